
## Joining: lists of an association, who is who, notices, desk, dossier.

### Chosen at run time: joining-notice-*, joining-source-*, joining-state-*, joining-outcome-*, joining-column-*, joining-sign-*

## Lists, joins, the desk

joining-desk-title = Desk
joining-imports-title = Imports
joining-imports-lead = A list of firms goes in after a dry run: it shows what would become of each row, and nothing is written before you confirm.
joining-upload = Upload a list
joining-association-hint = New firms will be looked after by this association. Firms of others are only completed.
joining-no-association = None: for the platform itself
joining-file = File
joining-file-hint = CSV or XLSX, 50 MB at most. Columns are recognised in Italian, English and Russian.
joining-check = Check
joining-template-lead = A template to fill in:
joining-earlier = Lists so far
joining-no-lists = No list yet.
joining-when = When
joining-too-large = The file is larger than 50 MB. Split it into several.
joining-choose-file = Choose a file.
joining-no-names = No column holds the firm’s name. Columns found: { $columns }. Call one of them “name”.
joining-state-checking = Being checked
joining-state-open = Waits for you
joining-state-writing = Going in
joining-state-stopped = Stopped
joining-state-done = Imported
joining-state-dropped = Dropped
joining-outcome-new = New
joining-outcome-joins = Known firm
joining-outcome-unchanged = Known, nothing new
joining-outcome-doubtful = Doubtful
joining-outcome-faulty = Faulty
joining-percent = { $percent }%
joining-sent = Sent on { $when } by { $name }
joining-done-of = { $done } of { $total }
joining-look-again = Look again
joining-nothing-read = The list has no rows.
joining-decide = When you confirm, new firms go in, known ones are completed, and doubtful ones wait for a decision. Faulty rows stay out.
joining-nothing-new = The list tells nothing new.
joining-drop = Drop the list
joining-dropped = The list was dropped. Nothing was written.
joining-stop = Stop
joining-stopped-at = Stopped after { $done } of { $total } rows. What was written stays.
joining-go-on = Go on
joining-closed = Meanwhile this was decided already.
joining-rows = Rows
joining-outcome = Outcome
joining-line = Line
joining-known = Known firm
joining-remarks = Remarks
joining-adds = Adds: { $what }.
joining-fault-name-missing = The firm’s name is missing.
joining-fault-too-long = More than { $limit } characters.
joining-fault-not-a-country = No country is called so.
joining-fault-not-a-number = Not a whole number that is allowed.
joining-fault-check-digit = The check digit of the VAT number is wrong.
joining-fault-not-degrees = Latitude and longitude go together, in degrees.
joining-fault-error-value = The cell holds a spreadsheet error.
joining-fault-repeated = The same firm as on line { $line }.
joining-fault-not-understood = Not understood: kept with the row.
joining-fault-left-out = Cannot be read: left out.
joining-fault-starts-formula = Begins like a formula: kept as text.
joining-fault-cells-miscounted = The row has too few or too many cells.
joining-column-address = address
joining-column-postcode = postal code
joining-column-place = town
joining-column-province = province
joining-column-district = district
joining-column-latitude = latitude
joining-column-longitude = longitude
joining-column-website = website
joining-column-email = e-mail
joining-column-phone = phone
joining-column-people = people
joining-column-lead-sample-days = days to a sample
joining-column-lead-bulk-days = days to the bulk
joining-column-min-order = minimum order
joining-column-min-order-unit = unit of the minimum order
joining-position = position
joining-joins-title = Doubtful firms
joining-joins-lead = They may be firms that are known already. Decide by comparing them; every join can be split again with nothing lost.
joining-waiting = To be decided
joining-decided = Decided
joining-decided-hint = Open a decision to see it or to split it.
joining-joins-none = Nothing to decide
joining-joins-none-hint = Firms that resemble a known one appear here.
joining-incoming = Incoming
joining-likely = Likelihood
joining-join-waits = To be decided
joining-join-different = Different firms
joining-join-split = Split again
joining-join-joined = Joined
joining-changed = The join added: { $what }.
joining-split-hint = When split, the known firm is as it was, but for what was changed since, and the other one has an entry of its own.
joining-split = Split
joining-split-now = The two firms are apart again.
joining-own-entry = Open its own entry
joining-beside = Both firms side by side
joining-what = What
joining-differs = differs
joining-evidence = Evidence
joining-agreement = Agreement
joining-speaks = Weight
joining-speaks-for = in favour
joining-speaks-against = against
joining-speaks-little = says little
joining-sign-name = Name
joining-sign-name-numbers = Numbers in the name
joining-sign-address = Address
joining-sign-name-and-address = Name and address together
joining-sign-word-for-word = Word for word
joining-sign-city = Town
joining-sign-postal-code = Postal code
joining-sign-region = Province
joining-sign-country = Country
joining-sign-vat = VAT number
joining-sign-position = Distance
joining-it-is = It is this one: { $firm }
joining-none-of-them = None of these
joining-different-hint = The incoming firm is another one and gets its own entry, even under the same name.
joining-different = They are different firms
joining-decided-now = The decision is kept.
joining-one-of-these = Is it one of these?
joining-one-of-these-lead = Firms like yours are here already. If yours is among them, claim it: no entry is needed twice.
joining-claim-this = It is this one: I claim it
joining-mine-is-another = Mine is another firm
joining-vat-hint = Helps to know the firm if it is here already.
joining-confirm =
  { $count ->
    [one] Import one row
   *[other] Import { $count } rows
  }
joining-unknown-columns =
  { $count ->
    [one] The column { $columns } was not recognised and is left alone.
   *[other] These columns were not recognised and are left alone: { $columns }.
  }
joining-figures-title = Figures
joining-desk-lead = The firms you look after: what expires, what is missing, who needs help.
joining-decide-now = Decide
joining-claims-wait-hint = Somebody asks to speak for a firm.
joining-doubts-wait-hint = They resemble firms that are known already.
joining-desk-none = No firm yet
joining-desk-none-hint = Upload the list of your members, or register a firm.
joining-need = Needs
joining-need-expires = Something expires within 60 days
joining-need-incomplete = Incomplete entries
joining-need-claims = Claims that wait
joining-need-unseen = Not seen for six months
joining-need-hidden = Not public
joining-complete = Complete
joining-expires = Expires next
joining-seen = Last seen
joining-nobody = nobody yet
joining-never = never
joining-views = Views of the entry
joining-briefs = Briefs received
joining-quotes = Quotes given
joining-figures-note = Views are counted by day; who looks is not kept.
joining-figures-lead =
  { $count ->
    [one] In the last day.
   *[other] In the last { $count } days.
  }
joining-claims-wait =
  { $count ->
    [one] One claim waits
   *[other] { $count } claims wait
  }
joining-doubts-wait =
  { $count ->
    [one] One doubtful firm
   *[other] { $count } doubtful firms
  }
joining-notices-title = Notices
joining-notices-lead = Rules of the sector, calls for funding, fairs and studies for the fashion chain.
joining-notices-own = Mine
joining-notices-all = All notices
joining-notices-none = No notice
joining-notices-none-hint = Try other filters.
joining-notices-calendar = Calendar (ICS)
joining-notices-feed = Feed (Atom)
joining-notice-rule = Rule
joining-notice-funding = Call for funding
joining-notice-fair = Fair
joining-notice-study = Study
joining-notice-draft = Draft
joining-notice-over = Over
joining-notice-shown = Published
joining-notice-kind = Kind
joining-notice-region = Region
joining-notice-from = From
joining-notice-until = Until
joining-notice-write = Write a notice
joining-notice-change = Change the notice
joining-notice-edit-lead = One language at least. A notice stays a draft until you publish it.
joining-notice-title = Title
joining-notice-title-hint = In one language at least.
joining-notice-body = Text
joining-notice-source = How the text came to be: { $language }
joining-source-written = written
joining-source-machine = translated by a machine
joining-source-reviewed = translated and reviewed
joining-notice-all = For all
joining-notice-place = Place
joining-notice-starts = First day
joining-notice-ends = Last day
joining-notice-expires = Shown until
joining-notice-expires-hint = Empty: for good.
joining-notice-link = More (web address)
joining-notice-more = More
joining-notice-day-wrong = A date such as 2018-11-29.
joining-notice-days-turned = The last day is before the first.
joining-notice-publish = Publish
joining-notice-hide = Make it a draft again
joining-notice-restore = Bring it back
joining-notice-drafted = The draft is kept.
joining-notice-restored = The notice is back.


### Chosen at run time: brief-state-*, brief-need-*, quote-state-*, buying-mail-*, buying-unit-*

## Buying: briefs, confidential files, quotes

buying = Buying
buying-briefs = My briefs
buying-briefs-lead = What you need made: drafts, what firms are asked, and what they answered.
buying-briefs-none = No brief yet
buying-briefs-none-hint = Describe what you need, choose firms, and compare their quotes.
buying-received = Received briefs
buying-received-lead = What designers ask of your firm.
buying-received-none = Nothing received yet
buying-received-none-hint = Briefs appear here when a designer chooses your firm. The more your entry says, the sooner.
buying-buyer = Buyer's profile
buying-buyer-lead = Firms read this beside your briefs.
buying-organisation = Firm or studio
buying-organisation-hint = Leave empty if you buy for yourself.
buying-languages = Languages for answers
buying-languages-hint = In which firms may write to you.
buying-about = About your work
buying-about-hint = What you make, for whom, where it is sold.
buying-untitled = Untitled brief
buying-new = New brief
buying-new-lead = You write it in your own time; nobody sees it before you send it.
buying-new-for = For { $firm }.
buying-new-drafts = Or add the firm to a draft
buying-begin = Begin the brief
buying-ask = Ask for a quote
buying-part-brief = Brief
buying-part-files = Files
buying-part-recipients = Firms
buying-part-quotes = Quotes
buying-firms = Firms
buying-title = Title
buying-title-hint = How you and the firms will call it: Embroidered shirts, spring.
buying-product = Product
buying-description = Description
buying-description-hint = What it is, how it should look and be worn.
buying-quantity = Quantity
buying-sizes = Sizes
buying-sizes-hint = Size and number, with commas between: S 100, M 250, L 150.
buying-sizes-wrong = Cannot be read: “{ $part }”. Write size and number, as in M 250.
buying-materials = Materials
buying-quality = Quality
buying-any = Any
buying-steps = Steps in order
buying-steps-hint = What is done and what is needed for it, in the order of the work.
buying-step = Step { $number }
buying-step-what = Processing or component
buying-step-none = No step
buying-step-more = Order, amount, remark
buying-step-place = Place in the order
buying-step-place-hint = Another number moves the step.
buying-step-each = How many a piece
buying-step-minutes = Minutes of work a piece
buying-step-minutes-hint = If you know them: free capacity is compared with them.
buying-step-note = Remark
buying-steps-more = Save and add steps
buying-component = { $name } (component)
buying-price-and-days = Price and dates
buying-price = Price
buying-price-unsaid = Not said yet
buying-price-open = The firms name it
buying-price-target = Target price a piece
buying-price-hint = Only with “Target price”: 28.50.
buying-price-piece = { $price } a piece
buying-currency = Currency
buying-sample-by = Sample by
buying-sample-hint = Leave empty if you need no sample.
buying-deliver-by = Delivery by
buying-asked-of-firms = What firms should have
buying-certificates = Certificates wanted
buying-terms = Non-disclosure terms
buying-terms-hint = Firms agree to them before confidential files open.
buying-terms-none = None
buying-terms-standard = The standard terms
buying-terms-own = My own terms
buying-terms-read = Read the standard terms
buying-terms-text = The firm uses the files and all that they show only to answer this brief and to carry out an order that follows from it, shows them to nobody but those of its people who need them, and deletes them on request. Nothing of it becomes the firm's property. This holds for five years.
buying-draft = Write the brief
buying-draft-lead = Only the title, product, quantity, steps and delivery are needed; you may save at any time.
buying-what = What is wanted
buying-write = Edit
buying-meter = How complete the brief is
buying-meter-full = The brief says all that firms ask for.
buying-needed = needed
buying-choose-firms = Choose firms
buying-warnings = This may not fit:
buying-warning-passed = { $day } has passed.
buying-warning-sample = The sample must come before the delivery.
buying-warning-sizes = The sizes make { $sizes }, the quantity is { $quantity }.
buying-warning-sample-soon = a sample can be there on { $day } at the earliest.
buying-warning-delivery-soon = everything can be there on { $day } at the earliest.
buying-warning-minimum = takes on no less than { $minimum }.
buying-warning-capacity = { $step }: { $needed } needed, { $free } free.
buying-close = Close
buying-close-title = Close “{ $title }”?
buying-close-text = Firms cannot quote any more and are told so. Accepted quotes stay.
buying-closed = The brief is closed.
buying-withdraw = Withdraw
buying-withdraw-title = Withdraw “{ $title }”?
buying-withdraw-text = Firms are told; files do not open for them any more.
buying-withdrawn = The brief is withdrawn.
buying-delete = Delete
buying-delete-title = Delete “{ $title }”?
buying-delete-text = The draft and its files are gone for good. Nobody else has seen them.
buying-copy = Copy
buying-copy-of = { $title } (copy)
buying-copied = This is the copy. Change what differs.
buying-not-now = That cannot be done as things stand now. Load the page anew.
buying-too-many = That is more than anybody reads. Leave some out.
buying-money-wrong = Not a sum of money. Write it as 28.50.
buying-money-ambiguous = Can be read in two ways. Write two decimals, or no separator.
buying-money-exact = At most four decimals.
buying-files-lead = Pictures, patterns, tech pack. Each opening by a firm is written down.
buying-files-none = No files
buying-file = File
buying-size = Size
buying-who-opens = Who may open it
buying-who-opens-hint = Confidential files carry the reader's name on every page.
buying-open-to-recipients = Every firm that receives the brief
buying-open-to-agreed = Confidential: firms that agreed to the terms
buying-file-add = Add a file
buying-file-hint = JPEG, PNG, WebP, PDF, XLSX or DOCX, at most 50 MB. Confidential: pictures and PDF.
buying-file-markup = SVG and HTML can act by themselves. Save it as PDF or PNG.
buying-file-macros = Files with macros are not taken. Save it as XLSX, DOCX or PDF.
buying-file-active = This PDF holds scripts or other files. Print it into a new PDF.
buying-file-locked = A password protects this PDF. Save it without.
buying-file-damaged = The file is damaged and cannot be read.
buying-file-unknown = Neither a picture (JPEG, PNG, WebP), PDF, XLSX nor DOCX.
buying-file-no-mark = Such a file cannot carry the reader's name. Save it as PDF, or open it to every firm.
buying-openings = Who opened files
buying-openings-none = Nobody yet.
buying-person = Person
buying-when = When
buying-recipients-lead = The brief goes to these firms. Find them by name, or press “Ask for a quote” on a firm's page.
buying-recipients-none = No firm chosen
buying-find-firm = Find a firm
buying-firm-name = Name of the firm
buying-add-firm = Add
buying-act = Action
buying-talk = Quote and questions
buying-send = Send
buying-send-chosen = Send to these firms
buying-send-title = Send the brief?
buying-send-incomplete = Something is missing without which no firm can answer. The brief's page says what.
buying-send-passed = The day of delivery has passed. Choose another.
buying-send-no-terms = There are confidential files but no non-disclosure terms. Choose terms in the brief.
buying-send-nobody = No firm is chosen, or none fits.
buying-opened-at = Opened { $at }
buying-agreed-by = { $person } agreed to the terms, { $at }
buying-passed-because = Will not quote: { $reason }
buying-agreed-at = Your firm agreed to the terms, { $at }.
buying-agreed = Agreed. The confidential files are open.
buying-agree = Agree for the firm
buying-marked = with your name
buying-opening-told = The buyer sees who opens a file, and when.
buying-from-buyer = From { $buyer }, { $country }
buying-sent-on = Received
buying-new-here = New
buying-passed-short = Declined by you
buying-pass = Not quote
buying-pass-hint = The buyer reads it: “Full until May.”
buying-passed = The buyer is told that you will not quote.
buying-reason = Reason
buying-quote = Quote
buying-quote-none = No quote yet.
buying-make-quote = Make a quote
buying-revise = Revise the quote
buying-revise-note = What you send replaces your quote; the buyer still sees the earlier ones.
buying-take-back = Take the quote back
buying-taken-back = The quote is taken back.
buying-quoted = The quote is sent.
buying-send-quote = Send the quote
buying-version = Version { $number }, { $at }
buying-earlier = Earlier versions
buying-prices = Prices
buying-prices-hint = One price is enough. More rows: the price falls from a quantity on.
buying-price-row = Price { $number }
buying-price-from = From how many pieces
buying-price-each = Price a piece
buying-sample = Sample
buying-sample-cost = Cost of the sample
buying-sample-cost-hint = 0 if it is free; empty if you offer none.
buying-sample-there = Sample ready
buying-days = Dates
buying-all-there = Delivery
buying-valid-until = Valid until
buying-remarks = Remarks
buying-subcontractor = Other firm
buying-subcontractors = Who else would work on it
buying-subcontractors-hint = The buyer sees them.
buying-free = free
buying-fault-prices = Name one price at least, with the quantity from which it holds.
buying-fault-order = Quantities must rise from row to row.
buying-fault-passed = A day has passed.
buying-quotes-lead = Side by side, for { $quantity }.
buying-quotes-none = No quote yet
buying-quotes-none-hint = You get an e-mail with each one.
buying-currencies-differ = The quotes are in different currencies, so none is called the cheapest.
buying-total = In all, with sample
buying-cheapest = lowest
buying-earliest = earliest
buying-accept = Accept this quote
buying-accepted = Accepted. The firm is told, and its calendar holds the capacity.
buying-decline = Decline
buying-declined = Declined. The firm reads your reason.
buying-refused-ended = The quote was answered or taken back already.
buying-refused-expired = The quote has expired. Ask the firm to revise it.
buying-refused-revised = The firm has revised the quote meanwhile. Look at the new version first.
buying-refused-reason = Say why.
buying-refused-few = The firm offers no price for so few.
buying-thread = Questions and answers
buying-thread-none = Nothing written yet.
buying-you = your side
buying-message = Message
buying-write-message = Send the message
buying-written = The message is sent.
buying-unit-pieces = pieces
buying-unit-pairs = pairs
buying-unit-metres = metres
buying-unit-kilograms = kilograms
buying-unit-square-metres = square metres
buying-mail-received = { $who } asks your firm for a quote: { $title }
buying-mail-closed = { $who } has closed the brief: { $title }
buying-mail-withdrawn = { $who } has withdrawn the brief: { $title }
buying-mail-question = { $who } has written about: { $title }
buying-mail-accepted = { $who } has accepted your quote: { $title }
buying-mail-declined = { $who } has declined your quote: { $title }
buying-mail-answer = { $who } has written about: { $title }
buying-mail-agreed = { $who } agreed to the non-disclosure terms: { $title }
buying-mail-passed = { $who } will not quote: { $title }
buying-mail-quoted = { $who } has made a quote: { $title }
buying-mail-revised = { $who } has revised the quote: { $title }
buying-mail-taken-back = { $who } has taken the quote back: { $title }
brief-state-drafted = Draft
brief-state-sent = Sent
brief-state-closed = Closed
brief-state-withdrawn = Withdrawn
quote-state-open = Open
quote-state-expired = Expired
quote-state-accepted = Accepted
quote-state-declined = Declined
quote-state-withdrawn = Taken back
quote-state-lapsed = Lapsed
brief-need-title = A title
brief-need-title-reason = so that both sides call it the same.
brief-need-product = The product
brief-need-product-reason = by which firms see at once whether it is theirs.
brief-need-quantity = The quantity
brief-need-quantity-reason = on which price and capacity depend.
brief-need-steps = The steps
brief-need-steps-reason = that say who can do it.
brief-need-delivery = The delivery
brief-need-delivery-reason = against which free weeks are held.
brief-need-files = A picture or tech pack
brief-need-files-reason = without which a price is a guess.
brief-need-materials = The materials
brief-need-materials-reason = which not every machine works.
brief-need-description = A description
brief-need-description-reason = in your own words.
brief-need-quality = The quality
brief-need-quality-reason = so that quotes compare.
brief-need-price = A target price, or that firms name it
brief-need-price-reason = which saves both sides a round.
brief-need-sizes = The sizes
brief-need-sizes-reason = which change consumption and time.
brief-need-sample = The day of the sample
brief-need-sample-reason = if you want one.
brief-need-languages = Languages for answers
brief-need-languages-reason = in which you can be written to.

buying-received-new = { $count ->
     [one] Received briefs ({ $count } new)
    *[other] Received briefs ({ $count } new)
    }
buying-each-piece = { $count ->
     [one] { $count } a piece
    *[other] { $count } a piece
    }
buying-in-all = { $count ->
     [one] { $count } in all
    *[other] { $count } in all
    }
buying-minutes-piece = { $count ->
     [one] { $count } minute a piece
    *[other] { $count } minutes a piece
    }
buying-send-fitting = { $count ->
     [one] Send to the { $count } firm that fits
    *[other] Send to all { $count } firms that fit
    }
buying-send-text = { $count ->
     [one] { $count } firm gets it by e-mail. After that the brief does not change any more.
    *[other] { $count } firms get it by e-mail. After that the brief does not change any more.
    }
buying-sent-to = { $count ->
     [one] Sent to { $count } firm.
    *[other] Sent to { $count } firms.
    }
buying-locked = { $count ->
     [one] { $count } confidential file opens once your firm agrees to these terms.
    *[other] { $count } confidential files open once your firm agrees to these terms.
    }
buying-from = { $count ->
     [one] From { $count } piece
    *[other] From { $count } pieces
    }
buying-not-below = { $count ->
     [one] only from { $count } on
    *[other] only from { $count } on
    }
buying-days-late = { $count ->
     [one] { $count } day late
    *[other] { $count } days late
    }
buying-days-early = { $count ->
     [one] { $count } day early
    *[other] { $count } days early
    }

buying-letter =
    Dear { $name },

    { $sentence }.

    { $address }

### Chosen at run time: market-facet-*, market-field-*, market-form-*, market-order-*, market-per-week-*, market-room-*, market-scheme-*, market-source-*, market-text-*, market-unit-*, market-want-*, market-why-*


## The list

market-suppliers-title = Makers
market-suppliers-lead = Contract manufacturers and makers of components: what they do, how well, and how much is free.
market-suppliers-none = No firm yet
market-suppliers-none-hint = Firms appear here as soon as they publish their entry.
market-suppliers-search = Firm or place
market-every = All
market-firm = Firm
market-draft = Draft
market-public = Public
market-supplier-description = { $firm }, { $place }: products, processings, certificates and free capacity.

## Coming into the market

market-registration-title = Register a firm
market-registration-lead = Anyone who works for a firm can register it. An association or the operator confirms that you speak for it; until then you can fill in the entry, which nobody else sees.
market-register = Register
market-firm-name = Name of the firm
market-firm-name-hint = As it stands in the register of firms.
market-firm-latin = Name in Latin letters
market-firm-latin-hint = Only where the name is written otherwise.
market-country = Country
market-association = Association
market-association-hint = It confirms that you speak for the firm and what the entry says.
market-association-none = None: the operator confirms
market-claim-message = What do you do at the firm?
market-claim-message-hint = Whoever decides reads this: your task, a telephone number of the firm.
market-registered = The firm is registered. Fill in what designers ask for.
market-registered-claimed = The firm is in the market already. Your claim was sent.

## Who speaks for a firm

market-claims-title = Firms and claims
market-claims-lead = The firms that you look after, and who asks to speak for one.
market-own-entries = Your firms
market-claims-waiting = Waiting for your decision
market-claims-own = Your claims
market-claims-none = No claim yet
market-claims-none-hint = Register your firm, or find it in the list and say that it is yours.
market-claimed-on = Sent on
market-state = State
market-state-claimed = Waiting
market-state-confirmed = Confirmed
market-state-refused = Refused
market-state-ended = Ended
market-confirm = Confirm
market-confirmed = The claim is confirmed.
market-refuse = Refuse
market-refused = The claim is refused; the person is told why.
market-refusal = Reason for refusing
market-claim-title = Speak for this firm
market-claim-this = This is my firm
market-claim-lead = An association or the operator checks this and answers by e-mail.
market-claim-send = Send the claim
market-claimed = Your claim was sent.
market-members-lead = Who may change this entry.
market-members-none = Nobody yet
market-members-none-hint = Whoever works for the firm can claim the entry from its page.
market-person = Person
market-associations-title = Associations
market-associations-lead = Who decides for which association: confirms who speaks for a firm, and what its entry says.
market-associations-none = No association yet
market-associations-none-hint = Until there is one, operators confirm claims.
market-association-add = Somebody decides for an association
market-given-name = Given name
market-family-name = Family name
market-language = Language

## The pages of an entry

market-pages = Pages of the entry
market-room-overview = Overview
market-room-facts = Facts and contact
market-room-facets = What the firm does
market-room-capacities = Capacity
market-room-machines = Machines
market-room-certificates = Certificates
market-room-identifiers = Numbers
market-room-place = Place
market-room-texts = Texts
market-room-pictures = Pictures
market-room-verification = Verified
market-room-members = People
market-save = Save
market-saved = Saved.
market-remove = Remove
market-removed = Removed.
market-upload = Upload
market-none = None
market-choose = Choose one from the list.
market-choose-file = Choose a file.
market-not-received = The file did not arrive whole. Send it again.
market-see-public = See the page
market-edit = Change the entry
market-publish = Publish
market-published = The entry is public.
market-hide = Take back
market-hidden = The entry is no longer public.
market-is-public = Everyone can see this entry.
market-not-public = Only those who look after this entry can see it.
market-waits = You can fill in the entry. It can be published once somebody has confirmed that you speak for the firm.
market-meter = How complete the entry is
market-meter-lead = Designers ask for this, and the entry does not say it yet. What matters most comes first.
market-meter-full = The entry says everything that designers ask for.
market-fill-in = Fill in
market-want-processing = Processings
market-why-processing = Designers search for what is done: embroidering, dyeing, cutting.
market-want-product = Products or components
market-why-product = It says whether the firm makes bags, shirts or buttons.
market-want-pictures = Three pictures of work
market-why-pictures = A designer judges by looking.
market-want-capacity = Capacity a week
market-why-capacity = Without it nobody knows whether an order fits.
market-want-min-order = Minimum order
market-why-min-order = Small brands leave when they do not find it.
market-want-lead-sample = Days to a sample
market-why-lead-sample = A collection is planned backwards from its date.
market-want-lead-bulk = Days to the bulk
market-why-lead-bulk = It decides whether the delivery date can be kept.
market-want-quality = Quality level
market-why-quality = Luxury and value brands look in different places.
market-want-place = Place on the map
market-why-place = Firms are found near each other, to work in a chain.
market-want-about = A text in all three languages
market-why-about = It is read before anybody writes to you.
market-want-sector = Sector
market-why-sector = It is the first thing that people filter by.
market-want-sales = Sales system
market-why-sales = It says whether you work for other brands.
market-want-material = Materials
market-why-material = Leather, silk and jersey need different hands.
market-want-languages = Languages
market-why-languages = Designers abroad want to know in which language to write.
market-want-people = People at work
market-why-people = It shows how large the firm is.
market-want-machines = Machines
market-why-machines = Gauge and size tell what is possible.
market-want-certificate = A valid certificate
market-why-certificate = Many buyers may only order from certified firms.
market-want-vat = VAT number
market-why-vat = It tells your firm from others of the same name.
market-want-contact = E-mail or telephone
market-why-contact = Somebody must be reachable.

## Facts

market-people = People at work
market-people-hint = Everyone who works there, owners too. The size class follows from it.
market-min-order = Minimum order
market-min-order-hint = The smallest quantity of one model that you accept.
market-unit = Unit
market-unit-pieces = pieces
market-unit-pairs = pairs
market-unit-metres = metres
market-unit-kilograms = kilograms
market-unit-square-metres = square metres
market-unit-minutes = minutes of work
market-order-pieces = { $count ->
    [one] { $count } piece
   *[other] { $count } pieces
}
market-order-pairs = { $count ->
    [one] { $count } pair
   *[other] { $count } pairs
}
market-order-metres = { $count ->
    [one] { $count } metre
   *[other] { $count } metres
}
market-order-kilograms = { $count ->
    [one] { $count } kilogram
   *[other] { $count } kilograms
}
market-order-square-metres = { $count ->
    [one] { $count } square metre
   *[other] { $count } square metres
}
market-per-week-pieces = { $count ->
    [one] { $count } piece a week
   *[other] { $count } pieces a week
}
market-per-week-minutes = { $count ->
    [one] { $count } minute a week
   *[other] { $count } minutes a week
}
market-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
market-lead-sample = Days to a sample
market-lead-bulk = Days to the bulk
market-days-hint = Calendar days from the order.
market-website = Website
market-website-wrong = This is not an address of the web. It looks like www.example.org.
market-email = E-mail
market-email-hint = Everyone sees it on the public page.
market-phone = Telephone
market-contact = Contact
market-field-people = People at work
market-field-lead-sample = Days to a sample
market-field-lead-bulk = Days to the bulk
market-field-min-order = Minimum order
market-field-place = Address
market-field-contact = Contact

## Place

market-address = Street and number
market-postcode = Postal code
market-place = Town
market-place-hint = The comune, as in Prato or Santa Croce sull’Arno.
market-province = Province
market-district = District
market-district-hint = The industrial district to which the firm belongs.
market-latitude = Latitude
market-longitude = Longitude
market-degrees-hint = In degrees, as in 43.7696. Maps show it when you press on a place for long.
market-degrees-wrong = These are no degrees. They look like 43.7696.
market-degrees-both = Give both latitude and longitude.

## What the firm does

market-facet-sector = Sector
market-facet-product = Product type
market-facet-processing = Processing
market-facet-quality = Quality level
market-facet-sales = Sales system
market-facet-employment = People and structure
market-facet-production = Machines and lines
market-facet-component = Components made
market-facet-material = Materials
market-facet-property = Properties
market-facet-service = Services
market-facet-language = Languages spoken
market-facet-market = Markets
market-facets-lead = These are the words by which you are found, in every language.
market-facet-lead = Tick all that apply. What is verified stays so as long as it stays ticked.
market-nothing-said = Nothing yet
market-choose-these = Choose
market-about = About the firm

## Capacity

market-processing = Processing
market-per-week = In a week
market-per-week-hint = With nothing else to do.
market-capacities-lead = How much you can do in a week, by processing. Choose one to say when you are closed or have other work.
market-capacity-add = Add or change a capacity
market-capacity-needed = A quote or an order takes some of this capacity, so it cannot be removed.
market-calendar-lead = Say how much of each week is taken. What quotes hold and orders book is entered by itself.
market-week = Week
market-weeks-lead = Free in the coming weeks, by the Monday of each.
market-free = Free
market-held = Held
market-booked-all = Booked
market-closed = Closed
market-booked = Other work
market-over = { $amount } too much
market-nothing-free = nothing free

## Machines

market-machines-lead = What you work with, with its gauge or size.
market-machine = Machine
market-machine-add = Add machines
market-machine-change = Change these machines
market-quantity = How many
market-model = Maker and model
market-model-hint = As in Tajima TMAR-K 12 heads.
market-gauge = Gauge
market-gauge-hint = Of knitting machines, as in 12 or 5-7.
market-size = Size
market-size-hint = Width or field, as in 220 cm.

## Certificates and numbers

market-certificates-lead = Each with its number and the file that proves it. You are told a month before one runs out.
market-certificate = Certificate
market-certificate-add = Add a certificate
market-certificate-change = Change this certificate
market-number = Number
market-certificate-number-hint = As it is printed on it.
market-number-known = The entry has this one already.
market-holder = Holder
market-holder-hint = Only where it names somebody else than the firm.
market-issuer = Issued by
market-valid-from = Valid from
market-valid-until = Valid until
market-valid-order = It ends before it begins. Check both days.
market-evidence = Evidence
market-evidence-file = File
market-evidence-hint = PDF, JPEG or PNG, at most 20 MB. Only those who look after the entry can open it. A new file has to be confirmed anew.
market-evidence-there = There
market-evidence-none = No file yet
market-evidence-wrong = This is neither PDF, JPEG nor PNG, whatever its name says.
market-identifiers-lead = By these numbers your firm is told from others.
market-identifier-add = Add a number
market-scheme = Kind
market-scheme-vat = VAT number
market-scheme-rea = REA number
market-scheme-gln = GLN
market-scheme-os-id = OS ID (Open Supply Hub)
market-form-vat = This is not a VAT number of the firm’s country. An Italian one has 11 digits.
market-form-rea = This is not a REA number. It looks like FI-123456.
market-form-gln = A GLN has 13 digits.
market-form-os-id = This is not an OS ID. It looks like IT2019083D2QQ6VM.
market-check-digit = A digit is wrong or two have changed places. Compare it with the document.

## Texts and pictures

market-texts-lead = Readers get their own language or, where it is missing, another with a note.
market-text-summary = One sentence
market-summary-hint = At most 160 characters, for lists and search engines.
market-text-about = What you do, and how
market-source = How this text came to be
market-source-written = Written by a person
market-source-machine = Translated by a machine
market-source-reviewed = Translated by a machine, read over by a person
market-pictures-lead = Three good ones say more than ten. The first stands before the others.
market-pictures-none = No picture yet
market-pictures-none-hint = Show finished work close up, in daylight.
market-pictures-full = { $count ->
    [one] An entry has at most { $count } picture.
   *[other] An entry has at most { $count } pictures.
}
market-picture-add = Add a picture
market-picture-hint = JPEG, PNG or WebP, at most 20 MB. Only the picture is kept, nothing else of the file.
market-picture-format = This is neither JPEG, PNG nor WebP, whatever its name says.
market-picture-large = The picture has too many points. Make it smaller and send it again.
market-picture-damaged = The picture cannot be read. Save it anew and send it again.
market-picture-first = Put first
market-picture-number = Picture { $number }
market-picture-of = Work by { $firm }
market-caption = What is to be seen

## Declared and verified

market-declared = declared
market-verified = verified
market-verified-until = verified until { $day }
market-expired = was verified until { $day }
market-verified-legend = verified by an association or the operator; all else is declared by the firm
market-verification-lead = What the firm says counts as declared until its association or the operator has seen proof. What changes, or runs out, is declared again.
market-verification-none = As soon as the entry says something, it can be confirmed here.
market-what = What
market-side = Where
market-worth = Standing
market-by = Verified by
market-chosen = Chosen
market-until = Counts until
market-until-hint = Empty: until the field changes. Never beyond a certificate’s own last day.
market-until-past = This day is past. Choose one to come.
market-verify = Confirm what is ticked
market-verify-choose = Tick what you confirm.
market-verified-now = { $count ->
    [one] { $count } thing is confirmed.
   *[other] { $count } things are confirmed.
}
market-unverify = Take back
market-unverified = The confirmation is taken back.

## Mails

market-mail-claim = Your claim for { $firm }
market-mail-confirmed =
    Dear { $name },

    it is confirmed that you speak for { $firm }. Its entry is yours to fill in and publish:
    { $address }
market-mail-refused =
    Dear { $name },

    your claim to speak for { $firm } was refused:
    { $why }
market-mail-expiring = { $firm }: this runs out soon
market-mail-expiring-text =
    Dear { $name },

    in the entry of { $firm } this runs out soon and will then count as declared only:

    { $lines }

    Renew the evidence, and your association can confirm it again:
    { $address }

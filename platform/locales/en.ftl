### Chosen at run time: theme-*, error-*, cloth-break, cloth-away

## Dates and lists

list-and = { $rest } and { $last }

## The layout and the parts that every page uses

skip-to-content = Skip to the content
main-navigation = Main navigation
breadcrumbs = You are here
language = Language
theme = Light or dark
theme-auto = As the device
theme-light = Light
theme-dark = Dark
account-menu = Account
sign-in = Sign in
sign-out = Sign out
undo = Undo
cancel = Cancel
copy = Copy
copied = Copied
optional = optional
footer-line = Filiera – the work of a district with the world
footer-privacy = Privacy
footer-accessibility = Accessibility
step-done = done

## Lists
search = Search
filter = Filter
filter-clear = Clear the filters
pages = Pages
page-number = Page { $number }
page-previous = Previous page
page-next = Next page
list-shown = { $first }–{ $last } of { $total }
list-nothing = Nothing matches
list-download = Keep this list:

## Forms
form-faults = { $count ->
    [one] One thing needs your attention
   *[other] { $count } things need your attention
  }
upload-sending = Sending the file
file-too-large = This file is too large. Choose one of at most { $limit }.

## Pages that say that something went otherwise
error-code = Answer { $code }
error-home = To the first page
error-403-heading = This page is not open to you
error-403-advice = It belongs to someone else, or you are signed in with another address. Sign in with the one that was invited, or ask the organiser.
error-404-heading = There is nothing here
error-404-advice = The address may have been mistyped, or the page may have been taken away. Look for it from the first page.
error-422-heading = Something is missing
error-422-advice = What was sent could not be read. Go back, check what you typed, and send it again: it is still there.
error-429-heading = One moment
error-429-advice = Too many attempts came in a short time. Wait a few minutes and try again.
error-500-heading = That was our fault
error-500-advice = Nothing you entered was half saved. Try again in a moment; if it happens again, write to us.
error-409-heading = Things have changed meanwhile
error-409-advice = Somebody else, or you in another window, was quicker. Go back, look at the page anew, and decide again.
error-413-heading = That is too large
error-413-advice = Send less at once, or a smaller file.

## The cloth: participants, tables or interpreters across the slots

cloth-region = The agenda as a grid
cloth-search = Find a name
cloth-help = The arrow keys move. Enter picks a meeting up; on a marked slot, Enter puts it down. Escape lays it back.
cloth-rows-shown = Rows shown: { $number }
cloth-panel = The meeting
cloth-panel-empty = Choose a meeting to see where else it could stand, and why not elsewhere.
cloth-picked = Picked up: { $meeting }.
cloth-legal = Other possible slots: { $number }.
cloth-slot-legal = possible
cloth-slot-illegal = not possible
cloth-slot-here = stands here
cloth-free-tables = tables free: { $number }
cloth-laid-back = Laid back. Nothing has changed.
cloth-lay-back = Lay it back
cloth-moving = Moving…
cloth-moved = Moved to { $slot }.
cloth-refused = It could not be moved.
cloth-open = Open the meeting
cloth-put-here = Put it here
cloth-break = break
cloth-away = away
cloth-locked = locked
cloth-legend = What the marks mean
cloth-legend-held = meeting
cloth-legend-break = break between two meetings
cloth-legend-away = away
## Sheets

sheet-error-too-large = The file has { $found } MB; at most { $limit } are accepted. Split it into several files.
sheet-error-empty = The file is empty: its first row must name the columns.
sheet-error-not-a-spreadsheet =
    { $found ->
        [pdf] This is a PDF, not a spreadsheet.
        [picture] This is a picture, not a spreadsheet.
        [page] This is a web page, not a spreadsheet.
        [document] This is a document, not a spreadsheet.
        [archive] This is an archive of files, not a spreadsheet.
       *[binary] This file is not a spreadsheet.
    } Upload an XLSX or CSV file.
sheet-error-other-format =
    { $found ->
        [xls] This is the format of Excel 97–2003 (.xls).
        [xlsb] This is Excel’s binary format (.xlsb).
       *[ods] This is the OpenDocument format (.ods).
    } Save it as XLSX or CSV and upload it again.
sheet-error-protected = The workbook is protected with a password. Remove the password and upload it again.
sheet-error-broken-text = The text is damaged on line { $line }: it is not valid { $encoding }. Save the file again as CSV UTF-8.
sheet-error-bad-quotes = On line { $line } a cell starts with a quotation mark but is not closed properly. Correct the quotation marks of that line.
sheet-error-too-many-columns =
    The file has at least { $found ->
        [one] { $found } column
       *[other] { $found } columns
    }; at most { $limit } are accepted. Remove those that are not needed.
sheet-error-too-many-rows =
    The file has more than { $limit ->
        [one] { $limit } row
       *[other] { $limit } rows
    }. Split it into several files.
sheet-error-too-much-content = The file holds too much text. Split it into several files.
sheet-error-cell-too-long =
    On line { $line } a cell has more than { $limit ->
        [one] { $limit } character
       *[other] { $limit } characters
    }. Shorten it, and check that its quotation marks are closed.
sheet-error-inflates = The workbook’s content is too large: it unpacks to more than { $limit } MB, or is almost all blank. Copy the rows into a new workbook.
sheet-error-too-many-parts =
    The workbook consists of { $found ->
        [one] { $found } part
       *[other] { $found } parts
    }; at most { $limit } are accepted. Copy the rows into a new workbook.
sheet-error-broken-workbook = The workbook is damaged. Open it in your program, save it again as XLSX and try once more.
sheet-error-duplicate-column = Two columns are called “{ $name }”. Keep only one.

# The countries of ISO 3166-1, as Unicode's CLDR names them.
### Chosen at run time: country-*
country-ad = Andorra
country-ae = United Arab Emirates
country-af = Afghanistan
country-ag = Antigua & Barbuda
country-ai = Anguilla
country-al = Albania
country-am = Armenia
country-ao = Angola
country-aq = Antarctica
country-ar = Argentina
country-as = American Samoa
country-at = Austria
country-au = Australia
country-aw = Aruba
country-ax = Åland Islands
country-az = Azerbaijan
country-ba = Bosnia & Herzegovina
country-bb = Barbados
country-bd = Bangladesh
country-be = Belgium
country-bf = Burkina Faso
country-bg = Bulgaria
country-bh = Bahrain
country-bi = Burundi
country-bj = Benin
country-bl = St. Barthélemy
country-bm = Bermuda
country-bn = Brunei
country-bo = Bolivia
country-bq = Caribbean Netherlands
country-br = Brazil
country-bs = Bahamas
country-bt = Bhutan
country-bv = Bouvet Island
country-bw = Botswana
country-by = Belarus
country-bz = Belize
country-ca = Canada
country-cc = Cocos (Keeling) Islands
country-cd = Congo - Kinshasa
country-cf = Central African Republic
country-cg = Congo - Brazzaville
country-ch = Switzerland
country-ci = Côte d’Ivoire
country-ck = Cook Islands
country-cl = Chile
country-cm = Cameroon
country-cn = China
country-co = Colombia
country-cr = Costa Rica
country-cu = Cuba
country-cv = Cape Verde
country-cw = Curaçao
country-cx = Christmas Island
country-cy = Cyprus
country-cz = Czechia
country-de = Germany
country-dj = Djibouti
country-dk = Denmark
country-dm = Dominica
country-do = Dominican Republic
country-dz = Algeria
country-ec = Ecuador
country-ee = Estonia
country-eg = Egypt
country-eh = Western Sahara
country-er = Eritrea
country-es = Spain
country-et = Ethiopia
country-fi = Finland
country-fj = Fiji
country-fk = Falkland Islands
country-fm = Micronesia
country-fo = Faroe Islands
country-fr = France
country-ga = Gabon
country-gb = United Kingdom
country-gd = Grenada
country-ge = Georgia
country-gf = French Guiana
country-gg = Guernsey
country-gh = Ghana
country-gi = Gibraltar
country-gl = Greenland
country-gm = Gambia
country-gn = Guinea
country-gp = Guadeloupe
country-gq = Equatorial Guinea
country-gr = Greece
country-gs = South Georgia & South Sandwich Islands
country-gt = Guatemala
country-gu = Guam
country-gw = Guinea-Bissau
country-gy = Guyana
country-hk = Hong Kong
country-hm = Heard & McDonald Islands
country-hn = Honduras
country-hr = Croatia
country-ht = Haiti
country-hu = Hungary
country-id = Indonesia
country-ie = Ireland
country-il = Israel
country-im = Isle of Man
country-in = India
country-io = British Indian Ocean Territory
country-iq = Iraq
country-ir = Iran
country-is = Iceland
country-it = Italy
country-je = Jersey
country-jm = Jamaica
country-jo = Jordan
country-jp = Japan
country-ke = Kenya
country-kg = Kyrgyzstan
country-kh = Cambodia
country-ki = Kiribati
country-km = Comoros
country-kn = St. Kitts & Nevis
country-kp = North Korea
country-kr = South Korea
country-kw = Kuwait
country-ky = Cayman Islands
country-kz = Kazakhstan
country-la = Laos
country-lb = Lebanon
country-lc = St. Lucia
country-li = Liechtenstein
country-lk = Sri Lanka
country-lr = Liberia
country-ls = Lesotho
country-lt = Lithuania
country-lu = Luxembourg
country-lv = Latvia
country-ly = Libya
country-ma = Morocco
country-mc = Monaco
country-md = Moldova
country-me = Montenegro
country-mf = St. Martin
country-mg = Madagascar
country-mh = Marshall Islands
country-mk = North Macedonia
country-ml = Mali
country-mm = Myanmar (Burma)
country-mn = Mongolia
country-mo = Macao
country-mp = Northern Mariana Islands
country-mq = Martinique
country-mr = Mauritania
country-ms = Montserrat
country-mt = Malta
country-mu = Mauritius
country-mv = Maldives
country-mw = Malawi
country-mx = Mexico
country-my = Malaysia
country-mz = Mozambique
country-na = Namibia
country-nc = New Caledonia
country-ne = Niger
country-nf = Norfolk Island
country-ng = Nigeria
country-ni = Nicaragua
country-nl = Netherlands
country-no = Norway
country-np = Nepal
country-nr = Nauru
country-nu = Niue
country-nz = New Zealand
country-om = Oman
country-pa = Panama
country-pe = Peru
country-pf = French Polynesia
country-pg = Papua New Guinea
country-ph = Philippines
country-pk = Pakistan
country-pl = Poland
country-pm = St. Pierre & Miquelon
country-pn = Pitcairn Islands
country-pr = Puerto Rico
country-ps = Palestine
country-pt = Portugal
country-pw = Palau
country-py = Paraguay
country-qa = Qatar
country-re = Réunion
country-ro = Romania
country-rs = Serbia
country-ru = Russia
country-rw = Rwanda
country-sa = Saudi Arabia
country-sb = Solomon Islands
country-sc = Seychelles
country-sd = Sudan
country-se = Sweden
country-sg = Singapore
country-sh = St. Helena
country-si = Slovenia
country-sj = Svalbard & Jan Mayen
country-sk = Slovakia
country-sl = Sierra Leone
country-sm = San Marino
country-sn = Senegal
country-so = Somalia
country-sr = Suriname
country-ss = South Sudan
country-st = São Tomé & Príncipe
country-sv = El Salvador
country-sx = Sint Maarten
country-sy = Syria
country-sz = Eswatini
country-tc = Turks & Caicos Islands
country-td = Chad
country-tf = French Southern Territories
country-tg = Togo
country-th = Thailand
country-tj = Tajikistan
country-tk = Tokelau
country-tl = Timor-Leste
country-tm = Turkmenistan
country-tn = Tunisia
country-to = Tonga
country-tr = Türkiye
country-tt = Trinidad & Tobago
country-tv = Tuvalu
country-tw = Taiwan
country-tz = Tanzania
country-ua = Ukraine
country-ug = Uganda
country-um = U.S. Outlying Islands
country-us = United States
country-uy = Uruguay
country-uz = Uzbekistan
country-va = Vatican City
country-vc = St. Vincent & Grenadines
country-ve = Venezuela
country-vg = British Virgin Islands
country-vi = U.S. Virgin Islands
country-vn = Vietnam
country-vu = Vanuatu
country-wf = Wallis & Futuna
country-ws = Samoa
country-xk = Kosovo
country-ye = Yemen
country-yt = Mayotte
country-za = South Africa
country-zm = Zambia
country-zw = Zimbabwe

## What is wrong with a field of a form

fault-empty = { $field }: fill this in.
fault-long = { $field }: at most { $most } characters.
fault-no-language = { $field }: write it in at least one language.
fault-number = { $field }: a whole number from { $least } to { $most }.
fault-email = This is not an e-mail address. It looks like name@example.org.
fault-date = This is not a date. It looks like 2018-11-29.

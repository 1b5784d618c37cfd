## Dates and lists

list-and = { $rest } e { $last }

## L'impaginazione e le parti che ogni pagina usa

skip-to-content = Vai al contenuto
main-navigation = Navigazione principale
breadcrumbs = Percorso
language = Lingua
theme = Chiaro o scuro
theme-auto = Come il dispositivo
theme-light = Chiaro
theme-dark = Scuro
account-menu = Profilo
sign-in = Accedi
sign-out = Esci
undo = Annulla l’operazione
cancel = Annulla
copy = Copia
copied = Copiato
optional = facoltativo
footer-line = Filiera – il lavoro di un distretto con il mondo
footer-privacy = Privacy
footer-accessibility = Accessibilità
step-done = concluso

## Elenchi
search = Cerca
filter = Filtra
filter-clear = Togli i filtri
pages = Pagine
page-number = Pagina { $number }
page-previous = Pagina precedente
page-next = Pagina successiva
list-shown = { $first }–{ $last } di { $total }
list-nothing = Nessun risultato
list-download = Scarica l’elenco:

## Moduli
form-faults = { $count ->
    [one] C’è un punto da rivedere
   *[other] Ci sono { $count } punti da rivedere
  }
upload-sending = Invio del file in corso
file-too-large = Il file è troppo grande. Ne scelga uno di al massimo { $limit }.

## Pagine che dicono che qualcosa è andato diversamente
error-code = Risposta { $code }
error-home = Alla pagina iniziale
error-403-heading = Questa pagina non è aperta a Lei
error-403-advice = Appartiene a un’altra persona, oppure l’accesso è avvenuto con un altro indirizzo. Acceda con quello a cui è arrivato l’invito, o chieda all’organizzazione.
error-404-heading = Qui non c’è nulla
error-404-advice = L’indirizzo potrebbe contenere un errore, oppure la pagina è stata tolta. La cerchi a partire dalla pagina iniziale.
error-422-heading = Manca qualcosa
error-422-advice = Non siamo riusciti a leggere ciò che è stato inviato. Torni indietro, controlli quello che ha scritto e lo invii di nuovo: è ancora lì.
error-429-heading = Un momento
error-429-advice = Sono arrivati troppi tentativi in poco tempo. Aspetti qualche minuto e riprovi.
error-500-heading = È colpa nostra
error-500-advice = Nulla di ciò che ha inserito è stato salvato a metà. Riprovi tra poco; se succede di nuovo, ci scriva.
error-409-heading = Nel frattempo qualcosa è cambiato
error-409-advice = Qualcun altro, o Lei stesso in un’altra finestra, è stato più rapido. Torni indietro, ricarichi la pagina e decida di nuovo.
error-413-heading = È troppo grande
error-413-advice = Invii meno dati alla volta, oppure un file più piccolo.

## Il tessuto: partecipanti, tavoli o interpreti attraverso i turni

cloth-region = L’agenda come griglia
cloth-search = Trova un nome
cloth-help = Ci si sposta con le frecce. Invio prende un incontro; su un turno segnato, Invio lo posa. Esc lo rimette al suo posto.
cloth-rows-shown = Righe mostrate: { $number }
cloth-panel = L’incontro
cloth-panel-empty = Scelga un incontro per vedere dove altro può stare, e perché altrove no.
cloth-picked = Preso: { $meeting }.
cloth-legal = Altri turni possibili: { $number }.
cloth-slot-legal = possibile
cloth-slot-illegal = non possibile
cloth-slot-here = è qui
cloth-free-tables = tavoli liberi: { $number }
cloth-laid-back = Rimesso al suo posto. Non è cambiato nulla.
cloth-lay-back = Rimetti al suo posto
cloth-moving = Spostamento in corso…
cloth-moved = Spostato al turno { $slot }.
cloth-refused = Non è stato possibile spostarlo.
cloth-open = Apri l’incontro
cloth-put-here = Mettilo qui
cloth-break = pausa
cloth-away = assente
cloth-locked = bloccato
cloth-legend = Che cosa significano i segni
cloth-legend-held = incontro
cloth-legend-break = pausa tra due incontri
cloth-legend-away = assente
## Sheets

sheet-error-too-large = Il file è di { $found } MB: se ne accettano al massimo { $limit }. Lo divida in più file.
sheet-error-empty = Il file è vuoto: la prima riga deve contenere i nomi delle colonne.
sheet-error-not-a-spreadsheet =
    { $found ->
        [pdf] Questo è un PDF, non un foglio di calcolo.
        [picture] Questa è un’immagine, non un foglio di calcolo.
        [page] Questa è una pagina web, non un foglio di calcolo.
        [document] Questo è un documento, non un foglio di calcolo.
        [archive] Questo è un archivio di file, non un foglio di calcolo.
       *[binary] Questo file non è un foglio di calcolo.
    } Carichi un file XLSX o CSV.
sheet-error-other-format =
    { $found ->
        [xls] È il formato di Excel 97–2003 (.xls).
        [xlsb] È il formato binario di Excel (.xlsb).
       *[ods] È il formato OpenDocument (.ods).
    } Lo salvi come XLSX o CSV e lo carichi di nuovo.
sheet-error-protected = La cartella di lavoro è protetta da password. Tolga la password e la carichi di nuovo.
sheet-error-broken-text = Il testo è danneggiato alla riga { $line }: non è { $encoding } valido. Salvi di nuovo il file come CSV UTF-8.
sheet-error-bad-quotes = Alla riga { $line } una cella comincia con le virgolette ma non si chiude correttamente. Corregga le virgolette di quella riga.
sheet-error-too-many-columns =
    Il file ha almeno { $found ->
        [one] { $found } colonna
       *[other] { $found } colonne
    }: se ne accettano al massimo { $limit }. Tolga quelle che non servono.
sheet-error-too-many-rows =
    Il file ha più di { $limit ->
        [one] { $limit } riga
       *[other] { $limit } righe
    }. Lo divida in più file.
sheet-error-too-much-content = Il file contiene troppo testo. Lo divida in più file.
sheet-error-cell-too-long =
    Alla riga { $line } una cella supera { $limit ->
        [one] { $limit } carattere
       *[other] { $limit } caratteri
    }. La accorci, e controlli che le virgolette siano chiuse.
sheet-error-inflates = Il contenuto della cartella di lavoro è troppo grande: decompresso supera { $limit } MB, o è quasi soltanto vuoto. Copi le righe in una cartella nuova.
sheet-error-too-many-parts =
    La cartella di lavoro contiene { $found ->
        [one] { $found } parte
       *[other] { $found } parti
    }: se ne accettano al massimo { $limit }. Copi le righe in una cartella nuova.
sheet-error-broken-workbook = La cartella di lavoro è danneggiata. La apra con il Suo programma, la salvi di nuovo come XLSX e riprovi.
sheet-error-duplicate-column = Due colonne si chiamano «{ $name }». Ne lasci una sola.

# I Paesi di ISO 3166-1, come li nomina il CLDR di Unicode.
country-ad = Andorra
country-ae = Emirati Arabi Uniti
country-af = Afghanistan
country-ag = Antigua e Barbuda
country-ai = Anguilla
country-al = Albania
country-am = Armenia
country-ao = Angola
country-aq = Antartide
country-ar = Argentina
country-as = Samoa Americane
country-at = Austria
country-au = Australia
country-aw = Aruba
country-ax = Isole Åland
country-az = Azerbaigian
country-ba = Bosnia ed Erzegovina
country-bb = Barbados
country-bd = Bangladesh
country-be = Belgio
country-bf = Burkina Faso
country-bg = Bulgaria
country-bh = Bahrein
country-bi = Burundi
country-bj = Benin
country-bl = Saint-Barthélemy
country-bm = Bermuda
country-bn = Brunei
country-bo = Bolivia
country-bq = Caraibi Olandesi
country-br = Brasile
country-bs = Bahamas
country-bt = Bhutan
country-bv = Isola Bouvet
country-bw = Botswana
country-by = Bielorussia
country-bz = Belize
country-ca = Canada
country-cc = Isole Cocos (Keeling)
country-cd = Congo - Kinshasa
country-cf = Repubblica Centrafricana
country-cg = Congo-Brazzaville
country-ch = Svizzera
country-ci = Costa d’Avorio
country-ck = Isole Cook
country-cl = Cile
country-cm = Camerun
country-cn = Cina
country-co = Colombia
country-cr = Costa Rica
country-cu = Cuba
country-cv = Capo Verde
country-cw = Curaçao
country-cx = Isola Christmas
country-cy = Cipro
country-cz = Cechia
country-de = Germania
country-dj = Gibuti
country-dk = Danimarca
country-dm = Dominica
country-do = Repubblica Dominicana
country-dz = Algeria
country-ec = Ecuador
country-ee = Estonia
country-eg = Egitto
country-eh = Sahara Occidentale
country-er = Eritrea
country-es = Spagna
country-et = Etiopia
country-fi = Finlandia
country-fj = Figi
country-fk = Isole Falkland
country-fm = Micronesia
country-fo = Isole Fær Øer
country-fr = Francia
country-ga = Gabon
country-gb = Regno Unito
country-gd = Grenada
country-ge = Georgia
country-gf = Guyana Francese
country-gg = Guernsey
country-gh = Ghana
country-gi = Gibilterra
country-gl = Groenlandia
country-gm = Gambia
country-gn = Guinea
country-gp = Guadalupa
country-gq = Guinea Equatoriale
country-gr = Grecia
country-gs = Georgia del Sud e Sandwich Australi
country-gt = Guatemala
country-gu = Guam
country-gw = Guinea-Bissau
country-gy = Guyana
country-hk = Hong Kong
country-hm = Isole Heard e McDonald
country-hn = Honduras
country-hr = Croazia
country-ht = Haiti
country-hu = Ungheria
country-id = Indonesia
country-ie = Irlanda
country-il = Israele
country-im = Isola di Man
country-in = India
country-io = Territorio Britannico dell’Oceano Indiano
country-iq = Iraq
country-ir = Iran
country-is = Islanda
country-it = Italia
country-je = Jersey
country-jm = Giamaica
country-jo = Giordania
country-jp = Giappone
country-ke = Kenya
country-kg = Kirghizistan
country-kh = Cambogia
country-ki = Kiribati
country-km = Comore
country-kn = Saint Kitts e Nevis
country-kp = Corea del Nord
country-kr = Corea del Sud
country-kw = Kuwait
country-ky = Isole Cayman
country-kz = Kazakistan
country-la = Laos
country-lb = Libano
country-lc = Saint Lucia
country-li = Liechtenstein
country-lk = Sri Lanka
country-lr = Liberia
country-ls = Lesotho
country-lt = Lituania
country-lu = Lussemburgo
country-lv = Lettonia
country-ly = Libia
country-ma = Marocco
country-mc = Monaco
country-md = Moldavia
country-me = Montenegro
country-mf = Saint Martin
country-mg = Madagascar
country-mh = Isole Marshall
country-mk = Macedonia del Nord
country-ml = Mali
country-mm = Myanmar (Birmania)
country-mn = Mongolia
country-mo = Macao
country-mp = Isole Marianne Settentrionali
country-mq = Martinica
country-mr = Mauritania
country-ms = Montserrat
country-mt = Malta
country-mu = Mauritius
country-mv = Maldive
country-mw = Malawi
country-mx = Messico
country-my = Malaysia
country-mz = Mozambico
country-na = Namibia
country-nc = Nuova Caledonia
country-ne = Niger
country-nf = Isola Norfolk
country-ng = Nigeria
country-ni = Nicaragua
country-nl = Paesi Bassi
country-no = Norvegia
country-np = Nepal
country-nr = Nauru
country-nu = Niue
country-nz = Nuova Zelanda
country-om = Oman
country-pa = Panama
country-pe = Perù
country-pf = Polinesia Francese
country-pg = Papua Nuova Guinea
country-ph = Filippine
country-pk = Pakistan
country-pl = Polonia
country-pm = Saint-Pierre e Miquelon
country-pn = Isole Pitcairn
country-pr = Portorico
country-ps = Palestina
country-pt = Portogallo
country-pw = Palau
country-py = Paraguay
country-qa = Qatar
country-re = Riunione
country-ro = Romania
country-rs = Serbia
country-ru = Russia
country-rw = Ruanda
country-sa = Arabia Saudita
country-sb = Isole Salomone
country-sc = Seychelles
country-sd = Sudan
country-se = Svezia
country-sg = Singapore
country-sh = Sant’Elena
country-si = Slovenia
country-sj = Svalbard e Jan Mayen
country-sk = Slovacchia
country-sl = Sierra Leone
country-sm = San Marino
country-sn = Senegal
country-so = Somalia
country-sr = Suriname
country-ss = Sud Sudan
country-st = São Tomé e Príncipe
country-sv = El Salvador
country-sx = Sint Maarten
country-sy = Siria
country-sz = Eswatini
country-tc = Isole Turks e Caicos
country-td = Ciad
country-tf = Terre Australi Francesi
country-tg = Togo
country-th = Thailandia
country-tj = Tagikistan
country-tk = Tokelau
country-tl = Timor Est
country-tm = Turkmenistan
country-tn = Tunisia
country-to = Tonga
country-tr = Turchia
country-tt = Trinidad e Tobago
country-tv = Tuvalu
country-tw = Taiwan
country-tz = Tanzania
country-ua = Ucraina
country-ug = Uganda
country-um = Isole Minori Esterne degli Stati Uniti
country-us = Stati Uniti
country-uy = Uruguay
country-uz = Uzbekistan
country-va = Città del Vaticano
country-vc = Saint Vincent e Grenadine
country-ve = Venezuela
country-vg = Isole Vergini Britanniche
country-vi = Isole Vergini Americane
country-vn = Vietnam
country-vu = Vanuatu
country-wf = Wallis e Futuna
country-ws = Samoa
country-xk = Kosovo
country-ye = Yemen
country-yt = Mayotte
country-za = Sudafrica
country-zm = Zambia
country-zw = Zimbabwe

## What is wrong with a field of a form

fault-empty = { $field }: compilare questo campo.
fault-long = { $field }: al massimo { $most } caratteri.
fault-no-language = { $field }: scriverlo in almeno una lingua.
fault-number = { $field }: un numero intero da { $least } a { $most }.
fault-email = Non è un indirizzo e-mail. Ha la forma nome@example.org.
fault-date = Non è una data. Ha la forma 2018-11-29.

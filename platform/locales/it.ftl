## Dates and lists

list-and = { $rest } e { $last }

## L'impaginazione e le parti che ogni pagina usa

skip-to-content = Vai al contenuto
main-navigation = Navigazione principale
breadcrumbs = Ti trovi qui
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
error-403-heading = Questa pagina non è aperta a te
error-403-advice = Appartiene a un’altra persona, oppure hai effettuato l’accesso con un altro indirizzo. Accedi con quello a cui è arrivato l’invito, o chiedi all’organizzazione.
error-404-heading = Qui non c’è nulla
error-404-advice = L’indirizzo potrebbe contenere un errore, oppure la pagina è stata tolta. La cerchi a partire dalla pagina iniziale.
error-422-heading = Manca qualcosa
error-422-advice = Non siamo riusciti a leggere ciò che è stato inviato. Torna indietro, controlla quello che hai scritto e invialo di nuovo: è ancora lì.
error-429-heading = Un momento
error-429-advice = Sono arrivati troppi tentativi in poco tempo. Aspetta qualche minuto e riprova.
error-500-heading = È colpa nostra
error-500-advice = Nulla di ciò che hai inserito è stato salvato a metà. Riprova tra poco; se succede di nuovo, scrivici.
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
cloth-panel-empty = Scegli un incontro per vedere dove altro può stare, e perché altrove no.
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

## Dates and lists

list-and = { $rest } e { $last }

## Sheets

sheet-error-too-large = Il file è di { $found } MB: se ne accettano al massimo { $limit }. Dividetelo in più file.
sheet-error-empty = Il file è vuoto: la prima riga deve contenere i nomi delle colonne.
sheet-error-not-a-spreadsheet =
    { $found ->
        [pdf] Questo è un PDF, non un foglio di calcolo.
        [picture] Questa è un’immagine, non un foglio di calcolo.
        [page] Questa è una pagina web, non un foglio di calcolo.
        [document] Questo è un documento, non un foglio di calcolo.
        [archive] Questo è un archivio di file, non un foglio di calcolo.
       *[binary] Questo file non è un foglio di calcolo.
    } Caricate un file XLSX o CSV.
sheet-error-other-format =
    { $found ->
        [xls] È il formato di Excel 97–2003 (.xls).
        [xlsb] È il formato binario di Excel (.xlsb).
       *[ods] È il formato OpenDocument (.ods).
    } Salvatelo come XLSX o CSV e caricatelo di nuovo.
sheet-error-protected = La cartella di lavoro è protetta da password. Togliete la password e caricatela di nuovo.
sheet-error-broken-text = Il testo è danneggiato alla riga { $line }: non è { $encoding } valido. Salvate di nuovo il file come CSV UTF-8.
sheet-error-bad-quotes = Alla riga { $line } una cella comincia con le virgolette ma non si chiude correttamente. Correggete le virgolette di quella riga.
sheet-error-too-many-columns =
    Il file ha almeno { $found ->
        [one] { $found } colonna
       *[other] { $found } colonne
    }: se ne accettano al massimo { $limit }. Togliete quelle che non servono.
sheet-error-too-many-rows =
    Il file ha più di { $limit ->
        [one] { $limit } riga
       *[other] { $limit } righe
    }. Dividetelo in più file.
sheet-error-too-much-content = Il file contiene troppo testo. Dividetelo in più file.
sheet-error-cell-too-long =
    Alla riga { $line } una cella supera { $limit ->
        [one] { $limit } carattere
       *[other] { $limit } caratteri
    }. Accorciatela, e controllate che le virgolette siano chiuse.
sheet-error-inflates = Il contenuto della cartella di lavoro è troppo grande: decompresso supera { $limit } MB, o è quasi soltanto vuoto. Copiate le righe in una cartella nuova.
sheet-error-too-many-parts =
    La cartella di lavoro contiene { $found ->
        [one] { $found } parte
       *[other] { $found } parti
    }: se ne accettano al massimo { $limit }. Copiate le righe in una cartella nuova.
sheet-error-broken-workbook = La cartella di lavoro è danneggiata. Apritela con il vostro programma, salvatela di nuovo come XLSX e riprovate.
sheet-error-duplicate-column = Due colonne si chiamano «{ $name }». Lasciatene una sola.

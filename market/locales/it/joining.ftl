
## Joining: lists of an association, who is who, notices, desk, dossier.

## Elenchi, unioni, sportello

joining-desk-title = Sportello
joining-imports-title = Importazioni
joining-imports-lead = Un elenco di imprese entra dopo una prova: si vede che cosa accadrebbe a ogni riga e nulla è scritto prima della conferma.
joining-upload = Carica un elenco
joining-association-hint = Le imprese nuove saranno seguite da questa associazione. Quelle di altri vengono soltanto completate.
joining-no-association = Nessuna: a nome della piattaforma
joining-file = File
joining-file-hint = CSV o XLSX, al massimo 50 MB. Le colonne si riconoscono in italiano, inglese e russo.
joining-check = Verifica
joining-template-lead = Un modello da compilare:
joining-earlier = Elenchi caricati
joining-no-lists = Ancora nessun elenco.
joining-when = Data
joining-too-large = Il file supera i 50 MB. Lo divida in più file.
joining-choose-file = Scelga un file.
joining-no-names = Nessuna colonna contiene il nome dell’impresa. Colonne trovate: { $columns }. Chiami una di esse «nome» o «ragione sociale».
joining-state-checking = In verifica
joining-state-open = Da confermare
joining-state-writing = In scrittura
joining-state-stopped = Interrotto
joining-state-done = Importato
joining-state-dropped = Scartato
joining-outcome-new = Nuova
joining-outcome-joins = Già nota
joining-outcome-unchanged = Già nota, nulla di nuovo
joining-outcome-doubtful = Dubbia
joining-outcome-faulty = Errata
joining-percent = { $percent } %
joining-sent = Inviato il { $when } da { $name }
joining-done-of = { $done } di { $total }
joining-look-again = Aggiorna
joining-nothing-read = L’elenco non contiene righe.
joining-decide = Confermando, le imprese nuove entrano, quelle note vengono completate e le dubbie attendono una decisione. Le righe errate restano fuori.
joining-nothing-new = L’elenco non dice nulla di nuovo.
joining-drop = Scarta l’elenco
joining-dropped = Elenco scartato. Nulla è stato scritto.
joining-stop = Interrompi
joining-stopped-at = Interrotto dopo { $done } righe su { $total }. Quelle scritte restano.
joining-go-on = Prosegui
joining-closed = Nel frattempo è già stato deciso.
joining-rows = Righe
joining-outcome = Esito
joining-line = Riga
joining-known = Impresa nota
joining-remarks = Osservazioni
joining-adds = Aggiunge: { $what }.
joining-fault-name-missing = Manca il nome dell’impresa.
joining-fault-too-long = Più di { $limit } caratteri.
joining-fault-not-a-country = Nessun paese si chiama così.
joining-fault-not-a-number = Non è un numero intero ammesso.
joining-fault-check-digit = La cifra di controllo della partita IVA non torna.
joining-fault-not-degrees = Latitudine e longitudine vanno indicate insieme, in gradi.
joining-fault-error-value = La cella contiene un errore del foglio di calcolo.
joining-fault-repeated = È la stessa impresa della riga { $line }.
joining-fault-not-understood = Non compreso: resta annotato con la riga.
joining-fault-left-out = Illeggibile: tralasciato.
joining-fault-starts-formula = Inizia come una formula: conservato come testo.
joining-fault-cells-miscounted = La riga ha troppe o troppo poche celle.
joining-column-address = indirizzo
joining-column-postcode = CAP
joining-column-place = comune
joining-column-province = provincia
joining-column-district = distretto
joining-column-latitude = latitudine
joining-column-longitude = longitudine
joining-column-website = sito
joining-column-email = e-mail
joining-column-phone = telefono
joining-column-people = addetti
joining-column-lead-sample-days = giorni al campione
joining-column-lead-bulk-days = giorni alla produzione
joining-column-min-order = ordine minimo
joining-column-min-order-unit = unità dell’ordine minimo
joining-position = posizione
joining-joins-title = Imprese dubbie
joining-joins-lead = Forse sono imprese già note. Decida confrontandole; ogni unione si può sciogliere senza perdere nulla.
joining-waiting = Da decidere
joining-decided = Decise
joining-decided-hint = Apra una decisione per vederla o scioglierla.
joining-joins-none = Nulla da decidere
joining-joins-none-hint = Qui appaiono le imprese che somigliano a una già nota.
joining-incoming = In arrivo
joining-likely = Probabilità
joining-join-waits = Da decidere
joining-join-different = Imprese diverse
joining-join-split = Sciolta
joining-join-joined = Unite
joining-changed = L’unione ha aggiunto: { $what }.
joining-split-hint = Sciogliendola, l’impresa nota torna come prima, salvo ciò che è stato cambiato dopo, e quella in arrivo avrà la sua scheda.
joining-split = Sciogli
joining-split-now = Le due imprese sono di nuovo distinte.
joining-own-entry = Apri la sua scheda
joining-beside = Le due imprese a confronto
joining-what = Dato
joining-differs = diverso
joining-evidence = Indizi
joining-agreement = Concordanza
joining-speaks = Peso
joining-speaks-for = a favore
joining-speaks-against = contro
joining-speaks-little = dice poco
joining-sign-name = Nome
joining-sign-name-numbers = Numeri nel nome
joining-sign-address = Indirizzo
joining-sign-name-and-address = Nome e indirizzo insieme
joining-sign-word-for-word = Parola per parola
joining-sign-city = Comune
joining-sign-postal-code = CAP
joining-sign-region = Provincia
joining-sign-country = Paese
joining-sign-vat = Partita IVA
joining-sign-position = Distanza
joining-it-is = È questa: { $firm }
joining-none-of-them = Nessuna di queste
joining-different-hint = L’impresa in arrivo è un’altra e avrà la sua scheda, anche se porta lo stesso nome.
joining-different = Sono imprese diverse
joining-decided-now = Decisione registrata.
joining-one-of-these = È una di queste?
joining-one-of-these-lead = Imprese simili sono già presenti. Se la Sua è tra queste, la rivendichi: la scheda non va fatta due volte.
joining-claim-this = È questa: la rivendico
joining-mine-is-another = La mia è un’altra impresa
joining-vat-hint = Aiuta a riconoscere l’impresa se è già presente.
joining-confirm =
  { $count ->
    [one] Importa una riga
   *[other] Importa { $count } righe
  }
joining-unknown-columns =
  { $count ->
    [one] La colonna { $columns } non è stata riconosciuta e resta fuori.
   *[other] Queste colonne non sono state riconosciute e restano fuori: { $columns }.
  }
joining-figures-title = Cifre
joining-desk-lead = Le imprese seguite: che cosa scade, che cosa manca, chi ha bisogno di aiuto.
joining-decide-now = Decidi
joining-claims-wait-hint = Qualcuno chiede di parlare per un’impresa.
joining-doubts-wait-hint = Somigliano ad imprese già note.
joining-desk-none = Ancora nessuna impresa
joining-desk-none-hint = Carichi l’elenco dei soci o registri un’impresa.
joining-need = Da seguire
joining-need-expires = In scadenza entro 60 giorni
joining-need-incomplete = Schede incomplete
joining-need-claims = Richieste in attesa
joining-need-unseen = Non viste da sei mesi
joining-need-hidden = Non pubbliche
joining-complete = Completezza
joining-expires = Prossima scadenza
joining-seen = Ultimo accesso
joining-nobody = nessun referente
joining-never = mai
joining-views = Visite alla scheda
joining-briefs = Richieste ricevute
joining-quotes = Offerte inviate
joining-figures-note = Si contano le visite per giorno, senza registrare chi guarda.
joining-figures-lead =
  { $count ->
    [one] Nell’ultimo giorno.
   *[other] Negli ultimi { $count } giorni.
  }
joining-claims-wait =
  { $count ->
    [one] Una richiesta in attesa
   *[other] { $count } richieste in attesa
  }
joining-doubts-wait =
  { $count ->
    [one] Un’impresa dubbia
   *[other] { $count } imprese dubbie
  }
joining-notices-title = Avvisi
joining-notices-lead = Norme del settore, bandi, fiere e studi per la filiera della moda.
joining-notices-own = I miei avvisi
joining-notices-all = Tutti gli avvisi
joining-notices-none = Nessun avviso
joining-notices-none-hint = Provi con altri filtri.
joining-notices-calendar = Calendario (ICS)
joining-notices-feed = Feed (Atom)
joining-notice-rule = Norma
joining-notice-funding = Bando
joining-notice-fair = Fiera
joining-notice-study = Studio
joining-notice-draft = Bozza
joining-notice-over = Scaduto
joining-notice-shown = Pubblicato
joining-notice-kind = Tipo
joining-notice-region = Regione
joining-notice-from = Dal
joining-notice-until = Al
joining-notice-write = Scrivi un avviso
joining-notice-change = Modifica l’avviso
joining-notice-edit-lead = Almeno una lingua. Un avviso resta bozza finché non lo pubblica.
joining-notice-title = Titolo
joining-notice-title-hint = Almeno in una lingua.
joining-notice-body = Testo
joining-notice-source = Origine del testo: { $language }
joining-source-written = scritto
joining-source-machine = tradotto da una macchina
joining-source-reviewed = tradotto e riveduto
joining-notice-all = Per tutti
joining-notice-place = Luogo
joining-notice-starts = Primo giorno
joining-notice-ends = Ultimo giorno
joining-notice-expires = Visibile fino al
joining-notice-expires-hint = Vuoto: senza scadenza.
joining-notice-link = Per saperne di più (indirizzo web)
joining-notice-more = Per saperne di più
joining-notice-day-wrong = Una data come 2018-11-29.
joining-notice-days-turned = L’ultimo giorno viene prima del primo.
joining-notice-publish = Pubblica
joining-notice-hide = Rimetti in bozza
joining-notice-restore = Ripristina
joining-notice-drafted = Bozza salvata.
joining-notice-restored = L’avviso è di nuovo qui.

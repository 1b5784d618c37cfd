## The list

market-suppliers-title = Produttori
market-suppliers-lead = Terzisti e produttori di componenti: che cosa fanno, a quale livello e quanto hanno libero.
market-suppliers-none = Ancora nessuna impresa
market-suppliers-none-hint = Le imprese compaiono qui appena pubblicano la loro scheda.
market-suppliers-search = Impresa o località
market-every = Tutti
market-firm = Impresa
market-draft = Bozza
market-public = Pubblica
market-supplier-description = { $firm }, { $place }: prodotti, lavorazioni, certificati e capacità libera.

## Coming into the market

market-registration-title = Registra un’impresa
market-registration-lead = Chi lavora per un’impresa può registrarla. Un’associazione o il gestore conferma che puoi rappresentarla; nel frattempo puoi compilare la scheda, che nessun altro vede.
market-register = Registra
market-firm-name = Nome dell’impresa
market-firm-name-hint = Come risulta nel registro delle imprese.
market-firm-latin = Nome in caratteri latini
market-firm-latin-hint = Solo se il nome è scritto in altri caratteri.
market-country = Paese
market-association = Associazione
market-association-hint = Conferma che puoi rappresentare l’impresa e quanto dice la scheda.
market-association-none = Nessuna: conferma il gestore
market-claim-message = Che cosa fai nell’impresa?
market-claim-message-hint = Lo legge chi decide: il tuo ruolo, un numero di telefono dell’impresa.
market-registered = L’impresa è registrata. Compila ciò che i designer chiedono.
market-registered-claimed = L’impresa è già nel mercato. La tua richiesta è stata inviata.

## Who speaks for a firm

market-claims-title = Imprese e richieste
market-claims-lead = Le imprese che segui e chi chiede di rappresentarne una.
market-own-entries = Le tue imprese
market-claims-waiting = In attesa della tua decisione
market-claims-own = Le tue richieste
market-claims-none = Ancora nessuna richiesta
market-claims-none-hint = Registra la tua impresa, oppure cercala nell’elenco e segnala che è la tua.
market-claimed-on = Inviata il
market-state = Stato
market-state-claimed = In attesa
market-state-confirmed = Confermata
market-state-refused = Respinta
market-state-ended = Terminata
market-confirm = Conferma
market-confirmed = La richiesta è confermata.
market-refuse = Respingi
market-refused = La richiesta è respinta; la persona ne conosce il motivo.
market-refusal = Motivo del rifiuto
market-claim-title = Rappresenta questa impresa
market-claim-this = Questa è la mia impresa
market-claim-lead = Un’associazione o il gestore verifica e risponde per e-mail.
market-claim-send = Invia la richiesta
market-claimed = La richiesta è stata inviata.
market-members-lead = Chi può modificare questa scheda.
market-members-none = Ancora nessuno
market-members-none-hint = Chi lavora per l’impresa può richiedere la scheda dalla sua pagina.
market-person = Persona
market-associations-title = Associazioni
market-associations-lead = Chi decide per quale associazione: conferma chi rappresenta un’impresa e quanto dice la sua scheda.
market-associations-none = Ancora nessuna associazione
market-associations-none-hint = Finché non ce n’è una, confermano i gestori.
market-association-add = Qualcuno decide per un’associazione
market-given-name = Nome
market-family-name = Cognome
market-language = Lingua

## The pages of an entry

market-pages = Pagine della scheda
market-room-overview = Panoramica
market-room-facts = Dati e contatti
market-room-facets = Che cosa fa l’impresa
market-room-capacities = Capacità
market-room-machines = Macchinari
market-room-certificates = Certificati
market-room-identifiers = Numeri
market-room-place = Luogo
market-room-texts = Testi
market-room-pictures = Immagini
market-room-verification = Verifiche
market-room-members = Persone
market-save = Salva
market-saved = Salvato.
market-remove = Elimina
market-removed = Eliminato.
market-upload = Carica
market-none = Nessuno
market-choose = Scegli una voce dell’elenco.
market-choose-file = Scegli un file.
market-not-received = Il file non è arrivato per intero. Invialo di nuovo.
market-see-public = Vedi la pagina
market-edit = Modifica la scheda
market-publish = Pubblica
market-published = La scheda è pubblica.
market-hide = Ritira
market-hidden = La scheda non è più pubblica.
market-is-public = Tutti possono vedere questa scheda.
market-not-public = Solo chi segue questa scheda può vederla.
market-waits = Puoi compilare la scheda. Si potrà pubblicare quando qualcuno avrà confermato che puoi rappresentare l’impresa.
market-meter = Quanto è completa la scheda
market-meter-lead = I designer lo chiedono e la scheda non lo dice ancora. Prima ciò che conta di più.
market-meter-full = La scheda dice tutto ciò che i designer chiedono.
market-fill-in = Compila
market-want-processing = Lavorazioni
market-why-processing = I designer cercano ciò che si fa: ricamo, tintura, taglio.
market-want-product = Prodotti o componenti
market-why-product = Dice se l’impresa fa borse, camicie o bottoni.
market-want-pictures = Tre immagini di lavori
market-why-pictures = Un designer giudica guardando.
market-want-capacity = Capacità settimanale
market-why-capacity = Senza, nessuno sa se un ordine ci sta.
market-want-min-order = Ordine minimo
market-why-min-order = I piccoli marchi rinunciano se non lo trovano.
market-want-lead-sample = Giorni per il campione
market-why-lead-sample = Una collezione si pianifica a ritroso dalla data.
market-want-lead-bulk = Giorni per la produzione
market-why-lead-bulk = Decide se la data di consegna è possibile.
market-want-quality = Livello di qualità
market-why-quality = Il lusso e il primo prezzo cercano altrove.
market-want-place = Luogo sulla mappa
market-why-place = Le imprese si trovano per vicinanza, per lavorare in filiera.
market-want-about = Un testo nelle tre lingue
market-why-about = Si legge prima di scriverti.
market-want-sector = Settore
market-why-sector = È il primo filtro che si usa.
market-want-sales = Sistema di vendita
market-why-sales = Dice se lavori per altri marchi.
market-want-material = Materiali
market-why-material = Pelle, seta e jersey chiedono mani diverse.
market-want-languages = Lingue
market-why-languages = I designer esteri vogliono sapere in quale lingua scrivere.
market-want-people = Addetti
market-why-people = Mostra quanto è grande l’impresa.
market-want-machines = Macchinari
market-why-machines = Finezza e formato dicono che cosa è possibile.
market-want-certificate = Un certificato valido
market-why-certificate = Molti committenti possono ordinare solo da imprese certificate.
market-want-vat = Partita IVA
market-why-vat = Distingue la tua impresa dalle omonime.
market-want-contact = E-mail o telefono
market-why-contact = Qualcuno deve essere raggiungibile.

## Facts

market-people = Addetti
market-people-hint = Tutti quelli che ci lavorano, titolari compresi. La classe dimensionale ne segue.
market-min-order = Ordine minimo
market-min-order-hint = La quantità minima di un modello che accetti.
market-unit = Unità
market-unit-pieces = pezzi
market-unit-pairs = paia
market-unit-metres = metri
market-unit-kilograms = chilogrammi
market-unit-square-metres = metri quadrati
market-unit-minutes = minuti di lavoro
market-order-pieces = { $count ->
    [one] { $count } pezzo
   *[other] { $count } pezzi
}
market-order-pairs = { $count ->
    [one] { $count } paio
   *[other] { $count } paia
}
market-order-metres = { $count ->
    [one] { $count } metro
   *[other] { $count } metri
}
market-order-kilograms = { $count ->
    [one] { $count } chilogrammo
   *[other] { $count } chilogrammi
}
market-order-square-metres = { $count ->
    [one] { $count } metro quadrato
   *[other] { $count } metri quadrati
}
market-per-week-pieces = { $count ->
    [one] { $count } pezzo a settimana
   *[other] { $count } pezzi a settimana
}
market-per-week-minutes = { $count ->
    [one] { $count } minuto a settimana
   *[other] { $count } minuti a settimana
}
market-days = { $count ->
    [one] { $count } giorno
   *[other] { $count } giorni
}
market-lead-sample = Giorni per un campione
market-lead-bulk = Giorni per la produzione
market-days-hint = Giorni di calendario dall’ordine.
market-website = Sito web
market-website-wrong = Non è un indirizzo web. Un esempio: www.example.org.
market-email = E-mail
market-email-hint = Tutti lo vedono sulla pagina pubblica.
market-phone = Telefono
market-contact = Contatti
market-field-people = Addetti
market-field-lead-sample = Giorni per un campione
market-field-lead-bulk = Giorni per la produzione
market-field-min-order = Ordine minimo
market-field-place = Indirizzo
market-field-contact = Contatti

## Place

market-address = Via e numero
market-postcode = CAP
market-place = Comune
market-place-hint = Il comune, ad esempio Prato o Santa Croce sull’Arno.
market-province = Provincia
market-district = Distretto
market-district-hint = Il distretto industriale a cui appartiene l’impresa.
market-latitude = Latitudine
market-longitude = Longitudine
market-degrees-hint = In gradi, ad esempio 43,7696. Le mappe la mostrano premendo a lungo su un punto.
market-degrees-wrong = Non sono gradi. Un esempio: 43,7696.
market-degrees-both = Indica sia la latitudine sia la longitudine.

## What the firm does

market-facet-sector = Settore
market-facet-product = Tipologia di prodotto
market-facet-processing = Lavorazione
market-facet-quality = Livello di qualità
market-facet-sales = Sistema di vendita
market-facet-employment = Struttura occupazionale
market-facet-production = Struttura produttiva
market-facet-component = Componenti prodotti
market-facet-material = Materiali
market-facet-property = Caratteristiche
market-facet-service = Servizi
market-facet-language = Lingue parlate
market-facet-market = Mercati
market-facets-lead = Sono le parole con cui ti trovano, in ogni lingua.
market-facet-lead = Spunta tutto ciò che vale. Ciò che è verificato resta tale finché resta spuntato.
market-nothing-said = Ancora niente
market-choose-these = Scegli
market-about = L’impresa

## Capacity

market-processing = Lavorazione
market-per-week = A settimana
market-per-week-hint = Senza altro lavoro.
market-capacities-lead = Quanto puoi fare in una settimana, per lavorazione. Aprine una per indicare chiusure e altri impegni.
market-capacity-add = Aggiungi o modifica una capacità
market-capacity-needed = Un’offerta o un ordine usa questa capacità: non si può eliminare.
market-calendar-lead = Indica quanto di ogni settimana è occupato. Ciò che le offerte riservano e gli ordini prenotano si aggiunge da sé.
market-week = Settimana
market-weeks-lead = Libero nelle prossime settimane, indicate dal lunedì.
market-free = Libero
market-held = Riservato
market-booked-all = Prenotato
market-closed = Chiusura
market-booked = Altro lavoro
market-over = { $amount } di troppo
market-nothing-free = niente di libero

## Machines

market-machines-lead = Con che cosa lavori, con finezza o formato.
market-machine = Macchinario
market-machine-add = Aggiungi macchinari
market-machine-change = Modifica questi macchinari
market-quantity = Quanti
market-model = Marca e modello
market-model-hint = Ad esempio Tajima TMAR-K 12 teste.
market-gauge = Finezza
market-gauge-hint = Delle macchine per maglieria, ad esempio 12 o 5-7.
market-size = Formato
market-size-hint = Altezza o campo, ad esempio 220 cm.

## Certificates and numbers

market-certificates-lead = Ciascuno con il numero e il file che lo prova. Ti avvisiamo un mese prima della scadenza.
market-certificate = Certificato
market-certificate-add = Aggiungi un certificato
market-certificate-change = Modifica questo certificato
market-number = Numero
market-certificate-number-hint = Come è stampato.
market-number-known = La scheda lo ha già.
market-holder = Titolare
market-holder-hint = Solo se nomina qualcun altro.
market-issuer = Rilasciato da
market-valid-from = Valido dal
market-valid-until = Valido fino al
market-valid-order = Finisce prima di cominciare. Controlla le date.
market-evidence = Prova
market-evidence-file = File
market-evidence-hint = PDF, JPEG o PNG, al massimo 20 MB. Lo apre solo chi segue la scheda. Un nuovo file va confermato di nuovo.
market-evidence-there = Presente
market-evidence-none = Ancora nessun file
market-evidence-wrong = Non è un PDF, JPEG o PNG, qualunque sia il nome.
market-identifiers-lead = Con questi numeri la tua impresa si distingue dalle altre.
market-identifier-add = Aggiungi un numero
market-scheme = Tipo
market-scheme-vat = Partita IVA
market-scheme-rea = Numero REA
market-scheme-gln = GLN
market-scheme-os-id = OS ID (Open Supply Hub)
market-form-vat = Non è una partita IVA del Paese dell’impresa. In Italia ha 11 cifre.
market-form-rea = Non è un numero REA. Un esempio: FI-123456.
market-form-gln = Un GLN ha 13 cifre.
market-form-os-id = Non è un OS ID. Un esempio: IT2019083D2QQ6VM.
market-check-digit = Una cifra è sbagliata o due sono scambiate. Confronta con il documento.

## Texts and pictures

market-texts-lead = Chi legge trova la propria lingua o, se manca, un’altra.
market-text-summary = Una frase
market-summary-hint = Al massimo 160 caratteri, per elenchi e motori di ricerca.
market-text-about = Che cosa fai e come
market-source = Come è nato questo testo
market-source-written = Scritto da una persona
market-source-machine = Tradotto da una macchina
market-source-reviewed = Tradotto da una macchina, riletto da una persona
market-pictures-lead = Tre buone dicono più di dieci. La prima precede le altre.
market-pictures-none = Ancora nessuna immagine
market-pictures-none-hint = Mostra un lavoro finito da vicino, alla luce del giorno.
market-pictures-full = { $count ->
    [one] Una scheda ha al massimo { $count } immagine.
   *[other] Una scheda ha al massimo { $count } immagini.
}
market-picture-add = Aggiungi un’immagine
market-picture-hint = JPEG, PNG o WebP, al massimo 20 MB. Si conserva solo l’immagine, nient’altro del file.
market-picture-format = Non è un JPEG, PNG o WebP, qualunque sia il nome.
market-picture-large = L’immagine ha troppi punti. Riducila e inviala di nuovo.
market-picture-damaged = L’immagine non si legge. Salvala di nuovo e inviala ancora.
market-picture-first = Metti per prima
market-picture-number = Immagine { $number }
market-picture-of = Un lavoro di { $firm }
market-caption = Che cosa si vede

## Declared and verified

market-declared = dichiarato
market-verified = verificato
market-verified-until = verificato fino al { $day }
market-expired = era verificato fino al { $day }
market-verified-legend = verificato da un’associazione o dal gestore; il resto è dichiarato dall’impresa
market-verification-lead = Ciò che l’impresa dice vale come dichiarato finché l’associazione o il gestore non ne vede la prova. Ciò che cambia o scade torna dichiarato.
market-verification-none = Appena la scheda dice qualcosa, qui si può confermare.
market-what = Che cosa
market-side = Dove
market-worth = Stato
market-by = Verificato da
market-chosen = Scelti
market-until = Vale fino al
market-until-hint = Vuoto: finché il campo non cambia. Mai oltre la scadenza di un certificato.
market-until-past = Questo giorno è passato. Scegline uno futuro.
market-verify = Conferma ciò che è spuntato
market-verify-choose = Spunta ciò che confermi.
market-verified-now = { $count ->
    [one] { $count } voce confermata.
   *[other] { $count } voci confermate.
}
market-unverify = Ritira
market-unverified = La conferma è ritirata.

## Mails

market-mail-claim = La tua richiesta per { $firm }
market-mail-confirmed =
    Gentile { $name },

    è confermato che puoi rappresentare { $firm }. Ora puoi compilare e pubblicare la scheda:
    { $address }
market-mail-refused =
    Gentile { $name },

    la tua richiesta di rappresentare { $firm } è stata respinta:
    { $why }
market-mail-expiring = { $firm }: prossime scadenze
market-mail-expiring-text =
    Gentile { $name },

    nella scheda di { $firm } scade a breve, e poi varrà solo come dichiarato:

    { $lines }

    Rinnova le prove, e la tua associazione potrà confermarle di nuovo:
    { $address }

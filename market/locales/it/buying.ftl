
## Buying: briefs, confidential files, quotes

buying = Acquisti
buying-briefs = Le mie richieste
buying-briefs-lead = Ciò che desidera far produrre: bozze, richieste inviate e risposte delle aziende.
buying-briefs-none = Ancora nessuna richiesta
buying-briefs-none-hint = Descriva ciò che Le serve, scelga le aziende e confronti le offerte.
buying-received = Richieste ricevute
buying-received-lead = Ciò che i designer chiedono alla Sua azienda.
buying-received-none = Ancora nessuna richiesta ricevuta
buying-received-none-hint = Le richieste compaiono qui quando un designer sceglie la Sua azienda: una scheda completa aiuta.
buying-buyer = Profilo acquirente
buying-buyer-lead = Le aziende lo leggono accanto alle Sue richieste.
buying-organisation = Azienda o studio
buying-organisation-hint = Lasci vuoto se acquista per sé.
buying-languages = Lingue per le risposte
buying-languages-hint = In cui le aziende possono scriverLe.
buying-about = Il Suo lavoro
buying-about-hint = Che cosa realizza, per chi, dove si vende.
buying-untitled = Richiesta senza titolo
buying-new = Nuova richiesta
buying-new-lead = La scrive con calma; nessuno la vede prima dell'invio.
buying-new-for = Per { $firm }.
buying-new-drafts = Oppure aggiunga l'azienda a una bozza
buying-begin = Inizia la richiesta
buying-ask = Chiedi un'offerta
buying-part-brief = Richiesta
buying-part-files = File
buying-part-recipients = Aziende
buying-part-quotes = Offerte
buying-firms = Aziende
buying-title = Titolo
buying-title-hint = Come la chiamerete: Camicie ricamate, primavera.
buying-product = Prodotto
buying-description = Descrizione
buying-description-hint = Che cos'è, come deve apparire e vestire.
buying-quantity = Quantità
buying-sizes = Taglie
buying-sizes-hint = Taglia e numero, separati da virgole: S 100, M 250, L 150.
buying-sizes-wrong = Non si legge: «{ $part }». Scriva taglia e numero, per esempio M 250.
buying-materials = Materiali
buying-quality = Qualità
buying-any = Qualsiasi
buying-steps = Fasi in ordine
buying-steps-hint = Lavorazioni e componenti, nell'ordine in cui si lavora.
buying-step = Fase { $number }
buying-step-what = Lavorazione o componente
buying-step-none = Nessuna fase
buying-step-more = Ordine, quantità, nota
buying-step-place = Posto nell'ordine
buying-step-place-hint = Un altro numero sposta la fase.
buying-step-each = Quanti per capo
buying-step-minutes = Minuti di lavoro per capo
buying-step-minutes-hint = Se li conosce: si confrontano con la capacità libera.
buying-step-note = Nota
buying-steps-more = Salva e aggiungi fasi
buying-component = { $name } (componente)
buying-price-and-days = Prezzo e date
buying-price = Prezzo
buying-price-unsaid = Non ancora indicato
buying-price-open = Lo indicano le aziende
buying-price-target = Prezzo obiettivo al capo
buying-price-hint = Solo con «Prezzo obiettivo»: 28,50.
buying-price-piece = { $price } al capo
buying-currency = Valuta
buying-sample-by = Campione entro
buying-sample-hint = Lasci vuoto se non serve un campione.
buying-deliver-by = Consegna entro
buying-asked-of-firms = Requisiti per le aziende
buying-certificates = Certificati richiesti
buying-terms = Accordo di riservatezza
buying-terms-hint = Le aziende lo accettano prima di aprire i file riservati.
buying-terms-none = Nessuno
buying-terms-standard = Testo standard
buying-terms-own = Testo mio
buying-terms-read = Leggi il testo standard
buying-terms-text = L'azienda usa i file e ciò che mostrano solo per rispondere a questa richiesta ed eseguire l'eventuale ordine, li mostra soltanto ai propri collaboratori che ne hanno bisogno e li cancella su richiesta. Nulla ne diventa proprietà dell'azienda. L'impegno vale cinque anni.
buying-draft = Scrivere la richiesta
buying-draft-lead = Servono solo titolo, prodotto, quantità, fasi e consegna; può salvare in ogni momento.
buying-what = Che cosa si chiede
buying-write = Modifica
buying-meter = Completezza della richiesta
buying-meter-full = La richiesta contiene tutto ciò che le aziende chiedono.
buying-needed = necessario
buying-choose-firms = Scegli le aziende
buying-warnings = Potrebbe non riuscire:
buying-warning-passed = Il { $day } è passato.
buying-warning-sample = Il campione deve precedere la consegna.
buying-warning-sizes = Le taglie sommano { $sizes }, la quantità è { $quantity }.
buying-warning-sample-soon = il campione è pronto non prima del { $day }.
buying-warning-delivery-soon = la consegna è possibile non prima del { $day }.
buying-warning-minimum = ordine minimo: { $minimum }.
buying-warning-capacity = { $step }: servono { $needed }, liberi { $free }.
buying-close = Chiudi
buying-close-title = Chiudere «{ $title }»?
buying-close-text = Le aziende non possono più fare offerte e ne vengono informate. Le offerte accettate restano.
buying-closed = La richiesta è chiusa.
buying-withdraw = Ritira
buying-withdraw-title = Ritirare «{ $title }»?
buying-withdraw-text = Le aziende vengono informate; i file non si aprono più.
buying-withdrawn = La richiesta è ritirata.
buying-delete = Elimina
buying-delete-title = Eliminare «{ $title }»?
buying-delete-text = La bozza e i suoi file vanno persi. Nessun altro li ha visti.
buying-copy = Copia
buying-copy-of = { $title } (copia)
buying-copied = Questa è la copia: modifichi ciò che cambia.
buying-not-now = Non è possibile allo stato attuale. Ricarichi la pagina.
buying-too-many = È più di quanto si possa leggere: ne tolga una parte.
buying-money-wrong = Non è un importo. Scriva per esempio 28,50.
buying-money-ambiguous = Si può leggere in due modi: scriva due decimali o nessun separatore.
buying-money-exact = Al massimo quattro decimali.
buying-files-lead = Immagini, cartamodelli, scheda tecnica. Ogni apertura da parte delle aziende viene registrata.
buying-files-none = Nessun file
buying-file = File
buying-size = Dimensione
buying-who-opens = Chi può aprirlo
buying-who-opens-hint = I file riservati portano su ogni pagina il nome di chi legge.
buying-open-to-recipients = Ogni azienda che riceve la richiesta
buying-open-to-agreed = Riservato: chi ha accettato l'accordo
buying-file-add = Aggiungi un file
buying-file-hint = JPEG, PNG, WebP, PDF, XLSX o DOCX, al massimo 50 MB. Riservati: immagini e PDF.
buying-file-markup = SVG e HTML possono agire da sé. Salvi come PDF o PNG.
buying-file-macros = I file con macro non sono ammessi. Salvi come XLSX, DOCX o PDF.
buying-file-active = Il PDF contiene script o altri file. Lo stampi in un nuovo PDF.
buying-file-locked = Il PDF è protetto da password. Lo salvi senza.
buying-file-damaged = Il file è danneggiato e non si legge.
buying-file-unknown = Non è un'immagine (JPEG, PNG, WebP), né PDF, XLSX o DOCX.
buying-file-no-mark = Questo file non può portare il nome di chi legge. Lo salvi come PDF o lo apra a tutte le aziende.
buying-openings = Chi ha aperto i file
buying-openings-none = Ancora nessuno.
buying-person = Persona
buying-when = Quando
buying-recipients-lead = La richiesta va a queste aziende. Le cerchi per nome o prema «Chiedi un'offerta» nella loro pagina.
buying-recipients-none = Nessuna azienda scelta
buying-find-firm = Cerca un'azienda
buying-firm-name = Nome dell'azienda
buying-add-firm = Aggiungi
buying-act = Azione
buying-talk = Offerta e domande
buying-send = Invia
buying-send-chosen = Invia a queste aziende
buying-send-title = Inviare la richiesta?
buying-send-incomplete = Manca qualcosa senza cui nessuna azienda può rispondere: la pagina della richiesta lo indica.
buying-send-passed = La data di consegna è passata: ne scelga un'altra.
buying-send-no-terms = Ci sono file riservati ma nessun accordo di riservatezza: lo scelga nella richiesta.
buying-send-nobody = Nessuna azienda scelta o adatta.
buying-opened-at = Aperta il { $at }
buying-agreed-by = { $person } ha accettato l'accordo, { $at }
buying-passed-because = Non farà un'offerta: { $reason }
buying-agreed-at = La Sua azienda ha accettato l'accordo, { $at }.
buying-agreed = Accettato. I file riservati sono aperti.
buying-agree = Accetta per l'azienda
buying-marked = con il Suo nome
buying-opening-told = L'acquirente vede chi apre un file e quando.
buying-from-buyer = Da { $buyer }, { $country }
buying-sent-on = Ricevuta
buying-new-here = Nuova
buying-passed-short = Rifiutata da Lei
buying-pass = Non fare un'offerta
buying-pass-hint = L'acquirente lo legge: «Al completo fino a maggio».
buying-passed = L'acquirente sa che non farà un'offerta.
buying-reason = Motivo
buying-quote = Offerta
buying-quote-none = Ancora nessuna offerta.
buying-make-quote = Fai un'offerta
buying-revise = Modifica l'offerta
buying-revise-note = Ciò che invia sostituisce la Sua offerta; l'acquirente vede anche le precedenti.
buying-take-back = Ritira l'offerta
buying-taken-back = L'offerta è ritirata.
buying-quoted = L'offerta è inviata.
buying-send-quote = Invia l'offerta
buying-version = Versione { $number }, { $at }
buying-earlier = Versioni precedenti
buying-prices = Prezzi
buying-prices-hint = Basta un prezzo. Altre righe: il prezzo scende da una certa quantità.
buying-price-row = Prezzo { $number }
buying-price-from = Da quanti capi
buying-price-each = Prezzo al capo
buying-sample = Campione
buying-sample-cost = Costo del campione
buying-sample-cost-hint = 0 se gratuito; vuoto se non lo offre.
buying-sample-there = Campione pronto
buying-days = Date
buying-all-there = Consegna
buying-valid-until = Valida fino al
buying-remarks = Osservazioni
buying-subcontractor = Altra azienda
buying-subcontractors = Chi altro ci lavorerebbe
buying-subcontractors-hint = L'acquirente le vede.
buying-free = gratuito
buying-fault-prices = Indichi almeno un prezzo, con la quantità da cui vale.
buying-fault-order = Le quantità devono crescere di riga in riga.
buying-fault-passed = Una data è passata.
buying-quotes-lead = A confronto, per { $quantity }.
buying-quotes-none = Ancora nessuna offerta
buying-quotes-none-hint = Riceverà un'e-mail per ognuna.
buying-currencies-differ = Le offerte sono in valute diverse: nessuna è indicata come la più conveniente.
buying-total = Totale, con campione
buying-cheapest = più bassa
buying-earliest = prima
buying-accept = Accetta l'offerta
buying-accepted = Accettata. L'azienda ne è informata e il suo calendario tiene la capacità.
buying-decline = Rifiuta
buying-declined = Rifiutata. L'azienda legge il motivo.
buying-refused-ended = All'offerta è già stato risposto, o è stata ritirata.
buying-refused-expired = L'offerta è scaduta. Chieda all'azienda di rinnovarla.
buying-refused-revised = L'azienda ha modificato l'offerta: legga prima la nuova versione.
buying-refused-reason = Indichi il motivo.
buying-refused-few = L'azienda non offre prezzi per quantità così piccole.
buying-thread = Domande e risposte
buying-thread-none = Ancora nessun messaggio.
buying-you = da parte Sua
buying-message = Messaggio
buying-write-message = Invia il messaggio
buying-written = Il messaggio è inviato.
buying-unit-pieces = pezzi
buying-unit-pairs = paia
buying-unit-metres = metri
buying-unit-kilograms = chilogrammi
buying-unit-square-metres = metri quadrati
buying-mail-received = { $who } chiede un'offerta alla Sua azienda: { $title }
buying-mail-closed = { $who } ha chiuso la richiesta: { $title }
buying-mail-withdrawn = { $who } ha ritirato la richiesta: { $title }
buying-mail-question = { $who } ha scritto a proposito di: { $title }
buying-mail-accepted = { $who } ha accettato la Sua offerta: { $title }
buying-mail-declined = { $who } ha rifiutato la Sua offerta: { $title }
buying-mail-answer = { $who } ha scritto a proposito di: { $title }
buying-mail-agreed = { $who } ha accettato l'accordo di riservatezza: { $title }
buying-mail-passed = { $who } non farà un'offerta: { $title }
buying-mail-quoted = { $who } ha inviato un'offerta: { $title }
buying-mail-revised = { $who } ha modificato l'offerta: { $title }
buying-mail-taken-back = { $who } ha ritirato l'offerta: { $title }
brief-state-drafted = Bozza
brief-state-sent = Inviata
brief-state-closed = Chiusa
brief-state-withdrawn = Ritirata
quote-state-open = In attesa
quote-state-expired = Scaduta
quote-state-accepted = Accettata
quote-state-declined = Rifiutata
quote-state-withdrawn = Ritirata
quote-state-lapsed = Decaduta
brief-need-title = Un titolo
brief-need-title-reason = così lo chiamate allo stesso modo.
brief-need-product = Il prodotto
brief-need-product-reason = da cui l'azienda capisce subito se fa per lei.
brief-need-quantity = La quantità
brief-need-quantity-reason = da cui dipendono prezzo e capacità.
brief-need-steps = Le fasi
brief-need-steps-reason = che dicono chi può farlo.
brief-need-delivery = La consegna
brief-need-delivery-reason = con cui si confrontano le settimane libere.
brief-need-files = Un'immagine o scheda tecnica
brief-need-files-reason = senza cui il prezzo è una stima.
brief-need-materials = I materiali
brief-need-materials-reason = che non ogni macchina lavora.
brief-need-description = Una descrizione
brief-need-description-reason = con parole Sue.
brief-need-quality = La qualità
brief-need-quality-reason = perché le offerte siano confrontabili.
brief-need-price = Un prezzo obiettivo, o che lo indichino le aziende
brief-need-price-reason = che risparmia un passaggio a entrambi.
brief-need-sizes = Le taglie
brief-need-sizes-reason = che cambiano consumi e tempi.
brief-need-sample = La data del campione
brief-need-sample-reason = se ne desidera uno.
brief-need-languages = Le lingue per le risposte
brief-need-languages-reason = in cui Le si può scrivere.

buying-received-new = { $count ->
     [one] Richieste ricevute ({ $count } nuova)
    *[other] Richieste ricevute ({ $count } nuove)
    }
buying-each-piece = { $count ->
     [one] { $count } per capo
    *[other] { $count } per capo
    }
buying-in-all = { $count ->
     [one] { $count } in tutto
    *[other] { $count } in tutto
    }
buying-minutes-piece = { $count ->
     [one] { $count } minuto al capo
    *[other] { $count } minuti al capo
    }
buying-send-fitting = { $count ->
     [one] Invia all'azienda adatta
    *[other] Invia a tutte le { $count } aziende adatte
    }
buying-send-text = { $count ->
     [one] La riceve { $count } azienda via e-mail. Dopo l'invio la richiesta non si modifica più.
    *[other] La ricevono { $count } aziende via e-mail. Dopo l'invio la richiesta non si modifica più.
    }
buying-sent-to = { $count ->
     [one] Inviata a { $count } azienda.
    *[other] Inviata a { $count } aziende.
    }
buying-locked = { $count ->
     [one] { $count } file riservato si apre quando la Sua azienda accetta questo accordo.
    *[other] { $count } file riservati si aprono quando la Sua azienda accetta questo accordo.
    }
buying-from = { $count ->
     [one] Da { $count } capo
    *[other] Da { $count } capi
    }
buying-not-below = { $count ->
     [one] solo da { $count } in su
    *[other] solo da { $count } in su
    }
buying-days-late = { $count ->
     [one] { $count } giorno dopo
    *[other] { $count } giorni dopo
    }
buying-days-early = { $count ->
     [one] { $count } giorno prima
    *[other] { $count } giorni prima
    }

buying-letter =
    Gentile { $name },

    { $sentence }.

    { $address }

## Sessions

sessions-title = Sessioni
sessions-lead = Gli incontri delle Task Force, dal più recente.
session-new = Nuova sessione
sessions-none = Ancora nessuna sessione
sessions-none-hint = Le sessioni compaiono qui quando l’organizzatore le annuncia.
session-number = Sessione
session-place = Luogo
session-dates = Date

## Import

import-fault-column-missing = Manca questa colonna, che è obbligatoria: nessuna riga è stata controllata.
import-fault-required-missing = Il valore è obbligatorio, ma la cella è vuota.
import-fault-fewer-cells =
    La riga ha { $found ->
        [one] { $found } cella
       *[other] { $found } celle
    } invece di { $expected }: quelle che mancano valgono come vuote.
import-fault-more-cells =
    La riga ha { $found ->
        [one] { $found } cella
       *[other] { $found } celle
    } invece di { $expected }. Forse un testo contiene il separatore e va messo tra virgolette.
import-fault-error-value = La cella contiene un errore del foglio di calcolo. Correggete la formula o scrivete il valore.
import-fault-starts-formula = Il testo comincia come una formula: si conserva come testo e viene protetto in ogni esportazione.
import-fault-too-long =
    Il testo supera { $limit ->
        [one] { $limit } carattere
       *[other] { $limit } caratteri
    }.
import-fault-not-a-code = Un codice non può contenere punti e virgola né andare a capo.
import-fault-not-a-country = Non è il codice di un paese (ISO 3166-1, due lettere), per esempio IT.
import-fault-not-a-region = Non è il codice di una regione (ISO 3166-2), per esempio IT-52.
import-fault-region-elsewhere = La regione non appartiene al paese della riga ({ $country }).
import-fault-not-a-choice = Valore non previsto. Si può scegliere tra: { $words }.
import-fault-not-an-email = Non è un indirizzo e-mail valido.
import-fault-not-a-phone = Non è un numero di telefono internazionale, per esempio +39 055 1234567.
import-fault-not-a-language = Non è il codice di una lingua (BCP 47), per esempio it, ru, en. Più lingue si separano con il punto e virgola.
import-fault-not-a-time = Non è una data con l’ora nella forma 2018-11-29T14:00.
import-fault-time-skipped = Quest’ora non esiste: in quel momento entra in vigore l’ora legale.
import-fault-time-repeated = Quest’ora viene due volte, perché finisce l’ora legale. Aggiungete lo scarto dall’ora UTC, per esempio 2018-10-28T02:30+01:00.
import-fault-not-an-interval = Non è un intervallo nella forma inizio/fine, per esempio 2018-11-29T14:30/2018-11-29T16:00.
import-fault-ends-before-start = La fine non viene dopo l’inizio.
import-fault-not-whole = Non è un numero intero maggiore o uguale a zero.
import-fault-minimum-above-maximum = Il minimo supera il massimo, che è { $maximum }.
import-fault-duplicate = Questo codice si trova già alla riga { $line }.
import-fault-unknown =
    { $what ->
        [side] Nessuna delegazione ha questo codice.
        [thematic-table] Nessun tavolo tematico ha questo codice.
        [participant] Nessun partecipante ha questo codice.
        [project] Nessun progetto ha questo codice.
       *[part] Nessuno slot appartiene a questa parte della giornata.
    }
import-fault-request-to-oneself = Nessuno può chiedere un incontro a se stesso.
import-fault-overlaps = Questo slot comincia prima che finisca quello della riga { $line }.
import-fault-out-of-order = Gli slot non sono in ordine di tempo: vengono ordinati.
import-fault-overlaps-slot = Questo slot si sovrappone allo slot { $slot }, già presente.
import-fault-email-taken = Questo indirizzo appartiene al partecipante { $code }: ognuno ha bisogno di un indirizzo proprio.
import-fault-of-other-side = Questo codice appartiene a un partecipante dell’altra parte.
## Print

print-agenda = Agenda personale
print-badges = Tesserini
print-break = Pausa
print-interpreter = Interprete
print-languages = Lingue
print-made = Stampato il { $when }
print-made-version = Versione { $number }, stampata il { $when }
print-meetings = { $count ->
    [one] { $count } incontro
   *[other] { $count } incontri
}
print-no-meetings = Nessun incontro in programma.
print-participant = Partecipante
print-rosters = Turni degli interpreti
print-table = Tavolo
print-table-cards = Cartelli dei tavoli
print-table-zone = Zona { $zone }
print-time = Ora
print-time-zone = Orari del fuso { $zone }
print-wall = Quadro degli incontri

## Setup

desk-title = Scrivania
session-tab-participants = Partecipanti
session-tab-requests = Richieste
session-tab-projects = Progetti
session-tab-imports = Importazione
session-tab-meeting-point = Meeting Point
session-tab-agendas = Agende
session-tab-absences = Il giorno stesso
session-tab-prints = Stampe
slots-title = Turni
tables-title = Tavoli
interpreters-title = Interpreti
rules-title = Regole
session-pages = Pagine della sessione
session-fault-empty = { $field }: compilare questo campo.
session-fault-long = { $field }: al massimo { $most } caratteri.
session-fault-no-language = { $field }: scriverlo in almeno una lingua.
session-fault-number = { $field }: un numero intero da { $least } a { $most }.
session-fault-email = Non è un indirizzo e-mail. Ha la forma nome@example.org.
session-fault-date = Non è una data. Ha la forma 2018-11-29.
session-save = Salva
session-languages-hint = Ciò che manca in una lingua si mostra in un’altra.
session-new-lead = Numero, nome, luogo e date. Tutto si può cambiare in seguito.
session-make = Crea la sessione
session-made = La sessione è creata. Ora si prepara il Meeting Point e si importano i partecipanti.
session-changed = Le impostazioni sono salvate.
session-settings = Impostazioni
session-ordinal = Numero
session-ordinal-hint = Si mostra in numeri romani: 27 è XXVII.
session-number-taken = La Task Force ha già una sessione con questo numero.
session-title = Titolo
session-place-hint = Città e, se è nota, la sede.
session-starts-on = Primo giorno
session-ends-on = Ultimo giorno
session-ends-before = L’ultimo giorno viene prima del primo.
session-too-long = { $count ->
    [one] Una sessione dura al massimo { $count } giorno.
   *[other] Una sessione dura al massimo { $count } giorni.
}
session-dates-held = Ci sono turni fuori da questi giorni. Prima vanno spostati o tolti.
session-zone = Fuso orario
session-zone-hint = Quello del luogo della sessione, per esempio Europe/Rome. Digitando si cerca.
session-zone-wrong = Nessun fuso orario ha questo nome. Sceglierne uno dall’elenco, per esempio Europe/Rome.
session-zone-held = Ci sono già turni fissati nel fuso precedente. Prima vanno tolti.
session-languages = Lingue di lavoro
session-languages-none = Scegliere almeno una lingua di lavoro.
session-announce = Annuncia
session-hide = Ritira l’annuncio
session-announced = La sessione è annunciata: tutti possono leggere il programma.
session-hidden = L’annuncio è ritirato: vede la sessione solo chi ci lavora o vi partecipa.
task-force-title = Task Force
task-force-lead = Quelle per cui si lavora.
task-force-one = Task Force
task-force-new = Nuova Task Force
task-force-new-lead = Due parti che si incontrano nelle sessioni, ciascuna guidata da un copresidente.
task-force-make = Crea la Task Force
task-force-made = La Task Force è creata. Ora si crea la prima sessione.
task-force-edit = Modifica
task-force-changed = La Task Force è salvata.
task-force-none = Ancora nessuna Task Force
task-force-none-hint = Una Task Force appare qui quando vi si riceve un ruolo.
task-force-no-session = Ancora nessuna sessione.
task-force-name = Nome
task-force-slug = Nome breve
task-force-slug-hint = Lettere latine minuscole, cifre e trattini, per esempio it-ru. Distingue le Task Force.
task-force-slug-wrong = Usare solo lettere latine minuscole, cifre e trattini, per esempio it-ru.
task-force-slug-taken = Un’altra Task Force ha questo nome breve. Sceglierne un altro.
task-force-sides = Parti
task-force-first-side = Prima parte
task-force-second-side = Seconda parte
task-force-side-code = Sigla
task-force-side-code-hint = Come sta nei fogli di calcolo: IT, RU.
task-force-side-code-wrong = Una sigla ha solo lettere e cifre.
task-force-codes-same = Le due parti vogliono sigle diverse.
task-force-side-name = Nome della parte
task-force-co-chair = Copresidente
task-force-co-chair-hint = Dirige la delegazione e ne riceve notizia per e-mail. Si può lasciare vuoto. Il copresidente precedente conserva il ruolo finché non gli viene tolto.
task-force-no-co-chair = Nessun copresidente indicato
role-operator = Gestore
role-organiser = Organizzatore
role-manager = Responsabile della delegazione
role-coordinator = Coordinatore degli interpreti
role-people = Persone e ruoli
role-name = Nome
role-given-name = Nome
role-family-name = Cognome
role-email = E-mail
role-language = Lingua delle e-mail
role-role = Ruolo
role-hint = L’organizzatore può tutto in questa Task Force; il responsabile cura le persone e le richieste di una parte; il coordinatore cura gli interpreti.
role-give = Assegnare un ruolo
role-give-submit = Assegna il ruolo e avvisa la persona
role-given = { $email } ha ora il ruolo e riceve un’e-mail.
role-end = Togli
role-ended = { $name } non ha più il ruolo.
role-restored = Il ruolo è restituito.
role-last-organiser = È l’ultimo organizzatore. Prima va assegnato il ruolo a qualcun altro.
role-mail-subject = Il suo ruolo in { $task_force }
role-mail-text =
    Gentile { $name },

    { $by } le ha assegnato un ruolo in { $task_force }: { $role }.

    Con questo collegamento si accede; vale una volta, entro 14 giorni:
    { $link }

    In seguito si accede con il proprio indirizzo e-mail qui:
    { $home }
desk-state = A che punto è la sessione
desk-registered = iscritti
desk-approved = approvati
desk-requests = richieste
desk-scheduled = in agenda
desk-published = versione pubblicata
desk-decisions = Che cosa va deciso ora
desk-nothing = Niente. Quel che si può fare è fatto.
desk-public-page = Pagina pubblica
desk-no-slots = Il Meeting Point non ha turni
desk-no-slots-why = Senza orari nessun incontro trova posto.
desk-slots-act = Fissa i turni
desk-no-tables = Il Meeting Point non ha tavoli
desk-no-tables-why = Ogni incontro vuole un tavolo suo.
desk-tables-act = Disponi i tavoli
desk-nobody = Ancora nessun partecipante
desk-nobody-why = Le persone si importano da un foglio di calcolo; prima di scrivere si elencano tutti gli errori.
desk-import-act = Importa
desk-waiting = { $count ->
    [one] { $count } iscrizione attende l’approvazione
   *[other] { $count } iscrizioni attendono l’approvazione
}
desk-waiting-why = Solo chi è approvato può chiedere incontri e riceverne.
desk-approve-act = Decidi
desk-uninvited = { $count ->
    [one] { $count } partecipante approvato non è ancora invitato
   *[other] { $count } partecipanti approvati non sono ancora invitati
}
desk-uninvited-why = L’invito porta un collegamento per accedere.
desk-invite-act = Invita
desk-pending = { $count ->
    [one] { $count } richiesta attende risposta
   *[other] { $count } richieste attendono risposta
}
desk-pending-why = Ciò che non è accettato non entra in agenda.
desk-pending-act = Vedi le richieste
desk-apart = { $count ->
    [one] { $count } incontro non ha una lingua comune
   *[other] { $count } incontri non hanno una lingua comune
}
desk-apart-why = Serve un interprete, e non ce n’è nessuno.
desk-interpreters-act = Aggiungi interpreti
desk-to-schedule = { $count ->
    [one] { $count } incontro attende un posto
   *[other] { $count } incontri attendono un posto
}
desk-to-schedule-why = Il programma trova a ciascuno un turno, un tavolo e, se serve, un interprete.
desk-schedule-act = Componi l’agenda
desk-draft = La versione { $number } dell’agenda è una bozza
desk-draft-why = Nessuno la vede finché non è pubblicata.
desk-draft-act = Rivedila
desk-unplaced = { $count ->
    [one] { $count } incontro accettato non ha posto in agenda
   *[other] { $count } incontri accettati non hanno posto in agenda
}
desk-unplaced-why = L’agenda dice perché, e che cosa farebbe spazio.
desk-unplaced-act = Vedili

## A participant

my-pages = Le Sue pagine
my-home-lead = Le sessioni a cui partecipa.
my-home-none = Ancora nessuna sessione
my-home-none-hint = Quando l’organizzatore avrà approvato la Sua iscrizione, la sessione comparirà qui.
my-agenda-title = La mia agenda
my-agenda-now = Adesso
my-agenda-next = Prossimo incontro
my-agenda-zone = Zona { $zone }
my-agenda-interpreter = Interprete: { $name }
my-agenda-empty = Nessun incontro
my-agenda-empty-hint = Nell’agenda pubblicata non ci sono Suoi incontri. Veda che cosa ne è delle Sue richieste.
my-agenda-unpublished = L’agenda non è ancora pubblicata
my-agenda-unpublished-hint = Nel frattempo, indichi chi desidera incontrare.
my-agenda-carry = La porti con sé
my-feed-address = Indirizzo del calendario
my-feed-hint = Lo aggiunga al Suo calendario: segue ogni modifica. Chi lo conosce può leggere i Suoi incontri: lo tenga per sé.
my-feed-none = Un indirizzo di calendario porta i Suoi incontri, con ogni modifica, nel calendario del telefono.
my-feed-make = Crea un indirizzo di calendario
my-feed-renew = Creane uno nuovo
my-feed-revoke = Disattiva
my-feed-made = L’indirizzo del calendario è pronto. Quello precedente non funziona più.
my-feed-revoked = L’indirizzo del calendario non funziona più.
my-feed-table = Tavolo { $table }
my-directory-title = Chi partecipa
my-directory-lead = Indichi chi deve incontrare, chi vorrebbe incontrare e chi preferisce di no.
my-directory-search = Nome, ditta, offerta
my-directory-side = Delegazione
my-directory-kind = Organizzazione
my-directory-theme = Tavolo tematico
my-directory-every = tutti
my-directory-none = Nessuno da mostrare
my-directory-none-hint = Nessuno corrisponde, oppure è l’organizzatore a fare le richieste per tutti.
my-directory-asked = richiesta fatta
my-directory-offers = Offre
my-directory-seeks = Cerca
my-directory-country = Paese
my-directory-languages = Lingue
my-requests-title = Le mie richieste
my-requests-lead = Una richiesta diventa un incontro quando l’altro la accetta.
my-requests-received = Ricevute
my-requests-received-none = Nessuno ha ancora chiesto.
my-requests-sent = Inviate
my-requests-sent-none = Non ha ancora chiesto a nessuno
my-requests-sent-none-hint = Guardi chi partecipa e indichi chi desidera incontrare.
my-availability-title = Quando non ci sono
my-availability-lead = Indichi gli orari in cui non vuole incontri.
my-availability-none = Ancora nessun orario
my-availability-none-hint = L’organizzatore non ha ancora fissato gli orari del Meeting Point.
my-availability-save = Salva
my-availability-saved = Salvato. Varrà alla prossima preparazione dell’agenda.
wish-title = Incontrare
wish-priority = Quanto lo desidera?
wish-must = Necessario
wish-must-hint = L’incontro si deve tenere.
wish-wish = Gradito
wish-wish-hint = Sarebbe utile incontrarsi.
wish-no = No
wish-no-hint = Preferirei di no. L’altra persona non lo saprà.
wish-project = Progetto
wish-project-none = nessuno in particolare
wish-note = Di che cosa si tratta?
wish-note-hint = La leggerà l’altra persona.
wish-send = Invia la richiesta
wish-save = Salva
wish-edit = Modifica
wish-accept = Accetta
wish-decline = Rifiuta
wish-withdraw = Ritira
wish-step-back = Rinuncia
wish-made = Il Suo desiderio riguardo a { $name } è registrato.
wish-changed = La richiesta è modificata.
wish-accepted = Accettata: avrà il suo posto nell’agenda.
wish-declined = Rifiutata.
wish-withdrawn = Ritirata.
wish-renewed = La richiesta è di nuovo valida.
wish-fault-priority = Indichi quanto desidera l’incontro
wish-fault-project = Scelga un progetto di uno dei due
wish-refused-closed = Il termine per le richieste è scaduto. Se qualcosa cambia, scriva all’organizzatore.
wish-refused-barred = Le regole di questa sessione non prevedono un incontro fra voi due.
wish-refused-twice = Esiste già una richiesta fra voi due.
wish-refused-too-many = Ha già tutte le richieste aperte che le regole permettono. Prima ne ritiri una.
wish-refused-settled = Questa richiesta non è più in attesa.
wish-mail-subject = Qualcuno desidera incontrarLa
prints-title = Stampe
prints-lead = Ciò che si distribuisce, in PDF, in una lingua o in due affiancate.
prints-unpublished = Nessuna agenda è ancora pubblicata: solo i cartellini hanno contenuto.
prints-document = Documento
prints-agendas = Agende personali
prints-tables = Cartelli dei tavoli
prints-interpreters = Turni degli interpreti
prints-wall = Tabellone
prints-badges = Cartellini
prints-language = Lingua
prints-second = Seconda lingua
prints-second-none = nessuna
prints-open = Apri il PDF
my-agenda-next-in = { $count ->
    [0] Poi, fra un momento
    [one] Poi, fra un minuto
   *[other] Poi, fra { $count } minuti
}
my-agenda-pause = { $count ->
    [one] pausa di un minuto
   *[other] pausa di { $count } minuti
}
wish-fault-note = Scriva al massimo { $count } caratteri
wish-mail-text =
    Gentile { $name },

    a { $session } qualcuno desidera incontrarLa. Veda di chi si tratta e accetti o rifiuti:

    { $address }

## API
api-run-ended = Questa elaborazione non è quella in corso.
programme-what = Filiera porta le imprese di due Paesi allo stesso tavolo.
programme-how = Le sessioni delle Task Force: chi partecipa, quali progetti si presentano e quando ci si incontra.
programme-next = In arrivo
programme-past = Già tenute
programme-all = Tutte le sessioni
programme-description = { $numeral } sessione, { $task_force }: { $title }, { $place }, { $dates }.
programme-hidden = Questa sessione non è annunciata: vede la pagina solo chi ci lavora o vi partecipa.
programme-mine = I miei incontri
programme-no-hours = Gli orari non sono ancora fissati.
programme-slots = { $count ->
    [one] { $count } turno di incontri bilaterali
   *[other] { $count } turni di incontri bilaterali
}
programme-delegations = Delegazioni
programme-people = { $count ->
    [one] { $count } partecipante
   *[other] { $count } partecipanti
}
programme-organisations = { $count ->
    [one] { $count } organizzazione
   *[other] { $count } organizzazioni
}
programme-themes = Tavoli tematici
programme-theme = Tavolo tematico { $code }
programme-projects = { $count ->
    [one] { $count } progetto
   *[other] { $count } progetti
}
programme-zone = Orari nel fuso { $zone }.
programme-agenda = Incontri per organizzazione
programme-agenda-lead = Chi siede dove e quando al Meeting Point. Orari nel fuso { $zone }.
programme-search = Cerca un’organizzazione
programme-organisation = Organizzazione
programme-meetings = Incontri
programme-table = tavolo { $table }
programme-table-zone = zona { $zone }
rules-lead = Chi può incontrare chi, quanto, e fino a quando si può chiedere.
rules-who = Chi può incontrare chi
rules-same-side = Due della stessa parte possono incontrarsi
rules-same-side-hint = Altrimenti si incontrano solo persone delle due parti.
rules-pairs = Tipi di organizzazioni che possono incontrarsi
rules-pairs-hint = Spuntato: un’organizzazione di un tipo può incontrarne una dell’altro.
rules-how-much = Quanto
rules-requests-most = Richieste al massimo
rules-requests-most-hint = Quante ne può avere un partecipante, aperte o accettate. Vuoto: quante vuole.
rules-minimum = Incontri almeno
rules-maximum = Incontri al massimo
rules-own-row = Per ogni partecipante, se per lui o lei non è stabilito altro.
rules-maximum-below = Il massimo non può essere minore del minimo.
rules-fairness = Differenza di pause al massimo
rules-fairness-hint = Quante pause in più può avere un partecipante rispetto a un altro. Vuoto: non importa.
rules-until = Fino a quando
rules-close = Ultimo momento per le richieste
rules-close-hint = Nel fuso della sessione, { $zone }. Vuoto: nessun termine.
rules-close-wrong = Non è una data con l’ora. Ha la forma 2018-11-23T18:00.
rules-answer-days = Giorni per rispondere
rules-answer-days-hint = Una richiesta senza risposta scade allora. Vuoto: non scade mai.
rules-sees = Che cosa si vede
rules-directory = I partecipanti vedono
rules-directory-everyone = tutti gli approvati
rules-directory-other-side = quelli dell’altra parte
rules-directory-nobody = nessuno: le richieste le fanno gli organizzatori
rules-public = Dell’agenda pubblicata il pubblico legge
rules-public-hint = I nomi delle persone non si mostrano mai.
rules-public-nothing = niente
rules-public-hours = quando e a quale tavolo siede ogni organizzazione
rules-public-partners = anche quale organizzazione incontra
rules-saved = Le regole sono salvate e valgono da ora; ciò che era già chiesto e accettato resta.
audit-title = Registro
audit-lead = Chi ha fatto che cosa, dal più recente.
audit-search = Atto, dettaglio o e-mail
audit-time = Quando
audit-who = Chi
audit-what = Che cosa
audit-detail = Su che cosa
audit-session-made = ha creato la sessione
audit-session-changed = ha cambiato le impostazioni
audit-session-announced = ha annunciato la sessione
audit-session-hidden = ha ritirato l’annuncio
audit-rules-changed = ha cambiato le regole
audit-slots-made = ha creato turni
audit-slot-made = ha creato un turno
audit-slot-changed = ha cambiato un turno
audit-slot-removed = ha tolto un turno
audit-slots-removed = ha tolto tutti i turni
audit-tables-made = ha creato tavoli
audit-table-made = ha creato un tavolo
audit-table-changed = ha cambiato un tavolo
audit-table-removed = ha tolto un tavolo
audit-tables-removed = ha tolto tutti i tavoli
audit-interpreter-made = ha aggiunto un interprete
audit-interpreter-changed = ha cambiato un interprete
audit-interpreter-removed = ha tolto un interprete

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
import-fault-error-value = La cella contiene un errore del foglio di calcolo. Corregga la formula o scriva il valore.
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
import-fault-time-repeated = Quest’ora viene due volte, perché finisce l’ora legale. Aggiunga lo scarto dall’ora UTC, per esempio 2018-10-28T02:30+01:00.
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
       *[part] Nessun turno appartiene a questa parte della giornata.
    }
import-fault-request-to-oneself = Nessuno può chiedere un incontro a se stesso.
import-fault-overlaps = Questo turno comincia prima che finisca quello della riga { $line }.
import-fault-barred = Le regole della sessione non prevedono un incontro fra questi due. La richiesta entra comunque.
import-fault-out-of-order = I turni non sono in ordine di tempo: vengono ordinati.
import-fault-overlaps-slot = Questo turno si sovrappone al turno { $slot }, già presente.
import-fault-fixed = La versione { $number } dell’agenda vi si appoggia. Ciò che è stampato o nei calendari non cambia all’insaputa di chi partecipa: prima quella versione va ritirata o, se è una bozza, scartata.
import-fault-email-taken = Questo indirizzo appartiene al partecipante { $code }: ognuno ha bisogno di un indirizzo proprio.
import-fault-of-other-side = Questo codice appartiene a un partecipante dell’altra parte.
## Print

print-agenda = Agenda personale
print-badges = Cartellini
print-legend-meeting = Incontro, a questo tavolo
print-legend-break = Pausa fra due incontri
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
session-fault-day-outside = La sessione si tiene il { $dates }.
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
role-association = Sportello dell’associazione
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
desk-requests-of = { $count ->
    [one] aperte o accettate, su { $count } richiesta
   *[other] aperte o accettate, su { $count } richieste
}
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

desk-unwanted = { $count ->
    [one] { $count } incontro pubblicato non è più richiesto
   *[other] { $count } incontri pubblicati non sono più richiesti
}
desk-unwanted-why = C’è stata una rinuncia dopo la pubblicazione. Una nuova versione li toglie e avvisa chi è coinvolto.
desk-unwanted-act = Ricalcola

## Agenda

agenda-versions = Agende
agenda-version = Versione { $number }
agenda-version-column = Versione
agenda-none = Ancora nessuna agenda
agenda-none-hint = Avvii il motore: il primo risultato compare qui come bozza, visibile solo agli organizzatori.
agenda-state = Stato
agenda-state-draft = bozza
agenda-state-in-force = in vigore
agenda-state-superseded = superata
agenda-origin-run = Calcolata
agenda-origin-replan = Resto della giornata ripianificato
agenda-made = Creata il { $when }
agenda-made-column = Creata
agenda-placed-column = Incontri
agenda-unplaced-column = Senza posto
agenda-placed = { $count ->
    [one] { $count } incontro
   *[other] { $count } incontri
}
agenda-unplaced = { $count ->
    [one] { $count } incontro senza posto
   *[other] { $count } incontri senza posto
}
agenda-newcomers = { $count ->
    [one] { $count } richiesta è stata accettata dopo la creazione di questa versione. Ricalcoli per darle un posto.
   *[other] { $count } richieste sono state accettate dopo la creazione di questa versione. Ricalcoli per dare loro un posto.
}
agenda-no-interpreters = Nessun interprete
agenda-no-interpreters-hint = Chi siede fra due persone senza una lingua comune si inserisce nel Meeting Point; poi gli incontri compaiono qui.
agenda-unplaced-title = Incontri senza posto
agenda-unplaced-all = Tutti, con ricerca e in un file
agenda-reason-every = ogni motivo
agenda-views = Vista per
agenda-view-participants = Partecipanti
agenda-view-tables = Tavoli
agenda-view-interpreters = Interpreti
agenda-caption = Versione { $number } dell’agenda
agenda-zone = zona { $zone }
agenda-meeting-title = { $one } e { $other }, { $time }, tavolo { $table }
agenda-interpreter-named = interprete { $name }
agenda-take-back = Annulla l’ultimo passo
agenda-schedule-again = Ricalcola mantenendo i bloccati
agenda-download = Tutti gli incontri in un file:
agenda-compare = Chi si sposta e dove
agenda-discard = Scarta
agenda-publish = Pubblica
agenda-withdraw = Ritira
agenda-somebody = qualcuno
agenda-another-meeting = un altro incontro

agenda-figure-must = Incontri irrinunciabili esclusi
agenda-figure-shortfall = Mancanti al minimo
agenda-figure-left-out = Esclusi
agenda-figure-changes = Cambiamenti
agenda-figure-breaks = Pause
agenda-figure-table-moves = Cambi di tavolo
agenda-proof-best = Dimostrato: nessuna agenda lascia fuori di meno e, a parità, nessuna ha meno cambiamenti o meno pause.
agenda-proof-least = Dimostrato che non può essere meno: { $lines }.
agenda-proof-must = { $is ->
    [one] { $is } incontro irrinunciabile escluso
   *[other] { $is } incontri irrinunciabili esclusi
}; { $least ->
    [0] il minimo possibile non è ancora dimostrato.
   *[other] finora è dimostrato che non possono essere meno di { $least }.
}
agenda-proof-shortfall = { $is ->
    [one] { $is } incontro mancante
   *[other] { $is } incontri mancanti
} al minimo; { $least ->
    [0] il minimo possibile non è ancora dimostrato.
   *[other] finora è dimostrato che non possono essere meno di { $least }.
}
agenda-proof-left-out = { $is ->
    [one] { $is } incontro escluso
   *[other] { $is } incontri esclusi
}; { $least ->
    [0] il minimo possibile non è ancora dimostrato.
   *[other] finora è dimostrato che non possono essere meno di { $least }.
}
agenda-proof-changes = { $is ->
    [one] { $is } incontro cambia posto
   *[other] { $is } incontri cambiano posto
}; { $least ->
    [0] il minimo possibile non è ancora dimostrato.
   *[other] finora è dimostrato che non possono essere meno di { $least }.
}
agenda-proof-breaks = { $is ->
    [one] { $is } pausa
   *[other] { $is } pause
}; { $least ->
    [0] il minimo possibile non è ancora dimostrato.
   *[other] finora è dimostrato che non possono essere meno di { $least }.
}
agenda-proof-none = Modificata a mano: non si sa quanto disti dalla migliore.

agenda-why = Perché
agenda-admitted-by = Che cosa farebbe posto
agenda-admission-none = nessun singolo cambiamento
agenda-must = irrinunciabile
agenda-reason-no-common-slot = I due non sono mai presenti alla stessa ora
agenda-reason-no-table = Nessun tavolo è libero quando lo sono entrambi
agenda-reason-no-interpreter = Nessun interprete con le loro lingue è libero quando lo sono entrambi
agenda-reason-participant-full = Uno dei due non ha spazio per un altro incontro
agenda-reason-conflict = Lo ostacola un incontro che non può spostarsi
agenda-reason-outweighed = Gli incontri che lo ostacolano valgono altrettanto o di più
agenda-reason-no-table-or-interpreter = Quando entrambi sono liberi, a volte manca un tavolo, a volte un interprete
agenda-reason-no-show = Uno dei due non si è presentato
agenda-did-not-come = Assente: { $name }
agenda-reason-taken-out = Tolto a mano
agenda-admission-table = un tavolo in più ({ $slot })
agenda-admission-interpreter = un interprete in più ({ $slot })
agenda-admission-participant = { $name } libero ({ $slot })
agenda-admission-move = { $meeting } spostato: { $from } → { $to }
agenda-admission-limit = un incontro in più concesso a { $name }
agenda-obstacle-unknown = non risulta
agenda-obstacle-locked = l’incontro è bloccato dove sta
agenda-obstacle-elsewhere = è stato chiesto in un’altra parte della giornata
agenda-obstacle-away = { $name } non c’è
agenda-obstacle-busy = { $name } incontra { $partner }
agenda-obstacle-full = { $name } ha già tutti gli incontri consentiti
agenda-obstacle-order = non rispetterebbe l’ordine rispetto a { $meeting }
agenda-obstacle-table = il tavolo { $table } è occupato da { $meeting }
agenda-obstacle-table-lost = il tavolo { $table } non è utilizzabile
agenda-obstacle-other-table = deve tenersi al tavolo { $table }
agenda-obstacle-no-table = nessun tavolo è libero
agenda-obstacle-no-interpreter = nessun interprete con le loro lingue è libero
agenda-obstacle-needs-no-interpreter = ha un interprete, e ora i due hanno una lingua in comune
agenda-obstacle-unfair = le pause sarebbero distribuite in modo troppo diseguale

agenda-meeting = Incontro
agenda-meeting-number = Incontro { $number }
agenda-back = All’agenda
agenda-stands = Dove sta
agenda-time = Orario
agenda-table = Tavolo
agenda-table-at = Tavolo alle { $time }
agenda-table-named = tavolo { $table }
agenda-table-in-zone = tavolo { $table} (zona { $zone })
agenda-interpreter = Interprete
agenda-lock = Blocca qui
agenda-unlock = Sblocca
agenda-take-out = Togli
agenda-would-admit = Che cosa farebbe posto: { $change }.
agenda-places = Dove potrebbe stare
agenda-possible = Possibile
agenda-put = Metti qui
agenda-moved = L’incontro è stato spostato.
agenda-taken-out = L’incontro è stato tolto.
agenda-locked = L’incontro è bloccato.
agenda-unlocked = L’incontro non è più bloccato.
agenda-taken-back = L’ultimo passo è stato annullato.
agenda-no-draft = Questa versione non è più una bozza, quindi resta com’è. Ne crei un’altra a partire da questa.
agenda-stale = La bozza è cambiata da quando l’ha aperta.
agenda-nothing-to-do = È già così, oppure non resta nulla da annullare.
agenda-illegal = L’incontro non può stare lì.
agenda-not-in-force = Si può ritirare solo la versione in vigore.

agenda-publish-title = Pubblicare { $version }?
agenda-publish-first = { $count ->
    [one] Entra in vigore { $count } incontro.
   *[other] Entrano in vigore { $count } incontri.
}
agenda-publish-replaces = Sostituisce { $version }, che resta leggibile.
agenda-publish-changes = { $count ->
    [0] Nessun incontro cambia.
    [one] Cambia { $count } incontro.
   *[other] Cambiano { $count } incontri.
}
agenda-publish-told = { $count ->
    [0] Non serve avvisare nessuno.
    [one] { $count } persona viene avvisata per e-mail nella sua lingua; i calendari si aggiornano.
   *[other] { $count } persone vengono avvisate per e-mail, ciascuna nella sua lingua; i calendari si aggiornano.
}
agenda-publish-unwanted = { $count ->
    [one] { $count } incontro non è più voluto da entrambi e resta fuori.
   *[other] { $count } incontri non sono più voluti da entrambi e restano fuori.
}
agenda-published = { $count ->
    [0] Pubblicata. Non c’era nessuno da avvisare.
    [one] Pubblicata. { $count } persona viene avvisata.
   *[other] Pubblicata. { $count } persone vengono avvisate.
}
agenda-withdraw-title = Ritirare { $version }?
agenda-withdraw-text = Torna in vigore la versione precedente, se c’è. Viene avvisato chi ha un’agenda che cambia, e questa versione torna una bozza.
agenda-withdrawn = { $count ->
    [0] Ritirata. Non c’era nessuno da avvisare.
    [one] Ritirata. { $count } persona viene avvisata.
   *[other] Ritirata. { $count } persone vengono avvisate.
}
agenda-discard-title = Scartare { $version }?
agenda-discard-text = La bozza scompare dall’elenco. Ciò che è pubblicato resta com’è.
agenda-discarded = La bozza è stata scartata.

agenda-comparison-title = { $version } a confronto con { $other }
agenda-comparison-alone = { $version }: tutti gli incontri sono nuovi
agenda-comparison-people = { $count ->
    [0] Non cambia l’agenda di nessuno.
    [one] Cambia l’agenda di { $count } persona.
   *[other] Cambia l’agenda di { $count } persone.
}
agenda-comparison-search = Nome o organizzazione
agenda-comparison-with = A confronto con
agenda-comparison-usual = quella consueta
agenda-difference = Cambiamento
agenda-difference-every = ogni cambiamento
agenda-difference-dropped = annullato
agenda-difference-moved = altro orario
agenda-difference-added = nuovo
agenda-difference-reseated = altro tavolo
agenda-difference-interpreter = altro interprete
agenda-before = Prima
agenda-after = Dopo

agenda-mail-first = I Suoi incontri: { $session }
agenda-mail-changed = La Sua agenda è cambiata: { $session }
agenda-mail-greeting = Gentile { $name },
agenda-mail-first-opening = la Sua agenda del Meeting Point è pronta. I Suoi incontri:
agenda-mail-changed-opening = la Sua agenda del Meeting Point è cambiata:
agenda-mail-added = { $partner }: { $place }
agenda-mail-moved = { $partner }: non più { $before }, bensì { $after }
agenda-mail-dropped = { $partner }: annullato (era { $place })
agenda-mail-zone = Gli orari sono locali ({ $zone }).
agenda-mail-whole = La Sua agenda completa: { $address }

run-title = Calcolo dell’agenda
run-lead = Il motore dà a ogni richiesta accettata un orario, un tavolo e, dove serve, un interprete. Il risultato è una bozza; nessuno viene avvisato finché non la pubblicate.
run-seconds = Secondi al massimo
run-seconds-hint = Più tempo significa meno pause. Si può fermare in ogni momento e tenere il meglio trovato.
run-base = A partire da
run-base-hint = Gli incontri bloccati in quella versione restano dove sono.
run-base-none = nulla: calcolo libero
run-base-unknown = Scelga una delle versioni dell’elenco.
run-least = Cambia il meno possibile
run-least-hint = Altrimenti resta fermo solo ciò che è bloccato. La risposta arriva appena un centesimo del tempo non porta nulla di meglio.
run-start = Calcola
run-open = Il motore è al lavoro.
run-watch = Guarda a che punto è
run-already = Il motore era già al lavoro: questo è quel calcolo.
run-waiting = In attesa del proprio turno
run-running = Il motore è al lavoro
run-stopping = Si ferma; il meglio trovato viene conservato
run-clock = { $seconds } di { $limit } s
run-nothing-yet = Ancora nulla di trovato.
run-best = Il meglio finora
run-stop = Ferma e tieni il meglio
run-done = Finito dopo { $seconds } s: la bozza è pronta.
run-see = Apri la bozza
run-see-changes = Chi si sposterebbe
run-failed = Il calcolo si è interrotto per un nostro errore. Lo riavvii; se accade di nuovo, ci scriva.
run-infeasible = Nessuna agenda può rispettare tutte le regole. Allenti i blocchi, l’equità delle pause o le assenze.
run-infeasible-before = Questo calcolo risale a prima che i motivi venissero conservati. Ripeta il calcolo per conoscerli.
run-infeasible-locked = Quanto è bloccato non può essere mantenuto tutto insieme.
run-infeasible-locked-breaks = Quanto è bloccato non può essere mantenuto con pause differenti quanto l’equità consente.
run-infeasible-locked-tables = Quanto è bloccato non può essere mantenuto ai tavoli che ci sono.
run-contradiction = Ciò che è bloccato contraddice le regole o sé stesso. Sblocchi l’incontro indicato e ricalcoli.
run-clash = { $meeting } (bloccato: { $slot }): { $why }
run-unknown = Nel tempo dato non si è trovato nulla che rispetti tutte le regole, né la prova che non esista. Dia più tempo o allenti i blocchi.
run-nothing = Non c’è nulla da calcolare: servono turni, tavoli e richieste accettate.
run-unbegun = Il calcolo è stato fermato prima del suo turno; non è stato calcolato nulla. Lo riavvii quando desidera.
run-stopped = Il calcolo si è interrotto ed è stato fermato prima di riprendere; non ha lasciato alcuna bozza. Lo riavvii quando desidera.

absence-title = Il giorno stesso
absence-lead = Chi non viene, chi arriva tardi, quale tavolo viene a mancare; e il resto della giornata ripianificato con meno cambiamenti possibile.
absence-no-show = non viene
absence-late = arriva tardi
absence-table-lost = tavolo inutilizzabile
absence-kind = Che cosa è successo
absence-kind-wrong = Scelga che cosa è successo.
absence-participant = La persona che non viene o arriva tardi
absence-participant-hint = Per un tavolo che viene a mancare, lasci vuoto.
absence-search = Trova il partecipante
absence-table = Il tavolo che viene a mancare
absence-table-hint = Per una persona, lasci vuoto.
absence-time = Orario
absence-time-hint = Da quando; per chi arriva tardi, l’ora di arrivo.
absence-time-wrong = Indichi giorno e ora, come 2018-11-29T14:20.
absence-unknown = Scelga una persona o un tavolo di questa sessione.
absence-nothing-missed = Chi arriva a quell’ora non perde nulla in quella giornata. Indichi l’ora di arrivo.
absence-report = Segnala
absence-report-title = Segnalazione
absence-reported = Segnalato. Ripianifichi il resto della giornata quando non c’è altro da segnalare.
absence-known = È già segnalato: non è cambiato nulla.
absence-list-title = Segnalazioni
absence-none = Non è stato segnalato nulla.
absence-who = Chi o che cosa
absence-reporter = Segnalato da
absence-from = dal { $time }
absence-until = fino al { $time }
absence-lift = Revoca
absence-lifted = Revocato.
absence-is-lifted = revocato
absence-plan = Ripianifica
absence-plan-title = Ripianificare il resto della giornata
absence-plan-lead = Ciò che è iniziato resta; ciò che è saltato trova un altro posto, se c’è. Vedrà chi si sposta prima di pubblicare qualsiasi cosa.
absence-plan-from = A partire da
absence-plan-from-hint = I turni iniziati prima non vengono toccati.
absence-no-agenda = Nessuna agenda è ancora in vigore.
absence-rest-of-day = dal { $time } per il resto della giornata
no-show-say = Segnali l’assenza di { $name }
no-show-said = Assenza segnalata: { $name }. Gli organizzatori la vedono.
no-show-said-at = Alle { $time } ha segnalato l’assenza di { $name }.
no-show-take-back = Alla fine è qui
no-show-taken-back = Segnalazione revocata.
no-show-not-now = Si può segnalare solo per un incontro di oggi già iniziato.
no-show-decided = Gli organizzatori hanno già deciso, o non c’è nulla da revocare. Si rivolga a loro.
no-show-settled = Qualcun altro ha già deciso, o la segnalazione è stata ritirata. La pagina mostra come stanno le cose.
no-show-title = Assenze segnalate al tavolo
no-show-what = { $name }: assenza segnalata
no-show-why = Segnalata da { $name }, { $time }, tavolo { $table }.
no-show-many = { $count ->
    [one] { $count } assenza segnalata al tavolo
   *[other] { $count } assenze segnalate al tavolo
}
no-show-act = Decidi
no-show-accept = Assente per il resto della giornata
no-show-dismiss = Ignora
no-show-dismissed = Segnalazione ignorata.
no-show-reopened = La segnalazione attende di nuovo una decisione.
## A participant

my-pages = Le Sue pagine
my-home-lead = Le sessioni a cui partecipa.
my-home-none = Ancora nessuna sessione
my-home-none-hint = Quando l’organizzatore avrà approvato la Sua iscrizione, la sessione comparirà qui.
my-home-waiting = { $count ->
    [one] { $count } richiesta La attende
   *[other] { $count } richieste La attendono
}
my-agenda-title = La mia agenda
my-agenda-now = Adesso
my-agenda-next = Prossimo incontro
my-agenda-next-on = Prossimo incontro, { $date }
my-agenda-then = Poi
my-agenda-then-on = Poi, { $date }
my-agenda-published = Versione pubblicata: { $time }
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
my-directory-lead = Indichi chi deve incontrare, chi vorrebbe incontrare e chi preferisce di no. Il Suo «No» resta agli organizzatori: l’altra persona non lo saprà.
my-directory-search = Nome, ditta, offerta
my-directory-side = Delegazione
my-directory-kind = Organizzazione
my-directory-theme = Tavolo tematico
my-directory-every = qualsiasi
my-directory-none = Nessuno da mostrare
my-directory-none-hint = Nessuno con cui incontrarsi è ancora approvato, oppure è l’organizzatore a fare le richieste per tutti.
my-directory-asked = richiesta fatta
my-directory-avoided = meglio di no
my-directory-offers = Offre
my-directory-seeks = Cerca
my-directory-country = Paese
my-directory-languages = Lingue
my-requests-title = Le mie richieste
my-requests-lead = Una richiesta diventa un incontro quando l’altro la accetta.
my-requests-received = Ricevuta
my-requests-sent = Inviata
my-requests-search = Nome, organizzazione o nota
my-requests-who = Chi
my-requests-direction = Tipo
my-requests-every-direction = Ricevute e inviate
my-requests-acts = Che cosa può fare
my-requests-none = Ancora nessuna richiesta
my-requests-none-hint = Guardi chi partecipa e indichi chi desidera incontrare.
my-availability-title = Quando non ci sono
my-availability-lead = Indichi gli orari in cui non vuole incontri.
my-availability-none = Ancora nessun orario
my-availability-none-hint = L’organizzatore non ha ancora fissato gli orari del Meeting Point.
my-availability-day = tutta la giornata
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
wish-refused-too-often = Ha fatto molte richieste in poco tempo. Attenda un quarto d’ora e riprovi.
wish-refused-not-yours = Questo spetta all’altra persona.
wish-mail-subject = Qualcuno desidera incontrarLa
prints-title = Stampe
prints-lead = Ciò che si distribuisce, in PDF, in una lingua o in due affiancate. Si prepara in secondo piano; intanto può proseguire.
prints-unpublished = Nessuna agenda è ancora pubblicata: solo i cartellini hanno contenuto.
prints-document = Documento
prints-agendas = Agende personali
prints-tables = Cartelli dei tavoli
prints-interpreters = Turni degli interpreti
prints-wall = Quadro degli incontri
prints-badges = Cartellini
prints-language = Lingua
prints-second = Seconda lingua
prints-second-none = nessuna
prints-print = Stampa
prints-open = Apri il PDF
prints-choose-document = Scelga un documento.
prints-choose-language = Scelga una lingua.
prints-recent = Stampe recenti
prints-none = Ancora nessuna stampa. Ciò che stampi compare qui con il suo avanzamento.
prints-kept = { $count ->
    [one] Ogni stampa si conserva per { $count } giorno, poi viene eliminata.
   *[other] Ogni stampa si conserva per { $count } giorni, poi viene eliminata.
}
prints-asked = Richiesta
prints-size = Dimensione
prints-acts = Apri, ferma o elimina
prints-megabytes = { $size } MB
prints-progress = { $done } di { $total }
prints-state-waiting = in attesa del suo turno
prints-state-running = in preparazione
prints-state-stopping = si sta fermando
prints-state-made = pronta
prints-state-stopped = fermata
prints-state-failed = non riuscita
prints-stop = Ferma
prints-remove = Elimina
prints-removed = La stampa è stata eliminata.
prints-already = È già in stampa: vedi qui sotto.
prints-version = Dalla versione { $number } dell’agenda
prints-version-now = Dalla versione { $number } dell’agenda; ora è in vigore la versione { $now }
prints-version-none = Fatta prima che fosse pubblicata un’agenda
prints-version-none-now = Fatta prima che fosse pubblicata un’agenda; ora è in vigore la versione { $now }
prints-version-withdrawn = Dalla versione { $number } dell’agenda, non più pubblicata
prints-trouble-nothing = Non c’è niente da stampare: nessuno partecipa ancora, oppure mancano tavoli, interpreti o turni.
prints-trouble-not-allowed = Chi l’ha richiesta non lavora più per questa sessione. Stampa di nuovo.
prints-trouble-setting = Le pagine non si sono potute comporre per un nostro errore. Stampa di nuovo; se si ripete, scrivici.
prints-trouble-broken = Il programma si è interrotto durante la preparazione. Stampa di nuovo.
my-agenda-next-in = { $count ->
    [0] Prossimo incontro fra un momento
    [one] Prossimo incontro fra un minuto
   *[other] Prossimo incontro fra { $count } minuti
}
my-agenda-given-up = annullato
my-agenda-pause = { $count ->
    [one] pausa di un minuto
   *[other] pausa di { $count } minuti
}
wish-fault-note = Scriva al massimo { $count } caratteri
wish-mail-text =
    Gentile { $name },

    a { $session } qualcuno desidera incontrarLa. Veda di chi si tratta e accetti o rifiuti:

    { $address }
wish-mail-withdrawn-subject = Un Suo incontro è annullato
wish-mail-withdrawn-text =
    Gentile { $name },

    a { $session } { $partner } ha ritirato l’incontro con Lei, previsto per { $place }. La Sua agenda lo indica come annullato e la prossima pubblicazione lo toglierà:

    { $address }
wish-mail-left-text =
    Gentile { $name },

    a { $session } { $partner } non partecipa più e l’incontro con Lei, previsto per { $place }, non si terrà. La Sua agenda lo indica come annullato e la prossima pubblicazione lo toglierà:

    { $address }
wish-mail-renewed-subject = Un Suo incontro è di nuovo confermato
wish-mail-renewed-text =
    Gentile { $name },

    a { $session } { $partner } intende tenere comunque l’incontro con Lei, previsto per { $place }:

    { $address }
wish-mail-back-text =
    Gentile { $name },

    a { $session } { $partner } partecipa nonostante tutto e l’incontro con Lei si terrà: { $place }.

    { $address }
wish-mail-called-off-text =
    Gentile { $name },

    a { $session } gli organizzatori hanno annullato il Suo incontro con { $partner }, previsto per { $place }. La Sua agenda lo indica come annullato e la prossima pubblicazione lo toglierà:

    { $address }
wish-mail-restored-text =
    Gentile { $name },

    a { $session } il Suo incontro con { $partner } si terrà comunque: { $place }.

    { $address }
wish-mail-off-text =
    Gentile { $name },

    a { $session } il Suo incontro con { $partner }, previsto per { $place }, è stato più volte annullato e ripristinato. Allo stato attuale non si terrà. La Sua agenda lo indica come annullato e la prossima pubblicazione lo toglierà:

    { $address }
wish-mail-on-text =
    Gentile { $name },

    a { $session } il Suo incontro con { $partner } è stato più volte annullato e ripristinato. Allo stato attuale si terrà: { $place }.

    { $address }

## API
api-run-ended = Questa elaborazione non è quella in corso.
programme-what = Filiera porta le imprese di due Paesi allo stesso tavolo.
programme-how = Le sessioni delle Task Force: chi partecipa, quali progetti si presentano e quando ci si incontra.
programme-next = In arrivo
programme-past = Già tenute
programme-all = Tutte le sessioni
programme-description = { $numeral } sessione, { $task_force }: { $place }, { $dates }.
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
audit-search = Atto, nome, dettaglio o e-mail
audit-time = Quando
audit-who = Chi
audit-what = Che cosa
audit-detail = Su che cosa
audit-everybody = chiunque
audit-anything = qualsiasi cosa
audit-day = Giorno
audit-tally = { $sheet }: nuovi { $new }, modificati { $changed }
audit-session-made = ha creato la sessione
audit-session-changed = ha cambiato le impostazioni
audit-session-announced = ha annunciato la sessione
audit-session-hidden = ha ritirato l’annuncio
audit-thematic-tables-named = ha dato un nome ai tavoli tematici
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
audit-task-force-made = ha creato la Task Force
audit-task-force-changed = ha modificato la Task Force
audit-role-given = ha assegnato un ruolo
audit-role-ended = ha tolto un ruolo
audit-role-restored = ha restituito un ruolo
audit-password-set = ha impostato una password
audit-request-renewed = ha rifatto la richiesta
audit-availability-changed = ha cambiato le assenze del partecipante
audit-run-started = ha avviato la pianificazione
audit-run-stopped = ha fermato la pianificazione
audit-print-started = ha stampato
audit-print-stopped = ha fermato una stampa
audit-print-removed = ha eliminato una stampa
audit-agenda-made = ha creato una versione dell’agenda
audit-agenda-moved = ha spostato un incontro
audit-agenda-placed = ha dato un posto a un incontro
audit-agenda-taken-out = ha tolto un incontro
audit-agenda-locked = ha bloccato un incontro
audit-agenda-unlocked = ha sbloccato un incontro
audit-agenda-step-taken-back = ha annullato un cambiamento
audit-agenda-discarded = ha scartato una bozza
audit-agenda-published = ha pubblicato l’agenda
audit-agenda-publication-withdrawn = ha ritirato la pubblicazione
audit-absence-reported = ha segnalato un’assenza
audit-absence-lifted = ha revocato un’assenza
audit-no-show-reported = ha segnalato dal tavolo l’assenza dell’altra persona
audit-no-show-taken-back = ha revocato la segnalazione dal tavolo
audit-no-show-dismissed = ha ignorato una segnalazione dal tavolo
audit-no-show-dismissal-removed = ha riaperto una segnalazione dal tavolo
slots-lead = Gli orari del Meeting Point: in ogni turno ciascuno ha al massimo un incontro.
slots-none = Ancora nessun turno
slots-none-hint = Si dispone una giornata: gli orari, la durata di un incontro, il tempo per cambiare tavolo.
slots-count = { $count ->
    [one] { $count } turno
   *[other] { $count } turni
}
slots-code = Sigla
slots-day = Giorno
slots-time = Orario
slots-from = Dalle
slots-to = Alle
slots-length = Minuti per incontro
slots-between = Minuti per cambiare tavolo
slots-breaks = Pause
slots-breaks-hint = Una per riga, per esempio 13:00-14:00.
slots-break-wrong = «{ $line }» non è una pausa. Ha la forma 13:00-14:00.
slots-period = Parte della giornata
slots-period-hint = Vuoto: AM prima di mezzogiorno, PM dopo.
slots-period-one-hint = Per esempio AM o PM; una richiesta può volerne una.
slots-period-am = Mattina
slots-period-pm = Pomeriggio
slots-lay = Disporre una giornata
slots-lay-submit = Aggiungi i turni
slots-made = { $count ->
    [one] { $count } turno aggiunto
   *[other] { $count } turni aggiunti
}
slots-new = Un turno
slots-edit = Turno { $slot }
slots-saved = Il turno è salvato.
slots-code-taken = Un altro turno ha questa sigla.
slots-time-wrong = Non è un’ora. Ha la forma 14:20.
slots-ends-before = La fine deve venire dopo l’inizio.
slots-nothing-fits = In questo orario non entra neanche un incontro.
slots-overlap = Si sovrappone al turno { $slot }, { $times }.
slots-fixed-by = La versione { $number } dell’agenda vi si appoggia. Ciò che è stampato o nei calendari non cambia all’insaputa di chi partecipa: prima quella versione va ritirata o, se è una bozza, scartata.
slots-held-by = La versione { $number } dell’agenda vi si appoggia: non si può né togliere né spostare. Se è una bozza, prima va scartata.
slots-all-held = Una versione dell’agenda si appoggia su alcuni di essi, quindi restano. Se è una bozza, prima va scartata.
slots-remove = Togli
slots-remove-all = Togli tutti
slots-remove-one = Togliere il turno { $slot }?
slots-remove-all-title = Togliere tutti i turni?
slots-removal-text = Non si può annullare. Ciò che sta in un’agenda pubblicata non si toglie mai.
slots-removed-one = Tolto.
slots-removed-all = Tutti i turni sono tolti.
tables-lead = Ogni incontro ha un tavolo suo; le zone aiutano a trovarlo.
tables-none = Ancora nessun tavolo
tables-none-hint = Se ne aggiungono molti insieme, per esempio da T01 a T64 nelle zone A–D.
tables-count = { $count ->
    [one] { $count } tavolo
   *[other] { $count } tavoli
}
tables-code = Sigla
tables-zone = Zona
tables-add = Aggiungere tavoli
tables-add-submit = Aggiungi
tables-first = Prima sigla
tables-first-hint = Per esempio T01.
tables-last = Ultima sigla
tables-last-hint = Per esempio T64. Vuoto: un solo tavolo.
tables-zones = Zone
tables-zones-hint = Per esempio A–D, o nomi separati da virgole. I tavoli si dividono in parti uguali.
tables-codes-wrong = { $count ->
    [one] Le due sigle devono differire solo nel numero finale, la seconda più alta, e comprendere al massimo { $count } tavolo.
   *[other] Le due sigle devono differire solo nel numero finale, la seconda più alta, e comprendere al massimo { $count } tavoli.
}
tables-taken = C’è già un tavolo { $table }.
tables-made = { $count ->
    [one] { $count } tavolo aggiunto
   *[other] { $count } tavoli aggiunti
}
tables-edit = Tavolo { $table }
tables-saved = Il tavolo è salvato.
tables-remove-one = Togliere il tavolo { $table }?
tables-remove-all-title = Togliere tutti i tavoli?
tables-removed-all = Tutti i tavoli sono tolti.
interpreters-lead = Chi siede tra due persone senza una lingua comune.
interpreters-none = Ancora nessun interprete
interpreters-none-hint = Si aggiungono uno a uno, o si importano da un foglio di calcolo.
interpreters-count = { $count ->
    [one] { $count } interprete
   *[other] { $count } interpreti
}
interpreters-new = Aggiungi un interprete
interpreters-name = Nome
interpreters-code = Sigla
interpreters-code-hint = Come nei fogli di calcolo e nei turni.
interpreters-code-taken = Un altro interprete ha questa sigla.
interpreters-languages = Lingue
interpreters-languages-hint = Due o più codici di lingua, per esempio it; ru; en.
interpreters-language-wrong = «{ $word }» non è un codice di lingua. Si scrive it per l’italiano, ru per il russo, en per l’inglese.
interpreters-language-one = A un interprete servono almeno due lingue.
interpreters-most = Turni di fila al massimo
interpreters-most-short = Di fila
interpreters-most-hint = Poi spetta una pausa. Vuoto: nessun limite.
interpreters-away = Non disponibile
interpreters-away-hint = Un intervallo per riga, per esempio 2018-11-29 16:00–17:00, nel fuso { $zone }.
interpreters-away-wrong = «{ $line }» non è un intervallo. Ha la forma 2018-11-29 16:00–17:00.
interpreters-saved = L’interprete è salvato.
interpreters-remove-one = Togliere { $name }?

## People

import-sheet-slots = Turni
import-sheet-tables = Tavoli
import-sheet-participants = Partecipanti
import-sheet-projects = Progetti
import-sheet-requests = Richieste
import-sheet-interpreters = Interpreti
import-title = Importazione
import-lead = Il foglio viene prima controllato: nulla è scritto finché non conferma.
import-upload = Carica un foglio di calcolo
import-sheet = Foglio
import-sheet-hint = In una cartella con più fogli si legge quello con questo nome; altrimenti il primo.
import-file = File
import-file-hint = { $count ->
    [one] CSV o XLSX, al massimo { $count } MB.
   *[other] CSV o XLSX, al massimo { $count } MB.
}
import-too-large = { $count ->
    [one] Il file è troppo grande: si accetta al massimo { $count } MB. Lo divida in più file.
   *[other] Il file è troppo grande: si accettano al massimo { $count } MB. Lo divida in più file.
}
import-check = Controlla il file
import-choose-sheet = Scelga di quale foglio si tratta.
import-choose-file = Scelga un file che non sia vuoto.
import-not-received = Il file non è arrivato intero. Lo carichi di nuovo.
import-templates = Modelli
import-templates-lead = Ognuno contiene le colonne e una riga che mostra come si compilano. La sostituisca con le Sue.
import-template = Modello
import-earlier = Importazioni precedenti
import-none = Non è stato ancora caricato nulla.
import-rows = Righe
import-when = Caricato
import-state-open = da decidere
import-state-confirmed = nella sessione
import-state-dropped = abbandonata
import-sent = Caricato il { $when } da { $name }.
import-is-confirmed = Le righe sono nella sessione.
import-is-dropped = Questa importazione è stata abbandonata. Non ne è stato scritto nulla.
import-nothing-good = Nessuna riga può entrare. Corregga il file e lo carichi di nuovo.
import-nothing-new = Tutto ciò che sta nel file è già nella sessione.
import-partly = { $count ->
    [one] { $count } riga ha errori e resta fuori. Può correggere il file e caricarlo di nuovo, oppure far entrare subito le righe buone.
   *[other] { $count } righe hanno errori e restano fuori. Può correggere il file e caricarlo di nuovo, oppure far entrare subito le righe buone.
}
import-all-good = Tutte le righe possono entrare.
import-found = Esito del controllo
import-new = Nuove
import-changed = Modificate
import-unchanged = Invariate
import-left-out = Lasciate fuori
import-unknown-columns = { $count ->
    [one] Questa colonna non è prevista e viene ignorata: { $columns }.
   *[other] Queste colonne non sono previste e vengono ignorate: { $columns }.
}
import-at-odds = { $count ->
    [one] Le righe descrivono { $count } organizzazione in modi diversi; vale l’ultima riga: { $names }
   *[other] Le righe descrivono { $count } organizzazioni in modi diversi; vale l’ultima riga. Tra queste: { $names }
}
import-kept = { $count ->
    [one] { $count } organizzazione partecipa anche alle sessioni di un’altra Task Force: ciò che se ne sa resta com’è e si completa solo ciò che mancava: { $names }
   *[other] { $count } organizzazioni partecipano anche alle sessioni di un’altra Task Force: ciò che se ne sa resta com’è e si completa solo ciò che mancava. Tra queste: { $names }
}
import-decide = La decisione
import-approve = Approva subito questi partecipanti
import-approve-hint = Altrimenti risultano registrati e attendono l’approvazione.
import-confirm = { $count ->
    [one] Fai entrare { $count } riga
   *[other] Fai entrare { $count } righe
}
import-again = Carica un file corretto
import-drop = Abbandona questa importazione
import-faults = Errori e osservazioni
import-no-faults = Questo file non ha nulla che non vada.
import-errors-count = { $count ->
    [0] Nessun errore.
    [one] { $count } errore, che tiene fuori la sua riga.
   *[other] { $count } errori, che tengono fuori le loro righe.
}
import-remarks-count = { $count ->
    [0] Nessuna osservazione.
    [one] { $count } osservazione, che non tiene fuori la riga.
   *[other] { $count } osservazioni, che non tengono fuori nessuna riga.
}
import-faults-cut = { $count ->
    [one] È elencato solo il primo.
   *[other] Sono elencati solo i primi { $count }. Li corregga e carichi di nuovo il file.
}
import-severity = Gravità
import-severity-every = Errori e osservazioni
import-severity-error = Errore
import-severity-remark = Osservazione
import-column = Colonna
import-column-every = Tutte le colonne
import-line = Riga
import-value = Valore
import-reason = Motivo
import-empty = vuoto
import-sample = Le prime righe, come sono state intese
import-confirmed = Importazione conclusa. Nuove: { $new }, modificate: { $changed }.
import-changed-meanwhile = Non è stato scritto nulla: la sessione è cambiata dopo il controllo del file. Guardi che cosa trova ora il controllo e decida di nuovo.
import-closed = Questa importazione era già stata confermata o abbandonata.
import-dropped = L’importazione è stata abbandonata. Non ne è stato scritto nulla.
people-exports = Esportazione
people-exports-lead = Ogni foglio si può importare di nuovo, qui o altrove. La cartella contiene anche l’agenda pubblicata: chi incontra chi, quando e dove, e ciò che non ha trovato posto.
people-workbook = Tutto in un’unica cartella
people-download = File
people-state = Stato
people-approved-many = { $count ->
    [one] { $count } partecipante approvato.
   *[other] { $count } partecipanti approvati.
}
participant-state-registered = in attesa di approvazione
participant-state-approved = approvato
participant-state-refused = rifiutato
participant-state-withdrawn = ritirato
participant-new = Aggiungi un partecipante
participant-add = Aggiungi
participant-made = Il partecipante è stato aggiunto.
participant-edit = Dati
participant-approve = Approva subito
participant-do-approve = Approva
participant-do-refuse = Rifiuta
participant-do-unrefuse = Annulla il rifiuto
participant-do-withdraw = Non viene più
participant-do-unwithdraw = Viene comunque
participant-do-invite = Invita
participant-registered-at = Registrato il
participant-invited-at = Invitato il
participant-requests = Richieste fatte e ricevute
people-none = Nessuno partecipa ancora
people-none-hint = I partecipanti arrivano da un foglio di calcolo, oppure si aggiungono uno per uno.
people-import = Importa i partecipanti
people-search = Nome, organizzazione o e-mail
people-every-side = Entrambe le parti
people-every-kind = Tutti i tipi
people-every-state = Tutti gli stati
thematic-tables-title = Tavoli tematici
thematic-tables-lead = Come si chiamano i tavoli tematici. I fogli di calcolo continuano a indicarli con il codice.
thematic-tables-none = Ancora nessun tavolo tematico
thematic-tables-none-hint = Arrivano con i partecipanti e i progetti, come li indicano fogli di calcolo e moduli.
thematic-tables-saved = I nomi sono salvati.
people-every-table = Tutti i tavoli tematici
people-thematic-table = Tavolo tematico
people-name = Nome
people-code = Codice
people-choose = Scegli
people-choose-one = Scegli { $name }
people-approve-chosen = Approva i selezionati
people-invite-chosen = Invita i selezionati
people-approve-matching = { $count ->
    [one] Approva l’unico in attesa
   *[other] Approva tutti i { $count } in attesa
}
people-invite-all = { $count ->
    [one] Invita { $count } partecipante
   *[other] Invita { $count } partecipanti
}
people-is-invited = invitato
people-none-chosen = Prima selezioni qualcuno nell’elenco.
people-approve-nobody = Nessuno di questi attende l’approvazione.
people-approve-title = Approvare le registrazioni
people-approve-text = { $count ->
    [one] Si approva { $count } partecipante in attesa. Per ora non si invia nulla.
   *[other] Si approvano { $count } partecipanti in attesa. Per ora non si invia nulla.
}
people-approve-submit = { $count ->
    [one] Approva { $count } partecipante
   *[other] Approva { $count } partecipanti
}
people-invite-title = Inviare gli inviti
people-invite-text = { $count ->
    [one] { $count } persona riceve un’e-mail con un link che fa accedere e porta all’agenda personale.
   *[other] { $count } persone ricevono ciascuna un’e-mail con un link che fa accedere e porta all’agenda personale.
}
people-invite-left-out = { $count ->
    [one] { $count } dei selezionati non è approvato e non la riceve.
   *[other] { $count } dei selezionati non sono approvati e non la ricevono.
}
people-invite-submit = { $count ->
    [one] Invia { $count } invito
   *[other] Invia { $count } inviti
}
people-invite-nobody = Non c’è nessuno da invitare: si invita solo chi è approvato.
people-invited = { $count ->
    [one] { $count } invito è in partenza.
   *[other] { $count } inviti sono in partenza.
}
people-invitation-subject = Il Suo invito: { $session }
people-invitation-text =
    Gentile { $name },

    Lei partecipa alla sessione { $session } ({ $place }, { $dates }) per { $organisation }.

    Con questo link può accedere e vedere la Sua agenda; lì può anche indicare chi desidera incontrare e quando non è disponibile:

    { $address }

    Il link è personale: La preghiamo di non inoltrarlo. Vale { $days ->
        [one] { $days } giorno
       *[other] { $days } giorni
    }; dopo può chiederne uno nuovo dalla pagina di accesso.

    Gli organizzatori della sessione
people-said-approved = { $name }: partecipazione approvata.
people-said-refused = { $name }: partecipazione rifiutata.
people-said-withdrawn = { $name } non partecipa più.
people-said-undone = Annullato per { $name }.
people-nothing-changed = Nulla è cambiato: era già stato deciso.
people-meanwhile = Qualcun altro ha appena modificato lo stesso partecipante. Lo guardi di nuovo.
people-saved = Le modifiche sono salvate.
people-organisation-kept = { $name } partecipa anche alle sessioni di un’altra Task Force: ciò che se ne sa resta com’è e si completa solo ciò che mancava.
people-save = Salva
people-person = Persona
people-meetings = Incontri
people-latin-hint = Se è scritto in un altro alfabeto: per i badge e i cartellini dei tavoli.
people-phone-hint = Con il prefisso del paese, per esempio +39 055 1234567.
people-languages-hint = Codici separati da virgole, per esempio it, ru, en.
people-country-hint = Due lettere, per esempio IT.
people-region-hint = Per esempio IT-52.
people-tables-hint = Codici separati da virgole. Finora: { $known }
people-table-hint = Il suo codice, per esempio fashion.
people-away-hint = Ora locale della sessione. In quel tempo non si fissano incontri. Per togliere una riga svuoti entrambi i campi.
people-away-from = Assente dalle ({ $number })
people-away-to = Fino alle ({ $number })
people-pick-hint = Il codice del partecipante. Per cercare scriva un codice o un nome.
people-history = Che cosa è successo
people-when = Quando
people-who = Chi
people-what = Che cosa
people-projects-lead = Le schede presentate ai tavoli tematici.
people-projects-none = Ancora nessun progetto
people-projects-none-hint = I progetti arrivano da un foglio di calcolo, oppure si aggiungono uno per uno.
people-projects-search = Titolo, codice o proponente
people-project-new = Aggiungi un progetto
people-project-made = Il progetto è stato aggiunto.
people-field-external-id = Codice
people-field-side = Parte
people-field-organisation = Organizzazione
people-field-organisation-latin = Organizzazione in caratteri latini
people-field-organisation-type = Tipo di organizzazione
people-field-country = Paese
people-field-region = Regione
people-field-given-name = Nome
people-field-family-name = Cognome
people-field-name-latin = Nome in caratteri latini
people-field-role = Ruolo
people-field-email = E-mail
people-field-phone = Telefono
people-field-languages = Lingue
people-field-tables = Tavoli tematici
people-field-offers = Offre
people-field-seeks = Cerca
people-field-unavailable = Assenze
people-field-min = Minimo di incontri
people-field-max = Massimo di incontri
people-field-from = Chi chiede
people-field-to = A chi
people-field-priority = Priorità
people-field-status = Stato
people-field-session = Parte della giornata
people-field-project = Progetto
people-field-note = Nota
people-field-table = Tavolo tematico
people-field-proposer = Proponente
people-field-title = Titolo
people-field-title-it = Titolo in italiano
people-field-title-ru = Titolo in russo
people-field-title-en = Titolo in inglese
people-field-wanted-counterpart = Controparte cercata
request-state-pending = in attesa di risposta
request-state-accepted = accettata
request-state-declined = declinata
request-state-withdrawn = ritirata
request-state-expired = scaduta
request-priority-must = indispensabile
request-priority-wish = desiderato
request-priority-no = da evitare
request-list-lead = Chi vuole incontrare chi, e che cosa ne è stato.
request-list-new = Aggiungi una richiesta
request-list-add = Aggiungi
request-list-made = La richiesta è stata aggiunta.
request-list-import = Importa le richieste
request-list-none = Ancora nessuna richiesta
request-list-none-hint = Le fanno i partecipanti dopo l’invito; può anche importarle o aggiungerle per conto di qualcuno.
request-list-of = Si vedono solo le richieste di { $name }.
request-list-all = Mostra tutte
request-list-every-priority = Tutte le priorità
request-list-made-at = Fatta
request-list-one = Richiesta { $code }
request-list-title = { $from } → { $to }
request-list-any-period = qualsiasi
request-list-no-project = nessuno
request-list-accepted = Già concordata
request-list-accepted-hint = La richiesta vale come accettata: è un incontro che aspetta un posto.
request-list-barred = Le regole della sessione non prevedono un incontro fra questi due. Per fare comunque la richiesta, spuntare la casella.
request-list-overrule = Fare comunque la richiesta
request-list-overrule-hint = Le regole valgono per ciò che chiedono i partecipanti; chi organizza può derogarvi.
request-list-accept = Accetta per conto
request-list-decline = Declina per conto
request-list-withdraw = Ritira per conto
request-list-reopen = Riapri
request-list-said-accepted = La richiesta è accettata.
request-list-said-declined = La richiesta è declinata.
request-list-said-withdrawn = La richiesta è ritirata.
request-list-said-reopened = La richiesta è di nuovo in attesa di risposta.
audit-participant-registered = ha registrato il partecipante
audit-participant-changed = ha modificato il partecipante
audit-participant-approved = ha approvato il partecipante
audit-participant-approval-removed = ha annullato l’approvazione
audit-participant-refused = ha rifiutato il partecipante
audit-participant-refusal-removed = ha annullato il rifiuto
audit-participant-withdrawn = ha ritirato il partecipante
audit-participant-withdrawal-removed = ha annullato il ritiro
audit-participant-invited = ha invitato il partecipante
audit-project-made = ha aggiunto il progetto
audit-project-changed = ha modificato il progetto
audit-request-made = ha fatto la richiesta
audit-request-changed = ha modificato la richiesta
audit-request-accepted = ha accettato la richiesta
audit-request-declined = ha declinato la richiesta
audit-request-withdrawn = ha ritirato la richiesta
audit-request-reopened = ha riaperto la richiesta
audit-import-uploaded = ha caricato un foglio di calcolo
audit-import-confirmed = ha confermato un’importazione
audit-import-dropped = ha abbandonato un’importazione
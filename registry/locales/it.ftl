## Ways to go

nav-account = Profilo
nav-sessions = Sessioni
nav-market = Produttori
nav-mine = I miei incontri
nav-task-forces = Task Force

## Signing in and the account

login-title = Accedi
login-email = E-mail
login-email-hint = L’indirizzo che ha ricevuto l’invito. Le inviamo un link per accedere.
login-email-wrong = Scriva un indirizzo e-mail completo, per esempio nome@ditta.it
login-with-password = Ho una password
login-password = Password
login-password-wrong = L’indirizzo e la password non corrispondono. Riprovi, oppure lasci vuota la password per ricevere un link.
login-go = Accedi
login-sent-title = Controlli la posta
login-sent-text = Se { $email } è un indirizzo noto, il link è in arrivo. Vale mezz’ora e funziona una sola volta.
login-again = Chiedi un altro link
login-link-title = Benvenuto, { $name }
login-link-text = Basta un clic per entrare.
login-link-spent-title = Questo link non è più valido
login-link-spent-text = È già stato usato oppure è scaduto. Ne chieda un altro: arriva subito.
login-mail-subject = Il Suo link per accedere
account-title = Il Suo profilo
account-lead = Come pagine e messaggi si rivolgono a Lei.
account-given-name = Nome
account-family-name = Cognome
account-name-wrong = Scriva un nome di al massimo 100 caratteri
account-language = Lingua
account-language-hint = Delle pagine e dei messaggi.
account-language-wrong = Scelga una delle lingue
account-save = Salva
account-saved = Salvato.
account-password = Password
account-password-lead = Può sempre accedere con un link via e-mail; la password è per chi la preferisce.
account-password-current = Password attuale
account-password-current-wrong = La password attuale è un’altra
account-password-new = Nuova password
account-password-set = Imposta la password
account-password-saved = La password è impostata. Gli altri accessi sono terminati.
login-mail-text =
    Gentile { $name },

    apra questo link per accedere. Vale mezz’ora e funziona una sola volta:

    { $address }

    Se non lo ha chiesto Lei, lo ignori: non succede nulla.
account-password-length = { $count ->
    [one] Almeno un carattere
   *[other] Almeno { $count } caratteri
}

## What every visitor may want to know

privacy-title = Privacy
privacy-lead = Che cosa si conserva qui sulle persone, chi lo legge e che cosa si può chiedere.
privacy-kept = Che cosa si conserva
privacy-kept-person = Nome, indirizzo e-mail e lingua di pagine e messaggi. Una password solo se è stata impostata, e in una forma da cui non si può leggere.
privacy-kept-participant = Per una sessione: organizzazione, ruolo, telefono, lingue, ciò che si offre e si cerca e le assenze, come li hanno inseriti il partecipante o gli organizzatori.
privacy-kept-requests = Le richieste di incontro, le risposte e l’agenda che ne nasce.
privacy-kept-trail = Chi ha cambiato che cosa e quando, perché di una sessione si possa rendere conto.
privacy-kept-login = Per un giorno, quante volte un indirizzo o una connessione ha tentato l’accesso, contro chi prova a indovinare.
privacy-who = Chi lo legge
privacy-who-organisers = Gli organizzatori di una Task Force leggono ciò che riguarda le sue sessioni; i gestori fanno funzionare il programma.
privacy-who-managers = Il responsabile di una delegazione legge ciò che riguarda le sue persone.
privacy-who-participants = I partecipanti si vedono tra loro per quanto lo permettono le regole della sessione; e-mail e telefono stanno sul badge che ciascuno mostra da sé.
privacy-who-public = Il pubblico vede una sessione annunciata e i nomi delle organizzazioni, mai quelli delle persone.
privacy-who-nobody = Nulla va ad altre aziende: né contatori, né pubblicità, né mappe o caratteri presi altrove.
privacy-cookies = Cookie
privacy-cookies-text = Al massimo tre, tutti nostri e solo per ciò che si è chiesto. Non serve il consenso.
privacy-cookie = Cookie
privacy-cookie-use = A che serve
privacy-cookie-time = Quanto dura
privacy-cookie-login = Mantiene l’accesso e porta un messaggio alla pagina seguente.
privacy-cookie-login-time = Trenta giorni dopo l’ultima visita, o fino all’uscita
privacy-cookie-language = Ricorda la lingua scelta.
privacy-cookie-theme = Ricorda chiaro o scuro.
privacy-cookie-year = Un anno
privacy-rights = Che cosa si può chiedere
privacy-rights-text = Di leggere ciò che si conserva su di sé, di farlo correggere, consegnare o cancellare e di opporsi al suo uso; e di rivolgersi all’autorità per la protezione dei dati del proprio Paese.
privacy-contact = Si scrive a chi gestisce questo sito:
accessibility-title = Accessibilità
accessibility-lead = Tutti devono poter lavorare qui, con ciò che usano per leggere e scrivere.
accessibility-can = Che cosa funziona
accessibility-can-keyboard = Tutto si può fare con la sola tastiera, anche spostare un incontro in agenda.
accessibility-can-script = Le pagine si leggono e i moduli si inviano anche senza JavaScript.
accessibility-can-colour = Il colore non parla mai da solo: accanto c’è un segno o una parola, e il contrasto segue le WCAG 2.2, livello AA.
accessibility-can-size = Il testo cresce con le impostazioni del browser, e le pagine stanno in un telefono.
accessibility-can-motion = Chi non vuole movimento non ne vede.
accessibility-can-languages = Italiano, inglese e russo sono segnati come tali per chi si fa leggere le pagine.
accessibility-cannot = Che cosa manca
accessibility-cannot-pdf = I fogli stampati sono PDF con struttura, ma nessuno li ha ancora verificati secondo PDF/UA; lo stesso contenuto sta nelle pagine.
accessibility-cannot-words = Ciò che i partecipanti hanno scritto si mostra nella lingua in cui è scritto, se non c’è traduzione.
accessibility-cannot-audit = Le pagine sono controllate da un programma; non le hanno ancora giudicate persone che dipendono da tecnologie assistive.
accessibility-tell = Se qualcosa La ferma
accessibility-tell-text = Scriva che cosa voleva fare e che cosa lo ha impedito:

## Kinds of organisations

organisation-kind-firm = Impresa
organisation-kind-institution = Ente pubblico
organisation-kind-region = Regione
organisation-kind-association = Associazione
organisation-kind-chamber = Camera di commercio
organisation-kind-fair = Fiera
organisation-kind-university = Università
organisation-kind-tech-pole = Polo tecnologico
organisation-kind-research-centre = Centro di ricerca
organisation-kind-bank = Banca

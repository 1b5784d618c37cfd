## Ways to go

nav-account = Profilo
nav-sessions = Sessioni
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
account-password-saved = La password è impostata.
login-mail-text =
    Gentile { $name },

    apra questo link per accedere. Vale mezz’ora e funziona una sola volta:

    { $address }

    Se non lo ha chiesto Lei, lo ignori: non succede nulla.
account-password-length = { $count ->
    [one] Almeno un carattere
   *[other] Almeno { $count } caratteri
}

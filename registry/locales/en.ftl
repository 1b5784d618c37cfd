## Ways to go

nav-account = Account
nav-sessions = Sessions
nav-mine = My meetings
nav-task-forces = Task forces

## Signing in and the account

login-title = Sign in
login-email = E-mail
login-email-hint = The address that was invited. We send a link that signs you in.
login-email-wrong = Write a whole e-mail address, such as name@firm.it
login-with-password = I have a password
login-password = Password
login-password-wrong = The address and the password do not go together. Try again, or leave the password empty to get a link.
login-go = Sign in
login-sent-title = Look into your mail
login-sent-text = If { $email } is known here, a link is on its way. It is good for half an hour and works once.
login-again = Ask for another link
login-link-title = Welcome, { $name }
login-link-text = One press and you are in.
login-link-spent-title = This link is spent
login-link-spent-text = It was used already, or its time is over. Ask for another: it comes in a moment.
login-mail-subject = Your link to sign in
account-title = Your profile
account-lead = How pages and mails address you.
account-given-name = Given name
account-family-name = Family name
account-name-wrong = Write a name of at most 100 characters
account-language = Language
account-language-hint = Of pages and of mails.
account-language-wrong = Choose one of the languages
account-save = Save
account-saved = Saved.
account-password = Password
account-password-lead = You can always sign in with a link by e-mail; a password is for those who prefer it.
account-password-current = Present password
account-password-current-wrong = The present password is another
account-password-new = New password
account-password-set = Set the password
account-password-saved = The password is set.
login-mail-text =
    Good day { $name },

    open this link to sign in. It is good for half an hour and works once:

    { $address }

    If you did not ask for it, leave it: nothing happens.
account-password-length = { $count ->
    [one] At least one character
   *[other] At least { $count } characters
}

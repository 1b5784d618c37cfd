### Chosen at run time: organisation-kind-*

## Ways to go

nav-account = Account
nav-sessions = Sessions
nav-market = Makers
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
account-password-saved = The password is set. Wherever else you were signed in, you are signed out.
login-mail-text =
    Good day { $name },

    open this link to sign in. It is good for half an hour and works once:

    { $address }

    If you did not ask for it, leave it: nothing happens.
account-password-length = { $count ->
    [one] At least one character
   *[other] At least { $count } characters
}

## What every visitor may want to know

privacy-title = Privacy
privacy-lead = What is kept about people here, who reads it, and what one can ask.
privacy-kept = What is kept
privacy-kept-person = Name, e-mail address, and the language of pages and mails. A password only where one was set, and then only in a form from which it cannot be read.
privacy-kept-participant = For a session: organisation, role, telephone, languages, what is offered and sought, and the times of absence, as the participant or the organisers entered them.
privacy-kept-requests = Requests to meet, the answers to them, and the agenda that comes of them.
privacy-kept-trail = Who changed what and when, so that a session can be accounted for.
privacy-kept-login = For a day, how often an address or a connection tried to sign in, against guessing.
privacy-who = Who reads it
privacy-who-organisers = Organisers of a task force read what belongs to its sessions; operators run the program.
privacy-who-managers = The manager of a delegation reads what belongs to its people.
privacy-who-participants = Participants see each other as far as the rules of the session allow; e-mail and telephone stand on the badge that one shows by oneself.
privacy-who-public = The public sees an announced session and the names of organisations, never those of people.
privacy-who-nobody = Nothing goes to other companies: no counters, no advertising, no maps or fonts from elsewhere.
privacy-cookies = Cookies
privacy-cookies-text = Three at most, all our own, and only for what one asked for. They need no consent.
privacy-cookie = Cookie
privacy-cookie-use = What it does
privacy-cookie-time = How long
privacy-cookie-login = Keeps you signed in and carries a message to the next page.
privacy-cookie-login-time = Thirty days after the last visit, or until you sign out
privacy-cookie-language = Remembers the language chosen.
privacy-cookie-theme = Remembers light or dark.
privacy-cookie-year = A year
privacy-rights = What one can ask
privacy-rights-text = To read what is kept about you, to have it corrected, handed over or erased, and to object to its use; as well as to complain to the data protection authority of your country.
privacy-contact = Write to whoever runs this site:
accessibility-title = Accessibility
accessibility-lead = Everyone should be able to work here, with whatever they use to read and to write.
accessibility-can = What works
accessibility-can-keyboard = Everything can be done with the keyboard alone, moving a meeting in the agenda included.
accessibility-can-script = Pages can be read and forms sent without JavaScript.
accessibility-can-colour = Colour never speaks alone: a sign or a word stands beside it, and contrast follows WCAG 2.2, level AA.
accessibility-can-size = Text grows with the browser’s settings, and pages fit a telephone.
accessibility-can-motion = Whoever wants no motion sees none.
accessibility-can-languages = Italian, English and Russian are marked as such for those who have pages read aloud.
accessibility-cannot = What falls short
accessibility-cannot-pdf = Printed sheets are tagged PDF files, but nobody has yet checked them against PDF/UA; the same content stands on the pages.
accessibility-cannot-words = What participants wrote is shown in the language in which they wrote it where no translation is known.
accessibility-cannot-audit = Pages are checked by a program; people who depend on assistive technology have not yet judged them.
accessibility-tell = Where something stops you
accessibility-tell-text = Say what you wanted to do and what stood in the way:

## Kinds of organisations

organisation-kind-firm = Firm
organisation-kind-institution = Institution
organisation-kind-region = Region
organisation-kind-association = Association
organisation-kind-chamber = Chamber of commerce
organisation-kind-fair = Trade fair
organisation-kind-university = University
organisation-kind-tech-pole = Technology park
organisation-kind-research-centre = Research centre
organisation-kind-bank = Bank

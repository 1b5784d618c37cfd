## Sessions

sessions-title = Sessioni
sessions-lead = Gli incontri delle Task Force, dal più recente.
session-new = Nuova sessione
sessions-none = Ancora nessuna sessione
sessions-none-hint = Le sessioni compaiono qui quando l’organizzatore le annuncia.
session-number = Sessione
session-place = Luogo
session-dates = Date

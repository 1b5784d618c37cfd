## Sessions

sessions-title = Sessions
sessions-lead = The meetings of the task forces, the latest first.
session-new = New session
sessions-none = No session yet
sessions-none-hint = Sessions appear here once an organiser has announced them.
session-number = Session
session-place = Place
session-dates = Dates

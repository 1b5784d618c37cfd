## Sessions

sessions-title = Sessions
sessions-lead = The meetings of the task forces, the latest first.
session-new = New session
sessions-none = No session yet
sessions-none-hint = Sessions appear here once an organiser has announced them.
session-number = Session
session-place = Place
session-dates = Dates
## Print

print-agenda = Personal agenda
print-badges = Badges
print-break = Break
print-interpreter = Interpreter
print-languages = Languages
print-made = Printed on { $when }
print-made-version = Version { $number }, printed on { $when }
print-meetings = { $count ->
    [one] { $count } meeting
   *[other] { $count } meetings
}
print-no-meetings = No meetings are scheduled.
print-participant = Participant
print-rosters = Interpreters’ rosters
print-table = Table
print-table-cards = Table cards
print-table-zone = Zone { $zone }
print-time = Time
print-time-zone = Times in the { $zone } zone
print-wall = Schedule of meetings

## Setup

desk-title = Desk
session-tab-participants = Participants
session-tab-requests = Requests
session-tab-projects = Projects
session-tab-imports = Import
session-tab-meeting-point = Meeting Point
session-tab-agendas = Agendas
session-tab-absences = On the day
session-tab-prints = Print
audit-tab = Trail
slots-title = Slots
tables-title = Tables
interpreters-title = Interpreters
rules-title = Rules

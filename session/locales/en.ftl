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

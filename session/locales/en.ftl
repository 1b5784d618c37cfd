## Sessions

sessions-title = Sessions
sessions-lead = The meetings of the task forces, the latest first.
session-new = New session
sessions-none = No session yet
sessions-none-hint = Sessions appear here once an organiser has announced them.
session-number = Session
session-place = Place
session-dates = Dates

## Import

import-fault-column-missing = This required column is missing: no row was checked.
import-fault-required-missing = The value is required, but the cell is empty.
import-fault-fewer-cells =
    The row has { $found ->
        [one] { $found } cell
       *[other] { $found } cells
    } instead of { $expected }; those that are missing count as empty.
import-fault-more-cells =
    The row has { $found ->
        [one] { $found } cell
       *[other] { $found } cells
    } instead of { $expected }. A text may contain the separator and need quotation marks around it.
import-fault-error-value = The cell holds a spreadsheet error. Correct the formula or type the value.
import-fault-starts-formula = The text starts like a formula: it is kept as text, and escaped in every export.
import-fault-too-long =
    The text has more than { $limit ->
        [one] { $limit } character
       *[other] { $limit } characters
    }.
import-fault-not-a-code = A code may hold neither semicolons nor line breaks.
import-fault-not-a-country = This is not a country’s code (ISO 3166-1, two letters), such as IT.
import-fault-not-a-region = This is not a region’s code (ISO 3166-2), such as IT-52.
import-fault-region-elsewhere = The region does not belong to the row’s country ({ $country }).
import-fault-not-a-choice = This value is not allowed. Choose among: { $words }.
import-fault-not-an-email = This is not a valid e-mail address.
import-fault-not-a-phone = This is not an international phone number, such as +39 055 1234567.
import-fault-not-a-language = This is not a language’s code (BCP 47), such as it, ru, en. Several are separated by semicolons.
import-fault-not-a-time = This is not a date and time in the form 2018-11-29T14:00.
import-fault-time-skipped = This time does not exist: the clocks are put forward past it.
import-fault-time-repeated = This time comes twice, because the clocks are put back. Add the offset from UTC, as in 2018-10-28T02:30+01:00.
import-fault-not-an-interval = This is not an interval in the form start/end, such as 2018-11-29T14:30/2018-11-29T16:00.
import-fault-ends-before-start = The end does not come after the start.
import-fault-not-whole = This is not a whole number of zero or more.
import-fault-minimum-above-maximum = The minimum is above the maximum, which is { $maximum }.
import-fault-duplicate = This code already stands on line { $line }.
import-fault-unknown =
    { $what ->
        [side] No delegation has this code.
        [thematic-table] No thematic table has this code.
        [participant] No participant has this code.
        [project] No project has this code.
       *[part] No slot belongs to this part of the day.
    }
import-fault-request-to-oneself = Nobody can ask to meet himself or herself.
import-fault-overlaps = This slot starts before the one on line { $line } has ended.
import-fault-out-of-order = The slots are not in the order of time; they are put in order.
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

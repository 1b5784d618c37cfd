### Chosen at run time: audit-*, prints-*, wish-*

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
import-fault-barred = The rules of the session do not foresee a meeting between these two. The request goes in all the same.
import-fault-out-of-order = The slots are not in the order of time; they are put in order.
import-fault-overlaps-slot = This slot shares time with slot { $slot }, which is there already.
import-fault-fixed = Version { $number } of the agenda stands on it. What is printed or in people’s calendars is not changed behind their backs: withdraw that version first, or discard it if it is a draft.
import-fault-email-taken = This address belongs to participant { $code }; everybody needs an address of his or her own.
import-fault-of-other-side = This code belongs to a participant of the other side.
## Print

print-agenda = Personal agenda
print-badges = Badges
print-legend-meeting = Meeting, at this table
print-legend-break = Break between two meetings
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
slots-title = Slots
tables-title = Tables
interpreters-title = Interpreters
rules-title = Rules
session-pages = Pages of the session
session-fault-day-outside = The session is held on { $dates }.
session-save = Save
session-languages-hint = What is missing in one language is shown in another.
session-new-lead = Its number, its name and where and when it is held. Everything can be changed later.
session-make = Make the session
session-made = The session is made. Next, set up the Meeting Point and bring in the participants.
session-changed = The settings are saved.
session-settings = Settings
session-ordinal = Number
session-ordinal-hint = Shown as a Roman numeral: 27 is XXVII.
session-number-taken = The task force already has a session with this number.
session-title = Title
session-place-hint = City, and the venue if it is known.
session-starts-on = First day
session-ends-on = Last day
session-ends-before = The last day comes before the first.
session-too-long = { $count ->
    [one] A session lasts at most { $count } day.
   *[other] A session lasts at most { $count } days.
}
session-dates-held = There are slots outside these days. Remove or move them first.
session-zone = Time zone
session-zone-hint = Of the place where it is held, such as Europe/Rome. Begin to type to search.
session-zone-wrong = There is no time zone of this name. Choose one from the list, such as Europe/Rome.
session-zone-held = Slots have already been set in the former time zone. Remove them first.
session-languages = Working languages
session-languages-none = Choose at least one working language.
session-announce = Announce
session-hide = Take back the announcement
session-announced = The session is announced: everyone can read its programme.
session-hidden = The announcement is taken back: only those who work for the session or take part see it.
task-force-title = Task forces
task-force-lead = Those that you work for.
task-force-one = Task force
task-force-new = New task force
task-force-new-lead = Two sides that meet in sessions, each led by a co-chair.
task-force-make = Make the task force
task-force-made = The task force is made. Next, make its first session.
task-force-edit = Edit
task-force-changed = The task force is saved.
task-force-none = No task force yet
task-force-none-hint = A task force appears here once you are given a role in it.
task-force-no-session = No session yet.
task-force-name = Name
task-force-slug = Short name
task-force-slug-hint = Small Latin letters, digits and hyphens, such as it-ru. It tells task forces apart.
task-force-slug-wrong = Use small Latin letters, digits and hyphens only, such as it-ru.
task-force-slug-taken = Another task force has this short name. Choose another one.
task-force-sides = Sides
task-force-first-side = First side
task-force-second-side = Second side
task-force-side-code = Code
task-force-side-code-hint = As it stands in spreadsheets: IT, RU.
task-force-side-code-wrong = A code has letters and digits only.
task-force-codes-same = The two sides need different codes.
task-force-side-name = Name of the side
task-force-co-chair = Co-chair
task-force-co-chair-hint = Manages the delegation and is told so by e-mail. May be left empty. A former co-chair keeps the role until it is ended.
task-force-no-co-chair = No co-chair named
role-operator = Operator
role-organiser = Organiser
role-manager = Manager of the delegation
role-coordinator = Coordinator of interpreters
role-association = Association’s desk
role-people = People and roles
role-name = Name
role-given-name = Given name
role-family-name = Family name
role-email = E-mail
role-language = Language of mails
role-role = Role
role-hint = An organiser may do everything in this task force; a manager looks after one side’s people and requests; a coordinator looks after the interpreters.
role-give = Give a role
role-give-submit = Give the role and write to the person
role-given = { $email } now has the role and is told by e-mail.
role-end = End
role-ended = { $name } no longer has the role.
role-restored = The role is back.
role-last-organiser = This is the last organiser. Give somebody else the role first.
role-mail-subject = Your role in { $task_force }
role-mail-text =
    Dear { $name },

    { $by } has given you a role in { $task_force }: { $role }.

    This link signs you in; it is good once, within 14 days:
    { $link }

    Later you sign in with your e-mail address here:
    { $home }
desk-state = Where the session stands
desk-registered = registered
desk-approved = approved
desk-requests = requests
desk-requests-of = { $count ->
    [one] open or accepted, of { $count } request
   *[other] open or accepted, of { $count } requests
}
desk-scheduled = scheduled
desk-published = published version
desk-decisions = What needs a decision now
desk-nothing = Nothing. Everything that can be done is done.
desk-public-page = Public page
desk-no-slots = The Meeting Point has no slots
desk-no-slots-why = Without times no meeting can be placed.
desk-slots-act = Set the slots
desk-no-tables = The Meeting Point has no tables
desk-no-tables-why = Every meeting needs a table of its own.
desk-tables-act = Set the tables
desk-nobody = Nobody takes part yet
desk-nobody-why = Bring the people in from a spreadsheet; every fault is listed before anything is written.
desk-import-act = Import
desk-waiting = { $count ->
    [one] { $count } registration waits for approval
   *[other] { $count } registrations wait for approval
}
desk-waiting-why = Only those who are approved can make requests and be asked.
desk-approve-act = Decide
desk-uninvited = { $count ->
    [one] { $count } approved participant is not yet invited
   *[other] { $count } approved participants are not yet invited
}
desk-uninvited-why = The invitation brings a link that signs in.
desk-invite-act = Invite
desk-pending = { $count ->
    [one] { $count } request waits for an answer
   *[other] { $count } requests wait for an answer
}
desk-pending-why = What is not accepted gets no place in the agenda.
desk-pending-act = See the requests
desk-apart = { $count ->
    [one] { $count } meeting has no common language
   *[other] { $count } meetings have no common language
}
desk-apart-why = They need an interpreter, and none is recorded.
desk-interpreters-act = Add interpreters
desk-to-schedule = { $count ->
    [one] { $count } meeting waits for a place
   *[other] { $count } meetings wait for a place
}
desk-to-schedule-why = The program finds each a slot, a table and, where needed, an interpreter.
desk-schedule-act = Schedule
desk-draft = Version { $number } of the agenda is a draft
desk-draft-why = Nobody sees it until it is published.
desk-draft-act = Look it through
desk-unplaced = { $count ->
    [one] { $count } accepted meeting has no place in the agenda
   *[other] { $count } accepted meetings have no place in the agenda
}
desk-unplaced-why = The agenda says why, and what would make room.
desk-unplaced-act = See them

desk-unwanted = { $count ->
    [one] { $count } published meeting is no longer wanted
   *[other] { $count } published meetings are no longer wanted
}
desk-unwanted-why = They were taken back after the publication. A new version leaves them out and tells those concerned.
desk-unwanted-act = Schedule again

## Agenda

### Chosen at run time: agenda-proof-*, agenda-reason-*, agenda-difference-*, agenda-state-*

agenda-versions = Agendas
agenda-version = Version { $number }
agenda-version-column = Version
agenda-none = No agenda yet
agenda-none-hint = Start the engine: its first result appears here as a draft that only organisers see.
agenda-state = State
agenda-state-draft = draft
agenda-state-in-force = in force
agenda-state-superseded = superseded
agenda-origin-run = Scheduled
agenda-origin-replan = Rest of the day planned anew
agenda-made = Made on { $when }
agenda-made-column = Made
agenda-placed-column = Meetings
agenda-unplaced-column = Without a place
agenda-placed = { $count ->
    [one] { $count } meeting
   *[other] { $count } meetings
}
agenda-unplaced = { $count ->
    [one] { $count } meeting without a place
   *[other] { $count } meetings without a place
}
agenda-newcomers = { $count ->
    [one] { $count } request was accepted after this version was made. Schedule again to give it a place.
   *[other] { $count } requests were accepted after this version was made. Schedule again to give them a place.
}
agenda-no-interpreters = No interpreters
agenda-no-interpreters-hint = Whoever sits between two people without a common language is entered at the Meeting Point; then the meetings stand here.
agenda-unplaced-title = Meetings without a place
agenda-unplaced-all = All of them, with search and as a file
agenda-reason-every = every reason
agenda-views = Seen by
agenda-view-participants = Participants
agenda-view-tables = Tables
agenda-view-interpreters = Interpreters
agenda-caption = Version { $number } of the agenda
agenda-zone = zone { $zone }
agenda-meeting-title = { $one } and { $other }, { $time }, table { $table }
agenda-interpreter-named = interpreter { $name }
agenda-take-back = Take back the last step
agenda-schedule-again = Schedule again, keeping what is locked
agenda-download = Every meeting as a file:
agenda-compare = Who moved where
agenda-discard = Discard
agenda-publish = Publish
agenda-withdraw = Withdraw
agenda-somebody = somebody
agenda-another-meeting = another meeting

agenda-figure-must = Must-meetings left out
agenda-figure-shortfall = Missing to the minimum
agenda-figure-left-out = Left out
agenda-figure-changes = Changes
agenda-figure-breaks = Breaks
agenda-figure-table-moves = Changes of table
agenda-proof-best = Proven: no agenda leaves out less, and none that leaves out as little has fewer changes or breaks.
agenda-proof-least = Proven to be the least possible: { $lines }.
agenda-proof-must = { $is ->
    [one] { $is } must-meeting is left out
   *[other] { $is } must-meetings are left out
}; { $least ->
    [0] the fewest possible is not proven yet.
   *[other] proven so far: at least { $least } cannot be avoided.
}
agenda-proof-shortfall = { $is ->
    [one] { $is } meeting is missing
   *[other] { $is } meetings are missing
} to the minimum; { $least ->
    [0] the fewest possible is not proven yet.
   *[other] proven so far: at least { $least } cannot be avoided.
}
agenda-proof-left-out = { $is ->
    [one] { $is } meeting is left out
   *[other] { $is } meetings are left out
}; { $least ->
    [0] the fewest possible is not proven yet.
   *[other] proven so far: at least { $least } cannot be avoided.
}
agenda-proof-changes = { $is ->
    [one] { $is } meeting changes its place
   *[other] { $is } meetings change their place
}; { $least ->
    [0] the fewest possible is not proven yet.
   *[other] proven so far: at least { $least } cannot be avoided.
}
agenda-proof-breaks = { $is ->
    [one] { $is } break
   *[other] { $is } breaks
}; { $least ->
    [0] the fewest possible is not proven yet.
   *[other] proven so far: at least { $least } cannot be avoided.
}
agenda-proof-none = Changed by hand: how far the best is, is not known.

agenda-why = Why
agenda-admitted-by = What would make room
agenda-admission-none = no single change
agenda-must = must
agenda-reason-no-common-slot = The two are never there at the same time
agenda-reason-no-table = No table is free when both are
agenda-reason-no-interpreter = No interpreter with their languages is free when both are
agenda-reason-participant-full = One of them has no room for another meeting
agenda-reason-conflict = A meeting that cannot move stands in its way
agenda-reason-outweighed = The meetings in its way are worth as much or more
agenda-reason-no-table-or-interpreter = When both are free, now a table and now an interpreter is missing
agenda-reason-no-show = One of the two did not come
agenda-did-not-come = { $name } did not come
agenda-reason-taken-out = Taken out by hand
agenda-admission-table = one more table at { $slot }
agenda-admission-interpreter = one more interpreter at { $slot }
agenda-admission-participant = { $name } free at { $slot }
agenda-admission-move = { $meeting } moved from { $from } to { $to }
agenda-admission-limit = one more meeting allowed to { $name }
agenda-obstacle-unknown = this is not known
agenda-obstacle-locked = the meeting is locked where it is
agenda-obstacle-elsewhere = it was asked for in another part of the day
agenda-obstacle-away = { $name } is away
agenda-obstacle-busy = { $name } meets { $partner }
agenda-obstacle-full = { $name } has as many meetings as allowed
agenda-obstacle-order = it would not keep its order with { $meeting }
agenda-obstacle-table = table { $table } is taken by { $meeting }
agenda-obstacle-table-lost = table { $table } cannot be used
agenda-obstacle-other-table = it has to be at table { $table }
agenda-obstacle-no-table = no table is free
agenda-obstacle-no-interpreter = no interpreter with their languages is free
agenda-obstacle-needs-no-interpreter = it has an interpreter, and the two now have a language in common
agenda-obstacle-unfair = breaks would be spread too unevenly

agenda-meeting = Meeting
agenda-meeting-number = Meeting { $number }
agenda-back = To the agenda
agenda-stands = Where it stands
agenda-time = Time
agenda-table = Table
agenda-table-at = Table at { $time }
agenda-table-named = table { $table }
agenda-table-in-zone = table { $table} (zone { $zone })
agenda-interpreter = Interpreter
agenda-lock = Lock here
agenda-unlock = Unlock
agenda-take-out = Take out
agenda-would-admit = What would make room: { $change }.
agenda-places = Where it could stand
agenda-possible = Possible
agenda-put = Put here
agenda-moved = The meeting was moved.
agenda-taken-out = The meeting was taken out.
agenda-locked = The meeting is locked.
agenda-unlocked = The meeting is no longer locked.
agenda-taken-back = The last step was taken back.
agenda-no-draft = This version is no draft any more, so it stays as it is. Make another one from it.
agenda-stale = The draft has changed since you looked at it.
agenda-nothing-to-do = That is so already, or there is nothing left to take back.
agenda-illegal = The meeting cannot be there.
agenda-not-in-force = Only the version in force can be withdrawn.

agenda-publish-title = Publish { $version }?
agenda-publish-first = { $count ->
    [one] { $count } meeting comes into force.
   *[other] { $count } meetings come into force.
}
agenda-publish-replaces = It replaces { $version }, which stays readable.
agenda-publish-changes = { $count ->
    [0] No meeting changes.
    [one] { $count } meeting changes.
   *[other] { $count } meetings change.
}
agenda-publish-told = { $count ->
    [0] Nobody needs to be told.
    [one] { $count } person is told by e-mail, in his or her language; the calendars follow.
   *[other] { $count } people are told by e-mail, each in his or her language; the calendars follow.
}
agenda-publish-unwanted = { $count ->
    [one] { $count } meeting is no longer wanted by both and is left out.
   *[other] { $count } meetings are no longer wanted by both and are left out.
}
agenda-published = { $count ->
    [0] Published. Nobody had to be told.
    [one] Published. { $count } person is told.
   *[other] Published. { $count } people are told.
}
agenda-withdraw-title = Withdraw { $version }?
agenda-withdraw-text = The version before it comes into force again, if there is one. Whose agenda changes is told, and this version becomes a draft.
agenda-withdrawn = { $count ->
    [0] Withdrawn. Nobody had to be told.
    [one] Withdrawn. { $count } person is told.
   *[other] Withdrawn. { $count } people are told.
}
agenda-discard-title = Discard { $version }?
agenda-discard-text = The draft disappears from the list. What is published stays as it is.
agenda-discarded = The draft was discarded.

agenda-comparison-title = { $version } compared with { $other }
agenda-comparison-alone = { $version }: every meeting is new
agenda-comparison-people = { $count ->
    [0] Nobody’s agenda changes.
    [one] The agenda of { $count } person changes.
   *[other] The agendas of { $count } people change.
}
agenda-comparison-search = Name or organisation
agenda-comparison-with = Compared with
agenda-comparison-usual = the usual one
agenda-difference = Change
agenda-difference-every = every change
agenda-difference-dropped = dropped
agenda-difference-moved = other time
agenda-difference-added = new
agenda-difference-reseated = other table
agenda-difference-interpreter = other interpreter
agenda-before = Before
agenda-after = After

agenda-mail-first = Your meetings: { $session }
agenda-mail-changed = Your agenda has changed: { $session }
agenda-mail-greeting = Dear { $name },
agenda-mail-first-opening = your agenda of the Meeting Point is ready. You meet:
agenda-mail-changed-opening = your agenda of the Meeting Point has changed:
agenda-mail-added = { $partner }: { $place }
agenda-mail-moved = { $partner }: no longer { $before }, but { $after }
agenda-mail-dropped = { $partner }: cancelled (was { $place })
agenda-mail-zone = Times are local ({ $zone }).
agenda-mail-whole = Your whole agenda: { $address }

run-title = Schedule
run-lead = The engine gives every accepted request a time, a table and, where it takes one, an interpreter. The result is a draft; nobody is told before you publish it.
run-seconds = Seconds at most
run-seconds-hint = More time makes fewer breaks. You can stop at any moment and keep the best so far.
run-base = Start from
run-base-hint = Meetings locked in that version stay where they are.
run-base-none = nothing: schedule freely
run-base-unknown = Choose one of the versions in the list.
run-least = Change as little as possible
run-least-hint = Otherwise only what is locked stays. The answer comes as soon as a hundredth of the time has brought nothing better.
run-start = Schedule
run-open = The engine is at work.
run-watch = See how far it is
run-already = The engine was at work already: this is that run.
run-waiting = Waiting for its turn
run-running = The engine is at work
run-stopping = Stopping; the best so far is kept
run-clock = { $seconds } of { $limit } s
run-nothing-yet = Nothing found yet.
run-best = The best so far
run-stop = Stop and keep the best
run-done = Done after { $seconds } s: the draft is ready.
run-see = Open the draft
run-see-changes = See who would move
run-failed = The run broke off through a fault of ours. Start it again; if it happens again, write to us.
run-infeasible = No agenda can keep every rule. Loosen what is locked, the fairness of breaks, or the absences.
run-infeasible-before = This run is from before reasons were kept. Schedule again to be told why.
run-infeasible-locked = What is locked cannot all be kept together.
run-infeasible-locked-breaks = What is locked cannot be kept with breaks that differ as little as fairness asks.
run-infeasible-locked-tables = What is locked cannot be kept at the tables there are.
run-contradiction = What is locked contradicts the rules or itself. Unlock the meeting that is named, and schedule again.
run-clash = { $meeting } (locked: { $slot }): { $why }
run-unknown = Nothing that keeps every rule was found in the time given, nor a proof that there is nothing. Give it more time, or loosen what is locked.
run-nothing = There is nothing to schedule: it takes slots, tables and accepted requests.
run-unbegun = The run was stopped before its turn came; nothing was calculated. Start it again when you want.
run-stopped = The run was interrupted, and stopped before it went on; it left no draft. Start it again when you want.

absence-title = On the day
absence-lead = Who does not come, who comes late, which table is lost; and the rest of the day planned anew with the fewest changes.
absence-no-show = does not come
absence-late = comes late
absence-table-lost = table lost
absence-kind = What happened
absence-kind-wrong = Choose what happened.
absence-participant = The person who does not come, or comes late
absence-participant-hint = Leave it empty for a table that is lost.
absence-search = Find the participant
absence-table = The table that is lost
absence-table-hint = Leave it empty for a person.
absence-time = Time
absence-time-hint = From when on; for who comes late, when he or she arrives.
absence-time-wrong = Give day and time, as 2018-11-29T14:20.
absence-unknown = Choose somebody or something of this session.
absence-nothing-missed = Whoever comes then misses nothing that day. Give the time of arrival.
absence-report = Report
absence-report-title = Report
absence-reported = Reported. Plan the rest of the day when nothing else is to come.
absence-known = This was reported already; nothing has changed.
absence-list-title = Reported
absence-none = Nothing was reported.
absence-who = Who or what
absence-reporter = Reported by
absence-from = from { $time }
absence-until = until { $time }
absence-lift = Lift
absence-lifted = Lifted.
absence-is-lifted = lifted
absence-plan = Plan anew
absence-plan-title = Plan the rest of the day anew
absence-plan-lead = What has begun stays; what was missed gets another place if there is one. You see who moves before anything is published.
absence-plan-from = From
absence-plan-from-hint = Slots that began before then are not touched.
absence-no-agenda = No agenda is in force yet.
absence-rest-of-day = from { $time } for the rest of the day
no-show-say = { $name } did not come
no-show-said = Noted: { $name } did not come. The organisers see it.
no-show-said-at = At { $time } you said that { $name } did not come.
no-show-take-back = Came after all
no-show-taken-back = Taken back.
no-show-not-now = This can be said of a meeting of today, once it has begun.
no-show-decided = The organisers have decided by now, or there is nothing to take back. Speak to them.
no-show-settled = Somebody else has decided this by now, or it was taken back. The page shows how it stands.
no-show-title = Said not to have come
no-show-what = { $name } is said not to have come
no-show-why = Reported by { $name }, { $time }, table { $table }.
no-show-many = { $count ->
    [one] { $count } report that somebody has not come
   *[other] { $count } reports that somebody has not come
}
no-show-act = Decide
no-show-accept = Absent for the rest of the day
no-show-dismiss = Dismiss
no-show-dismissed = Dismissed.
no-show-reopened = It waits for a decision again.
## A participant

my-pages = Your pages
my-home-lead = The sessions that you take part in.
my-home-none = No session yet
my-home-none-hint = Once an organiser has approved your registration, the session stands here.
my-home-waiting = { $count ->
    [one] { $count } request waits for you
   *[other] { $count } requests wait for you
}
my-agenda-title = My agenda
my-agenda-now = Now
my-agenda-next = Next
my-agenda-next-on = Next, on { $date }
my-agenda-then = Then
my-agenda-then-on = Then, on { $date }
my-agenda-published = As published: { $time }
my-agenda-zone = Zone { $zone }
my-agenda-interpreter = Interpreter: { $name }
my-agenda-empty = No meeting
my-agenda-empty-hint = In the published agenda there is no meeting of yours. See what became of your requests.
my-agenda-unpublished = The agenda is not published yet
my-agenda-unpublished-hint = Until then, say whom you want to meet.
my-agenda-carry = Take it with you
my-feed-address = Calendar address
my-feed-hint = Subscribe to it in your calendar: it follows every change. Whoever knows it reads your meetings, so keep it to yourself.
my-feed-none = A calendar address brings your meetings, with every change, into the calendar of your phone.
my-feed-make = Make a calendar address
my-feed-renew = Make a new one
my-feed-revoke = Switch it off
my-feed-made = The calendar address is ready. One made before no longer works.
my-feed-revoked = The calendar address no longer works.
my-feed-table = Table { $table }
my-directory-title = Who takes part
my-directory-lead = Say whom you must meet, whom you would like to meet, and whom rather not. Your “No” is for the organisers; the other one never learns of it.
my-directory-search = Name, firm, what is offered
my-directory-side = Side
my-directory-kind = Organisation
my-directory-theme = Thematic table
my-directory-every = all
my-directory-none = Nobody to show
my-directory-none-hint = Nobody to meet is approved yet, or the organiser makes the requests for everyone.
my-directory-asked = asked
my-directory-avoided = rather not
my-directory-offers = Offers
my-directory-seeks = Seeks
my-directory-country = Country
my-directory-languages = Languages
my-requests-title = My requests
my-requests-lead = A request becomes a meeting once the other has accepted it.
my-requests-received = Asked of you
my-requests-sent = Asked by you
my-requests-search = Name, organisation or note
my-requests-who = Who
my-requests-direction = Kind
my-requests-every-direction = Asked of you and by you
my-requests-acts = What you can do
my-requests-none = No requests yet
my-requests-none-hint = Look who takes part and say whom you want to meet.
my-availability-title = When I am away
my-availability-lead = Tick the times at which no meeting should be placed.
my-availability-none = No times yet
my-availability-none-hint = The organiser has not set the times of the Meeting Point.
my-availability-day = the whole day
my-availability-save = Save
my-availability-saved = Saved. It counts when the agenda is made the next time.
wish-title = Meet
wish-priority = How much do you want it?
wish-must = Must
wish-must-hint = The meeting has to be held.
wish-wish = Wish
wish-wish-hint = It would be good to meet.
wish-no = No
wish-no-hint = Rather not. The other one is not told.
wish-project = Project
wish-project-none = no particular one
wish-note = What is it about?
wish-note-hint = The other one reads it.
wish-send = Send the request
wish-save = Save
wish-edit = Change
wish-accept = Accept
wish-decline = Decline
wish-withdraw = Take back
wish-step-back = Step back
wish-made = Your wish about { $name } is noted.
wish-changed = The request is changed.
wish-accepted = Accepted: it will get its place in the agenda.
wish-declined = Declined.
wish-withdrawn = Taken back.
wish-renewed = The request stands again.
wish-fault-priority = Say how much you want the meeting
wish-fault-project = Choose a project of one of the two
wish-refused-closed = The last day for requests is over. Write to the organiser if something changes.
wish-refused-barred = The rules of this session do not foresee a meeting between the two of you.
wish-refused-twice = There is a request between the two of you already.
wish-refused-too-many = You have as many open requests as the rules allow. Take one back first.
wish-refused-settled = This request is no longer waiting.
wish-refused-too-often = You have made many requests in a short time. Wait a quarter of an hour and try again.
wish-refused-not-yours = This is for the other one to say.
wish-mail-subject = Somebody wants to meet you
prints-title = Prints
prints-lead = What you hand out, as PDF, in one language or in two side by side. It is made in the background; you can go on meanwhile.
prints-unpublished = No agenda is published yet: only the badges have something to show.
prints-document = Document
prints-agendas = Personal agendas
prints-tables = Table cards
prints-interpreters = Interpreters’ rosters
prints-wall = Wall schedule
prints-badges = Badges
prints-language = Language
prints-second = Second language
prints-second-none = none
prints-print = Print
prints-open = Open the PDF
prints-choose-document = Choose a document.
prints-choose-language = Choose a language.
prints-recent = Recent prints
prints-none = Nothing printed yet. What you print appears here with its progress.
prints-kept = { $count ->
    [one] Each print is kept for { $count } day, then removed.
   *[other] Each print is kept for { $count } days, then removed.
}
prints-asked = Asked for
prints-size = Size
prints-acts = Open, stop or remove
prints-megabytes = { $size } MB
prints-progress = { $done } of { $total }
prints-state-waiting = waiting for its turn
prints-state-running = being made
prints-state-stopping = stopping
prints-state-made = ready
prints-state-stopped = stopped
prints-state-failed = not made
prints-stop = Stop
prints-remove = Remove
prints-removed = The print is removed.
prints-already = This is being printed already: see below.
prints-version = From version { $number } of the agenda
prints-version-now = From version { $number } of the agenda; version { $now } is in force now
prints-version-none = Made before an agenda was published
prints-version-none-now = Made before an agenda was published; version { $now } is in force now
prints-version-withdrawn = From version { $number } of the agenda, which is no longer published
prints-trouble-nothing = There is nothing to print: nobody takes part yet, or there are no tables, interpreters or slots.
prints-trouble-not-allowed = Whoever asked for it no longer works for this session. Print it again.
prints-trouble-setting = The pages could not be set through a fault of ours. Print it again; if it happens again, write to us.
prints-trouble-broken = The program broke off while it was made. Print it again.
my-agenda-next-in = { $count ->
    [0] Next, in a moment
    [one] Next, in one minute
   *[other] Next, in { $count } minutes
}
my-agenda-given-up = called off
my-agenda-pause = { $count ->
    [one] break of one minute
   *[other] break of { $count } minutes
}
wish-fault-note = Write at most { $count } characters
wish-mail-text =
    Good day { $name },

    at { $session } somebody wants to meet you. Read who it is, and accept or decline:

    { $address }
wish-mail-withdrawn-subject = A meeting of yours is called off
wish-mail-withdrawn-text =
    Good day { $name },

    at { $session } { $partner } has taken the meeting with you back. It was to be held on { $place }. Your agenda shows it as called off, and the next publication takes it out:

    { $address }
wish-mail-left-text =
    Good day { $name },

    at { $session } { $partner } does not take part any more, and the meeting with you is not held. It was to be held on { $place }. Your agenda shows it as called off, and the next publication takes it out:

    { $address }
wish-mail-renewed-subject = A meeting of yours stands again
wish-mail-renewed-text =
    Good day { $name },

    at { $session } { $partner } wants to hold the meeting with you after all, on { $place }:

    { $address }
wish-mail-back-text =
    Good day { $name },

    at { $session } { $partner } takes part after all, and the meeting with you is held on { $place }:

    { $address }
wish-mail-called-off-text =
    Good day { $name },

    at { $session } the organisers have called off your meeting with { $partner }. It was to be held on { $place }. Your agenda shows it as called off, and the next publication takes it out:

    { $address }
wish-mail-restored-text =
    Good day { $name },

    at { $session } your meeting with { $partner } is held after all, on { $place }:

    { $address }
wish-mail-off-text =
    Good day { $name },

    at { $session } your meeting with { $partner } was called off and restored several times. As things stand now it is not held. It was to be held on { $place }. Your agenda shows it as called off, and the next publication takes it out:

    { $address }
wish-mail-on-text =
    Good day { $name },

    at { $session } your meeting with { $partner } was called off and restored several times. As things stand now it is held, on { $place }:

    { $address }

## API
api-run-ended = This run is not the one that is open.
programme-what = Filiera brings the firms of two countries to one table.
programme-how = Sessions of the task forces: who takes part, which projects are presented, and when everyone meets.
programme-next = To come
programme-past = Held
programme-all = All sessions
programme-description = { $numeral } session of { $task_force }: { $place }, { $dates }.
programme-hidden = This session is not announced: only those who work for it or take part see this page.
programme-mine = My meetings
programme-no-hours = The hours are not fixed yet.
programme-slots = { $count ->
    [one] { $count } round of bilateral meetings
   *[other] { $count } rounds of bilateral meetings
}
programme-delegations = Delegations
programme-people = { $count ->
    [one] { $count } participant
   *[other] { $count } participants
}
programme-organisations = { $count ->
    [one] { $count } organisation
   *[other] { $count } organisations
}
programme-themes = Thematic tables
programme-projects = { $count ->
    [one] { $count } project
   *[other] { $count } projects
}
programme-zone = Times in the { $zone } zone.
programme-agenda = Meetings by organisation
programme-agenda-lead = Who sits where and when at the Meeting Point. Times in the { $zone } zone.
programme-search = Find an organisation
programme-organisation = Organisation
programme-meetings = Meetings
programme-table = table { $table }
programme-table-zone = zone { $zone }
rules-lead = Who may meet whom, how much, and until when one may ask.
rules-who = Who may meet whom
rules-same-side = Two of the same side may meet
rules-same-side-hint = Otherwise only people of the two sides meet.
rules-pairs = Kinds of organisations that may meet
rules-pairs-hint = Ticked: an organisation of one kind may meet one of the other.
rules-how-much = How much
rules-requests-most = Requests at most
rules-requests-most-hint = How many one participant may have open or accepted. Empty: as many as one likes.
rules-minimum = Meetings at least
rules-maximum = Meetings at most
rules-own-row = For each participant, unless something else is set for him or her.
rules-maximum-below = The most cannot be less than the least.
rules-fairness = Difference of breaks at most
rules-fairness-hint = How many more breaks one participant may have than another. Empty: it does not matter.
rules-until = Until when
rules-close = Last moment for requests
rules-close-hint = In the session’s own time zone, { $zone }. Empty: no end.
rules-close-wrong = This is not a date with a time. It looks like 2018-11-23T18:00.
rules-answer-days = Days to answer
rules-answer-days-hint = A request that nobody answered expires then. Empty: it never does.
rules-sees = What one sees
rules-directory = Participants see
rules-directory-everyone = everyone who is approved
rules-directory-other-side = those of the other side
rules-directory-nobody = nobody: the organisers make the requests
rules-public = The public reads of the published agenda
rules-public-hint = Names of people are never shown.
rules-public-nothing = nothing
rules-public-hours = when and at which table each organisation meets
rules-public-partners = also which organisation it meets
rules-saved = The rules are saved. They count from now on; what was asked and accepted before stays.
audit-title = Trail
audit-lead = Who did what, the latest first.
audit-search = Act, name, detail or e-mail
audit-time = When
audit-who = Who
audit-what = What
audit-detail = Of what
audit-everybody = everybody
audit-anything = anything
audit-day = Day
audit-tally = { $sheet }: { $new } new, { $changed } changed
audit-session-made = made the session
audit-session-changed = changed the settings
audit-session-announced = announced the session
audit-session-hidden = took the announcement back
audit-thematic-tables-named = named the thematic tables
audit-rules-changed = changed the rules
audit-slots-made = made slots
audit-slot-made = made a slot
audit-slot-changed = changed a slot
audit-slot-removed = removed a slot
audit-slots-removed = removed all slots
audit-tables-made = made tables
audit-table-made = made a table
audit-table-changed = changed a table
audit-table-removed = removed a table
audit-tables-removed = removed all tables
audit-interpreter-made = added an interpreter
audit-interpreter-changed = changed an interpreter
audit-interpreter-removed = removed an interpreter
audit-task-force-made = made the task force
audit-task-force-changed = changed the task force
audit-role-given = gave a role
audit-role-ended = ended a role
audit-role-restored = gave a role back
audit-password-set = set a password
audit-request-renewed = made the request again
audit-availability-changed = changed when the participant is away
audit-run-started = started the scheduling
audit-run-stopped = stopped the scheduling
audit-print-started = printed
audit-print-stopped = stopped a print
audit-print-removed = removed a print
audit-agenda-made = made a version of the agenda
audit-agenda-moved = moved a meeting
audit-agenda-placed = gave a meeting a place
audit-agenda-taken-out = took a meeting out
audit-agenda-locked = locked a meeting
audit-agenda-unlocked = unlocked a meeting
audit-agenda-step-taken-back = took a change back
audit-agenda-discarded = discarded a draft
audit-agenda-published = published the agenda
audit-agenda-publication-withdrawn = took the publication back
audit-absence-reported = reported an absence
audit-absence-lifted = lifted an absence
audit-no-show-reported = said that the other one did not come
audit-no-show-taken-back = said that the other one came after all
audit-no-show-dismissed = dismissed a report that somebody did not come
audit-no-show-dismissal-removed = took the dismissal of a report back
slots-lead = The hours of the Meeting Point: in each slot everyone has at most one meeting.
slots-none = No slots yet
slots-none-hint = Lay out a day: its hours, the length of a meeting, the time to change tables.
slots-count = { $count ->
    [one] { $count } slot
   *[other] { $count } slots
}
slots-code = Code
slots-day = Day
slots-time = Time
slots-from = From
slots-to = Until
slots-length = Minutes a meeting
slots-between = Minutes to change tables
slots-breaks = Breaks
slots-breaks-hint = One a line, such as 13:00-14:00.
slots-break-wrong = “{ $line }” is not a break. It looks like 13:00-14:00.
slots-period = Part of the day
slots-period-hint = Empty: AM before noon, PM after it.
slots-period-one-hint = Such as AM or PM; requests may ask for one part.
slots-period-am = Morning
slots-period-pm = Afternoon
slots-lay = Lay out a day
slots-lay-submit = Add the slots
slots-made = { $count ->
    [one] { $count } slot added
   *[other] { $count } slots added
}
slots-new = One slot
slots-edit = Slot { $slot }
slots-saved = The slot is saved.
slots-code-taken = Another slot has this code.
slots-time-wrong = This is not a time. It looks like 14:20.
slots-ends-before = The end must come after the beginning.
slots-nothing-fits = Not one meeting fits between these hours.
slots-overlap = This overlaps slot { $slot }, { $times }.
slots-fixed-by = Version { $number } of the agenda stands on it. What is printed or in people’s calendars is not changed behind their backs: withdraw that version first, or discard it if it is a draft.
slots-held-by = Version { $number } of the agenda stands on it. It can be neither removed nor moved; discard that version first if it is a draft.
slots-all-held = A version of the agenda stands on some of them, so they stay. Discard it first if it is a draft.
slots-remove = Remove
slots-remove-all = Remove all
slots-remove-one = Remove slot { $slot }?
slots-remove-all-title = Remove all slots?
slots-removal-text = This cannot be undone. What stands in a published agenda is never removed.
slots-removed-one = Removed.
slots-removed-all = All slots are removed.
tables-lead = Each meeting has a table of its own; zones help to find it.
tables-none = No tables yet
tables-none-hint = Add many at once, such as T01 to T64 in zones A–D.
tables-count = { $count ->
    [one] { $count } table
   *[other] { $count } tables
}
tables-code = Code
tables-zone = Zone
tables-add = Add tables
tables-add-submit = Add
tables-first = First code
tables-first-hint = Such as T01.
tables-last = Last code
tables-last-hint = Such as T64. Empty: one table.
tables-zones = Zones
tables-zones-hint = Such as A–D, or names with commas between. The tables are spread evenly.
tables-codes-wrong = { $count ->
    [one] The two codes must differ in the number at their end, the last one being the higher, and be at most { $count } tables apart.
   *[other] The two codes must differ in the number at their end, the last one being the higher, and be at most { $count } tables apart.
}
tables-taken = There is already a table { $table }.
tables-made = { $count ->
    [one] { $count } table added
   *[other] { $count } tables added
}
tables-edit = Table { $table }
tables-saved = The table is saved.
tables-remove-one = Remove table { $table }?
tables-remove-all-title = Remove all tables?
tables-removed-all = All tables are removed.
interpreters-lead = Who sits between two people without a common language.
interpreters-none = No interpreters yet
interpreters-none-hint = Add them one by one, or import them from a spreadsheet.
interpreters-count = { $count ->
    [one] { $count } interpreter
   *[other] { $count } interpreters
}
interpreters-new = Add an interpreter
interpreters-name = Name
interpreters-code = Code
interpreters-code-hint = As in spreadsheets and on rosters.
interpreters-code-taken = Another interpreter has this code.
interpreters-languages = Languages
interpreters-languages-hint = Two or more language codes, such as it; ru; en.
interpreters-language-wrong = “{ $word }” is not a language code. Use it for Italian, ru for Russian, en for English.
interpreters-language-one = An interpreter needs at least two languages.
interpreters-most = Slots in a row at most
interpreters-most-short = In a row
interpreters-most-hint = Then a pause is due. Empty: no limit.
interpreters-away = Not available
interpreters-away-hint = One stretch a line, such as 2018-11-29 16:00–17:00, in the { $zone } zone.
interpreters-away-wrong = “{ $line }” is not a stretch of time. It looks like 2018-11-29 16:00–17:00.
interpreters-saved = The interpreter is saved.
interpreters-remove-one = Remove { $name }?

## People
### Chosen at run time: import-sheet-*, participant-state-*, request-state-*, request-priority-*, people-field-*

import-sheet-slots = Slots
import-sheet-tables = Tables
import-sheet-participants = Participants
import-sheet-projects = Projects
import-sheet-requests = Requests
import-sheet-interpreters = Interpreters
import-title = Import
import-lead = A spreadsheet is checked first: nothing is written until you confirm.
import-upload = Upload a spreadsheet
import-sheet = Sheet
import-sheet-hint = In a workbook with several sheets, the one of this name is read; otherwise the first.
import-file = File
import-file-hint = { $count ->
    [one] CSV or XLSX, at most { $count } MB.
   *[other] CSV or XLSX, at most { $count } MB.
}
import-too-large = { $count ->
    [one] The file is too large: at most { $count } MB are accepted. Split it into several files.
   *[other] The file is too large: at most { $count } MB are accepted. Split it into several files.
}
import-check = Check the file
import-choose-sheet = Choose which sheet this is.
import-choose-file = Choose a file that is not empty.
import-not-received = The file did not arrive whole. Upload it again.
import-templates = Templates
import-templates-lead = Each holds the columns and one row that shows how they are filled. Replace that row with yours.
import-template = Template
import-earlier = Earlier imports
import-none = Nothing has been uploaded yet.
import-rows = Rows
import-when = Uploaded
import-state-open = to be decided
import-state-confirmed = in the session
import-state-dropped = dropped
import-sent = Uploaded on { $when } by { $name }.
import-is-confirmed = The rows are in the session.
import-is-dropped = This import was dropped. Nothing of it was written.
import-nothing-good = No row can go in. Correct the file and upload it again.
import-nothing-new = Everything in the file is in the session already.
import-partly = { $count ->
    [one] { $count } row has faults and stays out. You can correct the file and upload it again, or let the good rows go in now.
   *[other] { $count } rows have faults and stay out. You can correct the file and upload it again, or let the good rows go in now.
}
import-all-good = Every row can go in.
import-found = What was found
import-new = New
import-changed = Changed
import-unchanged = Unchanged
import-left-out = Left out
import-unknown-columns = { $count ->
    [one] This column is not known and is left alone: { $columns }.
   *[other] These columns are not known and are left alone: { $columns }.
}
import-at-odds = { $count ->
    [one] The rows describe { $count } organisation in different ways; the last row counts: { $names }
   *[other] The rows describe { $count } organisations in different ways; the last row counts. Among them: { $names }
}
import-kept = { $count ->
    [one] { $count } organisation takes part in the sessions of another task force, too: what is known of it stays, and only what was empty is filled in: { $names }
   *[other] { $count } organisations take part in the sessions of another task force, too: what is known of them stays, and only what was empty is filled in. Among them: { $names }
}
import-decide = Decide
import-approve = Approve these participants at once
import-approve-hint = Otherwise they are registered, and wait for approval.
import-confirm = { $count ->
    [one] Let { $count } row go in
   *[other] Let { $count } rows go in
}
import-again = Upload a corrected file
import-drop = Drop this import
import-faults = Faults and remarks
import-no-faults = Nothing is wrong with this file.
import-errors-count = { $count ->
    [0] No fault.
    [one] { $count } fault, which keeps its row out.
   *[other] { $count } faults, which keep their rows out.
}
import-remarks-count = { $count ->
    [0] No remark.
    [one] { $count } remark, which keeps no row out.
   *[other] { $count } remarks, which keep no row out.
}
import-faults-cut = { $count ->
    [one] Only the first is listed.
   *[other] Only the first { $count } are listed. Correct these and upload the file again.
}
import-severity = Weight
import-severity-every = Faults and remarks
import-severity-error = Fault
import-severity-remark = Remark
import-column = Column
import-column-every = Every column
import-line = Line
import-value = Value
import-reason = Reason
import-empty = empty
import-sample = The first rows, as they were understood
import-confirmed = The import is done. New: { $new }, changed: { $changed }.
import-changed-meanwhile = Nothing was written: the session has changed since the file was checked. Look at what the check finds now, and decide again.
import-closed = This import was confirmed or dropped before.
import-dropped = The import is dropped. Nothing of it was written.
people-exports = Export
people-exports-lead = Every sheet can be imported again, here or elsewhere. The workbook also has the published agenda: who meets whom, when and where, and what found no place.
people-workbook = Everything in one workbook
people-download = File
people-state = State
people-approved-many = { $count ->
    [one] { $count } participant is approved.
   *[other] { $count } participants are approved.
}
participant-state-registered = waits for approval
participant-state-approved = approved
participant-state-refused = refused
participant-state-withdrawn = withdrawn
participant-new = Add a participant
participant-add = Add
participant-made = The participant is added.
participant-edit = Details
participant-approve = Approve at once
participant-do-approve = Approve
participant-do-refuse = Refuse
participant-do-unrefuse = Take back the refusal
participant-do-withdraw = Does not come
participant-do-unwithdraw = Comes after all
participant-do-invite = Invite
participant-registered-at = Registered on
participant-invited-at = Invited on
participant-requests = Requests made and received
people-none = Nobody takes part yet
people-none-hint = Participants come from a spreadsheet, or are added one by one.
people-import = Import participants
people-search = Name, organisation or e-mail
people-every-side = Both sides
people-every-kind = Every kind
people-every-state = Every state
thematic-tables-title = Thematic tables
thematic-tables-lead = What the thematic tables are called. Spreadsheets go on naming them by their code.
thematic-tables-none = No thematic table yet
thematic-tables-none-hint = They come with participants and projects, as spreadsheets and forms name them.
thematic-tables-saved = The names are saved.
people-every-table = Every thematic table
people-thematic-table = Thematic table
people-name = Name
people-code = Code
people-choose = Choose
people-choose-one = Choose { $name }
people-approve-chosen = Approve the chosen
people-invite-chosen = Invite the chosen
people-approve-matching = { $count ->
    [one] Approve the one who waits
   *[other] Approve all { $count } who wait
}
people-invite-all = { $count ->
    [one] Invite { $count } participant
   *[other] Invite { $count } participants
}
people-is-invited = invited
people-none-chosen = Choose somebody in the list first.
people-approve-nobody = Nobody of these waits for approval.
people-approve-title = Approve registrations
people-approve-text = { $count ->
    [one] { $count } participant who waits for approval is approved. Nothing is sent yet.
   *[other] { $count } participants who wait for approval are approved. Nothing is sent yet.
}
people-approve-submit = { $count ->
    [one] Approve { $count } participant
   *[other] Approve { $count } participants
}
people-invite-title = Send invitations
people-invite-text = { $count ->
    [one] { $count } person gets an e-mail with a link that signs in and leads to the personal agenda.
   *[other] { $count } people get an e-mail each, with a link that signs in and leads to the personal agenda.
}
people-invite-left-out = { $count ->
    [one] { $count } of those chosen is not approved and gets none.
   *[other] { $count } of those chosen are not approved and get none.
}
people-invite-submit = { $count ->
    [one] Send { $count } invitation
   *[other] Send { $count } invitations
}
people-invite-nobody = There is nobody to invite: only those who are approved are invited.
people-invited = { $count ->
    [one] { $count } invitation is on its way.
   *[other] { $count } invitations are on their way.
}
people-invitation-subject = Your invitation: { $session }
people-invitation-text =
    Dear { $name },

    you take part in the session { $session } ({ $place }, { $dates }) for { $organisation }.

    With this link you sign in and see your agenda; there you also say whom you wish to meet, and when you are away:

    { $address }

    The link is yours alone: please do not pass it on. It is good for { $days ->
        [one] { $days } day
       *[other] { $days } days
    }; after that you can ask for a new one on the sign-in page.

    The organisers of the session
people-said-approved = { $name } is approved.
people-said-refused = { $name } is refused.
people-said-withdrawn = { $name } does not take part any more.
people-said-undone = Taken back for { $name }.
people-nothing-changed = Nothing has changed: this was decided before.
people-meanwhile = Somebody else has just changed the same participant. Look at it again.
people-saved = The changes are saved.
people-organisation-kept = { $name } takes part in the sessions of another task force, too: what is known of it stays, and only what was empty is filled in.
people-save = Save
people-person = Person
people-meetings = Meetings
people-latin-hint = Where it is written in another script: for badges and table cards.
people-phone-hint = With the country’s code, such as +39 055 1234567.
people-languages-hint = Codes separated by commas, such as it, ru, en.
people-country-hint = Two letters, such as IT.
people-region-hint = Such as IT-52.
people-tables-hint = Codes separated by commas. Known so far: { $known }
people-table-hint = Its code, such as fashion.
people-away-hint = Local time of the session. No meetings are placed then. Empty both fields to remove a line.
people-away-from = Away from ({ $number })
people-away-to = Until ({ $number })
people-pick-hint = The participant’s code. Begin to type a code or a name to search.
people-history = What happened
people-when = When
people-who = Who
people-what = What
people-projects-lead = The sheets presented at the thematic tables.
people-projects-none = No projects yet
people-projects-none-hint = Projects come from a spreadsheet, or are added one by one.
people-projects-search = Title, code or proposer
people-project-new = Add a project
people-project-made = The project is added.
people-field-external-id = Code
people-field-side = Side
people-field-organisation = Organisation
people-field-organisation-latin = Organisation in Latin letters
people-field-organisation-type = Kind of organisation
people-field-country = Country
people-field-region = Region
people-field-given-name = Given name
people-field-family-name = Family name
people-field-name-latin = Name in Latin letters
people-field-role = Role
people-field-email = E-mail
people-field-phone = Phone
people-field-languages = Languages
people-field-tables = Thematic tables
people-field-offers = Offers
people-field-seeks = Looks for
people-field-unavailable = Away
people-field-min = Fewest meetings
people-field-max = Most meetings
people-field-from = Asks
people-field-to = Is asked
people-field-priority = Priority
people-field-status = State
people-field-session = Part of the day
people-field-project = Project
people-field-note = Note
people-field-table = Thematic table
people-field-proposer = Proposer
people-field-title = Title
people-field-title-it = Title in Italian
people-field-title-ru = Title in Russian
people-field-title-en = Title in English
people-field-wanted-counterpart = Wanted counterpart
request-state-pending = waits for an answer
request-state-accepted = accepted
request-state-declined = declined
request-state-withdrawn = withdrawn
request-state-expired = expired
request-priority-must = must
request-priority-wish = wish
request-priority-no = no
request-list-lead = Who wants to meet whom, and what became of it.
request-list-new = Add a request
request-list-add = Add
request-list-made = The request is added.
request-list-import = Import requests
request-list-none = No requests yet
request-list-none-hint = Participants make them once they are invited; you can also import them or add them on somebody’s behalf.
request-list-of = Only the requests of { $name } are shown.
request-list-all = Show all
request-list-every-priority = Every priority
request-list-made-at = Made
request-list-one = Request { $code }
request-list-title = { $from } → { $to }
request-list-any-period = any
request-list-no-project = none
request-list-accepted = Already agreed
request-list-accepted-hint = The request counts as accepted: it is a meeting that wants a place.
request-list-barred = The rules of the session do not foresee a meeting between these two. To make the request all the same, tick the box.
request-list-overrule = Make the request all the same
request-list-overrule-hint = The rules hold for what participants ask for; organisers may overrule them.
request-list-accept = Accept on behalf
request-list-decline = Decline on behalf
request-list-withdraw = Withdraw on behalf
request-list-reopen = Open again
request-list-said-accepted = The request is accepted.
request-list-said-declined = The request is declined.
request-list-said-withdrawn = The request is withdrawn.
request-list-said-reopened = The request waits for an answer again.
audit-participant-registered = registered the participant
audit-participant-changed = changed the participant
audit-participant-approved = approved the participant
audit-participant-approval-removed = took the approval back
audit-participant-refused = refused the participant
audit-participant-refusal-removed = took the refusal back
audit-participant-withdrawn = withdrew the participant
audit-participant-withdrawal-removed = took the withdrawal back
audit-participant-invited = invited the participant
audit-project-made = added the project
audit-project-changed = changed the project
audit-request-made = made the request
audit-request-changed = changed the request
audit-request-accepted = accepted the request
audit-request-declined = declined the request
audit-request-withdrawn = withdrew the request
audit-request-reopened = opened the request again
audit-import-uploaded = uploaded a spreadsheet
audit-import-confirmed = confirmed an import
audit-import-dropped = dropped an import
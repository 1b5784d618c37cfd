### Chosen at run time: theme-*, error-*, cloth-break, cloth-away

## Dates and lists

list-and = { $rest } and { $last }

## The layout and the parts that every page uses

skip-to-content = Skip to the content
main-navigation = Main navigation
breadcrumbs = You are here
language = Language
theme = Light or dark
theme-auto = As the device
theme-light = Light
theme-dark = Dark
account-menu = Account
sign-in = Sign in
sign-out = Sign out
undo = Undo
cancel = Cancel
copy = Copy
copied = Copied
optional = optional
footer-line = Filiera – the work of a district with the world
footer-privacy = Privacy
footer-accessibility = Accessibility
step-done = done

## Lists
search = Search
filter = Filter
filter-clear = Clear the filters
pages = Pages
page-number = Page { $number }
page-previous = Previous page
page-next = Next page
list-shown = { $first }–{ $last } of { $total }
list-nothing = Nothing matches
list-download = Keep this list:

## Forms
form-faults = { $count ->
    [one] One thing needs your attention
   *[other] { $count } things need your attention
  }
upload-sending = Sending the file
file-too-large = This file is too large. Choose one of at most { $limit }.

## Pages that say that something went otherwise
error-code = Answer { $code }
error-home = To the first page
error-reference = If you write to us, quote this number:
error-403-heading = This page is not open to you
error-403-advice = It belongs to someone else, or you are signed in with another address. Sign in with the one that was invited, or ask the organiser.
error-404-heading = There is nothing here
error-404-advice = The address may have been mistyped, or the page may have been taken away. Look for it from the first page.
error-422-heading = Something is missing
error-422-advice = What was sent could not be read. Go back, check what you typed, and send it again: it is still there.
error-429-heading = One moment
error-429-advice = Too many attempts came in a short time. Wait a few minutes and try again.
error-500-heading = That was our fault
error-500-advice = Nothing you entered was half saved. Try again in a moment; if it happens again, write to us.

## The cloth: participants, tables or interpreters across the slots

cloth-region = The agenda as a grid
cloth-search = Find a name
cloth-help = The arrow keys move. Enter picks a meeting up; on a marked slot, Enter puts it down. Escape lays it back.
cloth-rows-shown = Rows shown: { $number }
cloth-panel = The meeting
cloth-panel-empty = Choose a meeting to see where else it could stand, and why not elsewhere.
cloth-picked = Picked up: { $meeting }.
cloth-legal = Other possible slots: { $number }.
cloth-slot-legal = possible
cloth-slot-illegal = not possible
cloth-slot-here = stands here
cloth-free-tables = tables free: { $number }
cloth-laid-back = Laid back. Nothing has changed.
cloth-lay-back = Lay it back
cloth-moving = Moving…
cloth-moved = Moved to { $slot }.
cloth-refused = It could not be moved.
cloth-open = Open the meeting
cloth-put-here = Put it here
cloth-break = break
cloth-away = away
cloth-locked = locked
cloth-legend = What the marks mean
cloth-legend-held = meeting
cloth-legend-break = break between two meetings
cloth-legend-away = away


### Chosen at run time: market-find-unit-*, market-loose-*

## Finding a firm: questions, results, comparison.

market-find-ask = What do you need made?
market-find-ask-hint = In English, Italian or Russian: “embroidery on leather, 500 pieces”, “mother-of-pearl buttons”, a firm’s name.
market-find-narrow = Narrow down
market-find-results = Firms found
market-find-understood = How the question was read
market-find-unmet = no firm has it: left out
market-find-order-read = an order of { $order }
market-find-shortened = The question is too long: only its beginning counts.
market-find-view = View
market-find-list = List
market-find-map = Map
market-find-map-label = Map of Italy: a circle for each province, the larger the more firms were found there
market-find-nobody = No firm has all of this
market-find-nobody-hint = Go without one of the conditions, or change the question.
market-find-sort = Sorted by
market-find-sort-fit = fit
market-find-sort-distance = distance (with a place)
market-find-sort-freshness = last update
market-find-filling = The index is being filled: not every firm is found yet.
market-find-around = Around
market-find-near = Place, or degrees north and east
market-find-km = Within km
market-find-near-empty = A radius needs a place: which?
market-find-near-unknown = No firm is known at this place. Write the town, the province or degrees, such as 43.77, 11.25.
market-find-free = Free capacity
market-find-from = From
market-find-to = To
market-find-free-amount = At least
market-find-free-when = Free from when to when? Give a day.
market-find-days-reversed = The last day is before the first.
market-find-day-wrong = A day is written year-month-day, such as 2019-03-31.
market-find-order = Order and certificates
market-find-order-amount = How much is to be ordered
market-find-on = Certificates valid on
market-find-unit = Unit
market-find-unit-piece = pieces
market-find-unit-pair = pairs
market-find-unit-metre = metres
market-find-unit-square-metre = square metres
market-find-unit-kilogram = kilograms
market-find-unit-minute = minutes
market-find-places = Where
market-find-wrong = This cannot be asked: check place, days and quantities.
market-find-unknown = The choice “{ $choice }” does not exist here and is left out.
market-found-km = { $km } km
market-found-stated = states: { $what }
market-found-certified = certified: { $what }
market-found-implied = does it by: { $what }
market-found-spoken = speaks of: { $what }
market-found-lies = lies in: { $what }
market-found-name = in its name
market-found-address = in its address
market-found-text = in the firm’s text
market-loose-free = Without free capacity
market-loose-near = Without the radius
market-loose-place = Anywhere in Italy
market-loose-certificate = Without certificates
market-loose-order = With any minimum order
market-loose-facets = Without the choices at the side
market-loose-word = Without “{ $word }”
market-compare = Compare the chosen firms
market-compare-hint = Up to four.
market-compare-this = Compare
market-compare-title = Firms compared
market-compare-lead = Up to four firms, side by side.
market-compare-cut = Four firms at most are compared: the others chosen are not shown.
market-compare-none = No firm to compare
market-compare-none-hint = Choose firms in the list and press “Compare”.
market-compare-without = Remove
market-compare-sample = Sample
market-compare-bulk = Bulk
market-find-more = { $count ->
    [one] { $count } more
   *[other] { $count } more
}
market-find-total = { $count ->
    [one] { $count } firm
   *[other] { $count } firms
}
market-found-sample = { $count ->
    [one] sample in { $count } day
   *[other] sample in { $count } days
}
market-found-bulk = { $count ->
    [one] bulk in { $count } day
   *[other] bulk in { $count } days
}
market-found-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}

### Chosen at run time: chain-lean-*, chain-cause-*

## Whole chains of firms for a brief, and about what firms take

market-room-prices = Prices
chain-prices-lead = About what you take, in euro. Designers see it where whole chains of firms are put together, before anybody has quoted; it binds you to nothing.
chain-what = Processing or component
chain-each = Price a piece
chain-each-hint = In euro, as in 3.50 or 0.035.
chain-each-zero = A price must be above nothing.
chain-setup = Once an order
chain-setup-hint = Programs, moulds, set-up; empty where there is none.
chain-price-add = Say a price
chain-price-nothing = Nothing to price yet
chain-price-nothing-hint = First say which processings you do and which components you make.
chain-part = Chain
chain-lead = Firms for all steps at once: each fits its step, has capacity free in the right weeks, and goods have time to travel between them.
chain-sent = Asked for their part
chain-step = Step
chain-dates = Days
chain-waiting = No answer yet
chain-too-large = Too large to put together
chain-too-large-hint = A brief of up to twelve steps can be put together; beyond that, split it.
chain-not-ready = Not enough to put a chain together
chain-not-ready-hint = Say the quantity, the steps, and a day of delivery that is still to come.
chain-over = The brief is over
chain-over-hint = Copy it to put a chain together for a new one.
chain-weigh = What counts
chain-lean-balanced = Balanced
chain-lean-cheap = Cheapest
chain-lean-fast = Fastest
chain-lean-near = Nearest
chain-lean-few = Fewest firms
chain-weigh-own = Weigh it yourself
chain-worth-day = A day sooner
chain-worth-hint = In euro: so much more may a chain cost that saves one.
chain-worth-km = A kilometre less
chain-worth-firm = A firm less
chain-weigh-again = Weigh again
chain-without = Left out:
chain-with-again = take in again
chain-less = Without
chain-none = No chain fits.
chain-title = { $number }. { $total }, delivered { $day }
chain-work = work { $price }
chain-transport = transport { $price }
chain-km = { $count ->
    [one] { $count } km
   *[other] { $count } km
}
chain-firms = { $count ->
    [one] one firm
   *[other] { $count } firms
}
chain-proven = Proven
chain-quoted = quoted
chain-said = about, as the firm says
chain-reckoned = supposed: the middle of what others say
chain-unsaid = nobody says a price
chain-supposed = supposed
chain-unpriced = { $count ->
    [one] For one step the firm has not said a price: the sum is only as good as what others say.
   *[other] For { $count } steps the firm has not said a price: the sum is only as good as what others say.
}
chain-proof-all = { $count ->
    [one] Proven: of all chains of the firms below this is the only one, or none is better.
   *[other] Proven: of all chains of firms that fit, these are the { $count } best.
}
chain-proof-some = { $count ->
    [one] Proven: no chain is better than the first. Among the others there may be better ones.
   *[other] Proven: no chain is better than the first { $count }. Among the others there may be better ones.
}
chain-proof-none = The best that were found in the time there is; there may be better ones.
chain-cut = { $step }: of { $known } firms, { $shown } were looked at.
chain-way = The way to you is reckoned to the capital of { $country }, by road at 0.60 EUR a kilometre and 500 km a day.
chain-ask = Ask these firms
chain-ask-hint = Each firm receives a brief for its steps with your files, and may quote. Nothing is ordered yet.
chain-asked = { $count ->
    [0] All of them had been asked before.
    [one] One firm was asked for its part.
   *[other] { $count } firms were asked for their parts.
}
chain-changed = This chain is not proposed any more: something has changed meanwhile. Look at the chains again.
chain-unfilled = { $count ->
    [0] { $step }: no firm does it.
    [one] { $step }: the one firm that does it does not fit.
   *[other] { $step }: none of the { $count } firms fits.
}
chain-cause-quality = { $count ->
    [one] One is not of the quality asked for.
   *[other] { $count } are not of the quality asked for.
}
chain-cause-certificate = { $count ->
    [one] One lacks a certificate that holds on the day.
   *[other] { $count } lack a certificate that holds on the day.
}
chain-cause-material = { $count ->
    [one] One works other materials.
   *[other] { $count } work other materials.
}
chain-cause-language = { $count ->
    [one] One answers in other languages.
   *[other] { $count } answer in other languages.
}
chain-cause-place = { $count ->
    [one] Of one it is not known where it is.
   *[other] Of { $count } it is not known where they are.
}
chain-cause-declined = { $count ->
    [one] One was left out or will not quote.
   *[other] { $count } were left out or will not quote.
}
chain-cause-minimum = { $count ->
    [one] One takes on no order so small.
   *[other] { $count } take on no order so small.
}
chain-cause-capacity = { $count ->
    [one] One has not enough free in time.
   *[other] { $count } have not enough free in time.
}
chain-cause-other = { $count ->
    [one] One does not fit.
   *[other] { $count } do not fit.
}
chain-cause-alone = { $count ->
    [one] One of them for nothing else.
   *[other] { $count } of them for nothing else.
}
chain-bottleneck = { $step } stands in the way: without it everything would be there in time.
chain-at-once = If { $step } took no time, everything could be there on { $day }.
chain-no-bottleneck = There is too little time; no single step is the reason.
chain-earliest = The earliest day on which everything can be there: { $day }.
chain-earliest-none = Nobody can say when everything could be there: calendars end before.
chain-obstacle-open = There was not time enough to look at everything; earlier days may be possible.
chain-of = Part of the chain of
chain-firm-from = Part of a chain. Goods come from { $from } on { $arrives } and leave on { $leaves } for { $to }.
chain-firm-first = Part of a chain. Work can begin on { $arrives }; goods leave on { $leaves } for { $to }.
chain-to-buyer = the buyer

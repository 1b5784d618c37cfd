
## Finding a firm: questions, results, comparison.

market-find-ask = Che cosa Le serve?
market-find-ask-hint = In italiano, inglese o russo: «ricamo su pelle, 500 pezzi», «bottoni di madreperla», il nome di una ditta.
market-find-narrow = Restringere
market-find-results = Ditte trovate
market-find-understood = La domanda è stata letta così
market-find-unmet = nessuna ditta ne ha: non conta
market-find-order-read = ordine di { $order }
market-find-shortened = La domanda è troppo lunga: conta solo l’inizio.
market-find-view = Vista
market-find-list = Elenco
market-find-map = Mappa
market-find-map-label = Mappa dell’Italia: un cerchio per provincia, tanto più grande quante più ditte si sono trovate
market-find-nobody = Nessuna ditta ha tutto questo
market-find-nobody-hint = Tolga una condizione, o cambi la domanda.
market-find-sort = In ordine di
market-find-sort-fit = pertinenza
market-find-sort-distance = distanza (con un luogo)
market-find-sort-freshness = aggiornamento
market-find-filling = L’indice si sta riempiendo: per ora non si trovano tutte le ditte.
market-find-around = Intorno a
market-find-near = Luogo, o gradi nord ed est
market-find-km = Raggio in km
market-find-near-empty = Un raggio vale intorno a un luogo: quale?
market-find-near-unknown = Di questo luogo non si conosce nessuna ditta. Scriva il comune, la provincia o i gradi, per esempio 43.77, 11.25.
market-find-free = Capacità libera
market-find-from = Dal
market-find-to = Al
market-find-free-amount = Almeno
market-find-free-when = Capacità libera da quando a quando? Indichi un giorno.
market-find-days-reversed = L’ultimo giorno è prima del primo.
market-find-day-wrong = Un giorno si scrive anno-mese-giorno, per esempio 2019-03-31.
market-find-order = Ordine e certificati
market-find-order-amount = Quanto si vuole ordinare
market-find-on = Certificati validi il
market-find-unit = Unità
market-find-unit-piece = pezzi
market-find-unit-pair = paia
market-find-unit-metre = metri
market-find-unit-square-metre = metri quadri
market-find-unit-kilogram = chilogrammi
market-find-unit-minute = minuti
market-find-places = Dove
market-find-wrong = Così la domanda non si può porre: controlli luogo, giorni e quantità.
market-find-unknown = La scelta «{ $choice }» qui non esiste e non conta.
market-found-km = { $km } km
market-found-stated = dichiara: { $what }
market-found-certified = certificato: { $what }
market-found-implied = lo permette: { $what }
market-found-spoken = ne parla: { $what }
market-found-lies = è in: { $what }
market-found-name = nel nome
market-found-address = nell’indirizzo
market-found-text = nel testo della ditta
market-loose-free = Senza la capacità libera
market-loose-near = Senza il raggio
market-loose-place = In tutta Italia
market-loose-certificate = Senza certificati
market-loose-order = Con qualsiasi ordine minimo
market-loose-facets = Senza le scelte a fianco
market-loose-word = Senza «{ $word }»
market-compare = Confrontare le ditte scelte
market-compare-hint = Fino a quattro.
market-compare-this = Nel confronto
market-compare-title = Ditte a confronto
market-compare-lead = Fino a quattro ditte, fianco a fianco.
market-compare-cut = Si confrontano quattro ditte al più: le altre scelte non si vedono.
market-compare-none = Nessuna ditta da confrontare
market-compare-none-hint = Scelga le ditte nell’elenco e prema «Confrontare».
market-compare-without = Togliere
market-compare-sample = Campione
market-compare-bulk = Produzione
market-find-more = { $count ->
    [one] un altro
   *[other] altri { $count }
}
market-find-total = { $count ->
    [one] { $count } ditta
   *[other] { $count } ditte
}
market-found-sample = { $count ->
    [one] campione in { $count } giorno
   *[other] campione in { $count } giorni
}
market-found-bulk = { $count ->
    [one] produzione in { $count } giorno
   *[other] produzione in { $count } giorni
}
market-found-days = { $count ->
    [one] { $count } giorno
   *[other] { $count } giorni
}

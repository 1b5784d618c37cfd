## Filiere intere per una richiesta, e quanto chiedono all'incirca le aziende

market-room-prices = Prezzi
chain-prices-lead = Quanto chiede all'incirca l'azienda, in euro. I designer lo vedono quando si compone una filiera intera, prima di ogni offerta; non impegna a nulla.
chain-what = Lavorazione o componente
chain-each = Prezzo al pezzo
chain-each-hint = In euro, come 3,50 o 0,035.
chain-each-zero = Il prezzo deve essere maggiore di zero.
chain-setup = Una volta per ordine
chain-setup-hint = Programmi, stampi, avviamento; vuoto se non c'è.
chain-price-add = Indica un prezzo
chain-price-nothing = Ancora nulla da prezzare
chain-price-nothing-hint = Prima indichi quali lavorazioni e quali componenti fa l'azienda.
chain-part = Filiera
chain-lead = Le aziende per tutte le fasi insieme: ognuna è adatta alla sua fase, ha capacità libera nelle settimane giuste, e la merce ha il tempo di viaggiare dall'una all'altra.
chain-sent = Aziende interpellate per la loro parte
chain-step = Fase
chain-dates = Giorni
chain-waiting = Nessuna risposta
chain-too-large = Troppo grande da comporre
chain-too-large-hint = Si compone una richiesta di al massimo dodici fasi; oltre, va divisa.
chain-not-ready = Non basta per comporre una filiera
chain-not-ready-hint = Indichi la quantità, le fasi e un giorno di consegna ancora da venire.
chain-over = La richiesta è conclusa
chain-over-hint = La copi per comporre una filiera per una nuova.
chain-weigh = Che cosa conta
chain-lean-balanced = Equilibrata
chain-lean-cheap = Più economica
chain-lean-fast = Più rapida
chain-lean-near = Più vicina
chain-lean-few = Meno aziende
chain-weigh-own = Pesi Lei stesso
chain-worth-day = Un giorno prima
chain-worth-hint = In euro: quanto può costare in più una filiera che ne risparmia uno.
chain-worth-km = Un chilometro in meno
chain-worth-firm = Un'azienda in meno
chain-weigh-again = Ricalcola
chain-without = Escluse:
chain-with-again = riammetti
chain-less = Senza
chain-none = Nessuna filiera è possibile.
chain-title = { $number }. { $total }, consegna { $day }
chain-work = lavoro { $price }
chain-transport = trasporto { $price }
chain-km = { $count ->
    [one] { $count } km
   *[other] { $count } km
}
chain-firms = { $count ->
    [one] un'azienda
   *[other] { $count } aziende
}
chain-proven = Dimostrata
chain-quoted = da offerta
chain-said = circa, come dice l'azienda
chain-reckoned = stimato: il valore di mezzo delle altre
chain-unsaid = nessuno indica un prezzo
chain-supposed = stimato
chain-unpriced = { $count ->
    [one] Per una fase l'azienda non ha indicato un prezzo: la somma vale quanto ciò che dicono le altre.
   *[other] Per { $count } fasi l'azienda non ha indicato un prezzo: la somma vale quanto ciò che dicono le altre.
}
chain-proof-all = { $count ->
    [one] Dimostrato: tra tutte le filiere di aziende adatte è l'unica, o nessuna è migliore.
   *[other] Dimostrato: tra tutte le filiere di aziende adatte, queste sono le { $count } migliori.
}
chain-proof-some = { $count ->
    [one] Dimostrato: nessuna filiera è migliore della prima. Tra le altre possono essercene di migliori.
   *[other] Dimostrato: nessuna filiera è migliore delle prime { $count }. Tra le altre possono essercene di migliori.
}
chain-proof-none = Le migliori trovate nel tempo disponibile; possono essercene di migliori.
chain-cut = { $step }: di { $known } aziende ne sono state considerate { $shown }.
chain-way = Il viaggio fino a Lei è calcolato fino alla capitale di { $country }, su strada, a 0,60 EUR al chilometro e 500 km al giorno.
chain-ask = Interpella queste aziende
chain-ask-hint = Ogni azienda riceve una richiesta per le sue fasi con i Suoi file e può fare un'offerta. Non si ordina ancora nulla.
chain-asked = { $count ->
    [0] Erano già state interpellate tutte.
    [one] Un'azienda è stata interpellata per la sua parte.
   *[other] { $count } aziende sono state interpellate per la loro parte.
}
chain-changed = Questa filiera non è più proposta: nel frattempo qualcosa è cambiato. Guardi di nuovo le filiere.
chain-unfilled = { $count ->
    [0] { $step }: nessuna azienda la fa.
    [one] { $step }: l'unica azienda che la fa non è adatta.
   *[other] { $step }: nessuna delle { $count } aziende è adatta.
}
chain-cause-quality = { $count ->
    [one] Una non è della qualità richiesta.
   *[other] { $count } non sono della qualità richiesta.
}
chain-cause-certificate = { $count ->
    [one] A una manca un certificato valido quel giorno.
   *[other] A { $count } manca un certificato valido quel giorno.
}
chain-cause-material = { $count ->
    [one] Una lavora altri materiali.
   *[other] { $count } lavorano altri materiali.
}
chain-cause-language = { $count ->
    [one] Una risponde in altre lingue.
   *[other] { $count } rispondono in altre lingue.
}
chain-cause-place = { $count ->
    [one] Di una non si sa dove si trovi.
   *[other] Di { $count } non si sa dove si trovino.
}
chain-cause-declined = { $count ->
    [one] Una è stata esclusa o non farà offerte.
   *[other] { $count } sono state escluse o non faranno offerte.
}
chain-cause-minimum = { $count ->
    [one] Una non accetta ordini così piccoli.
   *[other] { $count } non accettano ordini così piccoli.
}
chain-cause-capacity = { $count ->
    [one] Una non ha abbastanza capacità libera in tempo.
   *[other] { $count } non hanno abbastanza capacità libera in tempo.
}
chain-cause-other = { $count ->
    [one] Una non è adatta.
   *[other] { $count } non sono adatte.
}
chain-cause-alone = { $count ->
    [one] Una di esse solo per questo.
   *[other] { $count } di esse solo per questo.
}
chain-bottleneck = { $step } è il collo di bottiglia: senza questa fase tutto arriverebbe in tempo.
chain-at-once = Se { $step } non richiedesse tempo, tutto potrebbe esserci il { $day }.
chain-no-bottleneck = Il tempo è troppo poco; nessuna fase da sola ne è la causa.
chain-earliest = Il primo giorno in cui tutto può esserci: { $day }.
chain-earliest-none = Nessuno può dire quando tutto potrebbe esserci: i calendari finiscono prima.
chain-obstacle-open = Non c'è stato il tempo di considerare tutto; possono essere possibili giorni precedenti.
chain-of = Parte della filiera di
chain-firm-from = Parte di una filiera. La merce arriva da { $from } il { $arrives } e parte il { $leaves } per { $to }.
chain-firm-first = Parte di una filiera. Il lavoro può cominciare il { $arrives }; la merce parte il { $leaves } per { $to }.
chain-to-buyer = il committente

//! Whatever is in the index and whatever is asked: what is found and counted is what going through all entries gives.

use jiff::civil::{Date, date};
use platform::locale::Language;
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

use super::super::{Amount, Calendar, Certificate, Free, Near, Sort};
use super::naive::find;
use super::*;
use crate::model::vocabulary::Unit;

const CONCEPTS: &[&str] = &[
    "button",
    "corozo-button",
    "horn-button",
    "embroidery",
    "embroidering",
    "hand-embroidery",
    "leather",
    "tanning",
    "weaving",
    "jacquard-weaving",
    "shirt",
    "clothing-sector",
    "underwear-sector",
    "luxury",
    "medium",
    "contract-work",
    "own-brand",
    "size-4-9",
    "sewing",
    "sewing-machine",
    "organic",
    "gots",
    "oeko-tex",
    "oeko-tex-100",
];
const PLACES: &[&str] =
    &["PO", "FI", "FM", "toscana", "prato-district", "fermo-macerata-district", "riviera-brenta-district"];
const NAMES: &[&str] = &[
    "Bottonificio Bianchi srl",
    "Бьянки и сыновья",
    "Rossi Pelletteria",
    "Rosi 1968",
    "Ermenegildo Moda",
    "Ателье Росси",
];
const TEXTS: &[&str] = &[
    "Ricami a mano su pelle, consegna rapidissima",
    "Bottoni in corno e corozo dal 1968",
    "Hand embroidery on leather in Florence",
    "Organic shirts, quick prototypes",
    "Вышивка на коже и пошив рубашек",
    "Пуговицы из корозо, прототипы",
    "camicie certificate GOTS",
];
const ASKED: &[&str] = &[
    "bottoni",
    "пуговицы",
    "horn buttons",
    "ricamo",
    "вышивка на коже",
    "leather",
    "Rossi",
    "Росси",
    "rosssi",
    "bianci",
    "Бьянки",
    "prototypes",
    "прототипы",
    "rapidissima",
    "rapidisima",
    "1968",
    "GOTS",
    "Toscana",
    "Prato",
    "500 pz",
    "min 50",
    "organic",
    "ermenegidlo",
    "xyzzyqwert",
    "camicia",
    "bottnoi",
    "tessuti",
    "macchine da cucire",
];
const POSITIONS: &[(f64, f64)] =
    &[(43.88, 11.1), (43.77, 11.26), (43.16, 13.72), (55.75, 37.62), (0.0, 179.9), (0.0, -179.9)];

fn days() -> impl Strategy<Value = Date> {
    (0..60_i64).prop_map(|days| date(2027, 1, 1) + jiff::Span::new().days(days))
}

fn amounts(most: u32) -> impl Strategy<Value = Amount> {
    (0..most, select(vec![Unit::Piece, Unit::Metre])).prop_map(|(amount, unit)| Amount { amount, unit })
}

fn concepts(most: usize) -> impl Strategy<Value = Vec<ConceptId>> {
    subsequence(CONCEPTS, 0..=most).prop_map(|ids| ids.into_iter().map(concept).collect())
}

fn entries() -> impl Strategy<Value = Entry> {
    let calendar = (select(vec!["hand-embroidery", "sewing"]), amounts(1), days(), vec(0..50_u32, 0..6))
        .prop_map(|(processing, amount, first, free)| Calendar {
            processing: concept(processing),
            unit: amount.unit,
            first,
            free,
        });
    let certificate = (select(vec!["gots", "oeko-tex-100"]), of(days()), of(days()))
        .prop_map(|(scheme, from, until)| Certificate { scheme: concept(scheme), from, until });
    let texts = vec((select(&Language::ALL[..]), select(TEXTS)), 0..3)
        .prop_map(|texts| texts.into_iter().map(|(language, text)| (language, text.to_owned())).collect());
    let said = (vec(select(NAMES), 0..2), texts, select(NAMES));
    let places = subsequence(PLACES, 0..=2).prop_map(|codes| codes.into_iter().map(place).collect());
    let rest = (vec(calendar, 0..3), of(amounts(600)), vec(certificate, 0..3));
    (0..40_usize, said, concepts(6), places, of(select(POSITIONS)), rest).prop_map(
        |(id, (names, texts, address), concepts, places, position, (calendars, min_order, certificates))| {
            Entry {
                id: format!("sup_{id}"),
                names: names.into_iter().map(str::to_owned).collect(),
                texts,
                concepts,
                places,
                address: address.into(),
                position,
                calendars,
                min_order,
                certificates,
                changed: 0,
            }
        },
    )
}

fn queries() -> impl Strategy<Value = Query> {
    let asked = vec(select(ASKED), 0..4).prop_map(|words| words.join(" "));
    let near = (select(POSITIONS), of(select(vec![0.0, 10.0, 20.0, 200.0, 3000.0, 20_050.0])))
        .prop_map(|((latitude, longitude), km)| Near { latitude, longitude, km });
    let free = (days(), 0..40_i64, amounts(120), of(select(vec!["embroidering", "sewing"]))).prop_map(
        |(from, days, Amount { amount, unit }, processing)| Free {
            from,
            to: from + jiff::Span::new().days(days),
            amount,
            unit,
            processing: processing.map(concept),
        },
    );
    let places = subsequence(PLACES, 0..=2).prop_map(|codes| codes.into_iter().map(place).collect());
    let certificates =
        subsequence(vec!["gots", "oeko-tex"], 0..=2).prop_map(|ids| ids.into_iter().map(concept).collect());
    let sort = select(vec![Sort::Fit, Sort::Distance, Sort::Freshness]);
    let sides = (
        prop_oneof![3 => Just(Vec::new()), 2 => concepts(4)],
        prop_oneof![2 => Just(Vec::new()), 1 => places],
    );
    let held = (prop_oneof![2 => Just(Vec::new()), 1 => certificates], of(days()), of(amounts(600)));
    (asked, sides, of(near), of(free), held, sort).prop_map(
        |(text, (concepts, places), near, free, (certificates, valid_on, min_order), sort)| Query {
            text,
            concepts,
            places,
            free,
            certificates,
            valid_on,
            min_order,
            sort: if near.is_none() && sort == Sort::Distance { Sort::Fit } else { sort },
            near,
            offset: 0,
            limit: 1000,
        },
    )
}

proptest! {
    #[test]
    fn what_is_found_and_counted_is_what_there_is(
        batches in vec(vec((entries(), any::<bool>()), 0..25), 1..4),
        asked in vec(queries(), 1..8),
        settled in any::<bool>(),
    ) {
        let search = Search::in_memory().unwrap();
        let mut kept: Vec<Entry> = Vec::new();
        let mut clock = 0;
        for batch in batches {
            let mut changes = Vec::new();
            for (mut entry, remove) in batch {
                clock += 1;
                entry.changed = clock;
                let known = kept.iter().position(|other| other.id == entry.id);
                known.map(|at| kept.remove(at));
                if remove && known.is_some() {
                    changes.push(Change::Remove(entry.id));
                } else {
                    kept.push(entry.clone());
                    changes.push(Change::Put(Box::new(entry)));
                }
            }
            search.apply(changes, clock).unwrap();
        }
        if settled {
            search.settle().unwrap();
        }
        prop_assert_eq!(search.count(), kept.len());
        for query in asked {
            let answer = search.answer(&query).unwrap();
            let found = find(&kept, &query);
            prop_assert_eq!(&rows(&answer), &found.ids, "{:?}", query);
            prop_assert_eq!(answer.total, found.ids.len());
            let unmet: Vec<bool> = answer.asked.parts.iter().map(|part| part.unmet).collect();
            prop_assert_eq!(unmet, found.unmet);
            let counted = answer.counts.concepts.into_values().flatten().collect();
            prop_assert_eq!(found.concepts, counted, "{:?}", &query);
            prop_assert_eq!(found.places, answer.counts.places.into_iter().collect(), "{:?}", &query);
            for row in &answer.rows {
                let met = answer.asked.parts.iter().enumerate().filter(|(_, part)| !part.unmet).map(|(at, _)| at);
                prop_assert_eq!(row.why.iter().map(|why| why.part).collect::<Vec<_>>(), met.collect::<Vec<_>>());
            }
            let page = Query { offset: 2, limit: 3, ..query.clone() };
            let next: Vec<String> = found.ids.into_iter().skip(2).take(3).collect();
            prop_assert_eq!(ids(&search, &page), next);
        }
    }
}

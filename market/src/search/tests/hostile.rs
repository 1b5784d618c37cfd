//! Questions and entries that mean harm, or are only odd.

use std::time::{Duration, Instant};

use jiff::civil::{Date, date};
use platform::locale::Language;

use super::super::limits::{LONGEST_TEXT, MOST_CHOSEN, MOST_PARTS, MOST_ROWS, MOST_SKIPPED, MOST_WEEKS};
use super::super::{Amount, Calendar, Certificate, Free, Near, QueryError, SearchError, Sort};
use super::*;
use crate::model::vocabulary::Unit;

fn refused(search: &Search, query: &Query) -> QueryError {
    match search.answer(query) {
        Err(SearchError::Query(error)) => error,
        other => panic!("{other:?}"),
    }
}

#[test]
fn long_questions_are_cut_and_answered_soon() {
    let search =
        index((0..500).map(|at| firm(&format!("a{at}"), &format!("Bottonificio Rossi{at}"), &["button"])));
    let many = |word: &dyn Fn(usize) -> String| (0..2000).map(word).collect::<Vec<_>>().join(" ");
    for asked in [
        many(&|_| "bottoni".into()),
        many(&|at| format!("rosso{at}x")),
        many(&|at| format!("Бьянки{at}")),
        many(&|at| at.to_string()),
        many(&|at| "qwertyuiop".repeat(at % 3 + 1)),
        "a".repeat(10_000),
        "é\u{301}".repeat(5_000),
        "💣\u{202e}\0 \"'%_*?[](){}\\ AND OR NOT ~1 ^2 name:x ".repeat(200),
        "漢字かな".repeat(2_500),
        " ".repeat(10_000),
    ] {
        let start = Instant::now();
        let answer = search.answer(&text(&asked)).unwrap();
        assert!(
            start.elapsed() < Duration::from_secs(5),
            "{}",
            &asked[..20.min(asked.floor_char_boundary(20))]
        );
        assert!(answer.asked.parts.len() <= MOST_PARTS);
    }
    assert!(search.answer(&text(&many(&|at| format!("w{at}x")))).unwrap().asked.shortened);
    assert!(!search.answer(&text("bottoni")).unwrap().asked.shortened);
}

#[test]
fn what_cannot_be_asked_is_refused_with_a_reason() {
    let search = index([Entry { position: Some((43.0, 11.0)), ..firm("a", "Alfa", &[]) }]);
    let near =
        |latitude, longitude, km| Query { near: Some(Near { latitude, longitude, km }), ..Query::default() };
    for (latitude, longitude) in [(91.0, 0.0), (0.0, 181.0), (f64::NAN, 0.0), (0.0, f64::INFINITY)] {
        assert_eq!(refused(&search, &near(latitude, longitude, None)), QueryError::NoSuchPosition);
    }
    for km in [-1.0, f64::NAN, f64::INFINITY, 1e9] {
        assert_eq!(refused(&search, &near(0.0, 0.0, Some(km))), QueryError::NoSuchRadius);
    }
    assert_eq!(ids(&search, &near(43.0, 11.0, Some(0.0))), ["a"]);
    assert!(ids(&search, &near(43.1, 11.0, Some(0.0))).is_empty());
    assert_eq!(ids(&search, &near(-90.0, 180.0, Some(20_050.0))), ["a"]);
    let free = |from, to| Free { from, to, amount: 1, unit: Unit::Piece, processing: None };
    let between = |from, to| Query { free: Some(free(from, to)), ..Query::default() };
    assert_eq!(refused(&search, &between(date(2027, 2, 2), date(2027, 2, 1))), QueryError::DatesReversed);
    assert!(ids(&search, &between(Date::MIN, Date::MAX)).is_empty());
    let far = Query { sort: Sort::Distance, ..Query::default() };
    assert_eq!(refused(&search, &far), QueryError::DistanceFromNowhere);
    for (offset, limit) in [(MOST_SKIPPED + 1, 1), (0, MOST_ROWS + 1), (usize::MAX, usize::MAX)] {
        assert_eq!(refused(&search, &Query { offset, limit, ..Query::default() }), QueryError::TooFar);
    }
    let chosen = vec![concept("button"); MOST_CHOSEN + 1];
    assert_eq!(refused(&search, &Query { concepts: chosen, ..Query::default() }), QueryError::TooMany);
    assert!(ids(&search, &Query { limit: 0, ..Query::default() }).is_empty());
    assert!(ids(&search, &Query { offset: 1, ..Query::default() }).is_empty());
}

#[test]
fn everything_can_be_chosen_at_once() {
    let vocabulary = Vocabulary::bundled();
    let all: Vec<_> = vocabulary.concepts().map(|(id, _)| id).collect();
    let everything = Entry {
        concepts: all.clone(),
        places: vocabulary.places().map(|(id, _)| id).collect(),
        ..firm("everything", "X", &[])
    };
    let search = index([everything, firm("b", "Y", &["button"])]);
    let query = Query {
        concepts: all.clone(),
        places: vocabulary.places().map(|(id, _)| id).collect(),
        ..Query::default()
    };
    let answer = search.answer(&query).unwrap();
    assert_eq!(rows(&answer), ["everything"]);
    assert_eq!(answer.counts.concepts.values().map(Vec::len).sum::<usize>(), all.len());
    assert!(ids(&search, &Query { certificates: all, ..Query::default() }).is_empty());
}

#[test]
fn an_empty_index_answers() {
    let search = Search::in_memory().unwrap();
    let answer = search.answer(&text("bottoni in Toscana 1968")).unwrap();
    assert_eq!((answer.total, answer.rows.len(), answer.counts.places.len()), (0, 0, 0));
    search.settle().unwrap();
}

#[test]
fn odd_entries_are_taken_in_within_limits() {
    let long = format!("{}ultimaparola", "parola ".repeat(LONGEST_TEXT / 7 + 1));
    let calendar = |first, weeks| Calendar {
        processing: concept("sewing"),
        unit: Unit::Minute,
        first,
        free: vec![u32::MAX; weeks],
    };
    let certificate = |from, until| Certificate { scheme: concept("gots"), from, until };
    let odd = Entry {
        names: vec!["💣".repeat(5000), "x".repeat(100_000), String::new()],
        texts: vec![(Language::It, long), (Language::Ru, "\0\u{202e}".into())],
        address: "via ".repeat(50_000),
        concepts: vec![concept("button"); 5000],
        places: vec![place("PO"); 5000],
        position: Some((f64::NAN, 500.0)),
        calendars: vec![calendar(Date::MAX, 3), calendar(Date::MIN, 3), calendar(date(2027, 1, 1), 100_000)],
        min_order: Some(Amount { amount: u32::MAX, unit: Unit::Person }),
        certificates: vec![certificate(Some(Date::MAX), Some(Date::MIN)), certificate(None, Some(Date::MAX))],
        changed: i64::MIN,
        ..firm("odd", "", &[])
    };
    let search = index([odd]);
    assert_eq!(ids(&search, &text("parola bottoni")), ["odd"]);
    assert!(search.answer(&text("parola ultimaparola")).unwrap().asked.parts[1].unmet);
    let free = |amount, from, to| Query {
        free: Some(Free { from, to, amount, unit: Unit::Minute, processing: None }),
        ..Query::default()
    };
    let most = MOST_WEEKS as u32 * 10_000_000;
    assert_eq!(ids(&search, &free(most, Date::MIN, Date::MAX)), ["odd"]);
    assert!(ids(&search, &free(most + 1, Date::MIN, Date::MAX)).is_empty());
    assert_eq!(ids(&search, &free(1, Date::MAX, Date::MAX)), ["odd"]);
    let held = Query { certificates: vec![concept("gots")], valid_on: Some(Date::MAX), ..Query::default() };
    assert_eq!(ids(&search, &held), ["odd"]);
    let near = Near { latitude: 0.0, longitude: 0.0, km: Some(20_050.0) };
    assert!(ids(&search, &Query { near: Some(near), ..Query::default() }).is_empty());
}

use std::sync::atomic::AtomicBool;
use std::time::Instant;

use super::*;
use crate::bounds::Bounds;
use crate::impossible::window;
use crate::model::Model;
use crate::shared::Shared;

/// The first two meet in every second slot, and so have two breaks; nobody may have fewer. The others meet each other.
fn instance() -> crate::Instance {
    let list =
        |count: usize, one: &dyn Fn(usize) -> String| (1..=count).map(one).collect::<Vec<_>>().join(", ");
    let ids = |letter: char, count: usize| list(count, &|at| format!(r#"{{"id": "{letter}{at}"}}"#));
    let pinned = list(3, &|at| {
        format!(r#"{{"id": "F{at}", "participants": ["P1", "P2"], "slot": "s{}"}}"#, 2 * at - 1)
    });
    let pairs: Vec<String> = (0..6)
        .flat_map(|one| (one + 1..6).map(move |other| (one, other)))
        .map(|(one, other)| {
            format!(r#"{{"id": "R{one}{other}", "participants": ["P{}", "P{}"]}}"#, one + 3, other + 3)
        })
        .collect();
    let text = format!(
        r#"{{"format": "{}", "slots": [{}], "tables": [{}], "participants": [{}], "meetings": [{pinned}, {}],
            "rules": {{"all": true, "fairness": 0}}}}"#,
        crate::FORMAT,
        ids('s', 9),
        ids('T', 4),
        ids('P', 8),
        pairs.join(", "),
    );
    crate::read(text.as_bytes()).unwrap()
}

#[test]
fn whoever_has_too_few_breaks_is_given_more() {
    let instance = instance();
    let model = Model::new(&instance, None).unwrap();
    let window = window(&instance, &model).unwrap();
    assert_eq!((window.low, window.high), (2, 2));
    let (bounds, stop) = (Bounds::new(&model, window.low), AtomicBool::new(false));
    let shared = Shared::new(Instant::now(), (None, None), &stop, &bounds, &|_, _| {});
    let mut search = Search::new(&model, &shared, (window.low, window.high), 1);
    // All who have no meeting pinned meet each other in the first five slots, without a break.
    let slot = |(one, other): (usize, usize)| if other == 5 { 2 * one % 5 } else { (one + other) % 5 };
    let pairs = (0..6).flat_map(|one| (one + 1..6).map(move |other| (one, other)));
    let slots: Vec<u32> = [0, 2, 4].into_iter().chain(pairs.map(slot)).map(|slot| slot as u32).collect();
    search.state.load(&slots, &vec![NONE; slots.len()]);
    let gained = |search: &Search<'_, '_>, (meeting, from, to): Move, person: usize| {
        let of = search.model.meetings[meeting as usize].participants().contains(&(person as u32));
        (of && !search.state.busy.has(person, to)).then(|| search.state.runs_moved(person, from, to))
    };
    for person in 2..8 {
        for _ in 0..200 {
            if let Some(to) = search.move_of(person as u32, Day::More) {
                let (before, after) = gained(&search, to, person).unwrap();
                assert!(after > before, "{person}: {to:?}");
            }
        }
    }
    // Among all moves, every fourth is for somebody whose breaks are not what fairness asks.
    let person = 7;
    assert!(search.state.has_too_few(person));
    search.unfair = vec![person as u32];
    search.broken.clear();
    let moves: Vec<Move> = (0..4_000).filter_map(|_| search.pick(false)).collect();
    let gains = moves.iter().filter_map(|&one| gained(&search, one, person));
    let more = gains.filter(|(before, after)| after > before).count();
    assert!(more > 400, "{more}");
    search.begin();
    search.go(20_000, false, false, false);
    let found = shared.take().expect("the search alone finds a schedule");
    assert_eq!((found.cost.unfair, found.cost.breaks), (0, 16));
}

use std::time::Instant;

use super::*;
use crate::bounds::Bounds;
use crate::random::Random;
use crate::tried::{crowded, event, fewest};

/// What was asked, by two who take turns as it comes.
#[derive(Debug, Default, PartialEq)]
struct Answered {
    /// Breaks of the best schedule found, and the fewest proven.
    found: Option<i64>,
    proven: i64,
    /// Turns that ended in the middle of a question, and those that began with half of one known.
    open: usize,
    half: usize,
}

fn asked(model: &Model, shares: bool, random: &mut Random) -> Answered {
    let (stop, bounds) = (AtomicBool::new(false), Bounds::new(model, 0));
    let shared = Shared::new(Instant::now(), (None, None), &stop, &bounds, &|_, _| {});
    let halves = Halves::default();
    let mut caps = [0, 1].map(|half| Cap::new(model, shared.flag(), 0, (&halves, half)).unwrap());
    let mut answered = Answered::default();
    for _ in 0..1_000 {
        if shared.over() {
            break;
        }
        // The flag stands or falls while the other is in the middle of something, as between threads.
        halves.is_shared.store(shares && random.below(4) > 0, Ordering::SeqCst);
        answered.half += usize::from(halves.refuted(0) != halves.refuted(1));
        // A conflict at a time.
        answered.open += usize::from(caps[random.below(2)].work(&shared, 1));
    }
    let (found, proven) = (shared.reached(&[0; LINES - 1]), caps[0].known(&shared));
    Answered { found, proven, ..answered }
}

#[test]
fn numbers_agree_with_trying_everything_alone_and_by_halves() {
    let mut random = Random::new(1);
    let (mut tried, mut beyond, mut open, mut half) = (0, 0, 0, 0);
    let mut agrees = |model: &Model, random: &mut Random| {
        let Some(fewest) = fewest(model, &mut Vec::new()) else { return };
        let alone: i64 = rows(model, &model.domain, &|_| true).iter().sum();
        for shares in [false, true] {
            let answered = asked(model, shares, random);
            assert_eq!((answered.found, answered.proven), (Some(fewest), fewest), "by halves: {shares}");
            (open, half) = (open + answered.open, half + answered.half);
        }
        tried += 1;
        beyond += usize::from(fewest > alone + 1);
    };
    (0..1_000).for_each(|_| agrees(&event(&mut random), &mut random));
    (0..60).for_each(|_| agrees(&crowded(&mut random), &mut random));
    assert!(tried > 100 && beyond > 10 && open > 100 && half > 100, "{tried} {beyond} {open} {half}");
}

#[test]
fn nobody_asks_where_other_lines_count() {
    let mut random = Random::new(2);
    let mut model = event(&mut random);
    let (over, halves) = (Arc::new(AtomicBool::new(false)), Halves::default());
    let asks = |model: &Model| Cap::new(model, Arc::clone(&over), 0, (&halves, 1)).is_some();
    assert!(asks(&model));
    model.min[0] = model.wanted_by[0].len() as u32 + 1;
    assert!(!asks(&model), "who wants too few meetings has a shortfall in every schedule");
}

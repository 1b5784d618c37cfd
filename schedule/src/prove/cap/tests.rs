use std::time::Instant;

use super::*;
use crate::bounds::Bounds;
use crate::random::Random;
use crate::tried::{event, fewest};

/// The breaks of the best schedule found and the fewest proven, by two who take turns as it comes.
fn asked(model: &Model, shares: bool, random: &mut Random) -> (Option<i64>, i64) {
    let (stop, bounds) = (AtomicBool::new(false), Bounds::new(model, 0));
    let shared = Shared::new(Instant::now(), (None, None), &stop, &bounds, &|_, _| {});
    let halves = Halves::default();
    halves.is_shared.store(shares, Ordering::Relaxed);
    let mut caps = [0, 1].map(|half| Cap::new(model, shared.flag(), &halves, half).unwrap());
    while !shared.over() {
        // A conflict at a time: what one finds out comes while the other is in the middle of something.
        caps[random.below(2)].work(&shared, 1);
    }
    (shared.reached(&[0; LINES - 1]), caps[0].known(&shared))
}

#[test]
fn numbers_agree_with_trying_everything_alone_and_by_halves() {
    let mut random = Random::new(1);
    let (mut tried, mut beyond) = (0, 0);
    for _ in 0..2_000 {
        let model = event(&mut random);
        let Some(fewest) = fewest(&model, &mut Vec::new()) else { continue };
        let alone: i64 = rows(&model, &model.domain, &|_| true).iter().sum();
        for shares in [false, true] {
            assert_eq!(asked(&model, shares, &mut random), (Some(fewest), fewest), "by halves: {shares}");
        }
        tried += 1;
        beyond += usize::from(fewest > alone);
    }
    assert!(tried > 100 && beyond > 50, "{tried} {beyond}");
}

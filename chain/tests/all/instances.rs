//! Small instances of any structure.

use chain::{Calendar, Candidate, Cause, Instance, Place, Step, Transport, Weights};
use proptest::prelude::*;

const TOWNS: [(i32, i32); 5] = [
    (43_769_600, 11_255_800),
    (43_880_800, 11_096_600),
    (45_464_200, 9_190_000),
    (40_851_800, 14_268_100),
    (43_550_000, 10_310_000),
];

fn place(town: usize) -> Place {
    Place { latitude: TOWNS[town].0, longitude: TOWNS[town].1 }
}

/// For each firm, its town and the calendars that it has.
fn candidate(firms: usize) -> impl Strategy<Value = Candidate> {
    let cause = prop_oneof![Just(Cause::Quality), Just(Cause::Certificate), Just(Cause::Other(7))];
    let numbers = (0..4_u64, 0..3_u64, 0..12_u64, 0..4_u32, 0..14_u64);
    (0..firms, 0..2_usize, numbers, prop::collection::vec(cause, 0..6)).prop_map(
        |(firm, which, (fixed, unit, work, lead, minimum), causes)| Candidate {
            firm,
            place: place(firm % TOWNS.len()),
            fixed: fixed * 900,
            unit: unit * 100,
            calendar: firm * 2 + which,
            work,
            lead,
            minimum,
            excluded: if causes.len() == 5 { causes } else { Vec::new() },
        },
    )
}

/// A small instance of any structure: up to five steps and `candidates` at each.
pub fn instance(candidates: usize) -> impl Strategy<Value = Instance> {
    let firms = 5;
    let step = (
        prop::collection::vec(candidate(firms), 1..=candidates),
        prop::collection::vec(any::<prop::sample::Index>(), 0..3),
        any::<bool>(),
    );
    let calendar = prop::collection::vec(0..16_u64, 1..6).prop_map(|free| Calendar { free });
    let weights = (0..3_u64, 0..4_u64, 0..3_u64, 0..5_u64).prop_map(|(price, days, distance, firms)| {
        Weights { price, days: days * 400, distance: distance * 5, firms: firms * 1_100 }
    });
    let frame = (0..9_u32, 0..32_u32, 1..=7_u8, 1..4_u32, 0..3_u64);
    (
        prop::collection::vec(step, 1..=5),
        prop::collection::vec(calendar, firms * 2),
        weights,
        frame,
        any::<bool>(),
    )
        .prop_map(|(steps, calendars, weights, (start, days, working_days, pace, cents), turned)| {
            let count = steps.len();
            let steps: Vec<Step> = steps
                .into_iter()
                .enumerate()
                .map(|(at, (candidates, after, joined))| {
                    let mut after: Vec<usize> = match at {
                        0 => Vec::new(),
                        _ => after.iter().map(|index| index.index(at)).collect(),
                    };
                    if !joined {
                        after.truncate(1);
                    }
                    after.sort_unstable();
                    after.dedup();
                    // the same structure the other way round, where earlier steps come later in the list
                    let after = after.iter().map(|it| if turned { count - 1 - it } else { *it }).collect();
                    Step { quantity: 10, after, candidates }
                })
                .collect();
            let steps = if turned { steps.into_iter().rev().collect() } else { steps };
            Instance {
                start,
                deadline: start + days,
                working_days,
                buyer: place(2),
                transport: Transport { cents_per_km: cents, km_per_day: pace * 150, detour: 130 },
                weights,
                calendars,
                steps,
            }
        })
}

/// The same, where each firm has one calendar for all that it does, and often nobody waits for anybody.
pub fn crowded(candidates: usize) -> impl Strategy<Value = Instance> {
    (instance(candidates), any::<bool>()).prop_map(|(mut instance, beside)| {
        for step in &mut instance.steps {
            step.candidates.iter_mut().for_each(|its| its.calendar = its.firm * 2);
            if beside {
                step.after.clear();
            }
        }
        instance
    })
}

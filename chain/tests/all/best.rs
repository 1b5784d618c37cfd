//! The answers are those of brute force.

use chain::{
    Answer, Calendar, Candidate, Cause, Instance, Options, Place, Proof, Step, Transport, Weights, solve,
};
use proptest::prelude::*;

use crate::brute;

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
fn instance(candidates: usize) -> impl Strategy<Value = Instance> {
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

/// The best of all chains in the order that the answer promises.
fn best(instance: &Instance, answer: &Answer, wanted: usize) -> Vec<(u64, Vec<usize>, u32)> {
    let mut all = brute::all(instance, instance.deadline);
    let key = |chosen: &[usize]| answer.order.iter().rev().map(|step| chosen[*step]).collect::<Vec<_>>();
    all.sort_by_key(|(objective, chosen, _)| (*objective, key(chosen)));
    all.truncate(wanted);
    all
}

fn told(answer: &Answer) -> Vec<(u64, Vec<usize>, u32)> {
    let chosen = |chain: &chain::Chain| chain.links.iter().map(|link| link.candidate).collect();
    answer.chains.iter().map(|chain| (chain.objective, chosen(chain), chain.delivered)).collect()
}

/// Whether the dates keep every rule and the sums are right.
fn check(instance: &Instance, answer: &Answer) {
    for chain in &answer.chains {
        let mut used = std::collections::BTreeMap::new();
        for (link, step) in chain.links.iter().zip(&instance.steps) {
            let its = &step.candidates[link.candidate];
            assert!(instance.start <= link.arrives && link.arrives <= link.begins);
            assert!(link.leaves >= link.arrives + its.lead && link.begins <= link.leaves);
            assert_eq!(link.taken.iter().map(|taken| taken.amount).sum::<u64>(), its.work);
            for taken in &link.taken {
                *used.entry((its.calendar, taken.week)).or_insert(0) += taken.amount;
                assert!(taken.week >= link.begins / 7 && taken.week * 7 < link.leaves);
            }
            for &before in &step.after {
                let other = &instance.steps[before].candidates[chain.links[before].candidate];
                let way = u32::from(other.firm != its.firm);
                assert!(chain.links[before].leaves + way <= link.arrives);
            }
            assert!(link.leaves <= chain.delivered && chain.delivered <= instance.deadline);
        }
        for ((calendar, week), amount) in used {
            assert!(amount <= instance.calendars[calendar].free[week as usize], "nothing is taken twice");
        }
        let weights = &instance.weights;
        let sum = weights.price * (chain.price + chain.transport)
            + weights.days * u64::from(chain.delivered - instance.start)
            + weights.distance * chain.distance
            + weights.firms * chain.firms as u64;
        assert_eq!(sum, chain.objective);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3_000))]

    #[test]
    fn the_best_chains_are_those_of_brute_force_in_their_order(instance in instance(4), wanted in 1..8_usize) {
        let answer = solve(&instance, &Options { wanted, ..Options::default() }).unwrap();
        prop_assert_eq!(answer.proof, Proof::Complete);
        prop_assert_eq!(told(&answer), best(&instance, &answer, wanted));
        prop_assert_eq!(answer.obstacle.is_some(), answer.chains.is_empty());
        check(&instance, &answer);
        prop_assert_eq!(&answer, &solve(&instance, &Options { wanted, ..Options::default() }).unwrap());
    }

    #[test]
    fn what_is_proven_under_a_work_limit_holds(instance in instance(4), limit in prop_oneof![0..3_000_u64, 3_000..300_000_u64]) {
        let answer = solve(&instance, &Options { wanted: 3, limit }).unwrap();
        let best = best(&instance, &answer, 3);
        check(&instance, &answer);
        match answer.proof {
            Proof::Complete => prop_assert_eq!(told(&answer), best),
            Proof::AtLeast(bound) => {
                prop_assert!(answer.obstacle.is_none());
                let told = told(&answer);
                for chain in best.iter().filter(|chain| chain.0 < bound) {
                    prop_assert!(told.contains(chain), "{} is below {}", chain.0, bound);
                }
            }
        }
    }
}

/// The first day on which a chain delivers, by brute force.
fn earliest(instance: &Instance) -> Option<u32> {
    brute::all(instance, instance.start + 400).into_iter().map(|chain| chain.2).min()
}

fn without(instance: &Instance, step: usize) -> Instance {
    let mut instance = instance.clone();
    let gone = instance.steps.remove(step);
    for it in &mut instance.steps {
        if it.after.contains(&step) {
            it.after.extend(&gone.after);
        }
        it.after.retain(|after| *after != step);
        it.after.iter_mut().for_each(|after| *after -= usize::from(*after > step));
        it.after.sort_unstable();
        it.after.dedup();
    }
    instance
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_500))]

    #[test]
    fn what_stands_in_the_way_is_what_brute_force_finds(mut instance in instance(3), days in 0..8_u32) {
        instance.deadline = instance.start + days;
        let answer = solve(&instance, &Options::default()).unwrap();
        let Some(obstacle) = answer.obstacle else { return Ok(()) };
        prop_assert!(obstacle.proven);
        prop_assert_eq!(obstacle.earliest, earliest(&instance));
        for relief in &obstacle.relief {
            if instance.steps.len() > 1 {
                prop_assert_eq!(relief.left_out, earliest(&without(&instance, relief.step)));
            }
            let mut hurried = instance.clone();
            for its in &mut hurried.steps[relief.step].candidates {
                (its.work, its.lead) = (0, 0);
            }
            prop_assert_eq!(relief.at_once, earliest(&hurried));
        }
        for unfilled in &obstacle.unfilled {
            let step = &instance.steps[unfilled.step];
            for excluded in &unfilled.causes {
                if let Cause::Capacity = excluded.cause { continue }
                let by_cause = step.candidates.iter().filter(|its| match excluded.cause {
                    Cause::Minimum => its.minimum > step.quantity,
                    cause => its.excluded.contains(&cause),
                });
                prop_assert_eq!(by_cause.count(), excluded.candidates);
            }
        }
    }
}

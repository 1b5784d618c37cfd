//! The answers are those of brute force.

use chain::{Answer, Cause, Instance, Options, Proof, solve};
use proptest::prelude::*;

use crate::brute;
use crate::instances::{crowded, instance};

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

    /// With so little to look at first, the bounds are raised before all is found.
    #[test]
    fn firms_whose_steps_share_a_calendar_are_taken_as_by_brute_force(instance in crowded(4), wanted in 1..5_usize) {
        let answer = solve(&instance, &Options { wanted, limit: 100_000 }).unwrap();
        if answer.proof == Proof::Complete {
            prop_assert_eq!(told(&answer), best(&instance, &answer, wanted));
        }
        check(&instance, &answer);
        let answer = solve(&instance, &Options { wanted, ..Options::default() }).unwrap();
        prop_assert_eq!(answer.proof, Proof::Complete);
        prop_assert_eq!(told(&answer), best(&instance, &answer, wanted));
    }

    /// A larger limit searches longer before the bounds are raised, so that other ways lead to the answer.
    #[test]
    fn answers_are_the_same_whether_bounds_are_raised_or_not(instance in crowded(12), wanted in 1..5_usize) {
        let searched = solve(&instance, &Options { wanted, limit: 10_000_000_000 }).unwrap();
        let raised = solve(&instance, &Options { wanted, limit: 1_000_000 }).unwrap();
        if raised.proof == Proof::Complete {
            prop_assert_eq!(searched.chains, raised.chains);
        }
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

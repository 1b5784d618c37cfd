//! Instances that nobody sends by intention.

use chain::{
    Calendar, Candidate, Cause, Excluded, InputError, Instance, Options, Place, Proof, Step, Transport,
    Unfilled, Weights, limits, solve,
};

const FLORENCE: Place = Place { latitude: 43_769_600, longitude: 11_255_800 };

fn candidate(firm: usize) -> Candidate {
    Candidate {
        firm,
        place: FLORENCE,
        fixed: 1_000,
        unit: 10,
        calendar: firm,
        work: 10,
        lead: 2,
        minimum: 1,
        excluded: Vec::new(),
    }
}

/// Steps in a line, each with the same firms.
fn line(steps: usize, firms: usize) -> Instance {
    let step = |at: usize| Step {
        quantity: 100,
        after: at.checked_sub(1).into_iter().collect(),
        candidates: (0..firms).map(candidate).collect(),
    };
    Instance {
        start: 0,
        deadline: 60,
        working_days: 5,
        buyer: FLORENCE,
        transport: Transport { cents_per_km: 100, km_per_day: 400, detour: 130 },
        weights: Weights { price: 1, days: 100, distance: 10, firms: 1_000 },
        calendars: vec![Calendar { free: vec![50; 12] }; firms],
        steps: (0..steps).map(step).collect(),
    }
}

fn refused(instance: &Instance) -> InputError {
    solve(instance, &Options::default()).unwrap_err()
}

#[test]
fn what_is_larger_than_the_limits_is_refused() {
    assert_eq!(refused(&line(0, 3)), InputError::NoSteps);
    assert_eq!(refused(&line(13, 3)), InputError::TooManySteps(13));
    assert_eq!(refused(&line(2, 10_000)), InputError::TooManyCandidates { step: 0, candidates: 10_000 });
    assert_eq!(refused(&line(5, 1_000)), InputError::TooManyInAll(5_000));
    let mut wide = line(8, 500);
    wide.steps.iter_mut().enumerate().for_each(|(at, step)| step.after = (0..at).collect());
    assert_eq!(refused(&wide), InputError::TooManyJoins(28 * 250_000));
    let far = Instance { deadline: 800, ..line(1, 1) };
    assert_eq!(refused(&far), InputError::DeadlineTooFar(800));
    for wanted in [0, 101] {
        let options = Options { wanted, ..Options::default() };
        assert_eq!(solve(&line(1, 1), &options), Err(InputError::Wanted(wanted)));
    }
}

#[test]
fn steps_that_wait_for_one_another_are_named() {
    let mut instance = line(4, 2);
    instance.steps[1].after = vec![0, 3];
    assert_eq!(refused(&instance), InputError::Cycle(vec![1, 2, 3]));
    instance.steps[1].after = vec![1];
    assert_eq!(refused(&instance), InputError::Cycle(vec![1, 2, 3]));
    instance.steps[1].after = vec![9];
    assert_eq!(refused(&instance), InputError::UnknownStep { step: 1, after: 9 });
}

#[test]
fn what_makes_no_sense_is_refused() {
    let good = line(2, 2);
    assert_eq!(refused(&Instance { start: 61, ..good.clone() }), InputError::DeadlineBeforeStart);
    assert_eq!(refused(&Instance { working_days: 0, ..good.clone() }), InputError::WorkingDays(0));
    assert_eq!(refused(&Instance { working_days: 8, ..good.clone() }), InputError::WorkingDays(8));
    let still = Transport { km_per_day: 0, ..good.transport };
    assert_eq!(refused(&Instance { transport: still, ..good.clone() }), InputError::Transport);
    let nowhere = Place { latitude: i32::MIN, longitude: 0 };
    assert_eq!(refused(&Instance { buyer: nowhere, ..good.clone() }), InputError::Place);
    let mut foreign = good.clone();
    foreign.steps[1].candidates[1].calendar = 0;
    assert_eq!(refused(&foreign), InputError::ForeignCalendar { step: 1, candidate: 1 });
    foreign.steps[1].candidates[1].calendar = 2;
    assert_eq!(refused(&foreign), InputError::UnknownCalendar { step: 1, candidate: 1 });
}

#[test]
fn numbers_that_cannot_be_added_up_are_refused_and_large_ones_are_not() {
    let good = line(3, 2);
    let huge = u64::MAX;
    for weights in [
        Weights { price: huge, ..good.weights },
        Weights { days: huge, ..good.weights },
        Weights { distance: huge, ..good.weights },
        Weights { firms: huge, ..good.weights },
    ] {
        assert_eq!(refused(&Instance { weights, ..good.clone() }), InputError::TooLarge);
    }
    for change in [
        (|it: &mut Instance| it.steps[1].candidates[0].fixed = u64::MAX) as fn(&mut Instance),
        |it| it.steps[1].candidates[0].unit = u64::MAX,
        |it| it.steps[0].quantity = u64::MAX,
        |it| it.transport.cents_per_km = u64::MAX,
    ] {
        let mut instance = good.clone();
        change(&mut instance);
        assert_eq!(refused(&instance), InputError::TooLarge);
    }
    let mut large = good;
    large.steps[1].candidates[0].fixed = 1 << 52;
    large.calendars[1].free = vec![u64::MAX; 40];
    large.steps[2].candidates.iter_mut().for_each(|its| its.work = u64::MAX);
    large.steps[2].candidates[0].lead = u32::MAX;
    let answer = solve(&large, &Options::default()).unwrap();
    assert!(answer.chains.iter().all(|chain| chain.links[2].candidate == 1));
    assert_eq!((answer.chains.len(), answer.proof), (4, Proof::Complete));
}

#[test]
fn a_step_without_candidates_is_the_bottleneck() {
    let mut instance = line(3, 2);
    instance.steps[1].candidates.clear();
    let answer = solve(&instance, &Options::default()).unwrap();
    assert!(answer.chains.is_empty());
    let obstacle = answer.obstacle.unwrap();
    assert_eq!(obstacle.unfilled, [Unfilled { step: 1, causes: Vec::new() }]);
    assert_eq!((obstacle.earliest, obstacle.bottlenecks(60)), (None, vec![1]));
}

#[test]
fn what_excludes_every_candidate_is_counted() {
    let mut instance = line(2, 4);
    let candidates = &mut instance.steps[0].candidates;
    candidates[0].excluded = vec![Cause::Quality];
    candidates[1].excluded = vec![Cause::Quality, Cause::Certificate];
    candidates[2].minimum = 101;
    candidates[3].work = 5_000;
    let obstacle = solve(&instance, &Options::default()).unwrap().obstacle.unwrap();
    let excluded = |cause, candidates, alone| Excluded { cause, candidates, alone };
    let causes = vec![
        excluded(Cause::Quality, 2, 1),
        excluded(Cause::Certificate, 1, 0),
        excluded(Cause::Minimum, 1, 1),
        excluded(Cause::Capacity, 1, 1),
    ];
    assert_eq!(obstacle.unfilled, [Unfilled { step: 0, causes }]);
}

#[test]
fn a_deadline_that_is_too_near_is_answered_with_the_day_that_is_not() {
    // eight steps of two days each at one firm, and a day to the buyer
    let instance = Instance { deadline: 10, ..line(8, 2) };
    let obstacle = solve(&instance, &Options::default()).unwrap().obstacle.unwrap();
    assert!(obstacle.unfilled.is_empty() && obstacle.bottlenecks(10).is_empty());
    let earliest = obstacle.earliest.unwrap();
    assert!(obstacle.relief.iter().all(|relief| relief.left_out < Some(earliest)));
    let chains = |deadline| solve(&Instance { deadline, ..line(8, 2) }, &Options::default()).unwrap().chains;
    assert!(chains(earliest - 1).is_empty());
    assert_eq!(chains(earliest)[0].delivered, earliest);
}

#[test]
fn of_chains_that_are_all_alike_the_first_candidates_come_first() {
    let answer = solve(&line(8, 200), &Options::default()).unwrap();
    assert_eq!(answer.proof, Proof::Complete);
    let firms: Vec<usize> = answer.chains.iter().map(|chain| chain.links[3].candidate).collect();
    assert_eq!(firms, [0, 1, 2, 3, 4]);
    assert!(answer.chains.iter().all(|chain| chain.firms == 1));
}

#[test]
fn the_largest_briefs_are_answered() {
    let mut instance = line(limits::STEPS, 300);
    instance.deadline = limits::HORIZON;
    for (at, step) in instance.steps.iter_mut().enumerate() {
        for (nth, its) in step.candidates.iter_mut().enumerate() {
            its.fixed += ((nth * 7_919 + at * 104_729) % 1_009) as u64;
        }
    }
    let answer = solve(&instance, &Options { limit: 50_000_000, ..Options::default() }).unwrap();
    assert_eq!(answer.chains.len(), 5);
}

#[test]
fn where_the_work_limit_ends_the_search_the_gap_is_told() {
    let mut instance = line(8, 30);
    for (at, step) in instance.steps.iter_mut().enumerate() {
        step.after = Vec::new();
        for (nth, its) in step.candidates.iter_mut().enumerate() {
            its.fixed += ((nth * 7_919 + at * 104_729) % 1_009) as u64;
        }
    }
    let answer = solve(&instance, &Options { wanted: 5, limit: 1 }).unwrap();
    let Proof::AtLeast(bound) = answer.proof else { panic!("nothing was proven with so little") };
    let proven = solve(&instance, &Options::default()).unwrap();
    assert_eq!(proven.proof, Proof::Complete);
    assert!(bound <= proven.chains[0].objective);
    assert!(answer.chains.first().is_none_or(|chain| chain.objective >= proven.chains[0].objective));
}

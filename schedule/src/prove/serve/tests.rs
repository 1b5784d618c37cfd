//! Whoever the clauses tell off to serve keeps the limits, whatever else the solver makes up.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use super::super::Prover;
use super::super::solver::{Answer, Lit, Temper};
use crate::model::{Model, NONE};
use crate::random::Random;

const SLOTS: usize = 6;

/// Four interpreters of three languages, one of each pair, and people who need them.
fn model(limit: usize) -> Model {
    let interpreter = |id: usize, languages: &str| {
        format!(r#"{{"id": "I{id}", "languages": {languages}, "max_consecutive": {limit}}}"#)
    };
    let mut interpreters: Vec<String> = (1..=4).map(|id| interpreter(id, r#"["it", "ru", "en"]"#)).collect();
    interpreters.extend([interpreter(5, r#"["it", "ru"]"#), interpreter(6, r#"["it", "en"]"#)]);
    let slots: Vec<String> = (1..=SLOTS).map(|slot| format!(r#"{{"id": "s{slot}"}}"#)).collect();
    let tables: Vec<String> = (1..=8).map(|table| format!(r#"{{"id": "T{table}"}}"#)).collect();
    let mut people = Vec::new();
    let mut meetings = Vec::new();
    for at in 0..18 {
        let other = if at % 2 == 0 { "ru" } else { "en" };
        people.push(format!(r#"{{"id": "A{at}", "languages": ["it"]}}"#));
        people.push(format!(r#"{{"id": "B{at}", "languages": ["{other}"]}}"#));
        meetings.push(format!(r#"{{"id": "R{at}", "participants": ["A{at}", "B{at}"]}}"#));
    }
    let text = format!(
        r#"{{"format": "filiera.meeting-point/1", "slots": [{}], "tables": [{}], "participants": [{}],
            "interpreters": [{}], "meetings": [{}], "rules": {{}} }}"#,
        slots.join(","),
        tables.join(","),
        people.join(","),
        interpreters.join(","),
        meetings.join(",")
    );
    Model::new(&crate::read(text.as_bytes()).unwrap(), None).unwrap()
}

#[test]
fn whoever_serves_one_kind_or_another_rests_in_time() {
    let mut random = Random::new(1);
    let mut seen = 0;
    for limit in 1..=3 {
        let model = model(limit);
        let over = Arc::new(AtomicBool::new(false));
        let mut prover = Prover::new(&model, over, Temper::Hasty).unwrap();
        for _ in 0..200 {
            let mut wished: Vec<Lit> = Vec::new();
            for _ in 0..5 {
                let row = &prover.variables.placed[random.below(model.meetings.len())];
                wished.push(row[random.below(row.len())].1);
            }
            // Counters that follow up may say more than there is and have gaps, and do where it is asked of them.
            for group in &prover.duty.groups {
                let row = &group.working[random.below(SLOTS)];
                if let [.., less, most] = row[..] {
                    wished.extend([-less, most]);
                }
            }
            if prover.solver.ask(&wished, 10_000) != Answer::Yes {
                continue;
            }
            seen += 1;
            let plan = prover.plan();
            for who in 0..model.interpreters as u32 {
                let works = |slot: usize| {
                    let all = plan.slots.iter().zip(&plan.interpreters);
                    all.filter(|&(&at, &serves)| at == slot as u32 && serves == who).count()
                };
                let mut row = 0;
                for slot in 0..SLOTS {
                    assert!(works(slot) <= 1, "limit {limit}: {who} serves two at once");
                    row = if works(slot) == 1 { row + 1 } else { 0 };
                    assert!(row <= limit, "limit {limit}: {who} works {row} slots in a row");
                }
            }
            let served = plan.slots.iter().zip(&plan.interpreters);
            assert!(served.clone().all(|(&slot, &who)| (slot == NONE) == (who == NONE)), "{served:?}");
        }
    }
    assert!(seen > 100, "{seen}");
}

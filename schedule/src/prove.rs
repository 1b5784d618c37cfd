//! Proofs: what no schedule can better, by SAT.

mod cores;
mod count;
mod rules;
mod solver;

use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::time::{Duration, Instant};

use crate::instance::Instance;
use crate::model::Model;

#[doc(hidden)]
pub fn lab(instance: &Instance, fairness: Option<u32>, limit: f64) -> String {
    let began = Instant::now();
    let Ok(mut model) = Model::new(instance, fairness) else { return "wrong".into() };
    crate::impossible::tighten(&mut model);
    let window = match crate::impossible::window(instance, &model) {
        Ok(window) => window,
        Err(why) => return format!("infeasible {why}"),
    };
    let patience = solver::Patience {
        done: Arc::new(AtomicBool::new(false)),
        until: Some(began + Duration::from_secs_f64(limit)),
    };
    let mut solver = solver::Solver::new(patience, 1);
    let variables = rules::Variables::new(&mut solver, &model);
    let runs = variables.runs(&mut solver, &model, count::Follows::Up);
    let mut cores = cores::Cores::default();
    for (person, outputs) in runs.into_iter().enumerate() {
        let meetings = &model.wanted_by[person];
        if meetings.is_empty() {
            continue;
        }
        let least = crate::row::row(&model, &model.domain, meetings, meetings.len(), crate::row::End::Fewest);
        let least = least.unwrap_or(0) as usize;
        if let Ok(high) = usize::try_from(window.high)
            && let Some(&over) = outputs.get(high + 1)
        {
            solver.clause(&[-over]);
        }
        cores.bound += least as i64;
        cores.count(outputs, least + 1);
    }
    let built = began.elapsed().as_secs_f64();
    let start = cores.bound;
    let mut last = -1; let end = cores.solve(&mut solver, &mut |b| { if b != last { last = b; eprintln!("  {b} at {:.2}", began.elapsed().as_secs_f64()); } Some(1000) });
    format!(
        "{end:?} start {start} bound {} cores {} built {built:.2} {:.2}s size {:?}",
        cores.bound,
        cores.found,
        began.elapsed().as_secs_f64(),
        solver.size()
    )
}

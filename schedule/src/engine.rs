//! The way in: an instance goes in, a schedule comes out.

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use crate::bounds::Bounds;
use crate::check::objective;
use crate::impossible::{tighten, window};
use crate::infeasible::Infeasible;
use crate::instance::Instance;
use crate::keep;
use crate::model::{Model, NONE};
use crate::prove::explain;
use crate::read::InputError;
use crate::reasons::unscheduled;
use crate::schedule::{Bound, Held, Objective, SCHEDULE_FORMAT, Schedule, Status};
use crate::shared::{Plan, Shared};
use crate::state::Cost;
use crate::tables::seat;
use crate::threads::{flagged, work};
use crate::validate::validate;

/// What is kept of the time limit, at most, for what follows the search.
const FINISHING: Duration = Duration::from_millis(500);

/// What looking for changes that would admit a meeting may take beyond the time limit, or after a stop.
const EXPLAINING: Duration = Duration::from_millis(250);

/// What looking for the reason why nothing fits may take, within the time limit and a little beyond.
const BLAMING: Duration = Duration::from_secs(5);

/// How to run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Options {
    /// In place of the fairness of the instance.
    pub fairness: Option<u32>,
    /// When to end at the latest; without, the search ends by itself.
    pub time_limit: Option<Duration>,
    /// How long the best schedule may stand without getting better in anything but breaks before the run ends, a quarter of
    /// it where it is proven best but for them; without, as long as it takes. Where an answer is waited for.
    pub patience: Option<Duration>,
    /// Searches side by side, one at least. One gives the same schedule for the same seed.
    pub threads: usize,
    /// Where the random numbers begin.
    pub seed: u64,
}

impl Default for Options {
    fn default() -> Self {
        Self { fairness: None, time_limit: None, patience: None, threads: 1, seed: 1 }
    }
}

/// A better schedule was found.
#[derive(Debug, Clone, Copy, PartialEq, serde::Serialize)]
pub struct Progress {
    /// Since the run began.
    pub seconds: f64,
    /// What it costs.
    pub objective: Objective,
    /// What is proven.
    pub bound: Bound,
}

/// Makes the schedule of an instance. Ends when it is proven best, when nothing more is found, at the time
/// limit, when patience ends, or when `stop` is set; always with the best so far. `progress` is told of each improvement, from
/// whichever thread makes it.
pub fn solve(
    instance: &Instance,
    options: &Options,
    stop: &AtomicBool,
    progress: &(dyn Fn(&Progress) + Sync),
) -> Result<Schedule, InputError> {
    let began = Instant::now();
    validate(instance)?;
    let threads = options.threads.max(1);
    let mut model = Model::new(instance, options.fairness)?;
    tighten(&mut model);
    let blank = Schedule {
        format: SCHEDULE_FORMAT.to_owned(),
        status: Status::Unknown,
        seconds: 0.0,
        threads,
        seed: options.seed,
        objective: None,
        bound: None,
        meetings: Vec::new(),
        unscheduled: Vec::new(),
        report: None,
        infeasible: None,
    };
    let blame = || {
        let asked = Instant::now();
        let over = || {
            asked.elapsed() >= BLAMING
                || options.time_limit.is_some_and(|limit| began.elapsed() >= limit + FINISHING)
                || stop.load(Ordering::Relaxed)
        };
        let why = flagged(&over, |over| explain(instance, options.fairness, over));
        why.unwrap_or(Infeasible::Unexplained)
    };
    let fair = match window(instance, &model) {
        Ok(window) => (window.low, window.high),
        Err(Infeasible::Unexplained) => return Ok(refused(blank, began, blame())),
        Err(why) => return Ok(refused(blank, began, why)),
    };
    let bounds = Bounds::new(&model, fair.0);
    let improved = |plan: &Plan, bound: Bound| {
        let seconds = began.elapsed().as_secs_f64();
        let objective = priced(&model, plan, &seat(&model, &plan.slots, &|| false));
        progress(&Progress { seconds, objective, bound });
    };
    // What is left of the limit is for tables and reasons.
    let searching = options.time_limit.map(|limit| limit - (limit / 20).min(FINISHING));
    let shared = Shared::new(began, (searching, options.patience), stop, &bounds, &improved);
    work(&model, &shared, fair, options);
    // A schedule in hand keeps every rule, whatever else was said.
    let plan = shared.take();
    debug_assert!(plan.is_none() || !shared.is_refuted(), "what was found is said to be impossible");
    if plan.is_none() && shared.is_refuted() {
        return Ok(refused(blank, began, blame()));
    }
    let Some(mut plan) = plan else {
        let report =
            Some("no schedule that keeps every rule was found, nor a proof that there is none".to_owned());
        return Ok(Schedule { seconds: began.elapsed().as_secs_f64(), report, ..blank });
    };
    if model.replans {
        keep::interpreters(&model, &plan.slots, &mut plan.interpreters);
    }
    let in_time =
        || !stop.load(Ordering::Relaxed) && options.time_limit.is_none_or(|limit| began.elapsed() < limit);
    let mut schedule = Schedule { meetings: rows(instance, &model, &plan, &in_time), ..blank };
    schedule.status = if shared.closes(&plan.cost) { Status::Optimal } else { Status::Feasible };
    schedule.bound = Some(shared.bound(&plan.cost));
    let seated = Instant::now();
    let in_time = || match options.time_limit {
        _ if stop.load(Ordering::Relaxed) => seated.elapsed() < EXPLAINING,
        Some(limit) => began.elapsed() < limit + EXPLAINING,
        None => true,
    };
    schedule.unscheduled = unscheduled(instance, &schedule, options.fairness, &in_time)?;
    schedule.objective = Some(objective(instance, &schedule));
    schedule.seconds = began.elapsed().as_secs_f64();
    Ok(schedule)
}

/// The answer where no schedule keeps every rule.
fn refused(blank: Schedule, began: Instant, why: Infeasible) -> Schedule {
    let (seconds, report) = (began.elapsed().as_secs_f64(), Some(why.to_string()));
    Schedule { status: Status::Infeasible, seconds, report, infeasible: Some(why), ..blank }
}

/// The rows of a schedule, tables placed.
fn rows(instance: &Instance, model: &Model, plan: &Plan, in_time: &dyn Fn() -> bool) -> Vec<Held> {
    let tables = seat(model, &plan.slots, in_time);
    let mut rows = Vec::new();
    for (meeting, &slot) in plan.slots.iter().enumerate().filter(|&(_, &slot)| slot != NONE) {
        let interpreter = plan.interpreters[meeting];
        rows.push(Held {
            id: instance.meetings[meeting].id.clone(),
            slot: instance.slots[slot as usize].id.clone(),
            table: instance.tables[tables[meeting] as usize].id.clone(),
            interpreter: (interpreter != NONE)
                .then(|| instance.interpreters[interpreter as usize].id.clone()),
        });
    }
    rows
}

/// The objective of a plan with its tables.
fn priced(model: &Model, plan: &Plan, tables: &[u32]) -> Objective {
    let mut moves = 0;
    for wanted in &model.wanted_by {
        let held = wanted.iter().map(|&meeting| (plan.slots[meeting as usize], tables[meeting as usize]));
        let mut day: Vec<(u32, u32)> = held.filter(|&(slot, _)| slot != NONE).collect();
        day.sort_unstable();
        moves += day.windows(2).filter(|pair| pair[0].1 != pair[1].1).count() as u64;
    }
    let Cost { must, shortfall, lost, changes, breaks, .. } = plan.cost;
    Objective {
        must_unscheduled: must as u64,
        shortfall: shortfall as u64,
        lost_weight: lost as u64,
        changes: changes as u64,
        breaks: breaks as u64,
        table_moves: moves,
    }
}

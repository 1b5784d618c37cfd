//! What the threads of a run share: the best schedule so far, the bound, and when to stop.

use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use crate::bounds::Bounds;
use crate::schedule::Bound;
use crate::state::Cost;

/// A schedule by positions.
#[derive(Debug, Clone)]
pub struct Plan {
    pub cost: Cost,
    pub slots: Vec<u32>,
    pub interpreters: Vec<u32>,
}

/// The meeting place of the threads.
pub struct Shared<'a> {
    pub began: Instant,
    limit: Option<Duration>,
    stop: &'a AtomicBool,
    done: AtomicBool,
    bounds: &'a Bounds,
    best: Mutex<Option<Plan>>,
    improved: &'a (dyn Fn(&Plan, Bound) + Sync),
}

impl<'a> Shared<'a> {
    pub fn new(
        began: Instant,
        limit: Option<Duration>,
        stop: &'a AtomicBool,
        bounds: &'a Bounds,
        improved: &'a (dyn Fn(&Plan, Bound) + Sync),
    ) -> Self {
        Self { began, limit, stop, done: AtomicBool::new(false), bounds, best: Mutex::new(None), improved }
    }

    /// Whether the run is over: stopped, out of time, or proven.
    pub fn over(&self) -> bool {
        self.done.load(Ordering::Relaxed)
            || self.stop.load(Ordering::Relaxed)
            || self.limit.is_some_and(|limit| self.began.elapsed() >= limit)
    }

    /// Takes a valid schedule if it is the best so far, and ends the run if nothing can be better.
    pub fn offer(&self, plan: &Plan) {
        let mut best = self.lock();
        if best.as_ref().is_some_and(|best| best.cost <= plan.cost) {
            return;
        }
        let bound = self.bounds.given(&plan.cost);
        *best = Some(plan.clone());
        (self.improved)(plan, bound);
        if self.bounds.closes(&plan.cost) {
            self.done.store(true, Ordering::Relaxed);
        }
    }

    /// The best schedule so far, where it is better than this.
    pub fn better_than(&self, cost: &Cost) -> Option<Plan> {
        self.lock().as_ref().filter(|best| best.cost < *cost).cloned()
    }

    /// The best schedule of the run.
    pub fn take(&self) -> Option<Plan> {
        self.lock().take()
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Option<Plan>> {
        self.best.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}

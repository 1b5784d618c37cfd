//! What the threads of a run share: the best schedule so far, the bound, and when to stop.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
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

/// What is proven, line by line: the least of every line before the last, and a bound of the last.
type Proven = Vec<i64>;

/// How much sooner patience ends where a schedule is proven best in everything but breaks.
const SOONER: u32 = 4;

/// The meeting place of the threads.
pub struct Shared<'a> {
    pub began: Instant,
    limit: Option<Duration>,
    /// How long the best schedule may stand, but for its breaks, before the run ends, a quarter of it where only they can get
    /// better; and since when it stands.
    patience: Option<Duration>,
    stands: Mutex<Instant>,
    /// Whether what is tried first, where a schedule stands already, has been.
    tried: AtomicBool,
    stop: &'a AtomicBool,
    done: Arc<AtomicBool>,
    refuted: AtomicBool,
    bounds: &'a Bounds,
    proven: Mutex<Proven>,
    best: Mutex<Option<Plan>>,
    improved: &'a (dyn Fn(&Plan, Bound) + Sync),
    /// What was told last. It is held while telling, so that what is told comes in order: who has news meanwhile waits.
    told: Mutex<Option<(Cost, Bound)>>,
}

impl<'a> Shared<'a> {
    pub fn new(
        began: Instant,
        (limit, patience): (Option<Duration>, Option<Duration>),
        stop: &'a AtomicBool,
        bounds: &'a Bounds,
        improved: &'a (dyn Fn(&Plan, Bound) + Sync),
    ) -> Self {
        Self {
            began,
            limit,
            patience,
            stands: Mutex::new(began),
            tried: AtomicBool::new(false),
            stop,
            done: Arc::default(),
            refuted: AtomicBool::new(false),
            bounds,
            proven: Mutex::default(),
            best: Mutex::default(),
            improved,
            told: Mutex::default(),
        }
    }

    /// Whether the run is over: stopped, out of time or patience, or proven.
    pub fn over(&self) -> bool {
        let over = self.done.load(Ordering::Relaxed)
            || self.stop.load(Ordering::Relaxed)
            || self.limit.is_some_and(|limit| self.began.elapsed() >= limit)
            || self.patience.is_some_and(|patience| self.waited(patience));
        if over {
            self.finish();
        }
        over
    }

    /// How long there still is, as far as that is known; no longer than it may take to find something better.
    pub fn left(&self) -> Option<Duration> {
        let left = self.limit?.saturating_sub(self.began.elapsed());
        Some(self.patience.map_or(left, |patience| left.min(patience / 2)))
    }

    /// What was first to be tried has been: from now on whoever waits does not wait for long.
    pub fn count_patience(&self) {
        *lock(&self.stands) = Instant::now();
        self.tried.store(true, Ordering::Relaxed);
    }

    /// Whether the best schedule has stood for as long as somebody waits: for less where only breaks can get better.
    fn waited(&self, patience: Duration) -> bool {
        let stood = lock(&self.stands).elapsed();
        if stood < patience / SOONER {
            return false;
        }
        let Some(cost) = lock(&self.best).as_ref().map(|best| best.cost) else { return false };
        stood >= patience && self.tried.load(Ordering::Relaxed) || cost.reaches_but_breaks(&self.bound(&cost))
    }

    /// Ends the run.
    pub fn finish(&self) {
        self.done.store(true, Ordering::Relaxed);
    }

    /// Set once the run is over and somebody asked whether it is.
    pub fn flag(&self) -> Arc<AtomicBool> {
        Arc::clone(&self.done)
    }

    /// Takes a valid schedule if it is the best so far, and ends the run if nothing can be better.
    pub fn offer(&self, plan: &Plan) {
        debug_assert!(plan.cost.is_valid(), "only what keeps every rule is offered");
        let mut best = lock(&self.best);
        if best.as_ref().is_some_and(|best| best.cost <= plan.cost) {
            return;
        }
        let before = best.replace(plan.clone());
        drop(best);
        // Breaks get fewer, one now and one then, for as long as anybody looks: nobody waits for that.
        if before.is_none_or(|before| before.cost.differs_but_for_breaks(&plan.cost)) {
            *lock(&self.stands) = Instant::now();
        }
        if self.closes(&plan.cost) {
            self.finish();
        }
        self.tell();
    }

    /// Tells how it stands, where that is not told yet.
    fn tell(&self) {
        let mut told = lock(&self.told);
        let Some(plan) = lock(&self.best).clone() else { return };
        let news = (plan.cost, self.bound(&plan.cost));
        if *told != Some(news) {
            *told = Some(news);
            (self.improved)(&plan, news.1);
        }
    }

    /// Takes what is proven of a line, given the least of those above it, and ends the run if the best schedule reaches it.
    pub fn prove(&self, line: usize, least: &[i64], bound: i64) {
        let mut proven = lock(&self.proven);
        if proven.len() > line + 1 || proven.len() == line + 1 && proven[line] >= bound {
            return;
        }
        proven.clear();
        proven.extend(least);
        proven.push(bound);
        drop(proven);
        let best = lock(&self.best).as_ref().map(|best| best.cost);
        if best.is_some_and(|cost| self.closes(&cost)) {
            self.finish();
        }
        self.tell();
    }

    /// What is proven of a line, those above it being at their least; 0 where that is not known yet.
    pub fn known(&self, line: usize) -> i64 {
        lock(&self.proven).get(line).copied().unwrap_or(0)
    }

    /// Proven: no schedule keeps every rule. Ends the run.
    pub fn refute(&self) {
        self.refuted.store(true, Ordering::Relaxed);
        self.finish();
    }

    /// Whether it is proven that no schedule keeps every rule.
    pub fn is_refuted(&self) -> bool {
        self.refuted.load(Ordering::Relaxed)
    }

    /// What is proven, for a schedule of this cost.
    pub fn bound(&self, cost: &Cost) -> Bound {
        self.bounds.given(cost).max(&lock(&self.proven))
    }

    /// Whether nothing better than this can exist.
    pub fn closes(&self, cost: &Cost) -> bool {
        cost.is_valid() && cost.reaches(&self.bound(cost))
    }

    /// The line below these that the best schedule reached, where it has them at their least.
    pub fn reached(&self, least: &[i64]) -> Option<i64> {
        let best = lock(&self.best);
        let lines = best.as_ref()?.cost.lines();
        lines.starts_with(least).then(|| lines[least.len()])
    }

    /// The best schedule so far, where it is better than this.
    pub fn better_than(&self, cost: &Cost) -> Option<Plan> {
        lock(&self.best).as_ref().filter(|best| best.cost < *cost).cloned()
    }

    /// The best schedule of the run.
    pub fn take(&self) -> Option<Plan> {
        lock(&self.best).take()
    }
}

fn lock<T>(held: &Mutex<T>) -> MutexGuard<'_, T> {
    held.lock().unwrap_or_else(PoisonError::into_inner)
}

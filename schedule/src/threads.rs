//! Who works on a run: search and proof, by turns on one thread or side by side on several.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::Thread;
use std::time::Duration;

use crate::bounds::Columns;
use crate::engine::Options;
use crate::model::Model;
use crate::prove::{Cap, Halves, Prover, Temper, fill};
use crate::search::Search;
use crate::shared::Shared;

/// Steps of one search in a second, on a slow machine.
const STEPS_A_SECOND: f64 = 3_000_000.0;

/// What bounding all breaks together may take for each step of the search: about a tenth of the time.
const WORK_A_STEP: u64 = 7;

/// How often somebody looks whether the run is over.
const WATCH: Duration = Duration::from_millis(5);

/// Steps and conflicts of the first turn where one thread does everything; each further turn has twice as many.
const FIRST_STEPS: u64 = 200_000;
const FIRST_CONFLICTS: u32 = 10_000;
/// Conflicts that leave an instance open before its breaks are bounded all together.
const UNRELAXED: u32 = 16 * FIRST_CONFLICTS;
/// Conflicts of the first thread's first turn: where cores have not closed an instance by then, numbers may.
const CORES: u32 = 2 * FIRST_CONFLICTS;
/// How much longer numbers have their turn than cores.
const NUMBERS: u32 = 4;
/// Meetings above which one thread does nothing but search.
const MANY: usize = 500;
/// Conflicts of the longest turn.
const MOST_CONFLICTS: u32 = 2_000_000;

/// Works on a run until it is over or, where nothing else ends it, until enough is done.
pub fn work(model: &Model, shared: &Shared<'_>, fair: (i64, i64), options: &Options) {
    let count = model.meetings.len() as u64;
    // With a time limit the clock ends the search, and the steps only say how slowly one thread goes about it; several go by
    // the clock. They follow from the options alone, so that the same seed gives the same schedule on any machine.
    let endless = options.time_limit.is_some();
    let steps = |limit: Duration| (limit.as_secs_f64().min(1e6) * STEPS_A_SECOND) as u64;
    let expected = options.time_limit.map_or(4_000_000 + 5_000 * count, steps).max(200_000);
    let run = Run { model, shared, fair, expected, endless };
    // Questions to the solver see only the flag, which is set by whoever asks whether the run is over.
    watched(&|| shared.over(), || {
        if options.threads <= 1 {
            run.in_turns(options.seed, Temper::Steady, None);
        } else {
            run.side_by_side(options);
        }
    });
}

/// Works while somebody else asks now and then whether it is over, until it is.
fn watched<T>(over: &(dyn Fn() -> bool + Sync), work: impl FnOnce() -> T) -> T {
    let finished = AtomicBool::new(false);
    std::thread::scope(|scope| {
        let watch = scope.spawn(|| {
            while !over() && !finished.load(Ordering::Relaxed) {
                std::thread::park_timeout(WATCH);
            }
        });
        let _told = Told(&finished, watch.thread());
        work()
    })
}

/// The same for work that sees only a flag, which is set once it is over.
pub fn flagged<T>(over: &(dyn Fn() -> bool + Sync), work: impl FnOnce(&Arc<AtomicBool>) -> T) -> T {
    let flag = Arc::new(AtomicBool::new(false));
    let set = || {
        let over = over();
        flag.fetch_or(over, Ordering::Relaxed) || over
    };
    watched(&set, || work(&flag))
}

/// Sets the flag and wakes the thread when it goes, so that nobody watches for ever over a search that panicked.
struct Told<'a>(&'a AtomicBool, &'a Thread);

impl Drop for Told<'_> {
    fn drop(&mut self) {
        self.0.store(true, Ordering::Relaxed);
        self.1.unpark();
    }
}

/// What all who work on a run know.
struct Run<'a> {
    model: &'a Model,
    shared: &'a Shared<'a>,
    fair: (i64, i64),
    /// Steps of the search.
    expected: u64,
    /// Whether the search goes on beyond them until the clock ends it.
    endless: bool,
}

impl<'a> Run<'a> {
    /// A search that has its first schedule.
    fn search(&self, seed: u64) -> Search<'a, 'a> {
        let mut search = Search::new(self.model, self.shared, self.fair, seed);
        search.begin();
        search
    }

    /// Before anything else, where there is a schedule already: the best that leaves everything where it could stay.
    fn fill(&self, kept: &[u32]) {
        if self.model.replans {
            fill(self.model, self.shared, kept);
        }
    }

    /// Bounds all breaks together, where the proof has not come to an end by itself.
    fn relax(&self) {
        if let Some(mut columns) = Columns::new(self.model) {
            columns.raise(self.shared, self.expected.saturating_mul(WORK_A_STEP));
        }
    }

    fn prover(&self, temper: Temper) -> Option<Prover<'a>> {
        Prover::new(self.model, self.shared.flag(), temper)
    }

    /// Search and proof by turns that grow, so that neither waits for the other where it is the quicker one.
    ///
    /// With a `cap`, that goes first as long as it leads somewhere.
    fn in_turns(&self, seed: u64, temper: Temper, mut cap: Option<Cap<'_>>) {
        let mut search = self.search(seed);
        if temper == Temper::Steady {
            self.fill(&search.kept);
        }
        let mut prover = None;
        let mut turn = (FIRST_STEPS + 20 * self.model.meetings.len() as u64).min(self.expected);
        let mut conflicts = FIRST_CONFLICTS;
        let (mut done, mut relaxed) = (0, false);
        loop {
            search.go(turn, false, true, false);
            done += turn;
            if self.shared.over() {
                return;
            }
            let is_due = Cap::is_due(self.shared);
            let mut goes_on = is_due && cap.as_mut().is_some_and(|cap| cap.work(self.shared, conflicts));
            if !goes_on && !self.shared.over() {
                cap = cap.filter(|_| !is_due);
                let prover = prover.get_or_insert_with(|| self.prover(temper));
                self.shared.count_patience();
                goes_on = prover.as_mut().is_some_and(|prover| prover.work(self.shared, conflicts));
            }
            if (conflicts >= UNRELAXED || !goes_on)
                && temper == Temper::Steady
                && !relaxed
                && !self.shared.over()
            {
                relaxed = true;
                self.relax();
            }
            if self.shared.over() {
                return;
            }
            if !self.endless && done >= self.expected && (!goes_on || conflicts >= MOST_CONFLICTS) {
                return;
            }
            if !goes_on {
                search.go(self.expected, self.endless, false, temper == Temper::Hasty);
                return;
            }
            // Where the next number is under way, what the search has not found soon it hardly finds later.
            if cap.is_none() {
                turn = (2 * turn).min(self.expected);
            }
            conflicts = (2 * conflicts).min(MOST_CONFLICTS);
        }
    }

    /// Several threads: the first proves, each further one searches and proves by turns in its own way; one does nothing
    /// but search where that gains more.
    fn side_by_side(&self, options: &Options) {
        let seed = |thread: u64| options.seed.wrapping_add(thread.wrapping_mul(0x9e37_79b9));
        // Where meetings may be left out, or are many, a proof is far off and the search gains for long.
        let searches_alone = !self.model.all || self.model.meetings.len() > MANY;
        // Two who ask for the same number would do the same work: the second thread asks, the first takes a half of it.
        let halves = Halves::default();
        let halves = &halves;
        let cap = |half| Cap::new(self.model, self.shared.flag(), self.fair.0, (halves, half));
        std::thread::scope(|scope| {
            for thread in 1..options.threads as u64 {
                let seed = seed(thread - 1);
                scope.spawn(move || {
                    if thread == 1 && searches_alone {
                        self.search(seed).go(self.expected, self.endless, true, true);
                    } else {
                        let cap = (thread == 1).then(|| cap(1)).flatten();
                        self.in_turns(seed, Temper::Hasty, cap);
                    }
                });
            }
            if self.model.replans {
                self.fill(&self.search(options.seed).kept);
            }
            let conflicts = if self.endless { u32::MAX } else { 2 * MOST_CONFLICTS };
            let mut prover = self.prover(Temper::Steady);
            // Whoever waits waits for the proof to have had its say; writing it down takes as long as patience does.
            self.shared.count_patience();
            // Made where cores do not close it soon; several solvers of a large instance are more than the memory holds.
            let (mut asks, mut numbers) = (!searches_alone, None);
            // Whether there is more to prove once about so many conflicts are spent. Cores have the first turn, and a short one
            // whenever numbers have had a long one.
            let mut turn = CORES;
            let mut work = |conflicts: u32| {
                let (mut spent, mut proves) = (0_u32, true);
                while spent < conflicts && proves && !self.shared.over() {
                    proves = prover.as_mut().is_some_and(|prover| prover.work(self.shared, turn));
                    spent = spent.saturating_add(turn);
                    if !proves || !asks {
                        continue;
                    }
                    let numbers = numbers.get_or_insert_with(|| cap(0));
                    asks = numbers.is_some();
                    if let Some(cap) = numbers.as_mut().filter(|cap| cap.is_to_share(self.shared)) {
                        let many = turn.saturating_mul(NUMBERS);
                        asks = cap.share(self.shared, many);
                        spent = spent.saturating_add(many);
                        turn = (2 * turn).min(MOST_CONFLICTS);
                    }
                    if !asks {
                        *numbers = None;
                    }
                }
                proves
            };
            let mut proves = work(UNRELAXED);
            if !self.shared.over() {
                self.relax();
                proves = proves && work(conflicts);
            }
            drop((prover, numbers));
            if !proves && !self.shared.over() {
                self.in_turns(seed(options.threads as u64), Temper::Hasty, None);
            }
        });
    }
}

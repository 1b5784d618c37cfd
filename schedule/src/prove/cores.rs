//! The least cost of soft literals, from below: whatever cannot hold together is found, paid for, and counted from then on
//! (OLL, Andres et al., ICLP 2012; as in RC2, Ignatiev et al., JSAT 2019).

use std::collections::BTreeMap;

use super::count::{Follows, counter};
use super::solver::{Answer, Lit, Solver};

/// A literal that should hold, and what it costs where it does not.
#[derive(Debug, Clone)]
struct Soft {
    weight: i64,
    /// The counter it denies an output of, and which.
    counts: Option<(usize, usize)>,
}

/// How far it came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// The bound is the least cost; the solver holds a model of that cost.
    Best,
    /// No model at all.
    Impossible,
    /// Interrupted; the bound stands.
    Open,
}

/// The soft literals, and what is proven of them.
#[derive(Default)]
pub struct Cores {
    softs: BTreeMap<Lit, Soft>,
    counters: Vec<Vec<Lit>>,
    /// Proven: no model costs less.
    pub bound: i64,
    pub found: usize,
}

/// Conflicts that one attempt to make a core smaller may take.
const SHORTEN: u32 = 1_000;
/// Conflicts that one attempt to raise a counter may take.
const RAISE: u32 = 20_000;

impl Cores {
    /// Counted inputs cost one each beyond `free`.
    pub fn count(&mut self, outputs: Vec<Lit>, free: usize) {
        self.counters.push(outputs);
        self.deny(self.counters.len() - 1, free, 1);
    }

    fn deny(&mut self, at: usize, output: usize, weight: i64) {
        if let Some(&literal) = self.counters[at].get(output) {
            let soft = self.softs.entry(-literal).or_insert(Soft { weight: 0, counts: Some((at, output)) });
            soft.weight += weight;
        }
    }

    /// The assumptions: everything soft.
    pub fn assumptions(&self) -> Vec<Lit> {
        self.softs.iter().filter(|(_, soft)| soft.weight > 0).map(|(&literal, _)| literal).collect()
    }

    /// Raises the bound until it is the least cost. `raised` is told of each rise and says how much more it may rise at
    /// most; none ends the work.
    pub fn solve(&mut self, solver: &mut Solver, raised: &mut dyn FnMut(i64) -> Option<i64>) -> End {
        let mut waiting: Vec<(Vec<Lit>, i64)> = Vec::new();
        loop {
            let Some(gap) = raised(self.bound) else { return End::Open };
            match solver.ask(&self.assumptions(), None) {
                Answer::Open => return End::Open,
                Answer::Yes if waiting.is_empty() => return End::Best,
                Answer::Yes => {
                    for (core, weight) in std::mem::take(&mut waiting) {
                        self.replace(solver, &core, weight, gap);
                    }
                }
                Answer::No => {
                    let core: Vec<Lit> =
                        self.assumptions().into_iter().filter(|&literal| solver.failed(literal)).collect();
                    if core.is_empty() {
                        return End::Impossible;
                    }
                    let core = shorten(solver, core);
                    let weight = core.iter().map(|literal| self.softs[literal].weight).min().unwrap_or(0);
                    self.bound += weight;
                    self.found += 1;
                    for literal in &core {
                        let Some(soft) = self.softs.get_mut(literal) else { continue };
                        soft.weight -= weight;
                        if let Some((at, output)) = soft.counts {
                            self.deny(at, output + 1, weight);
                        }
                    }
                    let clause: Vec<Lit> = core.iter().map(|literal| -literal).collect();
                    solver.clause(&clause);
                    if core.len() > 1 {
                        waiting.push((clause, weight));
                    }
                }
            }
        }
    }

    /// Counts what is violated of a core: one is paid for, more cost.
    fn replace(&mut self, solver: &mut Solver, violated: &[Lit], weight: i64, gap: i64) {
        let most = violated.len().min(usize::try_from(gap / weight).unwrap_or(0).saturating_add(2));
        let outputs = counter(solver, violated, most, Follows::Up);
        self.counters.push(outputs);
        let at = self.counters.len() - 1;
        let mut output = 1;
        while let Some(&literal) = self.counters[at].get(output) {
            if solver.ask(&[-literal], Some(RAISE)) != Answer::No {
                break;
            }
            solver.clause(&[literal]);
            self.bound += weight;
            output += 1;
        }
        self.deny(at, output, weight);
    }
}

/// Leaves out of a core what it does not need.
fn shorten(solver: &mut Solver, mut core: Vec<Lit>) -> Vec<Lit> {
    for _ in 0..3 {
        let before = core.len();
        if before <= 1 || solver.ask(&core, Some(SHORTEN)) != Answer::No {
            break;
        }
        core.retain(|&literal| solver.failed(literal));
        if core.len() == before {
            break;
        }
    }
    let mut at = 0;
    if core.len() > 60 {
        return core;
    }
    while at < core.len() && core.len() > 1 {
        let mut rest = core.clone();
        rest.remove(at);
        if solver.ask(&rest, Some(SHORTEN)) == Answer::No {
            rest.retain(|&literal| solver.failed(literal));
            // What stood before has been found necessary already.
            core = rest;
        } else {
            at += 1;
        }
    }
    core
}

//! The least cost of soft literals, from below: whatever cannot hold together is found, paid for, and counted from then on
//! (OLL: Andres et al., ICLP 2012; with disjoint cores, shortened, as in RC2: Ignatiev et al., JSAT 2019).

use std::collections::BTreeMap;

use super::count::{Follows, at_most, counter};
use super::solver::{Answer, Lit, Solver};

/// Conflicts that one attempt to make a core smaller may take.
const SHORTEN: u32 = 1_000;
/// A core longer than this is not made smaller literal by literal.
const LONG: usize = 20;
/// Conflicts that one attempt to raise a counter may take.
const RAISE: u32 = 20_000;
/// Inputs by outputs of a counter above which what is known beforehand is not used.
const MOST_COUNTED: usize = 4_000_000;

/// A literal that should hold, and what it costs where it does not.
#[derive(Debug, Clone)]
struct Soft {
    weight: i64,
    /// The counter it denies an output of, and which.
    counts: Option<(usize, usize)>,
}

/// What one step came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// More is known than before; the bound may have risen.
    Onward,
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
    /// Cores that are paid for, and not yet counted.
    waiting: Vec<(Vec<Lit>, i64)>,
    /// Proven: no model costs less.
    pub bound: i64,
}

impl Cores {
    /// A literal that costs so much where it does not hold.
    pub fn want(&mut self, literal: Lit, weight: i64) {
        self.softs.entry(literal).or_insert(Soft { weight: 0, counts: None }).weight += weight;
    }

    /// Of what `outputs` counts, so many are free, and each more costs one.
    pub fn count(&mut self, outputs: Vec<Lit>, free: usize) {
        self.counters.push(outputs);
        self.deny(self.counters.len() - 1, free, 1);
    }

    /// It is known that so many of these do not hold: that is paid for, at so much each, and more is counted. Nothing is done
    /// where counting takes too much.
    pub fn known(&mut self, solver: &mut Solver, literals: &[Lit], sure: usize, weight: i64, gap: i64) {
        let most = outputs(literals.len(), sure, weight, gap);
        if literals.len().saturating_mul(most) > MOST_COUNTED {
            return;
        }
        self.bound += sure as i64 * weight;
        for literal in literals {
            if let Some(soft) = self.softs.get_mut(literal) {
                soft.weight -= weight;
            }
        }
        let violated: Vec<Lit> = literals.iter().map(|literal| -literal).collect();
        self.counters.push(counter(solver, &violated, most, Follows::Up));
        self.deny(self.counters.len() - 1, sure, weight);
    }

    fn deny(&mut self, at: usize, output: usize, weight: i64) {
        if let Some(&literal) = self.counters[at].get(output) {
            let soft = self.softs.entry(-literal).or_insert(Soft { weight: 0, counts: Some((at, output)) });
            soft.weight += weight;
        }
    }

    /// Everything that should hold.
    pub fn wanted(&self) -> Vec<Lit> {
        self.softs.iter().filter(|(_, soft)| soft.weight > 0).map(|(&literal, _)| literal).collect()
    }

    /// Asks once, within so many conflicts, and learns from the answer. `gap` is how much more a model may cost to be of
    /// use.
    pub fn step(&mut self, solver: &mut Solver, gap: i64, conflicts: u32) -> Step {
        let wanted = self.wanted();
        match solver.ask(&wanted, conflicts) {
            Answer::Open => Step::Open,
            Answer::Yes if self.waiting.is_empty() => Step::Best,
            Answer::Yes => {
                for (core, weight) in std::mem::take(&mut self.waiting) {
                    self.replace(solver, &core, weight, gap);
                }
                Step::Onward
            }
            Answer::No => {
                let core: Vec<Lit> = wanted.into_iter().filter(|&literal| solver.failed(literal)).collect();
                if core.is_empty() {
                    return Step::Impossible;
                }
                let core = shorten(solver, core);
                self.pay(solver, &core);
                Step::Onward
            }
        }
    }

    /// The cost of one core is certain.
    fn pay(&mut self, solver: &mut Solver, core: &[Lit]) {
        let weight = core.iter().map(|literal| self.softs[literal].weight).min().unwrap_or(0);
        self.bound += weight;
        for literal in core {
            let Some(soft) = self.softs.get_mut(literal) else { continue };
            soft.weight -= weight;
            if let Some((at, output)) = soft.counts {
                self.deny(at, output + 1, weight);
            }
        }
        let violated: Vec<Lit> = core.iter().map(|literal| -literal).collect();
        solver.clause(&violated);
        if core.len() > 1 {
            self.waiting.push((violated, weight));
        }
    }

    /// Counts what is violated of a core: one is paid for, more cost.
    fn replace(&mut self, solver: &mut Solver, violated: &[Lit], weight: i64, gap: i64) {
        let most = outputs(violated.len(), 0, weight, gap);
        self.counters.push(counter(solver, violated, most, Follows::Up));
        let at = self.counters.len() - 1;
        let mut output = 1;
        while let Some(&literal) = self.counters[at].get(output) {
            if solver.ask(&[-literal], RAISE) != Answer::No {
                break;
            }
            solver.clause(&[literal]);
            self.bound += weight;
            output += 1;
        }
        self.deny(at, output, weight);
    }

    /// Once the bound is known to be the least cost: whatever costs more is ruled out for good.
    pub fn settle(self, solver: &mut Solver) {
        self.wanted().into_iter().for_each(|literal| solver.clause(&[literal]));
        // What was paid for and not counted yet may cost no more than that.
        for (violated, _) in self.waiting {
            at_most(solver, &violated, 1);
        }
    }
}

/// How many outputs of a counter may matter: beyond, a model costs more than the gap.
fn outputs(inputs: usize, paid: usize, weight: i64, gap: i64) -> usize {
    let more = usize::try_from(gap / weight).unwrap_or(0).saturating_add(2);
    inputs.min(paid.saturating_add(more))
}

/// Leaves out of a core what it does not need.
fn shorten(solver: &mut Solver, mut core: Vec<Lit>) -> Vec<Lit> {
    for _ in 0..3 {
        let before = core.len();
        if before <= 1 || solver.ask(&core, SHORTEN) != Answer::No {
            break;
        }
        core.retain(|&literal| solver.failed(literal));
        if core.len() == before {
            break;
        }
    }
    if core.len() > LONG {
        return core;
    }
    spare(solver, core, SHORTEN, &|| true)
}

/// Leaves out of a core, one by one, each literal without which it still cannot hold, as far as so many conflicts and the time
/// allow.
pub fn spare(
    solver: &mut Solver,
    mut core: Vec<Lit>,
    conflicts: u32,
    in_time: &dyn Fn() -> bool,
) -> Vec<Lit> {
    let mut at = 0;
    while at < core.len() && core.len() > 1 && in_time() {
        let mut rest = core.clone();
        rest.remove(at);
        if solver.ask(&rest, conflicts) == Answer::No {
            // What stood before has been found necessary already.
            rest.retain(|&literal| solver.failed(literal));
            core = rest;
        } else {
            at += 1;
        }
    }
    core
}

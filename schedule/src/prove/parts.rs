//! The rules by parts, each with a literal of its own: as long as that holds, the clauses of the part bind. So the solver can
//! say which parts exclude each other.

use super::solver::{Lit, Solver};

/// A part of the rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// What binds always: each meeting is in one of its slots.
    Always,
    /// A participant is in one meeting a slot, and in no more than allowed.
    Day(usize),
    /// The tables of a slot.
    Tables(usize),
    /// A table that some meetings must be at, one at a time; as a resource.
    Place(usize),
    /// What `after` asks.
    Order,
    /// The interpreters.
    Interpreters,
    /// The breaks of a participant, as far as fairness looks at them.
    Breaks(usize),
}

/// The parts that have clauses, and the one that is written.
#[derive(Default)]
pub struct Parts {
    known: Vec<(Part, Lit)>,
    now: Option<Lit>,
}

impl Parts {
    /// What every clause has besides, while a part is written that may be left out.
    pub fn guard(&self) -> Option<Lit> {
        self.now.map(|literal| -literal)
    }

    /// The parts, each with its literal.
    pub fn known(&self) -> &[(Part, Lit)] {
        &self.known
    }
}

impl Solver {
    /// Says which part the clauses that follow belong to, where that is asked for.
    pub fn under(&mut self, part: Part) {
        let Some(parts) = &self.parts else { return };
        let known = parts.known.iter().rev().find(|one| one.0 == part).map(|one| one.1);
        let now = match part {
            Part::Always => None,
            _ => Some(known.unwrap_or_else(|| self.fresh())),
        };
        let Some(parts) = &mut self.parts else { return };
        parts.now = now;
        if let (Some(literal), None) = (now, known) {
            parts.known.push((part, literal));
        }
    }
}

//! A part of the schedules: those in which everything stays that has a place already. It is small, and where a schedule is made
//! anew the one with the fewest changes mostly lies in it.

use super::Prover;
use crate::bits::Grid;
use crate::impossible::tighten;
use crate::model::{Model, NONE};
use crate::shared::Shared;

/// Conflicts that one part may take.
const CONFLICTS: u32 = 3_000;

/// Lets nothing move that has a place in `slots`, and finds the best places for the others.
pub fn fill(model: &Model, shared: &Shared<'_>, slots: &[u32]) {
    let part = part(model, slots);
    if let Some(mut prover) = Prover::part(model, &part, shared.flag()) {
        prover.work(shared, CONFLICTS);
    }
}

/// The instance with every meeting kept in its slot that has one.
fn part(model: &Model, slots: &[u32]) -> Model {
    let mut part = model.clone();
    for (meeting, &slot) in slots.iter().enumerate() {
        if slot == NONE {
            continue;
        }
        let mut only = Grid::new(1, model.slots);
        only.insert(0, slot as usize);
        part.domain.keep(meeting, only.row(0));
        // Whoever can interpret it may: what is printed is looked after at the end.
        let wanted = &mut part.meetings[meeting];
        if !wanted.locked {
            (wanted.locked, wanted.current_interpreter) = (true, None);
        }
    }
    tighten(&mut part);
    part
}

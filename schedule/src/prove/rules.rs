//! The hard rules as clauses, where every meeting is held. After Bofill et al., JAIR 74 (2022), section on MaxSAT, with its
//! two implied constraints.

use super::count::{Follows, at_most, counter, exactly};
use super::solver::{Lit, Solver};
use crate::model::Model;

/// What the variables stand for.
pub struct Variables {
    /// For each meeting its slots and the literal that says it is there.
    pub placed: Vec<Vec<(usize, Lit)>>,
    /// For each resource and slot the literal that says it is busy, where it can be.
    pub busy: Vec<Vec<Option<Lit>>>,
}

impl Variables {
    /// Writes the rules down.
    pub fn new(solver: &mut Solver, model: &Model) -> Self {
        let placed: Vec<Vec<(usize, Lit)>> = (0..model.meetings.len())
            .map(|meeting| model.domain.columns(meeting).map(|slot| (slot, solver.fresh())).collect())
            .collect();
        let mut of_resource: Vec<Vec<u32>> = vec![Vec::new(); model.resources];
        for (meeting, wanted) in model.meetings.iter().enumerate() {
            wanted.resources.iter().for_each(|&resource| of_resource[resource as usize].push(meeting as u32));
        }
        for row in &placed {
            let literals: Vec<Lit> = row.iter().map(|&(_, literal)| literal).collect();
            solver.clause(&literals);
            at_most(solver, &literals, 1);
        }
        let mut busy = vec![vec![None; model.slots]; model.resources];
        for (resource, meetings) in of_resource.iter().enumerate() {
            let mut here: Vec<Vec<Lit>> = vec![Vec::new(); model.slots];
            for &meeting in meetings {
                placed[meeting as usize].iter().for_each(|&(slot, literal)| here[slot].push(literal));
            }
            for (slot, literals) in here.iter().enumerate().filter(|(_, literals)| !literals.is_empty()) {
                let is_busy = solver.fresh();
                busy[resource][slot] = Some(is_busy);
                let mut some = vec![-is_busy];
                some.extend(literals);
                solver.clause(&some);
                literals.iter().for_each(|&literal| solver.clause(&[-literal, is_busy]));
                for (at, &one) in literals.iter().enumerate() {
                    literals[at + 1..].iter().for_each(|&other| solver.clause(&[-one, -other]));
                }
            }
            // First implied constraint: as many busy slots as meetings.
            let slots: Vec<Lit> = busy[resource].iter().copied().flatten().collect();
            exactly(solver, &slots, meetings.len());
        }
        let variables = Self { placed, busy };
        variables.tables(solver, model, &of_resource);
        variables.order(solver, model);
        variables
    }

    /// At most as many meetings in a slot as there are tables: counted over people who together see every meeting.
    fn tables(&self, solver: &mut Solver, model: &Model, of_resource: &[Vec<u32>]) {
        let groups = cover(model, of_resource);
        for slot in 0..model.slots {
            let mut held: Vec<Lit> = Vec::new();
            for group in &groups {
                let literals: Vec<Lit> = group
                    .iter()
                    .flat_map(|&meeting| &self.placed[meeting as usize])
                    .filter(|(at, _)| *at == slot)
                    .map(|&(_, literal)| literal)
                    .collect();
                match literals.as_slice() {
                    [] => {}
                    [one] => held.push(*one),
                    several => {
                        let some = solver.fresh();
                        several.iter().for_each(|&literal| solver.clause(&[-literal, some]));
                        held.push(some);
                    }
                }
            }
            at_most(solver, &held, model.tables);
            // Second implied constraint: two people at least at every table.
            let people = &self.busy[..model.people];
            let seated: Vec<Lit> = people.iter().filter_map(|row| row[slot]).collect();
            if model.meetings.iter().all(|meeting| meeting.people == 2) {
                at_most(solver, &seated, 2 * model.tables);
            }
        }
    }

    /// What comes after something is in a later slot.
    fn order(&self, solver: &mut Solver, model: &Model) {
        let mut ended: Vec<Option<Vec<Lit>>> = vec![None; self.placed.len()];
        for (meeting, wanted) in model.meetings.iter().enumerate() {
            for &earlier in &wanted.after {
                let earlier = earlier as usize;
                if ended[earlier].is_none() {
                    // At position `slot`: the earlier meeting is in this slot or a later one.
                    let open: Vec<Lit> = (0..model.slots).map(|_| solver.fresh()).collect();
                    self.placed[earlier].iter().for_each(|&(slot, literal)| solver.clause(&[-literal, open[slot]]));
                    open.windows(2).for_each(|pair| solver.clause(&[-pair[1], pair[0]]));
                    ended[earlier] = Some(open);
                }
                let Some(open) = &ended[earlier] else { continue };
                for &(slot, literal) in &self.placed[meeting] {
                    solver.clause(&[-literal, -open[slot]]);
                }
            }
        }
    }

    /// For each participant, literals of which the one at position `i` says that there are more than `i` runs of meetings.
    pub fn runs(&self, solver: &mut Solver, model: &Model, follows: Follows) -> Vec<Vec<Lit>> {
        let mut runs = Vec::new();
        for row in &self.busy[..model.people] {
            let mut starts = Vec::new();
            for slot in 0..model.slots {
                let Some(is_busy) = row[slot] else { continue };
                let before = slot.checked_sub(1).and_then(|before| row[before]);
                let Some(before) = before else {
                    starts.push(is_busy);
                    continue;
                };
                let start = solver.fresh();
                solver.clause(&[-is_busy, before, start]);
                if follows == Follows::Both {
                    solver.clause(&[-start, is_busy]);
                    solver.clause(&[-start, -before]);
                }
                starts.push(start);
            }
            let most = starts.len();
            runs.push(counter(solver, &starts, most, follows));
        }
        runs
    }
}

/// Groups of meetings, each of one resource, that together hold every meeting: those of whoever has most come first.
fn cover(model: &Model, of_resource: &[Vec<u32>]) -> Vec<Vec<u32>> {
    let mut left = vec![true; model.meetings.len()];
    let mut groups = Vec::new();
    loop {
        let open = |resource: &usize| of_resource[*resource].iter().filter(|&&meeting| left[meeting as usize]).count();
        let Some(best) = (0..model.people).max_by_key(open).filter(|best| open(best) > 0) else { return groups };
        let group: Vec<u32> =
            of_resource[best].iter().copied().filter(|&meeting| left[meeting as usize]).collect();
        group.iter().for_each(|&meeting| left[meeting as usize] = false);
        groups.push(group);
    }
}

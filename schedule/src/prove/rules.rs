//! The hard rules as clauses. After Bofill et al., JAIR 74 (2022), section on MaxSAT, with its two implied constraints.

use super::count::{at_most, exactly};
use super::solver::{Lit, Solver};
use crate::model::Model;

/// What the variables stand for.
pub struct Variables {
    /// For each meeting its slots and the literal that says it is there.
    pub placed: Vec<Vec<(usize, Lit)>>,
    /// For each meeting the literal that says it is held; none where it always is.
    pub held: Vec<Option<Lit>>,
    /// For each resource and slot the literal that says it is busy, where it can be.
    pub busy: Vec<Vec<Option<Lit>>>,
}

/// Whether every schedule holds a meeting.
pub fn is_certain(model: &Model, meeting: usize) -> bool {
    model.all || model.meetings[meeting].locked
}

/// About how many clauses the rules take, those on interpreters apart, to be asked before they are written.
pub fn estimate(model: &Model) -> usize {
    let pairs: usize =
        model.wanted_by.iter().map(|wanted| wanted.len() * wanted.len() / 2 + model.slots).sum();
    let loose = 6 * model.meetings.len();
    // A counter takes about as many clauses as inputs by outputs.
    let seats = model.people * (3 * model.tables).min(model.people);
    pairs.saturating_add(loose).saturating_add(seats).saturating_mul(model.slots)
}

impl Variables {
    /// Writes the rules down, those on interpreters and fairness apart.
    pub fn new(solver: &mut Solver, model: &Model) -> Self {
        solver.say(|| "what each meeting's slot is".to_owned());
        let placed: Vec<Vec<(usize, Lit)>> = (0..model.meetings.len())
            .map(|meeting| model.domain.columns(meeting).map(|slot| (slot, solver.fresh())).collect())
            .collect();
        let mut of_resource: Vec<Vec<u32>> = vec![Vec::new(); model.resources];
        for (meeting, wanted) in model.meetings.iter().enumerate() {
            wanted.resources.iter().for_each(|&resource| of_resource[resource as usize].push(meeting as u32));
        }
        let mut held = Vec::with_capacity(placed.len());
        for (meeting, row) in placed.iter().enumerate() {
            let mut some: Vec<Lit> = row.iter().map(|&(_, literal)| literal).collect();
            solver
                .say(|| format!("meeting {}: in one slot where it is held, in none otherwise", meeting + 1));
            at_most(solver, &some, 1);
            let is_held = (!is_certain(model, meeting)).then(|| solver.fresh());
            if let Some(is_held) = is_held {
                some.iter().for_each(|&literal| solver.clause(&[-literal, is_held]));
                some.push(-is_held);
            }
            solver.clause(&some);
            held.push(is_held);
        }
        let mut variables = Self { placed, held, busy: vec![vec![None; model.slots]; model.resources] };
        for (resource, meetings) in of_resource.iter().enumerate() {
            variables.one_at_a_time(solver, model, resource, meetings);
        }
        variables.tables(solver, model, &of_resource);
        variables.order(solver, model);
        variables
    }

    /// A resource is with one meeting a slot, and a participant with no more meetings than the most allowed.
    fn one_at_a_time(&mut self, solver: &mut Solver, model: &Model, resource: usize, meetings: &[u32]) {
        let mut here: Vec<Vec<Lit>> = vec![Vec::new(); model.slots];
        for &meeting in meetings {
            self.placed[meeting as usize].iter().for_each(|&(slot, literal)| here[slot].push(literal));
        }
        solver.say(|| format!("{}: one meeting a slot", named(model, resource)));
        for (slot, literals) in here.iter().enumerate().filter(|(_, literals)| !literals.is_empty()) {
            let is_busy = solver.fresh();
            self.busy[resource][slot] = Some(is_busy);
            let mut some = vec![-is_busy];
            some.extend(literals);
            solver.clause(&some);
            literals.iter().for_each(|&literal| solver.clause(&[-literal, is_busy]));
            for (at, &one) in literals.iter().enumerate() {
                literals[at + 1..].iter().for_each(|&other| solver.clause(&[-one, -other]));
            }
        }
        let slots: Vec<Lit> = self.busy[resource].iter().copied().flatten().collect();
        if meetings.iter().all(|&meeting| is_certain(model, meeting as usize)) {
            // First implied constraint: as many busy slots as meetings.
            solver.say(|| format!("{}: implied, as many busy slots as meetings", named(model, resource)));
            exactly(solver, &slots, meetings.len());
        }
        if let Some(&max) = model.max.get(resource)
            && (max as usize) < meetings.len()
        {
            solver.say(|| format!("{}: at most {max} meetings", named(model, resource)));
            at_most(solver, &slots, max as usize);
        }
    }

    /// At most as many meetings in a slot as there are tables: counted over people who together see every meeting.
    fn tables(&self, solver: &mut Solver, model: &Model, of_resource: &[Vec<u32>]) {
        let groups = cover(model, of_resource);
        let in_pairs = model.meetings.iter().all(|meeting| meeting.people == 2);
        for slot in 0..model.slots {
            solver.say(|| format!("slot {}: at most {} meetings, the tables", slot + 1, model.tables));
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
            if in_pairs {
                // Second implied constraint: two people at every table.
                solver.say(|| format!("slot {}: implied, two participants at each table", slot + 1));
                let seated: Vec<Lit> = self.busy[..model.people].iter().filter_map(|row| row[slot]).collect();
                at_most(solver, &seated, 2 * model.tables);
            }
        }
    }

    /// What comes after something is in a later slot.
    fn order(&self, solver: &mut Solver, model: &Model) {
        let mut ended: Vec<Option<Vec<Lit>>> = vec![None; self.placed.len()];
        for (meeting, wanted) in model.meetings.iter().enumerate() {
            for &earlier in &wanted.after {
                solver.say(|| format!("meeting {}: after meeting {}", meeting + 1, earlier + 1));
                let open = ended[earlier as usize]
                    .get_or_insert_with(|| self.still_open(solver, model, earlier as usize));
                for &(slot, literal) in &self.placed[meeting] {
                    solver.clause(&[-literal, -open[slot]]);
                }
            }
        }
    }

    /// At position `slot`, the literal that says that a meeting is in this slot or a later one.
    fn still_open(&self, solver: &mut Solver, model: &Model, meeting: usize) -> Vec<Lit> {
        let open: Vec<Lit> = (0..model.slots).map(|_| solver.fresh()).collect();
        self.placed[meeting].iter().for_each(|&(slot, literal)| solver.clause(&[-literal, open[slot]]));
        open.windows(2).for_each(|pair| solver.clause(&[-pair[1], pair[0]]));
        open
    }
}

/// A resource in words, by position.
fn named(model: &Model, resource: usize) -> String {
    match resource.checked_sub(model.people) {
        None => format!("participant {}", resource + 1),
        Some(at) => format!("table {} of those that a meeting must be at", at + 1),
    }
}

/// Groups of meetings, each of one participant, that together hold every meeting: those of whoever has most come first.
fn cover(model: &Model, of_resource: &[Vec<u32>]) -> Vec<Vec<u32>> {
    let mut left = vec![true; model.meetings.len()];
    let mut groups = Vec::new();
    loop {
        let open =
            |person: &usize| of_resource[*person].iter().filter(|&&meeting| left[meeting as usize]).count();
        let Some(best) = (0..model.people).max_by_key(open).filter(|best| open(best) > 0) else {
            return groups;
        };
        let group: Vec<u32> =
            of_resource[best].iter().copied().filter(|&meeting| left[meeting as usize]).collect();
        group.iter().for_each(|&meeting| left[meeting as usize] = false);
        groups.push(group);
    }
}

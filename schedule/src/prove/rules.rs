//! The hard rules as clauses. After Bofill et al., JAIR 74 (2022), section on MaxSAT, with its two implied constraints.

use std::collections::BTreeMap;

use super::count::{at_most, exactly};
use super::parts::Part;
use super::solver::{Lit, Solver};
use crate::model::Model;

/// Which of the implied constraints are written. That on seats makes some instances many times quicker and others many times
/// slower; threads side by side go about it differently.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Implied {
    /// All of them.
    All,
    /// Not that two people sit at every table.
    NoSeats,
}

impl Implied {
    /// What helps whoever proves by cores: where tables are scarce no proof ends without the seats.
    pub fn for_cores(model: &Model) -> Self {
        let seats = model.tables.saturating_mul(model.slots);
        if model.meetings.len() > seats / 4 * 3 { Self::All } else { Self::NoSeats }
    }
}

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

/// The slot of a meeting that is always held there.
pub fn settled(model: &Model, meeting: usize) -> Option<usize> {
    let mut slots = model.domain.columns(meeting);
    slots.next().filter(|_| is_certain(model, meeting) && slots.next().is_none())
}

/// About how many clauses the rules take, those on interpreters apart, to be asked before they are written.
pub fn estimate(model: &Model) -> usize {
    let mut clauses = 0_usize;
    for wanted in &model.wanted_by {
        let mut here = vec![0_usize; model.slots];
        for &meeting in wanted {
            model.domain.columns(meeting as usize).for_each(|slot| here[slot] += 1);
        }
        let row: usize = here.iter().map(|&count| 2 * count + count * count / 2).sum();
        clauses = clauses.saturating_add(row);
    }
    for (wanted, &min) in model.wanted_by.iter().zip(&model.min) {
        clauses = clauses.saturating_add(model.slots.saturating_mul(wanted.len().min(min as usize)));
    }
    let places: usize = (0..model.meetings.len()).map(|meeting| model.domain.count(meeting)).sum();
    let people = if seats_count(model) { 3 * model.people } else { model.people };
    let seats = model.slots.saturating_mul(2 * people).saturating_mul(model.tables.min(model.people));
    clauses.saturating_add(5 * places).saturating_add(seats)
}

/// Whether two people at every table say anything that the tables do not.
fn seats_count(model: &Model) -> bool {
    model.all && model.meetings.iter().all(|meeting| meeting.people == 2)
}

impl Variables {
    /// Writes the rules down, those on interpreters and fairness apart.
    pub fn new(solver: &mut Solver, model: &Model, implied: Implied) -> Self {
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
            solver.under(if resource < model.people { Part::Day(resource) } else { Part::Place(resource) });
            variables.one_at_a_time(solver, model, resource, meetings);
        }
        variables.tables(solver, model, &of_resource, implied);
        solver.under(Part::Order);
        variables.order(solver, model);
        solver.under(Part::Always);
        variables
    }

    /// The literal that says that a meeting is in a slot, where it can be.
    pub fn there(&self, meeting: usize, slot: usize) -> Option<Lit> {
        let row = &self.placed[meeting];
        row.binary_search_by_key(&slot, |one| one.0).ok().map(|at| row[at].1)
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
            // First implied constraint: as many busy slots as meetings, and in each session those that can be nowhere else.
            solver.say(|| format!("{}: implied, as many busy slots as meetings", named(model, resource)));
            exactly(solver, &self.sessions(model, resource, meetings), meetings.len());
        }
        if let Some(&max) = model.max.get(resource)
            && (max as usize) < meetings.len()
        {
            solver.say(|| format!("{}: at most {max} meetings", named(model, resource)));
            at_most(solver, &slots, max as usize);
        }
    }

    /// The busy slots of a resource, session by session, with the number of its meetings that can only be there.
    fn sessions(&self, model: &Model, resource: usize, meetings: &[u32]) -> Vec<(Vec<Lit>, usize)> {
        let mut sessions: BTreeMap<u32, (Vec<Lit>, usize)> = BTreeMap::new();
        for (slot, &is_busy) in self.busy[resource].iter().enumerate() {
            sessions.entry(model.session_of[slot]).or_default().0.extend(is_busy);
        }
        for &meeting in meetings {
            let slots = self.placed[meeting as usize].iter().map(|&(slot, _)| slot);
            if let Some(session) = model.only_session(slots) {
                sessions.entry(session).or_default().1 += 1;
            }
        }
        sessions.into_values().filter(|(slots, _)| !slots.is_empty()).collect()
    }

    /// At most as many meetings in a slot as there are tables: counted over people who together see every meeting.
    fn tables(&self, solver: &mut Solver, model: &Model, of_resource: &[Vec<u32>], implied: Implied) {
        let mut taken = vec![0; model.slots];
        (0..model.meetings.len())
            .filter_map(|meeting| settled(model, meeting))
            .for_each(|slot| taken[slot] += 1);
        let groups = cover(model, of_resource);
        let seats = implied == Implied::All && seats_count(model);
        for slot in 0..model.slots {
            solver.under(Part::Tables(slot));
            solver.say(|| {
                let (tables, sure) = (model.tables, taken[slot]);
                format!("slot {}: at most {tables} meetings, the tables; {sure} are always there", slot + 1)
            });
            let mut held: Vec<Lit> = Vec::new();
            for group in &groups {
                let literals: Vec<Lit> =
                    group.iter().filter_map(|&meeting| self.there(meeting as usize, slot)).collect();
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
            match model.tables.checked_sub(taken[slot]) {
                Some(free) => at_most(solver, &held, free),
                None => solver.clause(&[]),
            }
            if seats {
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

/// Groups of meetings, each of one participant, that together hold every meeting whose slot is open: those of whoever has
/// most come first.
fn cover(model: &Model, of_resource: &[Vec<u32>]) -> Vec<Vec<u32>> {
    let mut left: Vec<bool> =
        (0..model.meetings.len()).map(|meeting| settled(model, meeting).is_none()).collect();
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

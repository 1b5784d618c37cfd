//! Interpreters as clauses, and back.
//!
//! Interpreters who can serve the same meetings, are present in the same slots and have the same limit are one group: only
//! how many of them work in a slot matters. A group can be told off so that nobody works longer in a row than the limit
//! exactly where in every stretch one longer than the limit there are as many rests as interpreters: they rest in turns.

use std::collections::BTreeMap;

use super::count::{Follows, at_least, at_most, counter, merge, network};
use super::rules::{Variables, settled};
use super::solver::{Lit, Solver};
use crate::model::{Model, NONE};

/// Interpreters who are alike.
struct Group {
    members: Vec<u32>,
    /// What they can serve, rows of `Model::kinds`.
    kinds: Vec<usize>,
    /// At position `kind` (of `kinds`) and slot, literals of which as many hold as members at least serve that kind there.
    serving: Vec<Vec<Vec<Lit>>>,
    /// At position slot, the same for all kinds together.
    working: Vec<Vec<Lit>>,
}

/// The members of a group, and for each kind that it can serve what of it serves in each slot.
pub type Shifts<'a> = (&'a [u32], Vec<(usize, &'a [Vec<Lit>])>);

/// The interpreters' work.
pub struct Duty {
    groups: Vec<Group>,
}

impl Duty {
    /// Writes the rules on interpreters down.
    pub fn new(solver: &mut Solver, model: &Model, variables: &Variables) -> Self {
        let mut duty = Self { groups: groups(model) };
        for group in &mut duty.groups {
            group.serving = vec![vec![Vec::new(); model.slots]; group.kinds.len()];
        }
        for kind in 0..model.kinds.len() {
            for slot in 0..model.slots {
                duty.serve(solver, model, variables, kind, slot);
            }
        }
        for (at, group) in duty.groups.iter_mut().enumerate() {
            solver.say(|| format!("group {}: nobody serves two at once, nor too long in a row", at + 1));
            group.work(solver, model);
        }
        solver.say(|| "whoever a locked row names serves there".to_owned());
        duty.locked(solver, model);
        duty
    }

    /// As many interpreters serve a kind of meeting in a slot as there are such meetings.
    fn serve(&mut self, solver: &mut Solver, model: &Model, variables: &Variables, kind: usize, slot: usize) {
        let (certain, open): (Vec<usize>, Vec<usize>) = (0..model.meetings.len())
            .filter(|&meeting| model.meetings[meeting].kind == Some(kind as u32))
            .filter(|&meeting| model.domain.has(meeting, slot))
            .partition(|&meeting| settled(model, meeting).is_some());
        let certain = certain.len();
        let meetings: Vec<Lit> =
            open.into_iter().filter_map(|meeting| variables.there(meeting, slot)).collect();
        let most = certain + meetings.len();
        if most == 0 {
            return;
        }
        solver.say(|| format!("kind {}, slot {}: an interpreter for each meeting", kind + 1, slot + 1));
        let mut there: Vec<Lit> = Vec::new();
        for group in &mut self.groups {
            let Some(at) = group.kinds.iter().position(|&one| one == kind) else { continue };
            if model.interpreter_available.has(group.members[0] as usize, slot) {
                let mine: Vec<Lit> = (0..group.members.len().min(most)).map(|_| solver.fresh()).collect();
                mine.windows(2).for_each(|pair| solver.clause(&[-pair[1], pair[0]]));
                // What each group has at work is a sorted row already.
                let both = (there.len() + mine.len()).min(most);
                there = if there.is_empty() {
                    mine.clone()
                } else {
                    merge(solver, &there, &mine, both, Follows::Both)
                };
                group.serving[at][slot] = mine;
            }
        }
        if let Some(last) = certain.checked_sub(1) {
            solver.clause(&there.get(last).copied().into_iter().collect::<Vec<_>>());
        }
        let many = network(solver, &meetings, (there.len() + 1).saturating_sub(certain));
        for (at, &literal) in many.iter().enumerate() {
            solver
                .clause(&[-literal].into_iter().chain(there.get(certain + at).copied()).collect::<Vec<_>>());
        }
    }

    /// Whoever is named by a locked row works there, on the meeting's kind.
    fn locked(&self, solver: &mut Solver, model: &Model) {
        for wanted in model.meetings.iter().filter(|wanted| wanted.locked) {
            let (Some(slot), Some(who), Some(kind)) =
                (wanted.current, wanted.current_interpreter, wanted.kind)
            else {
                continue;
            };
            // Who may not work at all is in no group, and keeps no lock either.
            let there = self.groups.iter().find(|group| group.members == [who]).and_then(|group| {
                let at = group.kinds.iter().position(|&one| one == kind as usize)?;
                group.serving[at][slot as usize].first()
            });
            solver.clause(&there.copied().into_iter().collect::<Vec<_>>());
        }
    }

    /// The groups, for whoever names the variables.
    pub fn groups(&self) -> impl Iterator<Item = Shifts<'_>> {
        self.groups.iter().map(|group| {
            let serving = group.serving.iter().map(Vec::as_slice);
            (group.members.as_slice(), group.kinds.iter().copied().zip(serving).collect())
        })
    }

    /// The interpreter of each meeting in the solver's model.
    pub fn read(&self, solver: &mut Solver, model: &Model, slots: &[u32]) -> Vec<u32> {
        let mut open: BTreeMap<(usize, usize), Vec<usize>> = BTreeMap::new();
        let mut interpreters = vec![NONE; slots.len()];
        for (meeting, wanted) in model.meetings.iter().enumerate() {
            if let (Some(kind), slot) = (wanted.kind, slots[meeting])
                && slot != NONE
            {
                open.entry((kind as usize, slot as usize)).or_default().push(meeting);
            }
        }
        // Who must serve a meeting takes it first.
        for (meeting, wanted) in model.meetings.iter().enumerate().filter(|(_, wanted)| wanted.locked) {
            if let (Some(who), Some(kind)) = (wanted.current_interpreter, wanted.kind) {
                interpreters[meeting] = who;
                if let Some(waiting) = open.get_mut(&(kind as usize, slots[meeting] as usize)) {
                    waiting.retain(|&other| other != meeting);
                }
            }
        }
        for group in &self.groups {
            group.tell_off(solver, model, &mut open, &mut interpreters);
        }
        interpreters
    }
}

impl Group {
    /// How many slots in a row each may work.
    fn limit(&self, model: &Model) -> usize {
        model.max_consecutive[self.members[0] as usize] as usize
    }

    /// Nobody serves two kinds at once, nor longer in a row than the limit.
    fn work(&mut self, solver: &mut Solver, model: &Model) {
        let size = self.members.len();
        for slot in 0..model.slots {
            let all: Vec<Lit> = self.serving.iter().flat_map(|of_kind| &of_kind[slot]).copied().collect();
            let busy_kinds = self.serving.iter().filter(|of_kind| !of_kind[slot].is_empty()).count();
            let working = if busy_kinds <= 1 {
                all
            } else {
                at_most(solver, &all, size);
                counter(solver, &all, size, Follows::Up)
            };
            self.working.push(working);
        }
        let limit = self.limit(model);
        if limit >= model.slots {
            return;
        }
        for stretch in self.working.windows(limit + 1) {
            // Whoever is at work stands first in each row, so from its end on it says who rests; who is in no row rests anyway.
            // A row that says of too many that they work, as a counter that follows up may, says of fewer that they rest.
            let rests: Vec<Vec<Lit>> =
                stretch.iter().map(|row| row.iter().rev().map(|literal| -literal).collect()).collect();
            let least = stretch.iter().map(Vec::len).sum::<usize>().saturating_sub(size * limit);
            at_least(solver, rests, least);
        }
    }

    /// Gives the group's share of the open meetings to its members, who rest in turns.
    fn tell_off(
        &self,
        solver: &mut Solver,
        model: &Model,
        open: &mut BTreeMap<(usize, usize), Vec<usize>>,
        interpreters: &mut [u32],
    ) {
        let size = self.members.len();
        let mut next_to_rest = 0;
        for slot in 0..model.slots {
            // What serves, and not `working`: a counter that follows up may say more than there is.
            let serving = self.serving.iter().flat_map(|of_kind| &of_kind[slot]);
            let working = serving.filter(|&&literal| solver.holds(literal)).count().min(size);
            let rests = size - working;
            let mut present = (rests..size).map(|at| self.members[(next_to_rest + at) % size]);
            for (at, &kind) in self.kinds.iter().enumerate() {
                let share = self.serving[at][slot].iter().filter(|&&literal| solver.holds(literal)).count();
                let Some(waiting) = open.get_mut(&(kind, slot)) else { continue };
                // A member named by a lock serves that meeting and nothing else.
                let named = |who: u32| {
                    model.meetings.iter().any(|wanted| {
                        wanted.locked
                            && wanted.kind.is_some()
                            && wanted.current_interpreter == Some(who)
                            && wanted.current == Some(slot as u32)
                    })
                };
                for _ in 0..share {
                    let Some(who) = present.next() else { break };
                    if named(who) {
                        continue;
                    }
                    if let Some(meeting) = waiting.pop() {
                        interpreters[meeting] = who;
                    }
                }
            }
            next_to_rest = (next_to_rest + rests) % size;
        }
    }
}

/// About how many clauses the rules on interpreters take: one counter a slot for each kind, one a stretch for each group.
pub fn estimate(model: &Model) -> usize {
    let merged = |inputs: usize, most: usize| inputs.saturating_mul(inputs.min(most + 1)) / 2;
    let mut meetings = vec![0; model.kinds.len()];
    for kind in model.meetings.iter().filter_map(|wanted| wanted.kind) {
        meetings[kind as usize] += 1;
    }
    let of_kinds: usize = meetings
        .iter()
        .zip(&model.kinds)
        .map(|(&count, able)| merged(count + able.len(), able.len().min(count)))
        .sum();
    let of_stretches: usize = groups(model)
        .iter()
        .map(|group| {
            let (size, limit) = (group.members.len(), group.limit(model));
            if limit < model.slots { merged(size * (limit + 1), size) } else { 0 }
        })
        .sum();
    model.slots.saturating_mul(of_kinds.saturating_add(of_stretches))
}

/// What makes interpreters alike: kinds served, slots present, limit, and the one whom a lock names.
type Alike = (Vec<usize>, Vec<u64>, usize, u32);

fn groups(model: &Model) -> Vec<Group> {
    let named = |who: u32| {
        model.meetings.iter().any(|wanted| wanted.locked && wanted.current_interpreter == Some(who))
    };
    let mut groups: BTreeMap<Alike, Vec<u32>> = BTreeMap::new();
    for who in 0..model.interpreters as u32 {
        let able = |kind: &usize| model.kinds[*kind].contains(&who);
        let kinds: Vec<usize> = (0..model.kinds.len()).filter(able).collect();
        let limit = (model.max_consecutive[who as usize] as usize).min(model.slots);
        let alone = if named(who) { who } else { NONE };
        if !kinds.is_empty() && limit > 0 {
            let present = model.interpreter_available.row(who as usize).to_vec();
            groups.entry((kinds, present, limit, alone)).or_default().push(who);
        }
    }
    let group = |((kinds, ..), members): (Alike, _)| Group {
        members,
        kinds,
        serving: Vec::new(),
        working: Vec::new(),
    };
    groups.into_iter().map(group).collect()
}

#[cfg(test)]
mod tests;

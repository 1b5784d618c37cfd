//! Alternating chains between two slots: moving a meeting pushes those in its way into the slot it leaves,
//! and so on. Whoever is busy in both slots stays busy in both; only the ends of a chain change anything.

use crate::model::NONE;
use crate::state::State;

/// Meetings of two slots that change places together.
#[derive(Debug, Clone)]
pub struct Chain {
    pub from: usize,
    pub to: usize,
    /// Meetings, wherever of the two slots they are.
    pub members: Vec<u32>,
    /// Who goes from a slot into one where he or she is idle: nobody else's day changes.
    ends: Vec<(u32, u32, u32)>,
    /// How many members leave `from`.
    leaving: usize,
    stamp: Vec<u64>,
    round: u64,
    interpreted: bool,
    /// Members and where they go, while it is made.
    goals: Vec<(u32, usize)>,
}

/// What a chain would change.
#[derive(Debug, Clone, Copy, Default)]
pub struct Change {
    pub unfair: i64,
    pub changes: i64,
    /// Breaks, a run of few meetings counted for less: it is the nearer to its end.
    pub breaks: f64,
}

impl Chain {
    pub fn new(meetings: usize) -> Self {
        Self {
            from: 0,
            to: 0,
            members: Vec::new(),
            ends: Vec::new(),
            leaving: 0,
            stamp: vec![0; meetings],
            round: 0,
            interpreted: false,
            goals: Vec::new(),
        }
    }

    /// Starts anew between two slots.
    pub fn start(&mut self, from: usize, to: usize) {
        self.from = from;
        self.to = to;
        self.members.clear();
        self.ends.clear();
        self.leaving = 0;
        self.round += 1;
        self.interpreted = false;
    }

    #[inline]
    pub fn contains(&self, meeting: u32) -> bool {
        self.stamp[meeting as usize] == self.round
    }

    #[inline]
    fn goal(&self, state: &State<'_>, meeting: u32) -> usize {
        if state.slot_of[meeting as usize] as usize == self.from { self.to } else { self.from }
    }

    /// Adds a meeting of one of the two slots and all that follows from it; false where one of them may not move.
    pub fn grow(&mut self, state: &State<'_>, meeting: u32) -> bool {
        let model = state.model;
        let mut at = self.members.len();
        self.stamp[meeting as usize] = self.round;
        self.members.push(meeting);
        while at < self.members.len() {
            let member = self.members[at];
            at += 1;
            let leaves = state.slot_of[member as usize] as usize == self.from;
            let (here, goal) = if leaves { (self.from, self.to) } else { (self.to, self.from) };
            if !model.domain.has(member as usize, goal) {
                return false;
            }
            self.leaving += usize::from(leaves);
            if model.interpreters > 0 {
                self.interpreted |= model.meetings[member as usize].kind.is_some();
            }
            for &resource in state.resources(member) {
                let other = state.occupant(resource, goal);
                if other == NONE {
                    if (resource as usize) < model.people {
                        self.ends.push((resource, here as u32, goal as u32));
                    }
                } else if self.stamp[other as usize] != self.round {
                    self.stamp[other as usize] = self.round;
                    self.members.push(other);
                }
            }
        }
        true
    }

    /// The slot that would have more meetings than tables, if one would.
    pub fn overfull(&self, state: &State<'_>) -> Option<usize> {
        let coming = self.members.len() - self.leaving;
        let tables = state.model.tables;
        if state.at[self.to].len() + self.leaving > tables + coming {
            Some(self.to)
        } else if state.at[self.from].len() + coming > tables + self.leaving {
            Some(self.from)
        } else {
            None
        }
    }

    /// Whether `after` holds once all members have moved.
    pub fn in_order(&self, state: &State<'_>) -> bool {
        let model = state.model;
        if !state.is_ordered {
            return true;
        }
        let slot = |other: u32| {
            if self.contains(other) { self.goal(state, other) as u32 } else { state.slot_of[other as usize] }
        };
        self.members.iter().all(|&member| {
            let wanted = &model.meetings[member as usize];
            if wanted.after.is_empty() && wanted.before.is_empty() {
                return true;
            }
            let goal = self.goal(state, member) as u32;
            wanted.after.iter().all(|&other| slot(other) == NONE || slot(other) < goal)
                && wanted.before.iter().all(|&other| slot(other) == NONE || slot(other) > goal)
        })
    }

    /// What it would change, without doing it.
    pub fn change(&self, state: &State<'_>) -> Change {
        let model = state.model;
        let mut change = Change::default();
        if model.replans {
            for &member in &self.members {
                if let Some(current) = model.meetings[member as usize].current {
                    let from = state.slot_of[member as usize];
                    let goal = self.goal(state, member) as u32;
                    change.changes += i64::from(current == from) - i64::from(current == goal);
                }
            }
        }
        for &(person, from, goal) in &self.ends {
            let (before, after) = state.runs_moved(person as usize, from as usize, goal as usize);
            change.breaks += state.smoother(person as usize, from as usize, goal as usize);
            change.unfair += state.unfair(after) - state.unfair(before);
        }
        change
    }

    /// Makes the members change places; false, and nothing changed, where interpreters are missing.
    pub fn apply(&mut self, state: &mut State<'_>) -> bool {
        let mark = state.mark();
        let mut goals = std::mem::take(&mut self.goals);
        goals.clear();
        goals.extend(self.members.iter().map(|&member| (member, self.goal(state, member))));
        for &(member, _) in &goals {
            state.lift(member as usize);
        }
        for &(member, goal) in &goals {
            state.place(member as usize, goal);
        }
        let served = !self.interpreted || goals.iter().all(|&(member, _)| state.serve(member as usize));
        self.goals = goals;
        if !served {
            state.rollback(mark);
        }
        served
    }
}

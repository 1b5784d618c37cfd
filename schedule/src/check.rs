//! Verifies a schedule rule by rule and prices it anew. It works on ids and shares nothing with the engine
//! but the types of the instance and of the schedule.

mod price;

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::fmt;

pub use price::objective;

use crate::instance::{Instance, Meeting};
use crate::schedule::{Held, Objective, Schedule, Status};

/// Which rule is broken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Rule {
    /// An id that the instance does not have, a meeting twice, or rows that do not add up.
    Rows,
    /// A participant in two meetings at once, away, or over the limit.
    Participant,
    /// A meeting outside its session, slot or table, a table taken twice, or the order of `after`.
    Meeting,
    /// An interpreter missing, superfluous, twice at once, away, lacking a language, or working too long.
    Interpreter,
    /// A locked row changed.
    Locked,
    /// A meeting left out where all have to be held.
    All,
    /// Breaks differ by more than fairness allows.
    Fairness,
    /// The objective or the bound it states is not right.
    Objective,
}

/// Something wrong with a schedule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The rule broken.
    pub rule: Rule,
    /// Where and how.
    pub detail: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:?}: {}", self.rule, self.detail)
    }
}

/// Everything wrong with a schedule; nothing where it keeps all rules and states its own cost rightly.
/// The fairness tested is the instance's: set it there where the run was given another.
pub fn check(instance: &Instance, schedule: &Schedule) -> Vec<Fault> {
    let mut checker = Checker::new(instance, schedule);
    if matches!(schedule.status, Status::Infeasible | Status::Unknown) {
        if !schedule.meetings.is_empty() || !schedule.unscheduled.is_empty() {
            checker.fault(Rule::Rows, "a schedule that does not exist has rows".to_owned());
        }
        return checker.faults;
    }
    if checker.rows() {
        checker.participants();
        checker.meetings();
        checker.interpreters();
        checker.locked();
        checker.whole();
        checker.stated();
    }
    checker.faults
}

struct Checker<'a> {
    instance: &'a Instance,
    schedule: &'a Schedule,
    wanted: HashMap<&'a str, &'a Meeting>,
    order: HashMap<&'a str, usize>,
    faults: Vec<Fault>,
}

impl<'a> Checker<'a> {
    fn new(instance: &'a Instance, schedule: &'a Schedule) -> Self {
        Self {
            instance,
            schedule,
            wanted: instance.meetings.iter().map(|meeting| (meeting.id.as_str(), meeting)).collect(),
            order: instance.slots.iter().enumerate().map(|(at, slot)| (slot.id.as_str(), at)).collect(),
            faults: Vec::new(),
        }
    }

    fn fault(&mut self, rule: Rule, detail: String) {
        self.faults.push(Fault { rule, detail });
    }

    /// Whether all ids are known and each meeting stands exactly once.
    fn rows(&mut self) -> bool {
        let tables: HashSet<&str> = self.instance.tables.iter().map(|table| table.id.as_str()).collect();
        let interpreters: HashSet<&str> =
            self.instance.interpreters.iter().map(|who| who.id.as_str()).collect();
        let mut seen = HashSet::new();
        for row in &self.schedule.meetings {
            for (known, id) in [
                (self.wanted.contains_key(row.id.as_str()), &row.id),
                (self.order.contains_key(row.slot.as_str()), &row.slot),
                (tables.contains(row.table.as_str()), &row.table),
                (
                    row.interpreter.as_ref().is_none_or(|id| interpreters.contains(id.as_str())),
                    row.interpreter.as_ref().unwrap_or(&row.id),
                ),
            ] {
                if !known {
                    self.fault(Rule::Rows, format!("{id} in the row of {} is unknown", row.id));
                }
            }
            if !seen.insert(row.id.as_str()) {
                self.fault(Rule::Rows, format!("meeting {} is held twice", row.id));
            }
        }
        for row in &self.schedule.unscheduled {
            if !self.wanted.contains_key(row.id.as_str()) || !seen.insert(row.id.as_str()) {
                self.fault(Rule::Rows, format!("meeting {} is left out, and unknown or held", row.id));
            }
        }
        for meeting in &self.instance.meetings {
            if !seen.contains(meeting.id.as_str()) {
                self.fault(Rule::Rows, format!("meeting {} is neither held nor left out", meeting.id));
            }
        }
        self.faults.is_empty()
    }

    fn participants(&mut self) {
        let mut days: HashMap<&str, BTreeMap<&str, &str>> = HashMap::new();
        for row in &self.schedule.meetings {
            for id in &self.wanted[row.id.as_str()].participants {
                if let Some(other) = days.entry(id).or_default().insert(&row.slot, &row.id) {
                    let detail = format!("{id} is in {other} and {} in slot {}", row.id, row.slot);
                    self.faults.push(Fault { rule: Rule::Participant, detail });
                }
            }
        }
        for person in &self.instance.participants {
            let Some(day) = days.get(person.id.as_str()) else { continue };
            for slot in person.unavailable.iter().filter(|slot| day.contains_key(slot.as_str())) {
                self.fault(Rule::Participant, format!("{} is unavailable in slot {slot}", person.id));
            }
            if person.max.is_some_and(|max| day.len() > max as usize) {
                self.fault(
                    Rule::Participant,
                    format!("{} has {} meetings, more than max", person.id, day.len()),
                );
            }
        }
    }

    fn meetings(&mut self) {
        let held: HashMap<&str, &Held> =
            self.schedule.meetings.iter().map(|row| (row.id.as_str(), row)).collect();
        let mut taken: HashSet<(&str, &str)> = HashSet::new();
        for row in &self.schedule.meetings {
            let meeting = self.wanted[row.id.as_str()];
            let slot = &self.instance.slots[self.order[row.slot.as_str()]];
            if !taken.insert((&row.slot, &row.table)) {
                self.fault(Rule::Meeting, format!("table {} is taken twice in slot {}", row.table, row.slot));
            }
            if meeting.session.is_some() && meeting.session != slot.session {
                self.fault(Rule::Meeting, format!("{} is outside its session", row.id));
            }
            if meeting.slot.as_ref().is_some_and(|fixed| *fixed != row.slot) {
                self.fault(Rule::Meeting, format!("{} is not in its slot", row.id));
            }
            if meeting.table.as_ref().is_some_and(|fixed| *fixed != row.table) {
                self.fault(Rule::Meeting, format!("{} is not at its table", row.id));
            }
            for earlier in meeting.after.iter().filter_map(|id| held.get(id.as_str())) {
                if self.order[earlier.slot.as_str()] >= self.order[row.slot.as_str()] {
                    self.fault(Rule::Meeting, format!("{} does not come after {}", row.id, earlier.id));
                }
            }
        }
    }

    fn interpreters(&mut self) {
        let languages: HashMap<&str, &Option<Vec<String>>> =
            self.instance.participants.iter().map(|person| (person.id.as_str(), &person.languages)).collect();
        let mut work: HashMap<&str, BTreeSet<usize>> = HashMap::new();
        for row in &self.schedule.meetings {
            let theirs: Vec<&Option<Vec<String>>> =
                self.wanted[row.id.as_str()].participants.iter().map(|id| languages[id.as_str()]).collect();
            let all_known: Option<Vec<&Vec<String>>> = theirs.iter().map(|list| list.as_ref()).collect();
            let needed = all_known.is_some_and(|lists| {
                !lists[0].iter().any(|language| lists.iter().all(|list| list.contains(language)))
            });
            match (&row.interpreter, needed) {
                (None, true) => self.fault(Rule::Interpreter, format!("{} lacks an interpreter", row.id)),
                (Some(id), false) => self.fault(Rule::Interpreter, format!("{} does not need {id}", row.id)),
                (Some(id), true) => {
                    if !work.entry(id).or_default().insert(self.order[row.slot.as_str()]) {
                        self.fault(Rule::Interpreter, format!("{id} is twice in slot {}", row.slot));
                    }
                    let who = self.instance.interpreters.iter().find(|who| who.id == *id);
                    let spoken = who.and_then(|who| who.languages.as_ref());
                    let heard = |list: &&Option<Vec<String>>| {
                        list.as_ref().is_none_or(|list| {
                            spoken.is_none_or(|spoken| list.iter().any(|one| spoken.contains(one)))
                        })
                    };
                    if !theirs.iter().all(heard) {
                        self.fault(Rule::Interpreter, format!("{id} lacks a language of {}", row.id));
                    }
                }
                (None, false) => {}
            }
        }
        for who in &self.instance.interpreters {
            let Some(slots) = work.get(who.id.as_str()) else { continue };
            for slot in &who.unavailable {
                if slots.contains(&self.order[slot.as_str()]) {
                    self.fault(Rule::Interpreter, format!("{} is unavailable in slot {slot}", who.id));
                }
            }
            let mut row = 0;
            let mut last = None;
            for &slot in slots {
                row = if last == Some(slot.wrapping_sub(1)) { row + 1 } else { 1 };
                last = Some(slot);
                if who.max_consecutive.is_some_and(|most| row > most) {
                    self.fault(Rule::Interpreter, format!("{} works {row} slots in a row", who.id));
                }
            }
        }
    }

    fn locked(&mut self) {
        let held: HashMap<&str, &Held> =
            self.schedule.meetings.iter().map(|row| (row.id.as_str(), row)).collect();
        for booking in self.instance.current.iter().filter(|row| row.locked) {
            let kept = held.get(booking.meeting.as_str()).is_some_and(|row| {
                row.slot == booking.slot
                    && booking.table.as_ref().is_none_or(|table| *table == row.table)
                    && booking.interpreter.as_ref().is_none_or(|who| row.interpreter.as_ref() == Some(who))
            });
            if !kept {
                self.fault(Rule::Locked, format!("the locked row of {} is not kept", booking.meeting));
            }
        }
    }

    fn whole(&mut self) {
        if self.instance.rules.all && !self.schedule.unscheduled.is_empty() {
            self.fault(Rule::All, format!("{} meetings are left out", self.schedule.unscheduled.len()));
        }
        if let Some(allowed) = self.instance.rules.fairness {
            let breaks = price::breaks(self.instance, self.schedule);
            let most = breaks.values().max().copied().unwrap_or(0);
            let least = breaks.values().min().copied().unwrap_or(0);
            if most - least > u64::from(allowed) {
                self.fault(Rule::Fairness, format!("breaks go from {least} to {most}"));
            }
        }
    }

    fn stated(&mut self) {
        let true_cost = objective(self.instance, self.schedule);
        let Some(stated) = self.schedule.objective else {
            return self.fault(Rule::Objective, "none is stated".to_owned());
        };
        if stated != true_cost {
            let words = |cost: &Objective| serde_json::to_string(cost).unwrap_or_default();
            let (stated, true_cost) = (words(&stated), words(&true_cost));
            self.fault(Rule::Objective, format!("{stated} is stated, and it is {true_cost}"));
        }
        if self.schedule.status == Status::Optimal
            && !self.schedule.bound.is_some_and(|bound| bound.closes(&stated))
        {
            self.fault(Rule::Objective, "optimal is claimed, and the bound is below".to_owned());
        }
        // Each line of the bound holds where those above are at their best, so only the first that differs says anything.
        let lines = self.schedule.bound.map(|bound| bound.lines().into_iter().zip(stated.lines()));
        if let Some((bound, reached)) = lines.and_then(|mut lines| lines.find(|(bound, is)| bound != is))
            && bound > reached
        {
            self.fault(
                Rule::Objective,
                format!("{bound} is claimed to be the least, and {reached} is reached"),
            );
        }
    }
}

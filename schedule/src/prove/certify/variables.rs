//! What each variable stands for, in the words of the instance.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::super::solver::Lit;
use super::terms::Rules;
use crate::instance::Instance;
use crate::model::Model;

/// The variables that say something by themselves.
pub type Names = BTreeMap<Lit, String>;

impl Rules {
    /// Names them.
    pub fn names(&self, instance: &Instance, model: &Model) -> Names {
        let mut names = Names::new();
        // One variable may say several things; the first says most.
        let mut name = |literal: Lit, meaning: String| {
            names.entry(literal).or_insert(meaning);
        };
        let slot = |at: usize| instance.slots[at].id.as_str();
        let meeting = |at: usize| instance.meetings[at].id.as_str();
        for (at, row) in self.variables.placed.iter().enumerate() {
            for &(when, literal) in row {
                name(literal, format!("meeting {} is in slot {}", meeting(at), slot(when)));
            }
        }
        for (at, held) in self.variables.held.iter().enumerate() {
            if let Some(literal) = held {
                name(*literal, format!("meeting {} is held", meeting(at)));
            }
        }
        for (resource, row) in self.variables.busy.iter().enumerate() {
            let who = resource_name(instance, model, resource);
            for (when, literal) in row.iter().enumerate().filter_map(|(when, one)| Some((when, (*one)?))) {
                name(literal, format!("{who} is busy in slot {}", slot(when)));
            }
        }
        for (members, kinds) in self.duty.groups() {
            let ids = |members: &[u32]| {
                let ids: Vec<&str> =
                    members.iter().map(|&who| instance.interpreters[who as usize].id.as_str()).collect();
                ids.join(", ")
            };
            for (kind, serving) in kinds {
                for (when, literals) in serving.iter().enumerate() {
                    for (least, &literal) in (1..).zip(literals) {
                        let who = format!("of interpreters {} at least {least} serve", ids(members));
                        let whom = format!("meetings that {} can serve", ids(&model.kinds[kind]));
                        name(literal, format!("{who} in slot {} {whom}", slot(when)));
                    }
                }
            }
        }
        for (person, outputs) in self.runs.iter().enumerate() {
            let id = &instance.participants[person].id;
            for (least, &literal) in (1..).zip(outputs) {
                name(literal, format!("participant {id} has {least} runs of meetings or more"));
            }
        }
        names
    }
}

fn resource_name(instance: &Instance, model: &Model, resource: usize) -> String {
    if let Some(person) = instance.participants.get(resource) {
        return format!("participant {}", person.id);
    }
    let at_it = |wanted: &&crate::model::Wanted| wanted.resources.contains(&(resource as u32));
    let table = model.meetings.iter().find(at_it).and_then(|wanted| wanted.table);
    table.map_or_else(String::new, |at| format!("table {}", instance.tables[at as usize].id))
}

/// The side file: every variable on a line of its own or in a range.
pub fn text(name: &str, names: &Names, ranges: &[(Lit, Lit, String)]) -> Vec<u8> {
    let mut text = format!(
        "The variables of {name}.cnf, ids as in instance.json. What stands behind \"made for\" is the comment of\n\
         {name}.cnf below which the variables first occur: they count, or help to, what it says.\n\n"
    );
    for (first, last, meaning) in ranges {
        let mut at = *first;
        while at <= *last {
            if let Some(said) = names.get(&at) {
                let _ = writeln!(text, "{at}\t{said}");
                at += 1;
                continue;
            }
            let until = names.range(at..=*last).next().map_or(*last, |(&next, _)| next - 1);
            let numbers = if until > at { format!("{at}-{until}") } else { at.to_string() };
            let _ = writeln!(text, "{numbers}\tmade for: {meaning}");
            at = until + 1;
        }
    }
    text.into_bytes()
}

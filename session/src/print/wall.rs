//! The wall schedule: everyone and every slot, as a cloth to be read from a step away.

use std::collections::HashMap;

use jiff::{Timestamp, civil::Date};
use serde::Serialize;

use super::handout::Handout;
use super::imprint::{Imprint, Slot};
use super::languages::Words;
use super::person::{Person, shortened};

/// One person's row.
#[derive(Debug, Clone)]
pub struct Thread {
    /// Who.
    pub person: Person,
    /// The meetings, in any order.
    pub crossings: Vec<Crossing>,
}

/// A meeting on the wall.
#[derive(Debug, Clone)]
pub struct Crossing {
    /// When its slot begins.
    pub start: Timestamp,
    /// The table's name.
    pub table: String,
    /// The partner's family name, or another short word.
    pub partner: String,
}

/// How many letters of a partner's name fit across all slots of a day together.
const LETTERS_ACROSS: usize = 255;
/// How many letters fit beneath a name.
const LETTERS_BENEATH: usize = 54;

/// A double name stays on its line.
const NO_BREAK_HYPHEN: &str = "\u{2011}";

/// A day with everyone in it, A3 across, sorted by family name.
#[derive(Serialize)]
pub struct Day {
    day: Words,
    slots: Vec<[String; 2]>,
    rows: Vec<Row>,
}

#[derive(Serialize)]
struct Row {
    /// The letter that begins with this row.
    initial: Option<String>,
    name: String,
    /// The name in Latin letters and the organisation.
    beneath: String,
    cells: Vec<Cell>,
}

/// A slot of a person: `[table, partner]` when held, or a run of idle ones, and whether it lies between two meetings.
#[derive(Debug, Serialize)]
#[serde(untagged)]
enum Cell {
    Held([String; 2]),
    Idle { slots: usize, gap: bool },
}

impl Handout for Thread {
    const NAME: &'static str = "print-wall";
    const TEMPLATE: &'static str = include_str!("../../templates/print/wall.typ");
    const PIECE: usize = 1;
    type Sheet = Day;

    fn sheets(imprint: &Imprint, things: &[Self]) -> Vec<Day> {
        let mut sorted: Vec<(String, &Self)> =
            things.iter().map(|thread| (thread.person.name_sorted(), thread)).collect();
        let locale = imprint.languages.first();
        sorted.sort_by(|(left, _), (right, _)| locale.compare(left, right).then_with(|| left.cmp(right)));
        let days = imprint.by_day(&imprint.slots, |slot| slot.start);
        days.into_iter().map(|(date, slots)| day(imprint, date, &slots, &sorted)).collect()
    }
}

fn day(imprint: &Imprint, date: Date, slots: &[&Slot], threads: &[(String, &Thread)]) -> Day {
    let mut last = None;
    let rows = threads.iter().map(|(name, thread)| {
        let letter = initial(name);
        let initial = (letter != last).then(|| letter.clone()).flatten();
        last = letter;
        let organisation = thread.person.organisation.clone();
        let beneath = thread.person.latin().into_iter().chain([organisation]).collect::<Vec<_>>().join(" · ");
        Row {
            initial,
            name: name.clone(),
            beneath: shortened(&beneath, LETTERS_BENEATH),
            cells: cells(slots, &thread.crossings),
        }
    });
    let rows = rows.collect();
    let slots = slots.iter().map(|slot| [imprint.time(slot.start), imprint.time(slot.end)]).collect();
    Day { day: imprint.day_in_words(date), slots, rows }
}

/// The letter under which a name is looked for. Ё is looked for under Е, È under E.
fn initial(name: &str) -> Option<String> {
    let letter = name.chars().find(|letter| letter.is_alphabetic())?;
    Some(match letter {
        'ё' | 'Ё' => "Е".to_owned(),
        'à' | 'À' | 'á' | 'Á' => "A".to_owned(),
        'è' | 'È' | 'é' | 'É' => "E".to_owned(),
        'ì' | 'Ì' => "I".to_owned(),
        'ò' | 'Ò' => "O".to_owned(),
        'ù' | 'Ù' => "U".to_owned(),
        letter => letter.to_uppercase().collect(),
    })
}

fn cells(slots: &[&Slot], crossings: &[Crossing]) -> Vec<Cell> {
    let held: HashMap<Timestamp, &Crossing> =
        crossings.iter().map(|crossing| (crossing.start, crossing)).collect();
    let letters = LETTERS_ACROSS / slots.len().max(1);
    let mut cells: Vec<Cell> = Vec::with_capacity(slots.len());
    for slot in slots {
        match (held.get(&slot.start), cells.last_mut()) {
            (Some(crossing), _) => {
                let partner = shortened(&crossing.partner, letters).replace('-', NO_BREAK_HYPHEN);
                cells.push(Cell::Held([crossing.table.clone(), partner]));
            }
            (None, Some(Cell::Idle { slots, .. })) => *slots += 1,
            (None, _) => cells.push(Cell::Idle { slots: 1, gap: true }),
        }
    }
    // Before the first meeting and after the last one there is no break.
    if let Some(Cell::Idle { gap, .. }) = cells.first_mut() {
        *gap = false;
    }
    if let Some(Cell::Idle { gap, .. }) = cells.last_mut() {
        *gap = false;
    }
    cells
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;

    #[test]
    fn gaps_lie_between_meetings_only() {
        let imprint = sample::imprint(sample::languages("it", None));
        let slots: Vec<&Slot> = imprint.slots.iter().take(6).collect();
        let crossing = |slot: usize| Crossing {
            start: slots[slot].start,
            table: format!("T{slot}"),
            partner: String::new(),
        };
        let signs = |held: &[usize]| -> Vec<String> {
            let crossings: Vec<Crossing> = held.iter().map(|slot| crossing(*slot)).collect();
            cells(&slots, &crossings)
                .iter()
                .map(|cell| match cell {
                    Cell::Held([table, _]) => table.clone(),
                    Cell::Idle { slots, gap: true } => format!("gap {slots}"),
                    Cell::Idle { slots, gap: false } => format!("idle {slots}"),
                })
                .collect()
        };
        assert_eq!(signs(&[4, 1]), ["idle 1", "T1", "gap 2", "T4", "idle 1"]);
        assert_eq!(signs(&[0, 2, 5]), ["T0", "gap 1", "T2", "gap 2", "T5"]);
        assert_eq!(signs(&[]), ["idle 6"]);
    }

    #[test]
    fn names_are_looked_for_under_the_plain_letter() {
        let letters = ["Ёлкина", "D'Angelo", "Éluard", "’t Hooft", "42"].map(initial);
        assert_eq!(letters.map(|letter| letter.unwrap_or_default()), ["Е", "D", "E", "T", ""]);
    }
}

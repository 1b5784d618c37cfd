//! Reads the `.dzn` files in which the problem was published (JAIR 74, 2022).
//!
//! The published files are not all alike: `fixed` is also spelt `fixat`, may be missing, and so may
//! `precedences`; `forbidden` holds 0 for "none"; bars, line breaks and closing brackets come as they please.
//! Only names, numbers, braces and semicolons are relied on.

use crate::instance::{FORMAT, Instance, Meeting, Participant, Rules, Slot, Table};
use crate::read::{InputError, clip};

const MORNING: &str = "AM";
const AFTERNOON: &str = "PM";
/// More than any event has, and little enough that a wrong digit does not eat the memory.
const LARGEST: usize = 1_000_000;

/// The names that mean something; `fixat` is how some files spell `fixed`.
const NAMES: [&str; 10] = [
    "nBusiness",
    "nMeetings",
    "nTables",
    "nTotalSlots",
    "nMorningSlots",
    "requested",
    "forbidden",
    "fixed",
    "fixat",
    "precedences",
];

struct File<'a> {
    /// Name, line of the name, and what stands between `=` and `;`, each name once: no file is so long that they are many.
    items: Vec<(&'a str, usize, &'a str)>,
}

impl<'a> File<'a> {
    fn parse(text: &'a str) -> Result<Self, InputError> {
        let mut items: Vec<(&str, usize, &str)> = Vec::new();
        let mut line = 1;
        for statement in text.split(';') {
            let blank = statement.len() - statement.trim_start().len();
            let start = line + newlines(&statement[..blank]);
            line += newlines(statement);
            let statement = statement.trim();
            if statement.is_empty() {
                continue;
            }
            let Some((name, value)) = statement.split_once('=') else {
                return Err(InputError::new(
                    format!("line {start}"),
                    "neither JSON nor `name = value;` of a .dzn file",
                ));
            };
            let name = name.trim();
            if NAMES.contains(&name) && items.iter().all(|item| item.0 != name) {
                items.push((name, start, value.trim()));
            }
        }
        Ok(Self { items })
    }

    fn find(&self, names: &[&str]) -> Option<(usize, &'a str)> {
        let item = self.items.iter().find(|item| names.contains(&item.0))?;
        Some((item.1, item.2))
    }

    fn number(&self, name: &str) -> Result<usize, InputError> {
        let (line, text) = self.find(&[name]).ok_or_else(|| InputError::new(name, "missing"))?;
        let number = text.parse::<usize>().ok().filter(|&number| number <= LARGEST);
        number.ok_or_else(|| {
            InputError::new(
                format!("line {line}, {name}"),
                format!("{:?} is not a whole number up to {LARGEST}", clip(text)),
            )
        })
    }
}

fn newlines(text: &str) -> usize {
    text.bytes().filter(|&byte| byte == b'\n').count()
}

/// Every whole number of a text, with its sign.
fn numbers(text: &str) -> impl Iterator<Item = i64> {
    let is_digit = |character: char| character.is_ascii_digit();
    let mut at = 0;
    std::iter::from_fn(move || {
        let from = at + text[at..].find(is_digit)?;
        at = text[from..].find(|one| !is_digit(one)).map_or(text.len(), |length| from + length);
        let value = text[from..at].parse::<i64>().unwrap_or(i64::MAX);
        Some(if text[..from].ends_with('-') { -value } else { value })
    })
}

/// What stands in every set in braces.
fn sets(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let inside = &rest[rest.find('{')? + 1..];
        let (set, after) = inside.split_at(inside.find('}').unwrap_or(inside.len()));
        rest = after;
        Some(set)
    })
}

fn counted(line: usize, name: &str, is: usize, expected: usize, what: &str) -> Result<(), InputError> {
    if is == expected {
        return Ok(());
    }
    Err(InputError::new(format!("line {line}, {name}"), format!("{is} {what} instead of {expected}")))
}

/// Reads an instance. Ids are the numbers of the file.
pub fn read(text: &str) -> Result<Instance, InputError> {
    // Comments end with the line; the lines themselves are kept for the messages.
    let mut bare = String::with_capacity(text.len());
    for line in text.lines() {
        bare.push_str(line.split('%').next().unwrap_or(""));
        bare.push('\n');
    }
    let file = File::parse(&bare)?;
    let people = file.number("nBusiness")?;
    let wanted = file.number("nMeetings")?;
    let tables = file.number("nTables")?;
    let slots = file.number("nTotalSlots")?;
    let morning = file.number("nMorningSlots")?;

    let meetings = meetings(&file, people, wanted, slots)?;
    let (line, text) = file.find(&["forbidden"]).ok_or_else(|| InputError::new("forbidden", "missing"))?;
    counted(line, "forbidden", sets(text).count(), people, "sets")?;
    let participants = sets(text).enumerate().map(|(index, set)| {
        let mut away: Vec<i64> = numbers(set).filter(|&slot| slot >= 1 && slot <= slots as i64).collect();
        away.sort_unstable();
        away.dedup();
        let unavailable = away.iter().map(i64::to_string).collect();
        Participant { id: (index + 1).to_string(), unavailable, ..Participant::default() }
    });
    Ok(Instance {
        format: FORMAT.to_owned(),
        slots: (1..=slots)
            .map(|number| Slot {
                id: number.to_string(),
                start: None,
                end: None,
                session: Some(if number <= morning { MORNING } else { AFTERNOON }.to_owned()),
            })
            .collect(),
        tables: (1..=tables).map(|number| Table { id: number.to_string(), zone: None }).collect(),
        participants: participants.collect(),
        interpreters: Vec::new(),
        meetings,
        rules: Rules { all: true, fairness: None },
        current: Vec::new(),
    })
}

fn meetings(file: &File<'_>, people: usize, wanted: usize, slots: usize) -> Result<Vec<Meeting>, InputError> {
    let (line, text) = file.find(&["requested"]).ok_or_else(|| InputError::new("requested", "missing"))?;
    counted(line, "requested", numbers(text).count(), 3 * wanted, "numbers")?;
    let rows: Vec<i64> = numbers(text).collect();
    let mut meetings = Vec::with_capacity(wanted);
    for (index, row) in rows.chunks_exact(3).enumerate() {
        let place = || format!("line {line}, requested, row {}", index + 1);
        for &person in &row[..2] {
            if person < 1 || person > people as i64 {
                return Err(InputError::new(place(), format!("participant {person} of {people}")));
            }
        }
        let session = match row[2] {
            1 => Some(MORNING),
            2 => Some(AFTERNOON),
            3 => None,
            other => return Err(InputError::new(place(), format!("session {other} is not 1, 2 or 3"))),
        };
        meetings.push(Meeting {
            id: (index + 1).to_string(),
            participants: row[..2].iter().map(i64::to_string).collect(),
            priority: Default::default(),
            weight: 1,
            session: session.map(str::to_owned),
            slot: None,
            table: None,
            after: Vec::new(),
        });
    }
    if let Some((line, text)) = file.find(&["fixed", "fixat"]) {
        counted(line, "fixed", numbers(text).count(), wanted, "numbers")?;
        for (index, slot) in numbers(text).enumerate().filter(|&(_, slot)| slot > 0) {
            if slot > slots as i64 {
                let place = format!("line {line}, fixed, meeting {}", index + 1);
                return Err(InputError::new(place, format!("slot {slot} of {slots}")));
            }
            meetings[index].slot = Some(slot.to_string());
        }
    }
    if let Some((line, text)) = file.find(&["precedences"]) {
        counted(line, "precedences", sets(text).count(), wanted, "sets")?;
        for (index, set) in sets(text).enumerate() {
            if let Some(wrong) = numbers(set).find(|&other| other > wanted as i64) {
                let place = format!("line {line}, precedences, meeting {}", index + 1);
                return Err(InputError::new(place, format!("meeting {wrong} of {wanted}")));
            }
            meetings[index].after =
                numbers(set).filter(|&other| other > 0).map(|other| other.to_string()).collect();
        }
    }
    Ok(meetings)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SMALL: &str = "nBusiness = 3; nMeetings = 2; % two\nnTables = 1;\nnTotalSlots = 3;\nnMorningSlots = 2;\n\
        requested = [|1, 2,1, |2, 3,3|];\nforbidden = [{0},|{3,9},|{}];\nfixat = [0,2];\nprecedences = [{},|{1}";

    #[test]
    fn the_spellings_of_the_published_files_are_understood() {
        let instance = read(SMALL).unwrap();
        assert_eq!(instance.slots.iter().filter(|slot| slot.session.as_deref() == Some("AM")).count(), 2);
        assert_eq!(instance.meetings[0].session.as_deref(), Some("AM"));
        assert_eq!(instance.meetings[1].slot.as_deref(), Some("2"));
        assert_eq!(instance.meetings[1].after, ["1"]);
        assert_eq!(instance.participants[0].unavailable, Vec::<String>::new());
        assert_eq!(instance.participants[1].unavailable, ["3"]);
        assert!(instance.rules.all && instance.rules.fairness.is_none());
    }

    #[test]
    fn faults_name_the_line_and_the_row() {
        let fault = |from: &str, to: &str| read(&SMALL.replace(from, to)).unwrap_err().to_string();
        assert_eq!(fault("nTables = 1;", ""), "nTables: missing");
        assert_eq!(fault("|2, 3,3", "|2, 4,3"), "line 5, requested, row 2: participant 4 of 3");
        assert_eq!(fault("|2, 3,3", "|2, 3"), "line 5, requested: 5 numbers instead of 6");
        assert_eq!(
            fault("nTables = 1", "nTables = 99999999999999999999"),
            "line 2, nTables: \"99999999999999999999\" is not a whole number up to 1000000"
        );
        assert!(read("garbage").unwrap_err().to_string().starts_with("line 1: neither JSON"));
    }
}

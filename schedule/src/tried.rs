//! Tiny events made at random, and their fewest breaks by trying everything.

use crate::impossible::tighten;
use crate::model::Model;
use crate::random::Random;

/// Everybody is held; each meeting is of two people, by number, and everybody is away in the slots given.
pub fn model(slots: usize, tables: usize, away: &[Vec<usize>], meetings: &[[usize; 2]]) -> Model {
    let list = |items: Vec<String>| items.join(", ");
    let ids = |letter: char, count: usize| {
        list((0..count).map(|at| format!(r#"{{"id": "{letter}{at}"}}"#)).collect())
    };
    let person = |(at, away): (usize, &Vec<usize>)| {
        let away = list(away.iter().map(|slot| format!("\"s{slot}\"")).collect());
        format!(r#"{{"id": "P{at}", "unavailable": [{away}]}}"#)
    };
    let meeting = |(at, [one, other]): (usize, &[usize; 2])| {
        format!(r#"{{"id": "R{at}", "participants": ["P{one}", "P{other}"]}}"#)
    };
    let text = format!(
        r#"{{"format": "{}", "slots": [{}], "tables": [{}], "participants": [{}], "meetings": [{}], "rules": {{"all": true}}}}"#,
        crate::FORMAT,
        ids('s', slots),
        ids('T', tables),
        list(away.iter().enumerate().map(person).collect()),
        list(meetings.iter().enumerate().map(meeting).collect()),
    );
    let mut model = Model::new(&crate::read(text.as_bytes()).unwrap(), None).unwrap();
    tighten(&mut model);
    model
}

/// The fewest breaks of all schedules that go on from these slots; none where there is no schedule.
pub fn fewest(model: &Model, slots: &mut Vec<usize>) -> Option<i64> {
    let meeting = slots.len();
    if meeting == model.meetings.len() {
        let breaks = model.wanted_by.iter().map(|meetings| {
            let busy = (0..model.slots).map(|slot| meetings.iter().any(|&one| slots[one as usize] == slot));
            let busy: Vec<bool> = busy.collect();
            let runs = (0..model.slots).filter(|&slot| busy[slot] && (slot == 0 || !busy[slot - 1])).count();
            runs.saturating_sub(1) as i64
        });
        return Some(breaks.sum());
    }
    let mut best = None;
    for slot in model.domain.columns(meeting) {
        let there: Vec<usize> = (0..meeting).filter(|&other| slots[other] == slot).collect();
        let clash = |&other: &usize| {
            let people = model.meetings[other].participants();
            model.meetings[meeting].participants().iter().any(|person| people.contains(person))
        };
        if there.len() < model.tables && !there.iter().any(clash) {
            slots.push(slot);
            best = [best, fewest(model, slots)].into_iter().flatten().min();
            slots.pop();
        }
    }
    best
}

/// A few people, some of them away now and then, and a few meetings. There may be no schedule.
pub fn event(random: &mut Random) -> Model {
    let (slots, people) = (3 + random.below(3), 3 + random.below(3));
    let away = |random: &mut Random| (0..random.below(3)).map(|_| random.below(slots)).collect();
    let mut away: Vec<Vec<usize>> = (0..people).map(|_| away(random)).collect();
    away.iter_mut().for_each(|slots| slots.dedup());
    let count = 3 + random.below(4);
    let meetings = pairs(random, people, count);
    model(slots, 1 + random.below(2), &away, &meetings)
}

/// As many meetings as there are slots, one at a time, and nobody is away: whoever has several mostly waits between them,
/// which no row alone says.
pub fn crowded(random: &mut Random) -> Model {
    let (slots, people) = (7, 4 + random.below(3));
    let meetings = pairs(random, people, slots);
    model(slots, 1, &vec![Vec::new(); people], &meetings)
}

fn pairs(random: &mut Random, people: usize, count: usize) -> Vec<[usize; 2]> {
    let mut pair = || {
        let one = random.below(people);
        [one, (one + 1 + random.below(people - 1)) % people]
    };
    (0..count).map(|_| pair()).collect()
}

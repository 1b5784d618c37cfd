use super::*;
use crate::bounds::rows;
use crate::impossible::tighten;
use crate::random::Random;

/// Everybody is held; each meeting is of two people, by number, and everybody is away in the slots given.
fn model(slots: usize, tables: usize, away: &[Vec<usize>], meetings: &[[usize; 2]]) -> Model {
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
fn fewest(model: &Model, slots: &mut Vec<usize>) -> Option<i64> {
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

#[test]
fn what_one_table_costs_three_people_no_row_alone_says() {
    let model = model(3, 1, &vec![Vec::new(); 3], &[[0, 1], [1, 2], [2, 0]]);
    assert_eq!(rows(&model, &model.domain, &|_| true), [0, 0, 0]);
    let mut columns = Columns::new(&model).unwrap();
    assert_eq!(columns.bound(), Some(0));
    let mut most = None;
    while columns.cold > COLD {
        assert!((0..ROUNDS).all(|_| columns.settle()));
        most = most.max(columns.bound());
        columns.cold *= COOLING;
    }
    assert_eq!(most, Some(1));
}

#[test]
fn no_prices_say_more_than_trying_everything() {
    let mut random = Random::new(1);
    let (mut tried, mut better) = (0, 0);
    for _ in 0..400 {
        let (slots, people) = (3 + random.below(3), 3 + random.below(3));
        let away = |random: &mut Random| (0..random.below(3)).map(|_| random.below(slots)).collect();
        let mut away: Vec<Vec<usize>> = (0..people).map(|_| away(&mut random)).collect();
        away.iter_mut().for_each(|slots| slots.dedup());
        let pair = |random: &mut Random| {
            let one = random.below(people);
            [one, (one + 1 + random.below(people - 1)) % people]
        };
        let meetings: Vec<[usize; 2]> = (0..3 + random.below(4)).map(|_| pair(&mut random)).collect();
        let model = model(slots, 1 + random.below(2), &away, &meetings);
        let Some(fewest) = fewest(&model, &mut Vec::new()) else { continue };
        tried += 1;
        let alone: i64 = rows(&model, &model.domain, &|_| true).iter().sum();
        assert!(alone <= fewest);
        let mut columns = Columns::new(&model).unwrap();
        let mut most = columns.bound().unwrap();
        assert!(most <= alone);
        while columns.cold > COLD && (0..10).all(|_| columns.settle()) {
            most = most.max(columns.bound().unwrap());
            columns.cold *= COOLING;
        }
        assert!(most <= fewest, "{most} {fewest} {away:?} {meetings:?}");
        better += usize::from(most > alone);
    }
    assert!(tried > 100 && better > 10, "{tried} {better}");
}

#[test]
fn crowds_are_left_alone_before_they_take_memory_or_time() {
    // Two meet, and everybody else only has prices.
    let crowd = |slots: usize, people: usize| model(slots, 1, &vec![Vec::new(); people], &[[0, 1]]);
    let (few, many) = (crowd(20, 50), crowd(20, 5_000));
    let (few, many) = (Columns::new(&few).unwrap(), Columns::new(&many).unwrap());
    let work = 1_000_000_000;
    assert!(few.rounds(work) > 50 * many.rounds(work), "{} {}", few.rounds(work), many.rounds(work));
    assert!(Columns::new(&crowd(1_000, 3_900)).is_some());
    assert!(Columns::new(&crowd(1_000, 4_000)).is_none());
    assert!(Columns::new(&crowd(400, 50_000)).is_none());
}

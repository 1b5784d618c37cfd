//! Who needs an interpreter, and who can be one.

use crate::made::{booked, empty, meeting, solved};
use schedule::{Admission, Booking, Instance, Interpreter, Reason, Status};

fn speaking(instance: &mut Instance, person: usize, languages: &[&str]) {
    instance.participants[person - 1].languages = Some(languages.iter().map(|&one| one.to_owned()).collect());
}

fn interpreter(id: &str, languages: &[&str], most: Option<u32>) -> Interpreter {
    Interpreter {
        id: id.into(),
        languages: Some(languages.iter().map(|&one| one.to_owned()).collect()),
        unavailable: Vec::new(),
        max_consecutive: most,
    }
}

#[test]
fn interpreters_serve_who_needs_them_and_rest_in_between() {
    let mut instance = empty(3, 3, 6);
    for person in 1..=3 {
        speaking(&mut instance, person, &["it", "en"]);
        speaking(&mut instance, person + 3, &["ru"]);
        meeting(&mut instance, &[person, person + 3]);
    }
    meeting(&mut instance, &[1, 2]);
    instance.interpreters =
        vec![interpreter("I1", &["it", "ru"], Some(2)), interpreter("I2", &["fr", "ru"], None)];
    let schedule = solved(&instance);
    assert_eq!(schedule.objective.unwrap().lost_weight, 1);
    assert_eq!(schedule.status, Status::Optimal);
    assert_eq!(schedule.unscheduled[0].reason, Reason::NoInterpreter);
    assert!(matches!(schedule.unscheduled[0].admitted_by, Some(Admission::Interpreter { .. })));
    assert!(
        schedule
            .meetings
            .iter()
            .filter(|row| row.interpreter.is_some())
            .all(|row| row.interpreter.as_deref() == Some("I1"))
    );
    instance.interpreters[1].languages = None;
    assert_eq!(solved(&instance).objective.unwrap().lost_weight, 0);
}

#[test]
fn a_lock_on_an_interpreter_who_may_not_work_cannot_be_kept() {
    let mut instance = empty(3, 1, 2);
    meeting(&mut instance, &[1, 2]);
    speaking(&mut instance, 1, &["it"]);
    speaking(&mut instance, 2, &["ru"]);
    instance.interpreters =
        vec![interpreter("I1", &["it", "ru"], Some(0)), interpreter("I2", &["it", "ru"], None)];
    let with = |who: &str| Booking { interpreter: Some(who.into()), ..booked("R1", "s2", true) };
    instance.current = vec![with("I1")];
    assert_eq!(solved(&instance).status, Status::Infeasible);
    instance.current = vec![with("I2")];
    assert_eq!(solved(&instance).status, Status::Optimal);
}

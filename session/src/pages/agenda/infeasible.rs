//! Why no schedule keeps every rule, in the reader's language.

use platform::locale::Locale;
use schedule::{Core, Infeasible, Limit, shortened};

use crate::jobs::Why;

/// What the engine found, told from its data; of a run from before these were kept, its sentence. Nothing where it found no
/// reason.
pub(super) fn why(l: &Locale, why: &Why) -> Option<String> {
    match why {
        Why::Known(Infeasible::Unexplained) => None,
        Why::Known(known) => Some(told(l, known)),
        Why::Said(sentence) => Some(sentence.clone()).filter(|sentence| !sentence.is_empty()),
    }
}

fn told(l: &Locale, why: &Infeasible) -> String {
    match why {
        Infeasible::NoSlot { meeting } => {
            l.with("run-infeasible-no-slot", [("meeting", meeting.as_str().into())])
        }
        Infeasible::NoInterpreter { meeting } => {
            l.with("run-infeasible-no-interpreter", [("meeting", meeting.as_str().into())])
        }
        Infeasible::Full { participant, meetings, most } => l.with(
            "run-infeasible-full",
            [
                ("person", participant.as_str().into()),
                ("meetings", (*meetings).into()),
                ("most", (*most).into()),
            ],
        ),
        Infeasible::FewSlots { participant, slots } => l.with(
            "run-infeasible-few-slots",
            [("person", participant.as_str().into()), ("slots", names(slots).into())],
        ),
        Infeasible::NoRoom { participant, meetings } => l.with(
            "run-infeasible-no-room",
            [("person", participant.as_str().into()), ("meetings", (*meetings).into())],
        ),
        Infeasible::FewTables { meeting, slots } => l.with(
            "run-infeasible-few-tables",
            [("meeting", meeting.as_str().into()), ("slots", names(slots).into())],
        ),
        Infeasible::FewInterpreters { meetings } => {
            l.with("run-infeasible-few-interpreters", [("meetings", (*meetings).into())])
        }
        Infeasible::Breaks { restless, fewest, calm, most, allowed } => l.with(
            "run-infeasible-two",
            [
                ("restless", restless.as_str().into()),
                ("fewest", (*fewest).into()),
                ("calm", calm.as_str().into()),
                ("most", (*most).into()),
                ("allowed", (*allowed).into()),
            ],
        ),
        Infeasible::Meetings { meetings, participants, rule } => {
            let key = match rule {
                Some(Limit::Fairness) => "run-infeasible-breaks",
                Some(Limit::Tables) => "run-infeasible-tables",
                None => "run-infeasible-together",
            };
            l.with(key, [("meetings", names(meetings).into()), ("people", names(participants).into())])
        }
        Infeasible::Locked { rule } => l.t(match rule {
            Some(Limit::Fairness) => "run-infeasible-locked-breaks",
            Some(Limit::Tables) => "run-infeasible-locked-tables",
            None => "run-infeasible-locked",
        }),
        Infeasible::Rules(core) => l.with("run-infeasible-rules", [("rules", rules(l, core).into())]),
        Infeasible::Unexplained => String::new(),
    }
}

/// The rules of a core, one after the other.
fn rules(l: &Locale, core: &Core) -> String {
    let mut rules = Vec::new();
    if let Some(allowed) = core.fairness {
        let values = [("allowed", allowed.into()), ("people", names(&core.breaks).into())];
        rules.push(l.with("run-infeasible-rule-breaks", values));
    }
    if !core.tables.is_empty() {
        rules.push(l.with("run-infeasible-rule-tables", [("slots", names(&core.tables).into())]));
    }
    if core.order {
        rules.push(l.t("run-infeasible-rule-order"));
    }
    if core.interpreters {
        rules.push(l.t("run-infeasible-rule-interpreters"));
    }
    if !core.participants.is_empty() {
        rules.push(l.with("run-infeasible-rule-people", [("people", names(&core.participants).into())]));
    }
    rules.join("; ")
}

/// A list; a long one ends in how many more there are.
fn names(names: &[String]) -> String {
    match shortened(names) {
        (names, 0) => names,
        (names, more) => format!("{names} … (+{more})"),
    }
}

#[cfg(test)]
mod tests {
    use platform::locale::{Catalogue, Language};

    use super::*;

    /// One of each kind, every list in it with two names and more than a sentence bears.
    fn all() -> Vec<Infeasible> {
        let one = |name: &str| name.to_owned();
        let many = |first: &str| (0..14).map(|at| format!("{first}{at}")).collect::<Vec<_>>();
        let meetings = |rule| Infeasible::Meetings { meetings: many("R"), participants: many("P"), rule };
        let limits = [None, Some(Limit::Fairness), Some(Limit::Tables)];
        let mut all = vec![
            Infeasible::NoSlot { meeting: one("R0") },
            Infeasible::NoInterpreter { meeting: one("R0") },
            Infeasible::Full { participant: one("P0"), meetings: 41, most: 32 },
            Infeasible::FewSlots { participant: one("P0"), slots: many("s") },
            Infeasible::NoRoom { participant: one("P0"), meetings: 41 },
            Infeasible::FewTables { meeting: one("R0"), slots: many("s") },
            Infeasible::FewInterpreters { meetings: 41 },
            Infeasible::Breaks { restless: one("P0"), fewest: 41, calm: one("P1"), most: 32, allowed: 21 },
            Infeasible::Rules(Box::new(Core {
                fairness: Some(21),
                breaks: many("P"),
                tables: many("s"),
                participants: many("Q"),
                order: true,
                interpreters: true,
            })),
        ];
        all.extend(limits.map(meetings));
        all.extend(limits.map(|rule| Infeasible::Locked { rule }));
        all
    }

    /// What a sentence has to name: the first of each list, and each number.
    fn facts(why: &Infeasible) -> Vec<&'static str> {
        let text = serde_json::to_string(why).unwrap();
        let facts = ["R0", "P0", "P1", "Q0", "s0", "41", "32", "21"];
        facts
            .into_iter()
            .filter(|fact| text.contains(&format!("{fact}\"")) || text.contains(&format!(":{fact}")))
            .collect()
    }

    #[test]
    fn every_kind_is_told_with_all_its_facts_in_every_language() {
        let catalogue = Catalogue::new(&[crate::MESSAGES]).unwrap();
        for language in Language::ALL {
            let l = catalogue.locale(language);
            let told: Vec<String> = all().into_iter().map(|one| why(&l, &Why::Known(one)).unwrap()).collect();
            for (one, sentence) in all().iter().zip(&told) {
                let plain: String =
                    sentence.chars().filter(|one| !"\u{2068}\u{2069}".contains(*one)).collect();
                for fact in facts(one) {
                    assert!(plain.contains(fact), "{fact} in {plain}");
                }
                assert_eq!(told.iter().filter(|other| *other == sentence).count(), 1, "{sentence}");
                assert!(!sentence.contains("run-infeasible"), "{sentence}");
            }
            let long = told.iter().find(|sentence| sentence.contains("R11")).unwrap();
            assert!(long.contains("R11 … (+2)") && !long.contains("R12"), "{long}");
        }
    }

    #[test]
    fn a_run_from_before_is_told_in_its_own_words() {
        let l = &Catalogue::new(&[crate::MESSAGES]).unwrap().locale(Language::It);
        let old: Why = serde_json::from_str(r#""meetings R1, R2 cannot all be held""#).unwrap();
        assert_eq!(why(l, &old).as_deref(), Some("meetings R1, R2 cannot all be held"));
        assert_eq!(why(l, &Why::Known(Infeasible::Unexplained)), None);
    }
}

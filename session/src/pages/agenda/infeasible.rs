//! Why no schedule keeps every rule, in the reader's language.

use platform::locale::Locale;

/// What the engine said, with names in place of ids: which meetings cannot all be held, and who is in them. Nothing where
/// it found no such set.
pub(super) fn why(l: &Locale, report: &str) -> Option<String> {
    let (meetings, rest) = report.strip_prefix("meetings ")?.split_once(" cannot all be held")?;
    let (rules, people) = rest.split_once(", whatever becomes of the others (participants ")?;
    let key = match rules {
        " with breaks that differ as little as fairness asks" => "run-infeasible-breaks",
        " at the tables there are" => "run-infeasible-tables",
        _ => "run-infeasible-together",
    };
    let people = people.strip_suffix(')').unwrap_or(people);
    Some(l.with(key, [("meetings", shortened(meetings).into()), ("people", shortened(people).into())]))
}

/// A long list ends in how many more there are.
fn shortened(names: &str) -> String {
    let more = names.strip_suffix(" more").and_then(|names| names.rsplit_once(" and "));
    match more.filter(|(_, count)| count.parse::<usize>().is_ok()) {
        Some((named, count)) => format!("{named} … (+{count})"),
        None => names.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use platform::locale::{Catalogue, Language};

    use super::why;

    #[test]
    fn each_shape_of_the_engines_sentence_is_told_in_every_language() {
        let catalogue = Catalogue::new(&[crate::MESSAGES]).unwrap();
        let told = |language, rules: &str| {
            let people = "(participants Ёлкина, D'Angelo and 2 more)";
            let report =
                format!("meetings R1, R2 cannot all be held{rules}, whatever becomes of the others {people}");
            why(&catalogue.locale(language), &report).unwrap()
        };
        for language in Language::ALL {
            let rules =
                ["", " with breaks that differ as little as fairness asks", " at the tables there are"];
            let all = rules.map(|rules| told(language, rules));
            for one in &all {
                assert!(one.contains("R1, R2") && one.contains("Ёлкина, D'Angelo … (+2)"), "{one}");
                assert_eq!(all.iter().filter(|other| *other == one).count(), 1, "{one}");
            }
        }
        let other = "no schedule keeps every rule together";
        assert_eq!(why(&catalogue.locale(Language::En), other), None);
    }
}

//! Countries by whatever they are called.

use std::collections::HashMap;
use std::sync::OnceLock;

use crate::fold::words;

/// A country to a line: codes and names.
const NAMES: &str = include_str!("../data/countries.tsv");

/// Every code and name, folded, with the country's code.
fn known() -> &'static HashMap<String, &'static str> {
    static KNOWN: OnceLock<HashMap<String, &'static str>> = OnceLock::new();
    KNOWN.get_or_init(|| {
        let mut known = HashMap::new();
        for line in NAMES.lines().filter(|line| !line.starts_with('#')) {
            let code = line.split('\t').next().unwrap_or_default();
            for name in line.split('\t') {
                known.entry(words(name).join(" ")).or_insert(code);
            }
        }
        known
    })
}

/// The words of a country's names, without those of two letters: `lanka`, `korea`.
pub fn is_word_of_a_country(word: &str) -> bool {
    static WORDS: OnceLock<std::collections::HashSet<&'static str>> = OnceLock::new();
    let all = WORDS.get_or_init(|| known().keys().flat_map(|name| name.split(' ')).collect());
    word.len() > 2 && all.contains(word)
}

/// The country's code of ISO 3166-1 alpha-2 in small letters; for a name that is not known, the name, folded.
pub fn code(text: &str) -> Option<String> {
    let folded = words(text).join(" ");
    if folded.is_empty() {
        return None;
    }
    let name = folded.strip_prefix("the ").unwrap_or(&folded);
    // "Myanmar (Burma)", "Korea, South": the longest part that is known.
    let part =
        || text.split(['(', ')', ',', '/']).filter_map(|part| known().get(&words(part).join(" "))).next();
    let code = known().get(name).or_else(part);
    Some(code.map_or_else(|| folded.clone(), |code| (*code).to_owned()))
}

#[cfg(test)]
mod tests {
    use super::code;

    #[test]
    fn a_country_is_one_by_any_name() {
        for (text, expected) in [
            ("IT", "it"),
            ("Italia", "it"),
            ("ИТАЛИЯ", "it"),
            ("Türkiye", "tr"),
            ("TURKEY", "tr"),
            ("Slovak Republic", "sk"),
            ("U.S.A.", "us"),
            ("Соединённые Штаты", "us"),
            ("Myanmar (Burma)", "mm"),
            ("the Netherlands", "nl"),
            ("Atlantis", "atlantis"),
        ] {
            assert_eq!(code(text).as_deref(), Some(expected), "{text}");
        }
        assert_eq!(code(" - "), None);
    }
}

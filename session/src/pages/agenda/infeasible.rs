//! Why no schedule keeps every rule, in the reader's language.

use platform::locale::Locale;
use schedule::{Infeasible, Limit};

use crate::jobs::Why;

/// What the engine found, told from its data. A session holds what it can, so only what is locked can stand in the way; of
/// anything else, and of a run from before reasons were kept as data, nothing but that they are not known.
pub(super) fn why(l: &Locale, why: &Why) -> Option<String> {
    let key = match why {
        Why::Known(Infeasible::Locked { rule }) => match rule {
            Some(Limit::Fairness) => "run-infeasible-locked-breaks",
            Some(Limit::Tables) => "run-infeasible-locked-tables",
            None => "run-infeasible-locked",
        },
        Why::Known(_) => return None,
        Why::Said(_) => "run-infeasible-before",
    };
    Some(l.t(key))
}

#[cfg(test)]
mod tests {
    use platform::locale::{Catalogue, Language};

    use super::*;

    #[test]
    fn every_reason_is_told_in_words_of_its_own_in_every_language() {
        let catalogue = Catalogue::new(&[crate::MESSAGES]).unwrap();
        let limits = [None, Some(Limit::Fairness), Some(Limit::Tables)];
        let old: Why = serde_json::from_str(r#""meetings R1, R2 cannot all be held""#).unwrap();
        let mut told = Vec::new();
        for language in Language::ALL {
            let l = catalogue.locale(language);
            told.extend(limits.map(|rule| why(&l, &Why::Known(Infeasible::Locked { rule })).unwrap()));
            told.extend(why(&l, &old));
            assert_eq!(why(&l, &Why::Known(Infeasible::Unexplained)), None);
        }
        assert!(told.iter().all(|one| !one.contains("run-infeasible") && !one.contains("R1")), "{told:?}");
        told.sort_unstable();
        told.dedup();
        assert_eq!(told.len(), 4 * Language::ALL.len(), "{told:?}");
    }
}

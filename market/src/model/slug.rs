//! A firm's name in an address.

/// The longest a slug may be.
pub const LONGEST: usize = 60;

/// A name as it stands in an address: small Latin letters, digits and single hyphens; `firm` where nothing is left.
#[must_use]
pub fn slug(name: &str) -> String {
    let latin = any_ascii::any_ascii(name).to_ascii_lowercase();
    let mut slug = String::new();
    for letter in latin.chars() {
        if letter.is_ascii_alphanumeric() {
            slug.push(letter);
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
        if slug.len() == LONGEST {
            break;
        }
    }
    let slug = slug.trim_end_matches('-');
    if slug.is_empty() { "firm".to_owned() } else { slug.to_owned() }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::slug;

    #[test]
    fn names_of_every_script_become_addresses() {
        assert_eq!(slug("Ricamificio D'Angelo & Figli S.r.l."), "ricamificio-d-angelo-figli-s-r-l");
        assert_eq!(slug("Città di Castello"), "citta-di-castello");
        assert_eq!(slug("Швейная фабрика «Заря»"), "shveynaya-fabrika-zarya");
        assert_eq!(slug(" — "), "firm");
    }

    proptest! {
        #[test]
        fn a_slug_is_always_an_address(name in ".{0,200}") {
            let slug = slug(&name);
            prop_assert!(!slug.is_empty() && slug.len() <= super::LONGEST);
            prop_assert!(slug.chars().all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-'));
            prop_assert!(!slug.starts_with('-') && !slug.ends_with('-') && !slug.contains("--"));
        }
    }
}

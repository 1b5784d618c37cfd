//! Where templates and programs ask for a text.

use std::collections::BTreeSet;

/// One request for a text by key.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Call {
    pub(super) key: String,
    pub(super) line: usize,
    /// The names of the variables handed over; unknown where they are put together elsewhere.
    pub(super) variables: Option<BTreeSet<String>>,
}

/// What a template or a program says about texts.
#[derive(Debug, Default)]
pub(super) struct Uses {
    pub(super) calls: Vec<Call>,
    /// Everything between quotation marks that could be a key.
    pub(super) mentions: BTreeSet<String>,
}

impl Uses {
    /// Reads a file as far as its unit tests, which may ask for what is not there; so may comments.
    pub(super) fn read(source: &str) -> Self {
        let source = source.split("#[cfg(test)]").next().unwrap_or_default();
        let lines = source.lines().map(|line| if line.trim_start().starts_with("//") { "" } else { line });
        let source = lines.collect::<Vec<_>>().join("\n");
        let mut uses = Self::default();
        for (method, takes) in [(".t(", Takes::Nothing), (".n(", Takes::Count), (".with(", Takes::Named)] {
            for (position, _) in source.match_indices(method) {
                let rest = source[position + method.len()..].trim_start();
                let Some((key, rest)) = quoted(rest) else { continue };
                let variables = match takes {
                    Takes::Nothing => Some(BTreeSet::new()),
                    Takes::Count => Some(BTreeSet::from(["count".to_owned()])),
                    Takes::Named => named(rest),
                };
                let line = source[..position].matches('\n').count() + 1;
                uses.calls.push(Call { key: key.to_owned(), line, variables });
            }
        }
        uses.calls.sort_by_key(|call| call.line);
        for (position, _) in source.match_indices('"') {
            if let Some((text, _)) = quoted(&source[position..]) {
                uses.mentions.insert(text.to_owned());
            }
        }
        uses
    }
}

#[derive(Clone, Copy)]
enum Takes {
    Nothing,
    Count,
    Named,
}

/// The key between quotation marks at the beginning of `text`, and what follows.
fn quoted(text: &str) -> Option<(&str, &str)> {
    let (inside, rest) = text.strip_prefix('"')?.split_once('"')?;
    let shaped = inside.starts_with(|c: char| c.is_ascii_lowercase())
        && inside.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
    shaped.then_some((inside, rest))
}

/// The names in `, [("name", …), …]`; none where the list is not written out.
fn named(text: &str) -> Option<BTreeSet<String>> {
    let list = text.trim_start().strip_prefix(',')?.trim_start();
    let list = list.strip_prefix('&').unwrap_or(list).strip_prefix('[')?;
    let mut names = BTreeSet::new();
    let mut depth = 0_usize;
    let mut inside_text = false;
    for (position, character) in list.char_indices() {
        match character {
            '"' => inside_text = !inside_text,
            _ if inside_text => {}
            ']' if depth == 0 => return Some(names),
            '(' | '[' | '{' => {
                if depth == 0 && character == '(' {
                    // A name that is not written out could be any.
                    let (name, _) = list[position + 1..].trim_start().strip_prefix('"')?.split_once('"')?;
                    names.insert(name.to_owned());
                }
                depth += 1;
            }
            ')' | ']' | '}' => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn variables(source: &str) -> Option<Vec<String>> {
        let mut uses = Uses::read(source);
        uses.calls.remove(0).variables.map(|names| names.into_iter().collect())
    }

    #[test]
    fn names_are_read_from_the_list() {
        assert_eq!(variables("l.t(\"a\")"), Some(vec![]));
        assert_eq!(variables("l.n(\n    \"a\", total)"), Some(vec!["count".into()]));
        assert_eq!(
            variables("l.with(\"a\", [(\"x\", f(&[1], \")]\").into()), (\"y\", y.into())])"),
            Some(vec!["x".into(), "y".into()])
        );
        assert_eq!(variables("l.with(\"a\", &values)"), None);
        assert_eq!(variables("l.with(\"a\", [(name, 1.into())])"), None);
    }

    #[test]
    fn other_methods_of_that_name_are_left_alone() {
        let uses =
            Uses::read("// l.t(\"comment\")\nregistry.with(layer); path.with(\"A file.txt\"); format.t(3)");
        assert_eq!(uses.calls, []);
    }

    #[test]
    fn a_key_chosen_elsewhere_is_a_mention() {
        let uses = Uses::read(
            "let key = if late { \"state-late\" } else { \"state-early\" };\n#[cfg(test)]\n\"no\"",
        );
        assert_eq!(uses.mentions.into_iter().collect::<Vec<_>>(), ["state-early", "state-late"]);
    }
}

//! Keeps texts and their uses together: every key in three languages with the same variables, every use of a key with
//! a text behind it, no text that nobody uses.
//!
//! Keys that are put together at run time are declared in the English file, in a line such as
//! `### Chosen at run time: role-*, country-*`.

mod texts;
mod uses;

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::Path;

use super::Language;
use texts::Texts;
use uses::Uses;

/// The endings of the files that may ask for a text.
const KINDS: [&str; 4] = ["rs", "html", "txt", "typ"];

/// One area's texts, and the templates and programs that use them.
#[derive(Debug, Default)]
pub struct Area {
    name: String,
    texts: BTreeMap<Language, String>,
    sources: Vec<(String, String)>,
}

impl Area {
    /// An area without anything yet.
    #[must_use]
    pub fn new(name: &str) -> Self {
        Self { name: name.to_owned(), ..Self::default() }
    }

    /// Reads an area's folder: `locales/` (a file a language, or a folder of files), `templates/` and `src/`, as far as
    /// they are there.
    ///
    /// # Errors
    /// When a file cannot be read.
    pub fn read(name: &str, folder: &Path) -> io::Result<Self> {
        let mut area = Self::new(name);
        for language in Language::ALL {
            let file = folder.join("locales").join(format!("{language}.ftl"));
            let parts = folder.join("locales").join(language.to_string());
            if file.exists() {
                area = area.texts(language, &std::fs::read_to_string(file)?);
            } else if parts.exists() {
                let mut text = String::new();
                for part in std::fs::read_dir(parts)? {
                    text.push_str(&std::fs::read_to_string(part?.path())?);
                }
                area = area.texts(language, &text);
            }
        }
        for room in ["templates", "src"] {
            area.gather(&folder.join(room), &format!("{name}/{room}"))?;
        }
        Ok(area)
    }

    /// Adds the texts in one language.
    #[must_use]
    pub fn texts(mut self, language: Language, texts: &str) -> Self {
        self.texts.insert(language, texts.to_owned());
        self
    }

    /// Adds a template or a program.
    #[must_use]
    pub fn source(mut self, file: &str, text: &str) -> Self {
        self.sources.push((file.to_owned(), text.to_owned()));
        self
    }

    fn gather(&mut self, folder: &Path, name: &str) -> io::Result<()> {
        if !folder.exists() {
            return Ok(());
        }
        for entry in std::fs::read_dir(folder)? {
            let path = entry?.path();
            let name = format!("{name}/{}", path.file_name().unwrap_or_default().display());
            if path.is_dir() {
                self.gather(&path, &name)?;
            } else if path.extension().is_some_and(|kind| KINDS.iter().any(|known| kind == *known)) {
                self.sources.push((name, std::fs::read_to_string(&path)?));
            }
        }
        Ok(())
    }
}

/// What is wrong, a sentence each; nothing when all is well. An area may use its own texts and those of the areas
/// before it.
#[must_use]
pub fn audit(areas: &[Area]) -> Vec<String> {
    let mut faults = Vec::new();
    let mut known = BTreeMap::new();
    let mut mentioned = BTreeSet::new();
    let mut declared = Vec::new();
    for area in areas {
        let texts = languages(area, &mut faults);
        declared.push(texts.keys().cloned().collect::<Vec<_>>());
        known.extend(texts);
        for (file, text) in &area.sources {
            let uses = Uses::read(text);
            for call in &uses.calls {
                match known.get(&call.key) {
                    None => faults.push(format!("{file}:{}: no text for \"{}\"", call.line, call.key)),
                    Some(expected) => {
                        if call.variables.as_ref().is_some_and(|given| given != expected) {
                            let expected = expected.iter().cloned().collect::<Vec<_>>().join(", ");
                            faults.push(format!(
                                "{file}:{}: \"{}\" takes other variables: ({expected})",
                                call.line, call.key
                            ));
                        }
                    }
                }
            }
            mentioned.extend(uses.mentions);
        }
        mentioned.extend(area.texts.values().flat_map(|text| Texts::read(text).mentions()));
    }
    for (area, keys) in areas.iter().zip(declared) {
        let prefixes =
            area.texts.get(&Language::En).map(|text| texts::chosen_at_run_time(text)).unwrap_or_default();
        for prefix in &prefixes {
            if !keys.iter().any(|key| key.starts_with(prefix)) {
                faults.push(format!("{}: no key begins with \"{prefix}\"", area.name));
            }
        }
        for key in keys {
            if !mentioned.contains(&key) && !prefixes.iter().any(|prefix| key.starts_with(prefix)) {
                faults.push(format!("{}: nobody uses \"{key}\"", area.name));
            }
        }
    }
    faults
}

/// The keys of an area with their variables, after comparing the languages.
fn languages(area: &Area, faults: &mut Vec<String>) -> BTreeMap<String, BTreeSet<String>> {
    let mut all = BTreeMap::new();
    for (language, text) in &area.texts {
        let texts = Texts::read(text);
        faults.extend(texts.faults.iter().map(|fault| format!("{} in {language}: {fault}", area.name)));
        all.insert(*language, texts.variables());
    }
    let mut known: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (key, variables) in all.values().flatten() {
        known.entry(key.clone()).or_default().extend(variables.iter().cloned());
    }
    if !all.is_empty() {
        for language in Language::ALL {
            for (key, variables) in &known {
                match all.get(&language).and_then(|texts| texts.get(key)) {
                    None => faults.push(format!("{} in {language}: no text for \"{key}\"", area.name)),
                    Some(own) if own != variables => {
                        faults.push(format!("{} in {language}: \"{key}\" leaves out a variable", area.name));
                    }
                    Some(_) => {}
                }
            }
        }
    }
    known
}

#[cfg(test)]
mod tests {
    use super::*;

    fn area(name: &str, en: &str, source: &str) -> Area {
        let texts =
            Language::ALL.into_iter().fold(Area::new(name), |area, language| area.texts(language, en));
        texts.source("page.html", source)
    }

    #[test]
    fn what_belongs_together_passes() {
        let below =
            area("platform", "save = Save\nyears = { $count } years of { -name }\n-name = Filiera\n", "");
        let above = area(
            "session",
            "### Chosen at run time: role-*\ntitle = Desk of { $name }\nrole-guest = Guest\nnote = See { save }\n",
            "{{ l.t(\"save\") }} {{ l.n(\"years\", 3) }} {{ l.with(\"title\", [(\"name\", name.into())]) }} {{ l.t(\"note\") }}",
        );
        assert_eq!(audit(&[below, above]), Vec::<String>::new());
    }

    #[test]
    fn every_kind_of_fault_is_named() {
        let texts = area("session", "used = One\nunused = Two\ncounted = { $count } of { $all }\n", "")
            .texts(Language::Ru, "used = Раз { $extra }\ncounted = { $count }\nbroken = { $\n")
            .source(
                "src/page.rs",
                "fn a() {\n    l.t(\"used\");\n    l.n(\"counted\", 1);\n    l.t(\"absent\");\n}\n",
            );
        let faults = audit(&[texts]);
        for expected in [
            "session in ru: no text for \"unused\"",
            "session in ru: \"counted\" leaves out a variable",
            "session in it: \"used\" leaves out a variable",
            "src/page.rs:3: \"counted\" takes other variables: (all, count)",
            "src/page.rs:4: no text for \"absent\"",
            "session: nobody uses \"unused\"",
        ] {
            assert!(faults.iter().any(|fault| fault == expected), "{expected} is not in {faults:#?}");
        }
        assert!(
            faults.iter().any(|fault| fault.starts_with("session in ru: not well formed")),
            "{faults:#?}"
        );
    }

    #[test]
    fn an_area_does_not_use_the_texts_above_it() {
        let below = area("platform", "", "{{ l.t(\"title\") }}");
        let above = area("session", "title = Desk\n", "");
        assert_eq!(audit(&[below, above]), ["page.html:1: no text for \"title\""]);
    }

    #[test]
    fn a_declared_beginning_must_begin_something() {
        let only = area("session", "### Chosen at run time: role-*, side-*\nrole-guest = Guest\n", "");
        assert_eq!(audit(&[only]), ["session: no key begins with \"side-\""]);
    }
}

//! Languages by their names in Italian, English and Russian.

use platform::locale::fold;
use platform::sheet::value;

const NAMES: &[(&str, &[&str])] = &[
    ("it", &["italiano", "italian", "итальянский"]),
    ("en", &["inglese", "english", "английский"]),
    ("ru", &["russo", "russian", "русский"]),
    ("fr", &["francese", "french", "французский"]),
    ("de", &["tedesco", "german", "немецкий"]),
    ("es", &["spagnolo", "spanish", "испанский"]),
    ("pt", &["portoghese", "portuguese", "португальский"]),
    ("zh", &["cinese", "chinese", "китайский"]),
    ("ja", &["giapponese", "japanese", "японский"]),
    ("ar", &["arabo", "arabic", "арабский"]),
    ("tr", &["turco", "turkish", "турецкий"]),
    ("pl", &["polacco", "polish", "польский"]),
    ("ro", &["rumeno", "romanian", "румынский"]),
    ("uk", &["ucraino", "ukrainian", "украинский"]),
    ("sq", &["albanese", "albanian", "албанский"]),
];

/// The code of a language, by its code or its name.
pub(super) fn language(text: &str) -> Option<String> {
    let folded = fold(text);
    let named = NAMES.iter().find(|(_, names)| names.iter().any(|name| fold(name) == folded));
    let code = named.map(|(code, _)| (*code).to_owned());
    code.or_else(|| value::language(text).filter(|tag| tag.len() == 2))
}

#[cfg(test)]
mod tests {
    #[test]
    fn languages_by_code_and_name() {
        for (text, code) in [("Russo", "ru"), ("английский", "en"), ("IT", "it"), ("fi", "fi")] {
            assert_eq!(super::language(text).as_deref(), Some(code), "{text}");
        }
        assert_eq!(super::language("klingonese"), None);
    }
}

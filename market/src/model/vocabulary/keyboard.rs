//! Words typed with the other keyboard layout, and Russian words in Latin letters.

/// The keys of a Latin keyboard and what the Russian layout has on them.
const KEYS: &str = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
const LETTERS: &str = "йцукенгшщзхъфывапролджэячсмитьбюё";

/// What would stand here had the other layout been on: `geujdbwf` is «пуговица».
pub(super) fn other_layout(typed: &str) -> Option<String> {
    let cyrillic = typed.chars().any(|c| LETTERS.contains(c));
    let (from, to) = if cyrillic { (LETTERS, KEYS) } else { (KEYS, LETTERS) };
    typed.chars().map(|c| from.chars().position(|key| key == c).and_then(|at| to.chars().nth(at))).collect()
}

/// Latin letters for Russian ones, the longer first.
const SOUNDS: &[(&str, &str)] = &[
    ("shch", "щ"),
    ("sch", "щ"),
    ("sh", "ш"),
    ("zh", "ж"),
    ("ch", "ч"),
    ("kh", "х"),
    ("ts", "ц"),
    ("tz", "ц"),
    ("yu", "ю"),
    ("ju", "ю"),
    ("iu", "ю"),
    ("ya", "я"),
    ("ja", "я"),
    ("ia", "ия"),
    ("yo", "е"),
    ("jo", "е"),
    ("ye", "е"),
    ("je", "е"),
    ("yy", "ый"),
    ("a", "а"),
    ("b", "б"),
    ("v", "в"),
    ("g", "г"),
    ("d", "д"),
    ("e", "е"),
    ("z", "з"),
    ("i", "и"),
    ("k", "к"),
    ("l", "л"),
    ("m", "м"),
    ("n", "н"),
    ("o", "о"),
    ("p", "п"),
    ("r", "р"),
    ("s", "с"),
    ("t", "т"),
    ("u", "у"),
    ("f", "ф"),
    ("h", "х"),
    ("c", "ц"),
    ("x", "кс"),
    ("w", "в"),
    ("q", "к"),
    ("j", "й"),
    ("y", "ы"),
];

/// The Russian word that these Latin letters sound like: `pugovitsa` is «пуговица».
pub(super) fn in_russian(word: &str) -> Option<String> {
    let mut rest = word;
    let mut russian = String::new();
    while !rest.is_empty() {
        let (sound, letters) = SOUNDS.iter().find(|(sound, _)| rest.starts_with(sound))?;
        let after_vowel = russian.ends_with(['а', 'е', 'и', 'о', 'у', 'ы', 'э', 'ю', 'я']);
        russian.push_str(if *sound == "y" && after_vowel { "й" } else { letters });
        rest = &rest[sound.len()..];
    }
    Some(russian)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_has_its_letter() {
        assert_eq!(KEYS.chars().count(), LETTERS.chars().count());
        assert_eq!(other_layout("geujdbwf").as_deref(), Some("пуговица"));
        assert_eq!(other_layout("[kjgjr").as_deref(), Some("хлопок"));
        assert_eq!(other_layout("игеещт").as_deref(), Some("button"));
        assert_eq!(other_layout("50"), None);
    }

    #[test]
    fn russian_words_are_read_in_latin_letters() {
        assert_eq!(in_russian("pugovitsa").as_deref(), Some("пуговица"));
        assert_eq!(in_russian("vyshivka").as_deref(), Some("вышивка"));
        assert_eq!(in_russian("molniya").as_deref(), Some("молния"));
        assert_eq!(in_russian("caffè"), None);
    }
}

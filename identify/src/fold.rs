//! Texts in one alphabet: every script is written in Latin letters, and Latin letters by how they sound.

use icu_normalizer::ComposingNormalizerBorrowed;

/// Characters of a text that are looked at: nobody has a longer name or address, and work stays bounded.
const LONGEST: usize = 600;

/// Words of a text that are looked at.
const MOST_WORDS: usize = 64;

/// The words of a text in small Latin letters and digits. Compatibility forms are taken apart (NFKC), other scripts
/// transliterated, letters and digits parted, and letters that stand alone put together: `S.r.l.` is `srl`.
pub fn words(text: &str) -> Vec<String> {
    let text: String = text.chars().take(LONGEST).collect();
    let composed = ComposingNormalizerBorrowed::new_nfkc().normalize(&text);
    // Signs and pictures have names in Latin letters too, but those are no words of a firm's.
    let spoken: String = composed
        .chars()
        .map(|letter| match letter {
            '\u{2018}' | '\u{2019}' | '\u{2bc}' => '\'',
            plain if plain.is_ascii() || plain.is_alphanumeric() => plain,
            _ => ' ',
        })
        .collect();
    let plain = any_ascii::any_ascii(&spoken).to_ascii_lowercase();
    let mut words: Vec<String> = Vec::new();
    let mut word = String::new();
    for byte in plain.bytes() {
        // Apostrophes and soft signs stand within words: d'Oro, El'dar.
        if byte == b'\'' || byte == b'`' || byte == b'"' {
            continue;
        }
        let goes_on = word.bytes().last().is_none_or(|last| last.is_ascii_digit() == byte.is_ascii_digit());
        if !(word.is_empty() || byte.is_ascii_alphanumeric() && goes_on) {
            words.push(std::mem::take(&mut word));
        }
        if byte.is_ascii_alphanumeric() {
            word.push(char::from(byte));
        } else if byte == b'&' {
            words.push("&".to_owned());
        }
    }
    if !word.is_empty() {
        words.push(word);
    }
    words.truncate(MOST_WORDS);
    gathered(words)
}

/// Letters that stand alone, put together with those beside them.
fn gathered(words: Vec<String>) -> Vec<String> {
    let alone = |word: &str| word.len() == 1 && word.as_bytes()[0].is_ascii_lowercase();
    let mut all: Vec<String> = Vec::with_capacity(words.len());
    let mut open = false;
    for word in words {
        let single = alone(&word);
        match all.last_mut() {
            Some(last) if single && open => last.push_str(&word),
            _ => all.push(word),
        }
        open = single;
    }
    all.retain(|word| word != "&");
    all
}

/// How a word of small Latin letters sounds, roughly, so that one name meets itself across languages: Bianchi and
/// Бьянки are `bianki`, Giulia and Джулия `gulia`. Double letters are single, and what languages write in different
/// ways for one sound is written in one. Digits stay.
pub fn sound(word: &str) -> String {
    let mut heard = String::with_capacity(word.len());
    let mut rest = word.as_bytes();
    while let Some(&first) = rest.first() {
        let (taken, made) = unit(rest, heard.is_empty());
        for letter in made.bytes() {
            if heard.as_bytes().last() != Some(&letter) || letter.is_ascii_digit() {
                heard.push(char::from(letter));
            }
        }
        if made.is_empty() && taken == 1 && first != b'h' && heard.as_bytes().last() != Some(&first) {
            heard.push(char::from(first));
        }
        rest = &rest[taken..];
    }
    heard
}

/// Whether letters begin with others; mostly the first one says no.
fn begins(rest: &[u8], with: &str) -> bool {
    rest[0] == with.as_bytes()[0] && rest.starts_with(with.as_bytes())
}

/// The next letters that make one sound, how many, and what is written for it; nothing where the letter stays.
fn unit(rest: &[u8], initial: bool) -> (usize, &'static str) {
    const SOUNDS: [(&str, &str); 29] = [
        ("shch", "s"),
        ("sch", "sk"),
        ("dzh", "g"),
        ("sce", "se"),
        ("sci", "si"),
        ("gli", "li"),
        ("gn", "ni"),
        ("sh", "s"),
        ("ch", "k"),
        ("ck", "k"),
        ("kh", "h"),
        ("zh", "g"),
        ("gh", "g"),
        ("ph", "f"),
        ("th", "t"),
        ("ts", "z"),
        ("tz", "z"),
        ("cz", "z"),
        ("dz", "z"),
        ("qu", "kv"),
        ("cqu", "kv"),
        ("c", "k"),
        ("q", "k"),
        ("x", "ks"),
        ("w", "v"),
        ("y", "i"),
        ("j", "g"),
        ("cia", "ka"),
        ("cio", "ko"),
    ];
    let vowel = |at: usize| rest.get(at).is_some_and(|letter| b"aou".contains(letter));
    // Italian writes a mute i: Giorgio, ciao, lasciare.
    for (written, heard) in [("sci", "s"), ("gi", "g"), ("ci", "k"), ("cci", "k"), ("ggi", "g")] {
        if begins(rest, written) && vowel(written.len()) {
            return (written.len(), heard);
        }
    }
    for (written, heard) in SOUNDS {
        if begins(rest, written) {
            // Within a word h is mute or close to it, whatever the language.
            return (written.len(), if heard == "h" && !initial { "" } else { heard });
        }
    }
    if rest[0] == b'h' && initial {
        return (1, "h");
    }
    (1, "")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn heard(text: &str) -> Vec<String> {
        words(text).iter().map(|word| sound(word)).collect()
    }

    #[test]
    fn one_name_sounds_alike_in_two_alphabets() {
        for (latin, cyrillic) in [
            ("Bianchi", "Бьянки"),
            ("Ricci", "Риччи"),
            ("Giulia", "Джулия"),
            ("Giovanni", "Джованни"),
            ("Moschino", "Москино"),
            ("Zegna", "Дзенья"),
            ("Gucci", "Гуччи"),
            ("Fabbrica", "Фабрика"),
            ("Kozha i Nit", "Кожа и Нить"),
            ("Holding", "Холдинг"),
        ] {
            assert_eq!(heard(latin), heard(cyrillic), "{latin}");
        }
    }

    #[test]
    fn words_are_parted_where_writers_part_them() {
        assert_eq!(words("S.r.l. & C."), ["srl", "c"]);
        assert_eq!(words("A.S.Unit10, ÖZEN D'Oro"), ["as", "unit", "10", "ozen", "doro"]);
        assert_eq!(words("ＡＢＣ й ﬁne"), ["abc", "y", "fine"]);
        assert!(words("\u{0}…—").iter().all(|word| !word.is_empty()));
    }
}

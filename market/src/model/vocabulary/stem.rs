//! Words without their endings, in each language, and whether two words are the same word with another ending.

use frostem::{Algorithm, Stemmer};
use platform::locale::Language;

/// The stemmers of the three languages.
pub(super) struct Stems([Stemmer; 3]);

/// A stem of fewer letters says nothing.
const SHORTEST: usize = 3;

impl Stems {
    pub(super) fn new() -> Self {
        Self([Algorithm::Italian, Algorithm::English, Algorithm::Russian].map(Stemmer::new))
    }

    /// The word's stem in this language; the word itself where it is of another script.
    pub(super) fn stem(&self, language: Language, word: &str) -> String {
        let cyrillic = word.chars().next().is_some_and(|first| ('\u{400}'..='\u{52F}').contains(&first));
        if cyrillic == (language == Language::Ru) {
            self.0[language as usize].stem(word).into_owned()
        } else {
            word.to_owned()
        }
    }
}

/// Whether `word`, which has the stem of `form`, can be that word with another ending. Stemmers take away more than
/// endings: what differs may only be a few letters at the end and, in Italian, both end in a vowel.
pub(super) fn inflects(language: Language, form: &str, word: &str) -> bool {
    let alike = form.chars().zip(word.chars()).take_while(|(left, right)| left == right).count();
    let tail = |text: &str| text.chars().count() - alike;
    let longest = if language == Language::Ru { 4 } else { 3 };
    let vowel = |text: &str| text.ends_with(['a', 'e', 'i', 'o']);
    alike >= SHORTEST
        && tail(form) <= longest
        && tail(word) <= longest
        && (language != Language::It || (vowel(form) && vowel(word)))
}

/// The Russian word in cases whose stem may be another one: the stemmer takes «пошив» for a verb and «пошива» for a noun,
/// and the genitive «подошв» has no ending at all.
pub(super) fn declined(word: &str) -> Option<String> {
    let last = word.chars().next_back()?;
    if !('а'..='я').contains(&last) || word.chars().count() < 4 {
        None
    } else if matches!(last, 'а' | 'я') {
        word.strip_suffix(last).map(str::to_owned)
    } else if is_vowel(last) || matches!(last, 'ь' | 'й') {
        None
    } else {
        Some(format!("{word}а"))
    }
}

/// The Russian word with the vowel that comes or goes in some of its cases: `кнопка` has `кнопок`, `шнурок` has
/// `шнурки`. Its stem is another one.
pub(super) fn fleeting(word: &str) -> Option<String> {
    let letters: Vec<char> = word.chars().collect();
    let count = letters.len();
    if count < 4 {
        return None;
    }
    let start = |until: usize| letters[..until].iter().collect::<String>();
    match letters[count - 2..] {
        ['к', 'а'] => match letters[count - 3] {
            'ь' | 'й' => Some(start(count - 3) + "ек"),
            'ж' | 'ч' | 'ш' => Some(start(count - 2) + "ек"),
            before if is_vowel(before) => None,
            _ => Some(start(count - 2) + "ок"),
        },
        ['о', 'к'] if count > 4 => Some(start(count - 2) + "ки"),
        ['е', 'ц'] if count > 4 && !is_vowel(letters[count - 3]) => Some(start(count - 2) + "цы"),
        _ => None,
    }
}

fn is_vowel(letter: char) -> bool {
    matches!(letter, 'а' | 'е' | 'и' | 'о' | 'у' | 'ы' | 'э' | 'ю' | 'я')
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{En, It, Ru};

    #[test]
    fn endings_change_and_words_do_not() {
        assert!(inflects(It, "tacco", "tacchi"));
        assert!(inflects(En, "embroidery", "embroideries"));
        assert!(inflects(Ru, "вышивка", "вышивками"));
        assert!(!inflects(It, "stampa", "stamp"), "an English word is no Italian one");
        assert!(!inflects(En, "tanning", "tan"));
    }

    #[test]
    fn vowels_come_and_go_in_russian() {
        assert_eq!(fleeting("кнопка").as_deref(), Some("кнопок"));
        assert_eq!(fleeting("пряжка").as_deref(), Some("пряжек"));
        assert_eq!(fleeting("стелька").as_deref(), Some("стелек"));
        assert_eq!(fleeting("шнурок").as_deref(), Some("шнурки"));
        assert_eq!(fleeting("кожа"), None);
    }
}

//! A firm made ready to be compared.

use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use crate::country;
use crate::firm::{Firm, Position};
use crate::fold::{sound, words};
use crate::short::written_out;
use crate::vocabulary::WordId;
use crate::weak::is_legal;

/// Three letters or digits on end as one number: there are 37³ of them, and that is less than 2^16.
pub type Trigram = u16;

/// A text made ready.
#[derive(Debug, Clone, Default)]
pub struct Text {
    /// Its words, each once, in their order.
    pub words: Box<[WordId]>,
    /// Its numbers, sorted, without zeros in front.
    pub numbers: Box<[u32]>,
    /// What letters follow each other, without blanks and without what says nothing; sorted, each once.
    pub trigrams: Box<[Trigram]>,
    /// The letters themselves, of names alone: without legal forms, and all.
    pub letters: Box<str>,
    pub all_letters: Box<str>,
    /// Whether blanks stand where they do not belong, as texts out of PDF files have them: `M e r c u r y`.
    pub shattered: bool,
}

/// A firm made ready.
#[derive(Debug, Clone)]
pub struct Record {
    /// Its name.
    pub name: Text,
    /// The name exactly, all its words as they sound, to tell twins.
    pub exact: Box<str>,
    /// Street, city, postal code and region together, since some write them in one column and some in four.
    pub place: Text,
    /// Whether there was more of the place than city, postal code and region.
    pub has_street: bool,
    /// The city alone.
    pub city: Box<[WordId]>,
    /// The region alone.
    pub region: Box<[WordId]>,
    /// Postal code and VAT number: letters and digits alone.
    pub postal_code: Box<str>,
    pub vat: Box<str>,
    /// The country's code.
    pub country: Option<Box<str>>,
    /// Name, address and everything else as they are written, hashed, to choose among twins.
    pub verbatim: [u64; 3],
    pub position: Option<Position>,
}

impl Record {
    /// Makes a firm ready; `intern` numbers the words.
    pub fn new(firm: &Firm, intern: &mut dyn FnMut(&str) -> WordId) -> Self {
        let country = country::code(&firm.country);
        let spoken = words(&firm.name);
        let place =
            [&firm.address, &firm.city, &firm.postal_code, &firm.region].map(String::as_str).join(" ");
        let mut ids = |text: &str| -> Box<[WordId]> {
            let mut ids: Vec<WordId> = words(text).iter().map(|word| intern(&sound(word))).collect();
            ids.sort_unstable();
            ids.dedup();
            ids.into()
        };
        let (city, region) = (ids(&firm.city), ids(&firm.region));
        let heard: Vec<String> = spoken.iter().map(|word| sound(written_out(word))).collect();
        Self {
            exact: heard.join(" ").into(),
            name: text(&spoken, intern, Kind::Name),
            place: text(&words(&place), intern, Kind::Place),
            has_street: !words(&firm.address).is_empty(),
            city,
            region,
            postal_code: compact(&firm.postal_code).into(),
            vat: vat(&firm.vat, country.as_deref()).into(),
            country: country.map(Into::into),
            verbatim: [
                hash(&[&firm.name]),
                hash(&[&firm.address]),
                hash(&[&firm.country, &firm.city, &firm.postal_code, &firm.region]),
            ],
            position: firm.position,
        }
    }
}

impl Record {
    /// Whether names and addresses are the same words and numbers.
    pub fn says(&self, other: &Self) -> bool {
        let same = |a: &Text, b: &Text| a.words == b.words && a.numbers == b.numbers;
        self.exact == other.exact && same(&self.name, &other.name) && same(&self.place, &other.place)
    }

    /// Whether nothing that is written tells it from another.
    pub fn is_twin(&self, other: &Self) -> bool {
        self.verbatim == other.verbatim && self.vat == other.vat
    }
}

/// A number for texts, the same in every run.
pub fn hash(texts: &[&str]) -> u64 {
    let mut hasher = DefaultHasher::new();
    texts.hash(&mut hasher);
    hasher.finish()
}

/// Whether words are so short that blanks must stand within them.
fn shattered(words: &[String]) -> bool {
    let letters = words.iter().filter(|word| !word.as_bytes()[0].is_ascii_digit());
    let (count, length) = letters.fold((0, 0), |(count, length), word| (count + 1, length + word.len()));
    count > 3 && length < 3 * count
}

/// What a text is of.
#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Name,
    Place,
}

fn text(spoken: &[String], intern: &mut dyn FnMut(&str) -> WordId, kind: Kind) -> Text {
    let mut ids: Vec<WordId> = Vec::new();
    let mut numbers: Vec<u32> = Vec::new();
    let mut squashed = String::new();
    let mut whole = String::new();
    // Nothing can be told of pieces, nor pieces be compared with what is written out.
    let shattered = shattered(spoken);
    for word in spoken {
        if word.as_bytes()[0].is_ascii_digit() {
            // A number that is too long to be one is as good as its last digits.
            let last = &word[word.len().saturating_sub(9)..];
            numbers.extend(last.parse::<u32>().ok());
            continue;
        }
        if kind == Kind::Name
            && let Some(number) = roman(word)
        {
            numbers.push(number);
            continue;
        }
        let written = sound(word);
        whole.push_str(&written);
        let heard = sound(if shattered { word } else { written_out(word) });
        if heard.is_empty() {
            continue;
        }
        let id = intern(&heard);
        match kind {
            Kind::Name if is_legal(&heard) => {}
            Kind::Name => squashed.push_str(&heard),
            // Long words for a road or a quarter would make all addresses alike.
            Kind::Place => squashed.push_str(&written),
        }
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    numbers.sort_unstable();
    numbers.dedup();
    let letters = if squashed.is_empty() { &whole } else { &squashed };
    Text {
        words: ids.into(),
        numbers: numbers.into(),
        trigrams: trigrams(letters),
        letters: if kind == Kind::Name { letters.as_str().into() } else { Box::default() },
        all_letters: if kind == Kind::Name { whole.as_str().into() } else { Box::default() },
        shattered,
    }
}

/// Small Roman numbers, by which works of one firm are told apart. One alone is more often a letter.
fn roman(word: &str) -> Option<u32> {
    const NUMBERS: [(&str, u32); 6] = [("ii", 2), ("iii", 3), ("iv", 4), ("vi", 6), ("vii", 7), ("viii", 8)];
    NUMBERS.iter().find(|(written, _)| *written == word).map(|(_, number)| *number)
}

/// All runs of three, with a beginning before the first.
pub fn trigrams(letters: &str) -> Box<[Trigram]> {
    let code = |byte: u8| match byte {
        b'a'..=b'z' => u32::from(byte - b'a') + 1,
        b'0'..=b'9' => u32::from(byte - b'0') + 27,
        _ => 0,
    };
    let bytes: Vec<u32> = std::iter::once(0).chain(letters.bytes().map(code)).collect();
    let mut all: Vec<Trigram> =
        bytes.windows(3).map(|run| ((run[0] * 37 + run[1]) * 37 + run[2]) as Trigram).collect();
    all.sort_unstable();
    all.dedup();
    all.into()
}

/// Letters and digits alone, in small letters.
fn compact(text: &str) -> String {
    words(text).concat()
}

/// A VAT number without the country in front; nothing where it is too short to be one.
fn vat(text: &str, country: Option<&str>) -> String {
    let number = compact(text);
    let bare = country.and_then(|code| number.strip_prefix(code)).unwrap_or(&number);
    let digits = bare.bytes().filter(u8::is_ascii_digit).count();
    if digits >= 5 { bare.to_owned() } else { String::new() }
}

//! Words of a question that are looked for in names, addresses and texts.

use std::collections::BTreeSet;

use tantivy::Term;
use tantivy::query::FuzzyTermQuery;
use tantivy::schema::IndexRecordOption;

use platform::locale::Language;

use super::asked::Part;
use super::bits::Bits;
use super::document::sounds;
use super::limits::MOST_MEANT;
use super::schema::{Fields, Place};
use super::state::Segment;
use crate::model::vocabulary::Vocabulary;

/// Shorter words are too near to one another.
const SHORTEST: usize = 4;
/// From so many letters on two slips are forgiven.
const TWICE: usize = 8;
/// Nobody mistypes longer words.
const LONGEST: usize = 24;

/// A word of the index that a word of a question stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Meant {
    pub place: Place,
    pub text: String,
    /// How many letters are other ones.
    pub slips: u8,
}

/// What a part's words are in the index, where it has any, as they are typed.
pub(super) fn as_typed(vocabulary: &Vocabulary, text: &str, part: &Part) -> Vec<Meant> {
    let typed = &text[part.range.clone()];
    let mut meant = Vec::new();
    let mut add = |place, text: String| {
        let one = Meant { place, text, slips: 0 };
        if !meant.contains(&one) {
            meant.push(one);
        }
    };
    if part.name {
        for sound in sounds(typed) {
            add(Place::Name, sound.clone());
            add(Place::Address, sound);
        }
    }
    if part.word {
        for (language, place) in
            Language::ALL.into_iter().zip([Place::Italian, Place::English, Place::Russian])
        {
            vocabulary.stems(language, typed).into_iter().for_each(|stem| add(place, stem));
        }
    }
    meant
}

/// The words of the index that are as near as can be to those that nobody has.
pub(super) fn forgiven(
    fields: &Fields,
    segments: &[Segment],
    typed: &[Meant],
) -> tantivy::Result<Vec<Meant>> {
    for slips in 1..=2 {
        let mut near = BTreeSet::new();
        for one in typed {
            let letters = one.text.chars().count();
            if !(SHORTEST..=LONGEST).contains(&letters)
                || one.text.chars().any(char::is_numeric)
                || (slips == 2 && letters < TWICE)
            {
                continue;
            }
            let field = fields.words[one.place as usize];
            let automaton =
                FuzzyTermQuery::new(Term::from_field_text(field, &one.text), slips, true).automaton()?;
            for segment in segments {
                let index = segment.reader.inverted_index(field)?;
                let mut terms = index.terms().search(&automaton).into_stream()?;
                while terms.advance() {
                    near.insert((one.place as usize, terms.key().to_vec()));
                }
            }
        }
        // In the order of the words, so that segments do not decide which are left out; deleted entries' do not count.
        let mut found = Vec::new();
        for (place, text) in near {
            let text = String::from_utf8_lossy(&text).into_owned();
            let meant = Meant { place: Place::ALL[place], text, slips };
            let mut alive = false;
            for segment in segments {
                alive = alive || who_has(fields, segment, &meant)?.is_some();
            }
            if alive {
                found.push(meant);
            }
            if found.len() == MOST_MEANT {
                break;
            }
        }
        if !found.is_empty() {
            return Ok(found);
        }
    }
    Ok(Vec::new())
}

/// The segment's entries that have this word and are not deleted, if there are any.
pub(super) fn who_has(fields: &Fields, segment: &Segment, meant: &Meant) -> tantivy::Result<Option<Bits>> {
    let field = fields.words[meant.place as usize];
    let index = segment.reader.inverted_index(field)?;
    let Some(info) = index.get_term_info(&Term::from_field_text(field, &meant.text))? else {
        return Ok(None);
    };
    let mut postings = index.read_block_postings_from_terminfo(&info, IndexRecordOption::Basic)?;
    let mut set = Bits::none(segment.columns.count);
    while !postings.docs().is_empty() {
        postings.docs().iter().for_each(|doc| set.set(*doc as usize));
        postings.advance();
    }
    set.keep(&segment.alive);
    Ok((!set.is_empty()).then_some(set))
}

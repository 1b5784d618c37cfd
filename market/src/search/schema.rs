//! What the index keeps of an entry, and under which name.

use tantivy::schema::{
    FAST, Field, IndexRecordOption, NumericOptions, Schema, TextFieldIndexing, TextOptions,
};

use crate::model::vocabulary::Vocabulary;

/// To be raised with every change of what is kept or of how texts become terms.
const FORMAT: u32 = 1;

/// The fields with words, in the order in which a word is looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Place {
    /// A name of the firm.
    Name,
    /// Its address.
    Address,
    /// What it says of itself in Italian.
    Italian,
    /// The same in English.
    English,
    /// The same in Russian.
    Russian,
}

impl Place {
    /// Every one.
    pub const ALL: [Self; 5] = [Self::Name, Self::Address, Self::Italian, Self::English, Self::Russian];
}

/// The schema and its fields.
#[derive(Debug, Clone)]
pub(super) struct Fields {
    pub schema: Schema,
    pub id: Field,
    /// One for each of [`Place::ALL`].
    pub words: [Field; 5],
    pub stated: Field,
    pub spoken: Field,
    pub places: Field,
    pub latitude: Field,
    pub longitude: Field,
    pub calendars: Field,
    pub min_order: Field,
    pub certificates: Field,
    pub changed: Field,
    pub key: Field,
}

impl Fields {
    pub(super) fn new() -> Self {
        let mut schema = Schema::builder();
        let terms = TextOptions::default().set_indexing_options(
            TextFieldIndexing::default()
                .set_tokenizer("raw")
                .set_index_option(IndexRecordOption::Basic)
                .set_fieldnorms(false),
        );
        let number: NumericOptions = FAST.into();
        let id = schema.add_text_field("id", terms.clone().set_fast("raw"));
        let words = ["name", "address", "text_it", "text_en", "text_ru"]
            .map(|name| schema.add_text_field(name, terms.clone()));
        let mut numbers = |name: &str| schema.add_u64_field(name, number.clone());
        let [stated, spoken, places, calendars] =
            ["stated", "spoken", "places", "calendars"].map(&mut numbers);
        let [min_order, certificates, key] = ["min_order", "certificates", "key"].map(&mut numbers);
        let changed = schema.add_i64_field("changed", number.clone());
        let [latitude, longitude] =
            ["latitude", "longitude"].map(|name| schema.add_f64_field(name, number.clone()));
        Self {
            schema: schema.build(),
            id,
            words,
            stated,
            spoken,
            places,
            latitude,
            longitude,
            calendars,
            min_order,
            certificates,
            changed,
            key,
        }
    }
}

/// What an index has to be made with to be read: its format and the vocabulary, all of it, since texts are read by it.
pub(super) fn stamp(vocabulary: &Vocabulary) -> String {
    let concepts = format!("{:?}", vocabulary.concepts().collect::<Vec<_>>());
    let places = format!("{:?}", vocabulary.places().collect::<Vec<_>>());
    format!("{FORMAT}-{:016x}", hash(concepts.bytes().chain(places.bytes())))
}

/// FNV-1a, mixed once more so that every bit counts.
pub(super) fn hash(bytes: impl Iterator<Item = u8>) -> u64 {
    let hash = bytes.fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    let hash = (hash ^ (hash >> 33)).wrapping_mul(0xff51_afd7_ed55_8ccd);
    hash ^ (hash >> 33)
}

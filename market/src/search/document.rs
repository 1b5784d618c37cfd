//! An entry as the index keeps it.

use std::collections::BTreeSet;

use tantivy::TantivyDocument;
use tantivy::schema::Field;

use super::entry::{Calendar, Certificate, Entry};
use super::limits::{
    LONGEST_ID, LONGEST_TEXT, MOST_CALENDARS, MOST_CERTIFICATES, MOST_FREE, MOST_NAMES, MOST_TEXTS,
    MOST_WEEKS,
};
use super::schema::{Fields, Place, hash};
use super::time::{day, week};
use crate::model::vocabulary::{Unit, Vocabulary};

/// The first number that is no day.
pub(super) const NO_DAY: u64 = (1 << 24) - 1;

/// The entry's terms and numbers.
pub(super) fn document(vocabulary: &Vocabulary, fields: &Fields, entry: &Entry) -> TantivyDocument {
    let mut document = TantivyDocument::default();
    document.add_text(fields.id, cut(&entry.id, LONGEST_ID));
    let mut spoken = BTreeSet::new();
    let mut words: [BTreeSet<String>; 5] = Default::default();
    for name in entry.names.iter().take(MOST_NAMES) {
        words[Place::Name as usize].extend(sounds(name));
        spoken.extend(concepts(vocabulary, name, Place::Name));
    }
    words[Place::Address as usize].extend(sounds(&entry.address));
    for (language, text) in entry.texts.iter().take(MOST_TEXTS) {
        let text = cut(text, LONGEST_TEXT);
        let place = [Place::Italian, Place::English, Place::Russian][*language as usize];
        words[place as usize].extend(vocabulary.stems(*language, text));
        spoken.extend(concepts(vocabulary, text, place));
    }
    for (field, words) in fields.words.iter().zip(&words) {
        words.iter().for_each(|word| document.add_text(*field, word));
    }
    numbers(&mut document, fields.spoken, spoken);
    numbers(&mut document, fields.stated, entry.concepts.iter().map(|id| id.number() as u64).collect());
    numbers(&mut document, fields.places, entry.places.iter().map(|id| id.number() as u64).collect());
    let certificates = entry.certificates.iter().take(MOST_CERTIFICATES).map(certificate).collect();
    numbers(&mut document, fields.certificates, certificates);
    for calendar in entry.calendars.iter().take(MOST_CALENDARS) {
        add_calendar(&mut document, fields.calendars, calendar);
    }
    let on_earth = |(latitude, longitude): &(f64, f64)| {
        (-90.0..=90.0).contains(latitude) && (-180.0..=180.0).contains(longitude)
    };
    if let Some((latitude, longitude)) = entry.position.filter(on_earth) {
        document.add_f64(fields.latitude, latitude);
        document.add_f64(fields.longitude, longitude);
    }
    if let Some(least) = entry.min_order {
        document.add_u64(fields.min_order, u64::from(least.amount) << 8 | unit(least.unit));
    }
    document.add_i64(fields.changed, entry.changed);
    document.add_u64(fields.key, hash(cut(&entry.id, LONGEST_ID).bytes()));
    document
}

/// The words of a name or an address by how they sound, so that every alphabet writes them in one way.
pub(super) fn sounds(text: &str) -> impl Iterator<Item = String> {
    identify::fold::words(text).into_iter().map(|word| {
        let heard = identify::fold::sound(&word);
        if heard.is_empty() { word } else { heard }
    })
}

/// What a text speaks of, and where: the concept's number with the place's above it.
fn concepts<'a>(vocabulary: &'a Vocabulary, text: &str, place: Place) -> impl Iterator<Item = u64> + use<'a> {
    let found = vocabulary.read_text(text).concepts.into_iter().flat_map(|found| found.any_of);
    found.map(move |id| id.number() as u64 | (place as u64) << 16)
}

fn numbers(document: &mut TantivyDocument, field: Field, numbers: BTreeSet<u64>) {
    numbers.into_iter().for_each(|number| document.add_u64(field, number));
}

fn certificate(certificate: &Certificate) -> u64 {
    let from = certificate.from.map_or(0, |from| u64::from(day(from)));
    let until = certificate.until.map_or(NO_DAY, |until| u64::from(day(until)));
    (certificate.scheme.number() as u64) << 48 | from << 24 | until
}

/// A calendar as a run of numbers: what is done, the first week, how many weeks follow, and what is free in each.
fn add_calendar(document: &mut TantivyDocument, field: Field, calendar: &Calendar) {
    let free = &calendar.free[..calendar.free.len().min(MOST_WEEKS)];
    document.add_u64(field, (calendar.processing.number() as u64) << 8 | unit(calendar.unit));
    document.add_u64(field, u64::from(week(calendar.first)));
    document.add_u64(field, free.len() as u64);
    free.iter().for_each(|free| document.add_u64(field, u64::from((*free).min(MOST_FREE))));
}

/// The unit's number.
pub(super) fn unit(unit: Unit) -> u64 {
    unit as u64
}

/// The beginning of a text, at most so many bytes of it.
pub(super) fn cut(text: &str, most: usize) -> &str {
    &text[..text.floor_char_boundary(most)]
}

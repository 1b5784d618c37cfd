//! What is put into the index.

use jiff::civil::Date;
use platform::locale::Language;

use crate::model::vocabulary::{ConceptId, PlaceId, Unit};

/// A supplier's published entry, as far as it is searched.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Entry {
    /// What it is called in the store; an entry with the same id takes its place.
    pub id: String,
    /// Its name, trade names and brands, in whatever alphabet.
    pub names: Vec<String>,
    /// What it says of itself.
    pub texts: Vec<(Language, String)>,
    /// What it states, of every facet.
    pub concepts: Vec<ConceptId>,
    /// Where it is: a town, a district or a province; what they lie in follows.
    pub places: Vec<PlaceId>,
    /// Its address as people write it.
    pub address: String,
    /// Latitude and longitude, in degrees.
    pub position: Option<(f64, f64)>,
    /// What is free, processing by processing.
    pub calendars: Vec<Calendar>,
    /// The smallest order that it takes.
    pub min_order: Option<Amount>,
    /// What independent bodies have confirmed.
    pub certificates: Vec<Certificate>,
    /// When it was last looked after, in microseconds since 1970.
    pub changed: i64,
}

/// So many of something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Amount {
    /// How many.
    pub amount: u32,
    /// Of what.
    pub unit: Unit,
}

/// What is free of a capacity, week by week.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calendar {
    /// What is done.
    pub processing: ConceptId,
    /// What is counted.
    pub unit: Unit,
    /// A day of the first week.
    pub first: Date,
    /// How much is free in that week and in those that follow.
    pub free: Vec<u32>,
}

/// A certificate and the days on which it holds, both included.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Certificate {
    /// Which one.
    pub scheme: ConceptId,
    /// The first day; nothing is any day.
    pub from: Option<Date>,
    /// The last day; nothing is any day.
    pub until: Option<Date>,
}

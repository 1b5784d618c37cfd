//! What is asked of the index.

use jiff::civil::Date;

use super::entry::Amount;
use super::limits::{MOST_CHOSEN, MOST_ROWS, MOST_SKIPPED, WIDEST};
use crate::model::vocabulary::{ConceptId, PlaceId, Unit};

/// A question with its filters. The default asks for everything and shows twenty.
#[derive(Debug, Clone, PartialEq)]
pub struct Query {
    /// What somebody typed, in Italian, English or Russian. Every part of it has to be met.
    pub text: String,
    /// Concepts that were chosen. Of one facet any will do; every facet has to be met.
    pub concepts: Vec<ConceptId>,
    /// Places that were chosen; any will do.
    pub places: Vec<PlaceId>,
    /// Around where.
    pub near: Option<Near>,
    /// What has to be free.
    pub free: Option<Free>,
    /// Certificates that are held, all of them.
    pub certificates: Vec<ConceptId>,
    /// The day on which certificates have to hold; nothing is any day.
    pub valid_on: Option<Date>,
    /// The order at hand: who takes only larger ones is left out. Who states no minimum, or one in another unit, stays.
    pub min_order: Option<Amount>,
    /// What comes first.
    pub sort: Sort,
    /// How many rows to skip.
    pub offset: usize,
    /// How many rows to show.
    pub limit: usize,
}

impl Default for Query {
    fn default() -> Self {
        Self {
            text: String::new(),
            concepts: Vec::new(),
            places: Vec::new(),
            near: None,
            free: None,
            certificates: Vec::new(),
            valid_on: None,
            min_order: None,
            sort: Sort::Fit,
            offset: 0,
            limit: 20,
        }
    }
}

/// A circle on the earth.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Near {
    /// Degrees, north positive.
    pub latitude: f64,
    /// Degrees, east positive.
    pub longitude: f64,
    /// How far, in kilometres; nothing sorts by distance and leaves nobody out.
    pub km: Option<f64>,
}

/// Capacity that has to be free in one calendar, all weeks together that share a day with the dates.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Free {
    /// The first day.
    pub from: Date,
    /// The last day.
    pub to: Date,
    /// How much.
    pub amount: u32,
    /// Of what.
    pub unit: Unit,
    /// For which processing, or what is a kind of it; nothing is any.
    pub processing: Option<ConceptId>,
}

/// What comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Sort {
    /// Who fits best; of those who fit alike, who was looked after last.
    #[default]
    Fit,
    /// Who is nearest; who says not where it is comes last.
    Distance,
    /// Who was looked after last.
    Freshness,
}

/// Why a question cannot be answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum QueryError {
    /// The last day lies before the first.
    #[error("the last day is before the first")]
    DatesReversed,
    /// The position is none on earth.
    #[error("the latitude must be from -90 to 90 and the longitude from -180 to 180")]
    NoSuchPosition,
    /// The radius is no distance.
    #[error("the radius must be from 0 to {WIDEST} km")]
    NoSuchRadius,
    /// Sorted by distance, from nowhere.
    #[error("a place is needed to sort by distance")]
    DistanceFromNowhere,
    /// A page further on than anybody reads.
    #[error("at most {MOST_ROWS} rows are shown, and at most {MOST_SKIPPED} skipped")]
    TooFar,
    /// More was chosen than there is.
    #[error("at most {MOST_CHOSEN} concepts, places and certificates may be chosen")]
    TooMany,
}

impl Query {
    /// Says what cannot be asked.
    pub(super) fn check(&self) -> Result<(), QueryError> {
        if let Some(near) = self.near {
            if !((-90.0..=90.0).contains(&near.latitude) && (-180.0..=180.0).contains(&near.longitude)) {
                return Err(QueryError::NoSuchPosition);
            }
            if near.km.is_some_and(|km| !(0.0..=WIDEST).contains(&km)) {
                return Err(QueryError::NoSuchRadius);
            }
        } else if self.sort == Sort::Distance {
            return Err(QueryError::DistanceFromNowhere);
        }
        if self.free.is_some_and(|free| free.to < free.from) {
            return Err(QueryError::DatesReversed);
        }
        if self.limit > MOST_ROWS || self.offset > MOST_SKIPPED {
            return Err(QueryError::TooFar);
        }
        if self.concepts.len() + self.places.len() + self.certificates.len() > MOST_CHOSEN {
            return Err(QueryError::TooMany);
        }
        Ok(())
    }
}

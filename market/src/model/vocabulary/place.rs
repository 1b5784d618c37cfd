//! Where firms are: regions, provinces, districts of the trade and well-known towns of Italy.

use super::concept::{ConceptId, Forms};

/// A place's place in its [`super::Vocabulary`]. It holds for one run of the program: what is kept names
/// [`Place::code`] and [`Place::kind`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PlaceId(pub(super) u16);

impl PlaceId {
    /// Its number, below [`super::Vocabulary::places`]' count.
    pub(crate) fn number(self) -> usize {
        usize::from(self.0)
    }
}

/// How large a place is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PlaceKind {
    /// The whole country.
    Country,
    /// One of the twenty regions.
    Region,
    /// A province, by the two letters of number plates.
    Province,
    /// An industrial district, in one province or several.
    District,
    /// A town whose name stands for a trade.
    Town,
}

impl PlaceKind {
    pub(super) fn named(name: &str) -> Option<Self> {
        match name {
            "country" => Some(Self::Country),
            "region" => Some(Self::Region),
            "province" => Some(Self::Province),
            "district" => Some(Self::District),
            "town" => Some(Self::Town),
            _ => None,
        }
    }
}

/// A place that a question may name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Its name in files and the database: `PO` for a province, kebab-case for the rest. Unique among all places.
    pub code: String,
    /// How large it is.
    pub kind: PlaceKind,
    /// What it lies in: a district or a town in provinces, a province in its region.
    pub within: Vec<PlaceId>,
    /// Its names.
    pub names: Forms,
    /// What a district is known for.
    pub known_for: Vec<ConceptId>,
}

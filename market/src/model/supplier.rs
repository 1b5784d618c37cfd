//! A firm's entry.

use platform::db::At;
use registry::model::{OrganisationId, OrganisationKind, PersonId};

use super::ids::SupplierId;
use super::vocabulary::Unit;
use super::{Declared, words};

words! {
    /// What a minimum order is counted in.
    OrderUnit, "unit" {
        /// Finished pieces.
        Pieces = "pieces",
        /// Pairs of shoes, gloves or socks.
        Pairs = "pairs",
        /// Metres of what is woven, knitted or braided.
        Metres = "metres",
        /// Kilograms of yarn or of what is dyed by weight.
        Kilograms = "kilograms",
        /// Square metres of leather.
        SquareMetres = "square-metres",
    }
}

impl OrderUnit {
    /// The same as the vocabulary counts it.
    #[must_use]
    pub const fn counted(self) -> Unit {
        match self {
            Self::Pieces => Unit::Piece,
            Self::Pairs => Unit::Pair,
            Self::Metres => Unit::Metre,
            Self::Kilograms => Unit::Kilogram,
            Self::SquareMetres => Unit::SquareMetre,
        }
    }
}

words! {
    /// A field of the entry that is a column, with a standing of its own.
    Field, "field" {
        /// How many people work there.
        People = "people",
        /// Days to a sample.
        LeadSample = "lead-sample",
        /// Days to the bulk.
        LeadBulk = "lead-bulk",
        /// The smallest order.
        MinOrder = "min-order",
        /// Where the firm is.
        Place = "place",
        /// How it is reached.
        Contact = "contact",
    }
}

/// A firm's entry, with the organisation that it is of.
#[derive(Debug, Clone, PartialEq, sqlx::FromRow)]
pub struct Supplier {
    /// Which.
    pub id: SupplierId,
    /// Whose.
    pub organisation_id: OrganisationId,
    /// The firm's name in its own script.
    pub name: String,
    /// The firm's name in Latin letters, where that differs.
    pub name_latin: Option<String>,
    /// What kind of organisation it is.
    pub kind: OrganisationKind,
    /// ISO 3166-1 alpha-2.
    pub country: String,
    /// ISO 3166-2.
    pub region: Option<String>,
    /// Its name in addresses.
    pub slug: String,
    /// Its own pages.
    pub website: Option<String>,
    /// Where to write.
    pub email: Option<String>,
    /// E.164.
    pub phone: Option<String>,
    /// How many people work there.
    pub people: Option<i64>,
    /// Days to a sample.
    pub lead_sample_days: Option<i64>,
    /// Days to the bulk.
    pub lead_bulk_days: Option<i64>,
    /// The smallest order.
    pub min_order: Option<i64>,
    /// In what it is counted.
    pub min_order_unit: Option<OrderUnit>,
    /// Street and number.
    pub address: Option<String>,
    /// Postal code.
    pub postcode: Option<String>,
    /// The comune.
    pub place: Option<String>,
    /// The vocabulary's code of the province: `FI`.
    pub province: Option<String>,
    /// The vocabulary's code of the district of the trade.
    pub district: Option<String>,
    /// Degrees north.
    pub latitude: Option<f64>,
    /// Degrees east.
    pub longitude: Option<f64>,
    /// When it came into the market.
    pub registered_at: At,
    /// By whom; nobody where it was made by a program.
    pub registered_by: Option<PersonId>,
    /// When it was shown to the public, if it is.
    pub published_at: Option<At>,
    /// Rises with every change.
    pub version: i64,
    /// When anything of it last changed.
    pub changed_at: At,
}

impl Supplier {
    /// Its public page.
    #[must_use]
    pub fn path(&self) -> String {
        format!("/market/suppliers/{}", self.slug)
    }

    /// Where it is.
    #[must_use]
    pub fn where_it_is(&self) -> Place {
        Place {
            address: self.address.clone(),
            postcode: self.postcode.clone(),
            place: self.place.clone(),
            province: self.province.clone(),
            district: self.district.clone(),
            at: self.latitude.zip(self.longitude),
        }
    }

    /// What it says of its size, times and smallest order.
    #[must_use]
    pub fn facts(&self) -> Facts {
        Facts {
            people: self.people,
            lead_sample_days: self.lead_sample_days,
            lead_bulk_days: self.lead_bulk_days,
            min_order: self.min_order.zip(self.min_order_unit),
        }
    }

    /// How it is reached.
    #[must_use]
    pub fn contact(&self) -> Contact {
        Contact { website: self.website.clone(), email: self.email.clone(), phone: self.phone.clone() }
    }
}

/// Where a firm is.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Place {
    /// Street and number.
    pub address: Option<String>,
    /// Postal code.
    pub postcode: Option<String>,
    /// The comune.
    pub place: Option<String>,
    /// The vocabulary's code of the province.
    pub province: Option<String>,
    /// The vocabulary's code of the district.
    pub district: Option<String>,
    /// Degrees north and east.
    pub at: Option<(f64, f64)>,
}

/// The columns of an entry that a firm says of itself.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Facts {
    /// How many people work there.
    pub people: Option<i64>,
    /// Days to a sample.
    pub lead_sample_days: Option<i64>,
    /// Days to the bulk.
    pub lead_bulk_days: Option<i64>,
    /// The smallest order.
    pub min_order: Option<(i64, OrderUnit)>,
}

/// How a firm is reached.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Contact {
    /// Its own pages.
    pub website: Option<String>,
    /// Where to write.
    pub email: Option<String>,
    /// E.164.
    pub phone: Option<String>,
}

/// What a column of the entry is worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq, sqlx::FromRow)]
pub struct FieldStanding {
    /// Which.
    pub field: Field,
    /// What it is worth.
    #[sqlx(flatten)]
    pub declared: Declared,
}

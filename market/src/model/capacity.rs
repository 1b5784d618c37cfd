//! What a firm can do in a week.

use platform::db::Day;

use super::ids::CapacityId;
use super::{Declared, words};

words! {
    /// What a capacity is counted in.
    CapacityUnit, "unit" {
        /// Minutes of work.
        Minutes = "minutes",
        /// Pieces.
        Pieces = "pieces",
    }
}

/// What a firm can do in a week by one processing.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Capacity {
    /// Which.
    pub id: CapacityId,
    /// A concept of the facet processing.
    pub processing: String,
    /// In what it is counted.
    pub unit: CapacityUnit,
    /// How much in a week with nothing else to do.
    pub per_week: i64,
    /// What that is worth.
    #[sqlx(flatten)]
    pub declared: Declared,
}

words! {
    /// Why some of a week is not free.
    TakenKind, "kind" {
        /// Kept for a quote that may become an order.
        Held = "held",
        /// Promised to an order.
        Booked = "booked",
        /// The firm is closed, or has other work.
        Closed = "closed",
    }
}

/// What is taken of a capacity in one week.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Taken {
    /// Of which capacity.
    pub capacity_id: CapacityId,
    /// The Monday of the week.
    pub week: Day,
    /// Why.
    pub kind: TakenKind,
    /// The quote or the order that it is for; empty where the firm says so itself.
    pub reason: String,
    /// How much.
    pub amount: i64,
}

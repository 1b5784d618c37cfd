//! Machines.

use super::Declared;
use super::ids::MachineId;

/// Machines of one kind that a firm has.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Machine {
    /// Which.
    pub id: MachineId,
    /// What they are: a concept of the facet production.
    pub concept: String,
    /// Maker and model.
    pub model: Option<String>,
    /// How many.
    pub quantity: i64,
    /// The gauge of a knitting machine: `12`, `5-7`.
    pub gauge: Option<String>,
    /// The size of its field or its width: `220 cm`.
    pub size: Option<String>,
    /// What that is worth.
    #[sqlx(flatten)]
    pub declared: Declared,
}

//! How much is wanted, and in which sizes.

use serde::{Deserialize, Serialize};

use crate::model::OrderUnit;
use crate::model::vocabulary::Unit;

impl OrderUnit {
    /// The vocabulary's unit of the same name, whose words a reader knows.
    #[must_use]
    pub const fn unit(self) -> Unit {
        match self {
            Self::Pieces => Unit::Piece,
            Self::Pairs => Unit::Pair,
            Self::Metres => Unit::Metre,
            Self::SquareMetres => Unit::SquareMetre,
            Self::Kilograms => Unit::Kilogram,
        }
    }

    /// Whether what is counted so comes in sizes.
    #[must_use]
    pub const fn has_sizes(self) -> bool {
        matches!(self, Self::Pieces | Self::Pairs)
    }
}

/// How much of something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Quantity {
    /// How many; at least one.
    pub amount: i64,
    /// Of what.
    pub unit: OrderUnit,
}

impl Quantity {
    /// More than anybody makes; beyond it somebody has slipped.
    pub const LARGEST: i64 = 100_000_000;
}

/// How much of the quantity is of one size.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SizeShare {
    /// As the trade writes it: `42`, `M`, `38½`.
    pub size: String,
    /// How many.
    pub amount: i64,
}

impl SizeShare {
    /// Reads `S 20, M 50, L 30`, also with `:`, `=` or `x` between size and number, one a line or between commas.
    /// What says nothing is left out; what cannot be read is told back.
    ///
    /// # Errors
    /// The part that is no size with its number.
    pub fn read(text: &str) -> Result<Vec<Self>, String> {
        let mut shares = Vec::new();
        for part in text.split([',', ';', '\n']).map(str::trim).filter(|part| !part.is_empty()) {
            let digits = part.len() - part.trim_end_matches(|letter: char| letter.is_ascii_digit()).len();
            let (size, amount) = part.split_at(part.len() - digits);
            let trimmed = size.trim_end_matches([':', '=', '×', ' ', '\t']).trim();
            let apart = size.len() > trimmed.len() && !trimmed.is_empty();
            match amount.parse() {
                Ok(amount) if apart => shares.push(Self { size: trimmed.to_owned(), amount }),
                _ => return Err(part.to_owned()),
            }
        }
        Ok(shares)
    }

    /// As [`SizeShare::read`] reads them.
    #[must_use]
    pub fn write(shares: &[Self]) -> String {
        let parts: Vec<_> = shares.iter().map(|share| format!("{}: {}", share.size, share.amount)).collect();
        parts.join(", ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_read_as_people_write_them() {
        let read = |text| SizeShare::read(text).map(|shares| SizeShare::write(&shares));
        assert_eq!(read("S 20, M:50\nL = 30").as_deref(), Ok("S: 20, M: 50, L: 30"));
        assert_eq!(read("38 100; 38½: 60").as_deref(), Ok("38: 100, 38½: 60"));
        assert_eq!(read(" , ").as_deref(), Ok(""));
        for wrong in ["S", "20", "M50", "M: many", "M: 99999999999999999999"] {
            assert_eq!(read(wrong), Err(wrong.to_owned()));
        }
    }
}

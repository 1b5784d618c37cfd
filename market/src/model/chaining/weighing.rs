//! What days, kilometres and firms are worth to the designer.

use chain::Weights;

use crate::model::words;

words! {
    /// A usual way to weigh.
    Leaning, "leaning" {
        /// A little of everything.
        Balanced = "balanced",
        /// Nothing but the price.
        Cheap = "cheap",
        /// Days before all.
        Fast = "fast",
        /// Kilometres before all.
        Near = "near",
        /// As few firms as can be.
        Few = "few",
    }
}

/// What things are worth beside the price, in cents: so much more may a chain cost that saves one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Weighing {
    /// A day sooner.
    pub day: u64,
    /// A kilometre less.
    pub km: u64,
    /// A firm less.
    pub firm: u64,
}

impl Weighing {
    /// The most that anything is worth: a million.
    pub const MOST: u64 = 100_000_000;

    /// A usual way to weigh.
    #[must_use]
    pub const fn of(leaning: Leaning) -> Self {
        let (day, km, firm) = match leaning {
            Leaning::Balanced => (5_000, 50, 10_000),
            Leaning::Cheap => (0, 0, 0),
            Leaning::Fast => (200_000, 10, 1_000),
            Leaning::Near => (1_000, 5_000, 1_000),
            Leaning::Few => (1_000, 10, 2_000_000),
        };
        Self { day, km, firm }
    }

    /// The usual way that this is, if it is one.
    #[must_use]
    pub fn leaning(self) -> Option<Leaning> {
        Leaning::ALL.iter().copied().find(|leaning| Self::of(*leaning) == self)
    }

    /// As the engine weighs: the price cent by cent.
    #[must_use]
    pub fn weights(self) -> Weights {
        let most = |worth: u64| worth.min(Self::MOST);
        Weights { price: 1, days: most(self.day), distance: most(self.km), firms: most(self.firm) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_usual_way_is_known_again() {
        for leaning in Leaning::ALL {
            assert_eq!(Weighing::of(*leaning).leaning(), Some(*leaning));
        }
        assert_eq!(Weighing { day: 1, km: 2, firm: 3 }.leaning(), None);
    }
}

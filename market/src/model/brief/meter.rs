//! How complete a brief is, and what is missing for which reason.

use super::{Price, Wanted};
use crate::model::words;

words! {
    /// What firms need to know.
    Need, "need" {
        /// A name for it.
        Title = "title",
        /// The product.
        Product = "product",
        /// How much.
        Quantity = "quantity",
        /// What is done, in order.
        Steps = "steps",
        /// When everything is wanted.
        Delivery = "delivery",
        /// A picture or a tech pack.
        Files = "files",
        /// What it is made of.
        Materials = "materials",
        /// What it is, in words.
        Description = "description",
        /// How well.
        Quality = "quality",
        /// A price, or that firms name it.
        Price = "price",
        /// How many of which size.
        Sizes = "sizes",
        /// When the sample is wanted.
        Sample = "sample",
        /// In which languages answers are understood.
        Languages = "languages",
    }
}

impl Need {
    /// How much it helps a firm to quote, as parts of a hundred together.
    const fn weight(self) -> u32 {
        match self {
            Self::Quantity | Self::Steps => 14,
            Self::Product | Self::Delivery | Self::Files | Self::Materials => 10,
            Self::Description | Self::Quality | Self::Price => 6,
            Self::Sizes | Self::Sample => 4,
            Self::Title | Self::Languages => 3,
        }
    }

    /// Whether no firm can answer without it, so that the brief is not sent.
    #[must_use]
    pub const fn is_required(self) -> bool {
        matches!(self, Self::Title | Self::Product | Self::Quantity | Self::Steps | Self::Delivery)
    }

    /// The key of what it is called.
    #[must_use]
    pub fn key(self) -> String {
        format!("brief-need-{self}")
    }

    /// The key of why firms ask for it.
    #[must_use]
    pub fn reason(self) -> String {
        format!("brief-need-{self}-reason")
    }
}

/// Whether a need is met.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NeedState {
    /// It is said.
    Met,
    /// It is missing.
    Missing,
    /// There is nothing to say: a fabric has no sizes.
    Moot,
}

/// How complete a brief is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meter {
    /// Every need with its state, the weightiest first.
    pub needs: Vec<(Need, NeedState)>,
    /// Of a hundred.
    pub percent: u32,
}

impl Meter {
    /// Reads the meter of a brief that has so many files.
    #[must_use]
    pub fn of(wanted: &Wanted, files: usize) -> Self {
        let mut needs: Vec<_> = Need::ALL.iter().map(|need| (*need, state(*need, wanted, files))).collect();
        needs.sort_by_key(|(need, _)| (!need.is_required(), std::cmp::Reverse(need.weight())));
        let sum = |counts: fn(NeedState) -> bool| -> u32 {
            needs.iter().filter(|(_, state)| counts(*state)).map(|(need, _)| need.weight()).sum()
        };
        let percent = 100 * sum(|state| state == NeedState::Met) / sum(|state| state != NeedState::Moot);
        Self { needs, percent }
    }

    /// What is missing, the weightiest first.
    pub fn missing(&self) -> impl Iterator<Item = Need> {
        self.needs.iter().filter(|(_, state)| *state == NeedState::Missing).map(|(need, _)| *need)
    }

    /// Whether enough is said for firms to answer.
    #[must_use]
    pub fn may_be_sent(&self) -> bool {
        !self.missing().any(Need::is_required)
    }
}

fn state(need: Need, wanted: &Wanted, files: usize) -> NeedState {
    let said = |text: &str| !text.trim().is_empty();
    let met = match need {
        Need::Title => said(&wanted.title),
        Need::Product => wanted.product.is_some(),
        Need::Quantity => wanted.quantity.is_some(),
        Need::Steps => !wanted.steps.is_empty(),
        Need::Delivery => wanted.deliver_by.is_some(),
        Need::Files => files > 0,
        Need::Materials => !wanted.materials.is_empty(),
        Need::Description => said(&wanted.description),
        Need::Quality => wanted.quality.is_some(),
        Need::Price => wanted.price != Price::Unsaid,
        Need::Sizes => {
            if wanted.quantity.is_some_and(|quantity| !quantity.unit.has_sizes()) {
                return NeedState::Moot;
            }
            !wanted.sizes.is_empty()
        }
        Need::Sample => wanted.sample_by.is_some(),
        Need::Languages => !wanted.languages.is_empty(),
    };
    if met { NeedState::Met } else { NeedState::Missing }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::OrderUnit;
    use crate::model::brief::Quantity;
    use crate::model::brief::wanted::tests::shirts;

    #[test]
    fn the_meter_is_full_when_everything_is_said_and_empty_before() {
        assert_eq!(Need::ALL.iter().map(|need| need.weight()).sum::<u32>(), 100);
        let full = Meter::of(&shirts(), 1);
        assert_eq!((full.percent, full.missing().count()), (100, 0));
        let empty = Meter::of(&Wanted::default(), 0);
        assert_eq!((empty.percent, empty.missing().count()), (0, Need::ALL.len()));
        assert!(full.may_be_sent() && !empty.may_be_sent());
    }

    #[test]
    fn what_firms_cannot_do_without_comes_first_and_keeps_a_brief_from_being_sent() {
        let mut wanted = shirts();
        wanted.description.clear();
        wanted.quantity = None;
        let meter = Meter::of(&wanted, 0);
        assert_eq!(meter.missing().collect::<Vec<_>>(), [Need::Quantity, Need::Files, Need::Description]);
        assert_eq!(meter.percent, 70);
        assert!(!meter.may_be_sent());
    }

    #[test]
    fn a_fabric_has_no_sizes_to_tell() {
        let mut wanted = shirts();
        wanted.sizes.clear();
        assert_eq!(Meter::of(&wanted, 1).percent, 96);
        wanted.quantity = Some(Quantity { amount: 500, unit: OrderUnit::Metres });
        assert_eq!(Meter::of(&wanted, 1).percent, 100);
    }
}

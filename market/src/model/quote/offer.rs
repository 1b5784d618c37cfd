//! What a supplier offers.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

use crate::model::{Currency, Money};

/// What one piece costs from a quantity on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct PriceBreak {
    /// From how many on.
    pub from: i64,
    /// One piece, in ten-thousandths of the currency's unit.
    pub parts: i64,
}

/// What a supplier offers for a brief.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offer {
    /// The currency of all its prices.
    pub currency: Currency,
    /// Prices by quantity, the smallest quantity first.
    pub breaks: Vec<PriceBreak>,
    /// What a sample costs; nothing where none is offered, zero where it is free.
    pub sample_parts: Option<i64>,
    /// When the sample can be there.
    pub sample_by: Option<Date>,
    /// When everything can be there.
    pub deliver_by: Date,
    /// What else is to be said.
    pub remarks: String,
    /// The last day on which it can be accepted.
    pub valid_until: Date,
    /// Who else would work on it.
    #[serde(default)]
    pub subcontractors: Vec<Helper>,
}

/// Another firm that the supplier gives part of the work to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Helper {
    /// The firm's name.
    pub name: String,
    /// ISO 3166-1 alpha-2.
    pub country: String,
    /// What it does: a concept.
    pub concept: String,
}

/// What is wrong with an offer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum OfferFault {
    /// No price, or more than anybody reads.
    #[error("between one and twelve prices are needed")]
    Prices,
    /// A price is nothing or less, or larger than there is room for.
    #[error("a price must be above nothing")]
    Price,
    /// Quantities do not rise from price to price.
    #[error("quantities must rise from price to price")]
    Order,
    /// The sample costs less than nothing.
    #[error("a sample cannot cost less than nothing")]
    Sample,
    /// The sample comes no earlier than everything.
    #[error("the sample must be there before everything is")]
    SampleAfterDelivery,
    /// A day has passed.
    #[error("a day has passed")]
    DayPassed,
    /// More than anybody reads.
    #[error("the remarks are too long")]
    TooLong,
}

/// The most prices of an offer.
const MOST: usize = 12;
/// The largest price of one piece: a million.
const DEAREST: i64 = 1_000_000 * 10_000;

impl Offer {
    /// What is wrong with it as of today.
    #[must_use]
    pub fn faults(&self, today: Date) -> Vec<OfferFault> {
        let sound = |parts: i64| (1..=DEAREST).contains(&parts);
        let rises = self.breaks.windows(2).all(|pair| pair[0].from < pair[1].from);
        let days = [self.sample_by, Some(self.deliver_by), Some(self.valid_until)];
        let wrong = [
            (!(1..=MOST).contains(&self.breaks.len()), OfferFault::Prices),
            (self.breaks.iter().any(|price| !sound(price.parts)), OfferFault::Price),
            (!rises || self.breaks.iter().any(|price| price.from < 1), OfferFault::Order),
            (self.sample_parts.is_some_and(|parts| parts != 0 && !sound(parts)), OfferFault::Sample),
            (self.sample_by.is_some_and(|day| day >= self.deliver_by), OfferFault::SampleAfterDelivery),
            (days.into_iter().flatten().any(|day| day < today), OfferFault::DayPassed),
            (self.remarks.chars().count() > 5000 || self.subcontractors.len() > MOST, OfferFault::TooLong),
        ];
        wrong.into_iter().filter_map(|(is_wrong, fault)| is_wrong.then_some(fault)).collect()
    }

    /// What one piece costs for so many: the price of the largest quantity that is reached, none below the smallest.
    #[must_use]
    pub fn unit_price(&self, quantity: i64) -> Option<Money> {
        let price = self.breaks.iter().rev().find(|price| price.from <= quantity)?;
        Some(Money { parts: price.parts, currency: self.currency })
    }

    /// What so many cost without the sample; none below the smallest quantity.
    #[must_use]
    pub fn total(&self, quantity: i64) -> Option<Money> {
        self.unit_price(quantity)?.times(quantity)
    }

    /// What a sample costs.
    #[must_use]
    pub fn sample_cost(&self) -> Option<Money> {
        self.sample_parts.map(|parts| Money { parts, currency: self.currency })
    }

    /// The instant at which it ends: when its last day is over in this zone.
    #[must_use]
    pub fn ends_at(&self, zone: &TimeZone) -> Timestamp {
        let next = self.valid_until.tomorrow().unwrap_or(Date::MAX);
        next.to_zoned(zone.clone()).map_or(Timestamp::MAX, |start| start.timestamp())
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    /// An offer of 28.50 a piece, and 26 from 500 on.
    pub(crate) fn offer() -> Offer {
        Offer {
            currency: Currency::Eur,
            breaks: vec![PriceBreak { from: 100, parts: 285_000 }, PriceBreak { from: 500, parts: 260_000 }],
            sample_parts: Some(900_000),
            sample_by: Some(date(2018, 12, 7)),
            deliver_by: date(2019, 2, 20),
            remarks: String::new(),
            subcontractors: Vec::new(),
            valid_until: date(2018, 11, 20),
        }
    }

    #[test]
    fn the_price_follows_the_quantity() {
        let offer = offer();
        let price = |quantity| offer.unit_price(quantity).map(Money::number);
        assert_eq!(price(99), None);
        assert_eq!(price(100).as_deref(), Some("28.50"));
        assert_eq!(price(499).as_deref(), Some("28.50"));
        assert_eq!(price(500).as_deref(), Some("26.00"));
        assert_eq!(offer.total(500).map(Money::number).as_deref(), Some("13000.00"));
        assert_eq!(offer.sample_cost(), Some(Money::whole(90, Currency::Eur)));
    }

    #[test]
    fn an_offer_that_cannot_be_meant_is_refused_with_the_reason() {
        let today = date(2018, 11, 5);
        assert_eq!(offer().faults(today), []);
        type Change = fn(&mut Offer);
        let faults: [(Change, OfferFault); 9] = [
            (|o| o.breaks.clear(), OfferFault::Prices),
            (|o| o.breaks[0].parts = 0, OfferFault::Price),
            (|o| o.breaks[1].parts = i64::MAX, OfferFault::Price),
            (|o| o.breaks.swap(0, 1), OfferFault::Order),
            (|o| o.breaks[0].from = 0, OfferFault::Order),
            (|o| o.sample_parts = Some(-1), OfferFault::Sample),
            (|o| o.sample_by = Some(o.deliver_by), OfferFault::SampleAfterDelivery),
            (|o| o.valid_until = date(2018, 11, 4), OfferFault::DayPassed),
            (|o| o.remarks = "x".repeat(5001), OfferFault::TooLong),
        ];
        for (change, fault) in faults {
            let mut wrong = offer();
            change(&mut wrong);
            assert_eq!(wrong.faults(today), [fault]);
        }
        let free = Offer { sample_parts: Some(0), ..offer() };
        assert_eq!(free.faults(today), []);
    }

    #[test]
    fn an_offer_lasts_through_its_last_day_where_the_firm_is() {
        let rome = TimeZone::get("Europe/Rome").unwrap();
        assert_eq!(offer().ends_at(&rome), "2018-11-20T23:00:00Z".parse().unwrap());
        // On this day clocks go back, so that it has 25 hours.
        let autumn = Offer { valid_until: date(2018, 10, 28), ..offer() };
        assert_eq!(autumn.ends_at(&rome), "2018-10-28T23:00:00Z".parse().unwrap());
    }

    proptest! {
        #[test]
        fn the_price_is_that_of_the_largest_quantity_reached(
            breaks in prop::collection::btree_map(1i64..2000, 1i64..1_000_000, 1..12),
            quantity in 0i64..3000,
        ) {
            let listed = breaks.iter().map(|(from, parts)| PriceBreak { from: *from, parts: *parts }).collect();
            let offer = Offer { breaks: listed, ..offer() };
            let expected = breaks.range(..=quantity).next_back().map(|(_, parts)| *parts);
            prop_assert_eq!(offer.unit_price(quantity).map(|money| money.parts), expected);
        }
    }
}

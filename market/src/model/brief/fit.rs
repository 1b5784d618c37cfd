//! What cannot fit, told before a brief is sent.

use jiff::civil::Date;

use super::{Quantity, Wanted};

/// What a firm's entry says that a brief is held against.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Offering {
    /// Days to a sample.
    pub sample_days: Option<i64>,
    /// Days to the bulk.
    pub bulk_days: Option<i64>,
    /// The smallest order.
    pub minimum: Option<Quantity>,
    /// What is free for each of the brief's steps until delivery, in the brief's order.
    pub free: Vec<Free>,
}

/// What a firm has free for a step until the day of delivery.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Free {
    /// The firm does not do this step, or does not say how much it can.
    #[default]
    Unsaid,
    /// So many pieces.
    Pieces(i64),
    /// So many minutes of work.
    Minutes(i64),
}

/// What cannot fit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Warning {
    /// The day has passed.
    DayPassed(Date),
    /// The sample is wanted no earlier than everything.
    SampleAfterDelivery,
    /// The sizes make another quantity.
    SizesDiffer {
        /// What they make.
        sizes: i64,
        /// What is asked for.
        quantity: i64,
    },
    /// The firm needs longer for a sample.
    SampleTooSoon {
        /// The first day on which it could be there.
        earliest: Date,
    },
    /// The firm needs longer for everything.
    DeliveryTooSoon {
        /// The first day on which it could be there.
        earliest: Date,
    },
    /// The firm takes on no less than this.
    BelowMinimum(Quantity),
    /// Not enough is free for a step until the day of delivery.
    CapacityShort {
        /// The step, from 0.
        step: usize,
        /// What it takes.
        needed: i64,
        /// What is free, in the same unit.
        free: i64,
    },
}

/// What cannot fit of the brief alone, as of today, and, where a firm is given, of it at that firm.
#[must_use]
pub fn warnings(wanted: &Wanted, today: Date, firm: Option<&Offering>) -> Vec<Warning> {
    let mut found: Vec<_> = match firm {
        None => of_itself(wanted, today),
        Some(firm) => at(wanted, today, firm),
    };
    found.dedup();
    found
}

fn of_itself(wanted: &Wanted, today: Date) -> Vec<Warning> {
    let mut found = Vec::new();
    let days = wanted.sample_by.into_iter().chain(wanted.deliver_by);
    found.extend(days.filter(|day| *day < today).map(Warning::DayPassed));
    if wanted.sample_by.zip(wanted.deliver_by).is_some_and(|(sample, delivery)| sample >= delivery) {
        found.push(Warning::SampleAfterDelivery);
    }
    if let Some(quantity) = wanted.quantity
        && !wanted.sizes.is_empty()
        && wanted.in_sizes() != quantity.amount
    {
        found.push(Warning::SizesDiffer { sizes: wanted.in_sizes(), quantity: quantity.amount });
    }
    found
}

fn at(wanted: &Wanted, today: Date, firm: &Offering) -> Vec<Warning> {
    let mut found = Vec::new();
    let after = |from: Date, days: i64| from.saturating_add(jiff::Span::new().days(days.clamp(0, 10_000)));
    let sample = firm.sample_days.map(|days| after(today, days));
    if let Some((by, earliest)) = wanted.sample_by.zip(sample)
        && by < earliest
    {
        found.push(Warning::SampleTooSoon { earliest });
    }
    // The bulk begins when the sample is there, where one is wanted.
    let begin = if wanted.sample_by.is_some() { sample.unwrap_or(today) } else { today };
    let bulk = firm.bulk_days.map(|days| after(begin, days));
    if let Some((by, earliest)) = wanted.deliver_by.zip(bulk)
        && by < earliest
    {
        found.push(Warning::DeliveryTooSoon { earliest });
    }
    let Some(quantity) = wanted.quantity else { return found };
    if let Some(minimum) = firm.minimum
        && minimum.unit == quantity.unit
        && minimum.amount > quantity.amount
    {
        found.push(Warning::BelowMinimum(minimum));
    }
    for (step, (asked, free)) in wanted.steps.iter().zip(&firm.free).enumerate() {
        let short = match *free {
            Free::Pieces(free) => Some((asked.amount(quantity.amount), free)),
            Free::Minutes(free) => asked.work(quantity.amount).map(|needed| (needed, free)),
            Free::Unsaid => None,
        };
        if let Some((needed, free)) = short.filter(|(needed, free)| needed > free) {
            found.push(Warning::CapacityShort { step, needed, free });
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::model::OrderUnit;
    use crate::model::brief::wanted::tests::shirts;

    const TODAY: Date = date(2018, 11, 5);

    #[test]
    fn a_brief_is_held_against_itself() {
        let mut wanted = shirts();
        assert_eq!(warnings(&wanted, TODAY, None), []);
        wanted.sizes.pop();
        assert_eq!(warnings(&wanted, TODAY, None), [Warning::SizesDiffer { sizes: 350, quantity: 500 }]);
        wanted.sizes.clear();
        assert_eq!(warnings(&wanted, TODAY, None), []);
        wanted.deliver_by = wanted.sample_by;
        let late = date(2018, 12, 11);
        assert_eq!(warnings(&wanted, TODAY, None), [Warning::SampleAfterDelivery]);
        let passed = Warning::DayPassed(date(2018, 12, 10));
        assert_eq!(warnings(&wanted, late, None), [passed, Warning::SampleAfterDelivery]);
    }

    #[test]
    fn a_brief_is_held_against_what_a_firm_says() {
        let wanted = shirts();
        assert_eq!(warnings(&wanted, TODAY, Some(&Offering::default())), []);
        let mut firm = Offering {
            sample_days: Some(35),
            bulk_days: Some(80),
            minimum: Some(Quantity { amount: 500, unit: OrderUnit::Pieces }),
            // Cutting takes 4 minutes a piece, how long embroidery takes is not said, each shirt has 7 buttons.
            free: vec![Free::Minutes(2000), Free::Minutes(1), Free::Pieces(3500), Free::Unsaid],
        };
        assert_eq!(warnings(&wanted, TODAY, Some(&firm)), []);
        firm = Offering {
            sample_days: Some(36),
            bulk_days: Some(80),
            minimum: Some(Quantity { amount: 501, unit: OrderUnit::Pieces }),
            free: vec![Free::Minutes(1999), Free::Unsaid, Free::Pieces(3499), Free::Minutes(0)],
        };
        let short = |step, needed, free| Warning::CapacityShort { step, needed, free };
        let expected = [
            Warning::SampleTooSoon { earliest: date(2018, 12, 11) },
            Warning::DeliveryTooSoon { earliest: date(2019, 3, 1) },
            Warning::BelowMinimum(Quantity { amount: 501, unit: OrderUnit::Pieces }),
            short(0, 2000, 1999),
            short(2, 3500, 3499),
            short(3, 15000, 0),
        ];
        assert_eq!(warnings(&wanted, TODAY, Some(&firm)), expected);
        // Pieces are not held against kilograms.
        firm.minimum = Some(Quantity { amount: 501, unit: OrderUnit::Kilograms });
        assert!(!warnings(&wanted, TODAY, Some(&firm)).iter().any(|w| matches!(w, Warning::BelowMinimum(_))));
    }
}

//! What each side says of the other, and figures over many orders.

use serde::{Deserialize, Serialize};

use super::Kept;

/// What one side says of how the other kept its word, from 1 to 5.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rating {
    /// Of the dates.
    pub date: i64,
    /// Of the quality: of the goods, or of what was handed in to make them.
    pub quality: i64,
    /// Of the communication.
    pub communication: i64,
    /// What else is to be said.
    pub remark: String,
}

/// What is wrong with a rating.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RatingFault {
    /// Not between 1 and 5.
    #[error("each must be between 1 and 5")]
    Range,
    /// More than anybody reads.
    #[error("the remark is too long")]
    TooLong,
}

impl Rating {
    /// Whether it can be kept.
    ///
    /// # Errors
    /// Why not.
    pub fn check(&self) -> Result<(), RatingFault> {
        if ![self.date, self.quality, self.communication].iter().all(|given| (1..=5).contains(given)) {
            return Err(RatingFault::Range);
        }
        if self.remark.chars().count() > 2000 { Err(RatingFault::TooLong) } else { Ok(()) }
    }
}

/// What a firm has kept over all its complete orders. Every mean says over how many.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Figures {
    /// Complete orders.
    pub orders: usize,
    /// Of them, how many were there by the day first promised.
    pub on_time: usize,
    /// Mean days late of those that were late.
    pub days_late: Option<f64>,
    /// Of what arrived, the share that was as it should be, from 0 to 1.
    pub sound: Option<f64>,
    /// How many orders were rated.
    pub rated: usize,
    /// The mean for dates.
    pub date: Option<f64>,
    /// The mean for quality.
    pub quality: Option<f64>,
    /// The mean for communication.
    pub communication: Option<f64>,
}

impl Figures {
    /// The figures of these orders, each with the buyer's rating where there is one.
    #[must_use]
    pub fn of(orders: &[(Kept, Option<Rating>)]) -> Self {
        let late: Vec<i64> = orders.iter().map(|(kept, _)| kept.days_late).filter(|days| *days > 0).collect();
        let ratings: Vec<&Rating> = orders.iter().filter_map(|(_, rating)| rating.as_ref()).collect();
        let received: i64 = orders.iter().map(|(kept, _)| kept.received).sum();
        let faulty: i64 = orders.iter().map(|(kept, _)| kept.faulty).sum();
        let of = |given: fn(&Rating) -> i64| mean(&ratings.iter().map(|r| given(r)).collect::<Vec<_>>());
        Self {
            orders: orders.len(),
            on_time: orders.len() - late.len(),
            days_late: mean(&late),
            sound: ratio(received - faulty, received),
            rated: ratings.len(),
            date: of(|rating| rating.date),
            quality: of(|rating| rating.quality),
            communication: of(|rating| rating.communication),
        }
    }
}

fn mean(values: &[i64]) -> Option<f64> {
    ratio(values.iter().sum(), i64::try_from(values.len()).ok()?)
}

#[expect(clippy::cast_precision_loss, reason = "sums of pieces and days lie far below 2^52")]
fn ratio(part: i64, whole: i64) -> Option<f64> {
    (whole > 0).then(|| part as f64 / whole as f64)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(days_late: i64, faulty: i64) -> Kept {
        Kept { sample_days_late: None, days_late, samples: 1, ordered: 100, received: 100, faulty }
    }

    #[test]
    fn figures_say_what_was_kept_and_over_how_many_orders() {
        let rating = Rating { date: 5, quality: 4, communication: 3, remark: String::new() };
        let worse = Rating { date: 2, ..rating.clone() };
        let orders =
            [(kept(-2, 0), Some(rating)), (kept(0, 3), None), (kept(4, 0), Some(worse)), (kept(9, 1), None)];
        let figures = Figures::of(&orders);
        assert_eq!((figures.orders, figures.on_time, figures.rated), (4, 2, 2));
        assert_eq!((figures.days_late, figures.sound), (Some(6.5), Some(0.99)));
        assert_eq!((figures.date, figures.quality, figures.communication), (Some(3.5), Some(4.0), Some(3.0)));
        assert_eq!(Figures::of(&[]), Figures::default());
    }

    #[test]
    fn a_rating_lies_between_one_and_five() {
        let good = Rating { date: 1, quality: 5, communication: 3, remark: String::new() };
        assert_eq!(good.check(), Ok(()));
        assert_eq!(Rating { date: 0, ..good.clone() }.check(), Err(RatingFault::Range));
        assert_eq!(Rating { quality: 6, ..good.clone() }.check(), Err(RatingFault::Range));
        assert_eq!(Rating { remark: "я".repeat(2001), ..good }.check(), Err(RatingFault::TooLong));
    }
}

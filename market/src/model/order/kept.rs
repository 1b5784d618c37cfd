//! What was kept of what was promised, as figures.

use jiff::civil::Date;

use super::{EventKind, Order, OrderState};

/// What was kept of an order that is complete.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kept {
    /// How many days later than promised the first sample was sent; negative where it was earlier, none where none was
    /// agreed.
    pub sample_days_late: Option<i64>,
    /// How many days later than first promised the last of the goods arrived; negative where they were earlier.
    pub days_late: i64,
    /// How many samples it took.
    pub samples: i64,
    /// How many were ordered.
    pub ordered: i64,
    /// How many arrived.
    pub received: i64,
    /// How many of them were not as they should be.
    pub faulty: i64,
}

impl Kept {
    /// What was kept; nothing before the order is complete, or when it was called off.
    #[must_use]
    pub fn of(order: &Order) -> Option<Self> {
        if order.state() != OrderState::Complete {
            return None;
        }
        let days = |from: Date, to: Date| i64::from((to - from).get_days());
        let of = |kind: EventKind| order.events().iter().filter(move |event| event.kind == kind);
        let sent = of(EventKind::SampleSent).next();
        let arrived = of(EventKind::Received).next_back()?;
        Some(Self {
            sample_days_late: order.promise.sample_by.zip(sent).map(|(by, sent)| days(by, sent.on)),
            days_late: days(order.promise.deliver_by, arrived.on),
            samples: i64::try_from(of(EventKind::SampleSent).count()).unwrap_or(i64::MAX),
            ordered: order.promise.quantity,
            received: order.received(),
            faulty: order.faulty(),
        })
    }

    /// Whether everything was there by the day that was first promised.
    #[must_use]
    pub const fn is_on_time(&self) -> bool {
        self.days_late <= 0
    }

    /// Whether as many arrived as were ordered.
    #[must_use]
    pub const fn is_whole(&self) -> bool {
        self.received >= self.ordered
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::super::course::tests::{PROMISE, event};
    use super::super::{Event, Promise};
    use super::*;

    #[test]
    fn what_was_kept_is_measured_by_the_day_first_promised() {
        let events = vec![
            event(EventKind::SampleSent, date(2018, 12, 6), 0),
            event(EventKind::SampleRejected, date(2018, 12, 8), 0),
            event(EventKind::SampleSent, date(2018, 12, 18), 0),
            event(EventKind::SampleApproved, date(2018, 12, 20), 0),
            event(EventKind::BulkBegun, date(2019, 1, 7), 0),
            event(EventKind::Postponed, date(2019, 2, 27), 0),
            event(EventKind::Despatched, date(2019, 2, 18), 490),
            Event { faulty: 12, ..event(EventKind::Received, date(2019, 2, 26), 490) },
        ];
        let open = Order::kept_as(PROMISE, events.clone());
        assert_eq!(Kept::of(&open), None);
        let mut closed = open;
        closed.add(event(EventKind::Closed, date(2019, 3, 9), 0), date(2019, 3, 9)).unwrap();
        let kept = Kept::of(&closed).unwrap();
        let expected = Kept {
            sample_days_late: Some(-1),
            days_late: 6,
            samples: 2,
            ordered: 500,
            received: 490,
            faulty: 12,
        };
        assert_eq!(kept, expected);
        assert!(!kept.is_on_time() && !kept.is_whole());
        let shorter = Promise { quantity: 490, sample_by: None, ..PROMISE };
        let whole = Kept::of(&Order::kept_as(shorter, events)).unwrap();
        assert_eq!((whole.sample_days_late, whole.is_whole()), (None, true));
    }

    #[test]
    fn an_order_that_was_called_off_keeps_nothing() {
        let off = Order::kept_as(PROMISE, vec![event(EventKind::CalledOff, date(2018, 12, 1), 0)]);
        assert_eq!(Kept::of(&off), None);
    }
}

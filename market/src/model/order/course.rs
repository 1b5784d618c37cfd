//! An order's way from the sample to the receipt.

use jiff::civil::Date;

use super::{Event, EventFault, EventKind, Part};
use crate::model::words;

words! {
    /// How an order stands.
    OrderState, "state" {
        /// Nothing has happened yet.
        Placed = "placed",
        /// A sample is on its way or being looked at.
        SampleOut = "sample_out",
        /// The sample is to be made again.
        SampleRejected = "sample_rejected",
        /// The sample is as it should be.
        SampleApproved = "sample_approved",
        /// The bulk is being made.
        InWork = "in_work",
        /// Goods are on their way.
        Despatched = "despatched",
        /// Part of it has arrived.
        PartReceived = "part_received",
        /// Everything has arrived, or no more is awaited.
        Complete = "complete",
        /// It was called off.
        CalledOff = "called_off",
    }
}

impl OrderState {
    /// The key of its name for readers: `order-state-in-work`.
    #[must_use]
    pub fn key(self) -> String {
        format!("order-state-{}", self.as_str().replace('_', "-"))
    }

    /// The tone of its badge.
    #[must_use]
    pub const fn tone(self) -> &'static str {
        match self {
            Self::Placed | Self::SampleOut | Self::Despatched => "waiting",
            Self::SampleRejected | Self::PartReceived => "attention",
            Self::SampleApproved | Self::InWork => "held",
            Self::Complete => "done",
            Self::CalledOff => "refused",
        }
    }

    /// Whether nothing more can happen.
    #[must_use]
    pub const fn is_over(self) -> bool {
        matches!(self, Self::Complete | Self::CalledOff)
    }
}

/// What was agreed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Promise {
    /// When the sample is to be there; none where none was agreed.
    pub sample_by: Option<Date>,
    /// When everything is to be there.
    pub deliver_by: Date,
    /// How many.
    pub quantity: i64,
}

/// What was agreed and what has happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Order {
    /// What was agreed.
    pub promise: Promise,
    events: Vec<Event>,
}

impl Order {
    /// An order of which nothing has happened yet.
    #[must_use]
    pub const fn new(promise: Promise) -> Self {
        Self { promise, events: Vec::new() }
    }

    /// An order as it was kept, its events in the order in which they were written down.
    #[must_use]
    pub const fn kept_as(promise: Promise, events: Vec<Event>) -> Self {
        Self { promise, events }
    }

    /// What has happened, the earliest first.
    #[must_use]
    pub fn events(&self) -> &[Event] {
        &self.events
    }

    /// How it stands.
    #[must_use]
    pub fn state(&self) -> OrderState {
        let last = self.events.iter().rev().find(|event| event.kind != EventKind::Postponed);
        match last.map(|event| event.kind) {
            None | Some(EventKind::Postponed) => OrderState::Placed,
            Some(EventKind::SampleSent) => OrderState::SampleOut,
            Some(EventKind::SampleRejected) => OrderState::SampleRejected,
            Some(EventKind::SampleApproved) => OrderState::SampleApproved,
            Some(EventKind::BulkBegun) => OrderState::InWork,
            Some(EventKind::Closed) => OrderState::Complete,
            Some(EventKind::CalledOff) => OrderState::CalledOff,
            Some(EventKind::Despatched | EventKind::Received) => {
                if self.received() >= self.promise.quantity {
                    OrderState::Complete
                } else if self.under_way() > 0 {
                    OrderState::Despatched
                } else {
                    OrderState::PartReceived
                }
            }
        }
    }

    /// How many were sent.
    #[must_use]
    pub fn despatched(&self) -> i64 {
        self.sum(EventKind::Despatched, |event| event.amount)
    }

    /// How many arrived.
    #[must_use]
    pub fn received(&self) -> i64 {
        self.sum(EventKind::Received, |event| event.amount)
    }

    /// How many of those that arrived are not as they should be.
    #[must_use]
    pub fn faulty(&self) -> i64 {
        self.sum(EventKind::Received, |event| event.faulty)
    }

    /// How many are on their way.
    #[must_use]
    pub fn under_way(&self) -> i64 {
        self.despatched() - self.received()
    }

    /// The day on which everything is expected: as promised, or as moved since.
    #[must_use]
    pub fn expected(&self) -> Date {
        let moved = self.events.iter().rev().find(|event| event.kind == EventKind::Postponed);
        moved.map_or(self.promise.deliver_by, |event| event.on)
    }

    /// Whether this may happen next.
    #[must_use]
    pub fn may(&self, kind: EventKind) -> bool {
        use OrderState::{
            Despatched, InWork, PartReceived, Placed, SampleApproved, SampleOut, SampleRejected,
        };
        let state = self.state();
        match kind {
            EventKind::SampleSent => {
                self.promise.sample_by.is_some() && matches!(state, Placed | SampleRejected)
            }
            EventKind::SampleApproved | EventKind::SampleRejected => state == SampleOut,
            // Without a sample that was agreed on, the bulk begins at once.
            EventKind::BulkBegun => {
                state == SampleApproved || (state == Placed && self.promise.sample_by.is_none())
            }
            EventKind::Postponed => !state.is_over(),
            EventKind::Despatched => matches!(state, InWork | Despatched | PartReceived),
            EventKind::Received => state == Despatched,
            EventKind::Closed => state == PartReceived,
            EventKind::CalledOff => matches!(state, Placed | SampleOut | SampleRejected | SampleApproved),
        }
    }

    /// What this side may write down next.
    pub fn next(&self, part: Part) -> impl Iterator<Item = EventKind> {
        EventKind::ALL.iter().copied().filter(move |kind| kind.is_of(part) && self.may(*kind))
    }

    /// Writes down what happened, as of today.
    ///
    /// # Errors
    /// Why it cannot be.
    pub fn add(&mut self, event: Event, today: Date) -> Result<(), EventFault> {
        if !event.kind.is_of(event.part) {
            return Err(EventFault::NotYours);
        }
        if !self.may(event.kind) {
            return Err(EventFault::NotNow);
        }
        if event.kind.needs_remark() && event.remark.trim().is_empty() {
            return Err(EventFault::NoRemark);
        }
        if event.remark.chars().count() > 2000 {
            return Err(EventFault::TooLong);
        }
        let day_is_sound = if event.kind == EventKind::Postponed {
            event.on >= today && event.on != self.expected()
        } else {
            event.on <= today && self.last_day().is_none_or(|last| event.on >= last)
        };
        if !day_is_sound {
            return Err(EventFault::Day);
        }
        let most = match event.kind {
            // Cloth is cut as it falls: a few more than ordered are despatched.
            EventKind::Despatched => self.promise.quantity.saturating_mul(2) - self.despatched(),
            EventKind::Received => self.under_way(),
            _ => 0,
        };
        let least = i64::from(event.kind.counts());
        if !(least..=most).contains(&event.amount) || !(0..=event.amount).contains(&event.faulty) {
            return Err(EventFault::Amount);
        }
        if event.kind != EventKind::Received && event.faulty > 0 {
            return Err(EventFault::Amount);
        }
        self.events.push(event);
        Ok(())
    }

    fn last_day(&self) -> Option<Date> {
        let happened = self.events.iter().rev().find(|event| event.kind != EventKind::Postponed);
        happened.map(|event| event.on)
    }

    fn sum(&self, kind: EventKind, of: fn(&Event) -> i64) -> i64 {
        self.events.iter().filter(|event| event.kind == kind).map(of).sum()
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use jiff::ToSpan as _;
    use jiff::civil::date;
    use platform::db::At;
    use platform::world::World;
    use proptest::prelude::*;

    use super::*;
    use crate::model::Mark;

    pub(crate) const PROMISE: Promise =
        Promise { sample_by: Some(date(2018, 12, 7)), deliver_by: date(2019, 2, 20), quantity: 500 };

    /// An event on a day, by the side whose word it is.
    pub(crate) fn event(kind: EventKind, on: Date, amount: i64) -> Event {
        let world = World::fixed("2018-11-05T10:00:00Z".parse().unwrap(), 1);
        let part = if kind.is_of(Part::Supplier) { Part::Supplier } else { Part::Buyer };
        let mark = Mark { at: At(world.now()), by: world.id() };
        Event { kind, part, on, amount, faulty: 0, remark: "as agreed".into(), mark }
    }

    #[test]
    fn an_order_goes_from_the_sample_to_the_receipt() {
        let mut order = Order::new(PROMISE);
        let far = date(2030, 1, 1);
        let add = |order: &mut Order, kind, on, amount| order.add(event(kind, on, amount), far);
        assert_eq!(order.state(), OrderState::Placed);
        assert_eq!(order.next(Part::Buyer).collect::<Vec<_>>(), [EventKind::CalledOff]);
        let day = date(2018, 12, 6);
        assert_eq!(add(&mut order, EventKind::BulkBegun, day, 0), Err(EventFault::NotNow));
        add(&mut order, EventKind::SampleSent, day, 0).unwrap();
        add(&mut order, EventKind::SampleRejected, date(2018, 12, 10), 0).unwrap();
        assert_eq!(add(&mut order, EventKind::SampleSent, day, 0), Err(EventFault::Day));
        add(&mut order, EventKind::SampleSent, date(2018, 12, 18), 0).unwrap();
        add(&mut order, EventKind::SampleApproved, date(2018, 12, 20), 0).unwrap();
        add(&mut order, EventKind::BulkBegun, date(2019, 1, 7), 0).unwrap();
        assert_eq!(add(&mut order, EventKind::CalledOff, date(2019, 1, 8), 0), Err(EventFault::NotNow));
        add(&mut order, EventKind::Postponed, date(2030, 2, 27), 0).unwrap();
        assert_eq!((order.state(), order.expected()), (OrderState::InWork, date(2030, 2, 27)));
        add(&mut order, EventKind::Despatched, date(2019, 2, 18), 300).unwrap();
        assert_eq!(add(&mut order, EventKind::Received, date(2019, 2, 20), 301), Err(EventFault::Amount));
        add(&mut order, EventKind::Received, date(2019, 2, 20), 300).unwrap();
        assert_eq!(order.state(), OrderState::PartReceived);
        add(&mut order, EventKind::Despatched, date(2019, 2, 25), 205).unwrap();
        assert_eq!(order.state(), OrderState::Despatched);
        add(&mut order, EventKind::Received, date(2019, 2, 28), 205).unwrap();
        assert_eq!(order.state(), OrderState::Complete);
        assert!(Part::ALL.iter().all(|part| order.next(*part).next().is_none()));
    }

    #[test]
    fn each_side_says_what_is_its_own_to_say_and_says_it_whole() {
        let today = date(2018, 12, 6);
        let refused = |change: fn(&mut Event), kind| {
            let mut event = event(kind, today, 0);
            change(&mut event);
            Order::new(PROMISE).add(event, today)
        };
        assert_eq!(refused(|e| e.part = Part::Buyer, EventKind::SampleSent), Err(EventFault::NotYours));
        assert_eq!(refused(|e| e.remark = " ".into(), EventKind::CalledOff), Err(EventFault::NoRemark));
        assert_eq!(refused(|e| e.remark = "я".repeat(2001), EventKind::CalledOff), Err(EventFault::TooLong));
        assert_eq!(refused(|e| e.amount = 3, EventKind::SampleSent), Err(EventFault::Amount));
        assert_eq!(refused(|e| e.faulty = 1, EventKind::SampleSent), Err(EventFault::Amount));
        assert_eq!(refused(|e| e.on = date(2018, 12, 7), EventKind::SampleSent), Err(EventFault::Day));
        assert_eq!(refused(|e| e.on = date(2018, 12, 5), EventKind::Postponed), Err(EventFault::Day));
        assert_eq!(refused(|_| (), EventKind::SampleSent), Ok(()));
    }

    proptest! {
        #[test]
        fn an_order_never_goes_astray(
            acts in prop::collection::vec((0usize..9, any::<bool>(), -1i64..700, -1i64..5, -2i32..6), 0..40),
            sample in any::<bool>(),
        ) {
            let promise = Promise { sample_by: PROMISE.sample_by.filter(|_| sample), ..PROMISE };
            let mut order = Order::new(promise);
            let mut today = date(2018, 11, 5);
            for (kind, buyer, amount, faulty, days) in acts {
                let kind = EventKind::ALL[kind];
                let part = if buyer { Part::Buyer } else { Part::Supplier };
                let on = today.saturating_add(days.days());
                let amount = if kind.counts() { amount } else { 0 };
                let happened = Event { part, faulty: if kind.counts() { faulty } else { 0 }, ..event(kind, on, amount) };
                let before = order.clone();
                let done = order.add(happened, today);
                prop_assert!(done.is_err() || before.next(part).any(|next| next == kind));
                if done.is_err() {
                    prop_assert_eq!(&order, &before);
                }
                prop_assert!(done.is_err() || !before.state().is_over());
                prop_assert!(0 <= order.faulty() && order.faulty() <= order.received());
                prop_assert!(order.received() <= order.despatched());
                prop_assert!(order.despatched() <= 2 * promise.quantity);
                let began = order.events().iter().position(|event| event.kind == EventKind::BulkBegun);
                let approved = order.events().iter().position(|event| event.kind == EventKind::SampleApproved);
                if let Some(began) = began {
                    prop_assert!(!sample || approved.is_some_and(|approved| approved < began));
                }
                today = today.saturating_add(1.days());
            }
        }
    }
}

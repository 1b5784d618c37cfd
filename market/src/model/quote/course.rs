//! What becomes of a quote: revised, and accepted, declined, withdrawn or expired.

use jiff::Timestamp;
use platform::db::At;

use super::Offer;
use crate::model::Mark;
use crate::model::brief::BriefState;
use crate::model::words;

words! {
    /// How a quote stands.
    QuoteState, "state" {
        /// It can be accepted.
        Open = "open",
        /// Its last day is over; a revision opens it again.
        Expired = "expired",
        /// The designer accepted it.
        Accepted = "accepted",
        /// The designer declined it.
        Declined = "declined",
        /// The firm took it back.
        Withdrawn = "withdrawn",
        /// The brief was closed or taken back before it was answered.
        Lapsed = "lapsed",
    }
}

impl QuoteState {
    /// The key of its name for readers: `quote-state-open`.
    #[must_use]
    pub fn key(self) -> String {
        format!("quote-state-{self}")
    }

    /// The tone of its badge.
    #[must_use]
    pub const fn tone(self) -> &'static str {
        match self {
            Self::Open => "waiting",
            Self::Expired => "attention",
            Self::Accepted => "done",
            Self::Declined => "refused",
            Self::Withdrawn | Self::Lapsed => "quiet",
        }
    }
}

/// One version of a quote; earlier ones are kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Revision {
    /// Counted from 1.
    pub number: i64,
    /// What is offered.
    pub offer: Offer,
    /// Who made it, and when.
    pub made: Mark,
    /// From when on it can no longer be accepted.
    pub ends_at: At,
}

/// How a quote ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum QuoteEnd {
    /// The designer accepted this revision.
    Accepted {
        /// Which.
        revision: i64,
        /// Who, when.
        mark: Mark,
    },
    /// The designer declined it.
    Declined {
        /// Why.
        reason: String,
        /// Who, when.
        mark: Mark,
    },
    /// The firm took it back.
    Withdrawn {
        /// Who, when.
        mark: Mark,
    },
}

/// Why something cannot be done with a quote.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// It has ended.
    #[error("the quote has ended")]
    Ended,
    /// Its last day is over.
    #[error("the quote has expired")]
    Expired,
    /// The brief takes no more answers.
    #[error("the brief is no longer open")]
    BriefOver,
    /// It was revised since it was looked at.
    #[error("the quote was revised meanwhile")]
    Revised,
    /// A reason has to be given.
    #[error("a reason is needed")]
    NoReason,
    /// The firm makes no so few.
    #[error("the firm offers no price for so few")]
    TooFew,
}

/// A quote with its history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quote {
    /// Every version, the first one first; never empty.
    revisions: Vec<Revision>,
    /// How it ended, if it did.
    end: Option<QuoteEnd>,
}

impl Quote {
    /// A quote with its first version.
    #[must_use]
    pub fn new(offer: Offer, made: Mark, ends_at: Timestamp) -> Self {
        Self { revisions: vec![Revision { number: 1, offer, made, ends_at: At(ends_at) }], end: None }
    }

    /// A quote as it was kept; nothing without a version.
    #[must_use]
    pub fn kept(revisions: Vec<Revision>, end: Option<QuoteEnd>) -> Option<Self> {
        (!revisions.is_empty()).then_some(Self { revisions, end })
    }

    /// Every version, the first one first.
    #[must_use]
    pub fn revisions(&self) -> &[Revision] {
        &self.revisions
    }

    /// How it ended, if it did.
    #[must_use]
    pub fn end(&self) -> Option<&QuoteEnd> {
        self.end.as_ref()
    }

    /// The version that counts: the one that was accepted, otherwise the last.
    #[must_use]
    pub fn current(&self) -> &Revision {
        let number = match self.end {
            Some(QuoteEnd::Accepted { revision, .. }) => revision,
            _ => i64::MAX,
        };
        let found = self.revisions.iter().rfind(|revision| revision.number <= number);
        found.unwrap_or(&self.revisions[0])
    }

    /// How it stands at `now`, its brief standing so.
    #[must_use]
    pub fn state(&self, brief: BriefState, now: Timestamp) -> QuoteState {
        match &self.end {
            Some(QuoteEnd::Accepted { .. }) => QuoteState::Accepted,
            Some(QuoteEnd::Declined { .. }) => QuoteState::Declined,
            Some(QuoteEnd::Withdrawn { .. }) => QuoteState::Withdrawn,
            None if brief != BriefState::Sent => QuoteState::Lapsed,
            None if now >= self.current().ends_at.0 => QuoteState::Expired,
            None => QuoteState::Open,
        }
    }

    /// The firm offers something else.
    ///
    /// # Errors
    /// When it has ended or the brief has.
    pub fn revise(
        &mut self,
        offer: Offer,
        made: Mark,
        ends_at: Timestamp,
        brief: BriefState,
    ) -> Result<&Revision, Refused> {
        self.unanswered(brief)?;
        let number = self.current().number + 1;
        self.revisions.push(Revision { number, offer, made, ends_at: At(ends_at) });
        Ok(self.current())
    }

    /// The designer accepts the version that was looked at.
    ///
    /// # Errors
    /// When it has ended, expired or was revised meanwhile, or the brief has ended.
    pub fn accept(&mut self, seen: i64, mark: Mark, brief: BriefState) -> Result<(), Refused> {
        self.unanswered(brief)?;
        if self.current().number != seen {
            return Err(Refused::Revised);
        }
        if mark.at >= self.current().ends_at {
            return Err(Refused::Expired);
        }
        self.end = Some(QuoteEnd::Accepted { revision: seen, mark });
        Ok(())
    }

    /// The designer declines it, and says why.
    ///
    /// # Errors
    /// When it has ended, the brief has, or no reason is given.
    pub fn decline(&mut self, reason: &str, mark: Mark, brief: BriefState) -> Result<(), Refused> {
        self.unanswered(brief)?;
        let reason = reason.trim();
        if reason.is_empty() {
            return Err(Refused::NoReason);
        }
        self.end = Some(QuoteEnd::Declined { reason: reason.to_owned(), mark });
        Ok(())
    }

    /// The firm takes it back.
    ///
    /// # Errors
    /// When it has ended or the brief has.
    pub fn withdraw(&mut self, mark: Mark, brief: BriefState) -> Result<(), Refused> {
        self.unanswered(brief)?;
        self.end = Some(QuoteEnd::Withdrawn { mark });
        Ok(())
    }

    fn unanswered(&self, brief: BriefState) -> Result<(), Refused> {
        if self.end.is_some() {
            return Err(Refused::Ended);
        }
        if brief == BriefState::Sent { Ok(()) } else { Err(Refused::BriefOver) }
    }
}

#[cfg(test)]
mod tests {
    use jiff::SignedDuration;
    use platform::world::World;
    use proptest::prelude::*;

    use super::super::offer::tests::offer;
    use super::*;

    const HOUR: SignedDuration = SignedDuration::from_hours(1);

    fn mark(world: &World) -> Mark {
        Mark { at: At(world.now()), by: world.id() }
    }

    #[test]
    fn a_quote_expires_by_the_clock_and_opens_again_when_it_is_revised() {
        let world = World::fixed("2018-11-05T10:00:00Z".parse().unwrap(), 1);
        let sent = BriefState::Sent;
        let mut quote = Quote::new(offer(), mark(&world), world.now() + HOUR);
        assert_eq!(quote.state(sent, world.now()), QuoteState::Open);
        assert_eq!(quote.state(BriefState::Closed, world.now()), QuoteState::Lapsed);
        world.advance(HOUR);
        assert_eq!(quote.state(sent, world.now()), QuoteState::Expired);
        assert_eq!(quote.accept(1, mark(&world), sent), Err(Refused::Expired));
        let end = world.now() + HOUR;
        assert_eq!(quote.revise(offer(), mark(&world), end, sent).unwrap().number, 2);
        assert_eq!(quote.state(sent, world.now()), QuoteState::Open);
        assert_eq!(quote.accept(1, mark(&world), sent), Err(Refused::Revised));
        assert_eq!(quote.accept(2, mark(&world), BriefState::Withdrawn), Err(Refused::BriefOver));
        assert_eq!(quote.decline(" \n", mark(&world), sent), Err(Refused::NoReason));
        quote.accept(2, mark(&world), sent).unwrap();
        world.advance(HOUR * 24);
        assert_eq!(quote.state(BriefState::Closed, world.now()), QuoteState::Accepted);
        assert_eq!(quote.decline("too late", mark(&world), sent), Err(Refused::Ended));
        assert_eq!(quote.revisions().len(), 2);
    }

    proptest! {
        #[test]
        fn a_quote_ends_once_and_forgets_no_version(acts in prop::collection::vec((0u8..5, 0i64..4), 0..20)) {
            let world = World::fixed("2018-11-05T10:00:00Z".parse().unwrap(), 1);
            let sent = BriefState::Sent;
            let mut quote = Quote::new(offer(), mark(&world), world.now() + HOUR * 3);
            for (act, seen) in acts {
                let before = quote.clone();
                let state = before.state(sent, world.now());
                let unanswered = matches!(state, QuoteState::Open | QuoteState::Expired);
                let (allowed, done) = match act {
                    0 => {
                        let end = world.now() + HOUR * 3;
                        (unanswered, quote.revise(offer(), mark(&world), end, sent).map(|_| ()))
                    }
                    1 => {
                        let is_last = seen == before.current().number;
                        (state == QuoteState::Open && is_last, quote.accept(seen, mark(&world), sent))
                    }
                    2 => (unanswered, quote.decline("too dear", mark(&world), sent)),
                    3 => (unanswered, quote.withdraw(mark(&world), sent)),
                    _ => {
                        world.advance(HOUR);
                        continue;
                    }
                };
                prop_assert_eq!(done.is_ok(), allowed);
                if done.is_err() {
                    prop_assert_eq!(&quote, &before);
                }
                prop_assert!(quote.revisions().starts_with(before.revisions()));
                let numbers: Vec<_> = quote.revisions().iter().map(|revision| revision.number).collect();
                prop_assert!(numbers.iter().copied().eq((1..).take(numbers.len())));
                prop_assert!(before.end().is_none() || before.end() == quote.end());
            }
        }
    }
}

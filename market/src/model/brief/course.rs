//! What becomes of a brief: drafted, sent, and closed or withdrawn.

use crate::model::Mark;
use crate::model::words;

words! {
    /// How a brief stands.
    BriefState, "state" {
        /// It is being written; nobody else sees it.
        Drafted = "drafted",
        /// Firms have it and may quote.
        Sent = "sent",
        /// The designer has what was needed; no more quotes.
        Closed = "closed",
        /// The designer took it back.
        Withdrawn = "withdrawn",
    }
}

impl BriefState {
    /// The key of its name for readers: `brief-state-sent`.
    #[must_use]
    pub fn key(self) -> String {
        format!("brief-state-{self}")
    }

    /// The tone of its badge.
    #[must_use]
    pub const fn tone(self) -> &'static str {
        match self {
            Self::Drafted => "waiting",
            Self::Sent => "free",
            Self::Closed => "done",
            Self::Withdrawn => "quiet",
        }
    }
}

/// It cannot be done as things stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not as things stand")]
pub struct NotNow;

/// Who did what with a brief, and when.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct BriefCourse {
    /// It was sent.
    pub sent: Option<Mark>,
    /// It was closed.
    pub closed: Option<Mark>,
    /// It was taken back.
    pub withdrawn: Option<Mark>,
}

impl BriefCourse {
    /// How it stands.
    #[must_use]
    pub const fn state(&self) -> BriefState {
        match (self.sent, self.closed, self.withdrawn) {
            (_, _, Some(_)) => BriefState::Withdrawn,
            (_, Some(_), None) => BriefState::Closed,
            (Some(_), None, None) => BriefState::Sent,
            (None, None, None) => BriefState::Drafted,
        }
    }

    /// Sends it.
    ///
    /// # Errors
    /// When it is no draft.
    pub fn send(&mut self, mark: Mark) -> Result<(), NotNow> {
        self.go(BriefState::Drafted, |course| course.sent = Some(mark))
    }

    /// Closes it.
    ///
    /// # Errors
    /// When it is not out.
    pub fn close(&mut self, mark: Mark) -> Result<(), NotNow> {
        self.go(BriefState::Sent, |course| course.closed = Some(mark))
    }

    /// Takes it back. A draft, which nobody has seen, is deleted instead.
    ///
    /// # Errors
    /// When it is not out.
    pub fn withdraw(&mut self, mark: Mark) -> Result<(), NotNow> {
        self.go(BriefState::Sent, |course| course.withdrawn = Some(mark))
    }

    fn go(&mut self, from: BriefState, change: impl FnOnce(&mut Self)) -> Result<(), NotNow> {
        if self.state() == from {
            change(self);
            Ok(())
        } else {
            Err(NotNow)
        }
    }
}

#[cfg(test)]
mod tests {
    use platform::db::At;
    use platform::world::World;
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_brief_goes_forward_only_and_ends_once(acts in prop::collection::vec(0u8..3, 0..12)) {
            let world = World::fixed("2018-11-05T10:00:00Z".parse().unwrap(), 1);
            let mut course = BriefCourse::default();
            for act in acts {
                world.advance(jiff::SignedDuration::from_secs(1));
                let mark = Mark { at: At(world.now()), by: world.id() };
                let before = course;
                let (allowed, done) = match act {
                    0 => (BriefState::Drafted, course.send(mark)),
                    1 => (BriefState::Sent, course.close(mark)),
                    _ => (BriefState::Sent, course.withdraw(mark)),
                };
                prop_assert_eq!(done.is_ok(), before.state() == allowed);
                if done.is_ok() {
                    prop_assert!(course.state() > before.state());
                } else {
                    prop_assert_eq!(course, before);
                }
                prop_assert!(course.closed.is_none() || course.withdrawn.is_none());
                let ended = course.closed.or(course.withdrawn);
                prop_assert!(ended.is_none_or(|end| course.sent.is_some_and(|sent| sent.at < end.at)));
            }
        }
    }
}

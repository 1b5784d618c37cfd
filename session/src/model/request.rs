//! Wishes to meet, and what becomes of them.

use std::fmt;
use std::str::FromStr;

use jiff::{SignedDuration, Timestamp};
use platform::db::At;
use registry::model::PersonId;
use serde::{Deserialize, Serialize};

use super::Rules;
use super::ids::{ParticipantId, ProjectId, RequestId};

/// A text that is none of the words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("none of the words to choose from")]
pub struct UnknownWord;

/// How much somebody wants a meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Priority {
    /// It has to be held.
    Must,
    /// It would be good.
    Wish,
    /// It must not be held.
    No,
}

impl Priority {
    /// Every choice.
    pub const ALL: [Self; 3] = [Self::Must, Self::Wish, Self::No];

    /// The word in spreadsheets and in the database.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Must => "must",
            Self::Wish => "wish",
            Self::No => "no",
        }
    }

    /// The key of its name for readers: `request-priority-must`.
    #[must_use]
    pub fn key(self) -> String {
        format!("request-priority-{}", self.as_str())
    }
}

impl FromStr for Priority {
    type Err = UnknownWord;

    fn from_str(text: &str) -> Result<Self, UnknownWord> {
        Self::ALL.into_iter().find(|choice| choice.as_str() == text).ok_or(UnknownWord)
    }
}

impl fmt::Display for Priority {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

platform::stored_text!(Priority);

/// What has become of a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum RequestState {
    /// It waits for its answer.
    Pending,
    /// The other said yes: it is a meeting that wants a place.
    Accepted,
    /// The other said no.
    Declined,
    /// Whoever made it took it back.
    Withdrawn,
    /// Nobody answered in time.
    Expired,
}

impl RequestState {
    /// Every state.
    pub const ALL: [Self; 5] =
        [Self::Pending, Self::Accepted, Self::Declined, Self::Withdrawn, Self::Expired];

    /// The word in addresses and in the JSON API.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::Accepted => "accepted",
            Self::Declined => "declined",
            Self::Withdrawn => "withdrawn",
            Self::Expired => "expired",
        }
    }

    /// The key of its name for readers: `request-state-pending`.
    #[must_use]
    pub fn key(self) -> String {
        format!("request-state-{}", self.as_str())
    }

    /// The tone of its badge.
    #[must_use]
    pub fn tone(self) -> &'static str {
        match self {
            Self::Pending => "waiting",
            Self::Accepted => "done",
            Self::Declined => "refused",
            Self::Withdrawn | Self::Expired => "quiet",
        }
    }
}

impl FromStr for RequestState {
    type Err = UnknownWord;

    fn from_str(text: &str) -> Result<Self, UnknownWord> {
        Self::ALL.into_iter().find(|state| state.as_str() == text).ok_or(UnknownWord)
    }
}

impl fmt::Display for RequestState {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

/// A wish to meet.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Request {
    /// Which.
    pub id: RequestId,
    /// By which spreadsheets know it again.
    pub external_id: String,
    /// Who asks.
    pub from_id: ParticipantId,
    /// Who is asked.
    pub to_id: ParticipantId,
    /// How much it is wanted.
    pub priority: Priority,
    /// The part of the day that it is for.
    pub period: Option<String>,
    /// The project that it is about.
    pub project_id: Option<ProjectId>,
    /// What else is to be said.
    pub note: Option<String>,
    /// When it was made.
    pub made_at: At,
    /// Who made it: whoever asks, or an organiser on behalf.
    pub made_by: PersonId,
    /// When it was accepted, if it is.
    pub accepted_at: Option<At>,
    /// When it was declined, if it is.
    pub declined_at: Option<At>,
    /// When it was taken back, if it is.
    pub withdrawn_at: Option<At>,
}

impl Request {
    /// The columns of [`Request`], in a query that calls the table by its name.
    pub const COLUMNS: &'static str = "requests.id, requests.external_id, requests.from_id, requests.to_id,
        requests.priority, requests.period, requests.project_id, requests.note, requests.made_at, requests.made_by,
        requests.accepted_at, requests.declined_at, requests.withdrawn_at";

    /// What has become of it at `now`.
    #[must_use]
    pub fn state(&self, rules: &Rules, now: Timestamp) -> RequestState {
        if self.withdrawn_at.is_some() {
            RequestState::Withdrawn
        } else if self.declined_at.is_some() {
            RequestState::Declined
        } else if self.accepted_at.is_some() {
            RequestState::Accepted
        } else if rules.unanswered_since(now).is_some_and(|oldest| self.made_at.0 < oldest) {
            RequestState::Expired
        } else {
            RequestState::Pending
        }
    }
}

impl Rules {
    /// Requests without an answer that were made before this instant have expired; none where they never do.
    #[must_use]
    pub fn unanswered_since(&self, now: Timestamp) -> Option<Timestamp> {
        let days = i64::from(self.answer_days?);
        now.checked_sub(SignedDuration::from_hours(24 * days)).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use platform::world::World;

    #[test]
    fn a_request_waits_expires_and_keeps_its_answer() {
        let world = World::fixed("2018-11-01T12:00:00Z".parse().unwrap(), 1);
        let now = world.now();
        let mut request = Request {
            id: world.id(),
            external_id: "R1".into(),
            from_id: world.id(),
            to_id: world.id(),
            priority: Priority::Wish,
            period: None,
            project_id: None,
            note: None,
            made_at: At(now),
            made_by: world.id(),
            accepted_at: None,
            declined_at: None,
            withdrawn_at: None,
        };
        let rules = Rules { answer_days: Some(7), ..Rules::default() };
        let week = now + SignedDuration::from_hours(24 * 7);
        let later = week + SignedDuration::from_secs(1);
        assert_eq!(request.state(&rules, week), RequestState::Pending);
        assert_eq!(request.state(&rules, later), RequestState::Expired);
        assert_eq!(request.state(&Rules::default(), later), RequestState::Pending);
        request.accepted_at = Some(At(now));
        assert_eq!(request.state(&rules, later), RequestState::Accepted);
        request.withdrawn_at = Some(At(now));
        assert_eq!(request.state(&rules, later), RequestState::Withdrawn);
    }

    #[test]
    fn words_come_back() {
        for priority in Priority::ALL {
            assert_eq!(priority.as_str().parse(), Ok(priority));
        }
        for state in RequestState::ALL {
            assert_eq!(state.as_str().parse(), Ok(state));
        }
        assert_eq!("".parse::<Priority>(), Err(UnknownWord));
    }
}

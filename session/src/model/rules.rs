//! The rules of a session's Meeting Point.

use std::collections::BTreeSet;

use registry::model::OrganisationKind;
use serde::{Deserialize, Serialize};

/// Who may meet whom, and how much.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Rules {
    /// Whether two of the same side may meet.
    pub same_side: bool,
    /// Kinds of organisations that may not meet each other; each pair in both orders means the same.
    pub barred: BTreeSet<(OrganisationKind, OrganisationKind)>,
    /// The most requests one participant may have open or accepted.
    pub requests_most: Option<u32>,
    /// The fewest meetings a participant should have, unless the participant's own row says otherwise.
    pub minimum: u32,
    /// The most meetings a participant may have, unless the participant's own row says otherwise.
    pub maximum: Option<u32>,
    /// The largest difference of breaks between participants.
    pub fairness: Option<u32>,
    /// How many days a request waits for its answer before it expires.
    pub answer_days: Option<u32>,
    /// Whom a participant sees among the others.
    pub directory: Directory,
    /// What everyone may read of the published agenda.
    pub public_agenda: PublicAgenda,
}

impl Default for Rules {
    fn default() -> Self {
        Self {
            same_side: false,
            barred: BTreeSet::new(),
            requests_most: None,
            minimum: 0,
            maximum: None,
            fairness: None,
            answer_days: None,
            directory: Directory::Everyone,
            public_agenda: PublicAgenda::Hours,
        }
    }
}

/// Whom a participant sees among the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Directory {
    /// Everyone who is approved.
    #[default]
    Everyone,
    /// Those of the other side.
    OtherSide,
    /// Nobody: the organisers make the requests.
    Nobody,
}

impl Directory {
    /// Every choice.
    pub const ALL: [Self; 3] = [Self::Everyone, Self::OtherSide, Self::Nobody];

    /// The word in forms.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Everyone => "everyone",
            Self::OtherSide => "other_side",
            Self::Nobody => "nobody",
        }
    }
}

/// What everyone may read of the published agenda; people's names are never part of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PublicAgenda {
    /// Nothing.
    Nothing,
    /// When and at which table an organisation meets, but not whom.
    #[default]
    Hours,
    /// Also the organisation that it meets.
    Partners,
}

impl PublicAgenda {
    /// Every choice.
    pub const ALL: [Self; 3] = [Self::Nothing, Self::Hours, Self::Partners];

    /// The word in forms.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Nothing => "nothing",
            Self::Hours => "hours",
            Self::Partners => "partners",
        }
    }
}

impl Rules {
    /// Whether a participant of one side and kind of organisation may meet another.
    #[must_use]
    pub fn allow(&self, same_side: bool, one: OrganisationKind, other: OrganisationKind) -> bool {
        (self.same_side || !same_side)
            && !self.barred.contains(&(one, other))
            && !self.barred.contains(&(other, one))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use OrganisationKind::{Bank, Firm};

    #[test]
    fn a_barred_pair_is_barred_in_both_orders() {
        let rules = Rules { barred: [(Firm, Bank)].into(), ..Rules::default() };
        assert!(!rules.allow(false, Bank, Firm));
        assert!(!rules.allow(false, Firm, Bank));
        assert!(rules.allow(false, Firm, Firm));
    }

    #[test]
    fn the_same_side_meets_only_where_it_may() {
        assert!(!Rules::default().allow(true, Firm, Firm));
        assert!(Rules { same_side: true, ..Rules::default() }.allow(true, Firm, Firm));
    }
}

//! Who moved where between two versions of the agenda.

use std::collections::BTreeMap;

use super::PlacedMeeting;
use super::ids::{ParticipantId, RequestId};

/// A meeting that does not stand in two versions alike.
#[derive(Debug, Clone)]
pub struct Difference {
    /// Which.
    pub request_id: RequestId,
    /// Where it stood; nothing where it had no place.
    pub before: Option<PlacedMeeting>,
    /// Where it stands; nothing where it has no place any more.
    pub after: Option<PlacedMeeting>,
}

/// What became different, the weightiest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum DifferenceKind {
    /// It has no place any more.
    Dropped,
    /// It has another slot.
    Moved,
    /// It has a place where it had none.
    Added,
    /// It has another table in the same slot.
    Reseated,
    /// Somebody else interprets, or nobody.
    Interpreter,
}

impl DifferenceKind {
    /// Every kind.
    pub const ALL: [Self; 5] = [Self::Dropped, Self::Moved, Self::Added, Self::Reseated, Self::Interpreter];

    /// The word in addresses.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Dropped => "dropped",
            Self::Moved => "moved",
            Self::Added => "added",
            Self::Reseated => "reseated",
            Self::Interpreter => "interpreter",
        }
    }
}

impl Difference {
    /// The meeting as it stands, or as it stood where it has no place any more.
    #[must_use]
    pub fn meeting(&self) -> Option<&PlacedMeeting> {
        self.after.as_ref().or(self.before.as_ref())
    }

    /// What became different.
    #[must_use]
    pub fn kind(&self) -> DifferenceKind {
        match (&self.before, &self.after) {
            (None, _) => DifferenceKind::Added,
            (_, None) => DifferenceKind::Dropped,
            (Some(before), Some(after)) if before.slot_id != after.slot_id => DifferenceKind::Moved,
            (Some(before), Some(after)) if before.table_id != after.table_id => DifferenceKind::Reseated,
            _ => DifferenceKind::Interpreter,
        }
    }
}

/// The meetings that do not stand alike, in order of time.
#[must_use]
pub fn differences(before: Vec<PlacedMeeting>, after: Vec<PlacedMeeting>) -> Vec<Difference> {
    let mut old: BTreeMap<RequestId, PlacedMeeting> =
        before.into_iter().map(|meeting| (meeting.request_id, meeting)).collect();
    let mut found = Vec::new();
    for meeting in after {
        let request_id = meeting.request_id;
        let stood = old.remove(&request_id);
        let place = |meeting: &PlacedMeeting| (meeting.slot_id, meeting.table_id, meeting.interpreter_id);
        if stood.as_ref().is_none_or(|stood| place(stood) != place(&meeting)) {
            found.push(Difference { request_id, before: stood, after: Some(meeting) });
        }
    }
    let gone = old.into_iter();
    found.extend(gone.map(|(request_id, stood)| Difference { request_id, before: Some(stood), after: None }));
    found.sort_by_key(|difference| {
        difference.meeting().map(|meeting| (meeting.starts_at, meeting.request_id))
    });
    found
}

/// The differences by the people whose agenda they change.
#[must_use]
pub fn by_person(differences: &[Difference]) -> BTreeMap<ParticipantId, Vec<&Difference>> {
    let mut people: BTreeMap<ParticipantId, Vec<&Difference>> = BTreeMap::new();
    for difference in differences {
        for party in difference.meeting().into_iter().flat_map(PlacedMeeting::parties) {
            people.entry(party.id).or_default().push(difference);
        }
    }
    people
}

//! Those who meet, and meetings, as the API shows them.

use platform::db::At;
use platform::locale::Translated;
use serde::Serialize;
use utoipa::ToSchema;

use crate::model;
use crate::model::ids::{InterpreterId, ParticipantId, RequestId, SideId, SlotId, TableId};

/// One of those who meet.
#[derive(Debug, Serialize, ToSchema)]
pub struct Party {
    id: ParticipantId,
    side_id: SideId,
    /// Given name, then family name, in the person's own script.
    name: String,
    /// The name in Latin letters, where that differs.
    name_latin: Option<String>,
    organisation: String,
    /// The organisation's name in Latin letters, where that differs.
    organisation_latin: Option<String>,
    /// BCP 47 tags.
    languages: Vec<String>,
}

impl From<model::Party> for Party {
    fn from(party: model::Party) -> Self {
        Self {
            id: party.id,
            side_id: party.side_id,
            name: party.name(),
            name_latin: party.name_latin,
            organisation: party.organisation,
            organisation_latin: party.organisation_latin,
            languages: party.languages,
        }
    }
}

/// A meeting in its place.
#[derive(Debug, Serialize, ToSchema)]
pub struct Meeting {
    request_id: RequestId,
    /// As in spreadsheets.
    external_id: String,
    slot_id: SlotId,
    starts_at: At,
    ends_at: At,
    table_id: TableId,
    /// The table's name.
    table: String,
    /// The part of the hall where it stands.
    zone: Option<String>,
    /// Who interprets, where somebody has to.
    interpreter_id: Option<InterpreterId>,
    /// The interpreter's name.
    interpreter: Option<String>,
    /// The title of the project that is spoken about.
    project: Option<Translated>,
    /// Who asked.
    from: Party,
    /// Who was asked.
    to: Party,
    /// Whether it is kept where it is.
    locked: bool,
    /// Whether it is not held after all: one of the two took it back, or does not take part any more. The next
    /// publication leaves it out.
    given_up: bool,
}

impl From<model::PlacedMeeting> for Meeting {
    fn from(meeting: model::PlacedMeeting) -> Self {
        Self {
            request_id: meeting.request_id,
            external_id: meeting.external_id,
            slot_id: meeting.slot_id,
            starts_at: At(meeting.starts_at),
            ends_at: At(meeting.ends_at),
            table_id: meeting.table_id,
            table: meeting.table,
            zone: meeting.zone,
            interpreter_id: meeting.interpreter_id,
            interpreter: meeting.interpreter,
            project: meeting.project,
            from: meeting.from.into(),
            to: meeting.to.into(),
            locked: meeting.locked,
            given_up: meeting.given_up,
        }
    }
}

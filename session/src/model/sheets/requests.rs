//! Who wants to meet whom.

use jiff::tz::TimeZone;
use platform::sheet::Cell;

use super::cells::Cells;
use super::{Column, Priority, Reason, Reference, RequestStatus, SheetKind, SheetRow};

/// A request to meet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RequestRow {
    /// By which the row is known again.
    pub external_id: String,
    /// The `external_id` of the participant who asks.
    pub from: String,
    /// The `external_id` of the participant who is asked.
    pub to: String,
    /// How much the meeting is wanted; a wish where nothing is said.
    pub priority: Priority,
    /// What became of it; requested where nothing is said.
    pub status: RequestStatus,
    /// The part of the day that the meeting is for.
    pub session: Option<String>,
    /// The `external_id` of the project that it is about.
    pub project: Option<String>,
    /// What else is to be said.
    pub note: Option<String>,
}

impl SheetRow for RequestRow {
    const KIND: SheetKind = SheetKind::Requests;
    const COLUMNS: &'static [Column] = &[
        Column::required("external_id"),
        Column::required("from"),
        Column::required("to"),
        Column::optional("priority"),
        Column::optional("status"),
        Column::optional("session"),
        Column::optional("project"),
        Column::optional("note"),
    ];
    const SAMPLE: &'static [&'static str] =
        &["R0001", "P0001", "P0002", "wish", "requested", "PM", "J001", "about yarns"];

    fn from_cells(cells: &mut Cells<'_>) -> Option<Self> {
        let external_id = cells.code("external_id");
        let from = cells.reference("from", Reference::Participant);
        let to = cells.reference("to", Reference::Participant);
        let priority = cells.get("priority");
        let status = cells.get("status");
        let session = cells.reference("session", Reference::Part);
        let project = cells.reference("project", Reference::Project);
        let note = cells.text("note", 2_000);
        if let (Some(from), Some(to)) = (&from, &to)
            && from == to
        {
            cells.fault("to", to.as_str(), Reason::RequestToOneself);
        }
        Some(Self {
            external_id: external_id?,
            from: from?,
            to: to?,
            priority: priority.unwrap_or(Priority::Wish),
            status: status.unwrap_or(RequestStatus::Requested),
            session,
            project,
            note,
        })
    }

    fn to_cells(&self, _: &TimeZone) -> Vec<Cell> {
        vec![
            self.external_id.as_str().into(),
            self.from.as_str().into(),
            self.to.as_str().into(),
            self.priority.as_str().into(),
            self.status.as_str().into(),
            self.session.clone().into(),
            self.project.clone().into(),
            self.note.clone().into(),
        ]
    }
}

//! The pages of the agenda: its versions, the runs that make them, the cloth, and the day itself.

pub mod absences;
pub mod comparison;
pub mod events;
pub mod exports;
mod infeasible;
pub mod meeting;
pub mod no_shows;
pub mod placement;
pub mod plan;
pub mod publication;
pub mod removal;
pub mod runs;
mod state;
pub mod steps;
pub mod unplaced;
pub mod versions;
pub mod view;
mod weave;
mod words;

use platform::db::Tx;
use platform::http::Oops;
use platform::locale::Locale;
use platform::page::{Axis, Frame, NavItem};
use registry::http::Visitor;
use serde::Deserialize;

use crate::entry;
use crate::model::Agenda;
use crate::model::ids::{AgendaId, StepId};
use crate::pages::around;
use crate::store::Standing;
use crate::store::drafts::DraftError;

/// Which state of a draft the visitor saw, and from which side.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Seen {
    /// The last step; empty where there was none.
    #[serde(default)]
    pub at: String,
    /// What the rows were: `participants`, `tables` or `interpreters`.
    #[serde(default)]
    pub view: String,
}

impl Seen {
    fn step(&self) -> Option<StepId> {
        self.at.parse().ok()
    }

    fn axis(&self) -> Axis {
        match self.view.as_str() {
            "tables" => Axis::Table,
            "interpreters" => Axis::Interpreter,
            _ => Axis::Participant,
        }
    }
}

/// The word for an axis in addresses.
fn view_name(axis: Axis) -> &'static str {
    match axis {
        Axis::Participant => "participants",
        Axis::Table => "tables",
        Axis::Interpreter => "interpreters",
    }
}

/// The address of a version, seen from one side.
fn address(agenda: AgendaId, axis: Axis) -> String {
    match axis {
        Axis::Participant => format!("/agendas/{agenda}"),
        _ => format!("/agendas/{agenda}?view={}", view_name(axis)),
    }
}

/// The version and how the visitor stands to its session. Versions are never public, so whoever is not signed in is
/// asked to first.
async fn enter(tx: &mut Tx, visitor: &Visitor, id: AgendaId) -> Result<(Standing, Agenda), Oops> {
    visitor.signed_in()?;
    entry::agenda(tx, visitor, id).await
}

/// The same for those who may change it.
async fn enter_as_organiser(
    tx: &mut Tx,
    visitor: &Visitor,
    id: AgendaId,
) -> Result<(Standing, Agenda), Oops> {
    visitor.signed_in()?;
    entry::agenda_as_organiser(tx, visitor, id).await
}

/// `Version 3`
fn version(l: &Locale, agenda: &Agenda) -> String {
    l.with("agenda-version", [("number", agenda.number.to_string().into())])
}

/// The frame of a page below the list of versions.
fn frame(visitor: &Visitor, standing: &Standing, title: &str) -> Frame {
    let mut frame = around::frame(visitor, standing, title);
    let list = NavItem::new(visitor.locale().t("agenda-versions"), versions_address(standing));
    let last = frame.breadcrumbs.len().saturating_sub(1);
    frame.breadcrumbs.insert(last, list);
    frame
}

/// The frame of a page below a version.
fn frame_below(visitor: &Visitor, standing: &Standing, agenda: &Agenda, title: &str) -> Frame {
    let mut frame = frame(visitor, standing, title);
    let over = NavItem::new(version(visitor.locale(), agenda), address(agenda.id, Axis::Participant));
    let last = frame.breadcrumbs.len().saturating_sub(1);
    frame.breadcrumbs.insert(last, over);
    frame
}

fn versions_address(standing: &Standing) -> String {
    format!("/sessions/{}/agendas", standing.session.id)
}

impl From<DraftError> for Oops {
    fn from(error: DraftError) -> Self {
        match error {
            DraftError::NotThere => Self::NotFound,
            DraftError::NoDraft => Self::Conflict("agenda-no-draft"),
            DraftError::Stale => Self::Conflict("agenda-stale"),
            DraftError::Nothing => Self::Conflict("agenda-nothing-to-do"),
            DraftError::Illegal(_) => Self::Conflict("agenda-illegal"),
            DraftError::Db(error) => Self::Db(error),
        }
    }
}

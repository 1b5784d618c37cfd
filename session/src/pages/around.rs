//! What stands around every page of a session: the way that led here, and the session's other pages.

use platform::locale::Locale;
use platform::page::{Frame, NavItem};
use registry::http::Visitor;

use crate::store::Standing;

/// A page of a session that those who work for it go to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Room {
    /// `/desk`: the state, and what needs a decision.
    Desk,
    /// `/participants`
    Participants,
    /// `/requests`
    Requests,
    /// `/projects`
    Projects,
    /// `/imports`
    Imports,
    /// `/slots`, `/tables`, `/interpreters`, `/rules`
    MeetingPoint,
    /// `/agendas`
    Agendas,
    /// `/absences`: the day itself.
    Absences,
    /// `/prints`
    Prints,
    /// `/audit`
    Trail,
}

impl Room {
    const ALL: [Self; 10] = [
        Self::Desk,
        Self::Participants,
        Self::Requests,
        Self::Projects,
        Self::Imports,
        Self::MeetingPoint,
        Self::Agendas,
        Self::Absences,
        Self::Prints,
        Self::Trail,
    ];

    /// Whether the page is there for somebody of this standing.
    fn opens_to(self, standing: &Standing) -> bool {
        match self {
            Self::Desk => standing.is_staff(),
            Self::Participants | Self::Requests | Self::Projects | Self::Imports => standing.decides(),
            Self::MeetingPoint | Self::Prints => standing.keeps_interpreters(),
            Self::Agendas => standing.is_staff(),
            Self::Absences | Self::Trail => standing.organises,
        }
    }

    fn name(self, l: &Locale) -> String {
        match self {
            Self::Desk => l.t("desk-title"),
            Self::Participants => l.t("session-tab-participants"),
            Self::Requests => l.t("session-tab-requests"),
            Self::Projects => l.t("session-tab-projects"),
            Self::Imports => l.t("session-tab-imports"),
            Self::MeetingPoint => l.t("session-tab-meeting-point"),
            Self::Agendas => l.t("session-tab-agendas"),
            Self::Absences => l.t("session-tab-absences"),
            Self::Prints => l.t("session-tab-prints"),
            Self::Trail => l.t("audit-title"),
        }
    }

    fn path(self, standing: &Standing) -> &'static str {
        match self {
            Self::Desk => "desk",
            Self::Participants => "participants",
            Self::Requests => "requests",
            Self::Projects => "projects",
            Self::Imports => "imports",
            // A coordinator looks after the interpreters alone.
            Self::MeetingPoint if standing.organises => "slots",
            Self::MeetingPoint => "interpreters",
            Self::Agendas => "agendas",
            Self::Absences => "absences",
            Self::Prints => "prints",
            Self::Trail => "audit",
        }
    }
}

/// The session's pages that are there for this visitor, `current` marked as the one shown.
#[must_use]
pub fn tabs(l: &Locale, standing: &Standing, current: Room) -> Vec<NavItem> {
    Room::ALL
        .into_iter()
        .filter(|room| room.opens_to(standing))
        .map(|room| item(room.name(l), standing, room.path(standing), room == current))
        .collect()
}

/// A page of the Meeting Point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// `/slots`
    Slots,
    /// `/tables`
    Tables,
    /// `/interpreters`
    Interpreters,
    /// `/rules`
    Rules,
}

impl Part {
    const ALL: [Self; 4] = [Self::Slots, Self::Tables, Self::Interpreters, Self::Rules];

    /// What the page is called.
    #[must_use]
    pub fn name(self, l: &Locale) -> String {
        match self {
            Self::Slots => l.t("slots-title"),
            Self::Tables => l.t("tables-title"),
            Self::Interpreters => l.t("interpreters-title"),
            Self::Rules => l.t("rules-title"),
        }
    }

    /// Its address below the session's.
    #[must_use]
    pub fn path(self) -> &'static str {
        match self {
            Self::Slots => "slots",
            Self::Tables => "tables",
            Self::Interpreters => "interpreters",
            Self::Rules => "rules",
        }
    }
}

/// The pages of the Meeting Point that are there for this visitor.
#[must_use]
pub fn parts(l: &Locale, standing: &Standing, current: Part) -> Vec<NavItem> {
    Part::ALL
        .into_iter()
        .filter(|part| standing.organises || *part == Part::Interpreters)
        .map(|part| item(part.name(l), standing, part.path(), part == current))
        .collect()
}

fn item(name: String, standing: &Standing, path: &str, current: bool) -> NavItem {
    let item = NavItem::new(name, format!("/sessions/{}/{path}", standing.session.id));
    if current { item.current() } else { item }
}

/// The session as a line above a heading: `XXVII – Florence`.
#[must_use]
pub fn name(l: &Locale, standing: &Standing) -> String {
    format!("{} – {}", standing.session.numeral(), standing.session.title.text(l.language()))
}

/// The frame of a page of the session: the way here leads over the list of sessions and the session itself.
#[must_use]
pub fn frame(visitor: &Visitor, standing: &Standing, title: impl Into<String>) -> Frame {
    let (l, title) = (visitor.locale(), title.into());
    let session = &standing.session;
    let home = if standing.is_staff() {
        format!("/sessions/{}/desk", session.id)
    } else {
        format!("/sessions/{}", session.id)
    };
    let mut frame = visitor.frame(format!("{title} – {}", name(l, standing)));
    frame.breadcrumbs = vec![
        NavItem::new(l.t("sessions-title"), "/sessions"),
        NavItem::new(name(l, standing), home),
        NavItem::new(title, String::new()).current(),
    ];
    frame
}

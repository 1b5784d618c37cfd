//! The trail in words: what was done, to what, and what else is known of it.

use std::collections::HashMap;

use jiff::tz::TimeZone;
use platform::locale::Locale;
use registry::store::audit::Entry;

use super::exports::sheet_name;
use super::roles;
use crate::model::ids::SessionId;
use crate::model::sheets::SheetKind;
use crate::model::{AbsenceKind, Document};
use crate::store::trail::Thing;

/// What was done: `session.made` is the text `audit-session-made`.
#[must_use]
pub fn action(l: &Locale, action: &str) -> String {
    l.t(&key(action))
}

/// The key of what was done.
#[must_use]
pub fn key(action: &str) -> String {
    format!("audit-{}", action.replace('.', "-"))
}

/// Says lines of a session's trail.
pub(super) struct Words<'a> {
    pub l: &'a Locale,
    pub session: SessionId,
    pub zone: &'a TimeZone,
    pub things: &'a HashMap<String, Thing>,
}

impl Words<'_> {
    /// How a thing is called.
    pub fn name(&self, thing: &Thing) -> String {
        let l = self.l;
        match thing {
            Thing::Participant(name)
            | Thing::Import(name)
            | Thing::Interpreter(name)
            | Thing::Absence(name)
            | Thing::Person(name)
            | Thing::Role(name, _) => name.clone(),
            Thing::Request(one, other) => format!("{one} – {other}"),
            Thing::Project(title) => title.text(l.language()).to_owned(),
            Thing::Agenda(number, _) => l.with("agenda-version", [("number", number.to_string().into())]),
            Thing::Slot(start, end) => {
                let day = l.day_and_month(&self.zone.to_datetime(start.0).date());
                format!("{day}, {}", l.time_range(start, end, self.zone))
            }
            Thing::Table(name) => l.with("agenda-table-named", [("table", name.into())]),
            Thing::Run => l.t("run-title"),
        }
    }

    /// To what it was done, where that is still there.
    pub fn subject(&self, entry: &Entry) -> String {
        self.things.get(&entry.subject).map(|thing| self.name(thing)).unwrap_or_default()
    }

    /// Where that is to be seen.
    pub fn href(&self, entry: &Entry) -> Option<String> {
        let (id, session) = (&entry.subject, format!("/sessions/{}", self.session));
        match self.things.get(id)? {
            Thing::Participant(_) => Some(format!("{session}/participants/{id}")),
            Thing::Request(..) => Some(format!("{session}/requests/{id}")),
            Thing::Project(_) => Some(format!("{session}/projects/{id}")),
            Thing::Agenda(_, is_there) => is_there.then(|| format!("/agendas/{id}")),
            Thing::Import(_) => Some(format!("{session}/imports/{id}")),
            Thing::Slot(..) => Some(format!("{session}/slots/{id}")),
            Thing::Table(_) => Some(format!("{session}/tables/{id}")),
            Thing::Interpreter(_) => Some(format!("{session}/interpreters/{id}")),
            Thing::Absence(_) => Some(format!("{session}/absences")),
            Thing::Run => Some(format!("{session}/runs/{id}")),
            Thing::Person(_) | Thing::Role(..) => None,
        }
    }

    /// What else is known of it.
    pub fn detail(&self, entry: &Entry) -> String {
        let l = self.l;
        if let Some(Thing::Role(_, role)) = self.things.get(&entry.subject) {
            return roles::name(l, *role, None);
        }
        let said = match entry.action.as_str() {
            "role.given" => entry.detail.parse().ok().map(|role| roles::name(l, role, None)),
            "absence.reported" => entry.detail.parse().ok().map(|kind: AbsenceKind| l.t(kind.key())),
            "import.confirmed" => self.tally(&entry.detail),
            "print.started" | "print.stopped" | "print.removed" => {
                entry.detail.parse().ok().map(|document: Document| l.t(&document.key()))
            }
            _ => None,
        };
        said.unwrap_or_else(|| entry.detail.clone())
    }

    /// `participants: 12 + 3`, as an import writes it down: the sheet, new rows and changed ones.
    fn tally(&self, detail: &str) -> Option<String> {
        let (sheet, rows) = detail.split_once(": ")?;
        let (new, changed) = rows.split_once(" + ")?;
        let sheet = sheet_name(self.l, sheet.parse::<SheetKind>().ok()?);
        let (new, changed): (i64, i64) = (new.parse().ok()?, changed.parse().ok()?);
        Some(
            self.l.with(
                "audit-tally",
                [("sheet", sheet.into()), ("new", new.into()), ("changed", changed.into())],
            ),
        )
    }
}

//! What needs a decision now.

use super::known::Known;
use crate::pages::agenda::absences;
use crate::store::desk::Version;

/// Something that waits for somebody.
pub(super) struct Decision {
    pub(super) what: String,
    pub(super) why: String,
    pub(super) act: String,
    pub(super) href: String,
}

impl Known<'_> {
    fn decision(&self, what: String, why: &str, act: &str, page: &str) -> Decision {
        let l = self.l;
        Decision { what, why: l.t(why), act: l.t(act), href: format!("{}/{page}", self.path) }
    }

    fn of_version(&self, what: String, why: &str, act: &str, version: &Version) -> Decision {
        Decision { href: format!("/agendas/{}", version.id), ..self.decision(what, why, act, "agendas") }
    }

    /// What waits for the visitor, the most urgent first.
    pub(super) fn decisions(&self) -> Vec<Decision> {
        let (figures, l, organises) = (&self.figures, self.l, self.standing.organises);
        let manages = self.standing.decides();
        let mut open = Vec::new();
        // On the day this comes before all else: somebody waits at a table.
        open.extend(self.not_come());
        if organises && figures.slots == 0 {
            open.push(self.decision(l.t("desk-no-slots"), "desk-no-slots-why", "desk-slots-act", "slots"));
        }
        if organises && figures.tables == 0 {
            open.push(self.decision(
                l.t("desk-no-tables"),
                "desk-no-tables-why",
                "desk-tables-act",
                "tables",
            ));
        }
        if organises && figures.registered == 0 {
            let what = l.t("desk-nobody");
            open.push(self.decision(what, "desk-nobody-why", "desk-import-act", "imports"));
        }
        let waiting = figures.registered - figures.approved;
        if manages && waiting > 0 {
            let what = l.n("desk-waiting", waiting);
            open.push(self.decision(
                what,
                "desk-waiting-why",
                "desk-approve-act",
                "participants?state=registered",
            ));
        }
        if manages && figures.uninvited > 0 {
            let what = l.n("desk-uninvited", figures.uninvited);
            open.push(self.decision(
                what,
                "desk-uninvited-why",
                "desk-invite-act",
                "participants?state=approved",
            ));
        }
        if manages && figures.pending > 0 {
            let what = l.n("desk-pending", figures.pending);
            open.push(self.decision(what, "desk-pending-why", "desk-pending-act", "requests?state=pending"));
        }
        if self.standing.keeps_interpreters() && self.apart > 0 && figures.interpreters == 0 {
            let what = l.n("desk-apart", self.apart);
            open.push(self.decision(what, "desk-apart-why", "desk-interpreters-act", "interpreters"));
        }
        if organises {
            open.extend(self.unwanted());
            open.extend(self.agenda());
        }
        open
    }

    /// Those who are said not to have come; the one said last by name.
    fn not_come(&self) -> Option<Decision> {
        let (l, row) = (self.l, self.no_shows.first()?);
        let what = match self.no_shows.len() {
            1 => l.with("no-show-what", [("name", row.missing.as_str().into())]),
            count => l.n("no-show-many", count),
        };
        let why = absences::no_show_why(l, self.standing, row);
        Some(Decision { what, why, act: l.t("no-show-act"), href: format!("{}/absences", self.path) })
    }

    /// What is published and nobody wants any more: both still have it in their hands.
    fn unwanted(&self) -> Option<Decision> {
        let version = self.published.as_ref().filter(|version| version.unwanted > 0)?;
        let what = self.l.n("desk-unwanted", version.unwanted);
        Some(self.decision(what, "desk-unwanted-why", "desk-unwanted-act", "agendas"))
    }

    /// What is to be decided of the agenda.
    fn agenda(&self) -> Option<Decision> {
        let (figures, l) = (&self.figures, self.l);
        let ready = figures.slots > 0 && figures.tables > 0 && figures.meetings > 0;
        match &self.latest {
            None if ready => {
                let what = l.n("desk-to-schedule", figures.meetings);
                Some(self.decision(what, "desk-to-schedule-why", "desk-schedule-act", "agendas"))
            }
            Some(draft) if draft.published_at.is_none() => {
                let what = l.with("desk-draft", [("number", draft.number.to_string().into())]);
                Some(self.of_version(what, "desk-draft-why", "desk-draft-act", draft))
            }
            Some(version) if version.unplaced > 0 => {
                let what = l.n("desk-unplaced", version.unplaced);
                Some(self.of_version(what, "desk-unplaced-why", "desk-unplaced-act", version))
            }
            _ => None,
        }
    }
}

//! `/sessions/{id}/desk`: where the session stands, and what needs a decision now.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use platform::app::App;
use platform::http::Oops;
use platform::locale::Locale;
use platform::page::{self, Frame, NavItem, Step, StepState};
use registry::http::Visitor;

use super::agenda::absences;
use super::around::{self, Room};
use crate::entry;
use crate::model::ids::SessionId;
use crate::store::desk::{self, Figures, Version};
use crate::store::{Standing, no_shows, sessions};

/// The desk.
#[derive(Template)]
#[template(path = "sessions/desk.html")]
struct Desk {
    l: Locale,
    frame: Frame,
    tabs: Vec<NavItem>,
    title: String,
    lead: String,
    organises: bool,
    announced: bool,
    path: String,
    steps: Vec<Step>,
    decisions: Vec<Decision>,
}

/// Something that waits for somebody.
struct Decision {
    what: String,
    why: String,
    act: String,
    href: String,
}

/// What the decisions and the steps are made from.
struct Known<'a> {
    l: &'a Locale,
    standing: &'a Standing,
    path: &'a str,
    figures: Figures,
    latest: Option<Version>,
    published: Option<Version>,
    apart: usize,
    no_shows: Vec<no_shows::Reported>,
}

/// `GET /sessions/{id}/desk`
///
/// # Errors
/// When the visitor does not work for the session, or the database fails.
pub async fn get(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<SessionId>,
) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    let standing = entry::staff(&mut tx, &visitor, id).await?;
    let l = visitor.locale().clone();
    let path = format!("/sessions/{id}");
    let known = Known {
        l: &l,
        standing: &standing,
        path: &path,
        figures: desk::figures(&mut tx, &standing, app.world.now()).await?,
        latest: desk::latest(&mut tx, &standing).await?,
        published: desk::published(&mut tx, &standing).await?,
        apart: desk::needing_interpreters(&mut tx, &standing).await?,
        no_shows: no_shows::open(&mut tx, &standing).await?,
    };
    let (steps, decisions) = (known.steps(), known.decisions());
    let session = &standing.session;
    page::show(&Desk {
        frame: around::frame(&visitor, &standing, l.t("desk-title")),
        tabs: around::tabs(&l, &standing, Room::Desk),
        title: around::name(&l, &standing),
        lead: format!(
            "{}, {}",
            session.place.text(l.language()),
            l.date_range(&session.starts_on.0, &session.ends_on.0)
        ),
        organises: standing.organises,
        announced: session.announced_at.is_some(),
        steps,
        decisions,
        path,
        l,
    })
}

impl Known<'_> {
    fn steps(&self) -> Vec<Step> {
        let (figures, l) = (&self.figures, self.l);
        let version = self.latest.as_ref();
        let scheduled = version.map_or(0, |version| version.placed);
        let published = self.published.as_ref();
        let mut steps = vec![
            (l.t("desk-registered"), l.number(figures.registered), "participants", figures.registered > 0),
            (
                l.t("desk-approved"),
                l.number(figures.approved),
                "participants",
                figures.approved > 0 && figures.approved == figures.registered,
            ),
            (
                l.t("desk-requests"),
                l.number(figures.requests),
                "requests",
                figures.meetings > 0 && figures.pending == 0,
            ),
            (
                l.t("desk-scheduled"),
                l.number(scheduled),
                "agendas",
                scheduled > 0 && version.is_some_and(|version| version.unplaced == 0),
            ),
            (
                l.t("desk-published"),
                published.map_or_else(|| "–".to_owned(), |version| l.number(version.number)),
                "agendas",
                published.is_some()
                    && published.map(|version| version.id) == version.map(|version| version.id),
            ),
        ];
        if !self.standing.decides() {
            // Registrations and requests are not a coordinator's to see.
            steps.drain(..3);
        }
        let at_hand = steps.iter().position(|(.., done)| !done);
        steps
            .into_iter()
            .enumerate()
            .map(|(position, (label, figure, page, done))| Step {
                label,
                figure,
                href: format!("{}/{page}", self.path),
                state: match (done, at_hand == Some(position)) {
                    (true, _) => StepState::Done,
                    (false, true) => StepState::Now,
                    (false, false) => StepState::Later,
                },
            })
            .collect()
    }

    fn decision(&self, what: String, why: &str, act: &str, page: &str) -> Decision {
        let l = self.l;
        Decision { what, why: l.t(why), act: l.t(act), href: format!("{}/{page}", self.path) }
    }

    fn of_version(&self, what: String, why: &str, act: &str, version: &Version) -> Decision {
        Decision { href: format!("/agendas/{}", version.id), ..self.decision(what, why, act, "agendas") }
    }

    fn decisions(&self) -> Vec<Decision> {
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

/// `POST /sessions/{id}/announcement`: shows the session to everyone.
///
/// # Errors
/// When the visitor does not organise it, or the database fails.
pub async fn announce(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<SessionId>,
) -> Result<Response, Oops> {
    set_announced(&app, &visitor, id, true).await
}

/// `POST /sessions/{id}/announcement/removal`: shows it no longer.
///
/// # Errors
/// As [`announce`].
pub async fn hide(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<SessionId>,
) -> Result<Response, Oops> {
    set_announced(&app, &visitor, id, false).await
}

async fn set_announced(
    app: &App,
    visitor: &Visitor,
    id: SessionId,
    announced: bool,
) -> Result<Response, Oops> {
    let mut tx = app.db.begin().await?;
    let standing = entry::organiser(&mut tx, visitor, id).await?;
    if standing.session.announced_at.is_some() != announced {
        let by = visitor.signed_in()?.id;
        sessions::announce(&mut tx, &app.world, by, id, announced).await?;
        tx.commit().await?;
        let (key, undo) = match announced {
            true => ("session-announced", "announcement/removal"),
            false => ("session-hidden", "announcement"),
        };
        visitor.say_undoable(visitor.locale().t(key), format!("/sessions/{id}/{undo}")).await?;
    }
    Ok(Redirect::to(&format!("/sessions/{id}/desk")).into_response())
}

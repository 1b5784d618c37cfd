//! `/sessions/{id}/rules`: who may meet whom at the Meeting Point, and how much.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::Form as Fields;
use jiff::civil::DateTime;
use platform::app::App;
use platform::db::At;
use platform::http::Oops;
use platform::locale::Locale;
use platform::page::{self, Choice, Form, Frame, NavItem};
use registry::http::Visitor;
use registry::model::OrganisationKind;

use super::around::{self, Part, Room};
use crate::entry;
use crate::model::ids::SessionId;
use crate::model::{Directory, PublicAgenda, Rules, Session};
use crate::store::{Standing, sessions};
use platform::page::typed::{Pairs, Typed};

/// The rules.
#[derive(Template)]
#[template(path = "meeting_point/rules.html")]
struct Show {
    l: Locale,
    frame: Frame,
    tabs: Vec<NavItem>,
    parts: Vec<NavItem>,
    kicker: String,
    path: String,
    zone: String,
    form: Form,
    kinds: Vec<OrganisationKind>,
    directories: Vec<Choice>,
    public_agendas: Vec<Choice>,
}

/// Every pair of kinds once, as the boxes of the table name them.
fn pairs() -> impl Iterator<Item = (OrganisationKind, OrganisationKind)> {
    let kinds = OrganisationKind::ALL;
    kinds
        .into_iter()
        .enumerate()
        .flat_map(move |(position, one)| kinds.into_iter().skip(position).map(move |other| (one, other)))
}

fn pair_name(one: OrganisationKind, other: OrganisationKind) -> String {
    format!("{one}-{other}")
}

fn view(visitor: &Visitor, standing: &Standing, form: Form) -> Show {
    let l = visitor.locale().clone();
    let directories = Directory::ALL.map(|choice| {
        let label = match choice {
            Directory::Everyone => l.t("rules-directory-everyone"),
            Directory::OtherSide => l.t("rules-directory-other-side"),
            Directory::Nobody => l.t("rules-directory-nobody"),
        };
        Choice::new(choice.as_str(), label)
    });
    let public_agendas = PublicAgenda::ALL.map(|choice| {
        let label = match choice {
            PublicAgenda::Nothing => l.t("rules-public-nothing"),
            PublicAgenda::Hours => l.t("rules-public-hours"),
            PublicAgenda::Partners => l.t("rules-public-partners"),
        };
        Choice::new(choice.as_str(), label)
    });
    Show {
        frame: around::frame(visitor, standing, l.t("rules-title")),
        tabs: around::tabs(&l, standing, Room::MeetingPoint),
        parts: around::parts(&l, standing, Part::Rules),
        kicker: around::name(&l, standing),
        path: format!("/sessions/{}", standing.session.id),
        zone: standing.session.zone.clone(),
        form,
        kinds: OrganisationKind::ALL.into(),
        directories: directories.into(),
        public_agendas: public_agendas.into(),
        l,
    }
}

impl Show {
    /// The row's cells up to the diagonal: beyond it the same pairs would come again.
    fn row(&self, kind: &OrganisationKind) -> Vec<(String, OrganisationKind)> {
        let row = self.kinds.iter().take_while(|other| *other != kind).chain([kind]);
        row.map(|other| (pair_name(*other, *kind), *other)).collect()
    }

    /// How many columns stay empty beyond the diagonal.
    fn rest(&self, kind: &OrganisationKind) -> usize {
        self.kinds.iter().skip_while(|other| *other != kind).count().saturating_sub(1)
    }
}

fn shown(session: &Session) -> Form {
    let rules = &session.rules;
    let number = |number: Option<u32>| number.map(|number| number.to_string()).unwrap_or_default();
    let close = session.requests_close_at.map(|at| session.time_zone().to_datetime(at.0));
    let mut values = vec![
        ("same_side", if rules.same_side { "true" } else { "" }.to_owned()),
        ("requests_most", number(rules.requests_most)),
        ("minimum", rules.minimum.to_string()),
        ("maximum", number(rules.maximum)),
        ("fairness", number(rules.fairness)),
        ("answer_days", number(rules.answer_days)),
        ("requests_close_at", close.map(|at| at.strftime("%Y-%m-%dT%H:%M").to_string()).unwrap_or_default()),
        ("directory", rules.directory.as_str().to_owned()),
        ("public_agenda", rules.public_agenda.as_str().to_owned()),
    ];
    values.extend(
        pairs()
            .filter(|(one, other)| rules.allow(true, *one, *other) || rules.allow(false, *one, *other))
            .map(|(one, other)| ("pairs", pair_name(one, other))),
    );
    Form::new(values)
}

/// Reads the rules and the last instant for requests; nothing when something is wrong.
fn read(typed: &mut Typed, l: &Locale, session: &Session) -> Option<(Rules, Option<At>)> {
    let allowed = typed.ticked("pairs", pairs().map(Pair));
    let barred = pairs().filter(|pair| !allowed.iter().any(|Pair(allowed)| allowed == pair)).collect();
    let requests_most = typed.number("requests_most", &l.t("rules-requests-most"), 1..=1000);
    let minimum = typed.number("minimum", &l.t("rules-minimum"), 0..=1000).unwrap_or(0);
    let maximum = typed.number("maximum", &l.t("rules-maximum"), 1..=1000);
    if maximum.is_some_and(|maximum| maximum < minimum) {
        typed.refuse("maximum", l.t("rules-maximum-below"));
    }
    let fairness = typed.number("fairness", &l.t("rules-fairness"), 0..=1000);
    let answer_days = typed.number("answer_days", &l.t("rules-answer-days"), 1..=365);
    let close = match typed.raw("requests_close_at") {
        text if text.is_empty() => None,
        text => {
            // A time that the clocks skip or repeat is taken as the zone's own rules take it.
            let close =
                text.parse::<DateTime>().ok().and_then(|local| session.time_zone().to_timestamp(local).ok());
            if close.is_none() {
                typed.refuse("requests_close_at", l.t("rules-close-wrong"));
            }
            close.map(At)
        }
    };
    let directory = Directory::ALL.into_iter().find(|choice| choice.as_str() == typed.raw("directory"));
    let public_agenda =
        PublicAgenda::ALL.into_iter().find(|choice| choice.as_str() == typed.raw("public_agenda"));
    if directory.is_none() {
        typed.refuse_empty("directory", &l.t("rules-directory"));
    }
    if public_agenda.is_none() {
        typed.refuse_empty("public_agenda", &l.t("rules-public"));
    }
    if !typed.is_valid() {
        return None;
    }
    let rules = Rules {
        same_side: typed.says("same_side"),
        barred,
        requests_most,
        minimum,
        maximum,
        fairness,
        answer_days,
        directory: directory?,
        public_agenda: public_agenda?,
    };
    Some((rules, close))
}

/// A pair as its box names it.
#[derive(Clone, Copy)]
struct Pair((OrganisationKind, OrganisationKind));

impl std::fmt::Display for Pair {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(&pair_name(self.0.0, self.0.1))
    }
}

/// `GET /sessions/{id}/rules`
///
/// # Errors
/// When the visitor does not organise the session, or the database fails.
pub async fn get(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<SessionId>,
) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    let standing = entry::organiser(&mut tx, &visitor, id).await?;
    page::show(&view(&visitor, &standing, shown(&standing.session)))
}

/// `POST /sessions/{id}/rules`
///
/// # Errors
/// As [`get`].
pub async fn post(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<SessionId>,
    Fields(pairs): Fields<Pairs>,
) -> Result<Response, Oops> {
    let mut tx = app.db.begin().await?;
    let standing = entry::organiser(&mut tx, &visitor, id).await?;
    let by = visitor.signed_in()?.id;
    let l = visitor.locale();
    let mut typed = Typed::new(l, pairs);
    let Some((rules, close)) = read(&mut typed, l, &standing.session) else {
        return page::refuse(&view(&visitor, &standing, typed.into_form()));
    };
    sessions::set_rules(&mut tx, &app.world, by, id, &rules, close).await?;
    tx.commit().await?;
    visitor.say(l.t("rules-saved")).await?;
    Ok(Redirect::to(&format!("/sessions/{id}/rules")).into_response())
}

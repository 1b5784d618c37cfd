//! `/sessions/{id}/participants/{participant}` and `/sessions/{id}/participants/new`: one participant.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::Form as Fields;
use jiff::tz::TimeZone;
use platform::app::App;
use platform::db::{Tx, is_taken};
use platform::http::{Oops, OrNotFound};
use platform::locale::Locale;
use platform::page::{self, Choice, Form, Frame, NavItem};
use registry::http::Visitor;
use registry::store::audit::{self, Entry};

use super::around::{self, Room};
use super::exports::decides;
use super::participants::kinds;
use super::row_form;
use super::trail_words;
use super::typed::Pairs;
use crate::model::ids::{ParticipantId, SessionId};
use crate::model::sheets::{Fault, Known, ParticipantRow, Reason};
use crate::model::{Participant, ParticipantState};
use crate::store::participants::{self, Filter, Taken};
use crate::store::{Standing, sessions, task_forces};

/// What the form offers to choose from.
struct Choices {
    sides: Vec<Choice>,
    kinds: Vec<Choice>,
    tables: String,
}

#[derive(Template)]
#[template(path = "participants/show.html")]
struct Show {
    l: Locale,
    frame: Frame,
    tabs: Vec<NavItem>,
    path: String,
    participant: Participant,
    form: Form,
    away: Vec<(String, String)>,
    choices: Choices,
    history: Vec<Entry>,
    zone: TimeZone,
}

impl Show {
    fn words(&self, entry: &Entry) -> String {
        trail_words::action(&self.l, &entry.action)
    }
}

#[derive(Template)]
#[template(path = "participants/new.html")]
struct New {
    l: Locale,
    frame: Frame,
    tabs: Vec<NavItem>,
    kicker: String,
    path: String,
    form: Form,
    away: Vec<(String, String)>,
    choices: Choices,
}

/// The fields of the form that are columns of the sheet as they are.
const PLAIN: [&str; 16] = [
    "side",
    "organisation",
    "organisation_latin",
    "organisation_type",
    "country",
    "region",
    "given_name",
    "family_name",
    "name_latin",
    "role",
    "email",
    "phone",
    "offers",
    "seeks",
    "min",
    "max",
];

fn shown(participant: &Participant) -> Pairs {
    let row = participant.row();
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    let count = |value: Option<u32>| value.map(|value| value.to_string()).unwrap_or_default();
    let values = [
        ("side", row.side.clone()),
        ("organisation", row.organisation.clone()),
        ("organisation_latin", text(&row.organisation_latin)),
        ("organisation_type", row.organisation_type.to_string()),
        ("country", row.country.clone()),
        ("region", text(&row.region)),
        ("given_name", row.given_name.clone()),
        ("family_name", row.family_name.clone()),
        ("name_latin", text(&row.name_latin)),
        ("role", text(&row.role)),
        ("email", row.email.to_string()),
        ("phone", text(&row.phone)),
        ("languages", row.languages.join(", ")),
        ("tables", row.tables.join(", ")),
        ("offers", text(&row.offers)),
        ("seeks", text(&row.seeks)),
        ("min", count(row.min)),
        ("max", count(row.max)),
    ];
    values.map(|(name, value)| (name.to_owned(), value)).into()
}

/// When the participant is away, local to the session, and two lines more to fill in.
fn away(participant: &Participant, zone: &TimeZone) -> Vec<(String, String)> {
    let local = |at: jiff::Timestamp| zone.to_datetime(at).strftime("%Y-%m-%dT%H:%M").to_string();
    let held = participant.unavailable.iter().map(|away| (local(away.start), local(away.end)));
    held.chain(std::iter::repeat_n(<(String, String)>::default(), 2)).collect()
}

fn away_sent(pairs: &Pairs) -> Vec<(String, String)> {
    let from = row_form::values(pairs, "away_from");
    let to = row_form::values(pairs, "away_to");
    from.into_iter().zip(to).map(|(from, to)| (from.to_owned(), to.to_owned())).collect()
}

/// What the form says, as a row of the sheet.
fn row(
    pairs: &Pairs,
    code: String,
    standing: &Standing,
    sides: Vec<String>,
) -> Result<ParticipantRow, Vec<Fault>> {
    let mut fields = vec![("external_id", code)];
    fields.extend(PLAIN.map(|name| (name, row_form::value(pairs, name))));
    fields.push(("languages", row_form::list(pairs, "languages")));
    fields.push(("tables", row_form::list(pairs, "tables")));
    let away = away_sent(pairs).into_iter().filter(|(from, to)| !from.is_empty() || !to.is_empty());
    let away: Vec<String> = away.map(|(from, to)| format!("{from}/{to}")).collect();
    fields.push(("unavailable", away.join(";")));
    let known = Known { sides: Some(sides.into_iter().collect()), ..Known::default() };
    row_form::row(&fields, &standing.session.time_zone(), &known)
}

async fn choices(tx: &mut Tx, l: &Locale, standing: &Standing) -> Result<Choices, Oops> {
    let both = task_forces::sides(tx, standing.session.task_force_id).await?;
    let sides = both.iter().filter(|side| standing.decides_for(side.id)).map(|side| {
        let name = side.name.text(l.language());
        Choice::new(
            &side.code,
            if name == side.code { name.to_owned() } else { format!("{} – {name}", side.code) },
        )
    });
    let tables = participants::thematic_tables(tx, standing).await?.join(", ");
    Ok(Choices { sides: sides.collect(), kinds: kinds(l), tables })
}

/// What to say once the form's fields are written: of an organisation that another task force has, too, not all is.
async fn said(
    tx: &mut Tx,
    l: &Locale,
    standing: &Standing,
    before: Option<&Participant>,
    row: &ParticipantRow,
) -> Result<String, Oops> {
    let saved = l.t(if before.is_some() { "people-saved" } else { "participant-made" });
    let same =
        |before: &Participant| (&before.organisation, &before.country) == (&row.organisation, &row.country);
    let blanks = before.is_some_and(same);
    let kept = participants::kept(tx, standing, std::slice::from_ref(row), blanks).await?;
    Ok(match kept.first() {
        Some(name) => {
            format!("{saved} {}", l.with("people-organisation-kept", [("name", name.as_str().into())]))
        }
        None => saved,
    })
}

/// Writes what the form says of a participant who is there or is new: what to say of it, or the faults where something
/// stands against it.
async fn write(
    tx: &mut Tx,
    app: &App,
    visitor: &Visitor,
    standing: &Standing,
    before: Option<&Participant>,
    row: ParticipantRow,
) -> Result<Result<String, Vec<Fault>>, Oops> {
    let by = visitor.signed_in()?.id;
    let rows = [row];
    let fault = |column: &str, value: &str, reason| Fault {
        line: 1,
        column: column.to_owned(),
        value: value.to_owned(),
        reason,
    };
    let email = rows[0].email.to_string();
    match participants::taken(tx, standing, &rows).await?.pop().flatten() {
        Some(Taken::Email(code)) => {
            return Ok(Err(vec![fault("email", &email, Reason::EmailTaken { code })]));
        }
        Some(Taken::OtherSide) => {
            return Ok(Err(vec![fault("external_id", &rows[0].external_id, Reason::OfOtherSide)]));
        }
        None => {}
    }
    let [row] = rows;
    let said = said(tx, visitor.locale(), standing, before, &row).await?;
    let written = match before {
        Some(before) => participants::correct(tx, &app.world, by, standing, before, row).await,
        None => participants::record(tx, &app.world, by, standing, &[row]).await.map(|_| ()),
    };
    match written {
        Err(error) if is_taken(&error) => Err(Oops::Conflict("people-meanwhile")),
        written => written.map(|()| Ok(said)).map_err(Oops::from),
    }
}

async fn show(
    tx: &mut Tx,
    visitor: &Visitor,
    standing: &Standing,
    participant: Participant,
    sent: Option<(Form, Vec<(String, String)>)>,
) -> Result<Show, Oops> {
    let l = visitor.locale().clone();
    let (scope, subject) = (standing.session.id.to_string(), participant.id.to_string());
    let zone = standing.session.time_zone();
    let (form, away) = sent.unwrap_or_else(|| (Form::new(shown(&participant)), away(&participant, &zone)));
    Ok(Show {
        frame: around::frame(visitor, standing, participant.name()),
        tabs: around::tabs(&l, standing, Room::Participants),
        path: format!("/sessions/{}", standing.session.id),
        choices: choices(tx, &l, standing).await?,
        history: audit::of_subject(tx, &scope, &subject).await?,
        participant,
        form,
        away,
        zone,
        l,
    })
}

/// `GET /sessions/{id}/participants/{participant}`
///
/// # Errors
/// When there is none that the visitor may see, or the database fails.
pub async fn get(
    State(app): State<App>,
    visitor: Visitor,
    Path((id, participant)): Path<(SessionId, ParticipantId)>,
) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    let standing = decides(&mut tx, &visitor, id).await?;
    let participant = participants::find(&mut tx, &standing, participant).await?.or_not_found()?;
    page::show(&show(&mut tx, &visitor, &standing, participant, None).await?)
}

/// `POST /sessions/{id}/participants/{participant}`
///
/// # Errors
/// As [`get`], and when the visitor does not decide for the participant.
pub async fn post(
    State(app): State<App>,
    visitor: Visitor,
    Path((id, participant)): Path<(SessionId, ParticipantId)>,
    Fields(pairs): Fields<Pairs>,
) -> Result<Response, Oops> {
    let mut tx = app.db.begin().await?;
    let standing = decides(&mut tx, &visitor, id).await?;
    let participant = participants::find(&mut tx, &standing, participant).await?.or_not_found()?;
    if !standing.decides_for(participant.side_id) {
        return Err(Oops::Forbidden);
    }
    let l = visitor.locale();
    let sides = choices(&mut tx, l, &standing).await?.sides.into_iter().map(|side| side.value).collect();
    let written = match row(&pairs, participant.external_id.clone(), &standing, sides) {
        Ok(row) => write(&mut tx, &app, &visitor, &standing, Some(&participant), row).await?,
        Err(faults) => Err(faults),
    };
    let said = match written {
        Ok(said) => said,
        Err(faults) => {
            let away = away_sent(&pairs);
            let form = row_form::refused(l, pairs, &faults);
            return page::refuse(&show(&mut tx, &visitor, &standing, participant, Some((form, away))).await?);
        }
    };
    tx.commit().await?;
    visitor.say(said).await?;
    Ok(Redirect::to(&format!("/sessions/{id}/participants/{}", participant.id)).into_response())
}

async fn new_page(
    tx: &mut Tx,
    visitor: &Visitor,
    standing: &Standing,
    form: Form,
    away: Vec<(String, String)>,
) -> Result<New, Oops> {
    let l = visitor.locale().clone();
    Ok(New {
        frame: around::frame(visitor, standing, l.t("participant-new")),
        tabs: around::tabs(&l, standing, Room::Participants),
        kicker: around::name(&l, standing),
        path: format!("/sessions/{}", standing.session.id),
        choices: choices(tx, &l, standing).await?,
        form,
        away,
        l,
    })
}

/// `GET /sessions/{id}/participants/new`
///
/// # Errors
/// When the visitor decides for nobody, or the database fails.
pub async fn new(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<SessionId>,
) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    let standing = decides(&mut tx, &visitor, id).await?;
    let away = vec![<(String, String)>::default(); 2];
    page::show(&new_page(&mut tx, &visitor, &standing, Form::default(), away).await?)
}

/// `POST /sessions/{id}/participants/new`
///
/// # Errors
/// As [`new`].
pub async fn create(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<SessionId>,
    Fields(pairs): Fields<Pairs>,
) -> Result<Response, Oops> {
    let by = visitor.signed_in()?.id;
    let mut tx = app.db.begin().await?;
    let standing = decides(&mut tx, &visitor, id).await?;
    let l = visitor.locale();
    sessions::hold(&mut tx, id).await?;
    let codes = participants::codes(&mut tx, &standing).await?;
    let code = row_form::next_code('P', codes.iter().map(|(code, _)| code.as_str()));
    let sides = choices(&mut tx, l, &standing).await?.sides.into_iter().map(|side| side.value).collect();
    let written = match row(&pairs, code.clone(), &standing, sides) {
        Ok(row) => write(&mut tx, &app, &visitor, &standing, None, row).await?,
        Err(faults) => Err(faults),
    };
    let said = match written {
        Ok(said) => said,
        Err(faults) => {
            let away = away_sent(&pairs);
            let form = row_form::refused(l, pairs, &faults);
            return page::refuse(&new_page(&mut tx, &visitor, &standing, form, away).await?);
        }
    };
    let codes = participants::codes(&mut tx, &standing).await?;
    let made = codes.into_iter().find(|(known, _)| *known == code).map(|(_, id)| id).or_not_found()?;
    if row_form::value(&pairs, "approve") == "true" {
        let filter =
            Filter { chosen: vec![made], state: Some(ParticipantState::Registered), ..Filter::default() };
        participants::approve_all(&mut tx, &app.world, by, &standing, &filter).await?;
    }
    tx.commit().await?;
    visitor.say(said).await?;
    Ok(Redirect::to(&format!("/sessions/{id}/participants/{made}")).into_response())
}

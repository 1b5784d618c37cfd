//! `/sessions/{id}/participants`: who takes part, for those who decide it.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use axum_extra::extract::Query;
use platform::app::App;
use platform::db::Tx;
use platform::http::{ListQuery, Oops};
use platform::locale::Locale;
use platform::page::{self, Choice, Form, Frame, List, NavItem};
use platform::sheet::Cell;
use registry::http::Visitor;
use registry::model::OrganisationKind;
use serde::Deserialize;

use super::around::{self, Room};
use super::thematic_tables;
use crate::entry;
use crate::model::ids::{ParticipantId, SessionId};
use crate::model::sheets::export;
use crate::model::{Participant, ParticipantState, Side};
use crate::store::participants::{self, Filter};
use crate::store::{Standing, task_forces};
use platform::http::files::{self, Ending};

#[derive(Template)]
#[template(path = "participants/index.html")]
struct Index {
    l: Locale,
    frame: Frame,
    tabs: Vec<NavItem>,
    kicker: String,
    path: String,
    list: List,
    form: Form,
    sides: Vec<Choice>,
    kinds: Vec<Choice>,
    states: Vec<Choice>,
    tables: Vec<Choice>,
    rows: Vec<Participant>,
    waiting: i64,
    uninvited: i64,
    approve_href: String,
}

/// What the address, or a form that acts on what it shows, says of the list.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Asked {
    #[serde(flatten)]
    query: ListQuery,
    #[serde(default)]
    side: String,
    #[serde(default)]
    kind: String,
    #[serde(default)]
    state: String,
    #[serde(default)]
    table: String,
    #[serde(default)]
    chosen: Vec<ParticipantId>,
}

impl Asked {
    /// The most that are chosen one by one.
    const MOST_CHOSEN: usize = 1_000;

    /// What a form that acts on many sent.
    pub(super) fn of(pairs: &[(String, String)]) -> Self {
        let value = |name: &str| {
            pairs.iter().find(|(field, _)| field == name).map(|(_, value)| value.clone()).unwrap_or_default()
        };
        let chosen = pairs.iter().filter(|(name, _)| name == "chosen");
        Self {
            query: ListQuery { q: value("q"), ..ListQuery::default() },
            side: value("side"),
            kind: value("kind"),
            state: value("state"),
            table: value("table"),
            chosen: chosen.filter_map(|(_, id)| id.parse().ok()).collect(),
        }
    }

    /// Which participants; a word that names nothing is as good as none.
    pub(super) fn filter(&self) -> Filter {
        Filter {
            side: self.side.parse().ok(),
            kind: self.kind.parse().ok(),
            state: self.state.parse().ok(),
            thematic_table: Some(self.table.clone()).filter(|table| !table.is_empty()),
            uninvited: false,
            words: self.query.q.clone(),
            chosen: self.chosen.iter().copied().take(Self::MOST_CHOSEN).collect(),
        }
    }

    /// The filters by name, beside the words.
    fn filters(&self) -> [(&'static str, &str); 4] {
        [("side", &self.side), ("kind", &self.kind), ("state", &self.state), ("table", &self.table)]
    }

    /// All that tells which participants, for the hidden fields of a form.
    pub(super) fn fields(&self) -> Vec<(String, String)> {
        let mut fields = vec![("q".to_owned(), self.query.q.clone())];
        fields.extend(self.filters().map(|(name, value)| (name.to_owned(), value.to_owned())));
        fields.retain(|(_, value)| !value.is_empty());
        fields.extend(self.filter().chosen.iter().map(|id| ("chosen".to_owned(), id.to_string())));
        fields
    }
}

/// A side's code and name, or the one of the two where they are the same.
pub(super) fn side_name(l: &Locale, side: &Side) -> String {
    let name = side.name.text(l.language());
    if name == side.code { name.to_owned() } else { format!("{} – {name}", side.code) }
}

/// The sides that the visitor decides for.
fn sides(l: &Locale, standing: &Standing, sides: &[Side]) -> Vec<Choice> {
    let own = sides.iter().filter(|side| standing.decides_for(side.id));
    own.map(|side| Choice::new(side.id.to_string(), side_name(l, side))).collect()
}

/// Everybody whom the visitor may see, to be picked by code.
pub(super) async fn people(tx: &mut Tx, standing: &Standing) -> Result<Vec<Choice>, Oops> {
    let everybody = participants::all(tx, standing, &Filter::default(), &ListQuery::default()).await?;
    let choice = |one: &Participant| {
        let name = format!("{} {}, {}", one.family_name, one.given_name, one.organisation);
        Choice::new(&one.external_id, name)
    };
    Ok(everybody.iter().map(choice).collect())
}

pub(super) fn kinds(l: &Locale) -> Vec<Choice> {
    OrganisationKind::ALL.map(|kind| Choice::new(kind.as_str(), l.t(&kind.key()))).into()
}

/// `GET /sessions/{id}/participants`
///
/// # Errors
/// When the visitor decides for nobody, or the database fails.
pub async fn get(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<SessionId>,
    Query(asked): Query<Asked>,
) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    let standing = entry::decides(&mut tx, &visitor, id).await?;
    let l = visitor.locale().clone();
    let asked = Asked { chosen: Vec::new(), ..asked };
    let listing = participants::list(&mut tx, &standing, &asked.filter(), asked.query.clone()).await?;
    let waiting = Filter { state: Some(ParticipantState::Registered), ..asked.filter() };
    let waiting = match asked.filter().state {
        None | Some(ParticipantState::Registered) => {
            participants::count(&mut tx, &standing, &waiting).await?
        }
        Some(_) => 0,
    };
    let invited = Filter { state: Some(ParticipantState::Approved), uninvited: true, ..Filter::default() };
    let uninvited = participants::count(&mut tx, &standing, &invited).await?;
    let tables = participants::thematic_tables(&mut tx, &standing).await?;
    let both = task_forces::sides(&mut tx, standing.session.task_force_id).await?;
    let path = format!("/sessions/{id}");
    let list = listing.list(&format!("{path}/participants"), &asked.filters());
    let query = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(asked.fields()).finish();
    page::show(&Index {
        frame: around::frame(&visitor, &standing, l.t("session-tab-participants")),
        tabs: around::tabs(&l, &standing, Room::Participants),
        kicker: around::name(&l, &standing),
        form: Form::new(asked.fields()),
        sides: sides(&l, &standing, &both),
        kinds: kinds(&l),
        states: ParticipantState::ALL.map(|state| Choice::new(state.as_str(), l.t(&state.key()))).into(),
        tables: thematic_tables::choices(&l, &standing.session, &tables),
        approve_href: format!("{path}/participants/approval?{query}"),
        rows: listing.rows,
        list,
        waiting,
        uninvited,
        path,
        l,
    })
}

/// `GET /sessions/{id}/participants.csv` and `.xlsx`: all that the filters let through.
///
/// # Errors
/// As [`get`].
pub async fn file(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<SessionId>,
    Query(asked): Query<Asked>,
    ending: Ending,
) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    let standing = entry::decides(&mut tx, &visitor, id).await?;
    let found = participants::all(&mut tx, &standing, &asked.filter(), &asked.query).await?;
    let rows: Vec<_> = found.iter().map(Participant::row).collect();
    let mut table = export(&rows, &standing.session.time_zone());
    // Beside what can be imported again, what has become of the registration.
    table.columns.push("state".to_owned());
    for (row, participant) in table.rows.iter_mut().zip(&found) {
        row.push(Cell::from(participant.state().as_str()));
    }
    files::table(&table, ending, visitor.locale(), app.world.now())
}

//! `/sessions/{id}/directory`: who takes part, and the wish to meet.

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::Form as Fields;
use platform::app::App;
use platform::http::{ListQuery, Oops, OrNotFound};
use platform::locale::Locale;
use platform::page::{self, Choice, Form, Frame, List, NavItem};
use registry::http::Visitor;
use registry::model::OrganisationKind;
use serde::Deserialize;

use super::super::thematic_tables;
use super::{Leaf, frame, participant, tabs};
use crate::mail;
use crate::mail::changes::{self, Word};
use crate::model::ids::{ParticipantId, ProjectId, SessionId};
use crate::model::{Priority, Session};
use crate::store::directory::{Card, Filter};
use crate::store::wishes::Party;
use crate::store::{directory, task_forces, wishes};

#[derive(Template)]
#[template(path = "my/directory.html")]
struct DirectoryPage {
    l: Locale,
    frame: Frame,
    tabs: Vec<NavItem>,
    session: Session,
    list: List,
    form: Form,
    sides: Vec<Choice>,
    kinds: Vec<Choice>,
    themes: Vec<Choice>,
    cards: Vec<Card>,
    own: Party,
    open: bool,
}

impl DirectoryPage {
    /// Whether the rules let the reader ask this one.
    fn may_meet(&self, card: &Card) -> bool {
        self.session.rules.allow(self.own.side_id == card.side_id, self.own.kind, card.kind)
    }
}

#[derive(Template)]
#[template(path = "my/person.html")]
struct PersonPage {
    l: Locale,
    frame: Frame,
    tabs: Vec<NavItem>,
    session: Session,
    card: Card,
    kind: String,
    themes: String,
    form: Form,
    priorities: Vec<Choice>,
    projects: Vec<Choice>,
    obstacle: Option<String>,
}

/// The filters of the list.
#[derive(Debug, Default, Deserialize)]
pub struct Narrow {
    #[serde(default)]
    side: String,
    #[serde(default)]
    kind: String,
    #[serde(default)]
    theme: String,
}

/// `GET /sessions/{id}/directory`
///
/// # Errors
/// When the visitor does not take part, or the database fails.
pub async fn get(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<SessionId>,
    Query(query): Query<ListQuery>,
    Query(narrow): Query<Narrow>,
) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    let (standing, own) = participant(&mut tx, &visitor, id).await?;
    let l = visitor.locale().clone();
    let filter =
        Filter { side: narrow.side.clone(), kind: narrow.kind.clone(), thematic_table: narrow.theme.clone() };
    let listing = directory::list(&mut tx, &standing, &filter, query).await?;
    let sides = task_forces::sides(&mut tx, standing.session.task_force_id).await?;
    let themes = directory::thematic_tables(&mut tx, &standing).await?;
    let pairs =
        [("side", narrow.side.as_str()), ("kind", narrow.kind.as_str()), ("theme", narrow.theme.as_str())];
    let mut values = vec![("q", listing.query.q.as_str())];
    values.extend(pairs);
    page::show(&DirectoryPage {
        frame: frame(&visitor, &standing, l.t("my-directory-title")),
        tabs: tabs(&l, &standing, Some(Leaf::Directory)),
        list: listing.list(&format!("/sessions/{id}/directory"), &pairs),
        form: Form::new(values),
        sides: sides.iter().map(|side| Choice::new(&side.code, side.name.text(l.language()))).collect(),
        kinds: OrganisationKind::ALL.map(|kind| Choice::new(kind.as_str(), l.t(&kind.key()))).to_vec(),
        themes: thematic_tables::choices(&l, &standing.session, &themes),
        cards: listing.rows,
        own: wishes::party(&mut tx, own).await?,
        open: standing.session.takes_requests(app.world.now()),
        session: standing.session,
        l,
    })
}

/// `GET /sessions/{id}/directory/{participant}`
///
/// # Errors
/// When the visitor may not see the participant, or the database fails.
pub async fn person(
    State(app): State<App>,
    visitor: Visitor,
    Path((id, other)): Path<(SessionId, ParticipantId)>,
) -> Result<Response, Oops> {
    page::show(&view(&app, &visitor, id, other, None).await?)
}

async fn view(
    app: &App,
    visitor: &Visitor,
    id: SessionId,
    other: ParticipantId,
    form: Option<Form>,
) -> Result<PersonPage, Oops> {
    let mut tx = app.db.read().await?;
    let (standing, own) = participant(&mut tx, visitor, id).await?;
    let card = directory::find(&mut tx, &standing, other).await?.or_not_found()?;
    let obstacle = wishes::obstacle(&mut tx, &standing, own, other, app.world.now()).await?;
    let l = visitor.locale().clone();
    let projects = wishes::projects(&mut tx, &standing, own, other).await?;
    let theme = |code: &String| standing.session.thematic_table(code, l.language()).to_owned();
    let themes: Vec<String> = card.thematic_tables.iter().map(theme).collect();
    Ok(PersonPage {
        frame: frame(visitor, &standing, card.name()),
        tabs: tabs(&l, &standing, Some(Leaf::Directory)),
        kind: l.t(&card.kind.key()),
        themes: l.list(&themes),
        form: form.unwrap_or_else(|| Form::new([("priority", "wish")])),
        priorities: priorities(&l),
        projects: projects
            .iter()
            .map(|(id, title)| Choice::new(id.to_string(), title.text(l.language())))
            .collect(),
        obstacle: obstacle.map(|refusal| l.t(refusal.key())),
        session: standing.session,
        card,
        l,
    })
}

/// Must, wish, no: as radio buttons.
pub(super) fn priorities(l: &Locale) -> Vec<Choice> {
    Priority::ALL
        .map(|priority| {
            Choice::new(priority.as_str(), l.t(&format!("wish-{priority}")))
                .hint(l.t(&format!("wish-{priority}-hint")))
        })
        .to_vec()
}

/// What was typed of a wish.
#[derive(Debug, Deserialize)]
pub struct Typed {
    #[serde(default)]
    pub(super) priority: String,
    #[serde(default)]
    pub(super) project: String,
    #[serde(default)]
    pub(super) note: String,
    /// The list as it was when the wish was said in it.
    #[serde(default)]
    back: String,
}

impl Typed {
    /// Where the list goes on: as it was narrowed, at the one whom the wish is about.
    fn list(&self, id: SessionId, other: ParticipantId) -> String {
        let list = format!("/sessions/{id}/directory");
        let narrowed = self.back.strip_prefix(&list).filter(|rest| rest.starts_with('?'));
        format!("{list}{}#{other}", narrowed.unwrap_or_default())
    }

    /// What the store takes, or the form with its faults.
    pub(super) fn read(&self, l: &Locale, projects: &[ProjectId]) -> Result<wishes::Told, Form> {
        let mut form = Form::new([
            ("priority", self.priority.clone()),
            ("project", self.project.clone()),
            ("note", self.note.clone()),
        ]);
        let priority = self.priority.parse::<Priority>();
        if priority.is_err() {
            form.refuse("priority", l.t("wish-fault-priority"));
        }
        let project = match self.project.as_str() {
            "" => None,
            text => match text.parse().ok().filter(|id| projects.contains(id)) {
                Some(project) => Some(project),
                None => {
                    form.refuse("project", l.t("wish-fault-project"));
                    None
                }
            },
        };
        let note = self.note.trim();
        if note.chars().count() > 1000 {
            form.refuse("note", l.n("wish-fault-note", 1000));
        }
        match priority {
            Ok(priority) if form.is_valid() => {
                Ok(wishes::Told { priority, project, note: (!note.is_empty()).then(|| note.to_owned()) })
            }
            _ => Err(form),
        }
    }
}

/// `POST /sessions/{id}/directory/{participant}/requests`
///
/// # Errors
/// As [`person`].
pub async fn ask(
    State(app): State<App>,
    visitor: Visitor,
    Path((id, other)): Path<(SessionId, ParticipantId)>,
    Fields(typed): Fields<Typed>,
) -> Result<Response, Oops> {
    let l = visitor.locale();
    let mut tx = app.db.begin().await?;
    let (standing, own) = participant(&mut tx, &visitor, id).await?;
    let card = directory::find(&mut tx, &standing, other).await?.or_not_found()?;
    let known: Vec<_> =
        wishes::projects(&mut tx, &standing, own, other).await?.into_iter().map(|(id, _)| id).collect();
    let told = match typed.read(l, &known) {
        Ok(told) => told,
        Err(form) => {
            drop(tx);
            return page::refuse(&view(&app, &visitor, id, other, Some(form)).await?);
        }
    };
    let mut tx = changes::watch(tx, &app, &standing, Some(own)).await?;
    match wishes::make(&mut tx, &app.world, &standing, other, &told).await? {
        Ok(request) => {
            mail::request::tell(&mut tx, &app, &standing, other, &told).await?;
            tx.tell(Word::Party(own)).await?.commit().await?;
            let undo = format!("/sessions/{id}/my/requests/{request}/withdrawal");
            visitor.say_undoable(l.with("wish-made", [("name", card.name().into())]), undo).await?;
            Ok(Redirect::to(&typed.list(id, other)).into_response())
        }
        Err(refusal) => {
            drop(tx);
            let mut form =
                Form::new([("priority", typed.priority), ("project", typed.project), ("note", typed.note)]);
            form.refuse("", l.t(refusal.key()));
            page::refuse(&view(&app, &visitor, id, other, Some(form)).await?)
        }
    }
}

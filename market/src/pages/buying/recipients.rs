//! `/market/briefs/{brief}/recipients`: the firms that a brief is for.

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::Form as Fields;
use platform::app::App;
use platform::http::{ListQuery, Oops};
use platform::locale::Locale;
use platform::page::typed::{Pairs, Typed};
use platform::page::{self, Form, Frame, NavItem};
use registry::http::Visitor;
use serde::Deserialize;

use super::around::{self, Part};
use crate::entry;
use crate::model::brief::BriefState;
use crate::model::brief::ids::BriefId;
use crate::model::ids::SupplierId;
use crate::pages::{finding as places, words};
use crate::store::buying::briefs;
use crate::store::lists::{self, Filter};

/// How many firms a search shows.
const SHOWN: usize = 20;

struct Row {
    id: SupplierId,
    name: String,
    slug: String,
    said: Vec<String>,
}

struct Found {
    id: SupplierId,
    name: String,
    path: String,
    place: String,
}

#[derive(Template)]
#[template(path = "buying/recipients.html")]
struct Page {
    l: Locale,
    frame: Frame,
    parts: Vec<NavItem>,
    path: String,
    is_draft: bool,
    rows: Vec<Row>,
    form: Form,
    found: Option<Vec<Found>>,
    fitting: usize,
}

/// The words to search for.
#[derive(Debug, Default, Deserialize)]
pub struct Search {
    #[serde(default)]
    q: String,
}

/// `GET /market/briefs/{brief}/recipients`
///
/// # Errors
/// When it is not the visitor's, or the database fails.
pub async fn get(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<BriefId>,
    Query(search): Query<Search>,
) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    let (standing, own) = entry::own(&mut tx, &visitor, id).await?;
    let l = visitor.locale().clone();
    let is_draft = own.brief.course.state() == BriefState::Drafted;
    let known = briefs::recipients(&mut tx, &own).await?;
    let mut found = None;
    if is_draft && !search.q.trim().is_empty() {
        let query = ListQuery { q: search.q.clone(), ..ListQuery::default() };
        let all = lists::matching(&mut tx, &standing, &Filter::default(), &query).await?;
        let new = all.into_iter().filter(|firm| {
            firm.published_at.is_some() && !known.iter().any(|one| one.supplier_id == firm.id)
        });
        let shown = new.take(SHOWN).map(|firm| Found {
            id: firm.id,
            path: firm.path(),
            place: places::whereabouts(&l, &firm),
            name: firm.name,
        });
        found = Some(shown.collect());
    }
    let fitting = if is_draft { briefs::fitting(&mut tx, &own.brief.wanted).await?.len() } else { 0 };
    let rows = known.into_iter().map(|one| {
        let at = |key: &str, at: Option<platform::db::At>| {
            at.map(|at| l.with(key, [("at", words::moment(&l, &at).into())]))
        };
        let agreed = one.agreed_at.map(|at| {
            let who = one.agreed_person.clone().unwrap_or_default();
            l.with("buying-agreed-by", [("at", words::moment(&l, &at).into()), ("person", who.into())])
        });
        let reason = one.passed_at.map(|_| {
            l.with(
                "buying-passed-because",
                [("reason", one.passed_reason.clone().unwrap_or_default().into())],
            )
        });
        let said: Vec<String> =
            [at("buying-opened-at", one.opened_at), agreed, reason].into_iter().flatten().collect();
        Row { id: one.supplier_id, name: one.name, slug: one.slug, said }
    });
    page::show(&Page {
        frame: around::of_brief(&visitor, &own.brief, Part::Recipients),
        parts: around::parts(&l, &own.brief, Part::Recipients),
        path: format!("/market/briefs/{id}"),
        rows: rows.collect(),
        is_draft,
        form: Form::new([("q", search.q)]),
        found,
        fitting,
        l,
    })
}

/// `POST /market/briefs/{brief}/recipients`: adds a firm.
///
/// # Errors
/// As [`get`], and when the brief was sent.
pub async fn post(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<BriefId>,
    Fields(pairs): Fields<Pairs>,
) -> Result<Response, Oops> {
    let mut tx = app.db.begin().await?;
    let (_, own) = entry::own(&mut tx, &visitor, id).await?;
    let typed = Typed::new(visitor.locale(), pairs);
    if let Ok(supplier) = typed.raw("supplier").parse::<SupplierId>() {
        briefs::add(&mut tx, &app.world, &own, supplier)
            .await?
            .map_err(|_| Oops::Conflict("buying-not-now"))?;
        tx.commit().await?;
        visitor.say(visitor.locale().t("market-saved")).await?;
    }
    Ok(Redirect::to(&format!("/market/briefs/{id}/recipients")).into_response())
}

/// `POST /market/briefs/{brief}/recipients/{supplier}/removal`
///
/// # Errors
/// As [`post`].
pub async fn removal(
    State(app): State<App>,
    visitor: Visitor,
    Path((id, supplier)): Path<(BriefId, SupplierId)>,
) -> Result<Response, Oops> {
    let mut tx = app.db.begin().await?;
    let (_, own) = entry::own(&mut tx, &visitor, id).await?;
    briefs::leave_out(&mut tx, &own, supplier).await?.map_err(|_| Oops::Conflict("buying-not-now"))?;
    tx.commit().await?;
    visitor.say(visitor.locale().t("market-removed")).await?;
    Ok(Redirect::to(&format!("/market/briefs/{id}/recipients")).into_response())
}

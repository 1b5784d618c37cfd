//! Notices, lists of firms that came in, and firms that may be known ones.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use platform::api::{Body, Key, Narrow, Paged, Paging, Problem, Refused, words};
use platform::app::App;
use platform::db::{At, Day};
use platform::http::{Listing, Oops, OrNotFound};
use platform::locale::Translated;
use registry::http::Visitor;
use registry::model::OrganisationId;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::entry;
use crate::model::ids::{JoinId, ListId, NoticeId, SupplierId};
use crate::model::joining;
use crate::model::notice;
use crate::model::standing::today;
use crate::store::imports;
use crate::store::joins::{self, Which};
use crate::store::notices::{self, Filter};

/// A notice: a rule, a call for funding, a fair or a study.
#[derive(Debug, Serialize, ToSchema)]
pub struct Notice {
    id: NoticeId,
    /// rule, funding, fair or study.
    kind: &'static str,
    /// Who tells it.
    association: Option<String>,
    /// A concept of the facet sector, where it is for one.
    sector: Option<String>,
    /// A region's code, where it is for one.
    region: Option<String>,
    title: Translated,
    body: Translated,
    link: Option<String>,
    place: Option<String>,
    #[schema(value_type = Option<String>, format = Date)]
    starts_on: Option<Day>,
    #[schema(value_type = Option<String>, format = Date)]
    ends_on: Option<Day>,
    changed_at: At,
}

impl From<notice::Notice> for Notice {
    fn from(one: notice::Notice) -> Self {
        let some = |text: String| Some(text).filter(|text| !text.is_empty());
        Self {
            id: one.id,
            kind: one.kind.as_str(),
            association: one.association,
            sector: some(one.sector),
            region: some(one.region),
            title: one.title.0,
            body: one.body.0,
            link: one.link,
            place: one.place,
            starts_on: one.starts_on,
            ends_on: one.ends_on,
            changed_at: one.changed_at,
        }
    }
}

/// Which notices.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct NoticeSearch {
    /// Words that must all be found.
    #[serde(default, deserialize_with = "words")]
    #[param(max_length = 100)]
    q: String,
    /// rule, funding, fair or study.
    #[param(max_length = 100)]
    kind: Option<String>,
    /// Of this sector, or for all.
    #[param(max_length = 100)]
    sector: Option<String>,
    /// Of this region, or for all.
    #[param(max_length = 100)]
    region: Option<String>,
}

/// The notices that are shown, the nearest first.
#[utoipa::path(get, path = "/api/v1/market/notices", tag = "market", operation_id = "list_notices",
    params(Paging, NoticeSearch), responses((status = 200, body = Paged<Notice>), Refused))]
pub async fn list_notices(
    State(app): State<App>,
    visitor: Visitor,
    paging: Paging,
    Narrow(search): Narrow<NoticeSearch>,
) -> Result<Result<Json<Paged<Notice>>, Problem>, Oops> {
    let kind = match search.kind.as_deref().map(str::parse).transpose() {
        Ok(kind) => kind,
        Err(_) => return Ok(Err(Problem::malformed("kind: rule, funding, fair or study"))),
    };
    let filter = Filter {
        kind,
        sector: search.sector.unwrap_or_default(),
        region: search.region.unwrap_or_default(),
        ..Filter::default()
    };
    let mut tx = app.db.read().await?;
    let standing = entry::standing(&mut tx, &visitor).await?;
    let today = Day(today(app.world.now()));
    let listing = notices::page(&mut tx, &standing, &filter, paging.query(search.q), today).await?;
    Ok(Ok(Paged::of(listing, Notice::from)))
}

/// A list of firms that came in.
#[derive(Debug, Serialize, ToSchema)]
pub struct List {
    id: ListId,
    association: Option<String>,
    file_name: String,
    /// checking, open, writing, stopped, done or dropped.
    state: &'static str,
    uploaded_at: At,
}

impl From<joining::List> for List {
    fn from(one: joining::List) -> Self {
        let state = one.state().as_str();
        Self {
            id: one.id,
            association: one.association,
            file_name: one.file_name,
            state,
            uploaded_at: one.uploaded_at,
        }
    }
}

/// The lists that came in, the newest first.
#[utoipa::path(get, path = "/api/v1/market/imports", tag = "market", operation_id = "list_imports",
    params(Paging), responses((status = 200, body = Paged<List>), Refused))]
pub async fn list_imports(
    State(app): State<App>,
    visitor: Visitor,
    paging: Paging,
) -> Result<Json<Paged<List>>, Oops> {
    let mut tx = app.db.read().await?;
    let standing = entry::desk(&mut tx, &visitor).await?;
    let found = imports::all(&mut tx, &standing).await?;
    Ok(Paged::of(Listing::cut(found, paging.query(String::new())), List::from))
}

/// A known firm that an incoming one may be.
#[derive(Debug, Serialize, ToSchema)]
pub struct Candidate {
    organisation_id: OrganisationId,
    /// From 0 to 1.
    probability: f64,
}

/// A firm that came in and the known ones that it may be.
#[derive(Debug, Serialize, ToSchema)]
pub struct Join {
    id: JoinId,
    /// The incoming firm's name.
    name: String,
    candidates: Vec<Candidate>,
    found_at: At,
    /// join or different; nothing while it waits.
    decision: Option<&'static str>,
    /// The entry that is written to since.
    supplier_id: Option<SupplierId>,
    split_at: Option<At>,
}

impl From<joining::Join> for Join {
    fn from(one: joining::Join) -> Self {
        let candidate = |one: &joining::Candidate| Candidate {
            organisation_id: one.organisation,
            probability: one.probability,
        };
        Self {
            id: one.id,
            name: one.incoming.name.clone(),
            candidates: one.candidates.iter().map(candidate).collect(),
            found_at: one.found_at,
            decision: one.decision.map(joining::JoinDecision::as_str),
            supplier_id: one.supplier_id,
            split_at: one.split_at,
        }
    }
}

/// The firms that wait for a decision, the likeliest first.
#[utoipa::path(get, path = "/api/v1/market/joins", tag = "market", operation_id = "list_joins",
    params(Paging), responses((status = 200, body = Paged<Join>), Refused))]
pub async fn list_joins(
    State(app): State<App>,
    visitor: Visitor,
    paging: Paging,
) -> Result<Json<Paged<Join>>, Oops> {
    let mut tx = app.db.read().await?;
    let standing = entry::desk(&mut tx, &visitor).await?;
    let found = joins::all(&mut tx, &standing, Which::Waiting).await?;
    Ok(Paged::of(Listing::cut(found, paging.query(String::new())), Join::from))
}

/// Which known firm it is.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Decision {
    /// One of the candidates; left out where it is none of them.
    organisation_id: Option<OrganisationId>,
}

/// What stands is otherwise than is asked.
fn conflict(detail: &str) -> Problem {
    Problem::new(StatusCode::CONFLICT, "conflict", "What stands is otherwise").detail(detail)
}

/// Decides which known firm an incoming one is, or that it is none.
#[utoipa::path(put, path = "/api/v1/market/joins/{join}/decision", tag = "market", operation_id = "decide_join",
    params(("join" = JoinId, Path, description = "The firm that came in")), request_body = Decision,
    responses((status = 204, description = "Decided"), Refused))]
pub async fn decide(
    State(app): State<App>,
    visitor: Visitor,
    Key(id): Key<JoinId>,
    Body(decision): Body<Decision>,
) -> Result<Result<StatusCode, Problem>, Oops> {
    let mut tx = app.db.begin().await?;
    let standing = entry::desk(&mut tx, &visitor).await?;
    let by = visitor.signed_in()?.id;
    let join = joins::find(&mut tx, &standing, id).await?.or_not_found()?;
    let done = match decision.organisation_id {
        Some(firm) => joins::decide_join(&mut tx, &app.world, by, &join, firm).await?,
        None => joins::decide_different(&mut tx, &app.world, by, &join).await?,
    };
    if done.is_none() {
        return Ok(Err(conflict("it does not wait any more, or that firm is none of the candidates")));
    }
    tx.commit().await?;
    Ok(Ok(StatusCode::NO_CONTENT))
}

/// Splits a join: both firms are as they were, but for what was changed since.
#[utoipa::path(delete, path = "/api/v1/market/joins/{join}/decision", tag = "market", operation_id = "split_join",
    params(("join" = JoinId, Path, description = "The join")),
    responses((status = 204, description = "Split"), Refused))]
pub async fn split(
    State(app): State<App>,
    visitor: Visitor,
    Key(id): Key<JoinId>,
) -> Result<Result<StatusCode, Problem>, Oops> {
    let mut tx = app.db.begin().await?;
    let standing = entry::desk(&mut tx, &visitor).await?;
    let by = visitor.signed_in()?.id;
    let join = joins::find(&mut tx, &standing, id).await?.or_not_found()?;
    if joins::split(&mut tx, &app.world, by, &join).await?.is_none() {
        return Ok(Err(conflict("the two are not joined")));
    }
    tx.commit().await?;
    Ok(Ok(StatusCode::NO_CONTENT))
}

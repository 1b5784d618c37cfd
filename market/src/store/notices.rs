//! Notices.

use platform::args;
use platform::db::{Arg, Day, DbError, Json, Tx};
use platform::http::{ListQuery, Listing};
use platform::locale::{Translated, fold};
use platform::world::World;
use registry::model::{OrganisationId, PersonId};
use registry::store::audit::{self, Deed};

use super::Standing;
use crate::model::ids::NoticeId;
use crate::model::notice::{Notice, NoticeKind};

/// What is said in a notice.
#[derive(Debug, Clone)]
pub struct Told {
    /// What it is about.
    pub kind: NoticeKind,
    /// A concept of the facet sector; empty where it is for all.
    pub sector: String,
    /// A region's code; empty where it is for all.
    pub region: String,
    /// What it is called.
    pub title: Translated,
    /// What it says.
    pub body: Translated,
    /// Where more is said.
    pub link: Option<String>,
    /// Where it takes place.
    pub place: Option<String>,
    /// Its first day.
    pub starts_on: Option<Day>,
    /// Its last day.
    pub ends_on: Option<Day>,
    /// The last day on which it is shown.
    pub expires_on: Option<Day>,
}

/// Which notices.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    /// Of a kind.
    pub kind: Option<NoticeKind>,
    /// Of a sector, or for all.
    pub sector: String,
    /// Of a region, or for all.
    pub region: String,
    /// Whose last day is not before this one.
    pub from: Option<Day>,
    /// Whose first day is not after this one.
    pub until: Option<Day>,
    /// Those that the visitor may change, published or not.
    pub own: bool,
}

const SELECT: &str = "SELECT notices.id, notices.kind, association_id, organisations.name AS association, sector,
    notices.region, title, body, link, place, starts_on, ends_on, expires_on, revision, changed_at, published_at,
    removed_at FROM notices LEFT JOIN organisations ON organisations.id = association_id";

/// Who changes a notice: an operator, and who works for its association. `$1` and `$2` are [`Standing::sight`].
const KEPT: &str = "($1 OR EXISTS (SELECT 1 FROM grants WHERE grants.scope = association_id
    AND grants.person_id = $2 AND grants.role = 'association' AND grants.ended_at IS NULL))";

/// Who sees a notice: everyone as long as it is shown. `$3` is today.
const SHOWN: &str =
    "(removed_at IS NULL AND published_at IS NOT NULL AND (expires_on IS NULL OR expires_on >= $3))";

const ORDER: &[(&str, &str)] =
    &[("date", "COALESCE(starts_on, ends_on, '9999'), notices.id"), ("changed", "changed_at")];

fn conditions(standing: &Standing, filter: &Filter, query: &ListQuery, today: Day) -> (String, Vec<Arg>) {
    let [all, person] = standing.sight();
    let mut values = vec![all, person, today.into(), query.pattern().into()];
    // A notice shown to everyone is shown to who keeps it, too: every value stands in either condition.
    let own = format!("removed_at IS NULL AND {KEPT} AND $3 <> ''");
    let which = if filter.own { own } else { format!("{SHOWN} AND ({KEPT} OR $3 <> '')") };
    let mut sql = format!("{which} AND search_text LIKE $4 ESCAPE '\\'");
    let mut and = |text: &str, value: Arg| {
        values.push(value);
        sql.push_str(&text.replace('?', &format!("${}", values.len())));
    };
    if let Some(kind) = filter.kind {
        and(" AND notices.kind = ?", kind.into());
    }
    if !filter.sector.is_empty() {
        and(" AND sector IN (?, '')", (&filter.sector).into());
    }
    if !filter.region.is_empty() {
        and(" AND notices.region IN (?, '')", (&filter.region).into());
    }
    if let Some(from) = filter.from {
        and(" AND COALESCE(ends_on, starts_on) >= ?", from.into());
    }
    if let Some(until) = filter.until {
        and(" AND COALESCE(starts_on, ends_on) <= ?", until.into());
    }
    (sql, values)
}

/// One page of the notices that the visitor may see.
///
/// # Errors
/// What the database said.
pub async fn page(
    tx: &mut Tx,
    standing: &Standing,
    filter: &Filter,
    query: ListQuery,
    today: Day,
) -> Result<Listing<Notice>, DbError> {
    let (which, mut values) = conditions(standing, filter, &query, today);
    let total = tx
        .count(sqlx::AssertSqlSafe(format!("SELECT COUNT(*) FROM notices WHERE {which}")), values.clone())
        .await?;
    let place = values.len();
    values.extend([Arg::from(query.limit()), Arg::from(query.offset())]);
    let sql = format!(
        "{SELECT} WHERE {which} ORDER BY {}, notices.id LIMIT ${} OFFSET ${}",
        query.order(ORDER),
        place + 1,
        place + 2
    );
    Ok(Listing { rows: tx.all(sqlx::AssertSqlSafe(sql), values).await?, total, query })
}

/// The most notices of a feed.
const MOST: i64 = 500;

/// The notices of a feed, those changed last first.
///
/// # Errors
/// What the database said.
pub async fn feed(
    tx: &mut Tx,
    filter: &Filter,
    query: &ListQuery,
    today: Day,
) -> Result<Vec<Notice>, DbError> {
    let filter = Filter { own: false, ..filter.clone() };
    let (which, values) = conditions(&Standing::default(), &filter, query, today);
    let sql = format!("{SELECT} WHERE {which} ORDER BY changed_at DESC, notices.id LIMIT {MOST}");
    tx.all(sqlx::AssertSqlSafe(sql), values).await
}

/// A notice that the visitor may see, and whether the visitor may change it.
///
/// # Errors
/// What the database said.
pub async fn find(
    tx: &mut Tx,
    standing: &Standing,
    id: NoticeId,
    today: Day,
) -> Result<Option<(Notice, bool)>, DbError> {
    let [all, person] = standing.sight();
    let sql = format!("{SELECT} WHERE notices.id = $4 AND ({SHOWN} OR {KEPT})");
    let values = vec![all.clone(), person.clone(), today.into(), id.into()];
    let found: Option<Notice> = tx.optional(sqlx::AssertSqlSafe(sql), values).await?;
    let Some(notice) = found else { return Ok(None) };
    let sql = format!("SELECT COUNT(*) FROM notices WHERE notices.id = $3 AND {KEPT}");
    let kept = tx.count(sqlx::AssertSqlSafe(sql), vec![all, person, id.into()]).await?;
    Ok(Some((notice, kept > 0)))
}

fn search_text(told: &Told) -> String {
    let all = told.title.iter().chain(told.body.iter()).map(|(_, text)| text.text.as_str());
    fold(&all.chain(told.place.as_deref()).collect::<Vec<_>>().join(" "))
}

/// Drafts a notice for an association that the visitor works for, or an operator for none; nothing where that is not so.
///
/// # Errors
/// What the database said.
pub async fn draft(
    tx: &mut Tx,
    world: &World,
    standing: &Standing,
    association: Option<OrganisationId>,
    told: &Told,
) -> Result<Option<NoticeId>, DbError> {
    let Some(by) = standing.person() else { return Ok(None) };
    let may = standing.is_operator() || association.is_some_and(|id| standing.associations().contains(&id));
    if !may {
        return Ok(None);
    }
    let id: NoticeId = world.id();
    tx.execute(
        "INSERT INTO notices (id, kind, association_id, sector, region, title, body, link, place, starts_on, ends_on,
             expires_on, search_text, revision, written_at, written_by, changed_at, changed_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 0, $14, $15, $14, $15)",
        args![
            id,
            told.kind,
            association,
            &told.sector,
            &told.region,
            &Json(told.title.clone()),
            &Json(told.body.clone()),
            told.link.clone(),
            told.place.clone(),
            told.starts_on,
            told.ends_on,
            told.expires_on,
            search_text(told),
            world.now(),
            by
        ],
    )
    .await?;
    write(tx, world, by, id, association, "notice.drafted").await?;
    Ok(Some(id))
}

/// Changes a notice that [`find`] said the visitor may change.
///
/// # Errors
/// What the database said.
pub async fn change(
    tx: &mut Tx,
    world: &World,
    by: PersonId,
    notice: &Notice,
    told: &Told,
) -> Result<(), DbError> {
    tx.execute(
        "UPDATE notices SET kind = $2, sector = $3, region = $4, title = $5, body = $6, link = $7, place = $8,
             starts_on = $9, ends_on = $10, expires_on = $11, search_text = $12, revision = revision + 1,
             changed_at = $13, changed_by = $14 WHERE id = $1",
        args![
            notice.id,
            told.kind,
            &told.sector,
            &told.region,
            &Json(told.title.clone()),
            &Json(told.body.clone()),
            told.link.clone(),
            told.place.clone(),
            told.starts_on,
            told.ends_on,
            told.expires_on,
            search_text(told),
            world.now(),
            by
        ],
    )
    .await?;
    write(tx, world, by, notice.id, notice.association_id, "notice.changed").await
}

/// Publishes a notice, or makes it a draft again.
///
/// # Errors
/// What the database said.
pub async fn publish(
    tx: &mut Tx,
    world: &World,
    by: PersonId,
    notice: &Notice,
    shown: bool,
) -> Result<(), DbError> {
    let (at, who) = (shown.then(|| world.now()), shown.then_some(by));
    tx.execute(
        "UPDATE notices SET published_at = $2, published_by = $3, revision = revision + 1 WHERE id = $1",
        args![notice.id, at, who],
    )
    .await?;
    let action = if shown { "notice.published" } else { "notice.hidden" };
    write(tx, world, by, notice.id, notice.association_id, action).await
}

/// Removes a notice, or brings it back.
///
/// # Errors
/// What the database said.
pub async fn remove(
    tx: &mut Tx,
    world: &World,
    by: PersonId,
    notice: &Notice,
    gone: bool,
) -> Result<(), DbError> {
    let (at, who) = (gone.then(|| world.now()), gone.then_some(by));
    tx.execute(
        "UPDATE notices SET removed_at = $2, removed_by = $3 WHERE id = $1",
        args![notice.id, at, who],
    )
    .await?;
    let action = if gone { "notice.removed" } else { "notice.restored" };
    write(tx, world, by, notice.id, notice.association_id, action).await
}

async fn write(
    tx: &mut Tx,
    world: &World,
    by: PersonId,
    id: NoticeId,
    association: Option<OrganisationId>,
    action: &str,
) -> Result<(), DbError> {
    let (subject, scope) = (id.to_string(), association.map(|id| id.to_string()).unwrap_or_default());
    audit::write(tx, world, Deed { person: Some(by), action, subject: &subject, scope: &scope, detail: "" })
        .await
}

//! Lists of firms that associations and operators bring in.

use platform::args;
use platform::db::{Arg, DbError, Json, Tx};
use platform::http::{ListQuery, Listing};
use platform::locale::fold;
use platform::media::Key;
use platform::world::World;
use registry::model::{OrganisationId, PersonId};
use registry::store::audit::{self, Deed};

use super::Standing;
use crate::model::ids::{ListId, SupplierId};
use crate::model::incoming::{Heading, Row};
use crate::model::joining::{List, ListRow, Outcome, Tally};

/// A list that was received.
#[derive(Debug, Clone)]
pub struct Upload {
    /// For which association; none where an operator brings it in.
    pub association: Option<OrganisationId>,
    /// The file's name.
    pub file_name: String,
    /// Where it is kept.
    pub key: Key,
}

/// A row that was compared.
#[derive(Debug, Clone)]
pub struct Checked {
    /// The row.
    pub row: Row,
    /// What becomes of it.
    pub outcome: Outcome,
    /// Which known firm it is, or may be.
    pub organisation: Option<OrganisationId>,
    /// How likely.
    pub probability: Option<f64>,
    /// What it would change.
    pub changes: Vec<String>,
}

const SELECT: &str = "SELECT lists.id, lists.association_id, associations.name AS association, file_name, media_key,
    heading, uploaded_at, uploaded_by, people.given_name || ' ' || people.family_name AS uploader, checked_at,
    confirmed_at, confirmed_by, finished_at, stopped_at, dropped_at
    FROM supplier_imports AS lists LEFT JOIN organisations AS associations ON associations.id = lists.association_id
    JOIN people ON people.id = uploaded_by";

/// Whose lists somebody sees: an operator all, an association its own. `$1` and `$2` are [`Standing::sight`].
const SEEN: &str = "($1 OR EXISTS (SELECT 1 FROM grants WHERE scope = lists.association_id
    AND grants.person_id = $2 AND grants.role = 'association' AND grants.ended_at IS NULL))";

/// Keeps a list that was received, to be checked. Nobody may bring one in for an association that he does not work for.
///
/// # Errors
/// What the database said.
pub async fn add(
    tx: &mut Tx,
    world: &World,
    standing: &Standing,
    upload: &Upload,
) -> Result<Option<ListId>, DbError> {
    let Some(by) = standing.person() else { return Ok(None) };
    let may = match upload.association {
        Some(association) => standing.is_operator() || standing.associations().contains(&association),
        None => standing.is_operator(),
    };
    if !may {
        return Ok(None);
    }
    let id: ListId = world.id();
    tx.execute(
        "INSERT INTO supplier_imports (id, association_id, file_name, media_key, heading, uploaded_at, uploaded_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        args![id, upload.association, &upload.file_name, upload.key, &Json(Heading::default()), world.now(), by],
    )
    .await?;
    Ok(Some(id))
}

/// The lists that the visitor may see, the newest first.
///
/// # Errors
/// What the database said.
pub async fn all(tx: &mut Tx, standing: &Standing) -> Result<Vec<List>, DbError> {
    let sql = format!("{SELECT} WHERE {SEEN} ORDER BY uploaded_at DESC, lists.id LIMIT 200");
    tx.all(sqlx::AssertSqlSafe(sql), standing.sight().into()).await
}

/// A list that the visitor may see.
///
/// # Errors
/// What the database said.
pub async fn find(tx: &mut Tx, standing: &Standing, id: ListId) -> Result<Option<List>, DbError> {
    let [all, person] = standing.sight();
    let sql = format!("{SELECT} WHERE {SEEN} AND lists.id = $3");
    tx.optional(sqlx::AssertSqlSafe(sql), vec![all, person, id.into()]).await
}

/// A list, for the jobs that check and write it.
///
/// # Errors
/// What the database said.
pub async fn for_job(tx: &mut Tx, id: ListId) -> Result<Option<List>, DbError> {
    let sql = format!("{SELECT} WHERE lists.id = $1");
    tx.optional(sqlx::AssertSqlSafe(sql), args![id]).await
}

/// Begins a check anew: what an earlier one found is forgotten.
///
/// # Errors
/// What the database said.
pub async fn begin(tx: &mut Tx, id: ListId, heading: &Heading) -> Result<(), DbError> {
    tx.execute("DELETE FROM supplier_import_rows WHERE import_id = $1", args![id]).await?;
    let sql = "UPDATE supplier_imports SET heading = $2 WHERE id = $1";
    tx.execute(sql, args![id, &Json(heading.clone())]).await?;
    Ok(())
}

/// Keeps what was found of rows.
///
/// # Errors
/// What the database said.
pub async fn record(tx: &mut Tx, id: ListId, checked: &[Checked]) -> Result<(), DbError> {
    let rows = checked.iter().map(|one| {
        args![
            id,
            one.row.line,
            &Json(one.row.firm.clone()),
            one.row.firm.fingerprint(),
            &Json(one.row.faults.clone()),
            one.outcome,
            one.organisation,
            one.probability,
            &Json(one.changes.clone())
        ]
    });
    let head = "INSERT INTO supplier_import_rows (import_id, line, content, fingerprint, faults, outcome,
        organisation_id, probability, changes)";
    tx.insert_all(head, rows.collect::<Vec<_>>(), "").await
}

/// The check has ended.
///
/// # Errors
/// What the database said.
pub async fn checked(tx: &mut Tx, world: &World, id: ListId) -> Result<(), DbError> {
    tx.execute("UPDATE supplier_imports SET checked_at = $2 WHERE id = $1", args![id, world.now()]).await?;
    Ok(())
}

/// Confirms a list that waits or was stopped; whether it did.
///
/// # Errors
/// What the database said.
pub async fn confirm(tx: &mut Tx, world: &World, by: PersonId, list: &List) -> Result<bool, DbError> {
    let changed = tx
        .execute(
            "UPDATE supplier_imports SET confirmed_at = $2, confirmed_by = $3, stopped_at = NULL WHERE id = $1
             AND checked_at IS NOT NULL AND finished_at IS NULL AND dropped_at IS NULL
             AND (confirmed_at IS NULL OR stopped_at IS NOT NULL)",
            args![list.id, world.now(), by],
        )
        .await?;
    if changed > 0 {
        write(tx, world, by, list, "supplier-import.confirmed").await?;
    }
    Ok(changed > 0)
}

/// Asks the writing of a list to stop; whether it was going in.
///
/// # Errors
/// What the database said.
pub async fn stop(tx: &mut Tx, world: &World, by: PersonId, list: &List) -> Result<bool, DbError> {
    let changed = tx
        .execute(
            "UPDATE supplier_imports SET stopped_at = $2 WHERE id = $1 AND confirmed_at IS NOT NULL
             AND finished_at IS NULL AND stopped_at IS NULL",
            args![list.id, world.now()],
        )
        .await?;
    if changed > 0 {
        write(tx, world, by, list, "supplier-import.stopped").await?;
    }
    Ok(changed > 0)
}

/// Drops a list of which nothing went in; whether it did.
///
/// # Errors
/// What the database said.
pub async fn drop_one(tx: &mut Tx, world: &World, by: PersonId, list: &List) -> Result<bool, DbError> {
    let changed = tx
        .execute(
            "UPDATE supplier_imports SET dropped_at = $2 WHERE id = $1 AND confirmed_at IS NULL
             AND dropped_at IS NULL",
            args![list.id, world.now()],
        )
        .await?;
    if changed > 0 {
        write(tx, world, by, list, "supplier-import.dropped").await?;
    }
    Ok(changed > 0)
}

/// All of a list was written.
///
/// # Errors
/// What the database said.
pub async fn finish(tx: &mut Tx, world: &World, id: ListId) -> Result<(), DbError> {
    tx.execute(
        "UPDATE supplier_imports SET finished_at = $2 WHERE id = $1 AND stopped_at IS NULL",
        args![id, world.now()],
    )
    .await?;
    Ok(())
}

async fn write(tx: &mut Tx, world: &World, by: PersonId, list: &List, action: &str) -> Result<(), DbError> {
    let subject = list.id.to_string();
    let scope = list.association_id.map(|id| id.to_string()).unwrap_or_default();
    let deed = Deed { person: Some(by), action, subject: &subject, scope: &scope, detail: &list.file_name };
    audit::write(tx, world, deed).await
}

/// How many rows of a list have which outcome.
///
/// # Errors
/// What the database said.
pub async fn tally(tx: &mut Tx, id: ListId) -> Result<Tally, DbError> {
    let counts: Vec<(Outcome, i64, i64)> = tx
        .all(
            "SELECT outcome, COUNT(*), COUNT(written_at) FROM supplier_import_rows WHERE import_id = $1 GROUP BY outcome",
            args![id],
        )
        .await?;
    let mut tally = Tally::default();
    for (outcome, count, written) in counts {
        let place = match outcome {
            Outcome::New => &mut tally.new,
            Outcome::Joins => &mut tally.joins,
            Outcome::Unchanged => &mut tally.unchanged,
            Outcome::Doubtful => &mut tally.doubtful,
            Outcome::Faulty => &mut tally.faulty,
        };
        *place = count;
        tally.written += written;
    }
    Ok(tally)
}

const ROWS: &str = "SELECT line, content, faults, outcome, organisation_id,
    (SELECT organisations.name FROM organisations WHERE organisations.id = organisation_id) AS known, probability,
    changes, written_at, became, supplier_id FROM supplier_import_rows";

/// Rows of a list that the visitor was let see: with this outcome, or of any.
///
/// # Errors
/// What the database said.
pub async fn rows(
    tx: &mut Tx,
    list: &List,
    outcome: Option<Outcome>,
    query: ListQuery,
) -> Result<Listing<ListRow>, DbError> {
    let mut found = every_row(tx, list, outcome).await?;
    let words = fold(&query.q);
    if !words.is_empty() {
        let text = |row: &ListRow| {
            fold(&format!("{} {} {}", row.line, row.content.name, row.known.as_deref().unwrap_or_default()))
        };
        found.retain(|row| words.split(' ').all(|word| text(row).contains(word)));
    }
    Ok(Listing::cut(found, query))
}

/// All of them, for a file.
///
/// # Errors
/// What the database said.
pub async fn every_row(tx: &mut Tx, list: &List, outcome: Option<Outcome>) -> Result<Vec<ListRow>, DbError> {
    let sql = format!("{ROWS} WHERE import_id = $1 AND (NOT $2 OR outcome = $3) ORDER BY line");
    let asked = outcome.map_or("", Outcome::as_str);
    tx.all(sqlx::AssertSqlSafe(sql), args![list.id, outcome.is_some(), asked]).await
}

/// The next rows to be written, a few at a time.
///
/// # Errors
/// What the database said.
pub async fn next(tx: &mut Tx, id: ListId, most: i64) -> Result<Vec<ListRow>, DbError> {
    let sql = format!(
        "{ROWS} WHERE import_id = $1 AND written_at IS NULL AND outcome IN ('new', 'joins', 'doubtful')
         ORDER BY line LIMIT $2"
    );
    tx.all(sqlx::AssertSqlSafe(sql), args![id, most]).await
}

/// Writes down what became of a row.
///
/// # Errors
/// What the database said.
pub async fn written(
    tx: &mut Tx,
    world: &World,
    id: ListId,
    line: i64,
    (became, supplier): (Outcome, Option<SupplierId>),
) -> Result<(), DbError> {
    tx.execute(
        "UPDATE supplier_import_rows SET written_at = $3, became = $4, supplier_id = $5
         WHERE import_id = $1 AND line = $2",
        args![id, line, world.now(), became, supplier],
    )
    .await?;
    Ok(())
}

/// Which organisations the same rows were found to be when they came before, by fingerprint: what was decided once is
/// not asked again.
///
/// # Errors
/// What the database said.
pub async fn decided(tx: &mut Tx, fingerprints: &[String]) -> Result<Vec<(String, OrganisationId)>, DbError> {
    if fingerprints.is_empty() {
        return Ok(Vec::new());
    }
    let sql = format!(
        "SELECT fingerprint, suppliers.organisation_id FROM supplier_import_rows AS earlier
         JOIN suppliers ON suppliers.id = earlier.supplier_id
         WHERE written_at IS NOT NULL AND joined_into IS NULL AND fingerprint IN ({})
         ORDER BY written_at, line",
        platform::db::places(1, fingerprints.len())
    );
    tx.all(sqlx::AssertSqlSafe(sql), fingerprints.iter().map(Arg::from).collect()).await
}

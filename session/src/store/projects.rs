//! The projects of a session. Those who work for it see all; a manager changes those of the own side's proposers.

use std::collections::HashMap;

use platform::args;
use platform::db::{Arg, DbError, Json, Tx};
use platform::http::{ListQuery, Listing};
use platform::locale::fold;
use platform::world::World;
use registry::model::PersonId;
use registry::store::audit::{self, Deed};

use super::{Standing, participants};
use crate::model::ids::{ParticipantId, ProjectId};
use crate::model::sheets::ProjectRow;
use crate::model::{Novelty, Project, Tally};

const SELECT: &str = "SELECT projects.id, projects.external_id, thematic_table, proposer_id,
    participants.external_id AS proposer,
    participants.given_name || ' ' || participants.family_name AS proposer_name,
    organisations.name AS organisation, title, wanted_counterpart
    FROM projects JOIN participants ON participants.id = proposer_id
    JOIN organisations ON organisations.id = organisation_id";

/// Whose projects: `$1` is the session, `$2` to `$4` are [`Standing::sight`].
const SEEN: &str = "projects.session_id = $1 AND ($2 OR participants.side_id = $3 OR participants.id = $4)";

/// Those that the visitor may see, by code.
///
/// # Errors
/// What the database said.
pub async fn all(tx: &mut Tx, standing: &Standing) -> Result<Vec<Project>, DbError> {
    let sql = format!("{SELECT} WHERE {SEEN} ORDER BY LENGTH(projects.external_id), projects.external_id");
    tx.all(sqlx::AssertSqlSafe(sql), seen(standing)).await
}

fn seen(standing: &Standing) -> Vec<Arg> {
    let mut values = args![standing.session.id];
    values.extend(standing.sight());
    values
}

/// One page of those; titles are in several languages, so the few hundred there are of a session are searched here.
///
/// # Errors
/// What the database said.
pub async fn list(
    tx: &mut Tx,
    standing: &Standing,
    thematic_table: Option<&str>,
    query: ListQuery,
) -> Result<Listing<Project>, DbError> {
    let rows = matching(tx, standing, thematic_table, &query).await?;
    Ok(Listing::cut(rows, query))
}

/// All that match, in the order asked for.
///
/// # Errors
/// What the database said.
pub async fn matching(
    tx: &mut Tx,
    standing: &Standing,
    thematic_table: Option<&str>,
    query: &ListQuery,
) -> Result<Vec<Project>, DbError> {
    let order = query.order(&[
        ("code", "LENGTH(projects.external_id)"),
        ("table", "thematic_table"),
        ("proposer", "participants.search_text"),
    ]);
    let sql = format!("{SELECT} WHERE {SEEN} ORDER BY {order}, projects.external_id");
    let mut rows: Vec<Project> = tx.all(sqlx::AssertSqlSafe(sql), seen(standing)).await?;
    let words = fold(&query.q);
    rows.retain(|project| {
        let titles = project.title.iter().map(|(_, text)| text.text.as_str()).collect::<Vec<_>>().join(" ");
        let text = fold(
            &[&project.external_id, &titles, &project.proposer_name, &project.organisation]
                .map(String::as_str)
                .join(" "),
        );
        thematic_table.is_none_or(|table| project.thematic_table == table)
            && words.split(' ').all(|word| text.contains(word))
    });
    Ok(rows)
}

/// One of those that the visitor may see.
///
/// # Errors
/// What the database said.
pub async fn find(tx: &mut Tx, standing: &Standing, id: ProjectId) -> Result<Option<Project>, DbError> {
    let mut values = seen(standing);
    values.push(Arg::from(id));
    tx.optional(sqlx::AssertSqlSafe(format!("{SELECT} WHERE {SEEN} AND projects.id = $5")), values).await
}

/// Every project's code, whoever asks: what sheets may refer to.
///
/// # Errors
/// What the database said.
pub async fn codes(tx: &mut Tx, standing: &Standing) -> Result<Vec<(String, ProjectId)>, DbError> {
    tx.all("SELECT external_id, id FROM projects WHERE session_id = $1", args![standing.session.id]).await
}

/// How each row stands to what there is.
///
/// # Errors
/// What the database said.
pub async fn compare(tx: &mut Tx, standing: &Standing, rows: &[ProjectRow]) -> Result<Vec<Novelty>, DbError> {
    let known = known(tx, standing).await?;
    Ok(novelties(&known, rows))
}

async fn known(tx: &mut Tx, standing: &Standing) -> Result<HashMap<String, Project>, DbError> {
    let sql = format!("{SELECT} WHERE projects.session_id = $1");
    let known: Vec<Project> = tx.all(sqlx::AssertSqlSafe(sql), args![standing.session.id]).await?;
    Ok(known.into_iter().map(|project| (project.external_id.clone(), project)).collect())
}

fn novelties(known: &HashMap<String, Project>, rows: &[ProjectRow]) -> Vec<Novelty> {
    let before = |row: &ProjectRow| known.get(&row.external_id).map(Project::row);
    rows.iter().map(|row| Novelty::of(before(row).as_ref(), row)).collect()
}

/// Writes the rows that are new or say something else. Rows whose proposer is not there are left alone: whoever calls
/// has checked that they are, and that the visitor may say so.
///
/// # Errors
/// What the database said.
pub async fn record(
    tx: &mut Tx,
    world: &World,
    by: PersonId,
    standing: &Standing,
    rows: &[ProjectRow],
) -> Result<Tally, DbError> {
    let known = known(tx, standing).await?;
    let novelties = novelties(&known, rows);
    let people: HashMap<String, ParticipantId> =
        participants::codes(tx, standing).await?.into_iter().collect();
    let session = standing.session.id;
    let (mut values, mut trail) = (Vec::new(), Vec::new());
    for (row, novelty) in rows.iter().zip(&novelties) {
        let Some(proposer) = people.get(&row.proposer) else { continue };
        if *novelty == Novelty::Unchanged {
            continue;
        }
        let id: ProjectId = known.get(&row.external_id).map_or_else(|| world.id(), |before| before.id);
        values.push(args![
            id,
            session,
            &row.external_id,
            &row.table,
            *proposer,
            &Json(row.title()),
            row.wanted_counterpart.clone()
        ]);
        trail.push((id.to_string(), *novelty));
    }
    tx.insert_all(
        "INSERT INTO projects (id, session_id, external_id, thematic_table, proposer_id, title, wanted_counterpart)",
        values,
        "ON CONFLICT (session_id, external_id) DO UPDATE SET thematic_table = excluded.thematic_table,
            proposer_id = excluded.proposer_id, title = excluded.title,
            wanted_counterpart = excluded.wanted_counterpart",
    )
    .await?;
    let scope = session.to_string();
    let deeds: Vec<Deed<'_>> = trail
        .iter()
        .map(|(subject, novelty)| {
            let action = if *novelty == Novelty::New { "project.made" } else { "project.changed" };
            Deed { person: Some(by), action, subject, scope: &scope, detail: "" }
        })
        .collect();
    audit::write_all(tx, world, &deeds).await?;
    Ok(Tally::of(&novelties))
}

//! The interpreters.

use std::collections::HashMap;

use platform::args;
use platform::db::{DbError, Json, Tx};
use platform::world::World;

use super::Standing;
use crate::model::ids::InterpreterId;
use crate::model::sheets::InterpreterRow;
use crate::model::{Interpreter, Novelty, Tally};

/// The session's interpreters, by code.
///
/// # Errors
/// What the database said.
pub async fn list(tx: &mut Tx, standing: &Standing) -> Result<Vec<Interpreter>, DbError> {
    tx.all(
        "SELECT id, external_id, name, languages, unavailable, max_consecutive FROM interpreters
         WHERE session_id = $1 ORDER BY LENGTH(external_id), external_id",
        args![standing.session.id],
    )
    .await
}

/// How each row stands to what there is.
///
/// # Errors
/// What the database said.
pub async fn compare(
    tx: &mut Tx,
    standing: &Standing,
    rows: &[InterpreterRow],
) -> Result<Vec<Novelty>, DbError> {
    let known = list(tx, standing).await?;
    let known: HashMap<String, InterpreterRow> =
        known.into_iter().map(|interpreter| (interpreter.external_id.clone(), interpreter.row())).collect();
    Ok(rows.iter().map(|row| Novelty::of(known.get(&row.interpreter), row)).collect())
}

/// Writes the rows that are new or say something else. Whoever calls has checked that the visitor organises or looks
/// after the interpreters.
///
/// # Errors
/// What the database said.
pub async fn record(
    tx: &mut Tx,
    world: &World,
    standing: &Standing,
    rows: &[InterpreterRow],
) -> Result<Tally, DbError> {
    let novelties = compare(tx, standing, rows).await?;
    let session = standing.session.id;
    let written = rows.iter().zip(&novelties).filter(|(_, novelty)| **novelty != Novelty::Unchanged);
    let values: Vec<_> = written
        .map(|(row, _)| {
            let id: InterpreterId = world.id();
            args![
                id,
                session,
                &row.interpreter,
                row.name.clone().unwrap_or_default(),
                &Json(row.languages.clone()),
                &Json(row.unavailable.clone()),
                row.max_consecutive
            ]
        })
        .collect();
    tx.insert_all(
        "INSERT INTO interpreters (id, session_id, external_id, name, languages, unavailable, max_consecutive)",
        values,
        "ON CONFLICT (session_id, external_id) DO UPDATE SET name = excluded.name, languages = excluded.languages,
            unavailable = excluded.unavailable, max_consecutive = excluded.max_consecutive",
    )
    .await?;
    Ok(Tally::of(&novelties))
}

//! What a firm says of itself, confirmed by somebody else for as long as that counts.

use platform::args;
use platform::db::{Arg, Day, DbError, Tx};
use platform::world::World;

use super::Keeper;
use crate::model::Subject;

/// The table of a part, and what finds it there beside the entry, which is `$1`; the values are `$5` and `$6`.
fn place(subject: &Subject) -> (&'static str, &'static str, Vec<Arg>) {
    match subject {
        Subject::Field(field) => ("supplier_standings", "field = $5", args![*field]),
        Subject::Term(facet, concept) => {
            ("supplier_terms", "facet = $5 AND concept = $6", args![*facet, concept])
        }
        Subject::Machine(id) => ("supplier_machines", "id = $5", args![*id]),
        Subject::Capacity(id) => ("supplier_capacities", "id = $5", args![*id]),
        Subject::Certificate(id) => ("supplier_certificates", "id = $5", args![*id]),
        Subject::Identifier(id) => ("supplier_identifiers", "id = $5", args![*id]),
    }
}

/// Confirms a part of the entry through a day, or until it changes; whether there is such a part, and whether the keeper
/// may: nobody confirms for the own firm.
///
/// # Errors
/// What the database said.
pub async fn verify(
    tx: &mut Tx,
    world: &World,
    keeper: &Keeper,
    subject: &Subject,
    until: Option<Day>,
) -> Result<bool, DbError> {
    let values = args![keeper.supplier.id, world.now(), keeper.person(), until];
    write(tx, world, keeper, subject, values, "supplier.verified").await
}

/// Takes a confirmation back; whether there was such a part.
///
/// # Errors
/// What the database said.
pub async fn withdraw(
    tx: &mut Tx,
    world: &World,
    keeper: &Keeper,
    subject: &Subject,
) -> Result<bool, DbError> {
    let none = args![keeper.supplier.id, Arg::Int(None), Arg::Text(None), Arg::Text(None)];
    write(tx, world, keeper, subject, none, "supplier.unverified").await
}

async fn write(
    tx: &mut Tx,
    world: &World,
    keeper: &Keeper,
    subject: &Subject,
    mut values: Vec<Arg>,
    action: &str,
) -> Result<bool, DbError> {
    if !keeper.verifies() {
        return Ok(false);
    }
    let (table, which, more) = place(subject);
    values.extend(more);
    let sql = format!(
        "UPDATE {table} SET verified_at = $2, verified_by = $3, verified_until = $4
         WHERE supplier_id = $1 AND {which}"
    );
    let changed = tx.execute(sqlx::AssertSqlSafe(sql), values).await?;
    if changed > 0 {
        keeper.touch(tx, world, action, &subject.to_string(), "").await?;
    }
    Ok(changed > 0)
}

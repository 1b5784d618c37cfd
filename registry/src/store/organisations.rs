//! Organisations.

use platform::args;
use platform::db::{DbError, Tx};
use platform::world::World;

use crate::model::{OrganisationId, OrganisationKind};

/// What is told of an organisation that may be known already.
#[derive(Debug, Clone)]
pub struct Told {
    /// The name in its own script.
    pub name: String,
    /// The name in Latin letters, where that differs.
    pub name_latin: Option<String>,
    /// What kind it is.
    pub kind: OrganisationKind,
    /// ISO 3166-1 alpha-2.
    pub country: String,
    /// ISO 3166-2.
    pub region: Option<String>,
}

/// The organisation of this name and country, brought up to date or made.
///
/// # Errors
/// What the database said.
pub async fn record(tx: &mut Tx, world: &World, told: &Told) -> Result<OrganisationId, DbError> {
    let known: Option<(OrganisationId,)> = tx
        .optional(
            "SELECT id FROM organisations WHERE name = $1 AND country = $2",
            args![&told.name, &told.country],
        )
        .await?;
    if let Some((id,)) = known {
        tx.execute(
            "UPDATE organisations SET kind = $2, name_latin = COALESCE($3, name_latin), region = COALESCE($4, region)
             WHERE id = $1",
            args![id, told.kind, told.name_latin.clone(), told.region.clone()],
        )
        .await?;
        return Ok(id);
    }
    let id: OrganisationId = world.id();
    tx.execute(
        "INSERT INTO organisations (id, name, name_latin, kind, country, region, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        args![
            id,
            &told.name,
            told.name_latin.clone(),
            told.kind,
            &told.country,
            told.region.clone(),
            world.now()
        ],
    )
    .await?;
    Ok(id)
}

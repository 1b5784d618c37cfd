//! Who buys.

use platform::args;
use platform::db::{DbError, Json, Tx};
use platform::world::World;
use registry::model::{OrganisationId, PersonId};

use super::Standing;
use crate::model::Buyer;
use crate::model::ids::BuyerId;

/// What a buyer says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// For which organisation, if for one.
    pub organisation: Option<OrganisationId>,
    /// ISO 3166-1 alpha-2.
    pub country: String,
    /// The languages to write in, BCP 47.
    pub languages: Vec<String>,
    /// What the buyer says of the own work.
    pub about: Option<String>,
}

/// The visitor as a buyer, if one.
///
/// # Errors
/// What the database said.
pub async fn own(tx: &mut Tx, standing: &Standing) -> Result<Option<Buyer>, DbError> {
    tx.optional(
        "SELECT id, person_id, organisation_id, country, languages, about, created_at FROM buyers WHERE person_id = $1",
        args![standing.person()],
    )
    .await
}

/// Makes a person a buyer, or changes what is said.
///
/// # Errors
/// What the database said.
pub async fn record(tx: &mut Tx, world: &World, person: PersonId, told: &Told) -> Result<BuyerId, DbError> {
    let id: BuyerId = world.id();
    tx.execute(
        "INSERT INTO buyers (id, person_id, organisation_id, country, languages, about, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (person_id) DO UPDATE SET organisation_id = excluded.organisation_id,
             country = excluded.country, languages = excluded.languages, about = excluded.about",
        args![
            id,
            person,
            told.organisation,
            &told.country,
            &Json(told.languages.clone()),
            told.about.clone(),
            world.now()
        ],
    )
    .await?;
    let (id,): (BuyerId,) = tx.one("SELECT id FROM buyers WHERE person_id = $1", args![person]).await?;
    Ok(id)
}

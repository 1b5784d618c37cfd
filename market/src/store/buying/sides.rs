//! A brief's buyer, as the firms see one.

use platform::args;
use platform::db::{DbError, Json, Tx};
use registry::model::PersonId;

use super::Received;

/// A buyer, for the firms that are asked.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct BuyerSide {
    /// Who.
    pub person_id: PersonId,
    /// The name.
    pub name: String,
    /// For which firm or studio.
    pub organisation: Option<String>,
    /// ISO 3166-1 alpha-2.
    pub country: String,
    /// BCP 47.
    pub languages: Json<Vec<String>>,
    /// What the buyer says of the own work.
    pub about: Option<String>,
}

impl BuyerSide {
    /// The name, with the organisation where there is one.
    #[must_use]
    pub fn title(&self) -> String {
        match &self.organisation {
            Some(organisation) => format!("{} · {organisation}", self.name),
            None => self.name.clone(),
        }
    }
}

/// Who sent the brief.
///
/// # Errors
/// What the database said.
pub async fn buyer(tx: &mut Tx, received: &Received) -> Result<BuyerSide, DbError> {
    tx.one(
        "SELECT person_id, given_name || ' ' || family_name AS name, organisations.name AS organisation,
             buyers.country, languages, about
         FROM buyers JOIN people ON people.id = person_id
         LEFT JOIN organisations ON organisations.id = organisation_id WHERE buyers.id = $1",
        args![received.brief.buyer],
    )
    .await
}

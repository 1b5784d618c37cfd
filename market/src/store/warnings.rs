//! What runs out, and of what firms were told.

use platform::args;
use platform::db::{Day, DbError, Tx};
use platform::world::World;
use registry::model::Person;

use crate::model::ids::SupplierId;

/// Something of an entry that runs out.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Expiring {
    /// Whose.
    pub supplier_id: SupplierId,
    /// What part of the entry: the text of a [`crate::model::Subject`].
    pub subject: String,
    /// What kind of part: `field`, `machine`, `capacity`, `certificate`, `identifier`, or a facet.
    pub kind: String,
    /// Its field, concept or scheme.
    pub name: String,
    /// Its number, where it has one.
    pub number: String,
    /// The last day on which it counts.
    pub until: Day,
}

/// What runs out from one day to another, both included, of which the firm was not told yet. A certificate runs out by
/// itself; all else where it is confirmed.
///
/// # Errors
/// What the database said.
pub async fn due(tx: &mut Tx, from: Day, until: Day) -> Result<Vec<Expiring>, DbError> {
    tx.all(
        "SELECT * FROM (
            SELECT supplier_id, 'field:' || field AS subject, 'field' AS kind, field AS name, '' AS number,
                verified_until AS until FROM supplier_standings WHERE verified_at IS NOT NULL
            UNION ALL SELECT supplier_id, 'term:' || facet || ':' || concept, facet, concept, '', verified_until
                FROM supplier_terms WHERE verified_at IS NOT NULL
            UNION ALL SELECT supplier_id, id, 'machine', concept, '', verified_until
                FROM supplier_machines WHERE verified_at IS NOT NULL
            UNION ALL SELECT supplier_id, id, 'capacity', processing, '', verified_until
                FROM supplier_capacities WHERE verified_at IS NOT NULL
            UNION ALL SELECT supplier_id, id, 'identifier', scheme, value, verified_until
                FROM supplier_identifiers WHERE verified_at IS NOT NULL
            UNION ALL SELECT supplier_id, id, 'certificate', scheme, number,
                CASE WHEN verified_at IS NOT NULL AND verified_until IS NOT NULL
                    AND (valid_until IS NULL OR verified_until < valid_until) THEN verified_until ELSE valid_until END
                FROM supplier_certificates
         ) AS parts
         WHERE until >= $1 AND until <= $2 AND NOT EXISTS (SELECT 1 FROM supplier_warnings AS told
            WHERE told.supplier_id = parts.supplier_id AND told.subject = parts.subject AND told.until = parts.until)
         ORDER BY supplier_id, until, subject",
        args![from, until],
    )
    .await
}

/// The firm's name, and who is told for it: its confirmed people.
///
/// # Errors
/// What the database said.
pub async fn addressees(tx: &mut Tx, firm: SupplierId) -> Result<(String, Vec<Person>), DbError> {
    let (name,): (String,) = tx
        .one(
            "SELECT name FROM organisations JOIN suppliers ON organisation_id = organisations.id
             WHERE suppliers.id = $1",
            args![firm],
        )
        .await?;
    let people = tx
        .all(
            "SELECT people.id, email, given_name, family_name, language, signed_in_at FROM people
             JOIN supplier_members ON person_id = people.id
             WHERE supplier_id = $1 AND confirmed_at IS NOT NULL AND refused_at IS NULL AND ended_at IS NULL
             ORDER BY confirmed_at, people.id",
            args![firm],
        )
        .await?;
    Ok((name, people))
}

/// Writes down that the firm was told.
///
/// # Errors
/// What the database said.
pub async fn record(tx: &mut Tx, world: &World, told: &[Expiring]) -> Result<(), DbError> {
    let rows: Vec<_> =
        told.iter().map(|one| args![one.supplier_id, &one.subject, one.until, world.now()]).collect();
    tx.insert_all(
        "INSERT INTO supplier_warnings (supplier_id, subject, until, warned_at)",
        rows,
        "ON CONFLICT (supplier_id, subject, until) DO NOTHING",
    )
    .await
}

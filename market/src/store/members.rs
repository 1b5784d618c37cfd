//! Who looks after entries: claims, and those who decide of them.

use platform::args;
use platform::db::{DbError, Tx};
use platform::world::World;
use registry::model::{OrganisationId, PersonId};
use registry::store::audit::{self, Deed};

use super::{Keeper, Standing};
use crate::model::Member;
use crate::model::ids::{MemberId, SupplierId};

const SELECT: &str = "SELECT claims.id, claims.supplier_id, organisations.name AS firm, claims.person_id,
    people.given_name || ' ' || people.family_name AS name, people.email, message, claimed_at, confirmed_at,
    refused_at, refusal, ended_at
    FROM supplier_members AS claims JOIN people ON people.id = claims.person_id
    JOIN suppliers ON suppliers.id = claims.supplier_id
    JOIN organisations ON organisations.id = suppliers.organisation_id";

/// Whose claims somebody decides of: an operator all, an association those of the firms that it looks after or that ask
/// it to; nobody the own. `$1` and `$2` are [`Standing::sight`].
const DECIDED: &str = "($1 OR (claims.person_id <> $2
    AND EXISTS (SELECT 1 FROM supplier_associations AS asked
        JOIN grants ON grants.scope = asked.association_id
        WHERE asked.supplier_id = claims.supplier_id AND grants.person_id = $2
        AND grants.role = 'association' AND grants.ended_at IS NULL)))";

/// What nobody has decided yet.
const WAITING: &str = "confirmed_at IS NULL AND refused_at IS NULL AND ended_at IS NULL";

/// Says that the person speaks for the firm; the claim that waits or was confirmed, where there is one already.
///
/// # Errors
/// What the database said.
pub async fn claim(
    tx: &mut Tx,
    world: &World,
    person: PersonId,
    supplier: SupplierId,
    message: Option<&str>,
) -> Result<MemberId, DbError> {
    let known: Option<(MemberId,)> = tx
        .optional(
            "SELECT id FROM supplier_members WHERE supplier_id = $1 AND person_id = $2
             AND refused_at IS NULL AND ended_at IS NULL",
            args![supplier, person],
        )
        .await?;
    if let Some((id,)) = known {
        return Ok(id);
    }
    let id: MemberId = world.id();
    tx.execute(
        "INSERT INTO supplier_members (id, supplier_id, person_id, message, claimed_at) VALUES ($1, $2, $3, $4, $5)",
        args![id, supplier, person, message, world.now()],
    )
    .await?;
    write(tx, world, person, supplier, "supplier-member.claimed", id, "").await?;
    Ok(id)
}

/// Asks an association to look after a firm.
///
/// # Errors
/// What the database said.
pub async fn ask(
    tx: &mut Tx,
    world: &World,
    by: PersonId,
    supplier: SupplierId,
    association: OrganisationId,
) -> Result<(), DbError> {
    tx.execute(
        "INSERT INTO supplier_associations (supplier_id, association_id, asked_at, asked_by) VALUES ($1, $2, $3, $4)
         ON CONFLICT (supplier_id, association_id) DO NOTHING",
        args![supplier, association, world.now(), by],
    )
    .await?;
    Ok(())
}

/// An association looks after a firm, because it says so.
///
/// # Errors
/// What the database said.
pub async fn join(
    tx: &mut Tx,
    world: &World,
    by: Option<PersonId>,
    supplier: SupplierId,
    association: OrganisationId,
) -> Result<(), DbError> {
    tx.execute(
        "INSERT INTO supplier_associations (supplier_id, association_id, asked_at, asked_by, joined_at, joined_by)
         VALUES ($1, $2, $3, $4, $3, $4)
         ON CONFLICT (supplier_id, association_id) DO UPDATE
             SET joined_at = COALESCE(supplier_associations.joined_at, excluded.joined_at),
             joined_by = COALESCE(supplier_associations.joined_by, excluded.joined_by)",
        args![supplier, association, world.now(), by],
    )
    .await?;
    Ok(())
}

/// The claims that wait for the visitor, the oldest first.
///
/// # Errors
/// What the database said.
pub async fn waiting(tx: &mut Tx, standing: &Standing) -> Result<Vec<Member>, DbError> {
    let sql = format!("{SELECT} WHERE {DECIDED} AND {WAITING} ORDER BY claimed_at, claims.id");
    tx.all(sqlx::AssertSqlSafe(sql), standing.sight().into()).await
}

/// Every claim of the visitor's own, the newest first.
///
/// # Errors
/// What the database said.
pub async fn own(tx: &mut Tx, standing: &Standing) -> Result<Vec<Member>, DbError> {
    let sql = format!("{SELECT} WHERE claims.person_id = $1 ORDER BY claimed_at DESC, claims.id");
    tx.all(sqlx::AssertSqlSafe(sql), args![standing.person()]).await
}

/// Those who look after an entry or claim to.
///
/// # Errors
/// What the database said.
pub async fn of_supplier(tx: &mut Tx, keeper: &Keeper) -> Result<Vec<Member>, DbError> {
    let sql = format!(
        "{SELECT} WHERE claims.supplier_id = $1 AND claims.refused_at IS NULL AND claims.ended_at IS NULL
         ORDER BY claimed_at, claims.id"
    );
    tx.all(sqlx::AssertSqlSafe(sql), args![keeper.supplier.id]).await
}

/// Confirms a claim that waits for the visitor; the claim, where there was one. The association that decides looks after
/// the firm from then on.
///
/// # Errors
/// What the database said.
pub async fn confirm(
    tx: &mut Tx,
    world: &World,
    standing: &Standing,
    id: MemberId,
) -> Result<Option<Member>, DbError> {
    let Some((by, member)) = decided(tx, standing, id).await? else { return Ok(None) };
    let sql = "UPDATE supplier_members SET confirmed_at = $2, confirmed_by = $3 WHERE id = $1";
    tx.execute(sql, args![id, world.now(), by]).await?;
    for association in standing.associations() {
        tx.execute(
            "UPDATE supplier_associations SET joined_at = $3, joined_by = $4
             WHERE supplier_id = $1 AND association_id = $2 AND joined_at IS NULL",
            args![member.supplier_id, *association, world.now(), by],
        )
        .await?;
    }
    write(tx, world, by, member.supplier_id, "supplier-member.confirmed", id, &member.email).await?;
    Ok(Some(member))
}

/// Refuses a claim that waits for the visitor, with what the person is told; the claim, where there was one.
///
/// # Errors
/// What the database said.
pub async fn refuse(
    tx: &mut Tx,
    world: &World,
    standing: &Standing,
    id: MemberId,
    why: &str,
) -> Result<Option<Member>, DbError> {
    let Some((by, member)) = decided(tx, standing, id).await? else { return Ok(None) };
    tx.execute(
        "UPDATE supplier_members SET refused_at = $2, refused_by = $3, refusal = $4 WHERE id = $1",
        args![id, world.now(), by, why],
    )
    .await?;
    write(tx, world, by, member.supplier_id, "supplier-member.refused", id, why).await?;
    Ok(Some(member))
}

async fn decided(
    tx: &mut Tx,
    standing: &Standing,
    id: MemberId,
) -> Result<Option<(PersonId, Member)>, DbError> {
    let Some(by) = standing.person() else { return Ok(None) };
    let sql = format!("{SELECT} WHERE {DECIDED} AND {WAITING} AND claims.id = $3");
    let mut values = Vec::from(standing.sight());
    values.push(id.into());
    let found: Option<Member> = tx.optional(sqlx::AssertSqlSafe(sql), values).await?;
    Ok(found.map(|member| (by, member)))
}

/// Somebody looks after an entry no more; whether that was so.
///
/// # Errors
/// What the database said.
pub async fn end(tx: &mut Tx, world: &World, keeper: &Keeper, id: MemberId) -> Result<bool, DbError> {
    let ended = tx
        .execute(
            "UPDATE supplier_members SET ended_at = $3, ended_by = $4
             WHERE id = $1 AND supplier_id = $2 AND ended_at IS NULL",
            args![id, keeper.supplier.id, world.now(), keeper.person()],
        )
        .await?;
    if ended > 0 {
        write(tx, world, keeper.person(), keeper.supplier.id, "supplier-member.ended", id, "").await?;
    }
    Ok(ended > 0)
}

async fn write(
    tx: &mut Tx,
    world: &World,
    by: PersonId,
    supplier: SupplierId,
    action: &str,
    id: MemberId,
    detail: &str,
) -> Result<(), DbError> {
    let (subject, scope) = (id.to_string(), supplier.to_string());
    audit::write(tx, world, Deed { person: Some(by), action, subject: &subject, scope: &scope, detail }).await
}

/// The associations for which somebody decides, by name: those that a firm may ask to look after it.
///
/// # Errors
/// What the database said.
pub async fn associations(tx: &mut Tx) -> Result<Vec<(OrganisationId, String)>, DbError> {
    tx.all(
        "SELECT id, name FROM organisations WHERE id IN (SELECT scope FROM grants WHERE role = 'association'
             AND ended_at IS NULL) ORDER BY name",
        args![],
    )
    .await
}

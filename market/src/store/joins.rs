//! Firms that come in, joined to known ones, doubtful, or split again.

use platform::args;
use platform::db::{Arg, DbError, Json, Tx};
use platform::world::World;
use registry::model::{OrganisationId, PersonId};
use registry::store::audit::{self, Deed};

use super::{Keeper, Standing, complete, members, suppliers};
use crate::model::Supplier;
use crate::model::ids::{JoinId, ListId, SupplierId};
use crate::model::incoming::Incoming;
use crate::model::joining::{Candidate, Changed, Join, JoinDecision};

/// Where a firm comes from.
#[derive(Debug, Clone, Copy, Default)]
pub struct Origin {
    /// Whose association brings it in.
    pub association: Option<OrganisationId>,
    /// In which list, and its line there.
    pub row: Option<(ListId, i64)>,
    /// The entry that it has of its own already.
    pub own: Option<SupplierId>,
}

const SELECT: &str = "SELECT joins.id, joins.association_id, associations.name AS association, import_id, incoming,
    own_id, candidates, probability, found_at, decision, decided_at,
    (SELECT people.given_name || ' ' || people.family_name FROM people WHERE people.id = decided_by) AS decider,
    joins.organisation_id, known.name AS known, supplier_id, changed, split_at
    FROM supplier_joins AS joins LEFT JOIN organisations AS associations ON associations.id = joins.association_id
    LEFT JOIN organisations AS known ON known.id = joins.organisation_id";

/// Who decides: an operator of all, an association of those that it brought in or whose firm it looks after. `$1` and
/// `$2` are [`Standing::sight`].
const SEEN: &str = "($1 OR EXISTS (SELECT 1 FROM grants WHERE grants.person_id = $2 AND grants.role = 'association'
    AND grants.ended_at IS NULL AND (grants.scope = joins.association_id
        OR EXISTS (SELECT 1 FROM supplier_associations AS kept JOIN suppliers ON suppliers.id = kept.supplier_id
            WHERE kept.association_id = grants.scope AND kept.joined_at IS NOT NULL
            AND (suppliers.id = joins.own_id OR suppliers.organisation_id = joins.organisation_id)))))";

/// Which joins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which {
    /// Those that wait for a person.
    Waiting,
    /// Those that were decided.
    Decided,
}

/// Joins that the visitor decides of: the likeliest first of those that wait, the last first of the others.
///
/// # Errors
/// What the database said.
pub async fn all(tx: &mut Tx, standing: &Standing, which: Which) -> Result<Vec<Join>, DbError> {
    let which = match which {
        Which::Waiting => "decided_at IS NULL ORDER BY probability DESC, found_at, joins.id",
        Which::Decided => "decided_at IS NOT NULL ORDER BY decided_at DESC, joins.id",
    };
    let sql = format!("{SELECT} WHERE {SEEN} AND {which} LIMIT 2000");
    tx.all(sqlx::AssertSqlSafe(sql), standing.sight().into()).await
}

/// How many wait for the visitor.
///
/// # Errors
/// What the database said.
pub async fn waiting(tx: &mut Tx, standing: &Standing) -> Result<i64, DbError> {
    let sql = format!("SELECT COUNT(*) FROM supplier_joins AS joins WHERE {SEEN} AND decided_at IS NULL");
    tx.count(sqlx::AssertSqlSafe(sql), standing.sight().into()).await
}

/// One that the visitor decides of.
///
/// # Errors
/// What the database said.
pub async fn find(tx: &mut Tx, standing: &Standing, id: JoinId) -> Result<Option<Join>, DbError> {
    let [all, person] = standing.sight();
    let sql = format!("{SELECT} WHERE {SEEN} AND joins.id = $3");
    tx.optional(sqlx::AssertSqlSafe(sql), vec![all, person, id.into()]).await
}

/// What is shown of a known firm beside an incoming one.
#[derive(Debug, Clone)]
pub struct Known {
    /// Its name.
    pub name: String,
    /// What its entry says, as a list would tell of it; its name and country alone where it has none.
    pub firm: Incoming,
    /// Its entry.
    pub supplier: Option<Supplier>,
}

/// A known firm, for whoever decides of a join with it.
///
/// # Errors
/// What the database said.
pub async fn known(
    tx: &mut Tx,
    by: PersonId,
    join: &Join,
    organisation: OrganisationId,
) -> Result<Option<Known>, DbError> {
    let named = join.organisation_id == Some(organisation)
        || join.candidates.iter().any(|one| one.organisation == organisation);
    if !named {
        return Ok(None);
    }
    let found: Option<(String, Option<String>, String)> = tx
        .optional("SELECT name, name_latin, country FROM organisations WHERE id = $1", args![organisation])
        .await?;
    let Some((name, name_latin, country)) = found else { return Ok(None) };
    let entry = suppliers::of_organisation(tx, organisation).await?;
    let keeper = match entry {
        Some(id) => Keeper::bringing(tx, by, id).await?,
        None => None,
    };
    let firm = match &keeper {
        Some(keeper) => complete::as_incoming(tx, keeper).await?,
        None => Incoming { name: name.clone(), name_latin, country, ..Incoming::default() },
    };
    Ok(Some(Known { name, firm, supplier: keeper.map(|keeper| keeper.supplier) }))
}

/// Keeps a doubtful firm for a person to decide.
///
/// # Errors
/// What the database said.
pub async fn doubt(
    tx: &mut Tx,
    world: &World,
    by: PersonId,
    origin: &Origin,
    incoming: &Incoming,
    candidates: &[Candidate],
) -> Result<JoinId, DbError> {
    let id: JoinId = world.id();
    let first = candidates.first();
    tx.execute(
        "INSERT INTO supplier_joins (id, association_id, import_id, line, incoming, own_id, candidates, probability,
             found_at, found_by, organisation_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        args![
            id,
            origin.association,
            origin.row.map(|(list, _)| list),
            origin.row.map(|(_, line)| line),
            &Json(incoming.clone()),
            origin.own,
            &Json(candidates.to_vec()),
            first.map_or(0.0, |one| one.probability),
            world.now(),
            by,
            first.map(|one| one.organisation)
        ],
    )
    .await?;
    write(tx, world, by, id, origin.association, "supplier-join.doubted", &incoming.name).await?;
    Ok(id)
}

/// Whether a list may rewrite what an entry says: where its association alone looks after the firm, and nobody of the firm
/// does. All others it completes.
///
/// # Errors
/// What the database said.
pub async fn rewrites(
    tx: &mut Tx,
    association: Option<OrganisationId>,
    supplier: SupplierId,
) -> Result<bool, DbError> {
    let Some(association) = association else { return Ok(false) };
    let (own, others, people): (i64, i64, i64) = tx
        .one(
            "SELECT (SELECT COUNT(*) FROM supplier_associations WHERE supplier_id = $1 AND joined_at IS NOT NULL
                    AND association_id = $2),
                (SELECT COUNT(*) FROM supplier_associations WHERE supplier_id = $1 AND joined_at IS NOT NULL
                    AND association_id <> $2),
                (SELECT COUNT(*) FROM supplier_members WHERE supplier_id = $1 AND confirmed_at IS NOT NULL
                    AND refused_at IS NULL AND ended_at IS NULL)",
            args![supplier, association],
        )
        .await?;
    Ok((own, others, people) == (1, 0, 0))
}

/// What joining a firm to a known one would change.
///
/// # Errors
/// What the database said.
pub async fn would_change(
    tx: &mut Tx,
    by: PersonId,
    association: Option<OrganisationId>,
    organisation: OrganisationId,
    incoming: &Incoming,
) -> Result<Changed, DbError> {
    let entry = suppliers::of_organisation(tx, organisation).await?;
    let keeper = match entry {
        Some(id) => Keeper::bringing(tx, by, id).await?,
        None => None,
    };
    match keeper {
        Some(keeper) => {
            let rewrite = rewrites(tx, association, keeper.supplier.id).await?;
            complete::would_change(tx, &keeper, incoming, rewrite).await
        }
        None => Ok(Changed { made_entry: true, ..Changed::default() }),
    }
}

/// Makes the entry of a firm that nobody knew. The association that brings it in looks after it.
///
/// # Errors
/// What the database said.
pub async fn make(
    tx: &mut Tx,
    world: &World,
    by: PersonId,
    association: Option<OrganisationId>,
    incoming: &Incoming,
) -> Result<SupplierId, DbError> {
    let organisation = complete::organisation(tx, world, incoming).await?;
    let supplier = suppliers::register(tx, world, Some(by), organisation).await?;
    if let Some(association) = association {
        members::join(tx, world, Some(by), supplier, association).await?;
    }
    if let Some(keeper) = Keeper::bringing(tx, by, supplier).await? {
        complete::complete(tx, world, &keeper, incoming, false).await?;
    }
    Ok(supplier)
}

/// Joins a firm that is a known one for sure, or that a person says to be it; the entry that was written to. An
/// association looks after a firm from then on where nobody else does.
///
/// # Errors
/// What the database said.
pub async fn join(
    tx: &mut Tx,
    world: &World,
    by: PersonId,
    origin: &Origin,
    incoming: &Incoming,
    candidate: &Candidate,
) -> Result<(JoinId, SupplierId), DbError> {
    let id = doubt(tx, world, by, origin, incoming, std::slice::from_ref(candidate)).await?;
    let supplier = join_to(tx, world, by, (id, origin), incoming, candidate.organisation).await?;
    Ok((id, supplier))
}

async fn join_to(
    tx: &mut Tx,
    world: &World,
    by: PersonId,
    (id, origin): (JoinId, &Origin),
    incoming: &Incoming,
    organisation: OrganisationId,
) -> Result<SupplierId, DbError> {
    let (supplier, made) = complete::entry(tx, world, by, organisation).await?;
    let rewrite = rewrites(tx, origin.association, supplier).await?;
    let mut changed = Changed::default();
    let mut told = incoming.clone();
    if let Some(own) = origin.own
        && let Some(keeper) = Keeper::bringing(tx, by, own).await?
    {
        told = complete::as_incoming(tx, &keeper).await?;
        changed.was_public = hide(tx, world, &keeper, supplier).await?;
    }
    if let Some(keeper) = Keeper::bringing(tx, by, supplier).await? {
        let was_public = changed.was_public;
        changed = complete::complete(tx, world, &keeper, &told, rewrite).await?;
        changed.was_public = was_public;
        keeper.touch(tx, world, "supplier-join.joined", &id.to_string(), &incoming.name).await?;
    }
    changed.made_entry = made;
    if let Some(association) = origin.association
        && is_free(tx, supplier).await?
    {
        members::join(tx, world, Some(by), supplier, association).await?;
    }
    tx.execute(
        "UPDATE supplier_joins SET decision = 'join', decided_at = $2, decided_by = $3, organisation_id = $4,
             supplier_id = $5, changed = $6, incoming = $7, split_at = NULL, split_by = NULL WHERE id = $1",
        args![id, world.now(), by, organisation, supplier, &Json(changed), &Json(told)],
    )
    .await?;
    became(tx, id, supplier).await?;
    Ok(supplier)
}

/// Whether nobody looks after an entry.
async fn is_free(tx: &mut Tx, supplier: SupplierId) -> Result<bool, DbError> {
    let keepers = tx
        .count(
            "SELECT (SELECT COUNT(*) FROM supplier_associations WHERE supplier_id = $1 AND joined_at IS NOT NULL)
                + (SELECT COUNT(*) FROM supplier_members WHERE supplier_id = $1 AND confirmed_at IS NOT NULL
                    AND refused_at IS NULL AND ended_at IS NULL)",
            args![supplier],
        )
        .await?;
    Ok(keepers == 0)
}

/// Takes an entry that is another one from the public; who claims to speak for it claims to speak for the other. Whether
/// it was public.
async fn hide(tx: &mut Tx, world: &World, keeper: &Keeper, other: SupplierId) -> Result<bool, DbError> {
    let own = &keeper.supplier;
    tx.execute(
        "UPDATE suppliers SET joined_into = $2, published_at = NULL, published_by = NULL WHERE id = $1",
        args![own.id, other],
    )
    .await?;
    let people: Vec<(PersonId,)> = tx
        .all(
            "SELECT person_id FROM supplier_members WHERE supplier_id = $1 AND refused_at IS NULL
             AND ended_at IS NULL ORDER BY claimed_at",
            args![own.id],
        )
        .await?;
    for (person,) in people {
        members::claim(tx, world, person, other, None).await?;
    }
    keeper.touch(tx, world, "supplier.joined", &own.id.to_string(), &other.to_string()).await?;
    Ok(own.published_at.is_some())
}

/// The row that a join is of is of this entry now.
async fn became(tx: &mut Tx, id: JoinId, supplier: SupplierId) -> Result<(), DbError> {
    tx.execute(
        "UPDATE supplier_import_rows SET supplier_id = $2 WHERE EXISTS (SELECT 1 FROM supplier_joins
             WHERE supplier_joins.id = $1 AND supplier_joins.import_id = supplier_import_rows.import_id
             AND supplier_joins.line = supplier_import_rows.line)",
        args![id, supplier],
    )
    .await?;
    Ok(())
}

/// Decides that a firm that waits is one of the candidates; the entry that was written to, or nothing where it does not
/// wait any more or is none of them.
///
/// # Errors
/// What the database said.
pub async fn decide_join(
    tx: &mut Tx,
    world: &World,
    by: PersonId,
    join: &Join,
    organisation: OrganisationId,
) -> Result<Option<SupplierId>, DbError> {
    let named = join.candidates.iter().any(|one| one.organisation == organisation);
    if !named || !held(tx, join.id, true).await? {
        return Ok(None);
    }
    let origin = origin(join);
    let supplier = join_to(tx, world, by, (join.id, &origin), &join.incoming, organisation).await?;
    let detail = join.incoming.name.as_str();
    write(tx, world, by, join.id, join.association_id, "supplier-join.joined", detail).await?;
    Ok(Some(supplier))
}

/// Decides that a firm that waits is none of the candidates: it gets an entry, unless it has one.
///
/// # Errors
/// What the database said.
pub async fn decide_different(
    tx: &mut Tx,
    world: &World,
    by: PersonId,
    join: &Join,
) -> Result<Option<SupplierId>, DbError> {
    if !held(tx, join.id, true).await? {
        return Ok(None);
    }
    let supplier = match join.own_id {
        Some(own) => own,
        None => make(tx, world, by, join.association_id, &join.incoming).await?,
    };
    tx.execute(
        "UPDATE supplier_joins SET decision = 'different', decided_at = $2, decided_by = $3, own_id = $4,
             supplier_id = $4 WHERE id = $1",
        args![join.id, world.now(), by, supplier],
    )
    .await?;
    became(tx, join.id, supplier).await?;
    let detail = join.incoming.name.as_str();
    write(tx, world, by, join.id, join.association_id, "supplier-join.different", detail).await?;
    Ok(Some(supplier))
}

/// Holds a join until the commit; whether it waits, or stands, as is expected.
async fn held(tx: &mut Tx, id: JoinId, waits: bool) -> Result<bool, DbError> {
    let which = if waits { "decided_at IS NULL" } else { "decision = 'join' AND split_at IS NULL" };
    let sql = format!("UPDATE supplier_joins SET probability = probability WHERE id = $1 AND {which}");
    Ok(tx.execute(sqlx::AssertSqlSafe(sql), args![id]).await? > 0)
}

fn origin(join: &Join) -> Origin {
    Origin { association: join.association_id, row: None, own: join.own_id }
}

/// Splits a join: the known firm says again what it said, but for what was changed since, and the firm that came in has
/// its own entry. The two entries, or nothing where there is no join to split.
///
/// # Errors
/// What the database said.
pub async fn split(
    tx: &mut Tx,
    world: &World,
    by: PersonId,
    join: &Join,
) -> Result<Option<SupplierId>, DbError> {
    let (Some(changed), Some(known)) = (&join.changed, join.supplier_id) else { return Ok(None) };
    if join.decision != Some(JoinDecision::Join) || !held(tx, join.id, false).await? {
        return Ok(None);
    }
    let Some(keeper) = Keeper::bringing(tx, by, known).await? else { return Ok(None) };
    let apart = match join.own_id {
        Some(own) => {
            complete::take_back(tx, world, &keeper, &join.incoming, changed).await?;
            show_again(tx, world, by, own, changed.was_public).await?;
            own
        }
        None if changed.made_entry && stands_alone(tx, join, known).await? => {
            // The known organisation had no entry: the one that was made for it is the other's.
            let organisation = complete::organisation(tx, world, &join.incoming).await?;
            let sql = "UPDATE suppliers SET organisation_id = $2 WHERE id = $1";
            tx.execute(sql, args![known, organisation]).await?;
            keeper.touch(tx, world, "supplier-join.split", &join.id.to_string(), "").await?;
            known
        }
        None => {
            complete::take_back(tx, world, &keeper, &join.incoming, changed).await?;
            make(tx, world, by, join.association_id, &join.incoming).await?
        }
    };
    tx.execute(
        "UPDATE supplier_joins SET split_at = $2, split_by = $3, own_id = $4 WHERE id = $1",
        args![join.id, world.now(), by, apart],
    )
    .await?;
    became(tx, join.id, apart).await?;
    let detail = join.incoming.name.as_str();
    write(tx, world, by, join.id, join.association_id, "supplier-join.split", detail).await?;
    Ok(Some(apart))
}

/// Whether nothing else was joined to an entry.
async fn stands_alone(tx: &mut Tx, join: &Join, supplier: SupplierId) -> Result<bool, DbError> {
    let others = tx
        .count(
            "SELECT COUNT(*) FROM supplier_joins WHERE supplier_id = $1 AND id <> $2 AND decision = 'join'
             AND split_at IS NULL",
            args![supplier, join.id],
        )
        .await?;
    Ok(others == 0)
}

async fn show_again(
    tx: &mut Tx,
    world: &World,
    by: PersonId,
    own: SupplierId,
    was_public: bool,
) -> Result<(), DbError> {
    let at: Arg = was_public.then(|| world.now()).into();
    tx.execute(
        "UPDATE suppliers SET joined_into = NULL, published_at = $2, published_by = CASE WHEN $3 THEN $4 END
         WHERE id = $1",
        vec![own.into(), at, was_public.into(), by.into()],
    )
    .await?;
    if let Some(keeper) = Keeper::bringing(tx, by, own).await? {
        keeper.touch(tx, world, "supplier.split", &own.to_string(), "").await?;
    }
    Ok(())
}

async fn write(
    tx: &mut Tx,
    world: &World,
    by: PersonId,
    id: JoinId,
    association: Option<OrganisationId>,
    action: &str,
    detail: &str,
) -> Result<(), DbError> {
    let (subject, scope) = (id.to_string(), association.map(|id| id.to_string()).unwrap_or_default());
    audit::write(tx, world, Deed { person: Some(by), action, subject: &subject, scope: &scope, detail }).await
}

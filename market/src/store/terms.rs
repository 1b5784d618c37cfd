//! What a firm does, facet by facet.

use std::collections::BTreeSet;

use platform::args;
use platform::db::{Arg, DbError, Tx, places};
use platform::world::World;

use super::{Keeper, Standing, parts};
use crate::model::ids::SupplierId;
use crate::model::vocabulary::Facet;
use crate::model::{Term, TermFacet};

/// The size classes among the terms of employment, which follow from the people.
const SIZE: &str = "size-";

/// All terms of an entry that the visitor may see.
///
/// # Errors
/// What the database said.
pub async fn all(tx: &mut Tx, standing: &Standing, id: SupplierId) -> Result<Vec<Term>, DbError> {
    parts(tx, standing, id, "SELECT facet, concept", "supplier_terms", "facet, concept").await
}

/// Says all of a facet: what is not among them is taken away, what was there keeps its standing. Words that are none of
/// the facet are left out. The size class is left as it is.
///
/// # Errors
/// What the database said.
pub async fn set(
    tx: &mut Tx,
    world: &World,
    keeper: &Keeper,
    facet: TermFacet,
    told: &[String],
) -> Result<(), DbError> {
    let told: BTreeSet<&str> =
        told.iter().map(String::as_str).filter(|term| facet.has(term) && !is_size(facet, term)).collect();
    if replace(tx, world, keeper, facet, &told, false).await? {
        let id = keeper.supplier.id.to_string();
        keeper.touch(tx, world, "supplier.changed", &id, facet.as_str()).await?;
    }
    Ok(())
}

const EMPLOYMENT: TermFacet = TermFacet::Words(Facet::Employment);

/// Whether a term is a size class.
fn is_size(facet: TermFacet, term: &str) -> bool {
    facet == EMPLOYMENT && term.starts_with(SIZE)
}

/// Says the size class.
pub(super) async fn set_size(
    tx: &mut Tx,
    world: &World,
    keeper: &Keeper,
    class: Option<&str>,
) -> Result<(), DbError> {
    let told = class.into_iter().collect();
    replace(tx, world, keeper, EMPLOYMENT, &told, true).await?;
    Ok(())
}

/// Replaces the terms of a facet, the size classes alone or all but them; whether anything changed.
async fn replace(
    tx: &mut Tx,
    world: &World,
    keeper: &Keeper,
    facet: TermFacet,
    told: &BTreeSet<&str>,
    sizes: bool,
) -> Result<bool, DbError> {
    let id = keeper.supplier.id;
    let known: Vec<(String,)> = tx
        .all("SELECT concept FROM supplier_terms WHERE supplier_id = $1 AND facet = $2", args![id, facet])
        .await?;
    let known: BTreeSet<&str> =
        known.iter().map(|(term,)| term.as_str()).filter(|term| is_size(facet, term) == sizes).collect();
    let gone: Vec<&str> = known.difference(told).copied().collect();
    let new: Vec<&str> = told.difference(&known).copied().collect();
    if !gone.is_empty() {
        let sql = format!(
            "DELETE FROM supplier_terms WHERE supplier_id = $1 AND facet = $2 AND concept IN ({})",
            places(3, gone.len())
        );
        let mut values = args![id, facet];
        values.extend(gone.iter().map(|term| Arg::from(*term)));
        tx.execute(sqlx::AssertSqlSafe(sql), values).await?;
    }
    let rows: Vec<_> = new.iter().map(|term| args![id, facet, *term, world.now(), keeper.person()]).collect();
    tx.insert_all(
        "INSERT INTO supplier_terms (supplier_id, facet, concept, declared_at, declared_by)",
        rows,
        "",
    )
    .await?;
    Ok(!gone.is_empty() || !new.is_empty())
}

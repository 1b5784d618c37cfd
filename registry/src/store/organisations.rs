//! Organisations.

use std::collections::HashMap;

use platform::args;
use platform::db::{Arg, DbError, Tx, places};
use platform::world::World;

use crate::model::{Organisation, OrganisationId, OrganisationKind};

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

/// Empties what `told` leaves empty of an organisation that is there; whether anything was.
///
/// # Errors
/// What the database said.
pub async fn empty(tx: &mut Tx, told: &Told) -> Result<bool, DbError> {
    let emptied = tx
        .execute(
            "UPDATE organisations SET name_latin = CASE WHEN $3 THEN NULL ELSE name_latin END,
                region = CASE WHEN $4 THEN NULL ELSE region END
             WHERE name = $1 AND country = $2
             AND (($3 AND name_latin IS NOT NULL) OR ($4 AND region IS NOT NULL))",
            args![&told.name, &told.country, told.name_latin.is_none(), told.region.is_none()],
        )
        .await?;
    Ok(emptied > 0)
}

/// What is known of the organisations of these names, in any country.
///
/// # Errors
/// What the database said.
pub async fn named(tx: &mut Tx, names: &[&str]) -> Result<Vec<Organisation>, DbError> {
    let mut found = Vec::new();
    for some in names.chunks(1_000) {
        let sql = format!(
            "SELECT id, name, name_latin, kind, country, region FROM organisations WHERE name IN ({})",
            places(1, some.len())
        );
        let names = some.iter().map(|name| Arg::from(*name)).collect();
        found.extend(tx.all::<Organisation>(sqlx::AssertSqlSafe(sql), names).await?);
    }
    Ok(found)
}

/// What will be known of each organisation once all of `told` is recorded, by name and country: where they differ, the
/// last counts, and what is not told stays as `known` has it.
#[must_use]
pub fn merged(known: &[Organisation], told: &[Told]) -> HashMap<(String, String), Told> {
    let key = |name: &str, country: &str| (name.to_owned(), country.to_owned());
    let mut merged: HashMap<(String, String), Told> = HashMap::new();
    for told in told {
        let entry = merged.entry(key(&told.name, &told.country)).or_insert_with(|| {
            let before = known.iter().find(|known| known.name == told.name && known.country == told.country);
            let name_latin = before.and_then(|known| known.name_latin.clone());
            let region = before.and_then(|known| known.region.clone());
            Told { name_latin, region, ..told.clone() }
        });
        entry.kind = told.kind;
        if told.name_latin.is_some() {
            entry.name_latin.clone_from(&told.name_latin);
        }
        if told.region.is_some() {
            entry.region.clone_from(&told.region);
        }
    }
    merged
}

/// As [`record`], for many with few statements; the ids by name and country.
///
/// # Errors
/// What the database said.
pub async fn record_all(
    tx: &mut Tx,
    world: &World,
    told: &[Told],
) -> Result<HashMap<(String, String), OrganisationId>, DbError> {
    let mut names: Vec<&str> = told.iter().map(|told| told.name.as_str()).collect();
    names.sort_unstable();
    names.dedup();
    let known = named(tx, &names).await?;
    let (mut ids, mut made) = (HashMap::new(), Vec::new());
    let mut merged: Vec<_> = merged(&known, told).into_iter().collect();
    merged.sort_by(|(one, _), (other, _)| one.cmp(other));
    for (key, told) in merged {
        let before = known.iter().find(|known| known.name == told.name && known.country == told.country);
        let id = match before {
            Some(before) => before.id,
            None => world.id(),
        };
        let same = before.is_some_and(|before| {
            before.kind == told.kind && before.name_latin == told.name_latin && before.region == told.region
        });
        if !same {
            made.push(args![
                id,
                &told.name,
                told.name_latin,
                told.kind,
                &told.country,
                told.region,
                world.now()
            ]);
        }
        ids.insert(key, id);
    }
    tx.insert_all(
        "INSERT INTO organisations (id, name, name_latin, kind, country, region, created_at)",
        made,
        "ON CONFLICT (id) DO UPDATE SET name_latin = excluded.name_latin, kind = excluded.kind,
            region = excluded.region",
    )
    .await?;
    Ok(ids)
}

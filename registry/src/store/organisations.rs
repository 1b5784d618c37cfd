//! Organisations.

use std::collections::{HashMap, HashSet};

use jiff::Timestamp;
use platform::args;
use platform::db::{Arg, At, DbError, Tx, places};
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

/// The organisation of this name and country, brought up to date or made. Of namesakes it is the one that was known first:
/// who tells no more than name and country cannot mean another.
///
/// # Errors
/// What the database said.
pub async fn record(tx: &mut Tx, world: &World, told: &Told) -> Result<OrganisationId, DbError> {
    let known: Option<(OrganisationId,)> = tx
        .optional(
            "SELECT id FROM organisations WHERE name = $1 AND country = $2 AND distinction = ''",
            args![&told.name, &told.country],
        )
        .await?;
    if let Some((id,)) = known {
        tx.execute(
            "UPDATE organisations SET kind = $2, name_latin = COALESCE($3, name_latin), region = COALESCE($4, region),
                 told_at = $5 WHERE id = $1",
            args![id, told.kind, told.name_latin.clone(), told.region.clone(), world.now()],
        )
        .await?;
        return Ok(id);
    }
    insert(tx, world, told, "").await
}

async fn insert(
    tx: &mut Tx,
    world: &World,
    told: &Told,
    distinction: &str,
) -> Result<OrganisationId, DbError> {
    let id: OrganisationId = world.id();
    tx.execute(
        "INSERT INTO organisations (id, name, name_latin, kind, country, region, created_at, told_at, distinction)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $7, $8)",
        args![
            id,
            &told.name,
            told.name_latin.clone(),
            told.kind,
            &told.country,
            told.region.clone(),
            world.now(),
            distinction
        ],
    )
    .await?;
    Ok(id)
}

/// Makes an organisation that is none of those that are known, even where one of them has its name. `distinction` tells it
/// from its namesakes; without one, or where one of them has it too, a number does.
///
/// # Errors
/// What the database said.
pub async fn make(
    tx: &mut Tx,
    world: &World,
    told: &Told,
    distinction: &str,
) -> Result<OrganisationId, DbError> {
    let taken: Vec<(String,)> = tx
        .all(
            "SELECT distinction FROM organisations WHERE name = $1 AND country = $2",
            args![&told.name, &told.country],
        )
        .await?;
    let is_free = |wanted: &String| !taken.iter().any(|(known,)| known == wanted);
    let numbered = (2..).map(|number: u32| format!("{distinction} {number}").trim_start().to_owned());
    let wanted = [String::new(), distinction.to_owned()].into_iter().chain(numbered).find(is_free);
    insert(tx, world, told, &wanted.unwrap_or_default()).await
}

/// What an organisation is called, where there is one.
///
/// # Errors
/// What the database said.
pub async fn name(tx: &mut Tx, id: OrganisationId) -> Result<Option<String>, DbError> {
    let found: Option<(String,)> =
        tx.optional("SELECT name FROM organisations WHERE id = $1", args![id]).await?;
    Ok(found.map(|(name,)| name))
}

/// When anything of any organisation changed last, and how many there are: whoever reads on what changed looks at both,
/// since of two changes the earlier may appear later.
///
/// # Errors
/// What the database said.
pub async fn last_change(tx: &mut Tx) -> Result<(Option<Timestamp>, i64), DbError> {
    let (last, count): (Option<At>, i64) =
        tx.one("SELECT MAX(told_at), COUNT(*) FROM organisations", args![]).await?;
    Ok((last.map(|at| at.0), count))
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
             WHERE name = $1 AND country = $2 AND distinction = ''
             AND (($3 AND name_latin IS NOT NULL) OR ($4 AND region IS NOT NULL))",
            args![&told.name, &told.country, told.name_latin.is_none(), told.region.is_none()],
        )
        .await?;
    Ok(emptied > 0)
}

/// What is known of the organisations that are told of, and of others of their names; of namesakes the one that was known
/// first.
///
/// # Errors
/// What the database said.
pub async fn known(tx: &mut Tx, told: &[Told]) -> Result<Vec<Organisation>, DbError> {
    let mut names: Vec<&str> = told.iter().map(|told| told.name.as_str()).collect();
    names.sort_unstable();
    names.dedup();
    let mut found = Vec::new();
    for some in names.chunks(1_000) {
        let sql = format!(
            "SELECT id, name, name_latin, kind, country, region FROM organisations
             WHERE distinction = '' AND name IN ({})",
            places(1, some.len())
        );
        let names = some.iter().map(|name| Arg::from(*name)).collect();
        found.extend(tx.all::<Organisation>(sqlx::AssertSqlSafe(sql), names).await?);
    }
    Ok(found)
}

/// Organisations by name and country.
type ByName<'a> = HashMap<(&'a str, &'a str), &'a Organisation>;

fn by_name(known: &[Organisation]) -> ByName<'_> {
    known.iter().map(|known| ((known.name.as_str(), known.country.as_str()), known)).collect()
}

/// What will be known of each organisation once all of `told` is recorded, by name and country: where they differ, the
/// last counts, and what is not told stays as `known` has it. Of those in `shared` only what is empty is filled in:
/// others than the teller stand on the rest.
#[must_use]
pub fn merged(
    known: &[Organisation],
    told: &[Told],
    shared: &HashSet<OrganisationId>,
) -> HashMap<(String, String), Told> {
    let known = by_name(known);
    let mut merged: HashMap<(String, String), Told> = HashMap::new();
    for told in told {
        let before = known.get(&(told.name.as_str(), told.country.as_str())).copied();
        let kept = before.filter(|before| shared.contains(&before.id));
        let entry = merged.entry((told.name.clone(), told.country.clone())).or_insert_with(|| {
            let name_latin = before.and_then(|known| known.name_latin.clone());
            let region = before.and_then(|known| known.region.clone());
            Told { name_latin, region, ..told.clone() }
        });
        entry.kind = kept.map_or(told.kind, |kept| kept.kind);
        if told.name_latin.is_some() && kept.is_none_or(|kept| kept.name_latin.is_none()) {
            entry.name_latin.clone_from(&told.name_latin);
        }
        if told.region.is_some() && kept.is_none_or(|kept| kept.region.is_none()) {
            entry.region.clone_from(&told.region);
        }
    }
    merged
}

/// The names of those in `shared` of which `told` says something else than what stays; with `blanks`, saying nothing
/// of what is known is saying something else, too.
#[must_use]
pub fn kept(
    known: &[Organisation],
    told: &[Told],
    shared: &HashSet<OrganisationId>,
    blanks: bool,
) -> Vec<String> {
    let known = by_name(known);
    let differ = |known: &Option<String>, told: &Option<String>| {
        known.is_some() && known != told && (blanks || told.is_some())
    };
    let stays = |told: &&Told| {
        let before = known.get(&(told.name.as_str(), told.country.as_str()));
        before.filter(|before| shared.contains(&before.id)).is_some_and(|before| {
            before.kind != told.kind
                || differ(&before.name_latin, &told.name_latin)
                || differ(&before.region, &told.region)
        })
    };
    let mut names: Vec<String> = told.iter().filter(stays).map(|told| told.name.clone()).collect();
    names.sort();
    names.dedup();
    names
}

/// As [`record`], for many with few statements, each as [`merged`] has it; the ids by name and country.
///
/// # Errors
/// What the database said.
pub async fn record_all(
    tx: &mut Tx,
    world: &World,
    known: &[Organisation],
    told: &[Told],
    shared: &HashSet<OrganisationId>,
) -> Result<HashMap<(String, String), OrganisationId>, DbError> {
    let (mut ids, mut made) = (HashMap::new(), Vec::new());
    let mut merged: Vec<_> = merged(known, told, shared).into_iter().collect();
    merged.sort_by(|(one, _), (other, _)| one.cmp(other));
    let known = by_name(known);
    for (key, told) in merged {
        let before = known.get(&(told.name.as_str(), told.country.as_str()));
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
                world.now(),
                world.now()
            ]);
        }
        ids.insert(key, id);
    }
    tx.insert_all(
        "INSERT INTO organisations (id, name, name_latin, kind, country, region, created_at, told_at)",
        made,
        "ON CONFLICT (id) DO UPDATE SET name_latin = excluded.name_latin, kind = excluded.kind,
            region = excluded.region, told_at = excluded.told_at",
    )
    .await?;
    Ok(ids)
}

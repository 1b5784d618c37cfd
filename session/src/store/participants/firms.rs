//! What rows of participants say of their organisations, which are one for all their people and for all task forces.

use std::collections::{HashMap, HashSet};

use platform::args;
use platform::db::{Arg, DbError, Tx, places};
use registry::model::{Organisation, OrganisationId};
use registry::store::organisations;

use super::super::Standing;
use crate::model::sheets::ParticipantRow;

pub(super) fn told_organisation(row: &ParticipantRow) -> organisations::Told {
    organisations::Told {
        name: row.organisation.clone(),
        name_latin: row.organisation_latin.clone(),
        kind: row.organisation_type,
        country: row.country.clone(),
        region: row.region.clone(),
    }
}

/// What is told of organisations, beside what is known of them.
pub(super) struct Firms {
    pub told: Vec<organisations::Told>,
    pub known: Vec<Organisation>,
    /// Those that another task force stands on, too: what is known of them is not this one's to rewrite.
    pub shared: HashSet<OrganisationId>,
}

impl Firms {
    pub async fn of(tx: &mut Tx, standing: &Standing, rows: &[ParticipantRow]) -> Result<Self, DbError> {
        let told: Vec<_> = rows.iter().map(told_organisation).collect();
        let known = organisations::known(tx, &told).await?;
        let mut shared = HashSet::new();
        for some in known.chunks(1_000) {
            let sql = format!(
                "SELECT DISTINCT organisation_id FROM participants JOIN sessions ON sessions.id = session_id
                 WHERE task_force_id <> $1 AND organisation_id IN ({})",
                places(2, some.len())
            );
            let mut values = args![standing.session.task_force_id];
            values.extend(some.iter().map(|organisation| Arg::from(organisation.id)));
            let found: Vec<(OrganisationId,)> = tx.all(sqlx::AssertSqlSafe(sql), values).await?;
            shared.extend(found.into_iter().map(|(id,)| id));
        }
        Ok(Self { told, known, shared })
    }

    /// The rows with all that will be known of their organisations.
    pub fn complete(&self, rows: &[ParticipantRow]) -> Vec<ParticipantRow> {
        let merged = organisations::merged(&self.known, &self.told, &self.shared);
        let complete = |row: &ParticipantRow| {
            let mut row = row.clone();
            if let Some(told) = merged.get(&(row.organisation.clone(), row.country.clone())) {
                row.organisation_type = told.kind;
                row.organisation_latin.clone_from(&told.name_latin);
                row.region.clone_from(&told.region);
            }
            row
        };
        rows.iter().map(complete).collect()
    }
}

/// The organisations of which the rows say something else than what stays, because another task force stands on them,
/// too; by name. With `blanks`, an empty cell says something, as a form's does.
///
/// # Errors
/// What the database said.
pub async fn kept(
    tx: &mut Tx,
    standing: &Standing,
    rows: &[ParticipantRow],
    blanks: bool,
) -> Result<Vec<String>, DbError> {
    let firms = Firms::of(tx, standing, rows).await?;
    Ok(organisations::kept(&firms.known, &firms.told, &firms.shared, blanks))
}

/// The organisations that the rows describe in different ways, by name.
#[must_use]
pub fn at_odds(rows: &[ParticipantRow]) -> Vec<String> {
    let mut first: HashMap<(&str, &str), &ParticipantRow> = HashMap::new();
    let mut names: Vec<String> = Vec::new();
    let differ = |one: &Option<String>, other: &Option<String>| {
        one.as_ref().zip(other.as_ref()).is_some_and(|(one, other)| one != other)
    };
    for row in rows {
        let before = *first.entry((&row.organisation, &row.country)).or_insert(row);
        if before.organisation_type != row.organisation_type
            || differ(&before.region, &row.region)
            || differ(&before.organisation_latin, &row.organisation_latin)
        {
            names.push(row.organisation.clone());
        }
    }
    names.sort();
    names.dedup();
    names
}

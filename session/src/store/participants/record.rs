//! Writing participants down, one or by the hundred.

use std::collections::HashMap;

use platform::args;
use platform::db::{DbError, Json, Tx};
use platform::world::World;
use registry::model::PersonId;
use registry::store::audit::{self, Deed};
use registry::store::{organisations, people};

use super::super::{Standing, feeds, task_forces};
use super::everybody;
use super::firms::{Firms, told_organisation};
use crate::model::ids::{ParticipantId, SideId};
use crate::model::sheets::ParticipantRow;
use crate::model::{Novelty, Participant, Tally};

/// What stands against a row, beside what is wrong in itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Taken {
    /// The code belongs to somebody of the other side, of whom the visitor has nothing to say.
    OtherSide,
    /// The address belongs to another participant, whose code this is.
    Email(String),
}

/// For each row, what stands against it: a code or an address that somebody else has, here or on an earlier row.
///
/// # Errors
/// What the database said.
pub async fn taken(
    tx: &mut Tx,
    standing: &Standing,
    rows: &[ParticipantRow],
) -> Result<Vec<Option<Taken>>, DbError> {
    let known = everybody(tx, standing).await?;
    let mut codes: HashMap<String, String> = HashMap::with_capacity(known.len());
    let mut sides: HashMap<&str, SideId> = HashMap::with_capacity(known.len());
    for participant in &known {
        codes.insert(participant.email.to_string(), participant.external_id.clone());
        sides.insert(&participant.external_id, participant.side_id);
    }
    let mut check = |row: &ParticipantRow| {
        let side = sides.get(row.external_id.as_str());
        if !standing.organises && side.is_some_and(|side| Some(*side) != standing.manages) {
            return Some(Taken::OtherSide);
        }
        let code = codes.entry(row.email.to_string()).or_insert_with(|| row.external_id.clone());
        (*code != row.external_id).then(|| Taken::Email(code.clone()))
    };
    Ok(rows.iter().map(&mut check).collect())
}

/// How each row stands to what there is. An organisation is one for all its people: where rows describe it in different
/// ways the last one counts, for all of them. It is one for all task forces, too: of what another one stands on, only
/// what is empty is filled in.
///
/// # Errors
/// What the database said.
pub async fn compare(
    tx: &mut Tx,
    standing: &Standing,
    rows: &[ParticipantRow],
) -> Result<Vec<Novelty>, DbError> {
    let known = known(tx, standing).await?;
    Ok(novelties(&known, &Firms::of(tx, standing, rows).await?.complete(rows)))
}

async fn known(tx: &mut Tx, standing: &Standing) -> Result<HashMap<String, Participant>, DbError> {
    let known = everybody(tx, standing).await?;
    Ok(known.into_iter().map(|participant| (participant.external_id.clone(), participant)).collect())
}

fn novelties(known: &HashMap<String, Participant>, rows: &[ParticipantRow]) -> Vec<Novelty> {
    let before = |row: &ParticipantRow| known.get(&row.external_id).map(Participant::row);
    rows.iter().map(|row| Novelty::of(before(row).as_ref(), row)).collect()
}

/// Writes the rows that are new or say something else; those who are new are registered, not approved. A manager's rows
/// of the other side are left alone. Whoever calls has checked the rows with [`taken`].
///
/// # Errors
/// What the database said; [`platform::db::is_taken`] when two participants were to be one person.
pub async fn record(
    tx: &mut Tx,
    world: &World,
    by: PersonId,
    standing: &Standing,
    rows: &[ParticipantRow],
) -> Result<Tally, DbError> {
    let sides = task_forces::sides(tx, standing.session.task_force_id).await?;
    let sides: HashMap<String, SideId> = sides
        .into_iter()
        .filter(|side| standing.decides_for(side.id))
        .map(|side| (side.code, side.id))
        .collect();
    let known = known(tx, standing).await?;
    let own = |row: &&ParticipantRow| {
        let before = known.get(&row.external_id);
        sides.contains_key(&row.side) && before.is_none_or(|before| standing.decides_for(before.side_id))
    };
    let own: Vec<_> = rows.iter().filter(own).cloned().collect();
    // Of organisations all rows are told, so that the last one counts whichever rows are new.
    let firms = Firms::of(tx, standing, &own).await?;
    let own = firms.complete(&own);
    let novelties = novelties(&known, &own);
    let written: Vec<(&ParticipantRow, Novelty)> =
        own.iter().zip(novelties).filter(|(_, novelty)| *novelty != Novelty::Unchanged).collect();
    let Firms { told, known: before, shared } = &firms;
    let organisations = organisations::record_all(tx, world, before, told, shared).await?;
    let told: Vec<_> = written
        .iter()
        .map(|(row, _)| people::Told {
            email: row.email.clone(),
            given_name: row.given_name.clone(),
            family_name: row.family_name.clone(),
            language: row.mail_language(),
        })
        .collect();
    let people = people::record_all(tx, world, &told).await?;
    let (session, now) = (standing.session.id, world.now());
    let (mut values, mut trail) = (Vec::new(), Vec::new());
    for ((row, novelty), person) in written.iter().zip(people) {
        let organisation = organisations.get(&(row.organisation.clone(), row.country.clone()));
        let (Some(organisation), Some(side)) = (organisation, sides.get(&row.side)) else { continue };
        let before = known.get(&row.external_id);
        let id: ParticipantId = before.map_or_else(|| world.id(), |before| before.id);
        if before.is_some_and(|before| before.person_id != person) {
            // Somebody else takes this place: the calendar address was the former one's.
            feeds::revoke(tx, world, standing, id).await?;
        }
        values.push(args![
            id,
            session,
            &row.external_id,
            person,
            *organisation,
            *side,
            &row.given_name,
            &row.family_name,
            row.name_latin.clone(),
            row.role.clone(),
            row.phone.clone(),
            &Json(row.languages.clone()),
            &Json(row.tables.clone()),
            row.offers.clone(),
            row.seeks.clone(),
            &Json(row.unavailable.clone()),
            row.min,
            row.max,
            row.search_text(),
            now
        ]);
        trail.push((id.to_string(), *novelty));
    }
    tx.insert_all(INSERT, values, UPDATE).await?;
    let scope = session.to_string();
    let deeds: Vec<Deed<'_>> = trail
        .iter()
        .map(|(subject, novelty)| {
            let action =
                if *novelty == Novelty::New { "participant.registered" } else { "participant.changed" };
            Deed { person: Some(by), action, subject, scope: &scope, detail: "" }
        })
        .collect();
    audit::write_all(tx, world, &deeds).await?;
    let written = written.iter().map(|(_, novelty)| novelty);
    let tally = Tally::of(written);
    Ok(Tally { unchanged: rows.len() - tally.good(), ..tally })
}

/// As [`record`], of one who is there: what the row leaves empty of the organisation is emptied, where it is still the
/// same one and no other task force stands on it. A sheet says less by an empty cell, so [`record`] keeps what is known.
///
/// # Errors
/// As [`record`].
pub async fn correct(
    tx: &mut Tx,
    world: &World,
    by: PersonId,
    standing: &Standing,
    before: &Participant,
    row: ParticipantRow,
) -> Result<(), DbError> {
    let same = (&before.organisation, &before.country) == (&row.organisation, &row.country);
    let shared = Firms::of(tx, standing, std::slice::from_ref(&row)).await?.shared;
    let own = same && !shared.contains(&before.organisation_id);
    let emptied = own && organisations::empty(tx, &told_organisation(&row)).await?;
    let search_text = row.search_text();
    let tally = record(tx, world, by, standing, &[row]).await?;
    if emptied && tally.unchanged == 1 {
        tx.execute("UPDATE participants SET search_text = $2 WHERE id = $1", args![before.id, search_text])
            .await?;
        let (subject, scope) = (before.id.to_string(), standing.session.id.to_string());
        let action = "participant.changed";
        audit::write(
            tx,
            world,
            Deed { person: Some(by), action, subject: &subject, scope: &scope, detail: "" },
        )
        .await?;
    }
    Ok(())
}

const INSERT: &str =
    "INSERT INTO participants (id, session_id, external_id, person_id, organisation_id, side_id,
    given_name, family_name, name_latin, role, phone, languages, thematic_tables, offers, seeks, unavailable,
    minimum, maximum, search_text, registered_at)";

const UPDATE: &str = "ON CONFLICT (session_id, external_id) DO UPDATE SET person_id = excluded.person_id,
    organisation_id = excluded.organisation_id, side_id = excluded.side_id, given_name = excluded.given_name,
    family_name = excluded.family_name, name_latin = excluded.name_latin, role = excluded.role,
    phone = excluded.phone, languages = excluded.languages, thematic_tables = excluded.thematic_tables,
    offers = excluded.offers, seeks = excluded.seeks, unavailable = excluded.unavailable,
    minimum = excluded.minimum, maximum = excluded.maximum, search_text = excluded.search_text";

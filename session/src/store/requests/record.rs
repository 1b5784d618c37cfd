//! Writing requests down by the hundred, and comparing them with what there is.

use std::collections::{HashMap, HashSet};

use platform::args;
use platform::db::{DbError, Tx};
use platform::world::World;
use registry::model::PersonId;
use registry::store::audit::{self, Deed};

use super::super::{Standing, calendar, participants, projects, trail};
use super::{Wish, known};
use crate::model::ids::{ParticipantId, ProjectId, RequestId};
use crate::model::sheets::{RequestRow, RequestStatus};
use crate::model::{Novelty, Tally};

/// How each row stands to what there is. A row that only says `requested` takes back no answer that was given since:
/// the file is older than the answer.
///
/// # Errors
/// What the database said.
pub async fn compare(tx: &mut Tx, standing: &Standing, rows: &[RequestRow]) -> Result<Vec<Novelty>, DbError> {
    let known = by_code(known(tx, standing).await?);
    Ok(rows.iter().map(|row| novelty(known.get(&row.external_id), row)).collect())
}

fn by_code(wishes: Vec<Wish>) -> HashMap<String, Wish> {
    wishes.into_iter().map(|wish| (wish.request.external_id.clone(), wish)).collect()
}

fn novelty(before: Option<&Wish>, row: &RequestRow) -> Novelty {
    let Some(before) = before else { return Novelty::New };
    let mut kept = before.clone();
    let withdrawn = kept.request.withdrawn_at.take().is_some();
    let Some(mut known) = kept.row() else { return Novelty::Changed };
    if row.status == RequestStatus::Requested {
        known.status = RequestStatus::Requested;
    } else if withdrawn {
        return Novelty::Changed;
    }
    Novelty::of(Some(&known), row)
}

/// Writes the rows that are new or say something else. Rows that name somebody who is not there are left alone: whoever
/// calls has checked that they are, and that the visitor organises.
///
/// # Errors
/// What the database said.
pub async fn record(
    tx: &mut Tx,
    world: &World,
    by: PersonId,
    standing: &Standing,
    rows: &[RequestRow],
) -> Result<Tally, DbError> {
    let mut known = by_code(known(tx, standing).await?);
    let parted = part(tx, world, by, standing, &mut known, rows).await?;
    let people: HashMap<String, ParticipantId> =
        participants::codes(tx, standing).await?.into_iter().collect();
    let projects: HashMap<String, ProjectId> = projects::codes(tx, standing).await?.into_iter().collect();
    let (session, now) = (standing.session.id, world.now());
    let (mut values, mut trail, mut novelties) = (Vec::new(), Vec::new(), Vec::new());
    for row in rows {
        let before = known.get(&row.external_id);
        let novelty = novelty(before, row);
        // In the file it is the request of this code that changed, whatever becomes of the former one.
        novelties.push(if parted.contains(&row.external_id) { Novelty::Changed } else { novelty });
        let (Some(from), Some(to)) = (people.get(&row.from), people.get(&row.to)) else { continue };
        if novelty == Novelty::Unchanged {
            continue;
        }
        let id: RequestId = before.map_or_else(|| world.id(), |before| before.request.id);
        let answered = |status| (row.status == status).then_some(now);
        let answered_by = |status| (row.status == status).then_some(by);
        values.push(args![
            id,
            session,
            &row.external_id,
            *from,
            *to,
            row.priority,
            row.session.clone(),
            row.project.as_ref().and_then(|project| projects.get(project)).copied(),
            row.note.clone(),
            now,
            by,
            answered(RequestStatus::Accepted),
            answered_by(RequestStatus::Accepted),
            answered(RequestStatus::Declined),
            answered_by(RequestStatus::Declined)
        ]);
        trail.push((id.to_string(), novelty));
    }
    tx.insert_all(INSERT, values, UPDATE).await?;
    calendar::settle(tx, world, session).await?;
    let scope = session.to_string();
    let deeds: Vec<Deed<'_>> = trail
        .iter()
        .map(|(subject, novelty)| {
            let action = if *novelty == Novelty::New { "request.made" } else { "request.changed" };
            Deed { person: Some(by), action, subject, scope: &scope, detail: "" }
        })
        .collect();
    audit::write_all(tx, world, &deeds).await?;
    Ok(Tally::of(&novelties))
}

/// Where a row gives other parties to a request that calendars know, the meeting of the former two stays theirs: it is
/// withdrawn under a code of its own, so that both are told and their calendars say that it is cancelled, and the row is
/// of a new request. The codes of such rows, which are taken out of `known`.
async fn part(
    tx: &mut Tx,
    world: &World,
    by: PersonId,
    standing: &Standing,
    known: &mut HashMap<String, Wish>,
    rows: &[RequestRow],
) -> Result<HashSet<String>, DbError> {
    let joins_others = |row: &&RequestRow| {
        known.get(&row.external_id).is_some_and(|before| {
            [&row.from, &row.to] != [&before.from_code, &before.to_code]
                && [&row.to, &row.from] != [&before.from_code, &before.to_code]
        })
    };
    let rows_of_others: Vec<&RequestRow> = rows.iter().filter(joins_others).collect();
    let mut parted = HashSet::new();
    for row in rows_of_others {
        let Some(former) = known.get(&row.external_id).map(|wish| wish.request.id) else { continue };
        let in_calendars = "SELECT COUNT(*) FROM calendar_entries WHERE request_id = $1";
        if tx.count(in_calendars, args![former]).await? == 0 {
            continue;
        }
        let is_free =
            |code: &String| !known.contains_key(code) && rows.iter().all(|row| row.external_id != *code);
        let Some(code) = (1..).map(|number: u32| format!("{}-{number}", row.external_id)).find(is_free)
        else {
            continue;
        };
        tx.execute(
            "UPDATE requests SET external_id = $2, withdrawn_by = COALESCE(withdrawn_by, $4),
                withdrawn_at = COALESCE(withdrawn_at, $3) WHERE id = $1",
            args![former, &code, world.now(), by],
        )
        .await?;
        trail::write(tx, world, standing, "request.withdrawn", former, "").await?;
        if let Some(wish) = known.remove(&row.external_id) {
            known.insert(code, wish);
        }
        parted.insert(row.external_id.clone());
    }
    Ok(parted)
}

const INSERT: &str = "INSERT INTO requests (id, session_id, external_id, from_id, to_id, priority, period,
    project_id, note, made_at, made_by, accepted_at, accepted_by, declined_at, declined_by)";

/// An answer is set where the row gives one that is not there yet, and is left alone where the row gives none.
const UPDATE: &str = "ON CONFLICT (session_id, external_id) DO UPDATE SET from_id = excluded.from_id,
    to_id = excluded.to_id, priority = excluded.priority, period = excluded.period,
    project_id = excluded.project_id, note = excluded.note,
    accepted_at = CASE WHEN excluded.accepted_at IS NOT NULL
        THEN COALESCE(requests.accepted_at, excluded.accepted_at)
        WHEN excluded.declined_at IS NOT NULL THEN NULL ELSE requests.accepted_at END,
    accepted_by = CASE WHEN excluded.accepted_at IS NOT NULL
        THEN COALESCE(requests.accepted_by, excluded.accepted_by)
        WHEN excluded.declined_at IS NOT NULL THEN NULL ELSE requests.accepted_by END,
    declined_at = CASE WHEN excluded.declined_at IS NOT NULL
        THEN COALESCE(requests.declined_at, excluded.declined_at)
        WHEN excluded.accepted_at IS NOT NULL THEN NULL ELSE requests.declined_at END,
    declined_by = CASE WHEN excluded.declined_at IS NOT NULL
        THEN COALESCE(requests.declined_by, excluded.declined_by)
        WHEN excluded.accepted_at IS NOT NULL THEN NULL ELSE requests.declined_by END,
    withdrawn_at = CASE WHEN excluded.accepted_at IS NOT NULL OR excluded.declined_at IS NOT NULL
        THEN NULL ELSE requests.withdrawn_at END,
    withdrawn_by = CASE WHEN excluded.accepted_at IS NOT NULL OR excluded.declined_at IS NOT NULL
        THEN NULL ELSE requests.withdrawn_by END";

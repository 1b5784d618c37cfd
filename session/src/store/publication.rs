//! Publishing a version, and withdrawing it.

use platform::args;
use platform::db::{DbError, Tx};
use platform::world::World;

use super::drafts::DraftError;
use super::meetings::{self, Which};
use super::wanted::WANTED;
use super::{Standing, agendas, calendar, sessions, trail};
use crate::model::ids::AgendaId;
use crate::model::{Agenda, Difference, PlacedMeeting, differences};

/// What a publication changes for those who have an agenda.
#[derive(Debug)]
pub struct Publication {
    /// The version.
    pub agenda: Agenda,
    /// The version that was in force until then, or comes into force again.
    pub other: Option<Agenda>,
    /// The meetings that do not stand alike.
    pub differences: Vec<Difference>,
}

/// The meetings of a version that nobody wants any more. What was held stays: `$2` is the first instant that counts.
fn unwanted() -> String {
    format!(
        "placements.agenda_id = $1
         AND NOT EXISTS (SELECT 1 FROM requests WHERE requests.id = placements.request_id AND {WANTED})
         AND placements.slot_id IN (SELECT id FROM slots WHERE starts_at >= $2)"
    )
}

async fn draft(tx: &mut Tx, standing: &Standing, id: AgendaId) -> Result<Agenda, DraftError> {
    let agenda =
        agendas::find(tx, standing, id).await?.filter(|_| standing.organises).ok_or(DraftError::NotThere)?;
    if agenda.is_draft() { Ok(agenda) } else { Err(DraftError::NoDraft) }
}

fn since(agenda: &Agenda) -> i64 {
    agenda.replanned_from.map_or(i64::MIN, |at| at.as_microsecond())
}

/// What publishing the draft would change, and how many of its meetings nobody wants any more.
///
/// # Errors
/// When the visitor may not publish it, it is no draft, or the database fails.
pub async fn preview(
    tx: &mut Tx,
    standing: &Standing,
    id: AgendaId,
) -> Result<(Publication, i64), DraftError> {
    let agenda = draft(tx, standing, id).await?;
    let other = agendas::published(tx, standing).await?;
    let sql = format!("SELECT COUNT(*) FROM placements WHERE {}", unwanted());
    let unwanted = tx.count(sqlx::AssertSqlSafe(sql), args![id, since(&agenda)]).await?;
    let differences = between(tx, standing, other.as_ref(), Some(&agenda)).await?;
    Ok((Publication { agenda, other, differences }, unwanted))
}

/// Publishes the draft: from now on it is in force, and the calendars follow. Who is to be told follows from what comes
/// back.
///
/// # Errors
/// As [`preview`].
pub async fn publish(
    tx: &mut Tx,
    world: &World,
    standing: &Standing,
    id: AgendaId,
) -> Result<Publication, DraftError> {
    // Whoever publishes another version of the session waits here.
    sessions::hold(tx, standing.session.id).await?;
    let agenda = draft(tx, standing, id).await?;
    let other = agendas::published(tx, standing).await?;
    let sql = format!("DELETE FROM placements WHERE {}", unwanted());
    tx.execute(sqlx::AssertSqlSafe(sql), args![id, since(&agenda)]).await?;
    // Discarding does not wait there; whoever comes second finds no draft.
    let sql = "UPDATE agendas SET published_at = $2, published_by = $3
        WHERE id = $1 AND published_at IS NULL AND discarded_at IS NULL";
    if tx.execute(sql, args![id, world.now(), standing.person]).await? == 0 {
        return Err(DraftError::NoDraft);
    }
    let differences = between(tx, standing, other.as_ref(), Some(&agenda)).await?;
    follow(tx, world, standing, Some(&agenda)).await?;
    trail::write(tx, world, standing, "agenda.published", id, "").await?;
    Ok(Publication { agenda, other, differences })
}

/// Withdraws the version in force; the one published before it is in force again, and it is a draft again.
///
/// # Errors
/// [`DraftError::Stale`] where it is not the version in force; else as [`preview`].
pub async fn withdraw(
    tx: &mut Tx,
    world: &World,
    standing: &Standing,
    id: AgendaId,
) -> Result<Publication, DraftError> {
    sessions::hold(tx, standing.session.id).await?;
    if !standing.organises {
        return Err(DraftError::NotThere);
    }
    let agenda =
        agendas::published(tx, standing).await?.filter(|agenda| agenda.id == id).ok_or(DraftError::Stale)?;
    tx.execute("UPDATE agendas SET published_at = NULL, published_by = NULL WHERE id = $1", args![id])
        .await?;
    let other = agendas::published(tx, standing).await?;
    let differences = between(tx, standing, Some(&agenda), other.as_ref()).await?;
    follow(tx, world, standing, other.as_ref()).await?;
    trail::write(tx, world, standing, "agenda.publication-withdrawn", id, "").await?;
    Ok(Publication { agenda, other, differences })
}

async fn rows(
    tx: &mut Tx,
    standing: &Standing,
    agenda: Option<&Agenda>,
) -> Result<Vec<PlacedMeeting>, DbError> {
    match agenda {
        Some(agenda) => meetings::placed(tx, standing, agenda.id, Which::All).await,
        None => Ok(Vec::new()),
    }
}

/// The meetings that do not stand alike in two versions, as far as the visitor may see them.
///
/// # Errors
/// What the database said.
pub async fn between(
    tx: &mut Tx,
    standing: &Standing,
    before: Option<&Agenda>,
    after: Option<&Agenda>,
) -> Result<Vec<Difference>, DbError> {
    let (before, after) = (rows(tx, standing, before).await?, rows(tx, standing, after).await?);
    Ok(differences(before, after))
}

async fn follow(
    tx: &mut Tx,
    world: &World,
    standing: &Standing,
    agenda: Option<&Agenda>,
) -> Result<(), DbError> {
    let mut rows = rows(tx, standing, agenda).await?;
    // On a day planned anew what was to be held before stays in the version, given up or not.
    rows.retain(|meeting| !meeting.given_up);
    calendar::follow(tx, standing.session.id, &rows, world.now()).await
}

/// Somebody who is told of a change.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Addressee {
    /// Who.
    pub participant_id: crate::model::ids::ParticipantId,
    /// The address.
    pub email: String,
    /// How the person is called at the session.
    pub name: String,
    /// The language to write in.
    pub language: platform::locale::Language,
}

/// The addresses of all who take part.
///
/// # Errors
/// What the database said.
pub async fn addressees(tx: &mut Tx, standing: &Standing) -> Result<Vec<Addressee>, DbError> {
    tx.all(
        "SELECT participants.id AS participant_id, people.email, people.language,
             participants.given_name || ' ' || participants.family_name AS name
         FROM participants JOIN people ON people.id = participants.person_id
         WHERE participants.session_id = $1 AND $2 AND participants.refused_at IS NULL
         ORDER BY participants.external_id",
        args![standing.session.id, standing.organises],
    )
    .await
}

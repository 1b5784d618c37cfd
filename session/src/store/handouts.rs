//! What the documents on paper are made of.

use std::collections::BTreeMap;

use jiff::Timestamp;
use platform::args;
use platform::db::{At, DbError, Json, Tx};
use platform::locale::Translated;

use super::by_code::BY_CODE;
use super::meetings::Which;
use super::{Standing, agendas};
use crate::model::ids::{InterpreterId, ParticipantId, SideId};
use crate::model::{Party, PlacedMeeting};
use crate::print::{
    Agenda, AgendaMeeting, Badge, Crossing, Imprint, Languages, Person, Roster, RosterMeeting, Slot, Speaker,
    TableCard, TableMeeting, Thread,
};

fn person(party: &Party) -> Person {
    Person {
        given_name: party.given_name.clone(),
        family_name: party.family_name.clone(),
        latin_name: party.name_latin.clone(),
        organisation: party.organisation.clone(),
        organisation_latin: party.organisation_latin.clone(),
    }
}

/// What all documents of the session have in common, those of the version in force.
///
/// # Errors
/// What the database said.
pub async fn imprint(
    tx: &mut Tx,
    standing: &Standing,
    languages: Languages,
    made: Timestamp,
) -> Result<Imprint, DbError> {
    let session = &standing.session;
    Ok(Imprint {
        title: session.title.0.clone(),
        place: session.place.0.clone(),
        first_day: session.starts_on.0,
        last_day: session.ends_on.0,
        zone: session.time_zone(),
        slots: slots(tx, standing).await?,
        version: agendas::published(tx, standing).await?.map(|agenda| agenda.number),
        languages,
        made,
        mark: String::new(),
    })
}

/// The slots of the Meeting Point.
///
/// # Errors
/// What the database said.
async fn slots(tx: &mut Tx, standing: &Standing) -> Result<Vec<Slot>, DbError> {
    let rows: Vec<(At, At)> = tx
        .all(
            "SELECT starts_at, ends_at FROM slots WHERE session_id = $1 ORDER BY starts_at",
            args![standing.session.id],
        )
        .await?;
    Ok(rows.into_iter().map(|(start, end)| Slot { start: start.0, end: end.0 }).collect())
}

#[derive(sqlx::FromRow)]
struct Participant {
    id: ParticipantId,
    given_name: String,
    family_name: String,
    name_latin: Option<String>,
    organisation: String,
    organisation_latin: Option<String>,
    role: Option<String>,
    phone: Option<String>,
    email: String,
    side: Json<Translated>,
    position: i64,
}

impl Participant {
    fn person(&self) -> Person {
        Person {
            given_name: self.given_name.clone(),
            family_name: self.family_name.clone(),
            latin_name: self.name_latin.clone(),
            organisation: self.organisation.clone(),
            organisation_latin: self.organisation_latin.clone(),
        }
    }
}

/// Those taking part whom the standing sees, by name.
async fn participants(tx: &mut Tx, standing: &Standing) -> Result<Vec<Participant>, DbError> {
    let [all, side, own] = standing.sight();
    let mut values = args![standing.session.id];
    values.extend([all, side, own]);
    tx.all(
        "SELECT participants.id, participants.given_name, participants.family_name, participants.name_latin,
            organisations.name AS organisation, organisations.name_latin AS organisation_latin, role, phone, email,
            sides.name AS side, sides.position
         FROM participants JOIN organisations ON organisations.id = organisation_id
         JOIN people ON people.id = person_id JOIN sides ON sides.id = side_id
         WHERE session_id = $1 AND approved_at IS NOT NULL AND refused_at IS NULL AND withdrawn_at IS NULL
           AND ($2 OR side_id = $3 OR participants.id = $4)
         ORDER BY search_text, participants.id",
        values,
    )
    .await
}

/// The meetings of the version in force that are held: what is given up is not handed out.
async fn held(tx: &mut Tx, standing: &Standing, which: Which) -> Result<Vec<PlacedMeeting>, DbError> {
    let mut meetings = agendas::in_force(tx, standing, which).await?;
    meetings.retain(|meeting| !meeting.given_up);
    Ok(meetings)
}

/// Meetings in force of each participant.
async fn by_participant(
    tx: &mut Tx,
    standing: &Standing,
    which: Which,
) -> Result<BTreeMap<ParticipantId, Vec<PlacedMeeting>>, DbError> {
    let mut threads: BTreeMap<_, Vec<PlacedMeeting>> = BTreeMap::new();
    for meeting in held(tx, standing, which).await? {
        threads.entry(meeting.to.id).or_default().push(meeting.clone());
        threads.entry(meeting.from.id).or_default().push(meeting);
    }
    Ok(threads)
}

/// Personal agendas of everyone the standing sees, or of one participant.
///
/// # Errors
/// What the database said.
pub async fn agendas(
    tx: &mut Tx,
    standing: &Standing,
    only: Option<ParticipantId>,
) -> Result<Vec<Agenda>, DbError> {
    let people = participants(tx, standing).await?;
    let mut threads = by_participant(tx, standing, only.map_or(Which::All, Which::Participant)).await?;
    let wanted = people.into_iter().filter(|participant| only.is_none_or(|only| only == participant.id));
    Ok(wanted
        .map(|participant| {
            let meetings = threads.remove(&participant.id).unwrap_or_default();
            let meetings = meetings.into_iter().map(|meeting| AgendaMeeting {
                start: meeting.starts_at,
                end: meeting.ends_at,
                table: meeting.table.clone(),
                table_zone: meeting.zone.clone(),
                partners: meeting.partner_of(participant.id).map(person).into_iter().collect(),
                interpreter: meeting.interpreter.clone(),
                project: meeting.project,
            });
            Agenda { person: participant.person(), meetings: meetings.collect() }
        })
        .collect())
}

/// The rows of the wall schedule.
///
/// # Errors
/// What the database said.
pub async fn threads(tx: &mut Tx, standing: &Standing) -> Result<Vec<Thread>, DbError> {
    let people = participants(tx, standing).await?;
    let mut threads = by_participant(tx, standing, Which::All).await?;
    Ok(people
        .into_iter()
        .map(|participant| {
            let meetings = threads.remove(&participant.id).unwrap_or_default();
            let crossings = meetings.iter().map(|meeting| Crossing {
                start: meeting.starts_at,
                table: meeting.table.clone(),
                partner: meeting
                    .partner_of(participant.id)
                    .map(|party| party.family_name.clone())
                    .unwrap_or_default(),
            });
            Thread { person: participant.person(), crossings: crossings.collect() }
        })
        .collect())
}

/// A card for every table.
///
/// # Errors
/// What the database said.
pub async fn tables(tx: &mut Tx, standing: &Standing) -> Result<Vec<TableCard>, DbError> {
    let meetings = held(tx, standing, Which::All).await?;
    let tables: Vec<(String, Option<String>)> = tx
        .all(
            sqlx::AssertSqlSafe(format!(
                "SELECT external_id, zone FROM meeting_tables WHERE session_id = $1 ORDER BY {BY_CODE}"
            )),
            args![standing.session.id],
        )
        .await?;
    let first = first_side(tx, standing).await?;
    Ok(tables
        .into_iter()
        .map(|(table, zone)| {
            let meetings =
                meetings.iter().filter(|meeting| meeting.table == table).map(|meeting| TableMeeting {
                    start: meeting.starts_at,
                    end: meeting.ends_at,
                    participants: ordered(meeting, first).map(person).to_vec(),
                    interpreter: meeting.interpreter.clone(),
                });
            let meetings = meetings.collect();
            TableCard { table, zone, meetings }
        })
        .collect())
}

/// A roster for every interpreter.
///
/// # Errors
/// What the database said.
pub async fn interpreters(tx: &mut Tx, standing: &Standing) -> Result<Vec<Roster>, DbError> {
    let meetings = held(tx, standing, Which::All).await?;
    let interpreters: Vec<(InterpreterId, String, Json<Vec<String>>)> = tx
        .all(
            sqlx::AssertSqlSafe(format!(
                "SELECT id, name, languages FROM interpreters WHERE session_id = $1 ORDER BY {BY_CODE}"
            )),
            args![standing.session.id],
        )
        .await?;
    let first = first_side(tx, standing).await?;
    Ok(interpreters
        .into_iter()
        .map(|(id, name, languages)| {
            let own = meetings.iter().filter(|meeting| meeting.interpreter_id == Some(id));
            let meetings = own.map(|meeting| RosterMeeting {
                start: meeting.starts_at,
                end: meeting.ends_at,
                table: meeting.table.clone(),
                table_zone: meeting.zone.clone(),
                speakers: ordered(meeting, first)
                    .map(|party| Speaker { person: person(party), languages: party.languages.clone() })
                    .to_vec(),
            });
            Roster { name, languages: languages.0, meetings: meetings.collect() }
        })
        .collect())
}

/// A badge for everyone.
///
/// # Errors
/// What the database said.
pub async fn badges(tx: &mut Tx, standing: &Standing) -> Result<Vec<Badge>, DbError> {
    let people = participants(tx, standing).await?;
    let badges = people.into_iter().map(|participant| Badge {
        person: participant.person(),
        role: participant.role.unwrap_or_default(),
        side: participant.side.0,
        second_side: participant.position > 0,
        email: participant.email,
        phone: participant.phone.unwrap_or_default(),
    });
    Ok(badges.collect())
}

async fn first_side(tx: &mut Tx, standing: &Standing) -> Result<Option<SideId>, DbError> {
    let row: Option<(SideId,)> = tx
        .optional(
            "SELECT id FROM sides WHERE task_force_id = $1 ORDER BY position LIMIT 1",
            args![standing.session.task_force_id],
        )
        .await?;
    Ok(row.map(|(id,)| id))
}

/// Both who meet, the first side first.
fn ordered(meeting: &PlacedMeeting, first: Option<SideId>) -> [&Party; 2] {
    match first {
        Some(first) if meeting.to.side_id == first && meeting.from.side_id != first => {
            [&meeting.to, &meeting.from]
        }
        _ => [&meeting.from, &meeting.to],
    }
}

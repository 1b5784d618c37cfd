//! Meetings in their places: who meets whom, when, where, with whose help.

use platform::args;
use platform::db::{Arg, At, DbError, Json, Tx};
use platform::locale::Translated;

use super::Standing;
use super::wanted::given_up;
use crate::model::ids::{AgendaId, InterpreterId, ParticipantId, RequestId, SideId, SlotId, TableId};
use crate::model::placement::NO_SHOW;
use crate::model::{Party, PlacedMeeting};

/// The columns of a [`Pair`], from `requests` joined with both who meet.
pub(super) const PAIR: &str = "requests.id AS request_id, requests.external_id, projects.title AS project,
    one.id AS from_id, one.side_id AS from_side, one.given_name AS from_given, one.family_name AS from_family,
    one.name_latin AS from_latin, one_firm.name AS from_firm, one_firm.name_latin AS from_firm_latin,
    one.languages AS from_languages,
    other.id AS to_id, other.side_id AS to_side, other.given_name AS to_given, other.family_name AS to_family,
    other.name_latin AS to_latin, other_firm.name AS to_firm, other_firm.name_latin AS to_firm_latin,
    other.languages AS to_languages";

/// What [`PAIR`] is taken from, after a table that has `request_id`'s row as `requests`.
pub(super) const PAIR_FROM: &str = "JOIN participants one ON one.id = requests.from_id
    JOIN organisations one_firm ON one_firm.id = one.organisation_id
    JOIN participants other ON other.id = requests.to_id
    JOIN organisations other_firm ON other_firm.id = other.organisation_id
    LEFT JOIN projects ON projects.id = requests.project_id";

/// A request with both who meet.
#[derive(Debug, sqlx::FromRow)]
pub(super) struct Pair {
    pub request_id: RequestId,
    pub external_id: String,
    pub project: Option<Json<Translated>>,
    from_id: ParticipantId,
    from_side: SideId,
    from_given: String,
    from_family: String,
    from_latin: Option<String>,
    from_firm: String,
    from_firm_latin: Option<String>,
    from_languages: Json<Vec<String>>,
    to_id: ParticipantId,
    to_side: SideId,
    to_given: String,
    to_family: String,
    to_latin: Option<String>,
    to_firm: String,
    to_firm_latin: Option<String>,
    to_languages: Json<Vec<String>>,
}

impl Pair {
    /// Both who meet: who asked, and who was asked.
    pub fn parties(self) -> (Party, Party) {
        let from = Party {
            id: self.from_id,
            side_id: self.from_side,
            given_name: self.from_given,
            family_name: self.from_family,
            name_latin: self.from_latin,
            organisation: self.from_firm,
            organisation_latin: self.from_firm_latin,
            languages: self.from_languages.0,
        };
        let to = Party {
            id: self.to_id,
            side_id: self.to_side,
            given_name: self.to_given,
            family_name: self.to_family,
            name_latin: self.to_latin,
            organisation: self.to_firm,
            organisation_latin: self.to_firm_latin,
            languages: self.to_languages.0,
        };
        (from, to)
    }
}

#[derive(sqlx::FromRow)]
struct Row {
    #[sqlx(flatten)]
    pair: Pair,
    slot_id: SlotId,
    starts_at: At,
    ends_at: At,
    period: Option<String>,
    table_id: TableId,
    table_name: String,
    zone: Option<String>,
    interpreter_id: Option<InterpreterId>,
    interpreter: Option<String>,
    locked_at: Option<At>,
    given_up: bool,
}

impl From<Row> for PlacedMeeting {
    fn from(mut row: Row) -> Self {
        let (external_id, project) = (std::mem::take(&mut row.pair.external_id), row.pair.project.take());
        let request_id = row.pair.request_id;
        let (from, to) = row.pair.parties();
        Self {
            request_id,
            external_id,
            slot_id: row.slot_id,
            starts_at: row.starts_at.0,
            ends_at: row.ends_at.0,
            period: row.period,
            table_id: row.table_id,
            table: row.table_name,
            zone: row.zone,
            interpreter_id: row.interpreter_id,
            interpreter: row.interpreter,
            project: project.map(|title| title.0),
            from,
            to,
            locked: row.locked_at.is_some(),
            given_up: row.given_up,
        }
    }
}

/// Which meetings of a version.
#[derive(Debug, Clone, Copy)]
pub enum Which {
    /// All.
    All,
    /// One participant's.
    Participant(ParticipantId),
    /// Those at one table.
    Table(TableId),
    /// Those of one interpreter.
    Interpreter(InterpreterId),
}

/// The meetings of a version that the visitor may see, in order of time, then of table: organisers all, a manager those
/// of the own side, a coordinator those with an interpreter, a participant the own.
///
/// # Errors
/// What the database said.
pub async fn placed(
    tx: &mut Tx,
    standing: &Standing,
    agenda: AgendaId,
    which: Which,
) -> Result<Vec<PlacedMeeting>, DbError> {
    let (condition, value) = match which {
        Which::All => ("$6 = ''", Arg::from("")),
        Which::Participant(id) => ("$6 IN (one.id, other.id)", Arg::from(id)),
        Which::Table(id) => ("placements.table_id = $6", Arg::from(id)),
        Which::Interpreter(id) => ("placements.interpreter_id = $6", Arg::from(id)),
    };
    let sql = format!(
        "SELECT {PAIR}, placements.slot_id, slots.starts_at, slots.ends_at, slots.period, placements.table_id,
             meeting_tables.external_id AS table_name, meeting_tables.zone, placements.interpreter_id,
             interpreters.name AS interpreter, placements.locked_at, {} AS given_up
         FROM placements JOIN requests ON requests.id = placements.request_id {PAIR_FROM}
         JOIN slots ON slots.id = placements.slot_id
         JOIN meeting_tables ON meeting_tables.id = placements.table_id
         LEFT JOIN interpreters ON interpreters.id = placements.interpreter_id
         WHERE placements.agenda_id = $1
         AND ($2 OR one.side_id = $3 OR other.side_id = $3 OR one.id = $4 OR other.id = $4
             OR ($5 AND placements.interpreter_id IS NOT NULL))
         AND {condition}
         ORDER BY slots.starts_at, LENGTH(meeting_tables.external_id), meeting_tables.external_id",
        given_up()
    );
    let [all, side, participant] = standing.sight();
    let args = vec![Arg::from(agenda), all, side, participant, Arg::from(standing.coordinates), value];
    let rows: Vec<Row> = tx.all(sqlx::AssertSqlSafe(sql), args).await?;
    Ok(rows.into_iter().map(PlacedMeeting::from).collect())
}

/// Where a request stands that found no place, with both who would meet.
#[derive(Debug, Clone)]
pub struct Unplaced {
    /// Which.
    pub request_id: RequestId,
    /// As in spreadsheets.
    pub external_id: String,
    /// Must or wish.
    pub priority: String,
    /// Who asked.
    pub from: Party,
    /// Who was asked.
    pub to: Party,
    /// Why, in one word of the engine.
    pub reason: String,
    /// Why, in one sentence of the engine.
    pub detail: String,
    /// What would admit it, as the engine says it.
    pub admitted_by: Option<String>,
    /// Who did not come, where that is why.
    pub absent: Option<String>,
}

/// The meetings of a version that found no place; only an organiser is given any.
///
/// # Errors
/// What the database said.
pub async fn unplaced(tx: &mut Tx, standing: &Standing, agenda: AgendaId) -> Result<Vec<Unplaced>, DbError> {
    #[derive(sqlx::FromRow)]
    struct Left {
        #[sqlx(flatten)]
        pair: Pair,
        priority: String,
        reason: String,
        detail: String,
        admitted_by: Option<String>,
        absent: Option<String>,
    }
    let sql = format!(
        "SELECT {PAIR}, requests.priority, unplaced.reason, unplaced.detail, unplaced.admitted_by,
             CASE WHEN unplaced.reason = '{NO_SHOW}' THEN (SELECT absentee.given_name || ' ' || absentee.family_name
                 FROM absences JOIN participants absentee ON absentee.id = absences.participant_id
                 WHERE absences.kind = 'no_show' AND absentee.id IN (requests.from_id, requests.to_id)
                 ORDER BY absences.lifted_at IS NOT NULL, absences.reported_at DESC LIMIT 1) END AS absent
         FROM unplaced JOIN requests ON requests.id = unplaced.request_id {PAIR_FROM}
         WHERE unplaced.agenda_id = $1 AND $2 ORDER BY requests.priority, requests.external_id"
    );
    let rows: Vec<Left> = tx.all(sqlx::AssertSqlSafe(sql), args![agenda, standing.organises]).await?;
    let left = rows.into_iter().map(|mut row| {
        let (request_id, external_id) = (row.pair.request_id, std::mem::take(&mut row.pair.external_id));
        let (from, to) = row.pair.parties();
        let (priority, reason, detail) = (row.priority, row.reason, row.detail);
        let (admitted_by, absent) = (row.admitted_by, row.absent);
        Unplaced { request_id, external_id, priority, from, to, reason, detail, admitted_by, absent }
    });
    Ok(left.collect())
}

//! The trail of a session: written as things are done, and the names behind the ids that stand in it.

use std::collections::HashMap;
use std::fmt::Display;

use platform::args;
use platform::db::{At, DbError, Json, Tx};
use platform::locale::Translated;
use platform::world::World;
use registry::model::Role;
use registry::store::audit::{self, Deed};

use super::Standing;

/// Something that the trail speaks of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Thing {
    /// A participant's name.
    Participant(String),
    /// Who asks and who is asked.
    Request(String, String),
    /// A project's title.
    Project(Translated),
    /// A version of the agenda: its number, and whether it is still there to be seen.
    Agenda(i64, bool),
    /// An import's file.
    Import(String),
    /// A slot's first instant and the first one after.
    Slot(At, At),
    /// A table's name.
    Table(String),
    /// An interpreter's name.
    Interpreter(String),
    /// Who or what is missing.
    Absence(String),
    /// Somebody who has or had a role.
    Person(String),
    /// Somebody's role.
    Role(String, Role),
    /// A run of the engine.
    Run,
}

/// What gives ids and names, and what they are the names of.
type Named = (&'static str, fn(String) -> Thing);

/// Writes into the trail of the session what the visitor did, to what, and what else is worth knowing.
pub(super) async fn write(
    tx: &mut Tx,
    world: &World,
    standing: &Standing,
    action: &str,
    subject: impl Display,
    detail: &str,
) -> Result<(), DbError> {
    let (subject, scope) = (subject.to_string(), standing.session.id.to_string());
    let deed = Deed { person: standing.person, action, subject: &subject, scope: &scope, detail };
    audit::write(tx, world, deed).await
}

/// The ids of what the session's organisers read the trail of: the session, its task force and the two sides.
///
/// # Errors
/// What the database said.
pub async fn scopes(tx: &mut Tx, standing: &Standing) -> Result<Vec<String>, DbError> {
    if !standing.organises {
        return Ok(Vec::new());
    }
    let force = standing.session.task_force_id;
    let sides: Vec<(String,)> = tx.all("SELECT id FROM sides WHERE task_force_id = $1", args![force]).await?;
    let mut scopes = vec![standing.session.id.to_string(), force.to_string()];
    scopes.extend(sides.into_iter().map(|(id,)| id));
    Ok(scopes)
}

/// Everything of the session that a line may be about and that is still there, by its id; only an organiser is given
/// any.
///
/// # Errors
/// What the database said.
pub async fn things(tx: &mut Tx, standing: &Standing) -> Result<HashMap<String, Thing>, DbError> {
    let mut things = HashMap::new();
    if !standing.organises {
        return Ok(things);
    }
    let of_session = || args![standing.session.id];
    let named: [Named; 5] = [
        (
            "SELECT id, given_name || ' ' || family_name FROM participants WHERE session_id = $1",
            Thing::Participant,
        ),
        ("SELECT id, external_id FROM meeting_tables WHERE session_id = $1", Thing::Table),
        ("SELECT id, name FROM interpreters WHERE session_id = $1", Thing::Interpreter),
        ("SELECT id, file_name FROM imports WHERE session_id = $1", Thing::Import),
        (
            "SELECT absences.id, COALESCE(given_name || ' ' || family_name, meeting_tables.external_id, '')
             FROM absences LEFT JOIN participants ON participants.id = participant_id
             LEFT JOIN meeting_tables ON meeting_tables.id = table_id WHERE absences.session_id = $1",
            Thing::Absence,
        ),
    ];
    for (sql, thing) in named {
        let rows: Vec<(String, String)> = tx.all(sql, of_session()).await?;
        things.extend(rows.into_iter().map(|(id, name)| (id, thing(name))));
    }
    let requests: Vec<(String, String, String)> = tx
        .all(
            "SELECT requests.id, one.given_name || ' ' || one.family_name,
                 other.given_name || ' ' || other.family_name
             FROM requests JOIN participants one ON one.id = from_id JOIN participants other ON other.id = to_id
             WHERE requests.session_id = $1",
            of_session(),
        )
        .await?;
    things.extend(requests.into_iter().map(|(id, one, other)| (id, Thing::Request(one, other))));
    let projects: Vec<(String, Json<Translated>)> =
        tx.all("SELECT id, title FROM projects WHERE session_id = $1", of_session()).await?;
    things.extend(projects.into_iter().map(|(id, title)| (id, Thing::Project(title.0))));
    let agendas: Vec<(String, i64, Option<At>)> =
        tx.all("SELECT id, number, discarded_at FROM agendas WHERE session_id = $1", of_session()).await?;
    things.extend(agendas.into_iter().map(|(id, number, gone)| (id, Thing::Agenda(number, gone.is_none()))));
    let slots: Vec<(String, At, At)> =
        tx.all("SELECT id, starts_at, ends_at FROM slots WHERE session_id = $1", of_session()).await?;
    things.extend(slots.into_iter().map(|(id, start, end)| (id, Thing::Slot(start, end))));
    let runs: Vec<(String,)> =
        tx.all("SELECT id FROM jobs WHERE subject = $1", args![standing.session.id.to_string()]).await?;
    things.extend(runs.into_iter().map(|(id,)| (id, Thing::Run)));
    people(tx, standing, &mut things).await?;
    Ok(things)
}

/// Those who have or had a role in the task force, each by the person's id and by that of the role.
async fn people(
    tx: &mut Tx,
    standing: &Standing,
    things: &mut HashMap<String, Thing>,
) -> Result<(), DbError> {
    let roles: Vec<(String, String, Role, String)> = tx
        .all(
            "SELECT grants.id, people.id, role, given_name || ' ' || family_name
             FROM grants JOIN people ON people.id = person_id
             WHERE scope = $1 OR scope IN (SELECT id FROM sides WHERE task_force_id = $1)",
            args![standing.session.task_force_id],
        )
        .await?;
    for (grant, person, role, name) in roles {
        things.insert(person, Thing::Person(name.clone()));
        things.insert(grant, Thing::Role(name, role));
    }
    Ok(())
}

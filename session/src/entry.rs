//! Who is let in: what every page and every address of the API asks before anything else. Each function loads how the
//! visitor stands and checks it, in this order: what the visitor may not know of is not there; who is not signed in
//! is asked to; who is signed in and may not is refused.

use platform::db::Tx;
use platform::http::{Oops, OrNotFound};
use registry::http::Visitor;

use crate::model::ids::{AgendaId, ParticipantId, SessionId, TaskForceId};
use crate::model::{Agenda, TaskForce};
use crate::store::{Standing, agendas, task_forces};

/// How the visitor stands towards a session that the visitor may know of.
///
/// # Errors
/// Not there for those who may not know of it; and when the database fails.
pub async fn standing(tx: &mut Tx, visitor: &Visitor, id: SessionId) -> Result<Standing, Oops> {
    Standing::find(tx, visitor.id(), id).await?.or_not_found()
}

/// The same for those who work for the session in any role.
///
/// # Errors
/// As [`standing`], and not open to others.
pub async fn staff(tx: &mut Tx, visitor: &Visitor, id: SessionId) -> Result<Standing, Oops> {
    let standing = standing(tx, visitor, id).await?;
    let may = standing.is_staff();
    admit(visitor, standing, may)
}

/// The same for those who organise it.
///
/// # Errors
/// As [`staff`].
pub async fn organiser(tx: &mut Tx, visitor: &Visitor, id: SessionId) -> Result<Standing, Oops> {
    let standing = standing(tx, visitor, id).await?;
    let may = standing.organises;
    admit(visitor, standing, may)
}

/// The same for those who organise it or look after its interpreters.
///
/// # Errors
/// As [`staff`].
pub async fn coordinator(tx: &mut Tx, visitor: &Visitor, id: SessionId) -> Result<Standing, Oops> {
    let standing = standing(tx, visitor, id).await?;
    let may = standing.keeps_interpreters();
    admit(visitor, standing, may)
}

/// The same for those who decide for people: the organisers and the managers of the sides.
///
/// # Errors
/// As [`staff`].
pub async fn decides(tx: &mut Tx, visitor: &Visitor, id: SessionId) -> Result<Standing, Oops> {
    let standing = standing(tx, visitor, id).await?;
    let may = standing.decides();
    admit(visitor, standing, may)
}

/// The same for those who take part, with who they are there.
///
/// # Errors
/// As [`staff`].
pub async fn participant(
    tx: &mut Tx,
    visitor: &Visitor,
    id: SessionId,
) -> Result<(Standing, ParticipantId), Oops> {
    let standing = standing(tx, visitor, id).await?;
    visitor.signed_in()?;
    let participant = standing.participant.ok_or(Oops::Forbidden)?;
    Ok((standing, participant))
}

/// A version of the agenda, and how the visitor stands towards its session.
///
/// # Errors
/// Not there for those who may not see it; and when the database fails.
pub async fn agenda(tx: &mut Tx, visitor: &Visitor, id: AgendaId) -> Result<(Standing, Agenda), Oops> {
    let session = agendas::session_of(tx, id).await?.or_not_found()?;
    let standing = standing(tx, visitor, session).await?;
    let agenda = agendas::find(tx, &standing, id).await?.or_not_found()?;
    Ok((standing, agenda))
}

/// The same for those who may change it.
///
/// # Errors
/// As [`agenda`], and not open to those who do not organise the session.
pub async fn agenda_as_organiser(
    tx: &mut Tx,
    visitor: &Visitor,
    id: AgendaId,
) -> Result<(Standing, Agenda), Oops> {
    let (standing, agenda) = agenda(tx, visitor, id).await?;
    let may = standing.organises;
    Ok((admit(visitor, standing, may)?, agenda))
}

/// A task force that the visitor works for.
///
/// # Errors
/// When nobody is signed in; not there for those who do not work for it; and when the database fails.
pub async fn task_force(tx: &mut Tx, visitor: &Visitor, id: TaskForceId) -> Result<TaskForce, Oops> {
    let person = visitor.signed_in()?.id;
    task_forces::mine(tx, person, id).await?.or_not_found()
}

/// The same for those who organise it.
///
/// # Errors
/// As [`task_force`], and not open to others.
pub async fn task_force_as_organiser(
    tx: &mut Tx,
    visitor: &Visitor,
    id: TaskForceId,
) -> Result<TaskForce, Oops> {
    let known = task_force(tx, visitor, id).await?;
    let person = visitor.signed_in()?.id;
    task_forces::organised(tx, person, id).await?.ok_or(Oops::Forbidden)?;
    Ok(known)
}

fn admit(visitor: &Visitor, standing: Standing, may: bool) -> Result<Standing, Oops> {
    if may { Ok(standing) } else { visitor.signed_in().and(Err(Oops::Forbidden)) }
}

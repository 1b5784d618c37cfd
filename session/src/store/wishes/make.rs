//! Asking somebody to meet, and saying it otherwise while it waits.

use jiff::Timestamp;
use platform::args;
use platform::db::{At, DbError, Tx};
use platform::http::attempts::{self, Limit};
use platform::world::World;
use registry::model::OrganisationKind;

use super::super::Standing;
use super::{Actor, Refusal, Told, held, hold, write_down};
use crate::model::ids::{ParticipantId, RequestId, SideId};
use crate::model::{Priority, Request, RequestState};

/// What the rules of who may meet whom look at.
#[derive(Debug, Clone, Copy, sqlx::FromRow)]
pub struct Party {
    /// The side.
    pub side_id: SideId,
    /// The kind of organisation.
    pub kind: OrganisationKind,
}

/// A participant as those rules see it.
///
/// # Errors
/// What the database said.
pub async fn party(tx: &mut Tx, participant: ParticipantId) -> Result<Party, DbError> {
    tx.one(
        "SELECT side_id, kind FROM participants JOIN organisations ON organisations.id = organisation_id
         WHERE participants.id = $1",
        args![participant],
    )
    .await
}

/// Whether the two may ask each other for a meeting now; what stands against it.
///
/// # Errors
/// What the database said.
pub async fn obstacle(
    tx: &mut Tx,
    standing: &Standing,
    from: ParticipantId,
    to: ParticipantId,
    now: Timestamp,
) -> Result<Option<Refusal>, DbError> {
    let (session, rules) = (&standing.session, &standing.session.rules);
    if !session.takes_requests(now) {
        return Ok(Some(Refusal::Closed));
    }
    let (one, other) = (party(tx, from).await?, party(tx, to).await?);
    if from == to || !rules.allow(one.side_id == other.side_id, one.kind, other.kind) {
        return Ok(Some(Refusal::Barred));
    }
    let since = rules.unanswered_since(now).unwrap_or(Timestamp::MIN);
    let open = "withdrawn_at IS NULL AND declined_at IS NULL AND (accepted_at IS NOT NULL OR made_at >= ";
    let between = format!(
        "SELECT COUNT(*) FROM requests WHERE ((from_id = $1 AND to_id = $2) OR (from_id = $2 AND to_id = $1))
         AND priority <> 'no' AND {open} $3)"
    );
    if tx.count(sqlx::AssertSqlSafe(between), args![from, to, At(since)]).await? > 0 {
        return Ok(Some(Refusal::Twice));
    }
    if let Some(most) = rules.requests_most {
        let made =
            format!("SELECT COUNT(*) FROM requests WHERE from_id = $1 AND priority <> 'no' AND {open} $2)");
        if tx.count(sqlx::AssertSqlSafe(made), args![from, At(since)]).await? >= i64::from(most) {
            return Ok(Some(Refusal::TooMany));
        }
    }
    Ok(None)
}

/// Whether the participant asks no more often than anybody means: each wish is a mail to somebody.
async fn in_measure(tx: &mut Tx, world: &World, own: ParticipantId) -> Result<bool, DbError> {
    const MOST: i64 = 60;
    let limit = Limit { subject: format!("wish:{own}"), most: MOST };
    Ok(attempts::allow(tx, world, &[limit]).await?.is_some())
}

/// Whether the participant's "rather not" about the other one stands, in another request than `beside`.
pub(super) async fn avoids(
    tx: &mut Tx,
    from: ParticipantId,
    to: ParticipantId,
    beside: Option<RequestId>,
) -> Result<bool, DbError> {
    let sql = "SELECT COUNT(*) FROM requests WHERE from_id = $1 AND to_id = $2 AND priority = 'no'
        AND withdrawn_at IS NULL AND id <> COALESCE($3, '')";
    Ok(tx.count(sql, args![from, to, beside]).await? > 0)
}

/// Makes a request. A "rather not" needs no answer and may be said at any time, once.
///
/// # Errors
/// What the database said.
pub async fn make(
    tx: &mut Tx,
    world: &World,
    standing: &Standing,
    to: ParticipantId,
    told: &Told,
) -> Result<Result<RequestId, Refusal>, DbError> {
    let Some(Actor { own, by }) = Actor::of(standing) else { return Ok(Err(Refusal::NotYours)) };
    hold(tx, standing, own, to).await?;
    let refusal = if told.priority != Priority::No {
        obstacle(tx, standing, own, to, world.now()).await?
    } else {
        avoids(tx, own, to, None).await?.then_some(Refusal::Twice)
    };
    if let Some(refusal) = refusal {
        return Ok(Err(refusal));
    }
    if !in_measure(tx, world, own).await? {
        return Ok(Err(Refusal::TooOften));
    }
    let id: RequestId = world.id();
    tx.execute(
        "INSERT INTO requests (id, session_id, external_id, from_id, to_id, priority, project_id, note, made_at, made_by)
         VALUES ($1, $2, $1, $3, $4, $5, $6, $7, $8, $9)",
        args![id, standing.session.id, own, to, told.priority, told.project, told.note.clone(), world.now(), by],
    )
    .await?;
    write_down(tx, world, standing, "request.made", id).await?;
    Ok(Ok(id))
}

/// Changes a request that is pending and one's own; whether the other one is asked only now, since it was a
/// "rather not" before. Then it is a new wish: what stands against one stands against it, and its days begin.
///
/// # Errors
/// What the database said.
pub async fn change(
    tx: &mut Tx,
    world: &World,
    standing: &Standing,
    request: &Request,
    told: &Told,
) -> Result<Result<bool, Refusal>, DbError> {
    let (Actor { own, .. }, request) = match held(tx, standing, request).await? {
        Ok(held) => held,
        Err(refusal) => return Ok(Err(refusal)),
    };
    if request.from_id != own {
        return Ok(Err(Refusal::NotYours));
    }
    let now = world.now();
    if request.state(&standing.session.rules, now) != RequestState::Pending {
        return Ok(Err(Refusal::Settled));
    }
    let (was_no, is_no) = (request.priority == Priority::No, told.priority == Priority::No);
    let asks = was_no && !is_no;
    if asks && let Some(refusal) = obstacle(tx, standing, own, request.to_id, now).await? {
        return Ok(Err(refusal));
    }
    if is_no && avoids(tx, own, request.to_id, Some(request.id)).await? {
        return Ok(Err(Refusal::Twice));
    }
    if asks && !in_measure(tx, world, own).await? {
        return Ok(Err(Refusal::TooOften));
    }
    let made_at = if asks { At(now) } else { request.made_at };
    tx.execute(
        "UPDATE requests SET priority = $2, project_id = $3, note = $4, made_at = $5 WHERE id = $1",
        args![request.id, told.priority, told.project, told.note.clone(), made_at],
    )
    .await?;
    write_down(tx, world, standing, "request.changed", request.id).await?;
    Ok(Ok(asks))
}

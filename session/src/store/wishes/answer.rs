//! Saying yes or no to a wish, and thinking again.

use platform::args;
use platform::db::{DbError, Tx};
use platform::world::World;

use super::super::Standing;
use super::make::obstacle;
use super::{Actor, Refusal, held, write_down};
use crate::model::{Request, RequestState};

/// Accepts or declines a request that is pending: whoever was asked, nobody else.
///
/// # Errors
/// What the database said.
pub async fn answer(
    tx: &mut Tx,
    world: &World,
    standing: &Standing,
    request: &Request,
    accept: bool,
) -> Result<Result<(), Refusal>, DbError> {
    let (Actor { own, by }, request) = match held(tx, standing, request).await? {
        Ok(held) => held,
        Err(refusal) => return Ok(Err(refusal)),
    };
    if request.to_id != own {
        return Ok(Err(Refusal::NotYours));
    }
    if request.state(&standing.session.rules, world.now()) != RequestState::Pending {
        return Ok(Err(Refusal::Settled));
    }
    let (sql, action) = if accept {
        ("UPDATE requests SET accepted_at = $2, accepted_by = $3 WHERE id = $1", "request.accepted")
    } else {
        ("UPDATE requests SET declined_at = $2, declined_by = $3 WHERE id = $1", "request.declined")
    };
    tx.execute(sql, args![request.id, world.now(), by]).await?;
    write_down(tx, world, standing, action, request.id).await?;
    Ok(Ok(()))
}

/// Takes a refusal back, by whoever declined: the request waits for an answer again, unless there is another one
/// between the two by now.
///
/// # Errors
/// What the database said.
pub async fn reconsider(
    tx: &mut Tx,
    world: &World,
    standing: &Standing,
    request: &Request,
) -> Result<Result<(), Refusal>, DbError> {
    let (Actor { by, .. }, request) = match held(tx, standing, request).await? {
        Ok(held) => held,
        Err(refusal) => return Ok(Err(refusal)),
    };
    if request.declined_at.is_none() || request.withdrawn_at.is_some() {
        return Ok(Err(Refusal::Settled));
    }
    if let Some(refusal) = obstacle(tx, standing, request.from_id, request.to_id, world.now()).await? {
        return Ok(Err(refusal));
    }
    let reopened = tx
        .execute(
            "UPDATE requests SET declined_at = NULL, declined_by = NULL WHERE id = $1 AND declined_by = $2",
            args![request.id, by],
        )
        .await?;
    if reopened == 0 {
        return Ok(Err(Refusal::Settled));
    }
    write_down(tx, world, standing, "request.reopened", request.id).await?;
    Ok(Ok(()))
}

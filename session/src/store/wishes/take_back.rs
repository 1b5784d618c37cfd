//! Taking a wish back, and letting it stand again.

use platform::args;
use platform::db::{DbError, Tx};
use platform::world::World;

use super::super::Standing;
use super::make::{avoids, obstacle};
use super::{Actor, Refusal, held, write_down};
use crate::model::{Priority, Request};

/// Takes a request back: whoever made it while it waits, either of the two once it is accepted.
///
/// # Errors
/// What the database said.
pub async fn withdraw(
    tx: &mut Tx,
    world: &World,
    standing: &Standing,
    request: &Request,
) -> Result<Result<(), Refusal>, DbError> {
    let (Actor { own, by }, request) = match held(tx, standing, request).await? {
        Ok(held) => held,
        Err(refusal) => return Ok(Err(refusal)),
    };
    if request.from_id != own && request.accepted_at.is_none() {
        return Ok(Err(Refusal::NotYours));
    }
    if request.withdrawn_at.is_some() || request.declined_at.is_some() {
        return Ok(Err(Refusal::Settled));
    }
    tx.execute(
        "UPDATE requests SET withdrawn_at = $2, withdrawn_by = $3 WHERE id = $1",
        args![request.id, world.now(), by],
    )
    .await?;
    write_down(tx, world, standing, "request.withdrawn", request.id).await?;
    Ok(Ok(()))
}

/// Takes a withdrawal back, by whoever withdrew, unless there is another request between the two by now.
///
/// # Errors
/// What the database said.
pub async fn renew(
    tx: &mut Tx,
    world: &World,
    standing: &Standing,
    request: &Request,
) -> Result<Result<(), Refusal>, DbError> {
    let (Actor { by, .. }, request) = match held(tx, standing, request).await? {
        Ok(held) => held,
        Err(refusal) => return Ok(Err(refusal)),
    };
    if request.withdrawn_at.is_none() {
        return Ok(Err(Refusal::Settled));
    }
    let (from, to) = (request.from_id, request.to_id);
    let refusal = if request.priority == Priority::No {
        avoids(tx, from, to, Some(request.id)).await?.then_some(Refusal::Twice)
    } else {
        obstacle(tx, standing, from, to, world.now()).await?
    };
    if let Some(refusal) = refusal {
        return Ok(Err(refusal));
    }
    let renewed = tx
        .execute(
            "UPDATE requests SET withdrawn_at = NULL, withdrawn_by = NULL WHERE id = $1 AND withdrawn_by = $2",
            args![request.id, by],
        )
        .await?;
    if renewed == 0 {
        return Ok(Err(Refusal::Settled));
    }
    write_down(tx, world, standing, "request.renewed", request.id).await?;
    Ok(Ok(()))
}

//! What is done to a request by one of its two.

use platform::db::{DbError, Tx};
use platform::world::World;

use super::super::Standing;
use super::{Refusal, answer, reconsider, renew, withdraw};
use crate::model::Request;

/// What is done to a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// Whoever was asked says yes.
    Accept,
    /// Whoever was asked says no.
    Decline,
    /// A refusal is taken back.
    Reconsider,
    /// The request is taken back.
    Withdraw,
    /// A withdrawal is taken back.
    Renew,
}

/// Does it, as the participant of the standing.
///
/// # Errors
/// What the database said.
pub async fn act(
    tx: &mut Tx,
    world: &World,
    standing: &Standing,
    request: &Request,
    act: Act,
) -> Result<Result<(), Refusal>, DbError> {
    match act {
        Act::Accept => answer(tx, world, standing, request, true).await,
        Act::Decline => answer(tx, world, standing, request, false).await,
        Act::Reconsider => reconsider(tx, world, standing, request).await,
        Act::Withdraw => withdraw(tx, world, standing, request).await,
        Act::Renew => renew(tx, world, standing, request).await,
    }
}

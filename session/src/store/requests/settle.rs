//! An organiser's word on a request, on behalf of those whom it joins.

use platform::args;
use platform::db::{DbError, Tx};
use platform::world::World;
use registry::model::PersonId;
use registry::store::audit::{self, Deed};

use super::super::{Standing, calendar};
use crate::model::RequestState;
use crate::model::ids::RequestId;

/// Accepts, declines or withdraws a request, or opens it again; whether anything changed. A request expires by itself:
/// that state cannot be set. Only an organiser's word counts.
///
/// # Errors
/// What the database said.
pub async fn settle(
    tx: &mut Tx,
    world: &World,
    by: PersonId,
    standing: &Standing,
    id: RequestId,
    state: RequestState,
) -> Result<bool, DbError> {
    const ANSWERED: &str = "accepted_at = NULL, accepted_by = NULL, declined_at = NULL, declined_by = NULL,
        withdrawn_at = NULL, withdrawn_by = NULL";
    let (set, unless, action) = match state {
        RequestState::Accepted => (
            "accepted_at = $3, accepted_by = $4, declined_at = NULL, declined_by = NULL, withdrawn_at = NULL,
             withdrawn_by = NULL",
            "accepted_at IS NOT NULL AND declined_at IS NULL AND withdrawn_at IS NULL",
            "request.accepted",
        ),
        RequestState::Declined => (
            "declined_at = $3, declined_by = $4, accepted_at = NULL, accepted_by = NULL, withdrawn_at = NULL,
             withdrawn_by = NULL",
            "declined_at IS NOT NULL AND withdrawn_at IS NULL",
            "request.declined",
        ),
        RequestState::Withdrawn => {
            ("withdrawn_at = $3, withdrawn_by = $4", "withdrawn_at IS NOT NULL", "request.withdrawn")
        }
        RequestState::Pending => (
            ANSWERED,
            "accepted_at IS NULL AND declined_at IS NULL AND withdrawn_at IS NULL",
            "request.reopened",
        ),
        RequestState::Expired => return Ok(false),
    };
    let session = standing.session.id;
    let sql = format!(
        "UPDATE requests SET {set} WHERE id = $1 AND session_id = $2 AND NOT ({unless}) AND $5
         AND $3 IS NOT NULL AND $4 IS NOT NULL"
    );
    let values = args![id, session, world.now(), by, standing.organises];
    if tx.execute(sqlx::AssertSqlSafe(sql), values).await? == 0 {
        return Ok(false);
    }
    calendar::settle(tx, world, session).await?;
    let (subject, scope) = (id.to_string(), session.to_string());
    let deed = Deed { person: Some(by), action, subject: &subject, scope: &scope, detail: "" };
    audit::write(tx, world, deed).await?;
    Ok(true)
}

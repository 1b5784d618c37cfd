//! Requests that the session's rules do not allow. An organiser may make them all the same.

use std::collections::HashMap;

use platform::args;
use platform::db::{DbError, Tx};
use registry::model::OrganisationKind;

use super::super::Standing;
use crate::model::Priority;
use crate::model::ids::SideId;
use crate::model::sheets::{RequestRow, RequestStatus};

/// For each row, whether it wants a meeting of two whom the rules do not let meet.
///
/// # Errors
/// What the database said.
pub async fn barred(tx: &mut Tx, standing: &Standing, rows: &[RequestRow]) -> Result<Vec<bool>, DbError> {
    let parties: Vec<(String, SideId, OrganisationKind)> = tx
        .all(
            "SELECT external_id, side_id, kind FROM participants
             JOIN organisations ON organisations.id = organisation_id WHERE session_id = $1",
            args![standing.session.id],
        )
        .await?;
    let parties: HashMap<String, (SideId, OrganisationKind)> =
        parties.into_iter().map(|(code, side, kind)| (code, (side, kind))).collect();
    let rules = &standing.session.rules;
    let barred = |row: &RequestRow| {
        let wanted = row.priority != Priority::No && row.status != RequestStatus::Declined;
        let pair = parties.get(&row.from).zip(parties.get(&row.to));
        wanted && pair.is_some_and(|(one, other)| !rules.allow(one.0 == other.0, one.1, other.1))
    };
    Ok(rows.iter().map(barred).collect())
}

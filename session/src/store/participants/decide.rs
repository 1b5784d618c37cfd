//! Deciding of registrations: approved, refused, withdrawn, and each taken back.

use platform::args;
use platform::db::{Arg, DbError, Tx};
use platform::world::World;
use registry::model::PersonId;
use registry::store::audit::{self, Deed};

use super::super::{Standing, calendar};
use super::{Filter, all};
use crate::model::ids::ParticipantId;

/// What is decided of a registration. What is taken back leaves the registration as it was before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decision {
    /// The person takes part.
    Approve,
    /// Not approved any more.
    Unapprove,
    /// The person does not take part.
    Refuse,
    /// Not refused any more.
    Unrefuse,
    /// The person does not come any more.
    Withdraw,
    /// The person comes after all.
    Unwithdraw,
}

impl Decision {
    fn sql(self) -> &'static str {
        match self {
            Self::Approve => {
                "approved_at = $2, approved_by = $3, refused_at = NULL, refused_by = NULL, withdrawn_at = NULL,
                 withdrawn_by = NULL"
            }
            Self::Unapprove => "approved_at = NULL, approved_by = NULL",
            Self::Refuse => "refused_at = $2, refused_by = $3",
            Self::Unrefuse => "refused_at = NULL, refused_by = NULL",
            Self::Withdraw => "withdrawn_at = $2, withdrawn_by = $3",
            Self::Unwithdraw => "withdrawn_at = NULL, withdrawn_by = NULL",
        }
    }

    /// Whom the decision still changes.
    fn open(self) -> &'static str {
        match self {
            Self::Approve => "(approved_at IS NULL OR refused_at IS NOT NULL OR withdrawn_at IS NOT NULL)",
            Self::Unapprove => "approved_at IS NOT NULL",
            Self::Refuse => "refused_at IS NULL",
            Self::Unrefuse => "refused_at IS NOT NULL",
            Self::Withdraw => "withdrawn_at IS NULL",
            Self::Unwithdraw => "withdrawn_at IS NOT NULL",
        }
    }

    fn action(self) -> &'static str {
        match self {
            Self::Approve => "participant.approved",
            Self::Unapprove => "participant.approval-removed",
            Self::Refuse => "participant.refused",
            Self::Unrefuse => "participant.refusal-removed",
            Self::Withdraw => "participant.withdrawn",
            Self::Unwithdraw => "participant.withdrawal-removed",
        }
    }
}

/// Decides of one registration: an organiser of any, a manager of those of the own side. Whether anything changed.
///
/// # Errors
/// What the database said.
pub async fn decide(
    tx: &mut Tx,
    world: &World,
    by: PersonId,
    standing: &Standing,
    id: ParticipantId,
    decision: Decision,
) -> Result<bool, DbError> {
    let sql = format!(
        "UPDATE participants SET {} WHERE id = $1 AND {} AND session_id = $4 AND ($5 OR side_id = $6)
         AND $2 IS NOT NULL AND $3 IS NOT NULL",
        decision.sql(),
        decision.open()
    );
    let session = standing.session.id;
    let values = args![id, world.now(), by, session, standing.organises, standing.manages];
    if tx.execute(sqlx::AssertSqlSafe(sql), values).await? == 0 {
        return Ok(false);
    }
    calendar::settle(tx, world, session).await?;
    let (subject, scope) = (id.to_string(), session.to_string());
    let deed =
        Deed { person: Some(by), action: decision.action(), subject: &subject, scope: &scope, detail: "" };
    audit::write(tx, world, deed).await?;
    Ok(true)
}

/// Approves all that match and are not approved, within what the visitor decides of; whom.
///
/// # Errors
/// What the database said.
pub async fn approve_all(
    tx: &mut Tx,
    world: &World,
    by: PersonId,
    standing: &Standing,
    filter: &Filter,
) -> Result<Vec<ParticipantId>, DbError> {
    let found = all(tx, standing, filter, &platform::http::ListQuery::default()).await?;
    let open: Vec<ParticipantId> = found
        .iter()
        .filter(|participant| participant.state() != crate::model::ParticipantState::Approved)
        .filter(|participant| standing.decides_for(participant.side_id))
        .map(|participant| participant.id)
        .collect();
    let decision = Decision::Approve;
    for some in open.chunks(1_000) {
        let sql = format!(
            "UPDATE participants SET {} WHERE $1 = session_id AND id IN ({})",
            decision.sql(),
            platform::db::places(4, some.len())
        );
        let mut values = args![standing.session.id, world.now(), by];
        values.extend(some.iter().map(|id| Arg::from(*id)));
        tx.execute(sqlx::AssertSqlSafe(sql), values).await?;
    }
    calendar::settle(tx, world, standing.session.id).await?;
    let scope = standing.session.id.to_string();
    let subjects: Vec<String> = open.iter().map(ToString::to_string).collect();
    let deeds: Vec<Deed<'_>> = subjects
        .iter()
        .map(|subject| Deed {
            person: Some(by),
            action: decision.action(),
            subject,
            scope: &scope,
            detail: "",
        })
        .collect();
    audit::write_all(tx, world, &deeds).await?;
    Ok(open)
}

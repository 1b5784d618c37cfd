//! On whose behalf the command line works: whoever can run it can read the database, so it works as an operator does.

use anyhow::Context as _;
use platform::args;
use platform::db::Tx;
use registry::model::{Email, PersonId};
use registry::store::people;
use session::model::ids::SessionId;
use session::store::Standing;

use super::Wrong;

/// A session, and the operator on whose behalf it is worked on.
pub struct Desk {
    /// How the operator stands towards it.
    pub standing: Standing,
    /// Who the audit trail names.
    pub by: PersonId,
}

/// The session for the operator of this address, or for the first one.
pub async fn find(tx: &mut Tx, session: SessionId, by: Option<&Email>) -> anyhow::Result<Desk> {
    let by = match by {
        Some(email) => {
            let found = people::by_email(tx, email).await?;
            found.with_context(|| Wrong(format!("nobody has the address {email}")))?.id
        }
        None => {
            let first: Option<(PersonId,)> = tx
                .optional(
                    "SELECT person_id FROM grants WHERE role = 'operator' AND ended_at IS NULL
                     ORDER BY given_at, id LIMIT 1",
                    args![],
                )
                .await?;
            first.context("nobody is an operator; make one with: filiera operator ADDRESS")?.0
        }
    };
    let standing = Standing::find(tx, Some(by), session).await?.filter(|standing| standing.organises);
    let standing =
        standing.with_context(|| Wrong(format!("{session}: no such session, or not theirs to work on")))?;
    Ok(Desk { standing, by })
}

//! What is told of a meeting in the end, when it went back and forth more often than is worth a mail each time.

use platform::jobs::{Context, Job, JobError};
use serde::{Deserialize, Serialize};

use crate::mail::changes;
use crate::model::ids::{ParticipantId, RequestId, SessionId};

/// A word that waits until one of the two is to hear again how their meeting stands.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct LastWord {
    /// Of which session.
    pub session: SessionId,
    /// Which meeting.
    pub request: RequestId,
    /// Who is told.
    pub to: ParticipantId,
    /// Whether it stood by what was told last.
    pub stood: bool,
}

impl Job for LastWord {
    const KIND: &'static str = "last-word";

    fn subject(&self) -> String {
        format!("{}:{}", self.request, self.to)
    }

    async fn run(self, context: Context) -> Result<(), JobError> {
        let mut tx = context.app.db.begin().await?;
        changes::tell_last(&mut tx, &context.app, &self).await?;
        tx.commit().await?;
        Ok(())
    }
}

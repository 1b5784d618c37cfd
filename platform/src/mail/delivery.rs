//! Sending a mail from the queue, so that it goes out exactly when what it tells of is committed.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::Mail;
use crate::jobs::{Context, Job, JobError};

/// A mail on its way: `enqueue(&mut tx, &world, &Delivery { mail, written_at: world.now() })`.
#[derive(Debug, Serialize, Deserialize)]
pub struct Delivery {
    /// The mail.
    pub mail: Mail,
    /// When it was written.
    pub written_at: Timestamp,
}

impl Job for Delivery {
    const KIND: &'static str = "mail";
    const ATTEMPTS: i64 = 8;
    const SECRET: bool = true;

    fn subject(&self) -> String {
        self.mail.to.address.clone()
    }

    async fn run(self, context: Context) -> Result<(), JobError> {
        context.app.mailer.send(&self.mail, self.written_at).await.map_err(|error| {
            if error.is_final() {
                JobError::Final(error.to_string())
            } else {
                JobError::Again(error.to_string())
            }
        })
    }
}

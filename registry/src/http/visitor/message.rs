//! What is said on the next page that the visitor reads.

use platform::http::Oops;
use platform::page::{Flash, FlashKind};
use serde::{Deserialize, Serialize};

use super::Visitor;

/// Under what a login keeps it.
pub(super) const MESSAGE: &str = "message";

/// A message for the next page, and where its act can be taken back.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Message {
    wrong: bool,
    text: String,
    undo: Option<String>,
}

impl Message {
    /// As the page shows it.
    pub(super) fn flash(&self) -> Flash {
        Flash {
            kind: if self.wrong { FlashKind::Wrong } else { FlashKind::Done },
            text: self.text.clone(),
            undo: self.undo.clone(),
        }
    }
}

impl Visitor {
    /// Says something on the next page: the text, already in the visitor's language.
    ///
    /// # Errors
    /// When the login's state cannot be kept.
    pub async fn say(&self, text: impl Into<String>) -> Result<(), Oops> {
        self.message(Message { wrong: false, text: text.into(), undo: None }).await
    }

    /// Says on the next page what was done, with a button that posts to `undo` to take it back.
    ///
    /// # Errors
    /// When the login's state cannot be kept.
    pub async fn say_undoable(&self, text: impl Into<String>, undo: impl Into<String>) -> Result<(), Oops> {
        self.message(Message { wrong: false, text: text.into(), undo: Some(undo.into()) }).await
    }

    /// Says on the next page what did not go as wished.
    ///
    /// # Errors
    /// When the login's state cannot be kept.
    pub async fn warn(&self, text: impl Into<String>) -> Result<(), Oops> {
        self.message(Message { wrong: true, text: text.into(), undo: None }).await
    }

    async fn message(&self, message: Message) -> Result<(), Oops> {
        self.0.login.insert(MESSAGE, message).await.map_err(Oops::internal)
    }
}

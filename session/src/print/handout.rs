//! What is handed out, whichever document it is: for one at once, for many piece by piece.

use platform::print::pdf::{Pieces, PrintError};
use serde::Serialize;
use serde_json::Value;

use super::imprint::Imprint;

/// A thing that a document has sheets about: somebody's agenda, a table with its meetings.
pub trait Handout: Sized {
    /// The key of what the document is called.
    const NAME: &'static str;
    /// The typst source.
    const TEMPLATE: &'static str;
    /// How many sheets are set at once: few enough for memory and for whoever waits, many enough to be quick.
    const PIECE: usize;
    /// What the template shows one after the other.
    type Sheet: Serialize;

    /// The sheets of these things.
    fn sheets(imprint: &Imprint, things: &[Self]) -> Vec<Self::Sheet>;

    /// Whom the document is about, where it is about one.
    #[must_use]
    fn subject(_things: &[Self]) -> Option<String> {
        None
    }
}

/// The sheets of a document for many, set piece by piece.
pub struct Stack {
    imprint: Imprint,
    name: &'static str,
    template: &'static str,
    piece: usize,
    sheets: Vec<Value>,
    done: usize,
    pieces: Pieces,
}

impl Stack {
    /// The sheets of these things, none of them set yet.
    ///
    /// # Errors
    /// When they cannot be written as JSON.
    pub fn new<H: Handout>(imprint: Imprint, things: &[H]) -> Result<Self, PrintError> {
        let sheets =
            H::sheets(&imprint, things).iter().map(serde_json::to_value).collect::<Result<_, _>>()?;
        Ok(Self {
            imprint,
            name: H::NAME,
            template: H::TEMPLATE,
            piece: H::PIECE,
            sheets,
            done: 0,
            pieces: Pieces::default(),
        })
    }

    /// How many sheets there are.
    #[must_use]
    pub fn total(&self) -> usize {
        self.sheets.len()
    }

    /// How many of them are set.
    #[must_use]
    pub fn done(&self) -> usize {
        self.done
    }

    /// Sets the next piece. It keeps a core busy for a second or some.
    ///
    /// # Errors
    /// When it cannot be set.
    pub fn add(&mut self) -> Result<(), PrintError> {
        let end = self.total().min(self.done + self.piece);
        let (template, name) = (self.template, self.name);
        self.imprint.add(&mut self.pieces, template, name, &self.sheets[self.done..end])?;
        self.done = end;
        Ok(())
    }

    /// What is set, as one PDF.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn into_pdf(self) -> Result<Vec<u8>, PrintError> {
        self.imprint.finish(self.pieces, self.name)
    }
}

//! The page that asks before something is done.

use askama::Template;
use platform::locale::Locale;
use platform::page::Frame;

/// A question with a button that does it and a way back.
#[derive(Template)]
#[template(path = "question.html")]
pub(super) struct Question {
    pub(super) l: Locale,
    pub(super) frame: Frame,
    pub(super) title: String,
    /// What it means.
    pub(super) text: String,
    /// Where the answer goes.
    pub(super) action: String,
    /// What the button says.
    pub(super) submit: String,
    /// The way back.
    pub(super) cancel: String,
    /// How the button looks: `primary`, or `danger` where something is lost.
    pub(super) style: &'static str,
    /// What is sent with the answer, unseen.
    pub(super) fields: Vec<(String, String)>,
}

//! The state of something in one line: steps with a figure each.

/// One step of a state line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// What the figure counts, translated.
    pub label: String,
    /// The figure, written as the reader's language writes it.
    pub figure: String,
    /// Where the step is worked on.
    pub href: String,
    /// Whether it is behind, at hand, or ahead.
    pub state: StepState,
}

/// Whether a step is behind, at hand, or ahead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepState {
    /// Behind.
    Done,
    /// At hand.
    Now,
    /// Ahead.
    Later,
}

impl StepState {
    /// The class that shows it.
    pub fn class(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Now => "now",
            Self::Later => "later",
        }
    }
}

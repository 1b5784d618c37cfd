//! Why an instance is refused.

use crate::limits;

/// Why an instance is refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum InputError {
    /// There is no step.
    #[error("the brief has no steps")]
    NoSteps,
    /// More steps than are taken.
    #[error("{0} steps are more than {max}", max = limits::STEPS)]
    TooManySteps(usize),
    /// More candidates at a step than are taken.
    #[error("step {step} has {candidates} candidates, more than {max}", max = limits::CANDIDATES)]
    TooManyCandidates {
        /// The step.
        step: usize,
        /// Its candidates.
        candidates: usize,
    },
    /// More candidates in all than are taken.
    #[error("{0} candidates in all are more than {max}", max = limits::ALL_CANDIDATES)]
    TooManyInAll(usize),
    /// More pairs of candidates that follow each other than are taken.
    #[error("{0} pairs of candidates that follow each other are more than {max}", max = limits::JOINS)]
    TooManyJoins(usize),
    /// A step comes after one that is not there.
    #[error("step {step} comes after step {after}, which is not there")]
    UnknownStep {
        /// The step.
        step: usize,
        /// What it names.
        after: usize,
    },
    /// Steps wait for one another.
    #[error("steps wait for one another: {0:?}")]
    Cycle(Vec<usize>),
    /// A candidate names a calendar that is not there.
    #[error("candidate {candidate} of step {step} names a calendar that is not there")]
    UnknownCalendar {
        /// The step.
        step: usize,
        /// The candidate.
        candidate: usize,
    },
    /// One calendar is used by two firms.
    #[error("candidate {candidate} of step {step} uses a calendar of another firm")]
    ForeignCalendar {
        /// The step.
        step: usize,
        /// The candidate.
        candidate: usize,
    },
    /// The deadline lies before the start.
    #[error("the deadline lies before the start")]
    DeadlineBeforeStart,
    /// The deadline is further away than is looked ahead.
    #[error("the deadline lies {0} days after the start, more than {max}", max = limits::HORIZON)]
    DeadlineTooFar(u32),
    /// Working days of a week that are not 1 to 7.
    #[error("a week has 1 to 7 working days, not {0}")]
    WorkingDays(u8),
    /// A way of transport that gets nowhere, or roads that are shorter than the straight line or ten times as long.
    #[error("transport needs at least a kilometre a day and a detour of 100 to 1000 percent")]
    Transport,
    /// Coordinates that are none.
    #[error("a place has coordinates that are none on earth")]
    Place,
    /// Prices, distances and weights so large that their sum would not fit.
    #[error("prices, distances and weights are too large to be added up")]
    TooLarge,
    /// None or too many chains asked for.
    #[error("{0} chains cannot be asked for, only 1 to {max}", max = limits::WANTED)]
    Wanted(usize),
}

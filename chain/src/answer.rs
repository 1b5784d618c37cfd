//! What is answered: chains with their dates, or what stands in the way.

use crate::{Cause, Day};

/// The answer to an [`crate::Instance`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The chains, the best first. Of equal objective, the one whose candidates stand earlier, the steps being compared
    /// from the last to the first of [`Answer::order`].
    pub chains: Vec<Chain>,
    /// What is known of all chains that are not listed.
    pub proof: Proof,
    /// Where there is no chain: what stands in the way.
    pub obstacle: Option<Obstacle>,
    /// The steps in an order in which each comes after those that it needs.
    pub order: Vec<usize>,
    /// How much was computed, in the unit of [`crate::Options::limit`].
    pub work: u64,
}

/// What is known of the chains that are not listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Proof {
    /// There is no better one: those listed are the best in their order or, where fewer than asked for, all there are.
    Complete,
    /// The work limit was reached. Whatever is not listed has at least this objective, so that listed chains with less
    /// are the best ones; the others may not be. Their gap is the difference.
    AtLeast(u64),
}

/// One candidate for every step, with all dates and sums.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chain {
    /// One for each step, in the instance's order.
    pub links: Vec<Link>,
    /// The weighted sum; see [`crate::Weights`].
    pub objective: u64,
    /// The day on which the last goods arrive at the buyer's.
    pub delivered: Day,
    /// Cents for the firms' work.
    pub price: u64,
    /// Cents for transport.
    pub transport: u64,
    /// Kilometres that goods travel.
    pub distance: u64,
    /// How many different firms work on it.
    pub firms: usize,
}

/// Who does a step, and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// The candidate, by its index in the step.
    pub candidate: usize,
    /// The day on which all that the step needs is there.
    pub arrives: Day,
    /// The first day on which capacity is taken.
    pub begins: Day,
    /// The day on which the goods can leave: the one after the last day of work.
    pub leaves: Day,
    /// What is taken of its calendar.
    pub taken: Vec<Taken>,
}

/// Capacity that a step takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Taken {
    /// The week of the calendar.
    pub week: u32,
    /// How much of it.
    pub amount: u64,
}

/// Why no chain fits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Obstacle {
    /// Steps that nobody fits. Where there are none, time is what lacks.
    pub unfilled: Vec<Unfilled>,
    /// The first day on which a chain could deliver if there were no deadline; none where somebody fits no step, or
    /// where the calendars end before ([`crate::limits::HORIZON`] days are looked ahead).
    pub earliest: Option<Day>,
    /// For every step, in order: what would help.
    pub relief: Vec<Relief>,
    /// Whether those days are proven; else the work limit was reached, and earlier ones may be possible.
    pub proven: bool,
}

/// A step that nobody fits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unfilled {
    /// The step.
    pub step: usize,
    /// What excludes its candidates; empty where it has none at all.
    pub causes: Vec<Excluded>,
}

/// How many candidates of a step something excludes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Excluded {
    /// What excludes them.
    pub cause: Cause,
    /// How many it excludes.
    pub candidates: usize,
    /// How many it alone excludes: so many would fit if it were not asked for.
    pub alone: usize,
}

/// What a change to one step alone would do. A day is the first on which a chain could deliver then; one that is not
/// after the deadline says that a chain would exist.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Relief {
    /// The step.
    pub step: usize,
    /// If the step were left out, and goods went on from those before it to those after it.
    pub left_out: Option<Day>,
    /// If those who do it, minimum order and all else unchanged, had capacity at once and needed no time.
    pub at_once: Option<Day>,
}

impl Obstacle {
    /// The steps each of which alone stands in the way: without it, a chain would be delivered by `deadline`.
    #[must_use]
    pub fn bottlenecks(&self, deadline: Day) -> Vec<usize> {
        let helps = |day: Option<Day>| day.is_some_and(|day| day <= deadline);
        self.relief.iter().filter(|relief| helps(relief.left_out)).map(|relief| relief.step).collect()
    }
}

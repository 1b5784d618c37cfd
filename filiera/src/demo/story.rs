//! What became of the demonstration's briefs: one story for each state that a brief, a quote or an order can be in.

use market::model::order::EventKind::{
    self, BulkBegun, CalledOff, Despatched, Postponed, Received, SampleApproved, SampleRejected, SampleSent,
};

/// How a brief's story ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// It was never sent.
    Draft,
    /// It is out.
    Open,
    /// It was closed without an order.
    Closed,
    /// It was withdrawn.
    Withdrawn,
    /// The first quote was declined.
    Declined,
    /// The first quote was accepted, and this happened to the order.
    Ordered(&'static [EventKind]),
}

/// A brief's story.
#[derive(Debug, Clone, Copy)]
pub struct Story {
    /// When it begins.
    pub days_ago: i64,
    /// In how many days from then everything is wanted.
    pub deliver_in: i64,
    /// How many of the three firms opened it.
    pub opened: usize,
    /// How many quote, and how many of the others will not.
    pub quotes: usize,
    pub passes: usize,
    /// Whether the first firm asks something.
    pub asks: bool,
    /// For how many days quotes are valid.
    pub valid: i64,
    /// How it ends.
    pub ending: Ending,
}

const OUT: Story = Story {
    days_ago: 6,
    deliver_in: 120,
    opened: 3,
    quotes: 0,
    passes: 0,
    asks: false,
    valid: 40,
    ending: Ending::Open,
};

const fn ordered(days_ago: i64, events: &'static [EventKind]) -> Story {
    Story { days_ago, deliver_in: days_ago - 1, quotes: 2, ending: Ending::Ordered(events), ..OUT }
}

/// The stories.
pub const STORIES: [Story; 20] = [
    Story { ending: Ending::Draft, ..OUT },
    Story { opened: 0, ..OUT },
    Story { opened: 1, asks: true, ..OUT },
    Story { quotes: 1, ..OUT },
    Story { quotes: 2, asks: true, ..OUT },
    Story { quotes: 1, passes: 2, ..OUT },
    Story { passes: 3, ..OUT },
    Story { days_ago: 30, quotes: 2, valid: 12, ..OUT },
    Story { days_ago: 25, quotes: 2, ending: Ending::Declined, ..OUT },
    Story { days_ago: 40, quotes: 1, ending: Ending::Closed, ..OUT },
    Story { days_ago: 20, opened: 2, ending: Ending::Withdrawn, ..OUT },
    Story { deliver_in: 90, ..ordered(10, &[]) },
    Story { deliver_in: 90, ..ordered(14, &[SampleSent]) },
    Story { deliver_in: 90, ..ordered(20, &[SampleSent, SampleRejected]) },
    Story { deliver_in: 90, ..ordered(22, &[SampleSent, SampleApproved]) },
    Story { deliver_in: 70, ..ordered(30, &[SampleSent, SampleApproved, BulkBegun, Postponed]) },
    ordered(60, &[SampleSent, SampleApproved, BulkBegun, Despatched]),
    ordered(60, &[SampleSent, SampleApproved, BulkBegun, Despatched, Received]),
    ordered(60, &[SampleSent, SampleApproved, BulkBegun, Despatched, Received, Received]),
    Story { deliver_in: 90, ..ordered(20, &[SampleSent, CalledOff]) },
];

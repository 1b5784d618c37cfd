//! What happens to an order.

use jiff::civil::Date;

use crate::model::Mark;
use crate::model::words;

words! {
    /// Which side of an order somebody is on.
    Part, "part" {
        /// Who ordered.
        Buyer = "buyer",
        /// Who makes it.
        Supplier = "supplier",
    }
}

words! {
    /// What may happen to an order.
    EventKind, "event" {
        /// The sample was sent.
        SampleSent = "sample_sent",
        /// The sample is as it should be.
        SampleApproved = "sample_approved",
        /// The sample is not; the remark says why.
        SampleRejected = "sample_rejected",
        /// The bulk is being made.
        BulkBegun = "bulk_begun",
        /// The day of delivery moves; the remark says why. The day first promised stays what is measured.
        Postponed = "postponed",
        /// So many were sent.
        Despatched = "despatched",
        /// So many arrived, some of them perhaps not as they should be.
        Received = "received",
        /// The buyer awaits no more.
        Closed = "closed",
        /// It is called off before the bulk was begun; the remark says why.
        CalledOff = "called_off",
    }
}

impl EventKind {
    /// The key of its name for readers: `order-event-sample-sent`.
    #[must_use]
    pub fn key(self) -> String {
        format!("order-event-{}", self.as_str().replace('_', "-"))
    }

    /// Whose word it is; both may call an order off.
    #[must_use]
    pub const fn is_of(self, part: Part) -> bool {
        match self {
            Self::SampleSent | Self::BulkBegun | Self::Postponed | Self::Despatched => {
                matches!(part, Part::Supplier)
            }
            Self::SampleApproved | Self::SampleRejected | Self::Received | Self::Closed => {
                matches!(part, Part::Buyer)
            }
            Self::CalledOff => true,
        }
    }

    /// Whether it needs a remark.
    #[must_use]
    pub const fn needs_remark(self) -> bool {
        matches!(self, Self::SampleRejected | Self::Postponed | Self::CalledOff)
    }

    /// Whether it says how many.
    #[must_use]
    pub const fn counts(self) -> bool {
        matches!(self, Self::Despatched | Self::Received)
    }
}

/// Something that happened to an order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// What.
    pub kind: EventKind,
    /// Whose word it is.
    pub part: Part,
    /// On which day; of a postponement, the new day of delivery.
    pub on: Date,
    /// How many, where it counts; otherwise 0.
    pub amount: i64,
    /// How many of those received are not as they should be; otherwise 0.
    pub faulty: i64,
    /// What else is to be said.
    pub remark: String,
    /// Who wrote it down, and when.
    pub mark: Mark,
}

/// Why something cannot be written down of an order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum EventFault {
    /// Not as the order stands.
    #[error("not as the order stands")]
    NotNow,
    /// It is the other side's word.
    #[error("that is for the other side to say")]
    NotYours,
    /// A remark is needed.
    #[error("a remark is needed")]
    NoRemark,
    /// Not a number between one and what there is.
    #[error("the amount cannot be")]
    Amount,
    /// Before what happened last, or in days to come.
    #[error("the day cannot be")]
    Day,
    /// More than anybody reads.
    #[error("the remark is too long")]
    TooLong,
}

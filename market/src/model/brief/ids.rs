//! The kinds of ids of buying.

use platform::id::{Id, kind};

kind!(
    BriefKind = "brf",
    BriefFileKind = "bfl",
    BriefOpeningKind = "bop",
    QuoteKind = "quo",
    MessageKind = "msg",
    OrderKind = "ord",
    SubcontractorKind = "sbc",
);

/// A brief.
pub type BriefId = Id<BriefKind>;
/// A file of a brief.
pub type BriefFileId = Id<BriefFileKind>;
/// A supplier's quote for a brief, with all its revisions.
pub type QuoteId = Id<QuoteKind>;
/// A question or an answer beside a quote.
pub type MessageId = Id<MessageKind>;
/// An order: an accepted quote.
pub type OrderId = Id<OrderKind>;
/// Who else works on an order.
pub type SubcontractorId = Id<SubcontractorKind>;

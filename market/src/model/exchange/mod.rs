//! An order and its answers as XML, for a firm's own programs: shaped on the documents of eBIZ/Moda-ML for work given to
//! subcontractors (Fashion Commission Order and those that follow it) and named like them.
//!
//! The names and the sequence of documents are those of the published lists; the schemas themselves are not part of
//! this program, so the root says which layout it is (`layout`), and nothing claims to be valid against them.

mod answers;
mod commission;
mod document;
mod xml;

pub use answers::{despatch_advice, order_response, order_status, receiving_advice};
pub use commission::commission_order;
pub use document::{Commission, Document, Firm, Line, Subcontracted};

#[cfg(test)]
mod tests;

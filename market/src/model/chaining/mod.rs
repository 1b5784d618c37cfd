//! Whole chains of firms for a brief of several steps: what the engine is asked, and what its answer says of the firms.

mod ask;
mod maker;
mod proposal;
mod weighing;

pub use ask::{DETOUR, KM_PER_DAY, Plan, Question, Reckoned, UNSAID_DAYS};
pub use maker::{Maker, Quoted, Said, kinds};
pub use proposal::{Leg, Proposal, Share};
pub use weighing::{Leaning, Weighing};

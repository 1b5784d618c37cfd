//! A brief: what a designer needs made, how complete it is, and what becomes of it.

mod course;
mod fit;
pub mod ids;
mod meter;
mod quantity;
mod step;
mod wanted;

pub use course::{BriefCourse, BriefState, NotNow};
pub use fit::{Free, Offering, Warning, warnings};
pub use meter::{Meter, Need, NeedState};
pub use quantity::{Quantity, SizeShare};
pub use step::{Step, StepKind, capacity_for, is_kind_of, needed_by};
pub use wanted::{Confidentiality, Price, Reach, Wanted, WantedFault};

#[cfg(test)]
pub(crate) use wanted::tests::shirts as wanted_for_tests;

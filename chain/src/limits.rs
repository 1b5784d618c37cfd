//! The sizes that are taken. What is larger is refused with an [`crate::InputError`], before anything is computed.

/// Steps of a brief.
pub const STEPS: usize = 12;
/// Candidates of a step, excluded ones included.
pub const CANDIDATES: usize = 1_000;
/// Candidates of all steps.
pub const ALL_CANDIDATES: usize = 4_000;
/// Pairs of candidates of steps that follow each other, over all such pairs of steps.
pub const JOINS: usize = 4_000_000;
/// Days from start to deadline, and days looked ahead where no chain keeps the deadline.
pub const HORIZON: u32 = 730;
/// Chains that may be asked for.
pub const WANTED: usize = 100;
/// What the largest chain imaginable may weigh, so that no sum overflows.
pub const OBJECTIVE: u64 = 1 << 54;

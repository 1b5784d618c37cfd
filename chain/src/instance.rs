//! What is asked: the steps of a brief, who could do each, and what counts.

/// A day, counted from day 0, which is the first day of week 0 of every calendar. Day `d` is in week `d / 7`.
pub type Day = u32;

/// A brief with all that is needed to put its chains together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Instance {
    /// The first day on which anybody may work.
    pub start: Day,
    /// The last day on which everything may arrive at the buyer's.
    pub deadline: Day,
    /// On how many days of a week firms work, from its first day on: 5 for Monday to Friday.
    pub working_days: u8,
    /// Where the last steps deliver to.
    pub buyer: Place,
    /// How goods travel from firm to firm.
    pub transport: Transport,
    /// What a cent, a day, a kilometre and a firm weigh.
    pub weights: Weights,
    /// What firms have free. Candidates name them by index: those of one firm for one processing share one calendar, so
    /// that no capacity is taken twice.
    pub calendars: Vec<Calendar>,
    /// The steps, in any order.
    pub steps: Vec<Step>,
}

/// One step of the brief.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Pieces to be made.
    pub quantity: u64,
    /// The steps whose goods it needs, by index. From each of them goods travel to whoever does this step, so that a
    /// step which is named only because it comes earlier does not belong here.
    pub after: Vec<usize>,
    /// Who could do it, and who was looked at and could not.
    pub candidates: Vec<Candidate>,
}

/// A firm that was looked at for a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// The firm: equal numbers are the same firm, at whichever step.
    pub firm: usize,
    /// Where it works.
    pub place: Place,
    /// Cents for the whole step, whatever the quantity.
    pub fixed: u64,
    /// Cents a piece. A price that is no whole number of cents a piece goes into `fixed` as its total.
    pub unit: u64,
    /// Which calendar its work is taken from.
    pub calendar: usize,
    /// What the step takes of that calendar, in the unit in which this firm counts (minutes, pieces).
    pub work: u64,
    /// The days that pass at least between arrival of all that is needed and despatch.
    pub lead: u32,
    /// The smallest quantity that it takes on.
    pub minimum: u64,
    /// Why it does not fit; empty where it does. [`Cause::Minimum`] and [`Cause::Capacity`] are found by the engine.
    pub excluded: Vec<Cause>,
}

/// Why a firm does not fit a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Cause {
    /// It does not do this processing, or does not make this component.
    Processing,
    /// Not of the quality that is asked for.
    Quality,
    /// A certificate that is asked for is missing or not valid on the day.
    Certificate,
    /// The materials are not among those that it works.
    Material,
    /// None of the languages asked for is spoken.
    Language,
    /// It is outside the region that is asked for.
    Region,
    /// The designer left it out, or it declined.
    Declined,
    /// Something else; the number is the caller's.
    Other(u32),
    /// The quantity is below its minimum order.
    Minimum,
    /// Its calendar has not enough free between start and deadline, even if it began on the first day.
    Capacity,
}

/// What is free, week by week; nothing is free after the last week. A week's capacity is spread evenly over its working
/// days: by the end of working day `k` (from 1) of `n`, `free * k / n` of it, rounded down, is there to be taken.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Calendar {
    /// The capacity free in week 0, 1, 2 …
    pub free: Vec<u64>,
}

/// A place on earth in millionths of a degree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Place {
    /// North positive.
    pub latitude: i32,
    /// East positive.
    pub longitude: i32,
}

/// How goods travel. Within one firm they take no time and cost nothing; between two firms at least a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Transport {
    /// Cents a kilometre and consignment.
    pub cents_per_km: u64,
    /// Kilometres a day.
    pub km_per_day: u32,
    /// The way by road in percent of the straight line: 130 where roads are about a third longer.
    pub detour: u32,
}

/// What each thing weighs. A chain's objective, of which less is better, is
/// `price × cents + days × (day of delivery − start) + distance × km + firms × number of different firms`,
/// a sum of whole numbers without rounding; cents are those of the firms and of transport.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Weights {
    /// For each cent.
    pub price: u64,
    /// For each day from start to delivery.
    pub days: u64,
    /// For each kilometre that goods travel, the way to the buyer included.
    pub distance: u64,
    /// For each different firm.
    pub firms: u64,
}

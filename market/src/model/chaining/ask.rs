//! What the engine is asked, and where its answer's numbers come from.

use chain::{Calendar, Candidate, Day, Instance, Place, Step as Stage, Transport};
use jiff::ToSpan as _;
use jiff::civil::Date;

use super::maker::{Maker, kinds};
use super::weighing::Weighing;
use crate::model::CapacityUnit;
use crate::model::brief::{Step, Wanted, capacity_for, needed_by};
use crate::model::calendar::{monday, weeks};

/// Kilometres that goods travel in a day.
pub const KM_PER_DAY: u32 = 500;
/// The way by road, in percent of the straight line.
pub const DETOUR: u32 = 130;
/// A kilometre of one consignment, in cents.
const CENTS_PER_KM: u64 = 60;
/// Days for a step at a firm that says neither what it can do in a week nor how long the bulk takes.
pub const UNSAID_DAYS: u32 = 21;
/// Days that a step takes at least where a calendar says the rest: goods are counted in and packed.
const HANDLING: u32 = 2;
/// Days looked ahead where the brief names no day of delivery.
const AHEAD: i64 = 180;

/// What is to be put together.
#[derive(Debug, Clone)]
pub struct Question<'a> {
    /// What is asked for.
    pub wanted: &'a Wanted,
    /// The firms, each once.
    pub makers: &'a [Maker],
    /// Of each step, which firms do it, by index, the most promising first.
    pub doing: &'a [Vec<usize>],
    /// Where everything is delivered, in degrees.
    pub buyer: (f64, f64),
    /// What things are worth.
    pub weighing: Weighing,
    /// The day on which the question is asked.
    pub today: Date,
}

/// How a step's price and time at a firm were reckoned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reckoned {
    /// The firm, by index.
    pub maker: usize,
    /// What it costs, in cents; the middle of what others say where the firm says nothing, and nothing where nobody does.
    pub cents: u64,
    /// Whether the firm itself said so.
    pub said: bool,
    /// Whether it is an offer for this very step.
    pub quoted: bool,
    /// Whether the time comes from the firm's calendar or its own word.
    pub timed: bool,
}

/// A question as the engine takes it.
#[derive(Debug, Clone)]
pub struct Plan {
    /// For the engine.
    pub instance: Instance,
    /// For each step, its candidates as they stand there.
    pub reckoned: Vec<Vec<Reckoned>>,
    /// The Monday from which the engine counts days.
    pub origin: Date,
}

impl Plan {
    /// The plan of a question; none where the brief says no quantity, or its day is over.
    #[must_use]
    pub fn of(question: &Question<'_>) -> Option<Self> {
        let wanted = question.wanted;
        let pieces = wanted.quantity?.amount;
        // The bulk begins when the sample is there, where one is wanted.
        let first = wanted.sample_by.filter(|day| *day > question.today).unwrap_or(question.today);
        let last = wanted.deliver_by.unwrap_or_else(|| first.saturating_add(AHEAD.days()));
        let furthest = first.saturating_add(i64::from(chain::limits::HORIZON).days());
        let (origin, last) = (monday(first), last.min(furthest));
        if last <= first {
            return None;
        }
        let count = i64::from((monday(last) - origin).get_days()) / 7 + 1;
        let mut calendars: Vec<Calendar> = Vec::new();
        // One calendar a firm and capacity, and one that nobody asks for where a firm says nothing.
        let mut known: Vec<(usize, Option<usize>, usize)> = Vec::new();
        let mut stages = Vec::new();
        let mut reckoned = Vec::new();
        for (at, step) in wanted.steps.iter().enumerate() {
            let amount = step.amount(pieces);
            let kinds = kinds(step);
            let middle = middle(question, at, step, &kinds, amount);
            let mut candidates = Vec::new();
            let mut lines = Vec::new();
            for &index in &question.doing[at] {
                let maker = &question.makers[index];
                let price = maker.price(at, step, &kinds, amount);
                let work = work(maker, step, pieces);
                let key = (index, work.map(|(capacity, _)| capacity));
                let calendar = known.iter().find(|one| (one.0, one.1) == key).map(|one| one.2);
                let calendar = calendar.unwrap_or_else(|| {
                    known.push((key.0, key.1, calendars.len()));
                    calendars.push(free(maker, key.1, origin, count));
                    calendars.len() - 1
                });
                let cents = price.map_or(middle, |(cents, _)| cents);
                let lead = match work {
                    Some(_) => HANDLING,
                    None => maker.bulk_days.and_then(|days| u32::try_from(days).ok()).unwrap_or(UNSAID_DAYS),
                };
                candidates.push(Candidate {
                    firm: index,
                    place: place(maker.place.unwrap_or(question.buyer)),
                    fixed: cents,
                    unit: 0,
                    calendar,
                    work: work.map_or(0, |(_, work)| work),
                    lead,
                    minimum: maker.least(wanted, step),
                    excluded: maker.excluded(wanted, step),
                });
                lines.push(Reckoned {
                    maker: index,
                    cents,
                    said: price.is_some(),
                    quoted: price.is_some_and(|(_, quoted)| quoted),
                    timed: work.is_some() || maker.bulk_days.is_some(),
                });
            }
            let quantity = u64::try_from(amount).unwrap_or(0);
            stages.push(Stage { quantity, after: needed_by(&wanted.steps, at), candidates });
            reckoned.push(lines);
        }
        let day = |day: Date| Day::try_from((day - origin).get_days()).unwrap_or(0);
        let instance = Instance {
            start: day(first),
            deadline: day(last),
            working_days: 5,
            buyer: place(question.buyer),
            transport: Transport { cents_per_km: CENTS_PER_KM, km_per_day: KM_PER_DAY, detour: DETOUR },
            weights: question.weighing.weights(),
            calendars,
            steps: stages,
        };
        Some(Self { instance, reckoned, origin })
    }

    /// The date of one of the engine's days.
    #[must_use]
    pub fn date(&self, day: Day) -> Date {
        self.origin.saturating_add(i64::from(day).days())
    }
}

/// The middle of what those say who do a step.
fn middle(question: &Question<'_>, at: usize, step: &Step, kinds: &[&str], amount: i64) -> u64 {
    let price = |index: &usize| question.makers[*index].price(at, step, kinds, amount);
    let mut said: Vec<u64> = question.doing[at].iter().filter_map(price).map(|(cents, _)| cents).collect();
    said.sort_unstable();
    said.get(said.len() / 2).copied().unwrap_or(0)
}

/// Which of its capacities a step takes at a firm, and how much; none where the firm does not say, or counts in minutes
/// that the brief does not tell.
fn work(maker: &Maker, step: &Step, pieces: i64) -> Option<(usize, u64)> {
    let capacity = capacity_for(&maker.capacities, step)?;
    let work = match capacity.unit {
        CapacityUnit::Pieces => step.amount(pieces),
        CapacityUnit::Minutes => step.work(pieces)?,
    };
    let at = maker.capacities.iter().position(|one| one.id == capacity.id)?;
    Some((at, u64::try_from(work).ok()?))
}

fn free(maker: &Maker, capacity: Option<usize>, origin: Date, count: i64) -> Calendar {
    let Some(capacity) = capacity.and_then(|at| maker.capacities.get(at)) else { return Calendar::default() };
    let weeks = weeks(capacity, &maker.taken, origin, count);
    Calendar { free: weeks.iter().map(|week| u64::try_from(week.free).unwrap_or(0)).collect() }
}

#[expect(clippy::cast_possible_truncation, reason = "degrees on earth in millionths lie far below 2^31")]
fn place((north, east): (f64, f64)) -> Place {
    let millionths = |degrees: f64, most: f64| (degrees.clamp(-most, most) * 1_000_000.0) as i32;
    Place { latitude: millionths(north, 90.0), longitude: millionths(east, 180.0) }
}

//! Who passes a question's filters, and who would if one facet's choice were not there.

use std::collections::BTreeMap;

use super::bits::Bits;
use super::distance::Circle;
use super::document::unit;
use super::entry::Amount;
use super::meaning::Meanings;
use super::query::Query;
use super::state::Segment;
use super::time::week;
use crate::model::vocabulary::{Facet, Vocabulary};

/// What choices are made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Side {
    Facet(Facet),
    Places,
}

/// What was chosen, side by side: concepts' numbers, or places'.
pub(super) type Chosen = BTreeMap<Side, Vec<usize>>;

pub(super) fn chosen(vocabulary: &Vocabulary, query: &Query) -> Chosen {
    let mut chosen = Chosen::new();
    for id in &query.concepts {
        chosen.entry(Side::Facet(vocabulary[*id].facet)).or_default().push(id.number());
    }
    for id in &query.places {
        chosen.entry(Side::Places).or_default().push(id.number());
    }
    chosen
}

/// The entries of a segment that pass.
pub(super) struct Passed {
    /// Those that pass everything.
    pub all: Bits,
    /// For each side on which something was chosen, those that pass everything but that choice.
    pub without: BTreeMap<Side, Bits>,
}

/// Sorts out a segment's entries. `met` are those that meet the question's words.
pub(super) fn pass(
    meanings: &Meanings,
    segment: &Segment,
    query: &Query,
    order: Option<Amount>,
    chosen: &Chosen,
    met: &Bits,
) -> Passed {
    let columns = &segment.columns;
    let mut all = met.clone();
    for certificate in &query.certificates {
        match columns.held.of(certificate.number()) {
            Some(held) => all.keep(held),
            None => all = Bits::none(columns.count),
        }
    }
    // Who passes every choice, and who fails exactly one of them: nobody else is looked at one by one.
    let choices: Vec<(Side, Bits)> = chosen
        .iter()
        .map(|(side, numbers)| {
            let mut any = Bits::none(columns.count);
            let sets = if *side == Side::Places { &columns.places } else { &columns.kinds };
            numbers.iter().filter_map(|number| sets.of(*number)).for_each(|set| any.add(set));
            (*side, any)
        })
        .collect();
    let mut but_one = Bits::none(columns.count);
    for (_, any) in &choices {
        let mut failing = all.clone();
        failing.drop(any);
        but_one.keep(any);
        but_one.add(&failing);
        all.keep(any);
    }
    for set in [&mut all, &mut but_one] {
        sift(meanings, segment, query, order, set);
    }
    let without = choices.into_iter().map(|(side, any)| {
        let mut without = but_one.clone();
        without.drop(&any);
        without.add(&all);
        (side, without)
    });
    let without = without.collect();
    Passed { all, without }
}

/// Leaves those that pass what has to be looked up entry by entry, the cheap questions first.
fn sift(meanings: &Meanings, segment: &Segment, query: &Query, order: Option<Amount>, set: &mut Bits) {
    let columns = &segment.columns;
    if let Some(order) = order {
        let (amount, counted) = (u64::from(order.amount), unit(order.unit));
        set.retain(|at| {
            let least = columns.min_orders[at];
            least & 0xFF != counted || least >> 8 <= amount
        });
    }
    if let Some(near) = query.near
        && let Some(km) = near.km
    {
        let circle = Circle::new((near.latitude, near.longitude), km);
        set.retain(|at| circle.holds(columns.positions[at]));
    }
    if let Some(on) = query.valid_on {
        for certificate in &query.certificates {
            set.retain(|at| meanings.holds(columns, at, certificate.number(), on));
        }
    }
    if let Some(free) = query.free {
        let weeks = (week(free.from), week(free.to));
        let asked = |processing: usize| {
            free.processing.is_none_or(|asked| meanings.broader(processing).contains(&asked.number()))
        };
        let counted = unit(free.unit) as u32;
        set.retain(|at| {
            columns.calendars.free(at, weeks, counted, asked).is_some_and(|most| most >= free.amount)
        });
    }
}

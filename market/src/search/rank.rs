//! Which of those that pass come first.

use std::cmp::Ordering;

use super::bits::Bits;
use super::distance::km;
use super::matched::Sought;
use super::meaning::Meanings;
use super::query::{Query, Sort};
use super::state::Segment;

/// Where an entry stands in the order.
#[derive(Debug, Clone, Copy)]
pub(super) struct Ranked {
    pub segment: usize,
    pub at: usize,
    pub fit: f32,
    pub km: Option<f64>,
    changed: i64,
    key: u64,
}

impl Ranked {
    fn order(&self, other: &Self, sort: Sort) -> Ordering {
        let far = |one: &Self| one.km.unwrap_or(f64::INFINITY);
        let first = match sort {
            Sort::Fit => other.fit.total_cmp(&self.fit),
            Sort::Distance => far(self).total_cmp(&far(other)),
            Sort::Freshness => Ordering::Equal,
        };
        first.then(other.changed.cmp(&self.changed)).then(self.key.cmp(&other.key))
    }
}

/// The rows that are asked for.
pub(super) fn rank(
    meanings: &Meanings,
    segments: &[Segment],
    sought: &[Sought],
    query: &Query,
    passed: &[&Bits],
) -> Vec<Ranked> {
    let most = query.offset + query.limit;
    if query.limit == 0 {
        return Vec::new();
    }
    let order = |left: &Ranked, right: &Ranked| left.order(right, query.sort);
    let centre = query.near.map(|near| (near.latitude, near.longitude));
    let mut best: Vec<Ranked> = Vec::with_capacity(2 * most);
    // Whoever stands behind the last of the first `most` need not be kept.
    let mut bar: Option<Ranked> = None;
    for (segment, passed) in passed.iter().enumerate() {
        let columns = &segments[segment].columns;
        for at in passed.iter() {
            let fit = match query.sort {
                Sort::Fit => sought.iter().map(|one| one.fit(meanings, segments, segment, at)).sum(),
                _ => 0.0,
            };
            let km = match query.sort {
                Sort::Distance => centre.map(|centre| km(centre, columns.positions[at])),
                _ => None,
            };
            let km = km.filter(|km| !km.is_nan());
            let one = Ranked { segment, at, fit, km, changed: columns.changed[at], key: columns.keys[at] };
            if bar.is_some_and(|bar| order(&one, &bar) == Ordering::Greater) {
                continue;
            }
            best.push(one);
            if best.len() == 2 * most {
                best.select_nth_unstable_by(most - 1, order);
                best.truncate(most);
                bar = Some(best[most - 1]);
            }
        }
    }
    best.sort_unstable_by(order);
    let mut rows: Vec<Ranked> = best.into_iter().take(most).skip(query.offset).collect();
    for row in &mut rows {
        row.km = centre
            .map(|centre| km(centre, segments[row.segment].columns.positions[row.at]))
            .filter(|km| !km.is_nan());
    }
    rows
}

//! What a version is worth, in words: what it costs, and what is proven.

use platform::locale::Locale;
use schedule::{Bound, Objective};

/// How good it is, as far as is proven: the first line of the cost that is above its bound decides.
pub fn proof(l: &Locale, objective: &Objective, bound: &Bound) -> String {
    if bound.closes(objective) {
        return l.t("agenda-proof-best");
    }
    let lines = [
        ("agenda-proof-must", objective.must_unscheduled, bound.must_unscheduled),
        ("agenda-proof-shortfall", objective.shortfall, bound.shortfall),
        ("agenda-proof-left-out", objective.lost_weight, bound.lost_weight),
        ("agenda-proof-changes", objective.changes, bound.changes),
        ("agenda-proof-breaks", objective.breaks, bound.breaks),
    ];
    match lines.into_iter().find(|(_, is, least)| is != least) {
        // A change by hand may leave out what no line counts as proven any more.
        Some((_, is, least)) if is < least => l.t("agenda-proof-none"),
        Some((key, is, least)) => l.with(key, [("is", is.into()), ("least", telling(is, least).into())]),
        None => l.t("agenda-proof-best"),
    }
}

/// A bound that says something of how good it is; one that is less than half of it is as good as none, which 0 says.
fn telling(is: u64, least: u64) -> u64 {
    if least * 2 < is { 0 } else { least }
}

/// A figure and what it counts.
#[derive(Debug, Clone)]
pub struct Figure {
    /// What it counts.
    pub label: String,
    /// The number, as the language writes it.
    pub value: String,
}

/// The cost in figures; lines that cost nothing and say nothing are left out.
pub fn figures(l: &Locale, objective: &Objective, is_based: bool) -> Vec<Figure> {
    let lines = [
        ("agenda-figure-must", objective.must_unscheduled, false),
        ("agenda-figure-shortfall", objective.shortfall, false),
        ("agenda-figure-left-out", objective.lost_weight, true),
        ("agenda-figure-changes", objective.changes, is_based),
        ("agenda-figure-breaks", objective.breaks, true),
        ("agenda-figure-table-moves", objective.table_moves, true),
    ];
    let shown = lines.into_iter().filter(|(_, value, always)| *always || *value > 0);
    shown.map(|(key, value, _)| Figure { label: l.t(key), value: l.number(value) }).collect()
}

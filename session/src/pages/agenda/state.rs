//! What a version is worth, in words: what it costs, and what is proven.

use platform::locale::Locale;
use schedule::{Bound, Objective};

/// How good it is, as far as is proven: what is known to be least, then the first line of the cost that may be above it.
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
        Some((key, is, least)) => {
            let open = l.with(key, [("is", is.into()), ("least", least.into())]);
            match settled(l, objective, bound) {
                lines if lines.is_empty() => open,
                lines => format!("{} {open}", l.with("agenda-proof-least", [("lines", lines.into())])),
            }
        }
        None => l.t("agenda-proof-best"),
    }
}

/// The figures that are proven to be the least there is, given those before them, up to the first that is not.
fn settled(l: &Locale, objective: &Objective, bound: &Bound) -> String {
    let lines = [
        ("agenda-figure-must", objective.must_unscheduled, bound.must_unscheduled),
        ("agenda-figure-shortfall", objective.shortfall, bound.shortfall),
        ("agenda-figure-left-out", objective.lost_weight, bound.lost_weight),
        ("agenda-figure-changes", objective.changes, bound.changes),
    ];
    // What costs nothing cannot cost less, which needs no words.
    let told = lines.into_iter().take_while(|(_, is, least)| is == least).filter(|(_, is, _)| *is > 0);
    told.map(|(key, value, _)| format!("{} {}", l.t(key), l.number(value))).collect::<Vec<_>>().join(", ")
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

//! What a version is worth, in words: what it costs, and what is proven.

use platform::locale::Locale;
use schedule::{Bound, Objective};

/// How good it is, as far as is proven: what is known to be least, then the first line of the cost that may be above it.
pub fn proof(l: &Locale, objective: &Objective, bound: &Bound) -> String {
    if bound.closes(objective) {
        return l.t("agenda-proof-best");
    }
    let lines = [
        ("must", objective.must_unscheduled, bound.must_unscheduled),
        ("shortfall", objective.shortfall, bound.shortfall),
        ("left-out", objective.lost_weight, bound.lost_weight),
        ("changes", objective.changes, bound.changes),
        ("breaks", objective.breaks, bound.breaks),
    ];
    let Some(open) = lines.iter().position(|(_, is, least)| is != least) else {
        return l.t("agenda-proof-best");
    };
    let (line, is, least) = lines[open];
    // A change by hand may leave out what no line counts as proven any more.
    if is < least {
        return l.t("agenda-proof-none");
    }
    // What costs nothing cannot cost less, which needs no words.
    let settled = lines[..open].iter().filter(|(_, is, _)| *is > 0);
    let settled: Vec<String> = settled
        .map(|(line, is, _)| format!("{} {}", l.t(&format!("agenda-figure-{line}")), l.number(*is)))
        .collect();
    let open = l.with(&format!("agenda-proof-{line}"), [("is", is.into()), ("least", least.into())]);
    if settled.is_empty() {
        return open;
    }
    format!("{} {open}", l.with("agenda-proof-least", [("lines", settled.join(", ").into())]))
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

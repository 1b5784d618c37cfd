//! How much somebody asks for: `500 шт`, `1.500 capi`, `min 50`, `от 50 до 200`.

use std::ops::Range;

use super::measure::{Bound, Measure, Measures, Table, Unit};
use super::number::number;
use super::word::{Script, Word};

/// No unit and no bound has more words.
const LONGEST: usize = 4;

/// A number in a question.
#[derive(Debug, Clone, PartialEq)]
pub struct Quantity {
    /// Where it stands with its unit and what bounds it, in bytes.
    pub range: Range<usize>,
    /// How many.
    pub amount: f64,
    /// Of what, where it is said.
    pub unit: Option<Unit>,
    /// Whether it is the quantity or a bound of it. Two bounds make a range.
    pub bound: Bound,
}

impl Measures {
    /// The quantities among the words that are still free; their words are taken.
    pub(super) fn read(&self, text: &str, words: &[Word], taken: &mut [bool]) -> Vec<Quantity> {
        let mut found: Vec<Quantity> = Vec::new();
        // A unit may be part of a concept's name: capi in maglia, finezza.
        let anything = vec![false; words.len()];
        let mut last_end = None;
        let mut at = 0;
        while at < words.len() {
            let Some(number) = number(text, words, taken, at) else {
                at += 1;
                continue;
            };
            let (mut start, mut end) = (at, at + number.words);
            at = end;
            let Some(mut amount) = number.amount else { continue };
            if let Some((Measure::Thousand, count)) = after(&self.units, text, words, &anything, end) {
                amount *= 1000.0;
                end += count;
            }
            let mut bound = compared(text, words[start].range.start, words[end - 1].range.end);
            let mut unit = sign(text, words[start].range.start, words[end - 1].range.end);
            if let Some((Measure::Unit(written), count)) = after(&self.units, text, words, &anything, end) {
                unit = Some(written);
                end += count;
            } else if let Some((Measure::Unit(Unit::Gauge), count)) =
                before(&self.units, text, words, &anything, start)
            {
                unit = Some(Unit::Gauge);
                start -= count;
            }
            let mut until = last_end == Some(start) && is_dash(text, words, start);
            for _ in 0..2 {
                match before(&self.bounds, text, words, taken, start) {
                    Some((Measure::Bound(said), count)) => {
                        bound = bound.or(Some(said).filter(|said| *said != Bound::Exactly));
                        start -= count;
                    }
                    Some((Measure::Until, count)) if last_end == Some(start - count) => {
                        until = found.last().is_some_and(|last| last.bound == Bound::AtLeast);
                        start -= if until { count } else { 0 };
                        break;
                    }
                    _ => break,
                }
            }
            if bound.is_none()
                && let Some((Measure::Bound(said), count)) = after(&self.trailing, text, words, taken, end)
                && !words.get(end + count).is_some_and(|next| next.script == Script::Digits)
            {
                bound = Some(said);
                end += count;
            }
            if until && let Some(least) = found.last_mut() {
                least.bound = Bound::AtLeast;
                least.unit = least.unit.or(unit);
                bound = Some(Bound::AtMost);
            } else if bound == Some(Bound::AtMost)
                && last_end == Some(start)
                && let Some(least) = found.last_mut()
                && least.bound == Bound::AtLeast
            {
                least.unit = least.unit.or(unit);
            }
            taken[start..end].fill(true);
            let range = words[start].range.start..words[end - 1].range.end;
            found.push(Quantity { range, amount, unit, bound: bound.unwrap_or(Bound::Exactly) });
            last_end = Some(end);
            at = end;
        }
        found
    }
}

/// The longest entry that begins at this word.
fn after(table: &Table, text: &str, words: &[Word], taken: &[bool], at: usize) -> Option<(Measure, usize)> {
    let most = (0..LONGEST).take_while(|next| is_free(text, words, taken, at + next)).count();
    (1..=most).rev().find_map(|count| Some((*table.get(&spelled(&words[at..at + count]))?, count)))
}

/// The longest entry that ends before this word.
fn before(table: &Table, text: &str, words: &[Word], taken: &[bool], at: usize) -> Option<(Measure, usize)> {
    let near = |back: &usize| *back <= at && is_near(text, words, at + 1 - back) && !taken[at - back];
    let most = (1..=LONGEST).take_while(near).count();
    (1..=most).rev().find_map(|count| Some((*table.get(&spelled(&words[at - count..at]))?, count)))
}

fn spelled(words: &[Word]) -> Vec<String> {
    words.iter().map(|word| word.text.clone()).collect()
}

fn is_free(text: &str, words: &[Word], taken: &[bool], at: usize) -> bool {
    at < words.len() && !taken[at] && is_near(text, words, at)
}

/// Whether this word goes on from the one before.
fn is_near(text: &str, words: &[Word], at: usize) -> bool {
    at > 0 && !gap(text, words, at).contains([',', ';', '\n', '(', ')', '|'])
}

fn is_dash(text: &str, words: &[Word], at: usize) -> bool {
    at > 0 && matches!(gap(text, words, at).trim(), "-" | "–" | "—" | "‑" | "÷" | "...")
}

/// What stands between this word and the one before.
fn gap<'a>(text: &'a str, words: &[Word], at: usize) -> &'a str {
    text.get(words[at - 1].range.end..words[at].range.start).unwrap_or_default()
}

/// The unit that is a sign, before the number or after it.
fn sign(text: &str, start: usize, end: usize) -> Option<Unit> {
    let follows = text[end..].trim_start();
    if follows.starts_with('%') {
        Some(Unit::Percent)
    } else if follows.starts_with('€') || text[..start].trim_end().ends_with('€') {
        Some(Unit::Euro)
    } else {
        None
    }
}

/// The bound that is a sign.
fn compared(text: &str, start: usize, end: usize) -> Option<Bound> {
    let before = text[..start].trim_end();
    if text[end..].starts_with('+') || before.ends_with(['>', '≥']) || before.ends_with(">=") {
        Some(Bound::AtLeast)
    } else if before.ends_with(['<', '≤']) || before.ends_with("<=") {
        Some(Bound::AtMost)
    } else {
        None
    }
}

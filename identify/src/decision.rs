//! From comparisons to a decision.

use std::cmp::Ordering;

use crate::index::Key;
use crate::judge::{Evidence, Judgement, probability};

/// From this probability on, an incoming firm is a known one.
pub const SAME: f64 = 0.8;
/// From this probability on, a person is asked.
pub const REVIEW: f64 = 0.25;

/// What follows from a probability.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Verdict {
    /// They are one firm.
    Same,
    /// A person decides.
    Review,
    /// It is a new firm.
    New,
}

impl Verdict {
    /// What follows from a probability.
    #[must_use]
    pub fn of(probability: f64) -> Self {
        match probability {
            likely if likely >= SAME => Self::Same,
            open if open >= REVIEW => Self::Review,
            _ => Self::New,
        }
    }
}

/// A known firm that an incoming one may be.
#[derive(Debug, Clone, PartialEq)]
pub struct Candidate {
    /// Which.
    pub key: Key,
    /// How likely the two are one, by what is compared of them alone.
    pub probability: f64,
    /// What speaks for and against it.
    pub evidence: Vec<Evidence>,
    odds: f64,
    verbatim: u8,
}

impl Candidate {
    /// A candidate; `verbatim` counts the texts that are letter by letter the same and settles ties.
    pub(crate) fn new(key: Key, judgement: Judgement, verbatim: u8) -> Self {
        let Judgement { odds, evidence } = judgement;
        Self { key, probability: probability(odds), evidence, odds, verbatim }
    }

    /// The likelier first; of twins the one that is written alike, then the one that was known first.
    pub(crate) fn order(&self, other: &Self) -> Ordering {
        other
            .odds
            .total_cmp(&self.odds)
            .then(other.verbatim.cmp(&self.verbatim))
            .then(self.key.cmp(&other.key))
    }
}

/// Which known firm an incoming one is.
#[derive(Debug, Clone, PartialEq)]
pub struct Decision {
    /// The likeliest known firm; nothing where the incoming one is new.
    pub key: Option<Key>,
    /// How likely they are one.
    pub probability: f64,
    /// What follows from it.
    pub verdict: Verdict,
    /// What speaks for and against the likeliest.
    pub evidence: Vec<Evidence>,
    /// Others that are different firms from the likeliest and about as likely, so that a person has to choose.
    pub rivals: Vec<Key>,
    /// Known firms that are written letter by letter like the likeliest: it is known more than once. In the order in
    /// which they were added, with the likeliest, which is the first of them; empty where there is but one.
    pub twins: Vec<Key>,
}

impl Decision {
    /// Nothing is like it.
    fn nothing() -> Self {
        let (evidence, rivals, twins) = (Vec::new(), Vec::new(), Vec::new());
        Self { key: None, probability: 0.0, verdict: Verdict::New, evidence, rivals, twins }
    }
}

/// Decides among candidates, of which the first is the likeliest. An incoming firm is one known firm at most: where
/// others are likely too, and are not the first one written once more (`one_firm`), they share the probability.
pub(crate) fn decide(
    candidates: &[Candidate],
    one_firm: impl Fn(Key, Key) -> bool,
    twins: impl Fn(Key, Key) -> bool,
) -> Decision {
    let Some((best, others)) = candidates.split_first() else {
        return Decision::nothing();
    };
    let rivals: Vec<&Candidate> = others
        .iter()
        .filter(|other| other.odds > 0.0 && best.odds - other.odds < 4.0)
        .filter(|other| !one_firm(best.key, other.key))
        .collect();
    // e^best / (1 + e^best + Σ e^rival), without numbers that grow too large.
    let against: f64 = rivals.iter().map(|rival| (rival.odds - best.odds).exp()).sum();
    let likely = 1.0 / (1.0 + (-best.odds).exp() + against);
    let verdict = Verdict::of(likely);
    let mut alike: Vec<Key> = candidates
        .iter()
        .map(|one| one.key)
        .filter(|key| verdict != Verdict::New && twins(best.key, *key))
        .collect();
    alike.sort_unstable();
    if alike.len() < 2 {
        alike.clear();
    }
    Decision {
        key: (verdict != Verdict::New).then_some(best.key),
        probability: likely,
        verdict,
        evidence: best.evidence.clone(),
        rivals: rivals.iter().map(|rival| rival.key).collect(),
        twins: alike,
    }
}

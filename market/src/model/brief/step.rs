//! The steps of a brief: what is done, and what is needed for it.

use serde::{Deserialize, Serialize};

use crate::model::Capacity;
use crate::model::vocabulary::Vocabulary;
use crate::model::words;

words! {
    /// What a step is.
    StepKind, "kind" {
        /// Work on what the steps before have made: cutting, sewing, dyeing.
        Processing = "processing",
        /// Something that is made or bought for it: buttons, labels.
        Component = "component",
    }
}

/// One step of a brief; steps stand in the order in which they are done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// What it is.
    pub kind: StepKind,
    /// The concept of the vocabulary: a processing or a component.
    pub concept: String,
    /// How many of it one piece needs: five buttons a shirt. One, where it is a processing.
    pub each: i64,
    /// Minutes of work a piece, where the designer knows them; capacity in minutes is compared with them.
    pub minutes: Option<i64>,
    /// What else is to be said.
    pub note: String,
}

impl Step {
    /// How many the step makes for so many pieces; the largest number where there is no room.
    #[must_use]
    pub fn amount(&self, pieces: i64) -> i64 {
        pieces.saturating_mul(self.each)
    }

    /// Minutes of work for so many pieces, where they are known.
    #[must_use]
    pub fn work(&self, pieces: i64) -> Option<i64> {
        Some(self.amount(pieces).saturating_mul(self.minutes?))
    }
}

/// The capacity that a step takes of those that a firm has: of exactly what is asked for, otherwise of a kind of it.
#[must_use]
pub fn capacity_for<'a>(capacities: &'a [Capacity], step: &Step) -> Option<&'a Capacity> {
    if step.kind == StepKind::Component {
        return None;
    }
    let exact = capacities.iter().find(|capacity| capacity.processing == step.concept);
    exact.or_else(|| capacities.iter().find(|capacity| is_kind_of(&capacity.processing, &step.concept)))
}

/// Whether a concept is another one or a kind of it.
#[must_use]
pub fn is_kind_of(concept: &str, asked: &str) -> bool {
    let words = Vocabulary::bundled();
    match (words.concept(concept), words.concept(asked)) {
        (Some(concept), Some(asked)) => words.with_broader(concept).contains(&asked),
        _ => concept == asked,
    }
}

/// The steps whose goods the step at this place needs: a processing goes on from the processing before it and takes in
/// the components named in between; a component needs nothing.
#[must_use]
pub fn needed_by(steps: &[Step], at: usize) -> Vec<usize> {
    if steps.get(at).is_none_or(|step| step.kind == StepKind::Component) {
        return Vec::new();
    }
    let before = steps[..at].iter().rposition(|step| step.kind == StepKind::Processing);
    (before.unwrap_or(0)..at).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn step(kind: StepKind, each: i64, minutes: Option<i64>) -> Step {
        Step { kind, concept: "x".into(), each, minutes, note: String::new() }
    }

    #[test]
    fn components_join_at_the_next_processing() {
        let (work, part) = (step(StepKind::Processing, 1, None), step(StepKind::Component, 1, None));
        // Fabric bought, cut, embroidered; buttons and labels; sewn; a hang tag that nothing waits for.
        let steps = [part.clone(), work.clone(), work.clone(), part.clone(), part.clone(), work, part];
        let needed: Vec<_> = (0..steps.len()).map(|at| needed_by(&steps, at)).collect();
        assert_eq!(
            needed,
            [vec![], vec![0], vec![1], vec![], vec![], vec![2, 3, 4], vec![]] as [Vec<usize>; 7]
        );
        assert!(needed_by(&steps, 99).is_empty());
    }

    #[test]
    fn a_step_counts_its_own_pieces_and_minutes() {
        let buttons = step(StepKind::Component, 5, Some(2));
        assert_eq!(buttons.amount(100), 500);
        assert_eq!(buttons.work(100), Some(1000));
        assert_eq!(step(StepKind::Processing, 1, None).work(100), None);
        assert_eq!(buttons.amount(i64::MAX), i64::MAX);
    }
}

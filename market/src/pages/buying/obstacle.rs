//! Why no chain fits, in the reader's words.

use chain::{Cause, Day, Obstacle};
use platform::locale::Locale;

use crate::chainer::Outcome;
use crate::model::brief::Wanted;
use crate::pages::words;

/// The key of a cause's sentence.
const fn key(cause: Cause) -> &'static str {
    match cause {
        Cause::Quality => "chain-cause-quality",
        Cause::Certificate => "chain-cause-certificate",
        Cause::Material => "chain-cause-material",
        Cause::Language => "chain-cause-language",
        Cause::Region => "chain-cause-place",
        Cause::Declined => "chain-cause-declined",
        Cause::Minimum => "chain-cause-minimum",
        Cause::Capacity => "chain-cause-capacity",
        Cause::Processing | Cause::Other(_) => "chain-cause-other",
    }
}

/// What stands in the way, sentence by sentence: the steps that nobody fits, with the causes, or those without which there
/// would be time, and the first day on which a chain could deliver.
pub fn sentences(l: &Locale, wanted: &Wanted, outcome: &Outcome, obstacle: &Obstacle) -> Vec<String> {
    let name = |step: usize| words::concept(l, &wanted.steps[step].concept);
    let day = |day: Day| l.date(&outcome.plan.date(day));
    let mut said = Vec::new();
    for step in &obstacle.unfilled {
        let looked_at = outcome.plan.instance.steps[step.step].candidates.len();
        let values = [("step", name(step.step).into()), ("count", looked_at.into())];
        said.push(l.with("chain-unfilled", values));
        for one in &step.causes {
            let mut sentence = l.n(key(one.cause), one.candidates);
            if one.alone > 0 {
                sentence = format!("{sentence} {}", l.n("chain-cause-alone", one.alone));
            }
            said.push(sentence);
        }
    }
    if !obstacle.unfilled.is_empty() {
        // Where only time lacks, there is a day.
        said.extend(
            obstacle.earliest.map(|earliest| l.with("chain-earliest", [("day", day(earliest).into())])),
        );
        return said;
    }
    for step in obstacle.bottlenecks(outcome.plan.instance.deadline) {
        said.push(l.with("chain-bottleneck", [("step", name(step).into())]));
        let relief = obstacle.relief.iter().find(|relief| relief.step == step);
        if let Some(at_once) = relief.and_then(|relief| relief.at_once) {
            let values = [("step", name(step).into()), ("day", day(at_once).into())];
            said.push(l.with("chain-at-once", values));
        }
    }
    if said.is_empty() {
        said.push(l.t("chain-no-bottleneck"));
    }
    said.push(match obstacle.earliest {
        Some(earliest) => l.with("chain-earliest", [("day", day(earliest).into())]),
        None => l.t("chain-earliest-none"),
    });
    if !obstacle.proven {
        said.push(l.t("chain-obstacle-open"));
    }
    said
}

//! A chain in the reader's words.

use jiff::civil::Date;
use platform::locale::Locale;

use super::told;
use super::weighed::Weighed;
use crate::chainer::{Found, Outcome};
use crate::model::brief::Wanted;
use crate::model::chaining::{Proposal, Reckoned};
use crate::model::{Currency, Money};
use crate::pages::words;
use crate::store::buying::chains::SHOWN;

/// A chain as it is shown.
pub struct Shown {
    /// What it comes to.
    pub total: String,
    /// When everything is there.
    pub delivered: String,
    /// The figures beside.
    pub facts: Vec<String>,
    /// Its steps in order.
    pub legs: Vec<Leg>,
    /// The firms by step, as the form that asks them sends it.
    pub firms: String,
    /// Whether nothing that is not listed is better.
    pub proven: bool,
    /// How many of the prices nobody said.
    pub unpriced: usize,
}

/// A step of a chain as it is shown.
pub struct Leg {
    /// What is done.
    pub step: String,
    /// The firm's name.
    pub firm: String,
    /// The address of its entry.
    pub href: String,
    /// Where it is.
    pub town: String,
    /// What it costs.
    pub price: String,
    /// Where the price comes from.
    pub source: String,
    /// When goods are there and when they leave.
    pub dates: String,
    /// Whether the time is only supposed.
    pub supposed: bool,
    /// The page without this firm.
    pub less: String,
}

/// Cents in words.
pub fn cents(l: &Locale, cents: u64) -> String {
    let parts = i64::try_from(cents).unwrap_or(i64::MAX).saturating_mul(100);
    told::money(l, Money { parts, currency: Currency::Eur })
}

fn source(l: &Locale, reckoned: &Reckoned) -> String {
    l.t(match reckoned {
        Reckoned { quoted: true, .. } => "chain-quoted",
        Reckoned { said: true, .. } => "chain-said",
        Reckoned { cents: 0, .. } => "chain-unsaid",
        _ => "chain-reckoned",
    })
}

/// The chains of an outcome.
pub fn shown(
    l: &Locale,
    wanted: &Wanted,
    found: &Found,
    outcome: &Outcome,
    asked: &Weighed,
    path: &str,
) -> Vec<Shown> {
    let one = |proposal: &Proposal| {
        let legs = wanted.steps.iter().zip(&proposal.legs).map(|(step, leg)| {
            let maker = &found.makers.all[leg.reckoned.maker];
            Leg {
                step: words::concept(l, &step.concept),
                firm: maker.name.clone(),
                href: format!("/market/suppliers/{}", maker.slug),
                town: maker.town.clone(),
                price: if leg.reckoned.cents == 0 { "–".to_owned() } else { cents(l, leg.reckoned.cents) },
                source: source(l, &leg.reckoned),
                dates: between(l, leg.begins, leg.leaves),
                supposed: !leg.reckoned.timed,
                less: asked.less(path, maker.id),
            }
        });
        let ids = proposal.legs.iter().map(|leg| found.makers.all[leg.reckoned.maker].id.to_string());
        Shown {
            total: cents(l, proposal.price + proposal.transport),
            delivered: l.date(&proposal.delivered),
            facts: vec![
                l.with("chain-work", [("price", cents(l, proposal.price).into())]),
                l.with("chain-transport", [("price", cents(l, proposal.transport).into())]),
                l.n("chain-km", i64::try_from(proposal.km).unwrap_or(i64::MAX)),
                l.n("chain-firms", proposal.firms),
            ],
            firms: ids.collect::<Vec<_>>().join(","),
            unpriced: proposal.legs.iter().filter(|leg| !leg.reckoned.said).count(),
            legs: legs.collect(),
            proven: proposal.proven,
        }
    };
    outcome.proposals.iter().map(one).collect()
}

fn between(l: &Locale, from: Date, to: Date) -> String {
    if from < to { l.date_range(&from, &to) } else { l.date(&to) }
}

/// What is proven of the chains, and how many firms were looked at.
pub fn proof(l: &Locale, wanted: &Wanted, found: &Found, shown: &[Shown]) -> Vec<String> {
    let proven = shown.iter().filter(|one| one.proven).count();
    let mut said = vec![if proven == shown.len() {
        l.n("chain-proof-all", shown.len())
    } else if proven > 0 {
        l.n("chain-proof-some", proven)
    } else {
        l.t("chain-proof-none")
    }];
    for (step, known) in wanted.steps.iter().zip(&found.makers.known) {
        if usize::try_from(*known).is_ok_and(|known| known > SHOWN) {
            let name = words::concept(l, &step.concept);
            let values = [
                ("step", name.into()),
                ("known", l.number(*known).into()),
                ("shown", l.number(SHOWN).into()),
            ];
            said.push(l.with("chain-cut", values));
        }
    }
    said.push(l.with("chain-way", [("country", l.country(&found.country).into())]));
    said
}

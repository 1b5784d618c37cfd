//! A firm as a chain is put together from it, and whether it fits a step.

use std::collections::{BTreeMap, BTreeSet};

use chain::Cause;

use crate::model::brief::{Quantity, Step, StepKind, Wanted};
use crate::model::ids::SupplierId;
use crate::model::vocabulary::{Facet, Vocabulary};
use crate::model::{Capacity, OrderUnit, Taken};

/// What a firm takes, about, as it says itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Said {
    /// One piece, in ten-thousandths of a euro.
    pub parts: i64,
    /// Once an order, in ten-thousandths of a euro.
    pub setup_parts: i64,
}

/// What a firm offered for one step of the brief: the whole of it, in cents.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quoted {
    /// The step, from 0.
    pub step: usize,
    /// What it costs.
    pub cents: u64,
}

/// A firm with what it says.
#[derive(Debug, Clone)]
pub struct Maker {
    /// Which.
    pub id: SupplierId,
    /// Its name.
    pub name: String,
    /// Its name in addresses.
    pub slug: String,
    /// The comune.
    pub town: String,
    /// Degrees north and east.
    pub place: Option<(f64, f64)>,
    /// Days to the bulk.
    pub bulk_days: Option<i64>,
    /// The smallest order.
    pub minimum: Option<Quantity>,
    /// Concepts, by facet.
    pub terms: BTreeMap<String, BTreeSet<String>>,
    /// Certificates that hold on the day of delivery, as concepts.
    pub certificates: BTreeSet<String>,
    /// What it can do in a week.
    pub capacities: Vec<Capacity>,
    /// What is taken of that.
    pub taken: Vec<Taken>,
    /// About what it takes, by concept.
    pub prices: BTreeMap<String, Said>,
    /// What it offered.
    pub quoted: Vec<Quoted>,
    /// Left out by the designer, or will not quote.
    pub declined: bool,
}

/// The concepts that do a step: what is asked for, and every kind of it.
#[must_use]
pub fn kinds(step: &Step) -> Vec<&'static str> {
    let words = Vocabulary::bundled();
    let facet = facet(step);
    let Some(asked) = words.concept(&step.concept) else { return Vec::new() };
    let kinds = words
        .concepts()
        .filter(|(id, concept)| concept.facet == facet && words.with_broader(*id).contains(&asked));
    kinds.map(|(_, concept)| concept.id.as_str()).collect()
}

/// The facet of what is done at a step.
pub(super) const fn facet(step: &Step) -> Facet {
    match step.kind {
        StepKind::Processing => Facet::Processing,
        StepKind::Component => Facet::Component,
    }
}

impl Maker {
    fn says(&self, facet: Facet) -> Option<&BTreeSet<String>> {
        self.terms.get(facet.code()).filter(|all| !all.is_empty())
    }

    /// Whether it does a step, whose [`kinds`] are given.
    #[must_use]
    pub fn does(&self, step: &Step, kinds: &[&str]) -> bool {
        self.says(facet(step)).is_some_and(|all| kinds.iter().any(|kind| all.contains(*kind)))
    }

    /// Why it does not fit a step that it does; what it says nothing of is no reason, but for quality and certificates,
    /// which have to be said.
    #[must_use]
    pub fn excluded(&self, wanted: &Wanted, step: &Step) -> Vec<Cause> {
        let mut causes = Vec::new();
        let has = |facet: Facet, one: &String| self.says(facet).is_some_and(|all| all.contains(one));
        if wanted.quality.as_ref().is_some_and(|quality| !has(Facet::Quality, quality)) {
            causes.push(Cause::Quality);
        }
        if !wanted.certificates.iter().all(|one| self.certificates.contains(one)) {
            causes.push(Cause::Certificate);
        }
        let other = |all: Option<&BTreeSet<String>>, asked: &[String]| {
            !asked.is_empty() && all.is_some_and(|all| !asked.iter().any(|one| all.contains(one)))
        };
        if step.kind == StepKind::Processing && other(self.says(Facet::Material), &wanted.materials) {
            causes.push(Cause::Material);
        }
        if other(self.terms.get("language").filter(|all| !all.is_empty()), &wanted.languages) {
            causes.push(Cause::Language);
        }
        if self.declined {
            causes.push(Cause::Declined);
        }
        if self.place.is_none() {
            causes.push(Cause::Region);
        }
        causes
    }

    /// Its smallest order, in what the step counts; none where it counts in something else.
    #[must_use]
    pub fn least(&self, wanted: &Wanted, step: &Step) -> u64 {
        let unit = match step.kind {
            StepKind::Processing => wanted.quantity.map(|quantity| quantity.unit),
            StepKind::Component => Some(OrderUnit::Pieces),
        };
        let minimum = self.minimum.filter(|minimum| Some(minimum.unit) == unit);
        minimum.and_then(|minimum| u64::try_from(minimum.amount).ok()).unwrap_or(0)
    }

    /// What the step costs there, in cents, as far as the firm says: by a quote, or about. What is asked for exactly goes
    /// before a kind of it.
    #[must_use]
    pub fn price(&self, at: usize, step: &Step, kinds: &[&str], amount: i64) -> Option<(u64, bool)> {
        if let Some(quoted) = self.quoted.iter().find(|quoted| quoted.step == at) {
            return Some((quoted.cents, true));
        }
        let said = self.prices.get(&step.concept);
        let said = said.or_else(|| kinds.iter().find_map(|kind| self.prices.get(*kind)))?;
        let parts = said.parts.saturating_mul(amount).saturating_add(said.setup_parts);
        // A hundred parts are a cent.
        Some((u64::try_from(parts).unwrap_or(0).div_ceil(100), false))
    }
}

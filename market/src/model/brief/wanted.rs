//! What a designer needs made.

use jiff::civil::Date;
use oxilangtag::LanguageTag;
use serde::{Deserialize, Serialize};

use super::{Quantity, SizeShare, Step, StepKind};
use crate::model::Money;
use crate::model::vocabulary::{Facet, Vocabulary};
use crate::model::words;

words! {
    /// Who may open the files of a brief.
    Confidentiality, "confidentiality" {
        /// Whoever the brief was sent to.
        Recipients = "recipients",
        /// Of these, who accepted the brief's non-disclosure terms.
        Agreed = "agreed",
    }
}

words! {
    /// Who is asked.
    Reach, "reach" {
        /// The firms that the designer chose.
        Chosen = "chosen",
        /// Every firm whose entry fits.
        Fitting = "fitting",
        /// The firms of a chain, each for its steps, by briefs of their own.
        Chain = "chain",
    }
}

/// What the designer says of the price.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Price {
    /// Nothing yet.
    #[default]
    Unsaid,
    /// That firms name it.
    Open,
    /// What one piece should cost.
    Target(Money),
}

/// What a brief asks for; everything may be missing while it is being written.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Wanted {
    /// A name for it.
    pub title: String,
    /// The product, a concept of the vocabulary.
    pub product: Option<String>,
    /// What it is, in the designer's words.
    pub description: String,
    /// How much.
    pub quantity: Option<Quantity>,
    /// How much of which size.
    pub sizes: Vec<SizeShare>,
    /// Concepts of materials.
    pub materials: Vec<String>,
    /// What is done and what is needed for it, in order.
    pub steps: Vec<Step>,
    /// The level of quality, a concept.
    pub quality: Option<String>,
    /// What one piece should cost.
    pub price: Price,
    /// When the sample is wanted; none where no sample is.
    pub sample_by: Option<Date>,
    /// When everything is wanted.
    pub deliver_by: Option<Date>,
    /// Concepts of certificates.
    pub certificates: Vec<String>,
    /// BCP 47 tags of the languages in which the designer can be answered.
    pub languages: Vec<String>,
    /// What has to be agreed to before confidential files open; empty where none are confidential.
    pub terms: String,
}

/// What is wrong with what was written, whether the brief is sent or not.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum WantedFault {
    /// The vocabulary has no such concept in this facet.
    #[error("{id} is no concept of the facet {}", facet.code())]
    UnknownConcept {
        /// Which facet was asked for.
        facet: Facet,
        /// What was written.
        id: String,
    },
    /// Less than one, or more than anybody makes.
    #[error("a quantity must lie between 1 and {}", Quantity::LARGEST)]
    Quantity,
    /// A size without a name, or with a quantity that is none.
    #[error("each size needs a name and a quantity")]
    Size,
    /// The price is not above nothing.
    #[error("a price must be above nothing")]
    Price,
    /// No tag of BCP 47.
    #[error("{0} is no language")]
    Language(String),
    /// More than anybody reads.
    #[error("too long, or too many")]
    TooLong,
}

/// The most steps, sizes, materials, certificates or languages of a brief.
const MOST: usize = 40;
/// The longest text, in letters.
const LONGEST: usize = 20_000;

impl Wanted {
    /// What is wrong with it as it stands.
    #[must_use]
    pub fn faults(&self, vocabulary: &Vocabulary) -> Vec<WantedFault> {
        let mut faults = Vec::new();
        for (facet, id) in self.concepts() {
            let found = vocabulary.concept(id).is_some_and(|concept| vocabulary[concept].facet == facet);
            if !found {
                faults.push(WantedFault::UnknownConcept { facet, id: id.to_owned() });
            }
        }
        let within = |amount: i64| (1..=Quantity::LARGEST).contains(&amount);
        let minutes = self.steps.iter().filter_map(|step| step.minutes);
        let amounts = self.quantity.iter().map(|quantity| quantity.amount);
        if !amounts.chain(self.steps.iter().map(|step| step.each)).chain(minutes).all(within) {
            faults.push(WantedFault::Quantity);
        }
        if self.sizes.iter().any(|share| share.size.trim().is_empty() || !within(share.amount)) {
            faults.push(WantedFault::Size);
        }
        if matches!(self.price, Price::Target(money) if money.parts <= 0) {
            faults.push(WantedFault::Price);
        }
        let foreign = self.languages.iter().filter(|tag| LanguageTag::parse(tag.as_str()).is_err());
        faults.extend(foreign.map(|tag| WantedFault::Language(tag.clone())));
        if self.is_too_long() {
            faults.push(WantedFault::TooLong);
        }
        faults
    }

    /// Every concept that it names, with the facet that it has to be of.
    pub fn concepts(&self) -> impl Iterator<Item = (Facet, &str)> {
        let steps = self.steps.iter().map(|step| match step.kind {
            StepKind::Processing => (Facet::Processing, step.concept.as_str()),
            StepKind::Component => (Facet::Component, step.concept.as_str()),
        });
        self.product
            .iter()
            .map(|id| (Facet::Product, id.as_str()))
            .chain(self.materials.iter().map(|id| (Facet::Material, id.as_str())))
            .chain(self.quality.iter().map(|id| (Facet::Quality, id.as_str())))
            .chain(self.certificates.iter().map(|id| (Facet::Certificate, id.as_str())))
            .chain(steps)
    }

    /// How much the sizes make together.
    #[must_use]
    pub fn in_sizes(&self) -> i64 {
        self.sizes.iter().fold(0, |sum, share| sum.saturating_add(share.amount))
    }

    fn is_too_long(&self) -> bool {
        let long = |text: &String, most: usize| text.chars().count() > most;
        let lists = [self.materials.len(), self.certificates.len(), self.languages.len()];
        lists.iter().chain([&self.sizes.len(), &self.steps.len()]).any(|count| *count > MOST)
            || long(&self.title, 200)
            || long(&self.description, LONGEST)
            || long(&self.terms, LONGEST)
            || self.steps.iter().any(|step| long(&step.note, 2000))
            || self.sizes.iter().any(|share| long(&share.size, 40))
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::model::Currency;
    use crate::model::OrderUnit;

    /// A brief that says everything.
    pub(crate) fn shirts() -> Wanted {
        let step = |kind, concept: &str, each, minutes| Step {
            kind,
            concept: concept.into(),
            each,
            minutes,
            note: String::new(),
        };
        Wanted {
            title: "Embroidered shirts".into(),
            product: Some("shirt".into()),
            description: "A shirt with embroidery along the collar".into(),
            quantity: Some(Quantity { amount: 500, unit: OrderUnit::Pieces }),
            sizes: SizeShare::read("S 100, M 250, L 150").unwrap(),
            materials: vec!["cotton".into()],
            steps: vec![
                step(StepKind::Processing, "cutting", 1, Some(4)),
                step(StepKind::Processing, "embroidering", 1, None),
                step(StepKind::Component, "button", 7, None),
                step(StepKind::Processing, "sewing", 1, Some(30)),
            ],
            quality: Some("fine".into()),
            price: Price::Target(Money::read("28,50", Currency::Eur).unwrap()),
            sample_by: Some("2018-12-10".parse().unwrap()),
            deliver_by: Some("2019-02-28".parse().unwrap()),
            certificates: vec!["gots".into()],
            languages: vec!["ru".into(), "en".into()],
            terms: "Nothing of it may be shown to anybody else.".into(),
        }
    }

    #[test]
    fn what_is_written_is_held_against_the_vocabulary_and_within_bounds() {
        let vocabulary = Vocabulary::bundled();
        let good = shirts();
        assert_eq!(good.faults(vocabulary), []);
        assert_eq!(Wanted::default().faults(vocabulary), []);
        let mut wrong = good.clone();
        // A processing is no component.
        wrong.steps[2].concept = "cutting".into();
        wrong.product = Some("perpetuum-mobile".into());
        let unknown = |facet, id: &str| WantedFault::UnknownConcept { facet, id: id.into() };
        let named = [unknown(Facet::Product, "perpetuum-mobile"), unknown(Facet::Component, "cutting")];
        assert_eq!(wrong.faults(vocabulary), named);
        type Change = fn(&mut Wanted);
        let faults: [(Change, WantedFault); 7] = [
            (|w| w.quantity = Some(Quantity { amount: 0, unit: OrderUnit::Pairs }), WantedFault::Quantity),
            (|w| w.steps[0].each = -1, WantedFault::Quantity),
            (|w| w.steps[0].minutes = Some(i64::MAX), WantedFault::Quantity),
            (|w| w.sizes[0].size = " ".into(), WantedFault::Size),
            (|w| w.price = Price::Target(Money { parts: 0, currency: Currency::Eur }), WantedFault::Price),
            (|w| w.languages.push("<script>".into()), WantedFault::Language("<script>".into())),
            (|w| w.title = "я".repeat(201), WantedFault::TooLong),
        ];
        for (change, fault) in faults {
            let mut wrong = good.clone();
            change(&mut wrong);
            assert_eq!(wrong.faults(vocabulary), [fault]);
        }
    }

    #[test]
    fn a_brief_survives_json_and_one_of_an_earlier_version_opens() {
        let written = serde_json::to_string(&shirts()).unwrap();
        assert_eq!(serde_json::from_str::<Wanted>(&written).unwrap(), shirts());
        assert_eq!(serde_json::from_str::<Wanted>("{}").unwrap(), Wanted::default());
    }
}

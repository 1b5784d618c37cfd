//! What a brief, an offer and an order say, in the reader's words.

use jiff::civil::Date;
use platform::locale::Locale;

use crate::model::Money;
use crate::model::brief::{Confidentiality, Price, Quantity, SizeShare, StepKind, Wanted, Warning};
use crate::pages::words;

/// A line of what is asked for.
pub struct Fact {
    /// What it is.
    pub name: String,
    /// What it says.
    pub value: String,
}

/// A step of a brief.
pub struct StepLine {
    /// What is done or needed.
    pub name: String,
    /// How many, and how long.
    pub amount: String,
    /// What else is said.
    pub note: String,
}

/// What a brief asks for.
pub struct Asked {
    /// In the designer's words.
    pub description: String,
    /// The rest, one line a thing.
    pub facts: Vec<Fact>,
    /// The steps in order.
    pub steps: Vec<StepLine>,
    /// What has to be agreed to.
    pub terms: String,
}

/// A sum of money.
pub fn money(l: &Locale, money: Money) -> String {
    #[expect(clippy::cast_precision_loss, reason = "what is shown lies far below 2^52")]
    let value = money.parts as f64 / 10_000.0;
    let digits = if money.parts % 100 == 0 { 2 } else { 4 };
    format!("{}\u{a0}{}", l.decimal(value, digits), money.currency)
}

/// A day, or a dash.
pub fn day(l: &Locale, day: Option<Date>) -> String {
    day.map_or_else(|| "–".to_owned(), |day| l.date(&day))
}

/// So much of something.
pub fn quantity(l: &Locale, quantity: Quantity) -> String {
    words::order(l, quantity.amount, quantity.unit)
}

/// The standard non-disclosure terms, in all languages, so that each side reads them in its own.
pub fn standard_terms(l: &Locale) -> String {
    let texts =
        platform::locale::Language::ALL.map(|language| l.in_language(language).t("buying-terms-text"));
    texts.join("\n\n")
}

/// What a brief asks for.
pub fn asked(l: &Locale, wanted: &Wanted) -> Asked {
    let mut facts = Vec::new();
    let mut put = |key: &str, value: String| {
        if !value.is_empty() {
            facts.push(Fact { name: l.t(key), value });
        }
    };
    let named = |ids: &[String]| l.list(&ids.iter().map(|id| words::concept(l, id)).collect::<Vec<_>>());
    let of = |id: &Option<String>| id.as_deref().map(|id| words::concept(l, id)).unwrap_or_default();
    put("buying-product", of(&wanted.product));
    put("buying-quantity", wanted.quantity.map(|known| quantity(l, known)).unwrap_or_default());
    put("buying-sizes", SizeShare::write(&wanted.sizes));
    put("buying-materials", named(&wanted.materials));
    put("buying-quality", of(&wanted.quality));
    let price = match wanted.price {
        Price::Unsaid => String::new(),
        Price::Open => l.t("buying-price-open"),
        Price::Target(target) => l.with("buying-price-piece", [("price", money(l, target).into())]),
    };
    put("buying-price", price);
    put("buying-sample-by", wanted.sample_by.map(|day| l.date(&day)).unwrap_or_default());
    put("buying-deliver-by", wanted.deliver_by.map(|day| l.date(&day)).unwrap_or_default());
    put("buying-certificates", named(&wanted.certificates));
    put(
        "buying-languages",
        if wanted.languages.is_empty() { String::new() } else { l.tongues(&wanted.languages) },
    );
    let pieces = wanted.quantity.map(|quantity| quantity.amount);
    let step = |step: &crate::model::brief::Step| {
        let mut amount = Vec::new();
        if step.kind == StepKind::Component {
            amount.push(l.n("buying-each-piece", step.each));
            amount.extend(pieces.map(|pieces| l.n("buying-in-all", step.amount(pieces))));
        }
        amount.extend(step.minutes.map(|minutes| l.n("buying-minutes-piece", minutes)));
        StepLine {
            name: words::concept(l, &step.concept),
            amount: amount.join(" · "),
            note: step.note.clone(),
        }
    };
    Asked {
        description: wanted.description.clone(),
        facts,
        steps: wanted.steps.iter().map(step).collect(),
        terms: wanted.terms.clone(),
    }
}

/// What cannot fit.
pub fn warning(l: &Locale, wanted: &Wanted, warning: &Warning) -> String {
    let with_day = |key: &str, day: Date| l.with(key, [("day", l.date(&day).into())]);
    match warning {
        Warning::DayPassed(day) => with_day("buying-warning-passed", *day),
        Warning::SampleAfterDelivery => l.t("buying-warning-sample"),
        Warning::SizesDiffer { sizes, quantity } => {
            l.with("buying-warning-sizes", [("sizes", sizes.into()), ("quantity", quantity.into())])
        }
        Warning::SampleTooSoon { earliest } => with_day("buying-warning-sample-soon", *earliest),
        Warning::DeliveryTooSoon { earliest } => with_day("buying-warning-delivery-soon", *earliest),
        Warning::BelowMinimum(minimum) => {
            l.with("buying-warning-minimum", [("minimum", quantity(l, *minimum).into())])
        }
        Warning::CapacityShort { step, needed, free } => {
            let name =
                wanted.steps.get(*step).map(|step| words::concept(l, &step.concept)).unwrap_or_default();
            let values = [("step", name.into()), ("needed", needed.into()), ("free", free.into())];
            l.with("buying-warning-capacity", values)
        }
    }
}

/// Who may open a file.
pub fn confidentiality(l: &Locale, who: Confidentiality) -> String {
    match who {
        Confidentiality::Recipients => l.t("buying-open-to-recipients"),
        Confidentiality::Agreed => l.t("buying-open-to-agreed"),
    }
}

/// How large a file is.
pub fn size(l: &Locale, bytes: i64) -> String {
    #[expect(clippy::cast_precision_loss, reason = "files lie far below 2^52 bytes")]
    let megabytes = bytes as f64 / 1_048_576.0;
    format!("{}\u{a0}MB", l.decimal(megabytes.max(0.01), 2))
}

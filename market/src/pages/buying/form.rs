//! The form of a brief: what was typed becomes what is wanted, and back.

use jiff::civil::Date;
use platform::locale::Locale;
use platform::page::typed::{Pairs, Typed};
use platform::page::{Choice, Form};

use super::buyer::LANGUAGES;
use super::told::standard_terms;
use crate::model::brief::{Price, Quantity, SizeShare, Step, StepKind, Wanted};
use crate::model::vocabulary::{Facet, Vocabulary};
use crate::model::{Currency, Money, MoneyError, OrderUnit};

/// Empty rows for further steps.
const MORE: usize = 3;
/// The most steps.
pub const STEPS: usize = 12;

/// The names of a step's fields.
pub struct StepFields {
    /// Counted from 1.
    pub number: usize,
    /// What is done or needed.
    pub step: String,
    /// Which place it has.
    pub place: String,
    /// How many a piece.
    pub each: String,
    /// Minutes a piece.
    pub minutes: String,
    /// A remark.
    pub note: String,
}

/// The rows of a form with so many steps, and some empty ones.
pub fn rows(steps: usize) -> Vec<StepFields> {
    let row = |at: usize| StepFields {
        number: at + 1,
        step: format!("step_{at}"),
        place: format!("place_{at}"),
        each: format!("each_{at}"),
        minutes: format!("minutes_{at}"),
        note: format!("note_{at}"),
    };
    (0..(steps + MORE).min(STEPS)).map(row).collect()
}

/// How many steps were typed.
pub fn typed_steps(form: &Form) -> usize {
    (0..STEPS).rev().find(|at| !form.value(format!("step_{at}")).is_empty()).map_or(0, |last| last + 1)
}

/// Processings and components as one choice.
pub fn steps(l: &Locale) -> Vec<Choice> {
    let vocabulary = Vocabulary::bundled();
    let of = |facet: Facet, kind: StepKind| {
        vocabulary.listed(facet, l).into_iter().map(move |(_, one)| {
            let label = one.label(l.language());
            let label = match kind {
                StepKind::Processing => label.to_owned(),
                StepKind::Component => l.with("buying-component", [("name", label.into())]),
            };
            Choice::new(format!("{kind}:{}", one.id), label)
        })
    };
    of(Facet::Processing, StepKind::Processing).chain(of(Facet::Component, StepKind::Component)).collect()
}

/// A brief as the form shows it.
pub fn shown(l: &Locale, wanted: &Wanted) -> Form {
    let mut values: Pairs = Vec::new();
    let mut put = |name: &str, value: String| values.push((name.to_owned(), value));
    put("title", wanted.title.clone());
    put("product", wanted.product.clone().unwrap_or_default());
    put("description", wanted.description.clone());
    put("amount", wanted.quantity.map(|quantity| quantity.amount.to_string()).unwrap_or_default());
    put("unit", wanted.quantity.map_or(OrderUnit::Pieces, |quantity| quantity.unit).to_string());
    put("sizes", SizeShare::write(&wanted.sizes));
    put("quality", wanted.quality.clone().unwrap_or_default());
    let (price, target, currency) = match wanted.price {
        Price::Unsaid => ("unsaid", String::new(), Currency::Eur),
        Price::Open => ("open", String::new(), Currency::Eur),
        Price::Target(money) => ("target", money.number(), money.currency),
    };
    put("price", price.to_owned());
    put("target", target);
    put("currency", currency.to_string());
    let day = |day: Option<Date>| day.map(|day| day.to_string()).unwrap_or_default();
    put("sample_by", day(wanted.sample_by));
    put("deliver_by", day(wanted.deliver_by));
    for (name, ids) in [
        ("material", &wanted.materials),
        ("certificate", &wanted.certificates),
        ("language", &wanted.languages),
    ] {
        for id in ids {
            put(name, id.clone());
        }
    }
    let is_standard = wanted.terms == standard_terms(l);
    let terms = if wanted.terms.is_empty() {
        "none"
    } else if is_standard {
        "standard"
    } else {
        "own"
    };
    put("terms", terms.to_owned());
    put("own_terms", if terms == "own" { wanted.terms.clone() } else { String::new() });
    for (at, step) in wanted.steps.iter().enumerate() {
        put(&format!("step_{at}"), format!("{}:{}", step.kind, step.concept));
        put(&format!("place_{at}"), (at + 1).to_string());
        put(
            &format!("each_{at}"),
            if step.kind == StepKind::Component { step.each.to_string() } else { String::new() },
        );
        put(&format!("minutes_{at}"), step.minutes.map(|minutes| minutes.to_string()).unwrap_or_default());
        put(&format!("note_{at}"), step.note.clone());
    }
    Form::new(values)
}

/// Reads the form; faults stand in `typed`.
pub fn read(l: &Locale, typed: &mut Typed) -> Wanted {
    let steps = read_steps(l, typed);
    let title = typed.text("title", &l.t("buying-title"), 200);
    let description = typed.text("description", &l.t("buying-description"), 20_000);
    let sizes = match SizeShare::read(&typed.raw("sizes")) {
        Ok(sizes) if sizes.len() <= 40 => sizes,
        Ok(_) => {
            typed.refuse("sizes", l.t("buying-too-many"));
            Vec::new()
        }
        Err(part) => {
            typed.refuse("sizes", l.with("buying-sizes-wrong", [("part", part.into())]));
            Vec::new()
        }
    };
    let unit = typed.raw("unit").parse().unwrap_or(OrderUnit::Pieces);
    let amount = typed.number("amount", &l.t("buying-quantity"), 1..=100_000_000);
    let terms = match typed.raw("terms").as_str() {
        "standard" => standard_terms(l),
        "own" => typed.required("own_terms", &l.t("buying-terms-own"), 20_000),
        _ => String::new(),
    };
    Wanted {
        title,
        product: one(l, typed, "product", Facet::Product),
        description,
        quantity: amount.map(|amount| Quantity { amount: i64::from(amount), unit }),
        sizes,
        materials: several(l, typed, "material", Facet::Material),
        steps,
        quality: one(l, typed, "quality", Facet::Quality),
        price: read_price(l, typed),
        sample_by: read_day(l, typed, "sample_by", "buying-sample-by"),
        deliver_by: read_day(l, typed, "deliver_by", "buying-deliver-by"),
        certificates: several(l, typed, "certificate", Facet::Certificate),
        languages: typed.ticked("language", LANGUAGES).into_iter().map(str::to_owned).collect(),
        terms,
    }
}

/// A day that may be missing.
pub fn read_day(l: &Locale, typed: &mut Typed, name: &str, key: &str) -> Option<Date> {
    if typed.raw(name).is_empty() { None } else { typed.parsed(name, &l.t(key), &l.t("fault-date")) }
}

/// A sum of money; what cannot be read is said.
pub fn read_money(l: &Locale, typed: &mut Typed, name: &str, currency: Currency) -> Option<Money> {
    let text = typed.raw(name);
    if text.is_empty() {
        return None;
    }
    let key = match Money::read(&text, currency) {
        Ok(money) => return Some(money),
        Err(MoneyError::Ambiguous) => "buying-money-ambiguous",
        Err(MoneyError::TooExact) => "buying-money-exact",
        Err(MoneyError::NotANumber | MoneyError::TooLarge) => "buying-money-wrong",
    };
    typed.refuse(name, l.t(key));
    None
}

fn read_price(l: &Locale, typed: &mut Typed) -> Price {
    match typed.raw("price").as_str() {
        "open" => Price::Open,
        "target" => {
            let currency = typed.raw("currency").parse().unwrap_or(Currency::Eur);
            if typed.raw("target").is_empty() {
                typed.refuse_empty("target", &l.t("buying-price-target"));
            }
            match read_money(l, typed, "target", currency) {
                Some(money) if money.parts > 0 => Price::Target(money),
                Some(_) => {
                    typed.refuse("target", l.t("buying-money-wrong"));
                    Price::Unsaid
                }
                None => Price::Unsaid,
            }
        }
        _ => Price::Unsaid,
    }
}

fn known(facet: Facet, id: &str) -> bool {
    let vocabulary = Vocabulary::bundled();
    vocabulary.concept(id).is_some_and(|concept| vocabulary[concept].facet == facet)
}

fn one(l: &Locale, typed: &mut Typed, name: &str, facet: Facet) -> Option<String> {
    let id = typed.raw(name);
    if id.is_empty() {
        return None;
    }
    if !known(facet, &id) {
        typed.refuse(name, l.t("market-choose"));
        return None;
    }
    Some(id)
}

fn several(l: &Locale, typed: &mut Typed, name: &str, facet: Facet) -> Vec<String> {
    let vocabulary = Vocabulary::bundled();
    let ids = vocabulary.concepts().filter(|(_, one)| one.facet == facet).map(|(_, one)| one.id.as_str());
    let ticked = typed.ticked(name, ids);
    if ticked.len() > 40 {
        typed.refuse(name, l.t("buying-too-many"));
    }
    ticked.into_iter().map(str::to_owned).collect()
}

fn read_steps(l: &Locale, typed: &mut Typed) -> Vec<Step> {
    let mut steps = Vec::new();
    for fields in rows(STEPS) {
        let chosen = typed.raw(&fields.step);
        if chosen.is_empty() {
            continue;
        }
        let (kind, concept) = chosen.split_once(':').unwrap_or_default();
        let found = kind.parse::<StepKind>().ok().filter(|kind| {
            known(if *kind == StepKind::Processing { Facet::Processing } else { Facet::Component }, concept)
        });
        let Some(kind) = found else {
            typed.refuse(&fields.step, l.t("market-choose"));
            continue;
        };
        let place = typed.number(&fields.place, &l.t("buying-step-place"), 1..=99).unwrap_or(99);
        let each = typed.number(&fields.each, &l.t("buying-step-each"), 1..=100_000).unwrap_or(1);
        let minutes = typed.number(&fields.minutes, &l.t("buying-step-minutes"), 1..=100_000);
        let note = typed.text(&fields.note, &l.t("buying-step-note"), 2_000);
        let each = if kind == StepKind::Component { i64::from(each) } else { 1 };
        steps.push((
            place,
            Step { kind, concept: concept.to_owned(), each, minutes: minutes.map(i64::from), note },
        ));
    }
    steps.sort_by_key(|(place, _)| *place);
    steps.into_iter().map(|(_, step)| step).collect()
}

//! `/market/suppliers/{supplier}`: a firm's entry as everyone may read it.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Redirect, Response};
use jiff::ToSpan;
use platform::app::App;
use platform::http::{Oops, OrNotFound};
use platform::locale::{Language, Locale, Source};
use platform::page::{Frame, NavItem};
use registry::http::Visitor;

use super::facets::Chip;
use super::finding::{smallest, whereabouts};
use super::linked::{self, Known};
use super::words::{self, Worth};
use crate::entry;
use crate::model::calendar::{self as weeks, Week};
use crate::model::ids::SupplierId;
use crate::model::order::Figures;
use crate::model::standing::today;
use crate::model::{Certificate, Field, Identifier, Machine, Picture, Supplier, TermFacet, TextKind};
use crate::store::buying::orders;
use crate::store::{
    Keeper, calendar, capacities, certificates, identifiers, machines, pictures, suppliers, terms, texts,
};
use crate::views;

/// The weeks that everyone sees.
const WEEKS: i64 = 8;

struct Side {
    name: String,
    chips: Vec<Chip>,
}

struct Fact {
    name: String,
    value: String,
    worth: Option<Worth>,
}

struct Line {
    name: String,
    per_week: String,
    worth: Worth,
    weeks: Vec<Week>,
}

struct Proof {
    certificate: Certificate,
    name: String,
    worth: Worth,
}

struct Number {
    identifier: Identifier,
    name: String,
    worth: Worth,
}

struct Machinery {
    machine: Machine,
    name: String,
    worth: Worth,
}

/// A text in the language in which it was found.
struct Said {
    language: Language,
    text: String,
    /// How it came to be, where nobody wrote it.
    note: String,
}

#[derive(Template)]
#[template(path = "supplier/show.html")]
struct Show {
    l: Locale,
    frame: Frame,
    firm: Supplier,
    place: String,
    summary: Option<Said>,
    about: Option<Said>,
    sides: Vec<Side>,
    facts: Vec<Fact>,
    pictures: Vec<Picture>,
    heads: Vec<String>,
    lines: Vec<Line>,
    machines: Vec<Machinery>,
    proofs: Vec<Proof>,
    numbers: Vec<Number>,
    keeps: bool,
    claims: bool,
    kept: Vec<Fact>,
    linked: String,
}

fn said(l: &Locale, texts: &crate::model::Texts, kind: TextKind) -> Option<Said> {
    let (language, text) = texts.get(&kind)?.find(l.language())?;
    let note = match text.source {
        Source::Written => String::new(),
        Source::Machine => l.t("market-source-machine"),
        Source::Reviewed => l.t("market-source-reviewed"),
    };
    Some(Said { language, text: text.text.clone(), note })
}

/// What the firm has kept over all its complete orders, as figures; nothing before the first.
fn kept(l: &Locale, figures: &Figures) -> Vec<Fact> {
    if figures.orders == 0 {
        return Vec::new();
    }
    let fact = |key: &str, value: String| Fact { name: l.t(key), value, worth: None };
    let of = |part: usize| {
        l.with(
            "order-received-of",
            [("received", l.number(part).into()), ("ordered", l.number(figures.orders).into())],
        )
    };
    let mut facts = vec![
        fact("order-figures-orders", l.number(figures.orders)),
        fact("order-figures-on-time", of(figures.on_time)),
    ];
    facts.extend(figures.days_late.map(|days| {
        fact("order-figures-late", l.with("order-figures-days", [("days", l.decimal(days, 1).into())]))
    }));
    facts.extend(
        figures
            .sound
            .map(|share| fact("order-figures-sound", format!("{}\u{a0}%", l.decimal(100.0 * share, 1)))),
    );
    if let (Some(date), Some(quality), Some(communication)) =
        (figures.date, figures.quality, figures.communication)
    {
        facts.push(fact("order-figures-rated", of(figures.rated)));
        let mark = |mark: f64| l.decimal(mark, 1).into();
        let marks =
            [("date", mark(date)), ("quality", mark(quality)), ("communication", mark(communication))];
        facts.push(fact("order-figures-given", l.with("order-figures-marks", marks)));
    }
    facts
}

/// `GET /market/suppliers/{supplier}`. An id instead of the name leads to the name.
///
/// # Errors
/// When there is no entry that the visitor may see, or the database fails.
pub async fn get(
    State(app): State<App>,
    visitor: Visitor,
    Path(slug): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    if let Ok(id) = slug.parse::<SupplierId>() {
        let standing = entry::standing(&mut tx, &visitor).await?;
        let firm = suppliers::find(&mut tx, &standing, id).await?.or_not_found()?;
        return Ok(Redirect::permanent(&firm.path()).into_response());
    }
    let (standing, firm) = entry::supplier(&mut tx, &visitor, &slug).await?;
    let (l, id, today) = (visitor.locale().clone(), firm.id, today(app.world.now()));
    let keeper = Keeper::find(&mut tx, &standing, id).await?;
    let told = terms::all(&mut tx, &standing, id).await?;
    let standings = suppliers::standings(&mut tx, &standing, id).await?;
    let texts = texts::all(&mut tx, &standing, id).await?;
    let pictures = pictures::all(&mut tx, &standing, id).await?;
    let certificates = certificates::all(&mut tx, &standing, id).await?;
    let numbers = identifiers::all(&mut tx, &standing, id).await?;
    let until = today.saturating_add((WEEKS - 1).weeks());
    let taken = calendar::between(&mut tx, &standing, id, today, until).await?;

    let side = |facet: TermFacet| Side {
        name: words::facet(&l, facet),
        chips: told
            .iter()
            .filter(|term| term.facet == facet)
            .map(|term| Chip {
                label: words::term(&l, facet, &term.concept),
                worth: Worth::declared(&l, &term.declared, today),
            })
            .collect(),
    };
    let worth = |field: Field| {
        let found = standings.iter().find(|one| one.field == field);
        found.map(|one| Worth::declared(&l, &one.declared, today))
    };
    let days = |value: Option<i64>| value.map(|days| l.n("market-days", days)).unwrap_or_default();
    let facts = [
        (Field::People, firm.people.map(|people| l.number(people)).unwrap_or_default()),
        (Field::MinOrder, smallest(&l, &firm)),
        (Field::LeadSample, days(firm.lead_sample_days)),
        (Field::LeadBulk, days(firm.lead_bulk_days)),
    ];
    let lines = capacities::all(&mut tx, &standing, id).await?.into_iter().map(|capacity| Line {
        name: words::concept(&l, &capacity.processing),
        per_week: words::per_week(&l, capacity.unit, capacity.per_week),
        worth: Worth::declared(&l, &capacity.declared, today),
        weeks: weeks::weeks(&capacity, &taken, today, WEEKS),
    });
    let lines: Vec<Line> = lines.collect();
    let heads =
        (0..WEEKS).map(|number| l.date_short(&weeks::monday(today).saturating_add(number.weeks()))).collect();
    let summary = said(&l, &texts, TextKind::Summary);
    let place = whereabouts(&l, &firm);
    let mut frame = visitor.frame(firm.name.clone());
    frame.breadcrumbs = vec![
        NavItem::new(l.t("market-suppliers-title"), "/market/suppliers"),
        NavItem::new(&firm.name, "").current(),
    ];
    if let Some(first) = pictures.first() {
        frame.picture = format!("/market/suppliers/{id}/pictures/{}", first.id);
    }
    if firm.published_at.is_some() {
        frame.description = match &summary {
            Some(said) => said.text.clone(),
            None => l.with(
                "market-supplier-description",
                [("firm", (&firm.name).into()), ("place", (&place).into())],
            ),
        };
    }
    let valid: Vec<&Certificate> = certificates.iter().filter(|one| one.is_valid(today)).collect();
    let linked = linked::organization(
        &app,
        &l,
        &Known {
            firm: &firm,
            terms: &told,
            certificates: &valid,
            identifiers: &numbers,
            pictures: &pictures,
            description: &frame.description,
        },
    );
    let page = Show {
        place,
        summary,
        about: said(&l, &texts, TextKind::About),
        sides: TermFacet::ALL.into_iter().map(side).filter(|side| !side.chips.is_empty()).collect(),
        facts: facts
            .into_iter()
            .filter(|(_, value)| !value.is_empty())
            .map(|(field, value)| Fact { name: words::field(&l, field), value, worth: worth(field) })
            .collect(),
        pictures,
        heads,
        lines,
        machines: machines::all(&mut tx, &standing, id)
            .await?
            .into_iter()
            .map(|machine| Machinery {
                name: words::concept(&l, &machine.concept),
                worth: Worth::declared(&l, &machine.declared, today),
                machine,
            })
            .collect(),
        proofs: certificates
            .into_iter()
            .map(|certificate| Proof {
                name: words::concept(&l, &certificate.scheme),
                worth: Worth::certificate(&l, &certificate, today),
                certificate,
            })
            .collect(),
        numbers: numbers
            .into_iter()
            .map(|identifier| Number {
                name: words::scheme(&l, identifier.scheme),
                worth: Worth::declared(&l, &identifier.declared, today),
                identifier,
            })
            .collect(),
        kept: kept(&l, &orders::figures(&mut tx, id).await?),
        claims: visitor.id().is_some() && keeper.is_none(),
        keeps: keeper.is_some(),
        linked,
        frame,
        firm,
        l,
    };
    drop(tx);
    if !page.keeps {
        views::seen(&app, id).await?;
    }
    visitor.show(&page, &headers)
}

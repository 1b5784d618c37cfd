//! `/market/orders/{order}`: an order on its way, for both sides.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::Form as Fields;
use jiff::civil::Date;
use platform::app::App;
use platform::db::Tx;
use platform::http::{Oops, OrNotFound};
use platform::locale::Locale;
use platform::page::typed::{Pairs, Typed};
use platform::page::{self, Choice, Form, Frame, NavItem, Step, StepState};
use registry::http::Visitor;

use super::buyer::countries;
use super::form::{self, read_day};
use super::told::{self, Fact};
use crate::entry;
use crate::mail::buying as mail;
use crate::model::brief::Quantity;
use crate::model::brief::ids::OrderId;
use crate::model::exchange::Document;
use crate::model::order::{EventFault, EventKind, Kept, Order, OrderState, Part, Rating};
use crate::model::standing::today;
use crate::pages::words;
use crate::store::buying::orders::{self, Deal, Told};

/// The longest remark.
const LONGEST: usize = 2_000;
/// More than anybody orders.
const LARGEST: u32 = 100_000_000;

/// Something that happened, as it is shown.
struct Line {
    what: String,
    on: String,
    amount: String,
    remark: String,
    by: String,
}

/// Something that may be written down now, with the names of its fields.
struct Act {
    kind: EventKind,
    label: String,
    counts: bool,
    faulty: bool,
    needs_remark: bool,
    on_label: String,
    on: String,
    amount: String,
    bad: String,
    remark: String,
    open: bool,
}

/// Who else works on it.
struct Other {
    id: String,
    name: String,
    what: String,
    said: String,
    ended: bool,
}

struct Rated {
    who: String,
    lines: Vec<Fact>,
    remark: String,
}

#[derive(Template)]
#[template(path = "buying/order.html")]
struct Page {
    l: Locale,
    frame: Frame,
    rooms: Vec<NavItem>,
    path: String,
    title: String,
    other: String,
    state: OrderState,
    is_firm: bool,
    steps: Vec<Step>,
    facts: Vec<Fact>,
    talk: String,
    lines: Vec<Line>,
    acts: Vec<Act>,
    others: Vec<Other>,
    countries: Vec<Choice>,
    concepts: Vec<Choice>,
    kept: Vec<Fact>,
    rated: Vec<Rated>,
    may_rate: bool,
    marks: Vec<Choice>,
    documents: Vec<NavItem>,
    form: Form,
}

/// The stations of an order's way, each with the day or the amount that says how far it is.
fn stations(l: &Locale, order: &Order, placed_on: Date) -> Vec<Step> {
    let first =
        |kind: EventKind| order.events().iter().find(|event| event.kind == kind).map(|event| event.on);
    let day = |day: Option<Date>| day.map(|day| l.date_short(&day));
    let amount = |amount: i64| (amount > 0).then(|| l.number(amount));
    let mut stations = vec![("order-way-placed", day(Some(placed_on)))];
    if order.promise.sample_by.is_some() {
        stations.push(("order-way-sample", day(first(EventKind::SampleSent))));
        stations.push(("order-way-approval", day(first(EventKind::SampleApproved))));
    }
    stations.push(("order-way-bulk", day(first(EventKind::BulkBegun))));
    stations.push(("order-way-despatch", amount(order.despatched())));
    stations.push(("order-way-receipt", amount(order.received())));
    let reached = stations.iter().rposition(|(_, figure)| figure.is_some()).unwrap_or(0);
    let over = order.state().is_over();
    let step = |(at, (key, figure)): (usize, (&str, Option<String>))| Step {
        label: l.t(key),
        figure: figure.unwrap_or_else(|| "–".to_owned()),
        href: "#way".to_owned(),
        state: match at {
            at if at < reached || (over && at == reached) => StepState::Done,
            at if at == reached => StepState::Now,
            _ => StepState::Later,
        },
    };
    stations.into_iter().enumerate().map(step).collect()
}

fn facts(l: &Locale, deal: &Deal) -> Vec<Fact> {
    let (placed, promise) = (&deal.placed, deal.placed.order.promise);
    let mut facts = Vec::new();
    let mut put = |key: &str, value: String| {
        if !value.is_empty() {
            facts.push(Fact { name: l.t(key), value });
        }
    };
    put("buying-quantity", told::quantity(l, Quantity { amount: promise.quantity, unit: placed.unit }));
    put("buying-price-each", told::money(l, placed.unit_price));
    let total = placed.unit_price.times(promise.quantity);
    put("order-total", total.map(|total| told::money(l, total)).unwrap_or_default());
    put("buying-sample-cost", placed.sample_cost.map(|cost| told::money(l, cost)).unwrap_or_default());
    put("buying-sample-by", promise.sample_by.map(|day| l.date(&day)).unwrap_or_default());
    put("buying-deliver-by", l.date(&promise.deliver_by));
    let expected = placed.order.expected();
    put("order-expected", if expected == promise.deliver_by { String::new() } else { l.date(&expected) });
    put("buying-remarks", placed.remarks.clone());
    put("order-number", placed.id.to_string());
    facts
}

fn acts(l: &Locale, order: &Order, part: Part, form: &Form) -> Vec<Act> {
    let act = |kind: EventKind| {
        let name = |field: &str| format!("{kind}_{field}");
        Act {
            label: l.t(&kind.key()),
            counts: kind.counts(),
            faulty: kind == EventKind::Received,
            needs_remark: kind.needs_remark(),
            on_label: l.t(if kind == EventKind::Postponed { "order-new-day" } else { "order-day" }),
            on: name("on"),
            amount: name("amount"),
            bad: name("faulty"),
            remark: name("remark"),
            open: form.value("kind") == kind.as_str(),
            kind,
        }
    };
    order.next(part).map(act).collect()
}

fn kept(l: &Locale, order: &Order) -> Vec<Fact> {
    let Some(kept) = Kept::of(order) else { return Vec::new() };
    let late = |days: i64| match days {
        0 => l.t("order-on-the-day"),
        days if days > 0 => l.n("buying-days-late", days),
        days => l.n("buying-days-early", -days),
    };
    let fact = |key: &str, value: String| Fact { name: l.t(key), value };
    let mut facts = vec![fact("order-kept-delivery", late(kept.days_late))];
    facts.extend(kept.sample_days_late.map(|days| fact("order-kept-sample", late(days))));
    let values = [("received", l.number(kept.received).into()), ("ordered", l.number(kept.ordered).into())];
    facts.push(fact("order-kept-quantity", l.with("order-received-of", values)));
    facts.push(fact("order-kept-faulty", l.number(kept.faulty)));
    facts
}

fn rated(l: &Locale, who: String, rating: Rating) -> Rated {
    let line = |key: &str, mark: i64| Fact {
        name: l.t(key),
        value: l.with("order-of-five", [("mark", l.number(mark).into())]),
    };
    Rated {
        who,
        lines: vec![
            line("order-rate-date", rating.date),
            line("order-rate-quality", rating.quality),
            line("order-rate-communication", rating.communication),
        ],
        remark: rating.remark,
    }
}

/// The page; with what was typed, where that was refused.
pub(super) async fn show(
    tx: &mut Tx,
    app: &App,
    visitor: &Visitor,
    deal: &Deal,
    refused: Option<Form>,
) -> Result<Response, Oops> {
    let l = visitor.locale().clone();
    let standing = entry::standing(tx, visitor).await?;
    let names = orders::names(tx, deal).await?;
    let (placed, order) = (&deal.placed, &deal.placed.order);
    let title = if names.title.trim().is_empty() { l.t("buying-untitled") } else { names.title.clone() };
    let mut frame = visitor.frame(title.clone());
    frame.breadcrumbs = vec![
        NavItem::new(l.t("market-suppliers-title"), "/market/suppliers"),
        NavItem::new(l.t("orders"), "/market/orders"),
        NavItem::new(title.clone(), "").current(),
    ];
    let side = |part: Part| if part == Part::Buyer { names.buyer.clone() } else { names.firm.clone() };
    let line = |event: &crate::model::order::Event| Line {
        what: l.t(&event.kind.key()),
        on: l.date(&event.on),
        amount: match (event.kind.counts(), event.faulty) {
            (false, _) => String::new(),
            (true, 0) => told::quantity(&l, Quantity { amount: event.amount, unit: placed.unit }),
            (true, faulty) => {
                let amount = told::quantity(&l, Quantity { amount: event.amount, unit: placed.unit });
                format!("{amount}, {}", l.n("order-of-them-faulty", faulty))
            }
        },
        remark: event.remark.clone(),
        by: format!("{} · {}", side(event.part), words::moment(&l, &event.mark.at)),
    };
    let ratings = orders::ratings(tx, deal).await?;
    let is_refused = refused.is_some();
    let form = refused.unwrap_or_else(|| {
        let now = today(app.world.now()).to_string();
        Form::new(order.next(deal.part).map(|kind| (format!("{kind}_on"), now.clone())))
    });
    let others = orders::subcontractors(tx, deal).await?;
    let path = format!("/market/orders/{}", placed.id);
    let documents = Document::ALL.iter().filter(|document| document.is_there(order));
    let page = Page {
        rooms: super::around::rooms(tx, visitor, &standing, super::around::Room::Orders).await?,
        frame,
        title,
        other: if deal.part == Part::Buyer { names.firm.clone() } else { names.buyer.clone() },
        state: order.state(),
        is_firm: deal.part == Part::Supplier,
        steps: stations(&l, order, today(placed.placed_at.0)),
        facts: facts(&l, deal),
        talk: match deal.part {
            Part::Buyer => format!("/market/briefs/{}/suppliers/{}", placed.brief, placed.supplier),
            Part::Supplier => format!("/market/suppliers/{}/briefs/{}", placed.supplier, placed.brief),
        },
        lines: order.events().iter().rev().map(line).collect(),
        acts: acts(&l, order, deal.part, &form),
        others: others
            .into_iter()
            .map(|other| Other {
                id: other.id.to_string(),
                what: words::concept(&l, &other.concept),
                said: match other.ended_at {
                    Some(at) => l.with("order-other-until", [("day", words::day(&l, &at).into())]),
                    None => l.with("order-other-since", [("day", words::day(&l, &other.declared_at).into())]),
                },
                name: format!("{}, {}", other.name, l.country(&other.country)),
                ended: other.ended_at.is_some(),
            })
            .collect(),
        countries: countries(&l),
        concepts: form::steps(&l),
        kept: kept(&l, order),
        may_rate: Kept::of(order).is_some() && !ratings.iter().any(|(part, _)| *part == deal.part),
        rated: ratings.into_iter().map(|(part, rating)| rated(&l, side(part), rating)).collect(),
        marks: (1..=5)
            .rev()
            .map(|mark| Choice::new(mark.to_string(), l.t(&format!("order-mark-{mark}"))))
            .collect(),
        documents: documents
            .map(|document| NavItem::new(l.t(&document.key()), format!("{path}/documents/{document}")))
            .collect(),
        path,
        form,
        l,
    };
    if is_refused { page::refuse(&page) } else { page::show(&page) }
}

/// An order of which the visitor is a side.
pub(super) async fn deal(tx: &mut Tx, visitor: &Visitor, id: OrderId) -> Result<Deal, Oops> {
    visitor.signed_in()?;
    let standing = entry::standing(tx, visitor).await?;
    orders::find(tx, &standing, id).await?.or_not_found()
}

/// `GET /market/orders/{order}`
///
/// # Errors
/// When the visitor is no side of it, or the database fails.
pub async fn get(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<OrderId>,
) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    let deal = deal(&mut tx, &visitor, id).await?;
    show(&mut tx, &app, &visitor, &deal, None).await
}

/// `POST /market/orders/{order}/events`: what has happened; the other side is told.
///
/// # Errors
/// As [`get`], and when it cannot have happened as the order stands.
pub async fn post(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<OrderId>,
    Fields(pairs): Fields<Pairs>,
) -> Result<Response, Oops> {
    let mut tx = app.db.begin().await?;
    let deal = deal(&mut tx, &visitor, id).await?;
    let l = visitor.locale();
    let mut typed = Typed::new(l, pairs);
    let kind: EventKind = typed.raw("kind").parse().map_err(|_| Oops::Conflict("order-not-now"))?;
    if !deal.placed.order.next(deal.part).any(|next| next == kind) {
        return Err(Oops::Conflict("order-not-now"));
    }
    let name = |field: &str| format!("{kind}_{field}");
    let on = read_day(l, &mut typed, &name("on"), "order-day");
    if on.is_none() && typed.is_valid() {
        typed.required(&name("on"), &l.t("order-day"), 10);
    }
    let amount = |typed: &mut Typed, field: &str, key: &str, wanted: bool| {
        let from = u32::from(field == "amount");
        let read = wanted.then(|| typed.number(&name(field), &l.t(key), from..=LARGEST)).flatten();
        read.map_or(0, i64::from)
    };
    let (pieces, faulty) = (
        amount(&mut typed, "amount", "order-amount", kind.counts()),
        amount(&mut typed, "faulty", "order-faulty", kind == EventKind::Received),
    );
    let remark = typed.text(&name("remark"), &l.t("order-remark"), LONGEST);
    if let Some(on) = on.filter(|_| typed.is_valid()) {
        let told = Told { kind, on, amount: pieces, faulty, remark };
        let fault = match orders::add(&mut tx, &app.world, &deal, &told).await? {
            Ok(()) => {
                mail::to_other(&mut tx, &app, &deal, &kind.as_str().replace('_', "-")).await?;
                tx.commit().await?;
                visitor.say(l.t("order-written")).await?;
                return Ok(Redirect::to(&format!("/market/orders/{id}#way")).into_response());
            }
            Err(fault) => fault,
        };
        match fault {
            EventFault::NotNow | EventFault::NotYours => return Err(Oops::Conflict("order-not-now")),
            EventFault::NoRemark => typed.refuse(&name("remark"), l.t("order-remark-needed")),
            EventFault::Amount => typed.refuse(&name("amount"), l.t("order-amount-wrong")),
            EventFault::Day => typed.refuse(&name("on"), l.t("order-day-wrong")),
            EventFault::TooLong => typed.refuse(&name("remark"), l.t("order-remark-long")),
        }
    }
    show(&mut tx, &app, &visitor, &deal, Some(typed.into_form())).await
}

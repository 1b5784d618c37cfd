//! `/market/briefs/{brief}/quotes`: what firms offer, side by side, and the buyer's answers.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::Form as Fields;
use platform::app::App;
use platform::db::Tx;
use platform::http::files::{self, Ending};
use platform::http::{Oops, OrNotFound};
use platform::locale::Locale;
use platform::page::typed::{Pairs, Typed};
use platform::page::{self, Form, Frame, NavItem};
use platform::sheet::{Cell, Table};
use registry::http::Visitor;

use super::around::{self, Part};
use super::firm::{LONGEST, Line, thread};
use super::offer::{self, Version};
use super::told;
use crate::entry;
use crate::mail::buying as mail;
use crate::model::brief::ids::{BriefId, OrderId, QuoteId};
use crate::model::ids::SupplierId;
use crate::model::order;
use crate::model::quote::{Column, QuoteState, compare};
use crate::store::buying::{KeptQuote, Own, briefs, messages, orders, quotes};

struct Shown {
    quote: KeptQuote,
    state: QuoteState,
    column: Column<QuoteId>,
    unit_price: String,
    total: String,
    sample: String,
    sample_by: String,
    deliver_by: String,
    late: String,
    valid_until: String,
    href: String,
}

#[derive(Template)]
#[template(path = "buying/quotes.html")]
struct Page {
    l: Locale,
    frame: Frame,
    parts: Vec<NavItem>,
    path: String,
    quantity: String,
    one_currency: bool,
    rows: Vec<Shown>,
}

#[derive(Template)]
#[template(path = "buying/thread.html")]
struct Thread {
    l: Locale,
    frame: Frame,
    path: String,
    firm: String,
    supplier: SupplierId,
    quote: Option<(QuoteId, QuoteState, i64, Vec<Version>)>,
    order: Option<OrderId>,
    lines: Vec<Line>,
    form: Form,
}

async fn shown(tx: &mut Tx, app: &App, l: &Locale, own: &Own) -> Result<(bool, Vec<Shown>), Oops> {
    let all = quotes::of_brief(tx, own).await?;
    let wanted = &own.brief.wanted;
    let quantity = wanted.quantity.map_or(0, |quantity| quantity.amount);
    let offers = all.iter().map(|one| (one.id, one.quote.current().offer.clone()));
    let table = compare(offers, quantity, wanted.deliver_by);
    let sum = |money: Option<crate::model::Money>| {
        money.map_or_else(|| "–".to_owned(), |money| told::money(l, money))
    };
    let rows = all.into_iter().zip(table.columns).map(|(quote, column)| Shown {
        state: quote.quote.state(own.brief.course.state(), app.world.now()),
        unit_price: match column.from {
            Some(from) => l.n("buying-not-below", from),
            None => sum(column.unit_price),
        },
        total: sum(column.total),
        sample: match column.sample {
            Some(money) if money.parts == 0 => l.t("buying-free"),
            sample => sum(sample),
        },
        sample_by: told::day(l, column.sample_by),
        deliver_by: l.date(&column.deliver_by),
        late: match column.days_late {
            Some(days) if days > 0 => l.n("buying-days-late", days),
            Some(days) if days < 0 => l.n("buying-days-early", -days),
            _ => String::new(),
        },
        valid_until: l.date(&column.valid_until),
        href: format!("/market/briefs/{}/suppliers/{}", own.brief.id, quote.supplier),
        quote,
        column,
    });
    Ok((table.one_currency, rows.collect()))
}

/// `GET /market/briefs/{brief}/quotes`
///
/// # Errors
/// When it is not the visitor's, or the database fails.
pub async fn get(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<BriefId>,
) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    let (_, own) = entry::own(&mut tx, &visitor, id).await?;
    let l = visitor.locale().clone();
    let (one_currency, rows) = shown(&mut tx, &app, &l, &own).await?;
    page::show(&Page {
        frame: around::of_brief(&visitor, &own.brief, Part::Quotes),
        parts: around::parts(&l, &own.brief, Part::Quotes),
        path: format!("/market/briefs/{id}"),
        quantity: own.brief.wanted.quantity.map(|known| told::quantity(&l, known)).unwrap_or_default(),
        one_currency,
        rows,
        l,
    })
}

/// `GET /market/briefs/{brief}/quotes.csv` and `.xlsx`
///
/// # Errors
/// As [`get`].
pub async fn file(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<BriefId>,
    ending: Ending,
) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    let (_, own) = entry::own(&mut tx, &visitor, id).await?;
    let l = visitor.locale();
    let (_, rows) = shown(&mut tx, &app, l, &own).await?;
    let number = |money: Option<crate::model::Money>| {
        money.map_or(Cell::Empty, |money| Cell::Number(money.parts as f64 / 10_000.0))
    };
    let day = |day: Option<jiff::civil::Date>| Cell::from(day.map(|day| day.to_string()).unwrap_or_default());
    let cells = |row: &Shown| {
        let offer = &row.quote.quote.current().offer;
        vec![
            Cell::from(row.quote.firm.clone()),
            Cell::from(row.state.to_string()),
            Cell::from(offer.currency.to_string()),
            number(row.column.unit_price),
            number(row.column.total),
            number(row.column.sample),
            day(row.column.sample_by),
            day(Some(row.column.deliver_by)),
            row.column.days_late.map_or(Cell::Empty, |days| Cell::Number(days as f64)),
            day(Some(row.column.valid_until)),
            Cell::from(offer.remarks.clone()),
        ]
    };
    let columns = [
        "firm",
        "state",
        "currency",
        "unit_price",
        "total",
        "sample_cost",
        "sample_by",
        "deliver_by",
        "days_late",
        "valid_until",
        "remarks",
    ];
    let table = Table {
        name: "quotes".to_owned(),
        columns: columns.map(str::to_owned).into(),
        rows: rows.iter().map(cells).collect(),
    };
    files::table(&table, ending, l, app.world.now())
}

async fn build(
    tx: &mut Tx,
    app: &App,
    visitor: &Visitor,
    own: &Own,
    supplier: SupplierId,
    form: Form,
) -> Result<Thread, Oops> {
    let known = briefs::recipients(tx, own).await?;
    let firm = known.into_iter().find(|one| one.supplier_id == supplier).or_not_found()?;
    let l = visitor.locale().clone();
    let quote = quotes::of_brief(tx, own).await?.into_iter().find(|one| one.supplier == supplier);
    let quote = quote.map(|kept| {
        let state = kept.quote.state(own.brief.course.state(), app.world.now());
        (kept.id, state, kept.quote.current().number, offer::versions(&l, &kept.quote))
    });
    let order = match &quote {
        Some((id, ..)) => orders::for_buyer(tx, own, *id).await?,
        None => None,
    };
    let mut frame = around::of_brief(visitor, &own.brief, Part::Recipients);
    frame.title = format!("{} – {}", firm.name, frame.title);
    Ok(Thread {
        frame,
        path: format!("/market/briefs/{}", own.brief.id),
        lines: thread(&l, messages::with(tx, own, supplier).await?, order::Part::Buyer),
        firm: firm.name,
        supplier,
        quote,
        order,
        form,
        l,
    })
}

/// `GET /market/briefs/{brief}/suppliers/{supplier}`: the firm's quote with its history, and the thread.
///
/// # Errors
/// As [`get`], and where the firm is none of the brief's.
pub async fn firm(
    State(app): State<App>,
    visitor: Visitor,
    Path((id, supplier)): Path<(BriefId, SupplierId)>,
) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    let (_, own) = entry::own(&mut tx, &visitor, id).await?;
    page::show(&build(&mut tx, &app, &visitor, &own, supplier, Form::default()).await?)
}

/// `POST /market/briefs/{brief}/suppliers/{supplier}/messages`
///
/// # Errors
/// As [`firm`].
pub async fn write(
    State(app): State<App>,
    visitor: Visitor,
    Path((id, supplier)): Path<(BriefId, SupplierId)>,
    Fields(pairs): Fields<Pairs>,
) -> Result<Response, Oops> {
    let mut tx = app.db.begin().await?;
    let (_, own) = entry::own(&mut tx, &visitor, id).await?;
    let l = visitor.locale();
    let mut typed = Typed::new(l, pairs);
    let body = typed.required("body", &l.t("buying-message"), LONGEST);
    if !typed.is_valid() {
        return page::refuse(&build(&mut tx, &app, &visitor, &own, supplier, typed.into_form()).await?);
    }
    messages::write_to(&mut tx, &app.world, &own, supplier, &body, None)
        .await?
        .map_err(|_| Oops::Conflict("buying-not-now"))?;
    mail::to_firm(&mut tx, &app, &own, supplier, "question").await?;
    tx.commit().await?;
    visitor.say(l.t("buying-written")).await?;
    Ok(Redirect::to(&format!("/market/briefs/{id}/suppliers/{supplier}#thread")).into_response())
}

/// The brief of a quote, for its buyer.
async fn of_quote(tx: &mut Tx, visitor: &Visitor, quote: QuoteId) -> Result<(Own, SupplierId), Oops> {
    visitor.signed_in()?;
    let standing = entry::standing(tx, visitor).await?;
    let (brief, supplier) = quotes::find(tx, &standing, quote).await?.or_not_found()?;
    // A firm knows of its own quote, but does not answer it.
    let own = briefs::own(tx, &standing, brief).await?.ok_or(Oops::Forbidden)?;
    Ok((own, supplier))
}

/// `POST /market/quotes/{quote}/acceptance`: the version that was looked at; the firm's calendar holds what it takes.
///
/// # Errors
/// When the visitor does not buy here, it cannot be accepted any more, or the database fails.
pub async fn accept(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<QuoteId>,
    Fields(pairs): Fields<Pairs>,
) -> Result<Response, Oops> {
    let mut tx = app.db.begin().await?;
    let (own, supplier) = of_quote(&mut tx, &visitor, id).await?;
    let seen = Typed::new(visitor.locale(), pairs).raw("revision").parse().unwrap_or(0);
    let order = quotes::accept(&mut tx, &app.world, &own, id, seen).await?.map_err(offer::refused)?;
    mail::to_firm(&mut tx, &app, &own, supplier, "accepted").await?;
    tx.commit().await?;
    visitor.say(visitor.locale().t("buying-accepted")).await?;
    Ok(Redirect::to(&format!("/market/orders/{order}")).into_response())
}

/// `POST /market/quotes/{quote}/refusal`: the buyer declines, and says why.
///
/// # Errors
/// As [`accept`].
pub async fn decline(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<QuoteId>,
    Fields(pairs): Fields<Pairs>,
) -> Result<Response, Oops> {
    let mut tx = app.db.begin().await?;
    let (own, supplier) = of_quote(&mut tx, &visitor, id).await?;
    let l = visitor.locale();
    let mut typed = Typed::new(l, pairs);
    let reason = typed.required("reason", &l.t("buying-reason"), LONGEST);
    if !typed.is_valid() {
        return page::refuse(&build(&mut tx, &app, &visitor, &own, supplier, typed.into_form()).await?);
    }
    quotes::decline(&mut tx, &app.world, &own, id, &reason).await?.map_err(offer::refused)?;
    mail::to_firm(&mut tx, &app, &own, supplier, "declined").await?;
    tx.commit().await?;
    visitor.say(l.t("buying-declined")).await?;
    Ok(Redirect::to(&format!("/market/briefs/{}/suppliers/{supplier}", own.brief.id)).into_response())
}

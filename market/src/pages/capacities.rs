//! `/market/suppliers/{supplier}/capacities`: how much a firm can do in a week, and when it is free.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::Form as Fields;
use jiff::ToSpan;
use jiff::civil::Date;
use platform::app::App;
use platform::db::Tx;
use platform::http::{Oops, OrNotFound};
use platform::locale::Locale;
use platform::page::typed::{Pairs, Typed};
use platform::page::{self, Choice, Form, Frame, NavItem};
use registry::http::Visitor;

use super::around::{self, Room};
use super::words::{self, Worth};
use crate::entry;
use crate::model::calendar::{Week, monday, weeks};
use crate::model::ids::{CapacityId, SupplierId};
use crate::model::standing::today;
use crate::model::vocabulary::Facet;
use crate::model::{Capacity, CapacityUnit, TakenKind, TermFacet};
use crate::store::{Keeper, Standing, calendar, capacities};

/// The weeks that a calendar shows for keeping it.
const KEPT: i64 = 13;

/// The most of anything in a week.
const MOST: u32 = 100_000_000;

struct Row {
    name: String,
    per_week: String,
    worth: Worth,
    href: String,
}

#[derive(Template)]
#[template(path = "supplier/capacities.html")]
struct Page {
    l: Locale,
    frame: Frame,
    tabs: Vec<NavItem>,
    path: String,
    rows: Vec<Row>,
    form: Form,
    processings: Vec<Choice>,
    units: Vec<Choice>,
}

/// A week with the names of its fields.
struct Line {
    week: Week,
    label: String,
    closed: String,
    booked: String,
}

#[derive(Template)]
#[template(path = "supplier/calendar.html")]
struct Kept {
    l: Locale,
    frame: Frame,
    tabs: Vec<NavItem>,
    path: String,
    name: String,
    per_week: String,
    capacity: Capacity,
    lines: Vec<Line>,
    form: Form,
}

async fn build(tx: &mut Tx, app: &App, visitor: &Visitor, keeper: &Keeper, form: Form) -> Result<Page, Oops> {
    let standing = entry::standing(tx, visitor).await?;
    let l = visitor.locale().clone();
    let today = today(app.world.now());
    let path = around::path(&keeper.supplier);
    let rows = capacities::all(tx, &standing, keeper.supplier.id).await?;
    Ok(Page {
        frame: around::frame(visitor, keeper, Room::Capacities.name(&l)),
        tabs: around::tabs(&l, keeper, Room::Capacities),
        rows: rows
            .into_iter()
            .map(|capacity| Row {
                name: words::concept(&l, &capacity.processing),
                per_week: words::per_week(&l, capacity.unit, capacity.per_week),
                worth: Worth::declared(&l, &capacity.declared, today),
                href: format!("{path}/capacities/{}", capacity.id),
            })
            .collect(),
        processings: words::offered(&l, Facet::Processing),
        units: CapacityUnit::ALL
            .iter()
            .map(|unit| Choice::new(unit.as_str(), l.t(&format!("market-unit-{unit}"))))
            .collect(),
        path,
        form,
        l,
    })
}

/// `GET /market/suppliers/{supplier}/capacities`
///
/// # Errors
/// When the visitor does not look after the entry, or the database fails.
pub async fn get(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<SupplierId>,
) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    let keeper = entry::keeper(&mut tx, &visitor, id).await?;
    let form = Form::new([("unit", "pieces")]);
    page::show(&build(&mut tx, &app, &visitor, &keeper, form).await?)
}

/// `POST /market/suppliers/{supplier}/capacities`
///
/// # Errors
/// As [`get`].
pub async fn post(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<SupplierId>,
    Fields(pairs): Fields<Pairs>,
) -> Result<Response, Oops> {
    let mut tx = app.db.begin().await?;
    let keeper = entry::keeper(&mut tx, &visitor, id).await?;
    let l = visitor.locale();
    let mut typed = Typed::new(l, pairs);
    let processing = typed.required("processing", &l.t("market-processing"), 100);
    if !processing.is_empty() && !TermFacet::Words(Facet::Processing).has(&processing) {
        typed.refuse("processing", l.t("market-choose"));
    }
    let unit = typed.parsed::<CapacityUnit>("unit", &l.t("market-unit"), &l.t("market-choose"));
    let per_week = typed.number("per_week", &l.t("market-per-week"), 1..=MOST);
    if typed.raw("per_week").is_empty() {
        typed.refuse_empty("per_week", &l.t("market-per-week"));
    }
    let (Some(unit), Some(per_week), true) = (unit, per_week, typed.is_valid()) else {
        return page::refuse(&build(&mut tx, &app, &visitor, &keeper, typed.into_form()).await?);
    };
    let capacity =
        capacities::set(&mut tx, &app.world, &keeper, &processing, unit, i64::from(per_week)).await?;
    tx.commit().await?;
    visitor.say(l.t("market-saved")).await?;
    let path = around::path(&keeper.supplier);
    Ok(Redirect::to(&format!("{path}/capacities/{capacity}")).into_response())
}

async fn find(tx: &mut Tx, standing: &Standing, id: SupplierId, which: CapacityId) -> Result<Capacity, Oops> {
    capacities::all(tx, standing, id).await?.into_iter().find(|one| one.id == which).or_not_found()
}

fn field(kind: TakenKind, monday: Date) -> String {
    format!("{kind}_{monday}")
}

async fn calendar_page(
    tx: &mut Tx,
    app: &App,
    visitor: &Visitor,
    keeper: &Keeper,
    capacity: Capacity,
    form: Option<Form>,
) -> Result<Kept, Oops> {
    let standing = entry::standing(tx, visitor).await?;
    let l = visitor.locale().clone();
    let from = monday(today(app.world.now()));
    let until = from.saturating_add((KEPT - 1).weeks());
    let taken = calendar::between(tx, &standing, keeper.supplier.id, from, until).await?;
    let own = calendar::own(tx, keeper, capacity.id, from, until).await?;
    let shown = own.iter().map(|taken| (field(taken.kind, taken.week.0), taken.amount.to_string()));
    let name = words::concept(&l, &capacity.processing);
    let lines = weeks(&capacity, &taken, from, KEPT).into_iter().map(|week| Line {
        label: l.date_range(&week.monday.0, &week.monday.0.saturating_add(6.days())),
        closed: field(TakenKind::Closed, week.monday.0),
        booked: field(TakenKind::Booked, week.monday.0),
        week,
    });
    Ok(Kept {
        frame: around::frame(visitor, keeper, name.clone()),
        tabs: around::tabs(&l, keeper, Room::Capacities),
        path: around::path(&keeper.supplier),
        per_week: words::per_week(&l, capacity.unit, capacity.per_week),
        lines: lines.collect(),
        form: form.unwrap_or_else(|| Form::new(shown)),
        name,
        capacity,
        l,
    })
}

/// `GET /market/suppliers/{supplier}/capacities/{capacity}`
///
/// # Errors
/// As [`get`], and where there is no such capacity.
pub async fn show(
    State(app): State<App>,
    visitor: Visitor,
    Path((id, capacity)): Path<(SupplierId, CapacityId)>,
) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    let keeper = entry::keeper(&mut tx, &visitor, id).await?;
    let standing = entry::standing(&mut tx, &visitor).await?;
    let capacity = find(&mut tx, &standing, id, capacity).await?;
    page::show(&calendar_page(&mut tx, &app, &visitor, &keeper, capacity, None).await?)
}

/// `POST /market/suppliers/{supplier}/capacities/{capacity}`: what the firm itself says is taken.
///
/// # Errors
/// As [`show`].
pub async fn change(
    State(app): State<App>,
    visitor: Visitor,
    Path((id, capacity)): Path<(SupplierId, CapacityId)>,
    Fields(pairs): Fields<Pairs>,
) -> Result<Response, Oops> {
    let mut tx = app.db.begin().await?;
    let keeper = entry::keeper(&mut tx, &visitor, id).await?;
    let standing = entry::standing(&mut tx, &visitor).await?;
    let capacity = find(&mut tx, &standing, id, capacity).await?;
    let l = visitor.locale();
    let sent: Vec<String> = pairs.iter().map(|(name, _)| name.clone()).collect();
    let mut typed = Typed::new(l, pairs);
    let first = monday(today(app.world.now()));
    let mut rows = Vec::new();
    for number in 0..KEPT {
        let day = first.saturating_add(number.weeks());
        for (kind, key) in [(TakenKind::Closed, "market-closed"), (TakenKind::Booked, "market-booked")] {
            let name = field(kind, day);
            if sent.contains(&name) {
                let label = format!("{}, {}", l.t(key), l.date(&day));
                let amount = typed.number(&name, &label, 0..=MOST).map_or(0, i64::from);
                rows.push((day, kind, amount));
            }
        }
    }
    if !typed.is_valid() {
        let form = Some(typed.into_form());
        return page::refuse(&calendar_page(&mut tx, &app, &visitor, &keeper, capacity, form).await?);
    }
    calendar::set_own(&mut tx, &app.world, &keeper, capacity.id, &rows).await?;
    tx.commit().await?;
    visitor.say(l.t("market-saved")).await?;
    let path = around::path(&keeper.supplier);
    Ok(Redirect::to(&format!("{path}/capacities/{}", capacity.id)).into_response())
}

/// `POST /market/suppliers/{supplier}/capacities/{capacity}/removal`
///
/// # Errors
/// As [`show`], and where a quote or an order needs it.
pub async fn removal(
    State(app): State<App>,
    visitor: Visitor,
    Path((id, capacity)): Path<(SupplierId, CapacityId)>,
) -> Result<Response, Oops> {
    let mut tx = app.db.begin().await?;
    let keeper = entry::keeper(&mut tx, &visitor, id).await?;
    let standing = entry::standing(&mut tx, &visitor).await?;
    let capacity = find(&mut tx, &standing, id, capacity).await?;
    if !capacities::remove(&mut tx, &app.world, &keeper, capacity.id).await? {
        return Err(Oops::Conflict("market-capacity-needed"));
    }
    tx.commit().await?;
    visitor.say(visitor.locale().t("market-removed")).await?;
    Ok(Redirect::to(&format!("{}/capacities", around::path(&keeper.supplier))).into_response())
}

//! `/market/suppliers/{supplier}/machines`: the firm's machines.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::Form as Fields;
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
use crate::model::ids::{MachineId, SupplierId};
use crate::model::standing::today;
use crate::model::vocabulary::Facet;
use crate::model::{Machine, TermFacet};
use crate::store::{Keeper, machines};

struct Row {
    machine: Machine,
    name: String,
    worth: Worth,
}

#[derive(Template)]
#[template(path = "supplier/machines.html")]
struct Page {
    l: Locale,
    frame: Frame,
    tabs: Vec<NavItem>,
    path: String,
    rows: Vec<Row>,
    form: Form,
    kinds: Vec<Choice>,
    /// The machine that the form changes; none where it adds one.
    edited: Option<MachineId>,
}

async fn build(
    tx: &mut Tx,
    app: &App,
    visitor: &Visitor,
    keeper: &Keeper,
    edited: Option<MachineId>,
    form: Form,
) -> Result<Page, Oops> {
    let standing = entry::standing(tx, visitor).await?;
    let (l, today) = (visitor.locale().clone(), today(app.world.now()));
    let rows = machines::all(tx, &standing, keeper.supplier.id).await?;
    Ok(Page {
        frame: around::frame(visitor, keeper, Room::Machines.name(&l)),
        tabs: around::tabs(&l, keeper, Room::Machines),
        path: around::path(&keeper.supplier),
        rows: rows
            .into_iter()
            .map(|machine| Row {
                name: words::concept(&l, &machine.concept),
                worth: Worth::declared(&l, &machine.declared, today),
                machine,
            })
            .collect(),
        kinds: words::offered(&l, Facet::Production),
        form,
        edited,
        l,
    })
}

fn read(typed: &mut Typed, l: &Locale) -> Option<machines::Told> {
    let concept = typed.required("concept", &l.t("market-machine"), 100);
    if !concept.is_empty() && !TermFacet::Words(Facet::Production).has(&concept) {
        typed.refuse("concept", l.t("market-choose"));
    }
    let quantity = typed.number("quantity", &l.t("market-quantity"), 1..=100_000).map_or(1, i64::from);
    let mut text =
        |name: &str, key: &str| Some(typed.text(name, &l.t(key), 100)).filter(|text| !text.is_empty());
    let (model, gauge) = (text("model", "market-model"), text("gauge", "market-gauge"));
    let size = text("size", "market-size");
    typed.is_valid().then_some(machines::Told { concept, model, quantity, gauge, size })
}

/// `GET /market/suppliers/{supplier}/machines`
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
    page::show(&build(&mut tx, &app, &visitor, &keeper, None, Form::new([("quantity", "1")])).await?)
}

/// `POST /market/suppliers/{supplier}/machines`
///
/// # Errors
/// As [`get`].
pub async fn post(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<SupplierId>,
    Fields(pairs): Fields<Pairs>,
) -> Result<Response, Oops> {
    save(&app, &visitor, id, None, pairs).await
}

/// `GET /market/suppliers/{supplier}/machines/{machine}`
///
/// # Errors
/// As [`get`], and where there are no such machines.
pub async fn show(
    State(app): State<App>,
    visitor: Visitor,
    Path((id, machine)): Path<(SupplierId, MachineId)>,
) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    let keeper = entry::keeper(&mut tx, &visitor, id).await?;
    let standing = entry::standing(&mut tx, &visitor).await?;
    let all = machines::all(&mut tx, &standing, id).await?;
    let known = all.into_iter().find(|one| one.id == machine).or_not_found()?;
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    let form = Form::new([
        ("concept", known.concept.clone()),
        ("quantity", known.quantity.to_string()),
        ("model", text(&known.model)),
        ("gauge", text(&known.gauge)),
        ("size", text(&known.size)),
    ]);
    page::show(&build(&mut tx, &app, &visitor, &keeper, Some(machine), form).await?)
}

/// `POST /market/suppliers/{supplier}/machines/{machine}`
///
/// # Errors
/// As [`show`].
pub async fn change(
    State(app): State<App>,
    visitor: Visitor,
    Path((id, machine)): Path<(SupplierId, MachineId)>,
    Fields(pairs): Fields<Pairs>,
) -> Result<Response, Oops> {
    save(&app, &visitor, id, Some(machine), pairs).await
}

async fn save(
    app: &App,
    visitor: &Visitor,
    id: SupplierId,
    machine: Option<MachineId>,
    pairs: Pairs,
) -> Result<Response, Oops> {
    let mut tx = app.db.begin().await?;
    let keeper = entry::keeper(&mut tx, visitor, id).await?;
    let mut typed = Typed::new(visitor.locale(), pairs);
    let Some(told) = read(&mut typed, visitor.locale()) else {
        return page::refuse(&build(&mut tx, app, visitor, &keeper, machine, typed.into_form()).await?);
    };
    match machine {
        Some(machine) => {
            machines::update(&mut tx, &app.world, &keeper, machine, &told)
                .await?
                .then_some(())
                .or_not_found()?;
        }
        None => {
            machines::add(&mut tx, &app.world, &keeper, &told).await?;
        }
    }
    tx.commit().await?;
    visitor.say(visitor.locale().t("market-saved")).await?;
    Ok(Redirect::to(&format!("{}/machines", around::path(&keeper.supplier))).into_response())
}

/// `POST /market/suppliers/{supplier}/machines/{machine}/removal`
///
/// # Errors
/// As [`show`].
pub async fn removal(
    State(app): State<App>,
    visitor: Visitor,
    Path((id, machine)): Path<(SupplierId, MachineId)>,
) -> Result<Response, Oops> {
    let mut tx = app.db.begin().await?;
    let keeper = entry::keeper(&mut tx, &visitor, id).await?;
    machines::remove(&mut tx, &app.world, &keeper, machine).await?.then_some(()).or_not_found()?;
    tx.commit().await?;
    visitor.say(visitor.locale().t("market-removed")).await?;
    Ok(Redirect::to(&format!("{}/machines", around::path(&keeper.supplier))).into_response())
}

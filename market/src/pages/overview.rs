//! `/market/suppliers/{supplier}/overview`: how far an entry is, and what comes next.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use platform::app::App;
use platform::db::Tx;
use platform::http::Oops;
use platform::locale::Locale;
use platform::page::{self, Frame, NavItem};
use registry::http::Visitor;

use super::around::{self, Room};
use crate::entry;
use crate::model::completeness::{Meter, Said, Want, meter};
use crate::model::ids::SupplierId;
use crate::model::standing::today;
use crate::store::{
    Keeper, Standing, capacities, certificates, identifiers, machines, pictures, terms, texts,
};

/// What is missing, in words.
struct Missing {
    what: String,
    why: String,
    href: String,
}

#[derive(Template)]
#[template(path = "supplier/overview.html")]
struct Overview {
    l: Locale,
    frame: Frame,
    tabs: Vec<NavItem>,
    path: String,
    keeper: Keeper,
    meter: Meter,
    missing: Vec<Missing>,
}

/// How far the entry is.
async fn measure(tx: &mut Tx, app: &App, standing: &Standing, keeper: &Keeper) -> Result<Meter, Oops> {
    let id = keeper.supplier.id;
    let said = Said {
        supplier: &keeper.supplier,
        terms: &terms::all(tx, standing, id).await?,
        machines: &machines::all(tx, standing, id).await?,
        capacities: &capacities::all(tx, standing, id).await?,
        certificates: &certificates::all(tx, standing, id).await?,
        identifiers: &identifiers::all(tx, standing, id).await?,
        pictures: &pictures::all(tx, standing, id).await?,
        texts: &texts::all(tx, standing, id).await?,
    };
    Ok(meter(&said, today(app.world.now())))
}

fn missing(l: &Locale, path: &str, want: Want) -> Missing {
    Missing {
        what: l.t(&format!("market-want-{want}")),
        why: l.t(&format!("market-why-{want}")),
        href: format!("{path}/{}", want.page()),
    }
}

/// `GET /market/suppliers/{supplier}/overview`
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
    let standing = entry::standing(&mut tx, &visitor).await?;
    let meter = measure(&mut tx, &app, &standing, &keeper).await?;
    let (l, path) = (visitor.locale().clone(), around::path(&keeper.supplier));
    page::show(&Overview {
        frame: around::frame(&visitor, &keeper, Room::Overview.name(&l)),
        tabs: around::tabs(&l, &keeper, Room::Overview),
        missing: meter.missing.iter().map(|want| missing(&l, &path, *want)).collect(),
        meter,
        path,
        keeper,
        l,
    })
}

//! `/market/comparison`: up to four firms side by side.

use askama::Template;
use axum::extract::{Query, State};
use axum::http::HeaderMap;
use axum::response::Response;
use platform::app::App;
use platform::db::Tx;
use platform::http::Oops;
use platform::locale::Locale;
use platform::page::typed::Pairs;
use platform::page::{Frame, NavItem};
use registry::http::Visitor;

use crate::entry;
use crate::model::standing::today;
use crate::model::vocabulary::Facet;
use crate::model::{Supplier, TermFacet};
use crate::pages::words::{self, Worth};
use crate::store::{Standing, capacities, certificates, machines, suppliers, terms};

/// Firms that are compared at most.
const MOST: usize = 4;

/// The sides that stand below one another.
const SIDES: [TermFacet; 8] = [
    TermFacet::Words(Facet::Sector),
    TermFacet::Words(Facet::Product),
    TermFacet::Words(Facet::Processing),
    TermFacet::Words(Facet::Quality),
    TermFacet::Words(Facet::Sales),
    TermFacet::Words(Facet::Component),
    TermFacet::Words(Facet::Material),
    TermFacet::Language,
];

struct Column {
    firm: Supplier,
    /// The comparison without it.
    without: String,
}

struct Line {
    name: String,
    /// What each firm says, a cell a firm.
    cells: Vec<Vec<String>>,
}

#[derive(Template)]
#[template(path = "finding/comparison.html")]
struct Comparison {
    l: Locale,
    frame: Frame,
    columns: Vec<Column>,
    lines: Vec<Line>,
    /// Whether more were chosen than are shown.
    cut: bool,
}

/// What a firm says, side by side, in the order of the lines.
async fn said(
    tx: &mut Tx,
    standing: &Standing,
    l: &Locale,
    firm: &Supplier,
    today: jiff::civil::Date,
) -> Result<Vec<Vec<String>>, Oops> {
    let known = terms::all(tx, standing, firm.id).await?;
    let mut cells: Vec<Vec<String>> = Vec::new();
    cells.push(vec![super::whereabouts(l, firm)]);
    for side in SIDES {
        let of = known.iter().filter(|term| term.facet == side);
        cells.push(of.map(|term| words::term(l, side, &term.concept)).collect());
    }
    cells.push(firm.people.map(|people| l.number(people)).into_iter().collect());
    let machines = machines::all(tx, standing, firm.id).await?;
    let machine = |machine: &crate::model::Machine| {
        format!("{} × {}", l.number(machine.quantity), words::concept(l, &machine.concept))
    };
    cells.push(machines.iter().map(machine).collect());
    let capacities = capacities::all(tx, standing, firm.id).await?;
    let capacity = |one: &crate::model::Capacity| {
        format!("{}: {}", words::concept(l, &one.processing), words::per_week(l, one.unit, one.per_week))
    };
    cells.push(capacities.iter().map(capacity).collect());
    cells.push(Some(super::smallest(l, firm)).filter(|order| !order.is_empty()).into_iter().collect());
    let days = |days: Option<i64>| days.map(|days| l.n("market-found-days", days)).into_iter().collect();
    cells.push(days(firm.lead_sample_days));
    cells.push(days(firm.lead_bulk_days));
    let certificates = certificates::all(tx, standing, firm.id).await?;
    let certificate = |one: &crate::model::Certificate| {
        format!("{} – {}", words::concept(l, &one.scheme), Worth::certificate(l, one, today).text)
    };
    cells.push(certificates.iter().filter(|one| one.is_valid(today)).map(certificate).collect());
    Ok(cells)
}

fn names(l: &Locale) -> Vec<String> {
    let mut names = vec![l.t("market-room-place")];
    names.extend(SIDES.map(|side| words::facet(l, side)));
    let keys = [
        "market-people",
        "market-room-machines",
        "market-room-capacities",
        "market-min-order",
        "market-compare-sample",
        "market-compare-bulk",
        "market-room-certificates",
    ];
    names.extend(keys.map(|key| l.t(key)));
    names
}

/// `GET /market/comparison?s=…&s=…`: the firms by their names in addresses. Those that are not there are left out.
///
/// # Errors
/// When the database fails.
pub async fn get(
    State(app): State<App>,
    visitor: Visitor,
    Query(pairs): Query<Pairs>,
    headers: HeaderMap,
) -> Result<Response, Oops> {
    let mut chosen: Vec<String> = Vec::new();
    for (_, slug) in pairs.into_iter().filter(|(name, _)| name == "s") {
        if !chosen.contains(&slug) {
            chosen.push(slug);
        }
    }
    let cut = chosen.len() > MOST;
    chosen.truncate(MOST);
    let mut tx = app.db.read().await?;
    let standing = entry::standing(&mut tx, &visitor).await?;
    let (l, today) = (visitor.locale().clone(), today(app.world.now()));
    let mut firms = Vec::new();
    for slug in &chosen {
        firms.extend(suppliers::by_slug(&mut tx, &standing, slug).await?);
    }
    let mut said_by = Vec::new();
    for firm in &firms {
        said_by.push(said(&mut tx, &standing, &l, firm, today).await?);
    }
    let line = |(at, name): (usize, String)| {
        let cells: Vec<Vec<String>> = said_by.iter().map(|cells| cells[at].clone()).collect();
        Line { name, cells }
    };
    let lines = names(&l).into_iter().enumerate().map(line);
    let without = |firm: &Supplier| {
        let mut address = url::form_urlencoded::Serializer::new(String::new());
        address
            .extend_pairs(firms.iter().filter(|other| other.id != firm.id).map(|other| ("s", &other.slug)));
        format!("/market/comparison?{}", address.finish())
    };
    let columns: Vec<Column> =
        firms.iter().map(|firm| Column { without: without(firm), firm: firm.clone() }).collect();
    let mut frame = visitor.frame(l.t("market-compare-title"));
    frame.breadcrumbs = vec![
        NavItem::new(l.t("market-suppliers-title"), super::PATH),
        NavItem::new(l.t("market-compare-title"), "").current(),
    ];
    let lines = lines.filter(|line| line.cells.iter().any(|cell| !cell.is_empty())).collect();
    visitor.show(&Comparison { frame, columns, lines, cut, l }, &headers)
}

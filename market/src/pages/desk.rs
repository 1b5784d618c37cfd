//! `/market/desk`: an association's firms, and how much the market is used.

use askama::Template;
use axum::extract::{Query, State};
use axum::response::Response;
use jiff::ToSpan;
use platform::app::App;
use platform::db::{At, Day};
use platform::http::files::{self, Ending};
use platform::http::{ListQuery, Listing, Oops};
use platform::locale::{Locale, fold};
use platform::page::{self, Choice, Form, Frame, List as Paged, NavItem};
use platform::sheet::{Cell, Table};
use registry::http::Visitor;
use serde::Deserialize;

use super::desk_rooms::{self, Desk};
use super::finding::whereabouts;
use super::words;
use crate::entry;
use crate::model::standing::today;
use crate::store::desk::{self, Firm, Use};
use crate::store::{joins, members};
use crate::views;

/// What runs out within so many days is told.
const SOON: i64 = 60;
/// An entry below this many percent is incomplete.
const COMPLETE: u32 = 70;
/// Who has not signed in for so many days was not seen for long.
const LONG: i64 = 180;
/// The days over which use is counted.
const DAYS: i64 = 30;

/// What is asked of the firms.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Asked {
    #[serde(flatten)]
    query: ListQuery,
    #[serde(default)]
    need: String,
}

/// Why a firm needs somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Need {
    Expires,
    Incomplete,
    Claims,
    Unseen,
    Hidden,
}

impl Need {
    const ALL: [(Self, &'static str); 5] = [
        (Self::Expires, "expires"),
        (Self::Incomplete, "incomplete"),
        (Self::Claims, "claims"),
        (Self::Unseen, "unseen"),
        (Self::Hidden, "hidden"),
    ];

    fn name(self, l: &Locale) -> String {
        l.t(match self {
            Self::Expires => "joining-need-expires",
            Self::Incomplete => "joining-need-incomplete",
            Self::Claims => "joining-need-claims",
            Self::Unseen => "joining-need-unseen",
            Self::Hidden => "joining-need-hidden",
        })
    }

    fn is_of(self, firm: &Firm, app: &App) -> bool {
        let now = app.world.now();
        let today = today(now);
        match self {
            Self::Expires => {
                let soon = today.saturating_add(SOON.days());
                firm.expires.as_ref().is_some_and(|(_, _, until)| until.0 <= soon)
            }
            Self::Incomplete => firm.meter.percent < COMPLETE,
            Self::Claims => firm.claims > 0,
            Self::Unseen => {
                let long = now - jiff::SignedDuration::from_hours(24 * LONG);
                firm.has_people && firm.seen_at.is_none_or(|at| at.0 < long)
            }
            Self::Hidden => firm.supplier.published_at.is_none(),
        }
    }
}

struct Row {
    firm: Firm,
    place: String,
    expires: String,
    seen: String,
}

#[derive(Template)]
#[template(path = "desk/index.html")]
struct Index {
    l: Locale,
    frame: Frame,
    tabs: Vec<NavItem>,
    paged: Paged,
    form: Form,
    needs: Vec<Choice>,
    rows: Vec<Row>,
    claims: usize,
    doubts: i64,
}

fn row(l: &Locale, firm: Firm) -> Row {
    let expires = firm
        .expires
        .as_ref()
        .map(|(kind, name, until)| format!("{} – {}", l.date(&until.0), words::expiring(l, kind, name)));
    Row {
        place: whereabouts(l, &firm.supplier),
        expires: expires.unwrap_or_default(),
        seen: firm.seen_at.as_ref().map(|at| words::day(l, at)).unwrap_or_default(),
        firm,
    }
}

async fn found(app: &App, visitor: &Visitor, asked: &Asked) -> Result<(Vec<Firm>, usize, i64), Oops> {
    let mut tx = app.db.read().await?;
    let standing = entry::desk(&mut tx, visitor).await?;
    let mut firms = desk::firms(&mut tx, &standing, today(app.world.now())).await?;
    let need = Need::ALL.iter().find(|(_, word)| *word == asked.need).map(|(need, _)| *need);
    let wanted = fold(&asked.query.q);
    firms.retain(|firm| {
        let text =
            || fold(&format!("{} {}", firm.supplier.name, firm.supplier.place.as_deref().unwrap_or("")));
        need.is_none_or(|need| need.is_of(firm, app))
            && (wanted.is_empty() || wanted.split(' ').all(|word| text().contains(word)))
    });
    let l = visitor.locale();
    asked.query.sort_rows(&mut firms, |column, one, other| match column {
        "complete" => one.meter.percent.cmp(&other.meter.percent),
        "expires" => {
            let day =
                |firm: &Firm| firm.expires.as_ref().map_or(jiff::civil::Date::MAX, |(_, _, until)| until.0);
            day(one).cmp(&day(other))
        }
        "seen" => one.seen_at.cmp(&other.seen_at),
        _ => l.compare(&one.supplier.name, &other.supplier.name),
    });
    let claims = members::waiting(&mut tx, &standing).await?.len();
    Ok((firms, claims, joins::waiting(&mut tx, &standing).await?))
}

/// `GET /market/desk`
///
/// # Errors
/// When the visitor works for no association, or the database fails.
pub async fn get(
    State(app): State<App>,
    visitor: Visitor,
    Query(asked): Query<Asked>,
) -> Result<Response, Oops> {
    let (firms, claims, doubts) = found(&app, &visitor, &asked).await?;
    let l = visitor.locale().clone();
    let listing = Listing::cut(firms, asked.query.clone());
    page::show(&Index {
        frame: desk_rooms::frame(&visitor, Desk::Firms, None),
        tabs: desk_rooms::tabs(&l, Desk::Firms),
        paged: listing.list("/market/desk", &[("need", &asked.need)]),
        form: Form::new([("q", asked.query.q.clone()), ("need", asked.need.clone())]),
        needs: Need::ALL.iter().map(|(need, word)| Choice::new(*word, need.name(&l))).collect(),
        rows: listing.rows.into_iter().map(|firm| row(&l, firm)).collect(),
        claims,
        doubts,
        l,
    })
}

/// `GET /market/desk.csv` and `.xlsx`
///
/// # Errors
/// As [`get`].
pub async fn file(
    State(app): State<App>,
    visitor: Visitor,
    Query(asked): Query<Asked>,
    ending: Ending,
) -> Result<Response, Oops> {
    let (firms, _, _) = found(&app, &visitor, &asked).await?;
    let l = visitor.locale();
    let cells = |firm: Firm| {
        let row = row(l, firm);
        let missing: Vec<String> =
            row.firm.meter.missing.iter().map(|want| l.t(&format!("market-want-{want}"))).collect();
        vec![
            Cell::from(row.firm.supplier.name.clone()),
            Cell::from(row.place),
            Cell::from(row.firm.meter.percent),
            Cell::from(missing.join("; ")),
            Cell::from(row.expires),
            Cell::from(u32::try_from(row.firm.claims).unwrap_or(0)),
            Cell::from(row.seen),
            Cell::from(app.absolute(&format!("/market/suppliers/{}/overview", row.firm.supplier.id))),
        ]
    };
    let columns = ["name", "place", "complete_percent", "missing", "expires", "claims", "seen", "entry"];
    let table = Table::new("desk", &columns, firms.into_iter().map(cells));
    files::table(&table, ending, l, app.world.now())
}

#[derive(Template)]
#[template(path = "desk/figures.html")]
struct Figures {
    l: Locale,
    frame: Frame,
    tabs: Vec<NavItem>,
    paged: Paged,
    rows: Vec<Use>,
    views: i64,
    briefs: i64,
    quotes: i64,
    lead: String,
}

async fn uses(app: &App, visitor: &Visitor) -> Result<Vec<Use>, Oops> {
    let mut tx = app.db.read().await?;
    let standing = entry::desk(&mut tx, visitor).await?;
    drop(tx);
    views::write_down(app).await?;
    let mut tx = app.db.read().await?;
    let now = app.world.now();
    let from = today(now).saturating_sub((DAYS - 1).days());
    let since = At(now - jiff::SignedDuration::from_hours(24 * DAYS));
    Ok(desk::uses(&mut tx, &standing, Day(from), since).await?)
}

/// `GET /market/desk/figures`: how often entries were looked at, briefs that came and quotes that were given.
///
/// # Errors
/// As [`get`].
pub async fn figures(
    State(app): State<App>,
    visitor: Visitor,
    Query(query): Query<ListQuery>,
) -> Result<Response, Oops> {
    let rows = uses(&app, &visitor).await?;
    let l = visitor.locale().clone();
    let sum = |of: fn(&Use) -> i64| rows.iter().map(of).sum();
    let (views, briefs, quotes) = (sum(|one| one.views), sum(|one| one.briefs), sum(|one| one.quotes));
    let listing = Listing::cut(rows, query);
    page::show(&Figures {
        frame: desk_rooms::frame(&visitor, Desk::Figures, None),
        tabs: desk_rooms::tabs(&l, Desk::Figures),
        paged: listing.list("/market/desk/figures", &[]),
        rows: listing.rows,
        views,
        briefs,
        quotes,
        lead: l.n("joining-figures-lead", DAYS),
        l,
    })
}

/// `GET /market/desk/figures.csv` and `.xlsx`
///
/// # Errors
/// As [`get`].
pub async fn figures_file(
    State(app): State<App>,
    visitor: Visitor,
    ending: Ending,
) -> Result<Response, Oops> {
    let rows = uses(&app, &visitor).await?;
    let count = |number: i64| Cell::from(u32::try_from(number).unwrap_or(u32::MAX));
    let cells = |one: Use| vec![Cell::from(one.name), count(one.views), count(one.briefs), count(one.quotes)];
    let table = Table::new("figures", &["name", "views", "briefs", "quotes"], rows.into_iter().map(cells));
    files::table(&table, ending, visitor.locale(), app.world.now())
}

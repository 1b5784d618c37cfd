//! `/market/received`: the briefs that the visitor's firms received.

use std::cmp::Ordering;

use askama::Template;
use axum::extract::{Query, State};
use axum::response::Response;
use platform::app::App;
use platform::http::{ListQuery, Listing, Oops};
use platform::locale::{Locale, fold};
use platform::page::{self, Form, Frame, List, NavItem};
use registry::http::Visitor;
use serde::Deserialize;

use super::around::{self, Room};
use super::told;
use crate::entry;
use crate::model::brief::{BriefState, Quantity};
use crate::model::quote::QuoteState;
use crate::store::buying::{briefs, quotes};
use crate::store::suppliers;

struct Row {
    href: String,
    title: String,
    firm: String,
    state: BriefState,
    is_new: bool,
    passed: bool,
    quote: Option<QuoteState>,
    quantity: Option<Quantity>,
    amount: String,
    delivery: Option<jiff::civil::Date>,
    deliver_by: String,
    sent: Option<platform::db::At>,
    sent_on: String,
}

#[derive(Template)]
#[template(path = "buying/received.html")]
struct Page {
    l: Locale,
    frame: Frame,
    rooms: Vec<NavItem>,
    list: List,
    form: Form,
    rows: Vec<Row>,
}

/// What the address says of the list.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Asked {
    #[serde(flatten)]
    query: ListQuery,
}

/// `GET /market/received`
///
/// # Errors
/// When nobody is signed in, or the database fails.
pub async fn get(
    State(app): State<App>,
    visitor: Visitor,
    Query(asked): Query<Asked>,
) -> Result<Response, Oops> {
    visitor.signed_in()?;
    let mut tx = app.db.read().await?;
    let standing = entry::standing(&mut tx, &visitor).await?;
    let l = visitor.locale().clone();
    let wanted_words: Vec<String> = fold(&asked.query.q).split_whitespace().map(str::to_owned).collect();
    let mut rows = Vec::new();
    for firm in standing.suppliers().to_vec() {
        let Some(name) = suppliers::find(&mut tx, &standing, firm).await?.map(|firm| firm.name) else {
            continue;
        };
        for brief in briefs::inbox(&mut tx, &standing, firm).await? {
            let title = around::title(&l, &brief);
            let text = fold(&title);
            if !wanted_words.iter().all(|word| text.contains(word)) {
                continue;
            }
            let Some(received) = briefs::received(&mut tx, &standing, firm, brief.id).await? else {
                continue;
            };
            let kept = quotes::of_firm(&mut tx, &received).await?;
            let state = brief.course.state();
            rows.push(Row {
                href: format!("/market/suppliers/{firm}/briefs/{}", brief.id),
                title,
                firm: name.clone(),
                state,
                is_new: !received.opened && state == BriefState::Sent,
                passed: received.passed.is_some(),
                quote: kept.first().map(|one| one.quote.state(state, app.world.now())),
                quantity: brief.wanted.quantity,
                amount: brief.wanted.quantity.map(|known| told::quantity(&l, known)).unwrap_or_default(),
                delivery: brief.wanted.deliver_by,
                deliver_by: told::day(&l, brief.wanted.deliver_by),
                sent: brief.course.sent.map(|mark| mark.at),
                sent_on: brief
                    .course
                    .sent
                    .map(|mark| crate::pages::words::day(&l, &mark.at))
                    .unwrap_or_default(),
            });
        }
    }
    asked.query.sort_rows(&mut rows, |column, one, other| match column {
        "title" => l.compare(&one.title, &other.title),
        "quantity" => one.quantity.map(|known| known.amount).cmp(&other.quantity.map(|known| known.amount)),
        "delivery" => one.delivery.cmp(&other.delivery),
        "sent" => one.sent.cmp(&other.sent),
        _ => Ordering::Equal,
    });
    let form = Form::new([("q", asked.query.q.clone())]);
    let listing = Listing::cut(rows, asked.query);
    page::show(&Page {
        frame: around::frame(&visitor, l.t("buying-received")),
        rooms: around::rooms(&mut tx, &visitor, &standing, Room::Received).await?,
        list: listing.list("/market/received", &[]),
        rows: listing.rows,
        form,
        l,
    })
}

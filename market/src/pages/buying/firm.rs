//! `/market/suppliers/{supplier}/briefs/{brief}`: a brief as a firm sees it.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::Form as Fields;
use platform::app::App;
use platform::db::Tx;
use platform::http::{Oops, OrNotFound};
use platform::locale::Locale;
use platform::page::typed::{Pairs, Typed};
use platform::page::{self, Form, Frame, NavItem};
use registry::http::Visitor;

use super::offer::{self, Version};
use super::told::{self, Asked};
use super::{around, files as answers};
use crate::entry;
use crate::mail::buying as mail;
use crate::model::brief::ids::{BriefFileId, BriefId, OrderId};
use crate::model::brief::{BriefState, Confidentiality};
use crate::model::ids::SupplierId;
use crate::model::order::Part;
use crate::model::quote::QuoteState;
use crate::pages::words;
use crate::store::buying::files::{self, BriefFile};
use crate::store::buying::messages::{self, Message};
use crate::store::buying::sides::{self, BuyerSide};
use crate::store::buying::{Received, briefs, chains, orders, quotes};
use crate::store::suppliers;

/// The longest reason and message.
pub const LONGEST: usize = 5_000;

/// A message as it is shown.
pub struct Line {
    /// Who wrote it, and when.
    pub by: String,
    /// Whether it is the reader's own side's.
    pub is_own: bool,
    /// What it says.
    pub body: String,
}

/// A thread for one of its sides.
pub fn thread(l: &Locale, messages: Vec<Message>, side: Part) -> Vec<Line> {
    let line = |message: Message| Line {
        by: format!("{} · {}", message.person, words::moment(l, &message.written_at)),
        is_own: message.part == side,
        body: message.body,
    };
    messages.into_iter().map(line).collect()
}

struct Row {
    file: BriefFile,
    size: String,
    is_secret: bool,
}

#[derive(Template)]
#[template(path = "buying/firm.html")]
struct Page {
    l: Locale,
    frame: Frame,
    path: String,
    title: String,
    firm: String,
    state: BriefState,
    buyer: BuyerSide,
    asked: Asked,
    rows: Vec<Row>,
    locked: i64,
    agreed: Option<String>,
    passed: Option<String>,
    may_answer: bool,
    quote: Option<(QuoteState, Vec<Version>)>,
    has_open_quote: bool,
    lines: Vec<Line>,
    chain: Option<String>,
    order: Option<OrderId>,
    form: Form,
}

/// Where the firm's part stands in its chain.
fn placed(l: &Locale, part: &chains::Part) -> String {
    let to = if part.goes_to.is_empty() { l.t("chain-to-buyer") } else { part.goes_to.clone() };
    let mut values = vec![
        ("arrives", l.date(&part.arrives).into()),
        ("leaves", l.date(&part.leaves).into()),
        ("to", to.into()),
    ];
    if part.comes_from.is_empty() {
        return l.with("chain-firm-first", values);
    }
    values.push(("from", l.list(&part.comes_from).into()));
    l.with("chain-firm-from", values)
}

async fn build(
    tx: &mut Tx,
    app: &App,
    visitor: &Visitor,
    received: &Received,
    form: Form,
) -> Result<Page, Oops> {
    let l = visitor.locale().clone();
    let standing = entry::standing(tx, visitor).await?;
    let firm = suppliers::find(tx, &standing, received.supplier).await?.or_not_found()?;
    let (brief, state) = (&received.brief, received.brief.course.state());
    let title = around::title(&l, brief);
    let mut frame = visitor.frame(title.clone());
    frame.breadcrumbs = vec![
        NavItem::new(l.t("market-suppliers-title"), "/market/suppliers"),
        NavItem::new(l.t("buying-received"), "/market/received"),
        NavItem::new(title.clone(), "").current(),
    ];
    let rows = files::open_to(tx, received).await?.into_iter().map(|file| Row {
        size: told::size(&l, file.size),
        is_secret: file.confidentiality == Confidentiality::Agreed,
        file,
    });
    let kept = quotes::of_firm(tx, received).await?.into_iter().next();
    let quote = kept.map(|kept| {
        let state = kept.quote.state(state, app.world.now());
        (state, offer::versions(&l, &kept.quote))
    });
    let quote_state = quote.as_ref().map(|(state, _)| *state);
    let has_open_quote = matches!(quote_state, Some(QuoteState::Open | QuoteState::Expired));
    let is_answered = matches!(quote_state, Some(QuoteState::Accepted | QuoteState::Declined));
    Ok(Page {
        path: format!("/market/suppliers/{}/briefs/{}", received.supplier, brief.id),
        frame,
        firm: firm.name,
        buyer: sides::buyer(tx, received).await?,
        asked: told::asked(&l, &brief.wanted),
        locked: files::locked(tx, received).await?,
        rows: rows.collect(),
        agreed: received.agreed.map(|mark| words::moment(&l, &mark.at)),
        passed: received.passed.map(|_| received.reason.clone().unwrap_or_default()),
        may_answer: state == BriefState::Sent && !is_answered,
        lines: thread(&l, messages::of_firm(tx, received).await?, Part::Supplier),
        order: orders::for_firm(tx, received).await?,
        chain: chains::of_firm(tx, received).await?.map(|part| placed(&l, &part)),
        title,
        state,
        quote,
        has_open_quote,
        form,
        l,
    })
}

fn back(received: &Received, anchor: &str) -> Response {
    let path = format!("/market/suppliers/{}/briefs/{}{anchor}", received.supplier, received.brief.id);
    Redirect::to(&path).into_response()
}

/// `GET /market/suppliers/{supplier}/briefs/{brief}`: that the firm has looked at it is written down.
///
/// # Errors
/// When it was not sent to a firm of the visitor's, or the database fails.
pub async fn get(
    State(app): State<App>,
    visitor: Visitor,
    Path((firm, id)): Path<(SupplierId, BriefId)>,
) -> Result<Response, Oops> {
    let mut tx = app.db.begin().await?;
    let (_, received) = entry::received(&mut tx, &visitor, firm, id).await?;
    briefs::open(&mut tx, &app.world, &received).await?;
    let page = build(&mut tx, &app, &visitor, &received, Form::default()).await?;
    tx.commit().await?;
    page::show(&page)
}

/// `POST /market/suppliers/{supplier}/briefs/{brief}/agreement`: the firm agrees to the non-disclosure terms.
///
/// # Errors
/// As [`get`], and when the brief is not out any more.
pub async fn agree(
    State(app): State<App>,
    visitor: Visitor,
    Path((firm, id)): Path<(SupplierId, BriefId)>,
) -> Result<Response, Oops> {
    let mut tx = app.db.begin().await?;
    let (_, received) = entry::received(&mut tx, &visitor, firm, id).await?;
    briefs::agree(&mut tx, &app.world, &received).await?.map_err(|_| Oops::Conflict("buying-not-now"))?;
    if received.agreed.is_none() {
        mail::to_buyer(&mut tx, &app, &received, "agreed").await?;
    }
    tx.commit().await?;
    visitor.say(visitor.locale().t("buying-agreed")).await?;
    Ok(back(&received, "#files"))
}

/// `GET /market/suppliers/{supplier}/briefs/{brief}/files/{file}`: a file, which is written down; what is confidential
/// carries the reader's name.
///
/// # Errors
/// As [`get`], and where there is no file that the firm may open.
pub async fn file(
    State(app): State<App>,
    visitor: Visitor,
    Path((firm, id, file)): Path<(SupplierId, BriefId, BriefFileId)>,
) -> Result<Response, Oops> {
    let reader = visitor.signed_in()?.name();
    let mut tx = app.db.begin().await?;
    let (standing, received) = entry::received(&mut tx, &visitor, firm, id).await?;
    let found = files::open(&mut tx, &app.world, &received, file).await?.or_not_found()?;
    let name = suppliers::find(&mut tx, &standing, firm).await?.or_not_found()?.name;
    tx.commit().await?;
    let is_secret = found.confidentiality == Confidentiality::Agreed;
    let mark = is_secret.then(|| format!("{reader} · {name}"));
    answers::answer(&app, found.media, &found.media_type, mark).await
}

/// `POST /market/suppliers/{supplier}/briefs/{brief}/refusal`: the firm will not quote, and says why.
///
/// # Errors
/// As [`agree`].
pub async fn pass(
    State(app): State<App>,
    visitor: Visitor,
    Path((firm, id)): Path<(SupplierId, BriefId)>,
    Fields(pairs): Fields<Pairs>,
) -> Result<Response, Oops> {
    let mut tx = app.db.begin().await?;
    let (_, received) = entry::received(&mut tx, &visitor, firm, id).await?;
    let l = visitor.locale();
    let mut typed = Typed::new(l, pairs);
    let reason = typed.required("reason", &l.t("buying-reason"), LONGEST);
    if !typed.is_valid() {
        return page::refuse(&build(&mut tx, &app, &visitor, &received, typed.into_form()).await?);
    }
    briefs::pass(&mut tx, &app.world, &received, &reason)
        .await?
        .map_err(|_| Oops::Conflict("buying-not-now"))?;
    mail::to_buyer(&mut tx, &app, &received, "passed").await?;
    tx.commit().await?;
    visitor.say(l.t("buying-passed")).await?;
    Ok(back(&received, ""))
}

/// `POST /market/suppliers/{supplier}/briefs/{brief}/messages`
///
/// # Errors
/// As [`agree`].
pub async fn write(
    State(app): State<App>,
    visitor: Visitor,
    Path((firm, id)): Path<(SupplierId, BriefId)>,
    Fields(pairs): Fields<Pairs>,
) -> Result<Response, Oops> {
    let mut tx = app.db.begin().await?;
    let (_, received) = entry::received(&mut tx, &visitor, firm, id).await?;
    let l = visitor.locale();
    let mut typed = Typed::new(l, pairs);
    let body = typed.required("body", &l.t("buying-message"), LONGEST);
    if !typed.is_valid() {
        return page::refuse(&build(&mut tx, &app, &visitor, &received, typed.into_form()).await?);
    }
    messages::answer(&mut tx, &app.world, &received, &body, None)
        .await?
        .map_err(|_| Oops::Conflict("buying-not-now"))?;
    mail::to_buyer(&mut tx, &app, &received, "answer").await?;
    tx.commit().await?;
    visitor.say(l.t("buying-written")).await?;
    Ok(back(&received, "#thread"))
}

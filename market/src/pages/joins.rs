//! `/market/joins`: firms that may be known ones, side by side with the evidence, and what was decided of them.

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::Form as Fields;
use platform::app::App;
use platform::db::Tx;
use platform::http::{ListQuery, Listing, Oops, OrNotFound};
use platform::locale::{Locale, fold};
use platform::page::{self, Choice, Form, Frame, List as Paged, NavItem};
use registry::http::Visitor;
use registry::model::OrganisationId;
use serde::Deserialize;

use super::desk_rooms::{self, Desk};
use super::import::part;
use super::words;
use crate::entry;
use crate::model::ids::JoinId;
use crate::model::incoming::Incoming;
use crate::model::joining::{Join, JoinDecision, Sign};
use crate::model::{Scheme, TermFacet};
use crate::store::Standing;
use crate::store::joins::{self, Known, Which};

struct Row {
    join: Join,
    likely: String,
    state: String,
    tone: &'static str,
    when: String,
}

#[derive(Template)]
#[template(path = "joins/index.html")]
struct Index {
    l: Locale,
    frame: Frame,
    tabs: Vec<NavItem>,
    paged: Paged,
    form: Form,
    states: Vec<Choice>,
    rows: Vec<Row>,
    waits: bool,
}

/// What the address says of the list.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Asked {
    #[serde(flatten)]
    query: ListQuery,
    #[serde(default)]
    state: String,
}

fn percent(l: &Locale, likely: f64) -> String {
    l.with("joining-percent", [("percent", l.decimal(likely * 100.0, 0).into())])
}

/// How a join stands, in words, with the tone of its badge.
fn state(l: &Locale, join: &Join) -> (String, &'static str) {
    let (key, tone) = match join.decision {
        None => ("joining-join-waits", "waiting"),
        Some(JoinDecision::Different) => ("joining-join-different", "quiet"),
        Some(JoinDecision::Join) if join.split_at.is_some() => ("joining-join-split", "attention"),
        Some(JoinDecision::Join) => ("joining-join-joined", "done"),
    };
    (l.t(key), tone)
}

fn row(l: &Locale, join: Join) -> Row {
    let (name, tone) = state(l, &join);
    let when = words::day(l, join.decided_at.as_ref().unwrap_or(&join.found_at));
    Row { likely: percent(l, join.probability), state: name, tone, when, join }
}

/// `GET /market/joins`
///
/// # Errors
/// When the visitor works for no association, or the database fails.
pub async fn get(
    State(app): State<App>,
    visitor: Visitor,
    Query(asked): Query<Asked>,
) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    let standing = entry::desk(&mut tx, &visitor).await?;
    let l = visitor.locale().clone();
    let waits = asked.state != "decided";
    let mut found =
        joins::all(&mut tx, &standing, if waits { Which::Waiting } else { Which::Decided }).await?;
    let wanted = fold(&asked.query.q);
    if !wanted.is_empty() {
        let text =
            |join: &Join| fold(&format!("{} {}", join.incoming.name, join.known.as_deref().unwrap_or("")));
        found.retain(|join| wanted.split(' ').all(|word| text(join).contains(word)));
    }
    let listing = Listing::cut(found, asked.query.clone());
    page::show(&Index {
        frame: desk_rooms::frame(&visitor, Desk::Joins, None),
        tabs: desk_rooms::tabs(&l, Desk::Joins),
        paged: listing.list("/market/joins", &[("state", &asked.state)]),
        form: Form::new([("q", asked.query.q.clone()), ("state", asked.state.clone())]),
        states: vec![Choice::new("decided", l.t("joining-decided"))],
        rows: listing.rows.into_iter().map(|join| row(&l, join)).collect(),
        waits,
        l,
    })
}

/// One thing that both say, or one of them.
struct Line {
    name: String,
    incoming: String,
    known: String,
    differs: bool,
}

struct Evidence {
    name: String,
    agreement: String,
    speaks: String,
    tone: &'static str,
}

struct Beside {
    organisation: OrganisationId,
    name: String,
    href: String,
    likely: String,
    lines: Vec<Line>,
    evidence: Vec<Evidence>,
}

#[derive(Template)]
#[template(path = "joins/show.html")]
struct Show {
    l: Locale,
    frame: Frame,
    tabs: Vec<NavItem>,
    join: Join,
    state: String,
    tone: &'static str,
    lead: String,
    beside: Vec<Beside>,
    changed: String,
    own: String,
}

/// What a firm says, line by line, in the order in which both are shown.
fn lines(l: &Locale, firm: &Incoming) -> Vec<(String, String)> {
    let columns = &firm.columns;
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    let number = |value: Option<i64>| value.map(|value| l.number(value)).unwrap_or_default();
    let at = columns.latitude.zip(columns.longitude);
    let mut all = vec![
        (l.t("market-firm-name"), firm.name.clone()),
        (l.t("market-firm-latin"), text(&firm.name_latin)),
        (l.t("market-country"), l.country(&firm.country)),
        (l.t("market-address"), text(&columns.address)),
        (l.t("market-postcode"), text(&columns.postcode)),
        (l.t("market-place"), text(&columns.place)),
        (
            l.t("market-province"),
            columns.province.as_deref().map(|code| words::place(l, code)).unwrap_or_default(),
        ),
        (
            l.t("joining-position"),
            at.map(|(north, east)| format!("{north:.4}, {east:.4}")).unwrap_or_default(),
        ),
    ];
    for scheme in Scheme::ALL {
        all.push((words::scheme(l, *scheme), firm.identifiers.get(scheme).cloned().unwrap_or_default()));
    }
    all.push((l.t("market-website"), text(&columns.website)));
    all.push((l.t("market-email"), text(&columns.email)));
    all.push((l.t("market-phone"), text(&columns.phone)));
    all.push((l.t("market-people"), number(columns.people)));
    for facet in TermFacet::ALL {
        let terms: Vec<String> = firm.of_facet(facet).map(|term| words::term(l, facet, term)).collect();
        all.push((words::facet(l, facet), l.list(&terms)));
    }
    all
}

fn evidence(l: &Locale, sign: &Sign) -> Evidence {
    let (key, tone) = match sign.weight {
        weight if weight > 0.5 => ("joining-speaks-for", "done"),
        weight if weight < -0.5 => ("joining-speaks-against", "refused"),
        _ => ("joining-speaks-little", "quiet"),
    };
    Evidence {
        name: l.t(&format!("joining-sign-{}", sign.word())),
        agreement: percent(l, sign.agreement),
        speaks: l.t(key),
        tone,
    }
}

fn beside(l: &Locale, join: &Join, organisation: OrganisationId, known: Known) -> Beside {
    let candidate = join.candidates.iter().find(|one| one.organisation == organisation);
    let both = lines(l, &join.incoming).into_iter().zip(lines(l, &known.firm));
    let line = |((name, incoming), (_, known)): ((String, String), (String, String))| {
        let differs = !incoming.is_empty() && !known.is_empty() && fold(&incoming) != fold(&known);
        Line { name, incoming, known, differs }
    };
    Beside {
        organisation,
        name: known.name,
        href: known.supplier.map(|entry| format!("/market/suppliers/{}", entry.id)).unwrap_or_default(),
        likely: candidate.map(|one| percent(l, one.probability)).unwrap_or_default(),
        lines: both.map(line).filter(|line| !line.incoming.is_empty() || !line.known.is_empty()).collect(),
        evidence: candidate
            .map(|one| one.signs.iter().map(|sign| evidence(l, sign)).collect())
            .unwrap_or_default(),
    }
}

async fn find(tx: &mut Tx, visitor: &Visitor, id: JoinId) -> Result<(Standing, Join), Oops> {
    let standing = entry::desk(tx, visitor).await?;
    let join = joins::find(tx, &standing, id).await?.or_not_found()?;
    Ok((standing, join))
}

/// `GET /market/joins/{join}`
///
/// # Errors
/// When there is none of which the visitor decides, or the database fails.
pub async fn show(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<JoinId>,
) -> Result<Response, Oops> {
    let by = visitor.signed_in()?.id;
    let mut tx = app.db.read().await?;
    let (_, join) = find(&mut tx, &visitor, id).await?;
    let l = visitor.locale().clone();
    let shown: Vec<OrganisationId> = match join.organisation_id.filter(|_| !join.waits()) {
        Some(organisation) => vec![organisation],
        None => join.candidates.iter().map(|one| one.organisation).collect(),
    };
    let mut besides = Vec::new();
    for organisation in shown {
        if let Some(known) = joins::known(&mut tx, by, &join, organisation).await? {
            besides.push(beside(&l, &join, organisation, known));
        }
    }
    let (name, tone) = state(&l, &join);
    let parts: Vec<String> = join
        .changed
        .as_ref()
        .map(|changed| changed.parts().iter().map(|one| part(&l, one)).collect())
        .unwrap_or_default();
    let when = words::day(&l, join.decided_at.as_ref().unwrap_or(&join.found_at));
    let who = join.decider.clone().or(join.association.clone()).unwrap_or_default();
    page::show(&Show {
        frame: desk_rooms::frame(&visitor, Desk::Joins, Some(join.incoming.name.clone())),
        tabs: desk_rooms::tabs(&l, Desk::Joins),
        lead: if who.is_empty() { when } else { format!("{when}, {who}") },
        state: name,
        tone,
        beside: besides,
        changed: l.list(&parts),
        own: join.own_id.map(|id| format!("/market/suppliers/{id}/overview")).unwrap_or_default(),
        join,
        l,
    })
}

/// What somebody decides.
#[derive(Debug, Deserialize)]
pub struct Decided {
    #[serde(default)]
    firm: String,
}

/// `POST /market/joins/{join}/decision`: `firm` is the known firm that it is, or `different`.
///
/// # Errors
/// As [`show`].
pub async fn decide(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<JoinId>,
    Fields(decided): Fields<Decided>,
) -> Result<Response, Oops> {
    let by = visitor.signed_in()?.id;
    let mut tx = app.db.begin().await?;
    let (_, join) = find(&mut tx, &visitor, id).await?;
    let l = visitor.locale();
    let done = match decided.firm.parse::<OrganisationId>() {
        Ok(firm) => joins::decide_join(&mut tx, &app.world, by, &join, firm).await?,
        Err(_) if decided.firm == JoinDecision::Different.as_str() => {
            joins::decide_different(&mut tx, &app.world, by, &join).await?
        }
        Err(_) => None,
    };
    tx.commit().await?;
    match done {
        Some(_) => visitor.say(l.t("joining-decided-now")).await?,
        None => visitor.warn(l.t("joining-closed")).await?,
    }
    Ok(Redirect::to(&format!("/market/joins/{id}")).into_response())
}

/// `POST /market/joins/{join}/removal`: the two are split again.
///
/// # Errors
/// As [`show`].
pub async fn split(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<JoinId>,
) -> Result<Response, Oops> {
    let by = visitor.signed_in()?.id;
    let mut tx = app.db.begin().await?;
    let (_, join) = find(&mut tx, &visitor, id).await?;
    let apart = joins::split(&mut tx, &app.world, by, &join).await?;
    tx.commit().await?;
    let l = visitor.locale();
    match apart {
        Some(_) => visitor.say(l.t("joining-split-now")).await?,
        None => visitor.warn(l.t("joining-closed")).await?,
    }
    Ok(Redirect::to(&format!("/market/joins/{id}")).into_response())
}

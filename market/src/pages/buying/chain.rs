//! `/market/briefs/{brief}/chain`: whole chains of firms for a brief, and one press that asks the firms of one.

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::Form as Fields;
use platform::app::App;
use platform::db::Tx;
use platform::http::Oops;
use platform::locale::Locale;
use platform::page::typed::Pairs;
use platform::page::{self, Form, Frame, NavItem};
use registry::http::Visitor;

use super::around::{self, Part};
use super::chained::{self, Shown};
use super::weighed::Weighed;
use super::{dispatch, obstacle, told};
use crate::chainer::{self, ChainError, Found, Outcome};
use crate::entry;
use crate::mail::buying as mail;
use crate::model::brief::BriefState;
use crate::model::brief::ids::BriefId;
use crate::model::chaining::Share;
use crate::model::ids::SupplierId;
use crate::model::quote::QuoteState;
use crate::model::standing::today;
use crate::pages::words;
use crate::store::Standing;
use crate::store::buying::chains::{self, Asking, Makers};
use crate::store::buying::{Own, briefs, quotes};

/// The longest title of a part, in letters.
const LONGEST_TITLE: usize = 200;

/// A part that a firm was asked for.
struct Sent {
    href: String,
    firm: String,
    steps: String,
    dates: String,
    passed: bool,
    quote: Option<QuoteState>,
    total: String,
}

struct Without {
    name: String,
    href: String,
}

#[derive(Template)]
#[template(path = "buying/chain.html")]
struct Page {
    l: Locale,
    frame: Frame,
    parts: Vec<NavItem>,
    path: String,
    drafted: bool,
    may_ask: bool,
    sent: Vec<Sent>,
    leanings: Vec<NavItem>,
    form: Form,
    fields: Vec<(String, String)>,
    without: Vec<Without>,
    ready: bool,
    too_large: bool,
    chains: Vec<Shown>,
    proof: Vec<String>,
    obstacle: Vec<String>,
}

fn failed(error: ChainError) -> Oops {
    match error {
        ChainError::Database(error) => error.into(),
        ChainError::Broken(error) => Oops::internal(error),
    }
}

async fn sent(tx: &mut Tx, app: &App, l: &Locale, standing: &Standing, own: &Own) -> Result<Vec<Sent>, Oops> {
    let mut sent = Vec::new();
    for part in chains::of_brief(tx, own).await? {
        let Some(brief) = briefs::own(tx, standing, part.brief).await? else { continue };
        let quote = quotes::of_brief(tx, &brief).await?.into_iter().find(|one| Some(one.id) == part.quote);
        let pieces = brief.brief.wanted.quantity.map_or(0, |quantity| quantity.amount);
        let steps = part.steps.iter().filter_map(|step| own.brief.wanted.steps.get(*step));
        let total = quote.as_ref().and_then(|one| one.quote.current().offer.total(pieces));
        sent.push(Sent {
            href: format!("/market/briefs/{}/suppliers/{}", part.brief, part.supplier),
            firm: part.firm,
            steps: l.list(&steps.map(|step| words::concept(l, &step.concept)).collect::<Vec<_>>()),
            dates: l.date_range(&part.arrives, &part.leaves),
            passed: part.passed,
            quote: quote.map(|one| one.quote.state(brief.brief.course.state(), app.world.now())),
            total: total.map(|total| told::money(l, total)).unwrap_or_default(),
        });
    }
    Ok(sent)
}

/// `GET /market/briefs/{brief}/chain`
///
/// # Errors
/// When it is not the visitor's, or the database fails.
pub async fn get(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<BriefId>,
    Query(pairs): Query<Pairs>,
) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    let (standing, own) = entry::own(&mut tx, &visitor, id).await?;
    let l = visitor.locale().clone();
    let (wanted, today) = (&own.brief.wanted, today(app.world.now()));
    let asked = Weighed::read(&l, pairs);
    let path = format!("/market/briefs/{id}");
    let here = format!("{path}/chain");
    let state = own.brief.course.state();
    let open = matches!(state, BriefState::Drafted | BriefState::Sent);
    let mut page = Page {
        frame: around::of_brief(&visitor, &own.brief, Part::Chain),
        parts: around::parts(&l, &own.brief, Part::Chain),
        drafted: state == BriefState::Drafted,
        may_ask: false,
        sent: sent(&mut tx, &app, &l, &standing, &own).await?,
        leanings: asked.leanings(&l, &here),
        form: asked.form.clone(),
        fields: asked.fields(),
        without: Vec::new(),
        ready: false,
        too_large: false,
        chains: Vec::new(),
        proof: Vec::new(),
        obstacle: Vec::new(),
        path,
        l,
    };
    if open {
        let found = chainer::chains(&mut tx, &standing, &own, asked.weighing, &asked.without, today);
        let found = found.await.map_err(failed)?;
        let l = &page.l;
        let left = found.makers.all.iter().filter(|maker| asked.without.contains(&maker.id));
        page.without =
            left.map(|one| Without { name: one.name.clone(), href: asked.more(&here, one.id) }).collect();
        match &found.outcome {
            None => {}
            Some(Err(_)) => page.too_large = true,
            Some(Ok(outcome)) => {
                page.ready = true;
                page.may_ask = true;
                page.chains = chained::shown(l, wanted, &found, outcome, &asked, &here);
                page.proof = chained::proof(l, wanted, &found, &page.chains);
                if let Some(what) = &outcome.answer.obstacle {
                    page.obstacle = obstacle::sentences(l, wanted, outcome, what);
                }
            }
        }
    }
    page::show(&page)
}

/// What each firm of the chain is asked that stands in the form, if it is among those that are proposed now.
fn shares(found: &Found, outcome: &Outcome, own: &Own, firms: &[SupplierId]) -> Option<Vec<Share>> {
    let id = |at: usize| found.makers.all[at].id;
    let same = |proposal: &&crate::model::chaining::Proposal| {
        proposal.legs.iter().map(|leg| id(leg.reckoned.maker)).eq(firms.iter().copied())
    };
    let chosen = outcome.proposals.iter().find(same)?;
    Some(chosen.shares(&own.brief.wanted.steps))
}

fn asking(l: &Locale, own: &Own, makers: &Makers, share: &Share) -> Asking {
    let wanted = &own.brief.wanted;
    let steps = share.steps.iter().map(|step| words::concept(l, &wanted.steps[*step].concept));
    let title = format!("{}: {}", around::title(l, &own.brief), l.list(&steps.collect::<Vec<_>>()));
    let town = |at: &usize| makers.all[*at].town.clone();
    Asking {
        supplier: makers.all[share.maker].id,
        steps: share.steps.clone(),
        wanted: share.wanted(wanted, title.chars().take(LONGEST_TITLE).collect()),
        arrives: share.arrives,
        leaves: share.leaves,
        comes_from: share.from.iter().map(town).collect(),
        goes_to: share.to.as_ref().map(town).unwrap_or_default(),
    }
}

/// `POST /market/briefs/{brief}/chain`: asks the firms of a chain, each for its steps. The chain is put together anew, so
/// that nothing is sent but what is proposed; who was asked already for the same steps is not asked again.
///
/// # Errors
/// As [`get`]; when the chain is proposed no more, or a part cannot be sent.
pub async fn post(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<BriefId>,
    Fields(pairs): Fields<Pairs>,
) -> Result<Response, Oops> {
    let mut tx = app.db.begin().await?;
    let (standing, own) = entry::own(&mut tx, &visitor, id).await?;
    let l = visitor.locale();
    let chosen = pairs.iter().find(|(name, _)| name == "firms").map(|(_, firms)| firms.clone());
    let firms: Vec<SupplierId> =
        chosen.unwrap_or_default().split(',').filter_map(|firm| firm.parse().ok()).collect();
    let asked = Weighed::read(l, pairs);
    let today = today(app.world.now());
    let found = chainer::chains(&mut tx, &standing, &own, asked.weighing, &asked.without, today);
    let found = found.await.map_err(failed)?;
    let Some(Ok(outcome)) = &found.outcome else { return Err(Oops::Conflict("chain-changed")) };
    let shares = shares(&found, outcome, &own, &firms).ok_or(Oops::Conflict("chain-changed"))?;
    let known = chains::of_brief(&mut tx, &own).await?;
    let mut parts: Vec<Asking> = shares.iter().map(|share| asking(l, &own, &found.makers, share)).collect();
    parts.retain(|part| {
        let is_same = |one: &chains::Part| one.supplier == part.supplier && one.steps == part.steps;
        !known.iter().any(|one| is_same(one) && !one.passed)
    });
    let sent = chains::ask(&mut tx, &app.world, &standing, &own, &parts).await?;
    for part in sent.map_err(dispatch::refused)? {
        mail::to_firms(&mut tx, &app, &part, "received").await?;
    }
    tx.commit().await?;
    visitor.say(l.n("chain-asked", parts.len())).await?;
    Ok(Redirect::to(&format!("/market/briefs/{id}/chain#sent")).into_response())
}

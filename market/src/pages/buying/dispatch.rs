//! `/market/briefs/{brief}/dispatch`: a brief is sent, after what cannot fit was told.

use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::Form as Fields;
use platform::app::App;
use platform::http::Oops;
use platform::page;
use platform::page::typed::{Pairs, Typed};
use registry::http::Visitor;
use serde::Deserialize;

use super::around::{self, Part, Question};
use super::told;
use crate::entry;
use crate::mail::buying as mail;
use crate::model::brief::ids::BriefId;
use crate::model::brief::{Reach, warnings};
use crate::model::standing::today;
use crate::store::buying::briefs::SendFault;
use crate::store::buying::{briefs, fit};
use crate::store::suppliers;

/// At how many firms a brief is held against what they say.
const LOOKED_AT: usize = 10;

/// To whom.
#[derive(Debug, Default, Deserialize)]
pub struct To {
    #[serde(default)]
    reach: String,
}

/// A chain's firms are asked from its own page.
fn reached(written: &str) -> Reach {
    written.parse().ok().filter(|reach| *reach == Reach::Fitting).unwrap_or(Reach::Chosen)
}

/// `GET /market/briefs/{brief}/dispatch`
///
/// # Errors
/// When it is not the visitor's, or the database fails.
pub async fn get(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<BriefId>,
    Query(to): Query<To>,
) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    let (standing, own) = entry::own(&mut tx, &visitor, id).await?;
    let l = visitor.locale().clone();
    let (wanted, today) = (&own.brief.wanted, today(app.world.now()));
    let reach = reached(&to.reach);
    let firms = match reach {
        Reach::Fitting => briefs::fitting(&mut tx, wanted).await?,
        _ => briefs::recipients(&mut tx, &own).await?.iter().map(|one| one.supplier_id).collect(),
    };
    let of_itself = warnings(wanted, today, None);
    let mut said: Vec<String> = of_itself.iter().map(|one| told::warning(&l, wanted, one)).collect();
    for firm in firms.iter().take(LOOKED_AT) {
        let Some(firm) = suppliers::find(&mut tx, &standing, *firm).await? else { continue };
        let offering = fit::offering(&mut tx, &standing, &firm, wanted, today).await?;
        for one in warnings(wanted, today, Some(&offering)) {
            said.push(format!("{}: {}", firm.name, told::warning(&l, wanted, &one)));
        }
    }
    let path = format!("/market/briefs/{id}");
    page::show(&Question {
        frame: around::of_brief(&visitor, &own.brief, Part::Recipients),
        title: l.t("buying-send-title"),
        text: l.n("buying-send-text", firms.len()),
        warnings: said,
        action: format!("{path}/dispatch"),
        submit: l.t("buying-send"),
        cancel: format!("{path}/recipients"),
        style: "primary",
        fields: vec![("reach".to_owned(), reach.to_string())],
        l,
    })
}

/// Why a brief cannot be sent, as an answer says it.
pub fn refused(fault: SendFault) -> Oops {
    Oops::Conflict(match fault {
        SendFault::NotNow => "buying-not-now",
        SendFault::Incomplete => "buying-send-incomplete",
        SendFault::DayPassed => "buying-send-passed",
        SendFault::NoTerms => "buying-send-no-terms",
        SendFault::Nobody => "buying-send-nobody",
    })
}

/// `POST /market/briefs/{brief}/dispatch`
///
/// # Errors
/// As [`get`], and when it cannot be sent.
pub async fn post(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<BriefId>,
    Fields(pairs): Fields<Pairs>,
) -> Result<Response, Oops> {
    let mut tx = app.db.begin().await?;
    let (_, own) = entry::own(&mut tx, &visitor, id).await?;
    let typed = Typed::new(visitor.locale(), pairs);
    let reach = reached(&typed.raw("reach"));
    let count = briefs::send(&mut tx, &app.world, &own, reach).await?.map_err(refused)?;
    mail::to_firms(&mut tx, &app, &own, "received").await?;
    tx.commit().await?;
    visitor.say(visitor.locale().n("buying-sent-to", count)).await?;
    Ok(Redirect::to(&format!("/market/briefs/{id}")).into_response())
}

//! `/market/registration`: a firm comes into the market.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::Form as Fields;
use identify::Verdict;
use platform::app::App;
use platform::db::Tx;
use platform::http::Oops;
use platform::locale::Locale;
use platform::page::typed::{Pairs, Typed};
use platform::page::{self, Choice, Form, Frame, NavItem};
use registry::http::Visitor;
use registry::model::{OrganisationId, OrganisationKind};
use registry::store::organisations;

use super::finding::whereabouts;
use crate::entry;
use crate::identity;
use crate::model::incoming::Incoming;
use crate::model::joining::Candidate;
use crate::model::{IdentifierFault, Scheme};
use crate::store::joins::{self, Origin};
use crate::store::{Keeper, Standing, identifiers, members, suppliers};

/// Countries whose firms are made here, those of most firms first.
const COUNTRIES: [&str; 12] = ["IT", "SM", "RU", "BY", "TR", "PT", "FR", "ES", "DE", "PL", "RO", "CH"];

#[derive(Template)]
#[template(path = "registration/new.html")]
struct Page {
    l: Locale,
    frame: Frame,
    form: Form,
    countries: Vec<Choice>,
    associations: Vec<Choice>,
}

/// A firm that is here already and may be the one.
struct Alike {
    id: OrganisationId,
    name: String,
    place: String,
    href: String,
}

#[derive(Template)]
#[template(path = "registration/known.html")]
struct Known {
    l: Locale,
    frame: Frame,
    alike: Vec<Alike>,
    /// What was typed, sent again with the answer.
    fields: Vec<(String, String)>,
}

/// The answer that none of the firms shown is the one.
const ANOTHER: &str = "another";

/// Firms that this may be, as somebody who registers one may know of them: where they are is told of public entries alone.
async fn alike(tx: &mut Tx, l: &Locale, candidates: &[Candidate]) -> Result<Vec<Alike>, Oops> {
    let public = Standing::of(tx, None).await?;
    let mut all = Vec::new();
    for candidate in candidates {
        let id = candidate.organisation;
        let Some(name) = organisations::name(tx, id).await? else { continue };
        let entry = match suppliers::of_organisation(tx, id).await? {
            Some(supplier) => suppliers::find(tx, &public, supplier).await?,
            None => None,
        };
        let place = entry.as_ref().map(|entry| whereabouts(l, entry)).unwrap_or_default();
        all.push(Alike { id, name, place, href: entry.map(|entry| entry.path()).unwrap_or_default() });
    }
    Ok(all)
}

async fn build(tx: &mut Tx, visitor: &Visitor, form: Form) -> Result<Page, Oops> {
    let l = visitor.locale().clone();
    let mut frame = visitor.frame(l.t("market-registration-title"));
    frame.breadcrumbs = vec![
        NavItem::new(l.t("market-suppliers-title"), "/market/suppliers"),
        NavItem::new(l.t("market-registration-title"), "").current(),
    ];
    let associations = members::associations(tx).await?;
    Ok(Page {
        frame,
        form,
        countries: COUNTRIES.map(|code| Choice::new(code, l.country(code))).into(),
        associations: associations.into_iter().map(|(id, name)| Choice::new(id.to_string(), name)).collect(),
        l,
    })
}

/// `GET /market/registration`
///
/// # Errors
/// When nobody is signed in, or the database fails.
pub async fn get(State(app): State<App>, visitor: Visitor) -> Result<Response, Oops> {
    visitor.signed_in()?;
    let mut tx = app.db.read().await?;
    page::show(&build(&mut tx, &visitor, Form::new([("country", "IT")])).await?)
}

/// `POST /market/registration`: makes the entry of a firm that has none, and claims it; of one that is there already,
/// claims it. Where it may be one that is there, that is asked first. An association registers a firm that it looks after without claiming it.
///
/// # Errors
/// As [`get`].
pub async fn post(
    State(app): State<App>,
    visitor: Visitor,
    Fields(pairs): Fields<Pairs>,
) -> Result<Response, Oops> {
    let by = visitor.signed_in()?.id;
    let mut tx = app.db.begin().await?;
    let standing = entry::standing(&mut tx, &visitor).await?;
    let l = visitor.locale();
    let sent = pairs.clone();
    let mut typed = Typed::new(l, pairs);
    let name = typed.required("name", &l.t("market-firm-name"), 200);
    let latin = typed.text("name_latin", &l.t("market-firm-latin"), 200);
    let country = typed.raw("country");
    if !COUNTRIES.contains(&country.as_str()) {
        typed.refuse("country", l.t("market-choose"));
    }
    let asked: Option<OrganisationId> = typed.raw("association").parse().ok();
    let known = members::associations(&mut tx).await?;
    let association = asked.filter(|asked| known.iter().any(|(id, _)| id == asked));
    let message = typed.text("message", &l.t("market-claim-message"), 1_000);
    let vat = typed.raw("vat");
    let number = (!vat.is_empty()).then(|| Scheme::Vat.read(&vat, &country));
    match number {
        Some(Err(IdentifierFault::Form)) => typed.refuse("vat", l.t("market-form-vat")),
        Some(Err(IdentifierFault::CheckDigit)) => typed.refuse("vat", l.t("market-check-digit")),
        _ => {}
    }
    let place = typed.text("place", &l.t("market-place"), 200);
    if !typed.is_valid() {
        return page::refuse(&build(&mut tx, &visitor, typed.into_form()).await?);
    }
    let mut incoming = Incoming {
        name: name.clone(),
        name_latin: Some(latin.clone()).filter(|latin| !latin.is_empty()),
        country: country.clone(),
        ..Incoming::default()
    };
    incoming.columns.place = Some(place).filter(|place| !place.is_empty());
    incoming.identifiers.extend(number.and_then(Result::ok).map(|number| (Scheme::Vat, number)));
    // Nothing is written yet, so the index learns nothing that may not come to be.
    let candidates = {
        let known = identity::current(&app, &mut tx).await?;
        let (_, decision) = known.decide(&incoming.firm());
        match decision.verdict {
            Verdict::New => Vec::new(),
            Verdict::Same | Verdict::Review => known.candidates(&incoming.firm()),
        }
    };
    let answer = typed.raw("firm");
    let claimed = answer.parse::<OrganisationId>().ok();
    let claimed = claimed.filter(|id| candidates.iter().any(|one| one.organisation == *id));
    if !candidates.is_empty() && claimed.is_none() && answer != ANOTHER {
        let title = l.t("market-registration-title");
        let known = Known {
            frame: visitor.frame(title),
            alike: alike(&mut tx, l, &candidates).await?,
            fields: sent.into_iter().filter(|(name, _)| name != "firm").collect(),
            l: l.clone(),
        };
        return page::show(&known);
    }
    let told = organisations::Told {
        name: name.clone(),
        name_latin: Some(latin).filter(|latin| !latin.is_empty()),
        kind: OrganisationKind::Firm,
        country: country.clone(),
        region: None,
    };
    // What others know of an organisation is not changed by who says to speak for it.
    let there = organisations::known(&mut tx, std::slice::from_ref(&told)).await?;
    let namesake = there.iter().find(|one| one.name == name && one.country == country);
    let organisation = match (claimed, namesake) {
        (Some(id), _) => id,
        (None, Some(one)) if answer != ANOTHER => one.id,
        _ => organisations::make(&mut tx, &app.world, &told, &incoming.distinction()).await?,
    };
    let looked_after = association.filter(|one| standing.associations().contains(one));
    let message = Some(message).filter(|message| !message.is_empty());
    let (said, path) = match suppliers::of_organisation(&mut tx, organisation).await? {
        Some(supplier) => {
            members::claim(&mut tx, &app.world, by, supplier, message.as_deref()).await?;
            ("market-registered-claimed", "/market/claims".to_owned())
        }
        None => {
            let supplier = suppliers::register(&mut tx, &app.world, Some(by), organisation).await?;
            if let Some(association) = looked_after {
                members::join(&mut tx, &app.world, Some(by), supplier, association).await?;
            } else {
                if let Some(association) = association {
                    members::ask(&mut tx, &app.world, by, supplier, association).await?;
                }
                members::claim(&mut tx, &app.world, by, supplier, message.as_deref()).await?;
            }
            let now = entry::standing(&mut tx, &visitor).await?;
            if let Some(keeper) = Keeper::find(&mut tx, &now, supplier).await? {
                let place = incoming.columns.whereabouts();
                suppliers::set_place(&mut tx, &app.world, &keeper, &place).await?;
                for (scheme, value) in &incoming.identifiers {
                    identifiers::add(&mut tx, &app.world, &keeper, *scheme, value).await?;
                }
            }
            if !candidates.is_empty() && claimed.is_none() {
                // Who registers it says that it is another one; somebody else looks at that.
                let origin = Origin { association: looked_after, own: Some(supplier), row: None };
                joins::doubt(&mut tx, &app.world, by, &origin, &incoming, &candidates).await?;
            }
            ("market-registered", format!("/market/suppliers/{supplier}/overview"))
        }
    };
    tx.commit().await?;
    visitor.say(l.t(said)).await?;
    Ok(Redirect::to(&path).into_response())
}

//! `/market/suppliers/{supplier}/verification`: what is confirmed of an entry, by whom and until when.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::Form as Fields;
use jiff::civil::Date;
use platform::app::App;
use platform::db::{Day, Tx};
use platform::http::{Oops, OrNotFound};
use platform::locale::Locale;
use platform::page::typed::{Pairs, Typed};
use platform::page::{self, Form, Frame, NavItem};
use registry::http::Visitor;
use registry::store::people;

use super::around::{self, Room};
use super::words::{self, Worth};
use crate::entry;
use crate::model::ids::SupplierId;
use crate::model::standing::today;
use crate::model::{Declared, Subject};
use crate::store::{Keeper, capacities, certificates, identifiers, machines, suppliers, terms, verification};

struct Row {
    subject: Subject,
    side: String,
    name: String,
    worth: Worth,
    by: String,
}

#[derive(Template)]
#[template(path = "supplier/verification.html")]
struct Page {
    l: Locale,
    frame: Frame,
    tabs: Vec<NavItem>,
    path: String,
    rows: Vec<Row>,
    verifies: bool,
    form: Form,
}

/// Every part of the entry, with its side and its name.
async fn parts(
    tx: &mut Tx,
    visitor: &Visitor,
    id: SupplierId,
) -> Result<Vec<(Subject, String, String, Declared)>, Oops> {
    let standing = entry::standing(tx, visitor).await?;
    let l = visitor.locale();
    let mut parts = Vec::new();
    for one in suppliers::standings(tx, &standing, id).await? {
        let subject = Subject::Field(one.field);
        parts.push((subject, Room::Facts.name(l), words::field(l, one.field), one.declared));
    }
    for one in terms::all(tx, &standing, id).await? {
        let (side, name) = (words::facet(l, one.facet), words::term(l, one.facet, &one.concept));
        parts.push((Subject::Term(one.facet, one.concept), side, name, one.declared));
    }
    for one in capacities::all(tx, &standing, id).await? {
        let much = words::per_week(l, one.unit, one.per_week);
        let name = format!("{}: {much}", words::concept(l, &one.processing));
        parts.push((Subject::Capacity(one.id), Room::Capacities.name(l), name, one.declared));
    }
    for one in machines::all(tx, &standing, id).await? {
        let name = format!("{} × {}", words::concept(l, &one.concept), one.quantity);
        parts.push((Subject::Machine(one.id), Room::Machines.name(l), name, one.declared));
    }
    for one in certificates::all(tx, &standing, id).await? {
        let name = format!("{} {}", words::concept(l, &one.scheme), one.number);
        let declared = Declared { verified_until: one.confirmed_until(), ..one.declared };
        parts.push((Subject::Certificate(one.id), Room::Certificates.name(l), name, declared));
    }
    for one in identifiers::all(tx, &standing, id).await? {
        let name = format!("{} {}", words::scheme(l, one.scheme), one.value);
        parts.push((Subject::Identifier(one.id), Room::Identifiers.name(l), name, one.declared));
    }
    Ok(parts)
}

async fn build(tx: &mut Tx, app: &App, visitor: &Visitor, keeper: &Keeper, form: Form) -> Result<Page, Oops> {
    let (l, today) = (visitor.locale().clone(), today(app.world.now()));
    let mut rows = Vec::new();
    let mut known = std::collections::HashMap::new();
    for (subject, side, name, declared) in parts(tx, visitor, keeper.supplier.id).await? {
        let worth = Worth::declared(&l, &declared, today);
        let by = match declared.verified_by {
            Some(person) => match known.get(&person) {
                Some(name) => String::clone(name),
                None => {
                    let name = people::find(tx, person).await?.map(|one| one.name()).unwrap_or_default();
                    known.insert(person, name.clone());
                    name
                }
            },
            None => String::new(),
        };
        rows.push(Row { subject, side, name, worth, by });
    }
    Ok(Page {
        frame: around::frame(visitor, keeper, Room::Verification.name(&l)),
        tabs: around::tabs(&l, keeper, Room::Verification),
        path: around::path(&keeper.supplier),
        rows,
        verifies: keeper.verifies(),
        form,
        l,
    })
}

/// `GET /market/suppliers/{supplier}/verification`
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
    page::show(&build(&mut tx, &app, &visitor, &keeper, Form::default()).await?)
}

/// The day until which a confirmation counts: none for as long as the field stays as it is, never one that is past.
fn until(typed: &mut Typed, l: &Locale, today: Date) -> Option<Day> {
    if typed.raw("until").is_empty() {
        return None;
    }
    let day = typed.parsed::<Day>("until", &l.t("market-until"), &l.t("fault-date"))?;
    if day.0 < today {
        typed.refuse("until", l.t("market-until-past"));
    }
    Some(day)
}

/// `POST /market/suppliers/{supplier}/verification`: confirms the chosen parts.
///
/// # Errors
/// When the visitor may not confirm for this firm, or the database fails.
pub async fn post(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<SupplierId>,
    Fields(pairs): Fields<Pairs>,
) -> Result<Response, Oops> {
    let mut tx = app.db.begin().await?;
    let keeper = entry::verifier(&mut tx, &visitor, id).await?;
    let l = visitor.locale();
    let chosen: Vec<Subject> = pairs
        .iter()
        .filter(|(name, _)| name == "subject")
        .filter_map(|(_, subject)| subject.parse().ok())
        .collect();
    let mut typed = Typed::new(l, pairs);
    let until = until(&mut typed, l, today(app.world.now()));
    if chosen.is_empty() {
        typed.refuse("", l.t("market-verify-choose"));
    }
    if !typed.is_valid() {
        return page::refuse(&build(&mut tx, &app, &visitor, &keeper, typed.into_form()).await?);
    }
    let mut count = 0;
    for subject in &chosen {
        count += i64::from(verification::verify(&mut tx, &app.world, &keeper, subject, until).await?);
    }
    tx.commit().await?;
    visitor.say(l.n("market-verified-now", count)).await?;
    Ok(Redirect::to(&format!("{}/verification", around::path(&keeper.supplier))).into_response())
}

/// `POST /market/suppliers/{supplier}/verification/removal`
///
/// # Errors
/// As [`post`], and where there is no such part.
pub async fn removal(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<SupplierId>,
    Fields(pairs): Fields<Pairs>,
) -> Result<Response, Oops> {
    let mut tx = app.db.begin().await?;
    let keeper = entry::verifier(&mut tx, &visitor, id).await?;
    let named =
        pairs.iter().find(|(name, _)| name == "withdrawn").and_then(|(_, subject)| subject.parse().ok());
    let subject: Subject = named.or_not_found()?;
    verification::withdraw(&mut tx, &app.world, &keeper, &subject).await?.then_some(()).or_not_found()?;
    tx.commit().await?;
    visitor.say(visitor.locale().t("market-unverified")).await?;
    Ok(Redirect::to(&format!("{}/verification", around::path(&keeper.supplier))).into_response())
}

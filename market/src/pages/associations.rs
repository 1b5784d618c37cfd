//! `/market/associations`: who decides for which association, for operators.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::Form as Fields;
use platform::app::App;
use platform::db::Tx;
use platform::http::{Oops, OrNotFound};
use platform::locale::{Language, Locale};
use platform::page::typed::{Pairs, Typed};
use platform::page::{self, Choice, Form, Frame, NavItem};
use registry::http::Visitor;
use registry::model::{GrantId, OrganisationId, OrganisationKind, Role};
use registry::store::grants::Holder;
use registry::store::{grants, organisations, people};

use crate::store::members;

struct Association {
    id: OrganisationId,
    name: String,
    holders: Vec<Holder>,
}

#[derive(Template)]
#[template(path = "associations/index.html")]
struct Page {
    l: Locale,
    frame: Frame,
    rows: Vec<Association>,
    form: Form,
    languages: Vec<Choice>,
}

fn operator(visitor: &Visitor) -> Result<(), Oops> {
    visitor.signed_in()?;
    if visitor.is_operator() { Ok(()) } else { Err(Oops::Forbidden) }
}

async fn build(tx: &mut Tx, visitor: &Visitor, form: Form) -> Result<Page, Oops> {
    let l = visitor.locale().clone();
    let mut rows = Vec::new();
    for (id, name) in members::associations(tx).await? {
        let holders = grants::holders(tx, &id.to_string()).await?;
        rows.push(Association { id, name, holders });
    }
    let mut frame = visitor.frame(l.t("market-associations-title"));
    frame.breadcrumbs = vec![
        NavItem::new(l.t("market-suppliers-title"), "/market/suppliers"),
        NavItem::new(l.t("market-associations-title"), "").current(),
    ];
    let languages = Language::ALL.map(|language| Choice::new(language.code(), language.own_name())).into();
    Ok(Page { frame, rows, form, languages, l })
}

/// `GET /market/associations`
///
/// # Errors
/// When the visitor does not run the program, or the database fails.
pub async fn get(State(app): State<App>, visitor: Visitor) -> Result<Response, Oops> {
    operator(&visitor)?;
    let mut tx = app.db.read().await?;
    page::show(&build(&mut tx, &visitor, Form::default()).await?)
}

/// `POST /market/associations`: somebody decides for an association.
///
/// # Errors
/// As [`get`].
pub async fn post(
    State(app): State<App>,
    visitor: Visitor,
    Fields(pairs): Fields<Pairs>,
) -> Result<Response, Oops> {
    operator(&visitor)?;
    let by = visitor.signed_in()?.id;
    let l = visitor.locale();
    let mut tx = app.db.begin().await?;
    let mut typed = Typed::new(l, pairs);
    let name = typed.required("name", &l.t("market-association"), 200);
    let given_name = typed.required("given", &l.t("market-given-name"), 100);
    let family_name = typed.required("family", &l.t("market-family-name"), 100);
    let email = typed.email("email", &l.t("market-email"));
    let language = typed.language("language");
    let (Some(email), true) = (email, typed.is_valid()) else {
        return page::refuse(&build(&mut tx, &visitor, typed.into_form()).await?);
    };
    let told = organisations::Told {
        name: name.clone(),
        name_latin: None,
        kind: OrganisationKind::Association,
        country: "IT".into(),
        region: None,
    };
    let known = organisations::known(&mut tx, std::slice::from_ref(&told)).await?;
    let association = match known.iter().find(|one| one.name == name && one.country == told.country) {
        Some(one) => one.id,
        None => organisations::record(&mut tx, &app.world, &told).await?,
    };
    let told = people::Told { email, given_name, family_name, language };
    let person = people::record(&mut tx, &app.world, &told).await?;
    grants::give(&mut tx, &app.world, Some(by), person, Role::Association, &association.to_string()).await?;
    tx.commit().await?;
    visitor.say(l.t("market-saved")).await?;
    Ok(Redirect::to("/market/associations").into_response())
}

/// `POST /market/associations/{association}/roles/{grant}/removal`: somebody decides for it no more.
///
/// # Errors
/// As [`get`], and where there is no such role.
pub async fn removal(
    State(app): State<App>,
    visitor: Visitor,
    Path((association, grant)): Path<(OrganisationId, GrantId)>,
) -> Result<Response, Oops> {
    operator(&visitor)?;
    let by = visitor.signed_in()?.id;
    let mut tx = app.db.begin().await?;
    grants::end(&mut tx, &app.world, by, &association.to_string(), grant)
        .await?
        .then_some(())
        .or_not_found()?;
    tx.commit().await?;
    visitor.say(visitor.locale().t("market-removed")).await?;
    Ok(Redirect::to("/market/associations").into_response())
}

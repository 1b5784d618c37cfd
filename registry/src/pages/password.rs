//! `/account/password`: setting one, for those who prefer it to a link.

use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::Form as Fields;
use platform::app::App;
use platform::http::Oops;
use platform::http::attempts::{self, Limit};
use platform::page::{self, Form};
use serde::Deserialize;

use super::account::view;
use crate::http::Visitor;
use crate::store::audit::{self, Deed};
use crate::store::password;

/// What was typed.
#[derive(Deserialize)]
pub struct Typed {
    #[serde(default)]
    current: String,
    #[serde(default)]
    password: String,
}

/// `POST /account/password`
///
/// # Errors
/// When nobody is signed in, there were too many tries, or the database fails.
pub async fn post(
    State(app): State<App>,
    visitor: Visitor,
    Fields(typed): Fields<Typed>,
) -> Result<Response, Oops> {
    let (person, l) = (visitor.signed_in()?, visitor.locale());
    let mut tx = app.db.begin().await?;
    let limit = Limit { subject: format!("password {}", person.id), most: 10 };
    let within = attempts::allow(&mut tx, &app.world, std::slice::from_ref(&limit)).await?.is_some();
    let known = password::find(&mut tx, person.id).await?;
    tx.commit().await?;
    if !within {
        return Err(Oops::TooMany);
    }
    let mut form = Form::new([
        ("given_name", person.given_name.clone()),
        ("family_name", person.family_name.clone()),
        ("language", person.language.to_string()),
    ]);
    let length = typed.password.chars().count();
    if !(password::SHORTEST..=password::LONGEST).contains(&length) {
        form.refuse("password", l.n("account-password-length", password::SHORTEST));
        return page::refuse(&view(&app, &visitor, Some(form)).await?);
    }
    let mut salt = [0; 16];
    app.world.fill(&mut salt);
    let hash = tokio::task::spawn_blocking(move || match known {
        Some(known) if !password::fits(&typed.current, Some(&known)) => Ok(None),
        _ => password::hash(&typed.password, &salt).map(Some),
    })
    .await
    .map_err(Oops::internal)?
    .map_err(Oops::internal)?;
    let Some(hash) = hash else {
        form.refuse("current", l.t("account-password-current-wrong"));
        return page::refuse(&view(&app, &visitor, Some(form)).await?);
    };
    let mut tx = app.db.begin().await?;
    password::set(&mut tx, &app.world, person.id, &hash).await?;
    // Whoever knew the old one may be signed in with it.
    visitor.end_other_logins(&mut tx, person.id).await?;
    let id = person.id.to_string();
    let deed = Deed { person: Some(person.id), action: "password.set", subject: &id, scope: "", detail: "" };
    audit::write(&mut tx, &app.world, deed).await?;
    attempts::forget(&mut tx, &limit.subject).await?;
    tx.commit().await?;
    visitor.say(l.t("account-password-saved")).await?;
    Ok(Redirect::to("/account").into_response())
}

//! `/login/links/{secret}`: the link of a mail. Opening it asks; only the press signs in, because programs that check
//! mails open links too.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use platform::app::App;
use platform::http::Oops;
use platform::locale::Locale;
use platform::page::{self, Frame};

use super::login::local;
use crate::http::Visitor;
use crate::store::{link, people};

/// The question, and what to do when the link is spent.
#[derive(Template)]
#[template(path = "login/link.html")]
struct Link {
    l: Locale,
    frame: Frame,
    name: Option<String>,
}

fn view(visitor: &Visitor, name: Option<String>) -> Link {
    let l = visitor.locale().clone();
    Link { frame: visitor.frame(l.t("login-title")), l, name }
}

/// `GET /login/links/{secret}`
///
/// # Errors
/// When the database fails.
pub async fn get(
    State(app): State<App>,
    visitor: Visitor,
    Path(secret): Path<String>,
) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    let Some(id) = link::peek(&mut tx, &app.world, &secret).await? else { return spent(&visitor) };
    let name = people::find(&mut tx, id).await?.map(|person| person.name());
    page::show(&view(&visitor, name))
}

/// `POST /login/links/{secret}`
///
/// # Errors
/// When the database fails.
pub async fn post(
    State(app): State<App>,
    visitor: Visitor,
    Path(secret): Path<String>,
) -> Result<Response, Oops> {
    let mut tx = app.db.begin().await?;
    let Some((person, next)) = link::redeem(&mut tx, &app.world, &secret).await? else {
        return spent(&visitor);
    };
    people::signed_in(&mut tx, &app.world, person).await?;
    tx.commit().await?;
    visitor.sign_in(person).await?;
    Ok(Redirect::to(local(&next)).into_response())
}

fn spent(visitor: &Visitor) -> Result<Response, Oops> {
    Ok((StatusCode::GONE, Html(view(visitor, None).render()?)).into_response())
}

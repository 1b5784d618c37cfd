//! `/login`: an address for a link by e-mail, or an address and a password.

use askama::Template;
use axum::extract::{Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::Form as Fields;
use platform::app::App;
use platform::db::Tx;
use platform::http::Oops;
use platform::http::attempts::{self, Limit};
use platform::jobs::enqueue;
use platform::locale::Locale;
use platform::mail::{Delivery, Mail, Mailbox};
use platform::page::{self, Form, Frame};
use serde::Deserialize;

use crate::http::{Client, Visitor};
use crate::model::{Email, Person};
use crate::store::{link, password, people};

/// Signing in.
#[derive(Template)]
#[template(path = "login/new.html")]
struct New {
    l: Locale,
    frame: Frame,
    form: Form,
}

/// What was done: a mail is on its way, if there is somebody.
#[derive(Template)]
#[template(path = "login/sent.html")]
struct Sent {
    l: Locale,
    frame: Frame,
    email: String,
}

/// Where to go afterwards.
#[derive(Debug, Default, Deserialize)]
pub struct Next {
    #[serde(default)]
    next: String,
}

/// What was typed.
#[derive(Debug, Deserialize)]
pub struct Typed {
    #[serde(default)]
    email: String,
    #[serde(default)]
    password: String,
    #[serde(default)]
    next: String,
}

/// A path of our own, or the meetings of whoever signs in: never another site.
#[must_use]
pub fn local(next: &str) -> &str {
    if is_local(next) { next } else { "/mine" }
}

/// Whether an address is a path of our own.
pub(super) fn is_local(address: &str) -> bool {
    address.starts_with('/')
        && !address.starts_with("//")
        && !address.contains('\\')
        && !address.chars().any(char::is_control)
}

/// `GET /login`
///
/// # Errors
/// When the page cannot be made.
pub async fn get(visitor: Visitor, Query(next): Query<Next>) -> Result<Response, Oops> {
    if visitor.person().is_some() {
        return Ok(Redirect::to(local(&next.next)).into_response());
    }
    page::show(&blank(&visitor, Form::new([("next", next.next)])))
}

fn blank(visitor: &Visitor, form: Form) -> New {
    let l = visitor.locale().clone();
    New { frame: visitor.frame(l.t("login-title")), l, form }
}

/// `POST /login`: with a password signs in, without one sends a link.
///
/// # Errors
/// When there were too many tries, or the database fails.
pub async fn post(
    State(app): State<App>,
    visitor: Visitor,
    Client(client): Client,
    Fields(typed): Fields<Typed>,
) -> Result<Response, Oops> {
    let l = visitor.locale().clone();
    let mut form = Form::new([("email", typed.email.clone()), ("next", typed.next.clone())]);
    let Ok(email) = typed.email.parse::<Email>() else {
        form.refuse("email", l.t("login-email-wrong"));
        return page::refuse(&blank(&visitor, form));
    };
    let mut tx = app.db.begin().await?;
    let person = people::by_email(&mut tx, &email).await?;
    if typed.password.is_empty() {
        send_link(&app, &mut tx, person.as_ref(), &email, &client, &typed.next).await?;
        tx.commit().await?;
        return page::show(&Sent { frame: visitor.frame(l.t("login-sent-title")), l, email: typed.email });
    }
    let limits = password_limits(&email, &client);
    let counted = attempts::allow(&mut tx, &app.world, &limits).await?.ok_or(Oops::TooMany)?;
    let known = match &person {
        Some(person) => password::find(&mut tx, person.id).await?,
        None => None,
    };
    tx.commit().await?;
    let fits = tokio::task::spawn_blocking(move || {
        typed.password.len() <= password::LONGEST && password::fits(&typed.password, known.as_deref())
    })
    .await
    .map_err(Oops::internal)?;
    let Some(person) = person.filter(|_| fits) else {
        form.refuse("password", l.t("login-password-wrong"));
        return page::refuse(&blank(&visitor, form));
    };
    let mut tx = app.db.begin().await?;
    people::signed_in(&mut tx, &app.world, person.id).await?;
    // Only failures count: neither for whoever has just signed in, nor for the others behind the same address.
    let [here, anywhere, client] = &limits;
    attempts::forget(&mut tx, &here.subject).await?;
    attempts::forget(&mut tx, &anywhere.subject).await?;
    attempts::take_back(&mut tx, &client.subject, counted).await?;
    tx.commit().await?;
    visitor.sign_in(person.id).await?;
    Ok(Redirect::to(local(&typed.next)).into_response())
}

/// The limits of failed passwords: for one address of e-mail from one place, few, and from all places together, more, so
/// that nobody keeps somebody else out by failing; from one place for all addresses, enough for a venue's whole network.
fn password_limits(email: &Email, client: &str) -> [Limit; 3] {
    [
        Limit { subject: format!("password {email} {client}"), most: 10 },
        Limit { subject: format!("password {email}"), most: 100 },
        Limit { subject: format!("passwords {client}"), most: 300 },
    ]
}

/// Sends a link, if somebody has the address; whether there is somebody is not told.
async fn send_link(
    app: &App,
    tx: &mut Tx,
    person: Option<&Person>,
    email: &Email,
    client: &str,
    next: &str,
) -> Result<(), Oops> {
    // One mailbox is not to be filled; a venue where hundreds arrive at once is to be served.
    let limits = [
        Limit { subject: format!("link {email}"), most: 10 },
        Limit { subject: format!("links {client}"), most: 1_000 },
    ];
    attempts::allow(tx, &app.world, &limits).await?.ok_or(Oops::TooMany)?;
    if let Some(person) = person {
        let secret = link::make(tx, &app.world, person.id, local(next), link::ASKED).await?;
        let mail = letter(app, person, &secret);
        enqueue(tx, &app.world, &Delivery { mail, written_at: app.world.now() }).await?;
    }
    Ok(())
}

fn letter(app: &App, person: &Person, secret: &str) -> Mail {
    let l = app.locale(person.language);
    let address = app.absolute(&format!("/login/links/{secret}"));
    let text = l.with("login-mail-text", [("name", person.name().into()), ("address", address.into())]);
    let to = Mailbox::named(person.name(), &person.email);
    Mail::new(to, person.language, l.t("login-mail-subject"), text)
}

/// `POST /login/end`
///
/// # Errors
/// When the login's state cannot be removed.
pub async fn end(visitor: Visitor) -> Result<Redirect, Oops> {
    visitor.sign_out().await?;
    Ok(Redirect::to("/"))
}

#[cfg(test)]
mod tests {
    use super::local;

    #[test]
    fn one_is_never_led_to_another_site() {
        assert_eq!(local("/sessions?page=2"), "/sessions?page=2");
        for foreign in
            ["https://evil.example", "//evil.example", "/\\evil.example", "javascript:alert(1)", "", "/a\nb"]
        {
            assert_eq!(local(foreign), "/mine", "{foreign}");
        }
    }
}

//! How it is found out who asks.

use std::sync::Arc;

use axum::extract::{FromRequestParts, OptionalFromRequestParts, Request, State};
use axum::http::header;
use axum::http::request::Parts;
use axum::middleware::Next;
use axum::response::Response;
use axum_extra::extract::CookieJar;
use platform::app::App;
use platform::db::Tx;
use platform::http::Oops;
use platform::locale::Language;
use platform::page::Theme;
use tower_sessions::Session as Login;

use super::message::{MESSAGE, Message};
use super::{Inner, PERSON, Visitor};
use crate::model::{Person, PersonId};
use crate::store::{grants, people};

const SEEN: &str = "seen";

impl Visitor {
    async fn load(app: &App, login: Login, parts: &Parts) -> Result<Self, Oops> {
        let id: Option<PersonId> = login.get(PERSON).await.map_err(Oops::internal)?;
        let message = match login.get::<Message>(MESSAGE).await.map_err(Oops::internal)? {
            // Only a page that a person reads takes the message away.
            Some(message) if reads_a_page(parts) => {
                login.remove::<Message>(MESSAGE).await.map_err(Oops::internal)?;
                Some(message)
            }
            _ => None,
        };
        let (person, grants) = match id {
            Some(id) => {
                // A visit is a change of the login once a day, and so its thirty days begin anew.
                let today = app.world.now().strftime("%F").to_string();
                login.insert(SEEN, today).await.map_err(Oops::internal)?;
                let mut tx: Tx = app.db.read().await?;
                (people::find(&mut tx, id).await?, grants::of_person(&mut tx, id).await?)
            }
            None => (None, Vec::new()),
        };
        let cookies = CookieJar::from_headers(&parts.headers);
        let language = language(parts, &cookies, person.as_ref());
        let theme = cookies.get("theme").map_or("", |cookie| cookie.value());
        Ok(Self(Arc::new(Inner {
            locale: app.locale(language),
            app: app.clone(),
            person,
            grants,
            login,
            path: parts.uri.path_and_query().map_or_else(|| "/".to_owned(), |path| path.as_str().to_owned()),
            theme: Theme::ALL.into_iter().find(|known| known.code() == theme).unwrap_or_default(),
            message,
        })))
    }
}

fn reads_a_page(parts: &Parts) -> bool {
    parts.method == axum::http::Method::GET
        && parts
            .headers
            .get(header::ACCEPT)
            .and_then(|value| value.to_str().ok())
            .is_some_and(|value| value.contains("text/html"))
}

/// The address says it, or the cookie, or the person's choice, or the browser; else English.
fn language(parts: &Parts, cookies: &CookieJar, person: Option<&Person>) -> Language {
    let asked = parts
        .uri
        .query()
        .into_iter()
        .flat_map(|query| query.split('&'))
        .find_map(|pair| pair.strip_prefix("lang=").and_then(|code| code.parse().ok()));
    asked
        .or_else(|| cookies.get("language").and_then(|cookie| cookie.value().parse().ok()))
        .or_else(|| person.map(|person| person.language))
        .or_else(|| {
            let header = parts.headers.get(header::ACCEPT_LANGUAGE)?.to_str().ok()?;
            Language::accepted(header)
        })
        .unwrap_or(Language::En)
}

/// The layer that finds out who asks, once a request.
///
/// # Errors
/// When the database does not answer.
pub async fn resolve(State(app): State<App>, request: Request, next: Next) -> Result<Response, Oops> {
    let (mut parts, body) = request.into_parts();
    if let Some(login) = parts.extensions.get::<Login>().cloned() {
        let visitor = Visitor::load(&app, login, &parts).await?;
        parts.extensions.insert(visitor);
    }
    Ok(next.run(Request::from_parts(parts, body)).await)
}

impl<S: Sync> FromRequestParts<S> for Visitor {
    type Rejection = Oops;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Oops> {
        parts
            .extensions
            .get::<Self>()
            .cloned()
            .ok_or_else(|| Oops::internal("no visitor: the layer is missing"))
    }
}

impl<S: Sync> OptionalFromRequestParts<S> for Visitor {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Option<Self>, Self::Rejection> {
        Ok(parts.extensions.get::<Self>().cloned())
    }
}

//! The visitor: who asks, in which language, and what the page around the answer shows.

use std::sync::Arc;

use axum::extract::{FromRequestParts, OptionalFromRequestParts, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, header};
use axum::middleware::Next;
use axum::response::Response;
use axum_extra::extract::CookieJar;
use platform::app::App;
use platform::db::Tx;
use platform::http::{Oops, assets};
use platform::locale::{Language, Locale};
use platform::page::{self, Flash, FlashKind, Frame, Look, NavItem, Theme, Visitor as Reader};
use serde::{Deserialize, Serialize};
use tower_sessions::Session as Login;

use crate::model::{Grant, Person, PersonId, Role};
use crate::store::{grants, logins, people};

/// Under what a login keeps who is signed in.
pub(super) const PERSON: &str = "person";
const SEEN: &str = "seen";
const MESSAGE: &str = "message";

/// A message for the next page: the key of a text, and where its act can be taken back.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Message {
    wrong: bool,
    text: String,
    undo: Option<String>,
}

/// Who asks.
#[derive(Clone)]
pub struct Visitor(Arc<Inner>);

struct Inner {
    app: App,
    person: Option<Person>,
    grants: Vec<Grant>,
    locale: Locale,
    login: Login,
    path: String,
    theme: Theme,
    message: Option<Message>,
}

impl Visitor {
    /// The signed-in person, if any.
    #[must_use]
    pub fn person(&self) -> Option<&Person> {
        self.0.person.as_ref()
    }

    /// The signed-in person's id, if any.
    #[must_use]
    pub fn id(&self) -> Option<PersonId> {
        self.0.person.as_ref().map(|person| person.id)
    }

    /// The signed-in person; others are led to the sign-in page.
    ///
    /// # Errors
    /// [`Oops::SignIn`] when nobody is signed in.
    pub fn signed_in(&self) -> Result<&Person, Oops> {
        self.0.person.as_ref().ok_or(Oops::SignIn)
    }

    /// Whether the person has the role, in this scope.
    #[must_use]
    pub fn is(&self, role: Role, scope: &str) -> bool {
        self.0.grants.iter().any(|grant| grant.role == role && grant.scope == scope)
    }

    /// Whether the person runs the program.
    #[must_use]
    pub fn is_operator(&self) -> bool {
        self.is(Role::Operator, "")
    }

    /// The roles the person has.
    #[must_use]
    pub fn grants(&self) -> &[Grant] {
        &self.0.grants
    }

    /// The texts in the visitor's language.
    #[must_use]
    pub fn locale(&self) -> &Locale {
        &self.0.locale
    }

    /// Path and query of the request.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.0.path
    }

    /// What stands around a page of this title.
    #[must_use]
    pub fn frame(&self, title: impl Into<String>) -> Frame {
        let (inner, l) = (&self.0, &self.0.locale);
        let reader = inner.person.as_ref().map(|person| Reader {
            name: person.name(),
            note: person.email.clone(),
            menu: vec![NavItem::new(l.t("nav-account"), "/account")],
        });
        let at = |prefix: &str| inner.path == prefix || inner.path.starts_with(&format!("{prefix}/"));
        let item = |key: &str, href: &str| {
            let item = NavItem::new(l.t(key), href);
            if at(href) { item.current() } else { item }
        };
        let mut nav = vec![item("nav-sessions", "/sessions")];
        if inner.person.is_some() {
            nav.push(item("nav-mine", "/mine"));
        }
        if !inner.grants.is_empty() {
            nav.push(item("nav-task-forces", "/task-forces"));
        }
        let flashes = inner.message.iter().map(|message| Flash {
            kind: if message.wrong { FlashKind::Wrong } else { FlashKind::Done },
            text: message.text.clone(),
            undo: message.undo.clone(),
        });
        Frame {
            title: title.into(),
            description: String::new(),
            origin: inner.app.base_url.as_str().trim_end_matches('/').to_owned(),
            path: inner.path.clone(),
            language: l.language(),
            theme: inner.theme,
            look: if inner.app.theme == "italia" { Look::Italia } else { Look::Own },
            visitor: reader,
            nav,
            breadcrumbs: Vec::new(),
            flashes: flashes.collect(),
            asset_root: assets::root(),
        }
    }

    /// A page that is the same for everyone who is not signed in: caches may keep it for them. `asked` are the
    /// headers of the request.
    ///
    /// # Errors
    /// When the template fails.
    pub fn show(&self, page: &impl askama::Template, asked: &HeaderMap) -> Result<Response, Oops> {
        if self.0.person.is_none() && self.0.message.is_none() {
            page::show_public(page, asked)
        } else {
            page::show(page)
        }
    }

    /// Says something on the next page: the text, already in the visitor's language.
    ///
    /// # Errors
    /// When the login's state cannot be kept.
    pub async fn say(&self, text: impl Into<String>) -> Result<(), Oops> {
        self.message(Message { wrong: false, text: text.into(), undo: None }).await
    }

    /// Says on the next page what was done, with a button that posts to `undo` to take it back.
    ///
    /// # Errors
    /// When the login's state cannot be kept.
    pub async fn say_undoable(&self, text: impl Into<String>, undo: impl Into<String>) -> Result<(), Oops> {
        self.message(Message { wrong: false, text: text.into(), undo: Some(undo.into()) }).await
    }

    /// Says on the next page what did not go as wished.
    ///
    /// # Errors
    /// When the login's state cannot be kept.
    pub async fn warn(&self, text: impl Into<String>) -> Result<(), Oops> {
        self.message(Message { wrong: true, text: text.into(), undo: None }).await
    }

    async fn message(&self, message: Message) -> Result<(), Oops> {
        self.0.login.insert(MESSAGE, message).await.map_err(Oops::internal)
    }

    /// Signs the person in, under a new login id so that an old one is worth nothing.
    ///
    /// # Errors
    /// When the login's state cannot be kept.
    pub async fn sign_in(&self, person: PersonId) -> Result<(), Oops> {
        self.0.login.cycle_id().await.map_err(Oops::internal)?;
        self.0.login.insert(PERSON, person).await.map_err(Oops::internal)
    }

    /// Ends every other login of the person, as when the password changes.
    ///
    /// # Errors
    /// What the database said.
    pub async fn end_other_logins(&self, tx: &mut Tx, person: PersonId) -> Result<(), Oops> {
        let kept = self.0.login.id().map(|id| id.to_string()).unwrap_or_default();
        logins::end_others(tx, person, &kept).await?;
        Ok(())
    }

    /// Signs out: the login is forgotten.
    ///
    /// # Errors
    /// When the login's state cannot be removed.
    pub async fn sign_out(&self) -> Result<(), Oops> {
        self.0.login.flush().await.map_err(Oops::internal)
    }

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

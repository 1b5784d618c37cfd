//! The visitor: who asks, in which language, and what the page around the answer shows.

mod message;
mod resolve;

pub use resolve::resolve;

use std::sync::Arc;

use axum::http::HeaderMap;
use axum::response::Response;
use platform::app::App;
use platform::db::Tx;
use platform::http::{Oops, assets};
use platform::locale::Locale;
use platform::page::{self, Frame, Look, NavItem, Theme, Visitor as Reader};
use tower_sessions::Session as Login;

use self::message::Message;
use crate::model::{Grant, Person, PersonId, Role};
use crate::store::logins;

/// Under what a login keeps who is signed in.
pub(super) const PERSON: &str = "person";

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
        let mut nav = vec![item("nav-sessions", "/sessions"), item("nav-market", "/market/suppliers")];
        if inner.person.is_some() {
            nav.push(item("nav-mine", "/mine"));
        }
        if !inner.grants.is_empty() {
            nav.push(item("nav-task-forces", "/task-forces"));
        }
        let flashes = inner.message.iter().map(Message::flash);
        Frame {
            title: title.into(),
            description: String::new(),
            picture: String::new(),
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

    /// Signs the person in, under a new login id so that an old one is worth nothing.
    ///
    /// # Errors
    /// When the login's state cannot be kept.
    pub async fn sign_in(&self, person: PersonId) -> Result<(), Oops> {
        self.0.login.cycle_id().await.map_err(Oops::internal)?;
        self.0.login.insert(PERSON, person).await.map_err(Oops::internal)
    }

    /// Whether the visitor is signed in as when the request came: what is answered for long asks now and then.
    ///
    /// # Errors
    /// [`Oops::SignIn`] when the login has ended meanwhile, and what the database said.
    pub async fn still_signed_in(&self) -> Result<(), Oops> {
        let (Some(person), Some(login)) = (self.id(), self.0.login.id()) else { return Err(Oops::SignIn) };
        let (app, mut tx) = (&self.0.app, self.0.app.db.read().await?);
        let holds = logins::holds(&mut tx, &login.to_string(), person, app.world.now()).await?;
        holds.then_some(()).ok_or(Oops::SignIn)
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
}

//! `/account`: name, language and password of whoever is signed in.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::Form as Fields;
use platform::app::App;
use platform::http::Oops;
use platform::locale::{Language, Locale};
use platform::page::{self, Choice, Form, Frame};
use serde::Deserialize;

use crate::http::Visitor;
use crate::store::{password, people};

/// The page.
#[derive(Template)]
#[template(path = "login/account.html")]
pub(super) struct Account {
    l: Locale,
    frame: Frame,
    form: Form,
    languages: Vec<Choice>,
    has_password: bool,
}

/// What was typed.
#[derive(Debug, Deserialize)]
pub struct Typed {
    #[serde(default)]
    given_name: String,
    #[serde(default)]
    family_name: String,
    #[serde(default)]
    language: String,
}

pub(super) async fn view(app: &App, visitor: &Visitor, form: Option<Form>) -> Result<Account, Oops> {
    let (person, l) = (visitor.signed_in()?, visitor.locale().clone());
    let mut tx = app.db.read().await?;
    let mut known = Form::new([
        ("given_name", person.given_name.clone()),
        ("family_name", person.family_name.clone()),
        ("language", person.language.to_string()),
    ]);
    if let Some(form) = form {
        known = form;
    }
    Ok(Account {
        frame: visitor.frame(l.t("account-title")),
        form: known,
        languages: Language::ALL.into_iter().map(|code| Choice::new(code.code(), code.own_name())).collect(),
        has_password: password::find(&mut tx, person.id).await?.is_some(),
        l,
    })
}

/// `GET /account`
///
/// # Errors
/// When nobody is signed in.
pub async fn get(State(app): State<App>, visitor: Visitor) -> Result<Response, Oops> {
    page::show(&view(&app, &visitor, None).await?)
}

/// `POST /account`
///
/// # Errors
/// When nobody is signed in, or the database fails.
pub async fn post(
    State(app): State<App>,
    visitor: Visitor,
    Fields(typed): Fields<Typed>,
) -> Result<Response, Oops> {
    let (person, l) = (visitor.signed_in()?, visitor.locale());
    let mut form = Form::new([
        ("given_name", typed.given_name.clone()),
        ("family_name", typed.family_name.clone()),
        ("language", typed.language.clone()),
    ]);
    let (given, family) = (typed.given_name.trim(), typed.family_name.trim());
    for (field, value) in [("given_name", given), ("family_name", family)] {
        if value.is_empty() || value.chars().count() > 100 {
            form.refuse(field, l.t("account-name-wrong"));
        }
    }
    let Ok(language) = typed.language.parse::<Language>() else {
        form.refuse("language", l.t("account-language-wrong"));
        return page::refuse(&view(&app, &visitor, Some(form)).await?);
    };
    if !form.is_valid() {
        return page::refuse(&view(&app, &visitor, Some(form)).await?);
    }
    let mut tx = app.db.begin().await?;
    people::rename(&mut tx, person.id, given, family).await?;
    people::set_language(&mut tx, person.id, language).await?;
    tx.commit().await?;
    visitor.say(app.locale(language).t("account-saved")).await?;
    let answer = Redirect::to("/account").into_response();
    // The choice made here counts, whatever an older cookie says.
    Ok((crate::http::language_cookie(&app, language), answer).into_response())
}

//! `/language/{code}` and `/theme`: what a reader chooses for all pages.

use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::Form as Fields;
use platform::app::App;
use platform::http::Oops;
use platform::locale::Language;
use platform::page::Theme;
use serde::Deserialize;

use super::login::is_local;
use crate::http::{Visitor, choice_cookie, language_cookie};
use crate::store::people;

/// Where to go afterwards.
#[derive(Debug, Default, Deserialize)]
pub struct Back {
    #[serde(default)]
    back: String,
}

/// A chosen theme.
#[derive(Debug, Deserialize)]
pub struct Chosen {
    #[serde(default)]
    theme: String,
    #[serde(default)]
    back: String,
}

/// The page to go back to, without the language that its address may name.
fn back(address: &str) -> String {
    if !is_local(address) {
        return "/".to_owned();
    }
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    let kept: Vec<_> =
        query.split('&').filter(|pair| !pair.is_empty() && !pair.starts_with("lang=")).collect();
    if kept.is_empty() { path.to_owned() } else { format!("{path}?{}", kept.join("&")) }
}

/// `GET /language/{code}`: a link, so that it works everywhere; whoever is signed in
/// gets mails in that language too.
///
/// # Errors
/// When there is no such language, or the database fails.
pub async fn language(
    State(app): State<App>,
    visitor: Visitor,
    Path(code): Path<String>,
    Query(query): Query<Back>,
) -> Result<Response, Oops> {
    let language: Language = code.parse().map_err(|_| Oops::NotFound)?;
    if let Some(person) = visitor.person().filter(|person| person.language != language) {
        let mut tx = app.db.begin().await?;
        people::set_language(&mut tx, person.id, language).await?;
        tx.commit().await?;
    }
    Ok((language_cookie(&app, language), Redirect::to(&back(&query.back))).into_response())
}

/// `POST /theme`
///
/// # Errors
/// When there is no such theme.
pub async fn theme(State(app): State<App>, Fields(chosen): Fields<Chosen>) -> Result<Response, Oops> {
    let theme = Theme::ALL.into_iter().find(|theme| theme.code() == chosen.theme).ok_or(Oops::NotFound)?;
    Ok((choice_cookie(&app, "theme", theme.code()), Redirect::to(&back(&chosen.back))).into_response())
}

#[cfg(test)]
mod tests {
    use super::back;

    #[test]
    fn the_way_back_stays_here_and_forgets_the_language() {
        assert_eq!(back("/sessions?lang=it&q=%D1%82&page=2"), "/sessions?q=%D1%82&page=2");
        assert_eq!(back("/sessions?lang=it"), "/sessions");
        for elsewhere in [
            "https://example.org",
            "//example.org",
            "/\\example.org",
            "",
            "javascript:alert(1)",
            "/a\r\nb: c",
        ] {
            assert_eq!(back(elsewhere), "/", "{elsewhere}");
        }
    }
}

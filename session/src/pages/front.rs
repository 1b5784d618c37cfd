//! `/`: what this is, and the sessions to come.

use askama::Template;
use axum::extract::State;
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Response};
use platform::app::App;
use platform::http::Oops;
use platform::locale::{Language, Locale};
use platform::page::Frame;
use registry::http::Visitor;

use market::store::lists;

use crate::model::Session;
use crate::store::sessions;

/// How many past sessions the first page names.
const PAST: usize = 4;

/// The first page.
#[derive(Template)]
#[template(path = "front.html")]
struct Front {
    l: Locale,
    frame: Frame,
    next: Vec<Session>,
    past: Vec<Session>,
    more: bool,
}

/// `GET /`
///
/// # Errors
/// When the database fails.
pub async fn get(State(app): State<App>, visitor: Visitor, asked: HeaderMap) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    let now = app.world.now();
    let over = |session: &Session| session.time_zone().to_datetime(now).date() > session.ends_on.0;
    let (mut past, mut next): (Vec<_>, Vec<_>) =
        sessions::announced(&mut tx).await?.into_iter().partition(over);
    next.reverse();
    let more = past.len() > PAST;
    past.truncate(PAST);
    let l = visitor.locale().clone();
    let mut frame = visitor.frame("");
    frame.description = l.t("programme-what");
    visitor.show(&Front { frame, next, past, more, l }, &asked)
}

/// `GET /robots.txt`
pub async fn robots(State(app): State<App>) -> Response {
    let text = format!(
        "User-agent: *\nDisallow: /account\nDisallow: /login\nDisallow: /mine\nDisallow: /language/\n\
         Disallow: /task-forces\nSitemap: {}\n",
        app.absolute("/sitemap.xml")
    );
    ([(header::CACHE_CONTROL, "public, max-age=3600")], text).into_response()
}

/// `GET /sitemap.xml`: every public page in every language.
///
/// # Errors
/// When the database fails.
pub async fn sitemap(State(app): State<App>) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    let mut paths = vec!["/".to_owned(), "/sessions".to_owned()];
    paths.push("/market/suppliers".to_owned());
    paths.extend(lists::public_slugs(&mut tx).await?.iter().map(|slug| format!("/market/suppliers/{slug}")));
    paths.extend(
        sessions::announced(&mut tx).await?.iter().map(|session| format!("/sessions/{}", session.id)),
    );
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
         xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    for path in paths {
        let address = app.absolute(&path);
        xml.push_str(&format!("<url><loc>{address}</loc>"));
        for language in Language::ALL {
            let link = "<xhtml:link rel=\"alternate\"";
            xml.push_str(&format!("{link} hreflang=\"{language}\" href=\"{address}?lang={language}\"/>"));
        }
        xml.push_str("</url>\n");
    }
    xml.push_str("</urlset>\n");
    let headers = [
        (header::CONTENT_TYPE, "application/xml; charset=utf-8"),
        (header::CACHE_CONTROL, "public, max-age=600"),
    ];
    Ok((headers, xml).into_response())
}

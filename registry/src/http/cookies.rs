//! The cookies that remember a choice.

use axum_extra::extract::CookieJar;
use axum_extra::extract::cookie::{Cookie, SameSite};
use platform::app::App;
use platform::locale::Language;

/// Remembers a choice for a year.
pub fn choice_cookie(app: &App, name: &'static str, value: &'static str) -> CookieJar {
    let mut cookie = Cookie::new(name, value);
    cookie.set_path("/");
    cookie.set_same_site(SameSite::Lax);
    cookie.set_http_only(true);
    cookie.set_secure(app.is_secure());
    cookie.set_max_age(tower_sessions::cookie::time::Duration::days(365));
    CookieJar::new().add(cookie)
}

/// Remembers the language.
pub fn language_cookie(app: &App, language: Language) -> CookieJar {
    choice_cookie(app, "language", language.code())
}

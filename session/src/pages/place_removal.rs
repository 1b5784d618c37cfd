//! The question before a part of the Meeting Point is removed, and the answer to it.

use askama::Template;
use axum::response::{IntoResponse, Redirect, Response};
use platform::app::App;
use platform::db::Tx;
use platform::http::{Oops, OrNotFound};
use platform::locale::Locale;
use platform::page::{self, Frame};
use registry::http::Visitor;

use super::around;
use crate::store::Standing;
use crate::store::places::{self, Place};

/// The question.
#[derive(Template)]
#[template(path = "meeting_point/removal.html")]
struct Removal {
    l: Locale,
    frame: Frame,
    title: String,
    action: String,
    list: String,
}

/// What is asked about, in words, and the list that it is on.
pub(super) struct Asked<'a> {
    /// Such as `Remove slot S03?`
    pub(super) title: String,
    /// The list's own address.
    pub(super) list: &'a str,
    /// What stands between the list's address and `removal`: `/slt_…`, or nothing for all.
    pub(super) which: String,
}

/// Asks.
pub(super) fn ask(visitor: &Visitor, standing: &Standing, asked: Asked<'_>) -> Result<Response, Oops> {
    page::show(&Removal {
        frame: around::frame(visitor, standing, &asked.title),
        l: visitor.locale().clone(),
        action: format!("{}{}/removal", asked.list, asked.which),
        title: asked.title,
        list: asked.list.to_owned(),
    })
}

/// Removes one thing, unless a version of the agenda needs it.
pub(super) async fn remove(
    app: &App,
    mut tx: Tx,
    visitor: &Visitor,
    standing: &Standing,
    place: Place,
    list: &str,
) -> Result<Response, Oops> {
    let l = visitor.locale();
    if let Some(number) = places::version_with(&mut tx, place).await? {
        visitor.warn(l.with("slots-held-by", [("number", number.to_string().into())])).await?;
        return Ok(Redirect::to(list).into_response());
    }
    places::remove(&mut tx, &app.world, standing, place).await?.then_some(()).or_not_found()?;
    tx.commit().await?;
    visitor.say(l.t("slots-removed-one")).await?;
    Ok(Redirect::to(list).into_response())
}

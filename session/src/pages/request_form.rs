//! `/sessions/{id}/requests/new`: a request that an organiser makes on behalf of whoever asks.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::Form as Fields;
use platform::app::App;
use platform::db::Tx;
use platform::http::{ListQuery, Oops, OrNotFound};
use platform::locale::Locale;
use platform::page::{self, Choice, Form, Frame, NavItem};
use registry::http::Visitor;

use super::around::{self, Room};
use super::part_of_day;
use super::participants::people;
use super::request_list::priorities;
use super::row_form;
use crate::entry;
use crate::mail::changes::{self, Word};
use crate::model::Priority;
use crate::model::ids::SessionId;
use crate::model::sheets::{Known, RequestRow};
use crate::store::requests::{self, Filter};
use crate::store::{Standing, participants, projects, slots};
use platform::page::typed::Pairs;

#[derive(Template)]
#[template(path = "requests/new.html")]
struct New {
    l: Locale,
    frame: Frame,
    tabs: Vec<NavItem>,
    kicker: String,
    path: String,
    form: Form,
    people: Vec<Choice>,
    projects: Vec<Choice>,
    periods: Vec<Choice>,
    priorities: Vec<Choice>,
}

async fn new_page(tx: &mut Tx, visitor: &Visitor, standing: &Standing, form: Form) -> Result<New, Oops> {
    let l = visitor.locale().clone();
    let people = people(tx, standing).await?;
    let mut periods: Vec<String> =
        slots::list(tx, standing).await?.into_iter().filter_map(|slot| slot.period).collect();
    periods.sort();
    periods.dedup();
    let projects = projects::all(tx, standing).await?;
    Ok(New {
        frame: around::frame(visitor, standing, l.t("request-list-new")),
        tabs: around::tabs(&l, standing, Room::Requests),
        kicker: around::name(&l, standing),
        path: format!("/sessions/{}", standing.session.id),
        form,
        people,
        projects: projects
            .iter()
            .map(|project| {
                let title = project.title.text(l.language());
                Choice::new(&project.external_id, format!("{} – {title}", project.external_id))
            })
            .collect(),
        periods: periods.iter().map(|period| Choice::new(period, part_of_day(&l, period))).collect(),
        priorities: priorities(&l),
        l,
    })
}

/// `GET /sessions/{id}/requests/new`
///
/// # Errors
/// When the visitor does not organise the session, or the database fails.
pub async fn new(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<SessionId>,
) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    let standing = entry::organiser(&mut tx, &visitor, id).await?;
    let form = Form::new([("priority", Priority::Wish.as_str())]);
    page::show(&new_page(&mut tx, &visitor, &standing, form).await?)
}

/// `POST /sessions/{id}/requests/new`: on behalf of whoever asks.
///
/// # Errors
/// As [`new`].
pub async fn create(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<SessionId>,
    Fields(pairs): Fields<Pairs>,
) -> Result<Response, Oops> {
    let by = visitor.signed_in()?.id;
    let mut tx = app.db.begin().await?;
    let standing = entry::organiser(&mut tx, &visitor, id).await?;
    let mut tx = changes::watch(tx, &app, &standing, None).await?;
    let l = visitor.locale();
    let people = participants::codes(&mut tx, &standing).await?;
    let known = Known {
        participants: Some(people.into_iter().map(|(code, _)| code).collect()),
        projects: Some(
            projects::codes(&mut tx, &standing).await?.into_iter().map(|(code, _)| code).collect(),
        ),
        ..Known::default()
    };
    let query = ListQuery::default();
    let now = app.world.now();
    let wishes = requests::all(&mut tx, &standing, &Filter::default(), &query, now).await?;
    let code = row_form::next_code('R', wishes.iter().map(|wish| wish.request.external_id.as_str()));
    let mut fields = vec![("external_id", code.clone())];
    let columns = ["from", "to", "priority", "session", "project", "note"];
    fields.extend(columns.map(|name| (name, row_form::value(&pairs, name))));
    let status = if row_form::value(&pairs, "accepted") == "true" { "accepted" } else { "requested" };
    fields.push(("status", status.to_owned()));
    let row: RequestRow = match row_form::row(&fields, &standing.session.time_zone(), &known) {
        Ok(row) => row,
        Err(faults) => {
            let form = row_form::refused(l, pairs, &faults);
            return page::refuse(&new_page(&mut tx, &visitor, &standing, form).await?);
        }
    };
    let rows = [row];
    let overruled = row_form::value(&pairs, "overrule") == "true";
    if !overruled && requests::barred(&mut tx, &standing, &rows).await?.contains(&true) {
        let mut form = Form::new(pairs);
        form.refuse("overrule", l.t("request-list-barred"));
        return page::refuse(&new_page(&mut tx, &visitor, &standing, form).await?);
    }
    requests::record(&mut tx, &app.world, by, &standing, &rows).await?;
    let mut tx = tx.tell(Word::Organiser).await?;
    let wishes = requests::all(&mut tx, &standing, &Filter::default(), &query, now).await?;
    let made = wishes.into_iter().find(|wish| wish.request.external_id == code).or_not_found()?;
    tx.commit().await?;
    visitor.say(l.t("request-list-made")).await?;
    Ok(Redirect::to(&format!("/sessions/{id}/requests/{}", made.request.id)).into_response())
}

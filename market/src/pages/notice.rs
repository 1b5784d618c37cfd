//! `/market/notices/{notice}`: one notice, and how it is written.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::Form as Fields;
use platform::app::App;
use platform::db::{Day, Tx};
use platform::http::{Oops, OrNotFound};
use platform::locale::{Language, Locale, Source, Translated};
use platform::page::typed::{Pairs, Typed, shown};
use platform::page::{self, Choice, Form, Frame, NavItem};
use registry::http::Visitor;
use registry::model::OrganisationId;

use super::notices::{Card, card, kinds, regions, sectors};
use crate::entry;
use crate::model::ids::NoticeId;
use crate::model::notice::Notice;
use crate::model::standing::today;
use crate::model::web_address;
use crate::store::notices::{self, Told};
use crate::store::{Standing, members};

#[derive(Template)]
#[template(path = "notices/show.html")]
struct Show {
    l: Locale,
    frame: Frame,
    card: Card,
    kept: bool,
    body: String,
    source: String,
}

#[derive(Template)]
#[template(path = "notices/edit.html")]
struct Edit {
    l: Locale,
    frame: Frame,
    title: String,
    action: String,
    form: Form,
    kinds: Vec<Choice>,
    sectors: Vec<Choice>,
    regions: Vec<Choice>,
    associations: Vec<Choice>,
    none: String,
    languages: [Language; 3],
    sources: Vec<Choice>,
    is_new: bool,
}

fn breadcrumbs(l: &Locale, title: &str) -> Vec<NavItem> {
    vec![
        NavItem::new(l.t("market-suppliers-title"), "/market/suppliers"),
        NavItem::new(l.t("joining-notices-title"), "/market/notices"),
        NavItem::new(title, "").current(),
    ]
}

/// `GET /market/notices/{notice}`
///
/// # Errors
/// When there is no notice that the visitor may see, or the database fails.
pub async fn get(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<NoticeId>,
    headers: HeaderMap,
) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    let standing = entry::standing(&mut tx, &visitor).await?;
    let (l, day) = (visitor.locale().clone(), today(app.world.now()));
    let (notice, kept) = notices::find(&mut tx, &standing, id, Day(day)).await?.or_not_found()?;
    let text = notice.body.get(l.language()).cloned();
    let source = match text.as_ref().map(|text| text.source) {
        Some(Source::Machine) => l.t("market-source-machine"),
        Some(Source::Reviewed) => l.t("market-source-reviewed"),
        _ => String::new(),
    };
    let card = card(&l, notice, kept, day);
    let mut frame = visitor.frame(card.title.clone());
    frame.breadcrumbs = breadcrumbs(&l, &card.title);
    frame.description = card.of.clone();
    let page = Show { frame, kept, body: text.map(|text| text.text).unwrap_or_default(), source, card, l };
    visitor.show(&page, &headers)
}

async fn edit(
    tx: &mut Tx,
    visitor: &Visitor,
    standing: &Standing,
    notice: Option<&Notice>,
    form: Form,
) -> Result<Edit, Oops> {
    let l = visitor.locale().clone();
    let title = l.t(if notice.is_some() { "joining-notice-change" } else { "joining-notice-write" });
    let mut frame = visitor.frame(title.clone());
    frame.breadcrumbs = breadcrumbs(&l, &title);
    let own = standing.associations();
    let associations = members::associations(tx).await?.into_iter();
    Ok(Edit {
        frame,
        action: notice
            .map_or_else(|| "/market/notices".to_owned(), |one| format!("/market/notices/{}/text", one.id)),
        is_new: notice.is_none(),
        title,
        form,
        kinds: kinds(&l),
        sectors: sectors(&l),
        regions: regions(&l),
        associations: associations
            .filter(|(id, _)| standing.is_operator() || own.contains(id))
            .map(|(id, name)| Choice::new(id.to_string(), name))
            .collect(),
        none: if standing.is_operator() { l.t("joining-no-association") } else { String::new() },
        languages: Language::ALL,
        sources: [Source::Written, Source::Machine, Source::Reviewed]
            .map(|source| Choice::new(word(source), l.t(&format!("joining-source-{}", word(source)))))
            .into(),
        l,
    })
}

fn word(source: Source) -> &'static str {
    match source {
        Source::Written => "written",
        Source::Machine => "machine",
        Source::Reviewed => "reviewed",
    }
}

fn filled(notice: &Notice) -> Form {
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    let day = |value: Option<Day>| value.map(|day| day.0.to_string()).unwrap_or_default();
    let mut pairs: Pairs = [
        ("kind", notice.kind.to_string()),
        ("sector", notice.sector.clone()),
        ("region", notice.region.clone()),
        ("link", text(&notice.link)),
        ("place", text(&notice.place)),
        ("starts_on", day(notice.starts_on)),
        ("ends_on", day(notice.ends_on)),
        ("expires_on", day(notice.expires_on)),
    ]
    .map(|(name, value)| (name.to_owned(), value))
    .into();
    pairs.extend(shown("title", &notice.title));
    pairs.extend(shown("body", &notice.body));
    pairs.extend(
        notice
            .body
            .iter()
            .map(|(language, text)| (format!("source_{language}"), word(text.source).to_owned())),
    );
    Form::new(pairs)
}

fn optional_day(typed: &mut Typed, l: &Locale, name: &str) -> Option<Day> {
    let text = typed.raw(name);
    if text.is_empty() {
        return None;
    }
    let day = text.parse().ok().map(Day);
    if day.is_none() {
        typed.refuse(name, l.t("joining-notice-day-wrong"));
    }
    day
}

fn read(typed: &mut Typed, l: &Locale) -> Option<Told> {
    let kind = typed.raw("kind").parse().ok();
    if kind.is_none() {
        typed.refuse("kind", l.t("market-choose"));
    }
    let title = typed.translated("title", &l.t("joining-notice-title"), 200);
    let mut body = Translated::default();
    for (language, text) in typed.translation("body", &l.t("joining-notice-body"), 10_000).iter() {
        let source = match typed.raw(&format!("source_{language}")).as_str() {
            "machine" => Source::Machine,
            "reviewed" => Source::Reviewed,
            _ => Source::Written,
        };
        body.set(language, text.text.clone(), source);
    }
    let written = typed.text("link", &l.t("joining-notice-link"), 300);
    let link = web_address(&written);
    if !written.is_empty() && link.is_none() {
        typed.refuse("link", l.t("market-website-wrong"));
    }
    let place =
        Some(typed.text("place", &l.t("joining-notice-place"), 200)).filter(|place| !place.is_empty());
    let starts_on = optional_day(typed, l, "starts_on");
    let ends_on = optional_day(typed, l, "ends_on");
    let expires_on = optional_day(typed, l, "expires_on");
    if starts_on.zip(ends_on).is_some_and(|(first, last)| first.0 > last.0) {
        typed.refuse("ends_on", l.t("joining-notice-days-turned"));
    }
    let known =
        |value: String, choices: Vec<Choice>| choices.iter().find(|one| one.value == value).map(|_| value);
    let sector = known(typed.raw("sector"), sectors(l)).unwrap_or_default();
    let region = known(typed.raw("region"), regions(l)).unwrap_or_default();
    let kind = kind.filter(|_| typed.is_valid())?;
    Some(Told { kind, sector, region, title, body, link, place, starts_on, ends_on, expires_on })
}

/// `GET /market/notices/new`
///
/// # Errors
/// When the visitor works for no association, or the database fails.
pub async fn new(State(app): State<App>, visitor: Visitor) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    let standing = entry::desk(&mut tx, &visitor).await?;
    let form = Form::new(standing.associations().first().map(|id| ("association", id.to_string())));
    page::show(&edit(&mut tx, &visitor, &standing, None, form).await?)
}

/// `POST /market/notices`: a draft.
///
/// # Errors
/// As [`new`].
pub async fn post(
    State(app): State<App>,
    visitor: Visitor,
    Fields(pairs): Fields<Pairs>,
) -> Result<Response, Oops> {
    let mut tx = app.db.begin().await?;
    let standing = entry::desk(&mut tx, &visitor).await?;
    let mut typed = Typed::new(visitor.locale(), pairs);
    let association: Option<OrganisationId> = typed.raw("association").parse().ok();
    let Some(told) = read(&mut typed, visitor.locale()) else {
        return page::refuse(&edit(&mut tx, &visitor, &standing, None, typed.into_form()).await?);
    };
    let id =
        notices::draft(&mut tx, &app.world, &standing, association, &told).await?.ok_or(Oops::Forbidden)?;
    tx.commit().await?;
    visitor.say(visitor.locale().t("joining-notice-drafted")).await?;
    Ok(Redirect::to(&format!("/market/notices/{id}")).into_response())
}

/// A notice that the visitor may change.
async fn kept(tx: &mut Tx, app: &App, visitor: &Visitor, id: NoticeId) -> Result<(Standing, Notice), Oops> {
    let standing = entry::standing(tx, visitor).await?;
    let day = Day(today(app.world.now()));
    let found = notices::find(tx, &standing, id, day).await?;
    visitor.signed_in()?;
    match found.or_not_found()? {
        (notice, true) => Ok((standing, notice)),
        _ => Err(Oops::Forbidden),
    }
}

/// `GET /market/notices/{notice}/text`
///
/// # Errors
/// When the visitor may not change it, or the database fails.
pub async fn text(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<NoticeId>,
) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    let (standing, notice) = kept(&mut tx, &app, &visitor, id).await?;
    page::show(&edit(&mut tx, &visitor, &standing, Some(&notice), filled(&notice)).await?)
}

/// `POST /market/notices/{notice}/text`
///
/// # Errors
/// As [`text`].
pub async fn change(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<NoticeId>,
    Fields(pairs): Fields<Pairs>,
) -> Result<Response, Oops> {
    let mut tx = app.db.begin().await?;
    let (standing, notice) = kept(&mut tx, &app, &visitor, id).await?;
    let by = visitor.signed_in()?.id;
    let mut typed = Typed::new(visitor.locale(), pairs);
    let Some(told) = read(&mut typed, visitor.locale()) else {
        return page::refuse(&edit(&mut tx, &visitor, &standing, Some(&notice), typed.into_form()).await?);
    };
    notices::change(&mut tx, &app.world, by, &notice, &told).await?;
    tx.commit().await?;
    visitor.say(visitor.locale().t("market-saved")).await?;
    Ok(Redirect::to(&format!("/market/notices/{id}")).into_response())
}

async fn publication(app: &App, visitor: &Visitor, id: NoticeId, is_shown: bool) -> Result<Response, Oops> {
    let mut tx = app.db.begin().await?;
    let (_, notice) = kept(&mut tx, app, visitor, id).await?;
    let by = visitor.signed_in()?.id;
    notices::publish(&mut tx, &app.world, by, &notice, is_shown).await?;
    tx.commit().await?;
    visitor.say(visitor.locale().t("market-saved")).await?;
    Ok(Redirect::to(&format!("/market/notices/{id}")).into_response())
}

/// `POST /market/notices/{notice}/publication`
///
/// # Errors
/// As [`text`].
pub async fn publish(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<NoticeId>,
) -> Result<Response, Oops> {
    publication(&app, &visitor, id, true).await
}

/// `POST /market/notices/{notice}/publication/removal`: it is a draft again.
///
/// # Errors
/// As [`text`].
pub async fn hide(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<NoticeId>,
) -> Result<Response, Oops> {
    publication(&app, &visitor, id, false).await
}

/// `POST /market/notices/{notice}/removal`: it is gone, and can be brought back.
///
/// # Errors
/// As [`text`].
pub async fn removal(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<NoticeId>,
) -> Result<Response, Oops> {
    let mut tx = app.db.begin().await?;
    let (_, notice) = kept(&mut tx, &app, &visitor, id).await?;
    let by = visitor.signed_in()?.id;
    notices::remove(&mut tx, &app.world, by, &notice, true).await?;
    tx.commit().await?;
    let back = format!("/market/notices/{id}/removal/undo");
    visitor.say_undoable(visitor.locale().t("market-removed"), back).await?;
    Ok(Redirect::to("/market/notices?own=true").into_response())
}

/// `POST /market/notices/{notice}/removal/undo`
///
/// # Errors
/// As [`text`].
pub async fn restore(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<NoticeId>,
) -> Result<Response, Oops> {
    let mut tx = app.db.begin().await?;
    let (_, notice) = kept(&mut tx, &app, &visitor, id).await?;
    let by = visitor.signed_in()?.id;
    notices::remove(&mut tx, &app.world, by, &notice, false).await?;
    tx.commit().await?;
    visitor.say(visitor.locale().t("joining-notice-restored")).await?;
    Ok(Redirect::to(&format!("/market/notices/{id}")).into_response())
}

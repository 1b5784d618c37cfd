//! `/market/notices`: rules of the sector, calls for funding, fairs, studies; as pages, as a calendar and as a feed.

use askama::Template;
use axum::extract::{Query, State};
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Response};
use jiff::SignedDuration;
use jiff::tz::TimeZone;
use platform::app::App;
use platform::db::Day;
use platform::http::{ListQuery, Oops};
use platform::locale::Locale;
use platform::page::{Choice, Form, Frame, List as Paged, NavItem};
use platform::print::calendar::{self, Event, Feed};
use quick_xml::escape::escape;
use registry::http::Visitor;
use serde::Deserialize;

use super::place::places;
use super::words;
use crate::entry;
use crate::model::notice::{Notice, NoticeKind};
use crate::model::standing::today;
use crate::model::vocabulary::{Facet, PlaceKind};
use crate::store::notices::{self, Filter};

/// A notice as it is read.
pub(super) struct Card {
    pub notice: Notice,
    pub lang: String,
    pub title: String,
    pub days: String,
    pub of: String,
    pub state: Option<NoticeState>,
}

/// How a notice stands, for who keeps it.
pub(super) struct NoticeState {
    pub text: String,
    pub tone: &'static str,
}

#[derive(Template)]
#[template(path = "notices/index.html")]
struct Index {
    l: Locale,
    frame: Frame,
    paged: Paged,
    form: Form,
    kinds: Vec<Choice>,
    sectors: Vec<Choice>,
    regions: Vec<Choice>,
    cards: Vec<Card>,
    calendar: String,
    atom: String,
    writes: bool,
    own: bool,
}

/// What the address says of the list.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Asked {
    #[serde(flatten)]
    query: ListQuery,
    #[serde(default)]
    kind: String,
    #[serde(default)]
    sector: String,
    #[serde(default)]
    region: String,
    #[serde(default)]
    from: String,
    #[serde(default)]
    until: String,
    #[serde(default)]
    own: String,
}

impl Asked {
    fn filter(&self) -> Filter {
        Filter {
            kind: self.kind.parse().ok(),
            sector: self.sector.clone(),
            region: self.region.clone(),
            from: self.from.parse().ok().map(Day),
            until: self.until.parse().ok().map(Day),
            own: self.own == "true",
        }
    }

    fn filters(&self) -> [(&'static str, &str); 6] {
        [
            ("kind", &self.kind),
            ("sector", &self.sector),
            ("region", &self.region),
            ("from", &self.from),
            ("until", &self.until),
            ("own", &self.own),
        ]
    }
}

/// What a kind of notice is called.
pub(super) fn kind(l: &Locale, kind: NoticeKind) -> String {
    l.t(&format!("joining-notice-{kind}"))
}

/// Sectors and regions as a form offers them.
pub(super) fn sectors(l: &Locale) -> Vec<Choice> {
    words::offered(l, Facet::Sector)
}

pub(super) fn regions(l: &Locale) -> Vec<Choice> {
    places(l, PlaceKind::Region)
}

pub(super) fn kinds(l: &Locale) -> Vec<Choice> {
    NoticeKind::ALL.iter().map(|one| Choice::new(one.as_str(), kind(l, *one))).collect()
}

/// A notice as a list and its page show it.
pub(super) fn card(l: &Locale, notice: Notice, kept: bool, day: jiff::civil::Date) -> Card {
    let (lang, title) = match notice.title.find(l.language()) {
        Some((language, text)) => (language.code().to_owned(), text.text.clone()),
        None => (l.language().code().to_owned(), String::new()),
    };
    let mut of = vec![kind(l, notice.kind)];
    if !notice.sector.is_empty() {
        of.push(words::concept(l, &notice.sector));
    }
    if !notice.region.is_empty() {
        of.push(words::place(l, &notice.region));
    }
    of.extend(notice.association.clone());
    let state = kept.then(|| {
        let (key, tone) = match (notice.published_at, notice.is_shown(day)) {
            (None, _) => ("joining-notice-draft", "waiting"),
            (Some(_), false) => ("joining-notice-over", "quiet"),
            (Some(_), true) => ("joining-notice-shown", "done"),
        };
        NoticeState { text: l.t(key), tone }
    });
    let days = notice.days().map(|(first, last)| match first == last {
        true => l.date_long(&first),
        false => l.date_range(&first, &last),
    });
    Card { lang, title, days: days.unwrap_or_default(), of: of.join(" · "), state, notice }
}

/// `GET /market/notices`
///
/// # Errors
/// When the database fails.
pub async fn get(
    State(app): State<App>,
    visitor: Visitor,
    Query(asked): Query<Asked>,
    headers: HeaderMap,
) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    let standing = entry::standing(&mut tx, &visitor).await?;
    let (l, day) = (visitor.locale().clone(), today(app.world.now()));
    let writes = standing.is_operator() || !standing.associations().is_empty();
    let filter = Filter { own: asked.own == "true" && writes, ..asked.filter() };
    let own = filter.own;
    let listing = notices::page(&mut tx, &standing, &filter, asked.query.clone(), Day(day)).await?;
    let mut frame = visitor.frame(l.t("joining-notices-title"));
    frame.description = l.t("joining-notices-lead");
    frame.breadcrumbs = vec![
        NavItem::new(l.t("market-suppliers-title"), "/market/suppliers"),
        NavItem::new(l.t("joining-notices-title"), "").current(),
    ];
    let mut values = vec![("q", asked.query.q.clone())];
    values.extend(asked.filters().map(|(name, value)| (name, value.to_owned())));
    let address = |ending: &str| {
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        query.append_pair("q", &asked.query.q);
        for (name, value) in
            asked.filters().into_iter().filter(|(name, value)| *name != "own" && !value.is_empty())
        {
            query.append_pair(name, value);
        }
        format!("/market/notices.{ending}?{}&language={}", query.finish(), l.language().code())
    };
    let page = Index {
        paged: listing.list("/market/notices", &asked.filters()),
        form: Form::new(values),
        kinds: kinds(&l),
        sectors: sectors(&l),
        regions: regions(&l),
        cards: listing.rows.into_iter().map(|notice| card(&l, notice, own, day)).collect(),
        calendar: address("ics"),
        atom: address("atom"),
        writes,
        own,
        frame,
        l,
    };
    visitor.show(&page, &headers)
}

/// The language of a feed, which no reader's programme asks for.
#[derive(Debug, Default, Deserialize)]
pub struct Spoken {
    #[serde(default)]
    language: String,
}

fn spoken(app: &App, visitor: &Visitor, spoken: &Spoken) -> Locale {
    spoken.language.parse().map_or_else(|_| visitor.locale().clone(), |language| app.locale(language))
}

/// `GET /market/notices.ics`: what has a day, as a calendar to subscribe to.
///
/// # Errors
/// As [`get`].
pub async fn calendar(
    State(app): State<App>,
    visitor: Visitor,
    Query(asked): Query<Asked>,
    Query(language): Query<Spoken>,
) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    let l = spoken(&app, &visitor, &language);
    let now = app.world.now();
    let found = notices::feed(&mut tx, &asked.filter(), &asked.query, Day(today(now))).await?;
    let zone = TimeZone::get(ZONE).map_err(Oops::internal)?;
    let host = app.base_url.host_str().unwrap_or("localhost").to_owned();
    let mut events = Vec::new();
    for notice in found {
        let Some((first, last)) = notice.days() else { continue };
        let start = first.to_zoned(zone.clone()).map_err(Oops::internal)?.timestamp();
        let end = last.saturating_add(jiff::Span::new().days(1)).to_zoned(zone.clone());
        events.push(Event {
            uid: format!("{}@{host}", notice.id),
            sequence: u32::try_from(notice.revision).unwrap_or(0),
            start,
            end: end.map_err(Oops::internal)?.timestamp(),
            zone: ZONE.to_owned(),
            summary: notice.title.text(l.language()).to_owned(),
            location: notice.place.clone().unwrap_or_default(),
            description: notice.body.text(l.language()).to_owned(),
            url: Some(app.absolute(&format!("/market/notices/{}", notice.id))),
            cancelled: false,
            stamp: notice.changed_at.0,
        });
    }
    let begins = events.iter().map(|event| event.start).min().unwrap_or(now);
    let feed = Feed {
        name: l.t("joining-notices-title"),
        description: l.t("joining-notices-lead"),
        refresh: SignedDuration::from_hours(12),
        zone: ZONE.to_owned(),
        begins,
        events,
    };
    let text = calendar::write(&feed).map_err(Oops::internal)?;
    Ok(([(header::CONTENT_TYPE, calendar::MEDIA_TYPE)], text).into_response())
}

/// Days are Italy's.
const ZONE: &str = "Europe/Rome";

/// `GET /market/notices.atom`: the same as a feed, those changed last first.
///
/// # Errors
/// As [`get`].
pub async fn atom(
    State(app): State<App>,
    visitor: Visitor,
    Query(asked): Query<Asked>,
    Query(language): Query<Spoken>,
) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    let l = spoken(&app, &visitor, &language);
    let found = notices::feed(&mut tx, &asked.filter(), &asked.query, Day(today(app.world.now()))).await?;
    let updated = found.first().map_or(app.world.now(), |notice| notice.changed_at.0);
    let own = app.absolute("/market/notices");
    let mut text = format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\
         <id>{own}</id><title>{}</title><updated>{updated}</updated><link href=\"{own}\"/>\
         <author><name>{}</name></author>\n",
        l.language().code(),
        escape(l.t("joining-notices-title")),
        escape("Filiera")
    );
    for notice in found {
        let address = app.absolute(&format!("/market/notices/{}", notice.id));
        text.push_str(&format!(
            "<entry><id>{address}</id><title>{}</title><updated>{}</updated><link href=\"{address}\"/>\
             <category term=\"{}\"/><summary>{}</summary></entry>\n",
            escape(readable(notice.title.text(l.language()))),
            notice.changed_at.0,
            notice.kind,
            escape(readable(notice.body.text(l.language())))
        ));
    }
    text.push_str("</feed>\n");
    Ok(([(header::CONTENT_TYPE, "application/atom+xml; charset=utf-8")], text).into_response())
}

/// Without signs that XML does not have.
fn readable(text: &str) -> String {
    text.chars().filter(|sign| !sign.is_control() || matches!(sign, '\n' | '\t')).collect()
}

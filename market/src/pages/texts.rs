//! `/market/suppliers/{supplier}/texts`: what the firm says of itself.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::Form as Fields;
use platform::app::App;
use platform::http::Oops;
use platform::locale::{Language, Locale, Source, Translated};
use platform::page::typed::{Pairs, Typed};
use platform::page::{self, Choice, Form, Frame, NavItem};
use registry::http::Visitor;

use super::around::{self, Room};
use crate::entry;
use crate::model::ids::SupplierId;
use crate::model::{TextKind, Texts};
use crate::store::{Keeper, texts};

#[derive(Template)]
#[template(path = "supplier/texts.html")]
struct Page {
    l: Locale,
    frame: Frame,
    tabs: Vec<NavItem>,
    path: String,
    form: Form,
    tongues: [(&'static str, &'static str); 3],
    sources: Vec<Choice>,
}

const SOURCES: [(Source, &str); 3] =
    [(Source::Written, "written"), (Source::Machine, "machine"), (Source::Reviewed, "reviewed")];

fn build(visitor: &Visitor, keeper: &Keeper, form: Form) -> Page {
    let l = visitor.locale().clone();
    Page {
        frame: around::frame(visitor, keeper, Room::Texts.name(&l)),
        tabs: around::tabs(&l, keeper, Room::Texts),
        path: around::path(&keeper.supplier),
        form,
        tongues: Language::ALL.map(|language| (language.code(), language.own_name())),
        sources: SOURCES.map(|(_, word)| Choice::new(word, l.t(&format!("market-source-{word}")))).into(),
        l,
    }
}

fn shown(said: &Texts) -> Form {
    let mut fields = Pairs::new();
    for (kind, content) in said {
        for (language, text) in content.iter() {
            let source = SOURCES.iter().find(|(source, _)| *source == text.source);
            fields.push((format!("{kind}_{language}"), text.text.clone()));
            fields.extend(source.map(|(_, word)| (format!("{kind}_source_{language}"), (*word).to_owned())));
        }
    }
    Form::new(fields)
}

fn read(typed: &mut Typed, l: &Locale, kind: TextKind) -> Translated {
    let label = l.t(&format!("market-text-{kind}"));
    let mut content = Translated::default();
    for language in Language::ALL {
        let text = typed.text(&format!("{kind}_{language}"), &label, kind.longest());
        let said = typed.raw(&format!("{kind}_source_{language}"));
        let source =
            SOURCES.iter().find(|(_, word)| *word == said).map_or(Source::Written, |(source, _)| *source);
        content.set(language, text, source);
    }
    content
}

/// `GET /market/suppliers/{supplier}/texts`
///
/// # Errors
/// When the visitor does not look after the entry, or the database fails.
pub async fn get(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<SupplierId>,
) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    let keeper = entry::keeper(&mut tx, &visitor, id).await?;
    let standing = entry::standing(&mut tx, &visitor).await?;
    let said = texts::all(&mut tx, &standing, id).await?;
    page::show(&build(&visitor, &keeper, shown(&said)))
}

/// `POST /market/suppliers/{supplier}/texts`
///
/// # Errors
/// As [`get`].
pub async fn post(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<SupplierId>,
    Fields(pairs): Fields<Pairs>,
) -> Result<Response, Oops> {
    let mut tx = app.db.begin().await?;
    let keeper = entry::keeper(&mut tx, &visitor, id).await?;
    let mut typed = Typed::new(visitor.locale(), pairs);
    let told: Vec<_> =
        TextKind::ALL.iter().map(|kind| (*kind, read(&mut typed, visitor.locale(), *kind))).collect();
    if !typed.is_valid() {
        return page::refuse(&build(&visitor, &keeper, typed.into_form()));
    }
    for (kind, content) in &told {
        texts::set(&mut tx, &app.world, &keeper, *kind, content).await?;
    }
    tx.commit().await?;
    visitor.say(visitor.locale().t("market-saved")).await?;
    Ok(Redirect::to(&format!("{}/texts", around::path(&keeper.supplier))).into_response())
}

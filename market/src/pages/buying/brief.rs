//! `/market/briefs/{brief}`: a brief as its buyer sees it.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use platform::app::App;
use platform::db::Tx;
use platform::http::Oops;
use platform::locale::Locale;
use platform::page::{self, Frame, NavItem};
use registry::http::Visitor;

use super::around::{self, Part, Question};
use super::told::{self, Asked};
use crate::entry;
use crate::mail::buying as mail;
use crate::model::brief::ids::BriefId;
use crate::model::brief::{BriefState, Meter, Wanted, warnings};
use crate::model::standing::today;
use crate::store::Standing;
use crate::store::buying::{Own, briefs, chains, files};

/// What is missing, in words.
struct Missing {
    what: String,
    why: String,
    required: bool,
}

#[derive(Template)]
#[template(path = "buying/brief.html")]
struct Page {
    l: Locale,
    frame: Frame,
    parts: Vec<NavItem>,
    path: String,
    title: String,
    state: BriefState,
    asked: Asked,
    meter: Meter,
    missing: Vec<Missing>,
    warnings: Vec<String>,
    firms: usize,
    whole: Option<NavItem>,
}

/// The brief that this one is a part of.
async fn whole(tx: &mut Tx, standing: &Standing, own: &Own, l: &Locale) -> Result<Option<NavItem>, Oops> {
    let Some(id) = chains::whole(tx, own).await? else { return Ok(None) };
    let whole = briefs::own(tx, standing, id).await?;
    Ok(whole.map(|whole| NavItem::new(around::title(l, &whole.brief), format!("/market/briefs/{id}/chain"))))
}

/// `GET /market/briefs/{brief}`
///
/// # Errors
/// When it is not the visitor's, or the database fails.
pub async fn get(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<BriefId>,
) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    let (standing, own) = entry::own(&mut tx, &visitor, id).await?;
    let l = visitor.locale().clone();
    let whole = whole(&mut tx, &standing, &own, &l).await?;
    let files = files::own(&mut tx, &own).await?.len();
    let firms = briefs::recipients(&mut tx, &own).await?.len();
    let brief = own.brief;
    let meter = Meter::of(&brief.wanted, files);
    let missing = meter.missing().map(|need| Missing {
        what: l.t(&need.key()),
        why: l.t(&need.reason()),
        required: need.is_required(),
    });
    let state = brief.course.state();
    let found = if state == BriefState::Drafted {
        warnings(&brief.wanted, today(app.world.now()), None)
    } else {
        Vec::new()
    };
    page::show(&Page {
        frame: around::of_brief(&visitor, &brief, Part::Brief),
        parts: around::parts(&l, &brief, Part::Brief),
        path: format!("/market/briefs/{id}"),
        title: around::title(&l, &brief),
        asked: told::asked(&l, &brief.wanted),
        missing: missing.collect(),
        warnings: found.iter().map(|one| told::warning(&l, &brief.wanted, one)).collect(),
        whole,
        meter,
        state,
        firms,
        l,
    })
}

/// What may be asked before it is done.
#[derive(Clone, Copy)]
enum Act {
    Close,
    Withdraw,
    Delete,
}

impl Act {
    /// Its address and the beginning of its texts' keys.
    const fn words(self) -> (&'static str, [&'static str; 3]) {
        match self {
            Self::Close => ("closure", ["buying-close-title", "buying-close-text", "buying-close"]),
            Self::Withdraw => {
                ("withdrawal", ["buying-withdraw-title", "buying-withdraw-text", "buying-withdraw"])
            }
            Self::Delete => ("removal", ["buying-delete-title", "buying-delete-text", "buying-delete"]),
        }
    }
}

fn question(visitor: &Visitor, own: &Own, act: Act) -> Question {
    let l = visitor.locale().clone();
    let (room, [title, text, submit]) = act.words();
    let path = format!("/market/briefs/{}", own.brief.id);
    let name = around::title(&l, &own.brief);
    Question {
        frame: around::of_brief(visitor, &own.brief, Part::Brief),
        title: l.with(title, [("title", name.into())]),
        text: l.t(text),
        warnings: Vec::new(),
        action: format!("{path}/{room}"),
        submit: l.t(submit),
        cancel: path,
        style: if matches!(act, Act::Close) { "primary" } else { "danger" },
        fields: Vec::new(),
        l,
    }
}

async fn ask(app: App, visitor: Visitor, id: BriefId, act: Act) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    let (_, own) = entry::own(&mut tx, &visitor, id).await?;
    page::show(&question(&visitor, &own, act))
}

async fn act(app: App, visitor: Visitor, id: BriefId, act: Act) -> Result<Response, Oops> {
    let mut tx = app.db.begin().await?;
    let (standing, own) = entry::own(&mut tx, &visitor, id).await?;
    let (said, news) = match act {
        Act::Close => ("buying-closed", Some("closed")),
        Act::Withdraw => ("buying-withdrawn", Some("withdrawn")),
        Act::Delete => ("market-removed", None),
    };
    if let Some(news) = news {
        mail::to_firms(&mut tx, &app, &own, news).await?;
        // What the firms of a chain were asked ends with the whole.
        for part in chains::open_parts(&mut tx, &standing, &own).await? {
            mail::to_firms(&mut tx, &app, &part, news).await?;
            let done = match act {
                Act::Close => briefs::close(&mut tx, &app.world, &part).await?,
                _ => briefs::withdraw(&mut tx, &app.world, &part).await?,
            };
            done.map_err(|_| Oops::Conflict("buying-not-now"))?;
        }
    }
    let done = match act {
        Act::Close => briefs::close(&mut tx, &app.world, &own).await?,
        Act::Withdraw => briefs::withdraw(&mut tx, &app.world, &own).await?,
        Act::Delete => briefs::delete(&mut tx, &own).await?,
    };
    done.map_err(|_| Oops::Conflict("buying-not-now"))?;
    tx.commit().await?;
    visitor.say(visitor.locale().t(said)).await?;
    let to =
        if matches!(act, Act::Delete) { "/market/briefs".to_owned() } else { format!("/market/briefs/{id}") };
    Ok(Redirect::to(&to).into_response())
}

/// Each deed with its question: `GET` asks, `POST` does it.
macro_rules! deed {
    ($ask:ident, $do:ident, $act:expr, $asks:literal, $does:literal) => {
        #[doc = $asks]
        ///
        /// # Errors
        /// When it is not the visitor's, or the database fails.
        pub async fn $ask(
            State(app): State<App>,
            visitor: Visitor,
            Path(id): Path<BriefId>,
        ) -> Result<Response, Oops> {
            ask(app, visitor, id, $act).await
        }

        #[doc = $does]
        ///
        /// # Errors
        /// When it is not the visitor's or not as things stand, or the database fails.
        pub async fn $do(
            State(app): State<App>,
            visitor: Visitor,
            Path(id): Path<BriefId>,
        ) -> Result<Response, Oops> {
            act(app, visitor, id, $act).await
        }
    };
}

deed!(
    ask_close,
    close,
    Act::Close,
    "`GET /market/briefs/{brief}/closure`",
    "`POST /market/briefs/{brief}/closure`"
);
deed!(
    ask_withdraw,
    withdraw,
    Act::Withdraw,
    "`GET /market/briefs/{brief}/withdrawal`",
    "`POST /market/briefs/{brief}/withdrawal`"
);
deed!(
    ask_delete,
    delete,
    Act::Delete,
    "`GET /market/briefs/{brief}/removal`",
    "`POST /market/briefs/{brief}/removal`"
);

/// `POST /market/briefs/{brief}/copies`: a draft that says the same.
///
/// # Errors
/// When it is not the visitor's, or the database fails.
pub async fn copy(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<BriefId>,
) -> Result<Response, Oops> {
    let mut tx = app.db.begin().await?;
    let (_, own) = entry::own(&mut tx, &visitor, id).await?;
    let l = visitor.locale();
    let name = l.with("buying-copy-of", [("title", around::title(l, &own.brief).into())]);
    let wanted = Wanted { title: name.chars().take(200).collect(), ..own.brief.wanted.clone() };
    let copy = briefs::copy(&mut tx, &app.world, &own, &wanted).await?;
    tx.commit().await?;
    visitor.say(l.t("buying-copied")).await?;
    Ok(Redirect::to(&format!("/market/briefs/{copy}/draft")).into_response())
}

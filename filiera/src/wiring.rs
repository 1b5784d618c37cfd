//! How the areas are joined into one program.

use std::path::Path;
use std::sync::Arc;

use anyhow::{Context as _, bail};
use axum::extract::{DefaultBodyLimit, Request};
use axum::middleware::{from_fn, from_fn_with_state};
use axum::routing::get;
use axum::{Extension, Router};
use market::finder::Finder;
use platform::app::{App, Parts};
use platform::db::{Age, Db};
use platform::http::{LARGEST_UPLOAD, Metrics, assets, health, measure, secure};
use platform::jobs::Worker;
use platform::locale::Catalogue;
use platform::mail::{Delivery, Mailbox, Mailer};
use platform::media::Media;
use platform::world::World;
use sqlx::migrate::Migrator;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::csrf::CsrfLayer;

use crate::config::Config;

/// The largest request that brings no file: a form with everybody in it chosen.
pub const LARGEST_REQUEST: usize = 1024 * 1024;

/// What may become of the database when it is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Opening {
    /// It is made when missing and brought up to date.
    Migrated,
    /// It is made when missing; one that is there must be up to date.
    Made,
    /// It must be there and up to date: who only looks changes nothing.
    AsItIs,
}

/// Opens the database.
///
/// # Errors
/// When it cannot be opened, is not as it must be, or a migration fails.
pub async fn database(config: &Config, opening: Opening) -> anyhow::Result<Db> {
    if let Some(path) = sqlite_file(&config.database) {
        if opening == Opening::AsItIs && !path.exists() {
            bail!("there is no database {}; make it with: filiera migrate", path.display());
        }
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder)
                .with_context(|| format!("cannot make the folder {}", folder.display()))?;
        }
    }
    let db = Db::connect(&config.database, config.connections).await?;
    let areas = migrations();
    match (opening, db.age(&areas).await?) {
        (_, Age::Current) => {}
        (Opening::Migrated, _) | (Opening::Made, Age::Empty) => db.migrate(areas).await?,
        (_, Age::Empty) => bail!("the database is empty; make its tables with: filiera migrate"),
        (_, Age::Old) => bail!(
            "the database is older than this program; keep a backup made by the version before, then bring it up to \
             date with: filiera migrate"
        ),
    }
    Ok(db)
}

/// Every area's tables as they are made.
#[must_use]
pub fn migrations() -> Vec<Migrator> {
    vec![platform::migrations(), registry::migrations(), market::migrations(), session::migrations()]
}

/// The file of a SQLite database; none for a server, or for one in memory.
fn sqlite_file(url: &str) -> Option<&Path> {
    let path = url.strip_prefix("sqlite:")?.trim_start_matches("//").split('?').next()?;
    (!path.is_empty() && !path.contains(":memory:")).then(|| Path::new(path))
}

/// Every area's tables that a backup holds, parents before children.
#[must_use]
pub fn tables() -> Vec<&'static str> {
    [platform::backup::TABLES, registry::TABLES, market::TABLES, session::TABLES].concat()
}

/// The tables that no backup holds: who is signed in, and who may sign in with which link, is of the moment.
#[must_use]
pub fn passing_tables() -> Vec<&'static str> {
    [platform::backup::PASSING, registry::PASSING].concat()
}

/// Every area's texts.
///
/// # Errors
/// When a text is not well formed.
pub fn catalogue() -> anyhow::Result<Catalogue> {
    Ok(Catalogue::new(&[platform::MESSAGES, registry::MESSAGES, market::MESSAGES, session::MESSAGES])?)
}

/// The program's parts as the configuration says.
///
/// # Errors
/// When one of them cannot be made.
pub async fn app(config: &Config, world: World, opening: Opening) -> anyhow::Result<App> {
    let db = database(config, opening).await?;
    let from = Mailbox::named("Filiera", &config.mail_from);
    let mailer = match config.mail.strip_prefix("folder:") {
        Some(folder) => Mailer::folder(from, folder)?,
        None => Mailer::smtp(from, &config.mail)?,
    };
    let files = config.data.join("files");
    std::fs::create_dir_all(&files).with_context(|| format!("cannot make the folder {}", files.display()))?;
    Ok(App::new(Parts {
        db,
        world,
        catalogue: catalogue()?,
        mailer,
        media: Media::folder(&files, LARGEST_UPLOAD)?,
        base_url: config.base_url.clone(),
        contact: if config.contact.is_empty() { config.mail_from.clone() } else { config.contact.clone() },
        theme: config.theme.as_str().to_owned(),
        proxies: config.proxies.parse()?,
        threads: match config.schedule_threads {
            0 => std::thread::available_parallelism().map_or(2, usize::from),
            threads => threads,
        },
    }))
}

/// What runs later, of every area.
#[must_use]
pub fn worker() -> Arc<Worker> {
    Arc::new(market::jobs::register(session::jobs::register(Worker::default().with::<Delivery>())))
}

/// What finds firms, with its index beside the other data.
///
/// # Errors
/// When its folder cannot be written to.
pub fn finder(config: &Config) -> anyhow::Result<Finder> {
    let folder = config.data.join("index");
    Finder::open(&folder).with_context(|| format!("cannot open the search index in {}", folder.display()))
}

/// The whole URL surface.
pub fn router(app: &App, metrics: Metrics, finder: Finder) -> Router {
    let metrics = async move |request: Request| metrics.answer(&request);
    let pages = Router::new()
        .merge(registry::routes::routes())
        .merge(market::routes::routes())
        .merge(session::routes::routes())
        .merge(crate::api::routes())
        .layer(Extension(finder))
        .layer(CsrfLayer::new())
        .layer(from_fn_with_state(app.clone(), registry::http::show_failures))
        .layer(from_fn_with_state(app.clone(), registry::http::resolve))
        .layer(registry::http::layer(app));
    Router::new()
        .route("/health", get(health))
        .route("/metrics", get(metrics))
        .route("/assets/{version}/{*name}", get(assets::get))
        .merge(pages)
        .layer(DefaultBodyLimit::max(LARGEST_REQUEST))
        .layer(CompressionLayer::new())
        .layer(CatchPanicLayer::new())
        .layer(from_fn_with_state(app.clone(), secure))
        .layer(from_fn(measure))
        .with_state(app.clone())
}

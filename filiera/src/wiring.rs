//! How the areas are joined into one program.

use std::sync::Arc;

use anyhow::Context as _;
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::routing::get;
use metrics_exporter_prometheus::PrometheusHandle;
use platform::app::{App, Parts};
use platform::db::Db;
use platform::http::{assets, health, measure, metrics_text, secure};
use platform::jobs::Worker;
use platform::locale::Catalogue;
use platform::mail::{Delivery, Mailbox, Mailer};
use platform::media::Media;
use platform::world::World;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::csrf::CsrfLayer;

use crate::config::Config;

/// The largest request: a spreadsheet and what a form adds.
pub const LARGEST_REQUEST: usize = 24 * 1024 * 1024;

/// Opens the database and brings it up to date.
///
/// # Errors
/// When it cannot be opened or a migration fails.
pub async fn database(config: &Config) -> anyhow::Result<Db> {
    if let Some(path) = config.database.strip_prefix("sqlite:") {
        let path = path.trim_start_matches("//").split('?').next().unwrap_or_default();
        if let Some(folder) = std::path::Path::new(path).parent() {
            std::fs::create_dir_all(folder)
                .with_context(|| format!("cannot make the folder {}", folder.display()))?;
        }
    }
    let db = Db::connect(&config.database, config.connections).await?;
    db.migrate(vec![platform::migrations(), registry::migrations(), session::migrations()]).await?;
    Ok(db)
}

/// Every area's tables, parents before children; what a backup holds.
#[must_use]
pub fn tables() -> Vec<&'static str> {
    [platform::backup::TABLES, registry::TABLES, session::TABLES].concat()
}

/// Every area's texts.
///
/// # Errors
/// When a text is not well formed.
pub fn catalogue() -> anyhow::Result<Catalogue> {
    Ok(Catalogue::new(&[platform::MESSAGES, registry::MESSAGES, session::MESSAGES])?)
}

/// The program's parts as the configuration says.
///
/// # Errors
/// When one of them cannot be made.
pub async fn app(config: &Config, world: World) -> anyhow::Result<App> {
    let from = Mailbox::named("Filiera", &config.mail_from);
    let mailer = match config.mail.strip_prefix("folder:") {
        Some(folder) => Mailer::folder(from, folder)?,
        None => Mailer::smtp(from, &config.mail)?,
    };
    let files = config.data.join("files");
    std::fs::create_dir_all(&files).with_context(|| format!("cannot make the folder {}", files.display()))?;
    Ok(App::new(Parts {
        db: database(config).await?,
        world,
        catalogue: catalogue()?,
        mailer,
        media: Media::folder(&files, LARGEST_REQUEST)?,
        base_url: config.base_url.clone(),
        contact: if config.contact.is_empty() { config.mail_from.clone() } else { config.contact.clone() },
        theme: config.theme.clone(),
        threads: match config.schedule_threads {
            0 => std::thread::available_parallelism().map_or(2, usize::from),
            threads => threads,
        },
    }))
}

/// What runs later, of every area.
#[must_use]
pub fn worker() -> Arc<Worker> {
    Arc::new(session::jobs::register(Worker::default().with::<Delivery>()))
}

/// The whole URL surface.
pub fn router(app: &App, metrics: Option<PrometheusHandle>) -> Router {
    let metrics = move || {
        let text = metrics.as_ref().map(metrics_text).unwrap_or_default();
        async move { text }
    };
    let pages = Router::new()
        .merge(registry::routes::routes())
        .merge(session::routes::routes())
        .merge(crate::api::routes())
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

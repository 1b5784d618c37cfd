//! `filiera serve`

use std::io::{ErrorKind, IsTerminal as _};
use std::net::SocketAddr;
use std::path::Path;
use std::process::ExitCode;
use std::time::Duration;

use anyhow::Context as _;
use clap::Args as Flags;
use filiera::config::{Config, Readers};
use filiera::housekeeping;
use filiera::wiring::{self, Opening};
use platform::app::App;
use platform::http::Metrics;
use platform::world::World;
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};
use tokio_util::sync::CancellationToken;
use tracing_subscriber::EnvFilter;

use super::{Wrong, block_on};

/// How long open requests and jobs may take to end after the program was asked to stop.
const GRACE: Duration = Duration::from_secs(20);

/// What `filiera serve` takes beside the configuration.
#[derive(Debug, Flags)]
#[command(after_help = super::EXIT_STATUS)]
pub struct Args {
    /// Where to listen, such as 0.0.0.0:8080
    #[arg(long, value_name = "ADDRESS")]
    listen: Option<String>,
    /// The database: sqlite:PATH or postgres://…
    #[arg(long, value_name = "URL")]
    database: Option<String>,
}

/// Runs the program until it is asked to stop.
pub fn run(file: Option<&Path>, args: Args) -> anyhow::Result<ExitCode> {
    let mut config = Config::read(file)?;
    config.listen = args.listen.unwrap_or(config.listen);
    config.database = args.database.unwrap_or(config.database);
    logs(&config);
    block_on(async move {
        let app = wiring::app(&config, World::system(), Opening::Migrated).await?;
        serve(&config, app).await
    })
}

/// Serves until SIGINT or SIGTERM, then lets what runs come to its end.
pub async fn serve(config: &Config, app: App) -> anyhow::Result<ExitCode> {
    let refused = || format!("cannot listen on {}", config.listen);
    let listener = match TcpListener::bind(&config.listen).await {
        Err(error) if error.kind() == ErrorKind::InvalidInput => {
            return Err(error).with_context(|| Wrong(refused()));
        }
        bound => bound.with_context(refused)?,
    };
    let end = CancellationToken::new();
    let worker = tokio::spawn(wiring::worker().serve(app.clone(), config.workers, end.clone()));
    let finder = wiring::finder(config)?;
    let finding = tokio::spawn(finder.clone().keep(app.clone()));
    let cleaning = tokio::spawn(housekeeping::daily(app.clone()));
    let metrics = Metrics::install(config.metrics == Readers::Open);
    let upkeep = tokio::spawn(metrics.clone().keep_up());
    let service = wiring::router(&app, metrics, finder).into_make_service_with_connect_info::<SocketAddr>();
    tracing::info!(address = %config.listen, base_url = %config.base_url, "ready");
    let stop = end.clone();
    let serving = axum::serve(listener, service).with_graceful_shutdown(async move {
        asked_to_stop().await;
        tracing::info!("stopping: what runs may end");
        stop.cancel();
    });
    let overdue = async {
        end.cancelled().await;
        tokio::time::sleep(GRACE).await;
    };
    tokio::select! {
        done = async { serving.await } => done.context("the server broke off")?,
        () = overdue => tracing::warn!("some connections did not end in time"),
    }
    end.cancel();
    if tokio::time::timeout(GRACE, worker).await.is_err() {
        tracing::warn!("some jobs did not end in time; they are taken again at the next start");
    }
    upkeep.abort();
    cleaning.abort();
    finding.abort();
    app.db.close().await;
    Ok(ExitCode::SUCCESS)
}

async fn asked_to_stop() {
    let (Ok(mut term), Ok(mut int)) = (signal(SignalKind::terminate()), signal(SignalKind::interrupt()))
    else {
        return std::future::pending().await;
    };
    tokio::select! { _ = term.recv() => {}, _ = int.recv() => {} }
}

/// Logs to standard error, coloured where somebody looks on; `RUST_LOG` chooses what.
pub fn logs(config: &Config) {
    let filter = EnvFilter::try_from_default_env()
        .unwrap_or_else(|_| EnvFilter::new("info,sqlx=warn,tower_sessions=warn"));
    let logs = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .with_ansi(std::io::stderr().is_terminal());
    // Only the first call counts; a second one is harmless.
    let _ = if config.log == "json" { logs.json().try_init() } else { logs.try_init() };
}

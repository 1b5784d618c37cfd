//! `filiera doctor`

use std::path::Path;
use std::process::ExitCode;

use clap::Args as Flags;
use filiera::config::Config;
use filiera::wiring::{self, Opening};
use platform::args;
use platform::db::ConnectError;
use platform::world::World;

use super::block_on;

/// `filiera doctor` takes nothing beside the configuration.
#[derive(Debug, Flags)]
#[command(after_help = "Exit status: 0 all is well, 1 something is not; each line says what was tried.")]
pub struct Args {}

/// Tries what the program needs and says what does not work.
pub fn run(file: Option<&Path>, _: Args) -> anyhow::Result<ExitCode> {
    let config = match Config::read(file) {
        Ok(config) => config,
        Err(error) => {
            println!("configuration  {error:#}");
            return Ok(ExitCode::FAILURE);
        }
    };
    println!("configuration  listens on {}, reached under {}", config.listen, config.base_url);
    let unknown = Config::unknown_variables();
    if !unknown.is_empty() {
        println!("environment    says nothing to the program: {}", unknown.join(", "));
    }
    block_on(async move {
        let app = match wiring::app(&config, World::system(), Opening::AsItIs).await {
            Ok(app) => app,
            Err(error) => {
                let what = if error.is::<ConnectError>() { "database" } else { "parts" };
                println!("{what:<14} NOT WELL: {error:#}");
                return Ok(ExitCode::FAILURE);
            }
        };
        let mut healthy = true;
        let mut say = |what: &str, outcome: Result<String, String>| match outcome {
            Ok(text) => println!("{what:<14} {text}"),
            Err(text) => {
                healthy = false;
                println!("{what:<14} NOT WELL: {text}");
            }
        };
        let kind = if app.db.is_postgres() { "PostgreSQL" } else { "SQLite" };
        let people = app.db.count("SELECT COUNT(*) FROM people", args![]).await;
        say(
            "database",
            people.map(|people| format!("{kind}, {people} people")).map_err(|error| error.to_string()),
        );
        let operators = app
            .db
            .count("SELECT COUNT(*) FROM grants WHERE role = 'operator' AND ended_at IS NULL", args![])
            .await
            .unwrap_or(0);
        say(
            "operators",
            match operators {
                0 => Err("nobody; make one with: filiera operator ADDRESS".into()),
                count => Ok(count.to_string()),
            },
        );
        let failed =
            app.db.count("SELECT COUNT(*) FROM jobs WHERE failed_at IS NOT NULL", args![]).await.unwrap_or(0);
        say("jobs", if failed == 0 { Ok("none given up".into()) } else { Err(format!("{failed} given up")) });
        let probe = app.media.put("filiera doctor".as_bytes().to_vec()).await;
        let probe = match probe {
            Ok(key) => app.media.delete(key).await,
            Err(error) => Err(error),
        };
        say("files", probe.map(|()| config.data.display().to_string()).map_err(|error| error.to_string()));
        say(
            "mail",
            match config.mail.split_once(':') {
                Some(("folder", folder)) => Ok(format!("written into {folder}, sent to nobody")),
                _ => Ok("through SMTP".into()),
            },
        );
        let bundle = platform::http::assets::has("app.css");
        say(
            "pages",
            if bundle {
                Ok("style and scripts are in the program".into())
            } else {
                Err("built without assets; run: cargo xtask assets, and build again".into())
            },
        );
        Ok(if healthy { ExitCode::SUCCESS } else { ExitCode::FAILURE })
    })
}

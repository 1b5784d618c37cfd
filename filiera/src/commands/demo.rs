//! `filiera demo`

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Context as _;
use clap::Args as Flags;
use filiera::config::Config;
use filiera::demo;
use filiera::wiring::{self, Opening};
use platform::world::World;

use super::{block_on, serve};

/// What `filiera demo` takes.
#[derive(Debug, Flags)]
#[command(after_help = super::EXIT_STATUS)]
pub struct Args {
    /// Where to listen; without it, where the configuration says
    #[arg(long, value_name = "ADDRESS")]
    listen: Option<String>,
    /// The folder of the demonstration's data
    #[arg(long, value_name = "FOLDER", default_value = "filiera-data/demo")]
    folder: PathBuf,
    /// Throw away what was changed and begin anew
    #[arg(long)]
    fresh: bool,
    /// Make the data and end, without serving
    #[arg(long)]
    no_serve: bool,
}

/// Makes the XXVII session where it is not there yet, prints five logins, and serves.
pub fn run(file: Option<&Path>, args: Args) -> anyhow::Result<ExitCode> {
    let database = args.folder.join("filiera.sqlite");
    if args.fresh && database.exists() {
        // Only what this command makes itself.
        let index = args.folder.join("index");
        if index.exists() {
            std::fs::remove_dir_all(&index).with_context(|| format!("cannot remove {}", index.display()))?;
        }
        for ending in ["", "-wal", "-shm"] {
            let path = PathBuf::from(format!("{}{ending}", database.display()));
            if path.exists() {
                std::fs::remove_file(&path).with_context(|| format!("cannot remove {}", path.display()))?;
            }
        }
    }
    let mut config = Config::read(file)?;
    if let Some(listen) = args.listen {
        config.listen = listen;
    }
    config.base_url =
        format!("http://{}", config.listen.replace("127.0.0.1", "localhost").replace("0.0.0.0", "localhost"))
            .parse()
            .with_context(|| format!("{} is no address to listen on", config.listen))?;
    config.database = format!("sqlite:{}", database.display());
    config.mail = format!("folder:{}", args.folder.join("mail").display());
    config.data = args.folder;
    serve::logs(&config);
    block_on(async move {
        let app = wiring::app(&config, World::system(), Opening::Migrated).await?;
        if !demo::is_filled(&app).await? {
            demo::fill(&app, &wiring::worker(), |step| println!("  {step} …")).await?;
        }
        println!(
            "\nThe XXVII session, Florence, 29–30 November 2018. Everybody in it is made up,\nand so are the 500 firms of the market, on real places.\n"
        );
        for login in demo::logins(&app).await? {
            println!("  {:<24} {}\n  {:<24} {}\n", login.role, login.email, "", login.link);
        }
        println!("  Each link signs in once; the password of all is: {}\n", demo::PASSWORD);
        if args.no_serve {
            return Ok(ExitCode::SUCCESS);
        }
        println!("  {}\n", config.base_url);
        serve::serve(&config, app).await
    })
}

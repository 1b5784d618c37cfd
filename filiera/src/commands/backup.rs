//! `filiera backup` and `filiera restore`

use std::fs::File;
use std::io::BufWriter;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Context as _;
use clap::Args as Flags;
use filiera::config::Config;
use filiera::wiring::{self, Opening};
use platform::backup::{self, BackupError};
use platform::world::World;

use super::{Wrong, block_on};

/// Where to write.
#[derive(Debug, Flags)]
#[command(after_help = super::EXIT_STATUS)]
pub struct BackupArgs {
    /// The file to write; it must not exist yet
    file: PathBuf,
}

/// What to read.
#[derive(Debug, Flags)]
#[command(after_help = super::EXIT_STATUS)]
pub struct RestoreArgs {
    /// The file that `filiera backup` wrote
    file: PathBuf,
}

/// Writes everything into one file; the program may run meanwhile.
pub fn backup(file: Option<&Path>, args: BackupArgs) -> anyhow::Result<ExitCode> {
    let config = Config::read(file)?;
    block_on(async move {
        let app = wiring::app(&config, World::system(), Opening::AsItIs).await?;
        let shown = args.file.display();
        let output = File::create_new(&args.file).with_context(|| Wrong(format!("cannot make {shown}")))?;
        let written = backup::write(&app.db, &app.media, &wiring::tables(), BufWriter::new(&output)).await;
        if written.is_err() {
            // Half a backup must not be taken for one.
            let _ = std::fs::remove_file(&args.file);
        }
        let rows = written?;
        output.sync_all()?;
        println!("{shown}: {rows} rows");
        Ok(ExitCode::SUCCESS)
    })
}

/// Reads a backup into an empty database.
pub fn restore(file: Option<&Path>, args: RestoreArgs) -> anyhow::Result<ExitCode> {
    let config = Config::read(file)?;
    block_on(async move {
        let app = wiring::app(&config, World::system(), Opening::Made).await?;
        let shown = args.file.display();
        let input = File::open(&args.file).with_context(|| Wrong(format!("cannot open {shown}")))?;
        let rows = backup::restore(&app.db, &app.media, &wiring::tables(), input).await;
        let rows = rows.map_err(|error| match &error {
            BackupError::Zip(_) | BackupError::Content(_) | BackupError::NotEmpty(_) => {
                Wrong(format!("{shown}: {error}")).into()
            }
            _ => anyhow::Error::from(error),
        })?;
        println!("{rows} rows restored");
        Ok(ExitCode::SUCCESS)
    })
}

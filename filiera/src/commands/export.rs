//! `filiera export`

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Context as _;
use clap::Args as Flags;
use filiera::config::Config;
use filiera::wiring::{self, Opening};
use platform::sheet::{CsvOptions, to_csv, workbook};
use platform::world::World;
use registry::model::Email;
use session::model::ids::SessionId;
use session::model::sheets::SheetKind;
use session::store::exports;

use super::{Wrong, block_on, desk};

/// What to write, and where.
#[derive(Debug, Flags)]
#[command(after_help = super::EXIT_STATUS)]
pub struct Args {
    /// The session: the part of its address that begins with ses_
    session: SessionId,
    /// The sheet: slots, tables, participants, projects, requests or interpreters
    sheet: SheetKind,
    /// The file to write, ending in .csv or .xlsx; one that is there already is replaced
    file: PathBuf,
    /// The operator or organiser on whose behalf; without this the first operator
    #[arg(long, value_name = "ADDRESS")]
    by: Option<Email>,
}

/// Writes a sheet of a session, which can be imported again.
pub fn run(file: Option<&Path>, args: Args) -> anyhow::Result<ExitCode> {
    let config = Config::read(file)?;
    let shown = args.file.display();
    let ending = args.file.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    let is_workbook = match ending {
        "xlsx" => true,
        "csv" => false,
        _ => return Err(Wrong(format!("{shown}: the file must end in .csv or .xlsx")).into()),
    };
    block_on(async move {
        let app = wiring::app(&config, World::system(), Opening::AsItIs).await?;
        let mut tx = app.db.read().await?;
        let desk = desk::find(&mut tx, args.session, args.by.as_ref()).await?;
        let now = app.world.now();
        let table = exports::table(&mut tx, &desk.standing, args.sheet, now).await?;
        let bytes = if is_workbook {
            workbook(std::slice::from_ref(&table), now)?
        } else {
            to_csv(&table, CsvOptions::default())?
        };
        std::fs::write(&args.file, bytes)
            .with_context(|| Wrong(format!("cannot write {}", args.file.display())))?;
        println!("{}: {} rows", args.file.display(), table.rows.len());
        Ok(ExitCode::SUCCESS)
    })
}

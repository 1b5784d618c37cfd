//! `filiera import`

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Context as _;
use clap::Args as Flags;
use filiera::config::Config;
use filiera::wiring::{self, Opening};
use platform::app::App;
use platform::locale::{Language, Locale};
use platform::world::World;
use registry::model::Email;
use session::mail::changes::{self, Word};
use session::model::Report;
use session::model::ids::SessionId;
use session::model::sheets::SheetKind;
use session::store::imports::{self, Confirmed, ImportError, Upload};

use super::desk::Desk;
use super::{WRONG, Wrong, block_on, desk};

/// What to read.
#[derive(Debug, Flags)]
#[command(after_help = "Each fault is printed on a line of its own: line:column: value: reason.\n\
    Exit status: 0 the file has no faults, 1 nothing could be written, 2 the file has faults, or what was asked for is\n\
    wrong. Confirmed, the good rows of a file with faults are written all the same.")]
pub struct Args {
    /// The session: the part of its address that begins with ses_
    session: SessionId,
    /// The sheet: slots, tables, participants, projects, requests or interpreters
    sheet: SheetKind,
    /// The CSV or XLSX file
    file: PathBuf,
    /// Write the good rows; without this the file is only checked
    #[arg(long)]
    confirm: bool,
    /// The operator or organiser on whose behalf; without this the first operator
    #[arg(long, value_name = "ADDRESS")]
    by: Option<Email>,
    /// Language of the reasons: it, en or ru
    #[arg(long, default_value = "en")]
    language: Language,
}

/// Checks a sheet against the session, and writes it when that is confirmed.
pub fn run(file: Option<&Path>, args: Args) -> anyhow::Result<ExitCode> {
    let config = Config::read(file)?;
    block_on(async move {
        let app = wiring::app(&config, World::system(), Opening::AsItIs).await?;
        let l = app.locale(args.language);
        let shown = args.file.display();
        let bytes = std::fs::read(&args.file).with_context(|| Wrong(format!("cannot read {shown}")))?;
        let mut tx = app.db.read().await?;
        let desk = desk::find(&mut tx, args.session, args.by.as_ref()).await?;
        let report = match imports::read(bytes.clone(), args.sheet).await {
            Ok(sheet) => imports::check(&mut tx, &desk.standing, args.sheet, sheet).await?,
            Err(ImportError::Sheet(error)) => {
                let reason = l.with(error.key(), error.arguments());
                return Err(Wrong(format!("{shown}: {reason}")).into());
            }
            Err(error) => return Err(error.into()),
        };
        drop(tx);
        show(&l, &report);
        let faulty = report.errors > 0;
        if args.confirm {
            confirm(&app, &desk, &args, bytes, report).await?;
        }
        Ok(if faulty { ExitCode::from(WRONG) } else { ExitCode::SUCCESS })
    })
}

/// A text of the file on one line, without what would steer a terminal.
fn plain(text: &str) -> String {
    text.replace(char::is_control, " ")
}

/// Every fault on a line of its own: `line:column: value: reason`.
fn show(l: &Locale, report: &Report) {
    for fault in &report.faults {
        let reason = l.with(fault.reason.key(), fault.reason.arguments());
        println!("{}:{}: {}: {}", fault.line, plain(&fault.column), plain(&fault.value), plain(&reason));
    }
    for column in &report.unknown_columns {
        let reason =
            l.with("import-unknown-columns", [("columns", column.into()), ("count", 1_usize.into())]);
        println!("1:{}: : {}", plain(column), plain(&reason));
    }
    let tally = report.tally;
    println!(
        "{} rows: {} new, {} changed, {} unchanged, {} left out",
        report.rows,
        tally.new,
        tally.changed,
        tally.unchanged,
        report.left_out()
    );
}

async fn confirm(app: &App, desk: &Desk, args: &Args, bytes: Vec<u8>, report: Report) -> anyhow::Result<()> {
    let key = app.media.put(bytes.clone()).await?;
    let file_name = args.file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let upload = Upload { kind: args.sheet, file_name, key, report };
    let sheet = imports::read(bytes, args.sheet).await?;
    let mut tx = app.db.read().await?;
    let ready = imports::ready(&mut tx, &desk.standing, args.sheet, sheet).await?;
    drop(tx);
    let mut tx = changes::watch(app.db.begin().await?, app, &desk.standing, None).await?;
    let id = imports::add(&mut tx, &app.world, desk.by, &desk.standing, upload).await?;
    let import = imports::find(&mut tx, &desk.standing, id).await?.context("the upload")?;
    match imports::confirm(&mut tx, &app.world, desk.by, &desk.standing, &import, ready, false).await? {
        Confirmed::Done { tally, approved } => {
            tx.tell(Word::of_sheet(args.sheet, &approved)).await?.commit().await?;
            println!("{} rows written", tally.written());
            Ok(())
        }
        Confirmed::Changed(_) | Confirmed::Closed => {
            anyhow::bail!("the session has changed meanwhile: nothing was written, try again")
        }
    }
}

//! `filiera operator`: the first person, who can sign in and make everybody else.

use std::path::Path;
use std::process::ExitCode;

use clap::Args as Flags;
use filiera::config::Config;
use filiera::wiring::{self, Opening};
use platform::locale::Language;
use platform::world::World;
use registry::model::{Email, Role};
use registry::store::{grants, link, people};

use super::block_on;

/// Who is to run the program.
#[derive(Debug, Flags)]
#[command(after_help = super::EXIT_STATUS)]
pub struct Args {
    /// The address that signs in
    email: Email,
    /// Given name
    #[arg(long, default_value = "")]
    given_name: String,
    /// Family name
    #[arg(long, default_value = "")]
    family_name: String,
    /// Language of pages and mails: it, en or ru
    #[arg(long, default_value = "en")]
    language: Language,
}

/// Gives the role of operator and prints a link that signs in.
pub fn run(file: Option<&Path>, args: Args) -> anyhow::Result<ExitCode> {
    let config = Config::read(file)?;
    block_on(async move {
        let app = wiring::app(&config, World::system(), Opening::Made).await?;
        let mut tx = app.db.begin().await?;
        let given_name = if args.given_name.is_empty() { args.email.to_string() } else { args.given_name };
        let (email, family_name, language) = (args.email, args.family_name, args.language);
        let told = people::Told { email, given_name, family_name, language };
        let person = people::record(&mut tx, &app.world, &told).await?;
        grants::give(&mut tx, &app.world, None, person, Role::Operator, "").await?;
        let secret = link::make(&mut tx, &app.world, person, "/task-forces", link::ASKED).await?;
        tx.commit().await?;
        println!("{}", app.absolute(&format!("/login/links/{secret}")));
        Ok(ExitCode::SUCCESS)
    })
}

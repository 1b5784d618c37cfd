//! A whole session in the browser, from a fresh clone.

use anyhow::bail;

use crate::run::{cargo, done};
use crate::{assets, needs};

#[derive(clap::Args)]
pub struct Arguments {
    /// Handed to `filiera demo`, such as `--help`
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    rest: Vec<String>,
}

pub fn run(arguments: &Arguments) -> anyhow::Result<()> {
    needs::meet(&[needs::COMPILER])?;
    if let Err(lacks) = needs::node() {
        bail!(lacks);
    }
    assets::build(false)?;
    done(cargo().args(["run", "--package", "filiera", "--", "demo"]).args(&arguments.rest))
}

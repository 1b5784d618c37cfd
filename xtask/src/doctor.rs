//! What this machine has and lacks.

use crate::needs::{self, ALL};
use crate::run::succeeds;

pub fn run() -> anyhow::Result<()> {
    let mut missing = Vec::new();
    for need in ALL {
        let met = need.is_met();
        show(met, need.name, need.purpose);
        if !met {
            missing.push(need.package);
        }
    }
    let node = needs::node();
    show(node.is_ok(), "Node and npm", "bundle styles and scripts, drive the browser");
    show(succeeds("cargo", &["nextest", "--version"]), "cargo-nextest", "runs the tests side by side");
    if !missing.is_empty() {
        println!("\nTo install what is missing:\n\n    {}", needs::install_line(&missing));
    }
    if let Err(lacks) = node {
        println!("\n{lacks}");
    }
    Ok(())
}

fn show(met: bool, name: &str, purpose: &str) {
    println!("{} {name:<20} {purpose}", if met { "there  " } else { "missing" });
}

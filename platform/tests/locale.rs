//! The texts of every area and their uses belong together.

use std::path::Path;

use platform::locale::audit::{Area, audit};

#[test]
fn every_key_has_its_texts_and_every_text_its_use() {
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    // From below to above: an area may use the texts of those before it.
    let areas = ["platform", "registry", "market", "session", "filiera"]
        .into_iter()
        .map(|name| Area::read(name, &workspace.join(name)).unwrap())
        .collect::<Vec<_>>();
    let faults = audit(&areas);
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

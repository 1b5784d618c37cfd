//! Who may make a database, who may change one, and who only looks.

use filiera::config::Config;
use filiera::wiring::{self, Opening};
use platform::args;
use platform::db::Db;
use tempfile::TempDir;
use testkit::Kind;

async fn fresh(kind: Kind) -> (TempDir, Config) {
    let folder = TempDir::new().unwrap();
    let name = folder.path().file_name().unwrap().to_string_lossy().replace(['.', '-'], "_");
    let database = testkit::database(kind, folder.path(), &format!("opening{}", name.to_lowercase())).await;
    (folder, Config { database, ..Config::default() })
}

async fn refused(config: &Config, opening: Opening) -> String {
    wiring::database(config, opening).await.expect_err("it is not opened").to_string()
}

async fn only_who_may_changes_the_database(kind: Kind) {
    let (_folder, config) = fresh(kind).await;
    assert!(refused(&config, Opening::AsItIs).await.contains("filiera migrate"));
    wiring::database(&config, Opening::Made).await.unwrap().close().await;
    wiring::database(&config, Opening::AsItIs).await.unwrap().close().await;

    // As a version before the last migration left it.
    let db = Db::connect(&config.database, 1).await.unwrap();
    let newest = "DELETE FROM _sqlx_migrations WHERE version = (SELECT MAX(version) FROM _sqlx_migrations)";
    assert_eq!(db.execute(newest, args![]).await.unwrap(), 1);
    let run = "SELECT COUNT(*) FROM _sqlx_migrations";
    let before = db.count(run, args![]).await.unwrap();
    for opening in [Opening::AsItIs, Opening::Made] {
        let said = refused(&config, opening).await;
        assert!(said.contains("older than this program"), "{said}");
    }
    assert_eq!(db.count(run, args![]).await.unwrap(), before, "a refusal changes nothing");
    db.close().await;
}

testkit::both_databases!(only_who_may_changes_it: only_who_may_changes_the_database);

#[tokio::test]
async fn a_mistyped_path_makes_nothing() {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("data/filiera.sqlit");
    let config = Config { database: format!("sqlite:{}", file.display()), ..Config::default() };
    assert!(refused(&config, Opening::AsItIs).await.contains("filiera.sqlit"));
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
}

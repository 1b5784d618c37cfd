//! A backup of one database is restored into the other, with every row and file.

use std::io::Cursor;

use filiera::wiring;
use platform::args;
use platform::backup::{self, BackupError};
use registry::model::Role;
use testkit::{Kind, TestApp, both_databases};

async fn filled(app: &TestApp) -> Vec<u8> {
    let person = app.person("niccolò.d'angelo@ditta.example").await;
    app.grant(person, Role::Operator, "").await;
    app.sign_in(person).await;
    app.app.media.put("ordito e trama".as_bytes().to_vec()).await.unwrap();
    let mut file = Cursor::new(Vec::new());
    let rows = backup::write(&app.app.db, &app.app.media, &wiring::tables(), &mut file).await.unwrap();
    assert!(rows >= 3, "person, grant, audit line: {rows}");
    file.into_inner()
}

both_databases! {
    async fn a_backup_goes_into_the_other_database(app: TestApp) {
        let file = filled(&app).await;
        let other = if app.app.db.is_postgres() { Kind::Sqlite } else { Kind::Postgres };
        let other = TestApp::start(other).await;
        backup::restore(&other.app.db, &other.app.media, &wiring::tables(), Cursor::new(&file)).await.unwrap();
        for table in wiring::tables() {
            let sql = format!("SELECT COUNT(*) FROM {table}");
            let count = async |app: &TestApp| app.app.db.count(sqlx::AssertSqlSafe(sql.clone()), args![]).await.unwrap();
            assert_eq!(count(&app).await, count(&other).await, "{table}");
        }
        assert_eq!(other.app.media.keys().await.unwrap().len(), 1);
        // What is there already is never mixed with a backup.
        let again = backup::restore(&other.app.db, &other.app.media, &wiring::tables(), Cursor::new(&file)).await;
        assert!(matches!(again, Err(BackupError::NotEmpty(_))), "{again:?}");
    }

    async fn nobody_signs_in_with_what_a_backup_holds(app: TestApp) {
        let person = app.person("chiara@ditta.example").await;
        app.sign_in(person).await;
        assert_eq!(app.anonymous().post("/login", &[("email", "chiara@ditta.example")]).await.status, 200);
        let mut file = Cursor::new(Vec::new());
        backup::write(&app.app.db, &app.app.media, &wiring::tables(), &mut file).await.unwrap();
        let mut zip = zip::ZipArchive::new(file).unwrap();
        for index in 0..zip.len() {
            let text = std::io::read_to_string(zip.by_index(index).unwrap()).unwrap();
            assert!(!text.contains("/login/links/"), "{text}");
        }
        let other = TestApp::start(if app.app.db.is_postgres() { Kind::Sqlite } else { Kind::Postgres }).await;
        let tables = wiring::tables();
        backup::restore(&other.app.db, &other.app.media, &tables, zip.into_inner()).await.unwrap();
        assert_eq!(other.run_jobs().await, 0, "no mail is sent a second time");
        for table in wiring::passing_tables() {
            let sql = format!("SELECT COUNT(*) FROM {table}");
            assert_eq!(other.app.db.count(sqlx::AssertSqlSafe(sql), args![]).await.unwrap(), 0, "{table}");
        }
    }

    async fn every_table_is_in_the_backup_or_left_out_on_purpose(app: TestApp) {
        let known = [wiring::tables(), wiring::passing_tables()].concat();
        let mut known: Vec<_> = known.into_iter().map(str::to_owned).collect();
        known.sort();
        assert_eq!(backup::tables(&app.app.db).await.unwrap(), known);
    }

    async fn what_is_no_backup_is_refused(app: TestApp) {
        let wrong = backup::restore(&app.app.db, &app.app.media, &wiring::tables(), Cursor::new(b"PK no")).await;
        assert!(matches!(wrong, Err(BackupError::Zip(_))), "{wrong:?}");
    }
}

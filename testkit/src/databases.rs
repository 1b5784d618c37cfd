//! A fresh database for a test.

use std::path::Path;

use crate::postgres;

/// Which database.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A file in the test's own folder.
    Sqlite,
    /// A database of its own on the shared server.
    Postgres,
}

/// The address of a fresh database; a SQLite file lies in `folder`.
///
/// # Panics
/// When PostgreSQL is not there: a test must not pass because it did not run.
pub async fn database(kind: Kind, folder: &Path, name: &str) -> String {
    match kind {
        Kind::Sqlite => format!("sqlite:{}", folder.join("test.sqlite").display()),
        Kind::Postgres => {
            let server = postgres::shared().expect("a PostgreSQL server for the tests");
            postgres::create_database(server.url(), name).await.expect("a database of the test's own")
        }
    }
}

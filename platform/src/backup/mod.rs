//! A backup: one ZIP file with every row as a line of JSON and every uploaded file. It is the same for both databases,
//! so a backup of one can be restored into the other. Mails are left out: they hold links that sign in, and a restored
//! program would send once more what was on its way.

mod read;
mod write;

pub use read::restore;
pub use write::write;

use crate::args;
use crate::db::{Db, DbError, Tx};
use crate::media::MediaError;

/// The platform's tables, parents before children.
pub const TABLES: &[&str] = &["jobs"];

/// The platform's tables that no backup holds: they say who is signed in.
pub const PASSING: &[&str] = &["logins", "attempts"];

/// Why a backup was not written or not read.
#[derive(Debug, thiserror::Error)]
pub enum BackupError {
    /// The database refused.
    #[error("the database refused")]
    Db(#[from] DbError),
    /// An uploaded file cannot be read or kept.
    #[error("an uploaded file cannot be read or kept")]
    Media(#[from] MediaError),
    /// The file cannot be written or read.
    #[error("the backup file cannot be written or read")]
    File(#[from] std::io::Error),
    /// The file is no ZIP file, or is damaged.
    #[error("the backup file is damaged")]
    Zip(#[from] zip::result::ZipError),
    /// The file is a ZIP file, but no backup, or one of another version.
    #[error("not a backup of this version: {0}")]
    Content(String),
    /// There is something in the database already.
    #[error("the database is not empty: {0} has rows")]
    NotEmpty(String),
}

/// A column's name and whether it holds text, whole numbers, numbers or truth values.
#[derive(Debug, sqlx::FromRow)]
struct Column {
    name: String,
    kind: String,
}

async fn columns(tx: &mut Tx, table: &str) -> Result<Vec<Column>, DbError> {
    let sql = match tx {
        Tx::Sqlite(_) => "SELECT name, LOWER(type) AS kind FROM pragma_table_info($1) ORDER BY cid",
        Tx::Postgres(_) => {
            "SELECT column_name::text AS name, data_type::text AS kind FROM information_schema.columns
             WHERE table_schema = current_schema() AND table_name = $1 ORDER BY ordinal_position"
        }
    };
    tx.all(sql, args![table]).await
}

/// Every table of the database but the history of migrations, sorted by name.
///
/// # Errors
/// What the database said.
pub async fn tables(db: &Db) -> Result<Vec<String>, DbError> {
    let sql = if db.is_postgres() {
        "SELECT table_name::text FROM information_schema.tables
         WHERE table_schema = current_schema() AND table_name NOT LIKE '\\_sqlx%' ORDER BY 1"
    } else {
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_sqlx%' ESCAPE '\\'
         AND name NOT LIKE 'sqlite%' ORDER BY 1"
    };
    let rows: Vec<(String,)> = db.all(sql, args![]).await?;
    Ok(rows.into_iter().map(|(name,)| name).collect())
}

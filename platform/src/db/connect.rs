//! Opening a database and bringing it up to date.

use std::str::FromStr;
use std::time::Duration;

use sqlx::migrate::Migrator;
use sqlx::postgres::{PgConnectOptions, PgConnection, PgPool, PgPoolOptions};
use sqlx::sqlite::{
    SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous,
};
use sqlx::{Connection as _, SqlSafeStr};

use super::tx::query_methods;
use super::{Arg, DbError, Record, Tx, arg};

/// A database: a pool of connections to SQLite or PostgreSQL.
#[derive(Debug, Clone)]
pub enum Db {
    /// One file on one machine.
    Sqlite(SqlitePool),
    /// A server, when one machine is not enough.
    Postgres(PgPool),
}

/// Why a database could not be opened.
#[derive(Debug, thiserror::Error)]
pub enum ConnectError {
    /// The address names neither SQLite nor PostgreSQL.
    #[error("the database address must begin with sqlite: or postgres:")]
    Scheme,
    /// The address cannot be read.
    #[error("the database address is wrong")]
    Address(#[source] DbError),
    /// The database refused.
    #[error("cannot open the database {at}")]
    Open {
        /// Which, and as whom; no password.
        at: String,
        /// What it or the machine said.
        #[source]
        cause: DbError,
    },
    /// The database did not answer.
    #[error("the database {at} does not answer")]
    Silent {
        /// As above.
        at: String,
    },
    /// A migration failed.
    #[error("cannot bring the database up to date")]
    Migrate(#[from] sqlx::migrate::MigrateError),
}

/// How far a database is behind the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Age {
    /// No migration has run.
    Empty,
    /// Some migrations have not run.
    Old,
    /// Every migration has run.
    Current,
}

/// How long a server may take to answer the first time.
const PATIENCE: Duration = Duration::from_secs(5);

/// `filiera at db.example.org:5432 as filiera`: all that helps to find what is wrong, without the password.
fn server(options: &PgConnectOptions) -> String {
    let user = options.get_username();
    let database = options.get_database().unwrap_or(user);
    match options.get_socket() {
        Some(folder) => format!("{database} in {} as {user}", folder.display()),
        None => format!("{database} at {}:{} as {user}", options.get_host(), options.get_port()),
    }
}

impl Db {
    /// Opens the database at `url`: `sqlite:path/to/file` (made when missing) or `postgres://…`.
    ///
    /// # Errors
    /// When the address is of another kind, or the database does not open.
    pub async fn connect(url: &str, connections: u32) -> Result<Self, ConnectError> {
        if url.starts_with("sqlite:") {
            let options = SqliteConnectOptions::from_str(url)
                .map_err(ConnectError::Address)?
                .create_if_missing(true)
                .journal_mode(SqliteJournalMode::Wal)
                // What was acknowledged survives the loss of power, not only of the process.
                .synchronous(SqliteSynchronous::Full)
                .busy_timeout(Duration::from_secs(20))
                .foreign_keys(true);
            let at = options.get_filename().display().to_string();
            let pool = SqlitePoolOptions::new().max_connections(connections).connect_with(options).await;
            let pool = pool.map_err(|cause| ConnectError::Open { at, cause })?;
            Ok(Self::Sqlite(pool))
        } else if url.starts_with("postgres:") || url.starts_with("postgresql:") {
            let options = PgConnectOptions::from_str(url).map_err(ConnectError::Address)?;
            let at = server(&options);
            // A pool tries until its time is over, and then says no more than that; one try of its own says what is wrong.
            let first = tokio::time::timeout(PATIENCE, PgConnection::connect_with(&options)).await;
            let refused = |cause| ConnectError::Open { at: at.clone(), cause };
            let first = first.map_err(|_| ConnectError::Silent { at: at.clone() })?.map_err(refused)?;
            first.close().await.map_err(refused)?;
            let pool = PgPoolOptions::new()
                .max_connections(connections)
                .acquire_timeout(Duration::from_secs(20))
                .connect_with(options)
                .await
                .map_err(refused)?;
            Ok(Self::Postgres(pool))
        } else {
            Err(ConnectError::Scheme)
        }
    }

    /// How far the database is behind the migrations of every area; changes nothing.
    ///
    /// # Errors
    /// What the database said.
    pub async fn age(&self, areas: &[Migrator]) -> Result<Age, DbError> {
        let history = match self {
            Self::Sqlite(_) => "SELECT COUNT(*) FROM sqlite_master WHERE name = '_sqlx_migrations'",
            Self::Postgres(_) => {
                "SELECT COUNT(*) FROM information_schema.tables
                 WHERE table_schema = current_schema() AND table_name = '_sqlx_migrations'"
            }
        };
        if self.count(history, vec![]).await? == 0 {
            return Ok(Age::Empty);
        }
        let run: Vec<(i64,)> = self.all("SELECT version FROM _sqlx_migrations WHERE success", vec![]).await?;
        let mut wanted = areas.iter().flat_map(|area| area.iter()).map(|migration| migration.version);
        Ok(if wanted.all(|version| run.contains(&(version,))) { Age::Current } else { Age::Old })
    }

    /// Runs the migrations of every area, in the order given; those already run are skipped.
    ///
    /// # Errors
    /// When a migration fails; the ones before it stay.
    pub async fn migrate(&self, areas: Vec<Migrator>) -> Result<(), ConnectError> {
        for mut migrator in areas {
            // One history serves all areas, so an area does not know the others' versions.
            migrator.set_ignore_missing(true);
            match self {
                Self::Sqlite(pool) => migrator.run(pool).await?,
                Self::Postgres(pool) => migrator.run(pool).await?,
            }
        }
        Ok(())
    }

    /// Begins a transaction for reading and writing.
    ///
    /// # Errors
    /// When no connection is free in time.
    pub async fn begin(&self) -> Result<Tx, DbError> {
        match self {
            // SQLite takes its write lock at once, so that two writers wait instead of failing half-way.
            Self::Sqlite(pool) => Ok(Tx::Sqlite(pool.begin_with("BEGIN IMMEDIATE").await?)),
            Self::Postgres(pool) => Ok(Tx::Postgres(pool.begin().await?)),
        }
    }

    /// Begins a transaction that only reads: one consistent view for a whole page.
    ///
    /// # Errors
    /// When no connection is free in time.
    pub async fn read(&self) -> Result<Tx, DbError> {
        match self {
            Self::Sqlite(pool) => Ok(Tx::Sqlite(pool.begin().await?)),
            Self::Postgres(pool) => {
                Ok(Tx::Postgres(pool.begin_with("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY").await?))
            }
        }
    }

    /// Waits for running statements and closes every connection.
    pub async fn close(&self) {
        match self {
            Self::Sqlite(pool) => pool.close().await,
            Self::Postgres(pool) => pool.close().await,
        }
    }

    /// Whether this is PostgreSQL; for the few statements that differ, such as skipping locked rows.
    #[must_use]
    pub fn is_postgres(&self) -> bool {
        matches!(self, Self::Postgres(_))
    }

    query_methods!(self, (&self), inner => inner);
}

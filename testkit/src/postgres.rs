//! PostgreSQL for tests: a server shared by all, and a database for each.

use std::io;
use std::sync::OnceLock;

use sqlx::{AssertSqlSafe, Connection as _, Executor as _, PgConnection};

pub use crate::cluster::Cluster;

/// The server of this process: `cargo xtask test` starts one for all; without it a process starts its own when it first
/// asks.
///
/// # Errors
/// When PostgreSQL is not installed or does not start.
pub fn shared() -> io::Result<&'static Cluster> {
    static SHARED: OnceLock<Result<Cluster, String>> = OnceLock::new();
    let server = SHARED.get_or_init(|| Cluster::start().map_err(|error| error.to_string()));
    server.as_ref().map_err(|error| io::Error::other(error.clone()))
}

/// Makes an empty database on the server at `url`; gives the new database's address.
///
/// # Errors
/// When the server cannot be reached or has a database of that name.
pub async fn create_database(url: &str, name: &str) -> Result<String, sqlx::Error> {
    statement(url, &format!("CREATE DATABASE {} TEMPLATE template0", quoted(name))).await?;
    let server = url.rsplit_once('/').map_or(url, |(server, _)| server);
    Ok(format!("{server}/{name}"))
}

/// Removes a database from the server at `url`, also while somebody is connected to it.
///
/// # Errors
/// When the server cannot be reached.
pub async fn drop_database(url: &str, name: &str) -> Result<(), sqlx::Error> {
    statement(url, &format!("DROP DATABASE IF EXISTS {} WITH (FORCE)", quoted(name))).await
}

async fn statement(url: &str, sql: &str) -> Result<(), sqlx::Error> {
    let mut connection = PgConnection::connect(url).await?;
    connection.execute(AssertSqlSafe(sql)).await?;
    connection.close().await
}

fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_database_is_made_used_and_removed() {
        let server = shared().unwrap().url();
        let name = format!("check_{}", std::process::id());
        let url = create_database(server, &name).await.unwrap();
        let mut connection = PgConnection::connect(&url).await.unwrap();
        let (current,): (String,) =
            sqlx::query_as("SELECT current_database()").fetch_one(&mut connection).await.unwrap();
        assert_eq!(current, name);
        assert!(create_database(server, &name).await.is_err(), "the name is taken");
        drop_database(server, &name).await.unwrap();
        assert!(PgConnection::connect(&url).await.is_err());
    }

    #[test]
    fn a_name_stays_a_name() {
        assert_eq!(quoted("a\"; DROP DATABASE b"), "\"a\"\"; DROP DATABASE b\"");
    }
}

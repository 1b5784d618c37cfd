//! The state of a web login, kept in the database.

use async_trait::async_trait;
use platform::app::App;
use platform::args;
use platform::db::Db;
use tower_sessions::cookie::SameSite;
use tower_sessions::cookie::time::{Duration, OffsetDateTime};
use tower_sessions::session::{Id, Record};
use tower_sessions::session_store::{self, Error};
use tower_sessions::{Expiry, SessionManagerLayer, SessionStore};

/// Login state in the table `logins`.
#[derive(Debug, Clone)]
pub struct LoginStore {
    db: Db,
}

/// The layer that gives every request its login; the cookie lasts thirty days without a visit.
#[must_use]
pub fn layer(app: &App) -> SessionManagerLayer<LoginStore> {
    SessionManagerLayer::new(LoginStore { db: app.db.clone() })
        .with_name("filiera_login")
        .with_secure(app.is_secure())
        .with_http_only(true)
        // Lax, so that a link in a mail finds its reader signed in.
        .with_same_site(SameSite::Lax)
        .with_expiry(Expiry::OnInactivity(Duration::days(30)))
}

fn micros(time: OffsetDateTime) -> i64 {
    i64::try_from(time.unix_timestamp_nanos() / 1000).unwrap_or(i64::MAX)
}

fn backend(error: impl std::fmt::Display) -> Error {
    Error::Backend(error.to_string())
}

#[async_trait]
impl SessionStore for LoginStore {
    async fn save(&self, record: &Record) -> session_store::Result<()> {
        let data = serde_json::to_string(&record.data).map_err(|error| Error::Encode(error.to_string()))?;
        self.db
            .execute(
                "INSERT INTO logins (id, data, expires_at) VALUES ($1, $2, $3)
                 ON CONFLICT (id) DO UPDATE SET data = excluded.data, expires_at = excluded.expires_at",
                args![record.id.to_string(), data, micros(record.expiry_date)],
            )
            .await
            .map_err(backend)?;
        Ok(())
    }

    async fn load(&self, id: &Id) -> session_store::Result<Option<Record>> {
        let row: Option<(String, i64)> = self
            .db
            .optional("SELECT data, expires_at FROM logins WHERE id = $1", args![id.to_string()])
            .await
            .map_err(backend)?;
        let Some((data, expires_at)) = row else { return Ok(None) };
        let expiry_date = OffsetDateTime::from_unix_timestamp_nanos(i128::from(expires_at) * 1000)
            .map_err(|error| Error::Decode(error.to_string()))?;
        if expiry_date <= OffsetDateTime::now_utc() {
            return Ok(None);
        }
        let data = serde_json::from_str(&data).map_err(|error| Error::Decode(error.to_string()))?;
        Ok(Some(Record { id: *id, data, expiry_date }))
    }

    async fn delete(&self, id: &Id) -> session_store::Result<()> {
        self.db.execute("DELETE FROM logins WHERE id = $1", args![id.to_string()]).await.map_err(backend)?;
        Ok(())
    }
}

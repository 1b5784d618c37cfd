//! The state of a web login, kept in the database.

use async_trait::async_trait;
use jiff::SignedDuration;
use platform::app::App;
use platform::args;
use platform::db::{At, Db};
use platform::world::World;
use serde_json::Value;
use tower_sessions::cookie::SameSite;
use tower_sessions::cookie::time::{Duration, OffsetDateTime};
use tower_sessions::session::{Id, Record};
use tower_sessions::session_store::{self, Error};
use tower_sessions::{Expiry, SessionManagerLayer, SessionStore};

use super::visitor::PERSON;

/// How many days a login lasts without a visit.
const DAYS: i64 = 30;

/// Login state in the table `logins`. When it ends is counted on the program's clock.
#[derive(Debug, Clone)]
pub struct LoginStore {
    db: Db,
    world: World,
}

/// The layer that gives every request its login; the cookie lasts thirty days without a visit.
#[must_use]
pub fn layer(app: &App) -> SessionManagerLayer<LoginStore> {
    SessionManagerLayer::new(LoginStore::new(app))
        .with_name("filiera_login")
        .with_secure(app.is_secure())
        .with_http_only(true)
        // Lax, so that a link in a mail finds its reader signed in.
        .with_same_site(SameSite::Lax)
        // Counted from the last change; a visit makes one a day.
        .with_expiry(Expiry::OnInactivity(Duration::days(DAYS)))
}

fn backend(error: impl std::fmt::Display) -> Error {
    Error::Backend(error.to_string())
}

/// How many ids are tried for a new login; that even one is taken is less likely than anything else that may fail.
const TRIES: usize = 3;

impl LoginStore {
    /// The store of this program's logins.
    #[must_use]
    pub fn new(app: &App) -> Self {
        Self { db: app.db.clone(), world: app.world.clone() }
    }

    /// Writes a login; how many rows that changed.
    async fn write(&self, sql: &'static str, record: &Record) -> session_store::Result<u64> {
        let data = serde_json::to_string(&record.data).map_err(|error| Error::Encode(error.to_string()))?;
        let person = record.data.get(PERSON).and_then(Value::as_str).map(str::to_owned);
        let expires_at = self.world.now() + SignedDuration::from_hours(24 * DAYS);
        let values = args![record.id.to_string(), data, person, expires_at];
        self.db.execute(sql, values).await.map_err(backend)
    }
}

#[async_trait]
impl SessionStore for LoginStore {
    /// A new login takes no other one's place: where the id is taken, it gets another.
    async fn create(&self, record: &mut Record) -> session_store::Result<()> {
        let sql = "INSERT INTO logins (id, data, person_id, expires_at) VALUES ($1, $2, $3, $4)
            ON CONFLICT (id) DO NOTHING";
        for _ in 0..TRIES {
            if self.write(sql, record).await? > 0 {
                return Ok(());
            }
            record.id = Id::default();
        }
        Err(backend("no id is free for a new login"))
    }

    /// A login that was ended meanwhile stays ended: what a request still keeps of it goes nowhere.
    async fn save(&self, record: &Record) -> session_store::Result<()> {
        let sql = "UPDATE logins SET data = $2, person_id = $3, expires_at = $4 WHERE id = $1";
        self.write(sql, record).await.map(|_| ())
    }

    async fn load(&self, id: &Id) -> session_store::Result<Option<Record>> {
        let row: Option<(String, At)> = self
            .db
            .optional(
                "SELECT data, expires_at FROM logins WHERE id = $1 AND expires_at > $2",
                args![id.to_string(), self.world.now()],
            )
            .await
            .map_err(backend)?;
        let Some((data, expires_at)) = row else { return Ok(None) };
        let expiry_date = OffsetDateTime::from_unix_timestamp_nanos(expires_at.0.as_nanosecond())
            .map_err(|error| Error::Decode(error.to_string()))?;
        let data = serde_json::from_str(&data).map_err(|error| Error::Decode(error.to_string()))?;
        Ok(Some(Record { id: *id, data, expiry_date }))
    }

    async fn delete(&self, id: &Id) -> session_store::Result<()> {
        self.db.execute("DELETE FROM logins WHERE id = $1", args![id.to_string()]).await.map_err(backend)?;
        Ok(())
    }
}

//! Which known firm somebody speaks of: an index of every firm of the registry, kept in step with it.

use std::collections::HashMap;
use std::sync::Arc;

use identify::{Decision, Firm, Index, Key, Position};
use jiff::Timestamp;
use platform::app::App;
use platform::args;
use platform::db::{Arg, DbError, Tx};
use registry::model::OrganisationId;
use registry::store::organisations;
use tokio::sync::{OwnedRwLockReadGuard, RwLock};

use crate::model::joining::{Candidate, Sign};
use crate::store::changes;

/// The index of one program, shared by all who ask.
#[derive(Default)]
pub struct Identity {
    known: Arc<RwLock<Known>>,
}

/// The firms that are known.
#[derive(Default)]
pub struct Known {
    index: Index,
    firms: HashMap<OrganisationId, (Key, Firm)>,
    organisations: HashMap<Key, OrganisationId>,
    is_read: bool,
    sequence: i64,
    changed: (Option<Timestamp>, i64),
}

/// The most candidates that a person is shown.
const SHOWN: usize = 4;

#[derive(sqlx::FromRow)]
struct Row {
    id: OrganisationId,
    name: String,
    country: String,
    address: Option<String>,
    place: Option<String>,
    postcode: Option<String>,
    province: Option<String>,
    latitude: Option<f64>,
    longitude: Option<f64>,
    vat: Option<String>,
    is_joined: bool,
}

impl Row {
    fn firm(self) -> Firm {
        Firm {
            name: self.name,
            address: self.address.unwrap_or_default(),
            city: self.place.unwrap_or_default(),
            postal_code: self.postcode.unwrap_or_default(),
            region: self.province.unwrap_or_default(),
            country: self.country,
            vat: self.vat.unwrap_or_default(),
            position: self.latitude.zip(self.longitude).and_then(|(north, east)| Position::new(north, east)),
        }
    }
}

const SELECT: &str =
    "SELECT organisations.id, name, country, address, place, postcode, province, latitude, longitude,
    (SELECT MIN(value) FROM supplier_identifiers WHERE supplier_id = suppliers.id AND scheme = 'vat') AS vat,
    joined_into IS NOT NULL AS is_joined
    FROM organisations LEFT JOIN suppliers ON organisation_id = organisations.id
    WHERE organisations.kind = 'firm'";

/// The firms as they are known now.
///
/// # Errors
/// What the database said.
pub async fn current(app: &App, tx: &mut Tx) -> Result<OwnedRwLockReadGuard<Known>, DbError> {
    let identity = app.kept::<Identity>();
    identity.known.write().await.read_on(tx).await?;
    Ok(Arc::clone(&identity.known).read_owned().await)
}

impl Known {
    /// Reads what changed since it was read last; all of it at first.
    async fn read_on(&mut self, tx: &mut Tx) -> Result<(), DbError> {
        let sequence = changes::latest(tx).await?;
        let changed = organisations::last_change(tx).await?;
        if !self.is_read {
            let rows: Vec<Row> =
                tx.all(sqlx::AssertSqlSafe(format!("{SELECT} ORDER BY organisations.id")), args![]).await?;
            self.take(rows);
        } else {
            if sequence > self.sequence {
                let ids: Vec<Arg> = changes::since(tx, self.sequence)
                    .await?
                    .into_iter()
                    .map(|(id, _)| Arg::from(id))
                    .collect();
                for some in ids.chunks(500) {
                    let places = platform::db::places(1, some.len());
                    let sql = format!("{SELECT} AND suppliers.id IN ({places}) ORDER BY organisations.id");
                    let rows = tx.all(sqlx::AssertSqlSafe(sql), some.to_vec()).await?;
                    self.take(rows);
                }
            }
            if changed != self.changed {
                // Who commits late may have changed something before what was read last.
                let from = self.changed.0.map_or(0, |at| at.as_microsecond() - HOUR);
                let sql = format!("{SELECT} AND organisations.told_at >= $1 ORDER BY organisations.id");
                let rows = tx.all(sqlx::AssertSqlSafe(sql), args![from]).await?;
                self.take(rows);
            }
        }
        (self.is_read, self.sequence, self.changed) = (true, sequence, changed);
        Ok(())
    }

    fn take(&mut self, rows: Vec<Row>) {
        for row in rows {
            let (id, is_joined) = (row.id, row.is_joined);
            let firm = row.firm();
            match self.firms.get(&id) {
                Some((_, known)) if *known == firm && !is_joined => continue,
                Some((key, _)) => {
                    self.index.remove(*key);
                    self.organisations.remove(key);
                    self.firms.remove(&id);
                }
                None => {}
            }
            if !is_joined {
                let key = self.index.add(&firm);
                self.organisations.insert(key, id);
                self.firms.insert(id, (key, firm));
            }
        }
    }

    /// How many firms are known.
    #[must_use]
    pub fn len(&self) -> usize {
        self.index.len()
    }

    /// Whether none is.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.index.is_empty()
    }

    /// Which known firm this is, and what follows.
    #[must_use]
    pub fn decide(&self, firm: &Firm) -> (Option<OrganisationId>, Decision) {
        let decision = self.index.identify(firm);
        (decision.key.and_then(|key| self.organisations.get(&key)).copied(), decision)
    }

    /// Known firms that this may be, the likeliest first, as a person is shown them; those that it is not for sure are
    /// left out.
    #[must_use]
    pub fn candidates(&self, firm: &Firm) -> Vec<Candidate> {
        let likely =
            self.index.candidates(firm).into_iter().filter(|one| one.probability >= LEAST).take(SHOWN);
        likely
            .filter_map(|one| {
                let organisation = *self.organisations.get(&one.key)?;
                let signs = one.evidence.iter().map(Sign::from).collect();
                Some(Candidate { organisation, probability: one.probability, signs })
            })
            .collect()
    }
}

/// Below this nobody needs to look.
const LEAST: f64 = 0.05;

/// In microseconds: how late a change may appear that says to be earlier.
const HOUR: i64 = 3_600_000_000;

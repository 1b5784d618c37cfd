//! Entries as the search index takes them.

use std::collections::BTreeMap;

use jiff::Timestamp;
use platform::args;
use platform::db::{Arg, Day, DbError, Json, Record, Tx, places};
use platform::locale::{Language, Translated};

use crate::model::calendar::{monday, weeks};
use crate::model::ids::{CapacityId, SupplierId};
use crate::model::standing::today;
use crate::model::vocabulary::{PlaceId, Unit, Vocabulary};
use crate::model::{Capacity, CapacityUnit, Supplier, Taken, size_class};
use crate::search::{Amount, Calendar, Certificate, Entry};
use crate::store::suppliers;

/// How many weeks ahead can be asked for.
const WEEKS: i64 = 104;

/// How many entries are public.
///
/// # Errors
/// What the database said.
pub async fn count(tx: &mut Tx) -> Result<i64, DbError> {
    tx.count("SELECT COUNT(*) FROM suppliers WHERE published_at IS NOT NULL", args![]).await
}

/// The next public entries in the order of their ids.
///
/// # Errors
/// What the database said.
pub async fn ids(tx: &mut Tx, after: Option<SupplierId>, most: usize) -> Result<Vec<SupplierId>, DbError> {
    let after = after.map(|id| id.to_string()).unwrap_or_default();
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    let rows: Vec<(SupplierId,)> = tx
        .all(
            "SELECT id FROM suppliers WHERE published_at IS NOT NULL AND id > $1 ORDER BY id LIMIT $2",
            args![after, most],
        )
        .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// Those of these entries that are public, as the index takes them.
///
/// # Errors
/// What the database said.
pub async fn entries(tx: &mut Tx, now: Timestamp, ids: &[SupplierId]) -> Result<Vec<Entry>, DbError> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let listed = places(1, ids.len());
    let sql = format!("{} WHERE published_at IS NOT NULL AND suppliers.id IN ({listed})", suppliers::SELECT);
    let firms: Vec<Supplier> =
        tx.all(sqlx::AssertSqlSafe(sql), ids.iter().map(|id| Arg::from(*id)).collect()).await?;
    let mut parts = Parts::read(tx, now, ids).await?;
    Ok(firms.into_iter().map(|firm| parts.entry(firm)).collect())
}

type Scheme = (SupplierId, String, Option<Day>, Option<Day>);

#[derive(sqlx::FromRow)]
struct Line {
    supplier_id: SupplierId,
    #[sqlx(flatten)]
    capacity: Capacity,
}

/// What belongs to some entries, by entry.
struct Parts {
    today: jiff::civil::Date,
    terms: BTreeMap<SupplierId, Vec<String>>,
    texts: BTreeMap<SupplierId, Vec<Translated>>,
    capacities: BTreeMap<SupplierId, Vec<Capacity>>,
    taken: BTreeMap<CapacityId, Vec<Taken>>,
    certificates: BTreeMap<SupplierId, Vec<Scheme>>,
}

/// Rows of a table that belong to these entries.
async fn of<T: Record>(tx: &mut Tx, ids: &[SupplierId], select: &str, and: &str) -> Result<Vec<T>, DbError> {
    let sql = format!("{select} WHERE supplier_id IN ({}) {and}", places(1, ids.len()));
    tx.all(sqlx::AssertSqlSafe(sql), ids.iter().map(|id| Arg::from(*id)).collect()).await
}

fn by_entry<T, V>(rows: Vec<T>, part: impl Fn(T) -> (SupplierId, V)) -> BTreeMap<SupplierId, Vec<V>> {
    let mut all: BTreeMap<SupplierId, Vec<V>> = BTreeMap::new();
    for (id, value) in rows.into_iter().map(part) {
        all.entry(id).or_default().push(value);
    }
    all
}

impl Parts {
    async fn read(tx: &mut Tx, now: Timestamp, ids: &[SupplierId]) -> Result<Self, DbError> {
        let today = today(now);
        let select = "SELECT supplier_id, concept FROM supplier_terms";
        let mut terms: Vec<(SupplierId, String)> =
            of(tx, ids, select, "AND facet NOT IN ('language', 'market') ORDER BY facet, concept").await?;
        let machines: Vec<(SupplierId, String)> =
            of(tx, ids, "SELECT DISTINCT supplier_id, concept FROM supplier_machines", "").await?;
        let select = "SELECT supplier_id, id, processing, unit, per_week, declared_at, declared_by, verified_at, verified_by,
            verified_until FROM supplier_capacities";
        let lines: Vec<Line> = of(tx, ids, select, "ORDER BY processing, unit").await?;
        terms.extend(machines);
        terms.extend(lines.iter().map(|line| (line.supplier_id, line.capacity.processing.clone())));
        let texts: Vec<(SupplierId, Json<Translated>)> =
            of(tx, ids, "SELECT supplier_id, content FROM supplier_texts", "ORDER BY kind").await?;
        // Weeks are kept as days, which sort as texts.
        let from = format!("AND week >= '{}'", monday(today));
        let taken: Vec<Taken> =
            of(tx, ids, "SELECT capacity_id, week, kind, reason, amount FROM supplier_calendar", &from)
                .await?;
        let select = "SELECT supplier_id, scheme, valid_from, valid_until FROM supplier_certificates";
        let certificates: Vec<Scheme> = of(tx, ids, select, "ORDER BY scheme, number").await?;
        let mut by_capacity: BTreeMap<CapacityId, Vec<Taken>> = BTreeMap::new();
        taken.into_iter().for_each(|one| by_capacity.entry(one.capacity_id).or_default().push(one));
        Ok(Self {
            today,
            terms: by_entry(terms, |row| row),
            texts: by_entry(texts, |(id, content)| (id, content.0)),
            capacities: by_entry(lines, |line| (line.supplier_id, line.capacity)),
            taken: by_capacity,
            certificates: by_entry(certificates, |row| (row.0, row)),
        })
    }

    fn entry(&mut self, firm: Supplier) -> Entry {
        let words = Vocabulary::bundled();
        let id = firm.id;
        let mut terms = self.terms.remove(&id).unwrap_or_default();
        terms.extend(firm.people.and_then(size_class).map(str::to_owned));
        let mut concepts: Vec<_> = terms.iter().filter_map(|term| words.concept(term)).collect();
        concepts.sort_unstable();
        concepts.dedup();
        let texts = self.texts.remove(&id).unwrap_or_default();
        let said = |language: Language| {
            let parts = texts.iter().filter_map(|text| text.find(language));
            let parts = parts.filter(|(found, _)| *found == language).map(|(_, text)| text.text.as_str());
            (language, parts.collect::<Vec<_>>().join("\n"))
        };
        let texts: Vec<_> =
            Language::ALL.into_iter().map(said).filter(|(_, text)| !text.is_empty()).collect();
        let certificates = self.certificates.remove(&id).unwrap_or_default();
        let held = certificates.into_iter().filter_map(|(_, scheme, from, until)| {
            let scheme = words.concept(&scheme)?;
            Some(Certificate { scheme, from: from.map(|day| day.0), until: until.map(|day| day.0) })
        });
        let capacities = self.capacities.remove(&id).unwrap_or_default();
        let address =
            [&firm.address, &firm.postcode, &firm.place].map(|part| part.clone().unwrap_or_default());
        Entry {
            id: id.to_string(),
            names: [Some(firm.name.clone()), firm.name_latin.clone()].into_iter().flatten().collect(),
            texts,
            concepts,
            places: whereabouts(&firm),
            address: address.join(" "),
            position: firm.latitude.zip(firm.longitude),
            calendars: capacities.iter().filter_map(|capacity| self.calendar(capacity)).collect(),
            min_order: firm.min_order.zip(firm.min_order_unit).map(|(amount, unit)| Amount {
                amount: u32::try_from(amount).unwrap_or(u32::MAX),
                unit: unit.counted(),
            }),
            certificates: held.collect(),
            changed: firm.changed_at.0.as_microsecond(),
        }
    }

    fn calendar(&self, capacity: &Capacity) -> Option<Calendar> {
        let taken = self.taken.get(&capacity.id).map_or(&[][..], Vec::as_slice);
        let weeks = weeks(capacity, taken, self.today, WEEKS);
        Some(Calendar {
            processing: Vocabulary::bundled().concept(&capacity.processing)?,
            unit: match capacity.unit {
                CapacityUnit::Minutes => Unit::Minute,
                CapacityUnit::Pieces => Unit::Piece,
            },
            first: monday(self.today),
            free: weeks.iter().map(|week| u32::try_from(week.free).unwrap_or(u32::MAX)).collect(),
        })
    }
}

/// The places of the vocabulary in which a firm lies: those that it chose, and the town or district that its comune names.
fn whereabouts(firm: &Supplier) -> Vec<PlaceId> {
    let words = Vocabulary::bundled();
    let chosen = [&firm.district, &firm.province].into_iter().flatten().filter_map(|code| words.place(code));
    let mut all: Vec<PlaceId> = chosen.collect();
    if let Some(town) = firm.place.as_deref() {
        // A comune of the same name elsewhere is not the town that is known for a trade.
        let here = |place: &PlaceId| {
            let within = &words[*place].within;
            within.is_empty() || all.is_empty() || within.iter().any(|one| all.contains(one))
        };
        let named = words.ask(town).places.into_iter().flat_map(|found| found.any_of);
        let named: Vec<PlaceId> = named.filter(here).collect();
        all.extend(named);
    }
    all.sort_unstable();
    all.dedup();
    all
}

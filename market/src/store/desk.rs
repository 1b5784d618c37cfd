//! The firms that an association looks after, with what an association asks of each, in a handful of statements.

use std::collections::HashMap;

use jiff::civil::Date;
use platform::args;
use platform::db::{At, Day, DbError, Json, Record, Tx};
use platform::locale::Translated;

use super::{DECLARED, Standing, suppliers};
use crate::model::completeness::{Meter, Said, meter};
use crate::model::ids::SupplierId;
use crate::model::{
    Capacity, Certificate, Declared, Field, Identifier, Machine, Picture, Supplier, Term, TextKind, Texts,
};

/// A firm on the desk.
#[derive(Debug, Clone)]
pub struct Firm {
    /// Its entry.
    pub supplier: Supplier,
    /// How complete it is.
    pub meter: Meter,
    /// What runs out next, from today on: the kind of part, its name, the last day.
    pub expires: Option<(String, String, Day)>,
    /// Claims that wait.
    pub claims: i64,
    /// When somebody of the firm signed in last.
    pub seen_at: Option<At>,
    /// Whether somebody of the firm looks after it.
    pub has_people: bool,
}

/// The firms of the desk: of an operator all, of others those of the associations that they work for. `$1` and `$2` are
/// [`Standing::sight`].
pub(super) const OF_DESK: &str =
    "suppliers.joined_into IS NULL AND ($1 OR EXISTS (SELECT 1 FROM supplier_associations AS kept
    JOIN grants ON grants.scope = kept.association_id
    WHERE kept.supplier_id = suppliers.id AND kept.joined_at IS NOT NULL
    AND grants.person_id = $2 AND grants.role = 'association' AND grants.ended_at IS NULL))";

/// A row of a part with the firm that it is of.
#[derive(sqlx::FromRow)]
struct Owned<T> {
    owner: SupplierId,
    #[sqlx(flatten)]
    part: T,
}

#[derive(sqlx::FromRow)]
struct TextRow {
    kind: TextKind,
    content: Json<Translated>,
}

#[derive(sqlx::FromRow)]
struct Standings {
    field: Field,
    #[sqlx(flatten)]
    declared: Declared,
}

#[derive(sqlx::FromRow)]
struct People {
    claims: i64,
    members: i64,
    seen_at: Option<At>,
}

async fn parts<T>(
    tx: &mut Tx,
    standing: &Standing,
    columns: &str,
    table: &str,
) -> Result<HashMap<SupplierId, Vec<T>>, DbError>
where
    Owned<T>: Record,
{
    let sql = format!(
        "SELECT supplier_id AS owner, {columns} FROM {table}
         WHERE supplier_id IN (SELECT suppliers.id FROM suppliers WHERE {OF_DESK})"
    );
    let rows: Vec<Owned<T>> = tx.all(sqlx::AssertSqlSafe(sql), standing.sight().into()).await?;
    let mut all: HashMap<SupplierId, Vec<T>> = HashMap::new();
    for row in rows {
        all.entry(row.owner).or_default().push(row.part);
    }
    Ok(all)
}

/// The firms of the visitor's desk, by name.
///
/// # Errors
/// What the database said.
pub async fn firms(tx: &mut Tx, standing: &Standing, today: Date) -> Result<Vec<Firm>, DbError> {
    let sql = format!("{} WHERE {OF_DESK} ORDER BY search_text, suppliers.id LIMIT 5000", suppliers::SELECT);
    let found: Vec<Supplier> = tx.all(sqlx::AssertSqlSafe(sql), standing.sight().into()).await?;
    let with = |columns: &str| format!("{columns}, {DECLARED}");
    let terms = parts::<Term>(tx, standing, &with("facet, concept"), "supplier_terms").await?;
    let columns = with("id, concept, model, quantity, gauge, size");
    let machines = parts::<Machine>(tx, standing, &columns, "supplier_machines").await?;
    let columns = with("id, processing, unit, per_week");
    let capacities = parts::<Capacity>(tx, standing, &columns, "supplier_capacities").await?;
    let columns =
        with("id, scheme, number, holder, issuer, valid_from, valid_until, media, media_name, media_type");
    let certificates = parts::<Certificate>(tx, standing, &columns, "supplier_certificates").await?;
    let identifiers =
        parts::<Identifier>(tx, standing, &with("id, scheme, value"), "supplier_identifiers").await?;
    let columns = "id, position, media, media_type, width, height, caption";
    let pictures = parts::<Picture>(tx, standing, columns, "supplier_pictures").await?;
    let texts = parts::<TextRow>(tx, standing, "kind, content", "supplier_texts").await?;
    let standings = parts::<Standings>(tx, standing, &with("field"), "supplier_standings").await?;
    let people = people(tx, standing).await?;
    let none = (Vec::new(), Vec::new(), Vec::new(), Vec::new(), Vec::new(), Vec::new());
    let firm = |supplier: Supplier| {
        let id = supplier.id;
        let texts: Texts =
            texts.get(&id).into_iter().flatten().map(|row| (row.kind, row.content.0.clone())).collect();
        let said = Said {
            supplier: &supplier,
            terms: terms.get(&id).unwrap_or(&none.0),
            machines: machines.get(&id).unwrap_or(&none.1),
            capacities: capacities.get(&id).unwrap_or(&none.2),
            certificates: certificates.get(&id).unwrap_or(&none.3),
            identifiers: identifiers.get(&id).unwrap_or(&none.4),
            pictures: pictures.get(&id).unwrap_or(&none.5),
            texts: &texts,
        };
        let mut ends: Vec<(Day, String, String)> = Vec::new();
        let mut add = |until: Option<Day>, kind: &str, name: &str| {
            if let Some(until) = until.filter(|until| until.0 >= today) {
                ends.push((until, kind.to_owned(), name.to_owned()));
            }
        };
        for one in said.certificates {
            add(
                if one.declared.verified_at.is_some() { one.confirmed_until() } else { one.valid_until },
                "certificate",
                &one.scheme,
            );
        }
        for one in said.terms {
            add(one.declared.verified_until, one.facet.as_str(), &one.concept);
        }
        for one in said.machines {
            add(one.declared.verified_until, "machine", &one.concept);
        }
        for one in said.capacities {
            add(one.declared.verified_until, "capacity", &one.processing);
        }
        for one in said.identifiers {
            add(one.declared.verified_until, "identifier", one.scheme.as_str());
        }
        for one in standings.get(&id).into_iter().flatten() {
            add(one.declared.verified_until, "field", one.field.as_str());
        }
        let meter = meter(&said, today);
        let own = people.get(&id);
        Firm {
            meter,
            expires: ends.into_iter().min().map(|(until, kind, name)| (kind, name, until)),
            claims: own.map_or(0, |own| own.claims),
            seen_at: own.and_then(|own| own.seen_at),
            has_people: own.is_some_and(|own| own.members > 0),
            supplier,
        }
    };
    Ok(found.into_iter().map(firm).collect())
}

async fn people(tx: &mut Tx, standing: &Standing) -> Result<HashMap<SupplierId, People>, DbError> {
    let sql = format!(
        "SELECT supplier_id AS owner,
             COUNT(CASE WHEN confirmed_at IS NULL THEN 1 END) AS claims,
             COUNT(confirmed_at) AS members,
             MAX(CASE WHEN confirmed_at IS NOT NULL THEN people.signed_in_at END) AS seen_at
         FROM supplier_members JOIN people ON people.id = person_id
         WHERE refused_at IS NULL AND ended_at IS NULL
         AND supplier_id IN (SELECT suppliers.id FROM suppliers WHERE {OF_DESK}) GROUP BY supplier_id"
    );
    let rows: Vec<Owned<People>> = tx.all(sqlx::AssertSqlSafe(sql), standing.sight().into()).await?;
    Ok(rows.into_iter().map(|row| (row.owner, row.part)).collect())
}

/// How much a firm's entry was used between two days.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Use {
    /// Its entry.
    pub supplier_id: SupplierId,
    /// Its name.
    pub name: String,
    /// How often the entry was looked at.
    pub views: i64,
    /// Briefs that it was sent.
    pub briefs: i64,
    /// Quotes that it gave.
    pub quotes: i64,
}

/// How much the entries of the desk were used from a day on, those looked at most first. Who looked is kept nowhere.
///
/// # Errors
/// What the database said.
pub async fn uses(tx: &mut Tx, standing: &Standing, from: Day, since: At) -> Result<Vec<Use>, DbError> {
    let sql = format!(
        "SELECT suppliers.id AS supplier_id, name,
             (SELECT CAST(COALESCE(SUM(views), 0) AS BIGINT) FROM supplier_views
                 WHERE supplier_views.supplier_id = suppliers.id AND day >= $3) AS views,
             (SELECT COUNT(*) FROM brief_recipients JOIN briefs ON briefs.id = brief_id
                 WHERE brief_recipients.supplier_id = suppliers.id AND sent_at >= $4) AS briefs,
             (SELECT COUNT(*) FROM quotes WHERE quotes.supplier_id = suppliers.id AND made_at >= $4) AS quotes
         FROM suppliers JOIN organisations ON organisations.id = organisation_id WHERE {OF_DESK}
         ORDER BY views DESC, search_text, suppliers.id LIMIT 5000"
    );
    let [all, person] = standing.sight();
    tx.all(sqlx::AssertSqlSafe(sql), vec![all, person, from.into(), since.into()]).await
}

/// Adds how often entries were looked at on days.
///
/// # Errors
/// What the database said.
pub async fn add_views(tx: &mut Tx, views: &[(SupplierId, Date, i64)]) -> Result<(), DbError> {
    let rows: Vec<_> = views.iter().map(|(id, day, count)| args![*id, Day(*day), *count]).collect();
    let tail = "ON CONFLICT (supplier_id, day) DO UPDATE SET views = supplier_views.views + excluded.views";
    tx.insert_all("INSERT INTO supplier_views (supplier_id, day, views)", rows, tail).await
}

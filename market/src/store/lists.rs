//! Entries by the page, and the addresses of all that are public.

use std::collections::BTreeMap;

use platform::db::{Arg, DbError, Tx, places};
use platform::http::{ListQuery, Listing};

use super::{Standing, standing, suppliers};
use crate::model::ids::SupplierId;
use crate::model::{Supplier, TermFacet};

/// Which entries.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    /// In a province, by its code.
    pub province: Option<String>,
    /// With all of these terms, each of its facet.
    pub terms: Vec<(TermFacet, String)>,
    /// That the visitor looks after, whether shown to the public or not.
    pub kept: bool,
}

/// How a list may be sorted; the first is the default.
const ORDER: &[(&str, &str)] = &[
    ("name", "search_text"),
    ("place", "place"),
    ("people", "people"),
    ("order", "min_order"),
    ("changed", "changed_at"),
];

fn conditions(standing: &Standing, filter: &Filter, query: &ListQuery) -> (String, Vec<Arg>) {
    let [all, person] = standing.sight();
    let mut values = vec![Arg::from(query.pattern()), all, person];
    let sight = if filter.kept { standing::KEPT.to_owned() } else { standing::seen() };
    let mut sql = format!("search_text LIKE $1 ESCAPE '\\' AND {sight}");
    if let Some(province) = &filter.province {
        values.push(Arg::from(province));
        sql.push_str(&format!(" AND province = ${}", values.len()));
    }
    for (facet, concept) in &filter.terms {
        values.extend([Arg::from(*facet), Arg::from(concept)]);
        let (facet, concept) = (values.len() - 1, values.len());
        sql.push_str(&format!(
            " AND EXISTS (SELECT 1 FROM supplier_terms WHERE supplier_id = suppliers.id AND facet = ${facet}
                AND concept = ${concept})"
        ));
    }
    (sql, values)
}

/// One page of the entries that the visitor may see.
///
/// # Errors
/// What the database said.
pub async fn page(
    tx: &mut Tx,
    standing: &Standing,
    filter: &Filter,
    query: ListQuery,
) -> Result<Listing<Supplier>, DbError> {
    let (which, mut values) = conditions(standing, filter, &query);
    let sql = format!("SELECT COUNT(*) FROM suppliers WHERE {which}");
    let total = tx.count(sqlx::AssertSqlSafe(sql), values.clone()).await?;
    let place = values.len();
    values.extend([Arg::from(query.limit()), Arg::from(query.offset())]);
    let sql = format!(
        "{} WHERE {which} ORDER BY {}, suppliers.id LIMIT ${} OFFSET ${}",
        suppliers::SELECT,
        query.order(ORDER),
        place + 1,
        place + 2
    );
    let rows = tx.all(sqlx::AssertSqlSafe(sql), values).await?;
    Ok(Listing { rows, total, query })
}

/// The most entries that a file holds.
const MOST: i64 = 20_000;

/// All that match, in the order asked for, for a file.
///
/// # Errors
/// What the database said.
pub async fn matching(
    tx: &mut Tx,
    standing: &Standing,
    filter: &Filter,
    query: &ListQuery,
) -> Result<Vec<Supplier>, DbError> {
    let (which, values) = conditions(standing, filter, query);
    let sql = format!(
        "{} WHERE {which} ORDER BY {}, suppliers.id LIMIT {MOST}",
        suppliers::SELECT,
        query.order(ORDER)
    );
    tx.all(sqlx::AssertSqlSafe(sql), values).await
}

/// Those of these entries that the visitor may see, in this order.
///
/// # Errors
/// What the database said.
pub async fn by_ids(tx: &mut Tx, standing: &Standing, ids: &[SupplierId]) -> Result<Vec<Supplier>, DbError> {
    let mut found = Vec::with_capacity(ids.len());
    for batch in ids.chunks(500) {
        let [all, person] = standing.sight();
        let mut values = vec![Arg::from(true), all, person];
        values.extend(batch.iter().map(|id| Arg::from(*id)));
        let sql = format!(
            "{} WHERE $1 AND {} AND suppliers.id IN ({})",
            suppliers::SELECT,
            standing::seen(),
            places(4, batch.len())
        );
        let rows: Vec<Supplier> = tx.all(sqlx::AssertSqlSafe(sql), values).await?;
        let mut rows: BTreeMap<SupplierId, Supplier> = rows.into_iter().map(|row| (row.id, row)).collect();
        found.extend(batch.iter().filter_map(|id| rows.remove(id)));
    }
    Ok(found)
}

/// The middle of the public entries that lie in a comune of this name, or in one of these provinces and districts; none
/// where no entry does, or none says where it is.
///
/// # Errors
/// What the database said.
pub async fn middle(tx: &mut Tx, name: &str, codes: &[String]) -> Result<Option<(f64, f64)>, DbError> {
    let mut values = vec![Arg::from(name)];
    values.extend(codes.iter().map(Arg::from));
    let also = if codes.is_empty() {
        String::new()
    } else {
        let listed = places(2, codes.len());
        format!(" OR province IN ({listed}) OR district IN ({listed})")
    };
    let sql = format!(
        "SELECT AVG(latitude), AVG(longitude) FROM suppliers
         WHERE published_at IS NOT NULL AND latitude IS NOT NULL AND (LOWER(place) = LOWER($1){also})"
    );
    let (latitude, longitude): (Option<f64>, Option<f64>) = tx.one(sqlx::AssertSqlSafe(sql), values).await?;
    Ok(latitude.zip(longitude))
}

/// The middle of the public entries of each province, by its code.
///
/// # Errors
/// What the database said.
pub async fn middles(tx: &mut Tx) -> Result<Vec<(String, f64, f64)>, DbError> {
    tx.all(
        "SELECT province, AVG(latitude), AVG(longitude) FROM suppliers
         WHERE published_at IS NOT NULL AND latitude IS NOT NULL AND province IS NOT NULL
         GROUP BY province ORDER BY province",
        Vec::new(),
    )
    .await
}

/// The provinces in which there are entries that the visitor may see.
///
/// # Errors
/// What the database said.
pub async fn provinces(tx: &mut Tx, standing: &Standing) -> Result<Vec<String>, DbError> {
    let [all, person] = standing.sight();
    let sql = format!(
        "SELECT DISTINCT province FROM suppliers WHERE province IS NOT NULL AND $1 AND {} ORDER BY province",
        standing::seen()
    );
    let rows: Vec<(String,)> = tx.all(sqlx::AssertSqlSafe(sql), vec![true.into(), all, person]).await?;
    Ok(rows.into_iter().map(|(province,)| province).collect())
}

/// The most addresses that one map of the site may hold, by its format.
const MOST_MAPPED: i64 = 49_000;

/// The names in addresses of all public entries, those changed last first.
///
/// # Errors
/// What the database said.
pub async fn public_slugs(tx: &mut Tx) -> Result<Vec<String>, DbError> {
    let rows: Vec<(String,)> = tx
        .all(
            "SELECT slug FROM suppliers WHERE published_at IS NOT NULL ORDER BY changed_at DESC, id LIMIT $1",
            platform::args![MOST_MAPPED],
        )
        .await?;
    Ok(rows.into_iter().map(|(slug,)| slug).collect())
}

//! Lists: every one pages, sorts, searches and filters in the same way.

use std::cmp::Ordering;

use serde::{Deserialize, Deserializer};

use crate::locale::{fold, pattern};
use crate::page::List;

/// How many rows a page may have.
pub const PAGE_SIZES: [u32; 3] = [50, 100, 200];

/// What the address says of a list: `?q=…&sort=-name&page=2&size=100`, beside the filters of its own.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct ListQuery {
    /// Words to search for.
    #[serde(default)]
    pub q: String,
    /// The column to sort by, with `-` before it for descending.
    #[serde(default)]
    pub sort: String,
    /// The page, from 1.
    #[serde(default, deserialize_with = "number")]
    pub page: Option<u32>,
    /// Rows a page.
    #[serde(default, deserialize_with = "number")]
    pub size: Option<u32>,
}

/// A number in an address. A flattened struct gets all its values as text; what is no number counts as not given.
fn number<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<u32>, D::Error> {
    Ok(String::deserialize(deserializer)?.parse().ok())
}

impl ListQuery {
    /// Rows a page: one of [`PAGE_SIZES`].
    #[must_use]
    pub fn limit(&self) -> i64 {
        let size = self.size.filter(|size| PAGE_SIZES.contains(size)).unwrap_or(PAGE_SIZES[0]);
        i64::from(size)
    }

    /// Rows before this page.
    #[must_use]
    pub fn offset(&self) -> i64 {
        i64::from(self.page.unwrap_or(1).clamp(1, 1_000_000) - 1) * self.limit()
    }

    /// The words as one pattern for LIKE with `ESCAPE '\'`, to be compared with folded text; empty matches all.
    #[must_use]
    pub fn pattern(&self) -> String {
        let words: String = self.q.chars().take(100).collect();
        pattern(&fold(&words))
    }

    /// Sorts rows that are all in memory by the asked column: `compare` is told its name, and rows that it finds equal
    /// stay as they stood.
    pub fn sort_rows<T>(&self, rows: &mut [T], compare: impl Fn(&str, &T, &T) -> Ordering) {
        match self.sort.strip_prefix('-') {
            Some(column) => rows.sort_by(|one, other| compare(column, other, one)),
            None => rows.sort_by(|one, other| compare(&self.sort, one, other)),
        }
    }

    /// The ORDER BY text for the asked column: only those named in `columns` (name, SQL) count; the first is the default.
    #[must_use]
    pub fn order(&self, columns: &[(&str, &str)]) -> String {
        let (name, direction) = match self.sort.strip_prefix('-') {
            Some(name) => (name, "DESC"),
            None => (self.sort.as_str(), "ASC"),
        };
        let column = columns.iter().find(|(known, _)| *known == name).or(columns.first());
        column.map_or_else(|| "1".to_owned(), |(_, sql)| format!("{sql} {direction}"))
    }
}

/// One page of a list.
#[derive(Debug, Clone)]
pub struct Listing<T> {
    /// The rows of this page.
    pub rows: Vec<T>,
    /// How many there are on all pages.
    pub total: i64,
    /// What was asked.
    pub query: ListQuery,
}

impl<T> Listing<T> {
    /// The asked page of rows that are all in memory.
    #[must_use]
    pub fn cut(rows: Vec<T>, query: ListQuery) -> Self {
        let total = i64::try_from(rows.len()).unwrap_or(i64::MAX);
        let whole = |number: i64| usize::try_from(number).unwrap_or(0);
        let rows = rows.into_iter().skip(whole(query.offset())).take(whole(query.limit())).collect();
        Self { rows, total, query }
    }

    /// The list's state for the page: its path, and the filters of its own beside the words.
    #[must_use]
    pub fn list(&self, path: &str, filters: &[(&str, &str)]) -> List {
        let mut all = vec![("q".to_owned(), self.query.q.clone())];
        all.extend(filters.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
        let number = |value: i64| usize::try_from(value).unwrap_or(0);
        List {
            path: path.to_owned(),
            filters: all,
            sort: self.query.sort.trim_start_matches('-').to_owned(),
            descending: self.query.sort.starts_with('-'),
            page: number(self.query.offset() / self.query.limit() + 1),
            per_page: number(self.query.limit()),
            total: number(self.total),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pattern_takes_percent_and_underscore_literally() {
        let query = ListQuery { q: " 100%_Ё ".into(), ..ListQuery::default() };
        assert_eq!(query.pattern(), "%100\\%\\_е%");
    }

    #[test]
    fn only_known_columns_reach_the_statement() {
        let columns = [("name", "family_name"), ("side", "side_id")];
        let order = |sort: &str| ListQuery { sort: sort.into(), ..ListQuery::default() }.order(&columns);
        assert_eq!(order("-side"), "side_id DESC");
        assert_eq!(order("1; DROP TABLE people"), "family_name ASC");
    }

    #[test]
    fn filters_of_a_page_stand_beside_the_numbers_of_its_list() {
        #[derive(Deserialize)]
        struct Asked {
            kind: String,
            #[serde(flatten)]
            list: ListQuery,
        }
        let address: axum::http::Uri = "/people?kind=moved&page=2&size=100".parse().unwrap();
        let axum::extract::Query(asked) = axum::extract::Query::<Asked>::try_from_uri(&address).unwrap();
        assert_eq!((asked.kind.as_str(), asked.list.page, asked.list.size), ("moved", Some(2), Some(100)));
        let address: axum::http::Uri = "/people?page=&size=many".parse().unwrap();
        let axum::extract::Query(list) = axum::extract::Query::<ListQuery>::try_from_uri(&address).unwrap();
        assert_eq!((list.page, list.size), (None, None));
    }

    #[test]
    fn rows_in_memory_are_sorted_both_ways() {
        let sorted = |sort: &str| {
            let mut rows = [2, 3, 1];
            let query = ListQuery { sort: sort.into(), ..ListQuery::default() };
            query.sort_rows(&mut rows, |column, one, other| match column {
                "number" => one.cmp(other),
                _ => Ordering::Equal,
            });
            rows
        };
        assert_eq!((sorted("number"), sorted("-number"), sorted("")), ([1, 2, 3], [3, 2, 1], [2, 3, 1]));
    }

    #[test]
    fn rows_in_memory_are_cut_to_the_page() {
        let query = ListQuery { page: Some(2), ..ListQuery::default() };
        let listing = Listing::cut((0..60).collect(), query);
        assert_eq!((listing.rows.len(), listing.rows[0], listing.total), (10, 50, 60));
    }

    #[test]
    fn a_page_beyond_all_pages_is_harmless() {
        let query = ListQuery { page: Some(u32::MAX), size: Some(7), ..ListQuery::default() };
        assert_eq!(query.limit(), 50);
        assert!(query.offset() > 0);
    }
}

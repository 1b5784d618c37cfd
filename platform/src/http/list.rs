//! Lists: every one pages, sorts, searches and filters in the same way.

use serde::{Deserialize, Deserializer};

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

/// A number as an address has it. A flattened query is read as text first; a text that is no number is as good as none.
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

    /// The words as a pattern for LIKE with `ESCAPE '\'`, lower case; empty matches all.
    #[must_use]
    pub fn pattern(&self) -> String {
        let mut pattern = String::from("%");
        for character in self.q.trim().to_lowercase().chars().take(100) {
            if matches!(character, '%' | '_' | '\\') {
                pattern.push('\\');
            }
            pattern.push(character);
        }
        pattern.push('%');
        pattern
    }

    /// The ORDER BY text for the asked column: only those named in `columns` (name, SQL) count; the first is the default.
    #[must_use]
    pub fn order(&self, columns: &[(&str, &str)]) -> String {
        let (name, descending) = self.column();
        let direction = if descending { "DESC" } else { "ASC" };
        let column = columns.iter().find(|(known, _)| *known == name).or(columns.first());
        column.map_or_else(|| "1".to_owned(), |(_, sql)| format!("{sql} {direction}"))
    }

    /// The asked column, and whether the largest comes first; empty where none was asked.
    #[must_use]
    pub fn column(&self) -> (&str, bool) {
        self.sort.strip_prefix('-').map_or((self.sort.as_str(), false), |name| (name, true))
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
    /// One page of a list that is there as a whole.
    #[must_use]
    pub fn cut(all: Vec<T>, query: ListQuery) -> Self {
        let total = i64::try_from(all.len()).unwrap_or(i64::MAX);
        let place = |number: i64| usize::try_from(number).unwrap_or(0);
        let rows = all.into_iter().skip(place(query.offset())).take(place(query.limit())).collect();
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
            sort: self.query.column().0.to_owned(),
            descending: self.query.column().1,
            page: number(self.query.offset() / self.query.limit() + 1),
            per_page: number(self.query.limit()),
            total: number(self.total),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::extract::Query;
    use axum::http::Uri;

    #[test]
    fn a_pattern_takes_percent_and_underscore_literally() {
        let query = ListQuery { q: " 100%_Ё ".into(), ..ListQuery::default() };
        assert_eq!(query.pattern(), "%100\\%\\_ё%");
    }

    #[test]
    fn only_known_columns_reach_the_statement() {
        let columns = [("name", "family_name"), ("side", "side_id")];
        let order = |sort: &str| ListQuery { sort: sort.into(), ..ListQuery::default() }.order(&columns);
        assert_eq!(order("-side"), "side_id DESC");
        assert_eq!(order("1; DROP TABLE people"), "family_name ASC");
    }

    #[test]
    fn a_list_with_filters_of_its_own_pages_too() {
        #[derive(Deserialize)]
        struct Asked {
            side: String,
            #[serde(flatten)]
            query: ListQuery,
        }
        let address = |text: &str| Uri::try_from(format!("/people?side=IT&{text}")).unwrap();
        let asked = |text| Query::<Asked>::try_from_uri(&address(text)).unwrap().0;
        let second = asked("q=lana&page=2&size=100");
        assert_eq!((second.side.as_str(), second.query.q.as_str()), ("IT", "lana"));
        assert_eq!((second.query.offset(), second.query.limit()), (100, 100));
        assert_eq!(asked("page=two&size=").query.offset(), 0);
    }

    #[test]
    fn a_page_beyond_all_pages_is_harmless() {
        let query = ListQuery { page: Some(u32::MAX), size: Some(7), ..ListQuery::default() };
        assert_eq!(query.limit(), 50);
        assert!(query.offset() > 0);
    }
}

//! A list with search, filters, sorting and pages, whose whole state is its address.

use url::form_urlencoded;

/// The state of a list as its address holds it, and the addresses of its neighbours.
#[derive(Clone, Debug)]
pub struct List {
    /// The list's own path.
    pub path: String,
    /// Search and filters, in the order of the form; not `sort`, not `page`.
    pub filters: Vec<(String, String)>,
    /// The column it is sorted by.
    pub sort: String,
    /// Whether the largest comes first.
    pub descending: bool,
    /// The page shown, from 1.
    pub page: usize,
    /// Rows a page.
    pub per_page: usize,
    /// Rows in all that match.
    pub total: usize,
}

/// One place in the row of pages: a number to go to, or a gap where pages are left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageStep {
    /// Its number, from 1; none in a gap.
    pub number: Option<usize>,
    /// Its address; empty in a gap.
    pub href: String,
    /// Whether it is shown now.
    pub current: bool,
}

impl List {
    /// How many pages there are, at least one.
    pub fn pages(&self) -> usize {
        self.total.div_ceil(self.per_page.max(1)).max(1)
    }

    /// Number of the first row shown, from 1; 0 in an empty list.
    pub fn first(&self) -> usize {
        if self.total == 0 { 0 } else { (self.page.saturating_sub(1)) * self.per_page + 1 }
    }

    /// Number of the last row shown.
    pub fn last(&self) -> usize {
        (self.page * self.per_page).min(self.total)
    }

    /// Whether anything is searched for or filtered.
    pub fn is_filtered(&self) -> bool {
        self.filters.iter().any(|(_, value)| !value.is_empty())
    }

    /// Address of the list with the same filters, sorted by `column`; a second time the other way round.
    pub fn sort_href(&self, column: &str) -> String {
        self.address(column, self.sort == column && !self.descending, 1)
    }

    /// What `aria-sort` says of a column.
    pub fn sort_state(&self, column: &str) -> &'static str {
        match (self.sort == column, self.descending) {
            (false, _) => "none",
            (true, false) => "ascending",
            (true, true) => "descending",
        }
    }

    /// Address of a page.
    pub fn page_href(&self, page: usize) -> String {
        self.address(&self.sort, self.descending, page)
    }

    /// Address of the page before, if there is one.
    pub fn previous(&self) -> Option<String> {
        (self.page > 1).then(|| self.page_href(self.page - 1))
    }

    /// Address of the page after, if there is one.
    pub fn next(&self) -> Option<String> {
        (self.page < self.pages()).then(|| self.page_href(self.page + 1))
    }

    /// First, last, and the neighbours of the page shown.
    pub fn steps(&self) -> Vec<PageStep> {
        let pages = self.pages();
        let mut steps = Vec::new();
        let mut before = 0;
        for number in (1..=pages).filter(|&n| n == 1 || n == pages || n.abs_diff(self.page) <= 1) {
            if number > before + 1 {
                steps.push(PageStep { number: None, href: String::new(), current: false });
            }
            let current = number == self.page;
            steps.push(PageStep { number: Some(number), href: self.page_href(number), current });
            before = number;
        }
        steps
    }

    /// The same rows as a file: the list's path with an ending, and its filters.
    pub fn export_href(&self, ending: &str) -> String {
        let query = self.query("", false, 1);
        if query.is_empty() {
            format!("{}.{ending}", self.path)
        } else {
            format!("{}.{ending}?{query}", self.path)
        }
    }

    fn address(&self, sort: &str, descending: bool, page: usize) -> String {
        let query = self.query(sort, descending, page);
        if query.is_empty() { self.path.clone() } else { format!("{}?{query}", self.path) }
    }

    fn query(&self, sort: &str, descending: bool, page: usize) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.extend_pairs(self.filters.iter().filter(|(_, value)| !value.is_empty()));
        if !sort.is_empty() {
            query.append_pair("sort", &format!("{}{sort}", if descending { "-" } else { "" }));
        }
        if page > 1 {
            query.append_pair("page", &page.to_string());
        }
        query.finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list() -> List {
        List {
            path: "/people".to_owned(),
            filters: vec![("q".to_owned(), "ткани & lane".to_owned()), ("side".to_owned(), String::new())],
            sort: "name".to_owned(),
            descending: false,
            page: 5,
            per_page: 50,
            total: 420,
        }
    }

    #[test]
    fn keeps_filters_in_every_address() {
        let address = list().page_href(2);
        assert!(address.starts_with("/people?q=%D1%82"), "{address}");
        assert!(address.ends_with("+%26+lane&sort=name&page=2"), "{address}");
    }

    #[test]
    fn sorts_the_other_way_round_the_second_time() {
        assert!(list().sort_href("name").ends_with("sort=-name"));
        assert!(list().sort_href("side").ends_with("sort=side"));
        assert_eq!(list().sort_state("name"), "ascending");
        assert_eq!(list().sort_state("side"), "none");
    }

    #[test]
    fn shows_ends_and_neighbours() {
        let numbers: Vec<_> = list().steps().into_iter().map(|step| step.number.unwrap_or(0)).collect();
        assert_eq!(numbers, [1, 0, 4, 5, 6, 0, 9]);
    }

    #[test]
    fn an_empty_list_has_one_page_and_no_rows() {
        let list = List { total: 0, page: 1, ..list() };
        assert_eq!((list.pages(), list.first(), list.last()), (1, 0, 0));
        assert_eq!((list.previous(), list.next()), (None, None));
    }

    #[test]
    fn exports_keep_the_filters_and_drop_the_page() {
        let address = list().export_href("csv");
        assert!(address.starts_with("/people.csv?q="), "{address}");
        assert!(!address.contains("page="), "{address}");
    }
}

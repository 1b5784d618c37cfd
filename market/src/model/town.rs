//! Towns of the trade, with where they lie: around which a search looks.

use std::sync::LazyLock;

use platform::locale::fold;

/// A comune of a district of the trade.
#[derive(Debug, Clone, PartialEq)]
pub struct Town {
    /// Its name.
    pub name: &'static str,
    /// The vocabulary's code of its province.
    pub province: &'static str,
    /// The vocabulary's code of its district, if it lies in one.
    pub district: Option<&'static str>,
    /// Degrees north.
    pub latitude: f64,
    /// Degrees east.
    pub longitude: f64,
}

/// Every one, by name.
pub fn towns() -> &'static [Town] {
    static TOWNS: LazyLock<Vec<Town>> = LazyLock::new(|| {
        include_str!("../../vocabulary/towns.tsv").lines().skip(1).filter_map(read).collect()
    });
    &TOWNS
}

fn read(line: &'static str) -> Option<Town> {
    let mut cells = line.split('\t');
    Some(Town {
        name: cells.next()?,
        province: cells.next()?,
        district: cells.next().filter(|code| !code.is_empty()),
        latitude: cells.next()?.parse().ok()?,
        longitude: cells.next()?.parse().ok()?,
    })
}

/// The town of this name, however it is written.
#[must_use]
pub fn town(name: &str) -> Option<&'static Town> {
    let name = fold(name.trim());
    towns().iter().find(|town| fold(town.name) == name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::vocabulary::Vocabulary;

    #[test]
    fn every_town_lies_in_a_province_and_a_district_that_are_known() {
        let lines = include_str!("../../vocabulary/towns.tsv").lines().count();
        assert_eq!(towns().len() + 1, lines, "a line cannot be read");
        let words = Vocabulary::bundled();
        for town in towns() {
            assert!(words.place(town.province).is_some(), "{town:?}");
            assert!(town.district.is_none_or(|code| words.place(code).is_some()), "{town:?}");
            assert!((35.0..48.0).contains(&town.latitude) && (6.0..19.0).contains(&town.longitude));
        }
        assert_eq!(town(" firenze").map(|town| town.province), Some("FI"));
    }
}

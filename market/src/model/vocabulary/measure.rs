//! The words of units and bounds.

use std::collections::HashMap;

use super::VocabularyError;
use super::table::rows;
use super::word::folded;

const FILE: (&str, &str) = ("quantities.tsv", include_str!("../../../vocabulary/quantities.tsv"));
const COLUMNS: &[&str] = &["id", "it", "en", "ru"];

macro_rules! units {
    ($($(#[$about:meta])* $unit:ident = $code:literal;)+) => {
        /// What is counted.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Unit {
            $($(#[$about])* $unit,)+
        }

        impl Unit {
            /// Every unit.
            pub const ALL: &[Self] = &[$(Self::$unit,)+];

            /// Its name in files and addresses.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$unit => $code,)+ }
            }
        }
    };
}

units! {
    /// Pieces, garments.
    Piece = "piece";
    /// Pairs: shoes, gloves.
    Pair = "pair";
    /// Metres of what is woven.
    Metre = "metre";
    /// Square metres: leather, a floor.
    SquareMetre = "square-metre";
    /// Kilograms of yarn.
    Kilogram = "kilogram";
    /// Minutes of work.
    Minute = "minute";
    /// Hours.
    Hour = "hour";
    /// Days.
    Day = "day";
    /// Weeks.
    Week = "week";
    /// Months.
    Month = "month";
    /// Euros.
    Euro = "euro";
    /// Parts of a hundred, of a composition mostly.
    Percent = "percent";
    /// Needles an inch.
    Gauge = "gauge";
    /// People at work.
    Person = "person";
}

/// What a number says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Bound {
    /// So many are wanted: the buyer's own quantity.
    Exactly,
    /// So many or more.
    AtLeast,
    /// So many or fewer.
    AtMost,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Measure {
    Unit(Unit),
    Bound(Bound),
    /// Between the two numbers of a range.
    Until,
    Thousand,
}

/// The words of units and bounds. The same word may be a unit after a number and a bound before it: `min`.
pub(super) struct Measures {
    pub units: Table,
    /// What stands before a number.
    pub bounds: Table,
    /// What stands after a number and its unit: `or more`.
    pub trailing: Table,
}

/// Words and what they say.
pub(super) type Table = HashMap<Vec<String>, Measure>;

impl Measures {
    pub(super) fn build() -> Result<Self, VocabularyError> {
        let mut measures = Self { units: Table::new(), bounds: Table::new(), trailing: Table::new() };
        for row in rows(FILE.0, FILE.1, COLUMNS)? {
            let id = row.cell("id");
            let unit = Unit::ALL.iter().find(|unit| unit.code() == id).map(|unit| Measure::Unit(*unit));
            let (table, measure) = match (unit, id) {
                (Some(unit), _) => (&mut measures.units, unit),
                (None, "thousand") => (&mut measures.units, Measure::Thousand),
                (None, "exactly") => (&mut measures.bounds, Measure::Bound(Bound::Exactly)),
                (None, "at-least") => (&mut measures.bounds, Measure::Bound(Bound::AtLeast)),
                (None, "at-most") => (&mut measures.bounds, Measure::Bound(Bound::AtMost)),
                (None, "or-more") => (&mut measures.trailing, Measure::Bound(Bound::AtLeast)),
                (None, "or-less") => (&mut measures.trailing, Measure::Bound(Bound::AtMost)),
                (None, "until") => (&mut measures.bounds, Measure::Until),
                _ => return Err(row.fault(format!("{id} is no measure"))),
            };
            for form in ["it", "en", "ru"].into_iter().flat_map(|language| row.parts(language)) {
                if table.insert(folded(form), measure).is_some_and(|other| other != measure) {
                    return Err(row.fault(format!("{form} is another measure too")));
                }
            }
        }
        Ok(measures)
    }

    /// Every word of a unit or bound.
    pub(super) fn words(&self) -> impl Iterator<Item = &String> {
        self.units.keys().chain(self.bounds.keys()).chain(self.trailing.keys()).flatten()
    }
}

//! What filters and counts need of a segment's entries, in memory.

use tantivy::columnar::Column;
use tantivy::{DocId, SegmentReader};

use super::bits::Bits;
use super::calendar::Calendars;
use super::lists::Lists;
use super::meaning::Meanings;

/// Sets of entries by a number; those that are empty are not there.
pub(super) struct Sets(Vec<Option<Bits>>);

impl Sets {
    fn new(count: usize) -> Self {
        Self((0..count).map(|_| None).collect())
    }

    fn put(&mut self, number: usize, at: usize, limit: usize) {
        if let Some(set) = self.0.get_mut(number) {
            set.get_or_insert_with(|| Bits::none(limit)).set(at);
        }
    }

    /// The set of this number, if anything is in it.
    pub(super) fn of(&self, number: usize) -> Option<&Bits> {
        self.0.get(number).and_then(Option::as_ref)
    }

    pub(super) fn has(&self, number: usize, at: usize) -> bool {
        self.of(number).is_some_and(|set| set.has(at))
    }
}

/// A segment's entries, by their place in it.
pub(super) struct Columns {
    /// How many there are, deleted ones too.
    pub count: usize,
    /// The concepts that each states.
    pub stated: Lists<u16>,
    /// Who states a concept or a kind of it.
    pub kinds: Sets,
    /// Who speaks of it in a name.
    pub named: Sets,
    /// Who speaks of it anywhere.
    pub spoken: Sets,
    /// Who is in a place or in what lies in it.
    pub places: Sets,
    /// Who has or had a certificate or a kind of it.
    pub held: Sets,
    /// Each one's certificates: scheme, first and last day.
    pub certificates: Lists<u64>,
    /// Latitude and longitude; no numbers where it is not known.
    pub positions: Vec<(f64, f64)>,
    /// What is free.
    pub calendars: Calendars,
    /// The smallest order with its unit, or nought.
    pub min_orders: Vec<u64>,
    /// When it was last looked after.
    pub changed: Vec<i64>,
    /// A number made of the id, for an order among equals that favours nobody.
    pub keys: Vec<u64>,
}

impl Columns {
    /// Reads a segment.
    pub(super) fn read(segment: &SegmentReader, meanings: &Meanings) -> tantivy::Result<Self> {
        let fast = segment.fast_fields();
        let count = segment.max_doc() as usize;
        let docs = 0..segment.max_doc();
        let (concepts, at_most) =
            (meanings.concepts(), |number: u64| usize::try_from(number).unwrap_or(usize::MAX));
        let (mut kinds, mut stated) = (Sets::new(concepts), Lists::default());
        each(&fast.u64("stated")?, docs.clone(), |at, numbers| {
            stated.push(numbers.iter().map(|number| *number as u16));
            for number in numbers {
                meanings.broader(at_most(*number)).iter().for_each(|kind| kinds.put(*kind, at, count));
            }
        });
        let (mut spoken, mut named) = (Sets::new(concepts), Sets::new(concepts));
        each(&fast.u64("spoken")?, docs.clone(), |at, numbers| {
            for number in numbers {
                for kind in meanings.broader(at_most(number & 0xFFFF)) {
                    spoken.put(*kind, at, count);
                    if number >> 16 == 0 {
                        named.put(*kind, at, count);
                    }
                }
            }
        });
        let mut places = Sets::new(meanings.places());
        each(&fast.u64("places")?, docs.clone(), |at, numbers| {
            for number in numbers {
                meanings.around(at_most(*number)).iter().for_each(|place| places.put(*place, at, count));
            }
        });
        let (mut held, mut certificates) = (Sets::new(concepts), Lists::default());
        each(&fast.u64("certificates")?, docs.clone(), |at, numbers| {
            certificates.push(numbers.iter().copied());
            for number in numbers {
                meanings.broader(at_most(number >> 48)).iter().for_each(|kind| held.put(*kind, at, count));
            }
        });
        let mut calendars = Calendars::default();
        each(&fast.u64("calendars")?, docs.clone(), |_, numbers| calendars.push(numbers));
        let (latitudes, longitudes) = (fast.f64("latitude")?, fast.f64("longitude")?);
        let degrees = |column: &Column<f64>, doc| column.first(doc).unwrap_or(f64::NAN);
        let (least, changed, keys) = (fast.u64("min_order")?, fast.i64("changed")?, fast.u64("key")?);
        Ok(Self {
            count,
            stated,
            kinds,
            named,
            spoken,
            places,
            held,
            certificates,
            positions: docs
                .clone()
                .map(|doc| (degrees(&latitudes, doc), degrees(&longitudes, doc)))
                .collect(),
            calendars,
            min_orders: docs.clone().map(|doc| least.first(doc).unwrap_or(0)).collect(),
            changed: docs.clone().map(|doc| changed.first(doc).unwrap_or(0)).collect(),
            keys: docs.map(|doc| keys.first(doc).unwrap_or(0)).collect(),
        })
    }
}

/// Goes through what each entry has in a column.
fn each(column: &Column<u64>, docs: std::ops::Range<DocId>, mut take: impl FnMut(usize, &[u64])) {
    let mut numbers = Vec::new();
    for doc in docs {
        numbers.clear();
        numbers.extend(column.values_for_doc(doc));
        take(doc as usize, &numbers);
    }
}

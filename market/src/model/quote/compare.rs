//! Several quotes side by side.

use jiff::civil::Date;

use super::Offer;
use crate::model::Money;

/// One quote in the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column<K> {
    /// Which quote.
    pub key: K,
    /// What one piece costs; none where so few are not made.
    pub unit_price: Option<Money>,
    /// What everything costs, the sample included.
    pub total: Option<Money>,
    /// What the sample costs.
    pub sample: Option<Money>,
    /// When the sample can be there.
    pub sample_by: Option<Date>,
    /// When everything can be there.
    pub deliver_by: Date,
    /// How many days later than the brief asks; negative where it is earlier.
    pub days_late: Option<i64>,
    /// From how many on it makes them, where that is more than is asked for.
    pub from: Option<i64>,
    /// The last day on which it can be accepted.
    pub valid_until: Date,
    /// Whether its total is the lowest.
    pub is_cheapest: bool,
    /// Whether nothing is there earlier.
    pub is_earliest: bool,
}

/// Several quotes side by side, for the quantity of the brief.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comparison<K> {
    /// The quotes in the order in which they were given.
    pub columns: Vec<Column<K>>,
    /// Whether all are in one currency; otherwise none is called the cheapest.
    pub one_currency: bool,
}

/// Puts quotes side by side: for so many pieces, asked for by this day.
#[must_use]
pub fn compare<K>(
    quotes: impl IntoIterator<Item = (K, Offer)>,
    quantity: i64,
    wanted_by: Option<Date>,
) -> Comparison<K> {
    let mut columns: Vec<Column<K>> =
        quotes.into_iter().map(|(key, offer)| column(key, &offer, quantity, wanted_by)).collect();
    let mut totals = columns.iter().filter_map(|column| column.total);
    let first = totals.next();
    let one_currency = totals.all(|total| first.is_some_and(|first| first.currency == total.currency));
    let least = columns.iter().filter_map(|column| column.total).map(|total| total.parts).min();
    let earliest = columns.iter().map(|column| column.deliver_by).min();
    let several = columns.len() > 1;
    for column in &mut columns {
        let is_least = column.total.is_some_and(|total| Some(total.parts) == least);
        column.is_cheapest = several && one_currency && is_least;
        column.is_earliest = several && Some(column.deliver_by) == earliest;
    }
    Comparison { columns, one_currency }
}

fn column<K>(key: K, offer: &Offer, quantity: i64, wanted_by: Option<Date>) -> Column<K> {
    let sample = offer.sample_cost();
    let total = offer.total(quantity).and_then(|total| match sample {
        Some(sample) => total.plus(sample),
        None => Some(total),
    });
    let late = |by: Date| i64::from((offer.deliver_by - by).get_days());
    Column {
        key,
        unit_price: offer.unit_price(quantity),
        total,
        sample,
        sample_by: offer.sample_by,
        deliver_by: offer.deliver_by,
        days_late: wanted_by.map(late),
        from: offer.breaks.first().map(|price| price.from).filter(|from| *from > quantity),
        valid_until: offer.valid_until,
        is_cheapest: false,
        is_earliest: false,
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::super::PriceBreak;
    use super::super::offer::tests::offer;
    use super::*;
    use crate::model::Currency;

    #[test]
    fn quotes_stand_side_by_side_for_the_quantity_of_the_brief() {
        let dear = Offer { deliver_by: date(2019, 3, 3), sample_parts: Some(0), ..offer() };
        let large =
            Offer { breaks: vec![PriceBreak { from: 1000, parts: 1 }], sample_parts: None, ..offer() };
        let table = compare([("a", offer()), ("b", dear), ("c", large)], 500, Some(date(2019, 2, 28)));
        let totals: Vec<_> = table.columns.iter().map(|column| column.total.map(Money::number)).collect();
        assert_eq!(totals, [Some("13090.00".into()), Some("13000.00".into()), None]);
        let late: Vec<_> = table.columns.iter().map(|column| column.days_late).collect();
        assert_eq!(late, [Some(-8), Some(3), Some(-8)]);
        let best: Vec<_> = table.columns.iter().map(|c| (c.is_cheapest, c.is_earliest, c.from)).collect();
        assert_eq!(best, [(false, true, None), (true, false, None), (false, true, Some(1000))]);
    }

    #[test]
    fn nothing_is_cheapest_across_currencies_or_alone() {
        let roubles = Offer { currency: Currency::Rub, ..offer() };
        let table = compare([(1, offer()), (2, roubles)], 500, None);
        assert!(!table.one_currency && table.columns.iter().all(|column| !column.is_cheapest));
        let alone = compare([(1, offer())], 500, None);
        assert!(alone.one_currency && !alone.columns[0].is_cheapest && !alone.columns[0].is_earliest);
        assert!(compare(Vec::<(u8, Offer)>::new(), 500, None).columns.is_empty());
    }
}

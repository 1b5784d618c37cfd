//! A capacity's calendar: week by week, what is free, held and booked.

use jiff::civil::{Date, Weekday};
use jiff::{Span, ToSpan};
use platform::db::Day;

use super::{Capacity, Taken, TakenKind};

/// One week of a capacity.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Week {
    /// Its Monday.
    pub monday: Day,
    /// Kept for quotes.
    pub held: i64,
    /// Promised to orders.
    pub booked: i64,
    /// Closed, or other work.
    pub closed: i64,
    /// What is left; never less than nothing.
    pub free: i64,
    /// How much more is taken than there is.
    pub over: i64,
}

/// The Monday of the week in which a day lies.
#[must_use]
pub fn monday(day: Date) -> Date {
    let since = day.weekday().since(Weekday::Monday);
    day.checked_sub(i64::from(since).days()).unwrap_or(day)
}

/// So many weeks from the one in which `from` lies, with what is taken in each.
#[must_use]
pub fn weeks(capacity: &Capacity, taken: &[Taken], from: Date, count: i64) -> Vec<Week> {
    let first = monday(from);
    let later = |number: i64| first.checked_add(Span::new().weeks(number)).ok();
    (0..count).filter_map(later).map(|monday| week(capacity, taken, Day(monday))).collect()
}

fn week(capacity: &Capacity, taken: &[Taken], monday: Day) -> Week {
    let sum = |kind: TakenKind| -> i64 {
        let of = taken
            .iter()
            .filter(|taken| taken.capacity_id == capacity.id && taken.week == monday && taken.kind == kind);
        of.map(|taken| taken.amount.max(0)).fold(0, i64::saturating_add)
    };
    let (held, booked, closed) = (sum(TakenKind::Held), sum(TakenKind::Booked), sum(TakenKind::Closed));
    let left = capacity.per_week.saturating_sub(held.saturating_add(booked).saturating_add(closed));
    Week { monday, held, booked, closed, free: left.max(0), over: left.saturating_neg().max(0) }
}

/// What is free of a capacity in the weeks that lie whole between two days, both included.
#[must_use]
pub fn free_between(capacity: &Capacity, taken: &[Taken], from: Date, until: Date) -> i64 {
    let whole = |start: &Date| start.checked_add(6.days()).is_ok_and(|end| end <= until);
    let next = |start: &Date| start.checked_add(1.week()).ok();
    let first = if monday(from) == from { Some(from) } else { next(&monday(from)) };
    std::iter::successors(first, next)
        .take_while(whole)
        .map(|start| week(capacity, taken, Day(start)).free)
        .fold(0, i64::saturating_add)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use platform::db::At;

    use super::*;
    use crate::model::{CapacityUnit, Declared};

    fn capacity() -> Capacity {
        Capacity {
            id: "cap_00000000000000000000000001".parse().unwrap(),
            processing: "embroidery".into(),
            unit: CapacityUnit::Pieces,
            per_week: 300,
            declared: Declared::now(At("2018-11-05T10:00:00Z".parse().unwrap()).0, None),
        }
    }

    fn taken(week: Date, kind: TakenKind, amount: i64) -> Taken {
        Taken { capacity_id: capacity().id, week: Day(week), kind, reason: String::new(), amount }
    }

    #[test]
    fn a_week_begins_on_monday() {
        assert_eq!(monday(date(2018, 11, 5)), date(2018, 11, 5));
        assert_eq!(monday(date(2018, 11, 11)), date(2018, 11, 5));
        assert_eq!(monday(date(2019, 1, 1)), date(2018, 12, 31));
    }

    #[test]
    fn what_is_taken_is_not_free() {
        let rows = [
            taken(date(2018, 11, 5), TakenKind::Held, 100),
            taken(date(2018, 11, 5), TakenKind::Booked, 50),
            taken(date(2018, 11, 12), TakenKind::Booked, 250),
            taken(date(2018, 11, 12), TakenKind::Closed, 100),
        ];
        let weeks = weeks(&capacity(), &rows, date(2018, 11, 7), 3);
        let free: Vec<_> = weeks.iter().map(|week| (week.free, week.over)).collect();
        assert_eq!(free, [(150, 0), (0, 50), (300, 0)]);
        assert_eq!((weeks[0].held, weeks[0].booked, weeks[1].closed), (100, 50, 100));
    }

    #[test]
    fn only_whole_weeks_count_between_two_days() {
        let rows = [taken(date(2018, 11, 12), TakenKind::Held, 100)];
        let free = |from, until| free_between(&capacity(), &rows, from, until);
        assert_eq!(free(date(2018, 11, 12), date(2018, 11, 18)), 200);
        assert_eq!(free(date(2018, 11, 12), date(2018, 11, 17)), 0);
        assert_eq!(free(date(2018, 11, 6), date(2018, 11, 25)), 500);
        assert_eq!(free(date(2018, 11, 25), date(2018, 11, 6)), 0);
        assert_eq!(free(Date::MAX, Date::MAX), 0);
    }
}

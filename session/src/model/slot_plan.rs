//! A day of slots, laid out from its hours.

use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

use super::Interval;

/// The most slots of one day.
pub const MOST: usize = 200;

/// A day of slots as an organiser describes it, in the session's own time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SlotPlan {
    /// Which day.
    pub day: Date,
    /// When the first slot may start.
    pub from: Time,
    /// When the last one must have ended.
    pub to: Time,
    /// Minutes a slot.
    pub length: u32,
    /// Minutes between two slots, to change tables.
    pub between: u32,
    /// Times without slots.
    pub breaks: Vec<(Time, Time)>,
}

/// A slot that was laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Laid {
    /// From when until when.
    pub interval: Interval,
    /// Whether it starts before noon.
    pub before_noon: bool,
}

impl SlotPlan {
    /// The slots in their order. Lengths are kept as time passes, also on the day the clocks change.
    #[must_use]
    pub fn lay(&self, zone: &TimeZone) -> Vec<Laid> {
        let at = |time: Time| zone.to_timestamp(self.day.to_datetime(time)).ok();
        let (Some(mut start), Some(end)) = (at(self.from), at(self.to)) else { return Vec::new() };
        let mut breaks: Vec<Interval> = self
            .breaks
            .iter()
            .filter_map(|(from, to)| Some(Interval { start: at(*from)?, end: at(*to)? }))
            .collect();
        breaks.sort();
        let (length, between) = (minutes(self.length.max(1)), minutes(self.between));
        let mut slots = Vec::new();
        while slots.len() < MOST {
            let Some(stop) = after(start, length).filter(|stop| *stop <= end) else { break };
            let interval = Interval { start, end: stop };
            // The first slot after a break begins with its end.
            if let Some(pause) = breaks.iter().find(|pause| pause.overlaps(&interval)) {
                start = pause.end;
                continue;
            }
            slots.push(Laid { interval, before_noon: zone.to_datetime(start).hour() < 12 });
            let Some(next) = after(stop, between) else { break };
            start = next;
        }
        slots
    }
}

fn minutes(number: u32) -> SignedDuration {
    SignedDuration::from_mins(i64::from(number))
}

fn after(at: Timestamp, by: SignedDuration) -> Option<Timestamp> {
    at.checked_add(by).ok()
}

/// Codes that continue those there are: after `S07` come `S08`, `S09`.
#[must_use]
pub fn codes<'a>(prefix: &str, known: impl Iterator<Item = &'a str>, count: usize) -> Vec<String> {
    let last = known.filter_map(|code| code.strip_prefix(prefix)?.parse::<usize>().ok()).max().unwrap_or(0);
    let width = (last + count).to_string().len().max(2);
    (last + 1..=last + count).map(|number| format!("{prefix}{number:0width$}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::{date, time};

    fn plan() -> SlotPlan {
        SlotPlan {
            day: date(2018, 11, 29),
            from: time(11, 0, 0, 0),
            to: time(15, 0, 0, 0),
            length: 20,
            between: 5,
            breaks: vec![(time(13, 0, 0, 0), time(14, 0, 0, 0))],
        }
    }

    fn starts(plan: &SlotPlan, zone: &str) -> Vec<String> {
        let zone = TimeZone::get(zone).unwrap();
        let start = |slot: Laid| zone.to_datetime(slot.interval.start).time().strftime("%H:%M").to_string();
        plan.lay(&zone).into_iter().map(start).collect()
    }

    #[test]
    fn a_day_has_its_slots_around_the_break() {
        assert_eq!(
            starts(&plan(), "Europe/Rome"),
            ["11:00", "11:25", "11:50", "12:15", "12:40", "14:00", "14:25"]
        );
        let rome = TimeZone::get("Europe/Rome").unwrap();
        let noon: Vec<_> = plan().lay(&rome).iter().map(|slot| slot.before_noon).collect();
        assert_eq!(noon, [true, true, true, false, false, false, false]);
    }

    #[test]
    fn slots_keep_their_length_when_the_clocks_change() {
        // On 28 March 2021 Rome went from two to three in the morning.
        let night = SlotPlan {
            day: date(2021, 3, 28),
            from: time(1, 0, 0, 0),
            to: time(4, 0, 0, 0),
            length: 30,
            between: 0,
            breaks: Vec::new(),
        };
        assert_eq!(starts(&night, "Europe/Rome"), ["01:00", "01:30", "03:00", "03:30"]);
        let back = SlotPlan { day: date(2021, 10, 31), ..night };
        assert_eq!(starts(&back, "Europe/Rome").len(), 8, "the hour that comes twice has slots twice");
    }

    #[test]
    fn nothing_fits_and_nothing_runs_on_for_ever() {
        assert!(SlotPlan { to: time(11, 10, 0, 0), ..plan() }.lay(&TimeZone::UTC).is_empty());
        let dense = SlotPlan { from: time(0, 0, 0, 0), length: 1, between: 0, ..plan() };
        assert_eq!(dense.lay(&TimeZone::UTC).len(), MOST);
    }

    #[test]
    fn codes_go_on_after_the_last() {
        assert_eq!(codes("S", ["S07", "x", "S3"].into_iter(), 2), ["S08", "S09"]);
        assert_eq!(codes("S", [].into_iter(), 1), ["S01"]);
        assert_eq!(codes("T", ["T99"].into_iter(), 1), ["T100"]);
    }
}

//! Free capacity, day by day.
//!
//! Work takes the earliest capacity that is free from the day on which it may begin. Who begins later never finishes
//! earlier: the capacity from a later day on is part of the capacity from an earlier day on, so whatever day has enough
//! for the later has enough for the earlier. Waiting therefore never helps, and of two ways to do the steps before at the
//! same cost the one that ends earlier is never worse. Everything in this crate stands on that.

use crate::Calendar;

/// The day after the last that work can end on: never.
pub(crate) const NEVER: u16 = u16::MAX;

/// What is free of a calendar, from the first day of the brief on.
#[derive(Debug, Clone)]
pub(crate) struct Daily {
    /// What is free on each day.
    pub free: Vec<u64>,
    /// What is free before each day, in all.
    before: Vec<u128>,
}

impl Daily {
    /// The days `start..start + days` of a calendar.
    pub fn new(calendar: &Calendar, working_days: u8, start: u32, days: usize) -> Self {
        // free * k / working_days, without overflow
        let n = u64::from(working_days);
        let by = |free: u64, k: u32| free / n * u64::from(k) + free % n * u64::from(k) / n;
        let mut free = Vec::with_capacity(days);
        let mut before = vec![0_u128];
        for day in start..start + days as u32 {
            let week = calendar.free.get((day / 7) as usize).copied().unwrap_or(0);
            let k = (day % 7).min(u32::from(working_days));
            let next = (day % 7 + 1).min(u32::from(working_days));
            let today = by(week, next) - by(week, k);
            free.push(today);
            before.push(before[before.len() - 1] + u128::from(today));
        }
        Self { free, before }
    }

    /// What is free in `from..to`.
    pub fn between(&self, from: usize, to: usize) -> u128 {
        self.before[to.max(from)] - self.before[from]
    }

    /// For each day on which work may begin, the day after its last.
    pub fn ends(&self, work: u64, lead: u32) -> Vec<u16> {
        let horizon = self.free.len();
        let mut end = 0;
        (0..=horizon)
            .map(|from| {
                end = end.max(from);
                while end < horizon && self.between(from, end) < u128::from(work) {
                    end += 1;
                }
                let last = end.max(from.saturating_add(lead as usize));
                if self.between(from, end) < u128::from(work) || last > horizon {
                    return NEVER;
                }
                last as u16
            })
            .collect()
    }
}

/// For each day, the latest on which work may begin to have ended by then; −1 where it cannot.
pub(crate) fn latest(ends: &[u16]) -> Vec<i16> {
    let mut latest = vec![-1_i16; ends.len()];
    let mut from = 0;
    for (day, latest) in latest.iter_mut().enumerate() {
        while from < ends.len() && usize::from(ends[from]) <= day {
            from += 1;
        }
        *latest = from as i16 - 1;
    }
    latest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_week_is_spread_over_its_working_days() {
        let daily = Daily::new(&Calendar { free: vec![7, 10] }, 5, 0, 16);
        assert_eq!(daily.free, [1, 1, 2, 1, 2, 0, 0, 2, 2, 2, 2, 2, 0, 0, 0, 0]);
    }

    #[test]
    fn work_takes_the_earliest_free_capacity_and_at_least_its_lead_time() {
        let daily = Daily::new(&Calendar { free: vec![10, 10] }, 5, 0, 14);
        assert_eq!(daily.ends(4, 0)[..9], [2, 3, 4, 5, 9 - 1, 9, 9, 9, 10]);
        assert_eq!(daily.ends(4, 6)[..4], [6, 7, 8, 9]);
        assert_eq!(daily.ends(21, 0)[0], NEVER);
        assert_eq!(latest(&daily.ends(4, 0))[..10], [-1, -1, 0, 1, 2, 3, 3, 3, 4, 7]);
    }

    #[test]
    fn who_begins_later_never_ends_earlier() {
        let daily = Daily::new(&Calendar { free: vec![3, 0, 40, 1, 9] }, 6, 2, 33);
        for work in 0..50 {
            assert!(daily.ends(work, 3).windows(2).all(|pair| pair[0] <= pair[1]));
        }
    }
}

//! What is free in each entry's calendars, for any stretch of weeks at once.

use super::lists::Lists;

/// One calendar of an entry.
#[derive(Debug, Clone, Copy)]
struct Span {
    /// The processing's number, the unit in the last eight bits.
    what: u32,
    /// The first week.
    first: u32,
    /// Where its sums begin; the last one is the one before the next calendar's.
    start: u32,
    weeks: u16,
}

/// Every entry's calendars. What is free is summed up from the first week on, so that a stretch of weeks is one
/// difference, however long it is.
#[derive(Debug, Default)]
pub(super) struct Calendars {
    spans: Lists<Span>,
    sums: Vec<u32>,
}

impl Calendars {
    /// The next entry's calendars, as [`super::document`] writes them.
    pub(super) fn push(&mut self, mut numbers: &[u64]) {
        let mut spans = Vec::new();
        while let [what, first, weeks, rest @ ..] = numbers {
            let weeks = usize::try_from(*weeks).unwrap_or(usize::MAX).min(rest.len());
            spans.push(Span {
                what: *what as u32,
                first: *first as u32,
                start: u32::try_from(self.sums.len()).unwrap_or(u32::MAX),
                weeks: weeks as u16,
            });
            let mut sum = 0_u32;
            for free in &rest[..weeks] {
                sum = sum.saturating_add(*free as u32);
                self.sums.push(sum);
            }
            numbers = &rest[weeks..];
        }
        self.spans.push(spans);
    }

    /// The most that any of the entry's calendars has free from one week to another, of those that count this unit and
    /// whose processing is asked for.
    pub(super) fn free(
        &self,
        at: usize,
        weeks: (u32, u32),
        unit: u32,
        asked: impl Fn(usize) -> bool,
    ) -> Option<u32> {
        let spans = self.spans.of(at).iter();
        let fitting = spans.filter(|span| span.what & 0xFF == unit && asked((span.what >> 8) as usize));
        fitting.map(|span| self.within(span, weeks)).max()
    }

    fn within(&self, span: &Span, (from, to): (u32, u32)) -> u32 {
        let until = |week: u32| {
            let weeks = (week + 1).saturating_sub(span.first).min(u32::from(span.weeks));
            if weeks == 0 { 0 } else { self.sums[(span.start + weeks - 1) as usize] }
        };
        until(to) - if from == 0 { 0 } else { until(from - 1) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weeks_are_summed_within_the_calendar_and_nothing_is_free_outside() {
        let mut calendars = Calendars::default();
        calendars.push(&[]);
        calendars.push(&[(7 << 8) | 1, 100, 3, 10, 0, 5, (8 << 8) | 1, 101, 1, 40]);
        let free = |weeks| calendars.free(1, weeks, 1, |what| what == 7);
        assert_eq!(free((100, 102)), Some(15));
        assert_eq!(free((101, 500)), Some(5));
        assert_eq!(free((0, 100)), Some(10));
        assert_eq!((free((0, 99)), free((103, 103))), (Some(0), Some(0)));
        assert_eq!(calendars.free(1, (100, 102), 1, |_| true), Some(40));
        assert_eq!(calendars.free(1, (100, 102), 2, |_| true), None);
        assert_eq!(calendars.free(0, (100, 102), 1, |_| true), None);
    }
}

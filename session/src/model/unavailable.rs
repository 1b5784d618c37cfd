//! Times of absence as they are typed, one a line: `2018-11-29 16:00–17:00`, or from one day to another
//! `2018-11-29 16:00 – 2018-11-30 10:00`.

use jiff::civil::{Date, DateTime, Time};
use jiff::tz::TimeZone;

use super::Interval;

/// Reads the lines.
///
/// # Errors
/// The first line that is no stretch of time.
pub fn read(text: &str, zone: &TimeZone) -> Result<Vec<Interval>, String> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.map(|line| line_of(line, zone).ok_or_else(|| line.to_owned())).collect()
}

fn line_of(line: &str, zone: &TimeZone) -> Option<Interval> {
    let (day, rest) = line.split_at_checked(10)?;
    let day: Date = day.parse().ok()?;
    let (from, to) = rest.split_once(['–', '—', '/']).or_else(|| rest.split_once('-'))?;
    let from = clock(from.trim_start_matches('T'))?;
    let to = to.trim();
    let (last, to) =
        match to.split_at_checked(10).and_then(|(day, time)| Some((day.parse::<Date>().ok()?, time))) {
            Some((last, time)) => (last, clock(time.trim_start_matches('T'))?),
            None => (day, clock(to)?),
        };
    let at = |day: Date, time: Time| zone.to_timestamp(DateTime::from_parts(day, time)).ok();
    let interval = Interval { start: at(day, from)?, end: at(last, to)? };
    (interval.start < interval.end).then_some(interval)
}

/// A time of the day: `14:20`.
#[must_use]
pub fn clock(text: &str) -> Option<Time> {
    Time::strptime("%H:%M", text.trim()).ok()
}

/// The lines that [`read`] reads again.
#[must_use]
pub fn write(intervals: &[Interval], zone: &TimeZone) -> String {
    let line = |interval: &Interval| {
        let (from, to) = (zone.to_datetime(interval.start), zone.to_datetime(interval.end));
        let end = if from.date() == to.date() { "%H:%M" } else { "%Y-%m-%d %H:%M" };
        format!("{}–{}", from.strftime("%Y-%m-%d %H:%M"), to.strftime(end))
    };
    intervals.iter().map(line).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_come_back_as_they_were_meant() {
        let rome = TimeZone::get("Europe/Rome").unwrap();
        let text = "2018-11-29 16:00-17:00\n\n 2018-11-29T18:00/2018-11-30T10:00 ";
        let read_back = read(text, &rome).unwrap();
        assert_eq!(read_back[0].start.to_string(), "2018-11-29T15:00:00Z");
        let written = write(&read_back, &rome);
        assert_eq!(written, "2018-11-29 16:00–17:00\n2018-11-29 18:00–2018-11-30 10:00");
        assert_eq!(read(&written, &rome).unwrap(), read_back);
        for wrong in [
            "tomorrow",
            "2018-11-29",
            "2018-11-29 17:00-16:00",
            "2018-13-29 16:00-17:00",
            "2018-11-29 16:00-25:00",
            "Ё018-11-29 1",
        ] {
            assert_eq!(read(wrong, &rome), Err(wrong.to_owned()));
        }
    }
}

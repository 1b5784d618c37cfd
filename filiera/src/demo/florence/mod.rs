//! The XXVII session, made up from a seed: Florence, 29–30 November 2018.

mod people;
mod point;
mod wishes;

use jiff::Timestamp;
use jiff::civil::{DateTime, date};
use jiff::tz::TimeZone;
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha20Rng;
use session::model::sheets::{InterpreterRow, ParticipantRow, ProjectRow, RequestRow, SlotRow, TableRow};

/// People of both sides.
pub const PEOPLE: usize = 420;
/// Where the Italians end and the Russians begin.
const BORDER: usize = PEOPLE * 11 / 20;
/// Requests to meet.
pub const REQUESTS: usize = 1400;
/// Projects presented.
pub const PROJECTS: usize = 104;
/// Tables of the Meeting Point.
pub const TABLES: usize = 64;
/// Interpreters.
pub const INTERPRETERS: usize = 40;

/// The whole session as rows.
pub struct Florence {
    /// Slots of twenty minutes, in the afternoon of the first day.
    pub slots: Vec<SlotRow>,
    /// Tables in four zones.
    pub tables: Vec<TableRow>,
    /// Interpreters.
    pub interpreters: Vec<InterpreterRow>,
    /// People.
    pub participants: Vec<ParticipantRow>,
    /// Projects.
    pub projects: Vec<ProjectRow>,
    /// Requests.
    pub requests: Vec<RequestRow>,
}

/// The time zone of the session.
#[must_use]
pub fn zone() -> TimeZone {
    TimeZone::get("Europe/Rome").unwrap_or(TimeZone::UTC)
}

fn at(time: DateTime) -> Timestamp {
    time.to_zoned(zone()).map_or(Timestamp::UNIX_EPOCH, |zoned| zoned.timestamp())
}

fn afternoon(minutes: i16) -> Timestamp {
    at(date(2018, 11, 29).at(
        14 + i8::try_from(minutes / 60).unwrap_or(0),
        i8::try_from(minutes % 60).unwrap_or(0),
        0,
        0,
    ))
}

/// Makes the session; the same seed makes the same one.
#[must_use]
pub fn make(seed: u64) -> Florence {
    let mut random = ChaCha20Rng::seed_from_u64(seed);
    let participants: Vec<_> = (0..PEOPLE).map(|index| people::participant(&mut random, index)).collect();
    let projects: Vec<_> =
        (0..PROJECTS).map(|index| wishes::project(&mut random, index, &participants)).collect();
    let requests = wishes::requests(&mut random, &participants, &projects);
    Florence {
        slots: point::slots(),
        tables: point::tables(),
        interpreters: point::interpreters(),
        participants,
        projects,
        requests,
    }
}

fn one<'a, T>(random: &mut ChaCha20Rng, items: &'a [T]) -> &'a T {
    &items[random.random_range(0..items.len())]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_session_has_its_sizes_and_repeats_itself() {
        let (one, two) = (make(27), make(27));
        assert_eq!(one.participants, two.participants);
        assert_eq!(
            (one.participants.len(), one.requests.len(), one.projects.len()),
            (PEOPLE, REQUESTS, PROJECTS)
        );
        assert_eq!((one.tables.len(), one.interpreters.len(), one.slots.len()), (TABLES, INTERPRETERS, 15));
    }

    #[test]
    fn requests_cross_the_sides() {
        let florence = make(27);
        let side = |id: &str| {
            florence.participants.iter().find(|row| row.external_id == id).map(|row| row.side.clone())
        };
        assert!(florence.requests.iter().all(|row| side(&row.from) != side(&row.to)));
    }
}

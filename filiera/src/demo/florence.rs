//! The XXVII session, made up from a seed: Florence, 29–30 November 2018.

use jiff::Timestamp;
use jiff::civil::{DateTime, date};
use jiff::tz::TimeZone;
use rand::{Rng, RngExt, SeedableRng};
use rand_chacha::ChaCha20Rng;
use registry::model::OrganisationKind as Kind;
use session::model::sheets::{
    InterpreterRow, ParticipantRow, ProjectRow, RequestRow, RequestStatus, SlotRow, TableRow,
};
use session::model::{Interval, Priority};

use super::names::{
    ITALIAN_FAMILY, ITALIAN_GIVEN, ITALIAN_PLACES, ROLES, RUSSIAN_FAMILY, RUSSIAN_MEN, RUSSIAN_PLACES,
    RUSSIAN_WOMEN, THEMES, Theme,
};

/// People of both sides.
pub const PEOPLE: usize = 420;
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
    let participants: Vec<_> = (0..PEOPLE).map(|index| participant(&mut random, index)).collect();
    let projects = (0..PROJECTS).map(|index| project(&mut random, index, &participants)).collect::<Vec<_>>();
    let requests = requests(&mut random, &participants, &projects);
    Florence {
        slots: slots(),
        tables: tables(),
        interpreters: interpreters(),
        participants,
        projects,
        requests,
    }
}

fn slots() -> Vec<SlotRow> {
    (0..15)
        .map(|index| SlotRow {
            slot: (index + 1).to_string(),
            start: afternoon(index * 20),
            end: afternoon(index * 20 + 20),
            session: Some("PM".into()),
        })
        .collect()
}

fn tables() -> Vec<TableRow> {
    (0..TABLES)
        .map(|index| TableRow {
            table: format!("T{:02}", index + 1),
            zone: Some(["A", "B", "C", "D"][index * 4 / TABLES].into()),
        })
        .collect()
}

fn interpreters() -> Vec<InterpreterRow> {
    (0..INTERPRETERS)
        .map(|index| {
            let (given, family) = (ITALIAN_GIVEN[index % 32], RUSSIAN_FAMILY[index % 28].3);
            let mut languages = vec!["it".to_owned(), "ru".to_owned()];
            if index % 3 == 0 {
                languages.push("en".into());
            }
            InterpreterRow {
                interpreter: format!("I{:02}", index + 1),
                name: Some(format!("{given} {family}")),
                languages,
                unavailable: Vec::new(),
                max_consecutive: Some(6),
            }
        })
        .collect()
}

fn one<'a, T>(random: &mut ChaCha20Rng, items: &'a [T]) -> &'a T {
    &items[random.random_range(0..items.len())]
}

fn participant(random: &mut ChaCha20Rng, index: usize) -> ParticipantRow {
    let italian = index < PEOPLE * 11 / 20;
    let theme = &THEMES[index % 4];
    // Seven in ten are firms; the others are what a delegation brings along.
    let kind = if random.random_ratio(7, 10) { Kind::Firm } else { *one(random, &Kind::ALL[1..]) };
    let (offers, seeks) = (one(random, &theme.goods), one(random, &theme.goods));
    let role = one(random, &ROLES);
    let person = if italian { italian_person(random) } else { russian_person(random) };
    let organisation =
        if italian { italian_firm(random, theme, kind) } else { russian_firm(random, theme, kind) };
    let mut languages = vec![if italian { "it" } else { "ru" }.to_owned()];
    // Two in three speak English, so that the interpreters are nearly enough.
    if random.random_ratio(2, 3) {
        languages.push("en".into());
    }
    let number = index + 1;
    let unavailable = if random.random_ratio(1, 12) {
        let start = 20 * random.random_range(0..12);
        vec![Interval { start: afternoon(start), end: afternoon(start + 60) }]
    } else {
        Vec::new()
    };
    ParticipantRow {
        external_id: format!("P{number:04}"),
        side: if italian { "IT" } else { "RU" }.into(),
        organisation: organisation.0,
        organisation_latin: Some(organisation.1),
        organisation_type: kind,
        country: if italian { "IT" } else { "RU" }.into(),
        region: Some(organisation.2.into()),
        given_name: person.0,
        family_name: person.1,
        name_latin: Some(person.2),
        role: Some(if italian { role.0 } else { role.1 }.into()),
        email: format!("p{number:04}@delegation.example")
            .parse()
            .unwrap_or_else(|_| unreachable!("a good address")),
        phone: None,
        languages,
        tables: vec![theme.code.into()],
        offers: Some(if italian { offers.0 } else { offers.1 }.into()),
        seeks: Some(if italian { seeks.0 } else { seeks.1 }.into()),
        unavailable,
        min: None,
        max: Some(12),
    }
}

fn italian_person(random: &mut ChaCha20Rng) -> (String, String, String) {
    let (given, family) = (*one(random, &ITALIAN_GIVEN), *one(random, &ITALIAN_FAMILY));
    (given.into(), family.into(), format!("{given} {family}"))
}

fn russian_person(random: &mut ChaCha20Rng) -> (String, String, String) {
    let family = one(random, &RUSSIAN_FAMILY);
    if random.random_ratio(1, 2) {
        let given = one(random, &RUSSIAN_MEN);
        (given.0.into(), family.0.into(), format!("{} {}", given.1, family.2))
    } else {
        let given = one(random, &RUSSIAN_WOMEN);
        (given.0.into(), family.1.into(), format!("{} {}", given.1, family.3))
    }
}

type Firm = (String, String, &'static str);

fn italian_firm(random: &mut ChaCha20Rng, theme: &Theme, kind: Kind) -> Firm {
    let place = one(random, &ITALIAN_PLACES);
    let name = match kind {
        Kind::Firm => format!(
            "{} {} {}",
            one(random, &theme.italian),
            place.0,
            one(random, &["S.r.l.", "S.p.A.", "S.n.c."])
        ),
        Kind::Institution => format!("Ufficio per l’internazionalizzazione di {}", place.0),
        Kind::Region => format!("Consorzio regionale di {}", place.0),
        Kind::Association => format!("Associazione artigiani di {}", place.0),
        Kind::Chamber => format!("Camera di commercio di {}", place.0),
        Kind::Fair => format!("Fiere di {}", place.0),
        Kind::University => format!("Università di {}", place.0),
        Kind::TechPole => format!("Polo tecnologico di {}", place.0),
        Kind::ResearchCentre => format!("Centro ricerche di {}", place.0),
        Kind::Bank => format!("Banca di {}", place.0),
    };
    (name.clone(), name, place.1)
}

fn russian_firm(random: &mut ChaCha20Rng, theme: &Theme, kind: Kind) -> Firm {
    let place = one(random, &RUSSIAN_PLACES);
    let sector = one(random, &theme.russian);
    let (name, latin) = match kind {
        Kind::Firm => (format!("ООО «{} {}»", sector.0, place.0), format!("OOO {} {}", sector.1, place.1)),
        Kind::Institution => {
            (format!("Агентство развития, {}", place.0), format!("Agentstvo razvitiya, {}", place.1))
        }
        Kind::Region => {
            (format!("Корпорация развития, {}", place.0), format!("Korporatsiya razvitiya, {}", place.1))
        }
        Kind::Association => {
            (format!("Союз предпринимателей, {}", place.0), format!("Soyuz predprinimateley, {}", place.1))
        }
        Kind::Chamber => (format!("Палата торговли, {}", place.0), format!("Palata torgovli, {}", place.1)),
        Kind::Fair => (format!("Выставка «{}»", place.0), format!("Vystavka {}", place.1)),
        Kind::University => (format!("Университет, {}", place.0), format!("Universitet, {}", place.1)),
        Kind::TechPole => (format!("Технополис, {}", place.0), format!("Tekhnopolis, {}", place.1)),
        Kind::ResearchCentre => {
            (format!("Научный центр, {}", place.0), format!("Nauchny tsentr, {}", place.1))
        }
        Kind::Bank => (format!("Банк, {}", place.0), format!("Bank, {}", place.1)),
    };
    (name, latin, place.2)
}

fn project(random: &mut ChaCha20Rng, index: usize, people: &[ParticipantRow]) -> ProjectRow {
    let theme = &THEMES[index % 4];
    // Everyone of the theme stands four places apart.
    let proposer = &people[(random.random_range(0..PEOPLE / 4)) * 4 + index % 4];
    let goods = one(random, &theme.goods);
    let place = one(random, &ITALIAN_PLACES).0;
    let russian = one(random, &RUSSIAN_PLACES);
    ProjectRow {
        external_id: format!("J{:03}", index + 1),
        table: theme.code.into(),
        proposer: proposer.external_id.clone(),
        title_it: Some(format!("{place}–{}: {}", russian.1, goods.0)),
        title_ru: Some(format!("{place} — {}: {}", russian.0, goods.1)),
        title_en: Some(format!("{place}–{}: {}", russian.1, goods.2)),
        wanted_counterpart: Some(
            ["distributore", "партнёр", "joint venture", "buyer"][random.random_range(0..4)].into(),
        ),
    }
}

/// Between the sides, more often within a theme; some people are asked for far more than others, as in life.
fn requests(random: &mut ChaCha20Rng, people: &[ParticipantRow], projects: &[ProjectRow]) -> Vec<RequestRow> {
    let border = PEOPLE * 11 / 20;
    let mut known = std::collections::HashSet::new();
    let mut rows: Vec<RequestRow> = Vec::with_capacity(REQUESTS);
    let mut load = vec![0_u32; PEOPLE];
    while rows.len() < REQUESTS {
        let from = random.random_range(0..PEOPLE);
        let draw = random.random_range(0.0..1.0_f64);
        // The square makes the first of each side the most wanted.
        let (start, width) = if from < border { (border, PEOPLE - border) } else { (0, border) };
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            clippy::cast_precision_loss,
            reason = "a place in the list"
        )]
        let mut to = start + (draw * draw.sqrt() * width as f64) as usize;
        if random.random_ratio(3, 5) {
            to = to - to % 4 + from % 4;
        }
        if to < start || to >= start + width || load[from] >= 14 || load[to] >= 14 {
            continue;
        }
        if !known.insert((from.min(to), from.max(to))) {
            continue;
        }
        load[from] += 1;
        load[to] += 1;
        let about = projects.iter().find(|project| project.proposer == people[to].external_id);
        let priority = match random.next_u32() % 20 {
            0..=3 => Priority::Must,
            _ => Priority::Wish,
        };
        let status = match random.next_u32() % 20 {
            0..=12 => RequestStatus::Accepted,
            13..=16 => RequestStatus::Requested,
            _ => RequestStatus::Declined,
        };
        rows.push(RequestRow {
            external_id: format!("R{:04}", rows.len() + 1),
            from: people[from].external_id.clone(),
            to: people[to].external_id.clone(),
            priority,
            status,
            session: None,
            project: about.map(|project| project.external_id.clone()),
            note: None,
        });
    }
    rows
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

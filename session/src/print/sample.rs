//! Made-up people and meetings for the tests of the documents.

use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, civil::date};
use platform::locale::{Catalogue, Language, Messages, Translated};

use super::*;

const MESSAGES: Messages = Messages {
    it: include_str!("../../locales/it.ftl"),
    en: include_str!("../../locales/en.ftl"),
    ru: include_str!("../../locales/ru.ftl"),
};

const PEOPLE: [[&str; 5]; 8] = [
    ["Niccolò", "D'Angelo", "", "Ricamificio Sant'Elpidio S.r.l.", ""],
    [
        "Алексей",
        "Щербаков",
        "Aleksei Shcherbakov",
        "ООО «Мануфактура Щёлково»",
        "Manufaktura Shchyolkovo LLC",
    ],
    ["Desirée", "Forlì", "", "Tessitura Jesi & Figli", ""],
    ["Анна", "Ёлкина", "Anna Yolkina", "Фабрика «Большевичка»", "Bolshevichka"],
    ["Pierluigi", "Santangelo-Montefeltro", "", "Consorzio per la tutela del cuoio conciato al vegetale", ""],
    [
        "Константин",
        "Рождественский",
        "Konstantin Rozhdestvenskii",
        "Торгово-промышленная палата Ивановской области",
        "Ivanovo Region Chamber of Commerce and Industry",
    ],
    ["Elena", "Però", "", "Bottonificio Como S.n.c.", ""],
    ["Игорь", "Цой", "Igor Tsoi", "Политехнический университет", "Polytechnic University"],
];

/// One of the people, over and over, with a number where there are not enough of them.
pub fn person(index: usize) -> Person {
    let [given, family, latin, organisation, organisation_latin] = PEOPLE[index % PEOPLE.len()];
    let number = match index / PEOPLE.len() {
        0 => String::new(),
        round => format!(" {round}"),
    };
    let some = |text: &str| (!text.is_empty()).then(|| format!("{text}{number}"));
    Person {
        given_name: given.into(),
        family_name: format!("{family}{number}"),
        latin_name: some(latin),
        organisation: organisation.into(),
        organisation_latin: some(organisation_latin),
    }
}

/// One language, or two.
pub fn languages(first: &str, second: Option<&str>) -> Languages {
    let catalogue = Catalogue::new(&[MESSAGES]).unwrap();
    let locale = |code: &str| catalogue.locale(code.parse::<Language>().unwrap());
    match second {
        None => Languages::one(locale(first)),
        Some(second) => Languages::two(locale(first), locale(second)),
    }
}

/// A session with fifteen slots in the afternoon of its first day and six in the morning of its second.
pub fn imprint(languages: Languages) -> Imprint {
    let slots = (0..15).map(|index| slot("2018-11-29T13:00Z", index));
    Imprint {
        title: Translated::written(Language::It, "XXVII Task Force italo-russa per i distretti industriali")
            .and(Language::En, "XXVII Italian-Russian Task Force on industrial districts")
            .and(Language::Ru, "XXVII Российско-итальянская рабочая группа по промышленным округам"),
        place: Translated::written(Language::It, "Firenze")
            .and(Language::En, "Florence")
            .and(Language::Ru, "Флоренция"),
        first_day: date(2018, 11, 29),
        last_day: date(2018, 11, 30),
        zone: TimeZone::get("Europe/Rome").unwrap(),
        slots: slots.chain((0..6).map(|index| slot("2018-11-30T08:00Z", index))).collect(),
        version: Some(3),
        languages,
        made: "2018-11-28T17:05:00Z".parse().unwrap(),
        mark: String::new(),
    }
}

fn slot(start: &str, index: i64) -> Slot {
    let length = SignedDuration::from_mins(20);
    let start =
        start.parse::<Timestamp>().unwrap().checked_add(length * i32::try_from(index).unwrap()).unwrap();
    Slot { start, end: start.checked_add(length).unwrap() }
}

/// The agenda of the first person: meetings in slots 0, 1, 4, 5, 8, 9, 15 and 17, so with breaks.
pub fn agenda() -> Agenda {
    let imprint = imprint(languages("it", None));
    let project = Translated::written(Language::It, "Filati rigenerati per la maglieria")
        .and(Language::Ru, "Восстановленная пряжа для трикотажа");
    let meetings = [0, 1, 4, 5, 8, 9, 15, 17].into_iter().enumerate().map(|(index, slot)| AgendaMeeting {
        start: imprint.slots[slot].start,
        end: imprint.slots[slot].end,
        table: format!("T{:02}", 7 * index % 64 + 1),
        table_zone: Some("B".into()),
        partners: vec![person(2 * index + 1)],
        interpreter: (index % 2 == 0).then(|| "Мария Кузнецова".to_owned()),
        project: (index % 3 == 0).then(|| project.clone()),
    });
    Agenda { person: person(0), meetings: meetings.collect() }
}

/// An agenda without a meeting.
pub fn empty_agenda() -> Agenda {
    Agenda { person: person(3), meetings: Vec::new() }
}

/// Cards of two tables: a full one and one with few meetings.
pub fn tables() -> Vec<TableCard> {
    let imprint = imprint(languages("it", None));
    let card = |table: &str, step: usize| TableCard {
        table: table.into(),
        zone: Some("B".into()),
        meetings: (0..15)
            .step_by(step)
            .map(|slot| TableMeeting {
                start: imprint.slots[slot].start,
                end: imprint.slots[slot].end,
                participants: vec![person(2 * slot), person(2 * slot + 1)],
                interpreter: (slot % 2 == 0).then(|| "Мария Кузнецова".to_owned()),
            })
            .collect(),
    };
    vec![card("T12", 1), card("T40", 2)]
}

/// Two interpreters, one without work.
pub fn interpreters() -> Vec<Roster> {
    let imprint = imprint(languages("it", None));
    let speaker = |index: usize, tags: &[&str]| Speaker {
        person: person(index),
        languages: tags.iter().map(ToString::to_string).collect(),
    };
    let busy = Roster {
        name: "Мария Кузнецова".into(),
        languages: vec!["it".into(), "ru".into()],
        meetings: [0, 2, 3, 7, 8, 16]
            .into_iter()
            .map(|slot| RosterMeeting {
                start: imprint.slots[slot].start,
                end: imprint.slots[slot].end,
                table: format!("T{slot:02}"),
                table_zone: Some("A".into()),
                speakers: vec![speaker(2 * slot, &["it", "en"]), speaker(2 * slot + 1, &["ru"])],
            })
            .collect(),
    };
    vec![
        busy,
        Roster {
            name: "Chiara Però".into(),
            languages: vec!["it".into(), "en".into()],
            meetings: Vec::new(),
        },
    ]
}

/// So many people, each in about half of the slots.
pub fn threads(people: usize) -> Vec<Thread> {
    let imprint = imprint(languages("it", None));
    let thread = |index: usize| Thread {
        person: person(index),
        crossings: (0..imprint.slots.len())
            .filter(|slot| (index * 7 + slot * slot * 3 + index / 8) % 5 < 2)
            .map(|slot| Crossing {
                start: imprint.slots[slot].start,
                table: format!("T{:02}", (index + slot * 11) % 64 + 1),
                partner: person(index + slot + 1).family_name,
            })
            .collect(),
    };
    (0..people).map(thread).collect()
}

/// So many badges of both sides.
pub fn badge_list(people: usize) -> Vec<Badge> {
    let side = |second: bool| {
        let (it, en, ru) = if second {
            ("Delegazione russa", "Russian delegation", "Делегация России")
        } else {
            ("Delegazione italiana", "Italian delegation", "Делегация Италии")
        };
        Translated::written(Language::It, it).and(Language::En, en).and(Language::Ru, ru)
    };
    let badge = |index: usize| Badge {
        person: person(index),
        role: if index.is_multiple_of(2) {
            "export manager".into()
        } else {
            "коммерческий директор".into()
        },
        side: side(index % 2 == 1),
        second_side: index % 2 == 1,
        email: format!("person{index}@firm.example"),
        phone: "+390550000000".into(),
    };
    (0..people).map(badge).collect()
}

use icalendar::parser::{read_calendar, unfold};

use super::*;

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn event() -> Event {
    Event {
        uid: "mtg_01@filiera".into(),
        sequence: 2,
        start: at("2018-11-29T13:00Z"),
        end: at("2018-11-29T13:20Z"),
        zone: "Europe/Rome".into(),
        summary: "Щербаков, Ёлкина; Niccolò D'Angelo".into(),
        location: "Tavolo T12, zona B".into(),
        description: "Interprete: Anna\nProgetto: filati \\ tessuti".into(),
        url: Some("https://example.org/agenda?a=1,2;b".into()),
        cancelled: false,
        stamp: at("2018-11-01T08:00Z"),
    }
}

fn feed(events: Vec<Event>) -> Feed {
    Feed {
        name: "Agenda di Niccolò".into(),
        description: String::new(),
        refresh: SignedDuration::from_mins(15),
        zone: "Europe/Rome".into(),
        begins: at("2018-11-28T23:00Z"),
        events,
    }
}

fn written(events: Vec<Event>) -> String {
    write(&feed(events)).unwrap()
}

/// The value of a property of the n-th event, read back by a parser that is not ours.
fn read_back(text: &str, nth: usize, name: &str) -> Option<String> {
    let unfolded = unfold(text);
    let calendar = read_calendar(&unfolded).unwrap();
    let event = calendar.components.iter().filter(|component| component.name == "VEVENT").nth(nth)?;
    event.properties.iter().find(|property| property.name == name).map(|property| property.val.to_string())
}

#[test]
fn an_event_is_read_back_as_it_was() {
    let text = written(vec![event()]);
    let value = |name| read_back(&text, 0, name).unwrap();
    assert_eq!(value("UID"), "mtg_01@filiera");
    assert_eq!(value("SEQUENCE"), "2");
    assert_eq!(value("STATUS"), "CONFIRMED");
    assert_eq!(value("DTSTAMP"), "20181101T080000Z");
    assert_eq!(value("URL"), "https://example.org/agenda?a=1,2;b");
    assert_eq!(value("SUMMARY"), event().summary);
    assert_eq!(value("DESCRIPTION"), event().description);
}

#[test]
fn times_are_told_in_the_zone_of_the_event() {
    let text = written(vec![event()]);
    assert!(text.contains("\r\nDTSTART;TZID=Europe/Rome:20181129T140000\r\n"), "{text}");
    assert!(text.contains("\r\nDTEND;TZID=Europe/Rome:20181129T142000\r\n"), "{text}");
}

#[test]
fn a_meeting_called_off_stays_and_says_so() {
    let text = written(vec![Event { cancelled: true, sequence: 3, ..event() }]);
    assert_eq!(read_back(&text, 0, "STATUS").unwrap(), "CANCELLED");
    assert_eq!(read_back(&text, 0, "SEQUENCE").unwrap(), "3");
    assert!(text.contains("TRANSP:TRANSPARENT"));
}

#[test]
fn each_zone_stands_once_for_all_its_events() {
    let later = Event { start: at("2019-04-02T08:00Z"), end: at("2019-04-02T08:30Z"), ..event() };
    let moscow = Event { zone: "Europe/Moscow".into(), ..event() };
    let text = written(vec![event(), later, moscow]);
    assert_eq!(text.matches("BEGIN:VTIMEZONE").count(), 2);
    // The year after the last event is covered too.
    assert!(text.contains("RDATE:20200329T020000"), "{text}");
}

#[test]
fn an_empty_agenda_is_a_calendar_with_a_name_and_a_zone() {
    let text = written(Vec::new());
    assert!(text.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n") && text.ends_with("END:VCALENDAR\r\n"));
    assert!(text.contains("X-WR-CALNAME:Agenda di Niccolò\r\n"));
    assert!(text.contains("REFRESH-INTERVAL;VALUE=DURATION:PT15M\r\n"));
    assert!(text.contains("METHOD:PUBLISH\r\n"));
    // RFC 5545 asks for one component at least.
    let unfolded = unfold(&text);
    let calendar = read_calendar(&unfolded).unwrap();
    let components: Vec<_> = calendar.components.iter().map(|component| component.name.to_string()).collect();
    assert_eq!(components, ["VTIMEZONE"]);
    assert!(
        text.contains("TZID:Europe/Rome\r\nBEGIN:DAYLIGHT")
            || text.contains("TZID:Europe/Rome\r\nBEGIN:STANDARD")
    );
}

#[test]
fn an_unknown_zone_is_refused_by_name() {
    let error = write(&feed(vec![Event { zone: "Europe/Atlantis".into(), ..event() }])).unwrap_err();
    assert!(error.to_string().contains("Europe/Atlantis") && error.to_string().contains("mtg_01"), "{error}");
}

//! Whole sheets: as they come, row by row, and there and back.

use std::collections::BTreeSet;
use std::path::PathBuf;

use jiff::Timestamp;
use jiff::tz::TimeZone;
use platform::sheet::{self, CsvOptions, Limits, Sheet, to_csv, workbook};

use super::*;

fn rome() -> TimeZone {
    TimeZone::get("Europe/Rome").unwrap()
}

fn sheet(bytes: &[u8], name: &str) -> Sheet {
    sheet::read(bytes, name, &Limits::default()).unwrap()
}

fn check<T: SheetRow>(text: &str, known: &Known) -> Checked<T> {
    read(&sheet(text.as_bytes(), T::KIND.as_str()), &Context { zone: &rome(), known })
}

/// What is wrong, as line, column and reason.
fn faults<T>(checked: &Checked<T>) -> Vec<(usize, &str, &Reason)> {
    checked.faults.iter().map(|fault| (fault.line, fault.column.as_str(), &fault.reason)).collect()
}

fn set(names: &[&str]) -> Option<BTreeSet<String>> {
    Some(names.iter().map(|name| (*name).to_owned()).collect())
}

/// One participant, with some cells replaced.
fn participant(replace: &[(&str, &str)]) -> Checked<ParticipantRow> {
    let mut table = template::<ParticipantRow>();
    for (column, text) in replace {
        let index = table.columns.iter().position(|other| other == column).unwrap();
        table.rows[0][index] = (*text).into();
    }
    let csv = to_csv(&table, CsvOptions::default()).unwrap();
    read(&sheet(&csv, "participants"), &Context { zone: &rome(), known: &Known::default() })
}

fn reasons(replace: &[(&str, &str)]) -> Vec<(String, Reason)> {
    participant(replace).faults.into_iter().map(|fault| (fault.column, fault.reason)).collect()
}

#[test]
fn every_cell_of_a_participant_is_checked() {
    let words = registry::model::OrganisationKind::ALL.map(|kind| kind.as_str()).join(", ");
    for (column, text, reason) in [
        ("external_id", "", Reason::RequiredMissing),
        ("external_id", "P;1", Reason::NotACode),
        ("organisation", "=1+1", Reason::StartsFormula),
        ("organisation", "\t1", Reason::StartsFormula),
        ("organisation", &"x".repeat(201), Reason::TooLong { limit: 200 }),
        ("organisation_type", "company", Reason::NotAChoice { words }),
        ("country", "ITA", Reason::NotACountry),
        ("region", "Toscana", Reason::NotARegion),
        ("region", "RU-MOW", Reason::RegionElsewhere { country: "IT".to_owned() }),
        ("family_name", " \u{A0}", Reason::RequiredMissing),
        ("email", "not-an-address", Reason::NotAnEmail),
        ("phone", "055 123", Reason::NotAPhone),
        ("languages", "it;italiano", Reason::NotALanguage),
        ("unavailable", "2018-11-29T16:00", Reason::NotAnInterval),
        ("unavailable", "2018-11-29T16:00/2018-11-29T15:00", Reason::EndsBeforeStart),
        ("unavailable", "2018-03-25T02:30/2018-03-25T05:00", Reason::TimeSkipped),
        ("min", "-1", Reason::NotWhole),
        ("min", "13", Reason::MinimumAboveMaximum { maximum: 12 }),
    ] {
        assert_eq!(reasons(&[(column, text)]), [(column.to_owned(), reason)], "{column} {text}");
    }
    assert_eq!(reasons(&[("organisation_type", "FIRM"), ("country", "it"), ("languages", " it ; ;RU ")]), []);
}

#[test]
fn remarks_keep_no_row_out_and_errors_do() {
    let remark = participant(&[("organisation", "=1+1"), ("region", "RU-MOW")]);
    assert_eq!((remark.errors().count(), remark.remarks().count(), remark.rows.len()), (0, 2, 1));
    assert_eq!(remark.rows[0].1.organisation, "=1+1");
    let error = participant(&[("organisation", "=1+1"), ("email", "x")]);
    assert_eq!((error.errors().count(), error.remarks().count(), error.rows.len()), (1, 1, 0));
}

#[test]
fn columns_come_in_any_order_and_case() {
    let read: Checked<TableRow> = check("Colour,ZONE, Table \nred,A,T01\n", &Known::default());
    assert_eq!(read.rows, [(2, TableRow { table: "T01".to_owned(), zone: Some("A".to_owned()) })]);
    assert_eq!(read.unknown_columns, ["colour"]);
    assert_eq!(read.faults, []);
}

#[test]
fn a_missing_column_is_told_once() {
    let read: Checked<RequestRow> = check("\nexternal_id,from\nR1,P1\nR2,P2\n", &Known::default());
    assert_eq!(faults(&read), [(2, "to", &Reason::ColumnMissing)]);
    assert_eq!(read.rows, []);
}

#[test]
fn ragged_rows_and_repeated_keys_are_faults() {
    let read: Checked<TableRow> = check("table,zone\nT1\nT2,A,B\nT1,A\n", &Known::default());
    assert_eq!(
        faults(&read),
        [
            (2, "zone", &Reason::FewerCells { expected: 2, found: 1 }),
            (3, "(C)", &Reason::MoreCells { expected: 2, found: 3 }),
            (4, "table", &Reason::Duplicate { line: 2 }),
        ]
    );
    assert_eq!(read.rows, [(2, TableRow { table: "T1".to_owned(), zone: None })]);
}

#[test]
fn references_must_be_known() {
    let known = Known {
        participants: set(&["P1", "P2"]),
        projects: set(&["J1"]),
        parts: set(&["AM"]),
        ..Known::default()
    };
    let text = "external_id,from,to,session,project,priority\n\
        R1,P1,P2,AM,J1,MUST\nR2,P1,P3,PM,J2,soon\nR3,P2,P2,,,\n";
    let read: Checked<RequestRow> = check(text, &known);
    let unknown = |what| Reason::Unknown { what };
    let words = "must, wish, no".to_owned();
    assert_eq!(
        faults(&read),
        [
            (3, "to", &unknown(Reference::Participant)),
            (3, "priority", &Reason::NotAChoice { words }),
            (3, "session", &unknown(Reference::Part)),
            (3, "project", &unknown(Reference::Project)),
            (4, "to", &Reason::RequestToOneself),
        ]
    );
    assert_eq!(read.rows.len(), 1);
    assert_eq!(read.rows[0].1.priority, Priority::Must);
    assert_eq!(read.rows[0].1.status, RequestStatus::Requested);

    let known = Known { sides: set(&["RU"]), thematic_tables: set(&["mechanics"]), ..Known::default() };
    let csv = to_csv(&template::<ParticipantRow>(), CsvOptions::default()).unwrap();
    let read: Checked<ParticipantRow> = read_csv(&csv, &Context { zone: &rome(), known: &known });
    assert_eq!(
        faults(&read),
        [(2, "side", &unknown(Reference::Side)), (2, "tables", &unknown(Reference::ThematicTable))]
    );
}

fn read_csv<T: SheetRow>(bytes: &[u8], context: &Context<'_>) -> Checked<T> {
    read(&sheet(bytes, T::KIND.as_str()), context)
}

#[test]
fn slots_are_put_in_order_and_may_not_overlap() {
    let text = "slot,start,end\n\
        2,2018-11-29T14:20,2018-11-29T14:40\n1,2018-11-29T14:00,2018-11-29T14:20\n\
        3,2018-11-29T14:30,2018-11-29T14:50\n4,2018-11-29T15:00,2018-11-29T15:00\n";
    let read: Checked<SlotRow> = check(text, &Known::default());
    assert_eq!(
        faults(&read),
        [
            (3, "start", &Reason::OutOfOrder),
            (4, "start", &Reason::Overlaps { line: 2 }),
            (5, "end", &Reason::EndsBeforeStart),
        ]
    );
    let slots: Vec<&str> = read.rows.iter().map(|(_, row)| row.slot.as_str()).collect();
    assert_eq!(slots, ["1", "2"]);
}

/// Reads rows, writes them in both formats, and reads them again.
fn there_and_back<T: SheetRow + PartialEq + std::fmt::Debug>(checked: &Checked<T>) {
    let table = export(checked.rows.iter().map(|(_, row)| row), &rome());
    let created = Timestamp::from_second(1_543_500_000).unwrap();
    let csv = to_csv(&table, CsvOptions { byte_order_mark: true, ..CsvOptions::default() }).unwrap();
    let known = Known::default();
    for bytes in [csv, workbook(&[table], created).unwrap()] {
        let again: Checked<T> = read_csv(&bytes, &Context { zone: &rome(), known: &known });
        assert_eq!(again.errors().count(), 0, "{:?}", again.faults);
        assert!(again.rows.iter().map(|(_, row)| row).eq(checked.rows.iter().map(|(_, row)| row)));
    }
}

fn template_is_sound<T: SheetRow + PartialEq + std::fmt::Debug>() {
    assert_eq!(T::SAMPLE.len(), T::COLUMNS.len());
    let csv = to_csv(&template::<T>(), CsvOptions::default()).unwrap();
    let checked: Checked<T> = read_csv(&csv, &Context { zone: &rome(), known: &Known::default() });
    assert_eq!(checked.faults, []);
    assert_eq!(checked.rows.len(), 1);
    there_and_back(&checked);
}

#[test]
fn templates_read_without_a_fault() {
    template_is_sound::<SlotRow>();
    template_is_sound::<TableRow>();
    template_is_sound::<ParticipantRow>();
    template_is_sound::<ProjectRow>();
    template_is_sound::<RequestRow>();
    template_is_sound::<InterpreterRow>();
    for kind in SheetKind::ALL {
        assert_eq!(kind.as_str().parse(), Ok(kind));
    }
}

#[test]
fn texts_that_start_a_formula_come_back_as_they_were() {
    for text in
        ["=HYPERLINK(\"http://x.example\")", "+39", "-", "@x", "\tx", "\rx", "'=x", "'x", "line\nbreak"]
    {
        there_and_back(&participant(&[("organisation", text), ("offers", text)]));
    }
}

#[test]
fn times_come_back_across_the_end_of_summer_time() {
    let text = "slot,start,end\n1,2018-10-28T01:30,2018-10-28T02:30+02:00\n\
        2,2018-10-28T02:30+02:00,2018-10-28T02:30+01:00\n3,2018-10-28T02:30+01:00,2018-10-28T03:30\n";
    let checked: Checked<SlotRow> = check(text, &Known::default());
    assert_eq!((checked.faults.len(), checked.rows.len()), (0, 3));
    there_and_back(&checked);
}

/// A file of the shared data, where that folder is; one that is named must have it.
fn shared(path: &str) -> Option<Vec<u8>> {
    let named = std::env::var_os("FILIERA_SHARED").map(PathBuf::from);
    let beside = || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../shared");
    let file = named.clone().unwrap_or_else(beside).join("data/sessions").join(path);
    let bytes = std::fs::read(&file).ok();
    if bytes.is_none() {
        assert!(named.is_none(), "FILIERA_SHARED is set, and {} is not there", file.display());
        eprintln!("skipped: {} is not there", file.display());
    }
    bytes
}

fn keys<T: SheetRow>(checked: &Checked<T>, key: impl Fn(&T) -> &str) -> Option<BTreeSet<String>> {
    Some(checked.rows.iter().map(|(_, row)| key(row).to_owned()).collect())
}

fn clean<T: SheetRow + PartialEq + std::fmt::Debug>(path: &str, known: &Known) -> Option<Checked<T>> {
    let checked: Checked<T> = read_csv(&shared(path)?, &Context { zone: &rome(), known });
    assert_eq!((&checked.faults, &checked.unknown_columns), (&Vec::new(), &Vec::new()), "{path}");
    there_and_back(&checked);
    Some(checked)
}

#[test]
fn whole_sessions_read_without_a_fault() {
    for (session, participants, requests, slots, tables) in
        [("florence-2018", 420, 1_400, 15, 64), ("forum-14", 78, 302, 22, 22)]
    {
        let path = |name: &str| format!("{session}/{name}.csv");
        let mut known = Known {
            sides: set(&["IT", "RU"]),
            thematic_tables: set(&["fashion", "mechanics", "oil-gas", "clean-energy"]),
            ..Known::default()
        };
        let Some(read) = clean::<SlotRow>(&path("slots"), &known) else { return };
        assert_eq!(read.rows.len(), slots);
        let parts = read.rows.iter().filter_map(|(_, row)| row.session.clone()).collect();
        known.parts = Some(parts);
        let Some(read) = clean::<TableRow>(&path("tables"), &known) else { return };
        assert_eq!(read.rows.len(), tables);
        let Some(read) = clean::<ParticipantRow>(&path("participants"), &known) else { return };
        assert_eq!(read.rows.len(), participants);
        known.participants = keys(&read, |row| &row.external_id);
        if session == "florence-2018" {
            let Some(read) = clean::<ProjectRow>(&path("projects"), &known) else { return };
            assert_eq!(read.rows.len(), 105);
            known.projects = keys(&read, |row| &row.external_id);
            let Some(read) = clean::<InterpreterRow>(&path("interpreters"), &known) else { return };
            assert_eq!(read.rows.len(), 40);
        }
        let Some(read) = clean::<RequestRow>(&path("requests"), &known) else { return };
        assert_eq!(read.rows.len(), requests);
    }
}

#[test]
fn the_faults_of_a_messy_file_are_found_all_of_them_and_no_other() {
    let Some(messy) = shared("florence-2018/participants-dirty.csv") else { return };
    let Some(listed) = shared("florence-2018/participants-dirty-faults.csv") else { return };
    let known = Known {
        sides: set(&["IT", "RU"]),
        thematic_tables: set(&["fashion", "mechanics", "oil-gas", "clean-energy"]),
        ..Known::default()
    };
    let checked: Checked<ParticipantRow> = read_csv(&messy, &Context { zone: &rome(), known: &known });
    let words = |reason: &Reason| match reason {
        Reason::RequiredMissing => "required value missing",
        Reason::NotACountry => "not ISO 3166-1 alpha-2",
        Reason::StartsFormula => "starts a formula: import as text, escape on export",
        Reason::NotAChoice { .. } => "unknown organisation type",
        Reason::NotALanguage => "not BCP 47",
        Reason::NotAnEmail => "invalid email",
        Reason::EndsBeforeStart => "interval ends before it starts",
        Reason::Duplicate { .. } => "duplicate external_id",
        _ => "not listed",
    };
    let found: Vec<[String; 3]> = checked
        .faults
        .iter()
        .map(|fault| [fault.line.to_string(), fault.column.clone(), words(&fault.reason).to_owned()])
        .collect();
    let listed: Vec<[String; 3]> = sheet(&listed, "faults")
        .rows
        .into_iter()
        .map(|row| [0, 1, 2].map(|column| row.cells[column].clone().unwrap_or_default()))
        .collect();
    assert_eq!(found, listed);
    assert_eq!((checked.errors().count(), checked.rows.len()), (7, 413));
    assert_eq!(checked.unknown_columns, Vec::<String>::new());
    there_and_back(&checked);
}

//! What is checked of cells, rows and their order.

use super::*;

/// What is wrong, as line, column and reason.
fn faults<T>(checked: &Checked<T>) -> Vec<(usize, &str, &Reason)> {
    checked.faults.iter().map(|fault| (fault.line, fault.column.as_str(), &fault.reason)).collect()
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

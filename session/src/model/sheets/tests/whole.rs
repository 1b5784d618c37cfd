//! The sessions of the shared data.

use testkit::shared;

use super::*;

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

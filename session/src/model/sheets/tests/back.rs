//! What is written and read again.

use super::*;

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

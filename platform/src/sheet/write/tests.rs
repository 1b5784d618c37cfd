//! What is written reads back the same, by our reader and by another.

use calamine::{Data, Reader, Xlsx};
use jiff::Timestamp;
use jiff::civil::date;
use proptest::prelude::*;

use super::*;
use crate::sheet::{Limits, Sheet, read};

fn table() -> Table {
    let rows = [
        vec!["=1+1".into(), 3.into(), Cell::Time(date(2018, 11, 29).at(14, 20, 0, 0))],
        vec!["ООО «Кожа»; \"e\"\nmech".into(), Cell::Number(-2.5), Cell::Empty],
        vec!["'=x".into(), Cell::Empty, Cell::Time(date(2018, 11, 29).at(14, 20, 5, 0))],
    ];
    Table::new("participants", &["name", "count", "start"], rows)
}

fn texts(sheet: &Sheet) -> Vec<Vec<&str>> {
    sheet
        .rows
        .iter()
        .map(|row| row.cells.iter().map(|cell| cell.as_deref().unwrap_or("")).collect())
        .collect()
}

fn created() -> Timestamp {
    Timestamp::from_second(1_543_500_000).unwrap()
}

#[test]
fn csv_escapes_what_starts_a_formula() {
    let options = CsvOptions { byte_order_mark: true, delimiter: Delimiter::Semicolon };
    let text = String::from_utf8(to_csv(&table(), options).unwrap()).unwrap();
    assert_eq!(
        text,
        "\u{FEFF}name;count;start\r\n'=1+1;3;2018-11-29T14:20\r\n\"ООО «Кожа»; \"\"e\"\"\nmech\";-2.5;\r\n\
         ''=x;;2018-11-29T14:20:05\r\n"
    );
}

#[test]
fn what_is_written_reads_back() {
    let expected = [
        ["=1+1", "3", "2018-11-29T14:20"],
        ["ООО «Кожа»; \"e\"\nmech", "-2.5", ""],
        ["'=x", "", "2018-11-29T14:20:05"],
    ];
    let csv = to_csv(&table(), CsvOptions::default()).unwrap();
    assert_eq!(texts(&read(&csv, "participants", &Limits::default()).unwrap()), expected);
    let other = Table { name: "other".to_owned(), columns: vec!["x".to_owned()], rows: Vec::new() };
    let xlsx = workbook(&[other, table()], created()).unwrap();
    assert_eq!(texts(&read(&xlsx, "participants", &Limits::default()).unwrap()), expected);
    assert_eq!(read(&xlsx, "elsewhere", &Limits::default()).unwrap().columns, ["x"]);
}

#[test]
fn another_reader_finds_texts_and_no_formulas() {
    let bytes = workbook(&[table()], created()).unwrap();
    let mut book: Xlsx<_> = Xlsx::new(std::io::Cursor::new(bytes)).unwrap();
    let range = book.worksheet_range("participants").unwrap();
    assert_eq!(range.get((1, 0)), Some(&Data::String("=1+1".to_owned())));
    assert_eq!(range.get((1, 1)), Some(&Data::Float(3.0)));
    assert!(matches!(range.get((1, 2)), Some(Data::DateTime(_))));
    assert!(book.worksheet_formula("participants").unwrap().used_cells().next().is_none());
}

#[test]
fn the_same_tables_give_the_same_bytes() {
    assert_eq!(workbook(&[table()], created()).unwrap(), workbook(&[table()], created()).unwrap());
}

#[test]
fn sheets_get_names_that_a_workbook_allows() {
    let name = |name: &str| Table { name: name.to_owned(), columns: Vec::new(), rows: Vec::new() };
    let tables = [name("a/b: [c]"), name("'quoted'"), name(""), name(&"long".repeat(20))];
    let bytes = workbook(&tables, created()).unwrap();
    let book: Xlsx<_> = Xlsx::new(std::io::Cursor::new(bytes)).unwrap();
    assert_eq!(book.sheet_names(), ["a b   c", "quoted", "1", &"long".repeat(20)[..31]]);
}

proptest! {
    #[test]
    fn any_text_survives(texts in prop::collection::vec("[ -~à-яёЁ«»=+@'\t\r\n_x0D]{1,20}", 1..6)) {
        let rows: Vec<Vec<Cell>> = texts.iter().map(|text| vec!["id".into(), text.as_str().into()]).collect();
        let table = Table { name: "t".to_owned(), columns: vec!["id".to_owned(), "text".to_owned()], rows };
        for bytes in [to_csv(&table, CsvOptions::default()).unwrap(), workbook(&[table], created()).unwrap()] {
            let sheet = read(&bytes, "t", &Limits::default()).unwrap();
            let found: Vec<&str> = sheet.rows.iter().map(|row| row.cells[1].as_deref().unwrap_or("")).collect();
            prop_assert_eq!(found, texts.iter().map(String::as_str).collect::<Vec<_>>());
        }
    }
}

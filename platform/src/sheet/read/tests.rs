//! Files as they come, and files that mean harm.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::*;

mod any;

fn read_text(text: &str) -> Result<Sheet, SheetError> {
    read(text.as_bytes(), "participants", &Limits::default())
}

fn row(line: usize, cells: &[&str]) -> Row {
    let cell = |text: &&str| Some((*text).to_owned()).filter(|text| !text.is_empty());
    Row { line, cells: cells.iter().map(cell).collect() }
}

/// A workbook with a hidden sheet and a shown one, whose rows are given as XML.
fn workbook_of(rows: &str, extra: &[(&str, &str)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    let relation = |id: &str, kind: &str, target: &str| {
        format!("<Relationship Id=\"{id}\" Type=\"http://x/relationships/{kind}\" Target=\"{target}\"/>")
    };
    let relations = |inside: &str| format!("<Relationships>{inside}</Relationships>");
    let parts = [
        ("[Content_Types].xml", "<Types/>".to_owned()),
        ("_rels/.rels", relations(&relation("r1", "officeDocument", "xl/workbook.xml"))),
        (
            "xl/_rels/workbook.xml.rels",
            relations(
                &[
                    relation("r1", "worksheet", "worksheets/sheet1.xml"),
                    relation("r2", "worksheet", "/xl/worksheets/sheet2.xml"),
                    relation("r3", "sharedStrings", "sharedStrings.xml"),
                    relation("r4", "styles", "styles.xml"),
                ]
                .concat(),
            ),
        ),
        (
            "xl/workbook.xml",
            "<workbook><sheets><sheet name=\"Notes\" state=\"hidden\" r:id=\"r2\"/>\
             <sheet name=\"Anything\" r:id=\"r1\"/></sheets></workbook>"
                .to_owned(),
        ),
        ("xl/worksheets/sheet1.xml", format!("<worksheet><sheetData>{rows}</sheetData></worksheet>")),
        (
            "xl/worksheets/sheet2.xml",
            "<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>note</t></is></c></row></sheetData></worksheet>"
                .to_owned(),
        ),
    ];
    let extra = extra.iter().map(|(name, content)| (*name, (*content).to_owned()));
    for (name, content) in parts.into_iter().chain(extra) {
        writer.start_file(name, options).unwrap();
        writer.write_all(content.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

const HEADER: &str = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>a</t></is></c>\
    <c r=\"B1\" t=\"inlineStr\"><is><t>b</t></is></c></row>";

#[test]
fn csv_is_read_as_it_comes() {
    let sheet = read_text("\u{FEFF} Name ;ROLE;\r\n\r\nAnna;\"a;\nb\";\r\n;;\r\n'=x;'Nd\r\n").unwrap();
    assert_eq!(sheet.columns, ["name", "role"]);
    assert_eq!(sheet.header_line, 1);
    assert_eq!(sheet.rows, [row(3, &["Anna", "a;\nb"]), row(6, &["=x", "'Nd"])]);
    assert_eq!(sheet.problems, []);
    assert_eq!(sheet.source, Source::Utf8);
}

#[test]
fn ragged_rows_are_told_and_not_lost() {
    let sheet = read_text("a,b,c\n1,2\n1,2,3,4,5\n1,2,3,,\n").unwrap();
    assert_eq!(sheet.rows, [row(2, &["1", "2", ""]), row(3, &["1", "2", "3"]), row(4, &["1", "2", "3"])]);
    let problem = |line, column: &str, value: &str, kind| Problem {
        line,
        column: column.to_owned(),
        value: value.to_owned(),
        kind,
    };
    assert_eq!(
        sheet.problems,
        [
            problem(2, "c", "", ProblemKind::FewerCells { expected: 3, found: 2 }),
            problem(3, "(D)", "4", ProblemKind::MoreCells { expected: 3, found: 5 }),
        ]
    );
}

#[test]
fn columns_without_a_name_are_called_by_their_letters() {
    assert_eq!(read_text("a,,c,\n1,2,3\n").unwrap().columns, ["a", "(B)", "c"]);
    assert_eq!(read_text("a,b, A \n"), Err(SheetError::DuplicateColumn { name: "a".to_owned() }));
    assert_eq!([0, 25, 26, 701, 702, 16_383].map(letters), ["A", "Z", "AA", "ZZ", "AAA", "XFD"]);
}

#[test]
fn other_files_are_refused_by_their_content() {
    let foreign = |found| Err(SheetError::NotASpreadsheet { found });
    let cases: [(&[u8], Foreign); 8] = [
        (b"%PDF-1.7\n", Foreign::Pdf),
        (b"\x89PNG\r\n\x1a\n", Foreign::Picture),
        (b"\xFF\xD8\xFF\xE0", Foreign::Picture),
        (b"\n <!DOCTYPE html><html>", Foreign::Page),
        (b"\xEF\xBB\xBF<?xml version=\"1.0\"?>", Foreign::Page),
        (b"{\\rtf1", Foreign::Document),
        (b"\x1F\x8B\x08", Foreign::Archive),
        (b"\x7FELF\x00\x01\x02", Foreign::Binary),
    ];
    for (bytes, found) in cases {
        assert_eq!(read(bytes, "slots", &Limits::default()), foreign(found));
    }
    let mut old = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec();
    assert_eq!(read(&old, "slots", &Limits::default()), foreign(Foreign::Document));
    old.extend("Workbook".encode_utf16().flat_map(u16::to_le_bytes));
    let found = OtherSpreadsheet::OldExcel;
    assert_eq!(read(&old, "slots", &Limits::default()), Err(SheetError::OtherFormat { found }));
    old.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
    assert_eq!(read(&old, "slots", &Limits::default()), Err(SheetError::Protected));
    for empty in ["", " \r\n\r\n"] {
        assert_eq!(read_text(empty), Err(SheetError::Empty));
    }
}

#[test]
fn other_archives_are_refused_by_their_content() {
    let archive = |name: &str, content: &str| {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        writer.start_file(name, SimpleFileOptions::default()).unwrap();
        writer.write_all(content.as_bytes()).unwrap();
        read(&writer.finish().unwrap().into_inner(), "slots", &Limits::default())
    };
    let ods = archive("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
    assert_eq!(ods, Err(SheetError::OtherFormat { found: OtherSpreadsheet::OpenDocument }));
    let odt = archive("mimetype", "application/vnd.oasis.opendocument.text");
    assert_eq!(odt, Err(SheetError::NotASpreadsheet { found: Foreign::Document }));
    let docx = archive("[Content_Types].xml", "<Types/>");
    assert_eq!(docx, Err(SheetError::NotASpreadsheet { found: Foreign::Document }));
    let other = archive("photo.jpg", "x");
    assert_eq!(other, Err(SheetError::NotASpreadsheet { found: Foreign::Archive }));
    assert!(matches!(
        read(b"PK\x03\x04rest", "slots", &Limits::default()),
        Err(SheetError::BrokenWorkbook { .. })
    ));
}

#[test]
fn a_workbook_is_read_cell_by_cell() {
    let rows = "<row r=\"3\"><c r=\"B3\" t=\"s\"><v>1</v></c></row>\
        <row><c t=\"b\"><v>1</v></c><c><f>1+1</f><v>2.0</v></c></row>\
        <row r=\"6\"><c r=\"A6\" t=\"e\"><v>#REF!</v></c><c r=\"B6\" s=\"1\"><v>43433.597222222</v></c></row>\
        <row r=\"7\"><c r=\"A7\" t=\"str\"><v>x &amp; _x000D_y</v></c><c r=\"D7\"><v>0.5</v></c></row>\
        <row r=\"8\"><c r=\"A8\" t=\"d\"><v>2018-11-29T14:20:00</v></c><c r=\"XFD8\" s=\"1\"/></row>";
    let strings = "<sst uniqueCount=\"99999999999999\"><si><t>first</t></si>\
        <si><r><t>Mo</t></r><r><t>скв&#xE0;</t></r><rPh><t>aloud</t></rPh></si></sst>";
    let styles = "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\\ hh:mm\"/></numFmts>\
        <cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>";
    let bytes = workbook_of(
        &format!("{HEADER}{rows}"),
        &[("xl/sharedStrings.xml", strings), ("xl/styles.xml", styles)],
    );
    let sheet = read(&bytes, "participants", &Limits::default()).unwrap();
    assert_eq!(sheet.source, Source::Workbook);
    assert_eq!(
        sheet.rows,
        [
            row(3, &["", "Moсквà"]),
            row(4, &["true", "2"]),
            row(6, &["", "2018-11-29T14:20"]),
            row(7, &["x & \ry", ""]),
            row(8, &["2018-11-29T14:20", ""]),
        ]
    );
    let kinds: Vec<_> =
        sheet.problems.iter().map(|p| (p.line, p.column.as_str(), p.value.as_str())).collect();
    assert_eq!(kinds, [(6, "a", "#REF!"), (7, "(D)", "0.5")]);
    assert_eq!(read(&bytes, "NOTES", &Limits::default()).unwrap().columns, ["note"]);
}

#[test]
fn a_cell_far_out_is_refused_and_costs_nothing() {
    let far = workbook_of(&format!("{HEADER}<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>"), &[]);
    let refused = Err(SheetError::TooManyColumns { found: 16_384, limit: 200 });
    assert_eq!(read(&far, "slots", &Limits::default()), refused);
    let low = workbook_of(&format!("{HEADER}<row r=\"1048576\"><c r=\"A1048576\"><v>1</v></c></row>"), &[]);
    assert_eq!(read(&low, "slots", &Limits::default()).unwrap().rows, [row(1_048_576, &["1", ""])]);
    for reference in ["ZZZZZZZZZZZZZ1", "1", "", "XFE1"] {
        let bytes = workbook_of(&format!("<row><c r=\"{reference}\"><v>1</v></c></row>"), &[]);
        assert!(matches!(read(&bytes, "slots", &Limits::default()), Err(SheetError::BrokenWorkbook { .. })));
    }
}

#[test]
fn damaged_workbooks_are_refused() {
    for rows in [
        "<row r=\"2\"/><row r=\"1\"/>",
        "<row r=\"99999999999999999999999\"/>",
        "<row><c t=\"s\"><v>7</v></c></row>",
        "<row><c t=\"inlineStr\"><is><t>&unknown;</t></is></c></row>",
        "<row><c><v>1",
    ] {
        let refused = read(&workbook_of(rows, &[]), "slots", &Limits::default());
        assert!(matches!(refused, Err(SheetError::BrokenWorkbook { .. })), "{rows}: {refused:?}");
    }
    let mut cut = workbook_of(HEADER, &[]);
    cut.truncate(cut.len() / 2);
    assert!(matches!(read(&cut, "slots", &Limits::default()), Err(SheetError::BrokenWorkbook { .. })));
}

#[test]
fn a_zip_bomb_is_stopped() {
    let blanks = " ".repeat(12 * 1024 * 1024);
    let bomb = workbook_of(&format!("{HEADER}{blanks}"), &[]);
    assert!(bomb.len() < 100_000);
    let inflates = Err(SheetError::Inflates { limit: Limits::default().unpacked });
    assert_eq!(read(&bomb, "slots", &Limits::default()), inflates);
    // Without the ratio, the size alone stops it; so do the number and the size of shared texts.
    let limits = Limits { ratio: 2_000, unpacked: 1_000_000, ..Limits::default() };
    assert_eq!(read(&bomb, "slots", &limits), Err(SheetError::Inflates { limit: 1_000_000 }));
    let texts = format!("<sst>{}</sst>", "<si/>".repeat(1_001));
    let strings = workbook_of(HEADER, &[("xl/sharedStrings.xml", &texts)]);
    let limits = Limits { cells: 1_000, ..Limits::default() };
    assert_eq!(read(&strings, "slots", &limits), Err(SheetError::TooMuchContent));
    let limits = Limits { shared_strings: 1_000, ..Limits::default() };
    assert!(matches!(read(&strings, "slots", &limits), Err(SheetError::Inflates { .. })));
    let limits = Limits { parts: 5, ..Limits::default() };
    assert_eq!(
        read(&workbook_of(HEADER, &[]), "slots", &limits),
        Err(SheetError::TooManyParts { found: 6, limit: 5 })
    );
}

#[test]
fn a_text_repeated_by_reference_stays_bounded() {
    let long = "x".repeat(30_000);
    let cells = "<row><c t=\"s\"><v>0</v></c></row>".repeat(10_000);
    let strings = format!("<sst><si><t>{long}</t></si></sst>");
    let bytes = workbook_of(&format!("{HEADER}{cells}"), &[("xl/sharedStrings.xml", &strings)]);
    assert_eq!(read(&bytes, "slots", &Limits::default()), Err(SheetError::TooMuchContent));
}

#[test]
fn limits_hold() {
    let limits = Limits { rows: 2, cells: 100, ..Limits::default() };
    assert_eq!(read(b"a\n1\n2\n", "slots", &limits).unwrap().rows.len(), 2);
    assert_eq!(read(b"a\n1\n2\n3\n", "slots", &limits), Err(SheetError::TooManyRows { limit: 2 }));

    let wide = vec!["c"; 100_000].join(",");
    assert_eq!(read_text(&wide), Err(SheetError::TooManyColumns { found: 201, limit: 200 }));

    let long = format!("a\n{}", "x".repeat(32_768));
    assert_eq!(read_text(&long), Err(SheetError::CellTooLong { line: 2, limit: 32_767 }));

    let large = vec![b'a'; 200 * 1024 * 1024];
    let refused = Err(SheetError::TooLarge { found: large.len(), limit: Limits::default().upload });
    assert_eq!(read(&large, "slots", &Limits::default()), refused);

    let many = format!("a\n{}", "1\n".repeat(100_001));
    assert_eq!(read_text(&many), Err(SheetError::TooManyRows { limit: 100_000 }));
}

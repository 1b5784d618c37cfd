//! Files that no organiser should send, and some that one will, sent to the running program: each is answered with a
//! sentence, and none takes more memory than an honest one.

use std::io::{Cursor, Write as _};

use testkit::Kind;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::crash::browser::{Answer, Browser};
use crate::crash::server::Server;
use crate::crash::stage;

/// How much more memory, in megabytes, the program may ever hold than it did before the first file. The largest file
/// that is read has 20 MB, and its text is held in a few shapes at once.
const MOST_MEMORY: u64 = 250;

/// A workbook whose one sheet repeats a row so many times.
fn workbook(row: &str, times: usize) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let relation = |kind: &str, target: &str| {
        format!("<Relationship Id=\"r1\" Type=\"http://x/relationships/{kind}\" Target=\"{target}\"/>")
    };
    let relations = |inside: String| format!("<Relationships>{inside}</Relationships>");
    for (name, content) in [
        ("[Content_Types].xml", "<Types/>".to_owned()),
        ("_rels/.rels", relations(relation("officeDocument", "xl/workbook.xml"))),
        ("xl/_rels/workbook.xml.rels", relations(relation("worksheet", "worksheets/sheet1.xml"))),
        (
            "xl/workbook.xml",
            "<workbook><sheets><sheet name=\"S\" r:id=\"r1\"/></sheets></workbook>".to_owned(),
        ),
    ] {
        writer.start_file(name, SimpleFileOptions::default()).unwrap();
        writer.write_all(content.as_bytes()).unwrap();
    }
    writer.start_file("xl/worksheets/sheet1.xml", SimpleFileOptions::default()).unwrap();
    writer.write_all(b"<worksheet><sheetData>").unwrap();
    let (many, rest) = (row.repeat(1000), times % 1000);
    for _ in 0..times / 1000 {
        writer.write_all(many.as_bytes()).unwrap();
    }
    writer.write_all(row.repeat(rest).as_bytes()).unwrap();
    writer.write_all(b"</sheetData></worksheet>").unwrap();
    writer.finish().unwrap().into_inner()
}

fn utf16(text: &str) -> Vec<u8> {
    [0xFEFF].into_iter().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect()
}

/// An answer that says in a sentence what is wrong.
fn is_refused(answer: &Answer, status: u16, words: &str) {
    assert_eq!(answer.status, status, "{words}: {}", answer.text);
    assert!(answer.text.contains("role=\"alert\"") || status == 413, "{words}: {}", answer.text);
    assert!(answer.text.contains(words), "{words}: {}", answer.text);
}

#[test]
fn hopeless_files_are_refused_and_cost_little_memory() {
    let server = Server::start(Kind::Sqlite);
    let mut browser = server.operator();
    let imports = format!("{}/imports", stage::session(&mut browser));
    let before = server.most_memory();
    let wide = vec!["c"; 100_000].join(",");
    let cell = "<c t=\"inlineStr\"><is><t>table</t></is></c>";
    let wide_row = format!("<row>{}</row>", cell.repeat(100_000));
    let bomb = workbook(&format!("<row>{cell}</row>"), 6_000_000);
    assert!(bomb.len() < 3 * 1024 * 1024, "it packs well: {}", bomb.len());
    let mut cut = utf16("table\nT01\n");
    cut.truncate(cut.len() - 5);
    cut.extend([0x00, 0xD8]);
    for (name, content, words) in [
        ("a.csv", b"%PDF-1.7\n%\xe2\xe3".to_vec(), "This is a PDF"),
        ("a.xlsx", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec(), "This is a picture"),
        ("a.csv", b"\x7FELF\x00\x01\x02".to_vec(), "This file is not a spreadsheet"),
        ("a.xlsx", b"PK\x03\x04rest".to_vec(), "The workbook is damaged"),
        ("a.csv", Vec::new(), "Choose a file"),
        ("a.csv", b"\xEF\xBB\xBF\r\n".to_vec(), "The file is empty"),
        ("a.csv", b"\xEF\xBB\xBFtable\nT\xFF01\n".to_vec(), "The text is damaged on line 2"),
        ("a.csv", cut, "The text is damaged"),
        ("a.csv", b"table\n\"T01\n".to_vec(), "quotation mark"),
        ("a.csv", format!("{wide}\n{wide}\n").into_bytes(), "at most 200 are accepted"),
        ("a.xlsx", workbook(&wide_row, 1), "at most 200 are accepted"),
        ("a.csv", "table\n".repeat(3_000_000).into_bytes(), "more than 100,000 rows"),
        ("a.csv", format!("table\n{}", "x".repeat(19_000_000)).into_bytes(), "more than 32,767 characters"),
        ("a.xlsx", bomb, "more than 100,000 rows"),
        ("a.xlsx", workbook(&" ".repeat(1000), 300_000), "The workbook’s content is too large"),
    ] {
        let answer = browser.offer(&imports, "tables", name, &content).expect("an answer");
        is_refused(&answer, 422, words);
    }
    let large = vec![b'a'; 200 * 1024 * 1024];
    is_refused(&browser.offer(&imports, "tables", "a.csv", &large).expect("an answer"), 413, "<h1");
    let taken = server.most_memory() - before;
    eprintln!("memory before: {before} MB, and at most {taken} MB more");
    assert!(taken < MOST_MEMORY, "{taken} MB more than the {before} MB before");
    assert_eq!(server.count("SELECT COUNT(*) FROM imports", Vec::new()), 0, "nothing of it is kept");
}

#[test]
fn files_in_other_encodings_and_with_foreign_codes_are_read_as_far_as_they_go() {
    let server = Server::start(Kind::Sqlite);
    let mut browser = server.operator();
    let session = stage::session(&mut browser);
    stage::import(&mut browser, &session, "participants", &stage::participants("A", 2));
    let imports = format!("{session}/imports");
    let mut sent = |sheet: &str, content: &[u8]| {
        let answer = browser.offer(&imports, sheet, "a.csv", content).expect("an answer");
        assert_eq!(answer.status, 303, "{}", answer.text);
        browser.get(&answer.location).expect("a page").text
    };
    let page = sent("tables", b"table;zone\r\nT01;Citt\xe0 \x80\r\n");
    assert!(page.contains("Città €"), "{page}");
    let page = sent("tables", &utf16("table\tzone\nT01\tЗал «Б»\n"));
    assert!(page.contains("Зал «Б»"), "{page}");
    let codes = "external_id,from,to\nR1,A0000,nobody\nR2,' OR 1=1--,A0001\nR3,A0000,ses_01cvhsy7gdf5w8rndc4p2mx3vk\n";
    let page = sent("requests", codes.as_bytes());
    assert!(page.contains("3 faults, which keep their rows out"), "{page}");
    let path = "/imports/imp_01cvhsy7gdf5w8rndc4p2mx3vk";
    for rest in ["", "/confirmation", "/removal"] {
        let answer = browser.post(&format!("{session}{path}{rest}"), &[]).expect("an answer");
        assert!(matches!(answer.status, 404 | 405), "{rest}: {}", answer.status);
    }
    assert_eq!(browser.clone().get(&format!("{session}{path}")).expect("an answer").status, 404);
    let mut stranger = Browser::new(browser.address());
    let refused = stranger.offer(&imports, "tables", "a.csv", b"table\nT01\n").expect("an answer");
    assert!(matches!(refused.status, 303 | 403 | 404), "{}", refused.status);
    assert_eq!(
        server.count("SELECT COUNT(*) FROM imports", Vec::new()),
        4,
        "what was sent, and nothing forged"
    );
}

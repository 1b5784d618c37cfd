use std::io::Write;
use std::process::{Command, Stdio};

use platform::print::pdf::PrintError;

use super::{sample, *};

const PAIRS: [(&str, Option<&str>); 5] =
    [("it", None), ("en", None), ("ru", None), ("it", Some("ru")), ("ru", Some("en"))];

/// The text of a PDF as another program reads it; nothing where that program is not installed.
fn text(pdf: &[u8]) -> Option<String> {
    let reader = Command::new("pdftotext")
        .args(["-layout", "-", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn();
    let Ok(mut reader) = reader else {
        eprintln!("skipped: pdftotext is not installed (apt-get install poppler-utils)");
        return None;
    };
    let mut input = reader.stdin.take().unwrap();
    // It writes while it reads: both pipes must flow.
    std::thread::scope(|scope| {
        scope.spawn(move || input.write_all(pdf).unwrap());
        Some(String::from_utf8(reader.wait_with_output().unwrap().stdout).unwrap())
    })
}

/// Sets a document in every language and pair, and looks for names and for a word of each language.
fn check(document: impl Fn(&Imprint) -> Result<Vec<u8>, PrintError>, names: &[&str], words: [&str; 3]) {
    for (first, second) in PAIRS {
        let pdf = document(&sample::imprint(sample::languages(first, second))).unwrap();
        if let Ok(folder) = std::env::var("PRINT_SAMPLES") {
            let thread = std::thread::current();
            let name = thread.name().unwrap().rsplit("::").next().unwrap().to_owned();
            std::fs::write(format!("{folder}/{name}-{first}{}.pdf", second.unwrap_or("")), &pdf).unwrap();
        }
        let Some(text) = text(&pdf) else { return };
        for name in names {
            assert!(text.contains(name), "{name} is not in the {first} {second:?} document:\n{text}");
        }
        for (language, word) in ["it", "en", "ru"].into_iter().zip(words) {
            let expected = language == first || Some(language) == second;
            assert_eq!(text.contains(word), expected, "{word} in the {first} {second:?} document:\n{text}");
        }
    }
}

/// The document as a print of many makes it.
fn set_in_pieces<H: Handout>(imprint: Imprint, things: &[H]) -> Vec<u8> {
    let mut stack = Stack::new(imprint, things).unwrap();
    while stack.done() < stack.total() {
        stack.add().unwrap();
    }
    stack.into_pdf().unwrap()
}

#[test]
fn in_pieces_a_document_says_the_same() {
    let imprint = || sample::imprint(sample::languages("it", Some("ru")));
    let agendas: Vec<Agenda> = (0..2 * Agenda::PIECE + 1).map(|_| sample::agenda()).collect();
    let badges = sample::badge_list(Badge::PIECE + 3);
    for (whole, pieces) in [
        (imprint().set(&agendas), set_in_pieces(imprint(), &agendas)),
        (imprint().set(&badges), set_in_pieces(imprint(), &badges)),
        (imprint().set(&sample::tables()), set_in_pieces(imprint(), &sample::tables())),
        (imprint().set(&sample::interpreters()), set_in_pieces(imprint(), &sample::interpreters())),
    ] {
        let (Some(whole), Some(pieces)) = (text(&whole.unwrap()), text(&pieces)) else { return };
        assert_eq!(whole, pieces);
    }
}

#[test]
fn agenda() {
    check(
        |imprint| imprint.set(&[sample::agenda(), sample::empty_agenda()]),
        &[
            "Niccolò D'Angelo",
            "Алексей Щербаков",
            "Aleksei Shcherbakov",
            "Анна Ёлкина",
            "Мария Кузнецова",
            "T08",
        ],
        ["Pausa", "Break", "Перерыв"],
    );
}

#[test]
fn cards_of_tables() {
    check(
        |imprint| imprint.set(&sample::tables()),
        &["Niccolò D'Angelo", "Алексей Щербаков", "Анна Ёлкина", "T12", "T40"],
        ["Zona B", "Zone B", "Зона B"],
    );
    // A sheet for each table, however long the day and the names.
    let imprint = sample::imprint(sample::languages("it", Some("ru")));
    let Some(text) = text(&imprint.set(&sample::tables()).unwrap()) else { return };
    assert_eq!(text.matches('\u{c}').count(), 2, "{text}");
}

#[test]
fn interpreters() {
    check(
        |imprint| imprint.set(&sample::interpreters()),
        &[
            "Мария Кузнецова",
            "Chiara Però",
            "Italiano, Русский",
            "Niccolò D'Angelo",
            "Алексей Щербаков",
            "IT · EN",
        ],
        ["Lingue", "Languages", "Языки"],
    );
}

#[test]
fn wall() {
    check(
        |imprint| imprint.set(&sample::threads(60)),
        &["D'Angelo Niccolò", "Щербаков Алексей", "Ёлкина Анна", "Forlì Desirée"],
        ["Quadro degli incontri", "Schedule of meetings", "Сводное расписание"],
    );
}

#[test]
fn badge_sheets() {
    check(
        |imprint| imprint.set(&sample::badge_list(11)),
        &["Niccolò", "D'Angelo", "Щербаков", "Aleksei Shcherbakov", "Ёлкина"],
        ["Delegazione italiana", "Italian delegation", "Делегация Италии"],
    );
}

#[test]
fn everyone_on_the_wall() {
    let imprint = sample::imprint(sample::languages("it", Some("ru")));
    let threads = sample::threads(420);
    let pdf = set_in_pieces(imprint, &threads);
    let Some(text) = text(&pdf) else { return };
    let rows = text.matches("Ricamificio Sant'Elpidio").count();
    // Every eighth person, on the sheets of each of the two days.
    assert_eq!(rows, 2 * 420_usize.div_ceil(8));
}

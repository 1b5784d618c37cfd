//! `filiera identify` from outside: what it writes and how it ends.

use std::path::PathBuf;
use std::process::{Command, Output};

const KNOWN: &str = "id,name,address,country\n\
    b7,Bottonificio Bianchi S.r.l.,\"Via Roma 12, Prato\",IT\n\
    r1,Ricamificio Riccò,\"Viale dei Mille 3, Carpi\",Italia\n";

/// Writes both inputs and runs the command on them.
fn run(name: &str, known: impl AsRef<[u8]>, incoming: impl AsRef<[u8]>, more: &[&str]) -> Output {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR"));
    let (one, other) =
        (folder.join(format!("{name}-known.csv")), folder.join(format!("{name}-incoming.csv")));
    std::fs::write(&one, known).expect("the folder can be written to");
    std::fs::write(&other, incoming).expect("the folder can be written to");
    let mut command = Command::new(env!("CARGO_BIN_EXE_filiera"));
    command.arg("identify").args([one, other]).args(more).output().expect("the program starts")
}

#[test]
fn incoming_firms_are_told_from_known_ones_in_either_alphabet() {
    let incoming = "name;address;country\r\n\
        ООО «Боттонифичо Бьянки»;Виа Рома 12, Прато;Италия\r\n\
        Ricamificio Ricco srl;V.le dei Mille 3 - 41012 Carpi;\r\n\
        Sartoria Neri;Corso Italia 8, Bari;IT\r\n";
    let output = run("alphabets", KNOWN, format!("\u{feff}{incoming}"), &["--seed", "7"]);
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8(output.stdout).unwrap();
    let lines: Vec<Vec<&str>> = text.lines().map(|line| line.split(',').collect()).collect();
    assert_eq!(lines[0], ["incoming", "canonical", "probability", "decision"]);
    assert_eq!((lines[1][0], lines[1][1], lines[1][3]), ("1", "b7", "same"));
    assert_eq!((lines[2][0], lines[2][1], lines[2][3]), ("2", "r1", "same"));
    assert_eq!((lines[3][0], lines[3][1], lines[3][3]), ("3", "", "new"));
}

#[test]
fn json_says_what_speaks_for_and_against() {
    let known = KNOWN.replace("id,", "code,");
    let output =
        run("reasons", known, "name,address\nRicamificio Ricco,Viale dei Mille 3 Carpi\n", &["--json"]);
    let told: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(told["known"], 2);
    let decision = &told["decisions"][0];
    // Without ids, rows are counted.
    assert_eq!((&decision["canonical"], &decision["decision"]), (&"2".into(), &"same".into()));
    assert_eq!(decision["evidence"][0]["field"], "name");
    assert!(decision["evidence"][0]["weight"].as_f64().unwrap() > 0.0);
}

#[test]
fn wrong_input_is_one_line_and_its_own_status() {
    let wide = format!("name{}\nx\n", ",c".repeat(800));
    let long = format!("name\n{}\n", "x".repeat(40_000));
    let cases: [(&str, &[u8], &str); 7] = [
        ("empty", b"", "no rows"),
        ("nameless", b"firm,address\nx,y\n", "no column called name"),
        ("noise", b"\x7fELF\x02\x01\x01\x00\x00", "not a spreadsheet"),
        ("quotes", b"name,address\n\"x,y\n", "quotation marks"),
        ("overflow", b"name,address\nx,y,z\n", "line 2"),
        ("wide", wide.as_bytes(), "columns"),
        ("long", long.as_bytes(), "characters"),
    ];
    for (name, bytes, reason) in cases {
        for (known, incoming) in [(bytes, KNOWN.as_bytes()), (KNOWN.as_bytes(), bytes)] {
            let output = run(name, known, incoming, &[]);
            let line = String::from_utf8(output.stderr).unwrap();
            assert_eq!(output.status.code(), Some(2), "{name}: {line}");
            assert!(output.stdout.is_empty() && line.lines().count() == 1, "{name}: {line}");
            assert!(line.contains(reason) && line.contains(name), "{name}: {line}");
        }
    }
}

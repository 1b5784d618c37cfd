//! `filiera schedule` from outside: what it writes and how it ends.

use std::path::PathBuf;
use std::process::{Command, Output};

const SMALL: &str = "nBusiness = 4; nMeetings = 4; nTables = 2; nTotalSlots = 3; nMorningSlots = 2;\n\
    requested = [|1,3,3|1,4,3|2,3,3|2,4,3|]; forbidden = [{},{},{},{}]; fixed = [0,0,0,0];";

/// Writes an input and runs the command on it.
fn run(name: &str, input: &str, more: &[&str]) -> Output {
    let file = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&file, input).expect("the folder can be written to");
    let mut command = Command::new(env!("CARGO_BIN_EXE_filiera"));
    command
        .arg("schedule")
        .arg(&file)
        .args(["--threads", "1"])
        .args(more)
        .output()
        .expect("the program starts")
}

#[test]
fn a_schedule_is_written_and_improvements_are_reported() {
    let output = run("small.dzn", SMALL, &["--fairness", "1", "--progress", "json"]);
    assert_eq!(output.status.code(), Some(0));
    let schedule: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(schedule["status"], "optimal");
    assert_eq!(schedule["objective"]["breaks"], 0);
    let line = String::from_utf8(output.stderr).unwrap();
    let progress: serde_json::Value = serde_json::from_str(line.lines().next().unwrap()).unwrap();
    assert!(progress["seconds"].is_number() && progress["bound"]["breaks"] == 0);
}

#[test]
fn wrong_input_is_one_line_and_its_own_status() {
    let output = run("wrong.dzn", "nBusiness = many;", &[]);
    assert_eq!(output.status.code(), Some(2));
    assert!(output.stdout.is_empty());
    let line = String::from_utf8(output.stderr).unwrap();
    assert!(line.ends_with("line 1, nBusiness: \"many\" is not a whole number up to 1000000\n"), "{line}");
}

#[test]
fn a_key_that_means_nothing_is_told() {
    let input = r#"{"format": "filiera.meeting-point/1", "slots": [{"id": "a", "colour": 1}], "tables": [{"id": "t"}],
        "participants": [{"id": "1"}, {"id": "2"}], "meetings": [{"id": "m", "participants": ["1", "2"]}],
        "rules": {"farness": 2}}"#;
    let output = run("keys.json", input, &[]);
    assert_eq!(output.status.code(), Some(0));
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains("rules.farness: means nothing") && said.contains("slots.0.colour"), "{said}");
    let quiet = run("keys.json", input, &["--progress", "json"]);
    let said = String::from_utf8(quiet.stderr).unwrap();
    assert!(said.lines().all(|line| line.starts_with('{')), "{said}");
}

#[test]
fn options_out_of_range_say_what_is_allowed() {
    for (option, value, words) in [
        ("--time-limit", "nan", "seconds are a number from 0 to 2678400"),
        ("--time-limit=-1", "", "seconds are a number"),
        ("--threads=0", "", "1..=256"),
    ] {
        let more: Vec<&str> = [option, value].into_iter().filter(|text| !text.is_empty()).collect();
        let mut command = Command::new(env!("CARGO_BIN_EXE_filiera"));
        let output =
            command.arg("schedule").arg("nothing.json").args(more).output().expect("the program starts");
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{said}");
        assert!(said.contains(words), "{said}");
    }
}

#[test]
fn a_schedule_is_checked_whoever_made_it() {
    let made = run("checked.dzn", SMALL, &[]);
    let file = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("checked.json");
    let check = |schedule: &[u8]| {
        std::fs::write(&file, schedule).expect("the folder can be written to");
        let instance = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("checked.dzn");
        let mut command = Command::new(env!("CARGO_BIN_EXE_filiera"));
        command.arg("schedule").arg(instance).arg("--check").arg(&file).output().expect("the program starts")
    };
    let good = check(&made.stdout);
    let said = String::from_utf8(good.stdout).unwrap();
    assert_eq!(good.status.code(), Some(0), "{said}");
    assert!(said.ends_with("4 meetings, every rule is kept\n"), "{said}");
    let mut schedule: serde_json::Value = serde_json::from_slice(&made.stdout).unwrap();
    schedule["meetings"][1]["slot"] = schedule["meetings"][0]["slot"].clone();
    let broken = check(&serde_json::to_vec(&schedule).unwrap());
    let said = String::from_utf8(broken.stdout).unwrap();
    assert_eq!(broken.status.code(), Some(1), "{said}");
    assert!(said.contains("Participant: "), "{said}");
    let wrong = check(b"{\"format\": 1}");
    assert_eq!(wrong.status.code(), Some(2));
    assert_eq!(String::from_utf8(wrong.stderr).unwrap().lines().count(), 1);
}

#[test]
fn what_cannot_be_is_proven_with_its_reason() {
    let output = run("full.dzn", &SMALL.replace("nTables = 2", "nTables = 1"), &[]);
    assert_eq!(output.status.code(), Some(3));
    let schedule: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(schedule["status"], "infeasible");
    assert!(schedule["report"].as_str().unwrap().contains("than there are tables"));
}

#[test]
fn what_is_claimed_is_left_for_others_to_check() {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("claims");
    let proof = ["--proof", folder.to_str().unwrap()];
    let left = |name: &str| folder.join(name).exists();
    // Two are away in the middle, and so are those whom they meet left alone.
    let apart = SMALL.replace("{},{},{},{}", "{},{},{2},{2}");
    let output = run("claims.dzn", &apart, &proof);
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    let schedule: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(schedule["objective"]["breaks"], 4);
    assert!(left("README.md") && left("breaks.cnf") && left("breaks.drat") && !left("rules.cnf"));
    // The next run takes the place of the last.
    let output = run("claims.dzn", &SMALL.replace("nTables = 2", "nTables = 1"), &proof);
    assert_eq!(output.status.code(), Some(3));
    assert!(left("README.md") && left("rules.cnf") && left("rules.drat") && !left("breaks.cnf"));
}

#[test]
fn a_folder_that_cannot_be_written_is_told_before_the_run() {
    let file = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("no_folder");
    std::fs::write(&file, "a file").expect("the folder can be written to");
    let output = run("unwritten.dzn", SMALL, &["--proof", file.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(2));
    assert!(output.stdout.is_empty());
    let line = String::from_utf8(output.stderr).unwrap();
    assert!(line.contains("cannot be written") && line.lines().count() == 1, "{line}");
}

/// Fifty megabytes of something, refused in a line, in little time and memory.
#[cfg(target_os = "linux")]
#[test]
fn a_flood_is_refused_without_drowning() {
    const MEGABYTES: usize = 50_000_000;
    let long = |piece: &str| piece.repeat(MEGABYTES / piece.len());
    let noise = (0..MEGABYTES as u32).map(|at| (at.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
    let kinds: [(&str, Vec<u8>); 9] = [
        ("noise", noise),
        ("zeros", vec![0; MEGABYTES]),
        ("ends", long("\n").into()),
        ("items", long("a=1;").into()),
        (
            "numbers",
            format!(
                "nBusiness=1;nMeetings=1;nTables=1;nTotalSlots=1;nMorningSlots=1;requested={}",
                long("1,")
            )
            .into(),
        ),
        (
            "sets",
            format!(
                "nBusiness=1;nMeetings=0;nTables=1;nTotalSlots=1;nMorningSlots=1;requested=;forbidden={}",
                long("{}")
            )
            .into(),
        ),
        ("lists", long("[").into()),
        ("objects", long("{\"a\":").into()),
        ("slots", format!("{{\"slots\":[{{}}{}", long(",{\"id\":\"a\"}")).into()),
    ];
    for (name, flood) in kinds {
        let file = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("flood-{name}"));
        std::fs::write(&file, flood).expect("the folder can be written to");
        let began = std::time::Instant::now();
        let output = Command::new("sh")
            .args(["-c", "ulimit -v 600000 && exec \"$0\" schedule \"$1\""])
            .args([env!("CARGO_BIN_EXE_filiera").as_ref(), file.as_os_str()])
            .output()
            .expect("the program starts");
        std::fs::remove_file(&file).expect("it was written");
        let line = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{name}: {line}");
        assert!(line.lines().count() == 1 && line.len() < 500, "{name}: {line}");
        assert!(began.elapsed() < std::time::Duration::from_secs(10), "{name}: {:?}", began.elapsed());
    }
}

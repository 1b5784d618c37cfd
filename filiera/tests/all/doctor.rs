//! `filiera doctor` says what is wrong, and where.

use std::process::Command;
use std::time::{Duration, Instant};

use filiera::config::{Config, Theme};
use tempfile::TempDir;
use testkit::Kind;

/// What the doctor says with this configuration, and whether all is well.
fn doctor(folder: &TempDir, variables: &[(&str, &str)]) -> (String, bool) {
    let data = folder.path().join("data").display().to_string();
    let mut command = Command::new(env!("CARGO_BIN_EXE_filiera"));
    command.arg("doctor").current_dir(folder.path()).env("FILIERA_DATA", data);
    let run = command.envs(variables.iter().copied()).output().unwrap();
    let said = String::from_utf8_lossy(&run.stdout).into_owned() + &String::from_utf8_lossy(&run.stderr);
    (said, run.status.success())
}

#[test]
fn a_refused_connection_is_said_at_once_with_its_place() {
    let folder = TempDir::new().unwrap();
    // A port that was free a moment ago.
    let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let database = format!("postgres://ada:secret@127.0.0.1:{port}/filiera");
    let begun = Instant::now();
    let (said, well) = doctor(&folder, &[("FILIERA_DATABASE", &database)]);
    assert!(!well && begun.elapsed() < Duration::from_secs(10), "{said}");
    for words in ["database", &format!("filiera at 127.0.0.1:{port} as ada"), "refused"] {
        assert!(said.contains(words), "{words}: {said}");
    }
    assert!(!said.contains("secret") && !said.contains("timed out"), "{said}");
}

#[test]
fn a_server_that_says_no_is_quoted() {
    let folder = TempDir::new().unwrap();
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let name = format!("doctor_{}", std::process::id());
    let database = runtime.block_on(testkit::database(Kind::Postgres, folder.path(), &name));
    let missing = format!("{database}_missing");
    let (said, well) = doctor(&folder, &[("FILIERA_DATABASE", &missing)]);
    assert!(!well && said.contains(&format!("{name}_missing")), "{said}");
    assert!(said.contains("does not exist"), "{said}");
}

#[test]
fn a_database_file_that_cannot_be_opened_is_named() {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("a-folder");
    std::fs::create_dir(&file).unwrap();
    let (said, well) = doctor(&folder, &[("FILIERA_DATABASE", &format!("sqlite:{}", file.display()))]);
    assert!(!well && said.contains("a-folder") && said.contains("NOT WELL"), "{said}");
}

#[test]
fn an_unknown_theme_is_refused_with_the_known_ones() {
    let folder = TempDir::new().unwrap();
    let (said, well) = doctor(&folder, &[("FILIERA_THEME", "itaglia")]);
    assert!(!well, "{said}");
    for words in ["theme", "itaglia", "filiera", "italia"] {
        assert!(said.to_lowercase().contains(words), "{words}: {said}");
    }
    let file = folder.path().join("filiera.toml");
    std::fs::write(&file, "theme = \"italia\"").unwrap();
    assert_eq!(Config::read(Some(&file)).unwrap().theme, Theme::Italia);
    std::fs::write(&file, "theme = \"Italia\"").unwrap();
    assert!(Config::read(Some(&file)).is_err());
}

#[test]
fn what_is_wrong_in_the_configuration_is_named_and_ends_with_two() {
    let folder = TempDir::new().unwrap();
    let serve = |flags: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_filiera"));
        let data = folder.path().join("data").display().to_string();
        command.args(["serve"]).args(flags).current_dir(folder.path()).env("FILIERA_DATA", data);
        let run = command.output().unwrap();
        (run.status.code(), String::from_utf8_lossy(&run.stderr).into_owned())
    };
    let (code, said) = serve(&["--listen", "nowhere"]);
    assert!(code == Some(2) && said.contains("cannot listen on nowhere"), "{code:?} {said}");
    std::fs::write(folder.path().join("filiera.toml"), "listn = \"127.0.0.1:0\"\n").unwrap();
    let (code, said) = serve(&[]);
    assert!(code == Some(2) && said.contains("`listn`") && said.contains("filiera.toml"), "{code:?} {said}");
    assert!(said.contains("`listen`") && !said.contains("default."), "{said}");
    let (code, said) = serve(&["--config", "elsewhere.toml"]);
    assert!(code == Some(2) && said.contains("elsewhere.toml"), "{code:?} {said}");
}

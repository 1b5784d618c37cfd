//! `filiera import` and `filiera export`: spreadsheets of a session from the command line.

use std::path::PathBuf;
use std::process::Command;

use filiera::config::Config;
use filiera::wiring;
use platform::app::App;
use platform::args;
use platform::db::Tx;
use platform::world::World;
use registry::model::PersonId;
use registry::store::people;
use session::store::publication;
use tempfile::TempDir;
use testkit::Kind;

use crate::seed;

const PEOPLE: &str =
    "external_id,side,organisation,organisation_type,country,given_name,family_name,email,languages,offers
P1,IT,Ricamificio Carpi,firm,IT,Niccolò,D'Angelo,p1@ditta.example,it;en,=ricamo
P2,IT,Tessitura Jesi,firm,Italia,Giulia,Forlì,p2@ditta.example,it,
P3,RU,ООО «Кожа»,association,RU,Наталья,Королёва,natalia,ru,
P4,RU,Фабрика «Заря»,firm,RU,Иван,Ёлкин,p4@firma.example,ru;en,\"лён, шёлк\"
";
const TABLES: &str = "table,zone,colour\nT01,A,red\nT02,B,\n";

/// How a command ended.
struct Ended {
    code: i32,
    said: String,
    complained: String,
}

impl Ended {
    /// One line that says what was wrong, and the status that goes with it.
    fn is_refused(&self, words: &str) {
        assert_eq!(self.code, 2, "{}{}", self.said, self.complained);
        assert!(self.complained.contains(words), "{}", self.complained);
        assert_eq!(self.complained.lines().count(), 1, "{}", self.complained);
        assert_eq!(self.said, "");
    }
}

/// A session in a database of its own, and the program beside it.
struct House {
    folder: TempDir,
    environment: Vec<(&'static str, String)>,
    session: String,
}

impl House {
    async fn new(kind: Kind) -> Self {
        let folder = TempDir::new().unwrap();
        let name = folder.path().file_name().unwrap().to_string_lossy().replace(['.', '-'], "_");
        let database =
            testkit::database(kind, folder.path(), &format!("sheets{}", name.to_lowercase())).await;
        let path = |name: &str| folder.path().join(name).display().to_string();
        let environment = vec![
            ("FILIERA_DATABASE", database),
            ("FILIERA_DATA", path("data")),
            ("FILIERA_MAIL", format!("folder:{}", path("mail"))),
        ];
        let house = Self { folder, environment, session: String::new() };
        let ended = house.run(&["operator", "ada.ricci@filiera.example"]);
        assert_eq!(ended.code, 0, "{}", ended.complained);
        let app = house.app().await;
        let mut tx = app.db.begin().await.unwrap();
        let operator = operator(&mut tx).await;
        let (_, session) = seed::force(&app.world, &mut tx, operator, "it-ru").await;
        tx.commit().await.unwrap();
        app.db.close().await;
        Self { session: session.to_string(), ..house }
    }

    /// The program's parts, in the test itself.
    async fn app(&self) -> App {
        let config =
            Config { database: self.environment[0].1.clone(), data: self.file("data"), ..Config::default() };
        wiring::app(&config, World::system(), wiring::Opening::AsItIs).await.unwrap()
    }

    fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn write(&self, name: &str, content: impl AsRef<[u8]>) -> String {
        std::fs::write(self.file(name), content).unwrap();
        name.to_owned()
    }

    fn run(&self, arguments: &[&str]) -> Ended {
        let output = Command::new(env!("CARGO_BIN_EXE_filiera"))
            .args(arguments)
            .current_dir(self.folder.path())
            .envs(self.environment.iter().cloned())
            .output()
            .unwrap();
        Ended {
            code: output.status.code().unwrap(),
            said: String::from_utf8(output.stdout).unwrap(),
            complained: String::from_utf8(output.stderr).unwrap(),
        }
    }

    fn import(&self, sheet: &str, file: &str, more: &[&str]) -> Ended {
        self.run(&[&["import", self.session.as_str(), sheet, file], more].concat())
    }

    fn export(&self, sheet: &str, file: &str) -> Ended {
        self.run(&["export", &self.session, sheet, file])
    }
}

async fn operator(tx: &mut Tx) -> PersonId {
    let address = "ada.ricci@filiera.example".parse().unwrap();
    people::by_email(tx, &address).await.unwrap().unwrap().id
}

/// A sheet by which nobody meets any more, whose agenda was published.
async fn called_off(kind: Kind) {
    let house = House::new(kind).await;
    let app = house.app().await;
    let by = operator(&mut app.db.begin().await.unwrap()).await;
    let standing = seed::fill(&app, by, house.session.parse().unwrap()).await;
    // A hundred years on, so that nothing is over by the clock of the machine.
    let later = "UPDATE slots SET starts_at = starts_at + $1, ends_at = ends_at + $1";
    app.db.execute(later, args![3_155_760_000_000_000_i64]).await.unwrap();
    let (_, draft) = seed::agenda(&app, &standing, by).await;
    let mut tx = app.db.begin().await.unwrap();
    publication::publish(&mut tx, &app.world, &standing, draft).await.unwrap();
    tx.commit().await.unwrap();

    assert_eq!(house.export("requests", "requests.csv").code, 0);
    let sheet = std::fs::read_to_string(house.file("requests.csv")).unwrap();
    let sheet = house.write("declined.csv", sheet.replace("accepted", "declined"));
    let done = house.import("requests", &sheet, &["--confirm"]);
    assert!(done.said.ends_with("3 rows written\n"), "{}{}", done.said, done.complained);
    let mails = "SELECT subject FROM jobs WHERE kind = 'mail' ORDER BY subject";
    let told: Vec<(String,)> = app.db.all(mails, args![]).await.unwrap();
    let told: Vec<&str> = told.iter().filter_map(|(to,)| to.split('@').next()).collect();
    assert_eq!(told, ["p1", "p2", "p2", "p3", "p4", "p4"], "both of each meeting");
    let off = "SELECT COUNT(*) FROM calendar_entries WHERE cancelled_at IS NOT NULL";
    assert_eq!(app.db.count(off, args![]).await.unwrap(), 3);
    app.db.close().await;
}

testkit::both_databases!(a_sheet_that_calls_meetings_off_is_told_of: called_off);

async fn there_and_back(kind: Kind) {
    let house = House::new(kind).await;
    let people = house.write("people.csv", PEOPLE);
    let dry = house.import("participants", &people, &[]);
    assert_eq!(dry.code, 2, "the file has faults: {}", dry.complained);
    let lines: Vec<&str> = dry.said.lines().collect();
    assert!(lines[0].starts_with("2:offers: =ricamo: The text starts like a formula"), "{}", dry.said);
    assert!(lines[1].starts_with("3:country: Italia: This is not a country"), "{}", dry.said);
    assert!(lines[2].starts_with("4:email: natalia: This is not a valid e-mail address"), "{}", dry.said);
    assert_eq!(lines[3..], ["4 rows: 2 new, 0 changed, 0 unchanged, 2 left out"]);
    let russian = house.import("participants", &people, &["--language", "ru"]);
    assert!(
        russian.said.contains("3:country: Italia: ") && !russian.said.contains("This is"),
        "{}",
        russian.said
    );

    let empty = house.export("participants", "empty.csv");
    assert_eq!((empty.code, empty.said.as_str()), (0, "empty.csv: 0 rows\n"), "a dry run writes nothing");
    let confirmed = house.import("participants", &people, &["--confirm"]);
    assert_eq!(confirmed.code, 2, "its faults are still there: {}", confirmed.complained);
    assert!(confirmed.said.ends_with("2 rows written\n"), "{}", confirmed.said);
    for name in ["again.csv", "again.xlsx"] {
        let out = house.export("participants", name);
        assert_eq!((out.code, out.said), (0, format!("{name}: 2 rows\n")), "{}", out.complained);
        let back = house.import("participants", name, &["--confirm"]);
        let unchanged = "2 rows: 0 new, 0 changed, 2 unchanged, 0 left out\n0 rows written\n";
        assert!(back.said.ends_with(unchanged), "{name}: {}{}", back.said, back.complained);
        assert_eq!(back.code, 0, "{name}: what is only remarked on keeps nothing out");
    }
    let csv = std::fs::read_to_string(house.file("again.csv")).unwrap();
    assert!(csv.contains("'=ricamo") && csv.contains("\"лён, шёлк\"") && csv.contains("D'Angelo"), "{csv}");

    let tables = house.write("tables.csv", TABLES);
    let done = house.import("tables", &tables, &["--confirm", "--by", "ada.ricci@filiera.example"]);
    assert_eq!(done.code, 0, "{}", done.complained);
    assert!(
        done.said.starts_with("1:colour: : ") && done.said.ends_with("2 rows written\n"),
        "{}",
        done.said
    );
}

testkit::both_databases!(a_sheet_goes_in_and_comes_out: there_and_back);

#[tokio::test(flavor = "multi_thread")]
async fn what_is_asked_for_wrongly_is_one_line() {
    let house = House::new(Kind::Sqlite).await;
    house.import("tables", "nowhere.csv", &[]).is_refused("cannot read nowhere.csv: No such file");
    house.import("tables", ".", &[]).is_refused("cannot read .: Is a directory");
    let pdf = house.write("people.csv", b"%PDF-1.7 \x00\x01");
    house.import("participants", &pdf, &[]).is_refused("people.csv: This is a PDF");
    let empty = house.write("empty.xlsx", "");
    house.import("participants", &empty, &["--confirm"]).is_refused("empty.xlsx: The file is empty");
    let tables = house.write("tables.csv", TABLES);
    let elsewhere = "ses_01cvhsy7gdf5w8rndc4p2mx3vk";
    house.run(&["import", elsewhere, "tables", &tables]).is_refused("no such session");
    house.run(&["export", elsewhere, "tables", "out.csv"]).is_refused("no such session");
    house.import("tables", &tables, &["--by", "nobody@filiera.example"]).is_refused("nobody has the address");
    house.export("tables", "out.ods").is_refused("out.ods: the file must end in .csv or .xlsx");
    house.export("tables", "no/such/folder.csv").is_refused("cannot write no/such/folder.csv");
    house.run(&["restore", "nowhere.zip"]).is_refused("cannot open nowhere.zip");
    house.run(&["restore", &tables]).is_refused("tables.csv: the backup file is damaged");
    house.run(&["backup", &tables]).is_refused("cannot make tables.csv: File exists");
    for wrong in [
        &["import", "27", "tables", &tables][..],
        &["import", &house.session, "people", &tables],
        &["import", &house.session, "tables", &tables, "--language", "fr"],
        &["export", &house.session, "tables"],
        &["operator", "nobody"],
    ] {
        let ended = house.run(wrong);
        assert_eq!((ended.code, ended.said.as_str()), (2, ""), "{wrong:?}");
        assert!(ended.complained.starts_with("error: "), "{wrong:?}: {}", ended.complained);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_cannot_speak_to_the_terminal() {
    let house = House::new(Kind::Sqlite).await;
    let file = house.write("t.csv", "table,zone,\"\u{1b}[2Jx\ny\"\n\"\u{1b}[31mT;1\nT2\",A,\n");
    let ended = house.import("tables", &file, &[]);
    assert_eq!(ended.code, 2, "{}", ended.said);
    assert!(!ended.said.contains('\u{1b}'), "{:?}", ended.said);
    assert!(ended.said.lines().all(|line| line.contains(':')), "{:?}", ended.said);
}

#[test]
fn every_command_explains_itself() {
    let help = |command: &[&str]| {
        let output = Command::new(env!("CARGO_BIN_EXE_filiera")).args(command).arg("-h").output().unwrap();
        assert!(output.status.success(), "{command:?}");
        String::from_utf8(output.stdout).unwrap()
    };
    let all = help(&[]);
    let commands: Vec<&str> = all
        .lines()
        .skip_while(|line| *line != "Commands:")
        .skip(1)
        .take_while(|line| !line.is_empty())
        .filter_map(|line| line.split_whitespace().next())
        .filter(|name| *name != "help")
        .collect();
    assert!(all.starts_with("Runs bilateral sessions"), "{all}");
    assert_eq!(commands.len(), 12, "{all}");
    for command in commands {
        let text = help(&[command]);
        let first = text.lines().next().unwrap_or_default();
        assert!(first.len() > 15 && !first.contains("takes"), "{command}: {first}");
        assert!(text.contains("Exit status: 0 "), "{command}: {text}");
        for line in text.lines().filter(|line| line.trim_start().starts_with(['-', '<'])) {
            let words = line.trim_start().split_once("  ").map_or("", |(_, words)| words.trim());
            let explained = words.len() > 5;
            assert!(explained, "{command}: {line}");
        }
    }
}

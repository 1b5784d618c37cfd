//! Spreadsheets in and out.

use std::time::Instant;

use platform::http::ListQuery;
use registry::model::Role;
use session::model::sheets::SheetKind;
use session::store::imports::{self, Confirmed};
use session::store::{participants, requests};
use testkit::{Client, TestApp, both_databases, shared};

use crate::stage::{PEOPLE, Stage};

const SHEETS: [&str; 6] = ["slots", "tables", "participants", "projects", "requests", "interpreters"];

/// Every sheet of the session as CSV.
async fn exported(stage: &Stage, client: &mut Client) -> Vec<Vec<u8>> {
    let mut files = Vec::new();
    for sheet in SHEETS {
        let answer = client.get(&stage.path(&format!("exports/{sheet}.csv"))).await;
        assert_eq!(answer.status, 200, "{}", answer.text);
        files.push(answer.bytes);
    }
    files
}

async fn a_whole_session(app: &TestApp, name: &str, participants: i64, wishes: i64) {
    let stage = Stage::set(app).await;
    let mut client = app.sign_in(stage.organiser).await;
    for sheet in SHEETS {
        // Not every event has every sheet.
        if name == "forum-14" && matches!(sheet, "projects" | "interpreters") {
            continue;
        }
        let Some(bytes) = shared(&format!("{name}/{sheet}.csv")) else { return };
        let begun = Instant::now();
        let page = stage.import(&mut client, sheet, &bytes, &[("approve", "true")]).await;
        eprintln!("{name} {sheet}: {:?}", begun.elapsed());
        assert!(page.text.contains("The rows are in the session."), "{}", page.text);
        // A second time it has nothing to say.
        let page = stage.upload(&mut client, sheet, "again.csv", &bytes).await;
        assert!(
            page.text.contains("Everything in the file is in the session already."),
            "{sheet}: {}",
            page.text
        );
    }
    let standing = stage.standing(app).await;
    let mut tx = app.app.db.read().await.unwrap();
    let all = participants::Filter::default();
    assert_eq!(participants::count(&mut tx, &standing, &all).await.unwrap(), participants);
    let query = ListQuery::default();
    let found =
        requests::list(&mut tx, &standing, &requests::Filter::default(), query, app.app.world.now()).await;
    assert_eq!(found.unwrap().total, wishes);
    drop(tx);
    // What goes out comes in again and changes nothing.
    let files = exported(&stage, &mut client).await;
    for (sheet, bytes) in SHEETS.into_iter().zip(&files) {
        let page = stage.upload(&mut client, sheet, "again.csv", bytes).await;
        if page.text.contains("has no rows") {
            continue;
        }
        let nothing = page.text.contains("Everything in the file is in the session already.");
        assert!(
            nothing || bytes.iter().filter(|byte| **byte == b'\n').count() == 1,
            "{sheet}: {}",
            page.text
        );
    }
    let workbook = client.get(&stage.path("exports/workbook.xlsx")).await;
    let page = stage.upload(&mut client, "participants", "workbook.xlsx", &workbook.bytes).await;
    assert!(page.text.contains("Everything in the file is in the session already."), "{}", page.text);
    let page = stage.upload(&mut client, "requests", "workbook.xlsx", &workbook.bytes).await;
    assert!(page.text.contains("Everything in the file is in the session already."), "{}", page.text);
}

both_databases! {
    async fn florence_goes_in_and_comes_out(app: TestApp) {
        a_whole_session(&app, "florence-2018", 420, 1_400).await;
    }

    async fn the_forum_goes_in_and_comes_out(app: TestApp) {
        a_whole_session(&app, "forum-14", 78, 302).await;
    }

    async fn the_faults_of_a_messy_file_are_listed_all_of_them_and_no_other(app: TestApp) {
        let Some(messy) = shared("florence-2018/participants-dirty.csv") else { return };
        let Some(listed) = shared("florence-2018/participants-dirty-faults.csv") else { return };
        let stage = Stage::set(&app).await;
        let mut client = app.sign_in(stage.organiser).await;
        let page = stage.upload(&mut client, "participants", "dirty.csv", &messy).await;
        assert!(page.text.contains("7 rows have faults"), "{}", page.text);
        let path = format!("{}/faults.csv", page.location);
        let faults = client.get(&path).await.text;
        let places = |text: &str| -> Vec<(String, String)> {
            let lines = text.trim_start_matches('\u{FEFF}').lines().skip(1);
            lines.map(|line| line.split(',').map(str::to_owned)).map(|mut cells| {
                (cells.next().unwrap(), cells.next().unwrap())
            }).collect()
        };
        assert_eq!(places(&faults), places(&String::from_utf8(listed).unwrap()));
        let errors = client.get(&format!("{path}?severity=error")).await.text;
        assert_eq!(places(&errors).len(), 7);
        // The good rows go in, the others stay out.
        let confirmed = client.post(&format!("{}/confirmation", page.location), &[]).await;
        let page = client.get(&confirmed.location).await;
        assert!(page.text.contains("New: 413"), "{}", page.text);
    }

    async fn a_sheet_is_checked_confirmed_once_and_can_be_dropped(app: TestApp) {
        let stage = Stage::set(&app).await;
        let mut client = app.sign_in(stage.organiser).await;
        let page = stage.upload(&mut client, "participants", "people.csv", PEOPLE.as_bytes()).await;
        assert_eq!(page.status, 200);
        let standing = stage.standing(&app).await;
        let all = participants::Filter::default();
        let count = async || {
            let mut tx = app.app.db.read().await.unwrap();
            participants::count(&mut tx, &standing, &all).await.unwrap()
        };
        assert_eq!(count().await, 0, "a dry run writes nothing");
        let path = page.location.clone();
        assert_eq!(client.post(&format!("{path}/confirmation"), &[]).await.status, 303);
        assert_eq!(count().await, 4);
        assert_eq!(client.post(&format!("{path}/confirmation"), &[]).await.status, 303);
        let page = client.get(&path).await;
        assert!(page.text.contains("confirmed or dropped before"), "{}", page.text);
        // Dropped, it cannot be confirmed.
        let page = stage.upload(&mut client, "tables", "tables.csv", b"table,colour\nT1,red\n").await;
        assert!(page.text.contains("colour"), "{}", page.text);
        assert_eq!(client.post(&format!("{}/removal", page.location), &[]).await.status, 303);
        client.post(&format!("{}/confirmation", page.location), &[]).await;
        let tables = client.get(&stage.path("exports/tables.csv")).await;
        assert!(!tables.text.contains("T1"), "{}", tables.text);
    }

    async fn what_is_confirmed_is_what_was_shown(app: TestApp) {
        let stage = Stage::set(&app).await;
        let mut client = app.sign_in(stage.organiser).await;
        stage.import(&mut client, "participants", PEOPLE.as_bytes(), &[]).await;
        let wishes = "external_id,from,to\nR1,P1,P3\n";
        let page = stage.upload(&mut client, "requests", "wishes.csv", wishes.as_bytes()).await;
        // Meanwhile another import writes the same request in another way.
        let other = "external_id,from,to,priority\nR1,P1,P3,must\n";
        stage.import(&mut client, "requests", other.as_bytes(), &[]).await;
        let answer = client.post(&format!("{}/confirmation", page.location), &[]).await;
        let page = client.get(&answer.location).await;
        assert!(page.text.contains("Nothing was written"), "{}", page.text);
        let kept = client.get(&stage.path("exports/requests.csv")).await;
        assert!(kept.text.contains("R1,P1,P3,must,requested"), "{}", kept.text);
    }

    async fn what_a_row_refers_to_is_looked_up_again_when_it_is_written(app: TestApp) {
        let stage = Stage::set(&app).await;
        let mut client = app.sign_in(stage.organiser).await;
        let wishes = "external_id,from,to\nR1,P1,P3\n";
        let page = stage.upload(&mut client, "requests", "wishes.csv", wishes.as_bytes()).await;
        let id = page.location.rsplit('/').next().unwrap().parse().unwrap();
        let standing = stage.standing(&app).await;
        let (mut tx, kind) = (app.app.db.read().await.unwrap(), SheetKind::Requests);
        let import = imports::find(&mut tx, &standing, id).await.unwrap().unwrap();
        assert_eq!(import.report.errors, 2, "nobody takes part yet");
        let sheet = imports::read(wishes.as_bytes(), kind).await.unwrap();
        let ready = imports::ready(&mut tx, &standing, kind, sheet).await.unwrap();
        drop(tx);
        // Between the reading and the writing they come.
        stage.import(&mut client, "participants", PEOPLE.as_bytes(), &[]).await;
        let mut tx = app.app.db.begin().await.unwrap();
        let world = &app.app.world;
        let confirmed =
            imports::confirm(&mut tx, world, stage.organiser, &standing, &import, ready, false).await.unwrap();
        let Confirmed::Changed(report) = confirmed else { panic!("{confirmed:?}") };
        assert_eq!((report.errors, report.tally.new), (0, 1));
    }

    async fn wrong_files_are_refused_in_words(app: TestApp) {
        let stage = Stage::set(&app).await;
        let mut client = app.sign_in(stage.organiser).await;
        for (name, bytes, words) in [
            ("a.pdf", b"%PDF-1.7 ...".to_vec(), "This is a PDF"),
            ("a.csv", b" \n".to_vec(), "The file is empty"),
            ("a.csv", Vec::new(), "Choose a file"),
            ("a.csv", b"external_id,\"broken\nx".to_vec(), "quotation marks"),
        ] {
            let page = stage.upload(&mut client, "participants", name, &bytes).await;
            assert_eq!(page.status, 422, "{name}");
            assert!(page.text.contains(words), "{name}: {}", page.text);
        }
        let large = vec![b'a'; 20 * 1024 * 1024 + 1];
        let page = stage.upload(&mut client, "participants", "large.csv", &large).await;
        assert_eq!(page.status, 413);
        assert!(page.text.contains("at most 20"), "{}", page.text);
        let huge = vec![b'a'; 30 * 1024 * 1024];
        assert_eq!(stage.upload(&mut client, "participants", "huge.csv", &huge).await.status, 413);
        assert_eq!(stage.upload(&mut client, "people", "a.csv", b"a\n1\n").await.status, 422);
    }

    async fn a_manager_imports_people_of_the_own_side_alone(app: TestApp) {
        let stage = Stage::set(&app).await;
        let mut organiser = app.sign_in(stage.organiser).await;
        let manager = stage.manager(&app, 1).await;
        let mut manager = app.sign_in(manager).await;
        let page = stage.import(&mut manager, "participants", PEOPLE.as_bytes(), &[]).await;
        assert!(page.text.contains("New: 2"), "{}", page.text);
        stage.import(&mut organiser, "participants", PEOPLE.as_bytes(), &[]).await;
        // Nobody of the other side can be taken over by a code.
        let taken = "external_id,side,organisation,organisation_type,country,given_name,family_name,email
P1,RU,X,firm,RU,A,B,new@firma.example
P9,RU,X,firm,RU,C,D,p1@ditta.example\n";
        let page = stage.upload(&mut manager, "participants", "taken.csv", taken.as_bytes()).await;
        assert!(page.text.contains("a participant of the other side"), "{}", page.text);
        assert!(page.text.contains("belongs to participant P1"), "{}", page.text);
        assert_eq!(stage.upload(&mut manager, "slots", "slots.csv", b"slot,start,end\n").await.status, 403);
        let seen = manager.get(&stage.path("exports/participants.csv")).await;
        assert!(seen.text.contains("P3") && !seen.text.contains("P1"), "{}", seen.text);
        // Others have no business here.
        let coordinator = app.person("coordinator@filiera.example").await;
        let scope = stage.standing(&app).await.session.task_force_id.to_string();
        app.grant(coordinator, Role::Coordinator, &scope).await;
        let mut coordinator = app.sign_in(coordinator).await;
        for path in ["imports", "exports", "exports/participants.csv", "exports/workbook.xlsx"] {
            assert_eq!(coordinator.get(&stage.path(path)).await.status, 403, "{path}");
            assert_eq!(app.anonymous().get(&stage.path(path)).await.status, 404, "{path}");
        }
    }

    async fn a_firm_of_another_task_force_is_filled_in_and_never_rewritten(app: TestApp) {
        const HEAD: &str = "external_id,side,organisation,organisation_latin,organisation_type,country,region,given_name,family_name,email\n";
        let row = |code: &str, firm: &str| format!("{HEAD}{code},IT,{firm},A,B,{code}@ditta.example\n");
        let firms = async |stage: &Stage, client: &mut Client| -> Vec<String> {
            let file = client.get(&stage.path("exports/participants.csv")).await.text;
            let cells = |line: &str| line.split(',').skip(2).take(5).collect::<Vec<_>>().join(",");
            file.lines().skip(1).map(cells).collect()
        };
        const STAYS: &str = "what is known of it stays";
        let (stage, other) = (Stage::set(&app).await, Stage::other(&app).await);
        let mut one = app.sign_in(stage.organiser).await;
        let mut two = app.sign_in(other.organiser).await;
        stage.import(&mut one, "participants", row("P1", "Ditta,,firm,IT,").as_bytes(), &[]).await;
        // As long as nobody else has the firm, it is the task force's to rewrite.
        let page = stage.import(&mut one, "participants", row("P1", "Ditta,,bank,IT,").as_bytes(), &[]).await;
        assert!(!page.text.contains(STAYS), "{}", page.text);
        assert_eq!(firms(&stage, &mut one).await, ["Ditta,,bank,IT,"]);
        // Another one fills in what is empty and is told that the rest stays.
        let theirs = row("P7", "Ditta,Ditta Latin,firm,IT,IT-45");
        let page = other.upload(&mut two, "participants", "p.csv", theirs.as_bytes()).await;
        assert!(page.text.contains(STAYS) && page.text.contains("1 organisation takes part"), "{}", page.text);
        assert!(page.text.contains("Nothing is wrong with this file."), "a note is no fault: {}", page.text);
        two.post(&format!("{}/confirmation", page.location), &[]).await;
        for (stage, client) in [(&stage, &mut one), (&other, &mut two)] {
            assert_eq!(firms(stage, client).await, ["Ditta,Ditta Latin,bank,IT,IT-45"]);
        }
        // What was filled in stays as well, whoever says otherwise, in a sheet or in a form.
        let again = row("P1", "Ditta,Other Latin,bank,IT,");
        let page = stage.import(&mut one, "participants", again.as_bytes(), &[]).await;
        assert!(page.text.contains(STAYS), "{}", page.text);
        let standing = stage.standing(&app).await;
        let mut tx = app.app.db.read().await.unwrap();
        let (_, id) = participants::codes(&mut tx, &standing).await.unwrap().remove(0);
        drop(tx);
        let form = [
            ("side", "IT"), ("organisation", "Ditta"), ("organisation_latin", ""), ("organisation_type", "bank"),
            ("country", "IT"), ("region", ""), ("given_name", "A"), ("family_name", "B"),
            ("email", "P1@ditta.example"),
        ];
        let answer = one.post(&stage.path(&format!("participants/{id}")), &form).await;
        assert_eq!(answer.status, 303, "{}", answer.text);
        let page = one.get(&answer.location).await;
        assert!(page.text.contains(STAYS) && page.text.contains("The changes are saved."), "{}", page.text);
        for (stage, client) in [(&stage, &mut one), (&other, &mut two)] {
            assert_eq!(firms(stage, client).await, ["Ditta,Ditta Latin,bank,IT,IT-45"]);
        }
    }

    async fn templates_can_be_filled_and_sent_back(app: TestApp) {
        let stage = Stage::set(&app).await;
        let mut client = app.sign_in(stage.organiser).await;
        for sheet in SHEETS {
            for ending in ["csv", "xlsx"] {
                let file = client.get(&stage.path(&format!("imports/templates/{sheet}.{ending}"))).await;
                assert_eq!(file.status, 200, "{sheet}.{ending}");
                let page = stage.upload(&mut client, sheet, &format!("{sheet}.{ending}"), &file.bytes).await;
                assert_eq!(page.status, 200, "{sheet}.{ending}: {}", page.text);
            }
        }
        assert_eq!(client.get(&stage.path("imports/templates/people.csv")).await.status, 404);
        assert_eq!(client.get(&stage.path("imports/templates/slots.pdf")).await.status, 404);
        assert_eq!(client.get(&stage.path("imports")).await.status, 200);
        assert_eq!(client.get(&stage.path("exports")).await.status, 200);
    }
}

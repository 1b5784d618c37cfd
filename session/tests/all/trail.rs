//! Who did what, in words that an organiser understands.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use platform::locale::{Catalogue, Language};
use registry::store::audit;
use session::model::StepKind;
use session::pages::trail_words;
use testkit::{TestApp, both_databases};

use crate::stage::{PEOPLE, Stage};

/// Columns of lists and a template, which are written like actions.
const OTHERS: [&str; 4] = ["organisations.name", "sides.position", "sides.code", "error.html"];

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
}

/// Whatever is written like an action, `thing.done`, where deeds are written down.
fn actions() -> BTreeSet<String> {
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut sources = Vec::new();
    for folder in ["session/src/store", "registry/src"] {
        files(&workspace.join(folder), &mut sources);
    }
    let word = |text: &str| {
        !text.is_empty() && text.chars().all(|letter| letter.is_ascii_lowercase() || letter == '-')
    };
    let mut found = BTreeSet::new();
    for path in sources {
        for text in
            std::fs::read_to_string(path).unwrap().lines().flat_map(|line| line.split('"').skip(1).step_by(2))
        {
            if text.split_once('.').is_some_and(|(thing, done)| word(thing) && word(done)) {
                found.insert(text.to_owned());
            }
        }
    }
    for other in OTHERS {
        assert!(found.remove(other), "{other} is no longer there");
    }
    // Steps are written down under names of their own.
    use StepKind::{Locked, Moved, Placed, TakenOut, Unlocked};
    let steps = [Moved, Placed, TakenOut, Locked, Unlocked].map(|kind| kind.as_str().replace('_', "-"));
    found.extend(steps.map(|step| format!("agenda.{step}")));
    found
}

#[test]
fn every_action_that_is_written_down_has_words_in_every_language() {
    let actions = actions();
    assert!(actions.len() > 60, "{actions:?}");
    let catalogue = Catalogue::new(&[session::MESSAGES]).unwrap();
    for language in [Language::It, Language::En, Language::Ru] {
        let l = catalogue.locale(language);
        let without: Vec<_> = actions.iter().filter(|action| !l.has(&trail_words::key(action))).collect();
        assert!(without.is_empty(), "{language:?}: {without:?}");
    }
}

/// The cells of the first column that tells what was done, and to what.
fn lines(page: &str) -> Vec<String> {
    let rows = page.split("<tr>").skip(2);
    rows.map(|row| row.split("<th scope=\"row\">").nth(1).unwrap().split("</tr>").next().unwrap().to_owned())
        .collect()
}

async fn stage(app: &TestApp) -> Stage {
    let stage = Stage::set(app).await;
    let mut client = app.sign_in(stage.organiser).await;
    stage.import(&mut client, "participants", PEOPLE.as_bytes(), &[]).await;
    stage.import(&mut client, "requests", b"external_id,from,to\nR1,P1,P4\n", &[]).await;
    stage
}

both_databases! {
    async fn things_are_called_by_name_and_lead_to_their_page(app: TestApp) {
        let stage = stage(&app).await;
        let mut client = app.sign_in(stage.organiser).await;
        let page = client.get(&stage.path("audit?size=200")).await;
        assert_eq!(page.status, 200, "{}", page.text);
        for words in [
            "confirmed an import", ">participants.csv</a>", "Participants: 4 new, 0 changed", ">Наталья Королёва</a>",
            ">Niccolò Èlia – Иван Ёлкин</a>", "gave a role", "Organiser", "made the task force",
        ] {
            assert!(page.text.contains(words), "{words}: {}", page.text);
        }
        for raw in ["ptc_", "req_", "imp_", "per_", "grt_"] {
            assert!(!page.text.contains(&format!(">{raw}")), "no id is shown: {}", page.text);
        }
        let links: BTreeSet<_> = page.text.split("<td data-label=\"Of what\"><a href=\"").skip(1)
            .map(|rest| rest.split('"').next().unwrap().to_owned()).collect();
        assert!(links.len() >= 7, "{links:?}");
        for link in links {
            assert_eq!(client.get(&link).await.status, 200, "{link}");
        }
        for language in ["it", "ru"] {
            let page = client.get(&stage.path(&format!("audit?lang={language}"))).await;
            let said = lines(&page.text).concat();
            assert!(!page.text.contains('⟦') && !said.contains(".made"), "{language}: {said}");
        }
    }

    async fn lines_are_found_by_words_person_act_and_day(app: TestApp) {
        let stage = stage(&app).await;
        let manager = stage.manager(&app, 1).await;
        app.app.world.advance(jiff::SignedDuration::from_hours(36));
        let mut other = app.sign_in(manager).await;
        assert_eq!(other.post(&stage.path("participants/approval"), &[("all", "true")]).await.status, 303);
        let mut client = app.sign_in(stage.organiser).await;
        let mut find = async |query: &str| lines(&client.get(&stage.path(&format!("audit?size=200&{query}"))).await.text);
        assert_eq!(find("q=%D0%95%D0%9B%D0%9A%D0%98%D0%9D").await.len(), 3, "registered, asked, approved");
        assert_eq!(find("q=approved+the").await.len(), 2);
        assert_eq!(find("action=participant.approved").await.len(), 2);
        assert_eq!(find(&format!("person={manager}")).await.len(), 2);
        assert_eq!(find("action=participant.approved&day=2018-11-05").await.len(), 0);
        // 5 November at ten and 36 hours later, in Rome.
        assert_eq!(find("day=2018-11-06").await.len(), 2);
        assert!(find("day=2018-11-05").await.len() > 6);
        assert_eq!(find("q=%25").await.len(), 0, "a percent sign is one");
        assert_eq!(find(&format!("person={manager}&q=elia")).await.len(), 0);
        let (subject, scope) = (manager.to_string(), stage.id.to_string());
        let deed = audit::Deed { person: None, action: "session.changed", subject: &subject, scope: &scope, detail: "Зал «Ёлка»" };
        let mut tx = app.app.db.begin().await.unwrap();
        audit::write(&mut tx, &app.app.world, deed).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(find("q=%D0%95%D0%9B%D0%9A%D0%90").await.len(), 1, "ЕЛКА in a detail");
        let csv = client.get(&stage.path("audit.csv?action=participant.approved")).await;
        assert_eq!(csv.text.lines().count(), 3, "{}", csv.text);
        assert!(csv.text.contains("approved the participant,Иван Ёлкин,ptc_"), "{}", csv.text);
        let xlsx = client.get(&stage.path("audit.xlsx")).await;
        assert_eq!((xlsx.status, &xlsx.bytes[..2]), (200, &b"PK"[..]));
        assert_eq!(other.get(&stage.path("audit")).await.status, 403);
    }
}

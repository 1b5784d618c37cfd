//! Who takes part: found, decided, changed, invited.

use platform::http::ListQuery;
use registry::model::OrganisationKind;
use session::model::ids::ParticipantId;
use session::model::{Participant, ParticipantState};
use session::store::Standing;
use session::store::participants::{self, Decision, Filter};
use testkit::{TestApp, both_databases};

use crate::stage::{PEOPLE, Stage};

pub async fn with_people(app: &TestApp) -> Stage {
    let stage = Stage::set(app).await;
    let mut client = app.sign_in(stage.organiser).await;
    stage.import(&mut client, "participants", PEOPLE.as_bytes(), &[]).await;
    stage
}

pub async fn all(app: &TestApp, standing: &Standing, filter: &Filter, sort: &str) -> Vec<Participant> {
    let mut tx = app.app.db.read().await.unwrap();
    let query = ListQuery { sort: sort.into(), ..ListQuery::default() };
    participants::all(&mut tx, standing, filter, &query).await.unwrap()
}

pub async fn codes(app: &TestApp, standing: &Standing, filter: &Filter, sort: &str) -> Vec<String> {
    all(app, standing, filter, sort).await.into_iter().map(|one| one.external_id).collect()
}

pub async fn id_of(app: &TestApp, stage: &Stage, code: &str) -> ParticipantId {
    let everybody = all(app, &stage.standing(app).await, &Filter::default(), "").await;
    everybody.into_iter().find(|one| one.external_id == code).unwrap().id
}

both_databases! {
    async fn everybody_is_found_by_what_one_knows(app: TestApp) {
        let stage = with_people(&app).await;
        let standing = stage.standing(&app).await;
        let words = |words: &str| Filter { words: words.into(), ..Filter::default() };
        assert_eq!(codes(&app, &standing, &words("elia NICCOLO"), "").await, ["P1"]);
        assert_eq!(codes(&app, &standing, &words("елкин"), "").await, ["P4"]);
        assert_eq!(codes(&app, &standing, &words("yolkin"), "").await, ["P4"]);
        assert_eq!(codes(&app, &standing, &words("КОЖА"), "").await, ["P3"]);
        assert_eq!(codes(&app, &standing, &words("p2@ditta"), "").await, ["P2"]);
        assert!(codes(&app, &standing, &words("%"), "").await.is_empty());
        let filter = Filter { side: Some(stage.sides[1]), ..Filter::default() };
        assert_eq!(codes(&app, &standing, &filter, "-name").await, ["P3", "P4"]);
        let filter = Filter { kind: Some(OrganisationKind::Bank), ..Filter::default() };
        assert_eq!(codes(&app, &standing, &filter, "").await, ["P4"]);
        let filter = Filter { thematic_table: Some("mechanics".into()), ..Filter::default() };
        assert_eq!(codes(&app, &standing, &filter, "code").await, ["P2", "P3"]);
        assert_eq!(codes(&app, &standing, &Filter::default(), "name").await, ["P1", "P2", "P4", "P3"]);
        for sort in ["organisation", "side", "state", "-state", "nonsense"] {
            assert_eq!(codes(&app, &standing, &Filter::default(), sort).await.len(), 4, "{sort}");
        }
        let mut tx = app.app.db.read().await.unwrap();
        let tables = participants::thematic_tables(&mut tx, &standing).await.unwrap();
        assert_eq!(tables, ["fashion", "mechanics"]);
    }

    async fn a_side_s_manager_sees_and_decides_for_the_own_side_alone(app: TestApp) {
        let stage = with_people(&app).await;
        let manager = stage.manager(&app, 0).await;
        let mut tx = app.app.db.begin().await.unwrap();
        let standing = Standing::find(&mut tx, Some(manager), stage.id).await.unwrap().unwrap();
        let seen = participants::all(&mut tx, &standing, &Filter::default(), &ListQuery::default()).await.unwrap();
        assert_eq!(seen.len(), 2);
        drop(tx);
        let theirs = id_of(&app, &stage, "P3").await;
        let mut tx = app.app.db.begin().await.unwrap();
        let world = &app.app.world;
        assert!(participants::find(&mut tx, &standing, theirs).await.unwrap().is_none());
        let changed = participants::decide(&mut tx, world, manager, &standing, theirs, Decision::Approve).await;
        assert!(!changed.unwrap());
        let chosen = Filter { chosen: vec![theirs, seen[0].id], ..Filter::default() };
        assert_eq!(participants::approve_all(&mut tx, world, manager, &standing, &chosen).await.unwrap().len(), 1);
        tx.commit().await.unwrap();
        let mut client = app.sign_in(manager).await;
        assert_eq!(client.get(&stage.path(&format!("participants/{theirs}"))).await.status, 404);
        assert_eq!(client.post(&stage.path(&format!("participants/{theirs}/approval")), &[]).await.status, 404);
        let list = client.get(&stage.path("participants")).await;
        assert!(list.text.contains("Tessitura Jesi") && !list.text.contains("Королёва"), "{}", list.text);
    }

    async fn a_decision_can_be_taken_back(app: TestApp) {
        let stage = with_people(&app).await;
        let mut client = app.sign_in(stage.organiser).await;
        let one = id_of(&app, &stage, "P1").await;
        let own = stage.path(&format!("participants/{one}"));
        let state = async || {
            let standing = stage.standing(&app).await;
            all(&app, &standing, &Filter::default(), "code").await[0].state()
        };
        for (rest, expected) in [
            ("refusal", ParticipantState::Refused),
            ("refusal/removal", ParticipantState::Registered),
            ("approval", ParticipantState::Approved),
            ("withdrawal", ParticipantState::Withdrawn),
            ("withdrawal/removal", ParticipantState::Approved),
            ("approval/removal", ParticipantState::Registered),
        ] {
            let answer = client.post(&format!("{own}/{rest}"), &[]).await;
            assert_eq!((answer.status, answer.location.as_str()), (303, own.as_str()), "{rest}");
            assert_eq!(state().await, expected, "{rest}");
        }
        client.post(&format!("{own}/refusal"), &[]).await;
        let page = client.get(&own).await;
        assert!(page.text.contains("refusal/removal"), "the undo is offered: {}", page.text);
        assert!(page.text.contains("took the approval back"), "{}", page.text);
        assert_eq!(client.post(&stage.path("participants/nobody/approval"), &[]).await.status, 400);
    }

    async fn many_are_approved_at_once(app: TestApp) {
        let stage = with_people(&app).await;
        let mut client = app.sign_in(stage.organiser).await;
        let path = stage.path("participants/approval");
        let answer = client.post(&path, &[]).await;
        let page = client.get(&answer.location).await;
        assert!(page.text.contains("Choose somebody in the list first."), "{}", page.text);
        let asks = client.get(&format!("{path}?table=mechanics")).await;
        assert!(asks.text.contains("Approve 2 participants"), "{}", asks.text);
        client.post(&path, &[("table", "mechanics"), ("all", "true")]).await;
        let standing = stage.standing(&app).await;
        let approved = Filter { state: Some(ParticipantState::Approved), ..Filter::default() };
        assert_eq!(codes(&app, &standing, &approved, "code").await, ["P2", "P3"]);
        let one = id_of(&app, &stage, "P1").await.to_string();
        client.post(&path, &[("chosen", &one)]).await;
        assert_eq!(codes(&app, &standing, &approved, "code").await, ["P1", "P2", "P3"]);
        let waiting = client.get(&stage.path("participants.csv?state=registered")).await;
        assert_eq!(waiting.text.lines().count(), 2, "{}", waiting.text);
        assert!(waiting.text.contains("registered"), "{}", waiting.text);
        let answer = client.get(&stage.path("participants.xlsx?side=&q=forli")).await;
        assert_eq!((answer.status, &answer.bytes[..2]), (200, &b"PK"[..]));
    }

    async fn nobody_is_approved_where_nobody_waits(app: TestApp) {
        let stage = with_people(&app).await;
        let mut client = app.sign_in(stage.organiser).await;
        let path = stage.path("participants/approval");
        let one = id_of(&app, &stage, "P1").await;
        let two = id_of(&app, &stage, "P2").await;
        client.post(&path, &[("chosen", &one.to_string())]).await;
        let both = client.get(&format!("{path}?chosen={one}&chosen={two}")).await.text;
        assert!(both.contains("Approve 1 participant<"), "the other one is approved already: {both}");
        client.post(&path, &[("all", "true")]).await;
        let gone = "Nobody of these waits for approval.";
        for asked in ["".to_owned(), format!("?chosen={one}")] {
            let answer = client.get(&format!("{path}{asked}")).await;
            assert_eq!((answer.status, answer.location.as_str()), (303, stage.path("participants").as_str()));
            let page = client.get(&answer.location).await.text;
            assert!(page.contains(gone), "{page}");
        }
        let answer = client.post(&path, &[("all", "true")]).await;
        let page = client.get(&answer.location).await.text;
        assert!(page.contains(gone) && !page.contains("0 "), "{page}");
    }

    async fn invitations_go_to_each_in_the_own_language_with_a_link_that_signs_in(app: TestApp) {
        let stage = with_people(&app).await;
        let mut client = app.sign_in(stage.organiser).await;
        let path = stage.path("invitations");
        let nobody = client.get(&path).await;
        assert_eq!(nobody.status, 303, "nobody is approved yet");
        client.post(&stage.path("participants/approval"), &[("all", "true")]).await;
        let asks = client.get(&path).await;
        assert!(asks.text.contains("Send 4 invitations"), "{}", asks.text);
        let one = id_of(&app, &stage, "P4").await.to_string();
        client.post(&path, &[("chosen", &one)]).await;
        app.run_jobs().await;
        let sent = app.app.mailer.sent();
        assert_eq!(sent.len(), 1);
        let mail = &sent[0].mail;
        assert_eq!(mail.to.address, "p4@firma.example");
        assert!(mail.subject.starts_with("Ваше приглашение"), "{}", mail.subject);
        assert!(mail.text.contains("Иван Ёлкин") && mail.text.contains("14 дней"), "{}", mail.text);
        let link = mail.text.lines().find(|line| line.starts_with("http")).unwrap();
        let link = link.strip_prefix("http://filiera.example").unwrap();
        let answer = app.anonymous().post(link, &[]).await;
        assert_eq!((answer.status, answer.location), (303, stage.path("my/agenda")));
        // The others are not invited twice.
        client.post(&path, &[]).await;
        app.run_jobs().await;
        assert_eq!(app.app.mailer.sent().len(), 4);
        assert_eq!(client.get(&path).await.status, 303);
        assert_eq!(app.anonymous().post(&path, &[]).await.status, 303);
    }

    async fn pages_show_in_every_language(app: TestApp) {
        let stage = with_people(&app).await;
        let mut client = app.sign_in(stage.organiser).await;
        let one = id_of(&app, &stage, "P3").await;
        // Some are approved, and others wait.
        client.post(&stage.path("participants/approval"), &[("table", "mechanics"), ("all", "true")]).await;
        let upload = stage.upload(&mut client, "requests", "r.csv", b"external_id,from,to,x\nR1,P1,P9,\nR2,P1,P3,\n").await;
        let project = "external_id,table,proposer,title_it\nJ1,fashion,P1,Filati\n";
        stage.import(&mut client, "projects", project.as_bytes(), &[]).await;
        stage.import(&mut client, "requests", b"external_id,from,to\nR1,P1,P3\n", &[]).await;
        let mut paths: Vec<String> = [
            "participants", "participants?q=a&side=&state=approved", "participants/new", "participants/approval", "invitations",
            "imports", "exports", "requests", "requests/new", "projects", "projects/new", "thematic-tables",
        ]
        .map(|rest| stage.path(rest))
        .into();
        paths.push(stage.path(&format!("participants/{one}")));
        paths.push(upload.location);
        for language in ["it", "en", "ru"] {
            client.get(&format!("/language/{language}?back=/")).await;
            for path in &paths {
                let page = client.get(path).await;
                assert_eq!(page.status, 200, "{path}");
                assert!(!page.text.contains('⟦'), "{language} {path}: {}", page.text);
                assert!(page.text.contains(&format!("<html lang=\"{language}\"")), "{path}");
            }
        }
    }
}

//! What a visitor gets and may say, and where it ends.

use jiff::Timestamp;
use platform::args;
use platform::http::ListQuery;
use platform::locale::{Language, Translated};
use session::model::ids::ParticipantId;
use session::model::sheets::SheetKind;
use session::model::{Interval, Priority, Request, Rules};
use session::store::wishes::{self, Refusal, Told};
use session::store::{Standing, availability, directory, exports, interpreters, sessions, tables};
use testkit::{Client, TestApp, both_databases};

use crate::mine::{participant, set};
use crate::stage::{PEOPLE, Stage};

fn told(priority: Priority) -> Told {
    Told { priority, project: None, note: None }
}

/// The standing of one of the participants.
pub async fn standing_of(app: &TestApp, stage: &Stage, email: &str) -> Standing {
    let mut tx = app.app.db.read().await.unwrap();
    let person = registry::store::people::by_email(&mut tx, &email.parse().unwrap()).await.unwrap().unwrap();
    Standing::find(&mut tx, Some(person.id), stage.id).await.unwrap().unwrap()
}

async fn mails(app: &TestApp) -> i64 {
    let mut tx = app.app.db.read().await.unwrap();
    tx.count("SELECT COUNT(*) FROM jobs WHERE kind = 'mail'", args![]).await.unwrap()
}

async fn sent(app: &TestApp, standing: &Standing) -> Vec<Request> {
    let mut tx = app.app.db.read().await.unwrap();
    let wishes = wishes::of(&mut tx, standing, true).await.unwrap();
    wishes.into_iter().map(|wish| wish.request).collect()
}

both_databases! {
    async fn a_rather_not_is_no_way_around_the_rules(app: TestApp) {
        let (stage, ids) = set(&app).await;
        let rules = async |most, close: Option<Timestamp>| {
            let mut tx = app.app.db.begin().await.unwrap();
            let rules = Rules { requests_most: most, ..Rules::default() };
            let close = close.map(platform::db::At);
            sessions::set_rules(&mut tx, &app.app.world, stage.organiser, stage.id, &rules, close).await.unwrap();
            tx.commit().await.unwrap();
        };
        let mut one = participant(&app, "p1@ditta.example").await;
        let asks = |other: usize| stage.path(&format!("directory/{}/requests", ids[other]));
        assert_eq!(one.post(&asks(2), &[("priority", "wish")]).await.status, 303);
        assert_eq!(one.post(&asks(3), &[("priority", "no")]).await.status, 303);
        let standing = standing_of(&app, &stage, "p1@ditta.example").await;
        let avoided = sent(&app, &standing).await.into_iter().find(|wish| wish.priority == Priority::No).unwrap();
        let own = stage.path(&format!("my/requests/{}", avoided.id));
        let before = mails(&app).await;
        rules(Some(1), None).await;
        assert_eq!(one.post(&own, &[("priority", "must")]).await.status, 409, "one too many");
        rules(None, Some(app.app.world.now() - jiff::SignedDuration::from_secs(1))).await;
        assert_eq!(one.post(&own, &[("priority", "must")]).await.status, 409, "too late");
        assert_eq!(one.post(&own, &[("priority", "no"), ("note", "Nor now")]).await.status, 303);
        assert_eq!(mails(&app).await, before);
        rules(None, None).await;
        assert_eq!(one.post(&own, &[("priority", "must")]).await.status, 303);
        assert_eq!(mails(&app).await, before + 1, "whoever is asked is told");
        assert_eq!(one.post(&own, &[("priority", "wish")]).await.status, 303);
        assert_eq!(mails(&app).await, before + 1, "and told once");
    }

    async fn only_whoever_may_answers_or_takes_back(app: TestApp) {
        let (stage, ids) = set(&app).await;
        let one = standing_of(&app, &stage, "p1@ditta.example").await;
        let other = standing_of(&app, &stage, "p4@firma.example").await;
        let third = standing_of(&app, &stage, "p3@firma.example").await;
        let (world, mut tx) = (&app.app.world, app.app.db.begin().await.unwrap());
        let id = wishes::make(&mut tx, world, &one, ids[3], &told(Priority::Wish)).await.unwrap().unwrap();
        let wish = wishes::find(&mut tx, &one, id).await.unwrap().unwrap();
        assert!(wishes::find(&mut tx, &third, id).await.unwrap().is_none());
        for (who, accept) in [(&one, true), (&one, false), (&third, true), (&stage.standing(&app).await, true)] {
            let said = wishes::answer(&mut tx, world, who, &wish, accept).await.unwrap();
            assert_eq!(said, Err(Refusal::NotYours));
        }
        let said = wishes::change(&mut tx, world, &other, &wish, &told(Priority::No)).await.unwrap();
        assert_eq!(said, Err(Refusal::NotYours));
        assert_eq!(wishes::withdraw(&mut tx, world, &other, &wish).await.unwrap(), Err(Refusal::NotYours));
        assert_eq!(wishes::answer(&mut tx, world, &other, &wish, true).await.unwrap(), Ok(()));
        // What the caller read before does not count, but what stands now.
        assert_eq!(wishes::answer(&mut tx, world, &other, &wish, false).await.unwrap(), Err(Refusal::Settled));
        assert_eq!(wishes::withdraw(&mut tx, world, &third, &wish).await.unwrap(), Err(Refusal::NotYours));
        assert_eq!(wishes::withdraw(&mut tx, world, &other, &wish).await.unwrap(), Ok(()), "from a meeting either");
    }

    async fn two_taps_at_once_make_one_request(app: TestApp) {
        let (stage, ids) = set(&app).await;
        let one = standing_of(&app, &stage, "p1@ditta.example").await;
        let other = standing_of(&app, &stage, "p4@firma.example").await;
        let mut tx = app.app.db.begin().await.unwrap();
        let wish = told(Priority::Wish);
        let first = wishes::make(&mut tx, &app.app.world, &one, ids[3], &wish).await.unwrap();
        let (state, asked, from) = (app.app.clone(), ids[0], wish.clone());
        let second = tokio::spawn(async move {
            let mut tx = state.db.begin().await.unwrap();
            let made = wishes::make(&mut tx, &state.world, &other, asked, &from).await.unwrap();
            tx.commit().await.unwrap();
            made
        });
        tokio::time::sleep(std::time::Duration::from_millis(300)).await;
        tx.commit().await.unwrap();
        assert!(first.is_ok());
        assert_eq!(second.await.unwrap(), Err(Refusal::Twice), "whoever comes second waits and sees the first");
        assert_eq!(sent(&app, &one).await.len(), 1);
    }

    async fn wishes_have_a_measure(app: TestApp) {
        let (stage, ids) = set(&app).await;
        let one = standing_of(&app, &stage, "p1@ditta.example").await;
        let (world, mut tx) = (&app.app.world, app.app.db.begin().await.unwrap());
        wishes::make(&mut tx, world, &one, ids[3], &told(Priority::No)).await.unwrap().unwrap();
        let again = wishes::make(&mut tx, world, &one, ids[3], &told(Priority::No)).await.unwrap();
        assert_eq!(again, Err(Refusal::Twice), "a no is said once");
        let mut made = 1;
        let refusal = loop {
            match wishes::make(&mut tx, world, &one, ids[2], &told(Priority::Wish)).await.unwrap() {
                Ok(id) => {
                    made += 1;
                    let wish = wishes::find(&mut tx, &one, id).await.unwrap().unwrap();
                    wishes::withdraw(&mut tx, world, &one, &wish).await.unwrap().unwrap();
                }
                Err(refusal) => break refusal,
            }
            assert!(made < 1_000, "there is no end to it");
        };
        assert_eq!((refusal, made), (Refusal::TooOften, 60));
        world.advance(jiff::SignedDuration::from_hours(2));
        assert!(wishes::make(&mut tx, world, &one, ids[2], &told(Priority::Wish)).await.unwrap().is_ok());
    }

    async fn only_what_one_is_asked_oneself_waits_for_an_answer(app: TestApp) {
        let (stage, ids) = set(&app).await;
        let one = standing_of(&app, &stage, "p1@ditta.example").await;
        let other = standing_of(&app, &stage, "p4@firma.example").await;
        let third = standing_of(&app, &stage, "p3@firma.example").await;
        let (world, mut tx) = (&app.app.world, app.app.db.begin().await.unwrap());
        wishes::make(&mut tx, world, &one, ids[3], &told(Priority::Wish)).await.unwrap().unwrap();
        for (who, count) in [(&one, 0), (&other, 1), (&third, 0), (&stage.standing(&app).await, 0)] {
            let (session, person) = (&who.session, who.person.unwrap());
            assert_eq!(wishes::waiting(&mut tx, session, person, world.now()).await.unwrap(), count);
        }
    }

    async fn a_manager_gets_no_interpreters_and_tables(app: TestApp) {
        let stage = Stage::set(&app).await;
        let mut organiser = app.sign_in(stage.organiser).await;
        stage.import(&mut organiser, "interpreters", b"interpreter,name,languages\nI1,Olga Secret,it;ru\n", &[]).await;
        stage.import(&mut organiser, "tables", b"table\nT77\n", &[]).await;
        let manager = stage.manager(&app, 0).await;
        let mut client = app.sign_in(manager).await;
        for (sheet, status) in [("interpreters", 403), ("tables", 403), ("slots", 200), ("participants", 200)] {
            let path = stage.path(&format!("exports/{sheet}.csv"));
            assert_eq!(client.get(&path).await.status, status, "{sheet}");
            assert_eq!(organiser.get(&path).await.status, 200, "{sheet}");
        }
        assert!(organiser.get(&stage.path("exports/interpreters.csv")).await.text.contains("Olga Secret"));
        assert!(organiser.get(&stage.path("exports/tables.csv")).await.text.contains("T77"));
        assert_eq!(client.get(&stage.path("exports/workbook.xlsx")).await.status, 200);
        let index = client.get(&stage.path("exports")).await.text;
        assert!(!index.contains("interpreters.csv") && index.contains("participants.csv"), "{index}");
        let mut tx = app.app.db.read().await.unwrap();
        let standing = Standing::find(&mut tx, Some(manager), stage.id).await.unwrap().unwrap();
        assert!(!exports::open(&standing).contains(&SheetKind::Interpreters));
        assert!(interpreters::list(&mut tx, &standing).await.unwrap().is_empty());
        assert!(tables::list(&mut tx, &standing).await.unwrap().is_empty());
    }

    async fn the_directory_finds_a_theme_however_it_is_written(app: TestApp) {
        let (stage, ids) = set(&app).await;
        let mut organiser = app.sign_in(stage.organiser).await;
        let people = PEOPLE.replace(",ru,mechanics,", ",ru,Mechanics_1;МЕХ,").replace(",ru;en,,", ",ru;en,MechanicsX1,");
        stage.import(&mut organiser, "participants", people.as_bytes(), &[]).await;
        let one = standing_of(&app, &stage, "p1@ditta.example").await;
        let mut tx = app.app.db.read().await.unwrap();
        for theme in ["Mechanics_1", "МЕХ"] {
            let filter = directory::Filter { thematic_table: theme.into(), ..directory::Filter::default() };
            let found = directory::list(&mut tx, &one, &filter, ListQuery::default()).await.unwrap();
            let found: Vec<ParticipantId> = found.rows.iter().map(|card| card.id).collect();
            assert_eq!(found, [ids[2]], "{theme}");
        }
    }

    async fn being_away_keeps_what_the_organiser_said(app: TestApp) {
        let (stage, _) = set(&app).await;
        let mut organiser = app.sign_in(stage.organiser).await;
        // The slots in Rome are from 8 to 10 in UTC.
        let away = "2018-11-29T10:30/2018-11-29T20:00";
        let people = PEOPLE.replace("2018-11-29T14:30/2018-11-29T16:00", away);
        stage.import(&mut organiser, "participants", people.as_bytes(), &[]).await;
        let known = async || {
            let one = standing_of(&app, &stage, "p1@ditta.example").await;
            let mut tx = app.app.db.read().await.unwrap();
            let away = availability::find(&mut tx, &one).await.unwrap();
            away.iter().map(|interval| format!("{}/{}", interval.start, interval.end)).collect::<Vec<_>>()
        };
        assert_eq!(known().await, ["2018-11-29T09:30:00Z/2018-11-29T19:00:00Z"]);
        let mut client = participant(&app, "p1@ditta.example").await;
        assert_eq!(client.post(&stage.path("my/availability"), &[]).await.status, 303);
        assert_eq!(known().await, ["2018-11-29T10:00:00Z/2018-11-29T19:00:00Z"], "after the slots it stays");
        assert_eq!(client.post(&stage.path("my/availability"), &[("away", "2018-11-29")]).await.status, 303);
        assert_eq!(known().await, ["2018-11-29T08:00:00Z/2018-11-29T19:00:00Z"]);
    }

    async fn a_session_is_found_by_its_words_in_any_script(app: TestApp) {
        let stage = Stage::set(&app).await;
        let mut tx = app.app.db.begin().await.unwrap();
        let title = Translated::written(Language::Ru, "Форум Ёлки").and(Language::It, "Città del 100%");
        let told = sessions::Told {
            number: 27,
            title,
            place: Translated::written(Language::It, "Firenze"),
            zone: "Europe/Rome".into(),
            starts_on: "2018-11-29".parse().unwrap(),
            ends_on: "2018-11-30".parse().unwrap(),
            languages: vec![Language::It],
        };
        sessions::update(&mut tx, &app.app.world, stage.organiser, stage.id, &told).await.unwrap();
        for (words, total) in [
            ("", 1), ("форум", 1), ("ЕЛКИ форум", 1), ("citta", 1), ("firenze", 1), ("xxvii", 1), ("0%", 1),
            ("written", 0), ("source", 0), ("100_", 0), ("форум roma", 0),
        ] {
            let query = ListQuery { q: words.into(), ..ListQuery::default() };
            let found = sessions::list(&mut tx, Some(stage.organiser), query).await.unwrap();
            assert_eq!((found.total, found.rows.len()), (total, usize::try_from(total).unwrap()), "{words}");
        }
    }

    async fn forms_at_once_give_each_a_code_of_its_own(app: TestApp) {
        let stage = Stage::set(&app).await;
        let (path, client) = (stage.path("participants/new"), async || app.sign_in(stage.organiser).await);
        let post = async |mut client: Client, email: &str| {
            let fields = [
                ("side", "IT"), ("organisation", "Ditta"), ("organisation_type", "firm"), ("country", "IT"),
                ("given_name", "Ada"), ("family_name", "Neri"), ("email", email), ("languages", "it"),
            ];
            client.post(&path, &fields).await.status
        };
        let clients = (client().await, client().await, client().await, client().await);
        let statuses = tokio::join!(
            post(clients.0, "n1@ditta.example"),
            post(clients.1, "n2@ditta.example"),
            post(clients.2, "n3@ditta.example"),
            post(clients.3, "n4@ditta.example")
        );
        assert_eq!(statuses, (303, 303, 303, 303));
        let mut tx = app.app.db.read().await.unwrap();
        let count = "SELECT COUNT(DISTINCT external_id) FROM participants WHERE session_id = $1";
        assert_eq!(tx.count(count, args![stage.id]).await.unwrap(), 4, "nobody overwrote anybody");
    }

    async fn the_list_of_uploads_reads_no_reports(app: TestApp) {
        let stage = Stage::set(&app).await;
        let mut client = app.sign_in(stage.organiser).await;
        stage.upload(&mut client, "participants", "people.csv", PEOPLE.as_bytes()).await;
        let sql = "UPDATE imports SET report = 'far too long to be read'";
        app.app.db.execute(sql, args![]).await.unwrap();
        let page = client.get(&stage.path("imports")).await;
        assert_eq!(page.status, 200);
        assert!(page.text.contains("people.csv") && page.text.contains("class=\"number\">4<"), "{}", page.text);
    }
}

#[test]
fn an_interval_is_cut_by_another() {
    let at = |hour: i64| Timestamp::from_second(hour * 3600).unwrap();
    let interval = |start, end| Interval { start: at(start), end: at(end) };
    let whole = interval(2, 8);
    assert_eq!(whole.without(&interval(4, 5)), [interval(2, 4), interval(5, 8)]);
    assert_eq!(whole.without(&interval(0, 4)), [interval(4, 8)]);
    assert_eq!(whole.without(&interval(8, 9)), [whole]);
    assert!(whole.without(&interval(2, 8)).is_empty());
}

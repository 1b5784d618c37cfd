//! What a participant says and reads of the own wishes.

use session::model::ids::ParticipantId;
use testkit::{Client, TestApp, both_databases};

use crate::stage::{PEOPLE, Stage};

/// The session with everybody approved, and slots of an hour; the ids of P1 to P4.
pub async fn set(app: &TestApp) -> (Stage, Vec<ParticipantId>) {
    let stage = Stage::set(app).await;
    let mut client = app.sign_in(stage.organiser).await;
    stage.import(&mut client, "participants", PEOPLE.as_bytes(), &[("approve", "true")]).await;
    client.post(&stage.path("participants/approval"), &[("all", "true")]).await;
    let slots = b"slot,start,end\ns1,2018-11-29T09:00,2018-11-29T10:00\ns2,2018-11-29T10:00,2018-11-29T11:00\ns3,2018-11-30T09:00,2018-11-30T10:00\n";
    stage.import(&mut client, "slots", slots, &[]).await;
    let mut tx = app.app.db.read().await.unwrap();
    let sql = "SELECT id FROM participants ORDER BY external_id";
    let ids: Vec<(ParticipantId,)> = tx.all(sql, platform::args![]).await.unwrap();
    (stage, ids.into_iter().map(|(id,)| id).collect())
}

/// One of the participants, reading English.
pub async fn participant(app: &TestApp, email: &str) -> Client {
    let mut tx = app.app.db.read().await.unwrap();
    let person = registry::store::people::by_email(&mut tx, &email.parse().unwrap()).await.unwrap().unwrap();
    drop(tx);
    let mut client = app.sign_in(person.id).await;
    client.get("/language/en?back=/").await;
    client
}

/// What the directory says of one.
async fn card(client: &mut Client, stage: &Stage, who: ParticipantId) -> String {
    let page = client.get(&stage.path("directory")).await.text;
    page.split(&format!("<li id=\"{who}\">")).nth(1).unwrap().split("</li>").next().unwrap().to_owned()
}

both_databases! {
    async fn who_only_works_for_sessions_finds_them_at_once(app: TestApp) {
        let stage = Stage::set(&app).await;
        let mut organiser = app.sign_in(stage.organiser).await;
        let home = organiser.get("/mine").await;
        assert_eq!((home.status, home.location.as_str()), (303, "/sessions"));
    }

    async fn nobody_is_offered_what_the_rules_refuse(app: TestApp) {
        let (stage, ids) = set(&app).await;
        let mut one = participant(&app, "p1@ditta.example").await;
        assert!(!card(&mut one, &stage, ids[1]).await.contains("<button"), "two of the same side do not meet");
        assert!(card(&mut one, &stage, ids[3]).await.contains("<button"));
    }

    async fn whoever_says_no_is_not_betrayed(app: TestApp) {
        let (stage, ids) = set(&app).await;
        let (mut one, mut other) = (participant(&app, "p1@ditta.example").await, participant(&app, "p4@firma.example").await);
        let before = card(&mut other, &stage, ids[0]).await;
        let asks = stage.path(&format!("directory/{}/requests", ids[3]));
        assert_eq!(one.post(&asks, &[("priority", "no")]).await.status, 303);
        assert_eq!(card(&mut other, &stage, ids[0]).await, before, "the other one sees nothing of it");
        let own = card(&mut one, &stage, ids[3]).await;
        assert!(own.contains("rather not") && !own.contains("<button"), "{own}");
    }

    async fn a_search_that_finds_nobody_says_so_once(app: TestApp) {
        let (stage, _) = set(&app).await;
        let mut one = participant(&app, "p1@ditta.example").await;
        let page = one.get(&stage.path("directory?q=xyzzy")).await.text;
        assert!(page.contains("Nothing matches") && !page.contains("Nobody to show"), "{page}");
    }

    async fn a_wish_leads_back_to_the_list_as_it_was(app: TestApp) {
        let (stage, ids) = set(&app).await;
        let mut one = participant(&app, "p1@ditta.example").await;
        let list = stage.path("directory?q=%D0%BA%D0%BE%D0%B6%D0%B0");
        let page = one.get(&list).await;
        assert!(page.text.contains(&format!("name=\"back\" value=\"{list}\"")), "{}", page.text);
        let asks = stage.path(&format!("directory/{}/requests", ids[2]));
        let answer = one.post(&asks, &[("priority", "must"), ("back", &list)]).await;
        assert_eq!(answer.location, format!("{list}#{}", ids[2]));
        assert!(one.get(&list).await.text.contains("asked"));
        let asks = stage.path(&format!("directory/{}/requests", ids[3]));
        let answer = one.post(&asks, &[("priority", "wish"), ("back", "https://elsewhere.example/?q=1")]).await;
        assert_eq!(answer.location, format!("{}#{}", stage.path("directory"), ids[3]));
    }

    async fn a_refusal_can_be_taken_back_by_whoever_refused(app: TestApp) {
        let (stage, ids) = set(&app).await;
        let (mut one, mut other) = (participant(&app, "p1@ditta.example").await, participant(&app, "p4@firma.example").await);
        one.post(&stage.path(&format!("directory/{}/requests", ids[3])), &[("priority", "wish")]).await;
        let home = other.get("/mine").await;
        assert!(home.text.contains("1 request waits for you"), "{}", home.text);
        let requests = stage.path("my/requests");
        let page = other.get(&requests).await.text;
        let refusal = page.split("action=\"").find(|rest| rest.contains("/refusal\"")).unwrap().split('"').next().unwrap().to_owned();
        assert_eq!(other.post(&refusal, &[]).await.location, requests);
        assert!(!other.get("/mine").await.text.contains("waits for you"));
        let undo = format!("{refusal}/removal");
        assert_eq!(other.post(&refusal, &[]).await.status, 409, "once is enough");
        assert_eq!(one.post(&undo, &[]).await.status, 409, "it was not his refusal");
        let page = other.get(&requests).await.text;
        assert!(page.contains("declined</span>"), "{page}");
        assert_eq!(other.post(&undo, &[]).await.status, 303);
        assert_eq!(other.post(&undo, &[]).await.status, 409);
        assert!(other.get(&requests).await.text.contains("/acceptance\""), "it waits for an answer again");
    }

    async fn one_s_requests_are_searched_filtered_sorted_and_kept(app: TestApp) {
        let (stage, ids) = set(&app).await;
        let mut one = participant(&app, "p1@ditta.example").await;
        let mut other = participant(&app, "p4@firma.example").await;
        let rich = [("priority", "must"), ("note", "Кожа и мех")];
        one.post(&stage.path(&format!("directory/{}/requests", ids[2])), &rich).await;
        app.app.world.advance(jiff::SignedDuration::from_mins(1));
        one.post(&stage.path(&format!("directory/{}/requests", ids[1])), &[("priority", "no")]).await;
        app.app.world.advance(jiff::SignedDuration::from_mins(1));
        other.post(&stage.path(&format!("directory/{}/requests", ids[0])), &[("priority", "wish")]).await;
        let names = ["Ёлкин", "Королёва", "Forlì"];
        let mut shown = async |asked: &str| -> Vec<usize> {
            let page = one.get(&stage.path(&format!("my/requests?{asked}"))).await;
            assert_eq!(page.status, 200, "{}", page.text);
            let rows = page.text.split("<th scope=\"row\"").skip(1);
            rows.map(|row| names.iter().position(|name| row.split("</th>").next().unwrap().contains(name)).unwrap()).collect()
        };
        assert_eq!(shown("").await, [0, 1, 2], "what waits for me, then what waits for others, then the rest");
        assert_eq!(shown("direction=sent").await, [1, 2]);
        assert_eq!(shown("direction=received").await, [0]);
        assert_eq!(shown("sort=made").await, [1, 2, 0]);
        assert_eq!(shown("sort=-made").await, [0, 2, 1]);
        assert_eq!(shown("q=%D0%9A%D0%9E%D0%96%D0%90+%D0%BC%D0%B5%D1%85").await, [1], "by the note");
        assert_eq!(shown("q=forli").await, [2]);
        assert_eq!(shown("state=accepted").await, Vec::<usize>::new());
        let csv = one.get(&stage.path("my/requests.csv?direction=sent&sort=made")).await.text;
        assert_eq!(csv.lines().count(), 3, "{csv}");
        assert!(csv.lines().nth(1).unwrap().contains("sent,Наталья Королёва,ООО «Кожа»,must,pending,Кожа и мех"), "{csv}");
        let xlsx = one.get(&stage.path("my/requests.xlsx")).await;
        assert_eq!((xlsx.status, &xlsx.bytes[..2]), (200, &b"PK"[..]));
    }

    async fn a_whole_day_is_said_at_once(app: TestApp) {
        let (stage, _) = set(&app).await;
        let mut one = participant(&app, "p2@ditta.example").await;
        let path = stage.path("my/availability");
        let page = one.get(&path).await.text;
        assert_eq!(page.matches("the whole day").count(), 2, "{page}");
        assert_eq!(one.post(&path, &[("away", "2018-11-29")]).await.status, 303);
        let page = one.get(&path).await.text;
        assert_eq!(page.matches(" checked").count(), 2, "both slots of that day: {page}");
        assert_eq!(one.post(&path, &[]).await.status, 303);
        assert_eq!(one.get(&path).await.text.matches(" checked").count(), 0);
    }
}

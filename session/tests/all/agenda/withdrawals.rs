//! A meeting that has its place, and is taken back.

use platform::args;
use session::model::ids::RequestId;
use session::store::{agendas, publication};
use testkit::both_databases;

use super::Point;

async fn mails(point: &Point) -> Vec<String> {
    let sql = "SELECT payload FROM jobs WHERE kind = 'mail' ORDER BY id";
    let rows: Vec<(String,)> = point.begin().await.all(sql, args![]).await.unwrap();
    rows.into_iter().map(|(payload,)| payload).collect()
}

both_databases! {
    async fn whoever_counts_on_a_meeting_is_told_that_it_is_taken_back(app: TestApp) {
        let point = Point::new(app).await;
        let draft = point.draft().await;
        let mut client = point.app.sign_in(point.persons[0]).await;
        let own = |request: RequestId, rest: &str| {
            format!("/sessions/{}/my/requests/{request}/{rest}", point.session)
        };
        let mut tx = point.begin().await;
        let mine = "SELECT id FROM requests WHERE from_id = $1 OR to_id = $1 ORDER BY id LIMIT 1";
        let (request,): (RequestId,) = tx.one(mine, args![point.people[0]]).await.unwrap();
        drop(tx);
        assert_eq!(client.post(&own(request, "withdrawal"), &[]).await.status, 303);
        assert_eq!(client.post(&own(request, "withdrawal/removal"), &[]).await.status, 303);
        assert!(mails(&point).await.is_empty(), "nobody has an agenda yet");

        let mut tx = point.begin().await;
        let standing = point.standing(&mut tx).await;
        publication::publish(&mut tx, &point.app.app.world, &standing, draft).await.unwrap();
        let me = point.standing_of(&mut tx, point.persons[0]).await;
        let meeting = agendas::of_participant(&mut tx, &me, point.people[0]).await.unwrap().remove(0);
        tx.commit().await.unwrap();
        let partner = meeting.partner_of(point.people[0]).unwrap().name();
        assert_eq!(client.post(&own(meeting.request_id, "withdrawal"), &[]).await.status, 303);
        let told = mails(&point).await;
        assert_eq!(told.len(), 1);
        let mut organiser = point.app.sign_in(point.organiser).await;
        let desk = organiser.get(&format!("/sessions/{}/desk", point.session)).await;
        assert!(desk.text.contains("1 published meeting is no longer wanted"), "{}", desk.text);
        assert!(told[0].contains(&partner) && told[0].contains("D'Angelo"), "{}", told[0]);
        assert_eq!(client.post(&own(meeting.request_id, "withdrawal/removal"), &[]).await.status, 303);
        let told = mails(&point).await;
        assert_eq!(told.len(), 2, "and that it stands again");
        let desk = organiser.get(&format!("/sessions/{}/desk", point.session)).await;
        assert!(!desk.text.contains("no longer wanted"), "{}", desk.text);
        assert_ne!(told[0], told[1]);
        for _ in 0..5 {
            client.post(&own(meeting.request_id, "withdrawal"), &[]).await;
            client.post(&own(meeting.request_id, "withdrawal/removal"), &[]).await;
        }
        assert_eq!(mails(&point).await.len(), 6, "back and forth has an end");
    }
}

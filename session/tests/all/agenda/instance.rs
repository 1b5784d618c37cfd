//! What the engine is asked.

use platform::args;
use platform::db::Json;
use schedule::Priority;
use session::model::AbsenceKind;
use session::model::Rules;
use session::store::absences::{self, Missing, Told};
use session::store::instance::{self, Asked};
use testkit::both_databases;

use super::{Point, slot_start};

async fn load(point: &Point, asked: Asked) -> instance::Problem {
    let mut tx = point.begin().await;
    let session = point.standing(&mut tx).await.session;
    instance::load(&mut tx, &session, asked).await.unwrap()
}

both_databases! {
    async fn an_instance_has_what_the_session_has(app: TestApp) {
        let point = Point::new(app).await;
        point.set_away(0, slot_start(1), slot_start(2)).await;
        let rules = Rules { maximum: Some(3), minimum: 1, fairness: Some(2), ..Rules::default() };
        point.set("UPDATE sessions SET rules = $2 WHERE id = $1", args![point.session, &Json(rules)]).await;
        point.set("UPDATE participants SET minimum = 5, maximum = 2 WHERE id = $1", args![point.people[1]]).await;
        point.set("UPDATE requests SET priority = 'must', period = 'PM' WHERE id = $1", args![point.requests[0]]).await;
        let problem = load(&point, Asked::default()).await;
        let instance = &problem.instance;
        assert_eq!((instance.slots.len(), instance.tables.len(), instance.interpreters.len()), (4, 2, 1));
        let starts: Vec<_> = instance.slots.iter().map(|slot| slot.id.clone()).collect();
        assert_eq!(starts, point.slots.iter().map(ToString::to_string).collect::<Vec<_>>());
        let people = &instance.participants;
        assert_eq!(people[0].unavailable, [point.slots[1].to_string()]);
        assert_eq!((people[0].min, people[0].max), (1, Some(3)));
        assert_eq!((people[1].min, people[1].max), (2, Some(2)), "a minimum above the maximum is cut");
        assert_eq!(people[3].languages, Some(vec!["ru".to_owned(), "en".to_owned()]));
        assert_eq!(instance.meetings[0].priority, Priority::Must);
        assert_eq!(instance.meetings[0].session.as_deref(), Some("PM"));
        assert_eq!(instance.meetings[1].priority, Priority::Wish);
        assert_eq!(instance.rules.fairness, Some(2));
        assert!(instance.current.is_empty() && !instance.rules.all);
    }

    async fn only_accepted_requests_between_those_who_come_are_meetings(app: TestApp) {
        let mut point = Point::new(app).await;
        let now = point.app.app.world.now();
        let at = |request: usize| args![point.requests[request], now];
        point.set("UPDATE requests SET accepted_at = NULL WHERE id = $1", args![point.requests[0]]).await;
        point.set("UPDATE requests SET withdrawn_at = $2 WHERE id = $1", at(1)).await;
        point.set("UPDATE requests SET declined_at = $2 WHERE id = $1", at(2)).await;
        // The third Italian leaves, the first Russian is not approved.
        point.set("UPDATE participants SET withdrawn_at = $2 WHERE id = $1", args![point.people[2], now]).await;
        point.set("UPDATE participants SET approved_at = NULL WHERE id = $1", args![point.people[3]]).await;
        // The second Russian does not want to meet the second Italian.
        let mut tx = point.begin().await;
        point.add_request(&mut tx, 4, 1, "no").await;
        tx.commit().await.unwrap();
        let problem = load(&point, Asked::default()).await;
        let meetings: Vec<_> = problem.instance.meetings.iter().map(|meeting| meeting.id.clone()).collect();
        assert_eq!(meetings, [point.requests[5].to_string()]);
        assert_eq!(problem.instance.participants.len(), 4);
    }

    async fn on_the_day_what_was_held_stays_and_what_was_missed_wants_a_place(app: TestApp) {
        let point = Point::new(app).await;
        let draft = point.draft().await;
        let mut tx = point.begin().await;
        let placed = session::store::placements::fates(&mut tx, draft).await.unwrap();
        drop(tx);
        // Somebody who had a meeting in the first slot was not there.
        let first = placed.iter().find_map(|(request, fate)| match fate {
            session::model::placement::Fate::Placed(place) if place.slot == point.slots[0] => Some(*request),
            _ => None,
        });
        let missed = first.unwrap();
        let at = point.requests.iter().position(|request| *request == missed).unwrap();
        point.absent(at / 3, slot_start(0), Some(slot_start(1))).await;
        let asked = Asked { base: Some(draft), least: true, from: Some(slot_start(1)) };
        let problem = load(&point, asked).await;
        let instance = &problem.instance;
        let booking = |request: &str| instance.current.iter().find(|row| row.meeting == request).unwrap();
        assert!(!booking(&missed.to_string()).locked);
        for row in &instance.current {
            let was_held = row.slot == point.slots[0].to_string() && row.meeting != missed.to_string();
            assert_eq!(row.locked, was_held, "{row:?}");
        }
        let absent = &instance.participants[at / 3];
        assert!(absent.unavailable.contains(&point.slots[0].to_string()));
        assert!(!absent.unavailable.contains(&point.slots[1].to_string()));
    }

    async fn a_lost_table_is_occupied_from_then_on(app: TestApp) {
        let point = Point::new(app).await;
        let world = point.app.app.world.clone();
        let mut tx = point.begin().await;
        let standing = point.standing(&mut tx).await;
        let told = Told {
            kind: AbsenceKind::TableLost,
            missing: Missing::Table(point.tables[0]),
            starts_at: slot_start(2),
            ends_at: None,
        };
        let id = absences::report(&mut tx, &world, &standing, &told).await.unwrap().unwrap().id;
        let elsewhere = Told { missing: Missing::Table(world.id()), ..told };
        assert!(absences::report(&mut tx, &world, &standing, &elsewhere).await.unwrap().is_none());
        tx.commit().await.unwrap();
        let problem = load(&point, Asked::default()).await;
        let slots: Vec<_> = problem.occupied.iter().map(|row| row.slot.clone()).collect();
        assert_eq!(slots, [point.slots[2].to_string(), point.slots[3].to_string()]);
        let draft = point.draft().await;
        let mut tx = point.begin().await;
        let standing = point.standing(&mut tx).await;
        let rows = session::store::meetings::placed(&mut tx, &standing, draft, session::store::meetings::Which::All);
        for row in rows.await.unwrap() {
            assert!(row.starts_at < slot_start(2) || row.table_id != point.tables[0], "{row:?}");
        }
        let listed = absences::list(&mut tx, &standing).await.unwrap();
        assert_eq!((listed[0].name.as_str(), listed[0].reporter.as_str()), ("T01", "Chiara D'Angelo"));
        assert!(absences::lift(&mut tx, &world, &standing, id).await.unwrap());
        assert!(!absences::lift(&mut tx, &world, &standing, id).await.unwrap());
        assert!(absences::list(&mut tx, &standing).await.unwrap()[0].absence.lifted_at.is_some());
        tx.commit().await.unwrap();
        assert!(load(&point, Asked::default()).await.occupied.is_empty());
    }

    async fn sentences_of_the_engine_are_read_with_names(app: TestApp) {
        let point = Point::new(app).await;
        let problem = load(&point, Asked::default()).await;
        let said = format!("{} is away in slot {}, as {}", point.people[3], point.slots[0], point.requests[0]);
        assert_eq!(problem.readable(&said), "Алексей Щербаков is away in slot 1 (29/11 14:00), as R0001");
    }
}

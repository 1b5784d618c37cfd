//! What the engine has to say reaches people in their own language.

use session::model::placement::Fate;
use session::store::{drafts, meetings, placements};
use testkit::both_databases;

use super::{Point, slot_start};

both_databases! {
    async fn why_a_meeting_has_no_place_is_said_in_the_readers_words(app: TestApp) {
        let point = Point::new(app).await;
        let id = point.draft().await;
        let mut tx = point.begin().await;
        let standing = point.standing(&mut tx).await;
        let left = meetings::unplaced(&mut tx, &standing, id).await.unwrap();
        drop(tx);
        assert!(!left.is_empty() && left.iter().all(|row| !row.detail.is_empty()), "{left:?}");
        let mut client = point.app.sign_in(point.organiser).await;
        let one = format!("/meetings/{}", left[0].request_id);
        for (language, reason) in [("it", "Nessun tavolo"), ("ru", "Нет свободного стола")] {
            for rest in ["", "/unplaced", &one, "/unplaced.csv", "/meetings.csv"] {
                let page = client.get(&format!("/agendas/{id}{rest}?lang={language}")).await;
                assert_eq!(page.status, 200, "{rest}");
                assert!(page.text.contains(reason), "{language} {rest}: {}", page.text);
                for row in &left {
                    assert!(!page.text.contains(&row.detail), "{language} {rest}: {}", row.detail);
                }
            }
        }
    }

    async fn a_lock_that_cannot_hold_is_named_in_the_readers_words(app: TestApp) {
        let point = Point::new(app).await;
        let id = point.draft().await;
        let mut tx = point.begin().await;
        let standing = point.standing(&mut tx).await;
        let fates = placements::fates(&mut tx, id).await.unwrap();
        let (at, slot) = point
            .requests
            .iter()
            .enumerate()
            .find_map(|(at, request)| match &fates[request] {
                Fate::Placed(place) => point.slots.iter().position(|slot| *slot == place.slot).map(|slot| (at, slot)),
                Fate::Unplaced(_) => None,
            })
            .unwrap();
        let locked = (id, point.requests[at]);
        drafts::lock(&mut tx, &point.app.app.world, &standing, locked, true, None).await.unwrap();
        tx.commit().await.unwrap();
        // Requests go from each Italian to each Russian in turn.
        let slot = i32::try_from(slot).unwrap();
        point.set_away(3 + at % 3, slot_start(slot), slot_start(slot + 1)).await;
        let mut client = point.app.sign_in(point.organiser).await;
        let base = id.to_string();
        let asked = [("seconds", "1"), ("base", base.as_str())];
        let started = client.post(&format!("/sessions/{}/runs", point.session), &asked).await;
        assert_eq!(started.status, 303, "{}", started.text);
        point.app.run_jobs().await;
        let name = ["Алексей Щербаков", "Анна Ёлкина", "Игорь Цой"][at % 3];
        for (language, why) in [("it", "non c’è"), ("en", "is away"), ("ru", "отсутствует")] {
            let page = client.get(&format!("{}?lang={language}", started.location)).await;
            assert!(page.text.contains(&format!("{name} {why}")), "{language}: {}", page.text);
            assert!(page.text.contains(&format!("/agendas/{id}/meetings/{}", locked.1)), "{}", page.text);
            assert!(!page.text.contains("current[") && !page.text.contains("unavailable"), "{}", page.text);
        }
        let events = client.get(&format!("{}/events?lang=ru", started.location)).await;
        assert!(events.text.contains("отсутствует"), "{}", events.text);
    }
}

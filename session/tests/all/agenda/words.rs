//! What the engine has to say reaches people in their own language.

use platform::args;
use session::jobs::Outcome;
use session::model::placement::Fate;
use session::store::meetings::Which;
use session::store::{drafts, meetings, placements, publication};
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

    async fn the_reason_and_what_would_make_room_go_together(app: TestApp) {
        let point = Point::new(app).await;
        let id = point.draft().await;
        let admission = String::from(schedule::Admission::Table { slot: point.slots[0].to_string() });
        let sql = "UPDATE unplaced SET reason = 'no_interpreter', admitted_by = $2 WHERE agenda_id = $1";
        point.set(sql, args![id, admission]).await;
        let mut client = point.app.sign_in(point.organiser).await;
        let page = client.get(&format!("/agendas/{id}/unplaced")).await.text;
        assert!(page.contains("now a table and now an interpreter is missing"), "{page}");
        assert!(page.contains("one more table at"), "{page}");
        point.set("UPDATE unplaced SET admitted_by = NULL WHERE agenda_id = $1", args![id]).await;
        let page = client.get(&format!("/agendas/{id}/unplaced")).await.text;
        assert!(page.contains("No interpreter with their languages is free"), "{page}");
    }

    async fn of_a_meeting_that_somebody_did_not_come_to_it_is_said_who(app: TestApp) {
        let point = Point::new(app).await;
        let id = point.draft().await;
        let mut tx = point.begin().await;
        let standing = point.standing(&mut tx).await;
        publication::publish(&mut tx, &point.app.app.world, &standing, id).await.unwrap();
        let theirs = meetings::placed(&mut tx, &standing, id, Which::Participant(point.people[1])).await.unwrap();
        tx.commit().await.unwrap();
        assert!(!theirs.is_empty());
        point.absent(1, slot_start(0), None).await;
        let Outcome::Agenda(anew) = point.run(point.run_of(Some(id), true, Some(slot_start(1)))).await else {
            panic!("no agenda")
        };
        for language in ["it", "ru"] {
            let mut client = point.app.sign_in(point.organiser).await;
            let page = client.get(&format!("/agendas/{anew}/unplaced?lang={language}")).await.text;
            let said = if language == "it" { "Assente: Elena Però" } else { "Участник не пришёл: Elena Però" };
            assert_eq!(page.matches(said).count(), theirs.len(), "{page}");
        }
        let mut tx = point.begin().await;
        let left = meetings::unplaced(&mut tx, &standing, anew).await.unwrap();
        let missed: Vec<_> = left.iter().filter(|row| row.reason == "no_show").collect();
        assert!(missed.len() == theirs.len() && missed.iter().all(|row| row.detail == "Elena Però did not come"), "{missed:?}");
        drop(tx);
        // Planned anew once more, it is still so.
        let Outcome::Agenda(again) = point.run(point.run_of(Some(anew), true, Some(slot_start(2)))).await else {
            panic!("no agenda")
        };
        let mut tx = point.begin().await;
        let left = meetings::unplaced(&mut tx, &standing, again).await.unwrap();
        assert_eq!(left.iter().filter(|row| row.reason == "no_show").count(), theirs.len());
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

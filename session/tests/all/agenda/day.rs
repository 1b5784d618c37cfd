//! The day itself as an organiser meets it in the browser.

use std::time::Duration;

use platform::args;
use session::model::AbsenceKind;
use session::model::ids::RequestId;
use session::store::absences::{self, Missing, Stands, Told};
use session::store::meetings::{self, Which};
use testkit::both_databases;

use super::pages::{first_placed, schedule};
use super::{Point, slot_start};

both_databases! {
    async fn what_is_typed_of_an_absence_stays_while_the_participant_is_looked_for(app: TestApp) {
        let point = Point::new(app).await;
        let mut client = point.app.sign_in(point.organiser).await;
        point.set("UPDATE participants SET search_text = 'firm' WHERE id = $1", args![point.people[1]]).await;
        let path = format!("/sessions/{}/absences", point.session);
        let (table, at) = (point.tables[1].to_string(), "2018-11-29T14:25");
        let keeps = |page: &str| {
            let form = page.split("id=\"report\"").nth(1).unwrap().split("</section>").next().unwrap();
            assert_eq!(form.matches(" checked").count(), 1, "{form}");
            for part in [
                "value=\"late\" checked",
                &format!("value=\"{table}\" selected"),
                &format!("value=\"{at}\""),
                "name=\"q\" value=\"firm\"",
                &point.people[1].to_string(),
            ] {
                assert!(form.contains(part), "{part}: {form}");
            }
            assert!(!form.contains(&point.people[2].to_string()), "only who is found is to be chosen: {form}");
        };
        let searched = client.get(&format!("{path}?kind=late&q=firm&participant=&table={table}&at={at}")).await;
        keeps(&searched.text);
        // Refused, it lists those who were looked for, and nobody else.
        let fields = [("kind", "late"), ("q", "firm"), ("participant", ""), ("table", &table), ("at", at)];
        let refused = client.post(&path, &fields).await;
        assert_eq!(refused.status, 422, "{}", refused.text);
        keeps(&refused.text);
        // The button that searches sends the fields of the report, and nothing else has to be filled in for it.
        let page = client.get(&path).await.text;
        let form = page.split("id=\"report\"").nth(1).unwrap().split("</form>").next().unwrap();
        assert!(form.contains("name=\"q\"") && form.contains("name=\"at\""), "one form: {form}");
        assert!(form.contains("formmethod=\"get\"") && form.contains("formnovalidate"), "{form}");
    }

    async fn whoever_is_missing_is_looked_for_by_family_name(app: TestApp) {
        let point = Point::new(app).await;
        let mut client = point.app.sign_in(point.organiser).await;
        let page = client.get(&format!("/sessions/{}/absences", point.session)).await.text;
        let places = ["Angelo Niccolò, Firm 1<", "Forlì Chiara, Firm 3<", "Però Elena, Firm 2<"].map(|name| page.find(name));
        assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{places:?}: {page}");
        assert!(!page.contains("(optional)"), "one of the two is needed: {page}");
    }

    async fn whoever_is_missing_is_found_in_either_script(app: TestApp) {
        let point = Point::new(app).await;
        let mut client = point.app.sign_in(point.organiser).await;
        let text = "UPDATE participants SET search_text = $2 WHERE id = $1";
        point.set(text, args![point.people[3], "щербаков алексеи aleksey shcherbakov firm 4"]).await;
        point.set(text, args![point.people[0], "d'angelo niccolo firm 1"]).await;
        let mut people = async |words: &str| {
            let words: String = url::form_urlencoded::byte_serialize(words.as_bytes()).collect();
            let page = client.get(&format!("/sessions/{}/absences?q={words}", point.session)).await.text;
            let list = page.split("id=\"f-participant\"").nth(1).unwrap().split("</select>").next().unwrap();
            let all: Vec<String> = point.people.iter().map(ToString::to_string).collect();
            let found: Vec<usize> = (0..all.len()).filter(|at| list.contains(&all[*at])).collect();
            (found, list.contains("value=\"\""), page.contains("Nothing matches"))
        };
        for words in ["Shcherb", "ЩЕРБАКОВ алексей", "shcherbakov firm"] {
            assert_eq!(people(words).await, (vec![3], false, false), "{words}: the one who is found is chosen");
        }
        assert_eq!(people("NICCOLÒ").await.0, [0]);
        assert_eq!(people("firm").await, (vec![0, 3], true, false));
        assert_eq!(people("nobody").await, (vec![], true, true));
        assert_eq!(people("").await, (vec![0, 1, 2, 3, 4, 5], true, false));
    }

    async fn the_day_is_planned_anew_and_compared(app: TestApp) {
        let point = Point::new(app).await;
        let mut client = point.app.sign_in(point.organiser).await;
        let path = format!("/sessions/{}/absences", point.session);
        assert_eq!(client.post(&format!("{path}/plan"), &[("from", "2018-11-29T14:40")]).await.status, 409);
        let id = schedule(&point, &mut client).await;
        client.post(&format!("/agendas/{id}/publication"), &[]).await;
        assert!(client.get(&path).await.text.contains("Nothing was reported"));
        let who = point.people[0].to_string();
        let table = point.tables[1].to_string();
        for wrong in [
            &[("kind", "no_show"), ("at", "2018-11-29T14:40")][..],
            &[("kind", "table_lost"), ("table", &table), ("at", "2019-11-29T14:40")],
            &[("kind", "no_show"), ("participant", &who), ("at", "tomorrow")],
            &[("kind", "flood"), ("at", "2018-11-29T14:40")],
            &[("kind", "late"), ("participant", &who), ("at", "2018-11-29T13:00")],
            &[("kind", "no_show"), ("participant", "ptc_01h455vb4pex5vsknk084sn02q"), ("at", "2018-11-29T14:40")],
        ] {
            assert_eq!(client.post(&path, wrong).await.status, 422, "{wrong:?}");
        }
        let told = [("kind", "no_show"), ("participant", who.as_str()), ("at", "2018-11-29T14:40")];
        assert_eq!(client.post(&path, &told).await.status, 303);
        let lost = [("kind", "table_lost"), ("table", table.as_str()), ("at", "2018-11-29T15:00")];
        assert_eq!(client.post(&path, &lost).await.status, 303);
        let page = client.get(&path).await;
        assert!(page.text.contains("Plan the rest of the day anew") && page.text.contains("from 29 November"));
        let plan = client.post(&format!("{path}/plan"), &[("from", "2018-11-29T14:40")]).await;
        assert_eq!(plan.status, 303, "{}", plan.text);
        point.app.run_jobs().await;
        assert!(plan.location.contains("/runs/"), "nobody was at work: {}", plan.location);
        let done = client.get(&plan.location).await;
        assert!(done.text.contains("See who would move"), "{}", done.text);
        let at = done.text.find("/agendas/agd_").unwrap();
        let comparison = done.text[at..].split('"').next().unwrap().to_owned();
        let page = client.get(&comparison).await;
        assert!(page.text.contains("Version 2 compared with Version 1"), "{}", page.text);
        assert!(page.text.contains("dropped"));
        let filtered = client.get(&format!("{comparison}?kind=added&q=nobody")).await;
        assert!(filtered.text.contains("Nothing matches"));
        let csv = client.get(&format!("{comparison}.csv?kind=dropped")).await;
        assert!(csv.status == 200 && csv.text.contains("dropped"), "{}", csv.text);
        assert!(client.get(&format!("{comparison}.xlsx")).await.bytes.starts_with(b"PK"));
        // Where the engine is at work, the answer is who would move.
        let from = [("from", "2018-11-29T14:40")];
        let anew = format!("{path}/plan");
        let at_work = async {
            loop {
                point.app.run_jobs().await;
                tokio::time::sleep(Duration::from_millis(10)).await;
            }
        };
        let plan = tokio::select! { plan = client.post(&anew, &from) => plan, () = at_work => unreachable!() };
        assert!(plan.location.ends_with("/comparison"), "{}", plan.location);
        assert!(client.get(&plan.location).await.text.contains("Version 3 compared with Version 1"));
        // A held meeting cannot be moved: the page says why.
        let first = first_placed(&point, id).await;
        let version = comparison.trim_end_matches("/comparison");
        let meeting = client.get(&format!("{version}/meetings/{first}")).await;
        assert!(meeting.text.contains("locked where it is"), "{}", meeting.text);
        let mut tx = point.begin().await;
        let standing = point.standing(&mut tx).await;
        let open = session::store::absences::list(&mut tx, &standing).await.unwrap()[0].absence.id;
        drop(tx);
        assert_eq!(client.post(&format!("{path}/{open}/removal"), &[]).await.status, 303);
        assert_eq!(client.post(&format!("{path}/{open}/removal"), &[]).await.status, 404);
        assert_eq!(slot_start(2).to_string(), "2018-11-29T13:40:00Z");
    }

    async fn while_people_meet_only_the_rest_of_the_day_is_filled(app: TestApp) {
        let point = Point::new(app).await;
        let world = &point.app.app.world;
        // In the middle of the second slot, before anything was ever scheduled.
        world.advance(slot_start(1).duration_since(world.now()) + jiff::SignedDuration::from_mins(10));
        let mut client = point.app.sign_in(point.organiser).await;
        let first = schedule(&point, &mut client).await;
        let mut tx = point.begin().await;
        let standing = point.standing(&mut tx).await;
        let placed = meetings::placed(&mut tx, &standing, first, Which::All).await.unwrap();
        drop(tx);
        assert!(!placed.is_empty() && placed.iter().all(|row| row.starts_at >= slot_start(1)), "{placed:?}");
        client.post(&format!("/agendas/{first}/publication"), &[]).await;
        // A slot later, what was held is kept although nothing was said of the version to start from.
        world.advance(jiff::SignedDuration::from_mins(20));
        let second = schedule(&point, &mut client).await;
        let mut tx = point.begin().await;
        let again = meetings::placed(&mut tx, &standing, second, Which::All).await.unwrap();
        let held = |rows: &[session::model::PlacedMeeting]| -> Vec<RequestId> {
            rows.iter().filter(|row| row.starts_at < slot_start(3)).map(|row| row.request_id).collect()
        };
        assert!(!held(&placed).is_empty());
        let (mut one, mut other) = (held(&placed), held(&again));
        one.sort();
        other.sort();
        assert_eq!(one, other);
    }

    async fn what_two_report_at_once_stands_once(app: TestApp) {
        let point = Point::new(app).await;
        let world = point.app.app.world.clone();
        let mut first = point.begin().await;
        let organiser = point.standing(&mut first).await;
        let late = Told {
            kind: AbsenceKind::Late,
            missing: Missing::Participant(point.people[0]),
            starts_at: slot_start(0),
            ends_at: Some(slot_start(1)),
        };
        let made = absences::report(&mut first, &world, &organiser, &late).await.unwrap().unwrap();
        assert!(made.is_new);
        let (db, by, other, same) = (point.app.app.db.clone(), organiser.clone(), world.clone(), late.clone());
        let second = tokio::spawn(async move {
            let mut tx = db.begin().await.unwrap();
            let stands = absences::report(&mut tx, &other, &by, &same).await.unwrap().unwrap();
            tx.commit().await.unwrap();
            stands
        });
        tokio::time::sleep(std::time::Duration::from_millis(300)).await;
        first.commit().await.unwrap();
        assert_eq!(second.await.unwrap(), Stands { id: made.id, is_new: false });

        let mut tx = point.begin().await;
        let mut report = async |told: Told| {
            absences::report(&mut tx, &world, &organiser, &told).await.unwrap().unwrap().is_new
        };
        assert!(report(Told { ends_at: Some(slot_start(2)), ..late.clone() }).await, "another hour of arrival");
        let gone = Told { kind: AbsenceKind::NoShow, starts_at: slot_start(1), ends_at: None, ..late };
        assert!(report(gone.clone()).await, "another kind");
        assert!(!report(Told { starts_at: slot_start(2), ..gone.clone() }).await, "who is away stays away");
        assert!(report(Told { starts_at: slot_start(0), ..gone.clone() }).await, "away from earlier on");
        assert!(report(Told { missing: Missing::Participant(point.people[1]), ..gone }).await, "another person");
        let lost = Told { kind: AbsenceKind::TableLost, missing: Missing::Table(point.tables[0]), starts_at: slot_start(0), ends_at: None };
        assert!(report(lost.clone()).await);
        assert!(!report(lost.clone()).await);
        assert!(report(Told { missing: Missing::Table(point.tables[1]), ..lost }).await, "another table");
    }
}

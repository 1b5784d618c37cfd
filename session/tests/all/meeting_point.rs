//! Slots, tables, interpreters and rules of the Meeting Point, as they are set by hand.

use platform::args;
use registry::model::{OrganisationKind, Role};
use session::model::ids::{AgendaId, SessionId};
use session::model::{Directory, PublicAgenda};
use session::store::places::{self, Place};
use session::store::{Standing, interpreters, slots, tables};
use testkit::{TestApp, both_databases};

use crate::sessions::florence;

/// A day as the form sends it.
const DAY: [(&str, &str); 6] = [
    ("day", "2018-11-29"),
    ("from", "11:00"),
    ("to", "15:00"),
    ("length", "20"),
    ("between", "5"),
    ("breaks", "13:00-14:00"),
];

async fn standing(app: &TestApp, session: SessionId) -> Standing {
    let organiser = app.person("o@filiera.example").await;
    let mut tx = app.app.db.read().await.unwrap();
    Standing::find(&mut tx, Some(organiser), session).await.unwrap().unwrap()
}

/// An agenda in which the slot, the table and the interpreter stand; published, a draft, or discarded.
async fn agenda(app: &TestApp, standing: &Standing, published: bool, discarded: bool) -> AgendaId {
    let (mut tx, world) = (app.app.db.begin().await.unwrap(), &app.app.world);
    let (id, now) = (world.id::<session::model::ids::AgendaKind>(), world.now());
    let by = standing.person;
    let number = tx.count("SELECT COUNT(*) + 1 FROM agendas", args![]).await.unwrap();
    tx.execute(
        "INSERT INTO agendas (id, session_id, number, origin, status, objective, bound, seconds, made_at, made_by,
            published_at, published_by, discarded_at, discarded_by)
         VALUES ($1, $2, $3, 'schedule', 'feasible', '{}', '{}', 1.0, $4, $5, $6, $5, $7, $5)",
        args![id, standing.session.id, number, now, by, published.then_some(now), discarded.then_some(now)],
    )
    .await
    .unwrap();
    crate::programme::request(app, &mut tx, standing).await;
    tx.execute(
        "INSERT INTO placements (agenda_id, request_id, slot_id, table_id, interpreter_id)
         SELECT $1, (SELECT MIN(id) FROM requests), (SELECT MIN(id) FROM slots), (SELECT MIN(id) FROM meeting_tables),
            (SELECT MIN(id) FROM interpreters)",
        args![id],
    )
    .await
    .unwrap();
    tx.commit().await.unwrap();
    id
}

both_databases! {
    async fn a_day_of_slots_is_laid_out_and_kept_from_overlapping(app: TestApp) {
        let session = florence(&app, app.person("o@filiera.example").await).await;
        let mut organiser = app.sign_in(app.person("o@filiera.example").await).await;
        let path = format!("/sessions/{session}/slots");
        assert!(organiser.get(&path).await.text.contains("No slots yet"));
        assert_eq!(organiser.post(&path, &DAY).await.status, 303);
        let page = organiser.get(&path).await.text;
        assert!(page.contains("7 slots") && page.contains("11:00–11:20") && page.contains("14:25–14:45"), "{page}");
        let known = slots::list(&mut app.app.db.read().await.unwrap(), &standing(&app, session).await).await.unwrap();
        assert_eq!(known[0].starts_at.to_string(), "2018-11-29T10:00:00Z", "Rome is an hour ahead");
        let periods: Vec<_> = known.iter().map(|slot| slot.period.clone().unwrap()).collect();
        assert_eq!(periods, ["AM", "AM", "AM", "PM", "PM", "PM", "PM"]);

        for (field, value, why) in [("day", "2018-12-01", "29–30 November 2018"), ("day", "x", "not a date"), ("from", "25:00", "not a time"),
            ("to", "10:00", "after the beginning"), ("length", "", "fill this in"), ("length", "1", "from 5 to 480"),
            ("breaks", "one o’clock", "is not a break"), ("from", "11:10", "overlaps slot S01"), ("from", "14:50", "fits between")] {
            let mut wrong = DAY;
            wrong.iter_mut().filter(|(name, _)| *name == field).for_each(|pair| pair.1 = value);
            let answer = organiser.post(&path, &wrong).await;
            assert_eq!(answer.status, 422, "{field} {value}");
            assert!(answer.text.contains(why), "{why}: {}", answer.text);
        }

        let one = [("code", "S08"), ("day", "2018-11-30"), ("from", "09:00"), ("to", "09:20"), ("period", "AM")];
        assert!(organiser.get(&format!("{path}/new")).await.text.contains("value=\"S08\""));
        assert_eq!(organiser.post(&format!("{path}/new"), &one).await.status, 303);
        assert!(organiser.post(&format!("{path}/new"), &one).await.text.contains("overlaps slot S08"));
        let mut taken = one;
        (taken[2].1, taken[3].1) = ("09:30", "09:50");
        assert!(organiser.post(&format!("{path}/new"), &taken).await.text.contains("Another slot has this code"));
        let first = format!("{path}/{}", known[0].id);
        assert!(organiser.get(&first).await.text.contains("value=\"11:00\""));
        let moved = [("code", "S01"), ("day", "2018-11-29"), ("from", "10:30"), ("to", "10:50"), ("period", "")];
        assert_eq!(organiser.post(&first, &moved).await.status, 303);
        assert!(organiser.get(&path).await.text.contains("10:30–10:50"));
        let settings = [("number", "27"), ("title_it", "Firenze"), ("place_it", "Firenze"), ("zone", "Europe/Moscow"),
            ("starts_on", "2018-11-30"), ("ends_on", "2018-11-30"), ("languages", "it")];
        let held = organiser.post(&format!("/sessions/{session}/settings"), &settings).await;
        assert_eq!(held.status, 422);
        assert!(held.text.contains("former time zone") && held.text.contains("outside these days"), "{}", held.text);

        assert!(organiser.get(&format!("{first}/removal")).await.text.contains("Remove slot S01?"));
        assert_eq!(organiser.post(&format!("{first}/removal"), &[]).await.status, 303);
        assert_eq!(organiser.post(&format!("{first}/removal"), &[]).await.status, 404);
        assert!(organiser.get(&format!("{path}/removal")).await.text.contains("Remove all slots?"));
        assert_eq!(organiser.post(&format!("{path}/removal"), &[]).await.status, 303);
        assert!(organiser.get(&path).await.text.contains("No slots yet"));
    }

    async fn tables_come_in_rows_over_zones(app: TestApp) {
        let session = florence(&app, app.person("o@filiera.example").await).await;
        let mut organiser = app.sign_in(app.person("o@filiera.example").await).await;
        let path = format!("/sessions/{session}/tables");
        assert!(organiser.get(&path).await.text.contains("No tables yet"));
        assert_eq!(organiser.post(&path, &[("first", "T01"), ("last", "T64"), ("zones", "A–D")]).await.status, 303);
        let known = tables::list(&mut app.app.db.read().await.unwrap(), &standing(&app, session).await).await.unwrap();
        assert_eq!(known.len(), 64);
        assert_eq!((known[16].external_id.as_str(), known[16].zone.as_deref()), ("T17", Some("B")));
        for (fields, why) in [([("first", "T64"), ("last", "")], "already a table T64"), ([("first", "T70"), ("last", "T65")], "must differ"),
            ([("first", ""), ("last", "T65")], "fill this in")] {
            let answer = organiser.post(&path, &fields).await;
            assert!(answer.status == 422 && answer.text.contains(why), "{why}: {}", answer.text);
        }
        let first = format!("{path}/{}", known[0].id);
        assert_eq!(organiser.post(&first, &[("code", "T02"), ("zone", "")]).await.status, 422);
        assert_eq!(organiser.post(&first, &[("code", "Salotto"), ("zone", "")]).await.status, 303);
        assert!(organiser.get(&first).await.text.contains("value=\"Salotto\""));
        assert!(organiser.get(&format!("{first}/removal")).await.text.contains("Remove table Salotto?"));
        assert_eq!(organiser.post(&format!("{first}/removal"), &[]).await.status, 303);
        assert_eq!(organiser.get(&first).await.status, 404);
        assert!(organiser.get(&format!("{path}/removal")).await.text.contains("Remove all tables?"));
        assert_eq!(organiser.post(&format!("{path}/removal"), &[]).await.status, 303);
        assert!(organiser.get(&path).await.text.contains("No tables yet"));
    }

    async fn interpreters_are_kept_by_coordinators_too(app: TestApp) {
        let session = florence(&app, app.person("o@filiera.example").await).await;
        let task_force = standing(&app, session).await.session.task_force_id.to_string();
        let person = app.person("c@filiera.example").await;
        app.grant(person, Role::Coordinator, &task_force).await;
        let mut coordinator = app.sign_in(person).await;
        let path = format!("/sessions/{session}/interpreters");
        let elena = [("code", "I01"), ("name", "Elena Conti"), ("languages", "it; ru"), ("max_consecutive", "6"),
            ("unavailable", "2018-11-29 16:00–17:00")];
        for (field, value, why) in [("code", "", "fill this in"), ("languages", "italian; ru", "not a language code"), ("languages", "it", "at least two"),
            ("max_consecutive", "0", "from 1 to 100"), ("unavailable", "always", "not a stretch of time")] {
            let mut wrong = elena;
            wrong.iter_mut().filter(|(name, _)| *name == field).for_each(|pair| pair.1 = value);
            let answer = coordinator.post(&format!("{path}/new"), &wrong).await;
            assert!(answer.status == 422 && answer.text.contains(why), "{why}: {}", answer.text);
        }
        assert_eq!(coordinator.post(&format!("{path}/new"), &elena).await.status, 303);
        assert!(coordinator.post(&format!("{path}/new"), &elena).await.text.contains("Another interpreter has this code"));
        let page = coordinator.get(&path).await.text;
        for words in ["Elena Conti", "Italiano and Русский", "29 November, 16:00–17:00"] {
            assert!(page.contains(words), "{words}: {page}");
        }
        let known = interpreters::list(&mut app.app.db.read().await.unwrap(), &standing(&app, session).await).await.unwrap();
        assert_eq!(known[0].unavailable[0].start.to_string(), "2018-11-29T15:00:00Z");
        let own = format!("{path}/{}", known[0].id);
        assert!(coordinator.get(&own).await.text.contains("2018-11-29 16:00–17:00"));
        let mut changed = elena;
        changed[2].1 = "it; ru; en";
        assert_eq!(coordinator.post(&own, &changed).await.status, 303);
        assert!(coordinator.get(&format!("{own}/removal")).await.text.contains("Remove I01 Elena Conti?"));
        assert_eq!(coordinator.post(&format!("{own}/removal"), &[]).await.status, 303);
        assert!(coordinator.get(&path).await.text.contains("No interpreters yet"));
        for closed in ["slots", "tables", "rules", "audit"] {
            assert_eq!(coordinator.get(&format!("/sessions/{session}/{closed}")).await.status, 403, "{closed}");
            assert_eq!(app.anonymous().get(&format!("/sessions/{session}/{closed}")).await.status, 404, "{closed}");
        }
        assert_eq!(coordinator.post(&format!("/sessions/{session}/slots"), &DAY).await.status, 403);
        assert_eq!(coordinator.post(&format!("/sessions/{session}/tables/removal"), &[]).await.status, 403);
    }

    async fn lists_are_searched_sorted_shown_by_the_page_and_kept(app: TestApp) {
        let session = florence(&app, app.person("o@filiera.example").await).await;
        let mut organiser = app.sign_in(app.person("o@filiera.example").await).await;
        let path = format!("/sessions/{session}");
        organiser.post(&format!("{path}/slots"), &DAY).await;
        organiser.post(&format!("{path}/tables"), &[("first", "T1"), ("last", "T64"), ("zones", "A–D")]).await;
        organiser.post(&format!("{path}/interpreters/new"), &[("code", "I01"), ("name", "Фёдор Ильин"), ("languages", "it ru")]).await;
        organiser.post(&format!("{path}/interpreters/new"), &[("code", "I02"), ("name", "Èlia Conti"), ("languages", "it en")]).await;

        for page in ["slots/new", "interpreters/new"] {
            let page = organiser.get(&format!("{path}/{page}")).await.text;
            for led in ["desk", "participants", "rules"] {
                assert!(page.contains(&format!("href=\"{path}/{led}\"")), "{led}: {page}");
            }
        }
        let tables = format!("{path}/tables");
        let first = organiser.get(&tables).await.text;
        assert!(first.contains("64 tables") && first.contains(">T50<") && !first.contains(">T51<"), "{first}");
        let second = organiser.get(&format!("{tables}?page=2")).await.text;
        assert!(second.contains(">T51<") && !second.contains(">T50<"), "{second}");
        let found = organiser.get(&format!("{tables}?q=d+t5&sort=-code")).await.text;
        assert!(found.contains("10 tables") && found.find(">T59<") < found.find(">T50<") && found.contains(">T50<"), "{found}");
        assert!(organiser.get(&format!("{tables}?q=none")).await.text.contains("0 tables"), "what is not found is not gone");
        let interpreters = format!("{path}/interpreters");
        let found = organiser.get(&format!("{interpreters}?q=федор")).await.text;
        assert!(found.contains("Фёдор Ильин") && !found.contains("Conti"), "{found}");
        let sorted = organiser.get(&format!("{interpreters}?sort=name")).await.text;
        assert!(sorted.find("Conti") < sorted.find("Ильин"), "{sorted}");
        let slots = organiser.get(&format!("{path}/slots?sort=period&q=am")).await.text;
        assert!(slots.contains("3 slots") && !slots.contains("14:25"), "{slots}");

        for list in ["slots", "tables", "interpreters"] {
            let kept = organiser.get(&format!("{path}/{list}.csv")).await;
            assert_eq!(kept.text, organiser.get(&format!("{path}/exports/{list}.csv")).await.text, "{list}");
            assert!(kept.header("content-disposition").contains(&format!("{list}.csv")), "{list}");
            assert!(organiser.get(&format!("{path}/{list}.xlsx")).await.bytes.starts_with(b"PK"), "{list}");
        }
        let some = organiser.get(&format!("{tables}.csv?q=t6&sort=-code")).await.text;
        assert_eq!(some.trim_start_matches('\u{FEFF}').lines().collect::<Vec<_>>(), ["table,zone", "T64,D", "T63,D", "T62,D", "T61,D", "T60,D", "T6,A"]);
    }

    async fn what_an_agenda_stands_on_stays(app: TestApp) {
        let session = florence(&app, app.person("o@filiera.example").await).await;
        let mut organiser = app.sign_in(app.person("o@filiera.example").await).await;
        let path = format!("/sessions/{session}");
        organiser.post(&format!("{path}/slots"), &DAY).await;
        organiser.post(&format!("{path}/tables"), &[("first", "T01"), ("last", "T02")]).await;
        organiser.post(&format!("{path}/interpreters/new"), &[("code", "I01"), ("languages", "it ru")]).await;
        let standing = standing(&app, session).await;
        let discarded = agenda(&app, &standing, false, true).await;
        let mut tx = app.app.db.begin().await.unwrap();
        let slot = tx.one::<(session::model::ids::SlotId,)>("SELECT MIN(id) FROM slots", args![]).await.unwrap().0;
        let table = tx.one::<(session::model::ids::TableId,)>("SELECT MIN(id) FROM meeting_tables", args![]).await.unwrap().0;
        assert_eq!(places::version_with(&mut tx, &standing, Place::Slot(slot)).await.unwrap(), None, "{discarded} does not count");
        tx.commit().await.unwrap();
        agenda(&app, &standing, true, false).await;

        let own = format!("{path}/slots/{slot}");
        organiser.post(&format!("{own}/removal"), &[]).await;
        assert!(organiser.get(&format!("{path}/slots")).await.text.contains("Version 2 of the agenda stands on it"));
        let moved = [("code", "S01"), ("day", "2018-11-30"), ("from", "10:30"), ("to", "10:50")];
        assert!(organiser.post(&own, &moved).await.text.contains("Version 2 of the agenda stands on it"));
        organiser.post(&format!("{path}/tables/{table}/removal"), &[]).await;
        assert!(organiser.get(&format!("{path}/tables")).await.text.contains("Version 2"));
        for all in ["slots", "tables"] {
            organiser.post(&format!("{path}/{all}/removal"), &[]).await;
            assert!(organiser.get(&format!("{path}/{all}")).await.text.contains("so they stay"), "{all}");
        }
        let mut tx = app.app.db.begin().await.unwrap();
        tx.execute("UPDATE agendas SET published_at = NULL, discarded_at = 1", args![]).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(organiser.post(&format!("{own}/removal"), &[]).await.status, 303);
        assert_eq!(organiser.get(&own).await.status, 404, "what only discarded drafts stand on may go");
        for all in ["slots", "tables"] {
            organiser.post(&format!("{path}/{all}/removal"), &[]).await;
            assert!(organiser.get(&format!("{path}/{all}")).await.text.contains("yet"), "{all}");
        }
    }

    async fn rules_are_set_and_the_trail_tells_of_it(app: TestApp) {
        let session = florence(&app, app.person("o@filiera.example").await).await;
        let mut organiser = app.sign_in(app.person("o@filiera.example").await).await;
        let path = format!("/sessions/{session}/rules");
        let page = organiser.get(&path).await.text;
        assert_eq!(page.matches("name=\"pairs\"").count(), 55, "every pair once");
        assert_eq!(page.matches(" checked").count(), 57, "all may meet, and the two choices");
        let rules = [("pairs", "firm-firm"), ("pairs", "firm-bank"), ("same_side", "true"), ("minimum", "2"), ("maximum", "12"),
            ("requests_most", "20"), ("answer_days", "7"), ("fairness", ""), ("requests_close_at", "2018-11-23T18:00"),
            ("directory", "other_side"), ("public_agenda", "nothing")];
        for (field, value, why) in [("maximum", "1", "cannot be less"), ("minimum", "x", "from 0 to 1,000"), ("requests_close_at", "soon", "not a date with a time"),
            ("directory", "x", "fill this in"), ("public_agenda", "", "fill this in")] {
            let mut wrong = rules;
            wrong.iter_mut().filter(|(name, _)| *name == field).for_each(|pair| pair.1 = value);
            let answer = organiser.post(&path, &wrong).await;
            assert!(answer.status == 422 && answer.text.contains(why), "{why}: {}", answer.text);
        }
        assert_eq!(organiser.post(&path, &rules).await.status, 303);
        let session_now = standing(&app, session).await.session;
        let kept = &session_now.rules;
        assert!(kept.allow(true, OrganisationKind::Bank, OrganisationKind::Firm));
        assert!(!kept.allow(false, OrganisationKind::Bank, OrganisationKind::Bank));
        assert_eq!((kept.minimum, kept.maximum, kept.fairness), (2, Some(12), None));
        assert_eq!((kept.directory, kept.public_agenda), (Directory::OtherSide, PublicAgenda::Nothing));
        assert_eq!(session_now.requests_close_at.unwrap().to_string(), "2018-11-23T17:00:00Z");
        assert!(organiser.get(&path).await.text.contains("value=\"2018-11-23T18:00\""));

        let trail = format!("/sessions/{session}/audit");
        let page = organiser.get(&trail).await.text;
        assert!(page.contains("changed the rules") && page.contains("made the session"), "{page}");
        let found = organiser.get(&format!("{trail}?q=rules")).await.text;
        let line = |what: &str| found.contains(&format!("<th scope=\"row\">{what}</th>"));
        assert!(line("changed the rules") && !line("made the session"), "{found}");
        let file = organiser.get(&format!("{trail}.csv?q=o@filiera.example")).await;
        assert_eq!(file.kind, "text/csv; charset=utf-8");
        assert!(file.text.contains("rules.changed,changed the rules"), "{}", file.text);
        let mut stranger = app.sign_in(app.person("p@filiera.example").await).await;
        assert_eq!(stranger.get(&trail).await.status, 404);
        assert_eq!(stranger.get(&format!("{trail}.csv")).await.status, 404);
        assert_eq!(stranger.post(&path, &rules).await.status, 404);
    }
}

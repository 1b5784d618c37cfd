//! What is in force, what is still wanted, and what an agenda stands on.

use std::time::Duration;

use platform::args;
use platform::db::Db;
use session::model::ids::AgendaId;
use session::model::sheets::{InterpreterRow, Reason, SlotRow, TableRow};
use session::store::by_code::ByCode;
use session::store::drafts::{self, DraftError};
use session::store::instance::{self, Asked};
use session::store::meetings::{self, Which};
use session::store::places::{self, Place, PlaceKind};
use session::store::{agendas, axes, desk, handouts, programme, publication, slots, tables};
use testkit::both_databases;

use super::{Point, slot_start};

async fn publish(point: &Point, id: AgendaId) {
    let mut tx = point.begin().await;
    let standing = point.standing(&mut tx).await;
    publication::publish(&mut tx, &point.app.app.world, &standing, id).await.unwrap();
    tx.commit().await.unwrap();
}

/// How many meetings of the draft nobody wants.
async fn unwanted(point: &Point, id: AgendaId) -> i64 {
    let mut tx = point.begin().await;
    let standing = point.standing(&mut tx).await;
    publication::preview(&mut tx, &standing, id).await.unwrap().1
}

both_databases! {
    async fn everybody_reads_the_version_published_last(app: TestApp) {
        let point = Point::new(app).await;
        let (older, newer) = (point.draft().await, point.draft().await);
        publish(&point, newer).await;
        publish(&point, older).await;
        let sql = "UPDATE agendas SET published_at = published_at + 1000000 WHERE id = $1";
        point.set(sql, args![older]).await;
        point.set("DELETE FROM placements WHERE agenda_id = $1", args![newer]).await;
        let mut tx = point.begin().await;
        let standing = point.standing(&mut tx).await;
        assert_eq!(agendas::published(&mut tx, &standing).await.unwrap().unwrap().id, older);
        let version = desk::published(&mut tx, &standing).await.unwrap().unwrap();
        assert_eq!((version.id, version.placed, version.unplaced), (older, 8, 1));
        assert_eq!(desk::latest(&mut tx, &standing).await.unwrap().unwrap().id, newer);
        let seats = programme::agenda(&mut tx, &standing).await.unwrap().unwrap();
        assert_eq!(seats.len(), 16, "eight meetings, each for either organisation");
    }

    async fn who_may_not_come_and_whom_one_does_not_want_is_left_out(app: TestApp) {
        let mut point = Point::new(app).await;
        let draft = point.draft().await;
        let mut tx = point.begin().await;
        let standing = point.standing(&mut tx).await;
        let placed = meetings::placed(&mut tx, &standing, draft, Which::All).await.unwrap();
        drop(tx);
        let (first, now) = (&placed[0], point.app.app.world.now());
        let of_first = placed.iter().filter(|row| row.partner_of(first.from.id).is_some()).count();
        assert_eq!(unwanted(&point, draft).await, 0);
        point.set("UPDATE participants SET refused_at = $2 WHERE id = $1", args![first.from.id, now]).await;
        assert_eq!(unwanted(&point, draft).await, of_first as i64);
        let sql = "UPDATE participants SET refused_at = NULL, approved_at = NULL WHERE id = $1";
        point.set(sql, args![first.from.id]).await;
        assert_eq!(unwanted(&point, draft).await, of_first as i64);
        point.set("UPDATE participants SET approved_at = $2 WHERE id = $1", args![first.from.id, now]).await;
        let at = |id| point.people.iter().position(|known| *known == id).unwrap();
        let (from, to) = (at(first.from.id), at(first.to.id));
        let mut tx = point.begin().await;
        point.add_request(&mut tx, to, from, "no").await;
        tx.commit().await.unwrap();
        assert_eq!(unwanted(&point, draft).await, 1);
        publish(&point, draft).await;
        let mut tx = point.begin().await;
        let left = meetings::placed(&mut tx, &standing, draft, Which::All).await.unwrap();
        assert_eq!(left.len(), placed.len() - 1);
        assert!(left.iter().all(|row| row.request_id != first.request_id));
    }

    async fn a_draft_that_is_discarded_meanwhile_is_not_published(app: TestApp) {
        let point = Point::new(app).await;
        let draft = point.draft().await;
        let mut discarding = point.begin().await;
        let standing = point.standing(&mut discarding).await;
        drafts::discard(&mut discarding, &point.app.app.world, &standing, draft).await.unwrap();
        let (app, organiser) = (point.app.app.clone(), standing.clone());
        let publishing = tokio::spawn(async move {
            let mut tx = app.db.begin().await.unwrap();
            publication::publish(&mut tx, &app.world, &organiser, draft).await.map(|_| ())
        });
        tokio::time::sleep(Duration::from_millis(300)).await;
        discarding.commit().await.unwrap();
        // SQLite lets one write after the other, so that it is gone before anybody looks.
        assert!(matches!(publishing.await.unwrap(), Err(DraftError::NoDraft | DraftError::NotThere)));
    }

    async fn a_sheet_does_not_move_what_an_agenda_stands_on(app: TestApp) {
        let point = Point::new(app).await;
        let draft = point.draft().await;
        point.set("UPDATE placements SET interpreter_id = $1 WHERE slot_id = $2 AND table_id = $3",
            args![point.interpreter, point.slots[0], point.tables[0]]).await;
        let mut tx = point.begin().await;
        let standing = point.standing(&mut tx).await;
        let slot = slots::list(&mut tx, &standing).await.unwrap()[0].row();
        let shorter = SlotRow { end: slot_start(1) - Duration::from_secs(300), ..slot.clone() };
        let elsewhere = TableRow { zone: Some("B".into()), ..tables::list(&mut tx, &standing).await.unwrap()[0].row() };
        let known = InterpreterRow::known(&mut tx, &standing).await.unwrap();
        let renamed = InterpreterRow { name: Some("Anna".into()), ..known[0].clone() };
        let held = [(2, slot), (3, shorter)];
        let faults = SlotRow::faults(&mut tx, &standing, &held).await.unwrap();
        assert_eq!(faults.iter().map(|fault| (fault.line, &fault.reason)).collect::<Vec<_>>(), [(3, &Reason::Fixed { number: 1 })]);
        // What things are called is printed only once the version is in force.
        let (table, interpreter) = ([(2, elsewhere)], [(2, renamed)]);
        assert!(TableRow::faults(&mut tx, &standing, &table).await.unwrap().is_empty());
        assert!(InterpreterRow::faults(&mut tx, &standing, &interpreter).await.unwrap().is_empty());
        drop(tx);
        publish(&point, draft).await;
        let mut tx = point.begin().await;
        let faults = TableRow::faults(&mut tx, &standing, &table).await.unwrap();
        assert_eq!((faults[0].column.as_str(), &faults[0].reason), ("zone", &Reason::Fixed { number: 1 }));
        let faults = InterpreterRow::faults(&mut tx, &standing, &interpreter).await.unwrap();
        assert_eq!((faults[0].column.as_str(), &faults[0].reason), ("name", &Reason::Fixed { number: 1 }));
        drop(tx);
        let mut client = point.app.sign_in(point.organiser).await;
        let path = format!("/sessions/{}", point.session);
        let stands = "Version 1 of the agenda stands on it";
        let table = format!("{path}/tables/{}", point.tables[0]);
        let answer = client.post(&table, &[("code", "T09"), ("zone", "A")]).await;
        assert!(answer.status == 422 && answer.text.contains(stands), "{}", answer.text);
        let own = format!("{path}/interpreters/{}", point.interpreter);
        let answer = client.post(&own, &[("code", "I01"), ("name", "Anna"), ("languages", "it ru")]).await;
        assert!(answer.status == 422 && answer.text.contains(stands), "{}", answer.text);
        let same = [("code", "I01"), ("name", "Мария Кузнецова"), ("languages", "it ru en")];
        assert_eq!(client.post(&own, &same).await.status, 303);
    }

    async fn what_a_change_taken_back_needs_stays(app: TestApp) {
        let point = Point::new(app).await;
        let (draft, world) = (point.draft().await, point.app.app.world.clone());
        let mut tx = point.begin().await;
        let standing = point.standing(&mut tx).await;
        let mut seen = None;
        for row in meetings::placed(&mut tx, &standing, draft, Which::All).await.unwrap() {
            seen = Some(drafts::take_out(&mut tx, &world, &standing, (draft, row.request_id), seen).await.unwrap());
        }
        for place in [Place::Slot(point.slots[3]), Place::Table(point.tables[0])] {
            assert_eq!(places::version_with(&mut tx, &standing, place).await.unwrap(), Some(1), "{place:?}");
            let mut elsewhere = standing.clone();
            elsewhere.session.id = world.id();
            assert_eq!(places::version_with(&mut tx, &elsewhere, place).await.unwrap(), None, "of another session");
        }
        let interpreter = Place::Interpreter(point.interpreter);
        assert_eq!(places::version_with(&mut tx, &standing, interpreter).await.unwrap(), None);
        for kind in [PlaceKind::Slot, PlaceKind::Table] {
            assert!(!places::remove_all(&mut tx, &world, &standing, kind).await.unwrap(), "{kind:?}");
        }
        drafts::take_back(&mut tx, &world, &standing, draft, seen).await.unwrap();
        assert_eq!(meetings::placed(&mut tx, &standing, draft, Which::All).await.unwrap().len(), 1);
    }

    async fn the_order_is_the_same_whatever_the_database_sorts_by(app: TestApp) {
        let point = Point::new(app).await;
        if matches!(point.app.app.db, Db::Postgres(_)) {
            point.set("ALTER TABLE participants ALTER COLUMN external_id TYPE TEXT COLLATE \"und-x-icu\"", args![]).await;
        }
        for (who, code) in ["b", "B", "a"].into_iter().enumerate() {
            point.set("UPDATE participants SET external_id = $2 WHERE id = $1", args![point.people[who], code]).await;
        }
        for (table, code) in ["T10", "T2"].into_iter().enumerate() {
            point.set("UPDATE meeting_tables SET external_id = $2 WHERE id = $1", args![point.tables[table], code]).await;
        }
        let mut tx = point.begin().await;
        let standing = point.standing(&mut tx).await;
        let problem = instance::load(&mut tx, &standing.session, Asked::default()).await.unwrap();
        let order: Vec<_> = problem.instance.participants.iter().map(|row| row.id.clone()).collect();
        let expected = [1, 3, 4, 5, 2, 0].map(|who: usize| point.people[who].to_string());
        assert_eq!(order, expected, "B, P0004, P0005, P0006, a, b");
        // People read T2 before T10.
        let cards = handouts::tables(&mut tx, &standing).await.unwrap();
        assert_eq!(cards.iter().map(|card| card.table.as_str()).collect::<Vec<_>>(), ["T2", "T10"]);
        let axis = axes::tables(&mut tx, &standing).await.unwrap();
        assert_eq!(axis.iter().map(|table| table.name.as_str()).collect::<Vec<_>>(), ["T2", "T10"]);
    }

    async fn the_news_of_a_run_end_for_who_no_longer_organises(app: TestApp) {
        let point = Point::new(app).await;
        let mut client = point.app.sign_in(point.organiser).await;
        let started = client.post(&format!("/sessions/{}/runs", point.session), &[("seconds", "1")]).await;
        assert_eq!(started.status, 303, "{}", started.text);
        let path = format!("{}/events", started.location);
        let ended = args![point.organiser, point.app.app.world.now()];
        let ending = async {
            tokio::time::sleep(Duration::from_millis(200)).await;
            point.set("UPDATE grants SET ended_at = $2 WHERE person_id = $1", ended).await;
        };
        let both = async { tokio::join!(client.get(&path), ending) };
        let (answer, ()) = tokio::time::timeout(Duration::from_secs(30), both).await.expect("the news end");
        assert!(answer.text.starts_with("event: progress\n"), "{}", answer.text);
    }
}

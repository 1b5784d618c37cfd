//! Published versions, and who is told.

use session::jobs::Outcome;
use session::mail::agenda::tell;
use session::model::DifferenceKind;
use session::model::ids::AgendaId;
use session::store::drafts::{self, DraftError};
use session::store::meetings::{self, Which};
use session::store::{agendas, calendar, publication};
use testkit::both_databases;

use super::{Point, slot_start};

/// Publishes a draft and sends the mails; to whom, and what they say.
async fn publish(point: &Point, id: AgendaId) -> Vec<(String, String)> {
    let before = point.app.app.mailer.sent().len();
    let mut tx = point.begin().await;
    let standing = point.standing(&mut tx).await;
    let published = publication::publish(&mut tx, &point.app.app.world, &standing, id).await.unwrap();
    tell(&mut tx, &point.app.app, &standing, &published).await.unwrap();
    tx.commit().await.unwrap();
    point.app.run_jobs().await;
    let sent = point.app.app.mailer.sent();
    sent[before..].iter().map(|sent| (sent.mail.to.address.clone(), sent.mail.text.clone())).collect()
}

both_databases! {
    async fn the_first_publication_tells_everyone_who_has_meetings(app: TestApp) {
        let point = Point::new(app).await;
        let draft = point.draft().await;
        let mut tx = point.begin().await;
        let standing = point.standing(&mut tx).await;
        assert!(agendas::published(&mut tx, &standing).await.unwrap().is_none());
        let (preview, unwanted) = publication::preview(&mut tx, &standing, draft).await.unwrap();
        assert_eq!((preview.differences.len(), unwanted), (8, 0));
        drop(tx);
        let mails = publish(&point, draft).await;
        assert_eq!(mails.len(), 6);
        let (_, italian) = mails.iter().find(|(to, _)| to == "p1@firm.example").unwrap();
        assert!(italian.contains("Gentile Niccolò D'Angelo") && italian.contains("29 novembre"), "{italian}");
        let (_, russian) = mails.iter().find(|(to, _)| to == "p4@firm.example").unwrap();
        assert!(russian.contains("Здравствуйте, Алексей Щербаков") && russian.contains("29 ноября"), "{russian}");
        assert!(russian.contains("/my/agenda"), "{russian}");
        let mut tx = point.begin().await;
        let again = publication::publish(&mut tx, &point.app.app.world, &standing, draft).await;
        assert!(matches!(again, Err(DraftError::NoDraft)));
        // Everybody reads the own, and only that.
        let own = point.standing_of(&mut tx, point.persons[3]).await;
        let rows = agendas::of_participant(&mut tx, &own, point.people[3]).await.unwrap();
        assert!(!rows.is_empty());
        let hers = agendas::of_participant(&mut tx, &own, point.people[4]).await.unwrap();
        assert!(hers.iter().all(|row| row.partner_of(point.people[3]).is_some()), "{hers:?}");
        let entries = calendar::of_participant(&mut tx, point.people[3]).await.unwrap();
        assert_eq!(entries.len(), rows.len());
        assert!(entries.iter().all(|entry| entry.sequence == 0 && entry.cancelled_at.is_none()));
        assert_eq!(entries[0].partner.name(), rows[0].partner_of(point.people[3]).unwrap().name());
        let at_table = agendas::of_table(&mut tx, &standing, point.tables[0]).await.unwrap();
        assert!(!at_table.is_empty() && at_table.iter().all(|row| row.table == "T01"));
    }

    async fn a_later_version_tells_only_those_whose_agenda_changed(app: TestApp) {
        let point = Point::new(app).await;
        let world = point.app.app.world.clone();
        let first = point.draft().await;
        publish(&point, first).await;
        let Outcome::Agenda(second) = point.run(point.run_of(Some(first), true, None)).await else { panic!() };
        let mut tx = point.begin().await;
        let standing = point.standing(&mut tx).await;
        let placed = meetings::placed(&mut tx, &standing, second, Which::All).await.unwrap();
        let out = placed[0].clone();
        drafts::take_out(&mut tx, &world, &standing, (second, out.request_id), None).await.unwrap();
        tx.commit().await.unwrap();
        let mails = publish(&point, second).await;
        assert_eq!(mails.len(), 2);
        assert!(mails.iter().all(|(_, text)| text.contains(&out.table)), "{mails:?}");
        let mut tx = point.begin().await;
        let entries = calendar::of_participant(&mut tx, out.from.id).await.unwrap();
        let entry = entries.iter().find(|entry| entry.request_id == out.request_id).unwrap();
        assert!(entry.cancelled_at.is_some());
        assert_eq!(entry.sequence, 1);
        assert!(entries.iter().filter(|entry| entry.request_id != out.request_id).all(|entry| entry.sequence == 0));
        let (one, other) = (
            agendas::find(&mut tx, &standing, first).await.unwrap(),
            agendas::find(&mut tx, &standing, second).await.unwrap(),
        );
        let between = publication::between(&mut tx, &standing, one.as_ref(), other.as_ref()).await.unwrap();
        assert_eq!(between.iter().map(|found| found.kind()).collect::<Vec<_>>(), [DifferenceKind::Dropped]);
        // Withdrawn, the first one is in force again, and the calendars say so.
        let stale = publication::withdraw(&mut tx, &world, &standing, first).await;
        assert!(matches!(stale, Err(DraftError::Stale)));
        publication::withdraw(&mut tx, &world, &standing, second).await.unwrap();
        let in_force = agendas::published(&mut tx, &standing).await.unwrap().unwrap();
        assert_eq!(in_force.id, first);
        let entries = calendar::of_participant(&mut tx, out.from.id).await.unwrap();
        let entry = entries.iter().find(|entry| entry.request_id == out.request_id).unwrap();
        assert!(entry.cancelled_at.is_none());
        assert_eq!(entry.sequence, 2);
    }

    async fn what_is_no_longer_wanted_is_left_out(app: TestApp) {
        let point = Point::new(app).await;
        let draft = point.draft().await;
        let mut tx = point.begin().await;
        let standing = point.standing(&mut tx).await;
        let placed = meetings::placed(&mut tx, &standing, draft, Which::All).await.unwrap();
        drop(tx);
        let now = point.app.app.world.now();
        let sql = "UPDATE requests SET withdrawn_at = $2 WHERE id = $1";
        point.set(sql, platform::args![placed[0].request_id, now]).await;
        let mut tx = point.begin().await;
        assert_eq!(publication::preview(&mut tx, &standing, draft).await.unwrap().1, 1);
        drop(tx);
        publish(&point, draft).await;
        let mut tx = point.begin().await;
        let rows = meetings::placed(&mut tx, &standing, draft, Which::All).await.unwrap();
        assert_eq!(rows.len(), placed.len() - 1);
        assert!(rows.iter().all(|row| row.request_id != placed[0].request_id));
    }

    async fn interpreters_are_seen_by_who_looks_after_them(app: TestApp) {
        let point = Point::new(app).await;
        // Nobody speaks English: every meeting takes the one interpreter.
        for who in 0..6 {
            let own = if who < 3 { "[\"it\"]" } else { "[\"ru\"]" };
            point.set("UPDATE participants SET languages = $2 WHERE id = $1", platform::args![point.people[who], own]).await;
        }
        let draft = point.draft().await;
        publish(&point, draft).await;
        let coordinator = point.coordinator().await;
        let manager = point.manager(1).await;
        let mut tx = point.begin().await;
        let coordinator = point.standing_of(&mut tx, coordinator).await;
        let rows = agendas::of_interpreter(&mut tx, &coordinator, point.interpreter).await.unwrap();
        assert_eq!(rows.len(), 4);
        assert!(rows.iter().all(|row| row.interpreter.as_deref() == Some("Мария Кузнецова")));
        let manager = point.standing_of(&mut tx, manager).await;
        let listed = agendas::list(&mut tx, &manager).await.unwrap();
        assert_eq!(listed.len(), 1);
        let rows = meetings::placed(&mut tx, &manager, draft, Which::All).await.unwrap();
        assert_eq!(rows.len(), 4, "every meeting has one of the side");
    }

    async fn the_rest_of_the_day_is_planned_with_the_fewest_changes(app: TestApp) {
        let point = Point::new(app).await;
        let first = point.draft().await;
        publish(&point, first).await;
        // The first Italian goes home after the second slot.
        point.absent(0, slot_start(2), None).await;
        let run = point.run_of(Some(first), true, Some(slot_start(2)));
        let Outcome::Agenda(second) = point.run(run).await else { panic!() };
        let mut tx = point.begin().await;
        let standing = point.standing(&mut tx).await;
        let (one, other) = (
            agendas::find(&mut tx, &standing, first).await.unwrap().unwrap(),
            agendas::find(&mut tx, &standing, second).await.unwrap().unwrap(),
        );
        assert_eq!(other.replanned_from.map(|at| at.0), Some(slot_start(2)));
        for row in meetings::placed(&mut tx, &standing, second, Which::All).await.unwrap() {
            let is_gone = row.parties().iter().any(|party| party.id == point.people[0]);
            assert!(!is_gone || row.starts_at < slot_start(2), "{row:?}");
        }
        let found = publication::between(&mut tx, &standing, Some(&one), Some(&other)).await.unwrap();
        let before_then = found.iter().filter(|difference| {
            difference.before.as_ref().is_some_and(|row| row.starts_at < slot_start(2))
        });
        assert_eq!(before_then.count(), 0, "what was held stays");
        let dropped = found.iter().filter(|difference| difference.kind() == DifferenceKind::Dropped);
        let first_had = meetings::placed(&mut tx, &standing, first, Which::Participant(point.people[0])).await.unwrap();
        let lost = first_had.iter().filter(|row| row.starts_at >= slot_start(2)).count();
        assert_eq!(dropped.count(), lost);
        // A draft of the day is changed by hand too, and the past stays closed.
        let last = meetings::placed(&mut tx, &standing, second, Which::All).await.unwrap().pop().unwrap();
        let draft = drafts::Draft::find(&mut tx, &standing, second).await.unwrap();
        let places = draft.placements(last.request_id);
        assert!(!places[0].is_free() && !places[1].is_free());
    }
}

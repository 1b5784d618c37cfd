//! On the day: one waits at the table, and the other one has not come.

use axum::http::Method;
use jiff::{SignedDuration, Timestamp};
use platform::db::Tx;
use session::model::ids::AgendaId;
use session::model::{AbsenceKind, PlacedMeeting};
use session::store::no_shows::{self, Refusal};
use session::store::{absences, agendas, publication};
use testkit::{Answer, Client, both_databases};

use super::{Point, slot_start};

async fn publish(point: &Point) -> AgendaId {
    let draft = point.draft().await;
    let mut tx = point.begin().await;
    let standing = point.standing(&mut tx).await;
    publication::publish(&mut tx, &point.app.app.world, &standing, draft).await.unwrap();
    tx.commit().await.unwrap();
    draft
}

/// The meetings of the first of the people.
async fn meetings(point: &Point, tx: &mut Tx) -> Vec<PlacedMeeting> {
    let standing = point.standing_of(tx, point.persons[0]).await;
    agendas::of_participant(tx, &standing, point.people[0]).await.unwrap()
}

/// Waits until it is so late.
fn wait(point: &Point, until: Timestamp) {
    let world = &point.app.app.world;
    world.advance(until.duration_since(world.now()));
}

/// The first of the people, reading English.
async fn delegate(point: &Point) -> Client {
    let mut client = point.app.sign_in(point.persons[0]).await;
    client.get("/language/en?back=/").await;
    client
}

const MINUTE: SignedDuration = SignedDuration::from_mins(1);

fn tickets(page: &Answer) -> Vec<String> {
    let headings = page.text.split("<p class=\"ticket-time\"><strong>").skip(1);
    headings.map(|rest| rest.split('<').next().unwrap().to_owned()).collect()
}

both_databases! {
    async fn what_is_said_at_the_table_waits_for_an_organiser(app: TestApp) {
        let point = Point::new(app).await;
        publish(&point).await;
        let world = point.app.app.world.clone();
        let mut tx = point.begin().await;
        let meeting = meetings(&point, &mut tx).await.remove(0);
        let own = point.people[0];
        let me = point.standing_of(&mut tx, point.persons[0]).await;
        let organiser = point.standing(&mut tx).await;
        let said = no_shows::report(&mut tx, &world, &me, own, &meeting).await.unwrap();
        assert_eq!(said, Err(Refusal::NotNow), "weeks before");
        wait(&point, meeting.starts_at - MINUTE);
        let said = no_shows::report(&mut tx, &world, &me, own, &meeting).await.unwrap();
        assert_eq!(said, Err(Refusal::NotNow), "a minute before");
        wait(&point, meeting.starts_at + MINUTE * 5);
        let strange = no_shows::report(&mut tx, &world, &me, point.people[1], &meeting).await.unwrap();
        assert_eq!(strange, Err(Refusal::NotNow), "of a meeting of others");
        for _ in 0..2 {
            no_shows::report(&mut tx, &world, &me, own, &meeting).await.unwrap().unwrap();
        }
        let waiting = no_shows::open(&mut tx, &organiser).await.unwrap();
        assert_eq!(waiting.len(), 1, "said twice, it is said once");
        let partner = meeting.partner_of(own).unwrap();
        assert_eq!((&waiting[0].missing, &waiting[0].reporter), (&partner.name(), &"Niccolò D'Angelo".to_owned()));
        assert_eq!((waiting[0].no_show.reported_at.0, &waiting[0].no_show.place), (world.now(), &meeting.table));
        assert!(no_shows::open(&mut tx, &me).await.unwrap().is_empty(), "it is for organisers alone");
        let id = waiting[0].no_show.id;
        assert_eq!(no_shows::dismiss(&mut tx, &world, &me, id).await.unwrap(), Err(Refusal::Unknown));
        assert_eq!(no_shows::accept(&mut tx, &world, &me, id).await.unwrap(), Err(Refusal::Unknown));

        assert!(no_shows::said(&mut tx, &me).await.unwrap()[0].is_open);
        let person = point.persons[point.people.iter().position(|id| *id == partner.id).unwrap()];
        let other = point.standing_of(&mut tx, person).await;
        for another in [&other, &organiser] {
            assert!(no_shows::said(&mut tx, another).await.unwrap().is_empty(), "what others say is not read here");
        }
        no_shows::take_back(&mut tx, &world, &me, own, meeting.request_id).await.unwrap().unwrap();
        let twice = no_shows::take_back(&mut tx, &world, &me, own, meeting.request_id).await.unwrap();
        assert_eq!(twice, Err(Refusal::Decided));
        assert!(no_shows::said(&mut tx, &me).await.unwrap().is_empty());
        assert!(no_shows::open(&mut tx, &organiser).await.unwrap().is_empty());
        no_shows::report(&mut tx, &world, &me, own, &meeting).await.unwrap().unwrap();

        no_shows::dismiss(&mut tx, &world, &organiser, id).await.unwrap().unwrap();
        assert_eq!(no_shows::dismiss(&mut tx, &world, &organiser, id).await.unwrap(), Err(Refusal::Settled));
        let again = no_shows::report(&mut tx, &world, &me, own, &meeting).await.unwrap();
        assert_eq!(again, Err(Refusal::Decided));
        assert!(!no_shows::reopen(&mut tx, &world, &me, id).await.unwrap());
        assert!(no_shows::reopen(&mut tx, &world, &organiser, id).await.unwrap());
        assert!(!no_shows::reopen(&mut tx, &world, &organiser, id).await.unwrap());

        let absence = no_shows::accept(&mut tx, &world, &organiser, id).await.unwrap().unwrap();
        let twice = no_shows::accept(&mut tx, &world, &organiser, id).await.unwrap();
        assert_eq!(twice, Err(Refusal::Settled), "decided once");
        let made = absences::list(&mut tx, &organiser).await.unwrap().remove(0).absence;
        assert_eq!((made.id, made.kind, made.participant_id), (absence, AbsenceKind::NoShow, Some(partner.id)));
        assert_eq!(made.starts_at.0, meeting.starts_at);
        assert_eq!(made.ends_at.unwrap().to_string(), "2018-11-29T23:00:00Z", "midnight in Rome");
        assert!(!no_shows::said(&mut tx, &me).await.unwrap()[0].is_open);
        let late = no_shows::take_back(&mut tx, &world, &me, own, meeting.request_id).await.unwrap();
        assert_eq!(late, Err(Refusal::Decided));
        absences::lift(&mut tx, &world, &organiser, absence).await.unwrap();
        assert_eq!(no_shows::open(&mut tx, &organiser).await.unwrap().len(), 1, "the decision was taken back");

        wait(&point, meeting.starts_at + SignedDuration::from_hours(24));
        let past = no_shows::report(&mut tx, &world, &me, own, &meeting).await.unwrap();
        assert_eq!(past, Err(Refusal::NotNow), "the day after");
    }

    async fn of_two_organisers_who_decide_at_once_one_does(app: TestApp) {
        let point = Point::new(app).await;
        publish(&point).await;
        let world = point.app.app.world.clone();
        let meeting = meetings(&point, &mut point.begin().await).await.remove(0);
        wait(&point, meeting.starts_at + MINUTE);
        let own = point.people[0];
        let mut tx = point.begin().await;
        let me = point.standing_of(&mut tx, point.persons[0]).await;
        let organiser = point.standing(&mut tx).await;
        no_shows::report(&mut tx, &world, &me, own, &meeting).await.unwrap().unwrap();
        let id = no_shows::open(&mut tx, &organiser).await.unwrap()[0].no_show.id;
        tx.commit().await.unwrap();
        for dismissed_first in [true, false] {
            let mut first = point.begin().await;
            let absence = match dismissed_first {
                true => no_shows::dismiss(&mut first, &world, &organiser, id).await.unwrap().map(|()| None),
                false => no_shows::accept(&mut first, &world, &organiser, id).await.unwrap().map(Some),
            };
            // Another one presses before the first one's answer is there.
            let (db, organiser, other) = (point.app.app.db.clone(), organiser.clone(), world.clone());
            let second = tokio::spawn(async move {
                let mut tx = db.begin().await.unwrap();
                let decided = match dismissed_first {
                    true => no_shows::accept(&mut tx, &other, &organiser, id).await.unwrap().map(|_| ()),
                    false => no_shows::dismiss(&mut tx, &other, &organiser, id).await.unwrap(),
                };
                tx.commit().await.unwrap();
                decided
            });
            tokio::time::sleep(std::time::Duration::from_millis(300)).await;
            first.commit().await.unwrap();
            assert_eq!(second.await.unwrap(), Err(Refusal::Settled), "dismissed first: {dismissed_first}");
            let mut tx = point.begin().await;
            let organiser = point.standing(&mut tx).await;
            match absence.unwrap() {
                None => assert!(no_shows::reopen(&mut tx, &world, &organiser, id).await.unwrap()),
                Some(absence) => assert!(absences::lift(&mut tx, &world, &organiser, absence).await.unwrap()),
            }
            tx.commit().await.unwrap();
        }
    }

    async fn one_tap_tells_the_organisers_and_the_rest_of_the_day_is_planned_anew(app: TestApp) {
        let point = Point::new(app).await;
        publish(&point).await;
        let meeting = meetings(&point, &mut point.begin().await).await.remove(0);
        wait(&point, meeting.starts_at + MINUTE * 2);
        let mut delegate = delegate(&point).await;
        let mut organiser = point.app.sign_in(point.organiser).await;
        let session = format!("/sessions/{}", point.session);
        let (agenda, said) = (format!("{session}/my/agenda"), format!("{session}/my/meetings/{}/no-show", meeting.request_id));
        let name = meeting.partner_of(point.people[0]).unwrap().name();

        let page = delegate.get(&agenda).await;
        assert!(page.text.contains(&format!("action=\"{said}\"")) && page.text.contains(&format!("{name} did not come")), "{}", page.text);
        assert!(!organiser.get(&format!("{session}/absences")).await.text.contains("/no-shows/"));
        let api = format!("/api/v1{said}");
        for (method, status) in [(Method::POST, 204), (Method::POST, 204), (Method::DELETE, 204), (Method::DELETE, 409)] {
            assert_eq!(delegate.send(method, &api, "", Vec::new()).await.status, status);
        }
        assert_eq!(delegate.post(&said, &[]).await.location, agenda);
        let page = delegate.get(&agenda).await;
        assert!(page.text.contains(&format!("Noted: {name} did not come")), "{}", page.text);
        assert!(page.text.contains(&format!("action=\"{said}/removal\"")), "it can be undone at once");
        assert!(!page.text.contains(&format!("action=\"{said}\"")), "it is said already");

        // The one who is said not to have come reads nothing of it, nor does anybody else who takes part.
        for other in point.persons.iter().skip(1) {
            let page = point.app.sign_in(*other).await.get(&format!("{agenda}?lang=en")).await;
            assert!(page.status == 200 && !page.text.contains("you said"), "{}", page.text);
        }
        let desk = organiser.get(&format!("{session}/desk")).await;
        assert!(desk.text.contains(&format!("{name} is said not to have come")) && desk.text.contains("Niccolò D&#39;Angelo"), "{}", desk.text);
        let day = organiser.get(&format!("{session}/absences")).await;
        assert!(day.text.contains(&format!("table {}", meeting.table)), "{}", day.text);
        let act = |page: &Answer, what: &str| {
            let start = page.text.find(&format!("{session}/no-shows/")).unwrap();
            let id = page.text[start..].split('/').nth(4).unwrap().to_owned();
            format!("{session}/no-shows/{id}/{what}")
        };
        organiser.post(&act(&day, "dismissal"), &[]).await;
        assert_eq!(delegate.post(&said, &[]).await.status, 409, "an organiser has decided");
        let after = organiser.get(&format!("{session}/absences")).await;
        assert_eq!(organiser.post(&act(&after, "dismissal/removal"), &[]).await.status, 303, "{}", after.text);
        assert_eq!(organiser.post(&act(&day, "absence"), &[]).await.status, 303);
        for late in ["absence", "dismissal"] {
            assert_eq!(organiser.post(&act(&day, late), &[]).await.status, 303);
            let after = organiser.get(&format!("{session}/absences")).await;
            assert!(after.text.contains("Somebody else has decided this by now"), "{}", after.text);
            let api = if late == "absence" { Method::POST } else { Method::PUT };
            let path = format!("/api/v1{}", act(&day, late));
            assert_eq!(organiser.send(api, &path, "", Vec::new()).await.status, 409);
        }
        assert_eq!(delegate.post(&format!("{said}/removal"), &[]).await.status, 409);
        let after = organiser.get(&format!("{session}/absences")).await;
        for words in ["Plan the rest of the day anew", "for the rest of the day", "/removal\"", &name] {
            assert!(after.text.contains(words), "{words}: {}", after.text);
        }
        let now = point.app.app.world.now().to_zoned(jiff::tz::TimeZone::get("Europe/Rome").unwrap());
        let from = now.strftime("%Y-%m-%dT%H:%M").to_string();
        let plan = organiser.post(&format!("{session}/absences/plan"), &[("from", &from)]).await;
        point.app.run_jobs().await;
        let trail = organiser.get(&format!("{session}/audit")).await;
        assert!(trail.text.contains(&format!("<a href=\"{}\">Schedule</a>", plan.location)), "{}", trail.text);
        let done = organiser.get(&plan.location).await;
        assert!(done.text.contains("See who would move"), "{}", done.text);
        for language in ["it", "ru"] {
            for (client, path) in [(&mut delegate, &agenda), (&mut organiser, &format!("{session}/absences"))] {
                let page = client.get(&format!("{path}?lang={language}")).await;
                assert!(page.status == 200 && !page.text.contains('⟦'), "{language} {path}: {}", page.text);
            }
        }
    }

    async fn the_next_meeting_is_named_once(app: TestApp) {
        let point = Point::new(app).await;
        publish(&point).await;
        let meetings = meetings(&point, &mut point.begin().await).await;
        assert!(meetings.len() >= 2, "{meetings:?}");
        let path = format!("/sessions/{}/my/agenda", point.session);
        let look = async |client: &mut Client| tickets(&client.get(&path).await);
        let mut client = delegate(&point).await;
        assert_eq!(look(&mut client).await, ["Next, on 29 November", "Then"]);
        wait(&point, slot_start(0) - MINUTE * 300);
        let mut client = delegate(&point).await;
        assert_eq!(look(&mut client).await, ["Next", "Then"]);
        wait(&point, meetings[0].starts_at - MINUTE * 12);
        assert_eq!(look(&mut client).await, ["Next, in 12 minutes", "Then"]);
        wait(&point, meetings[0].starts_at + MINUTE);
        let found = look(&mut client).await;
        assert_eq!(found[0], "Now");
        assert!(found[1].starts_with("Next, in "), "{found:?}");
        wait(&point, slot_start(4));
        let page = client.get(&path).await;
        assert!(tickets(&page).is_empty() && page.text.contains("class=\"past\""), "{}", page.text);
        assert!(page.text.contains("did not come"), "it can still be said on the same day: {}", page.text);
        wait(&point, slot_start(4) + SignedDuration::from_hours(24));
        let mut client = delegate(&point).await;
        let page = client.get(&path).await;
        assert!(tickets(&page).is_empty() && !page.text.contains("did not come"), "{}", page.text);
    }
}

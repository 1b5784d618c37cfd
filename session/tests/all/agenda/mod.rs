//! From accepted requests to the published agenda.

mod called_off;
mod day;
mod drafts;
mod engine;
mod in_force;
mod instance;
mod no_shows;
mod on_the_day;
mod pages;
mod prints;
mod publication;
mod withdrawals;
mod words;

use jiff::{SignedDuration, Timestamp};
use platform::args;
use platform::db::{At, Json, Tx};
use platform::jobs;
use platform::locale::Language;
use registry::model::{OrganisationKind, PersonId, Role};
use registry::store::{organisations, people};
use session::jobs::{Outcome, Report, Schedule};
use session::model::Interval;
use session::model::ids::{
    AgendaId, InterpreterId, ParticipantId, RequestId, SessionId, SideId, SlotId, TableId, TaskForceId,
};
use session::store::{Standing, runs, task_forces};
use testkit::TestApp;

/// A session with a Meeting Point: four slots of twenty minutes from 14:00 in Rome, two tables, one interpreter, three
/// people of either side, and requests between them.
pub struct Point {
    pub app: TestApp,
    pub organiser: PersonId,
    pub session: SessionId,
    pub force: TaskForceId,
    pub sides: Vec<SideId>,
    pub slots: Vec<SlotId>,
    pub tables: Vec<TableId>,
    pub interpreter: InterpreterId,
    /// The Italians, then the Russians.
    pub people: Vec<ParticipantId>,
    /// The persons behind them.
    pub persons: Vec<PersonId>,
    pub requests: Vec<RequestId>,
}

/// The first instant of the slot.
pub fn slot_start(slot: i32) -> Timestamp {
    let first: Timestamp = "2018-11-29T13:00:00Z".parse().unwrap();
    first + SignedDuration::from_mins(20) * slot
}

impl Point {
    /// Everybody meets everybody of the other side: nine requests.
    pub async fn new(app: TestApp) -> Self {
        let organiser = app.person("organiser@filiera.example").await;
        let mut tx = app.app.db.begin().await.unwrap();
        let world = app.app.world.clone();
        let (force, session) = crate::stage::florence(&mut tx, &world, organiser, "it-ru").await;
        let sides: Vec<SideId> =
            task_forces::sides(&mut tx, force).await.unwrap().into_iter().map(|side| side.id).collect();
        let mut point = Self {
            organiser,
            session,
            force,
            sides,
            slots: Vec::new(),
            tables: Vec::new(),
            interpreter: world.id(),
            people: Vec::new(),
            persons: Vec::new(),
            requests: Vec::new(),
            app,
        };
        for slot in 0..4 {
            point.add_slot(&mut tx, slot).await;
        }
        for table in ["T01", "T02"] {
            let id: TableId = world.id();
            let sql =
                "INSERT INTO meeting_tables (id, session_id, external_id, zone) VALUES ($1, $2, $3, 'A')";
            tx.execute(sql, args![id, session, table]).await.unwrap();
            point.tables.push(id);
        }
        tx.execute(
            "INSERT INTO interpreters (id, session_id, external_id, name, languages, unavailable)
             VALUES ($1, $2, 'I01', 'Мария Кузнецова', $3, '[]')",
            args![point.interpreter, session, &Json(vec!["it", "ru"])],
        )
        .await
        .unwrap();
        let names = [["Niccolò", "D'Angelo"], ["Elena", "Però"], ["Chiara", "Forlì"]];
        for [given, family] in names {
            point.add_person(&mut tx, 0, given, family, &["it", "en"]).await;
        }
        for [given, family] in [["Алексей", "Щербаков"], ["Анна", "Ёлкина"], ["Игорь", "Цой"]]
        {
            point.add_person(&mut tx, 1, given, family, &["ru", "en"]).await;
        }
        for one in 0..3 {
            for other in 3..6 {
                point.add_request(&mut tx, one, other, "wish").await;
            }
        }
        tx.commit().await.unwrap();
        point
    }

    pub async fn add_slot(&mut self, tx: &mut Tx, slot: i32) {
        let id: SlotId = self.app.app.world.id();
        let (start, end) = (slot_start(slot), slot_start(slot + 1));
        tx.execute(
            "INSERT INTO slots (id, session_id, external_id, starts_at, ends_at, period)
             VALUES ($1, $2, $3, $4, $5, 'PM')",
            args![id, self.session, (slot + 1).to_string(), start, end],
        )
        .await
        .unwrap();
        self.slots.push(id);
    }

    pub async fn add_person(
        &mut self,
        tx: &mut Tx,
        side: usize,
        given: &str,
        family: &str,
        languages: &[&str],
    ) {
        let world = &self.app.app.world;
        let number = self.people.len() + 1;
        let language = if side == 0 { Language::It } else { Language::Ru };
        let told = people::Told {
            email: format!("p{number}@firm.example").parse().unwrap(),
            given_name: given.into(),
            family_name: family.into(),
            language,
        };
        let person = people::record(tx, world, &told).await.unwrap();
        let told = organisations::Told {
            name: format!("Firm {number}"),
            name_latin: None,
            kind: OrganisationKind::Firm,
            country: if side == 0 { "IT" } else { "RU" }.into(),
            region: None,
        };
        let organisation = organisations::record(tx, world, &told).await.unwrap();
        let id: ParticipantId = world.id();
        let languages: Vec<String> = languages.iter().map(ToString::to_string).collect();
        tx.execute(
            "INSERT INTO participants (id, session_id, external_id, person_id, organisation_id, side_id, given_name,
                family_name, languages, thematic_tables, unavailable, search_text, registered_at, approved_at,
                approved_by)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, '[]', '[]', '', $10, $10, $11)",
            args![
                id,
                self.session,
                format!("P{number:04}"),
                person,
                organisation,
                self.sides[side],
                given,
                family,
                &Json(languages),
                world.now(),
                self.organiser
            ],
        )
        .await
        .unwrap();
        self.people.push(id);
        self.persons.push(person);
    }

    /// An accepted request.
    pub async fn add_request(&mut self, tx: &mut Tx, from: usize, to: usize, priority: &str) -> RequestId {
        let world = &self.app.app.world;
        let id: RequestId = world.id();
        tx.execute(
            "INSERT INTO requests (id, session_id, external_id, from_id, to_id, priority, made_at, made_by, accepted_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $7)",
            args![
                id,
                self.session,
                format!("R{:04}", self.requests.len() + 1),
                self.people[from],
                self.people[to],
                priority,
                world.now(),
                self.organiser
            ],
        )
        .await
        .unwrap();
        self.requests.push(id);
        id
    }

    pub async fn begin(&self) -> Tx {
        self.app.app.db.begin().await.unwrap()
    }

    pub async fn set(&self, sql: &'static str, args: Vec<platform::db::Arg>) {
        self.app.app.db.execute(sql, args).await.unwrap();
    }

    pub async fn set_away(&self, who: usize, start: Timestamp, end: Timestamp) {
        let away = Json(vec![Interval { start, end }]);
        self.set("UPDATE participants SET unavailable = $2 WHERE id = $1", args![self.people[who], &away])
            .await;
    }

    pub async fn standing(&self, tx: &mut Tx) -> Standing {
        self.standing_of(tx, self.organiser).await
    }

    pub async fn standing_of(&self, tx: &mut Tx, person: PersonId) -> Standing {
        Standing::find(tx, Some(person), self.session).await.unwrap().unwrap()
    }

    pub async fn manager(&self, side: usize) -> PersonId {
        let person = self.app.person(&format!("manager{side}@filiera.example")).await;
        self.app.grant(person, Role::Manager, &self.sides[side].to_string()).await;
        person
    }

    pub async fn coordinator(&self) -> PersonId {
        let person = self.app.person("coordinator@filiera.example").await;
        self.app.grant(person, Role::Coordinator, &self.force.to_string()).await;
        person
    }

    pub fn run_of(&self, base: Option<AgendaId>, least: bool, from: Option<Timestamp>) -> Schedule {
        Schedule { session: self.session, by: self.organiser, base, least, from, seconds: 1, seed: 1 }
    }

    /// Runs the engine; how it ended.
    pub async fn run(&self, run: Schedule) -> Outcome {
        let mut tx = self.begin().await;
        let standing = self.standing(&mut tx).await;
        let id =
            runs::start(&mut tx, &self.app.app.world, &standing, &run).await.unwrap().expect("no open run");
        tx.commit().await.unwrap();
        self.app.run_jobs().await;
        let status = jobs::status(&self.app.app.db, id).await.unwrap().unwrap();
        assert!(status.failed_at.is_none(), "{:?}", status.failure);
        status.progress::<Report>().unwrap().outcome.unwrap()
    }

    /// A draft of the whole session.
    pub async fn draft(&self) -> AgendaId {
        match self.run(self.run_of(None, false, None)).await {
            Outcome::Agenda(id) => id,
            other => panic!("{other:?}"),
        }
    }

    /// Reports somebody who does not come.
    pub async fn absent(&self, who: usize, from: Timestamp, until: Option<Timestamp>) {
        self.set(
            "INSERT INTO absences (id, session_id, kind, participant_id, starts_at, ends_at, reported_at, reported_by)
             VALUES ($1, $2, 'no_show', $3, $4, $5, $4, $6)",
            args![
                self.app.app.world.id::<session::model::ids::AbsenceKind>(),
                self.session,
                self.people[who],
                from,
                until.map(At),
                self.organiser
            ],
        )
        .await;
    }
}

//! One session with everything in it, and somebody of every role.

use filiera::wiring;
use platform::app::App;
use platform::args;
use platform::db::Tx;
use platform::locale::{Language, Translated};
use platform::world::World;
use registry::model::{GrantId, PersonId, Role};
use session::jobs::{Outcome, Report, Schedule};
use session::model::ids::{
    AbsenceId, AgendaId, NoShowId, ParticipantId, PrintId, RequestId, SessionId, SideId, SlotId, StepId,
    TaskForceId,
};
use session::model::sheets::{Context, InterpreterRow, Known, SheetRow, SlotRow, TableRow, read};
use session::model::{AbsenceKind, Document, placement::Fate};
use session::store::{
    Standing, absences, by_code, drafts, feeds, participants, placements, prints, projects, publication,
    requests, runs, sessions, task_forces,
};
use testkit::{Client, TestApp};

use market::Market;
use sheets::{INTERPRETERS, PEOPLE, PROJECTS, REQUESTS, SLOTS, TABLES};

mod market;
mod sheets;

/// The session, its things, and people.
pub struct Seed {
    pub app: TestApp,
    pub force: TaskForceId,
    pub session: SessionId,
    /// An accepted request that stands in both versions.
    pub placed: RequestId,
    /// Made to the delegate, and waiting.
    pub asked: RequestId,
    /// Made by the delegate, and waiting.
    pub sent: RequestId,
    pub slot: SlotId,
    pub draft: AgendaId,
    pub published: AgendaId,
    pub step: StepId,
    pub run: String,
    pub absence: AbsenceId,
    /// Said by the delegate of the partner in the placed request, and waiting for a decision.
    pub no_show: NoShowId,
    pub import: String,
    /// Of personal agendas.
    pub print: PrintId,
    /// Of interpreters' rosters.
    pub roster: PrintId,
    pub grant: GrantId,
    /// Somebody of the side that is not the delegate's.
    pub other: ParticipantId,
    pub feed: String,
    pub table: String,
    pub interpreter: String,
    pub project: String,
    pub market: Market,
}

/// The roles, in the order of the table.
pub const ROLES: [&str; 9] = [
    "public",
    "delegate",
    "stranger",
    "manager-it",
    "manager-ru",
    "coordinator",
    "organiser",
    "elsewhere",
    "operator",
];

/// A task force of two sides, and its session.
pub async fn force(world: &World, tx: &mut Tx, by: PersonId, slug: &str) -> (TaskForceId, SessionId) {
    let side = |code: &str| task_forces::ToldSide {
        code: code.into(),
        name: Translated::written(Language::En, code),
        co_chair: None,
    };
    let name = Translated::written(Language::En, slug);
    let id = task_forces::create(tx, world, by, slug, &name, &[side("IT"), side("RU")]).await.unwrap();
    let told = sessions::Told {
        number: 27,
        title: Translated::written(Language::En, "Florence").and(Language::Ru, "Флоренция"),
        place: Translated::written(Language::It, "Firenze"),
        zone: "Europe/Rome".into(),
        starts_on: "2018-11-29".parse().unwrap(),
        ends_on: "2018-11-30".parse().unwrap(),
        languages: vec![Language::It, Language::Ru],
    };
    let session = sessions::create(tx, world, by, id, &told).await.unwrap();
    (id, session)
}

fn rows<T: SheetRow>(text: &str) -> Vec<T> {
    let sheet = platform::sheet::read(text.as_bytes(), "", &platform::sheet::Limits::default()).unwrap();
    let zone = jiff::tz::TimeZone::get("Europe/Rome").unwrap();
    let known = Known::default();
    let checked = read::<T>(&sheet, &Context { zone: &zone, known: &known });
    assert!(checked.faults.is_empty(), "{:?}", checked.faults);
    checked.rows.into_iter().map(|(_, row)| row).collect()
}

/// Everything that sheets bring into the session.
pub async fn fill(app: &App, by: PersonId, id: SessionId) -> Standing {
    let world = &app.world;
    let mut tx = app.db.begin().await.unwrap();
    let standing = Standing::find(&mut tx, Some(by), id).await.unwrap().unwrap();
    by_code::record(&mut tx, world, &standing, &rows::<SlotRow>(SLOTS)).await.unwrap();
    by_code::record(&mut tx, world, &standing, &rows::<TableRow>(TABLES)).await.unwrap();
    by_code::record(&mut tx, world, &standing, &rows::<InterpreterRow>(INTERPRETERS)).await.unwrap();
    participants::record(&mut tx, world, by, &standing, &rows(PEOPLE)).await.unwrap();
    let all = participants::Filter::default();
    participants::approve_all(&mut tx, world, by, &standing, &all).await.unwrap();
    projects::record(&mut tx, world, by, &standing, &rows(PROJECTS)).await.unwrap();
    requests::record(&mut tx, world, by, &standing, &rows(REQUESTS)).await.unwrap();
    tx.commit().await.unwrap();
    standing
}

/// Runs the engine: the run and its draft.
pub async fn agenda(app: &App, standing: &Standing, by: PersonId) -> (String, AgendaId) {
    let run = Schedule {
        session: standing.session.id,
        by,
        base: None,
        least: false,
        from: None,
        seconds: 1,
        seed: 1,
    };
    let mut tx = app.db.begin().await.unwrap();
    let id = runs::start(&mut tx, &app.world, standing, &run).await.unwrap().unwrap();
    tx.commit().await.unwrap();
    wiring::worker().drain(app).await.unwrap();
    let status = platform::jobs::status(&app.db, id).await.unwrap().unwrap();
    match status.progress::<Report>().unwrap().outcome {
        Some(Outcome::Agenda(agenda)) => (id.to_string(), agenda),
        other => panic!("{other:?}: {:?}", status.failure),
    }
}

/// A document that is printed.
async fn print(app: &TestApp, standing: &Standing, by: PersonId, document: Document) -> PrintId {
    let mut tx = app.app.db.begin().await.unwrap();
    let wanted = prints::Wanted { document, language: Language::It, second: None };
    let id = prints::start(&mut tx, &app.app.world, by, standing, wanted).await.unwrap().unwrap();
    tx.commit().await.unwrap();
    app.run_jobs().await;
    id
}

impl Seed {
    /// The session, with a version in force and a draft.
    pub async fn new(app: TestApp) -> Self {
        let world = app.app.world.clone();
        let organiser = app.person("organiser@filiera.example").await;
        let elsewhere = app.person("elsewhere@filiera.example").await;
        let mut tx = app.app.db.begin().await.unwrap();
        let (force_id, session) = force(&world, &mut tx, organiser, "it-ru").await;
        sessions::announce(&mut tx, &world, organiser, session, true).await.unwrap();
        let (_, away) = force(&world, &mut tx, elsewhere, "it-tr").await;
        let sides: Vec<SideId> =
            task_forces::sides(&mut tx, force_id).await.unwrap().iter().map(|side| side.id).collect();
        tx.commit().await.unwrap();
        let standing = fill(&app.app, organiser, session).await;
        // Somebody who takes part in another session only.
        fill_elsewhere(&app, elsewhere, away).await;
        let coordinator = app.person("coordinator@filiera.example").await;
        app.grant(coordinator, Role::Coordinator, &force_id.to_string()).await;
        for (side, email) in
            ["manager-it@filiera.example", "manager-ru@filiera.example"].into_iter().enumerate()
        {
            let person = app.person(email).await;
            app.grant(person, Role::Manager, &sides[side].to_string()).await;
        }
        let operator = app.person("operator@filiera.example").await;
        app.grant(operator, Role::Operator, "").await;

        let (_, published) = agenda(&app.app, &standing, organiser).await;
        let mut tx = app.app.db.begin().await.unwrap();
        publication::publish(&mut tx, &world, &standing, published).await.unwrap();
        tx.commit().await.unwrap();
        let (run, draft) = agenda(&app.app, &standing, organiser).await;
        let mut tx = app.app.db.begin().await.unwrap();
        let code = async |tx: &mut Tx, table: &'static str, code: &str| -> String {
            let sql = format!("SELECT id FROM {table} WHERE session_id = $1 AND external_id = $2");
            let row: (String,) = tx.one(sqlx::AssertSqlSafe(sql), args![session, code]).await.unwrap();
            row.0
        };
        let placed: RequestId = code(&mut tx, "requests", "R1").await.parse().unwrap();
        let other: ParticipantId = code(&mut tx, "participants", "P3").await.parse().unwrap();
        let step = drafts::lock(&mut tx, &world, &standing, (draft, placed), true, None).await.unwrap();
        let fates = placements::fates(&mut tx, draft).await.unwrap();
        let Fate::Placed(place) = fates[&placed].clone() else { panic!("R1 has a place") };
        let told = absences::Told {
            kind: AbsenceKind::NoShow,
            missing: absences::Missing::Participant(other),
            starts_at: "2018-11-29T13:40:00Z".parse().unwrap(),
            ends_at: None,
        };
        let absence = absences::report(&mut tx, &world, &standing, &told).await.unwrap().unwrap().id;
        // As if the session were held today.
        let no_show: NoShowId = world.id();
        tx.execute(
            "INSERT INTO no_shows (id, session_id, request_id, reporter_id, missing_id, starts_at, ends_at, place,
                reported_at, reported_by)
             SELECT $1, session_id, id, from_id, to_id, $3, $3 + 1200000000, 'T01', $3, $4 FROM requests WHERE id = $2",
            args![no_show, placed, world.now(), organiser],
        )
        .await
        .unwrap();
        let delegate: (PersonId,) = tx
            .one(
                "SELECT person_id FROM participants WHERE session_id = $1 AND external_id = 'P1'",
                args![session],
            )
            .await
            .unwrap();
        let own = Standing::find(&mut tx, Some(delegate.0), session).await.unwrap().unwrap();
        let feed = feeds::renew(&mut tx, &world, &own).await.unwrap().unwrap();
        let grant: (GrantId,) =
            tx.one("SELECT id FROM grants WHERE person_id = $1", args![coordinator]).await.unwrap();
        let asked = code(&mut tx, "requests", "R3").await.parse().unwrap();
        let sent = code(&mut tx, "requests", "R4").await.parse().unwrap();
        let table = code(&mut tx, "meeting_tables", "T02").await;
        let interpreter = code(&mut tx, "interpreters", "I01").await;
        let project = code(&mut tx, "projects", "J1").await;
        tx.commit().await.unwrap();
        let stranger = app.person("stranger@filiera.example").await;
        let market = Market::set(&app, delegate.0, elsewhere, stranger, coordinator).await;
        let roster = print(&app, &standing, organiser, Document::Interpreters).await;
        let print = print(&app, &standing, organiser, Document::Agendas).await;
        let mut client = app.sign_in(organiser).await;
        let path = format!("/sessions/{session}/imports");
        let answer = client.upload(&path, &[("sheet", "tables")], "file", "t.csv", b"table\nT09\n").await;
        assert_eq!(answer.status, 303, "{}", answer.text);
        let import = answer.location.rsplit('/').next().unwrap().to_owned();
        Self {
            app,
            force: force_id,
            session,
            placed,
            asked,
            sent,
            slot: place.slot,
            draft,
            published,
            step,
            run,
            absence,
            no_show,
            import,
            print,
            roster,
            grant: grant.0,
            other,
            feed: feed.to_string(),
            table,
            interpreter,
            project,
            market,
        }
    }

    /// Somebody of a role, signed in.
    pub async fn client(&self, role: &str) -> Client {
        let email = match role {
            "public" => return self.app.anonymous(),
            "delegate" => "p1@ditta.example".to_owned(),
            role => format!("{role}@filiera.example"),
        };
        let mut tx = self.app.app.db.read().await.unwrap();
        let person = registry::store::people::by_email(&mut tx, &email.parse().unwrap()).await.unwrap();
        drop(tx);
        self.app.sign_in(person.unwrap().id).await
    }
}

async fn fill_elsewhere(app: &TestApp, by: PersonId, session: SessionId) {
    let text =
        "external_id,side,organisation,organisation_type,country,given_name,family_name,email,languages
P1,IT,Ricamificio Carpi,firm,IT,Carla,Stella,stranger@filiera.example,it
";
    let mut tx = app.app.db.begin().await.unwrap();
    let standing = Standing::find(&mut tx, Some(by), session).await.unwrap().unwrap();
    participants::record(&mut tx, &app.app.world, by, &standing, &rows(text)).await.unwrap();
    let all = participants::Filter::default();
    participants::approve_all(&mut tx, &app.app.world, by, &standing, &all).await.unwrap();
    tx.commit().await.unwrap();
}

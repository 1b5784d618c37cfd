//! The demonstration: the XXVII session, made up by the program, scheduled and published.

mod designers;
pub mod florence;
mod names;
mod story;
pub mod suppliers;
mod trades;

use anyhow::Context as _;
use jiff::civil::date;
use platform::app::App;
use platform::args;
use platform::db::Tx;
use platform::jobs::{self, Worker};
use platform::locale::{Language, Translated};
use registry::model::{PersonId, Role};
use registry::store::{grants, link, password, people};
use session::jobs::Schedule;
use session::model::Rules;
use session::model::ids::{AgendaId, SessionId};
use session::store::participants::Filter;
use session::store::{
    Standing, by_code, participants, projects, publication, requests, sessions, task_forces,
};

use florence::Florence;
use names::{THEMES, Theme};

/// How long the demonstration's agenda is improved.
const SECONDS: u32 = 10;

/// How many firms are in the demonstration's market.
const FIRMS: usize = 500;

/// The password of the demonstration's people; their data is made up, and the program says so.
pub const PASSWORD: &str = "ordito e trama";

/// Somebody who can sign in at once.
pub struct Login {
    /// What they are.
    pub role: &'static str,
    /// The address.
    pub email: String,
    /// A link that signs in once.
    pub link: String,
}

fn words(it: &str, en: &str, ru: &str) -> Translated {
    Translated::written(Language::It, it).and(Language::En, en).and(Language::Ru, ru)
}

/// Whether the database holds a session already.
///
/// # Errors
/// When the database fails.
pub async fn is_filled(app: &App) -> anyhow::Result<bool> {
    Ok(app.db.count("SELECT COUNT(*) FROM agendas WHERE published_at IS NOT NULL", args![]).await? > 0)
}

/// Makes the session, schedules it and publishes its agenda; `say` is told of every step.
///
/// # Errors
/// When the database or the engine fails.
pub async fn fill(app: &App, worker: &Worker, say: impl Fn(&str)) -> anyhow::Result<()> {
    say("making up 420 people, 104 projects and 1,400 requests");
    let florence = florence::make(27);
    let mut tx = app.db.begin().await?;
    let organiser =
        person(app, &mut tx, "organiser@filiera.example", "Costanza", "Ridolfi", Language::It).await?;
    let session = session(app, &mut tx, organiser).await?;
    let standing =
        Standing::find(&mut tx, Some(organiser), session).await?.context("the organiser's standing")?;
    record(app, &mut tx, organiser, &standing, &florence).await?;
    approve(app, &mut tx, &standing).await?;
    invite(app, &mut tx, organiser, &standing).await?;
    // The first of the Italian delegation is the one whom the demonstration signs in.
    tx.execute(
        "UPDATE people SET email = $1 WHERE email = $2",
        args!["delegate@filiera.example", "p0002@delegation.example"],
    )
    .await?;
    let delegate = people_id(&mut tx, "delegate@filiera.example").await?;
    let coordinator = people_id(&mut tx, "coordinator@filiera.example").await?;
    let mut salt = [0; 16];
    app.world.fill(&mut salt);
    let hash = password::hash(PASSWORD, &salt).map_err(|error| anyhow::anyhow!("{error}"))?;
    let firm = person(app, &mut tx, "firm@filiera.example", "Bianca", "Bellandi", Language::It).await?;
    for person in [organiser, delegate, coordinator, firm] {
        password::set(&mut tx, &app.world, person, &hash).await?;
    }
    let run =
        Schedule { session, by: organiser, base: None, least: false, from: None, seconds: SECONDS, seed: 27 };
    jobs::enqueue(&mut tx, &app.world, &run).await?;
    tx.commit().await?;
    say("making up 500 firms of the market");
    let firms = suppliers::fill(app, FIRMS, |_| ()).await?;
    let mut tx = app.db.begin().await?;
    suppliers::own(app, &mut tx, firm, *firms.first().context("a firm")?).await?;
    say("making up 40 designers and 120 briefs");
    let designer = designers::fill(app, &mut tx, &firms, firm).await?;
    password::set(&mut tx, &app.world, designer, &hash).await?;
    tx.commit().await?;
    say("scheduling the Meeting Point");
    worker.drain(app).await?;
    let mut tx = app.db.begin().await?;
    let draft: (AgendaId,) = tx
        .one("SELECT id FROM agendas WHERE session_id = $1 ORDER BY number DESC LIMIT 1", args![session])
        .await
        .context("the engine made no agenda")?;
    publication::publish(&mut tx, &app.world, &standing, draft.0)
        .await
        .map_err(|error| anyhow::anyhow!("{error}"))?;
    tx.commit().await?;
    say("published");
    Ok(())
}

async fn person(
    app: &App,
    tx: &mut Tx,
    email: &str,
    given_name: &str,
    family_name: &str,
    language: Language,
) -> anyhow::Result<PersonId> {
    let told = people::Told {
        email: email.parse()?,
        given_name: given_name.into(),
        family_name: family_name.into(),
        language,
    };
    Ok(people::record(tx, &app.world, &told).await?)
}

async fn people_id(tx: &mut Tx, email: &str) -> anyhow::Result<PersonId> {
    Ok(people::by_email(tx, &email.parse()?).await?.with_context(|| email.to_owned())?.id)
}

async fn session(app: &App, tx: &mut Tx, organiser: PersonId) -> anyhow::Result<SessionId> {
    let italian = person(app, tx, "chair.it@filiera.example", "Ginevra", "Dell'Orto", Language::It).await?;
    let russian = person(app, tx, "chair.ru@filiera.example", "Фёдор", "Щербаков", Language::Ru).await?;
    let coordinator =
        person(app, tx, "coordinator@filiera.example", "Alyona", "Bellini", Language::En).await?;
    let sides = [
        task_forces::ToldSide {
            code: "IT".into(),
            name: words("Delegazione italiana", "Italian delegation", "Итальянская делегация"),
            co_chair: Some(italian),
        },
        task_forces::ToldSide {
            code: "RU".into(),
            name: words("Delegazione russa", "Russian delegation", "Российская делегация"),
            co_chair: Some(russian),
        },
    ];
    let name = words(
        "Task Force italo-russa sui distretti e le PMI",
        "Italo-Russian Task Force on districts and SMEs",
        "Итало-российская рабочая группа по округам и МСП",
    );
    let world = &app.world;
    let force = task_forces::create(tx, world, organiser, "italo-russa", &name, &sides).await?;
    grants::give(tx, world, Some(organiser), coordinator, Role::Coordinator, &force.to_string()).await?;
    let told = sessions::Told {
        number: 27,
        title: words("Firenze", "Florence", "Флоренция"),
        place: words(
            "Firenze, Fortezza da Basso",
            "Florence, Fortezza da Basso",
            "Флоренция, Фортецца-да-Бассо",
        ),
        zone: "Europe/Rome".into(),
        starts_on: platform::db::Day(date(2018, 11, 29)),
        ends_on: platform::db::Day(date(2018, 11, 30)),
        languages: vec![Language::It, Language::Ru, Language::En],
    };
    let id = sessions::create(tx, world, organiser, force, &told).await?;
    let rules = Rules { maximum: Some(12), requests_most: Some(20), ..Rules::default() };
    sessions::set_rules(tx, world, organiser, id, &rules, None).await?;
    let theme = |theme: &Theme| (theme.code.to_owned(), words(theme.name.0, theme.name.1, theme.name.2));
    let themes = THEMES.iter().map(theme).collect();
    sessions::set_thematic_names(tx, world, organiser, id, &themes).await?;
    sessions::announce(tx, world, organiser, id, true).await?;
    Ok(id)
}

async fn record(
    app: &App,
    tx: &mut Tx,
    by: PersonId,
    standing: &Standing,
    florence: &Florence,
) -> anyhow::Result<()> {
    let world = &app.world;
    by_code::record(tx, world, standing, &florence.slots).await?;
    by_code::record(tx, world, standing, &florence.tables).await?;
    by_code::record(tx, world, standing, &florence.interpreters).await?;
    participants::record(tx, world, by, standing, &florence.participants).await?;
    projects::record(tx, world, by, standing, &florence.projects).await?;
    requests::record(tx, world, by, standing, &florence.requests).await?;
    Ok(())
}

/// Each co-chair approves the own side, as in life.
async fn approve(app: &App, tx: &mut Tx, standing: &Standing) -> anyhow::Result<()> {
    let session = &standing.session;
    for side in task_forces::sides(tx, session.task_force_id).await? {
        let co_chair = side.co_chair_id.context("a co-chair")?;
        let own = Standing::find(tx, Some(co_chair), session.id).await?.context("a co-chair's standing")?;
        participants::approve_all(tx, &app.world, co_chair, &own, &Filter::default()).await?;
    }
    Ok(())
}

/// The invitations count as sent; no mail is written to people who are made up.
async fn invite(app: &App, tx: &mut Tx, by: PersonId, standing: &Standing) -> anyhow::Result<()> {
    for invitee in participants::invitees(tx, standing, &Filter::default()).await? {
        participants::invited(tx, &app.world, by, standing, invitee.id).await?;
    }
    Ok(())
}

/// Five people who can sign in at once, each with a fresh link.
///
/// # Errors
/// When the database fails.
pub async fn logins(app: &App) -> anyhow::Result<Vec<Login>> {
    let mut tx = app.db.begin().await?;
    let mut logins = Vec::new();
    for (role, email, next) in [
        ("organiser", "organiser@filiera.example", "desk"),
        ("delegate", "delegate@filiera.example", "my/agenda"),
        ("interpreter coordinator", "coordinator@filiera.example", "desk"),
        ("firm of the market", "firm@filiera.example", "/market/received"),
        ("designer abroad", designers::DESIGNER, "/market/briefs"),
    ] {
        let person = people_id(&mut tx, email).await?;
        let session: (SessionId,) =
            tx.one("SELECT id FROM sessions ORDER BY number DESC LIMIT 1", args![]).await?;
        let next =
            if next.starts_with('/') { next.to_owned() } else { format!("/sessions/{}/{next}", session.0) };
        let secret = link::make(&mut tx, &app.world, person, &next, link::INVITED).await?;
        logins.push(Login {
            role,
            email: email.into(),
            link: app.absolute(&format!("/login/links/{secret}")),
        });
    }
    tx.commit().await?;
    Ok(logins)
}

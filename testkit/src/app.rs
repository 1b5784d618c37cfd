//! The whole program in a test: a fixed clock, seeded randomness, mail in memory.

use std::sync::Arc;

use axum::Router;
use filiera::wiring;
use market::finder::Finder;
use platform::app::{App, Parts};
use platform::db::Db;
use platform::http::{LARGEST_UPLOAD, Metrics, Proxies};
use platform::jobs::Worker;
use platform::locale::Language;
use platform::mail::Mailer;
use platform::media::Media;
use platform::world::World;
use registry::model::{PersonId, Role};
use registry::store::{grants, people};
use tempfile::TempDir;

use crate::{Client, Kind, database};

/// The program under test.
pub struct TestApp {
    /// Its parts.
    pub app: App,
    /// Its whole URL surface.
    pub router: Router,
    /// Finds firms, once it has [caught up](Self::catch_up).
    pub finder: Finder,
    worker: Arc<Worker>,
    _folder: TempDir,
}

impl TestApp {
    /// Starts on a fresh database, at ten in the morning of 5 November 2018, UTC.
    ///
    /// # Panics
    /// When anything is missing that the program needs.
    pub async fn start(kind: Kind) -> Self {
        let folder = TempDir::new().expect("a folder for the test");
        // Outside the fixed world: names of databases must differ between tests that run at once.
        let name = format!(
            "t{}",
            folder.path().file_name().expect("a name").to_string_lossy().replace(['.', '-'], "_")
        );
        let url = database(kind, folder.path(), &name.to_lowercase()).await;
        let db = Db::connect(&url, 5).await.expect("the database opens");
        db.migrate(wiring::migrations()).await.expect("the migrations run");
        let app = App::new(Parts {
            db,
            world: World::fixed("2018-11-05T10:00:00Z".parse().expect("a time"), 27),
            catalogue: wiring::catalogue().expect("the texts are well formed"),
            mailer: Mailer::memory(),
            media: Media::memory(LARGEST_UPLOAD),
            base_url: "http://filiera.example".parse().expect("an address"),
            proxies: Proxies::default(),
            contact: "help@filiera.example".into(),
            theme: "filiera".into(),
            threads: 1,
        });
        let finder = Finder::in_memory().expect("an index in memory");
        Self {
            router: wiring::router(&app, Metrics::default(), finder.clone()),
            finder,
            app,
            worker: wiring::worker(),
            _folder: folder,
        }
    }

    /// Runs whatever is due in the queue; how many jobs ran.
    ///
    /// # Panics
    /// When the database fails.
    pub async fn run_jobs(&self) -> usize {
        self.worker.drain(&self.app).await.expect("the queue runs")
    }

    /// Takes in what changed in the market, as the program does by itself all the time; how many entries did.
    ///
    /// # Panics
    /// When the database or the index fails.
    pub async fn catch_up(&self) -> usize {
        self.finder.catch_up(&self.app).await.expect("the index is brought up to date")
    }

    /// A person of this address, who speaks English.
    ///
    /// # Panics
    /// When the database fails.
    pub async fn person(&self, email: &str) -> PersonId {
        let mut tx = self.app.db.begin().await.expect("a transaction");
        let told = people::Told {
            email: email.parse().expect("an address"),
            given_name: "Chiara".into(),
            family_name: "D'Angelo".into(),
            language: Language::En,
        };
        let id = people::record(&mut tx, &self.app.world, &told).await.expect("the person is recorded");
        tx.commit().await.expect("committed");
        id
    }

    /// Gives a role.
    ///
    /// # Panics
    /// When the database fails.
    pub async fn grant(&self, person: PersonId, role: Role, scope: &str) {
        let mut tx = self.app.db.begin().await.expect("a transaction");
        grants::give(&mut tx, &self.app.world, None, person, role, scope).await.expect("the role is given");
        tx.commit().await.expect("committed");
    }

    /// A client that is not signed in.
    #[must_use]
    pub fn anonymous(&self) -> Client {
        Client::new(self.router.clone())
    }

    /// A client signed in as the person, as a link in a mail does it.
    ///
    /// # Panics
    /// When signing in does not work.
    pub async fn sign_in(&self, person: PersonId) -> Client {
        let mut tx = self.app.db.begin().await.expect("a transaction");
        let good_for = registry::store::link::ASKED;
        let secret = registry::store::link::make(&mut tx, &self.app.world, person, "/sessions", good_for)
            .await
            .expect("a link");
        tx.commit().await.expect("committed");
        let mut client = self.anonymous();
        let answer = client.post(&format!("/login/links/{secret}"), &[]).await;
        assert_eq!(answer.status, 303, "signing in: {}", answer.text);
        client
    }

    /// A client signed in as an operator.
    pub async fn operator(&self) -> Client {
        let person = self.person("operator@filiera.example").await;
        self.grant(person, Role::Operator, "").await;
        self.sign_in(person).await
    }
}

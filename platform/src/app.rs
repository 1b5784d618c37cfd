//! The program's parts, handed to every handler and job.

use std::any::{Any, TypeId};
use std::collections::HashMap;
use std::ops::Deref;
use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::Notify;
use url::Url;

use crate::db::Db;
use crate::http::Proxies;
use crate::locale::{Catalogue, Language, Locale};
use crate::mail::Mailer;
use crate::media::Media;
use crate::world::World;

/// The program's parts; cheap to clone.
#[derive(Clone)]
pub struct App {
    parts: Arc<Parts>,
    queue: Arc<Notify>,
    kept: Arc<Mutex<HashMap<TypeId, Arc<dyn Any + Send + Sync>>>>,
}

/// What [`App`] holds.
pub struct Parts {
    /// The database.
    pub db: Db,
    /// The clock and the randomness.
    pub world: World,
    /// Every text in every language.
    pub catalogue: Catalogue,
    /// The way out for mail.
    pub mailer: Mailer,
    /// Uploaded files.
    pub media: Media,
    /// The address under which the program is reached, without a path.
    pub base_url: Url,
    /// The proxies that are believed when they say for whom they ask.
    pub proxies: Proxies,
    /// Threads of one scheduling run.
    pub threads: usize,
    /// The address to which visitors write: about their data, about barriers.
    pub contact: String,
    /// The name of the theme: `filiera`, or `italia` for public bodies.
    pub theme: String,
}

impl App {
    /// Puts the parts together.
    #[must_use]
    pub fn new(parts: Parts) -> Self {
        Self { parts: Arc::new(parts), queue: Arc::default(), kept: Arc::default() }
    }

    /// Rung when a job that somebody waits for was committed: this process then looks into the queue at once. Whoever does not
    /// hear it looks a moment later anyway.
    #[must_use]
    pub fn queue(&self) -> &Notify {
        &self.queue
    }

    /// What an area keeps in memory for as long as the program runs, one of its type, made when it is asked for first: what
    /// the database says, put so that it answers sooner.
    #[must_use]
    pub fn kept<T: Any + Default + Send + Sync>(&self) -> Arc<T> {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        let one = kept.entry(TypeId::of::<T>()).or_insert_with(|| Arc::new(T::default()));
        // What is kept under a type is of that type.
        Arc::clone(one).downcast().unwrap_or_default()
    }

    /// The texts of one language.
    #[must_use]
    pub fn locale(&self, language: Language) -> Locale {
        self.catalogue.locale(language)
    }

    /// The whole address of a path such as `/login`.
    #[must_use]
    pub fn absolute(&self, path: &str) -> String {
        format!("{}{path}", self.base_url.as_str().trim_end_matches('/'))
    }

    /// Whether the program is reached over HTTPS; then cookies are for HTTPS alone.
    #[must_use]
    pub fn is_secure(&self) -> bool {
        self.base_url.scheme() == "https"
    }
}

impl Deref for App {
    type Target = Parts;
    fn deref(&self) -> &Parts {
        &self.parts
    }
}

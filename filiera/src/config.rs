//! Configuration: one TOML file, then the environment, then flags; each later one wins.

use std::path::{Path, PathBuf};

use figment::Figment;
use figment::providers::{Env, Format, Serialized, Toml};
use serde::{Deserialize, Serialize};
use url::Url;

use crate::wrong::Wrong;

/// How the names of our variables begin.
const PREFIX: &str = "FILIERA_";

/// Everything that can be set. In the file `listen = "…"`, in the environment `FILIERA_LISTEN=…`.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Config {
    /// Where the program listens.
    pub listen: String,
    /// The address under which people reach it; links in mails and calendars begin with it.
    pub base_url: Url,
    /// `sqlite:path` or `postgres://…`.
    pub database: String,
    /// Connections to the database.
    pub connections: u32,
    /// The folder of uploaded files and, by default, of everything else that is kept.
    pub data: PathBuf,
    /// `smtp://user:password@host:port`, `smtps://…`, or `folder:path`.
    pub mail: String,
    /// Whom mails come from.
    pub mail_from: String,
    /// Where visitors write about their data or about barriers; empty, it is `mail_from`.
    pub contact: String,
    /// Who may read `/metrics`.
    pub metrics: Readers,
    /// Proxies that are believed when they say for whom they ask: addresses and networks with commas between them. Those
    /// on this machine are believed always.
    pub proxies: String,
    /// `filiera` or `italia`.
    pub theme: Theme,
    /// How many jobs run at once, three at least; one of them is never a scheduling run, two never a print for everyone.
    pub workers: usize,
    /// Threads of one scheduling run; 0 means as many as there are cores.
    pub schedule_threads: usize,
    /// Log as `text` or `json`.
    pub log: String,
}

/// Who may read something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Readers {
    /// Programs on this machine.
    Loopback,
    /// Everybody.
    Open,
}

/// How the pages look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// Our own look.
    Filiera,
    /// That of public bodies.
    Italia,
}

impl Theme {
    /// Its name in the configuration and in the pages.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Filiera => "filiera",
            Self::Italia => "italia",
        }
    }
}

impl Default for Config {
    fn default() -> Self {
        Self {
            listen: "127.0.0.1:8080".into(),
            base_url: Url::parse("http://localhost:8080")
                .unwrap_or_else(|_| unreachable!("a constant address")),
            database: "sqlite:filiera-data/filiera.sqlite".into(),
            connections: 10,
            data: "filiera-data".into(),
            mail: "folder:filiera-data/mail".into(),
            mail_from: "filiera@localhost.localdomain".into(),
            contact: String::new(),
            metrics: Readers::Loopback,
            proxies: String::new(),
            theme: Theme::Filiera,
            workers: 3,
            schedule_threads: 0,
            log: "text".into(),
        }
    }
}

impl Config {
    /// The names of everything that can be set.
    fn names() -> Vec<String> {
        let all = serde_json::to_value(Self::default()).unwrap_or_default();
        all.as_object().into_iter().flatten().map(|(name, _)| name.clone()).collect()
    }

    /// Variables of the environment that look like ours and say nothing to the program.
    #[must_use]
    pub fn unknown_variables() -> Vec<String> {
        let names = Self::names();
        let is_known = |name: &str| name == "config" || names.iter().any(|known| known == name);
        let variables = std::env::vars_os().filter_map(|(name, _)| name.into_string().ok());
        variables
            .filter(|name| name.strip_prefix(PREFIX).is_some_and(|rest| !is_known(&rest.to_lowercase())))
            .collect()
    }

    /// Reads the file, if there is one, and the environment.
    ///
    /// # Errors
    /// When the file asked for is missing, or a value does not fit; the message names it.
    pub fn read(file: Option<&Path>) -> anyhow::Result<Self> {
        let path = match file {
            Some(path) if !path.exists() => {
                return Err(Wrong(format!("there is no configuration file {}", path.display())).into());
            }
            Some(path) => path,
            None => Path::new("filiera.toml"),
        };
        let names = Self::names();
        Figment::from(Serialized::defaults(Self::default()))
            .merge(Toml::file(path))
            .merge(
                Env::prefixed(PREFIX)
                    .filter(move |key| names.iter().any(|name| key.as_str().eq_ignore_ascii_case(name))),
            )
            .extract()
            .map_err(|error| Wrong(format!("the configuration is wrong: {}", faults(error))).into())
    }
}

/// What is wrong, where, one after the other.
fn faults(error: figment::Error) -> String {
    let fault = |one: figment::Error| {
        let place = one.metadata.as_ref().map_or(String::new(), |metadata| match &metadata.source {
            Some(source) => format!(" in {source}"),
            None => format!(" in {}", metadata.name),
        });
        if one.path.is_empty() {
            format!("{}{place}", one.kind)
        } else {
            format!("{}: {}{place}", one.path.join("."), one.kind)
        }
    };
    error.into_iter().map(fault).collect::<Vec<_>>().join("; ")
}

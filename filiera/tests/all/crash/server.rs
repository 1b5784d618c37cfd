//! The real program on a database of its own, which can be killed and started again.

use std::net::TcpListener;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use platform::db::{Arg, Db};
use sqlx::SqlSafeStr;
use tempfile::TempDir;
use testkit::Kind;
use tokio::runtime::Runtime;

use super::browser::Browser;

/// How long anything may take that is waited for.
pub const PATIENCE: Duration = Duration::from_secs(90);

/// The program, its folder, and a way to look into its database from outside.
pub struct Server {
    environment: Vec<(&'static str, String)>,
    address: String,
    child: Option<Child>,
    runtime: Runtime,
    db: Db,
    folder: TempDir,
}

impl Server {
    /// Starts it on a fresh database.
    pub fn start(kind: Kind) -> Self {
        let folder = TempDir::new().expect("a folder");
        let name = folder.path().file_name().expect("a name").to_string_lossy().replace(['.', '-'], "_");
        let runtime = Runtime::new().expect("a runtime");
        let url = runtime.block_on(testkit::database(
            kind,
            folder.path(),
            &format!("crash{}", name.to_lowercase()),
        ));
        let port =
            TcpListener::bind("127.0.0.1:0").and_then(|probe| probe.local_addr()).expect("a port").port();
        let address = format!("127.0.0.1:{port}");
        let path = |name: &str| folder.path().join(name).display().to_string();
        let environment = vec![
            ("FILIERA_DATABASE", url.clone()),
            ("FILIERA_LISTEN", address.clone()),
            ("FILIERA_BASE_URL", format!("http://{address}")),
            ("FILIERA_DATA", path("data")),
            ("FILIERA_MAIL", format!("folder:{}", path("mail"))),
        ];
        let child = Some(launch(folder.path(), &environment));
        await_health(&address);
        let db = runtime.block_on(Db::connect(&url, 2)).expect("the database opens");
        Self { environment, address, child, runtime, db, folder }
    }

    /// Kills it as a power cut would.
    pub fn kill(&mut self) {
        if let Some(mut child) = self.child.take() {
            child.kill().expect("it was running");
            child.wait().expect("it ended");
        }
    }

    /// Starts it again.
    pub fn restart(&mut self) {
        self.kill();
        self.child = Some(launch(self.folder.path(), &self.environment));
        await_health(&self.address);
    }

    /// A browser signed in as an operator.
    pub fn operator(&self) -> Browser {
        let made = Command::new(env!("CARGO_BIN_EXE_filiera"))
            .args(["operator", "ada.ricci@example.org"])
            .current_dir(self.folder.path())
            .envs(self.environment.iter().cloned())
            .output()
            .expect("an operator");
        let link = String::from_utf8_lossy(&made.stdout).trim().to_owned();
        let path = link.split_once(&self.address).map(|(_, path)| path.to_owned()).expect("a link");
        let mut browser = Browser::new(&self.address);
        browser.submit(&path, &[]);
        browser
    }

    /// What a `SELECT COUNT(*)` gives, asked past the program.
    pub fn count(&self, sql: impl SqlSafeStr, args: Vec<Arg>) -> i64 {
        self.runtime.block_on(self.db.count(sql, args)).expect("a number")
    }

    /// Waits until a number is what it should be; how long it took.
    pub fn until(
        &self,
        what: &str,
        sql: &'static str,
        args: impl Fn() -> Vec<Arg>,
        is: impl Fn(i64) -> bool,
    ) {
        let begun = Instant::now();
        while !is(self.count(sql, args())) {
            assert!(begun.elapsed() < PATIENCE, "waited in vain until {what}");
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    /// The most memory that the program has held so far, in megabytes.
    pub fn most_memory(&self) -> u64 {
        let id = self.child.as_ref().expect("it runs").id();
        let status = std::fs::read_to_string(format!("/proc/{id}/status")).expect("the program's state");
        let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).expect("its memory");
        line.trim().trim_end_matches(" kB").parse::<u64>().expect("a number") / 1024
    }

    /// How many mails were sent.
    pub fn mails(&self) -> usize {
        std::fs::read_dir(self.folder.path().join("mail")).map_or(0, Iterator::count)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.kill();
    }
}

fn launch(folder: &Path, environment: &[(&'static str, String)]) -> Child {
    let log = std::fs::File::options().create(true).append(true).open(folder.join("log")).expect("a log");
    Command::new(env!("CARGO_BIN_EXE_filiera"))
        .arg("serve")
        .current_dir(folder)
        .envs(environment.iter().cloned())
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(log)
        .spawn()
        .expect("the program starts")
}

fn await_health(address: &str) {
    let begun = Instant::now();
    while !Browser::new(address).get("/health").is_ok_and(|answer| answer.status == 200) {
        assert!(begun.elapsed() < PATIENCE, "the program does not answer");
        std::thread::sleep(Duration::from_millis(20));
    }
}

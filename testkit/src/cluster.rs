//! A PostgreSQL server of the tests' own: made in a temporary folder, thrown away at the end.
//!
//! Only the standard library is used, because `xtask` is built from this same file before anything else is.

use std::ffi::OsStr;
use std::io::{self, Error, ErrorKind};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

/// Where the address of a server that already runs is found.
pub const ADDRESS: &str = "FILIERA_TEST_POSTGRES";

/// Runs the server until its standard input closes, which also happens when the tests are killed, and clears up.
const KEEPER: &str = r#"
trap '' INT TERM
"$@" >"$FOLDER/log" 2>&1 </dev/null & server=$!
read -r _
kill -INT "$server"; wait "$server"
rm -rf "$FOLDER"
"#;

/// A running server; it stops when this is dropped or the process ends.
#[derive(Debug)]
pub struct Cluster {
    url: String,
    keeper: Option<Child>,
}

impl Cluster {
    /// The server whose address `FILIERA_TEST_POSTGRES` holds, or else one of our own.
    ///
    /// # Errors
    /// When PostgreSQL is not installed or does not start.
    pub fn start() -> io::Result<Self> {
        if let Ok(url) = std::env::var(ADDRESS)
            && !url.is_empty()
        {
            return Ok(Self { url, keeper: None });
        }
        let programs = programs().ok_or_else(|| Error::other("PostgreSQL is not installed"))?;
        // Another program may take the port between the asking and the start; then another is asked for.
        for _ in 0..2 {
            match Self::private(&programs) {
                Err(error) if error.kind() == ErrorKind::AddrInUse => {}
                result => return result,
            }
        }
        Self::private(&programs)
    }

    fn private(programs: &Path) -> io::Result<Self> {
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let folder = folder()?;
        if let Err(error) = initialise(programs, &folder) {
            std::fs::remove_dir_all(&folder)?;
            return Err(error);
        }
        serve(programs, &folder, port)
    }

    /// The address of the server's first database, as `postgres://user@host:port/postgres`.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.url
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        if let Some(mut keeper) = self.keeper.take() {
            drop(keeper.stdin.take());
            // Nothing is left to do where it cannot be waited for.
            let _ = keeper.wait();
        }
    }
}

/// The folder that holds `initdb` and `postgres`: on the path, or where Debian puts them, the newest first.
#[must_use]
pub fn programs() -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let mut folders: Vec<PathBuf> = std::env::split_paths(&path).collect();
    let versions = std::fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let mut versions: Vec<PathBuf> = versions.map(|version| version.path()).collect();
    versions.sort_by_key(|folder| {
        let version = folder.file_name().and_then(OsStr::to_str).and_then(|name| name.parse::<u32>().ok());
        std::cmp::Reverse(version)
    });
    folders.extend(versions.into_iter().map(|folder| folder.join("bin")));
    folders.into_iter().find(|folder| ["initdb", "postgres"].iter().all(|name| folder.join(name).exists()))
}

fn folder() -> io::Result<PathBuf> {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    let number = NEXT.fetch_add(1, Ordering::Relaxed);
    let folder = std::env::temp_dir().join(format!("filiera-postgres-{}-{number}", std::process::id()));
    std::fs::create_dir(&folder)?;
    if is_root() {
        run(Command::new("chown").arg("postgres:postgres").arg(&folder))?;
    }
    Ok(folder)
}

fn initialise(programs: &Path, folder: &Path) -> io::Result<()> {
    run(unprivileged(&programs.join("initdb"))
        .args(["--auth=trust", "-U", "filiera", "--no-sync", "--encoding=UTF8", "--locale=C", "-D"])
        .arg(folder.join("data"))
        .current_dir(folder))
}

fn serve(programs: &Path, folder: &Path, port: u16) -> io::Result<Cluster> {
    let server = unprivileged(&programs.join("postgres"));
    let mut keeper = Command::new("sh");
    keeper.args(["-c", KEEPER, "sh"]).arg(server.get_program()).args(server.get_args());
    keeper.arg("-D").arg(folder.join("data"));
    keeper.arg("-c").arg(format!("unix_socket_directories={}", folder.display()));
    for setting in [
        "fsync=off",
        "full_page_writes=off",
        "synchronous_commit=off",
        "max_connections=200",
        "listen_addresses=127.0.0.1",
        &format!("port={port}"),
    ] {
        keeper.args(["-c", setting]);
    }
    let keeper = keeper.env("FOLDER", folder).current_dir(folder).stdin(Stdio::piped()).spawn()?;
    let url = format!("postgres://filiera@127.0.0.1:{port}/postgres");
    let cluster = Cluster { url, keeper: Some(keeper) };
    let begun = Instant::now();
    // The last line of this file says how far the server is.
    let ready = || {
        std::fs::read_to_string(folder.join("data/postmaster.pid"))
            .is_ok_and(|lines| lines.lines().nth(7).is_some_and(|line| line.trim() == "ready"))
    };
    while !ready() {
        let log = std::fs::read_to_string(folder.join("log")).unwrap_or_default();
        if log.contains("FATAL") || begun.elapsed() > Duration::from_secs(60) {
            let taken = log.contains("could not bind");
            let kind = if taken { ErrorKind::AddrInUse } else { ErrorKind::Other };
            return Err(Error::new(kind, format!("PostgreSQL does not start:\n{log}")));
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    Ok(cluster)
}

/// The server refuses to run as root, so root runs it as the user that Debian made for it.
fn unprivileged(program: &Path) -> Command {
    if is_root() {
        let mut command = Command::new("setpriv");
        command.args(["--reuid=postgres", "--regid=postgres", "--clear-groups"]).arg(program);
        command
    } else {
        Command::new(program)
    }
}

/// Whether this runs as root, for whom the server is started as another user.
#[must_use]
pub fn is_root() -> bool {
    use std::os::unix::fs::MetadataExt;
    std::fs::metadata("/proc/self").is_ok_and(|process| process.uid() == 0)
}

fn run(command: &mut Command) -> io::Result<()> {
    let output = command.stdin(Stdio::null()).output()?;
    if output.status.success() {
        Ok(())
    } else {
        let said = String::from_utf8_lossy(&output.stderr);
        Err(Error::other(format!("{} failed: {said}", command.get_program().display())))
    }
}

//! What the tests of every area share: both databases, a test application, signed-in clients.

mod app;
mod client;
pub mod cluster;
mod databases;
pub mod postgres;
mod shared;

pub use app::TestApp;
pub use client::{Answer, Client};
pub use databases::{Kind, database};
pub use shared::shared;

/// Runs a test on SQLite and on PostgreSQL: `both_databases!(async fn name(app: TestApp) { … });`, or, where it makes what it
/// works on by itself, `both_databases!(name: check);` with an `async fn check(kind: Kind)`.
#[macro_export]
macro_rules! both_databases {
    ($name:ident: $check:ident) => {
        mod $name {
            #[tokio::test(flavor = "multi_thread")]
            async fn sqlite() {
                super::$check($crate::Kind::Sqlite).await;
            }

            #[tokio::test(flavor = "multi_thread")]
            async fn postgres() {
                super::$check($crate::Kind::Postgres).await;
            }
        }
    };
    ($($(#[$note:meta])* async fn $name:ident($app:ident: TestApp) $body:block)+) => {$(
        $(#[$note])*
        mod $name {
            #[allow(unused_imports, reason = "a short test may need nothing of its file")]
            use super::*;

            async fn check($app: $crate::TestApp) $body

            #[tokio::test(flavor = "multi_thread")]
            async fn sqlite() {
                check($crate::TestApp::start($crate::Kind::Sqlite).await).await;
            }

            #[tokio::test(flavor = "multi_thread")]
            async fn postgres() {
                check($crate::TestApp::start($crate::Kind::Postgres).await).await;
            }
        }
    )+};
}

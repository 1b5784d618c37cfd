//! Where documents are set: on as many cores as there are, and no more at once.

use std::num::NonZero;
use std::sync::LazyLock;

use tokio::sync::Semaphore;

/// How many documents are set at once: as many as there are cores.
static SETTERS: LazyLock<Semaphore> =
    LazyLock::new(|| Semaphore::new(std::thread::available_parallelism().map_or(1, NonZero::get)));

/// Setting a document keeps a core busy, so it does not run where requests are answered; whoever asks for one more waits
/// for a core, after those who asked before. What is large asks anew for each piece, and lets others go between.
///
/// # Errors
/// When the work breaks off.
pub async fn on_a_core<T: Send + 'static>(
    work: impl FnOnce() -> T + Send + 'static,
) -> Result<T, tokio::task::JoinError> {
    // The semaphore is never closed, so it always gives.
    let setter = SETTERS.acquire().await.ok();
    let work = move || {
        // Kept until the work is done, also where nobody waits for it any more.
        let _setter = setter;
        work()
    };
    tokio::task::spawn_blocking(work).await
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::time::Duration;

    use super::*;

    #[tokio::test]
    async fn no_more_documents_are_set_at_once_than_there_are_cores() {
        static AT_WORK: AtomicUsize = AtomicUsize::new(0);
        static MOST: AtomicUsize = AtomicUsize::new(0);
        let cores = SETTERS.available_permits();
        let work = || {
            MOST.fetch_max(AT_WORK.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
            std::thread::sleep(Duration::from_millis(20));
            AT_WORK.fetch_sub(1, Ordering::SeqCst);
        };
        let jobs: Vec<_> = (0..3 * cores).map(|_| tokio::spawn(on_a_core(work))).collect();
        for job in jobs {
            assert!(job.await.unwrap().is_ok());
        }
        assert!(MOST.load(Ordering::SeqCst) <= cores);
    }
}

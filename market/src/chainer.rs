//! Puts chains together for a brief: what the firms say, asked of the engine beside whatever else the process has to do.

use std::num::NonZero;
use std::sync::LazyLock;

use chain::{Answer, InputError, Options};
use jiff::civil::Date;
use platform::db::{DbError, Tx};
use tokio::sync::Semaphore;
use tokio::task::{JoinError, spawn_blocking};

use crate::model::chaining::{Plan, Proposal, Question, Weighing};
use crate::model::home::capital;
use crate::model::ids::SupplierId;
use crate::store::buying::Own;
use crate::store::buying::chains::{self, Makers};
use crate::store::{Standing, buyers};

/// How many chains are shown.
pub const WANTED: usize = 5;
/// How much is computed for a question, in the engine's unit: about a second, and a few where nothing fits.
const LIMIT: u64 = 150_000_000;

/// As many questions at a time as there are cores; others wait.
static CHAINERS: LazyLock<Semaphore> =
    LazyLock::new(|| Semaphore::new(std::thread::available_parallelism().map_or(1, NonZero::get)));

/// What goes wrong while chains are put together.
#[derive(Debug, thiserror::Error)]
pub enum ChainError {
    /// The database.
    #[error(transparent)]
    Database(#[from] DbError),
    /// A thread broke off.
    #[error("the engine broke off")]
    Broken(#[from] JoinError),
}

/// What was found.
#[derive(Debug, Clone)]
pub struct Found {
    /// The firms that were looked at.
    pub makers: Makers,
    /// The buyer's country, ISO 3166-1 alpha-2.
    pub country: String,
    /// What came of it; nothing where the brief does not say enough, or its day is over.
    pub outcome: Option<Result<Outcome, InputError>>,
}

/// The engine's answer in firms and dates.
#[derive(Debug, Clone)]
pub struct Outcome {
    /// The question as it was put.
    pub plan: Plan,
    /// The answer as it came.
    pub answer: Answer,
    /// Its chains, the best first.
    pub proposals: Vec<Proposal>,
}

/// Puts the best chains together for a brief: as its firms say today, without those in `without`.
///
/// # Errors
/// What the database said.
pub async fn chains(
    tx: &mut Tx,
    standing: &Standing,
    own: &Own,
    weighing: Weighing,
    without: &[SupplierId],
    today: Date,
) -> Result<Found, ChainError> {
    let makers = chains::makers(tx, own, without, today).await?;
    let country = buyers::own(tx, standing).await?.map(|buyer| buyer.country).unwrap_or_default();
    let question = Question {
        wanted: &own.brief.wanted,
        makers: &makers.all,
        doing: &makers.doing,
        buyer: capital(&country),
        weighing,
        today,
    };
    let Some(plan) = Plan::of(&question) else { return Ok(Found { makers, country, outcome: None }) };
    let turn = CHAINERS.acquire().await;
    let instance = plan.instance.clone();
    let solved =
        spawn_blocking(move || chain::solve(&instance, &Options { wanted: WANTED, limit: LIMIT })).await?;
    drop(turn);
    let outcome = solved.map(|answer| Outcome { proposals: plan.proposals(&answer), plan, answer });
    Ok(Found { makers, country, outcome: Some(outcome) })
}

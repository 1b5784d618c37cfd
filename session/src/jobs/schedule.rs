//! The engine's run: what the button *Schedule* starts.

use std::time::Duration;

use jiff::Timestamp;
use platform::jobs::{Context, Job, JobError, Pace};
use registry::model::PersonId;
use schedule::{Bound, Clash, Infeasible, Objective, Options, Progress, Status};
use serde::{Deserialize, Serialize};
use tokio::sync::watch;

use crate::model::ids::{AgendaId, SessionId};
use crate::model::placement::{self, Fate, Fates};
use crate::model::{Origin, Proof, Session};
use crate::store::agendas::{self, NewAgenda};
use crate::store::instance::{self, Asked, Problem};
use crate::store::runs;

/// The shortest time between two reports of progress.
const PAUSE: Duration = Duration::from_millis(250);

/// How long an answer may stand that somebody waits for, before it is shown: so long, or a hundredth of the time that there is
/// where that is more.
const PATIENCE: Duration = Duration::from_millis(250);

/// A run of the engine.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Schedule {
    /// Of which session.
    pub session: SessionId,
    /// Who asked for it.
    pub by: PersonId,
    /// The version whose locks are kept.
    pub base: Option<AgendaId>,
    /// Whether as little as possible is to change from that version.
    pub least: bool,
    /// On the day: from when on it is planned anew.
    pub from: Option<Timestamp>,
    /// When to end at the latest.
    pub seconds: u32,
    /// Where the random numbers begin.
    pub seed: u64,
}

/// What a run says of itself while it runs and at its end.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Report {
    /// When the engine began.
    pub began_at: Option<Timestamp>,
    /// When the best so far was found, in seconds from then.
    pub seconds: f64,
    /// What the best so far costs.
    pub objective: Option<Objective>,
    /// What is proven.
    pub bound: Option<Bound>,
    /// How it ended.
    pub outcome: Option<Outcome>,
}

/// How a run ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// With a draft.
    Agenda(AgendaId),
    /// No agenda keeps every rule; why.
    Infeasible(Why),
    /// Nothing was found in time, and nothing proven.
    Unknown,
    /// What is kept contradicts itself or the rules.
    Contradiction {
        /// How, as the engine says it.
        how: String,
        /// The locked meeting that cannot stay where it is.
        clash: Option<Clash>,
    },
    /// There are no slots, no tables or no accepted requests.
    Nothing,
    /// It was stopped before its turn came.
    Unbegun,
}

/// Why no agenda keeps every rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Why {
    /// As the engine found it.
    Known(Infeasible),
    /// As a run from before that was kept said it.
    Said(String),
}

impl std::fmt::Display for Why {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Known(known) => known.fmt(out),
            Self::Said(sentence) => sentence.fmt(out),
        }
    }
}

impl Job for Schedule {
    const KIND: &'static str = "schedule";
    const PACE: Pace = Pace::Awaited;

    fn subject(&self) -> String {
        self.session.to_string()
    }

    fn unbegun() -> Option<serde_json::Value> {
        serde_json::to_value(Report { outcome: Some(Outcome::Unbegun), ..Report::default() }).ok()
    }

    async fn run(self, context: Context) -> Result<(), JobError> {
        let mut tx = context.app.db.read().await?;
        let Some(session) = runs::session(&mut tx, self.session).await? else {
            return Err(JobError::Final("the session is gone".to_owned()));
        };
        let asked = Asked { base: self.base, least: self.least, from: self.from };
        let problem = instance::load(&mut tx, &session, asked).await?;
        drop(tx);
        let mut report = Report { began_at: Some(context.app.world.now()), ..Report::default() };
        context.report(&report).await?;
        let outcome = self.outcome(&context, &session, problem, &mut report).await?;
        report.outcome = Some(outcome);
        context.report(&report).await?;
        Ok(())
    }
}

impl Schedule {
    /// Whoever plans anew waits for the answer, before the day and on it; another run takes its time.
    fn patience(&self) -> Option<Duration> {
        self.least.then(|| (Duration::from_secs(self.seconds.into()) / 100).max(PATIENCE))
    }

    async fn outcome(
        &self,
        context: &Context,
        session: &Session,
        problem: Problem,
        report: &mut Report,
    ) -> Result<Outcome, JobError> {
        let instance = &problem.instance;
        if instance.slots.is_empty() || instance.tables.is_empty() || instance.meetings.is_empty() {
            return Ok(Outcome::Nothing);
        }
        let (problem, solved) = self.solve(context, problem, report).await?;
        let schedule = match solved {
            Ok(schedule) => schedule,
            Err(error) => {
                let how = problem.readable(&error.to_string());
                return Ok(Outcome::Contradiction { how, clash: error.clash.map(|clash| *clash) });
            }
        };
        let proof = match schedule.status {
            Status::Optimal => Proof::Optimal,
            Status::Feasible => Proof::Feasible,
            Status::Infeasible => {
                let why = schedule.infeasible.unwrap_or(Infeasible::Unexplained);
                return Ok(Outcome::Infeasible(Why::Known(why)));
            }
            Status::Unknown => return Ok(Outcome::Unknown),
        };
        let faults = schedule::check(&problem.instance, &schedule);
        if let Some(fault) = faults.first() {
            return Err(JobError::Final(format!(
                "the engine's schedule breaks {} rules: {fault}",
                faults.len()
            )));
        }
        // What was taken out by hand was free to be placed again; left out, the engine's reason counts.
        let locks = problem.base.iter().filter(|(_, fate)| matches!(fate, Fate::Placed(_)));
        let locks: Fates = locks.map(|(request, fate)| (*request, fate.clone())).collect();
        let readable = |text: &str| problem.readable(text);
        let fates = placement::fates(&schedule, &locks, readable, |request| problem.absent(request));
        let fates = problem.keeping_held(fates);
        let new = NewAgenda {
            session: session.id,
            base: self.base.filter(|_| self.least),
            origin: if self.from.is_some() { Origin::Replan } else { Origin::Run },
            run: context.id.to_string(),
            by: self.by,
            from: self.from,
            proof,
            objective: schedule.objective.unwrap_or_default(),
            bound: schedule.bound.unwrap_or_default(),
            seconds: schedule.seconds,
            fates: &fates,
        };
        (report.objective, report.bound) = (schedule.objective, schedule.bound);
        report.seconds = schedule.seconds;
        let mut tx = context.app.db.begin().await?;
        let agenda = agendas::create(&mut tx, &context.app.world, &new).await?;
        tx.commit().await?;
        Ok(Outcome::Agenda(agenda))
    }

    /// Lets the engine run beside, and tells of what it finds.
    async fn solve(
        &self,
        context: &Context,
        problem: Problem,
        report: &mut Report,
    ) -> Result<(Problem, Result<schedule::Schedule, schedule::InputError>), JobError> {
        let options = Options {
            fairness: None,
            time_limit: Some(Duration::from_secs(self.seconds.into())),
            patience: self.patience(),
            threads: context.app.threads,
            seed: self.seed,
        };
        let stop = std::sync::Arc::clone(context.stop());
        let (tell, mut told) = watch::channel(None::<Progress>);
        let mut engine = tokio::task::spawn_blocking(move || {
            let solved = schedule::solve(&problem.instance, &options, &stop, &|progress| {
                tell.send_replace(Some(*progress));
            });
            (problem, solved)
        });
        let solved = loop {
            tokio::select! {
                // Nothing is told after the end; what was told before it is.
                solved = &mut engine => break solved,
                Ok(()) = told.changed() => {}
            }
            let news = *told.borrow_and_update();
            if let Some(progress) = news {
                report.seconds = progress.seconds;
                (report.objective, report.bound) = (Some(progress.objective), Some(progress.bound));
                // The engine goes on whatever becomes of the news: given up here, the retry would start a second one beside it.
                if let Err(error) = context.report(report).await {
                    tracing::warn!(%error, "the progress of a run cannot be written");
                }
            }
            tokio::select! {
                solved = &mut engine => break solved,
                () = tokio::time::sleep(PAUSE) => {}
            }
        };
        solved.map_err(|error| JobError::Final(format!("the engine broke off: {error}")))
    }
}

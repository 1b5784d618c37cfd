//! Lists of firms: they are read and compared, and when somebody has confirmed them they go in.

use std::collections::HashMap;

use identify::Verdict;
use platform::app::App;
use platform::db::Tx;
use platform::jobs::{Context, Job, JobError, Pace};
use platform::sheet;
use registry::model::{OrganisationId, PersonId};
use serde::{Deserialize, Serialize};

use crate::identity::{self, Known};
use crate::model::ids::ListId;
use crate::model::incoming::{Fault, Incoming, Reason, Row, limits, read};
use crate::model::joining::{Candidate, List, ListRow, Outcome};
use crate::store::imports::{self, Checked};
use crate::store::joins::{self, Origin};

/// How far a list is.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct ListProgress {
    /// Rows that are done.
    pub done: usize,
    /// All rows.
    pub total: usize,
}

/// The rows that are compared, or written, at a time.
const AT_A_TIME: usize = 100;

/// The reading and comparing of a list.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct CheckList {
    /// Which.
    pub list: ListId,
}

impl Job for CheckList {
    const KIND: &'static str = "check-list";
    const ATTEMPTS: i64 = 3;
    const PACE: Pace = Pace::Awaited;

    fn subject(&self) -> String {
        self.list.to_string()
    }

    async fn run(self, context: Context) -> Result<(), JobError> {
        let app = &context.app;
        let mut tx = app.db.read().await?;
        let Some(list) = imports::for_job(&mut tx, self.list).await? else { return Ok(()) };
        drop(tx);
        if list.checked_at.is_some() || list.dropped_at.is_some() {
            return Ok(());
        }
        let bytes =
            app.media.get(list.media_key).await.map_err(|error| JobError::Again(error.to_string()))?;
        let reading = tokio::task::spawn_blocking(move || {
            sheet::read(&bytes, "suppliers", &limits()).map(|sheet| read(&sheet))
        });
        // It was read once already when it was received.
        let read = reading.await.map_err(|error| JobError::Final(error.to_string()))?;
        let (heading, rows) = read.map_err(|error| JobError::Final(error.to_string()))?;
        let mut tx = app.db.begin().await?;
        imports::begin(&mut tx, list.id, &heading).await?;
        tx.commit().await?;
        let total = rows.len();
        let mut earlier: HashMap<OrganisationId, usize> = HashMap::new();
        let mut seen: HashMap<String, usize> = HashMap::new();
        let mut done = 0;
        let mut rest = rows.into_iter().peekable();
        while rest.peek().is_some() {
            context.report(&ListProgress { done, total }).await?;
            if is_dropped(app, list.id).await? {
                return Ok(());
            }
            let some: Vec<Row> = rest.by_ref().take(AT_A_TIME).collect();
            done += some.len();
            let mut tx = app.db.read().await?;
            let checked = check(app, &mut tx, &list, some, (&mut earlier, &mut seen)).await?;
            drop(tx);
            let mut tx = app.db.begin().await?;
            imports::record(&mut tx, list.id, &checked).await?;
            tx.commit().await?;
        }
        let mut tx = app.db.begin().await?;
        imports::checked(&mut tx, &app.world, list.id).await?;
        tx.commit().await?;
        context.report(&ListProgress { done, total }).await?;
        Ok(())
    }
}

async fn is_dropped(app: &App, id: ListId) -> Result<bool, JobError> {
    let mut tx = app.db.read().await?;
    Ok(imports::for_job(&mut tx, id).await?.is_none_or(|list| list.dropped_at.is_some()))
}

/// The lines of this list that were found to be a known firm, and those of new firms by their fingerprint.
type Earlier<'a> = (&'a mut HashMap<OrganisationId, usize>, &'a mut HashMap<String, usize>);

async fn check(
    app: &App,
    tx: &mut Tx,
    list: &List,
    rows: Vec<Row>,
    (earlier, seen): Earlier<'_>,
) -> Result<Vec<Checked>, JobError> {
    let prints: Vec<String> = rows.iter().map(|row| row.firm.fingerprint()).collect();
    let before: HashMap<String, OrganisationId> = imports::decided(tx, &prints).await?.into_iter().collect();
    let known = identity::current(app, tx).await?;
    let mut all = Vec::new();
    for (mut row, print) in rows.into_iter().zip(prints) {
        let mut found = if row.is_faulty() {
            Found { outcome: Outcome::Faulty, candidate: None }
        } else {
            find(&known, &row.firm, before.get(&print).copied())
        };
        let sure =
            found.candidate.as_ref().filter(|_| found.outcome == Outcome::Joins).map(|one| one.organisation);
        let line = match (found.outcome, sure) {
            (Outcome::Faulty, _) => None,
            (_, Some(organisation)) => earlier.insert(organisation, row.line),
            _ => seen.insert(print, row.line),
        };
        if let Some(line) = line {
            let (value, reason) = (row.firm.name.clone(), Reason::Repeated { line });
            row.faults.push(Fault { column: String::new(), value, reason });
            found.outcome = Outcome::Faulty;
        }
        let mut changes = Vec::new();
        if found.outcome == Outcome::Joins
            && let Some(candidate) = &found.candidate
        {
            let (by, of) = (list.uploaded_by, list.association_id);
            let changed = joins::would_change(tx, by, of, candidate.organisation, &row.firm).await?;
            if changed.is_nothing() {
                found.outcome = Outcome::Unchanged;
            }
            changes = changed.parts();
        }
        all.push(Checked {
            outcome: found.outcome,
            organisation: found.candidate.as_ref().map(|one| one.organisation),
            probability: found.candidate.as_ref().map(|one| one.probability),
            changes,
            row,
        });
    }
    Ok(all)
}

/// What is found of a firm.
struct Found {
    outcome: Outcome,
    candidate: Option<Candidate>,
}

/// Which known firm an incoming one is; `before` is which it was found or decided to be when the same row came before.
fn find(known: &Known, firm: &Incoming, before: Option<OrganisationId>) -> Found {
    if let Some(organisation) = before {
        let candidate = Candidate { organisation, probability: 1.0, signs: Vec::new() };
        return Found { outcome: Outcome::Joins, candidate: Some(candidate) };
    }
    let firm = firm.firm();
    let (organisation, decision) = known.decide(&firm);
    let candidate = organisation.map(|organisation| Candidate {
        organisation,
        probability: decision.probability,
        signs: decision.evidence.iter().map(Into::into).collect(),
    });
    let outcome = match decision.verdict {
        Verdict::Same => Outcome::Joins,
        Verdict::Review => Outcome::Doubtful,
        Verdict::New => Outcome::New,
    };
    Found { outcome, candidate }
}

/// The writing of a list that was confirmed.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct WriteList {
    /// Which.
    pub list: ListId,
}

impl Job for WriteList {
    const KIND: &'static str = "write-list";
    const PACE: Pace = Pace::Awaited;

    fn subject(&self) -> String {
        self.list.to_string()
    }

    async fn run(self, context: Context) -> Result<(), JobError> {
        let app = &context.app;
        loop {
            let mut tx = app.db.read().await?;
            let Some(list) = imports::for_job(&mut tx, self.list).await? else { return Ok(()) };
            let tally = imports::tally(&mut tx, list.id).await?;
            let count = |number: i64| usize::try_from(number).unwrap_or(0);
            let (done, total) = (count(tally.written), count(tally.to_write()));
            context.report(&ListProgress { done, total }).await?;
            let Some(by) = list.confirmed_by.filter(|_| list.stopped_at.is_none()) else { return Ok(()) };
            let rows = imports::next(&mut tx, list.id, 50).await?;
            // What was written before is known by now: the index is read on without what is being written.
            let mut found = Vec::new();
            let prints: Vec<String> = rows.iter().map(|row| row.content.fingerprint()).collect();
            let before: HashMap<String, OrganisationId> =
                imports::decided(&mut tx, &prints).await?.into_iter().collect();
            {
                let known = identity::current(app, &mut tx).await?;
                for (row, print) in rows.iter().zip(&prints) {
                    let candidates = known.candidates(&row.content.firm());
                    found.push((find(&known, &row.content, before.get(print).copied()), candidates));
                }
            }
            drop(tx);
            let mut tx = app.db.begin().await?;
            if rows.is_empty() {
                imports::finish(&mut tx, &app.world, list.id).await?;
                tx.commit().await?;
                return Ok(());
            }
            for (row, (found, candidates)) in rows.iter().zip(found) {
                let written = write(&mut tx, app, (by, &list), row, (found, candidates)).await?;
                imports::written(&mut tx, &app.world, list.id, row.line, written).await?;
            }
            tx.commit().await?;
        }
    }
}

/// Writes a row as it was shown. Where that is not so any more, a person decides.
async fn write(
    tx: &mut Tx,
    app: &App,
    (by, list): (PersonId, &List),
    row: &ListRow,
    (found, candidates): (Found, Vec<Candidate>),
) -> Result<(Outcome, Option<crate::model::ids::SupplierId>), JobError> {
    let world = &app.world;
    let line = row.line;
    let origin = Origin { association: list.association_id, row: Some((list.id, line)), own: None };
    match (row.outcome, found.outcome, found.candidate) {
        (Outcome::New, Outcome::New, _) => {
            let supplier = joins::make(tx, world, by, list.association_id, &row.content).await?;
            Ok((Outcome::New, Some(supplier)))
        }
        (Outcome::Joins, Outcome::Joins, Some(candidate))
            if Some(candidate.organisation) == row.organisation_id =>
        {
            let (_, supplier) = joins::join(tx, world, by, &origin, &row.content, &candidate).await?;
            Ok((Outcome::Joins, Some(supplier)))
        }
        (_, Outcome::New, _) if candidates.is_empty() => {
            let supplier = joins::make(tx, world, by, list.association_id, &row.content).await?;
            Ok((Outcome::New, Some(supplier)))
        }
        (_, _, candidate) => {
            let mut shown = candidates;
            if let Some(candidate) =
                candidate.filter(|one| shown.iter().all(|other| other.organisation != one.organisation))
            {
                shown.insert(0, candidate);
            }
            joins::doubt(tx, world, by, &origin, &row.content, &shown).await?;
            Ok((Outcome::Doubtful, None))
        }
    }
}

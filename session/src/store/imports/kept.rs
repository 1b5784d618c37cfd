//! What each sheet's rows are checked against in the database, and how they are written there.

use std::collections::HashSet;
use std::future::Future;

use platform::db::{DbError, Tx};
use platform::world::World;
use registry::model::PersonId;

use super::super::participants::Taken;
use super::super::{Standing, interpreters, participants, projects, requests, slots, tables};
use crate::model::sheets::{
    Fault, InterpreterRow, ParticipantRow, ProjectRow, Reason, RequestRow, SheetRow, SlotRow, TableRow,
};
use crate::model::{Novelty, Tally};

/// Rows that a session keeps.
pub(super) trait Kept: SheetRow + Send + Sync + 'static {
    /// By which the row is known again.
    fn key(&self) -> &str;

    /// What is wrong with good rows when they are held against what there is.
    fn faults(
        _tx: &mut Tx,
        _standing: &Standing,
        _rows: &[(usize, Self)],
    ) -> impl Future<Output = Result<Vec<Fault>, DbError>> + Send {
        std::future::ready(Ok(Vec::new()))
    }

    /// Organisations that the rows describe in different ways.
    fn at_odds(_rows: &[Self]) -> Vec<String> {
        Vec::new()
    }

    /// How each row stands to what there is.
    fn compare(
        tx: &mut Tx,
        standing: &Standing,
        rows: &[Self],
    ) -> impl Future<Output = Result<Vec<Novelty>, DbError>> + Send;

    /// Writes the rows.
    fn record(
        tx: &mut Tx,
        world: &World,
        by: PersonId,
        standing: &Standing,
        rows: &[Self],
    ) -> impl Future<Output = Result<Tally, DbError>> + Send;
}

impl Kept for SlotRow {
    fn key(&self) -> &str {
        &self.slot
    }

    /// None may share time with a slot that is there and is not in the sheet.
    async fn faults(tx: &mut Tx, standing: &Standing, rows: &[(usize, Self)]) -> Result<Vec<Fault>, DbError> {
        let told: HashSet<&str> = rows.iter().map(|(_, row)| row.slot.as_str()).collect();
        let known = slots::list(tx, standing).await?;
        let others: Vec<_> = known.iter().filter(|slot| !told.contains(slot.external_id.as_str())).collect();
        let fault = |(line, row): &(usize, Self)| {
            let other =
                others.iter().find(|other| row.start < other.ends_at.0 && other.starts_at.0 < row.end)?;
            let reason = Reason::OverlapsSlot { slot: other.external_id.clone() };
            Some(Fault { line: *line, column: "start".to_owned(), value: row.slot.clone(), reason })
        };
        Ok(rows.iter().filter_map(fault).collect())
    }

    async fn compare(tx: &mut Tx, standing: &Standing, rows: &[Self]) -> Result<Vec<Novelty>, DbError> {
        slots::compare(tx, standing, rows).await
    }

    async fn record(
        tx: &mut Tx,
        world: &World,
        _: PersonId,
        standing: &Standing,
        rows: &[Self],
    ) -> Result<Tally, DbError> {
        slots::record(tx, world, standing, rows).await
    }
}

impl Kept for TableRow {
    fn key(&self) -> &str {
        &self.table
    }

    async fn compare(tx: &mut Tx, standing: &Standing, rows: &[Self]) -> Result<Vec<Novelty>, DbError> {
        tables::compare(tx, standing, rows).await
    }

    async fn record(
        tx: &mut Tx,
        world: &World,
        _: PersonId,
        standing: &Standing,
        rows: &[Self],
    ) -> Result<Tally, DbError> {
        tables::record(tx, world, standing, rows).await
    }
}

impl Kept for InterpreterRow {
    fn key(&self) -> &str {
        &self.interpreter
    }

    async fn compare(tx: &mut Tx, standing: &Standing, rows: &[Self]) -> Result<Vec<Novelty>, DbError> {
        interpreters::compare(tx, standing, rows).await
    }

    async fn record(
        tx: &mut Tx,
        world: &World,
        _: PersonId,
        standing: &Standing,
        rows: &[Self],
    ) -> Result<Tally, DbError> {
        interpreters::record(tx, world, standing, rows).await
    }
}

impl Kept for ParticipantRow {
    fn key(&self) -> &str {
        &self.external_id
    }

    async fn faults(tx: &mut Tx, standing: &Standing, rows: &[(usize, Self)]) -> Result<Vec<Fault>, DbError> {
        let plain: Vec<Self> = rows.iter().map(|(_, row)| row.clone()).collect();
        let taken = participants::taken(tx, standing, &plain).await?;
        let fault = |((line, row), taken): (&(usize, Self), Option<Taken>)| {
            let (column, value, reason) = match taken? {
                Taken::OtherSide => ("external_id", row.external_id.clone(), Reason::OfOtherSide),
                Taken::Email(code) => ("email", row.email.to_string(), Reason::EmailTaken { code }),
            };
            Some(Fault { line: *line, column: column.to_owned(), value, reason })
        };
        Ok(rows.iter().zip(taken).filter_map(fault).collect())
    }

    fn at_odds(rows: &[Self]) -> Vec<String> {
        participants::at_odds(rows)
    }

    async fn compare(tx: &mut Tx, standing: &Standing, rows: &[Self]) -> Result<Vec<Novelty>, DbError> {
        participants::compare(tx, standing, rows).await
    }

    async fn record(
        tx: &mut Tx,
        world: &World,
        by: PersonId,
        standing: &Standing,
        rows: &[Self],
    ) -> Result<Tally, DbError> {
        participants::record(tx, world, by, standing, rows).await
    }
}

impl Kept for ProjectRow {
    fn key(&self) -> &str {
        &self.external_id
    }

    async fn compare(tx: &mut Tx, standing: &Standing, rows: &[Self]) -> Result<Vec<Novelty>, DbError> {
        projects::compare(tx, standing, rows).await
    }

    async fn record(
        tx: &mut Tx,
        world: &World,
        by: PersonId,
        standing: &Standing,
        rows: &[Self],
    ) -> Result<Tally, DbError> {
        projects::record(tx, world, by, standing, rows).await
    }
}

impl Kept for RequestRow {
    fn key(&self) -> &str {
        &self.external_id
    }

    async fn compare(tx: &mut Tx, standing: &Standing, rows: &[Self]) -> Result<Vec<Novelty>, DbError> {
        requests::compare(tx, standing, rows).await
    }

    async fn record(
        tx: &mut Tx,
        world: &World,
        by: PersonId,
        standing: &Standing,
        rows: &[Self],
    ) -> Result<Tally, DbError> {
        requests::record(tx, world, by, standing, rows).await
    }
}

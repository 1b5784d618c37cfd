//! What each sheet's rows are checked against in the database, and how they are written there.

use platform::db::{DbError, Tx};
use platform::world::World;
use registry::model::PersonId;

use super::super::by_code::{self, ByCode};
use super::super::participants::Taken;
use super::super::{Standing, participants, projects, requests};
use crate::model::sheets::{Fault, ParticipantRow, ProjectRow, Reason, RequestRow, SheetRow};
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

    /// Organisations of which the rows say something else than what stays for another task force's sake.
    fn kept(
        _tx: &mut Tx,
        _standing: &Standing,
        _rows: &[Self],
    ) -> impl Future<Output = Result<Vec<String>, DbError>> + Send {
        std::future::ready(Ok(Vec::new()))
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

impl<T: ByCode> Kept for T {
    fn key(&self) -> &str {
        self.code()
    }

    async fn faults(tx: &mut Tx, standing: &Standing, rows: &[(usize, Self)]) -> Result<Vec<Fault>, DbError> {
        <T as ByCode>::faults(tx, standing, rows).await
    }

    async fn compare(tx: &mut Tx, standing: &Standing, rows: &[Self]) -> Result<Vec<Novelty>, DbError> {
        by_code::compare(tx, standing, rows).await
    }

    async fn record(
        tx: &mut Tx,
        world: &World,
        _: PersonId,
        standing: &Standing,
        rows: &[Self],
    ) -> Result<Tally, DbError> {
        by_code::record(tx, world, standing, rows).await
    }
}

/// Rows that a file of the store compares and writes in its own way.
macro_rules! kept {
    ($row:ty, $store:ident $(, $more:item)*) => {
        impl Kept for $row {
            fn key(&self) -> &str {
                &self.external_id
            }

            async fn compare(
                tx: &mut Tx,
                standing: &Standing,
                rows: &[Self],
            ) -> Result<Vec<Novelty>, DbError> {
                $store::compare(tx, standing, rows).await
            }

            async fn record(
                tx: &mut Tx,
                world: &World,
                by: PersonId,
                standing: &Standing,
                rows: &[Self],
            ) -> Result<Tally, DbError> {
                $store::record(tx, world, by, standing, rows).await
            }

            $($more)*
        }
    };
}

kept!(
    ParticipantRow,
    participants,
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
    },
    fn at_odds(rows: &[Self]) -> Vec<String> {
        participants::at_odds(rows)
    },
    async fn kept(tx: &mut Tx, standing: &Standing, rows: &[Self]) -> Result<Vec<String>, DbError> {
        participants::kept(tx, standing, rows, false).await
    }
);
kept!(ProjectRow, projects);
kept!(
    RequestRow,
    requests,
    async fn faults(tx: &mut Tx, standing: &Standing, rows: &[(usize, Self)]) -> Result<Vec<Fault>, DbError> {
        let plain: Vec<Self> = rows.iter().map(|(_, row)| row.clone()).collect();
        let barred = requests::barred(tx, standing, &plain).await?;
        let fault = |(line, row): &(usize, Self)| {
            let (column, value) = ("to".to_owned(), row.to.clone());
            Fault { line: *line, column, value, reason: Reason::Barred }
        };
        Ok(rows.iter().zip(barred).filter(|(_, barred)| *barred).map(|(row, _)| fault(row)).collect())
    }
);

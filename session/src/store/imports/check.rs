//! The dry run, and the writing after it: the same check, so that what was shown is what goes in. The rows are read before
//! the transaction that writes, which holds what others wait for, and read anew only where their grounds have changed.

use std::collections::BTreeSet;
use std::sync::Arc;

use platform::args;
use platform::db::{DbError, Tx};
use platform::sheet::{Cell, Sheet};
use platform::world::World;
use registry::model::PersonId;

use super::super::{Standing, participants, projects, sessions, slots, task_forces};
use super::kept::Kept;
use super::{ImportError, trail};
use crate::model::ids::ParticipantId;
use crate::model::sheets::{
    self, Checked, Context, InterpreterRow, Known, ParticipantRow, ProjectRow, RequestRow, Severity,
    SheetKind, SheetRow, SlotRow, TableRow,
};
use crate::model::{Import, ParticipantState, Report, Tally};

/// Every kind of sheet with its rows.
macro_rules! of_kinds {
    ($($kind:ident = $row:ident),+ $(,)?) => {
        /// A sheet that was read beforehand, which is what takes long, against what there was to refer to then.
        #[derive(Debug)]
        pub enum Ready {$(
            #[doc(hidden)]
            $kind(Held<$row>),
        )+}

        /// Reads a sheet before the transaction that writes it, so that nobody waits for the reading: [`confirm`] looks
        /// whether what it refers to is still the same.
        ///
        /// # Errors
        /// What the database said.
        pub async fn ready(
            tx: &mut Tx,
            standing: &Standing,
            kind: SheetKind,
            sheet: Sheet,
        ) -> Result<Ready, ImportError> {
            let known = known(tx, standing).await?;
            Ok(match kind {$(
                SheetKind::$kind => Ready::$kind(Held::<$row>::read(standing, sheet.into(), known).await?),
            )+})
        }

        async fn judge_any(
            tx: &mut Tx,
            standing: &Standing,
            ready: Ready,
        ) -> Result<Report, ImportError> {
            Ok(match ready {$( Ready::$kind(held) => judge(tx, standing, held).await?.1, )+})
        }

        async fn write_any(
            tx: &mut Tx,
            world: &World,
            by: PersonId,
            standing: &Standing,
            (ready, shown): (Ready, &Report),
        ) -> Result<Written, ImportError> {
            match ready {$( Ready::$kind(held) => write(tx, world, by, standing, (held, shown)).await, )+}
        }
    };
}

of_kinds! {
    Slots = SlotRow,
    Tables = TableRow,
    Participants = ParticipantRow,
    Projects = ProjectRow,
    Requests = RequestRow,
    Interpreters = InterpreterRow,
}

/// A sheet and its rows as they were read, against what was known then.
#[derive(Debug)]
pub struct Held<T> {
    sheet: Arc<Sheet>,
    known: Arc<Known>,
    checked: Checked<T>,
}

impl<T: SheetRow + Send + 'static> Held<T> {
    async fn read(standing: &Standing, sheet: Arc<Sheet>, known: Known) -> Result<Self, ImportError> {
        let (zone, known) = (standing.session.time_zone(), Arc::new(known));
        let (text, refers) = (Arc::clone(&sheet), Arc::clone(&known));
        let read = move || sheets::read::<T>(&text, &Context { zone: &zone, known: &refers });
        Ok(Self { checked: tokio::task::spawn_blocking(read).await?, sheet, known })
    }

    /// The same where nothing has changed meanwhile that rows refer to; else read anew.
    async fn renewed(self, tx: &mut Tx, standing: &Standing) -> Result<Self, ImportError> {
        let now = known(tx, standing).await?;
        if now == *self.known { Ok(self) } else { Self::read(standing, self.sheet, now).await }
    }
}

/// Checks a sheet against itself and against what there is; writes nothing.
///
/// # Errors
/// What the database said.
pub async fn check(
    tx: &mut Tx,
    standing: &Standing,
    kind: SheetKind,
    sheet: Sheet,
) -> Result<Report, ImportError> {
    let ready = ready(tx, standing, kind, sheet).await?;
    judge_any(tx, standing, ready).await
}

/// What became of a confirmation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Confirmed {
    /// The good rows are in.
    Done {
        /// How many were new, changed, unchanged.
        tally: Tally,
        /// The participants that were approved at once.
        approved: Vec<ParticipantId>,
    },
    /// Nothing was written: the session has changed since the check, which now finds something else.
    Changed(Box<Report>),
    /// Nothing was written: it was confirmed or dropped before.
    Closed,
}

/// Writes the good rows of a checked upload, all of them or none, within the caller's transaction. With `approve`,
/// participants who wait for approval are approved.
///
/// # Errors
/// What the database said; then the caller's transaction must be given up.
pub async fn confirm(
    tx: &mut Tx,
    world: &World,
    by: PersonId,
    standing: &Standing,
    import: &Import,
    ready: Ready,
    approve: bool,
) -> Result<Confirmed, ImportError> {
    // What is found missing here must still be missing when it is written: nobody else gives out its code meanwhile.
    sessions::hold(tx, standing.session.id).await?;
    let taken = tx
        .execute(
            "UPDATE imports SET confirmed_at = $2, confirmed_by = $3
             WHERE id = $1 AND session_id = $4 AND confirmed_at IS NULL AND dropped_at IS NULL",
            args![import.id, world.now(), by, standing.session.id],
        )
        .await?;
    if taken == 0 {
        return Ok(Confirmed::Closed);
    }
    let kind = import.sheet;
    let written = write_any(tx, world, by, standing, (ready, &import.report)).await?;
    let (tally, codes) = match written {
        Ok(written) => written,
        Err(report) => return Ok(Confirmed::Changed(report)),
    };
    let approved = match approve && kind == SheetKind::Participants {
        true => approve_codes(tx, world, by, standing, &codes).await?,
        false => Vec::new(),
    };
    let detail = format!("{kind}: {} + {}", tally.new, tally.changed);
    trail(tx, world, by, standing, import.id, "import.confirmed", &detail).await?;
    Ok(Confirmed::Done { tally, approved })
}

type Written = Result<(Tally, Vec<String>), Box<Report>>;

async fn write<T: Kept>(
    tx: &mut Tx,
    world: &World,
    by: PersonId,
    standing: &Standing,
    (held, shown): (Held<T>, &Report),
) -> Result<Written, ImportError> {
    let held = held.renewed(tx, standing).await?;
    let (rows, report) = judge(tx, standing, held).await?;
    if report != *shown {
        return Ok(Err(Box::new(report)));
    }
    let tally = T::record(tx, world, by, standing, &rows).await?;
    Ok(Ok((tally, rows.iter().map(|row| row.key().to_owned()).collect())))
}

/// The good rows, and what is to be said of all.
async fn judge<T: Kept>(
    tx: &mut Tx,
    standing: &Standing,
    held: Held<T>,
) -> Result<(Vec<T>, Report), ImportError> {
    let (zone, total, mut checked) = (standing.session.time_zone(), held.sheet.rows.len(), held.checked);
    let beside = T::faults(tx, standing, &checked.rows).await?;
    if !beside.is_empty() {
        let errors = beside.iter().filter(|fault| fault.reason.severity() == Severity::Error);
        let lines: BTreeSet<usize> = errors.map(|fault| fault.line).collect();
        checked.rows.retain(|(line, _)| !lines.contains(line));
        checked.faults.extend(beside);
        checked.faults.sort_by_key(|fault| fault.line);
    }
    let sample = checked.rows.iter().take(Report::SAMPLE).map(|(line, row)| {
        let cells = row.to_cells(&zone).into_iter().map(text).collect();
        (*line, cells)
    });
    let mut report = Report {
        rows: total,
        sample: sample.collect(),
        unknown_columns: checked.unknown_columns,
        ..Report::default()
    };
    report.set_faults(checked.faults);
    let rows: Vec<T> = checked.rows.into_iter().map(|(_, row)| row).collect();
    report.tally = Tally::of(&T::compare(tx, standing, &rows).await?);
    report.kept = T::kept(tx, standing, &rows).await?;
    report.at_odds = T::at_odds(&rows);
    // Of what stays as it is, no row counts, the last one neither.
    report.at_odds.retain(|name| !report.kept.contains(name));
    Ok((rows, report))
}

fn text(cell: Cell) -> String {
    match cell {
        Cell::Text(text) => text,
        Cell::Number(number) => number.to_string(),
        Cell::Time(time) => time.strftime("%Y-%m-%dT%H:%M").to_string(),
        Cell::Empty => String::new(),
    }
}

/// What rows may refer to. Thematic tables are whatever the sheets call them.
async fn known(tx: &mut Tx, standing: &Standing) -> Result<Known, DbError> {
    let sides = task_forces::sides(tx, standing.session.task_force_id).await?;
    let sides = sides.into_iter().filter(|side| standing.decides_for(side.id)).map(|side| side.code);
    let participants = participants::codes(tx, standing).await?.into_iter().map(|(code, _)| code);
    let projects = projects::codes(tx, standing).await?.into_iter().map(|(code, _)| code);
    let slots = slots::list(tx, standing).await?;
    // Before there are slots nobody knows the parts of the day.
    let parts = (!slots.is_empty()).then(|| slots.into_iter().filter_map(|slot| slot.period).collect());
    Ok(Known {
        sides: Some(sides.collect()),
        thematic_tables: None,
        participants: Some(participants.collect()),
        projects: Some(projects.collect()),
        parts,
    })
}

async fn approve_codes(
    tx: &mut Tx,
    world: &World,
    by: PersonId,
    standing: &Standing,
    codes: &[String],
) -> Result<Vec<ParticipantId>, DbError> {
    let codes: BTreeSet<&str> = codes.iter().map(String::as_str).collect();
    let people = participants::codes(tx, standing).await?;
    let chosen: Vec<_> =
        people.into_iter().filter(|(code, _)| codes.contains(code.as_str())).map(|(_, id)| id).collect();
    let mut approved = Vec::new();
    for some in chosen.chunks(1_000) {
        let filter = participants::Filter {
            chosen: some.to_vec(),
            state: Some(ParticipantState::Registered),
            ..participants::Filter::default()
        };
        approved.extend(participants::approve_all(tx, world, by, standing, &filter).await?);
    }
    Ok(approved)
}

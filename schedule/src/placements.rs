//! For moving a meeting by hand: where it may go, why it may not go elsewhere, and the move itself.

use serde::{Deserialize, Serialize};

use crate::board::{Block, Board};
use crate::check::objective;
use crate::instance::Instance;
use crate::model::{Model, NONE};
use crate::reasons::unscheduled;
use crate::schedule::{Held, Schedule, Status};
use crate::validate::Ids;

/// Why a meeting cannot be in a slot, with the ids of what stands in its way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Obstacle {
    /// There is nothing with this id.
    Unknown {
        /// The id.
        id: String,
    },
    /// Its row is locked.
    Locked,
    /// The slot is outside its session, or not the one it has to be in.
    Elsewhere,
    /// A participant is away.
    Unavailable {
        /// Who.
        participant: String,
    },
    /// A participant sits in another meeting.
    Busy {
        /// Who.
        participant: String,
        /// In which meeting.
        meeting: String,
    },
    /// A participant has as many meetings as allowed.
    Full {
        /// Who.
        participant: String,
    },
    /// It would no longer come before or after another meeting.
    Order {
        /// Which other.
        meeting: String,
    },
    /// The table is taken.
    TableTaken {
        /// Which table.
        table: String,
        /// By which meeting.
        meeting: String,
    },
    /// It has to be at another table.
    OtherTable {
        /// At which.
        table: String,
    },
    /// No table is free.
    NoTable,
    /// No interpreter with its languages is free, or none without working too long in a row.
    NoInterpreter,
    /// It has an interpreter, and its participants have a language in common.
    NeedsNoInterpreter,
    /// Breaks of the participants would differ by more than allowed.
    Unfair,
}

/// A slot seen from one meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Placement {
    /// Which slot.
    pub slot: String,
    /// Tables that it could have there, where nothing stands in its way.
    pub tables: Vec<String>,
    /// Who would interpret, where somebody has to.
    pub interpreter: Option<String>,
    /// What stands in its way; nothing where the move is legal.
    pub obstacles: Vec<Obstacle>,
}

impl Placement {
    /// Whether the meeting can be there.
    pub fn is_free(&self) -> bool {
        self.obstacles.is_empty()
    }
}

/// Every slot seen from one meeting of a schedule, held or not, as if it were lifted from where it is.
/// Nothing for an unknown meeting.
pub fn placements(instance: &Instance, schedule: &Schedule, meeting: &str) -> Vec<Placement> {
    let Ok(ids) = Ids::of(instance) else { return Vec::new() };
    let Ok(model) = Model::new(instance, None) else { return Vec::new() };
    let Some(&position) = ids.meetings.get(meeting) else { return Vec::new() };
    let mut board = Board::new(&model, &ids, schedule);
    lift(&mut board, position);
    (0..model.slots).map(|slot| seen(instance, &mut board, position, slot)).collect()
}

fn lift(board: &mut Board<'_>, meeting: usize) {
    if board.state.slot_of[meeting] != NONE {
        board.state.lift(meeting);
        board.tables[meeting] = NONE;
        board.state.commit();
    }
}

fn seen(instance: &Instance, board: &mut Board<'_>, meeting: usize, slot: usize) -> Placement {
    let model = board.state.model;
    let wanted = &model.meetings[meeting];
    let mut placement = Placement {
        slot: instance.slots[slot].id.clone(),
        tables: Vec::new(),
        interpreter: None,
        obstacles: Vec::new(),
    };
    if wanted.locked && wanted.current != Some(slot as u32) {
        placement.obstacles.push(Obstacle::Locked);
        return placement;
    }
    let free = board.free_tables(slot);
    let blocks = board.try_place(meeting, slot);
    if blocks.is_empty() {
        let who = board.state.interpreter_of[meeting];
        placement.interpreter = (who != NONE).then(|| instance.interpreters[who as usize].id.clone());
        let fits = |table: &&u32| wanted.table.is_none_or(|fixed| fixed == **table);
        placement.tables =
            free.iter().filter(fits).map(|&table| instance.tables[table as usize].id.clone()).collect();
        if !board.is_fair() {
            placement.obstacles.push(Obstacle::Unfair);
        }
        board.state.rollback(0);
    }
    placement.obstacles.extend(blocks.into_iter().map(|block| obstacle(instance, block)));
    placement
}

fn obstacle(instance: &Instance, block: Block) -> Obstacle {
    let person = |at: u32| instance.participants[at as usize].id.clone();
    let meeting = |at: u32| instance.meetings[at as usize].id.clone();
    match block {
        Block::Elsewhere => Obstacle::Elsewhere,
        Block::Away(who) => Obstacle::Unavailable { participant: person(who) },
        Block::Busy(who, other) => Obstacle::Busy { participant: person(who), meeting: meeting(other) },
        Block::Full(who) => Obstacle::Full { participant: person(who) },
        Block::Order(other) => Obstacle::Order { meeting: meeting(other) },
        Block::Taken(table, other) => Obstacle::TableTaken {
            table: instance.tables[table as usize].id.clone(),
            meeting: meeting(other),
        },
        Block::NoTable => Obstacle::NoTable,
        Block::NoInterpreter => Obstacle::NoInterpreter,
        Block::Unfair => Obstacle::Unfair,
    }
}

/// Moves a meeting of a schedule, held or not, into a slot: to the table asked for, or to the one it has now
/// if that is free there, or to the first free one. Interpreters of that slot may change among themselves.
/// The schedule that comes back states its new cost; what stands in the way comes back otherwise.
pub fn relocate(
    instance: &Instance,
    schedule: &Schedule,
    meeting: &str,
    slot: &str,
    table: Option<&str>,
) -> Result<Schedule, Vec<Obstacle>> {
    let unknown = |id: &str| vec![Obstacle::Unknown { id: id.to_owned() }];
    let ids = Ids::of(instance).map_err(|error| unknown(&error.place))?;
    let model = Model::new(instance, None).map_err(|error| unknown(&error.place))?;
    let &position = ids.meetings.get(meeting).ok_or_else(|| unknown(meeting))?;
    let &to = ids.slots.get(slot).ok_or_else(|| unknown(slot))?;
    let mut board = Board::new(&model, &ids, schedule);
    let had = board.tables[position];
    lift(&mut board, position);
    let placement = seen(instance, &mut board, position, to);
    if !placement.is_free() {
        return Err(placement.obstacles);
    }
    let had = instance.tables.get(had as usize).map(|table| table.id.clone());
    let seat = match table {
        Some(asked) => {
            ids.tables.get(asked).ok_or_else(|| unknown(asked))?;
            if !placement.tables.iter().any(|free| free == asked) {
                return Err(vec![taken(instance, &board, &ids, position, to, asked)]);
            }
            asked.to_owned()
        }
        None => match had.filter(|had| placement.tables.contains(had)) {
            Some(had) => had,
            None => placement.tables.first().cloned().ok_or_else(|| vec![Obstacle::NoTable])?,
        },
    };
    board.try_place(position, to);
    board.tables[position] = ids.tables[seat.as_str()] as u32;
    let mut moved = Schedule { status: Status::Feasible, meetings: Vec::new(), ..schedule.clone() };
    for (other, wanted) in instance.meetings.iter().enumerate() {
        let (at, table) = (board.state.slot_of[other], board.tables[other]);
        if let (Some(slot), Some(table)) =
            (instance.slots.get(at as usize), instance.tables.get(table as usize))
        {
            let who = instance.interpreters.get(board.state.interpreter_of[other] as usize);
            moved.meetings.push(Held {
                id: wanted.id.clone(),
                slot: slot.id.clone(),
                table: table.id.clone(),
                interpreter: who.map(|who| who.id.clone()),
            });
        }
    }
    moved.unscheduled =
        unscheduled(instance, &moved, None, &|| true).map_err(|error| unknown(&error.place))?;
    moved.objective = Some(objective(instance, &moved));
    Ok(moved)
}

fn taken(
    instance: &Instance,
    board: &Board<'_>,
    ids: &Ids<'_>,
    meeting: usize,
    slot: usize,
    asked: &str,
) -> Obstacle {
    if let Some(fixed) = board.state.model.meetings[meeting].table {
        return Obstacle::OtherTable { table: instance.tables[fixed as usize].id.clone() };
    }
    let there = |&&other: &&u32| board.tables[other as usize] == ids.tables[asked] as u32;
    let other = board.state.at[slot].iter().find(there);
    other.map_or(Obstacle::NoTable, |&other| Obstacle::TableTaken {
        table: asked.to_owned(),
        meeting: instance.meetings[other as usize].id.clone(),
    })
}

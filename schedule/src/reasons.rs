//! Why a meeting found no place, and the smallest single change that would admit it.

use crate::board::{Block, Board};
use crate::instance::Instance;
use crate::model::{Model, NONE};
use crate::read::InputError;
use crate::schedule::{Admission, Reason, Schedule, Unscheduled};
use crate::validate::Ids;

/// Slots that are tried for reasons, of all meetings together, whatever the time.
const MOST_TRIES: usize = 1_000_000;

/// The meetings that a schedule does not hold, each with its reason. `fairness` is the run's, in place of the
/// instance's. What would admit them is looked for as long as `in_time` lets it, and of very many the reason as well.
pub fn unscheduled(
    instance: &Instance,
    schedule: &Schedule,
    fairness: Option<u32>,
    in_time: &dyn Fn() -> bool,
) -> Result<Vec<Unscheduled>, InputError> {
    if schedule.meetings.len() == instance.meetings.len() {
        return Ok(Vec::new());
    }
    let ids = Ids::of(instance)?;
    let model = Model::new(instance, fairness)?;
    let mut board = Board::new(&model, &ids, schedule);
    let left_out = (0..model.meetings.len()).filter(|&meeting| board.state.slot_of[meeting] == NONE);
    let left_out: Vec<usize> = left_out.collect();
    let surveyed = MOST_TRIES / model.slots.max(1);
    let one = |(at, meeting): (usize, usize)| {
        if at < surveyed || in_time() {
            return explain(instance, &mut board, meeting, in_time);
        }
        let detail = "not looked into one by one: the time was over".to_owned();
        let id = instance.meetings[meeting].id.clone();
        Unscheduled { id, reason: Reason::Outweighed, detail, admitted_by: None }
    };
    Ok(left_out.into_iter().enumerate().map(one).collect())
}

/// What keeps a meeting out of each slot.
fn survey(board: &mut Board<'_>, meeting: usize) -> Vec<Vec<Block>> {
    let slots = 0..board.state.model.slots;
    slots
        .map(|slot| {
            let mut blocks = board.try_place(meeting, slot);
            if blocks.is_empty() {
                if !board.is_fair() {
                    blocks.push(Block::Unfair);
                }
                board.state.rollback(0);
            }
            blocks
        })
        .collect()
}

fn explain(
    instance: &Instance,
    board: &mut Board<'_>,
    meeting: usize,
    in_time: &dyn Fn() -> bool,
) -> Unscheduled {
    let survey = survey(board, meeting);
    let (reason, detail) = reason(instance, board, meeting, &survey);
    let admitted_by = admission(instance, board, meeting, &survey, in_time);
    Unscheduled { id: instance.meetings[meeting].id.clone(), reason, detail, admitted_by }
}

fn reason(instance: &Instance, board: &Board<'_>, meeting: usize, survey: &[Vec<Block>]) -> (Reason, String) {
    let model = board.state.model;
    let wanted = &model.meetings[meeting];
    let who = |person: u32| instance.participants[person as usize].id.as_str();
    let name = |other: u32| instance.meetings[other as usize].id.as_str();
    let common: Vec<&Vec<Block>> = survey
        .iter()
        .filter(|blocks| !blocks.iter().any(|block| matches!(block, Block::Away(_) | Block::Elsewhere)))
        .collect();
    if common.is_empty() {
        let people: Vec<&str> = wanted.participants().iter().map(|&person| who(person)).collect();
        return (Reason::NoCommonSlot, format!("there is no slot that {} could share", people.join(" and ")));
    }
    let everywhere = |test: &dyn Fn(&Block) -> bool| common.iter().all(|blocks| blocks.iter().any(test));
    if wanted.kind.is_some() && model.able(meeting).is_empty() {
        return (Reason::NoInterpreter, "no interpreter has its languages".to_owned());
    }
    for &person in wanted.participants() {
        if everywhere(&|block| *block == Block::Full(person)) {
            let count = board.state.held[person as usize];
            return (
                Reason::ParticipantFull,
                format!("{} has {count} meetings, the most allowed", who(person)),
            );
        }
    }
    let alone = |block: Block| common.iter().any(|blocks| blocks.len() == 1 && blocks[0] == block);
    if alone(Block::NoInterpreter) {
        return (
            Reason::NoInterpreter,
            "no interpreter with its languages is free where its participants are".to_owned(),
        );
    }
    let no_table = || (Reason::NoTable, "no table is free where its participants are".to_owned());
    if alone(Block::NoTable) {
        return no_table();
    }
    for &person in wanted.participants() {
        if everywhere(&|block| matches!(block, Block::Busy(busy, _) if *busy == person)) {
            let detail = format!("{} has a meeting in every slot that is left to this one", who(person));
            return (Reason::ParticipantFull, detail);
        }
    }
    if everywhere(&|block| *block == Block::NoTable) {
        return no_table();
    }
    let hard = |block: &Block| match block {
        Block::Order(_) | Block::Taken(..) => true,
        Block::Busy(_, other) => {
            let other = *other as usize;
            model.meetings[other].locked || instance.meetings[other].slot.is_some()
        }
        _ => false,
    };
    if everywhere(&hard) {
        let blocks = common.iter().flat_map(|blocks| blocks.iter());
        let other = blocks.filter(|block| hard(block)).find_map(|block| match block {
            Block::Order(other) | Block::Taken(_, other) | Block::Busy(_, other) => Some(name(*other)),
            _ => None,
        });
        return (
            Reason::Conflict,
            format!("meeting {} stands in its way and cannot move", other.unwrap_or_default()),
        );
    }
    if alone(Block::Unfair) {
        return (Reason::Outweighed, "holding it would break the fairness of breaks".to_owned());
    }
    (Reason::Outweighed, "the meetings in its way are worth as much or more".to_owned())
}

/// A single change, those first that cost nobody anything; nothing more is tried when the time is over.
fn admission(
    instance: &Instance,
    board: &mut Board<'_>,
    meeting: usize,
    survey: &[Vec<Block>],
    in_time: &dyn Fn() -> bool,
) -> Option<Admission> {
    let slot_id = |slot: usize| instance.slots[slot].id.clone();
    for (slot, blocks) in survey.iter().enumerate() {
        if let Some(other) = only_other(blocks)
            && in_time()
            && let Some(to) = movable(board, meeting, slot, other)
        {
            let meeting = instance.meetings[other as usize].id.clone();
            return Some(Admission::Move { meeting, from: slot_id(slot), to: slot_id(to) });
        }
    }
    let mut found: Option<(u32, Admission)> = None;
    for (slot, blocks) in survey.iter().enumerate() {
        let [block] = blocks.as_slice() else { continue };
        if !in_time() {
            break;
        }
        let person = |who: u32| instance.participants[who as usize].id.clone();
        let change = match *block {
            Block::NoTable => (0, Admission::Table { slot: slot_id(slot) }),
            Block::NoInterpreter => (1, Admission::Interpreter { slot: slot_id(slot) }),
            Block::Away(who) if admits(instance, board, meeting, slot) => {
                (2, Admission::Participant { participant: person(who), slot: slot_id(slot) })
            }
            Block::Full(who) if admits(instance, board, meeting, slot) => {
                (3, Admission::Limit { participant: person(who) })
            }
            _ => continue,
        };
        if found.as_ref().is_none_or(|known| change.0 < known.0) {
            found = Some(change);
        }
    }
    found.map(|(_, change)| change)
}

/// The one meeting that everything in the way comes from.
fn only_other(blocks: &[Block]) -> Option<u32> {
    let mut other = None;
    for block in blocks {
        match block {
            Block::Busy(_, one) if other.is_none_or(|known| known == *one) => other = Some(*one),
            _ => return None,
        }
    }
    other
}

/// Where `other` could go so that `meeting` takes its slot.
fn movable(board: &mut Board<'_>, meeting: usize, slot: usize, other: u32) -> Option<usize> {
    let model = board.state.model;
    let other = other as usize;
    if model.meetings[other].locked || !model.domain.has(meeting, slot) {
        return None;
    }
    let had = std::mem::replace(&mut board.tables[other], NONE);
    board.state.lift(other);
    let mut found = None;
    if board.try_place(meeting, slot).is_empty() {
        let mark = board.state.mark();
        for to in model.domain.columns(other).filter(|&to| to != slot) {
            let fits = board.try_place(other, to).is_empty() && board.is_fair();
            board.state.rollback(mark);
            if fits {
                found = Some(to);
                break;
            }
        }
    }
    board.state.rollback(0);
    board.tables[other] = had;
    found
}

/// Whether a meeting would be served in a slot if its only obstacle, a participant's, were gone.
fn admits(instance: &Instance, board: &mut Board<'_>, meeting: usize, slot: usize) -> bool {
    let model = board.state.model;
    let asked = &instance.meetings[meeting];
    let there = &instance.slots[slot];
    if asked.session.is_some() && asked.session != there.session
        || asked.slot.as_ref().is_some_and(|id| *id != there.id)
    {
        return false;
    }
    let wanted = &model.meetings[meeting];
    let free = wanted.resources.iter().all(|&resource| board.state.occupant(resource, slot) == NONE);
    if !free {
        return false;
    }
    board.state.place(meeting, slot);
    let served = board.state.serve(meeting) && board.is_fair();
    board.state.rollback(0);
    served
}

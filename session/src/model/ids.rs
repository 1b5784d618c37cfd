//! The kinds of ids of the area.

use platform::id::{Id, kind};

kind!(
    TaskForceKind = "tfc",
    SideKind = "sde",
    SessionKind = "ses",
    SlotKind = "slt",
    TableKind = "tbl",
    InterpreterKind = "int",
    ParticipantKind = "ptc",
    ProjectKind = "prj",
    RequestKind = "req",
    AgendaKind = "agd",
    StepKind = "stp",
    AbsenceKind = "abs",
    NoShowKind = "nos",
    FeedKind = "fed",
    ImportKind = "imp",
    PrintKind = "prt",
);

/// A task force.
pub type TaskForceId = Id<TaskForceKind>;
/// A side of a task force.
pub type SideId = Id<SideKind>;
/// A session.
pub type SessionId = Id<SessionKind>;
/// A slot of the Meeting Point.
pub type SlotId = Id<SlotKind>;
/// A table of the Meeting Point.
pub type TableId = Id<TableKind>;
/// An interpreter.
pub type InterpreterId = Id<InterpreterKind>;
/// A participant: a person at a session.
pub type ParticipantId = Id<ParticipantKind>;
/// A project.
pub type ProjectId = Id<ProjectKind>;
/// A request to meet; accepted, the meeting.
pub type RequestId = Id<RequestKind>;
/// A version of the agenda.
pub type AgendaId = Id<AgendaKind>;
/// A change by hand to a draft.
pub type StepId = Id<StepKind>;
/// Somebody or something missing on the day.
pub type AbsenceId = Id<AbsenceKind>;
/// Somebody said not to have come.
pub type NoShowId = Id<NoShowKind>;
/// A calendar address.
pub type FeedId = Id<FeedKind>;
/// An uploaded spreadsheet.
pub type ImportId = Id<ImportKind>;
/// A document printed for many.
pub type PrintId = Id<PrintKind>;

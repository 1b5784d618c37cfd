//! The note for whoever confirms a run: what the files are, how to check them, and what that shows.

use std::fmt::Write as _;

use super::{Certificate, LINES, Outcome};
use crate::instance::Instance;
use crate::schedule::{Schedule, Status};

/// The note of one run.
pub fn note(instance: &Instance, schedule: &Schedule, certificates: &[Certificate]) -> String {
    let mut text = String::from("# What this run claims, and how to confirm it\n\n");
    text.push_str(&claims(schedule));
    text.push('\n');
    for certificate in certificates {
        let _ = writeln!(text, "- {}", line(certificate));
    }
    if certificates.is_empty() {
        text.push_str("There is nothing to prove, and so there are no clauses and no proof here.\n");
    } else {
        text.push_str(CHECKING);
    }
    if schedule.objective.is_some() {
        text.push_str(SCHEDULE);
    }
    if !certificates.is_empty() {
        text.push_str(READING);
        if !instance.interpreters.is_empty() {
            text.push_str(INTERPRETERS);
        }
        text.push_str(LIMITS);
    }
    text
}

/// What the run came to, line by line.
fn claims(schedule: &Schedule) -> String {
    let (Some(objective), Some(bound)) = (schedule.objective, schedule.bound) else {
        return match schedule.status {
            Status::Infeasible => "No schedule of `instance.json` keeps every rule.\n".to_owned(),
            _ => "No schedule was found, and nothing is claimed.\n".to_owned(),
        };
    };
    let optimal = schedule.status == Status::Optimal;
    let mut text = if optimal {
        "`schedule.json` is a best schedule of `instance.json`, table moves apart. Its lines, each of which counts only \
         where those above are equal:\n\n"
            .to_owned()
    } else {
        "`schedule.json` keeps the rules of `instance.json`, and is not claimed to be best. Its lines, each of which counts \
         only where those above are equal:\n\n"
            .to_owned()
    };
    text.push_str("| line | reached | proven: not below |\n|---|---|---|\n");
    let mut known = true;
    for ((name, reached), bound) in LINES.into_iter().zip(objective.lines()).zip(bound.lines()) {
        let proven = match (known, bound) {
            (false, _) => "–".to_owned(),
            (true, 0) => "0, which needs no proof".to_owned(),
            (true, _) => bound.to_string(),
        };
        let _ = writeln!(text, "| {name} | {reached} | {proven} |");
        // Nothing is said of a line below one that is open.
        known &= bound == reached;
    }
    text
}

fn line(certificate: &Certificate) -> String {
    let Certificate { name, claim, outcome } = certificate;
    match outcome {
        Outcome::Proven => {
            format!(
                "{claim}: clauses in `{name}.cnf`, proof in `{name}.drat`, variables in `{name}.variables.txt`."
            )
        }
        Outcome::Open => format!(
            "{claim}: clauses in `{name}.cnf`, variables in `{name}.variables.txt`. **The proof was not finished in time**, and \
             is not here; any SAT solver that writes proofs may be tried on the clauses."
        ),
        Outcome::TooLarge => {
            format!("{claim}: **not here**, the clauses would be too many.")
        }
        Outcome::Wrong => format!(
            "{claim}: clauses in `{name}.cnf`. **They can be satisfied: the claim is wrong**, or the clauses are. This is a \
             fault of the program; please report it."
        ),
    }
}

const CHECKING: &str = r"
## Checking the proofs

Each `.cnf` states one claim turned round – the rules, and a better value than the one claimed – and each `.drat` derives a
contradiction from it, clause by clause. Any checker of DRAT proofs confirms that, such as one of these:

    rate --skip-unit-deletions NAME.cnf NAME.drat    (cargo install rate)
    drat-trim NAME.cnf NAME.drat                     (Debian: drat-trim)

Either has to answer `s VERIFIED`. It need not know anything of scheduling, nor trust the program that wrote this.
";

const SCHEDULE: &str = r"
## Checking the schedule

    filiera schedule instance.json --check schedule.json

says whether `schedule.json` keeps every rule and costs what it says. The rules are those of `instance.json`, and so short
that a checker of one's own is an afternoon's work.
";

const READING: &str = r"
## Reading the clauses

A checker confirms that the clauses contradict each other. That they say what is meant is for a reader to see. Since they
have to be contradictory, one thing is enough: **every schedule that keeps the rules, and is as good as the file asks,
satisfies all of them once the variables are given the values that `NAME.variables.txt` says.** A clause that says too little
does no harm.

Comments in the `.cnf` say what the clauses below them mean; meetings, participants, slots and tables are counted there from 1
in the order of `instance.json`. A variable for a meeting in a slot exists only where the meeting may be in that slot: where
all its participants are there, and its session, fixed slot and locked row allow it.

- **meeting N: in one slot where it is held, in none otherwise.** A meeting that must be held, as `rules.all` or a locked row
  asks, has no variable for being held.
- **participant N: one meeting a slot.** No two meetings of one participant share a slot; a participant is busy in a slot
  exactly where one of the meetings is in it. The same for a table that some meeting must be at.
- **participant N: implied, as many busy slots as meetings.** Where all meetings of a participant are held it follows from the
  two rules above, as no two of them share a slot. So it does that in each session there are at least as many as there are
  meetings that can be in no other. It is written down because it makes proofs short.
- **participant N: at most K meetings.**
- **slot N: at most K meetings, the tables.** Counted over groups of meetings that share a participant, of which only one at a
  time is held; together the groups hold every meeting.
- **slot N: implied, two participants at each table.** Follows where every meeting has two participants.
- **all slots: implied, at most K meetings.** Follows from the tables of each slot.
- **meeting N: after meeting M.** If both are held.
- **participant N: runs of meetings, counted.** A run begins in a slot where the participant is busy and was not in the slot
  before. Breaks are runs less one.
- **participant N: implied, without a break all is one run.** Whoever has one run is busy from the first meeting to the last.
- **fairness.** A variable says that everybody has so many breaks or more; nobody has more than that and what is allowed.
- **line L: at most K.** A tree adds up what the line costs: meetings left out (by number or weight), meetings missing to a
  minimum, meetings not in their current slot, or runs beyond the first. Its root is at most K.

Counts are made in three ways. In trees (totalizers) each node has a variable for *one or more of those below hold*, *two or
more*, and so on. In networks each comparator takes two variables and has one for *one of both* and one for *both*, so that in
the end as many stand in front as hold. In rows (sequential counters) variables say how many of those so far hold. A bound from
above forces them upwards only, one from below downwards only; what is not needed for the bound is left out.
";

const INTERPRETERS: &str = r"- **kind K, slot N: an interpreter for each meeting.** Meetings that the same interpreters can serve are one kind.
  Interpreters who can serve the same kinds, are there in the same slots and may work equally long in a row are one group. For
  each group, kind and slot variables count how many serve; of all groups together, as many as there are meetings of the kind.
- **group G: nobody serves two at once, nor too long in a row.** In a slot no more serve than the group has members; in every
  stretch of one slot more than the limit there are as many rests as members at least, where whoever is absent or in no count
  rests. Every roster keeps both.
- **whoever a locked row names serves there**, and is a group alone.
";

const LIMITS: &str = r"
## What this does not show

Table moves are not proven least. A claim on one line is made for schedules in which the lines above are at their best, which
is what the order of the lines asks; that they cannot be better is the claim of the file of that line, and a value of 0 needs
none. Nothing here says that `instance.json` describes the event as it is.
";

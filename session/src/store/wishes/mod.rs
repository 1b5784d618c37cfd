//! A participant's own requests: made, changed, answered, taken back. Who acts is the participant of the [`Standing`].

mod act;
mod answer;
mod make;
mod take_back;

pub use act::{Act, act};
pub use answer::{answer, reconsider};
pub use make::{Party, change, make, obstacle, party};
pub use take_back::{renew, withdraw};

use std::collections::HashMap;

use jiff::Timestamp;
use platform::args;
use platform::db::{At, DbError, Json, Tx};
use platform::http::Oops;
use platform::locale::{Language, Translated};
use platform::world::World;
use registry::model::PersonId;

use super::{Standing, calendar, trail};
use crate::model::ids::{ParticipantId, ProjectId, RequestId};
use crate::model::{Priority, Request, Session};

/// A request with the other one's name, as one of the two sees it.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Wish {
    /// The request.
    #[sqlx(flatten)]
    pub request: Request,
    /// The other one.
    pub other_id: ParticipantId,
    /// The other one's given name.
    pub given_name: String,
    /// The other one's family name.
    pub family_name: String,
    /// The other one's name in Latin letters.
    pub name_latin: Option<String>,
    /// The other one's organisation.
    pub organisation: String,
}

impl Wish {
    /// The other one's name.
    #[must_use]
    pub fn name(&self) -> String {
        format!("{} {}", self.given_name, self.family_name)
    }

    /// The same in Latin letters; empty where there is none.
    #[must_use]
    pub fn latin(&self) -> &str {
        self.name_latin.as_deref().unwrap_or("")
    }
}

/// Why a request cannot be made or changed; each has a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// The last day is over.
    Closed,
    /// The rules do not let the two meet.
    Barred,
    /// There is one between the two already.
    Twice,
    /// No more requests may be open.
    TooMany,
    /// More were made within the hour than anybody means.
    TooOften,
    /// It is no longer pending.
    Settled,
    /// It is for the other one of the two to say.
    NotYours,
}

impl Refusal {
    /// The key of the sentence.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Closed => "wish-refused-closed",
            Self::Barred => "wish-refused-barred",
            Self::Twice => "wish-refused-twice",
            Self::TooMany => "wish-refused-too-many",
            Self::TooOften => "wish-refused-too-often",
            Self::Settled => "wish-refused-settled",
            Self::NotYours => "wish-refused-not-yours",
        }
    }
}

impl From<Refusal> for Oops {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::NotYours => Self::Forbidden,
            Refusal::TooOften => Self::TooMany,
            settled => Self::Conflict(settled.key()),
        }
    }
}

/// What is said of a request.
#[derive(Debug, Clone)]
pub struct Told {
    /// How much it is wanted.
    pub priority: Priority,
    /// The project that it is about.
    pub project: Option<ProjectId>,
    /// What else is to be said.
    pub note: Option<String>,
}

/// The requests that the participant made (`sent`) or got, the newest first.
///
/// # Errors
/// What the database said.
pub async fn of(tx: &mut Tx, standing: &Standing, sent: bool) -> Result<Vec<Wish>, DbError> {
    let (own, other) = if sent { ("from_id", "to_id") } else { ("to_id", "from_id") };
    // Somebody's "rather not" is for the organisers, never for the one it is about.
    let hidden = if sent { "" } else { "AND requests.priority <> 'no'" };
    let sql = format!(
        "SELECT {}, {other} AS other_id, given_name, family_name, participants.name_latin,
            organisations.name AS organisation FROM requests
         JOIN participants ON participants.id = {other} JOIN organisations ON organisations.id = organisation_id
         WHERE {own} = $1 AND requests.session_id = $2 {hidden} ORDER BY made_at DESC, requests.id DESC",
        Request::COLUMNS
    );
    tx.all(sqlx::AssertSqlSafe(sql), args![standing.participant, standing.session.id]).await
}

/// One of them.
///
/// # Errors
/// What the database said.
pub async fn find(tx: &mut Tx, standing: &Standing, id: RequestId) -> Result<Option<Request>, DbError> {
    let sql = format!(
        "SELECT {} FROM requests WHERE id = $2 AND session_id = $3
         AND (from_id = $1 OR (to_id = $1 AND priority <> 'no'))",
        Request::COLUMNS
    );
    tx.optional(sqlx::AssertSqlSafe(sql), args![standing.participant, id, standing.session.id]).await
}

/// Makes two who speak of the same pair at once wait for each other, so that what is checked is still so when it is
/// written. The order of the ids keeps them from waiting in a ring.
async fn hold(
    tx: &mut Tx,
    standing: &Standing,
    one: ParticipantId,
    other: ParticipantId,
) -> Result<(), DbError> {
    for id in [one.min(other), one.max(other)] {
        let sql = "UPDATE participants SET registered_at = registered_at WHERE id = $1 AND session_id = $2";
        tx.execute(sql, args![id, standing.session.id]).await?;
    }
    Ok(())
}

/// Somebody who acts on a request as one of its two.
#[derive(Clone, Copy)]
struct Actor {
    own: ParticipantId,
    by: PersonId,
}

impl Actor {
    fn of(standing: &Standing) -> Option<Self> {
        Some(Self { own: standing.participant?, by: standing.person? })
    }
}

/// Who acts, and the request as it stands once nobody else changes it.
async fn held(
    tx: &mut Tx,
    standing: &Standing,
    request: &Request,
) -> Result<Result<(Actor, Request), Refusal>, DbError> {
    let Some(actor) = Actor::of(standing) else { return Ok(Err(Refusal::NotYours)) };
    hold(tx, standing, request.from_id, request.to_id).await?;
    Ok(find(tx, standing, request.id).await?.map(|request| (actor, request)).ok_or(Refusal::NotYours))
}

/// How many requests of a session wait for the person's answer. A count of one's own, asked for over many sessions at
/// once, so it takes no standing: the person is the one who is signed in, and no one else's requests are counted.
///
/// # Errors
/// What the database said.
pub async fn waiting(
    tx: &mut Tx,
    session: &Session,
    person: PersonId,
    now: Timestamp,
) -> Result<i64, DbError> {
    let since = session.rules.unanswered_since(now).unwrap_or(Timestamp::MIN);
    tx.count(
        "SELECT COUNT(*) FROM requests JOIN participants ON participants.id = to_id
         WHERE participants.session_id = $1 AND person_id = $2 AND priority <> 'no' AND made_at >= $3
           AND accepted_at IS NULL AND declined_at IS NULL AND requests.withdrawn_at IS NULL",
        args![session.id, person, At(since)],
    )
    .await
}

/// What follows from every act: the calendars, and the trail.
async fn write_down(
    tx: &mut Tx,
    world: &World,
    standing: &Standing,
    action: &str,
    id: RequestId,
) -> Result<(), DbError> {
    calendar::settle(tx, world, standing.session.id).await?;
    trail::write(tx, world, standing, action, id, "").await
}

/// The projects that a request between the two may be about: what either presents.
///
/// # Errors
/// What the database said.
pub async fn projects(
    tx: &mut Tx,
    standing: &Standing,
    one: ParticipantId,
    other: ParticipantId,
) -> Result<Vec<(ProjectId, Translated)>, DbError> {
    let rows: Vec<(ProjectId, Json<Translated>)> = tx
        .all(
            "SELECT id, title FROM projects WHERE session_id = $1 AND proposer_id IN ($2, $3) ORDER BY external_id",
            args![standing.session.id, one, other],
        )
        .await?;
    Ok(rows.into_iter().map(|(id, title)| (id, title.0)).collect())
}

/// Name, address and language of a participant, for a mail.
pub type Addressee = (String, String, Language);

/// How a mail reaches a participant.
///
/// # Errors
/// What the database said.
pub async fn addressee(
    tx: &mut Tx,
    standing: &Standing,
    participant: ParticipantId,
) -> Result<Option<Addressee>, DbError> {
    tx.optional(
        "SELECT participants.given_name || ' ' || participants.family_name, email, language
         FROM participants JOIN people ON people.id = person_id WHERE participants.id = $1 AND session_id = $2",
        args![participant, standing.session.id],
    )
    .await
}

/// How a mail reaches every participant of the session.
///
/// # Errors
/// What the database said.
pub async fn addressees(
    tx: &mut Tx,
    standing: &Standing,
) -> Result<HashMap<ParticipantId, Addressee>, DbError> {
    let rows: Vec<(ParticipantId, String, String, Language)> = tx
        .all(
            "SELECT participants.id, participants.given_name || ' ' || participants.family_name, email, language
             FROM participants JOIN people ON people.id = person_id WHERE session_id = $1",
            args![standing.session.id],
        )
        .await?;
    Ok(rows.into_iter().map(|(id, name, email, language)| (id, (name, email, language))).collect())
}

//! A participant's own requests: made, changed, answered, taken back.

use jiff::Timestamp;
use platform::args;
use platform::db::{At, DbError, Json, Tx};
use platform::locale::{Language, Translated};
use platform::world::World;
use registry::model::{OrganisationKind, PersonId};
use registry::store::audit::{self, Deed};

use super::Standing;
use crate::model::ids::{ParticipantId, ProjectId, RequestId, SideId};
use crate::model::{Priority, Request, RequestState, Session};

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
    /// It is no longer pending.
    Settled,
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
            Self::Settled => "wish-refused-settled",
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

/// The requests that a participant made (`sent`) or got, the newest first.
///
/// # Errors
/// What the database said.
pub async fn of(tx: &mut Tx, participant: ParticipantId, sent: bool) -> Result<Vec<Wish>, DbError> {
    let (own, other) = if sent { ("from_id", "to_id") } else { ("to_id", "from_id") };
    // Somebody's "rather not" is for the organisers, never for the one it is about.
    let hidden = if sent { "" } else { "AND requests.priority <> 'no'" };
    let sql = format!(
        "SELECT {}, {other} AS other_id, given_name, family_name, participants.name_latin,
            organisations.name AS organisation FROM requests
         JOIN participants ON participants.id = {other} JOIN organisations ON organisations.id = organisation_id
         WHERE {own} = $1 {hidden} ORDER BY made_at DESC, requests.id DESC",
        Request::COLUMNS
    );
    tx.all(sqlx::AssertSqlSafe(sql), args![participant]).await
}

/// One of them, if the participant is one of the two.
///
/// # Errors
/// What the database said.
pub async fn find(
    tx: &mut Tx,
    participant: ParticipantId,
    id: RequestId,
) -> Result<Option<Request>, DbError> {
    let sql =
        format!("SELECT {} FROM requests WHERE id = $2 AND (from_id = $1 OR to_id = $1)", Request::COLUMNS);
    let found: Option<Request> = tx.optional(sqlx::AssertSqlSafe(sql), args![participant, id]).await?;
    Ok(found.filter(|request| request.from_id == participant || request.priority != Priority::No))
}

#[derive(sqlx::FromRow)]
struct Party {
    side_id: SideId,
    kind: OrganisationKind,
}

async fn party(tx: &mut Tx, participant: ParticipantId) -> Result<Party, DbError> {
    tx.one(
        "SELECT side_id, kind FROM participants JOIN organisations ON organisations.id = organisation_id
         WHERE participants.id = $1",
        args![participant],
    )
    .await
}

/// Whether the two may ask each other for a meeting now; what stands against it.
///
/// # Errors
/// What the database said.
pub async fn obstacle(
    tx: &mut Tx,
    standing: &Standing,
    from: ParticipantId,
    to: ParticipantId,
    now: Timestamp,
) -> Result<Option<Refusal>, DbError> {
    let (session, rules) = (&standing.session, &standing.session.rules);
    if !session.takes_requests(now) {
        return Ok(Some(Refusal::Closed));
    }
    let (one, other) = (party(tx, from).await?, party(tx, to).await?);
    if from == to || !rules.allow(one.side_id == other.side_id, one.kind, other.kind) {
        return Ok(Some(Refusal::Barred));
    }
    let since = rules.unanswered_since(now).unwrap_or(Timestamp::MIN);
    let open = "withdrawn_at IS NULL AND declined_at IS NULL AND (accepted_at IS NOT NULL OR made_at >= ";
    let between = format!(
        "SELECT COUNT(*) FROM requests WHERE ((from_id = $1 AND to_id = $2) OR (from_id = $2 AND to_id = $1))
         AND priority <> 'no' AND {open} $3)"
    );
    if tx.count(sqlx::AssertSqlSafe(between), args![from, to, At(since)]).await? > 0 {
        return Ok(Some(Refusal::Twice));
    }
    if let Some(most) = rules.requests_most {
        let made =
            format!("SELECT COUNT(*) FROM requests WHERE from_id = $1 AND priority <> 'no' AND {open} $2)");
        if tx.count(sqlx::AssertSqlSafe(made), args![from, At(since)]).await? >= i64::from(most) {
            return Ok(Some(Refusal::TooMany));
        }
    }
    Ok(None)
}

/// Makes a request. A "rather not" needs no answer and may be said at any time.
///
/// # Errors
/// What the database said.
pub async fn make(
    tx: &mut Tx,
    world: &World,
    standing: &Standing,
    by: PersonId,
    from: ParticipantId,
    to: ParticipantId,
    told: &Told,
) -> Result<Result<RequestId, Refusal>, DbError> {
    if told.priority != Priority::No
        && let Some(refusal) = obstacle(tx, standing, from, to, world.now()).await?
    {
        return Ok(Err(refusal));
    }
    let id: RequestId = world.id();
    tx.execute(
        "INSERT INTO requests (id, session_id, external_id, from_id, to_id, priority, project_id, note, made_at, made_by)
         VALUES ($1, $2, $1, $3, $4, $5, $6, $7, $8, $9)",
        args![id, standing.session.id, from, to, told.priority, told.project, told.note.clone(), world.now(), by],
    )
    .await?;
    write_down(tx, world, standing, by, "request.made", id).await?;
    Ok(Ok(id))
}

/// Changes a request that is pending and one's own.
///
/// # Errors
/// What the database said.
pub async fn change(
    tx: &mut Tx,
    world: &World,
    standing: &Standing,
    by: PersonId,
    request: &Request,
    told: &Told,
) -> Result<Result<(), Refusal>, DbError> {
    if request.state(&standing.session.rules, world.now()) != RequestState::Pending {
        return Ok(Err(Refusal::Settled));
    }
    tx.execute(
        "UPDATE requests SET priority = $2, project_id = $3, note = $4 WHERE id = $1",
        args![request.id, told.priority, told.project, told.note.clone()],
    )
    .await?;
    write_down(tx, world, standing, by, "request.changed", request.id).await?;
    Ok(Ok(()))
}

/// Accepts or declines a request that was made to one and is pending.
///
/// # Errors
/// What the database said.
pub async fn answer(
    tx: &mut Tx,
    world: &World,
    standing: &Standing,
    by: PersonId,
    request: &Request,
    accept: bool,
) -> Result<Result<(), Refusal>, DbError> {
    if request.state(&standing.session.rules, world.now()) != RequestState::Pending {
        return Ok(Err(Refusal::Settled));
    }
    let (sql, action) = if accept {
        ("UPDATE requests SET accepted_at = $2, accepted_by = $3 WHERE id = $1", "request.accepted")
    } else {
        ("UPDATE requests SET declined_at = $2, declined_by = $3 WHERE id = $1", "request.declined")
    };
    tx.execute(sql, args![request.id, world.now(), by]).await?;
    write_down(tx, world, standing, by, action, request.id).await?;
    Ok(Ok(()))
}

/// Takes a request back: whoever made it while it waits, either of the two once it is accepted.
///
/// # Errors
/// What the database said.
pub async fn withdraw(
    tx: &mut Tx,
    world: &World,
    standing: &Standing,
    by: PersonId,
    request: &Request,
) -> Result<Result<(), Refusal>, DbError> {
    if request.withdrawn_at.is_some() || request.declined_at.is_some() {
        return Ok(Err(Refusal::Settled));
    }
    tx.execute(
        "UPDATE requests SET withdrawn_at = $2, withdrawn_by = $3 WHERE id = $1",
        args![request.id, world.now(), by],
    )
    .await?;
    write_down(tx, world, standing, by, "request.withdrawn", request.id).await?;
    Ok(Ok(()))
}

/// Takes a withdrawal back, by whoever withdrew, unless there is another request between the two by now.
///
/// # Errors
/// What the database said.
pub async fn renew(
    tx: &mut Tx,
    world: &World,
    standing: &Standing,
    by: PersonId,
    request: &Request,
) -> Result<Result<(), Refusal>, DbError> {
    if request.withdrawn_at.is_none() {
        return Ok(Err(Refusal::Settled));
    }
    if let Some(refusal) = obstacle(tx, standing, request.from_id, request.to_id, world.now()).await? {
        return Ok(Err(refusal));
    }
    let renewed = tx
        .execute(
            "UPDATE requests SET withdrawn_at = NULL, withdrawn_by = NULL WHERE id = $1 AND withdrawn_by = $2",
            args![request.id, by],
        )
        .await?;
    if renewed == 0 {
        return Ok(Err(Refusal::Settled));
    }
    write_down(tx, world, standing, by, "request.renewed", request.id).await?;
    Ok(Ok(()))
}

/// Takes a refusal back, by whoever declined: the request waits for an answer again, unless there is another one
/// between the two by now.
///
/// # Errors
/// What the database said.
pub async fn reconsider(
    tx: &mut Tx,
    world: &World,
    standing: &Standing,
    by: PersonId,
    request: &Request,
) -> Result<Result<(), Refusal>, DbError> {
    if request.declined_at.is_none() || request.withdrawn_at.is_some() {
        return Ok(Err(Refusal::Settled));
    }
    if let Some(refusal) = obstacle(tx, standing, request.from_id, request.to_id, world.now()).await? {
        return Ok(Err(refusal));
    }
    let reopened = tx
        .execute(
            "UPDATE requests SET declined_at = NULL, declined_by = NULL WHERE id = $1 AND declined_by = $2",
            args![request.id, by],
        )
        .await?;
    if reopened == 0 {
        return Ok(Err(Refusal::Settled));
    }
    write_down(tx, world, standing, by, "request.reopened", request.id).await?;
    Ok(Ok(()))
}

/// How many requests wait for the participant's answer.
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

async fn write_down(
    tx: &mut Tx,
    world: &World,
    standing: &Standing,
    by: PersonId,
    action: &str,
    id: RequestId,
) -> Result<(), DbError> {
    let (subject, scope) = (id.to_string(), standing.session.id.to_string());
    audit::write(tx, world, Deed { person: Some(by), action, subject: &subject, scope: &scope, detail: "" })
        .await
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
///
/// # Errors
/// What the database said.
pub async fn addressee(
    tx: &mut Tx,
    participant: ParticipantId,
) -> Result<Option<(String, String, Language)>, DbError> {
    tx.optional(
        "SELECT participants.given_name || ' ' || participants.family_name, email, language
         FROM participants JOIN people ON people.id = person_id WHERE participants.id = $1",
        args![participant],
    )
    .await
}

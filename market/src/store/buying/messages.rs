//! Questions and answers between a buyer and one firm about one brief.

use platform::args;
use platform::db::{At, DbError, Tx};
use platform::media::Key;
use platform::world::World;

use super::briefs::held;
use super::{Own, Received};
use crate::model::brief::ids::{BriefId, MessageId};
use crate::model::brief::{BriefState, NotNow};
use crate::model::ids::SupplierId;
use crate::model::order::Part;
use registry::model::PersonId;

/// The longest message, in letters.
pub const LONGEST: usize = 5000;

/// A question or an answer.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Message {
    /// Which.
    pub id: MessageId,
    /// Whose.
    pub part: Part,
    /// Who wrote it.
    pub person: String,
    /// What it says.
    pub body: String,
    /// The file that goes with it.
    pub media: Option<Key>,
    /// What that is called.
    pub media_name: Option<String>,
    /// What that was found to be.
    pub media_type: Option<String>,
    /// When.
    pub written_at: At,
}

/// A file that goes with a message.
#[derive(Debug, Clone)]
pub struct Attached<'a> {
    /// Where it is kept.
    pub media: Key,
    /// What it is called.
    pub name: &'a str,
    /// What it was found to be.
    pub media_type: &'a str,
}

/// The thread of the buyer's own brief with one firm.
///
/// # Errors
/// What the database said.
pub async fn with(tx: &mut Tx, own: &Own, supplier: SupplierId) -> Result<Vec<Message>, DbError> {
    thread(tx, own.brief.id, supplier).await
}

/// The firm's thread about a brief it received.
///
/// # Errors
/// What the database said.
pub async fn of_firm(tx: &mut Tx, received: &Received) -> Result<Vec<Message>, DbError> {
    thread(tx, received.brief.id, received.supplier).await
}

/// The buyer writes to a firm that received the brief.
///
/// # Errors
/// What the database said; [`NotNow`] inside when the brief is not out, or not with this firm, or nothing is said.
pub async fn write_to(
    tx: &mut Tx,
    world: &World,
    own: &Own,
    supplier: SupplierId,
    body: &str,
    attached: Option<&Attached<'_>>,
) -> Result<Result<MessageId, NotNow>, DbError> {
    let sql = "SELECT COUNT(*) FROM brief_recipients WHERE brief_id = $1 AND supplier_id = $2";
    if tx.count(sql, args![own.brief.id, supplier]).await? == 0 {
        return Ok(Err(NotNow));
    }
    write(tx, world, (own.brief.id, supplier, Part::Buyer, own.person), body, attached).await
}

/// The firm writes to the buyer.
///
/// # Errors
/// What the database said; [`NotNow`] inside when the brief is not out, or nothing is said.
pub async fn answer(
    tx: &mut Tx,
    world: &World,
    received: &Received,
    body: &str,
    attached: Option<&Attached<'_>>,
) -> Result<Result<MessageId, NotNow>, DbError> {
    let who = (received.brief.id, received.supplier, Part::Supplier, received.person);
    write(tx, world, who, body, attached).await
}

/// While a brief is closed, those who have an order still have to talk; once it was taken back nobody has.
async fn write(
    tx: &mut Tx,
    world: &World,
    (brief, supplier, part, person): (BriefId, SupplierId, Part, PersonId),
    body: &str,
    attached: Option<&Attached<'_>>,
) -> Result<Result<MessageId, NotNow>, DbError> {
    let body = body.trim();
    let is_out = matches!(held(tx, brief).await?, BriefState::Sent | BriefState::Closed);
    if !is_out || (body.is_empty() && attached.is_none()) || body.chars().count() > LONGEST {
        return Ok(Err(NotNow));
    }
    let id: MessageId = world.id();
    tx.execute(
        "INSERT INTO quote_messages (id, brief_id, supplier_id, part, body, media, media_name, media_type,
             written_at, written_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        args![
            id,
            brief,
            supplier,
            part,
            body,
            attached.map(|file| file.media),
            attached.map(|file| file.name),
            attached.map(|file| file.media_type),
            world.now(),
            person
        ],
    )
    .await?;
    Ok(Ok(id))
}

async fn thread(tx: &mut Tx, brief: BriefId, supplier: SupplierId) -> Result<Vec<Message>, DbError> {
    tx.all(
        "SELECT quote_messages.id, part, given_name || ' ' || family_name AS person, body, media, media_name,
             media_type, written_at
         FROM quote_messages JOIN people ON people.id = written_by
         WHERE brief_id = $1 AND supplier_id = $2 ORDER BY written_at, quote_messages.id",
        args![brief, supplier],
    )
    .await
}

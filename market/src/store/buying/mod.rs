//! Briefs, quotes and orders. There are two doors to them: [`Own`] for the buyer of a brief and [`Received`] for a firm
//! that it was sent to. Only the database gives either, and every function takes one of them, so that nobody's query
//! fetches what is another's. An operator and an association look after entries, and see nothing of this.

pub mod briefs;
pub mod chains;
pub mod files;
pub mod fit;
mod hold;
pub mod lists;
pub mod messages;
pub mod orders;
pub mod quotes;
mod row;
pub mod sides;

pub use briefs::{Brief, Own, Received};
pub use orders::{Deal, Placed};
pub use quotes::KeptQuote;

use platform::db::{DbError, Tx};
use platform::world::World;
use registry::model::PersonId;
use registry::store::audit::{self, Deed};

/// Writes into the trail. Its scope is the thing itself: what happens between two firms stands in nobody else's trail.
async fn trail(
    tx: &mut Tx,
    world: &World,
    person: PersonId,
    action: &str,
    subject: &str,
    detail: &str,
) -> Result<(), DbError> {
    let deed = Deed { person: Some(person), action, subject, scope: subject, detail };
    audit::write(tx, world, deed).await
}

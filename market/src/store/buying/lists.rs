//! What lists of briefs count.

use std::collections::HashMap;

use platform::args;
use platform::db::{DbError, Tx};

use crate::model::brief::ids::BriefId;
use crate::store::Standing;

/// What has come of a brief.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// The firms that it is for.
    pub firms: i64,
    /// Quotes that were not taken back.
    pub quotes: i64,
    /// Orders.
    pub orders: i64,
}

/// What has come of the visitor's own briefs.
///
/// # Errors
/// What the database said.
pub async fn counts(tx: &mut Tx, standing: &Standing) -> Result<HashMap<BriefId, Counts>, DbError> {
    let rows: Vec<(BriefId, i64, i64, i64)> = tx
        .all(
            "SELECT briefs.id,
                 (SELECT COUNT(*) FROM brief_recipients WHERE brief_id = briefs.id),
                 (SELECT COUNT(*) FROM quotes WHERE brief_id = briefs.id AND quotes.withdrawn_at IS NULL),
                 (SELECT COUNT(*) FROM orders WHERE brief_id = briefs.id)
             FROM briefs WHERE buyer_id = $1",
            args![standing.buyer()],
        )
        .await?;
    let counted = |(id, firms, quotes, orders)| (id, Counts { firms, quotes, orders });
    Ok(rows.into_iter().map(counted).collect())
}

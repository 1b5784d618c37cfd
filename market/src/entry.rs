//! Who is let in: what every page and every address of the API asks before anything else, in this order: what the
//! visitor may not know of is not there; who is not signed in is asked to; who is signed in and may not is refused.

use platform::db::Tx;
use platform::http::{Oops, OrNotFound};
use registry::http::Visitor;

use crate::model::Supplier;
use crate::model::brief::ids::BriefId;
use crate::model::ids::{BuyerId, SupplierId};
use crate::store::buying::{Own, Received, briefs};
use crate::store::{Keeper, Standing, suppliers};

/// How the visitor stands in the market.
///
/// # Errors
/// When the database fails.
pub async fn standing(tx: &mut Tx, visitor: &Visitor) -> Result<Standing, Oops> {
    Ok(Standing::of(tx, visitor.id()).await?)
}

/// An entry that the visitor may see, by its name in the address.
///
/// # Errors
/// Not there for those who may not see it; and when the database fails.
pub async fn supplier(tx: &mut Tx, visitor: &Visitor, slug: &str) -> Result<(Standing, Supplier), Oops> {
    let standing = standing(tx, visitor).await?;
    let supplier = suppliers::by_slug(tx, &standing, slug).await?.or_not_found()?;
    Ok((standing, supplier))
}

/// An entry for those who look after it: the firm's own people, its association, an operator.
///
/// # Errors
/// When nobody is signed in; not there for those who may not know of it, not open to others; and when the database
/// fails.
pub async fn keeper(tx: &mut Tx, visitor: &Visitor, id: SupplierId) -> Result<Keeper, Oops> {
    let standing = standing(tx, visitor).await?;
    if let Some(keeper) = Keeper::find(tx, &standing, id).await? {
        return Ok(keeper);
    }
    visitor.signed_in()?;
    suppliers::find(tx, &standing, id).await?.or_not_found()?;
    Err(Oops::Forbidden)
}

/// The same for those who confirm what a firm says of itself: its association and operators.
///
/// # Errors
/// As [`keeper`].
pub async fn verifier(tx: &mut Tx, visitor: &Visitor, id: SupplierId) -> Result<Keeper, Oops> {
    let keeper = keeper(tx, visitor, id).await?;
    if keeper.verifies() { Ok(keeper) } else { Err(Oops::Forbidden) }
}

/// The visitor as a buyer.
///
/// # Errors
/// When nobody is signed in; not open to who has not said to buy; and when the database fails.
pub async fn buyer(tx: &mut Tx, visitor: &Visitor) -> Result<(Standing, BuyerId), Oops> {
    visitor.signed_in()?;
    let standing = standing(tx, visitor).await?;
    let buyer = standing.buyer().ok_or(Oops::Forbidden)?;
    Ok((standing, buyer))
}

/// Somebody who works for an association, or an operator.
///
/// # Errors
/// When nobody is signed in; not open to others; and when the database fails.
pub async fn desk(tx: &mut Tx, visitor: &Visitor) -> Result<Standing, Oops> {
    visitor.signed_in()?;
    let standing = standing(tx, visitor).await?;
    let works = standing.is_operator() || !standing.associations().is_empty();
    if works { Ok(standing) } else { Err(Oops::Forbidden) }
}

/// A brief for its buyer.
///
/// # Errors
/// When nobody is signed in; not there for everybody else; and when the database fails.
pub async fn own(tx: &mut Tx, visitor: &Visitor, id: BriefId) -> Result<(Standing, Own), Oops> {
    visitor.signed_in()?;
    let standing = standing(tx, visitor).await?;
    let own = briefs::own(tx, &standing, id).await?.or_not_found()?;
    Ok((standing, own))
}

/// A brief for a firm that it was sent to.
///
/// # Errors
/// As [`own`].
pub async fn received(
    tx: &mut Tx,
    visitor: &Visitor,
    firm: SupplierId,
    id: BriefId,
) -> Result<(Standing, Received), Oops> {
    visitor.signed_in()?;
    let standing = standing(tx, visitor).await?;
    let received = briefs::received(tx, &standing, firm, id).await?.or_not_found()?;
    Ok((standing, received))
}

//! Mails about briefs, quotes and orders: one sentence that says what happened, and where it is.

use platform::app::App;
use platform::db::{DbError, Tx};
use registry::model::Person;
use registry::store::people;

use crate::model::ids::SupplierId;
use crate::model::order::Part;
use crate::store::buying::orders::{self, Deal};
use crate::store::buying::{Own, Received, briefs, sides};
use crate::store::warnings;

/// What happened, where it is, and about what.
struct News<'a> {
    /// The end of the sentence's key.
    what: &'a str,
    title: &'a str,
    /// Who did it.
    who: &'a str,
    path: String,
}

async fn tell(tx: &mut Tx, app: &App, to: &Person, news: &News<'_>) -> Result<(), DbError> {
    let l = app.locale(to.language);
    let title = if news.title.trim().is_empty() { l.t("buying-untitled") } else { news.title.to_owned() };
    let key = format!("buying-mail-{}", news.what);
    let sentence = l.with(&key, [("title", title.into()), ("who", news.who.into())]);
    let address = app.absolute(&news.path);
    let text = l.with(
        "buying-letter",
        [
            ("name", to.name().into()),
            ("sentence", (&sentence).into()),
            ("address", address.to_string().into()),
        ],
    );
    super::send(tx, app, to, sentence, text).await
}

async fn tell_firm(tx: &mut Tx, app: &App, firm: SupplierId, news: &News<'_>) -> Result<(), DbError> {
    let (_, people) = warnings::addressees(tx, firm).await?;
    for person in &people {
        tell(tx, app, person, news).await?;
    }
    Ok(())
}

async fn writer(tx: &mut Tx, own: &Own) -> Result<String, DbError> {
    Ok(people::find(tx, own.person()).await?.map(|person| person.name()).unwrap_or_default())
}

/// Tells every firm of a brief something of it: `received`, `closed` or `withdrawn`.
///
/// # Errors
/// What the database said.
pub async fn to_firms(tx: &mut Tx, app: &App, own: &Own, what: &str) -> Result<(), DbError> {
    let who = writer(tx, own).await?;
    for firm in briefs::recipients(tx, own).await? {
        if firm.passed_at.is_some() {
            continue;
        }
        let path = format!("/market/suppliers/{}/briefs/{}", firm.supplier_id, own.brief.id);
        let news = News { what, title: &own.brief.wanted.title, who: &who, path };
        tell_firm(tx, app, firm.supplier_id, &news).await?;
    }
    Ok(())
}

/// Tells one firm of a brief something of it: `question`, `accepted` or `declined`.
///
/// # Errors
/// What the database said.
pub async fn to_firm(tx: &mut Tx, app: &App, own: &Own, firm: SupplierId, what: &str) -> Result<(), DbError> {
    let who = writer(tx, own).await?;
    let path = format!("/market/suppliers/{firm}/briefs/{}", own.brief.id);
    tell_firm(tx, app, firm, &News { what, title: &own.brief.wanted.title, who: &who, path }).await
}

/// Tells the buyer what a firm did with the brief: `answer`, `agreed`, `passed`, `quoted`, `revised` or `taken-back`.
///
/// # Errors
/// What the database said.
pub async fn to_buyer(tx: &mut Tx, app: &App, received: &Received, what: &str) -> Result<(), DbError> {
    let buyer = sides::buyer(tx, received).await?;
    let Some(to) = people::find(tx, buyer.person_id).await? else { return Ok(()) };
    let (who, _) = warnings::addressees(tx, received.supplier).await?;
    let path = format!("/market/briefs/{}/suppliers/{}", received.brief.id, received.supplier);
    tell(tx, app, &to, &News { what, title: &received.brief.wanted.title, who: &who, path }).await
}

/// Tells the other side of an order what happened to it: an event with hyphens, `rated` or `subcontracted`.
///
/// # Errors
/// What the database said.
pub async fn to_other(tx: &mut Tx, app: &App, deal: &Deal, what: &str) -> Result<(), DbError> {
    let names = orders::names(tx, deal).await?;
    let (placed, what) = (&deal.placed, format!("order-{what}"));
    let path = format!("/market/orders/{}", placed.id);
    match deal.part {
        Part::Buyer => {
            let news = News { what: &what, title: &names.title, who: &names.buyer, path };
            tell_firm(tx, app, placed.supplier, &news).await
        }
        Part::Supplier => {
            let Some(to) = orders::buyer(tx, deal).await? else { return Ok(()) };
            tell(tx, app, &to, &News { what: &what, title: &names.title, who: &names.firm, path }).await
        }
    }
}

//! Mails of the market.

pub mod buying;

use platform::app::App;
use platform::db::{Day, DbError, Tx};
use platform::jobs::enqueue;
use platform::mail::{Delivery, Mail, Mailbox};
use registry::model::Person;
use registry::store::people;

use crate::model::Member;
use crate::model::ids::SupplierId;

/// Tells somebody what became of the claim to speak for a firm; `refused` is why not.
///
/// # Errors
/// What the database said.
pub async fn decided(tx: &mut Tx, app: &App, member: &Member, refused: Option<&str>) -> Result<(), DbError> {
    let Some(to) = people::find(tx, member.person_id).await? else { return Ok(()) };
    let l = app.locale(to.language);
    let address = app.absolute(&format!("/market/suppliers/{}/overview", member.supplier_id));
    let mut values = vec![("name", to.name().into()), ("firm", (&member.firm).into())];
    let key = match refused {
        Some(why) => {
            values.push(("why", why.into()));
            "market-mail-refused"
        }
        None => {
            values.push(("address", address.into()));
            "market-mail-confirmed"
        }
    };
    let text = l.with(key, values);
    let subject = l.with("market-mail-claim", [("firm", (&member.firm).into())]);
    send(tx, app, &to, subject, text).await
}

/// Tells somebody what of a firm's entry runs out: names and last days.
///
/// # Errors
/// What the database said.
pub async fn expiring(
    tx: &mut Tx,
    app: &App,
    to: &Person,
    (firm, name): (SupplierId, &str),
    what: &[(String, Day)],
) -> Result<(), DbError> {
    let l = app.locale(to.language);
    let lines: Vec<String> = what.iter().map(|(name, day)| format!("{} – {name}", l.date(&day.0))).collect();
    let address = app.absolute(&format!("/market/suppliers/{}/verification", firm));
    let text = l.with(
        "market-mail-expiring-text",
        [
            ("name", to.name().into()),
            ("firm", name.into()),
            ("lines", lines.join("\n").into()),
            ("address", address.into()),
        ],
    );
    let subject = l.with("market-mail-expiring", [("firm", name.into())]);
    send(tx, app, to, subject, text).await
}

async fn send(tx: &mut Tx, app: &App, to: &Person, subject: String, text: String) -> Result<(), DbError> {
    let mail = Mail::new(Mailbox::named(to.name(), &to.email), to.language, subject, text);
    enqueue(tx, &app.world, &Delivery { mail, written_at: app.world.now() }).await?;
    Ok(())
}

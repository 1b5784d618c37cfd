//! The mails that tell somebody of a request, and of a meeting that is taken back.

use platform::app::App;
use platform::db::{DbError, Tx};
use platform::http::attempts::{self, Limit};
use platform::jobs::enqueue;
use platform::mail::{Delivery, Mail, Mailbox};

use super::agenda::place;
use crate::model::Priority;
use crate::model::ids::{ParticipantId, RequestId};
use crate::store::wishes::Act;
use crate::store::{Standing, no_shows, wishes};

/// Puts a mail into the queue for the one who was asked, in that person's language. Of a "rather not" nobody is told.
///
/// # Errors
/// What the database said.
pub async fn tell(
    tx: &mut Tx,
    app: &App,
    standing: &Standing,
    asked: ParticipantId,
    told: &wishes::Told,
) -> Result<(), DbError> {
    if told.priority == Priority::No {
        return Ok(());
    }
    let Some((name, email, language)) = wishes::addressee(tx, standing, asked).await? else { return Ok(()) };
    let l = app.locale(language);
    let address = app.absolute(&format!("/sessions/{}/my/requests", standing.session.id));
    let title = standing.session.title.text(language);
    let text = l.with(
        "wish-mail-text",
        [("name", (&name).into()), ("session", title.into()), ("address", address.into())],
    );
    let mail = Mail::new(Mailbox::named(name, email), language, l.t("wish-mail-subject"), text);
    enqueue(tx, &app.world, &Delivery { mail, written_at: app.world.now() }).await?;
    Ok(())
}

/// Subject and text of the mail about a meeting that has its place in the agenda: one of the two took it back, or it
/// stands again.
fn news(act: Act) -> Option<(&'static str, &'static str)> {
    match act {
        Act::Withdraw => Some(("wish-mail-withdrawn-subject", "wish-mail-withdrawn-text")),
        Act::Renew => Some(("wish-mail-renewed-subject", "wish-mail-renewed-text")),
        Act::Accept | Act::Decline | Act::Reconsider => None,
    }
}

/// Puts a mail into the queue for the partner of the participant who did something to a request, where the meeting is
/// still to be held by the version in force: the partner counts on it, and the agenda follows only when it is published
/// anew.
///
/// # Errors
/// What the database said.
pub async fn tell_partner(
    tx: &mut Tx,
    app: &App,
    standing: &Standing,
    request: RequestId,
    act: Act,
) -> Result<(), DbError> {
    // Back and forth is not worth a mail each time.
    const MOST: i64 = 6;
    let (Some(own), Some((subject, text))) = (standing.participant, news(act)) else { return Ok(()) };
    let Some(meeting) = no_shows::meeting(tx, standing, own, request).await? else { return Ok(()) };
    let Some(partner) = meeting.partner_of(own).filter(|_| meeting.ends_at > app.world.now()) else {
        return Ok(());
    };
    let Some(who) = meeting.partner_of(partner.id) else { return Ok(()) };
    let Some((name, email, language)) = wishes::addressee(tx, standing, partner.id).await? else {
        return Ok(());
    };
    let limit = Limit { subject: format!("withdrawal:{request}"), most: MOST };
    if attempts::allow(tx, &app.world, &[limit]).await?.is_none() {
        return Ok(());
    }
    let l = app.locale(language);
    let text = l.with(
        text,
        [
            ("name", (&name).into()),
            ("session", standing.session.title.text(language).into()),
            ("partner", who.name().into()),
            ("place", place(&l, &standing.session.time_zone(), &meeting).into()),
            ("address", app.absolute(&format!("/sessions/{}/my/agenda", standing.session.id)).into()),
        ],
    );
    let mail = Mail::new(Mailbox::named(name, email), language, l.t(subject), text);
    enqueue(tx, &app.world, &Delivery { mail, written_at: app.world.now() }).await?;
    Ok(())
}

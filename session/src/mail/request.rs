//! The mails that tell somebody of a request, and of a meeting that is given up.

use std::collections::BTreeSet;

use platform::app::App;
use platform::db::{DbError, Tx};
use platform::http::attempts::{self, Limit};
use platform::jobs::enqueue;
use platform::mail::{Delivery, Mail, Mailbox};

use super::agenda::place;
use crate::model::ids::{ParticipantId, RequestId};
use crate::model::{Priority, Request};
use crate::store::wishes::Act;
use crate::store::{Standing, agendas, no_shows, wishes};

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

/// What became of a meeting that has its place in the agenda.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum News {
    /// One of the two took it back.
    Withdrawn,
    /// It stands again.
    Renewed,
    /// One of the two does not take part any more.
    Left,
    /// Whoever did not take part comes after all.
    Back,
    /// An organiser called it off.
    CalledOff,
    /// An organiser lets it stand again.
    Restored,
}

impl News {
    fn of(act: Act) -> Option<Self> {
        match act {
            Act::Withdraw => Some(Self::Withdrawn),
            Act::Renew => Some(Self::Renewed),
            Act::Accept | Act::Decline | Act::Reconsider => None,
        }
    }

    /// Subject and text of the mail.
    fn keys(self) -> (&'static str, &'static str) {
        match self {
            Self::Withdrawn => ("wish-mail-withdrawn-subject", "wish-mail-withdrawn-text"),
            Self::Renewed => ("wish-mail-renewed-subject", "wish-mail-renewed-text"),
            Self::Left => ("wish-mail-withdrawn-subject", "wish-mail-left-text"),
            Self::Back => ("wish-mail-renewed-subject", "wish-mail-back-text"),
            Self::CalledOff => ("wish-mail-withdrawn-subject", "wish-mail-called-off-text"),
            Self::Restored => ("wish-mail-renewed-subject", "wish-mail-restored-text"),
        }
    }
}

/// The published meetings to come that somebody counts on with the participant.
///
/// # Errors
/// What the database said.
pub async fn counted_on(
    tx: &mut Tx,
    app: &App,
    standing: &Standing,
    participant: ParticipantId,
) -> Result<BTreeSet<RequestId>, DbError> {
    let now = app.world.now();
    let meetings = agendas::of_participant(tx, standing, participant).await?.into_iter();
    let counted = meetings.filter(|meeting| !meeting.given_up && meeting.ends_at > now);
    Ok(counted.map(|meeting| meeting.request_id).collect())
}

/// Puts a mail into the queue for everybody whose meeting with the participant a decision of that registration called
/// off, or made stand again; `before` is what was [`counted_on`] before the decision.
///
/// # Errors
/// What the database said.
pub async fn tell_partners(
    tx: &mut Tx,
    app: &App,
    standing: &Standing,
    participant: ParticipantId,
    before: &BTreeSet<RequestId>,
) -> Result<(), DbError> {
    let after = counted_on(tx, app, standing, participant).await?;
    let left = before.difference(&after).map(|request| (*request, News::Left));
    let back = after.difference(before).map(|request| (*request, News::Back));
    for (request, news) in left.chain(back) {
        tell_partner(tx, app, standing, (participant, request), news).await?;
    }
    Ok(())
}

/// Puts a mail into the queue for both who meet, where an organiser's word on their request called a published meeting
/// off, or made it stand again; `before` is what one of them [`counted_on`] before it.
///
/// # Errors
/// What the database said.
pub async fn tell_both(
    tx: &mut Tx,
    app: &App,
    standing: &Standing,
    request: &Request,
    before: &BTreeSet<RequestId>,
) -> Result<(), DbError> {
    let after = counted_on(tx, app, standing, request.from_id).await?;
    let news = match (before.contains(&request.id), after.contains(&request.id)) {
        (true, false) => News::CalledOff,
        (false, true) => News::Restored,
        _ => return Ok(()),
    };
    for own in [request.from_id, request.to_id] {
        tell_partner(tx, app, standing, (own, request.id), news).await?;
    }
    Ok(())
}

/// Puts a mail into the queue for the partner of the participant who did something to a request, where it is news to
/// the partner.
///
/// # Errors
/// What the database said.
pub async fn tell_act(
    tx: &mut Tx,
    app: &App,
    standing: &Standing,
    request: RequestId,
    act: Act,
) -> Result<(), DbError> {
    let (Some(own), Some(news)) = (standing.participant, News::of(act)) else { return Ok(()) };
    tell_partner(tx, app, standing, (own, request), news).await
}

/// Puts a mail into the queue for the partner of the participant, where the meeting is still to be held by the version
/// in force: the partner counts on it, and the agenda follows only when it is published anew.
async fn tell_partner(
    tx: &mut Tx,
    app: &App,
    standing: &Standing,
    (own, request): (ParticipantId, RequestId),
    news: News,
) -> Result<(), DbError> {
    // Back and forth is not worth a mail each time.
    const MOST: i64 = 6;
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
    let (l, (subject, text)) = (app.locale(language), news.keys());
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

//! The mails that tell somebody of a request, and of a meeting that is given up.

use std::collections::{BTreeMap, HashMap};

use platform::app::App;
use platform::db::{DbError, Tx};
use platform::http::attempts::{self, Limit};
use platform::jobs::enqueue;
use platform::mail::{Delivery, Mail, Mailbox};

use super::agenda::place;
use crate::model::ids::{ParticipantId, RequestId};
use crate::model::{Party, PlacedMeeting, Priority};
use crate::store::meetings::Which;
use crate::store::{Standing, agendas, wanted, wishes};

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

/// Who called meetings off, or made them stand again.
#[derive(Debug, Clone, Copy)]
pub enum Word<'a> {
    /// One of the two who meet; the other one is told.
    Party(ParticipantId),
    /// Whoever decided of these registrations; those who meet them are told.
    Registrations(&'a [ParticipantId]),
    /// An organiser who decided of requests; both are told.
    Organiser,
}

impl Word<'_> {
    /// What it is when a meeting is called off, and when it stands again.
    fn news(self) -> (News, News) {
        match self {
            Self::Party(_) => (News::Withdrawn, News::Renewed),
            Self::Registrations(_) => (News::Left, News::Back),
            Self::Organiser => (News::CalledOff, News::Restored),
        }
    }

    /// Whether it is that one's word, so that the partner is told.
    fn is_of(self, participant: ParticipantId) -> bool {
        match self {
            Self::Party(own) => own == participant,
            Self::Registrations(decided) => decided.contains(&participant),
            Self::Organiser => true,
        }
    }
}

/// The published meetings to come that people count on, as they stood before something was done.
#[derive(Debug, Clone)]
pub struct Counted {
    of: Option<ParticipantId>,
    meetings: BTreeMap<RequestId, [ParticipantId; 2]>,
}

/// What is counted on with the participant, or in the whole session: taken down before whatever may call meetings off,
/// or make them stand again, so that [`tell_changes`] finds what it did.
///
/// # Errors
/// What the database said.
pub async fn counted_on(
    tx: &mut Tx,
    app: &App,
    standing: &Standing,
    of: Option<ParticipantId>,
) -> Result<Counted, DbError> {
    Ok(Counted { of, meetings: wanted::counted_on(tx, standing, of, app.world.now()).await? })
}

/// Puts a mail into the queue for everybody whose published meeting was called off since `before`, or stands again: the
/// one way from every door.
///
/// # Errors
/// What the database said.
pub async fn tell_changes(
    tx: &mut Tx,
    app: &App,
    standing: &Standing,
    before: &Counted,
    word: Word<'_>,
) -> Result<(), DbError> {
    let after = counted_on(tx, app, standing, before.of).await?.meetings;
    let (off, again) = word.news();
    let gone = before.meetings.iter().filter(|(id, _)| !after.contains_key(id)).map(|one| (one, off));
    let back = after.iter().filter(|(id, _)| !before.meetings.contains_key(id)).map(|one| (one, again));
    let changes: Vec<_> = gone.chain(back).collect();
    if changes.is_empty() {
        return Ok(());
    }
    // All at once: a spreadsheet may call off hundreds, while everybody else waits to write.
    let which = before.of.map_or(Which::All, Which::Participant);
    let placed = agendas::in_force(tx, standing, which).await?;
    let placed: HashMap<RequestId, PlacedMeeting> =
        placed.into_iter().map(|meeting| (meeting.request_id, meeting)).collect();
    let addressees = wishes::addressees(tx, standing).await?;
    for ((request, parties), news) in changes {
        let Some(meeting) = placed.get(request).filter(|meeting| meeting.ends_at > app.world.now()) else {
            continue;
        };
        for own in parties.iter().copied().filter(|own| word.is_of(*own)) {
            let Some(partner) = meeting.partner_of(own) else { continue };
            let Some(addressee) = addressees.get(&partner.id) else { continue };
            tell_partner(tx, app, standing, (meeting, partner), addressee, news).await?;
        }
    }
    Ok(())
}

/// Puts a mail into the queue for one of the two, where the meeting is still to be held by the version in force: the
/// partner counts on it, and the agenda follows only when it is published anew.
async fn tell_partner(
    tx: &mut Tx,
    app: &App,
    standing: &Standing,
    (meeting, partner): (&PlacedMeeting, &Party),
    addressee: &wishes::Addressee,
    news: News,
) -> Result<(), DbError> {
    // Back and forth is not worth a mail each time.
    const MOST: i64 = 6;
    let Some(who) = meeting.partner_of(partner.id) else { return Ok(()) };
    let limit = Limit { subject: format!("withdrawal:{}", meeting.request_id), most: MOST };
    if attempts::allow(tx, &app.world, &[limit]).await?.is_none() {
        return Ok(());
    }
    let (name, email, language) = addressee.clone();
    let (l, (subject, text)) = (app.locale(language), news.keys());
    let text = l.with(
        text,
        [
            ("name", (&name).into()),
            ("session", standing.session.title.text(language).into()),
            ("partner", who.name().into()),
            ("place", place(&l, &standing.session.time_zone(), meeting).into()),
            ("address", app.absolute(&format!("/sessions/{}/my/agenda", standing.session.id)).into()),
        ],
    );
    let mail = Mail::new(Mailbox::named(name, email), language, l.t(subject), text);
    enqueue(tx, &app.world, &Delivery { mail, written_at: app.world.now() }).await?;
    Ok(())
}

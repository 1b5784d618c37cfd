//! The mails that tell people what became of the published meetings that they count on.

use std::collections::{BTreeMap, HashMap};
use std::ops::{Deref, DerefMut};

use platform::app::App;
use platform::db::{DbError, Tx};
use platform::http::attempts::{self, Limit};
use platform::jobs::{self, Job as _, enqueue};
use platform::mail::{Delivery, Mail, Mailbox};

use super::agenda::place;
use crate::jobs::LastWord;
use crate::model::ids::{ParticipantId, RequestId};
use crate::model::sheets::SheetKind;
use crate::model::{Party, PlacedMeeting};
use crate::store::meetings::Which;
use crate::store::{Standing, agendas, sessions, wanted, wishes};

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
    /// After much back and forth it is not held.
    Off,
    /// After much back and forth it is held.
    On,
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
            Self::Off => ("wish-mail-withdrawn-subject", "wish-mail-off-text"),
            Self::On => ("wish-mail-renewed-subject", "wish-mail-on-text"),
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

impl<'a> Word<'a> {
    /// Whose word a confirmed sheet is, which approved these participants.
    #[must_use]
    pub fn of_sheet(sheet: SheetKind, approved: &'a [ParticipantId]) -> Self {
        match sheet {
            SheetKind::Participants => Self::Registrations(approved),
            _ => Self::Organiser,
        }
    }

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

/// A transaction in which published meetings may be called off, or made to stand again. It comes to its end only by
/// [`Watched::tell`], so that nobody can forget those who count on them.
pub struct Watched<'a> {
    tx: Tx,
    app: &'a App,
    standing: &'a Standing,
    of: Option<ParticipantId>,
    before: BTreeMap<RequestId, [ParticipantId; 2]>,
}

/// Takes down what is counted on with the participant, or in the whole session, before whatever may change it. The
/// session is held first: a version that is being published would else pass for what was done here.
///
/// # Errors
/// What the database said.
pub async fn watch<'a>(
    mut tx: Tx,
    app: &'a App,
    standing: &'a Standing,
    of: Option<ParticipantId>,
) -> Result<Watched<'a>, DbError> {
    sessions::hold(&mut tx, standing.session.id).await?;
    let before = wanted::counted_on(&mut tx, standing, of, app.world.now()).await?;
    Ok(Watched { tx, app, standing, of, before })
}

impl Deref for Watched<'_> {
    type Target = Tx;

    fn deref(&self) -> &Tx {
        &self.tx
    }
}

impl DerefMut for Watched<'_> {
    fn deref_mut(&mut self) -> &mut Tx {
        &mut self.tx
    }
}

impl Watched<'_> {
    /// Puts a mail into the queue for everybody whose published meeting was called off meanwhile, or stands again; the
    /// transaction, to be committed.
    ///
    /// # Errors
    /// What the database said.
    pub async fn tell(self, word: Word<'_>) -> Result<Tx, DbError> {
        let Self { mut tx, app, standing, of, before } = self;
        let after = wanted::counted_on(&mut tx, standing, of, app.world.now()).await?;
        let (off, again) = word.news();
        let gone = before.iter().filter(|(id, _)| !after.contains_key(id)).map(|one| (one, off));
        let back = after.iter().filter(|(id, _)| !before.contains_key(id)).map(|one| (one, again));
        let changes: Vec<_> = gone.chain(back).collect();
        if changes.is_empty() {
            return Ok(tx);
        }
        // All at once: a spreadsheet may call off hundreds, while everybody else waits to write.
        let which = of.map_or(Which::All, Which::Participant);
        let placed = agendas::in_force(&mut tx, standing, which).await?;
        let placed: HashMap<RequestId, PlacedMeeting> =
            placed.into_iter().map(|meeting| (meeting.request_id, meeting)).collect();
        let addressees = wishes::addressees(&mut tx, standing).await?;
        for ((request, parties), news) in changes {
            let Some(meeting) = placed.get(request).filter(|meeting| meeting.ends_at > app.world.now())
            else {
                continue;
            };
            for own in parties.iter().copied().filter(|own| word.is_of(*own)) {
                let Some(partner) = meeting.partner_of(own) else { continue };
                let Some(addressee) = addressees.get(&partner.id) else { continue };
                let stood = before.contains_key(request);
                let last =
                    LastWord { session: standing.session.id, request: *request, to: partner.id, stood };
                if is_in_measure(&mut tx, app, &last).await? {
                    write(&mut tx, app, standing, (meeting, partner), addressee, news).await?;
                }
            }
        }
        Ok(tx)
    }
}

/// Whether this is told at once: back and forth is not worth a mail each time. How the meeting stands in the end is told
/// all the same, by a word that is then left for the end of the time in which mails are counted.
async fn is_in_measure(tx: &mut Tx, app: &App, last: &LastWord) -> Result<bool, DbError> {
    const MOST: i64 = 6;
    let waiting = jobs::latest::<LastWord>(tx, &last.subject()).await?;
    // One that was taken up may have looked already.
    if waiting.is_some_and(|job| job.is_open() && job.attempts == 0) {
        return Ok(false);
    }
    let limit = Limit { subject: format!("withdrawal:{}", last.subject()), most: MOST };
    if attempts::allow(tx, &app.world, &[limit]).await?.is_some() {
        return Ok(true);
    }
    jobs::enqueue_at(tx, &app.world, last, app.world.now() + attempts::WINDOW).await?;
    Ok(false)
}

/// Puts a mail into the queue that says how the meeting stands, unless that is what was told last.
///
/// # Errors
/// What the database said.
pub async fn tell_last(tx: &mut Tx, app: &App, last: &LastWord) -> Result<(), DbError> {
    // Whoever changes it now waits, and finds that this word was taken up.
    sessions::hold(tx, last.session).await?;
    let Some(standing) = Standing::of_participant(tx, last.session, last.to).await? else { return Ok(()) };
    let now = app.world.now();
    let counted = wanted::counted_on(tx, &standing, Some(last.to), now).await?;
    let stands = counted.contains_key(&last.request);
    if stands == last.stood {
        return Ok(());
    }
    let theirs = agendas::of_participant(tx, &standing, last.to).await?;
    // What is over, or stands in no version any more, needs no word.
    let to_come = |meeting: &&PlacedMeeting| meeting.request_id == last.request && meeting.ends_at > now;
    let Some(meeting) = theirs.iter().find(to_come) else { return Ok(()) };
    let own = [&meeting.from, &meeting.to].into_iter().find(|party| party.id == last.to);
    let (Some(own), Some(addressee)) = (own, wishes::addressee(tx, &standing, last.to).await?) else {
        return Ok(());
    };
    let news = if stands { News::On } else { News::Off };
    write(tx, app, &standing, (meeting, own), &addressee, news).await
}

/// Puts a mail into the queue for one of the two, where the meeting is still to be held by the version in force: the
/// agenda follows only when it is published anew.
async fn write(
    tx: &mut Tx,
    app: &App,
    standing: &Standing,
    (meeting, own): (&PlacedMeeting, &Party),
    addressee: &wishes::Addressee,
    news: News,
) -> Result<(), DbError> {
    let Some(partner) = meeting.partner_of(own.id) else { return Ok(()) };
    let (name, email, language) = addressee.clone();
    let (l, (subject, text)) = (app.locale(language), news.keys());
    let text = l.with(
        text,
        [
            ("name", (&name).into()),
            ("session", standing.session.title.text(language).into()),
            ("partner", partner.name().into()),
            ("place", place(&l, &standing.session.time_zone(), meeting).into()),
            ("address", app.absolute(&format!("/sessions/{}/my/agenda", standing.session.id)).into()),
        ],
    );
    let mail = Mail::new(Mailbox::named(name, email), language, l.t(subject), text);
    enqueue(tx, &app.world, &Delivery { mail, written_at: app.world.now() }).await?;
    Ok(())
}

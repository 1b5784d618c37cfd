//! The mail that tells somebody of a new or changed agenda.

use jiff::tz::TimeZone;
use platform::app::App;
use platform::db::{DbError, Tx};
use platform::jobs::enqueue;
use platform::locale::Locale;
use platform::mail::{Delivery, Mail, Mailbox};

use crate::model::ids::ParticipantId;
use crate::model::{Difference, PlacedMeeting, Session, by_person};
use crate::store::Standing;
use crate::store::publication::{self, Addressee, Publication};

/// Puts one mail into the queue for everybody whose agenda changed, in that person's language; how many.
///
/// # Errors
/// What the database said.
pub async fn tell(
    tx: &mut Tx,
    app: &App,
    standing: &Standing,
    publication: &Publication,
) -> Result<usize, DbError> {
    tell_of(tx, app, standing, publication, publication.other.is_none()).await
}

/// The same when a version is withdrawn. Whoever is told had an agenda, so it is a change even where no other version
/// comes into force.
///
/// # Errors
/// What the database said.
pub async fn tell_of_withdrawal(
    tx: &mut Tx,
    app: &App,
    standing: &Standing,
    withdrawn: &Publication,
) -> Result<usize, DbError> {
    tell_of(tx, app, standing, withdrawn, false).await
}

async fn tell_of(
    tx: &mut Tx,
    app: &App,
    standing: &Standing,
    publication: &Publication,
    is_first: bool,
) -> Result<usize, DbError> {
    let changed = by_person(&publication.differences);
    let mut told = 0;
    for addressee in publication::addressees(tx, standing).await? {
        let Some(differences) = changed.get(&addressee.participant_id) else { continue };
        let l = app.locale(addressee.language);
        let mail = mail(app, &l, &standing.session, &addressee, differences, is_first);
        enqueue(tx, &app.world, &Delivery { mail, written_at: app.world.now() }).await?;
        told += 1;
    }
    Ok(told)
}

fn mail(
    app: &App,
    l: &Locale,
    session: &Session,
    addressee: &Addressee,
    differences: &[&Difference],
    is_first: bool,
) -> Mail {
    let name = format!("{} – {}", session.numeral(), session.title.text(l.language()));
    let zone = session.time_zone();
    let title = [("session", name.as_str().into())];
    let (subject, opening) = if is_first {
        (l.with("agenda-mail-first", title.clone()), l.t("agenda-mail-first-opening"))
    } else {
        (l.with("agenda-mail-changed", title.clone()), l.t("agenda-mail-changed-opening"))
    };
    let mut text = l.with("agenda-mail-greeting", [("name", addressee.name.as_str().into())]);
    text.push_str("\n\n");
    text.push_str(&opening);
    text.push_str("\n\n");
    for difference in differences {
        text.push_str("– ");
        text.push_str(&line(l, &zone, addressee.participant_id, difference));
        text.push('\n');
    }
    text.push('\n');
    text.push_str(&l.with("agenda-mail-zone", [("zone", session.zone.as_str().into())]));
    text.push('\n');
    let address = app.absolute(&format!("/sessions/{}/my/agenda", session.id));
    text.push_str(&l.with("agenda-mail-whole", [("address", address.into())]));
    text.push('\n');
    Mail::new(Mailbox::named(&addressee.name, &addressee.email), l.language(), subject, text)
}

fn line(l: &Locale, zone: &TimeZone, who: ParticipantId, difference: &Difference) -> String {
    let partner = difference.meeting().and_then(|meeting| meeting.partner_of(who));
    let partner = partner.map(|party| match party.other_script() {
        "" => format!("{}, {}", party.name(), party.organisation),
        latin => format!("{} ({latin}), {}", party.name(), party.organisation),
    });
    let partner = partner.unwrap_or_default();
    match (&difference.before, &difference.after) {
        (Some(before), Some(after)) => l.with(
            "agenda-mail-moved",
            [
                ("partner", partner.into()),
                ("before", place(l, zone, before).into()),
                ("after", place(l, zone, after).into()),
            ],
        ),
        (None, Some(after)) => l.with(
            "agenda-mail-added",
            [("partner", partner.into()), ("place", place(l, zone, after).into())],
        ),
        (Some(before), None) => l.with(
            "agenda-mail-dropped",
            [("partner", partner.into()), ("place", place(l, zone, before).into())],
        ),
        (None, None) => partner,
    }
}

/// Day, time, table and interpreter in one phrase.
pub(super) fn place(l: &Locale, zone: &TimeZone, meeting: &PlacedMeeting) -> String {
    let day = l.day_and_month(&zone.to_datetime(meeting.starts_at).date());
    let time = l.time_range(&meeting.starts_at, &meeting.ends_at, zone);
    let table = match meeting.zone.as_deref().filter(|zone| !zone.is_empty()) {
        Some(zone) => {
            l.with("agenda-table-in-zone", [("table", meeting.table.as_str().into()), ("zone", zone.into())])
        }
        None => l.with("agenda-table-named", [("table", meeting.table.as_str().into())]),
    };
    let mut parts = vec![day, time, table];
    if let Some(name) = &meeting.interpreter {
        parts.push(l.with("agenda-interpreter-named", [("name", name.as_str().into())]));
    }
    parts.join(", ")
}

//! What a participant does: reads who takes part, says whom to meet, has an agenda.

pub mod agenda;
pub mod availability;
mod day;
pub mod directory;
pub mod feed;
pub mod home;
pub mod no_show;
pub mod request;
pub mod requests;

use platform::db::Tx;
use platform::http::Oops;
use platform::locale::Locale;
use platform::page::{Frame, NavItem};
use registry::http::Visitor;

use super::around;
use crate::entry;
use crate::model::ids::{ParticipantId, SessionId};
use crate::store::Standing;

/// A page of a participant's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Leaf {
    Agenda,
    Directory,
    Requests,
    Availability,
}

/// The visitor's standing, as a participant. Mails lead here, so whoever is not signed in is asked to first; for those
/// who do not take part, there is nothing of their own.
async fn participant(
    tx: &mut Tx,
    visitor: &Visitor,
    id: SessionId,
) -> Result<(Standing, ParticipantId), Oops> {
    visitor.signed_in()?;
    entry::participant(tx, visitor, id).await.map_err(|oops| match oops {
        Oops::Forbidden => Oops::NotFound,
        oops => oops,
    })
}

fn tabs(l: &Locale, standing: &Standing, current: Option<Leaf>) -> Vec<NavItem> {
    let all = [
        (Leaf::Agenda, "my-agenda-title", "my/agenda"),
        (Leaf::Directory, "my-directory-title", "directory"),
        (Leaf::Requests, "my-requests-title", "my/requests"),
        (Leaf::Availability, "my-availability-title", "my/availability"),
    ];
    all.into_iter()
        .map(|(leaf, key, path)| {
            let item = NavItem::new(l.t(key), format!("/sessions/{}/{path}", standing.session.id));
            if current == Some(leaf) { item.current() } else { item }
        })
        .collect()
}

fn frame(visitor: &Visitor, standing: &Standing, title: String) -> Frame {
    let mut frame = around::frame(visitor, standing, title);
    if let Some(first) = frame.breadcrumbs.first_mut() {
        *first = NavItem::new(visitor.locale().t("nav-mine"), "/mine");
    }
    frame
}

//! `/api/v1`: the JSON twin of the pages, for whoever is signed in, and what is public for everyone.

mod absences;
mod agendas;
mod answers;
mod availability;
mod directory;
mod meetings;
mod mine;
mod no_shows;
mod participants;
mod party;
mod placements;
mod point;
mod programme;
mod publication;
mod requests;
mod runs;
mod sessions;
mod wishes;

use platform::app::App;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// Values of the API that say the same as values of the model, in both directions.
macro_rules! mirror {
    ($name:ident { $($variant:ident),+ }) => {
        impl From<crate::model::$name> for $name {
            fn from(value: crate::model::$name) -> Self {
                match value { $(crate::model::$name::$variant => Self::$variant),+ }
            }
        }

        impl From<$name> for crate::model::$name {
            fn from(value: $name) -> Self {
                match value { $($name::$variant => Self::$variant),+ }
            }
        }
    };
}
use mirror;

/// Every address of the area's API, with its description.
#[must_use]
pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::default()
        // Sessions and who takes part.
        .routes(routes!(sessions::list))
        .routes(routes!(sessions::show))
        .routes(routes!(programme::show))
        .routes(routes!(programme::agenda))
        .routes(routes!(directory::list))
        .routes(routes!(directory::show))
        .routes(routes!(participants::list))
        .routes(routes!(participants::show))
        .routes(routes!(participants::approve, participants::unapprove))
        .routes(routes!(participants::refuse, participants::unrefuse))
        // What the Meeting Point consists of.
        .routes(routes!(point::slots))
        .routes(routes!(point::tables))
        .routes(routes!(point::interpreters))
        // Wishes to meet.
        .routes(routes!(requests::list, wishes::make))
        .routes(routes!(requests::show, wishes::change))
        .routes(routes!(answers::accept))
        .routes(routes!(answers::decline, answers::reconsider))
        .routes(routes!(answers::withdraw, answers::renew))
        // One's own agenda.
        .routes(routes!(mine::agenda))
        .routes(routes!(mine::no_show, mine::came))
        .routes(routes!(availability::show, availability::change))
        // Versions of the agenda and how they are made.
        .routes(routes!(runs::start))
        .routes(routes!(runs::show))
        .routes(routes!(runs::stop))
        .routes(routes!(agendas::list))
        .routes(routes!(agendas::show, agendas::discard))
        .routes(routes!(meetings::placed))
        .routes(routes!(meetings::unplaced))
        .routes(routes!(publication::preview, publication::publish, publication::withdraw))
        // Changes by hand.
        .routes(routes!(placements::legal))
        .routes(routes!(placements::place, placements::take_out))
        .routes(routes!(placements::lock, placements::unlock))
        .routes(routes!(placements::take_back))
        // The day itself.
        .routes(routes!(absences::list, absences::report))
        .routes(routes!(absences::lift))
        .routes(routes!(no_shows::list))
        .routes(routes!(no_shows::accept))
        .routes(routes!(no_shows::dismiss, no_shows::reopen))
}

//! The area's whole URL surface on one screen.

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::{get, post};
use platform::app::App;
use platform::http::LARGEST_UPLOAD;

use crate::files::MOST;
use crate::model::incoming::LARGEST;
use crate::pages;

/// A file of a brief with the fields around it.
const LARGEST_BRIEF_FILE: usize = MOST + 1024 * 1024;

/// The routes.
pub fn routes() -> Router<App> {
    Router::new()
        .merge(public())
        .merge(claims())
        .merge(entry())
        .merge(what_it_does())
        .merge(proof())
        .merge(joining())
        .merge(around())
        .merge(buying())
}

/// What everyone may read.
fn public() -> Router<App> {
    use pages::{finding, pictures, supplier};
    Router::new()
        .route("/market/suppliers", get(finding::get))
        .route("/market/suppliers.csv", get(finding::file))
        .route("/market/suppliers.xlsx", get(finding::file))
        .route("/market/comparison", get(finding::comparison))
        .route("/market/suppliers/{supplier}", get(supplier::get))
        .route("/market/suppliers/{supplier}/pictures/{picture}", get(pictures::show))
}

/// How a firm comes into the market, and who speaks for it.
fn claims() -> Router<App> {
    use pages::{associations, claims, members, registration};
    Router::new()
        .route("/market/associations", get(associations::get).post(associations::post))
        .route("/market/associations/{association}/roles/{grant}/removal", post(associations::removal))
        .route("/market/registration", get(registration::get).post(registration::post))
        .route("/market/claims", get(claims::get))
        .route("/market/claims/{claim}/confirmation", post(claims::confirm))
        .route("/market/claims/{claim}/refusal", post(claims::refuse))
        .route("/market/suppliers/{supplier}/claims", get(claims::new).post(claims::post))
        .route("/market/suppliers/{supplier}/members", get(members::get))
        .route("/market/suppliers/{supplier}/members/{member}/removal", post(members::removal))
}

/// How an entry is kept.
fn entry() -> Router<App> {
    use pages::{facts, overview, pictures, place, publication, texts};
    Router::new()
        .route("/market/suppliers/{supplier}/overview", get(overview::get))
        .route("/market/suppliers/{supplier}/publication", post(publication::post))
        .route("/market/suppliers/{supplier}/publication/removal", post(publication::removal))
        .route("/market/suppliers/{supplier}/facts", get(facts::get).post(facts::post))
        .route("/market/suppliers/{supplier}/place", get(place::get).post(place::post))
        .route("/market/suppliers/{supplier}/texts", get(texts::get).post(texts::post))
        .route(
            "/market/suppliers/{supplier}/pictures",
            get(pictures::get).post(pictures::post).layer(DefaultBodyLimit::max(LARGEST_UPLOAD)),
        )
        .route("/market/suppliers/{supplier}/pictures/{picture}/caption", post(pictures::caption))
        .route("/market/suppliers/{supplier}/pictures/{picture}/lead", post(pictures::lead))
        .route("/market/suppliers/{supplier}/pictures/{picture}/removal", post(pictures::removal))
}

/// What a firm does, with what, and how much of it.
fn what_it_does() -> Router<App> {
    use pages::{capacities, facets, machines, prices};
    Router::new()
        .route("/market/suppliers/{supplier}/facets", get(facets::get))
        .route("/market/suppliers/{supplier}/facets/{facet}", get(facets::show).post(facets::post))
        .route("/market/suppliers/{supplier}/capacities", get(capacities::get).post(capacities::post))
        .route(
            "/market/suppliers/{supplier}/capacities/{capacity}",
            get(capacities::show).post(capacities::change),
        )
        .route("/market/suppliers/{supplier}/capacities/{capacity}/removal", post(capacities::removal))
        .route("/market/suppliers/{supplier}/prices", get(prices::get).post(prices::post))
        .route("/market/suppliers/{supplier}/prices/{concept}/removal", post(prices::removal))
        .route("/market/suppliers/{supplier}/machines", get(machines::get).post(machines::post))
        .route("/market/suppliers/{supplier}/machines/{machine}", get(machines::show).post(machines::change))
        .route("/market/suppliers/{supplier}/machines/{machine}/removal", post(machines::removal))
}

/// What proves it.
fn proof() -> Router<App> {
    use pages::{certificates, identifiers, verification};
    Router::new()
        .route("/market/suppliers/{supplier}/certificates", get(certificates::get).post(certificates::post))
        .route(
            "/market/suppliers/{supplier}/certificates/{certificate}",
            get(certificates::show).post(certificates::change),
        )
        .route(
            "/market/suppliers/{supplier}/certificates/{certificate}/evidence",
            get(certificates::evidence)
                .post(certificates::prove)
                .layer(DefaultBodyLimit::max(LARGEST_UPLOAD)),
        )
        .route("/market/suppliers/{supplier}/certificates/{certificate}/removal", post(certificates::removal))
        .route("/market/suppliers/{supplier}/identifiers", get(identifiers::get).post(identifiers::post))
        .route("/market/suppliers/{supplier}/identifiers/{identifier}/removal", post(identifiers::removal))
        .route("/market/suppliers/{supplier}/verification", get(verification::get).post(verification::post))
        .route("/market/suppliers/{supplier}/verification/removal", post(verification::removal))
}

/// Lists of firms that come in, and the known firms that they are.
fn joining() -> Router<App> {
    use pages::{desk, import, imports, joins};
    Router::new()
        .route("/market/desk", get(desk::get))
        .route("/market/desk.csv", get(desk::file))
        .route("/market/desk.xlsx", get(desk::file))
        .route("/market/desk/figures", get(desk::figures))
        .route("/market/desk/figures.csv", get(desk::figures_file))
        .route("/market/desk/figures.xlsx", get(desk::figures_file))
        .route(
            "/market/imports",
            get(imports::get).post(imports::post).layer(DefaultBodyLimit::max(LARGEST + 1024 * 1024)),
        )
        .route("/market/imports/template.csv", get(imports::sample))
        .route("/market/imports/template.xlsx", get(imports::sample))
        .route("/market/imports/{list}", get(import::get))
        .route("/market/imports/{list}/rows.csv", get(import::rows))
        .route("/market/imports/{list}/rows.xlsx", get(import::rows))
        .route("/market/imports/{list}/confirmation", post(import::confirm))
        .route("/market/imports/{list}/cancellation", post(import::stop))
        .route("/market/imports/{list}/removal", post(import::removal))
        .route("/market/joins", get(joins::get))
        .route("/market/joins/{join}", get(joins::show))
        .route("/market/joins/{join}/decision", post(joins::decide))
        .route("/market/joins/{join}/removal", post(joins::split))
}

/// What is told to everyone.
fn around() -> Router<App> {
    use pages::{notice, notices};
    Router::new()
        .route("/market/notices", get(notices::get).post(notice::post))
        .route("/market/notices.ics", get(notices::calendar))
        .route("/market/notices.atom", get(notices::atom))
        .route("/market/notices/new", get(notice::new))
        .route("/market/notices/{notice}", get(notice::get))
        .route("/market/notices/{notice}/text", get(notice::text).post(notice::change))
        .route("/market/notices/{notice}/publication", post(notice::publish))
        .route("/market/notices/{notice}/publication/removal", post(notice::hide))
        .route("/market/notices/{notice}/removal", post(notice::removal))
        .route("/market/notices/{notice}/removal/undo", post(notice::restore))
}

/// Briefs and quotes, for the buyer and for the firms.
fn buying() -> Router<App> {
    use pages::buying::{
        after, brief, briefs, buyer, chain, dispatch, draft, files, firm, offer, order, orders, quotes,
        received, recipients,
    };
    Router::new()
        .route("/market/buyer", get(buyer::get).post(buyer::post))
        .route("/market/briefs", get(briefs::get).post(briefs::post))
        .route("/market/briefs.csv", get(briefs::file))
        .route("/market/briefs.xlsx", get(briefs::file))
        .route("/market/briefs/new", get(briefs::new))
        .route("/market/briefs/{brief}", get(brief::get))
        .route("/market/briefs/{brief}/draft", get(draft::get).post(draft::post))
        .route("/market/briefs/{brief}/closure", get(brief::ask_close).post(brief::close))
        .route("/market/briefs/{brief}/withdrawal", get(brief::ask_withdraw).post(brief::withdraw))
        .route("/market/briefs/{brief}/removal", get(brief::ask_delete).post(brief::delete))
        .route("/market/briefs/{brief}/copies", post(brief::copy))
        .route(
            "/market/briefs/{brief}/files",
            get(files::get).post(files::post).layer(DefaultBodyLimit::max(LARGEST_BRIEF_FILE)),
        )
        .route("/market/briefs/{brief}/files/{brief_file}", get(files::show))
        .route("/market/briefs/{brief}/files/{brief_file}/removal", post(files::removal))
        .route("/market/briefs/{brief}/recipients", get(recipients::get).post(recipients::post))
        .route("/market/briefs/{brief}/recipients/{supplier}/removal", post(recipients::removal))
        .route("/market/briefs/{brief}/dispatch", get(dispatch::get).post(dispatch::post))
        .route("/market/briefs/{brief}/chain", get(chain::get).post(chain::post))
        .route("/market/briefs/{brief}/quotes", get(quotes::get))
        .route("/market/briefs/{brief}/quotes.csv", get(quotes::file))
        .route("/market/briefs/{brief}/quotes.xlsx", get(quotes::file))
        .route("/market/briefs/{brief}/suppliers/{supplier}", get(quotes::firm))
        .route("/market/briefs/{brief}/suppliers/{supplier}/messages", post(quotes::write))
        .route("/market/quotes/{quote}/acceptance", post(quotes::accept))
        .route("/market/quotes/{quote}/refusal", post(quotes::decline))
        .route("/market/orders", get(orders::get))
        .route("/market/orders.csv", get(orders::file))
        .route("/market/orders.xlsx", get(orders::file))
        .route("/market/orders/{order}", get(order::get))
        .route("/market/orders/{order}/events", post(order::post))
        .route("/market/orders/{order}/ratings", post(after::rate))
        .route("/market/orders/{order}/subcontractors", post(after::declare))
        .route("/market/orders/{order}/subcontractors/{subcontractor}/removal", post(after::end))
        .route("/market/orders/{order}/documents/{document}", get(after::document))
        .route("/market/received", get(received::get))
        .route("/market/suppliers/{supplier}/briefs/{brief}", get(firm::get))
        .route("/market/suppliers/{supplier}/briefs/{brief}/agreement", post(firm::agree))
        .route("/market/suppliers/{supplier}/briefs/{brief}/files/{brief_file}", get(firm::file))
        .route("/market/suppliers/{supplier}/briefs/{brief}/refusal", post(firm::pass))
        .route("/market/suppliers/{supplier}/briefs/{brief}/messages", post(firm::write))
        .route("/market/suppliers/{supplier}/briefs/{brief}/quote", get(offer::get).post(offer::post))
        .route("/market/suppliers/{supplier}/briefs/{brief}/quote/removal", post(offer::removal))
}

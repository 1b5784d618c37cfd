//! `/api/v1/market`: the JSON twin of the market's pages, for whoever is signed in, and what is public for everyone.

mod briefs;
mod finding;
mod joining;
mod keeping;
mod orders;
mod suppliers;

use platform::app::App;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// Every address of the area's API, with its description.
#[must_use]
pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::default()
        .routes(routes!(suppliers::list))
        .routes(routes!(suppliers::show))
        .routes(routes!(finding::search))
        .routes(routes!(suppliers::weeks))
        .routes(routes!(keeping::facts))
        .routes(routes!(keeping::terms))
        .routes(routes!(keeping::publish, keeping::hide))
        .routes(routes!(keeping::verify))
        .routes(routes!(joining::list_notices))
        .routes(routes!(joining::list_imports))
        .routes(routes!(joining::list_joins))
        .routes(routes!(joining::decide, joining::split))
        .routes(routes!(briefs::list))
        .routes(routes!(briefs::show))
        .routes(routes!(briefs::quotes))
        .routes(routes!(briefs::chains))
        .routes(routes!(orders::list))
        .routes(routes!(orders::show))
        .routes(routes!(orders::add))
}

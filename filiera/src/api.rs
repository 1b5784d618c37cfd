//! `/api`: every area's JSON API under one description.

use std::sync::OnceLock;

use axum::Router;
use axum::http::header;
use axum::response::IntoResponse;
use axum::routing::get;
use platform::api::Problem;
use platform::app::App;
use platform::http::Oops;
use utoipa::openapi::security::{ApiKey, ApiKeyValue, SecurityScheme};
use utoipa::openapi::{
    ComponentsBuilder, InfoBuilder, License, OpenApi, OpenApiBuilder, SecurityRequirement,
};
use utoipa::{PartialSchema as _, ToSchema as _};
use utoipa_axum::router::OpenApiRouter;

/// The largest body that the API takes: its bodies are a few fields.
const LARGEST_BODY: usize = 64 * 1024;

const ABOUT: &str = "Bilateral sessions of a task force: who takes part, who wants to meet whom, and the agenda. The market: makers of \
components and contract manufacturers, what they do and how much of it is free.

Whoever is signed in with a browser's cookie sees and does here what the pages let them see and do; what is public is \
there for everyone. Ids and times are strings with their format named. Lists come in pages. Every refusal is a problem \
(RFC 9457) whose `code` is stable.";

fn router() -> OpenApiRouter<App> {
    let info = InfoBuilder::new()
        .title("Filiera")
        .version(env!("CARGO_PKG_VERSION"))
        .description(Some(ABOUT))
        .license(Some(License::builder().name("EUPL-1.2").identifier(Some("EUPL-1.2")).build()))
        .build();
    let login = ApiKeyValue::with_description("filiera_login", "The cookie of somebody who is signed in.");
    let components = ComponentsBuilder::new()
        .schema(Problem::name(), Problem::schema())
        .security_scheme("login", SecurityScheme::ApiKey(ApiKey::Cookie(login)))
        .build();
    let nobody = SecurityRequirement::default();
    let document = OpenApiBuilder::new()
        .info(info)
        .components(Some(components))
        .security(Some([nobody, SecurityRequirement::new("login", Vec::<String>::new())]))
        .build();
    OpenApiRouter::with_openapi(document).merge(session::api::router()).merge(market::api::router())
}

/// The description of the whole API.
#[must_use]
pub fn document() -> OpenApi {
    router().into_openapi()
}

/// The API's addresses, `/api/openapi.json` among them.
pub fn routes() -> Router<App> {
    let (router, _) = router().split_for_parts();
    router.route("/api/openapi.json", get(describe)).layer(axum::extract::DefaultBodyLimit::max(LARGEST_BODY))
}

/// `GET /api/openapi.json`
async fn describe() -> Result<impl IntoResponse, Oops> {
    // It is the same for everybody, and asked for by anybody.
    static TEXT: OnceLock<String> = OnceLock::new();
    let text = match TEXT.get() {
        Some(text) => text,
        None => {
            let text = document().to_json().map_err(Oops::internal)?;
            TEXT.get_or_init(|| text)
        }
    };
    let headers =
        [(header::CONTENT_TYPE, "application/json"), (header::CACHE_CONTROL, "public, max-age=300")];
    Ok((headers, text.as_str()))
}

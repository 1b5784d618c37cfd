//! Where a request comes from, for limits.

use std::net::SocketAddr;

use axum::extract::{ConnectInfo, FromRequestParts};
use axum::http::request::Parts;
use platform::app::App;

/// The address of the client: the connection's own, or the one that a proxy which is believed has passed on.
#[derive(Debug, Clone)]
pub struct Client(pub String);

impl FromRequestParts<App> for Client {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Self::Rejection> {
        let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>().map(|info| info.0.ip());
        let client = peer.map(|peer| app.proxies.client(peer, &parts.headers).to_string());
        Ok(Self(client.unwrap_or_else(|| "unknown".to_owned())))
    }
}

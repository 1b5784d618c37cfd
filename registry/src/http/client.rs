//! Where a request comes from, for limits.

use std::net::SocketAddr;

use axum::extract::{ConnectInfo, FromRequestParts};
use axum::http::request::Parts;

/// The address of the client: the connection's own, or, behind a proxy on this machine, the last one that the proxy saw.
#[derive(Debug, Clone)]
pub struct Client(pub String);

impl<S: Sync> FromRequestParts<S> for Client {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Self::Rejection> {
        let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>().map(|info| info.0.ip());
        // Only a proxy on this machine is believed: anybody else could write the header as they please.
        let forwarded = parts
            .headers
            .get("x-forwarded-for")
            .and_then(|value| value.to_str().ok())
            .and_then(|value| value.rsplit(',').next())
            .map(|value| value.trim().to_owned())
            .filter(|_| peer.is_none_or(|peer| peer.is_loopback()));
        Ok(Self(
            forwarded.unwrap_or_else(|| peer.map_or_else(|| "unknown".to_owned(), |peer| peer.to_string())),
        ))
    }
}

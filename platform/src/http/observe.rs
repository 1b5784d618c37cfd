//! Health, metrics and one log line a request.

use std::net::SocketAddr;
use std::time::{Duration, Instant};

use axum::extract::{ConnectInfo, MatchedPath, Request, State};
use axum::http::{Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use metrics_exporter_prometheus::{PrometheusBuilder, PrometheusHandle};

use crate::app::App;
use crate::args;

/// How often what was measured is summed up; until then every single value is kept.
const UPKEEP: Duration = Duration::from_secs(5);

/// `GET /health`: whether the program can answer, its database included.
pub async fn health(State(app): State<App>) -> Response {
    match app.db.count("SELECT CAST(1 AS BIGINT)", args![]).await {
        Ok(_) => (StatusCode::OK, "ok\n").into_response(),
        Err(error) => {
            tracing::error!(%error, "the database does not answer");
            (StatusCode::SERVICE_UNAVAILABLE, "the database does not answer\n").into_response()
        }
    }
}

/// What is measured in this process, and who may read it.
#[derive(Clone, Default)]
pub struct Metrics {
    handle: Option<PrometheusHandle>,
    open: bool,
}

impl Metrics {
    /// Collects metrics in this process, unless they are collected already. They are for everybody where `open`, else
    /// for this machine alone.
    #[must_use]
    pub fn install(open: bool) -> Self {
        Self { handle: PrometheusBuilder::new().install_recorder().ok(), open }
    }

    /// Sums up what was measured, again and again.
    pub async fn keep_up(self) {
        loop {
            tokio::time::sleep(UPKEEP).await;
            if let Some(handle) = &self.handle {
                handle.run_upkeep();
            }
        }
    }

    /// `GET /metrics`: Prometheus' text format.
    pub fn answer(&self, request: &Request) -> Response {
        if !self.open && !is_from_here(request) {
            return StatusCode::NOT_FOUND.into_response();
        }
        self.handle.as_ref().map(PrometheusHandle::render).unwrap_or_default().into_response()
    }
}

/// Whether somebody on this machine asks, and no proxy on it for somebody else.
fn is_from_here(request: &Request) -> bool {
    let peer = request.extensions().get::<ConnectInfo<SocketAddr>>().map(|info| info.0.ip().to_canonical());
    let passed_on =
        ["x-forwarded-for", "forwarded", "via"].iter().any(|name| request.headers().contains_key(*name));
    peer.is_some_and(|peer| peer.is_loopback()) && !passed_on
}

/// The method as a label: anybody may send any word as a method, and each would be kept for ever.
fn label(method: &Method) -> &'static str {
    const KNOWN: [&str; 9] = ["GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "CONNECT"];
    KNOWN.into_iter().find(|known| *known == method.as_str()).unwrap_or("other")
}

/// Counts and times every request by its route, never by its address, and logs it.
pub async fn measure(request: Request, next: Next) -> Response {
    let started = Instant::now();
    let method = label(request.method());
    let route = request
        .extensions()
        .get::<MatchedPath>()
        .map_or_else(|| "unknown".to_owned(), |path| path.as_str().to_owned());
    let response = next.run(request).await;
    let seconds = started.elapsed().as_secs_f64();
    let status = response.status().as_u16().to_string();
    let labels = [("method", method.to_owned()), ("route", route.clone()), ("status", status.clone())];
    metrics::counter!("filiera_requests_total", &labels).increment(1);
    metrics::histogram!("filiera_request_seconds", &labels[..2]).record(seconds);
    tracing::info!(method, route, status, seconds, "request");
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_invented_method_makes_no_series_of_its_own() {
        assert_eq!(label(&Method::PATCH), "PATCH");
        for invented in ["GETT", "get", "X1", "PROPFIND"] {
            assert_eq!(label(&Method::from_bytes(invented.as_bytes()).unwrap()), "other");
        }
    }

    #[test]
    fn metrics_are_for_this_machine_unless_they_are_open() {
        let ask = |metrics: &Metrics, peer: &str, header: Option<&str>| {
            let mut request = Request::get("/metrics");
            if let Some(name) = header {
                request = request.header(name, "203.0.113.9");
            }
            let mut request = request.body(axum::body::Body::empty()).unwrap();
            let peer: SocketAddr = peer.parse().unwrap();
            request.extensions_mut().insert(ConnectInfo(peer));
            metrics.answer(&request).status().as_u16()
        };
        let closed = Metrics::default();
        assert_eq!(ask(&closed, "127.0.0.1:4000", None), 200);
        assert_eq!(ask(&closed, "[::ffff:127.0.0.1]:4000", None), 200);
        assert_eq!(ask(&closed, "203.0.113.9:4000", None), 404);
        assert_eq!(ask(&closed, "127.0.0.1:4000", Some("x-forwarded-for")), 404, "a proxy asks for somebody");
        let open = Metrics { open: true, ..Metrics::default() };
        assert_eq!(ask(&open, "203.0.113.9:4000", None), 200);
    }
}

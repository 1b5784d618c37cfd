//! Health, metrics and one log line a request.

use std::time::Instant;

use axum::extract::{MatchedPath, Request, State};
use axum::http::StatusCode;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use metrics_exporter_prometheus::{PrometheusBuilder, PrometheusHandle};

use crate::app::App;
use crate::args;

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

/// Collects metrics in this process; `None` when they are collected already.
#[must_use]
pub fn install_metrics() -> Option<PrometheusHandle> {
    PrometheusBuilder::new().install_recorder().ok()
}

/// What `GET /metrics` answers: Prometheus' text format.
#[must_use]
pub fn metrics_text(handle: &PrometheusHandle) -> String {
    handle.run_upkeep();
    handle.render()
}

/// Counts and times every request by its route, never by its address, and logs it.
pub async fn measure(request: Request, next: Next) -> Response {
    let started = Instant::now();
    let method = request.method().clone();
    let route = request
        .extensions()
        .get::<MatchedPath>()
        .map_or_else(|| "unknown".to_owned(), |path| path.as_str().to_owned());
    let response = next.run(request).await;
    let seconds = started.elapsed().as_secs_f64();
    let status = response.status().as_u16().to_string();
    let labels = [("method", method.to_string()), ("route", route.clone()), ("status", status.clone())];
    metrics::counter!("filiera_requests_total", &labels).increment(1);
    metrics::histogram!("filiera_request_seconds", &labels[..2]).record(seconds);
    tracing::info!(%method, route, status, seconds, "request");
    response
}

//! A piece of a page that follows what happens: sent by server-sent events as it changes.

use std::convert::Infallible;
use std::time::Duration;

use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use futures::stream;
use platform::http::Oops;
use registry::http::Visitor;

/// How often it is looked at.
const PULSE: Duration = Duration::from_millis(500);

/// After how many looks it is looked up anew whether the visitor is still signed in, and the standing.
const LOOK: u32 = 4;

/// What a look shows.
pub(super) struct Look {
    /// The piece of the page.
    pub html: String,
    /// Whether nothing will change any more.
    pub is_over: bool,
}

/// Something that is followed.
pub(super) trait Followed: Send + 'static {
    /// Looks at it; nothing where it is gone. `anew` says that the visitor's standing is to be looked up again: who may
    /// not see it any more is told nothing more.
    fn look(&mut self, anew: bool) -> impl Future<Output = Result<Option<Look>, Oops>> + Send;
}

struct Watch<F> {
    visitor: Visitor,
    followed: F,
    pulses: u32,
    shown: String,
    is_over: bool,
}

/// Events `progress` with the piece of the page whenever it has changed, and `done` once at the end. Where the visitor's
/// login ends, they end with it.
pub(super) fn follow(visitor: Visitor, followed: impl Followed) -> Response {
    let watch = Watch { visitor, followed, pulses: 0, shown: String::new(), is_over: false };
    let events = stream::unfold(watch, |watch| async move {
        let (event, watch) = watch.next().await?;
        Some((Ok::<_, Infallible>(event), watch))
    });
    Sse::new(events).keep_alive(KeepAlive::default()).into_response()
}

impl<F: Followed> Watch<F> {
    async fn look(&mut self, anew: bool) -> Result<Option<Look>, Oops> {
        if anew {
            self.visitor.still_signed_in().await?;
        }
        self.followed.look(anew).await
    }

    async fn next(mut self) -> Option<(Event, Self)> {
        while !self.is_over {
            if self.pulses > 0 {
                tokio::time::sleep(PULSE).await;
            }
            let anew = self.pulses % LOOK == LOOK - 1;
            self.pulses = self.pulses.wrapping_add(1);
            let look = match self.look(anew).await {
                Ok(look) => look?,
                Err(Oops::Forbidden | Oops::NotFound | Oops::SignIn) => return None,
                Err(error) => {
                    tracing::error!(%error, "what is followed cannot be looked at");
                    return None;
                }
            };
            self.is_over = look.is_over;
            // What stays as it is is not sent: whoever reads it keeps the place.
            if self.is_over || look.html != self.shown {
                let name = if self.is_over { "done" } else { "progress" };
                let event = Event::default().event(name).data(&look.html);
                self.shown = look.html;
                return Some((event, self));
            }
        }
        None
    }
}

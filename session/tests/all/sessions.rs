//! Who may know of a session.

use platform::http::ListQuery;
use registry::model::PersonId;
use session::model::ids::SessionId;
use session::store::{Standing, sessions};
use testkit::{TestApp, both_databases};

use crate::stage;

/// A task force of two sides and its session, not announced.
pub async fn florence(app: &TestApp, by: PersonId) -> SessionId {
    let mut tx = app.app.db.begin().await.unwrap();
    let (_, id) = stage::florence(&mut tx, &app.app.world, by, "it-ru").await;
    tx.commit().await.unwrap();
    id
}

both_databases! {
    async fn a_session_is_known_to_its_organiser_until_it_is_announced(app: TestApp) {
        let (organiser, other) = (app.person("o@filiera.example").await, app.person("p@filiera.example").await);
        let id = florence(&app, organiser).await;
        let mut tx = app.app.db.begin().await.unwrap();
        assert!(Standing::find(&mut tx, Some(organiser), id).await.unwrap().is_some_and(|standing| standing.organises));
        assert!(Standing::find(&mut tx, Some(other), id).await.unwrap().is_none());
        assert!(Standing::find(&mut tx, None, id).await.unwrap().is_none());
        assert_eq!(sessions::list(&mut tx, Some(other), ListQuery::default()).await.unwrap().total, 0);
        sessions::announce(&mut tx, &app.app.world, organiser, id, true).await.unwrap();
        let seen = Standing::find(&mut tx, None, id).await.unwrap().unwrap();
        assert!(!seen.organises && !seen.is_staff());
        let listing = sessions::list(&mut tx, None, ListQuery::default()).await.unwrap();
        assert_eq!(listing.rows[0].numeral(), "XXVII");
    }

    async fn the_list_of_sessions_is_a_page_for_everyone(app: TestApp) {
        let mut visitor = app.anonymous().reading("it");
        let answer = visitor.get("/sessions").await;
        assert_eq!(answer.status, 200);
        assert!(answer.text.contains("Sessioni"), "{}", answer.text);
        assert_eq!(visitor.get("/sessions/none").await.status, 404);
    }
}

//! Calendar addresses: whose they are, and when they end.

use session::store::{Standing, feeds};
use testkit::both_databases;

use crate::mine::set;
use crate::stage::PEOPLE;
use crate::within::standing_of;

both_databases! {
    async fn a_calendar_address_ends_with_its_owner(app: TestApp) {
        let (stage, ids) = set(&app).await;
        let standings = [
            standing_of(&app, &stage, "p1@ditta.example").await,
            standing_of(&app, &stage, "p2@ditta.example").await,
        ];
        let mut tx = app.app.db.begin().await.unwrap();
        let mut secrets = Vec::new();
        for standing in &standings {
            let secret = feeds::renew(&mut tx, &app.app.world, standing).await.unwrap().unwrap();
            secrets.push(format!("/feeds/{secret}.ics"));
        }
        tx.commit().await.unwrap();
        let (mut calendar, mut organiser) = (app.anonymous(), app.sign_in(stage.organiser).await);
        let mut statuses = async || [calendar.get(&secrets[0]).await.status, calendar.get(&secrets[1]).await.status];
        assert_eq!(statuses().await, [200, 200]);
        let withdrawal = stage.path(&format!("participants/{}/withdrawal", ids[1]));
        assert_eq!(organiser.post(&withdrawal, &[]).await.status, 303);
        assert_eq!(statuses().await, [200, 404], "whoever withdrew");
        assert_eq!(organiser.post(&format!("{withdrawal}/removal"), &[]).await.status, 303);
        assert_eq!(statuses().await, [200, 200], "and comes after all");
        let other = PEOPLE.replace("p1@ditta.example", "successor@ditta.example");
        stage.import(&mut organiser, "participants", other.as_bytes(), &[]).await;
        assert_eq!(statuses().await, [404, 200], "the place is somebody else's now");
    }

    async fn nobody_but_its_owner_reads_a_calendar_address(app: TestApp) {
        let (stage, ids) = set(&app).await;
        let one = standing_of(&app, &stage, "p1@ditta.example").await;
        let other = standing_of(&app, &stage, "p4@firma.example").await;
        let organiser = stage.standing(&app).await;
        let manager = stage.manager(&app, 1).await;
        let (world, mut tx) = (&app.app.world, app.app.db.begin().await.unwrap());
        let manager = Standing::find(&mut tx, Some(manager), stage.id).await.unwrap().unwrap();
        assert_eq!(feeds::renew(&mut tx, world, &organiser).await.unwrap(), None, "no calendar of one's own");
        let first = feeds::renew(&mut tx, world, &one).await.unwrap();
        assert!(first.is_some());
        for another in [&other, &organiser, &manager] {
            assert_eq!(feeds::find(&mut tx, another).await.unwrap(), None, "nobody else reads it");
        }
        let mut elsewhere = organiser.clone();
        elsewhere.session.id = world.id();
        for another in [&other, &manager, &elsewhere] {
            feeds::revoke(&mut tx, world, another, ids[0]).await.unwrap();
            assert_eq!(feeds::find(&mut tx, &one).await.unwrap(), first, "nor ends it");
        }
        feeds::revoke(&mut tx, world, &one, ids[0]).await.unwrap();
        assert_eq!(feeds::find(&mut tx, &one).await.unwrap(), None);
        feeds::renew(&mut tx, world, &one).await.unwrap();
        feeds::revoke(&mut tx, world, &organiser, ids[0]).await.unwrap();
        assert_eq!(feeds::find(&mut tx, &one).await.unwrap(), None, "an organiser ends it with its owner's place");
    }
}

//! A firm in the market, with those who look after it.

use market::model::ids::SupplierId;
use market::store::{Keeper, Standing, members, suppliers};
use platform::db::Tx;
use registry::model::{OrganisationId, OrganisationKind, PersonId, Role};
use registry::store::organisations;
use testkit::TestApp;

/// An organisation in Italy.
pub async fn organisation(tx: &mut Tx, app: &TestApp, name: &str, kind: OrganisationKind) -> OrganisationId {
    let told = organisations::Told {
        name: name.into(),
        name_latin: None,
        kind,
        country: "IT".into(),
        region: Some("IT-52".into()),
    };
    organisations::record(tx, &app.app.world, &told).await.unwrap()
}

/// An embroiderer whose owner was confirmed by the association that looks after the firm; nothing is published.
pub struct Stage {
    pub supplier: SupplierId,
    pub owner: PersonId,
    pub desk: PersonId,
}

impl Stage {
    pub async fn set(app: &TestApp) -> Self {
        let owner = app.person("anna@ricamificio.example").await;
        let desk = app.person("desk@artigiani.example").await;
        let world = &app.app.world;
        let mut tx = app.app.db.begin().await.unwrap();
        let firm = organisation(&mut tx, app, "Ricamificio D'Angelo", OrganisationKind::Firm).await;
        let association =
            organisation(&mut tx, app, "Artigiani di Firenze", OrganisationKind::Association).await;
        let supplier = suppliers::register(&mut tx, world, Some(owner), firm).await.unwrap();
        members::ask(&mut tx, world, owner, supplier, association).await.unwrap();
        let claim = members::claim(&mut tx, world, owner, supplier, None).await.unwrap();
        tx.commit().await.unwrap();
        app.grant(desk, Role::Association, &association.to_string()).await;
        let mut tx = app.app.db.begin().await.unwrap();
        let standing = Standing::of(&mut tx, Some(desk)).await.unwrap();
        members::confirm(&mut tx, world, &standing, claim).await.unwrap().unwrap();
        tx.commit().await.unwrap();
        Self { supplier, owner, desk }
    }
}

/// How a person stands.
pub async fn standing(tx: &mut Tx, person: PersonId) -> Standing {
    Standing::of(tx, Some(person)).await.unwrap()
}

/// A person as one who looks after an entry, if so.
pub async fn keeper(tx: &mut Tx, person: PersonId, supplier: SupplierId) -> Option<Keeper> {
    let standing = standing(tx, person).await;
    Keeper::find(tx, &standing, supplier).await.unwrap()
}

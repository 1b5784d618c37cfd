//! A session with its organiser and the managers of its two sides.

use platform::db::Tx;
use platform::locale::{Language, Translated};
use platform::world::World;
use registry::model::{PersonId, Role};
use session::model::ids::{SessionId, SideId, TaskForceId};
use session::store::{Standing, sessions, task_forces};
use testkit::{Answer, Client, TestApp};

/// A task force of IT and RU, and its session in the zone of Rome, not announced.
pub async fn florence(tx: &mut Tx, world: &World, by: PersonId, slug: &str) -> (TaskForceId, SessionId) {
    let side = |code: &str| task_forces::ToldSide {
        code: code.into(),
        name: Translated::written(Language::En, code),
        co_chair: None,
    };
    let name = Translated::written(Language::En, "Task force");
    let sides = [side("IT"), side("RU")];
    let force = task_forces::create(tx, world, by, slug, &name, &sides).await.unwrap();
    let told = sessions::Told {
        number: 27,
        title: Translated::written(Language::En, "Florence"),
        place: Translated::written(Language::It, "Firenze"),
        zone: "Europe/Rome".into(),
        starts_on: "2018-11-29".parse().unwrap(),
        ends_on: "2018-11-30".parse().unwrap(),
        languages: vec![Language::It, Language::Ru],
    };
    let session = sessions::create(tx, world, by, force, &told).await.unwrap();
    (force, session)
}

/// A session that nobody has announced.
pub struct Stage {
    pub id: SessionId,
    pub organiser: PersonId,
    /// The sides IT and RU.
    pub sides: [SideId; 2],
}

impl Stage {
    /// The session, with its organiser.
    pub async fn set(app: &TestApp) -> Self {
        Self::of(app, "organiser@filiera.example", "it-ru").await
    }

    /// As [`Self::set`], of another task force, which somebody else organises.
    pub async fn other(app: &TestApp) -> Self {
        Self::of(app, "other.organiser@filiera.example", "it-kz").await
    }

    async fn of(app: &TestApp, organiser: &str, slug: &str) -> Self {
        let organiser = app.person(organiser).await;
        let mut tx = app.app.db.begin().await.unwrap();
        let (force, id) = florence(&mut tx, &app.app.world, organiser, slug).await;
        let sides: Vec<SideId> =
            task_forces::sides(&mut tx, force).await.unwrap().iter().map(|side| side.id).collect();
        tx.commit().await.unwrap();
        Self { id, organiser, sides: sides.try_into().unwrap() }
    }

    /// The organiser's standing.
    pub async fn standing(&self, app: &TestApp) -> Standing {
        let mut tx = app.app.db.read().await.unwrap();
        Standing::find(&mut tx, Some(self.organiser), self.id).await.unwrap().unwrap()
    }

    /// Somebody who manages one of the sides.
    pub async fn manager(&self, app: &TestApp, side: usize) -> PersonId {
        let person = app.person(&format!("manager{side}@filiera.example")).await;
        app.grant(person, Role::Manager, &self.sides[side].to_string()).await;
        person
    }

    /// An address of the session.
    pub fn path(&self, rest: &str) -> String {
        format!("/sessions/{}/{rest}", self.id)
    }

    /// Uploads a sheet; the page that it leads to.
    pub async fn upload(&self, client: &mut Client, sheet: &str, file: &str, bytes: &[u8]) -> Answer {
        let answer = client.upload(&self.path("imports"), &[("sheet", sheet)], "file", file, bytes).await;
        match answer.status {
            303 => {
                let mut page = client.get(&answer.location).await;
                page.location = answer.location;
                page
            }
            _ => answer,
        }
    }

    /// Uploads a sheet and confirms it; the page after.
    pub async fn import(
        &self,
        client: &mut Client,
        sheet: &str,
        bytes: &[u8],
        fields: &[(&str, &str)],
    ) -> Answer {
        let page = self.upload(client, sheet, &format!("{sheet}.csv"), bytes).await;
        assert_eq!(page.status, 200, "{}", page.text);
        let answer = client.post(&format!("{}/confirmation", page.location), fields).await;
        assert_eq!(answer.status, 303, "{}", answer.text);
        client.get(&answer.location).await
    }
}

/// Two Italians, one of whom is away, and two Russians.
pub const PEOPLE: &str = "external_id,side,organisation,organisation_type,country,given_name,family_name,name_latin,email,languages,tables,unavailable,max
P1,IT,Ricamificio Carpi,firm,IT,Niccolò,Èlia,,p1@ditta.example,it;en,fashion,2018-11-29T14:30/2018-11-29T16:00,5
P2,IT,Tessitura Jesi,firm,IT,Giulia,Forlì,,p2@ditta.example,it,fashion;mechanics,,
P3,RU,ООО «Кожа»,association,RU,Наталья,Королёва,Natalia Koroleva,p3@firma.example,ru,mechanics,,
P4,RU,Банк «Уфа»,bank,RU,Иван,Ёлкин,Ivan Yolkin,p4@firma.example,ru;en,,,
";

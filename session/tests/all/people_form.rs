//! A participant in a form: added, and changed.

use session::store::participants::Filter;
use testkit::both_databases;

use crate::people::{all, id_of, with_people};
use crate::stage::PEOPLE;

both_databases! {
    async fn a_participant_is_added_and_changed_by_hand(app: TestApp) {
        let stage = with_people(&app).await;
        let mut client = app.sign_in(stage.organiser).await;
        let mut fields = vec![
            ("side", "IT"),
            ("organisation", "Nuova Firma"),
            ("organisation_type", "firm"),
            ("country", "it"),
            ("given_name", "Ada"),
            ("family_name", "Neri"),
            ("email", "p1@ditta.example"),
            ("languages", "it, en"),
            ("away_from", "2018-11-29T14:00"),
            ("away_to", "2018-11-29T15:00"),
            ("away_from", ""),
            ("away_to", ""),
        ];
        let path = stage.path("participants/new");
        assert_eq!(client.get(&path).await.status, 200);
        let refused = client.post(&path, &fields).await;
        assert_eq!(refused.status, 422);
        assert!(refused.text.contains("belongs to participant P1"), "{}", refused.text);
        assert!(refused.text.contains("Nuova Firma"), "what was typed is kept");
        let empty = client.post(&path, &[]).await;
        assert!(empty.status == 422 && empty.text.contains("Family name: fill this in."), "{}", empty.text);
        fields[6].1 = "ada@firma.example";
        let made = client.post(&path, &fields).await;
        assert_eq!(made.status, 303, "{}", made.text);
        let page = client.get(&made.location).await;
        assert!(page.text.contains("Ada Neri") && page.text.contains("2018-11-29T14:00"), "{}", page.text);
        // Fourteen o'clock in Rome.
        let standing = stage.standing(&app).await;
        let found = all(&app, &standing, &Filter { words: "neri".into(), ..Filter::default() }, "").await;
        assert_eq!(found[0].unavailable[0].start, "2018-11-29T13:00:00Z".parse().unwrap());
        assert_eq!(found[0].external_id, "P0005");
        fields[9].1 = "2018-11-29T13:00";
        let refused = client.post(&made.location, &fields).await;
        assert_eq!(refused.status, 422);
        assert!(refused.text.contains("Away: the end does not come after the start."), "{}", refused.text);
        fields[9].1 = "2018-11-29T16:00";
        fields[5].1 = "Bianchi";
        assert_eq!(client.post(&made.location, &fields).await.status, 303);
        let found = all(&app, &standing, &Filter { words: "bianchi".into(), ..Filter::default() }, "").await;
        assert_eq!(found.len(), 1);
        let manager = stage.manager(&app, 1).await;
        let mut manager = app.sign_in(manager).await;
        fields[6].1 = "other@firma.example";
        let refused = manager.post(&path, &fields).await;
        assert_eq!(refused.status, 422, "a manager adds to the own side alone");
    }

    async fn what_is_emptied_of_an_organisation_in_the_form_is_gone(app: TestApp) {
        let stage = with_people(&app).await;
        let mut client = app.sign_in(stage.organiser).await;
        let own = stage.path(&format!("participants/{}", id_of(&app, &stage, "P3").await));
        let fields = |latin, region| [
            ("side", "RU"), ("organisation", "ООО «Кожа»"), ("organisation_latin", latin), ("organisation_type", "association"),
            ("country", "RU"), ("region", region), ("given_name", "Наталья"), ("family_name", "Королёва"), ("email", "p3@firma.example"),
        ];
        assert_eq!(client.post(&own, &fields("Kozha OOO", "RU-MOW")).await.status, 303);
        let known = async |words: &str| {
            let filter = Filter { words: words.into(), ..Filter::default() };
            all(&app, &stage.standing(&app).await, &filter, "").await.pop()
        };
        let told = known("kozha").await.unwrap();
        assert_eq!((told.organisation_latin.as_deref(), told.region.as_deref()), (Some("Kozha OOO"), Some("RU-MOW")));
        let history = |page: &str| page.matches("changed").count();
        let before = history(&client.get(&own).await.text);
        // A sheet that does not say it leaves it.
        stage.import(&mut client, "participants", PEOPLE.as_bytes(), &[]).await;
        assert!(known("kozha").await.is_some());
        assert_eq!(client.post(&own, &fields("", "")).await.status, 303);
        assert!(known("kozha").await.is_none(), "nobody is found by what is gone");
        let told = known("королева").await.unwrap();
        assert_eq!((told.organisation_latin, told.region), (None, None));
        assert!(history(&client.get(&own).await.text) > before, "the history tells of it");
        // Another organisation is not emptied by moving there.
        assert_eq!(client.post(&own, &fields("Kozha OOO", "RU-MOW")).await.status, 303);
        let mut moved = fields("", "");
        moved[1].1 = "Банк «Уфа»";
        moved[3].1 = "bank";
        assert_eq!(client.post(&own, &moved).await.status, 303);
        moved = fields("", "");
        assert_eq!(client.post(&own, &moved).await.status, 303);
        assert_eq!(known("королева").await.unwrap().organisation_latin.as_deref(), Some("Kozha OOO"));
    }
}

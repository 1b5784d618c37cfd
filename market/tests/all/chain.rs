//! Whole chains of firms for a brief: from what firms say they take to the parts that they are asked for.

use market::model::TermFacet;
use market::model::ids::SupplierId;
use market::model::vocabulary::Facet;
use market::store::{members, suppliers, terms};
use platform::args;
use registry::model::{OrganisationKind, PersonId, Role};
use testkit::{Client, TestApp, both_databases};

use crate::buying_pages::{brief, sent, shows};
use crate::stage::{Stage, keeper, organisation, standing};

/// An embroiderer in Florence and a maker of buttons in Grumello, both found by designers.
struct Trade {
    embroiderer: (SupplierId, PersonId),
    buttons: (SupplierId, PersonId),
}

impl Trade {
    async fn set(app: &TestApp) -> Self {
        let stage = Stage::set(app).await;
        let owner = app.person("luca@bottoni.example").await;
        let operator = app.person("operator@filiera.example").await;
        app.grant(operator, Role::Operator, "").await;
        let world = &app.app.world;
        let mut tx = app.app.db.begin().await.unwrap();
        let firm = organisation(&mut tx, app, "Bottonificio Bergamasco", OrganisationKind::Firm).await;
        let buttons = suppliers::register(&mut tx, world, Some(owner), firm).await.unwrap();
        let claim = members::claim(&mut tx, world, owner, buttons, None).await.unwrap();
        let by = standing(&mut tx, operator).await;
        members::confirm(&mut tx, world, &by, claim).await.unwrap().unwrap();
        for (owner, firm, facet, term, town, north, east) in [
            (stage.owner, stage.supplier, Facet::Processing, "machine-embroidery", "Firenze", 43.77, 11.25),
            (owner, buttons, Facet::Component, "button", "Grumello del Monte", 45.63, 9.87),
        ] {
            let entry = keeper(&mut tx, owner, firm).await.unwrap();
            terms::set(&mut tx, world, &entry, TermFacet::Words(facet), &[term.to_owned()]).await.unwrap();
            let sql = "UPDATE suppliers SET place = $2, latitude = $3, longitude = $4 WHERE id = $1";
            tx.execute(sql, args![firm, town, north, east]).await.unwrap();
            let entry = keeper(&mut tx, owner, firm).await.unwrap();
            suppliers::publish(&mut tx, world, &entry).await.unwrap();
        }
        tx.commit().await.unwrap();
        Self { embroiderer: (stage.supplier, stage.owner), buttons: (buttons, owner) }
    }

    /// What both say they take.
    async fn priced(&self, app: &TestApp) -> (Client, Client) {
        let (mut one, mut other) = (app.sign_in(self.embroiderer.1).await, app.sign_in(self.buttons.1).await);
        let fields = [("concept", "machine-embroidery"), ("each", "2,50"), ("setup", "30")];
        sent(&mut one, &format!("/market/suppliers/{}/prices", self.embroiderer.0), &fields).await;
        let fields = [("concept", "button"), ("each", "0,035"), ("setup", "")];
        sent(&mut other, &format!("/market/suppliers/{}/prices", self.buttons.0), &fields).await;
        (one, other)
    }
}

/// The value of the first hidden field of this name.
fn hidden(text: &str, name: &str) -> String {
    let at = text.find(&format!("name=\"{name}\" value=\"")).unwrap_or_else(|| panic!("{name} in {text}"));
    let rest = &text[at..];
    rest.split('"').nth(3).unwrap().to_owned()
}

both_databases! {
    async fn a_chain_is_proposed_asked_for_and_quoted_step_by_step(app: TestApp) {
        let trade = Trade::set(&app).await;
        let (mut embroiderer, mut buttons) = trade.priced(&app).await;
        let olga = app.person("olga@atelier.example").await;
        let mut designer = app.sign_in(olga).await;
        let path = brief(&mut designer, trade.embroiderer.0).await;
        let here = format!("{path}/chain");
        // 500 at 2.50 with 30 once, and 3,500 buttons at 0.035.
        let words = ["Ricamificio", "Bottonificio Bergamasco", "Grumello del Monte", "1,280.00", "122.50", "Proven"];
        shows(&mut designer, &here, &words).await;
        for language in ["it", "ru"] {
            shows(&mut designer, &format!("{here}?lang={language}&lean=near"), &[]).await;
        }
        shows(&mut designer, &format!("{here}?day=12,50&km=0&firm=1000&lang=en"), &["value=\"12,50\"", "1,280.00"]).await;
        let page = designer.get(&format!("{here}?day=1.500")).await;
        assert!(page.status == 200 && page.text.contains("read in two ways"), "{}", page.text);

        let api = format!("/api/v1{path}");
        shows(&mut designer, &format!("{api}/chains?lean=near"), &["\"cents\":128000", "\"price\":\"said\"", "\"proven\":true"]).await;
        assert_eq!(designer.get(&format!("{api}/chains?lean=up")).await.status, 400);
        shows(&mut designer, &api, &["\"state\":\"drafted\"", "\"each\":7"]).await;
        shows(&mut designer, "/api/v1/market/briefs", &["Embroidered shirts"]).await;
        assert_eq!(embroiderer.get(&format!("{api}/chains")).await.status, 404);

        let page = designer.get(&format!("{here}?lean=cheap")).await;
        let firms = hidden(&page.text, "firms");
        sent(&mut designer, &here, &[("lean", "cheap"), ("firms", &firms)]).await;
        app.run_jobs().await;
        let mails = app.app.mailer.sent();
        assert_eq!(mails.iter().filter(|one| one.mail.text.contains("asks your firm for a quote")).count(), 2);
        shows(&mut designer, &path, &["Sent"]).await;
        shows(&mut designer, &here, &["Asked for their part", "No answer yet"]).await;
        // Whoever was asked is not asked again.
        sent(&mut designer, &here, &[("lean", "cheap"), ("firms", &firms)]).await;
        shows(&mut designer, &here, &["All of them had been asked before"]).await;

        let inbox = embroiderer.get("/market/received").await;
        let mark = format!("/market/suppliers/{}/briefs/", trade.embroiderer.0);
        let theirs = inbox.text.split('"').find(|part| part.starts_with(&mark)).unwrap().to_owned();
        shows(&mut embroiderer, &theirs, &["Part of a chain", "the buyer", "1 confidential file"]).await;
        let page = embroiderer.get(&theirs).await;
        assert!(!page.text.contains("Bottonificio"), "who the others are is not told: {}", page.text);
        let offer = [
            ("currency", "EUR"), ("from_0", "1"), ("price_0", "3,00"), ("deliver_by", "2018-12-20"),
            ("valid_until", "2018-12-20"),
        ];
        sent(&mut embroiderer, &format!("{theirs}/quote"), &offer).await;
        shows(&mut designer, &here, &["quoted", "1,500.00"]).await;
        let part = designer.get(&here).await;
        let part = part.text.split('"').find(|one| one.contains("/suppliers/sup_") && one.starts_with("/market/briefs/")).unwrap().to_owned();
        let part = part.split("/suppliers/").next().unwrap().to_owned();
        let quotes = designer.get(&format!("/api/v1{part}/quotes")).await;
        assert_eq!(quotes.status, 200, "{}", quotes.text);
        assert_eq!(buttons.get(&format!("/api/v1{part}/quotes")).await.status, 404);

        let inbox = buttons.get("/market/received").await;
        let mark = format!("/market/suppliers/{}/briefs/", trade.buttons.0);
        let of_buttons = inbox.text.split('"').find(|part| part.starts_with(&mark)).unwrap().to_owned();
        sent(&mut buttons, &format!("{of_buttons}/refusal"), &[("reason", "Full")]).await;
        shows(&mut designer, &here, &["No chain fits", "was left out or will not quote"]).await;
        let again = designer.post(&here, &[("lean", "cheap"), ("firms", &firms)]).await;
        assert!(again.status == 409 && again.text.contains("not proposed any more"), "{}", again.text);
        // What was asked for ends with the whole.
        sent(&mut designer, &format!("{path}/withdrawal"), &[]).await;
        assert_eq!(embroiderer.get(&format!("{theirs}/quote")).await.status, 409);
        app.run_jobs().await;
        assert!(app.app.mailer.sent().iter().any(|one| one.mail.text.contains("has withdrawn")));
    }

    async fn what_stands_in_the_way_is_said(app: TestApp) {
        let trade = Trade::set(&app).await;
        let olga = app.person("olga@atelier.example").await;
        let mut designer = app.sign_in(olga).await;
        let path = brief(&mut designer, trade.embroiderer.0).await;
        let here = format!("{path}/chain");
        shows(&mut designer, &here, &["nobody says a price", "2 steps"]).await;
        let without = format!("{here}?without={}", trade.buttons.0);
        shows(&mut designer, &without, &["No chain fits", "One was left out", "Left out:", "Bottonificio"]).await;
        let draft = |day: &'static str, step: &'static str| {
            vec![
                ("title", "Embroidered shirts"), ("product", "shirt"), ("amount", "500"), ("unit", "pieces"),
                ("step_0", step), ("place_0", "1"), ("step_1", "component:button"), ("place_1", "2"),
                ("price", "open"), ("deliver_by", day), ("terms", "standard"),
            ]
        };
        sent(&mut designer, &format!("{path}/draft"), &draft("2018-11-20", "processing:embroidering")).await;
        shows(&mut designer, &here, &["No chain fits", "The earliest day on which everything can be there"]).await;
        sent(&mut designer, &format!("{path}/draft"), &draft("2019-02-20", "processing:tanning")).await;
        shows(&mut designer, &here, &["no firm does it"]).await;
        sent(&mut designer, &format!("{path}/draft"), &draft("", "processing:tanning")).await;
        shows(&mut designer, &here, &["no firm does it"]).await;
        let mut bare = draft("", "processing:embroidering");
        bare.retain(|(name, _)| *name != "amount");
        sent(&mut designer, &format!("{path}/draft"), &bare).await;
        shows(&mut designer, &here, &["Not enough to put a chain together"]).await;
    }

    async fn prices_are_the_firm_s_own_and_chains_the_designer_s(app: TestApp) {
        let trade = Trade::set(&app).await;
        let prices = format!("/market/suppliers/{}/prices", trade.embroiderer.0);
        let mut firm = app.sign_in(trade.embroiderer.1).await;
        shows(&mut firm, &prices, &["Say a price"]).await;
        for (field, value, said) in [
            ("each", "1.500", "read in two ways"),
            ("each", "", "Price a piece"),
            ("each", "0", "above nothing"),
            ("each", "99999999", "price"),
            ("concept", "tanning", "Choose"),
        ] {
            let mut fields = vec![("concept", "machine-embroidery"), ("each", "2,5"), ("setup", "77,70")];
            fields.iter_mut().find(|(name, _)| *name == field).unwrap().1 = value;
            let answer = firm.post(&prices, &fields).await;
            assert!(answer.status == 422 && answer.text.contains(said) && answer.text.contains("77,70"), "{value}: {}", answer.text);
        }
        trade.priced(&app).await;
        for language in ["it", "ru", "en"] {
            shows(&mut firm, &format!("{prices}?lang={language}"), &["2"]).await;
        }
        shows(&mut firm, &prices, &["2.50", "30.00"]).await;
        sent(&mut firm, &format!("{prices}/machine-embroidery/removal"), &[]).await;
        assert_eq!(firm.post(&format!("{prices}/machine-embroidery/removal"), &[]).await.status, 404);
        let olga = app.person("olga@atelier.example").await;
        let mut designer = app.sign_in(olga).await;
        let path = brief(&mut designer, trade.embroiderer.0).await;
        let mut rival = app.sign_in(trade.buttons.1).await;
        assert_eq!(rival.get(&prices).await.status, 403);
        assert_eq!(rival.post(&prices, &[("concept", "machine-embroidery"), ("each", "1")]).await.status, 403);
        for client in [&mut rival, &mut firm] {
            assert_eq!(client.get(&format!("{path}/chain")).await.status, 404);
            assert_eq!(client.post(&format!("{path}/chain"), &[("firms", "x")]).await.status, 404);
        }
    }
}

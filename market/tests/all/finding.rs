//! Finding a firm, as whoever looks for it does.

use market::model::ids::SupplierId;
use platform::args;
use testkit::{TestApp, both_databases};

use crate::pages::{fill, sent};
use crate::stage::Stage;

const ROW: &str = "<a href=\"/market/suppliers/ricamificio-d-angelo\">";

/// The page of a question, and whether the firm is on it.
async fn found(app: &TestApp, query: &str) -> (String, bool) {
    let page = app.anonymous().get(&format!("/market/suppliers{query}")).await;
    assert_eq!(page.status, 200, "{query}: {}", page.text);
    let is_there = page.text.contains(ROW);
    (page.text, is_there)
}

/// The firm, filled in and published, and found.
async fn published(app: &TestApp) -> Stage {
    let stage = Stage::set(app).await;
    let path = format!("/market/suppliers/{}", stage.supplier);
    let mut owner = app.sign_in(stage.owner).await;
    fill(&mut owner, &path).await;
    assert_eq!(app.catch_up().await, 0, "nobody is public");
    assert!(!found(app, "").await.1, "not before it is public");
    sent(&mut owner, &format!("{path}/publication"), &[]).await;
    assert_eq!(app.catch_up().await, 1);
    stage
}

both_databases! {
    async fn the_same_firm_is_found_in_three_languages_and_two_alphabets(app: TestApp) {
        published(&app).await;
        for words in [
            "ricamo", "embroidery", "%D0%B2%D1%8B%D1%88%D0%B8%D0%B2%D0%BA%D0%B0", "ricami%20a%20macchina%20a%20Firenze",
            "embroidary", "silk%20tuscany", "D%27Angelo", "%D0%94%27%D0%90%D0%BD%D0%B6%D0%B5%D0%BB%D0%BE", "cutting,%20200%20pieces",
        ] {
            assert!(found(&app, &format!("?q={words}")).await.1, "{words}");
        }
        for words in ["zip", "embroidery,%2050%20pieces"] {
            assert!(!found(&app, &format!("?q={words}")).await.1, "{words}");
        }
        // Nobody is in Milan: that is left out, and said.
        let (page, is_there) = found(&app, "?q=embroidery%20milan&lang=en").await;
        assert!(is_there && page.contains("no firm has it: left out"), "{page}");
        let (page, _) = found(&app, "?q=%D0%B2%D1%8B%D1%88%D0%B8%D0%B2%D0%BA%D0%B0&lang=en").await;
        assert!(page.contains("states: machine embroidery") || page.contains("states: embroidery"), "{page}");
    }

    async fn every_condition_lets_through_and_holds_back(app: TestApp) {
        published(&app).await;
        for (query, is_there) in [
            ("", true), ("?processing=cutting&sector=clothing-sector", true), ("?processing=sewing", false),
            ("?processing=sewing&processing=cutting", true), ("?place=FI", true), ("?place=PO", false),
            ("?near=Firenze&km=5", true), ("?near=43.77%2C11.25&km=5", true), ("?near=45.46%2C9.19&km=50", false),
            ("?order=100&order-unit=pieces", true), ("?order=99", false), ("?order=99&order-unit=metre", true),
            ("?from=2018-11-05&to=2018-11-18&free=240", true), ("?from=2018-11-05&to=2018-11-18&free=241", false),
            ("?from=2018-11-12", false), ("?certificate=gots&on=2018-11-30", true), ("?certificate=gots&on=2030-01-01", false),
            ("?certificate=oeko-tex", false), ("?q=%27%3B%20DROP", false), ("?page=2", false),
        ] {
            assert_eq!(found(&app, query).await.1, is_there, "{query}");
            let csv = app.anonymous().get(&format!("/market/suppliers.csv{query}")).await;
            let expected = is_there || query == "?page=2";
            assert_eq!((csv.status, csv.text.contains("Ricamificio D'Angelo")), (200, expected), "{query}");
        }
        let xlsx = app.anonymous().get("/market/suppliers.xlsx").await;
        assert!(xlsx.status == 200 && xlsx.bytes.starts_with(b"PK"));
        let map = found(&app, "?view=map").await.0;
        assert!(map.contains("<circle") && map.contains("place=FI"), "{map}");
        let nobody = found(&app, "?q=ricamo&processing=sewing&lang=en").await.0;
        assert!(nobody.contains("Without the choices at the side") && nobody.contains("1 firm"), "{nobody}");
    }

    async fn what_cannot_be_read_is_said_and_kept(app: TestApp) {
        published(&app).await;
        for (query, said) in [
            ("?from=31.3.2019", "A day is written year-month-day"), ("?from=2019-02-01&to=2019-01-01", "before the first"),
            ("?free=10", "Free from when to when?"), ("?near=Atlantis", "No firm is known at this place"),
            ("?km=10", "A radius needs a place"), ("?order=-3", "from 1 to"), ("?near=95%2C11", "No firm is known at this place"),
        ] {
            let (page, is_there) = found(&app, &format!("{query}&lang=en")).await;
            assert!(page.contains(said) && is_there, "{query}: {page}");
            let value = query.split(['=', '&']).nth(1).unwrap().replace("%2C", ",");
            assert!(page.contains(&format!("value=\"{value}\"")), "{query}");
        }
        let unknown = found(&app, "?place=Atlantis&component=gots&lang=en").await.0;
        assert!(unknown.contains("does not exist here"), "{unknown}");
        let long = "a%20".repeat(200);
        assert!(found(&app, &format!("?q={long}&lang=en")).await.0.contains("300"));
        for query in ["?page=99999999999", "?page=-1", "?sort=distance", "?sort=x", "?processing=nothing&place=nowhere&x=y"] {
            assert_eq!(app.anonymous().get(&format!("/market/suppliers{query}")).await.status, 200, "{query}");
        }
    }

    async fn the_index_follows_the_store(app: TestApp) {
        let stage = published(&app).await;
        let path = format!("/market/suppliers/{}", stage.supplier);
        let mut owner = app.sign_in(stage.owner).await;
        assert!(!found(&app, "?component=button").await.1);
        sent(&mut owner, &format!("{path}/facets/component"), &[("term", "button")]).await;
        assert_eq!((app.catch_up().await, app.catch_up().await), (1, 0), "once");
        assert!(found(&app, "?component=button").await.1);
        sent(&mut owner, &format!("{path}/publication/removal"), &[]).await;
        assert!(!found(&app, "").await.1, "what is not public any more is not shown, whatever the index says");
        app.catch_up().await;
        assert!(found(&app, "?lang=en").await.0.contains("No firm yet"));
        // A store that is behind the index is another one.
        sent(&mut owner, &format!("{path}/publication"), &[]).await;
        let mut tx = app.app.db.begin().await.unwrap();
        tx.execute("UPDATE market_sequences SET value = 1", args![]).await.unwrap();
        tx.commit().await.unwrap();
        app.catch_up().await;
        assert!(found(&app, "?component=button").await.1);
        let id: SupplierId = stage.supplier;
        let moved = app.anonymous().get(&format!("/market/suppliers/{id}")).await.location;
        assert_eq!(moved, "/market/suppliers/ricamificio-d-angelo");
    }

    async fn programs_find_the_same_as_people(app: TestApp) {
        published(&app).await;
        let found = app.anonymous().get("/api/v1/market/search?q=ricamo%20a%20Firenze&processing=cutting&near=Firenze&sort=distance").await;
        assert_eq!(found.status, 200, "{}", found.text);
        let found: serde_json::Value = serde_json::from_str(&found.text).unwrap();
        assert_eq!((&found["total"], &found["firms"][0]["slug"]), (&1.into(), &"ricamificio-d-angelo".into()));
        assert_eq!(found["firms"][0]["km"], 0.0);
        assert_eq!((&found["counts"]["processing"]["cutting"], &found["counts"]["place"]["FI"]), (&1.into(), &1.into()));
        assert!(found["firms"][0]["why"].as_array().unwrap().iter().any(|why| why["how"] == "stated"), "{found}");
        for query in ["from=yesterday", "near=Atlantis", "km=3", "place=Atlantis", "free=3"] {
            assert_eq!(app.anonymous().get(&format!("/api/v1/market/search?{query}")).await.status, 400, "{query}");
        }
    }

    async fn firms_stand_side_by_side(app: TestApp) {
        published(&app).await;
        let page = app.anonymous().get("/market/comparison?s=ricamificio-d-angelo&s=nobody&lang=en").await;
        assert_eq!(page.status, 200);
        for said in ["Ricamificio D&#39;Angelo", "Firenze", "300 pieces a week", "10 days", "100 pieces"] {
            assert!(page.text.contains(said), "{said}: {}", page.text);
        }
        assert!(app.anonymous().get("/market/comparison?lang=en").await.text.contains("No firm to compare"));
        let many: String = (0..9).map(|at| format!("s=firm-{at}&")).collect();
        assert!(app.anonymous().get(&format!("/market/comparison?{many}lang=en")).await.text.contains("Four firms at most"));
    }
}

//! Buying as designers and firms meet it: a brief from the first word to the accepted quote.

use market::model::ids::SupplierId;
use market::store::suppliers;
use testkit::{Answer, Client, both_databases};

use crate::stage::{Stage, keeper, organisation, standing};

/// A PDF of one page.
const PDF: &[u8] = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]>>endobj\nxref\n0 4\n0000000000 65535 f \n0000000009 00000 n \n0000000052 00000 n \n0000000101 00000 n \ntrailer<</Size 4/Root 1 0 R>>\nstartxref\n164\n%%EOF\n";

pub async fn sent(client: &mut Client, path: &str, fields: &[(&str, &str)]) -> Answer {
    let answer = client.post(path, fields).await;
    assert_eq!(answer.status, 303, "{path}: {}", answer.text);
    answer
}

pub async fn shows(client: &mut Client, path: &str, words: &[&str]) {
    let answer = client.get(path).await;
    assert_eq!(answer.status, 200, "{path}: {}", answer.text);
    for word in words {
        assert!(answer.text.contains(word), "{path} says {word}: {}", answer.text);
    }
    assert!(!answer.text.contains('⟦'), "{path}: {}", answer.text);
}

pub async fn published(app: &testkit::TestApp, stage: &Stage) {
    let mut tx = app.app.db.begin().await.unwrap();
    let firm = keeper(&mut tx, stage.owner, stage.supplier).await.unwrap();
    suppliers::publish(&mut tx, &app.app.world, &firm).await.unwrap();
    tx.commit().await.unwrap();
}

pub const DRAFT: [(&str, &str); 14] = [
    ("title", "Embroidered shirts"),
    ("product", "shirt"),
    ("description", "Along the collar"),
    ("amount", "500"),
    ("unit", "pieces"),
    ("sizes", "S 200, M 300"),
    ("step_0", "component:button"),
    ("place_0", "2"),
    ("each_0", "7"),
    ("step_1", "processing:embroidering"),
    ("place_1", "1"),
    ("price", "open"),
    ("deliver_by", "2019-02-28"),
    ("terms", "standard"),
];

/// A brief of the designer's for one firm, with a confidential file; its address.
pub async fn brief(designer: &mut Client, firm: SupplierId) -> String {
    let firm = firm.to_string();
    let profile = [("country", "RU"), ("language", "ru"), ("organisation", "Atelier Nit")];
    sent(designer, "/market/buyer", &profile).await;
    let path = sent(designer, "/market/briefs", &[("supplier", &firm)]).await.location;
    let path = path.trim_end_matches("/draft").to_owned();
    sent(designer, &format!("{path}/draft"), &DRAFT).await;
    let upload =
        designer.upload(&format!("{path}/files"), &[("who", "agreed")], "file", "pack.pdf", PDF).await;
    assert_eq!(upload.status, 303, "{}", upload.text);
    path
}

both_databases! {
    async fn a_brief_goes_from_the_first_word_to_the_accepted_quote(app: TestApp) {
        let stage = Stage::set(&app).await;
        published(&app, &stage).await;
        let olga = app.person("olga@atelier.example").await;
        let (mut designer, mut firm) = (app.sign_in(olga).await, app.sign_in(stage.owner).await);
        assert_eq!(designer.get("/market/briefs").await.location, "/market/buyer");
        let wrong = designer.post("/market/buyer", &[("country", "XX"), ("about", "Coats")]).await;
        assert!(wrong.status == 422 && wrong.text.contains("Coats"), "{}", wrong.text);
        let path = brief(&mut designer, stage.supplier).await;
        shows(&mut designer, &path, &["Embroidered shirts", "28 February 2019", "7 a piece", "3,500 in all"]).await;
        shows(&mut designer, &format!("{path}/dispatch?reach=chosen"), &["1 firm gets it"]).await;
        sent(&mut designer, &format!("{path}/dispatch"), &[("reach", "chosen")]).await;
        app.run_jobs().await;
        let mail = app.app.mailer.sent().pop().unwrap().mail;
        assert!(mail.text.contains("asks your firm for a quote: Embroidered shirts"), "{}", mail.text);

        shows(&mut firm, "/market/received", &["Embroidered shirts", "(1 new)"]).await;
        let id = path.rsplit('/').next().unwrap();
        let theirs = format!("/market/suppliers/{}/briefs/{id}", stage.supplier);
        let page = firm.get(&theirs).await;
        assert!(page.text.contains("1 confidential file opens once") && !page.text.contains("pack.pdf"), "{}", page.text);
        sent(&mut firm, &format!("{theirs}/agreement"), &[]).await;
        let page = firm.get(&theirs).await;
        assert!(page.text.contains("pack.pdf"), "{}", page.text);
        let file = page.text.split("href=\"").find(|rest| rest.starts_with(&format!("{theirs}/files/"))).unwrap();
        let opened = firm.get(file.split('"').next().unwrap()).await;
        assert_eq!((opened.status, opened.kind.as_str()), (200, "application/pdf"));
        assert!(opened.text.contains("FilieraMark"), "the reader's name lies over it");
        shows(&mut designer, &format!("{path}/files"), &["pack.pdf", "Ricamificio"]).await;

        sent(&mut firm, &format!("{theirs}/messages"), &[("body", "Which yarn?")]).await;
        let thread = format!("{path}/suppliers/{}", stage.supplier);
        shows(&mut designer, &thread, &["Which yarn?"]).await;
        sent(&mut designer, &format!("{thread}/messages"), &[("body", "Silk.")]).await;
        let fields = [
            ("currency", "EUR"), ("from_0", "100"), ("price_0", "1.500"), ("deliver_by", "2019-02-20"),
            ("valid_until", "2018-12-20"), ("remarks", "yarn included"),
        ];
        let wrong = firm.post(&format!("{theirs}/quote"), &fields).await;
        assert!(wrong.status == 422 && wrong.text.contains("read in two ways") && wrong.text.contains("yarn included"), "{}", wrong.text);
        let mut fields = fields;
        fields[2].1 = "28,50";
        sent(&mut firm, &format!("{theirs}/quote"), &fields).await;
        fields[2].1 = "26,00";
        sent(&mut firm, &format!("{theirs}/quote"), &fields).await;
        shows(&mut designer, &format!("{path}/quotes"), &["26.00", "13,000.00", "8 days early"]).await;
        let csv = designer.get(&format!("{path}/quotes.csv")).await;
        assert!(csv.text.contains("13000") && csv.kind.starts_with("text/csv"), "{}", csv.text);
        let page = designer.get(&thread).await;
        assert!(page.text.contains("28.50") && page.text.contains("Silk."), "history and thread: {}", page.text);
        let act = page.text.split("action=\"").find(|rest| rest.contains("/acceptance\"")).unwrap();
        let act = act.split('"').next().unwrap();
        assert_eq!(designer.post(act, &[("revision", "1")]).await.status, 409, "revised meanwhile");
        assert_eq!(firm.post(act, &[("revision", "2")]).await.status, 403);
        sent(&mut designer, act, &[("revision", "2")]).await;
        app.run_jobs().await;
        assert!(app.app.mailer.sent().iter().any(|one| one.mail.text.contains("has accepted your quote")));
        shows(&mut firm, &theirs, &["Accepted"]).await;
        for (client, pages) in [
            (&mut designer, vec![path.clone(), format!("{path}/files"), format!("{path}/recipients"), format!("{path}/quotes"), thread.clone(), "/market/briefs".into(), "/market/briefs/new".into(), "/market/buyer".into()]),
            (&mut firm, vec![theirs.clone(), format!("{theirs}/quote"), "/market/received".into()]),
        ] {
            for page in pages {
                for language in ["it", "en", "ru"] {
                    shows(client, &format!("{page}?lang={language}"), &[]).await;
                }
            }
        }
        sent(&mut designer, &format!("{path}/closure"), &[]).await;
        assert_eq!(firm.get(&format!("{theirs}/quote")).await.status, 409);
        let copy = sent(&mut designer, &format!("{path}/copies"), &[]).await.location;
        shows(&mut designer, &copy, &["Embroidered shirts (copy)"]).await;
        let copy = copy.trim_end_matches("/draft").to_owned();
        shows(&mut designer, &format!("{copy}/files"), &["pack.pdf"]).await;
        sent(&mut designer, &format!("{copy}/removal"), &[]).await;
        assert_eq!(designer.get(&copy).await.status, 404);
    }

    async fn nobody_else_gets_to_a_brief_by_its_address(app: TestApp) {
        let stage = Stage::set(&app).await;
        published(&app, &stage).await;
        let rival_owner = app.person("carlo@rivale.example").await;
        let mut tx = app.app.db.begin().await.unwrap();
        let other = organisation(&mut tx, &app, "Ricami Rivale", registry::model::OrganisationKind::Firm).await;
        let rival = suppliers::register(&mut tx, &app.app.world, Some(rival_owner), other).await.unwrap();
        let claim = market::store::members::claim(&mut tx, &app.app.world, rival_owner, rival, None).await.unwrap();
        tx.commit().await.unwrap();
        let operator = app.person("operator@filiera.example").await;
        app.grant(operator, registry::model::Role::Operator, "").await;
        let mut tx = app.app.db.begin().await.unwrap();
        let by = standing(&mut tx, operator).await;
        market::store::members::confirm(&mut tx, &app.app.world, &by, claim).await.unwrap().unwrap();
        tx.commit().await.unwrap();
        let olga = app.person("olga@atelier.example").await;
        let mut designer = app.sign_in(olga).await;
        let path = brief(&mut designer, stage.supplier).await;
        sent(&mut designer, &format!("{path}/dispatch"), &[("reach", "chosen")]).await;
        let id = path.rsplit('/').next().unwrap();
        for person in [rival_owner, operator, stage.desk] {
            let mut client = app.sign_in(person).await;
            let theirs = format!("/market/suppliers/{}/briefs/{id}", stage.supplier);
            let through = format!("/market/suppliers/{rival}/briefs/{id}");
            for address in [path.clone(), format!("{path}/files"), format!("{path}/quotes"), format!("{path}/quotes.csv"), theirs.clone(), format!("{theirs}/quote"), through] {
                assert_eq!(client.get(&address).await.status, 404, "{address}");
            }
            assert_eq!(client.post(&format!("{theirs}/agreement"), &[]).await.status, 404);
        }
    }

    async fn a_firm_that_will_not_quote_says_why_and_files_that_act_are_refused(app: TestApp) {
        let stage = Stage::set(&app).await;
        published(&app, &stage).await;
        let olga = app.person("olga@atelier.example").await;
        let (mut designer, mut firm) = (app.sign_in(olga).await, app.sign_in(stage.owner).await);
        let path = brief(&mut designer, stage.supplier).await;
        for (name, content, said) in [
            ("logo.png", &b"<svg xmlns='http://www.w3.org/2000/svg'></svg>"[..], "SVG and HTML"),
            ("old.doc", &[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1][..], "macros"),
            ("empty.pdf", b"", "Choose a file"),
            ("text.pdf", b"plain words", "Neither a picture"),
        ] {
            let upload = designer.upload(&format!("{path}/files"), &[("who", "recipients")], "file", name, content).await;
            assert!(upload.status == 422 && upload.text.contains(said), "{name}: {}", upload.text);
        }
        let wrong = [("title", "Keeps this"), ("sizes", "many"), ("deliver_by", "tomorrow"), ("price", "target"), ("target", "")];
        let answer = designer.post(&format!("{path}/draft"), &wrong).await;
        assert!(answer.status == 422 && answer.text.contains("Keeps this") && answer.text.contains("M 250"), "{}", answer.text);
        sent(&mut designer, &format!("{path}/dispatch"), &[("reach", "chosen")]).await;
        assert_eq!(designer.post(&format!("{path}/dispatch"), &[("reach", "chosen")]).await.status, 409);
        let id = path.rsplit('/').next().unwrap();
        let theirs = format!("/market/suppliers/{}/briefs/{id}", stage.supplier);
        assert_eq!(firm.post(&format!("{theirs}/refusal"), &[("reason", " ")]).await.status, 422);
        sent(&mut firm, &format!("{theirs}/refusal"), &[("reason", "Full until May")]).await;
        shows(&mut designer, &format!("{path}/recipients"), &["Will not quote: Full until May"]).await;
        sent(&mut designer, &format!("{path}/withdrawal"), &[]).await;
        shows(&mut designer, &path, &["Withdrawn"]).await;
    }
}

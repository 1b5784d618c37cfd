//! The pages of an entry, from registration to the public.

use jiff::SignedDuration;
use market::jobs;
use registry::model::{OrganisationKind, Role};
use testkit::{Answer, Client, both_databases};

use crate::stage::{Stage, organisation};

/// A picture of one point.
const PNG: &[u8] = &[
    0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0, 0,
    0, 1, 8, 6, 0, 0, 0, 0x1f, 0x15, 0xc4, 0x89, 0, 0, 0, 0x0d, 0x49, 0x44, 0x41, 0x54, 0x78, 0x9c, 0x63,
    0xf8, 0xcf, 0xc0, 0xf0, 0x1f, 0, 0x05, 0, 0x01, 0xff, 0x89, 0x99, 0x3d, 0x1d, 0, 0, 0, 0, 0x49, 0x45,
    0x4e, 0x44, 0xae, 0x42, 0x60, 0x82,
];

pub(crate) async fn sent(client: &mut Client, path: &str, fields: &[(&str, &str)]) -> Answer {
    let answer = client.post(path, fields).await;
    assert_eq!(answer.status, 303, "{path}: {}", answer.text);
    answer
}

/// Fills in everything that there is to say.
pub(crate) async fn fill(client: &mut Client, path: &str) {
    let facts = [
        ("people", "12"),
        ("min_order", "100"),
        ("unit", "pieces"),
        ("lead_sample", "10"),
        ("lead_bulk", "30"),
        ("website", "ricamificio.example"),
        ("email", "Info@Ricamificio.example"),
        ("phone", "+39 055 123456"),
    ];
    sent(client, &format!("{path}/facts"), &facts).await;
    let place = [
        ("address", "Via dei Ricami 7"),
        ("postcode", "50123"),
        ("place", "Firenze"),
        ("province", "FI"),
        ("latitude", "43,7696"),
        ("longitude", "11.2558"),
    ];
    sent(client, &format!("{path}/place"), &place).await;
    for (facet, terms) in [
        ("sector", &["clothing-sector"][..]),
        ("processing", &["machine-embroidery", "cutting"]),
        ("component", &["embroidery"]),
        ("quality", &["luxury"]),
        ("sales", &["contract-work"]),
        ("material", &["silk"]),
        ("language", &["it", "ru"]),
        ("market", &["RU"]),
    ] {
        let fields: Vec<_> = terms.iter().map(|term| ("term", *term)).collect();
        sent(client, &format!("{path}/facets/{facet}"), &fields).await;
    }
    sent(
        client,
        &format!("{path}/machines"),
        &[("concept", "embroidery-machine"), ("quantity", "2"), ("size", "220 cm")],
    )
    .await;
    let answer = sent(
        client,
        &format!("{path}/capacities"),
        &[("processing", "machine-embroidery"), ("per_week", "300"), ("unit", "pieces")],
    )
    .await;
    sent(client, &answer.location, &[("closed_2018-11-12", "300"), ("booked_2018-11-05", "60")]).await;
    let certificate = [
        ("scheme", "gots"),
        ("number", "CU 812345"),
        ("issuer", "Control Union"),
        ("valid_until", "2018-12-01"),
    ];
    let answer = sent(client, &format!("{path}/certificates"), &certificate).await;
    let upload = client
        .upload(&format!("{}/evidence", answer.location), &[], "file", "gots.pdf", b"%PDF-1.7 proof")
        .await;
    assert_eq!(upload.status, 303, "{}", upload.text);
    sent(client, &format!("{path}/identifiers"), &[("scheme", "vat"), ("value", "IT 00743110157")]).await;
    let texts = [
        ("summary_it", "Ricami su seta e pelle."),
        ("about_it", "Ricamiamo dal 1962."),
        ("about_en", "Embroidery since 1962."),
        ("about_source_en", "machine"),
        ("about_ru", "Вышиваем с 1962 года."),
    ];
    sent(client, &format!("{path}/texts"), &texts).await;
    for _ in 0..3 {
        let upload = client.upload(&format!("{path}/pictures"), &[], "file", "work.png", PNG).await;
        assert_eq!(upload.status, 303, "{}", upload.text);
    }
}

both_databases! {
    async fn a_firm_registers_fills_in_is_confirmed_and_is_public(app: TestApp) {
        let mut tx = app.app.db.begin().await.unwrap();
        let association = organisation(&mut tx, &app, "Artigiani di Firenze", OrganisationKind::Association).await;
        tx.commit().await.unwrap();
        let desk = app.person("desk@artigiani.example").await;
        app.grant(desk, Role::Association, &association.to_string()).await;
        let owner = app.person("anna@ricamificio.example").await;
        let (mut owner, mut desk) = (app.sign_in(owner).await, app.sign_in(desk).await);
        assert_eq!(app.anonymous().get("/market/registration").await.status, 303);
        assert_eq!(owner.post("/market/registration", &[("name", " "), ("country", "IT")]).await.status, 422);
        let association = association.to_string();
        let firm = [("name", "Ricamificio D'Angelo & Figli"), ("country", "IT"), ("association", &association), ("message", "Titolare")];
        let overview = sent(&mut owner, "/market/registration", &firm).await.location;
        let path = overview.trim_end_matches("/overview").to_owned();
        let page = owner.get(&overview).await;
        assert!(page.text.contains("value=\"0\"") && page.text.contains("Three pictures of work"), "{}", page.text);
        fill(&mut owner, &path).await;
        assert!(owner.get(&overview).await.text.contains("The entry says everything"));
        // Who registered it may not publish it before somebody has confirmed the claim.
        assert_eq!(owner.post(&format!("{path}/publication"), &[]).await.status, 403);
        let slug = "/market/suppliers/ricamificio-d-angelo-figli";
        assert_eq!(app.anonymous().get(slug).await.status, 404);
        let claims = desk.get("/market/claims").await;
        assert!(claims.text.contains("Titolare"), "{}", claims.text);
        let act = claims.text.split("action=\"").find(|rest| rest.contains("/confirmation\"")).unwrap();
        sent(&mut desk, act.split('"').next().unwrap(), &[]).await;
        app.run_jobs().await;
        let mail = app.app.mailer.sent().pop().unwrap().mail;
        assert!(mail.text.contains("it is confirmed that you speak for Ricamificio"), "{}", mail.text);
        sent(&mut owner, &format!("{path}/publication"), &[]).await;
        // The firm cannot confirm what it says; the association can.
        assert_eq!(owner.post(&format!("{path}/verification"), &[("subject", "field:people")]).await.status, 403);
        let fields = [("subject", "field:people"), ("subject", "term:processing:cutting"), ("until", "2018-11-30")];
        sent(&mut desk, &format!("{path}/verification"), &fields).await;
        assert_eq!(desk.post(&format!("{path}/verification"), &[("until", "2018-11-04"), ("subject", "field:people")]).await.status, 422);

        let page = app.anonymous().get(slug).await;
        assert_eq!(page.status, 200);
        for words in [
            "Ricamificio D&#39;Angelo &#38; Figli", "Ricami su seta e pelle.", "Embroidery since 1962.", "machine embroidery",
            "verified until 30 November 2018", "300 pieces a week", "CU 812345", "IT00743110157", "Florence",
        ] {
            assert!(page.text.to_lowercase().contains(&words.to_lowercase()), "{words}: {}", page.text);
        }
        assert!(!page.text.contains("proof"), "evidence is for those who look after the entry");
        let data = page.text.split("<script type=\"application/ld+json\">").nth(1).unwrap().split("</script>").next().unwrap();
        let data: serde_json::Value = serde_json::from_str(data).unwrap();
        assert_eq!(data["@type"], "Organization");
        assert_eq!((&data["vatID"], &data["name"]), (&"IT00743110157".into(), &"Ricamificio D'Angelo & Figli".into()));
        let offers = data["makesOffer"].as_array().unwrap();
        assert!(offers.len() == 3 && offers.iter().all(|offer| offer["@type"] == "Offer"), "{offers:?}");
        assert!(page.header("content-security-policy").contains("script-src 'self'"), "data is no script");
        assert!(page.text.contains("property=\"og:title\"") && page.text.contains("rel=\"canonical\""));
        for (language, words) in [("it", "Ricamiamo dal 1962."), ("ru", "Вышиваем с 1962 года.")] {
            let page = app.anonymous().reading(language).get(slug).await;
            assert!(page.text.contains(words) && !page.text.contains('⟦'), "{language}: {}", page.text);
        }
        assert!(app.anonymous().get("/sitemap.xml").await.text.contains(slug));
        // What is confirmed until a day falls back by itself after it.
        app.app.world.advance(SignedDuration::from_hours(24 * 26));
        let page = app.anonymous().get(slug).await;
        assert!(page.text.contains("was verified until 30 November 2018"), "{}", page.text);
        sent(&mut owner, &format!("{path}/publication/removal"), &[]).await;
        assert_eq!(app.anonymous().get(slug).await.status, 404);
        assert!(!app.anonymous().get("/sitemap.xml").await.text.contains(slug));
    }

    async fn every_page_of_an_entry_opens_in_every_language(app: TestApp) {
        let stage = Stage::set(&app).await;
        let path = format!("/market/suppliers/{}", stage.supplier);
        let mut owner = app.sign_in(stage.owner).await;
        fill(&mut owner, &path).await;
        let mut pages = vec!["/market/claims".to_owned(), "/market/registration".into(), "/market/suppliers".into()];
        for room in ["overview", "facts", "facets", "facets/processing", "facets/market", "capacities", "machines", "certificates", "identifiers", "place", "texts", "pictures", "verification", "members"] {
            pages.push(format!("{path}/{room}"));
        }
        for person in [stage.owner, stage.desk] {
            let mut client = app.sign_in(person).await;
            for page in &pages {
                for language in ["it", "en", "ru"] {
                    let answer = client.get(&format!("{page}?lang={language}")).await;
                    assert_eq!(answer.status, 200, "{page}: {}", answer.text);
                    assert!(!answer.text.contains('⟦'), "{page} in {language}: {}", answer.text);
                }
            }
        }
    }

    async fn forms_keep_what_was_typed_and_say_what_is_wrong(app: TestApp) {
        let stage = Stage::set(&app).await;
        let path = format!("/market/suppliers/{}", stage.supplier);
        let mut owner = app.sign_in(stage.owner).await;
        for (room, fields, said) in [
            ("facts", &[("people", "many"), ("unit", "pieces")][..], "a whole number"),
            ("facts", &[("website", "javascript:alert(1)"), ("unit", "pieces")], "not an address of the web"),
            ("place", &[("latitude", "91"), ("longitude", "11")], "no degrees"),
            ("place", &[("latitude", "43")], "both latitude and longitude"),
            ("machines", &[("concept", "gots"), ("quantity", "1")], "Choose one"),
            ("capacities", &[("processing", "cutting"), ("unit", "pieces")], "fill this in"),
            ("certificates", &[("scheme", "cutting"), ("number", "1")], "Choose one"),
            ("certificates", &[("scheme", "gots"), ("number", "1"), ("valid_from", "2018-12-01"), ("valid_until", "2018-11-01")], "ends before it begins"),
            ("identifiers", &[("scheme", "vat"), ("value", "00743110158")], "A digit is wrong"),
            ("identifiers", &[("scheme", "gln"), ("value", "12")], "13 digits"),
        ] {
            let answer = owner.post(&format!("{path}/{room}"), fields).await;
            assert_eq!(answer.status, 422, "{room}: {}", answer.text);
            assert!(answer.text.contains(said), "{said}: {}", answer.text);
            let typed = fields.iter().find(|(name, _)| !matches!(*name, "unit" | "scheme" | "concept" | "processing")).unwrap_or(&fields[0]);
            assert!(answer.text.contains(typed.1), "{room} keeps {}", typed.1);
        }
        sent(&mut owner, &format!("{path}/identifiers"), &[("scheme", "rea"), ("value", "FI 123456")]).await;
        let again = owner.post(&format!("{path}/identifiers"), &[("scheme", "rea"), ("value", "fi-0123456")]).await;
        assert!(again.status == 422 && again.text.contains("has this one already"), "{}", again.text);
        let answer = owner.post(&format!("{path}/facets/no-such"), &[]).await;
        assert_eq!(answer.status, 404);
    }

    async fn files_are_what_they_are_and_not_what_they_are_called(app: TestApp) {
        let stage = Stage::set(&app).await;
        let path = format!("/market/suppliers/{}", stage.supplier);
        let mut owner = app.sign_in(stage.owner).await;
        let svg = b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>";
        for (file, said) in [(&svg[..], "neither JPEG, PNG nor WebP"), (b"%PDF-1.7", "neither JPEG"), (&PNG[..40], "cannot be read"), (b"", "Choose a file")] {
            let answer = owner.upload(&format!("{path}/pictures"), &[], "file", "work.png", file).await;
            assert_eq!(answer.status, 422);
            assert!(answer.text.contains(said), "{said}: {}", answer.text);
        }
        let large = vec![0_u8; 21 * 1024 * 1024];
        assert_eq!(owner.upload(&format!("{path}/pictures"), &[], "file", "work.png", &large).await.status, 413);
        let one = sent(&mut owner, &format!("{path}/certificates"), &[("scheme", "gots"), ("number", "1")]).await.location;
        let evidence = format!("{one}/evidence");
        for file in [&svg[..], b"PK\x03\x04 macros", b"<html>"] {
            let answer = owner.upload(&evidence, &[], "file", "proof.pdf", file).await;
            assert!(answer.status == 422 && answer.text.contains("neither PDF, JPEG nor PNG"), "{}", answer.text);
        }
        assert_eq!(owner.get(&evidence).await.status, 404, "nothing was kept");
        assert_eq!(owner.upload(&evidence, &[], "file", "<b>.pdf", b"%PDF-1.7 proof").await.status, 303);
        let kept = owner.get(&evidence).await;
        assert_eq!((kept.kind.as_str(), kept.header("content-disposition").as_str()), ("application/pdf", "attachment; filename=\"gots.pdf\""));
        let stranger = app.person("stranger@filiera.example").await;
        let mut stranger = app.sign_in(stranger).await;
        assert_eq!(stranger.get(&evidence).await.status, 404);
        for address in [&evidence, &format!("{path}/pictures")] {
            assert_eq!(stranger.upload(address, &[], "file", "work.png", PNG).await.status, 404, "{address}");
            let answer = app.anonymous().upload(address, &[], "file", "work.png", PNG).await;
            assert!(answer.status == 303 && answer.location.starts_with("/login"), "{address}");
        }
        // A picture is made anew, and seen by others once the entry is public.
        assert_eq!(owner.upload(&format!("{path}/pictures"), &[], "file", "work.png", PNG).await.status, 303);
        let page = owner.get(&format!("{path}/pictures")).await.text;
        let picture = page.split("<img src=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
        let seen = owner.get(&picture).await;
        assert!(seen.kind == "image/jpeg" && seen.bytes.starts_with(&[0xff, 0xd8]));
        assert_eq!(app.anonymous().get(&picture).await.status, 404);
        sent(&mut owner, &format!("{path}/publication"), &[]).await;
        assert_eq!(app.anonymous().get(&picture).await.status, 200);
        sent(&mut owner, &format!("{picture}/caption"), &[("caption_it", "Ricamo a mano")]).await;
        assert!(app.anonymous().reading("it").get("/market/suppliers/ricamificio-d-angelo").await.text.contains("alt=\"Ricamo a mano\""));
        sent(&mut owner, &format!("{picture}/removal"), &[]).await;
        assert_eq!(app.anonymous().get(&picture).await.status, 404);
    }

    async fn a_claim_on_a_public_entry_is_decided_by_others(app: TestApp) {
        let stage = Stage::set(&app).await;
        let path = format!("/market/suppliers/{}", stage.supplier);
        sent(&mut app.sign_in(stage.owner).await, &format!("{path}/publication"), &[]).await;
        let person = app.person("stranger@filiera.example").await;
        let mut stranger = app.sign_in(person).await;
        assert!(stranger.get("/market/suppliers/ricamificio-d-angelo").await.text.contains("This is my firm"));
        assert_eq!(stranger.post(&format!("{path}/claims"), &[]).await.status, 422);
        sent(&mut stranger, &format!("{path}/claims"), &[("message", "I am the son")]).await;
        assert_eq!(stranger.get(&format!("{path}/overview")).await.status, 403);
        // Registering the same firm again claims the entry that is there.
        let firm = [("name", "Ricamificio D'Angelo"), ("country", "IT")];
        let asked = stranger.post("/market/registration", &firm).await;
        assert!(asked.status == 200 && asked.text.contains("Is it one of these?"), "{}", asked.text);
        let known = asked.text.split("value=\"org_").nth(1).unwrap().split('"').next().unwrap();
        let known = format!("org_{known}");
        sent(&mut stranger, "/market/registration", &[firm[0], firm[1], ("firm", &known)]).await;
        let mut desk = app.sign_in(stage.desk).await;
        let claims = desk.get("/market/claims").await.text;
        assert_eq!(claims.matches("/confirmation\"").count(), 1, "{claims}");
        let refusal = claims.split("action=\"").find(|rest| rest.contains("/refusal\"")).unwrap().split('"').next().unwrap().to_owned();
        assert_eq!(stranger.post(&refusal, &[("why", "no")]).await.status, 404, "not by who claims");
        assert_eq!(desk.post(&refusal, &[]).await.status, 422);
        sent(&mut desk, &refusal, &[("why", "The firm does not know you.")]).await;
        app.run_jobs().await;
        assert!(app.app.mailer.sent().pop().unwrap().mail.text.contains("The firm does not know you."));
        assert!(stranger.get("/market/claims").await.text.contains("The firm does not know you."));
        assert_eq!(stranger.get(&format!("{path}/facts")).await.status, 403);
    }

    async fn a_firm_is_told_once_before_something_runs_out(app: TestApp) {
        let stage = Stage::set(&app).await;
        let path = format!("/market/suppliers/{}", stage.supplier);
        let mut owner = app.sign_in(stage.owner).await;
        fill(&mut owner, &path).await;
        let mut desk = app.sign_in(stage.desk).await;
        let fields = [("subject", "field:people"), ("subject", "term:processing:cutting"), ("until", "2019-01-31")];
        sent(&mut desk, &format!("{path}/verification"), &fields).await;
        app.run_jobs().await;
        let before = app.app.mailer.sent().len();
        assert_eq!(jobs::warn(&app.app).await.unwrap(), 1, "the certificate runs out on 1 December");
        assert_eq!(jobs::warn(&app.app).await.unwrap(), 0, "once");
        app.run_jobs().await;
        let sent = app.app.mailer.sent();
        assert_eq!(sent.len(), before + 1);
        let mail = &sent.last().unwrap().mail;
        assert_eq!(mail.to.address, "anna@ricamificio.example");
        assert!(mail.text.contains("CU 812345") && mail.text.contains("1 December 2018") && !mail.text.contains("cutting"), "{}", mail.text);
        app.app.world.advance(SignedDuration::from_hours(24 * 60));
        assert_eq!(jobs::warn(&app.app).await.unwrap(), 1);
        app.run_jobs().await;
        let mail = app.app.mailer.sent().pop().unwrap().mail;
        assert!(mail.text.contains("cutting") && mail.text.contains("People at work") && !mail.text.contains("CU 812345"), "{}", mail.text);
    }
}

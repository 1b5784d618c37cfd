//! Lists of firms come in, firms are known again, joined and split.

use market::model::incoming::Columns;
use market::model::joining::{JoinDecision, ListState, Outcome};
use market::model::vocabulary::Facet;
use market::model::{Scheme, TermFacet};
use market::store::joins::{self, Which};
use market::store::{changes, identifiers, imports, suppliers, terms};
use registry::model::{OrganisationKind, Role};
use registry::store::organisations;
use testkit::{Client, TestApp, both_databases};

use crate::stage::{Stage, keeper, organisation, standing};

const HEAD: &str = "ragione sociale;P.IVA;indirizzo;CAP;comune;prov;lavorazioni;addetti;note\n";

/// Sends a list and has it checked; its address.
async fn sent(app: &TestApp, client: &mut Client, association: &str, text: &str) -> String {
    let answer = client
        .upload("/market/imports", &[("association", association)], "file", "soci.csv", text.as_bytes())
        .await;
    assert_eq!(answer.status, 303, "{}", answer.text);
    app.run_jobs().await;
    answer.location
}

async fn confirmed(app: &TestApp, client: &mut Client, path: &str) {
    assert_eq!(client.post(&format!("{path}/confirmation"), &[]).await.status, 303);
    app.run_jobs().await;
}

async fn association(app: &TestApp) -> String {
    let mut tx = app.app.db.begin().await.unwrap();
    let id = organisation(&mut tx, app, "Artigiani di Firenze", OrganisationKind::Association).await;
    tx.commit().await.unwrap();
    id.to_string()
}

/// A firm in Prato that an association's list brought in.
const FIRST: &str =
    "Bottonificio Bianchi S.r.l.;00743110157;Via Pistoiese 12;59100;Prato;PO;laser cutting;\n";
const BOTH: &str =
    "BOTTONIFICIO BIANCHI SRL;IT 00743110157;via Pistoiese, 12;59100;Prato;Prato;taglio;24;socio dal 1990\n";

both_databases! {
    async fn a_list_goes_in_after_a_dry_run(app: TestApp) {
        let stage = Stage::set(&app).await;
        let association = association(&app).await;
        let mut desk = app.sign_in(stage.desk).await;
        let rows = format!(
            "\u{feff}{HEAD}{FIRST}Ricamificio D'Angelo;;;;Firenze;FI;ricamo a macchina;12;\n\
             ;;;;Empoli;FI;;;\nTintoria Verdi;00743110158;;;Prato;PO;xyzzy;;\n"
        );
        let path = sent(&app, &mut desk, &association, &rows).await;
        let page = desk.get(&path).await.text;
        assert!(page.contains("note") && page.contains("check digit") && page.contains("xyzzy"), "{page}");
        let mut tx = app.app.db.read().await.unwrap();
        let view = standing(&mut tx, stage.desk).await;
        let list = imports::find(&mut tx, &view, path.rsplit('/').next().unwrap().parse().unwrap()).await.unwrap().unwrap();
        assert_eq!(list.state(), ListState::Open);
        let found = imports::every_row(&mut tx, &list, None).await.unwrap();
        let outcomes: Vec<_> = found.iter().map(|row| (row.line, row.outcome)).collect();
        assert_eq!((outcomes[0], outcomes[2], outcomes[3]), ((2, Outcome::New), (4, Outcome::Faulty), (5, Outcome::Faulty)));
        assert_ne!(outcomes[1].1, Outcome::New, "the embroiderer is known");
        let before = tx.count("SELECT COUNT(*) FROM suppliers", platform::args![]).await.unwrap();
        assert_eq!(before, 1, "nothing is written before it is confirmed");
        drop(tx);
        confirmed(&app, &mut desk, &path).await;
        let mut tx = app.app.db.begin().await.unwrap();
        let after = tx.count("SELECT COUNT(*) FROM suppliers", platform::args![]).await.unwrap();
        let list = imports::find(&mut tx, &view, list.id).await.unwrap().unwrap();
        assert_eq!((list.state(), after), (ListState::Done, 2));
        let row = imports::every_row(&mut tx, &list, Some(Outcome::New)).await.unwrap().remove(0);
        let keeper = keeper(&mut tx, stage.desk, row.supplier_id.unwrap()).await.unwrap();
        assert_eq!(keeper.supplier.place.as_deref(), Some("Prato"), "the association looks after it");
        let said = terms::all(&mut tx, &view, keeper.supplier.id).await.unwrap();
        assert_eq!(said[0].concept, "laser-cutting");
        assert_eq!(identifiers::all(&mut tx, &view, keeper.supplier.id).await.unwrap()[0].scheme, Scheme::Vat);
        drop(tx);
        // The same list again tells nothing new, and asks nothing that was decided.
        let again = sent(&app, &mut desk, &association, &format!("{HEAD}{FIRST}")).await;
        let page = desk.get(&again).await.text;
        assert!(page.contains("The list tells nothing new"), "{page}");
        // Others see neither.
        let stranger = app.person("other@associazione.example").await;
        let mut tx = app.app.db.begin().await.unwrap();
        let other = organisation(&mut tx, &app, "Altra associazione", OrganisationKind::Association).await;
        tx.commit().await.unwrap();
        app.grant(stranger, Role::Association, &other.to_string()).await;
        let mut stranger = app.sign_in(stranger).await;
        assert_eq!(stranger.get(&path).await.status, 404);
        let refused = stranger.upload("/market/imports", &[("association", &association)], "file", "a.csv", HEAD.as_bytes()).await;
        assert_eq!(refused.status, 403);
        let empty = desk.upload("/market/imports", &[("association", &association)], "file", "a.csv", b"fatturato;anno\n1;2\n").await;
        assert!(empty.status == 422 && empty.text.contains("fatturato"), "{}", empty.text);
    }

    async fn a_sure_join_completes_and_is_split_with_nothing_lost(app: TestApp) {
        let stage = Stage::set(&app).await;
        let association = association(&app).await;
        let mut desk = app.sign_in(stage.desk).await;
        let path = sent(&app, &mut desk, &association, &format!("{HEAD}{FIRST}")).await;
        confirmed(&app, &mut desk, &path).await;
        // Another association tells more of the same firm.
        let other = app.person("other@associazione.example").await;
        let mut tx = app.app.db.begin().await.unwrap();
        let second = organisation(&mut tx, &app, "Altra associazione", OrganisationKind::Association).await;
        tx.commit().await.unwrap();
        app.grant(other, Role::Association, &second.to_string()).await;
        let mut client = app.sign_in(other).await;
        let path = sent(&app, &mut client, &second.to_string(), &format!("{HEAD}{BOTH}")).await;
        let page = client.get(&path).await.text;
        assert!(page.contains("Known firm") && page.contains("people"), "{page}");
        let mut tx = app.app.db.read().await.unwrap();
        let sequence = changes::latest(&mut tx).await.unwrap();
        drop(tx);
        confirmed(&app, &mut client, &path).await;
        let mut tx = app.app.db.begin().await.unwrap();
        let view = standing(&mut tx, other).await;
        let join = joins::all(&mut tx, &view, Which::Decided).await.unwrap().remove(0);
        let known = join.supplier_id.unwrap();
        assert_eq!((join.decision, join.split_at), (Some(JoinDecision::Join), None));
        assert!(changes::since(&mut tx, sequence).await.unwrap().iter().any(|(id, _)| *id == known), "the search follows");
        let all = standing(&mut tx, stage.desk).await;
        let entry = suppliers::find(&mut tx, &all, known).await.unwrap().unwrap();
        assert_eq!((entry.people, entry.name.as_str()), (Some(24), "Bottonificio Bianchi S.r.l."));
        assert!(keeper(&mut tx, other, known).await.is_none(), "completing a firm is not looking after it");
        let cutting = |terms: Vec<market::model::Term>| {
            terms.iter().filter(|term| term.facet == TermFacet::Words(Facet::Processing)).map(|term| term.concept.clone()).collect::<Vec<_>>()
        };
        assert_eq!(cutting(terms::all(&mut tx, &all, known).await.unwrap()), ["cutting", "laser-cutting"]);
        // What is changed since stays.
        let own = keeper(&mut tx, stage.desk, known).await.unwrap();
        let contact = market::model::Contact { website: Some("https://bianchi.example/".into()), ..own.supplier.contact() };
        suppliers::set_contact(&mut tx, &app.app.world, &own, &contact).await.unwrap();
        let apart = joins::split(&mut tx, &app.app.world, other, &join).await.unwrap().unwrap();
        assert!(joins::split(&mut tx, &app.app.world, other, &join).await.unwrap().is_none(), "once");
        let entry = suppliers::find(&mut tx, &all, known).await.unwrap().unwrap();
        assert_eq!((entry.people, entry.website.as_deref()), (None, Some("https://bianchi.example/")));
        assert_eq!(cutting(terms::all(&mut tx, &all, known).await.unwrap()), ["laser-cutting"]);
        let new = keeper(&mut tx, other, apart).await.unwrap();
        assert_eq!((new.supplier.people, new.supplier.name.as_str()), (Some(24), "BOTTONIFICIO BIANCHI SRL"));
        assert_ne!(Columns::of(&new.supplier), Columns::of(&entry));
        let trail = tx.count("SELECT COUNT(*) FROM audit WHERE action = 'supplier-join.split'", platform::args![]).await.unwrap();
        assert_eq!(trail, 1);
        tx.commit().await.unwrap();
        // The same list again means the firm that was split off.
        let again = sent(&app, &mut client, &second.to_string(), &format!("{HEAD}{BOTH}")).await;
        assert!(client.get(&again).await.text.contains("nothing new"));
    }

    async fn a_firm_that_registers_is_asked_whether_it_is_a_known_one(app: TestApp) {
        let stage = Stage::set(&app).await;
        let association = association(&app).await;
        let mut desk = app.sign_in(stage.desk).await;
        let path = sent(&app, &mut desk, &association, &format!("{HEAD}{FIRST}")).await;
        confirmed(&app, &mut desk, &path).await;
        let owner = app.person("bianchi@bottoni.example").await;
        let mut client = app.sign_in(owner).await;
        let firm = [("name", "Bottonificio Bianchi"), ("country", "IT"), ("vat", "00743110157"), ("place", "Prato")];
        let asked = client.post("/market/registration", &firm).await;
        assert!(asked.status == 200 && asked.text.contains("Is it one of these?"), "{}", asked.text);
        let mut tx = app.app.db.begin().await.unwrap();
        let count = tx.count("SELECT COUNT(*) FROM suppliers", platform::args![]).await.unwrap();
        assert_eq!(count, 2, "nothing is made before the answer");
        let known: (registry::model::OrganisationId,) = tx.one("SELECT id FROM organisations WHERE name LIKE 'Bottonificio%'", platform::args![]).await.unwrap();
        drop(tx);
        let id = known.0.to_string();
        let claim: Vec<_> = firm.iter().copied().chain([("firm", id.as_str())]).collect();
        assert_eq!(client.post("/market/registration", &claim).await.location, "/market/claims");
        // Another person says that his is another firm: it gets an entry, and the desk looks at it.
        let second = app.person("second@bottoni.example").await;
        let mut second = app.sign_in(second).await;
        let another: Vec<_> = firm.iter().copied().chain([("firm", "another")]).collect();
        let made = second.post("/market/registration", &another).await;
        assert!(made.location.ends_with("/overview"), "{}", made.text);
        let operator = app.person("operator@filiera.example").await;
        app.grant(operator, Role::Operator, "").await;
        let mut tx = app.app.db.begin().await.unwrap();
        let view = standing(&mut tx, operator).await;
        let doubt = joins::all(&mut tx, &view, Which::Waiting).await.unwrap().remove(0);
        let own = doubt.own_id.unwrap();
        let candidate = doubt.candidates[0].organisation;
        drop(tx);
        let mut client = app.sign_in(operator).await;
        let page = client.get(&format!("/market/joins/{}", doubt.id)).await.text;
        assert!(page.contains("Both firms side by side") && page.contains("Via Pistoiese 12"), "{page}");
        let path = format!("/market/joins/{}", doubt.id);
        client.post(&format!("{path}/decision"), &[("firm", &candidate.to_string())]).await;
        let mut tx = app.app.db.begin().await.unwrap();
        let hidden = tx.count("SELECT COUNT(*) FROM suppliers WHERE id = $1 AND joined_into IS NOT NULL", platform::args![own]).await.unwrap();
        assert_eq!(hidden, 1);
        drop(tx);
        assert!(client.get(&path).await.text.contains("Split"));
        client.post(&format!("{path}/removal"), &[]).await;
        let mut tx = app.app.db.begin().await.unwrap();
        let hidden = tx.count("SELECT COUNT(*) FROM suppliers WHERE joined_into IS NOT NULL", platform::args![]).await.unwrap();
        assert_eq!(hidden, 0);
    }

    async fn two_firms_of_one_name_are_two(app: TestApp) {
        let mut tx = app.app.db.begin().await.unwrap();
        let first = organisation(&mut tx, &app, "Ricamificio Rossi", OrganisationKind::Firm).await;
        let told = organisations::Told { name: "Ricamificio Rossi".into(), name_latin: None, kind: OrganisationKind::Firm, country: "IT".into(), region: None };
        let world = &app.app.world;
        let second = organisations::make(&mut tx, world, &told, "IT00743110157").await.unwrap();
        let third = organisations::make(&mut tx, world, &told, "IT00743110157").await.unwrap();
        let fourth = organisations::make(&mut tx, world, &told, "").await.unwrap();
        let mut all = vec![first, second, third, fourth];
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), 4);
        // Whoever tells no more than the name means the first one.
        assert_eq!(organisations::record(&mut tx, world, &told).await.unwrap(), first);
        let known = organisations::known(&mut tx, std::slice::from_ref(&told)).await.unwrap();
        assert_eq!(known.iter().map(|one| one.id).collect::<Vec<_>>(), [first]);
    }

    async fn a_notice_is_drafted_published_found_and_removed(app: TestApp) {
        let stage = Stage::set(&app).await;
        let association = association(&app).await;
        let mut desk = app.sign_in(stage.desk).await;
        let notice = [
            ("association", association.as_str()), ("kind", "fair"), ("title_it", "Fiera <dei> bottoni"), ("title_ru", "Ярмарка пуговиц"),
            ("body_it", "Ingresso libero."), ("body_ru", "Вход свободный."), ("source_ru", "machine"), ("sector", "clothing-sector"),
            ("place", "Firenze"), ("starts_on", "2018-11-20"), ("ends_on", "2018-11-22"), ("expires_on", "2018-11-22"),
        ];
        let wrong = desk.post("/market/notices", &[("kind", "fair"), ("starts_on", "soon")]).await;
        assert!(wrong.status == 422 && wrong.text.contains("soon"), "what was typed is kept");
        let path = desk.post("/market/notices", &notice).await.location;
        let mut anyone = app.anonymous();
        assert_eq!(anyone.get(&path).await.status, 404, "a draft");
        assert!(!anyone.get("/market/notices").await.text.contains("Fiera"));
        assert!(desk.get("/market/notices?own=true").await.text.contains("Draft"));
        desk.post(&format!("{path}/publication"), &[]).await;
        let page = anyone.get("/market/notices?kind=fair&sector=clothing-sector&from=2018-11-21&q=bottoni").await.text;
        assert!(page.contains("Fiera &#60;dei&#62; bottoni"), "{page}");
        for none in ["?kind=rule", "?sector=leather-goods-sector", "?from=2018-11-23", "?until=2018-11-19", "?q=xyzzy"] {
            assert!(!anyone.get(&format!("/market/notices{none}")).await.text.contains("bottoni"), "{none}");
        }
        let calendar = anyone.get("/market/notices.ics?language=ru").await.text;
        assert!(calendar.contains("Ярмарка пуговиц") && calendar.contains("20181120"), "{calendar}");
        let feed = anyone.get("/market/notices.atom?language=it").await.text;
        assert!(feed.contains("Fiera &lt;dei&gt; bottoni"), "{feed}");
        let mut stranger = app.sign_in(app.person("stranger@filiera.example").await).await;
        assert_eq!(stranger.post(&format!("{path}/removal"), &[]).await.status, 403);
        desk.post(&format!("{path}/removal"), &[]).await;
        assert_eq!(anyone.get(&path).await.status, 404);
        desk.post(&format!("{path}/removal/undo"), &[]).await;
        assert_eq!(anyone.get(&path).await.status, 200);
        app.app.world.advance(jiff::SignedDuration::from_hours(24 * 18));
        assert_eq!(anyone.get(&path).await.status, 404, "it has expired");
    }

    async fn the_desk_says_who_needs_help_and_how_the_market_is_used(app: TestApp) {
        let stage = Stage::set(&app).await;
        let mut desk = app.sign_in(stage.desk).await;
        let page = desk.get("/market/desk").await.text;
        assert!(page.contains("Ricamificio D&#39;Angelo") && page.contains("Not public"), "{page}");
        assert!(desk.get("/market/desk?need=incomplete").await.text.contains("Ricamificio"));
        assert!(!desk.get("/market/desk?need=expires").await.text.contains("Ricamificio D"));
        let mut tx = app.app.db.begin().await.unwrap();
        let owner = keeper(&mut tx, stage.owner, stage.supplier).await.unwrap();
        suppliers::publish(&mut tx, &app.app.world, &owner).await.unwrap();
        tx.commit().await.unwrap();
        let mut anyone = app.anonymous();
        for _ in 0..3 {
            anyone.get(&owner.supplier.path()).await;
        }
        desk.get(&owner.supplier.path()).await;
        let file = desk.get("/market/desk/figures.csv").await.text;
        assert!(file.contains("Ricamificio D'Angelo,3,0,0"), "the desk's own look is not counted: {file}");
        assert_eq!(anyone.get("/market/desk").await.status, 303);
        let mut owner = app.sign_in(stage.owner).await;
        assert_eq!(owner.get("/market/desk").await.status, 403);
    }
}

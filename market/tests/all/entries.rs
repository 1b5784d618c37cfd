//! What is kept of an entry, who may see it and who may change it.

use jiff::civil::date;
use market::model::standing::Confidence;
use market::model::vocabulary::Facet;
use market::model::{
    CapacityUnit, Contact, Facts, Field, MemberState, OrderUnit, Place, Scheme, Subject, TakenKind,
    TermFacet, TextKind,
};
use market::store::{
    Keeper, Standing, buyers, calendar, capacities, certificates, changes, identifiers, machines, members,
    pictures, suppliers, terms, texts, verification,
};
use platform::db::{Day, is_taken};
use platform::locale::{Language, Translated};
use platform::media::Key;
use registry::model::{OrganisationKind, Role};
use testkit::both_databases;

use crate::stage::{Stage, keeper, organisation, standing};

const PROCESSING: TermFacet = TermFacet::Words(Facet::Processing);
const EMPLOYMENT: TermFacet = TermFacet::Words(Facet::Employment);

fn words(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| (*word).to_owned()).collect()
}

both_databases! {
    async fn an_entry_is_seen_by_its_keepers_until_it_is_published(app: TestApp) {
        let stage = Stage::set(&app).await;
        let stranger = app.person("stranger@filiera.example").await;
        let operator = app.person("operator@filiera.example").await;
        app.grant(operator, Role::Operator, "").await;
        let world = &app.app.world;
        let mut tx = app.app.db.begin().await.unwrap();
        for (person, sees) in [(stage.owner, true), (stage.desk, true), (operator, true), (stranger, false)] {
            let standing = standing(&mut tx, person).await;
            assert_eq!(suppliers::find(&mut tx, &standing, stage.supplier).await.unwrap().is_some(), sees);
            assert_eq!(Keeper::find(&mut tx, &standing, stage.supplier).await.unwrap().is_some(), sees);
        }
        let nobody = Standing::of(&mut tx, None).await.unwrap();
        assert!(suppliers::by_slug(&mut tx, &nobody, "ricamificio-d-angelo").await.unwrap().is_none());
        let owner = keeper(&mut tx, stage.owner, stage.supplier).await.unwrap();
        assert!(owner.publishes() && owner.is_member() && !owner.verifies());
        terms::set(&mut tx, world, &owner, PROCESSING, &words(&["cutting"])).await.unwrap();
        assert!(terms::all(&mut tx, &nobody, stage.supplier).await.unwrap().is_empty(), "nor are its parts");
        assert!(suppliers::publish(&mut tx, world, &owner).await.unwrap());
        assert!(!suppliers::publish(&mut tx, world, &owner).await.unwrap());
        let seen = suppliers::by_slug(&mut tx, &nobody, "ricamificio-d-angelo").await.unwrap().unwrap();
        assert_eq!((seen.id, seen.name.as_str()), (stage.supplier, "Ricamificio D'Angelo"));
        assert_eq!(terms::all(&mut tx, &nobody, stage.supplier).await.unwrap().len(), 1);
        assert!(Keeper::find(&mut tx, &nobody, stage.supplier).await.unwrap().is_none());
        assert!(suppliers::unpublish(&mut tx, world, &owner).await.unwrap());
        assert!(suppliers::find(&mut tx, &nobody, stage.supplier).await.unwrap().is_none());
    }

    async fn who_registers_a_firm_fills_it_in_while_the_claim_waits(app: TestApp) {
        let (first, second) = (app.person("first@firm.example").await, app.person("second@firm.example").await);
        let operator = app.person("operator@filiera.example").await;
        app.grant(operator, Role::Operator, "").await;
        let world = &app.app.world;
        let mut tx = app.app.db.begin().await.unwrap();
        let firm = organisation(&mut tx, &app, "Bottonificio Rossi", OrganisationKind::Firm).await;
        let supplier = suppliers::register(&mut tx, world, Some(first), firm).await.unwrap();
        let claim = members::claim(&mut tx, world, first, supplier, Some("I own it")).await.unwrap();
        assert_eq!(members::claim(&mut tx, world, first, supplier, None).await.unwrap(), claim, "once");
        let other = members::claim(&mut tx, world, second, supplier, None).await.unwrap();
        let draft = keeper(&mut tx, first, supplier).await.unwrap();
        assert!(!draft.publishes() && !draft.verifies());
        assert!(keeper(&mut tx, second, supplier).await.is_none(), "a claim alone opens nothing");
        assert!(standing(&mut tx, first).await.suppliers().is_empty(), "and speaks for nobody");
        let operator = standing(&mut tx, operator).await;
        let waiting = members::waiting(&mut tx, &operator).await.unwrap();
        assert_eq!(waiting.iter().map(|one| one.id).collect::<Vec<_>>(), [claim, other]);
        members::confirm(&mut tx, world, &operator, other).await.unwrap().unwrap();
        assert!(keeper(&mut tx, first, supplier).await.is_none(), "the draft is the firm's now");
        assert!(keeper(&mut tx, second, supplier).await.unwrap().publishes());
        assert!(standing(&mut tx, second).await.speaks_for(supplier));
        members::refuse(&mut tx, world, &operator, claim, "Somebody else owns it.").await.unwrap().unwrap();
        assert!(members::confirm(&mut tx, world, &operator, claim).await.unwrap().is_none(), "decided once");
        let first = standing(&mut tx, first).await;
        let own = members::own(&mut tx, &first).await.unwrap();
        assert_eq!((own[0].state(), own[0].refusal.as_deref()), (MemberState::Refused, Some("Somebody else owns it.")));
        let keeper = keeper(&mut tx, second, supplier).await.unwrap();
        assert!(members::end(&mut tx, world, &keeper, other).await.unwrap());
        assert!(standing(&mut tx, second).await.suppliers().is_empty());
        let again = suppliers::register(&mut tx, world, None, firm).await;
        assert!(again.is_err_and(|error| is_taken(&error)), "one entry a firm");
    }

    async fn an_association_decides_for_the_firms_that_ask_it_and_no_others(app: TestApp) {
        let stage = Stage::set(&app).await;
        let other_desk = app.person("desk@altri.example").await;
        let claimer = app.person("claimer@firm.example").await;
        let world = &app.app.world;
        let mut tx = app.app.db.begin().await.unwrap();
        let others = organisation(&mut tx, &app, "Altri artigiani", OrganisationKind::Association).await;
        tx.commit().await.unwrap();
        app.grant(other_desk, Role::Association, &others.to_string()).await;
        let mut tx = app.app.db.begin().await.unwrap();
        let claim = members::claim(&mut tx, world, claimer, stage.supplier, None).await.unwrap();
        let foreign = standing(&mut tx, other_desk).await;
        assert!(members::waiting(&mut tx, &foreign).await.unwrap().is_empty());
        assert!(members::confirm(&mut tx, world, &foreign, claim).await.unwrap().is_none());
        assert!(Keeper::find(&mut tx, &foreign, stage.supplier).await.unwrap().is_none());
        // Being asked lets an association decide, but not edit and confirm before it has joined.
        members::ask(&mut tx, world, claimer, stage.supplier, others).await.unwrap();
        assert_eq!(members::waiting(&mut tx, &foreign).await.unwrap().len(), 1);
        assert!(Keeper::find(&mut tx, &foreign, stage.supplier).await.unwrap().is_none());
        members::join(&mut tx, world, Some(other_desk), stage.supplier, others).await.unwrap();
        assert!(Keeper::find(&mut tx, &foreign, stage.supplier).await.unwrap().unwrap().verifies());
        // Nobody decides of the own claim, whatever the role.
        let own = members::claim(&mut tx, world, other_desk, stage.supplier, None).await.unwrap();
        assert!(members::confirm(&mut tx, world, &foreign, own).await.unwrap().is_none());
        let desk = standing(&mut tx, stage.desk).await;
        assert!(members::confirm(&mut tx, world, &desk, own).await.unwrap().is_some());
    }

    async fn what_is_verified_falls_back_when_it_changes_or_runs_out(app: TestApp) {
        let stage = Stage::set(&app).await;
        let world = &app.app.world;
        let mut tx = app.app.db.begin().await.unwrap();
        let owner = keeper(&mut tx, stage.owner, stage.supplier).await.unwrap();
        let told = Facts { people: Some(12), lead_bulk_days: Some(30), min_order: Some((100, OrderUnit::Pieces)), ..Facts::default() };
        suppliers::set_facts(&mut tx, world, &owner, &told).await.unwrap();
        terms::set(&mut tx, world, &owner, PROCESSING, &words(&["cutting", "sewing", "no-such", "gots"])).await.unwrap();
        let cutting = Subject::Term(PROCESSING, "cutting".into());
        let people = Subject::Field(Field::People);
        let until = Day(date(2018, 12, 31));
        assert!(!verification::verify(&mut tx, world, &owner, &cutting, Some(until)).await.unwrap(), "not one's own");
        let desk = keeper(&mut tx, stage.desk, stage.supplier).await.unwrap();
        for subject in [&cutting, &people] {
            assert!(verification::verify(&mut tx, world, &desk, subject, Some(until)).await.unwrap());
        }
        let absent = Subject::Term(PROCESSING, "laser-cutting".into());
        assert!(!verification::verify(&mut tx, world, &desk, &absent, Some(until)).await.unwrap());
        let standing = standing(&mut tx, stage.owner).await;
        let (fresh, later) = (date(2018, 12, 31), date(2019, 1, 1));
        let of_terms = async |tx: &mut platform::db::Tx, day| {
            let terms = terms::all(tx, &standing, stage.supplier).await.unwrap();
            terms.iter().filter(|term| term.facet == PROCESSING).map(|term| (term.concept.clone(), term.declared.confidence(day))).collect::<Vec<_>>()
        };
        assert_eq!(of_terms(&mut tx, fresh).await, [
            ("cutting".into(), Confidence::Verified(Some(until))), ("sewing".into(), Confidence::Declared)]);
        assert_eq!(of_terms(&mut tx, later).await[0].1, Confidence::Expired(until));
        // Another word beside it leaves it as it is; taking it out and in again does not.
        terms::set(&mut tx, world, &owner, PROCESSING, &words(&["cutting"])).await.unwrap();
        assert_eq!(of_terms(&mut tx, fresh).await, [("cutting".into(), Confidence::Verified(Some(until)))]);
        terms::set(&mut tx, world, &owner, PROCESSING, &[]).await.unwrap();
        terms::set(&mut tx, world, &owner, PROCESSING, &words(&["cutting"])).await.unwrap();
        assert_eq!(of_terms(&mut tx, fresh).await, [("cutting".into(), Confidence::Declared)]);
        let people = async |tx: &mut platform::db::Tx| {
            let fields = suppliers::standings(tx, &standing, stage.supplier).await.unwrap();
            fields.iter().find(|one| one.field == Field::People).unwrap().declared.is_verified(fresh)
        };
        assert!(people(&mut tx).await);
        let owner = keeper(&mut tx, stage.owner, stage.supplier).await.unwrap();
        suppliers::set_facts(&mut tx, world, &owner, &Facts { lead_bulk_days: Some(20), ..told.clone() }).await.unwrap();
        assert!(people(&mut tx).await, "another field changed");
        let owner = keeper(&mut tx, stage.owner, stage.supplier).await.unwrap();
        suppliers::set_facts(&mut tx, world, &owner, &Facts { people: Some(13), ..told }).await.unwrap();
        assert!(!people(&mut tx).await);
        assert!(verification::verify(&mut tx, world, &desk, &Subject::Field(Field::People), None).await.unwrap());
        assert!(verification::withdraw(&mut tx, world, &desk, &Subject::Field(Field::People)).await.unwrap());
        assert!(!people(&mut tx).await);
    }

    async fn the_size_class_follows_from_the_people(app: TestApp) {
        let stage = Stage::set(&app).await;
        let world = &app.app.world;
        let mut tx = app.app.db.begin().await.unwrap();
        let standing = standing(&mut tx, stage.owner).await;
        for (people, classes) in [(Some(12), vec!["artisan-firm", "size-10-19"]), (Some(60), vec!["artisan-firm", "size-50-249"]), (None, vec!["artisan-firm"])] {
            let owner = keeper(&mut tx, stage.owner, stage.supplier).await.unwrap();
            suppliers::set_facts(&mut tx, world, &owner, &Facts { people, ..Facts::default() }).await.unwrap();
            terms::set(&mut tx, world, &owner, EMPLOYMENT, &words(&["artisan-firm", "size-1-3"])).await.unwrap();
            let terms = terms::all(&mut tx, &standing, stage.supplier).await.unwrap();
            assert_eq!(terms.iter().map(|term| term.concept.as_str()).collect::<Vec<_>>(), classes);
        }
    }

    async fn a_calendar_takes_from_weeks_and_gives_back(app: TestApp) {
        let stage = Stage::set(&app).await;
        let world = &app.app.world;
        let mut tx = app.app.db.begin().await.unwrap();
        let owner = keeper(&mut tx, stage.owner, stage.supplier).await.unwrap();
        let id = capacities::set(&mut tx, world, &owner, "embroidery", CapacityUnit::Pieces, 300).await.unwrap();
        assert_eq!(capacities::set(&mut tx, world, &owner, "embroidery", CapacityUnit::Pieces, 400).await.unwrap(), id);
        let rows = [(date(2018, 11, 7), TakenKind::Closed, 50), (date(2018, 11, 12), TakenKind::Booked, 20)];
        calendar::set_own(&mut tx, world, &owner, id, &rows).await.unwrap();
        calendar::put(&mut tx, world, None, stage.supplier, id, date(2018, 11, 5), TakenKind::Held, "quo_1", 100).await.unwrap();
        calendar::put(&mut tx, world, None, stage.supplier, id, date(2018, 11, 5), TakenKind::Held, "quo_2", 30).await.unwrap();
        let standing = standing(&mut tx, stage.owner).await;
        let week = async |tx: &mut platform::db::Tx, day| {
            let capacity = capacities::all(tx, &standing, stage.supplier).await.unwrap().remove(0);
            let taken = calendar::between(tx, &standing, stage.supplier, day, day).await.unwrap();
            let week = market::model::calendar::weeks(&capacity, &taken, day, 1).remove(0);
            (week.held, week.booked, week.closed, week.free)
        };
        assert_eq!(week(&mut tx, date(2018, 11, 5)).await, (130, 0, 50, 220));
        assert_eq!(week(&mut tx, date(2018, 11, 18)).await, (0, 20, 0, 380));
        let seen = calendar::between(&mut tx, &standing, stage.supplier, date(2018, 11, 5), date(2018, 11, 5)).await.unwrap();
        assert!(seen.iter().all(|taken| taken.reason.is_empty()), "no quote is named: {seen:?}");
        assert!(!capacities::remove(&mut tx, world, &owner, id).await.unwrap(), "a quote needs it");
        calendar::give_back(&mut tx, world, "quo_1").await.unwrap();
        assert_eq!(week(&mut tx, date(2018, 11, 5)).await, (30, 0, 50, 320));
        calendar::give_back(&mut tx, world, "").await.unwrap();
        calendar::set_own(&mut tx, world, &owner, id, &[(date(2018, 11, 5), TakenKind::Closed, 0)]).await.unwrap();
        assert_eq!(week(&mut tx, date(2018, 11, 5)).await, (30, 0, 0, 370));
        calendar::give_back(&mut tx, world, "quo_2").await.unwrap();
        assert!(capacities::remove(&mut tx, world, &owner, id).await.unwrap());
        assert!(capacities::all(&mut tx, &standing, stage.supplier).await.unwrap().is_empty());
    }

    async fn machines_certificates_numbers_texts_and_pictures_are_kept(app: TestApp) {
        let stage = Stage::set(&app).await;
        let world = &app.app.world;
        let mut tx = app.app.db.begin().await.unwrap();
        let owner = keeper(&mut tx, stage.owner, stage.supplier).await.unwrap();
        let desk = keeper(&mut tx, stage.desk, stage.supplier).await.unwrap();
        let standing = standing(&mut tx, stage.owner).await;
        let machine = machines::Told { concept: "embroidery-machine".into(), model: Some("Tajima".into()), quantity: 2, gauge: None, size: Some("220 cm".into()) };
        let id = machines::add(&mut tx, world, &owner, &machine).await.unwrap();
        verification::verify(&mut tx, world, &desk, &Subject::Machine(id), None).await.unwrap();
        assert!(machines::update(&mut tx, world, &owner, id, &machine).await.unwrap());
        let today = date(2018, 11, 5);
        assert!(machines::all(&mut tx, &standing, stage.supplier).await.unwrap()[0].declared.is_verified(today), "nothing changed");
        assert!(machines::update(&mut tx, world, &owner, id, &machines::Told { quantity: 3, ..machine }).await.unwrap());
        let kept = machines::all(&mut tx, &standing, stage.supplier).await.unwrap().remove(0);
        assert!(kept.quantity == 3 && !kept.declared.is_verified(today));

        let told = certificates::Told { scheme: "gots".into(), number: "CU 1".into(), holder: None, issuer: Some("Control Union".into()), valid_from: None, valid_until: Some(Day(date(2018, 12, 31))) };
        let id = certificates::add(&mut tx, world, &owner, &told).await.unwrap();
        let evidence = certificates::Evidence { media: Key::of(b"pdf"), name: "gots.pdf".into(), kind: "application/pdf".into() };
        assert!(certificates::prove(&mut tx, world, &owner, id, Some(&evidence)).await.unwrap());
        assert!(verification::verify(&mut tx, world, &desk, &Subject::Certificate(id), None).await.unwrap());
        assert!(certificates::update(&mut tx, world, &owner, id, &told).await.unwrap());
        let kept = certificates::find(&mut tx, &owner, id).await.unwrap().unwrap();
        assert_eq!(kept.confidence(today), Confidence::Verified(told.valid_until));
        assert_eq!(kept.media, Some(evidence.media));
        assert!(certificates::prove(&mut tx, world, &owner, id, None).await.unwrap());
        let kept = certificates::all(&mut tx, &standing, stage.supplier).await.unwrap().remove(0);
        assert_eq!((kept.confidence(today), kept.media), (Confidence::Declared, None), "other evidence is evidence anew");

        let vat = Scheme::Vat.read("00743110157", "IT").unwrap();
        let id = identifiers::add(&mut tx, world, &owner, Scheme::Vat, &vat).await.unwrap();
        assert_eq!(identifiers::all(&mut tx, &standing, stage.supplier).await.unwrap()[0].value, "IT00743110157");
        assert!(identifiers::remove(&mut tx, world, &owner, id).await.unwrap());

        let about = Translated::written(Language::It, "Ricamiamo dal 1962.").and(Language::Ru, "Вышиваем с 1962 года.");
        texts::set(&mut tx, world, &owner, TextKind::About, &about).await.unwrap();
        assert_eq!(texts::all(&mut tx, &standing, stage.supplier).await.unwrap()[&TextKind::About], about);

        let picture = |content: &[u8]| pictures::Told { media: Key::of(content), kind: "image/jpeg".into(), width: 1200, height: 800, caption: Translated::default() };
        let first = pictures::add(&mut tx, world, &owner, &picture(b"1")).await.unwrap();
        let second = pictures::add(&mut tx, world, &owner, &picture(b"2")).await.unwrap();
        assert!(pictures::lead(&mut tx, world, &owner, second).await.unwrap());
        let order: Vec<_> = pictures::all(&mut tx, &standing, stage.supplier).await.unwrap().iter().map(|one| one.id).collect();
        assert_eq!(order, [second, first]);
        assert!(pictures::describe(&mut tx, world, &owner, first, &about).await.unwrap());
        assert!(pictures::remove(&mut tx, world, &owner, second).await.unwrap());
        assert_eq!(pictures::all(&mut tx, &standing, stage.supplier).await.unwrap()[0].caption.0, about);
    }

    async fn every_change_is_told_to_the_index_in_the_order_of_commits(app: TestApp) {
        let stage = Stage::set(&app).await;
        let world = &app.app.world;
        let mut tx = app.app.db.begin().await.unwrap();
        let start = changes::latest(&mut tx).await.unwrap();
        assert!(changes::since(&mut tx, start).await.unwrap().is_empty());
        let owner = keeper(&mut tx, stage.owner, stage.supplier).await.unwrap();
        let place = Place { place: Some("Firenze".into()), province: Some("FI".into()), at: Some((43.77, 11.25)), ..Place::default() };
        suppliers::set_place(&mut tx, world, &owner, &place).await.unwrap();
        let contact = Contact { email: Some("info@ricamificio.example".into()), ..Contact::default() };
        suppliers::set_contact(&mut tx, world, &owner, &contact).await.unwrap();
        let changed = changes::since(&mut tx, start).await.unwrap();
        assert_eq!(changed, [(stage.supplier, start + 2)]);
        let owner = keeper(&mut tx, stage.owner, stage.supplier).await.unwrap();
        assert_eq!((owner.supplier.where_it_is(), owner.supplier.contact()), (place.clone(), contact));
        let version = owner.supplier.version;
        suppliers::set_place(&mut tx, world, &owner, &place).await.unwrap();
        let owner = keeper(&mut tx, stage.owner, stage.supplier).await.unwrap();
        assert_eq!((changes::latest(&mut tx).await.unwrap(), owner.supplier.version), (start + 2, version), "nothing changed");
    }

    async fn names_in_addresses_are_given_once(app: TestApp) {
        let world = &app.app.world;
        let mut tx = app.app.db.begin().await.unwrap();
        let mut slugs = Vec::new();
        for name in ["Maglificio Verdi", "Maglificio-Verdi", "Maglificio Verdi!", "Швея"] {
            let firm = organisation(&mut tx, &app, name, OrganisationKind::Firm).await;
            let id = suppliers::register(&mut tx, world, None, firm).await.unwrap();
            let row: (String,) = tx.one("SELECT slug FROM suppliers WHERE id = $1", platform::args![id]).await.unwrap();
            slugs.push(row.0);
        }
        assert_eq!(slugs, ["maglificio-verdi", "maglificio-verdi-2", "maglificio-verdi-3", "shveya"]);
    }

    async fn a_buyer_is_one_person(app: TestApp) {
        let person = app.person("anna@studio.example").await;
        let world = &app.app.world;
        let mut tx = app.app.db.begin().await.unwrap();
        let mut told = buyers::Told { organisation: None, country: "RU".into(), languages: vec!["ru".into()], about: None };
        let id = buyers::record(&mut tx, world, person, &told).await.unwrap();
        told.about = Some("Knitwear".into());
        assert_eq!(buyers::record(&mut tx, world, person, &told).await.unwrap(), id);
        let standing = standing(&mut tx, person).await;
        assert_eq!(standing.buyer(), Some(id));
        let buyer = buyers::own(&mut tx, &standing).await.unwrap().unwrap();
        assert_eq!((buyer.about.as_deref(), buyer.languages.0), (Some("Knitwear"), vec!["ru".to_owned()]));
        let nobody = Standing::of(&mut tx, None).await.unwrap();
        assert!(buyers::own(&mut tx, &nobody).await.unwrap().is_none());
    }
}

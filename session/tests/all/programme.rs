//! What everyone may read: the first page, the programme, the agenda by organisation.

use platform::args;
use platform::db::Tx;
use registry::model::OrganisationKind;
use session::model::Priority;
use session::model::ids::SessionId;
use session::model::sheets::{ParticipantRow, ProjectRow, RequestRow, RequestStatus};
use session::store::{Standing, participants, projects, requests};
use testkit::{TestApp, both_databases};

use crate::sessions::florence;

fn person(
    code: &str,
    side: &str,
    organisation: &str,
    family_name: &str,
    languages: &[&str],
) -> ParticipantRow {
    ParticipantRow {
        external_id: code.into(),
        side: side.into(),
        organisation: organisation.into(),
        organisation_latin: None,
        organisation_type: OrganisationKind::Firm,
        country: side.into(),
        region: None,
        given_name: "Anna".into(),
        family_name: family_name.into(),
        name_latin: None,
        role: None,
        email: format!("{}@example.org", code.to_lowercase()).parse().unwrap(),
        phone: None,
        languages: languages.iter().map(|tag| (*tag).to_owned()).collect(),
        tables: Vec::new(),
        offers: None,
        seeks: None,
        unavailable: Vec::new(),
        min: None,
        max: None,
    }
}

/// An accepted request.
fn wish(code: &str, from: &str, to: &str) -> RequestRow {
    RequestRow {
        external_id: code.into(),
        from: from.into(),
        to: to.into(),
        priority: Priority::Must,
        status: RequestStatus::Accepted,
        session: None,
        project: None,
        note: None,
    }
}

/// Two approved participants without a common language, and their accepted request about a project.
pub async fn request(app: &TestApp, tx: &mut Tx, standing: &Standing) {
    let (world, by) = (&app.app.world, standing.person.unwrap());
    let people = [
        person("P1", "IT", "Seta & Figli <S.p.A.>", "Segreta", &["it"]),
        person("P2", "RU", "ООО «Шёлк»", "Тайная", &["ru"]),
    ];
    participants::record(tx, world, by, standing, &people).await.unwrap();
    tx.execute("UPDATE participants SET approved_at = 1, approved_by = $1", args![by]).await.unwrap();
    let project = ProjectRow {
        external_id: "J1".into(),
        table: "fashion".into(),
        proposer: "P1".into(),
        title_it: Some("Filati nuovi".into()),
        title_ru: None,
        title_en: None,
        wanted_counterpart: None,
    };
    projects::record(tx, world, by, standing, &[project]).await.unwrap();
    requests::record(tx, world, by, standing, &[wish("R1", "P1", "P2")]).await.unwrap();
}

/// A session with its people and, published, its agenda.
async fn published(app: &TestApp) -> SessionId {
    let organiser = app.person("o@filiera.example").await;
    let session = florence(app, organiser).await;
    let mut client = app.sign_in(organiser).await;
    let path = format!("/sessions/{session}");
    let day = [("day", "2018-11-29"), ("from", "14:00"), ("to", "15:00"), ("length", "20")];
    assert_eq!(client.post(&format!("{path}/slots"), &day).await.status, 303);
    assert_eq!(client.post(&format!("{path}/tables"), &[("first", "T07"), ("zones", "B")]).await.status, 303);
    let mut tx = app.app.db.begin().await.unwrap();
    let standing = Standing::find(&mut tx, Some(organiser), session).await.unwrap().unwrap();
    request(app, &mut tx, &standing).await;
    tx.execute(
        "INSERT INTO agendas (id, session_id, number, origin, status, objective, bound, seconds, made_at, made_by,
            published_at, published_by) VALUES ($1, $2, 1, 'schedule', 'feasible', '{}', '{}', 1.0, 1, $3, 1, $3)",
        args![app.app.world.id::<session::model::ids::AgendaKind>(), session, organiser],
    )
    .await
    .unwrap();
    tx.execute(
        "INSERT INTO placements (agenda_id, request_id, slot_id, table_id)
         SELECT agendas.id, requests.id, slots.id, meeting_tables.id FROM agendas, requests, slots, meeting_tables
         WHERE slots.external_id = 'S02'",
        args![],
    )
    .await
    .unwrap();
    tx.commit().await.unwrap();
    session
}

async fn rules(app: &TestApp, session: SessionId, public_agenda: &str) {
    let mut client = app.sign_in(app.person("o@filiera.example").await).await;
    let fields = [("pairs", "firm-firm"), ("directory", "everyone"), ("public_agenda", public_agenda)];
    assert_eq!(client.post(&format!("/sessions/{session}/rules"), &fields).await.status, 303);
}

both_databases! {
    async fn thematic_tables_and_countries_are_called_by_name(app: TestApp) {
        let session = published(&app).await;
        let path = format!("/sessions/{session}");
        let mut organiser = app.sign_in(app.person("o@filiera.example").await).await;
        let form = organiser.get(&format!("{path}/thematic-tables")).await.text;
        assert!(form.contains("value=\"fashion\"") && form.contains("name=\"name0_ru\""), "{form}");
        let names = [("code", "fashion"), ("name0_it", "Moda"), ("name0_ru", "Мода"), ("code", "none"), ("name1_it", "X")];
        assert_eq!(organiser.post(&format!("{path}/thematic-tables"), &names).await.status, 303);
        let long = "x".repeat(101);
        let refused = organiser.post(&format!("{path}/thematic-tables"), &[("code", "fashion"), ("name0_it", &long)]).await;
        assert!(refused.status == 422 && refused.text.contains(&long), "{}", refused.text);
        for (language, name) in [("it", "Moda"), ("ru", "Мода"), ("en", "Moda")] {
            for list in ["projects", "participants"] {
                let page = organiser.get(&format!("{path}/{list}?lang={language}")).await.text;
                assert!(page.contains(name) && !page.contains(">fashion<") && !page.contains(">X<"), "{list}: {page}");
            }
            let page = organiser.get(&format!("{path}?lang={language}")).await.text;
            assert!(page.contains(&format!("<h3>{name} ")), "{page}");
        }
        for (language, country) in [("it", "Italia"), ("en", "Italy"), ("ru", "Италия")] {
            let page = organiser.get(&format!("{path}/participants?lang={language}")).await.text;
            assert!(page.contains(&format!(", {country}</span>")), "{page}");
        }
        // What has no name, or has it no more, goes by its code.
        assert_eq!(organiser.post(&format!("{path}/thematic-tables"), &[("code", "fashion")]).await.status, 303);
        assert!(organiser.get(&format!("{path}/projects")).await.text.contains(">fashion<"));
    }

    async fn everyone_reads_what_is_announced_and_no_name_of_a_person(app: TestApp) {
        let session = published(&app).await;
        let (path, mut public) = (format!("/sessions/{session}"), app.anonymous());
        assert_eq!(public.get(&path).await.status, 404);
        assert_eq!(public.get(&format!("{path}/agenda")).await.status, 404);
        assert!(!public.get("/").await.text.contains("Florence"));
        assert!(!public.get("/sitemap.xml").await.text.contains(&path));
        let mut organiser = app.sign_in(app.person("o@filiera.example").await).await;
        let preview = organiser.get(&path).await.text;
        assert!(preview.contains("This session is not announced") && !preview.contains("ld+json"), "{preview}");
        organiser.post(&format!("{path}/announcement"), &[]).await;

        assert!(public.get("/").await.text.contains("XXVII – Florence"));
        assert!(public.get("/sitemap.xml").await.text.contains(&format!("<loc>http://filiera.example{path}</loc>")));
        assert!(public.get("/robots.txt").await.text.contains("Sitemap: http://filiera.example/sitemap.xml"));
        let page = public.get(&path).await;
        for words in ["14:00–15:00", "3 rounds of bilateral meetings", "1 participant, 1 organisation", "Filati nuovi",
            "Seta &#38; Figli &#60;S.p.A.&#62;", "og:description", "application/ld+json", "\"startDate\":\"2018-11-29\"",
            "\"location\":{\"@type\":\"Place\",\"address\":\""] {
            assert!(page.text.contains(words), "{words}: {}", page.text);
        }
        let agenda = public.get(&format!("{path}/agenda")).await.text;
        assert!(agenda.contains("14:20–14:40") && agenda.contains("table T07, zone B") && agenda.contains("ООО «Шёлк»"), "{agenda}");
        assert_eq!(agenda.matches("ООО «Шёлк»").count(), 1, "whom one meets is not told: {agenda}");
        let found = public.get(&format!("{path}/agenda?q=%D0%A8%D0%81%D0%9B%D0%9A")).await.text;
        assert!(found.contains("ООО «Шёлк»") && !found.contains("Seta"), "{found}");
        assert!(public.get(&format!("{path}/agenda?q=nobody")).await.text.contains("Nothing matches"));
        rules(&app, session, "partners").await;
        let with = public.get(&format!("{path}/agenda")).await.text;
        assert_eq!(with.matches("ООО «Шёлк»").count(), 2, "{with}");
        rules(&app, session, "nothing").await;
        assert_eq!(public.get(&format!("{path}/agenda")).await.status, 404);
        for text in [&page.text, &agenda, &with] {
            assert!(!text.contains("Segreta") && !text.contains("Тайная") && !text.contains("example.org"), "{text}");
        }
        organiser.post(&format!("{path}/announcement/removal"), &[]).await;
        assert_eq!(public.get(&path).await.status, 404);
    }

    async fn the_desk_counts_what_there_is(app: TestApp) {
        let session = published(&app).await;
        let mut organiser = app.sign_in(app.person("o@filiera.example").await).await;
        let desk = organiser.get(&format!("/sessions/{session}/desk")).await.text;
        for words in ["1 meeting has no common language", "2 approved participants are not yet invited"] {
            assert!(desk.contains(words), "{words}: {desk}");
        }
        let figures: Vec<_> = desk.split("class=\"figure\">").skip(1).map(|rest| rest.split('<').next().unwrap()).collect();
        assert_eq!(figures, ["2", "2", "1", "1", "1"]);
        assert!(desk.contains("<span class=\"what\">requests</span>"), "{desk}");
        let by = app.person("o@filiera.example").await;
        let mut tx = app.app.db.begin().await.unwrap();
        let standing = Standing::find(&mut tx, Some(by), session).await.unwrap().unwrap();
        let mut declined = wish("R2", "P2", "P1");
        declined.status = RequestStatus::Declined;
        requests::record(&mut tx, &app.app.world, by, &standing, &[declined]).await.unwrap();
        tx.commit().await.unwrap();
        let desk = organiser.get(&format!("/sessions/{session}/desk")).await.text;
        assert!(desk.contains("open or accepted, of 2 requests"), "{desk}");
    }

    async fn a_public_page_may_be_kept_for_a_minute(app: TestApp) {
        let first = app.anonymous().get("/").await;
        assert_eq!(first.header("cache-control"), "public, max-age=60");
        assert_eq!(first.header("vary"), "cookie, accept-language, accept-encoding");
        let again = app.anonymous().saying("if-none-match", first.header("etag")).get("/").await;
        assert_eq!((again.status, again.header("etag")), (304, first.header("etag")));
        let mut signed_in = app.sign_in(app.person("p@filiera.example").await).await;
        for private in ["/", "/task-forces"] {
            assert_eq!(signed_in.get(private).await.header("cache-control"), "private, no-store");
        }
    }

    async fn language_and_theme_are_remembered(app: TestApp) {
        let mut visitor = app.anonymous();
        let answer = visitor.get("/language/ru?back=/sessions%3Flang%3Den").await;
        assert_eq!((answer.status, answer.location.as_str()), (303, "/sessions"));
        assert!(visitor.get("/privacy").await.text.contains("Что здесь хранится"));
        assert!(visitor.get("/accessibility?lang=it").await.text.contains("help@filiera.example"));
        assert_eq!(visitor.get("/language/de").await.status, 404);
        assert_eq!(visitor.get("/language/it?back=//example.org").await.location, "/");
        assert_eq!(visitor.post("/theme", &[("theme", "dark"), ("back", "https://example.org")]).await.location, "/");
        assert!(visitor.get("/").await.text.contains("data-bs-theme=\"dark\""));
        assert_eq!(visitor.post("/theme", &[("theme", "pink")]).await.status, 404);
        let person = app.person("p@filiera.example").await;
        let mut signed_in = app.sign_in(person).await;
        signed_in.get("/language/it").await;
        let mut tx = app.app.db.read().await.unwrap();
        let known = registry::store::people::find(&mut tx, person).await.unwrap().unwrap();
        assert_eq!(known.language.code(), "it");
    }
}

//! Task forces, roles, sessions and the desk, as an organiser sets them up.

use registry::model::Role;
use session::model::ids::TaskForceId;
use session::store::{Standing, desk, task_forces};
use testkit::{Answer, both_databases};

use crate::sessions::florence;

/// A task force as the form sends it.
const TASK_FORCE: [(&str, &str); 12] = [
    ("name_en", "Italian-Russian Task Force"),
    ("name_ru", "Российско-итальянская рабочая группа"),
    ("slug", "it-ru"),
    ("first_code", "IT"),
    ("first_name_it", "Italia"),
    ("first_given", "Giulia"),
    ("first_family", "Neri"),
    ("first_email", "giulia@example.it"),
    ("first_language", "it"),
    ("second_code", "RU"),
    ("second_name_ru", "Россия"),
    ("second_email", ""),
];

/// A session as the form sends it, without its task force.
const SESSION: [(&str, &str); 8] = [
    ("number", "27"),
    ("title_it", "Firenze"),
    ("place_it", "Firenze, Fortezza da Basso"),
    ("zone", "Europe/Rome"),
    ("starts_on", "2018-11-29"),
    ("ends_on", "2018-11-30"),
    ("languages", "it"),
    ("languages", "ru"),
];

fn but<'a, const N: usize>(
    fields: [(&'a str, &'a str); N],
    name: &str,
    value: &'a str,
) -> Vec<(&'a str, &'a str)> {
    fields.into_iter().map(|(field, old)| (field, if field == name { value } else { old })).collect()
}

fn id(answer: &Answer) -> String {
    answer.location.rsplit('/').next().unwrap_or_default().to_owned()
}

both_databases! {
    async fn a_task_force_is_made_with_its_co_chair(app: TestApp) {
        let mut operator = app.operator().await;
        let made = operator.post("/task-forces/new", &TASK_FORCE).await;
        assert_eq!(made.status, 303, "{}", made.text);
        let page = operator.get(&made.location).await;
        assert_eq!(page.status, 200, "{}", page.text);
        assert!(page.text.contains("Giulia Neri") && page.text.contains("No co-chair named"), "{}", page.text);
        assert_eq!(app.run_jobs().await, 1);
        let sent = app.app.mailer.sent();
        assert_eq!(sent[0].mail.to.address, "giulia@example.it");
        assert!(sent[0].mail.text.contains("http://filiera.example/login/links/"), "{}", sent[0].mail.text);
        assert!(sent[0].mail.text.contains("Responsabile della delegazione – Italia"), "{}", sent[0].mail.text);

        // The co-chair sees it and its sessions, but neither the others' addresses nor the settings.
        let mut co_chair = app.sign_in(app.person("giulia@example.it").await).await;
        let seen = co_chair.get(&made.location).await;
        assert_eq!(seen.status, 200);
        assert!(!seen.text.contains("operator@filiera.example"), "{}", seen.text);
        assert_eq!(co_chair.get(&format!("{}/settings", made.location)).await.status, 403);
        assert_eq!(co_chair.post(&format!("{}/roles", made.location), &[("role", "organiser")]).await.status, 403);
        assert_eq!(co_chair.get("/task-forces/new").await.status, 403);

        // Whoever has no part in it does not know of it.
        let mut other = app.sign_in(app.person("other@example.it").await).await;
        assert_eq!(other.get(&made.location).await.status, 404);
        assert!(!other.get("/task-forces").await.text.contains("Italian-Russian"));
        assert!(app.anonymous().get("/task-forces").await.location.starts_with("/login"));
    }

    async fn a_task_force_that_is_told_wrongly_is_refused_with_what_was_typed(app: TestApp) {
        let mut operator = app.operator().await;
        for (field, value) in [("slug", "It Ru"), ("second_code", "it"), ("first_email", "giulia"), ("first_name_it", " ")] {
            let answer = operator.post("/task-forces/new", &but(TASK_FORCE, field, value)).await;
            assert_eq!(answer.status, 422, "{field}");
            assert!(answer.text.contains("error-summary") && answer.text.contains("Neri"), "{field}: {}", answer.text);
        }
        let answer = operator.post("/task-forces/new", &but(TASK_FORCE, "second_code", "")).await;
        assert!(answer.text.contains("Second side – Code: fill this in."), "{}", answer.text);
        assert_eq!(operator.post("/task-forces/new", &TASK_FORCE).await.status, 303);
        let twice = operator.post("/task-forces/new", &TASK_FORCE).await;
        assert_eq!(twice.status, 422);
        assert!(twice.text.contains("Another task force has this short name"), "{}", twice.text);
    }

    async fn a_task_force_is_changed_and_its_sides_may_swap_codes(app: TestApp) {
        let mut operator = app.operator().await;
        let place = operator.post("/task-forces/new", &TASK_FORCE).await.location;
        app.run_jobs().await;
        let form = operator.get(&format!("{place}/settings")).await;
        assert!(form.text.contains("giulia@example.it") && form.text.contains("Россия"), "{}", form.text);
        let mut fields = but(TASK_FORCE, "first_code", "RU");
        fields.iter_mut().filter(|(name, _)| *name == "second_code").for_each(|field| field.1 = "IT");
        let changed = operator.post(&format!("{place}/settings"), &fields).await;
        assert_eq!(changed.status, 303, "{}", changed.text);
        assert_eq!(app.run_jobs().await, 0, "the co-chair was told already");
        let mut tx = app.app.db.begin().await.unwrap();
        let id: TaskForceId = place.rsplit('/').next().unwrap().parse().unwrap();
        let codes: Vec<_> = task_forces::sides(&mut tx, id).await.unwrap().into_iter().map(|side| side.code).collect();
        assert_eq!(codes, ["RU", "IT"]);
        drop(tx);
        assert_eq!(operator.post(&format!("{place}/settings"), &but(TASK_FORCE, "slug", "!")).await.status, 422);
    }

    async fn a_role_is_given_ended_and_given_back(app: TestApp) {
        let mut operator = app.operator().await;
        let place = operator.post("/task-forces/new", &TASK_FORCE).await.location;
        let person = [("person_given", "Anna"), ("person_family", "Volkova"), ("person_email", "anna@example.ru"),
            ("person_language", "ru"), ("role", "coordinator")];
        assert_eq!(operator.post(&format!("{place}/roles"), &but(person, "role", "king")).await.status, 422);
        assert_eq!(operator.post(&format!("{place}/roles"), &but(person, "person_email", "")).await.status, 422);
        assert_eq!(operator.post(&format!("{place}/roles"), &person).await.status, 303);
        app.run_jobs().await;
        assert!(app.app.mailer.sent().iter().any(|sent| sent.mail.text.contains("Координатор переводчиков")));
        let mut anna = app.sign_in(app.person("anna@example.ru").await).await;
        assert_eq!(anna.get(&place).await.status, 200);

        let grant = |page: &str, name: &str| {
            let row = page.split("<tr>").find(|row| row.contains(name)).unwrap().to_owned();
            let start = row.find("/roles/").unwrap() + 7;
            row[start..].split('/').next().unwrap().to_owned()
        };
        let page = operator.get(&place).await.text;
        let removal = format!("{place}/roles/{}/removal", grant(&page, "Anna Volkova"));
        assert_eq!(operator.post(&removal, &[]).await.status, 303);
        assert_eq!(anna.get(&place).await.status, 404);
        assert_eq!(operator.post(&removal, &[]).await.status, 404);
        let after = operator.get(&place).await.text;
        assert!(after.contains("/restoration"), "{after}");
        assert_eq!(operator.post(&removal.replace("removal", "restoration"), &[]).await.status, 303);
        assert_eq!(anna.get(&place).await.status, 200);

        // The last organiser stays.
        let own = format!("{place}/roles/{}/removal", grant(&page, ">Organiser<"));
        operator.post(&own, &[]).await;
        assert!(operator.get(&place).await.text.contains("This is the last organiser"));
    }

    async fn a_session_is_made_and_leads_to_its_desk(app: TestApp) {
        let mut operator = app.operator().await;
        assert_eq!(operator.get("/sessions/new").await.location, "/task-forces/new");
        let force = operator.post("/task-forces/new", &TASK_FORCE).await;
        let form = operator.get(&format!("/sessions/new?task_force={}", id(&force))).await;
        assert!(form.text.contains("<option value=\"Europe/Moscow\">"), "{}", form.text);
        let mut fields = SESSION.to_vec();
        let force = id(&force);
        fields.push(("task_force", &force));
        for (field, value) in [("number", "0"), ("zone", "Europe/Nowhere"), ("ends_on", "2018-11-28"),
            ("ends_on", "2019-11-28"), ("starts_on", "29.11.2018"), ("title_it", "")] {
            let mut wrong = fields.clone();
            wrong.iter_mut().filter(|(name, _)| *name == field).for_each(|pair| pair.1 = value);
            let answer = operator.post("/sessions/new", &wrong).await;
            assert_eq!(answer.status, 422, "{field} {value}");
            assert!(answer.text.contains("Fortezza da Basso"), "{}", answer.text);
        }
        let made = operator.post("/sessions/new", &fields).await;
        assert_eq!(made.status, 303, "{}", made.text);
        let twice = operator.post("/sessions/new", &fields).await;
        assert!(twice.status == 422 && twice.text.contains("already has a session"), "{}", twice.text);
        let desk = operator.get(&made.location).await;
        assert_eq!(desk.status, 200, "{}", desk.text);
        for words in ["XXVII – Firenze", "29–30 November 2018", "The Meeting Point has no slots", "state-line"] {
            assert!(desk.text.contains(words), "{words}: {}", desk.text);
        }
        let settings = made.location.replace("desk", "settings");
        let form = operator.get(&settings).await;
        assert!(form.text.contains("value=\"2018-11-29\""), "{}", form.text);
        assert_eq!(operator.post(&settings, &but(SESSION, "place_it", "Firenze, Palazzo Vecchio")).await.status, 303);
        assert!(operator.get(&made.location).await.text.contains("Palazzo Vecchio"));

        let mut stranger = app.sign_in(app.person("other@example.it").await).await;
        assert_eq!(stranger.get(&made.location).await.status, 404);
        assert_eq!(stranger.get("/sessions/new").await.status, 403);
        assert_eq!(stranger.post("/sessions/new", &fields).await.status, 403);
        let public = app.anonymous().get("/sessions/new").await;
        assert!(public.location.starts_with("/login"), "{}", public.status);
    }

    async fn the_desk_shows_each_role_its_own(app: TestApp) {
        let organiser = app.person("o@filiera.example").await;
        let session = florence(&app, organiser).await;
        let mut tx = app.app.db.begin().await.unwrap();
        let standing = Standing::find(&mut tx, Some(organiser), session).await.unwrap().unwrap();
        let figures = desk::figures(&mut tx, &standing, app.app.world.now()).await.unwrap();
        assert_eq!(figures, desk::Figures::default());
        assert!(desk::latest(&mut tx, &standing).await.unwrap().is_none());
        assert!(desk::published(&mut tx, &standing).await.unwrap().is_none());
        assert_eq!(desk::needing_interpreters(&mut tx, &standing).await.unwrap(), 0);
        assert!(desk::span(&mut tx, &standing).await.unwrap().is_none());
        let side = task_forces::sides(&mut tx, standing.session.task_force_id).await.unwrap().remove(0).id.to_string();
        drop(tx);
        let (manager, coordinator) = (app.person("m@filiera.example").await, app.person("c@filiera.example").await);
        app.grant(manager, Role::Manager, &side).await;
        app.grant(coordinator, Role::Coordinator, &standing.session.task_force_id.to_string()).await;
        let path = format!("/sessions/{session}");
        for (person, tabs, settings) in [(organiser, 10, 200), (manager, 6, 403), (coordinator, 4, 403)] {
            let mut client = app.sign_in(person).await;
            let desk = client.get(&format!("{path}/desk")).await;
            assert_eq!(desk.status, 200, "{}", desk.text);
            let list = desk.text.split("class=\"tabs\"").nth(1).unwrap().split("</ul>").next().unwrap();
            assert_eq!(list.matches("<li>").count(), tabs, "{list}");
            assert_eq!(client.get(&format!("{path}/settings")).await.status, settings);
        }
        let mut manager = app.sign_in(manager).await;
        assert_eq!(manager.post(&format!("{path}/announcement"), &[]).await.status, 403);
        let mut organiser = app.sign_in(organiser).await;
        assert_eq!(organiser.post(&format!("{path}/announcement"), &[]).await.status, 303);
        assert!(organiser.get(&format!("{path}/desk")).await.text.contains("/announcement/removal"));
        assert!(app.anonymous().get(&format!("{path}/desk")).await.location.starts_with("/login"));
        assert_eq!(organiser.post(&format!("{path}/announcement/removal"), &[]).await.status, 303);
        assert_eq!(app.anonymous().get(&format!("{path}/desk")).await.status, 404);
    }
}

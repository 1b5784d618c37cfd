//! The runs of the engine: waited for, stopped, told of.

use std::time::{Duration, Instant};

use platform::args;
use platform::db::Json;
use schedule::{Infeasible, Limit};
use session::jobs::{Outcome, Report, Why};
use testkit::both_databases;

use super::Point;

both_databases! {
    async fn a_run_that_proved_that_nothing_fits_says_why(app: TestApp) {
        let point = Point::new(app).await;
        let mut client = point.app.sign_in(point.organiser).await;
        let run = client.post(&format!("/sessions/{}/runs", point.session), &[("seconds", "1")]).await.location;
        let found = Infeasible::Locked { rule: Some(Limit::Tables) };
        let report = Report { outcome: Some(Outcome::Infeasible(Why::Known(found))), ..Report::default() };
        point.set("UPDATE jobs SET progress = $1, finished_at = 1, attempts = 1", args![&Json(report)]).await;
        let page = client.get(&run).await.text;
        assert!(page.contains("What is locked cannot be kept at the tables there are"), "{page}");
        let told = client.get(&format!("/api/v1{run}")).await.text;
        assert!(told.contains("what is locked cannot be kept together at the tables there are"), "{told}");
        // Of a run from before, the sentence is kept, but there is only one language that it is in.
        let old = r#"{"seconds": 0.5, "outcome": {"infeasible": "meetings R1 and R2 exclude each other"}}"#;
        point.set("UPDATE jobs SET progress = $1", args![old]).await;
        let page = client.get(&run).await.text;
        assert!(page.contains("No agenda can keep every rule") && page.contains("Schedule again to be told why"), "{page}");
        assert!(!page.contains("R1 and R2 exclude"), "{page}");
        let told = client.get(&format!("/api/v1{run}")).await.text;
        assert!(told.contains("meetings R1 and R2 exclude each other"), "{told}");
        // Stopped between two tries, it says neither that nor that it never began.
        point.set("UPDATE jobs SET progress = NULL", args![]).await;
        let page = client.get(&run).await.text;
        assert!(page.contains("interrupted, and stopped") && !page.contains("nothing was calculated"), "{page}");
    }

    async fn a_run_that_waits_for_its_turn_ends_when_it_is_stopped(app: TestApp) {
        let point = Point::new(app).await;
        let mut client = point.app.sign_in(point.organiser).await;
        let runs = format!("/sessions/{}/runs", point.session);
        let run = client.post(&runs, &[("seconds", "1")]).await.location;
        assert_eq!(client.post(&format!("{run}/cancellation"), &[]).await.status, 303);
        let page = client.get(&run).await;
        assert!(page.text.contains("stopped before its turn came"), "{}", page.text);
        assert!(!page.text.contains("sse-connect") && !page.text.contains("/cancellation"), "{}", page.text);
        let told = client.get(&format!("/api/v1{run}")).await;
        for part in ["\"state\":\"finished\"", "\"outcome\":\"unbegun\""] {
            assert!(told.text.contains(part), "{}", told.text);
        }
        assert_eq!(point.app.run_jobs().await, 0, "its turn does not come any more");
        assert_ne!(client.post(&runs, &[("seconds", "1")]).await.location, run, "another one can be started");
    }

    async fn what_is_followed_ends_with_the_login(app: TestApp) {
        let point = Point::new(app).await;
        let mut client = point.app.sign_in(point.organiser).await;
        let session = format!("/sessions/{}", point.session);
        let run = client.post(&format!("{session}/runs"), &[("seconds", "1")]).await.location;
        client.post(&format!("{session}/prints"), &[("document", "badges"), ("language", "it")]).await;
        // Both wait for their turn, so by themselves neither stream ends.
        let (mut one, mut other) = (client.clone(), client.clone());
        let paths = [format!("{run}/events"), format!("{session}/prints/events")];
        let followed = async {
            let answers = tokio::join!(one.get(&paths[0]), other.get(&paths[1]));
            ([answers.0, answers.1], Instant::now())
        };
        let signed_in = Duration::from_secs(3);
        let begun = Instant::now();
        let end = async {
            tokio::time::sleep(signed_in).await;
            client.post("/login/end", &[]).await
        };
        let both = async { tokio::join!(followed, end) };
        let both = tokio::time::timeout(Duration::from_secs(30), both).await;
        let ((answers, ended_at), end) = both.expect("the streams go on without the login");
        assert_eq!(end.status, 303);
        assert!(ended_at - begun > signed_in, "signed in, they go on");
        for answer in answers {
            assert!(answer.text.starts_with("event: progress\n"), "{}", answer.text);
            assert!(!answer.text.contains("event: done"), "{}", answer.text);
        }
    }

    async fn what_is_proven_is_told_line_by_line(app: TestApp) {
        let point = Point::new(app).await;
        let id = point.draft().await;
        let mut client = point.app.sign_in(point.organiser).await;
        for (breaks, least, words) in [
            (4, 4, "Proven: no agenda leaves out less, and none that leaves out as little has fewer changes or breaks."),
            (4, 2, "4 breaks; proven so far: at least 2 cannot be avoided."),
            (4, 1, "4 breaks; proven so far: at least 1 cannot be avoided."),
            (4, 0, "4 breaks; the fewest possible is not proven yet."),
            (4, 5, "Changed by hand: how far the best is, is not known."),
        ] {
            let cost = |breaks: i32| {
                format!(
                    "{{\"must_unscheduled\":0,\"shortfall\":0,\"lost_weight\":0,\"changes\":0,\"breaks\":{breaks},\"table_moves\":0}}"
                )
            };
            point
                .set("UPDATE agendas SET objective = $1, bound = $2 WHERE id = $3", args![cost(breaks), cost(least), id])
                .await;
            let page = client.get(&format!("/agendas/{id}")).await.text;
            assert!(page.contains(words), "{words}: {page}");
        }
    }
}

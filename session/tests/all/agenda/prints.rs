//! Documents for many: asked for, made in the background, opened, stopped and removed.

use platform::args;
use platform::sheet::{Limits, Sheet};
use session::store::publication;
use testkit::{Answer, Client, both_databases};

use super::{Point, slot_start};

impl Point {
    fn prints(&self) -> String {
        format!("/sessions/{}/prints", self.session)
    }

    async fn publish(&self) {
        let draft = self.draft().await;
        let mut tx = self.begin().await;
        let standing = self.standing(&mut tx).await;
        publication::publish(&mut tx, &self.app.app.world, &standing, draft).await.unwrap();
        tx.commit().await.unwrap();
    }

    /// Presses *Print*; the page that it leads to.
    async fn print(&self, client: &mut Client, document: &str, second: &str) -> Answer {
        let fields = [("document", document), ("language", "it"), ("second", second)];
        let answer = client.post(&self.prints(), &fields).await;
        assert_eq!(answer.status, 303, "{}", answer.text);
        client.get(&self.prints()).await
    }
}

/// The addresses of this ending in the page.
fn addresses(page: &Answer, ending: &str) -> Vec<String> {
    let quoted = page.text.split('"').filter(|text| text.contains("/prints/prt_") && text.ends_with(ending));
    quoted.map(str::to_owned).collect()
}

/// The sheet of the workbook, as one line of text a row.
pub(super) fn rows(bytes: &[u8], name: &str) -> Vec<String> {
    let sheet: Sheet = platform::sheet::read(bytes, name, &Limits::default()).unwrap();
    let row = |row: &platform::sheet::Row| format!("{:?}", row.cells);
    std::iter::once(sheet.columns.join(",")).chain(sheet.rows.iter().map(row)).collect()
}

both_databases! {
    async fn a_print_is_made_in_the_background_and_kept_to_be_opened(app: TestApp) {
        let point = Point::new(app).await;
        point.publish().await;
        let mut client = point.app.sign_in(point.organiser).await;
        let page = client.get(&point.prints()).await;
        assert!(page.text.contains("Nothing printed yet") && !page.text.contains("sse-connect"));
        let page = point.print(&mut client, "agendas", "ru").await;
        assert!(page.text.contains("waiting for its turn"), "{}", page.text);
        assert!(page.text.contains("sse-connect") && page.text.contains("http-equiv=\"refresh\""));
        assert!(addresses(&page, "/document.pdf").is_empty(), "there is nothing to open yet");
        // Pressed twice, it is made once.
        let page = point.print(&mut client, "agendas", "ru").await;
        assert!(page.text.contains("being printed already"), "{}", page.text);
        assert_eq!(addresses(&page, "/cancellation").len(), 1);
        assert_eq!(point.app.run_jobs().await, 1);
        let page = client.get(&point.prints()).await;
        assert!(page.text.contains("ready") && page.text.contains("Italiano · Русский"), "{}", page.text);
        assert!(page.text.contains("From version 1 of the agenda") && !page.text.contains("in force now"));
        assert!(page.text.contains(" MB") && !page.text.contains("sse-connect"));
        let pdf = client.get(&addresses(&page, "/document.pdf")[0]).await;
        assert_eq!((pdf.status, pdf.kind.as_str()), (200, "application/pdf"));
        assert!(pdf.bytes.starts_with(b"%PDF-"));
        assert!(pdf.header("content-disposition").contains("agendas-XXVII.pdf"));
        let events = client.get(&format!("{}/events", point.prints())).await;
        assert!(events.kind.starts_with("text/event-stream"));
        assert!(events.text.starts_with("event: done\n"), "{}", events.text);
        // Published anew, the print says of which version it is.
        point.publish().await;
        let page = client.get(&point.prints()).await;
        assert!(page.text.contains("From version 1 of the agenda; version 2 is in force now"), "{}", page.text);
    }

    async fn every_document_is_printed(app: TestApp) {
        let point = Point::new(app).await;
        point.publish().await;
        let mut client = point.app.sign_in(point.organiser).await;
        for document in ["agendas", "tables", "interpreters", "wall", "badges"] {
            point.print(&mut client, document, "").await;
        }
        point.app.run_jobs().await;
        let page = client.get(&point.prints()).await;
        let files = addresses(&page, "/document.pdf");
        assert_eq!(files.len(), 5, "{}", page.text);
        for file in files {
            assert!(client.get(&file).await.bytes.starts_with(b"%PDF-"), "{file}");
        }
    }

    async fn each_print_has_a_file_of_its_own(app: TestApp) {
        let point = Point::new(app).await;
        let mut client = point.app.sign_in(point.organiser).await;
        // The same at the same moment: were it one file, it could go with the one while the other is made.
        for _ in 0..2 {
            point.print(&mut client, "badges", "").await;
            point.app.run_jobs().await;
        }
        let page = client.get(&point.prints()).await;
        let files = addresses(&page, "/document.pdf");
        assert_eq!(files.len(), 2, "{}", page.text);
        assert_eq!(point.app.app.media.keys().await.unwrap().len(), 2);
        let removal = files[0].replace("/document.pdf", "/removal");
        assert_eq!(client.post(&removal, &[]).await.status, 303);
        assert_eq!(client.get(&files[0]).await.status, 404);
        assert!(client.get(&files[1]).await.bytes.starts_with(b"%PDF-"));
        assert_eq!(point.app.app.media.keys().await.unwrap().len(), 1);
    }

    async fn a_print_is_stopped_and_removed(app: TestApp) {
        let point = Point::new(app).await;
        let mut client = point.app.sign_in(point.organiser).await;
        let page = point.print(&mut client, "badges", "").await;
        assert_eq!(client.post(&addresses(&page, "/cancellation")[0], &[]).await.status, 303);
        let page = client.get(&point.prints()).await;
        assert!(page.text.contains("stopped") && !page.text.contains("sse-connect"), "it has not begun: {}", page.text);
        assert_eq!(point.app.run_jobs().await, 0);
        // While it is made, it is left to its maker to end.
        let page = point.print(&mut client, "badges", "").await;
        let taken = "UPDATE jobs SET leased_until = $1, attempts = 1 WHERE finished_at IS NULL";
        point.set(taken, args![slot_start(0)]).await;
        assert_eq!(client.post(&addresses(&page, "/cancellation")[0], &[]).await.status, 303);
        assert!(client.get(&point.prints()).await.text.contains("stopping"));
        point.set("UPDATE jobs SET leased_until = NULL WHERE finished_at IS NULL", args![]).await;
        assert_eq!(point.app.run_jobs().await, 1);
        let page = client.get(&point.prints()).await;
        assert!(page.text.contains("stopped") && addresses(&page, "/document.pdf").is_empty(), "{}", page.text);
        // Once it has ended it can be printed again.
        point.print(&mut client, "badges", "").await;
        point.app.run_jobs().await;
        let page = client.get(&point.prints()).await;
        let file = addresses(&page, "/document.pdf").remove(0);
        assert_eq!(point.app.app.media.keys().await.unwrap().len(), 1);
        for removal in addresses(&page, "/removal") {
            assert_eq!(client.post(&removal, &[]).await.status, 303);
        }
        assert_eq!(client.get(&file).await.status, 404);
        assert!(point.app.app.media.keys().await.unwrap().is_empty(), "the file goes with the print");
        assert!(client.get(&point.prints()).await.text.contains("Nothing printed yet"));
        // Removed while it is made, it leaves nothing behind.
        let page = point.print(&mut client, "badges", "").await;
        let removal = addresses(&page, "/cancellation").remove(0).replace("/cancellation", "/removal");
        assert_eq!(client.post(&removal, &[]).await.status, 303);
        assert_eq!(point.app.run_jobs().await, 0, "it has ended with it");
        assert!(point.app.app.media.keys().await.unwrap().is_empty());
    }

    async fn a_coordinator_prints_and_sees_rosters_alone(app: TestApp) {
        let point = Point::new(app).await;
        point.publish().await;
        let coordinator = point.coordinator().await;
        let mut organiser = point.app.sign_in(point.organiser).await;
        let mut coordinator = point.app.sign_in(coordinator).await;
        point.print(&mut organiser, "agendas", "").await;
        point.print(&mut coordinator, "interpreters", "").await;
        point.app.run_jobs().await;
        let all = addresses(&organiser.get(&point.prints()).await, "/document.pdf");
        assert_eq!(all.len(), 2);
        let page = coordinator.get(&point.prints()).await;
        assert!(!page.text.contains("Personal agendas"), "{}", page.text);
        let own = addresses(&page, "/document.pdf");
        assert_eq!(own.len(), 1);
        for file in all {
            let status = if file == own[0] { 200 } else { 404 };
            assert_eq!(coordinator.get(&file).await.status, status);
            assert_eq!(organiser.get(&file).await.status, 200);
            assert_eq!(point.app.sign_in(point.persons[0]).await.get(&file).await.status, 403);
            if status == 404 {
                let removal = file.replace("/document.pdf", "/removal");
                assert_eq!(coordinator.post(&removal, &[]).await.status, 404);
            }
        }
        let refused = coordinator.post(&point.prints(), &[("document", "agendas"), ("language", "it")]).await;
        assert_eq!(refused.status, 422);
        assert!(refused.text.contains("Choose a document."), "{}", refused.text);
    }

    async fn a_print_that_cannot_be_made_says_why(app: TestApp) {
        let point = Point::new(app).await;
        let coordinator = point.coordinator().await;
        let mut client = point.app.sign_in(coordinator).await;
        point.print(&mut client, "interpreters", "").await;
        point.set("UPDATE grants SET ended_at = 1 WHERE role = 'coordinator'", args![]).await;
        let mut organiser = point.app.sign_in(point.organiser).await;
        point.app.run_jobs().await;
        let page = organiser.get(&point.prints()).await;
        assert!(page.text.contains("no longer works for this session"), "{}", page.text);
        point.set("UPDATE participants SET withdrawn_at = 1", args![]).await;
        point.print(&mut organiser, "badges", "").await;
        point.app.run_jobs().await;
        let page = organiser.get(&point.prints()).await;
        assert!(page.text.contains("There is nothing to print"), "{}", page.text);
        assert!(addresses(&page, "/document.pdf").is_empty());
        // One whose job is gone is not waited for.
        point.print(&mut organiser, "tables", "").await;
        point.set("DELETE FROM jobs WHERE finished_at IS NULL AND failed_at IS NULL", args![]).await;
        let page = organiser.get(&point.prints()).await;
        assert!(page.text.contains("The program broke off"), "{}", page.text);
    }

    async fn the_trail_tells_of_prints(app: TestApp) {
        let point = Point::new(app).await;
        let mut client = point.app.sign_in(point.organiser).await;
        let page = point.print(&mut client, "wall", "").await;
        client.post(&addresses(&page, "/cancellation")[0], &[]).await;
        let trail = client.get(&format!("/sessions/{}/audit", point.session)).await;
        assert!(trail.text.contains("stopped a print") && trail.text.contains("Wall schedule"), "{}", trail.text);
    }

    async fn the_workbook_has_the_agenda_in_force_and_what_found_no_place(app: TestApp) {
        let point = Point::new(app).await;
        let path = format!("/sessions/{}/exports/workbook.xlsx", point.session);
        let mut client = point.app.sign_in(point.organiser).await;
        let before = client.get(&path).await;
        let found = rows(&before.bytes, "agenda");
        assert!(!found[0].contains("project"), "no agenda, no sheet: the first one is read instead: {found:?}");
        // Nine wishes, and room for eight: four slots at two tables.
        point.publish().await;
        let workbook = client.get(&path).await.bytes;
        let (agenda, unplaced) = (rows(&workbook, "agenda"), rows(&workbook, "unplaced"));
        assert!(agenda[0].starts_with("meeting,start,end,session,table,zone,interpreter,called_off,from,"), "{agenda:?}");
        assert_eq!(agenda.len() + unplaced.len(), 2 + 9, "{agenda:?} {unplaced:?}");
        assert!(unplaced.len() > 1, "{unplaced:?}");
        assert!(agenda[1].contains("R000") && agenda[1].contains("T0") && agenda[1].contains("Firm"), "{agenda:?}");
        assert!(unplaced[0].ends_with("reason,detail"), "{unplaced:?}");
        // A manager has the meetings of the own side, and not what found no place.
        let manager = point.manager(0).await;
        let mut manager = point.app.sign_in(manager).await;
        let workbook = manager.get(&path).await.bytes;
        assert_eq!(rows(&workbook, "agenda").len(), agenda.len());
        assert!(!rows(&workbook, "unplaced")[0].contains("reason"));
    }
}

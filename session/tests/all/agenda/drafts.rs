//! Drafts changed by hand.

use schedule::Obstacle;
use session::jobs::Outcome;
use session::model::StepKind;
use session::model::ids::{AgendaId, RequestId};
use session::model::placement::{Fate, Place, TAKEN_OUT};
use session::store::drafts::{self, Draft, DraftError};
use session::store::meetings::{self, Which};
use session::store::{agendas, placements};
use testkit::both_databases;

use super::Point;

async fn place_of(point: &Point, draft: AgendaId, request: RequestId) -> Option<Place> {
    let mut tx = point.begin().await;
    match placements::fates(&mut tx, draft).await.unwrap().remove(&request) {
        Some(Fate::Placed(place)) => Some(place),
        _ => None,
    }
}

both_databases! {
    async fn a_run_makes_one_draft_with_every_meeting_accounted_for(app: TestApp) {
        let point = Point::new(app).await;
        let draft = point.draft().await;
        let mut tx = point.begin().await;
        let standing = point.standing(&mut tx).await;
        let agenda = agendas::find(&mut tx, &standing, draft).await.unwrap().unwrap();
        assert_eq!(agenda.number, 1);
        assert!(agenda.is_draft());
        let placed = meetings::placed(&mut tx, &standing, draft, Which::All).await.unwrap();
        let left = meetings::unplaced(&mut tx, &standing, draft).await.unwrap();
        // Two tables in four slots: one of nine is left over.
        assert_eq!((placed.len(), left.len()), (8, 1));
        assert_eq!(left[0].reason, "no_table");
        assert_eq!(agenda.objective.lost_weight, 1);
        assert!(placed.windows(2).all(|pair| pair[0].starts_at <= pair[1].starts_at));
        let listed = agendas::list(&mut tx, &standing).await.unwrap();
        assert_eq!((listed.len(), listed[0].placed, listed[0].unplaced), (1, 8, 1));
        // Nobody else sees a draft.
        drop(tx);
        let manager = point.manager(0).await;
        let mut tx = point.begin().await;
        let manager = point.standing_of(&mut tx, manager).await;
        assert!(agendas::find(&mut tx, &manager, draft).await.unwrap().is_none());
        assert!(agendas::list(&mut tx, &manager).await.unwrap().is_empty());
        assert!(meetings::unplaced(&mut tx, &manager, draft).await.unwrap().is_empty());
        assert!(matches!(Draft::find(&mut tx, &manager, draft).await, Err(DraftError::NotThere)));
        let participant = point.standing_of(&mut tx, point.persons[0]).await;
        assert!(agendas::find(&mut tx, &participant, draft).await.unwrap().is_none());
        let own = meetings::placed(&mut tx, &participant, draft, Which::All).await.unwrap();
        assert!(own.iter().all(|row| row.partner_of(point.people[0]).is_some()));
    }

    async fn a_meeting_is_moved_and_every_step_is_taken_back(app: TestApp) {
        let point = Point::new(app).await;
        let world = point.app.app.world.clone();
        let draft = point.draft().await;
        let mut tx = point.begin().await;
        let standing = point.standing(&mut tx).await;
        let before = placements::fates(&mut tx, draft).await.unwrap();
        let agenda = agendas::find(&mut tx, &standing, draft).await.unwrap().unwrap();
        // Take one out, then move another where it can go.
        let (first, at) = before.iter().find_map(|(request, fate)| match fate {
            Fate::Placed(place) => Some((*request, place.clone())),
            Fate::Unplaced(_) => None,
        }).unwrap();
        let one = drafts::take_out(&mut tx, &world, &standing, (draft, first), None).await.unwrap();
        let open = Draft::find(&mut tx, &standing, draft).await.unwrap();
        assert_eq!(open.last, Some(one));
        assert!(matches!(&open.fates[&first], Fate::Unplaced(gap) if gap.reason == TAKEN_OUT));
        assert_eq!(open.agenda.objective.lost_weight, agenda.objective.lost_weight + 1);
        let places = open.placements(first);
        assert_eq!(places.len(), 4);
        let back = places.iter().find(|place| place.slot == at.slot.to_string()).unwrap();
        assert!(back.is_free() && back.tables == [at.table.to_string()]);
        let stale = drafts::place(&mut tx, &world, &standing, (draft, first), (at.slot, None), None).await;
        assert!(matches!(stale, Err(DraftError::Stale)));
        let illegal = places.iter().find(|place| !place.is_free()).unwrap();
        let slot = illegal.slot.parse().unwrap();
        let refused = drafts::place(&mut tx, &world, &standing, (draft, first), (slot, None), Some(one)).await;
        assert!(matches!(refused, Err(DraftError::Illegal(obstacles)) if obstacles == illegal.obstacles));
        let two = drafts::place(&mut tx, &world, &standing, (draft, first), (at.slot, None), Some(one)).await.unwrap();
        let three = drafts::lock(&mut tx, &world, &standing, (draft, first), true, Some(two)).await.unwrap();
        let again = drafts::lock(&mut tx, &world, &standing, (draft, first), true, Some(three)).await;
        assert!(matches!(again, Err(DraftError::Nothing)));
        let locked = drafts::take_out(&mut tx, &world, &standing, (draft, first), Some(three)).await;
        assert!(matches!(locked, Err(DraftError::Illegal(obstacles)) if obstacles == [Obstacle::Locked]));
        tx.commit().await.unwrap();
        assert!(place_of(&point, draft, first).await.unwrap().locked_at.is_some());
        let mut tx = point.begin().await;
        let mut seen = Some(three);
        for kind in [StepKind::Locked, StepKind::Placed, StepKind::TakenOut] {
            assert_eq!(drafts::take_back(&mut tx, &world, &standing, draft, seen).await.unwrap(), kind);
            seen = Draft::find(&mut tx, &standing, draft).await.unwrap().last;
        }
        assert!(matches!(
            drafts::take_back(&mut tx, &world, &standing, draft, None).await,
            Err(DraftError::Nothing)
        ));
        assert_eq!(placements::fates(&mut tx, draft).await.unwrap(), before);
        let now = agendas::find(&mut tx, &standing, draft).await.unwrap().unwrap();
        assert_eq!(now.objective, agenda.objective);
    }

    async fn a_lock_is_kept_by_the_next_run_and_a_discarded_draft_is_gone(app: TestApp) {
        let point = Point::new(app).await;
        let world = point.app.app.world.clone();
        let draft = point.draft().await;
        let mut tx = point.begin().await;
        let standing = point.standing(&mut tx).await;
        let placed = meetings::placed(&mut tx, &standing, draft, Which::All).await.unwrap();
        let last = placed.last().unwrap();
        drafts::lock(&mut tx, &world, &standing, (draft, last.request_id), true, None).await.unwrap();
        tx.commit().await.unwrap();
        let Outcome::Agenda(next) = point.run(point.run_of(Some(draft), false, None)).await else { panic!() };
        let kept = place_of(&point, next, last.request_id).await.unwrap();
        assert_eq!((kept.slot, kept.table), (last.slot_id, last.table_id));
        assert!(kept.locked_at.is_some());
        let Outcome::Agenda(third) = point.run(point.run_of(Some(draft), true, None)).await else { panic!() };
        let mut tx = point.begin().await;
        let agenda = agendas::find(&mut tx, &standing, third).await.unwrap().unwrap();
        assert_eq!((agenda.number, agenda.base_id, agenda.objective.changes), (3, Some(draft), 0));
        drafts::discard(&mut tx, &world, &standing, third).await.unwrap();
        assert!(matches!(drafts::discard(&mut tx, &world, &standing, third).await, Err(DraftError::NoDraft)));
        assert!(agendas::find(&mut tx, &standing, third).await.unwrap().is_none());
        assert_eq!(agendas::list(&mut tx, &standing).await.unwrap().len(), 2);
    }

    async fn a_job_that_runs_twice_makes_one_draft(app: TestApp) {
        let point = Point::new(app).await;
        let draft = point.draft().await;
        // As after a crash between the commit of the draft and the end of the job.
        point.set("UPDATE jobs SET finished_at = NULL, leased_until = NULL", platform::args![]).await;
        assert_eq!(point.app.run_jobs().await, 1);
        let mut tx = point.begin().await;
        let standing = point.standing(&mut tx).await;
        let listed = agendas::list(&mut tx, &standing).await.unwrap();
        assert_eq!(listed.iter().map(|row| row.agenda.id).collect::<Vec<_>>(), [draft]);
    }

    async fn a_run_without_slots_says_so(app: TestApp) {
        let point = Point::new(app).await;
        point.set("DELETE FROM slots", platform::args![]).await;
        assert_eq!(point.run(point.run_of(None, false, None)).await, Outcome::Nothing);
    }
}

//! The rest of the day is planned anew, whatever has been edited since the morning.

use platform::args;
use platform::db::Json;
use session::jobs::Outcome;
use session::model::Interval;
use session::model::ids::{AgendaId, SlotId};
use session::model::placement::{Fate, Fates, Place};
use session::store::drafts::{self, Draft};
use session::store::placements;
use testkit::{TestApp, both_databases};

use super::{Point, slot_start};

/// The first Italian speaks no English and leaves after the third slot, so that his meetings are in the first three,
/// each with the interpreter; then the version that this gives.
async fn morning(app: TestApp) -> (Point, AgendaId) {
    let point = Point::new(app).await;
    set_languages(&point, 0, &["it"]).await;
    point.set_away(0, slot_start(3), slot_start(4)).await;
    point.set("UPDATE requests SET priority = 'must' WHERE from_id = $1", args![point.people[0]]).await;
    let base = point.draft().await;
    assert_eq!(work(&point, &fates(&point, base).await), point.slots[..3]);
    (point, base)
}

async fn set_languages(point: &Point, who: usize, languages: &[&str]) {
    let sql = "UPDATE participants SET languages = $2 WHERE id = $1";
    point.set(sql, args![point.people[who], &Json(languages)]).await;
}

async fn fates(point: &Point, agenda: AgendaId) -> Fates {
    placements::fates(&mut point.begin().await, agenda).await.unwrap()
}

fn placed(fates: &Fates) -> impl Iterator<Item = &Place> {
    fates.values().filter_map(|fate| match fate {
        Fate::Placed(place) => Some(place),
        Fate::Unplaced(_) => None,
    })
}

/// The slots in which the interpreter works.
fn work(point: &Point, fates: &Fates) -> Vec<SlotId> {
    let mine = placed(fates).filter(|place| place.interpreter == Some(point.interpreter));
    let mine: Vec<SlotId> = mine.map(|place| place.slot).collect();
    point.slots.iter().copied().filter(|slot| mine.contains(slot)).collect()
}

/// Plans the day anew from the third slot on, and sees that what was held is as it was, also when the draft is changed
/// by hand. The job itself refuses what breaks a rule.
async fn replan(point: &Point, base: AgendaId) -> Fates {
    let outcome = point.run(point.run_of(Some(base), true, Some(slot_start(2)))).await;
    let Outcome::Agenda(next) = outcome else { panic!("{outcome:?}") };
    let past = |fates: Fates| -> Fates {
        let held =
            |fate: &Fate| matches!(fate, Fate::Placed(place) if point.slots[..2].contains(&place.slot));
        fates.into_iter().filter(|(_, fate)| held(fate)).collect()
    };
    let before = past(fates(point, base).await);
    let after = fates(point, next).await;
    assert_eq!(past(after.clone()), before);
    // Any later meeting can still be put where it stands.
    let mut tx = point.begin().await;
    let standing = point.standing(&mut tx).await;
    let seen = Draft::find(&mut tx, &standing, next).await.unwrap().last;
    let later = after.iter().find_map(|(request, fate)| match fate {
        Fate::Placed(place) if !point.slots[..2].contains(&place.slot) => Some((*request, place.slot)),
        _ => None,
    });
    let (request, slot) = later.unwrap();
    let world = &point.app.app.world;
    drafts::place(&mut tx, world, &standing, (next, request), (slot, None), seen).await.unwrap();
    assert_eq!(past(placements::fates(&mut tx, next).await.unwrap()), before);
    after
}

both_databases! {
    async fn an_interpreter_who_falls_ill_at_noon_has_worked_in_the_morning(app: TestApp) {
        let (point, base) = morning(app).await;
        let away = Json(vec![Interval { start: slot_start(0), end: slot_start(4) }]);
        point.set("UPDATE interpreters SET unavailable = $2 WHERE id = $1", args![point.interpreter, &away]).await;
        let after = replan(&point, base).await;
        assert_eq!(work(&point, &after), point.slots[..2]);
    }

    async fn an_interpreters_languages_put_right_count_from_now_on(app: TestApp) {
        let (point, base) = morning(app).await;
        let sql = "UPDATE interpreters SET languages = $2 WHERE id = $1";
        point.set(sql, args![point.interpreter, &Json(vec!["it", "zh"])]).await;
        let after = replan(&point, base).await;
        assert_eq!(work(&point, &after), point.slots[..2]);
    }

    async fn a_delegates_languages_put_right_count_from_now_on(app: TestApp) {
        let (point, base) = morning(app).await;
        set_languages(&point, 0, &["it", "en"]).await;
        let after = replan(&point, base).await;
        assert_eq!(work(&point, &after), point.slots[..2], "nobody needs the interpreter any more");
        // The other way round: of whom the morning's meetings took no interpreter, the later ones would.
        set_languages(&point, 0, &["it"]).await;
        set_languages(&point, 1, &["it"]).await;
        set_languages(&point, 2, &["it"]).await;
        let after = replan(&point, base).await;
        let mut later = placed(&after).filter(|place| !point.slots[..2].contains(&place.slot)).peekable();
        assert!(later.peek().is_some() && later.all(|place| place.interpreter.is_some()));
    }

    async fn a_maximum_below_what_was_held_allows_no_further_meeting(app: TestApp) {
        let (point, base) = morning(app).await;
        let sql = "UPDATE participants SET minimum = 3, maximum = 1 WHERE id = $1";
        point.set(sql, args![point.people[0]]).await;
        let after = replan(&point, base).await;
        assert_eq!(work(&point, &after), point.slots[..2]);
    }

    async fn an_interpreter_rests_after_the_mornings_work_as_the_limit_is_by_now(app: TestApp) {
        let (point, base) = morning(app).await;
        for (most, works) in [(1, 2), (2, 2), (3, 3)] {
            let sql = "UPDATE interpreters SET max_consecutive = $2 WHERE id = $1";
            point.set(sql, args![point.interpreter, most]).await;
            let after = replan(&point, base).await;
            assert_eq!(work(&point, &after), point.slots[..works], "{most} in a row");
        }
    }
}

use super::*;
use crate::bounds::rows;
use crate::random::Random;
use crate::tried::{event, fewest, model};

#[test]
fn what_one_table_costs_three_people_no_row_alone_says() {
    let model = model(3, 1, &vec![Vec::new(); 3], &[[0, 1], [1, 2], [2, 0]]);
    assert_eq!(rows(&model, &model.domain, &|_| true), [0, 0, 0]);
    let mut columns = Columns::new(&model).unwrap();
    assert_eq!(columns.bound(), Some(0));
    let mut most = None;
    while columns.cold > COLD {
        assert!((0..ROUNDS).all(|_| columns.settle()));
        most = most.max(columns.bound());
        columns.cold *= COOLING;
    }
    assert_eq!(most, Some(1));
}

#[test]
fn no_prices_say_more_than_trying_everything() {
    let mut random = Random::new(1);
    let (mut tried, mut better) = (0, 0);
    for _ in 0..400 {
        let model = event(&mut random);
        let Some(fewest) = fewest(&model, &mut Vec::new()) else { continue };
        tried += 1;
        let alone: i64 = rows(&model, &model.domain, &|_| true).iter().sum();
        assert!(alone <= fewest);
        let mut columns = Columns::new(&model).unwrap();
        let mut most = columns.bound().unwrap();
        assert!(most <= alone);
        while columns.cold > COLD && (0..10).all(|_| columns.settle()) {
            most = most.max(columns.bound().unwrap());
            columns.cold *= COOLING;
        }
        assert!(most <= fewest, "{most} {fewest}");
        better += usize::from(most > alone);
    }
    assert!(tried > 100 && better > 10, "{tried} {better}");
}

#[test]
fn crowds_are_left_alone_before_they_take_memory_or_time() {
    // Two meet, and everybody else only has prices.
    let crowd = |slots: usize, people: usize| model(slots, 1, &vec![Vec::new(); people], &[[0, 1]]);
    let (few, many) = (crowd(20, 50), crowd(20, 5_000));
    let (few, many) = (Columns::new(&few).unwrap(), Columns::new(&many).unwrap());
    let work = 1_000_000_000;
    assert!(few.rounds(work) > 50 * many.rounds(work), "{} {}", few.rounds(work), many.rounds(work));
    assert!(Columns::new(&crowd(1_000, 3_900)).is_some());
    assert!(Columns::new(&crowd(1_000, 4_000)).is_none());
    assert!(Columns::new(&crowd(400, 50_000)).is_none());
}

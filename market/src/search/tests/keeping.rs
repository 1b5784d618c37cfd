//! Changes, restarts, and indexes that cannot be used.

use std::time::{Duration, Instant};

use super::super::SearchError;
use super::*;

fn put(entry: Entry) -> Change {
    Change::Put(Box::new(entry))
}

#[test]
fn changes_are_found_at_once() {
    let search = index([firm("a", "Alfa", &["button"]), firm("b", "Beta", &["button"])]);
    let start = Instant::now();
    search
        .apply([put(firm("a", "Gamma", &["zip"])), Change::Remove("b".into()), Change::Remove("z".into())], 2)
        .unwrap();
    assert!(start.elapsed() < Duration::from_secs(2));
    assert_eq!(ids(&search, &text("")), ["a"]);
    assert!(ids(&search, &text("alfa")).is_empty() && ids(&search, &text("bottoni")).is_empty());
    assert_eq!(ids(&search, &text("gamma cerniere")), ["a"]);
    assert_eq!((search.count(), search.position()), (1, 2));
    // Of several changes of one entry the last one holds.
    search
        .apply([put(firm("c", "X", &[])), put(firm("c", "Y", &[])), Change::Remove("a".into())], 3)
        .unwrap();
    assert_eq!(ids(&search, &text("")), ["c"]);
    assert_eq!(ids(&search, &text("y")), ["c"]);
}

#[test]
fn an_answer_stays_whole_while_everything_changes() {
    let search = index((0..50).map(|at| firm(&format!("a{at}"), "Alfa", &["button"])));
    std::thread::scope(|scope| {
        let reader = scope.spawn(|| {
            for _ in 0..200 {
                let answer = search.answer(&text("bottoni")).unwrap();
                assert_eq!(answer.total, 50);
                assert!(answer.rows.iter().all(|row| row.id[..1] == answer.rows[0].id[..1]));
            }
        });
        for letter in ["b", "c", "d"] {
            search.rebuild((0..50).map(|at| firm(&format!("{letter}{at}"), "Beta", &["button"])), 2).unwrap();
        }
        reader.join().unwrap();
    });
    assert_eq!(search.count(), 50);
}

#[test]
fn a_change_that_fails_changes_nothing() {
    let search = index([firm("a", "Alfa", &[])]);
    let long = "x".repeat(129);
    for id in ["", &long] {
        let changes = [Change::Remove("a".into()), put(firm("b", "Beta", &[])), put(firm(id, "", &[]))];
        assert!(matches!(search.apply(changes, 9), Err(SearchError::Id)));
        let rebuilt = search.rebuild([firm("b", "Beta", &[]), firm(id, "", &[])], 9);
        assert!(matches!(rebuilt, Err(SearchError::Id)));
        assert_eq!((ids(&search, &text("")), search.position()), (vec!["a".to_owned()], 1));
    }
    search.apply([put(firm("b", "Beta", &[]))], 2).unwrap();
    assert_eq!(search.count(), 2);
}

#[test]
fn a_folder_keeps_the_index_and_where_it_stands() {
    let folder = tempfile::tempdir().unwrap();
    {
        let search = Search::open(folder.path()).unwrap();
        assert_eq!((search.count(), search.position()), (0, 0));
        search.rebuild((0..300).map(|at| firm(&format!("a{at}"), "Alfa", &["button"])), 7).unwrap();
        search.apply([Change::Remove("a5".into()), put(firm("n", "Неаполь", &["zip"]))], 8).unwrap();
        // One process at a time writes.
        assert!(matches!(Search::open(folder.path()), Err(SearchError::Index(_))));
        assert_eq!(search.count(), 300);
    }
    let search = Search::open(folder.path()).unwrap();
    assert_eq!((search.count(), search.position()), (300, 8));
    assert_eq!(ids(&search, &text("cerniere")), ["n"]);
    search.settle().unwrap();
    assert_eq!((search.count(), search.position()), (300, 8));
}

#[test]
fn an_index_of_another_version_or_a_broken_one_is_begun_anew() {
    let folder = tempfile::tempdir().unwrap();
    let meta = folder.path().join("meta.json");
    let fill = || {
        let search = Search::open(folder.path()).unwrap();
        assert_eq!((search.count(), search.position()), (0, 0));
        search.apply([put(firm("a", "Alfa", &[]))], 3).unwrap();
    };
    fill();
    let written = std::fs::read_to_string(&meta).unwrap();
    let stamp = super::super::schema::stamp(Vocabulary::bundled());
    assert!(written.contains(&stamp));
    std::fs::write(&meta, written.replace(&stamp, "0-another")).unwrap();
    fill();
    std::fs::write(&meta, "{").unwrap();
    fill();
    for file in std::fs::read_dir(folder.path()).unwrap().flatten() {
        if file.path().extension().is_some_and(|kind| kind == "fast") {
            std::fs::write(file.path(), "no columns").unwrap();
        }
    }
    fill();
    assert_eq!(Search::open(folder.path()).unwrap().count(), 1);
}

use std::cell::Cell;

use super::*;

/// Four who all meet each other in three slots; one of the three tables is promised to two of them.
const INSTANCE: &str = r#"{"format": "filiera.meeting-point/1", "slots": [{"id": "1"}, {"id": "2"}, {"id": "3"}],
 "tables": [{"id": "S"}, {"id": "T"}, {"id": "U"}],
 "participants": [{"id": "p"}, {"id": "q"}, {"id": "r"}, {"id": "s"}],
 "meetings": [{"id": "pq", "participants": ["p", "q"]}, {"id": "rs", "participants": ["r", "s"]},
  {"id": "pr", "participants": ["p", "r"]}, {"id": "qs", "participants": ["q", "s"], "table": "S"},
  {"id": "ps", "participants": ["p", "s"]}, {"id": "qr", "participants": ["q", "r"]}]}"#;

#[test]
fn everybody_is_seated_whenever_time_is_up() {
    let model = Model::new(&crate::read(INSTANCE.as_bytes()).unwrap(), None).unwrap();
    let slots = [0, 0, 1, 1, 2, 2];
    let mut seated = Vec::new();
    for looks in 0..100_u32 {
        let left = Cell::new(looks);
        let tables = seat(&model, &slots, &|| {
            let goes_on = left.get() > 0;
            left.set(left.get().saturating_sub(1));
            goes_on
        });
        assert_eq!(tables[3], 0);
        assert!(
            tables.chunks(2).all(|pair| pair[0] != pair[1] && pair.iter().all(|&table| table < 3)),
            "{tables:?}"
        );
        seated.push(tables);
    }
    assert_eq!(seated.last(), Some(&seat(&model, &slots, &|| true)));
}

//! Damage that keeps JSON what it is: fields go, come twice, or say something else.

use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::{Value, json};

use super::{JSON, answered, cases};

/// One damage, at a place among all there are.
#[derive(Debug, Clone)]
enum Damage {
    /// Another value in its place.
    Set(Index, Value),
    /// What stands elsewhere, in its place: mostly another id.
    Like(Index, Index),
    Remove(Index),
    /// An element of a list, so many times more.
    Again(Index, usize, bool),
    Swap(Index, Index),
}

fn value() -> impl Strategy<Value = Value> {
    let nested = (0..200).fold(json!(1), |inner, _| json!([inner]));
    let odd = vec![
        json!(null),
        json!(0),
        json!(1),
        json!(2),
        json!(-1),
        json!(u32::MAX),
        json!(u64::MAX),
        json!(1e300),
        json!(0.5),
        json!(true),
        json!(false),
        json!(""),
        json!("a"),
        json!("p"),
        json!("3"),
        json!("I"),
        json!("T1"),
        json!("must"),
        json!("a\nb\u{1b}[31m"),
        json!("\u{202e}\u{0}"),
        json!("long".repeat(500)),
        json!([]),
        json!({}),
        json!(["a"]),
        json!(["p", "q", "r"]),
        json!(["1"]),
        nested,
    ];
    select(odd)
}

fn damage() -> impl Strategy<Value = Damage> {
    prop_oneof![
        3 => (any::<Index>(), value()).prop_map(|(at, value)| Damage::Set(at, value)),
        4 => (any::<Index>(), any::<Index>()).prop_map(|(at, from)| Damage::Like(at, from)),
        2 => any::<Index>().prop_map(Damage::Remove),
        3 => (any::<Index>(), 1..30_usize, any::<bool>()).prop_map(|(at, times, anew)| Damage::Again(at, times, anew)),
        2 => (any::<Index>(), any::<Index>()).prop_map(|(one, other)| Damage::Swap(one, other)),
    ]
}

/// The addresses of all values but the whole.
fn places(value: &Value) -> Vec<String> {
    let mut places = Vec::new();
    let mut open = vec![(String::new(), value)];
    while let Some((at, value)) = open.pop() {
        let inner: Vec<(String, &Value)> = match value {
            Value::Array(list) => {
                list.iter().enumerate().map(|(key, one)| (format!("{at}/{key}"), one)).collect()
            }
            Value::Object(fields) => fields.iter().map(|(key, one)| (format!("{at}/{key}"), one)).collect(),
            _ => Vec::new(),
        };
        places.extend(inner.iter().map(|one| one.0.clone()));
        open.extend(inner);
    }
    places
}

fn apply(whole: &mut Value, damage: &Damage) {
    let places = places(whole);
    if places.is_empty() {
        return;
    }
    let place = |at: &Index| places[at.index(places.len())].as_str();
    let at = |whole: &Value, at: &Index| whole.pointer(place(at)).cloned().unwrap_or_default();
    let set = |whole: &mut Value, at: &Index, value: Value| {
        if let Some(there) = whole.pointer_mut(place(at)) {
            *there = value;
        }
    };
    match damage {
        Damage::Set(there, value) => set(whole, there, value.clone()),
        Damage::Like(there, from) => {
            let value = at(whole, from);
            set(whole, there, value);
        }
        Damage::Swap(one, other) => {
            let (first, second) = (at(whole, one), at(whole, other));
            set(whole, one, second);
            set(whole, other, first);
        }
        Damage::Remove(there) => {
            let (parent, key) = place(there).rsplit_once('/').unwrap_or_default();
            match whole.pointer_mut(parent) {
                Some(Value::Object(fields)) => drop(fields.remove(key)),
                Some(Value::Array(list)) => drop(key.parse().map(|key: usize| list.remove(key))),
                _ => {}
            }
        }
        Damage::Again(there, times, anew) => {
            let (parent, _) = place(there).rsplit_once('/').unwrap_or_default();
            let one = at(whole, there);
            let Some(Value::Array(list)) = whole.pointer_mut(parent) else { return };
            for number in 0..*times {
                let mut copy = one.clone();
                if let (true, Some(id)) = (*anew, copy.get_mut("id")) {
                    *id = json!(format!("{}-{number}-{}", id.as_str().unwrap_or(""), list.len()));
                }
                list.push(copy);
            }
        }
    }
}

proptest! {
    #![proptest_config(cases(1_000))]

    #[test]
    fn damaged_fields_are_answered(damages in proptest::collection::vec(damage(), 1..8)) {
        let mut whole: Value = serde_json::from_str(JSON).expect("the seed is JSON");
        damages.iter().for_each(|damage| apply(&mut whole, damage));
        answered(whole.to_string().as_bytes())?;
    }
}

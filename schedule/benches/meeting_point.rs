//! How long the engine takes on generated events: to a first schedule, and through a fixed number of steps.

use std::hint::black_box;
use std::sync::atomic::AtomicBool;
use std::time::Duration;

use criterion::{Criterion, criterion_group, criterion_main};
use schedule::{Instance, Options, placements, read, solve};

/// An event of so many people, meetings, slots and tables, always the same.
fn event(people: usize, meetings: usize, slots: usize, tables: usize, all: bool) -> Instance {
    let mut state = 7_u64;
    let mut roll = |sides: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % sides
    };
    let list = |prefix: &str, count: usize| {
        (0..count).map(|n| serde_json::json!({"id": format!("{prefix}{n}")})).collect::<Vec<_>>()
    };
    let mut held = vec![0; people];
    let mut wanted = Vec::new();
    while wanted.len() < meetings {
        let (one, other) = (roll(people / 2), people / 2 + roll(people - people / 2));
        if held[one] < slots * 3 / 5 && held[other] < slots * 3 / 5 {
            held[one] += 1;
            held[other] += 1;
            let participants = [format!("p{one}"), format!("p{other}")];
            wanted
                .push(serde_json::json!({"id": format!("m{}", wanted.len()), "participants": participants}));
        }
    }
    let instance = serde_json::json!({
        "format": schedule::FORMAT,
        "slots": list("s", slots),
        "tables": list("t", tables),
        "participants": list("p", people),
        "meetings": wanted,
        "rules": {"all": all, "fairness": 2},
    });
    read(instance.to_string().as_bytes()).expect("the event is sound")
}

fn run(instance: &Instance, milliseconds: u64) -> schedule::Schedule {
    let limit = Duration::from_millis(milliseconds);
    let options = Options { time_limit: Some(limit), ..Options::default() };
    solve(instance, &options, &AtomicBool::new(false), &|_| {}).expect("the event is sound")
}

fn benchmarks(criterion: &mut Criterion) {
    let small = event(60, 180, 20, 16, true);
    let large = event(500, 2_500, 30, 150, true);
    let open = event(400, 1_200, 15, 64, false);
    let mut group = criterion.benchmark_group("meeting point");
    group.sample_size(10);
    // With no time to smooth, what remains is reading in, bounds, the first schedule and its tables.
    group.bench_function("first schedule, 500 people, 2500 meetings", |bench| {
        bench.iter(|| run(black_box(&large), 1))
    });
    group.bench_function("first schedule, 400 people, 1200 wishes", |bench| {
        bench.iter(|| run(black_box(&open), 1))
    });
    group.bench_function("to the end, 60 people, 180 meetings", |bench| {
        bench.iter(|| run(black_box(&small), 2_000))
    });
    let schedule = run(&large, 200);
    group.bench_function("placements of one meeting of 2500", |bench| {
        bench.iter(|| placements(black_box(&large), &schedule, "m7"))
    });
    group.finish();
}

criterion_group!(all, benchmarks);
criterion_main!(all);

//! How long an index of made-up firms takes to be built and to answer.

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use identify::{Firm, Index};

/// So many firms, always the same.
fn firms(count: usize) -> Vec<Firm> {
    const TRADES: [&str; 6] =
        ["Tessitura", "Bottonificio", "Ricamificio", "Maglificio", "Pelletteria", "Tintoria"];
    const SYLLABLES: [&str; 12] =
        ["bel", "tor", "mar", "san", "val", "lun", "fer", "gal", "mon", "pra", "cas", "ven"];
    const CITIES: [&str; 8] = ["Prato", "Firenze", "Biella", "Como", "Vicenza", "Treviso", "Modena", "Carpi"];
    let mut state = 7_u64;
    let mut roll = |sides: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % sides
    };
    let mut made = Vec::with_capacity(count);
    for _ in 0..count {
        let own = [(); 3].map(|()| SYLLABLES[roll(SYLLABLES.len())]).concat();
        let street = [(); 2].map(|()| SYLLABLES[roll(SYLLABLES.len())]).concat();
        made.push(Firm {
            name: format!("{} {own} S.r.l.", TRADES[roll(TRADES.len())]),
            address: format!("Via {street} {}", roll(200)),
            city: CITIES[roll(CITIES.len())].to_owned(),
            country: "IT".to_owned(),
            ..Firm::default()
        });
    }
    made
}

fn build(firms: &[Firm]) -> Index {
    let mut index = Index::new();
    for firm in firms {
        index.add(firm);
    }
    index
}

fn benchmarks(criterion: &mut Criterion) {
    let known = firms(100_000);
    let index = build(&known);
    let asked: Vec<Firm> = known
        .iter()
        .step_by(997)
        .map(|firm| Firm { name: firm.name.replace('a', "e"), ..firm.clone() })
        .collect();
    let mut group = criterion.benchmark_group("known firms");
    group.sample_size(10);
    group.bench_function("an index of 100,000", |bench| bench.iter(|| build(black_box(&known))));
    let mut turn = asked.iter().cycle();
    group.bench_function("one question to 100,000", |bench| {
        bench.iter(|| turn.next().map(|firm| index.identify(black_box(firm))))
    });
    group.finish();
}

criterion_group!(all, benchmarks);
criterion_main!(all);

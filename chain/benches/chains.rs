//! How long the best five chains take: eight steps, 200 candidates each, in several structures, some hostile.
//!
//! Beside criterion's own figures, each structure is solved for several seeds and the median and the worst are printed.

use std::hint::black_box;
use std::time::{Duration, Instant};

use chain::{Calendar, Candidate, Instance, Options, Place, Proof, Step, Transport, Weights, solve};
use criterion::Criterion;

/// Instances of each structure.
const SEEDS: u64 = 20;

struct Random(u64);

impl Random {
    fn below(&mut self, end: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) % end
    }
}

/// What a structure is made of.
#[derive(Clone, Copy)]
struct Shape {
    name: &'static str,
    after: [&'static [usize]; 8],
    /// Firms that share the candidates out among them; each step has 200 of them.
    firms: u64,
    /// Days from start to deadline.
    days: u32,
    /// The spread of prices in percent; none where all are alike.
    spread: u64,
    /// What a firm weighs, in cents.
    firm: u64,
    /// Whether all are at one place with one calendar's capacity.
    alike: bool,
    /// Whether each firm has one calendar for all its steps.
    one_calendar: bool,
}

const LINE: [&[usize]; 8] = [&[], &[0], &[1], &[2], &[3], &[4], &[5], &[6]];
const TREE: [&[usize]; 8] = [&[], &[0], &[], &[2], &[1, 3], &[], &[4, 5], &[6]];
const DIAMONDS: [&[usize]; 8] = [&[], &[0], &[0], &[1, 2], &[3], &[3], &[4, 5], &[6]];
const WIDE: [&[usize]; 8] = [&[], &[], &[0, 1], &[0, 1], &[2, 3], &[2, 3], &[4, 5], &[4, 5]];
const STAR: [&[usize]; 8] = [&[], &[], &[], &[], &[], &[], &[], &[0, 1, 2, 3, 4, 5, 6]];
/// Cut, embroider; buttons, labels; sew, dye; packing; finish.
const GARMENT: [&[usize]; 8] = [&[], &[0], &[], &[], &[1, 2, 3], &[4], &[], &[5, 6]];
const LADDER: [&[usize]; 8] = [&[], &[0], &[0], &[1], &[2, 1], &[3], &[4, 3], &[5, 6]];
const DENSE: [&[usize]; 8] = [&[], &[0], &[0, 1], &[1, 2], &[2, 3], &[3, 4], &[4, 5], &[5, 6]];
const BESIDE: [&[usize]; 8] = [&[]; 8];

const USUAL: Shape = Shape {
    name: "a tree, firms at one step or several",
    after: TREE,
    firms: 900,
    days: 120,
    spread: 60,
    firm: 20_000,
    alike: false,
    one_calendar: false,
};

fn shapes() -> Vec<Shape> {
    vec![
        USUAL,
        Shape { name: "a line", after: LINE, ..USUAL },
        Shape { name: "a star", after: STAR, ..USUAL },
        Shape { name: "diamonds", after: DIAMONDS, ..USUAL },
        Shape { name: "wide", after: WIDE, ..USUAL },
        Shape { name: "the same 200 firms at every step", firms: 200, ..USUAL },
        Shape { name: "the same firms, which weigh much", firms: 200, firm: 100_000, ..USUAL },
        Shape { name: "the same firms, which weigh little", firms: 200, firm: 5_000, ..USUAL },
        Shape { name: "the same firms, diamonds", firms: 200, after: DIAMONDS, ..USUAL },
        Shape { name: "the same firms, wide", firms: 200, after: WIDE, ..USUAL },
        Shape { name: "a tight deadline", firms: 300, days: 52, ..USUAL },
        Shape { name: "a tight deadline, diamonds", firms: 300, days: 52, after: DIAMONDS, ..USUAL },
        Shape { name: "no chain in time", firms: 300, days: 12, ..USUAL },
        Shape { name: "equal prices", firms: 300, spread: 0, ..USUAL },
        Shape { name: "all alike", firms: 200, spread: 0, alike: true, ..USUAL },
        Shape { name: "all alike, each firm once", firms: 1_600, spread: 0, alike: true, ..USUAL },
        Shape {
            name: "all beside, shared calendars",
            after: BESIDE,
            firms: 200,
            one_calendar: true,
            ..USUAL
        },
        Shape { name: "a star, shared calendars", after: STAR, firms: 200, one_calendar: true, ..USUAL },
        Shape { name: "a year ahead", firms: 300, days: 365, ..USUAL },
        Shape { name: "a garment", firms: 300, after: GARMENT, ..USUAL },
        Shape {
            name: "a garment, shared calendars, firms much",
            firms: 200,
            after: GARMENT,
            one_calendar: true,
            firm: 100_000,
            ..USUAL
        },
        Shape {
            name: "diamonds, shared calendars",
            firms: 200,
            after: DIAMONDS,
            one_calendar: true,
            ..USUAL
        },
        Shape { name: "wide, shared calendars", firms: 200, after: WIDE, one_calendar: true, ..USUAL },
        Shape { name: "a ladder", firms: 300, after: LADDER, ..USUAL },
        Shape { name: "each needs the two before", firms: 300, after: DENSE, ..USUAL },
    ]
}

fn make(shape: &Shape, seed: u64) -> Instance {
    let mut random = Random(seed * 0x9E37_79B9_7F4A_7C15 + 0x1234_5678_9ABC_DEF1);
    let towns: Vec<Place> = (0..40)
        .map(|_| Place {
            latitude: 42_500_000 + random.below(3_500_000) as i32,
            longitude: 8_000_000 + random.below(5_000_000) as i32,
        })
        .collect();
    let places: Vec<Place> = (0..shape.firms)
        .map(|_| {
            let town = towns[random.below(40) as usize];
            let off = random.below(60_000) as i32;
            Place { latitude: town.latitude + off, longitude: town.longitude - off / 2 }
        })
        .collect();
    let mut calendars = Vec::new();
    let mut calendar = |random: &mut Random| {
        let full = 1_000 + random.below(4_000);
        let week = |_| if shape.alike { 2_000 } else { full * random.below(101) / 100 };
        calendars.push(Calendar { free: (0..60).map(week).collect() });
        calendars.len() - 1
    };
    let shared: Vec<usize> = (0..shape.firms).map(|_| calendar(&mut random)).collect();
    let mut steps = Vec::new();
    for (step, after) in shape.after.iter().enumerate() {
        let base = 50_000 + 20_000 * random.below(10);
        let first = step as u64 * 200 % shape.firms;
        let mut candidates: Vec<Candidate> = Vec::new();
        for nth in 0..200 {
            // where there are more firms than candidates, each step takes some of its own and some of everybody's
            let random_firm = shape.firms > 200 && shape.firms < 1_600 && nth % 2 == 0;
            let firm = if random_firm { random.below(shape.firms) } else { (first + nth) % shape.firms };
            let calendar = if shape.one_calendar { shared[firm as usize] } else { calendar(&mut random) };
            candidates.push(Candidate {
                firm: firm as usize,
                place: places[if shape.alike { 0 } else { firm as usize }],
                fixed: base + if shape.spread == 0 { 0 } else { base * random.below(shape.spread) / 100 },
                unit: 0,
                calendar,
                work: if shape.one_calendar { 4_000 } else { 2_000 },
                lead: if shape.alike { 3 } else { 1 + random.below(6) as u32 },
                minimum: 100,
                excluded: Vec::new(),
            });
        }
        steps.push(Step { quantity: 500, after: after.to_vec(), candidates });
    }
    Instance {
        start: 3,
        deadline: 3 + shape.days,
        working_days: 5,
        buyer: Place { latitude: 55_755_800, longitude: 37_617_300 },
        transport: Transport { cents_per_km: 60, km_per_day: 500, detour: 130 },
        weights: Weights { price: 1, days: 2_000, distance: 20, firms: shape.firm },
        calendars,
        steps,
    }
}

fn main() {
    println!("{:<40}{:>10}{:>10}{:>8}{:>12}", "structure", "p50 ms", "worst ms", "proven", "most work");
    for shape in shapes() {
        let mut times = Vec::new();
        let (mut proven, mut most) = (0, 0);
        for seed in 0..SEEDS {
            let instance = make(&shape, seed);
            let begin = Instant::now();
            let answer = solve(black_box(&instance), &Options::default()).expect("valid");
            times.push(begin.elapsed());
            proven += u32::from(answer.proof == Proof::Complete);
            most = most.max(answer.work);
        }
        times.sort_unstable();
        let ms = |time: Duration| format!("{:.1}", time.as_secs_f64() * 1000.0);
        println!(
            "{:<40}{:>10}{:>10}{proven:>5}/{SEEDS}{most:>12}",
            shape.name,
            ms(times[times.len() / 2 - 1]),
            ms(times[times.len() - 1])
        );
    }
    let mut criterion = Criterion::default().configure_from_args().sample_size(20);
    for shape in [USUAL, Shape { name: "the same 200 firms at every step", firms: 200, ..USUAL }] {
        let instance = make(&shape, 7);
        criterion.bench_function(shape.name, |bench| {
            bench.iter(|| solve(black_box(&instance), &Options::default()))
        });
    }
    criterion.final_summary();
}

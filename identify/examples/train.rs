//! Learns the weights of names and addresses anew from labelled pairs, and prints them.
//!
//!     cargo run --release --package identify --example train -- PAIRS.json
//!
//! The pairs are in the form of dedupe's training files: `{"match": […], "distinct": […]}`, each a list of two firms
//! with name, address and country. The weights in `src/weights.rs` come from the 112 pairs that Open Supply Hub
//! publishes (opensupplyhub/open-supply-hub, MIT). A logistic regression with a quadratic penalty, found by gradient
//! descent in which no weight may point the wrong way: agreement never speaks against two firms being one.

use identify::{FEATURES, Firm, features};

/// Which way each feature may point.
const SIGNS: [f64; FEATURES] = [1.0, 1.0, 1.0, -1.0, -1.0, 1.0, 1.0, 1.0, 1.0];
/// How strongly weights are drawn to nothing.
const PENALTY: f64 = 0.2;
/// A wrong join does as much harm as so many that are left to a person.
const COST: f64 = 5.0;
/// Pairs are cut into so many parts to see how well weights do on pairs that they were not learned from.
const PARTS: usize = 10;

struct Pair {
    row: [f64; FEATURES],
    /// What the rest weighs, such as the country.
    stated: f64,
    same: bool,
    shown: String,
}

struct Model {
    base: f64,
    weights: [f64; FEATURES],
    neutral: [f64; FEATURES],
}

impl Model {
    fn odds(&self, pair: &Pair) -> f64 {
        let weighed = |at: usize| self.weights[at] * (pair.row[at] - self.neutral[at]);
        self.base + pair.stated + (0..FEATURES).map(weighed).sum::<f64>()
    }
}

fn probability(odds: f64) -> f64 {
    1.0 / (1.0 + (-odds).exp())
}

fn learn(pairs: &[&Pair], penalty: f64) -> Model {
    let mean = |same: bool, at: usize| {
        let of: Vec<f64> = pairs.iter().filter(|pair| pair.same == same).map(|pair| pair.row[at]).collect();
        of.iter().sum::<f64>() / of.len().max(1) as f64
    };
    let neutral =
        std::array::from_fn(
            |at| if SIGNS[at] < 0.0 { 0.0 } else { (mean(true, at) + mean(false, at)) / 2.0 },
        );
    let mut model = Model { base: 0.0, weights: [0.0; FEATURES], neutral };
    for _ in 0..200_000 {
        let mut slope = [0.0; FEATURES];
        let mut base_slope = 0.0;
        for pair in pairs {
            let error = match (probability(model.odds(pair)), pair.same) {
                (likely, true) => likely - 1.0,
                (likely, false) => likely * COST,
            };
            base_slope += error;
            for at in 0..FEATURES {
                slope[at] += error * (pair.row[at] - neutral[at]);
            }
        }
        model.base -= 0.01 * base_slope;
        for at in 0..FEATURES {
            model.weights[at] -= 0.01 * (slope[at] + penalty * model.weights[at]);
            model.weights[at] = SIGNS[at] * (SIGNS[at] * model.weights[at]).max(0.0);
        }
    }
    model
}

fn tell(name: &str, judged: &[(f64, &Pair)]) {
    let joined =
        |same: bool, at: f64| judged.iter().filter(|(p, pair)| pair.same == same && *p >= at).count();
    let loss: f64 = judged.iter().map(|(p, pair)| if pair.same { -p.ln() } else { -(1.0 - p).ln() }).sum();
    eprintln!(
        "{name}: joined at 0.8: {} true, {} wrong; at 0.5: {} true, {} wrong; loss {:.3}",
        joined(true, 0.8),
        joined(false, 0.8),
        joined(true, 0.5),
        joined(false, 0.5),
        loss / judged.len() as f64
    );
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let file = std::env::args().nth(1).ok_or("which file holds the pairs?")?;
    let penalty: f64 = std::env::args().nth(2).map_or(Ok(PENALTY), |text| text.parse())?;
    let read: serde_json::Value = serde_json::from_slice(&std::fs::read(file)?)?;
    let mut pairs = Vec::new();
    for (label, same) in [("match", true), ("distinct", false)] {
        for pair in read[label].as_array().ok_or("no pairs")? {
            let both = if pair.is_array() { pair } else { &pair["__value__"] };
            let firm = |at: usize| {
                let text = |field: &str| both[at][field].as_str().unwrap_or_default().to_owned();
                Firm {
                    name: text("name"),
                    address: text("address"),
                    country: text("country"),
                    ..Firm::default()
                }
            };
            let (a, b) = (firm(0), firm(1));
            let shown = format!("{} | {}\n        {} | {}", a.name, a.address, b.name, b.address);
            let (row, stated) = features(&a, &b);
            pairs.push(Pair { row, stated, same, shown });
        }
    }
    let all: Vec<&Pair> = pairs.iter().collect();
    let model = learn(&all, penalty);
    let seen: Vec<(f64, &Pair)> = all.iter().map(|pair| (probability(model.odds(pair)), *pair)).collect();
    tell("on the pairs themselves", &seen);
    let mut unseen = Vec::new();
    for part in 0..PARTS {
        let (mut kept, mut held) = (Vec::new(), Vec::new());
        for (at, pair) in all.iter().enumerate() {
            if at % PARTS == part { held.push(*pair) } else { kept.push(*pair) }
        }
        let model = learn(&kept, penalty);
        unseen.extend(held.into_iter().map(|pair| (probability(model.odds(pair)), pair)));
    }
    tell("on pairs held out", &unseen);
    if std::env::args().nth(3).is_some() {
        let mut sorted = seen;
        sorted.sort_by(|a, b| a.0.total_cmp(&b.0));
        for (p, pair) in sorted {
            eprintln!(
                "{p:.3} {} {:.2?}\n        {}",
                if pair.same { "SAME" } else { "----" },
                pair.row,
                pair.shown
            );
        }
    }
    println!("BASE: {:.3}\nLEARNED: {:.3?}\nNEUTRAL: {:.3?}", model.base, model.weights, model.neutral);
    Ok(())
}

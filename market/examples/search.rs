//! Builds the index from made-up suppliers and asks it questions. `bench/search.py` runs it and says what is in the files.
//!
//!     cargo run --release --package market --example search -- SUPPLIERS.jsonl PROVINCES.txt [FOLDER] < FILES
//!
//! FILES are the names of files with questions, one a line. For each a line of JSON is written. Without a folder the index
//! is kept in memory.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufRead, BufReader};
use std::time::Instant;

use jiff::ToSpan;
use jiff::civil::{Date, date};
use market::model::vocabulary::{ConceptId, PlaceId, Unit, Vocabulary};
use market::search::{Amount, Calendar, Certificate, Change, Entry, Free, Near, Query, Search};
use platform::locale::Language;
use serde::Deserialize;
use serde_json::{Value, json};

/// The files' numbers as concepts, in their order.
const SECTORS: &str = "textile-sector clothing-sector leather-goods-sector footwear-sector components-sector \
                       knitwear-sector eyewear-sector jewellery-sector";
const PRODUCTS: &str = "button zip label embroidery lining trimming bag belt shirt jacket trousers coat swimwear \
                        hosiery sole buckle";
const PROCESSINGS: &str = "weaving dyeing printing finishing laser-cutting sewing embroidering pleating washing tanning \
                           plating quality-control";
const QUALITIES: &str = "economy medium medium-fine fine luxury";
const SALES: &str = "contract-work own-brand private-label licence";
const SIZES: &str = "size-1-3 size-4-9 size-10-19 size-20-49 size-50-249 size-250";
const CERTIFICATES: &str = "gots ocs grs rcs rws rms ras rds oeko-tex-100 oeko-tex-step bluesign lwg icec iso-9001 \
                            iso-14001 sa8000 bsci smeta wrap fsc";
/// The first week of the files' calendars.
const MONDAY: Date = date(2026, 11, 23);

#[derive(Deserialize)]
struct Supplier {
    id: u64,
    name: String,
    it: String,
    en: String,
    sector: usize,
    pts: Vec<usize>,
    prs: Vec<usize>,
    quality: usize,
    sales: usize,
    emp: u32,
    prov: usize,
    lat: f64,
    lon: f64,
    certs: BTreeMap<usize, Date>,
    cap: Vec<u32>,
    mo: u32,
}

#[derive(Deserialize)]
struct Question {
    cls: String,
    text: Option<String>,
    lat: f64,
    lon: f64,
    km: Option<f64>,
    w1: Option<i64>,
    w2: i64,
    x: u32,
    cert: Option<usize>,
    day: Date,
    sector: Option<Vec<usize>>,
    prs: Option<Vec<usize>>,
    quality: Option<Vec<usize>>,
}

/// What numbers of the files stand for.
struct Numbers {
    sectors: Vec<ConceptId>,
    products: Vec<ConceptId>,
    processings: Vec<ConceptId>,
    qualities: Vec<ConceptId>,
    sales: Vec<ConceptId>,
    sizes: Vec<ConceptId>,
    certificates: Vec<ConceptId>,
    provinces: Vec<Option<PlaceId>>,
}

impl Numbers {
    fn new(provinces: &str) -> Self {
        let vocabulary = Vocabulary::bundled();
        let concepts = |names: &str| {
            let of = |name| vocabulary.concept(name).unwrap_or_else(|| panic!("{name} is no concept"));
            names.split_whitespace().map(of).collect::<Vec<_>>()
        };
        Self {
            sectors: concepts(SECTORS),
            products: concepts(PRODUCTS),
            processings: concepts(PROCESSINGS),
            qualities: concepts(QUALITIES),
            sales: concepts(SALES),
            sizes: concepts(SIZES),
            certificates: concepts(CERTIFICATES),
            provinces: provinces.split_whitespace().map(|code| vocabulary.place(code)).collect(),
        }
    }

    fn entry(&self, supplier: Supplier) -> Entry {
        let of = |all: &[ConceptId], some: &[usize]| some.iter().map(|at| all[*at]).collect::<Vec<_>>();
        let size = [3, 9, 19, 49, 249].iter().filter(|most| supplier.emp > **most).count();
        let single =
            [self.sectors[supplier.sector], self.qualities[supplier.quality], self.sales[supplier.sales]];
        let mut concepts = of(&self.products, &supplier.pts);
        concepts.extend(of(&self.processings, &supplier.prs));
        concepts.extend(single);
        concepts.push(self.sizes[size]);
        Entry {
            id: format!("sup_{:08}", supplier.id),
            names: vec![supplier.name],
            texts: vec![(Language::It, supplier.it), (Language::En, supplier.en)],
            concepts,
            places: self.provinces[supplier.prov].into_iter().collect(),
            address: String::new(),
            position: Some((supplier.lat, supplier.lon)),
            calendars: vec![Calendar {
                processing: self.processings[supplier.prs[0]],
                unit: Unit::Piece,
                first: MONDAY,
                free: supplier.cap,
            }],
            min_order: Some(Amount { amount: supplier.mo, unit: Unit::Piece }),
            certificates: supplier
                .certs
                .into_iter()
                .map(|(at, until)| Certificate {
                    scheme: self.certificates[at],
                    from: None,
                    until: Some(until),
                })
                .collect(),
            changed: i64::try_from(supplier.id).unwrap_or(0),
        }
    }

    fn query(&self, question: &Question) -> Query {
        let chosen = [
            (&question.sector, &self.sectors),
            (&question.prs, &self.processings),
            (&question.quality, &self.qualities),
        ];
        let concepts =
            chosen.iter().flat_map(|(some, all)| some.iter().flatten().map(|at| all[*at])).collect();
        Query {
            text: question.text.clone().unwrap_or_default(),
            concepts,
            near: question.km.map(|km| Near {
                latitude: question.lat,
                longitude: question.lon,
                km: Some(km),
            }),
            free: question.w1.map(|first| Free {
                from: MONDAY + (7 * (first - 1)).days(),
                to: MONDAY + (7 * (question.w2 - 1) + 6).days(),
                amount: question.x,
                unit: Unit::Piece,
                processing: None,
            }),
            certificates: question.cert.map(|at| self.certificates[at]).into_iter().collect(),
            valid_on: question.cert.map(|_| question.day),
            ..Query::default()
        }
    }
}

/// Seconds that this process has computed, and the most memory that it held, in megabytes.
fn spent() -> (f64, f64) {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let ticks =
        |at: usize| stat.split_whitespace().nth(at).and_then(|text| text.parse::<f64>().ok()).unwrap_or(0.0);
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let peak = peak.and_then(|text| text.split_whitespace().next()?.parse::<f64>().ok()).unwrap_or(0.0);
    ((ticks(13) + ticks(14)) / 100.0, peak / 1024.0)
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [suppliers, provinces, folder @ ..] = &arguments[..] else {
        return Err("which files?".into());
    };
    let numbers = Numbers::new(&std::fs::read_to_string(provinces)?);
    let open = || match folder.first() {
        Some(folder) => Search::open(folder.as_ref()),
        None => Search::in_memory(),
    };
    let mut search = open()?;
    let mut lines = BufReader::new(File::open(suppliers)?).lines().peekable();
    let first = lines.peek().and_then(|line| line.as_ref().ok()).map(|line| numbers.entry(read(line)));
    let (before, start) = (spent().0, Instant::now());
    search.rebuild(lines.map(|line| numbers.entry(read(&line.expect("a line")))), 1)?;
    search.settle()?;
    let built = start.elapsed().as_secs_f64();
    let (cpu, peak) = spent();
    let mut told = json!({"entries": search.count(), "built": built, "cpu": cpu - before, "peak": peak});
    if let Some(folder) = folder.first() {
        drop(search);
        let start = Instant::now();
        search = open()?;
        let files = std::fs::read_dir(folder)?.flatten();
        let bytes: u64 = files.filter_map(|file| Some(file.metadata().ok()?.len())).sum();
        told["opened"] = json!(start.elapsed().as_secs_f64());
        told["bytes"] = json!(bytes);
    }
    println!("{told}");
    for file in std::io::stdin().lines() {
        println!("{}", ask(&search, &numbers, &file?)?);
    }
    println!("{}", json!({"changed": change(&search, first)?, "peak": spent().1}));
    Ok(())
}

fn read(line: &str) -> Supplier {
    serde_json::from_str(line).expect("a supplier")
}

/// Asks the questions of a file and says how long each took, in milliseconds.
fn ask(search: &Search, numbers: &Numbers, file: &str) -> Result<Value, Box<dyn std::error::Error>> {
    let questions: Vec<Question> = serde_json::from_reader(File::open(file)?)?;
    let queries: Vec<Query> = questions.iter().map(|question| numbers.query(question)).collect();
    let (mut answers, before) = (Vec::new(), spent().0);
    for (question, query) in questions.iter().zip(&queries) {
        let start = Instant::now();
        let answer = search.answer(query)?;
        let took = start.elapsed().as_secs_f64() * 1e3;
        answers.push(json!([took, question.cls, answer.total]));
    }
    Ok(json!({"cpu": spent().0 - before, "answers": answers}))
}

/// How long it takes until a changed entry is found, in seconds, time after time.
fn change(search: &Search, entry: Option<Entry>) -> Result<Vec<f64>, Box<dyn std::error::Error>> {
    let Some(mut entry) = entry else { return Ok(Vec::new()) };
    let mut times = Vec::new();
    for round in 0..20 {
        entry.names = vec![format!("Xylofon{round} Zwischenzeit")];
        let start = Instant::now();
        search.apply([Change::Put(Box::new(entry.clone()))], 2)?;
        let text = format!("xylofon{round} zwischenzeit");
        let found = search.answer(&Query { text, ..Query::default() })?;
        times.push(start.elapsed().as_secs_f64());
        assert_eq!(found.rows.first().map(|row| row.id.as_str()), Some(entry.id.as_str()));
    }
    Ok(times)
}

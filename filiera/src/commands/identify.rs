//! `filiera identify`: which incoming firm is which known one, as the contract of the engines says.

use std::collections::HashMap;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

use anyhow::Context as _;
use clap::Args as Flags;
use identify::{Decision, Evidence, Field, Firm, Index, Key, Position, Verdict};
use platform::sheet::{Cell, CsvOptions, Limits, ProblemKind, Row, Sheet, Table, read, to_csv};
use serde_json::{Value, json};

use super::Wrong;

/// Says which incoming firm is which known one
#[derive(Debug, Flags)]
#[command(
    after_help = "Both files need a column name; read as well are id, address, city, postal_code, region, country, vat,\n\
    latitude and longitude. CSV or XLSX.\n\
    A line for each incoming firm: its row from 1, the known one's id or row, how likely they are one, and what follows:\n\
    same (0.8 or more), review (a person decides), new.\n\
    Exit status: 0 done, 2 the input is wrong (one line says what)."
)]
pub struct Args {
    /// The known firms
    canonical: PathBuf,
    /// The incoming firms
    incoming: PathBuf,
    /// Write one JSON object, with what speaks for and against each answer
    #[arg(long)]
    json: bool,
    /// Taken as by the other engines; nothing here is left to chance
    #[arg(long, value_name = "N", default_value_t = 1)]
    seed: u64,
}

/// Larger than what is uploaded: the file is the operator's own.
const LIMITS: Limits = Limits {
    upload: 500_000_000,
    rows: 1_000_000,
    columns: 500,
    cells: 25_000_000,
    cell_characters: 32_767,
    text: 500_000_000,
    unpacked: 1_000_000_000,
    shared_strings: 256_000_000,
    part: 16_000_000,
    parts: 2_000,
    ratio: 250,
};

/// Reads both files and tells which is which.
pub fn run(args: Args) -> anyhow::Result<ExitCode> {
    let (known, incoming) = (Firms::read(&args.canonical)?, Firms::read(&args.incoming)?);
    let began = Instant::now();
    let mut index = Index::new();
    for row in &known.sheet.rows {
        index.add(&known.firm(row));
    }
    let ready = began.elapsed();
    let began = Instant::now();
    let mut decisions: Vec<Decision> =
        incoming.sheet.rows.iter().map(|row| index.identify(&incoming.firm(row))).collect();
    let answered = began.elapsed();
    deal(&mut decisions);
    let bytes = if args.json {
        let told: Vec<Value> =
            decisions.iter().enumerate().map(|(at, decision)| full(at, decision, &known)).collect();
        let object = json!({
            "known": known.sheet.rows.len(),
            "incoming": incoming.sheet.rows.len(),
            "seconds": {"ready": ready.as_secs_f64(), "answered": answered.as_secs_f64()},
            "decisions": told,
        });
        let mut text = serde_json::to_vec(&object).context("cannot write JSON")?;
        text.push(b'\n');
        text
    } else {
        let columns = ["incoming", "canonical", "probability", "decision"];
        let rows = decisions.iter().enumerate().map(|(at, decision)| short(at, decision, &known));
        to_csv(&Table::new("identify", &columns, rows), CsvOptions::default())?
    };
    std::io::stdout().write_all(&bytes).context("cannot write to standard output")?;
    Ok(ExitCode::SUCCESS)
}

/// A firm that is known more than once, letter by letter, and comes in more than once: each time in turn is another row.
fn deal(decisions: &mut [Decision]) {
    let mut dealt: HashMap<Key, usize> = HashMap::new();
    for decision in decisions.iter_mut().filter(|decision| !decision.twins.is_empty()) {
        let turn = dealt.entry(decision.twins[0]).or_default();
        decision.key = Some(decision.twins[*turn % decision.twins.len()]);
        *turn += 1;
    }
}

/// One line of the answer.
fn short(at: usize, decision: &Decision, known: &Firms) -> Vec<Cell> {
    vec![
        (at + 1).to_string().into(),
        decision.key.map(|key| known.called(key)).into(),
        format!("{:.4}", decision.probability).into(),
        word(decision.verdict).into(),
    ]
}

/// The same with what it rests on.
fn full(at: usize, decision: &Decision, known: &Firms) -> Value {
    let evidence =
        |one: &Evidence| json!({"field": field(one.field), "agreement": one.agreement, "weight": one.weight});
    let named = |keys: &[Key]| keys.iter().map(|key| known.called(*key)).collect::<Vec<_>>();
    json!({
        "incoming": at + 1,
        "canonical": decision.key.map(|key| known.called(key)),
        "probability": decision.probability,
        "decision": word(decision.verdict),
        "evidence": decision.evidence.iter().map(evidence).collect::<Vec<_>>(),
        "rivals": named(&decision.rivals),
        "twins": named(&decision.twins),
    })
}

fn word(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Same => "same",
        Verdict::Review => "review",
        Verdict::New => "new",
    }
}

fn field(field: Field) -> &'static str {
    match field {
        Field::Name => "name",
        Field::NameNumbers => "name_numbers",
        Field::Address => "address",
        Field::NameAndAddress => "name_and_address",
        Field::WordForWord => "word_for_word",
        Field::City => "city",
        Field::PostalCode => "postal_code",
        Field::Region => "region",
        Field::Country => "country",
        Field::Vat => "vat",
        Field::Position => "position",
    }
}

/// A sheet of firms, with the columns that are read.
struct Firms {
    sheet: Sheet,
    id: Option<usize>,
    /// Name, address, city, postal code, region, country, VAT number, latitude and longitude.
    columns: [Option<usize>; 9],
}

impl Firms {
    /// Reads a file; what is wrong with it is one line.
    fn read(file: &Path) -> anyhow::Result<Self> {
        let shown = file.display();
        let wrong = |reason: String| Wrong(format!("{shown}: {reason}"));
        let bytes = std::fs::read(file).map_err(|error| wrong(error.to_string()))?;
        let sheet = read(&bytes, "", &LIMITS).map_err(|error| wrong(error.to_string()))?;
        let long = sheet.problems.iter().find(|one| matches!(one.kind, ProblemKind::MoreCells { .. }));
        if let Some(problem) = long {
            let line = format!("line {} has more cells than there are columns", problem.line);
            return Err(wrong(line).into());
        }
        let column = |names: &[&str]| names.iter().find_map(|name| sheet.column(name));
        let columns = [
            column(&["name"]),
            column(&["address"]),
            column(&["city"]),
            column(&["postal_code"]),
            column(&["region"]),
            column(&["country"]),
            column(&["vat"]),
            column(&["latitude", "lat"]),
            column(&["longitude", "lng"]),
        ];
        if columns[0].is_none() {
            return Err(wrong("there is no column called name".to_owned()).into());
        }
        Ok(Self { id: column(&["id"]), columns, sheet })
    }

    /// The firm of a row. A position that is no pair of numbers is not known.
    fn firm(&self, row: &Row) -> Firm {
        let cell = |at: usize| self.columns[at].and_then(|column| row.cells[column].as_deref());
        let text = |at: usize| cell(at).unwrap_or_default().to_owned();
        let degrees = |at: usize| cell(at).and_then(|text| text.trim().replace(',', ".").parse::<f64>().ok());
        Firm {
            name: text(0),
            address: text(1),
            city: text(2),
            postal_code: text(3),
            region: text(4),
            country: text(5),
            vat: text(6),
            position: degrees(7).zip(degrees(8)).and_then(|(north, east)| Position::new(north, east)),
        }
    }

    /// What a firm is called in the answer: its id, or its row from 1.
    fn called(&self, key: Key) -> String {
        let row = key.0 as usize;
        let id = self.id.and_then(|column| self.sheet.rows[row].cells[column].clone());
        id.unwrap_or_else(|| (row + 1).to_string())
    }
}

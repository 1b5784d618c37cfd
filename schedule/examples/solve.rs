//! Schedules each file named and prints one line about it: `solve [--fairness D] [--time-limit S] [--patience S]
//! [--threads N] [--seed S] FILE…`.

use std::process::ExitCode;
use std::sync::atomic::AtomicBool;
use std::time::Duration;

use schedule::{Options, check, read, solve};

fn main() -> ExitCode {
    let mut options = Options::default();
    let mut faulty = false;
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        let mut number = || arguments.next().and_then(|text| text.parse::<f64>().ok()).unwrap_or(1.0);
        match argument.as_str() {
            "--fairness" => options.fairness = Some(number() as u32),
            "--time-limit" => options.time_limit = Some(Duration::from_secs_f64(number())),
            "--patience" => options.patience = Some(Duration::from_secs_f64(number())),
            "--threads" => options.threads = number() as usize,
            "--seed" => options.seed = number() as u64,
            file => faulty |= !one(file, &options),
        }
    }
    if faulty { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

fn one(file: &str, options: &Options) -> bool {
    let name = file.rsplit('/').next().unwrap_or(file);
    let bytes = match std::fs::read(file) {
        Ok(bytes) => bytes,
        Err(error) => {
            println!("{name:32} {error}");
            return false;
        }
    };
    let progress = |progress: &schedule::Progress| {
        if std::env::var_os("VERBOSE").is_some() {
            eprintln!("{:8.3} {:?}", progress.seconds, progress.objective);
        }
    };
    let solved = read(&bytes).and_then(|mut instance| {
        instance.rules.fairness = options.fairness.or(instance.rules.fairness);
        let schedule = solve(&instance, options, &AtomicBool::new(false), &progress)?;
        let faults = check(&instance, &schedule);
        Ok((schedule, faults))
    });
    match solved {
        Ok((schedule, faults)) => {
            let cost = schedule.objective.map(|cost| {
                let lines =
                    [cost.must_unscheduled, cost.shortfall, cost.lost_weight, cost.changes, cost.breaks];
                format!("{lines:?} moves {}", cost.table_moves)
            });
            let bound = schedule.bound.map(|bound| {
                format!(
                    "{:?}",
                    [bound.must_unscheduled, bound.shortfall, bound.lost_weight, bound.changes, bound.breaks]
                )
            });
            let status = format!("{:?}", schedule.status);
            let report = schedule.report.unwrap_or_default();
            println!(
                "{name:32} {status:10} {:7.3} s  {}  bound {}  faults {} {report}",
                schedule.seconds,
                cost.unwrap_or_default(),
                bound.unwrap_or_default(),
                faults.len()
            );
            faults.iter().take(3).for_each(|fault| println!("    {fault}"));
            faults.is_empty()
        }
        Err(error) => {
            println!("{name:32} {error}");
            false
        }
    }
}

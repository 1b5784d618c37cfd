//! From an instance to its answer.

use crate::bounds::Bounds;
use crate::found::Found;
use crate::improve::improve;
use crate::model::{INFINITE, Model};
use crate::obstacle::obstacle;
use crate::place::kilometres;
use crate::search::Search;
use crate::validate::{befores, validate};
use crate::{Answer, Chain, InputError, Instance, Link, Place, Proof, Taken};

/// The part of the limit that the first look takes, which only has to find chains to compare others with.
const FIRST_LOOK: u64 = 500;

/// How much is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Options {
    /// How many chains.
    pub wanted: usize,
    /// How much may be computed before the answer is given without proof, in labels looked at: a number and not a time, so
    /// that the answer does not depend on the machine. A slow core looks at 150 to 300
    /// million in a second. Where fewer chains than wanted are found by then, up to twice as much is spent.
    pub limit: u64,
}

impl Default for Options {
    fn default() -> Self {
        Self { wanted: 5, limit: 1_000_000_000 }
    }
}

/// Puts the best chains together.
///
/// # Errors
/// Where the instance contradicts itself or is larger than [`crate::limits`].
pub fn solve(instance: &Instance, options: &Options) -> Result<Answer, InputError> {
    let order = validate(instance, options)?;
    let horizon = (instance.deadline - instance.start) as usize;
    let model = Model::new(instance, &order, horizon);
    let (found, open, mut work) = best(&model, options);
    let proof = match found.last() {
        _ if open >= INFINITE => Proof::Complete,
        Some(last) if found.len() == options.wanted && open > last.objective => Proof::Complete,
        _ => Proof::AtLeast(u64::try_from(open).unwrap_or(0)),
    };
    let none = found.is_empty() && proof == Proof::Complete;
    let obstacle = none.then(|| obstacle(instance, &order, options, &mut work));
    let chains = found.iter().map(|found| chain(instance, &model, found)).collect();
    Ok(Answer { chains, proof, obstacle, order, work })
}

/// The best chains of a model, the least bound of what was left unexplored, and the work that it took.
pub(crate) fn best(model: &Model, options: &Options) -> (Vec<Found>, i64, u64) {
    let mut search = Search::new(model, options.wanted);
    if model.stages.iter().any(|stage| stage.candidates.is_empty()) {
        return (Vec::new(), INFINITE, 0);
    }
    let mut bounds = Bounds::new(model, &mut search.work);
    let mut look = options.limit / FIRST_LOOK;
    loop {
        search.run(&bounds, search.work.saturating_add(look).min(options.limit));
        if search.open >= INFINITE || search.work > options.limit {
            break;
        }
        improve(model, &mut search.best, &mut search.work, options.limit);
        let before = search.work;
        let more = bounds.tighten(model, search.best.upper(), &mut search.work);
        if !more {
            search.run(&bounds, options.limit);
            break;
        }
        // as much is spent on looking as on bounds
        look = look.max(search.work - before);
    }
    (search.best.chains, search.open, search.work)
}

fn chain(instance: &Instance, model: &Model, found: &Found) -> Chain {
    let day = |offset: usize| instance.start + offset as u32;
    let mut links: Vec<Option<Link>> = vec![None; instance.steps.len()];
    for (stage, it) in model.stages.iter().enumerate() {
        let (arrives, begins, leaves) = found.dates.stages[stage];
        let mut taken: Vec<Taken> = Vec::new();
        for &(offset, amount) in &found.dates.taken[stage] {
            let week = day(offset) / 7;
            match taken.last_mut() {
                Some(last) if last.week == week => last.amount += amount,
                _ => taken.push(Taken { week, amount }),
            }
        }
        links[it.step] = Some(Link {
            candidate: it.candidates[found.chosen[stage]].index,
            arrives: day(arrives),
            begins: day(begins),
            leaves: day(leaves),
            taken,
        });
    }
    let links: Vec<Link> = links.into_iter().flatten().collect();
    let candidate = |step: usize| &instance.steps[step].candidates[links[step].candidate];
    let km = |from: Place, to: Place| u64::from(kilometres(from.into(), to.into(), &instance.transport));
    let (mut price, mut distance, mut firms) = (0, 0, Vec::new());
    let mut needed = vec![false; links.len()];
    for (step, it) in instance.steps.iter().enumerate() {
        let its = candidate(step);
        price += its.fixed + its.unit * it.quantity;
        firms.push(its.firm);
        for before in befores(instance, step) {
            needed[before] = true;
            if candidate(before).firm != its.firm {
                distance += km(candidate(before).place, its.place);
            }
        }
    }
    for step in (0..links.len()).filter(|step| !needed[*step]) {
        distance += km(candidate(step).place, instance.buyer);
    }
    firms.sort_unstable();
    firms.dedup();
    Chain {
        objective: found.objective as u64,
        delivered: day(found.dates.delivered),
        price,
        transport: distance * instance.transport.cents_per_km,
        distance,
        firms: firms.len(),
        links,
    }
}

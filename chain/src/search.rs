//! Branch and bound over the candidates, from the last stage to the first.
//!
//! A node has candidates for the stages after; its bound is exact in days, prices and ways for what is chosen, and that
//! of [`Bounds`] for the rest, with the firms chosen so far counted once. It is held for every day of delivery at a time,
//! so that each chain is met once, whatever its day.

use crate::bounds::Bounds;
use crate::dates::{Dates, Need, dates, suffices};
use crate::model::{INFINITE, Model, plus};

/// A chain that was found.
#[derive(Debug, Clone)]
pub(crate) struct Found {
    pub objective: i64,
    /// The candidate of each stage.
    pub chosen: Vec<usize>,
    pub dates: Dates,
    /// Whether those dates are the best.
    sure: bool,
}

pub(crate) struct Search<'a> {
    model: &'a Model,
    wanted: usize,
    limit: u64,
    /// The best so far, in order.
    pub found: Vec<Found>,
    /// The least bound of what was left unexplored.
    pub open: i64,
    pub work: u64,
    sums: Vec<(usize, i64)>,
}

/// A way of goods: to which stage (none is the buyer), how many days, and what it weighs.
type Way = (Option<usize>, i16, i64);

/// What is chosen at a node, and what it means.
#[derive(Clone)]
struct Node {
    chosen: Vec<usize>,
    /// For each day of delivery, the least cost but for what is counted by firms.
    cost: Vec<i64>,
    /// For each stage and day of delivery, the day by which it leaves; −1 where it cannot.
    leaves: Vec<Vec<i16>>,
    /// And by which everything arrives at it.
    arrives: Vec<Vec<i16>>,
    /// The firms.
    firms: Vec<usize>,
    /// What the chosen are charged for firms, and the firms themselves.
    charged: i64,
    /// For each stage, the cheapest charge of firms that are chosen already.
    used: Vec<i64>,
}

impl<'a> Search<'a> {
    pub fn new(model: &'a Model, wanted: usize) -> Self {
        Self { model, wanted, limit: 0, found: Vec::new(), open: INFINITE, work: 0, sums: Vec::new() }
    }

    /// What a chain may weigh to be among the best.
    pub fn upper(&self) -> i64 {
        if self.found.len() < self.wanted { INFINITE - 1 } else { self.found[self.wanted - 1].objective }
    }

    /// Searches until `work` has reached `limit`.
    pub fn run(&mut self, bounds: &Bounds, limit: u64) {
        let model = self.model;
        self.limit = limit;
        self.open = INFINITE;
        let mut cost: Vec<i64> = (0..=model.horizon).map(|day| model.day * day as i64).collect();
        for (tree, labels) in bounds.trees.iter().zip(&bounds.labels) {
            for stage in (0..model.stages.len()).filter(|stage| tree.up[*stage].is_none()) {
                cost.iter_mut().zip(&labels.into[stage]).for_each(|(sum, &cost)| *sum = plus(*sum, cost));
            }
        }
        let root = Node {
            chosen: Vec::new(),
            cost,
            leaves: Vec::new(),
            arrives: Vec::new(),
            firms: Vec::new(),
            charged: 0,
            used: vec![INFINITE; model.stages.len()],
        };
        self.descend(bounds, &root);
    }

    fn descend(&mut self, bounds: &Bounds, node: &Node) {
        let stage = node.chosen.len();
        if stage == self.model.stages.len() {
            self.finish(node);
            return;
        }
        let children = self.children(bounds, node);
        for (at, &(bound, candidate)) in children.iter().enumerate() {
            if self.out(bound, &node.chosen, candidate) {
                // what follows is no better, and where it is as good its candidate comes later
                return;
            }
            if self.work > self.limit && self.found.len() >= self.wanted || self.work / 2 > self.limit {
                self.open = self.open.min(children[at].0);
                return;
            }
            let child = self.child(bounds, node, candidate);
            let bound = self.bound(bounds, &child);
            if !self.out(bound, &node.chosen, candidate) {
                self.descend(bounds, &child);
            }
        }
    }

    /// Whether nothing below is among the best.
    fn out(&self, bound: i64, chosen: &[usize], candidate: usize) -> bool {
        if bound >= INFINITE {
            return true;
        }
        let Some(last) = self.found.get(self.wanted - 1) else { return false };
        let later = || chosen.iter().chain([&candidate]).gt(&last.chosen[..=chosen.len()]);
        bound > last.objective || bound == last.objective && later()
    }

    /// The candidates of the next stage with their bounds, the best first.
    fn children(&mut self, bounds: &Bounds, node: &Node) -> Vec<(i64, usize)> {
        let model = self.model;
        let stage = node.chosen.len();
        let width = model.horizon + 1;
        let base = self.base(bounds, node);
        let Some(last) = base.iter().rposition(|cost| *cost < INFINITE) else { return Vec::new() };
        let cheapest = base.iter().copied().min().unwrap_or(INFINITE);
        let again = bounds.firms.rest(stage + 1, &node.used, &mut self.sums);
        let upper = self.upper();
        let mut children = Vec::new();
        for (candidate, fit) in model.stages[stage].candidates.iter().enumerate() {
            let at = &bounds.at[stage][candidate * width..][..width];
            let charge = bounds.firms.charge[stage][candidate];
            if at[model.horizon] >= INFINITE || charge >= INFINITE {
                continue;
            }
            let ways = self.ways(node, stage, candidate);
            let fixed = node.charged + charge + ways.iter().map(|way| way.2).sum::<i64>();
            let rest = if node.firms.contains(&fit.firm) {
                again
            } else {
                let used = with_firm(bounds, &node.used, stage + 1, fit.firm);
                plus(bounds.firms.rest(stage + 1, &used, &mut self.sums), model.firm)
            };
            self.work += self.sums.len() as u64;
            if cheapest + at[model.horizon] + plus(fixed, rest) > upper {
                continue;
            }
            let mut least = INFINITE;
            for day in (0..=last).filter(|day| base[*day] < INFINITE) {
                let leaves = leaving(node, &ways, day);
                if leaves >= 0 {
                    least = least.min(plus(base[day], at[leaves as usize]));
                }
            }
            self.work += last as u64;
            let bound = plus(least, plus(fixed, rest));
            if bound <= upper {
                children.push((bound, candidate));
            }
        }
        self.work += model.stages[stage].candidates.len() as u64;
        children.sort_unstable();
        children
    }

    /// The cost for each day of delivery without what the next stage and those before it were taken to cost.
    fn base(&mut self, bounds: &Bounds, node: &Node) -> Vec<i64> {
        let stage = node.chosen.len();
        let width = self.model.horizon + 1;
        let mut base = node.cost.clone();
        for (tree, labels) in bounds.trees.iter().zip(&bounds.labels) {
            for (day, cost) in base.iter_mut().enumerate().filter(|(_, cost)| **cost < INFINITE) {
                *cost -= match tree.up[stage] {
                    None => labels.into[stage][day],
                    Some(edge) => {
                        let to = self.model.edges[edge].to;
                        labels.into[stage][node.chosen[to] * width + node.arrives[to][day] as usize]
                    }
                };
            }
            self.work += width as u64;
        }
        base
    }

    /// Where a candidate's goods go.
    fn ways(&self, node: &Node, stage: usize, candidate: usize) -> Vec<Way> {
        let it = &self.model.stages[stage];
        if it.to.is_empty() {
            let (days, weight) = it.delivery[candidate];
            return vec![(None, days as i16, weight)];
        }
        let way = |&edge: &usize| {
            let edge = &self.model.edges[edge];
            let at = node.chosen[edge.to] * it.candidates.len() + candidate;
            (Some(edge.to), edge.days[at] as i16, edge.weight[at])
        };
        it.to.iter().map(way).collect()
    }

    fn child(&mut self, bounds: &Bounds, node: &Node, candidate: usize) -> Node {
        let model = self.model;
        let stage = node.chosen.len();
        let width = model.horizon + 1;
        let mut cost = self.base(bounds, node);
        let ways = self.ways(node, stage, candidate);
        let weight: i64 = ways.iter().map(|way| way.2).sum();
        let fit = &model.stages[stage].candidates[candidate];
        let at = &bounds.at[stage][candidate * width..][..width];
        let (mut leaves, mut arrives) = (vec![-1; width], vec![-1; width]);
        for day in 0..width {
            if cost[day] >= INFINITE {
                continue;
            }
            leaves[day] = leaving(node, &ways, day);
            cost[day] =
                if leaves[day] < 0 { INFINITE } else { plus(cost[day] + weight, at[leaves[day] as usize]) };
            if cost[day] < INFINITE {
                arrives[day] = fit.latest[leaves[day] as usize];
            }
        }
        let mut child = node.clone();
        child.chosen.push(candidate);
        child.leaves.push(leaves);
        child.arrives.push(arrives);
        child.cost = cost;
        child.charged += bounds.firms.charge[stage][candidate];
        if !child.firms.contains(&fit.firm) {
            child.firms.push(fit.firm);
            child.charged += model.firm;
            child.used = with_firm(bounds, &node.used, stage + 1, fit.firm);
        }
        self.crowd(&mut child);
        child
    }

    /// Strikes out the days of delivery for which a calendar that is shared has not enough.
    fn crowd(&mut self, child: &mut Node) {
        let model = self.model;
        let stage = child.chosen.len() - 1;
        let fit = |stage: usize| &model.stages[stage].candidates[child.chosen[stage]];
        let shares = |other: &usize| {
            model.beside[stage] >> other & 1 == 1 && fit(*other).calendar == fit(stage).calendar
        };
        let mut group: Vec<usize> = (0..stage).filter(shares).collect();
        if group.is_empty() {
            return;
        }
        group.push(stage);
        let calendar = &model.calendars[fit(stage).calendar];
        for day in 0..child.cost.len() {
            if child.cost[day] >= INFINITE {
                continue;
            }
            let need = |&stage: &usize| Need {
                from: fit(stage).release,
                to: child.leaves[stage][day] as usize,
                work: fit(stage).work,
            };
            let needs: Vec<Need> = group.iter().map(need).collect();
            self.work += (group.len() * group.len()) as u64;
            if suffices(calendar, &needs) {
                // a later delivery leaves more time to each
                break;
            }
            child.cost[day] = INFINITE;
        }
    }

    fn bound(&mut self, bounds: &Bounds, node: &Node) -> i64 {
        let least = node.cost.iter().copied().min().unwrap_or(INFINITE);
        let rest = bounds.firms.rest(node.chosen.len(), &node.used, &mut self.sums);
        plus(least, plus(node.charged, rest))
    }

    fn finish(&mut self, node: &Node) {
        if let Some(at) = self.found.iter().position(|found| found.chosen == node.chosen) {
            if self.found[at].sure {
                return;
            }
            self.found.remove(at);
        }
        let least = node.cost.iter().copied().min().unwrap_or(INFINITE);
        let (dates, complete) = dates(self.model, &node.chosen, &mut self.work, self.limit);
        if !complete {
            self.open = self.open.min(plus(least, node.charged));
        }
        let Some(dates) = dates else { return };
        let objective = objective(self.model, &node.chosen, &dates);
        let found = Found { objective, chosen: node.chosen.clone(), dates, sure: complete };
        let before = |other: &Found| (other.objective, &other.chosen) < (found.objective, &found.chosen);
        let at = self.found.partition_point(before);
        self.found.insert(at, found);
        self.found.truncate(self.wanted);
    }
}

/// The day by which a stage leaves so that it is everywhere in time; negative where it cannot.
fn leaving(node: &Node, ways: &[Way], day: usize) -> i16 {
    let by = |&(to, days, _): &Way| to.map_or(day as i16, |to| node.arrives[to][day]) - days;
    ways.iter().map(by).min().unwrap_or(-1)
}

/// The cheapest charges of firms that are counted, with one more.
fn with_firm(bounds: &Bounds, used: &[i64], first: usize, firm: usize) -> Vec<i64> {
    let mut used = used.to_vec();
    for &(stage, charge) in bounds.firms.offers(firm).iter().filter(|offer| offer.0 >= first) {
        used[stage] = used[stage].min(charge);
    }
    used
}

/// What a chain weighs, added up anew.
fn objective(model: &Model, chosen: &[usize], dates: &Dates) -> i64 {
    let mut firms = Vec::new();
    let mut sum = model.day * dates.delivered as i64;
    for (stage, it) in model.stages.iter().enumerate() {
        let fit = &it.candidates[chosen[stage]];
        sum += fit.weight;
        if it.to.is_empty() {
            sum += it.delivery[chosen[stage]].1;
        }
        if !firms.contains(&fit.firm) {
            firms.push(fit.firm);
        }
    }
    for edge in &model.edges {
        sum += edge.weight[chosen[edge.to] * model.stages[edge.from].candidates.len() + chosen[edge.from]];
    }
    sum + model.firm * firms.len() as i64
}

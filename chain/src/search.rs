//! Branch and bound over the candidates, from the last stage to the first.
//!
//! A node has candidates for the stages after; its bound is exact in days, prices and ways for what is chosen, and that
//! of [`Bounds`] for the rest, with the firms chosen so far counted once. It is held for every day of delivery at a time,
//! so that each chain is met once, whatever its day.

use crate::bounds::Bounds;
use crate::found::Best;
use crate::model::{INFINITE, Model, plus};
use crate::node::Node;

pub(crate) struct Search<'a> {
    model: &'a Model,
    limit: u64,
    pub best: Best,
    /// The least bound of what was left unexplored.
    pub open: i64,
    pub work: u64,
    sums: Vec<(usize, i64)>,
}

impl<'a> Search<'a> {
    pub fn new(model: &'a Model, wanted: usize) -> Self {
        Self { model, limit: 0, best: Best::new(wanted), open: INFINITE, work: 0, sums: Vec::new() }
    }

    /// Searches until `work` has reached `limit`.
    pub fn run(&mut self, bounds: &Bounds, limit: u64) {
        self.limit = limit;
        self.open = INFINITE;
        if let Some(root) = Node::root(self.model, bounds, self.best.upper()) {
            self.descend(bounds, &root);
        }
    }

    fn descend(&mut self, bounds: &Bounds, node: &Node) {
        let stage = node.chosen.len();
        if stage == self.model.stages.len() {
            self.finish(node);
            return;
        }
        let children = self.children(bounds, node);
        for (at, &(bound, candidate)) in children.iter().enumerate() {
            if self.best.out(bound, &node.chosen, candidate) {
                // what follows is no better, and where it is as good its candidate comes later
                return;
            }
            if self.work > self.limit && self.best.full() || self.work / 2 > self.limit {
                self.open = self.open.min(children[at].0);
                return;
            }
            let child = node.child(self.model, bounds, candidate, self.best.upper(), &mut self.work);
            let bound = child.bound(bounds);
            if !self.best.out(bound, &node.chosen, candidate) {
                self.descend(bounds, &child);
            }
        }
    }

    /// The candidates of the next stage with their bounds, the best first.
    fn children(&mut self, bounds: &Bounds, node: &Node) -> Vec<(i64, usize)> {
        let model = self.model;
        let stage = node.chosen.len();
        let width = model.horizon + 1;
        let base = node.base(model, bounds, &mut self.work);
        let Some(last) = base.iter().rposition(|cost| *cost < INFINITE) else { return Vec::new() };
        let cheapest = base.iter().copied().min().unwrap_or(INFINITE);
        let again = bounds.firms.rest(stage + 1, node.last, &node.used, &mut self.sums);
        let upper = self.best.upper();
        let mut children = Vec::new();
        for (candidate, fit) in model.stages[stage].candidates.iter().enumerate() {
            let at = &bounds.at[stage][candidate * width..][..width];
            let charge = bounds.firms.charge[stage][candidate];
            if at[model.horizon] >= INFINITE || charge >= INFINITE {
                continue;
            }
            let ways = node.ways(model, candidate);
            let fixed = node.charged + charge + ways.iter().map(|way| way.2).sum::<i64>();
            let rest = if node.firms.contains(&fit.firm) {
                again
            } else {
                self.rest(bounds, node, fit.firm, node.last)
            };
            if cheapest + at[model.horizon] + plus(fixed, rest) > upper {
                continue;
            }
            let mut bound = INFINITE;
            let mut first = 0;
            for end in bounds.firms.spans.iter().map(|end| *end.min(&last)) {
                let mut least = INFINITE;
                for day in (first..=end).filter(|day| base[*day] < INFINITE) {
                    let leaves = node.leaving(&ways, day);
                    if leaves >= 0 {
                        least = least.min(plus(base[day], at[leaves as usize]));
                    }
                }
                first = end + 1;
                let least = plus(least, fixed);
                // what the firms cost at least is the more the earlier all is delivered
                if plus(least, rest) > upper.min(bound) {
                    continue;
                }
                let rest = if end == last { rest } else { self.rest(bounds, node, fit.firm, end) };
                bound = bound.min(plus(least, rest));
            }
            self.work += last as u64;
            if bound <= upper {
                children.push((bound, candidate));
            }
        }
        self.work += model.stages[stage].candidates.len() as u64;
        children.sort_unstable();
        children
    }

    /// The least that firms cost from the stage after the next on if the next is done by a firm and all delivered by a day.
    fn rest(&mut self, bounds: &Bounds, node: &Node, firm: usize, day: usize) -> i64 {
        let next = node.chosen.len() + 1;
        let mut used = node.used.clone();
        let counted = node.firms.contains(&firm);
        if !counted {
            bounds.firms.offer(firm, 1 << (next - 1), next, day, &mut used);
        }
        let rest = bounds.firms.rest(next, day, &used, &mut self.sums);
        self.work += self.sums.len() as u64;
        if counted { rest } else { plus(rest, self.model.firm) }
    }

    fn finish(&mut self, node: &Node) {
        if !self.best.enter(self.model, &node.chosen, &mut self.work, self.limit) {
            let least = node.cost.iter().copied().min().unwrap_or(INFINITE);
            self.open = self.open.min(plus(least, node.charged));
        }
    }
}

//! Bipartite matching where a right side may serve several: augmenting paths, one left side at a time.

/// A matching that grows.
pub struct Matching {
    capacity: Vec<usize>,
    /// Left sides that each right side serves.
    served: Vec<Vec<usize>>,
    seen: Vec<u64>,
    round: u64,
    /// Right sides that a vain attempt reached: they are full, and those they serve can go nowhere else.
    closed: Vec<bool>,
}

impl Matching {
    /// Nobody matched yet.
    pub fn new(capacity: Vec<usize>) -> Self {
        let right = capacity.len();
        Self {
            capacity,
            served: vec![Vec::new(); right],
            seen: vec![0; right],
            round: 0,
            closed: vec![false; right],
        }
    }

    /// Matches one more left side, moving others as needed; false, and nothing moved, where it cannot be.
    /// `choices` gives the right sides of a left side.
    pub fn add<C: IntoIterator<Item = usize>>(&mut self, left: usize, choices: &impl Fn(usize) -> C) -> bool {
        // Mostly somebody is free, and nobody has to move.
        let is_free = |right: &usize| self.served[*right].len() < self.capacity[*right];
        if let Some(right) = choices(left).into_iter().find(is_free) {
            self.served[right].push(left);
            return true;
        }
        self.round += 1;
        // Breadth first, so that no path is too deep for the stack: (left, right it comes from, parent).
        let mut queue: Vec<(usize, usize, usize)> = vec![(left, usize::MAX, usize::MAX)];
        let mut at = 0;
        while at < queue.len() {
            let who = queue[at].0;
            for right in choices(who) {
                if self.seen[right] == self.round || self.closed[right] {
                    continue;
                }
                self.seen[right] = self.round;
                if self.served[right].len() < self.capacity[right] {
                    self.shift(&queue, at, right);
                    return true;
                }
                queue.extend(self.served[right].iter().map(|&other| (other, right, at)));
            }
            at += 1;
        }
        for right in 0..self.seen.len() {
            self.closed[right] |= self.seen[right] == self.round;
        }
        false
    }

    fn shift(&mut self, queue: &[(usize, usize, usize)], last: usize, free: usize) {
        let mut at = last;
        let mut to = free;
        while at != usize::MAX {
            let (who, from, parent) = queue[at];
            if from != usize::MAX {
                self.served[from].retain(|&other| other != who);
            }
            self.served[to].push(who);
            to = from;
            at = parent;
        }
    }

    /// The right sides reached in the last vain attempt: they are all full.
    pub fn reached(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.seen.len()).filter(|&right| self.seen[right] == self.round)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn earlier_choices_give_way() {
        let edges = [vec![0, 1], vec![0], vec![1], vec![0, 1]];
        let mut matching = Matching::new(vec![1, 2]);
        let choices = |left: usize| edges[left].clone();
        assert!(matching.add(0, &choices) && matching.add(1, &choices) && matching.add(2, &choices));
        assert!(!matching.add(3, &choices));
        assert_eq!(matching.reached().collect::<Vec<_>>(), [0, 1]);
    }
}

//! Sets of entries, a bit each.

/// A set of the numbers below a limit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Bits(Box<[u64]>);

impl Bits {
    /// The empty set.
    pub(super) fn none(limit: usize) -> Self {
        Self(vec![0; limit.div_ceil(64)].into_boxed_slice())
    }

    /// Every number below the limit.
    pub(super) fn all(limit: usize) -> Self {
        let mut all = vec![u64::MAX; limit.div_ceil(64)];
        if let (Some(last), 1..) = (all.last_mut(), limit % 64) {
            *last = (1 << (limit % 64)) - 1;
        }
        Self(all.into_boxed_slice())
    }

    pub(super) fn set(&mut self, at: usize) {
        self.0[at / 64] |= 1 << (at % 64);
    }

    pub(super) fn has(&self, at: usize) -> bool {
        self.0[at / 64] >> (at % 64) & 1 == 1
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.iter().all(|word| *word == 0)
    }

    pub(super) fn count(&self) -> usize {
        self.0.iter().map(|word| word.count_ones() as usize).sum()
    }

    /// Leaves what is in both.
    pub(super) fn keep(&mut self, other: &Self) {
        self.0.iter_mut().zip(&other.0).for_each(|(word, other)| *word &= other);
    }

    /// Takes in what is in the other.
    pub(super) fn add(&mut self, other: &Self) {
        self.0.iter_mut().zip(&other.0).for_each(|(word, other)| *word |= other);
    }

    /// Leaves what is not in the other.
    pub(super) fn drop(&mut self, other: &Self) {
        self.0.iter_mut().zip(&other.0).for_each(|(word, other)| *word &= !other);
    }

    /// Leaves those of which this holds.
    pub(super) fn retain(&mut self, mut holds: impl FnMut(usize) -> bool) {
        for (at, word) in self.0.iter_mut().enumerate() {
            let mut left = *word;
            while left != 0 {
                let bit = left.trailing_zeros() as usize;
                left &= left - 1;
                if !holds(at * 64 + bit) {
                    *word &= !(1 << bit);
                }
            }
        }
    }

    /// The numbers in it, in order.
    pub(super) fn iter(&self) -> impl Iterator<Item = usize> {
        self.0.iter().enumerate().flat_map(|(at, word)| {
            let mut left = *word;
            std::iter::from_fn(move || {
                (left != 0).then(|| {
                    let bit = left.trailing_zeros() as usize;
                    left &= left - 1;
                    at * 64 + bit
                })
            })
        })
    }

    /// The words of 64 that are not empty, for counting what a small set shares with many.
    pub(super) fn sparse(&self) -> Vec<(u32, u64)> {
        (0..).zip(self.0.iter().copied()).filter(|(_, word)| *word != 0).collect()
    }

    /// How many of these are in it.
    pub(super) fn count_among(&self, sparse: &[(u32, u64)]) -> u32 {
        if sparse.len() == self.0.len() {
            return self.0.iter().zip(sparse).map(|(word, (_, other))| (word & other).count_ones()).sum();
        }
        sparse.iter().map(|(at, other)| (self.0[*at as usize] & other).count_ones()).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sets_do_what_sets_do() {
        for limit in [0, 1, 63, 64, 65, 200] {
            let all = Bits::all(limit);
            assert_eq!(all.count(), limit);
            assert_eq!(all.iter().collect::<Vec<_>>(), (0..limit).collect::<Vec<_>>());
            let mut thirds = Bits::none(limit);
            (0..limit).step_by(3).for_each(|at| thirds.set(at));
            let mut even = all.clone();
            even.retain(|at| at % 2 == 0);
            let mut both = thirds.clone();
            both.keep(&even);
            assert_eq!(both.iter().collect::<Vec<_>>(), (0..limit).step_by(6).collect::<Vec<_>>());
            assert_eq!(thirds.count_among(&even.sparse()) as usize, both.count());
            let mut odd = thirds.clone();
            odd.drop(&even);
            assert!(odd.iter().all(|at| at % 6 == 3));
            odd.add(&both);
            assert_eq!(odd, thirds);
        }
    }
}

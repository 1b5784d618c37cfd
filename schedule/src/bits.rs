//! Sets of slots as bits: one row a participant or meeting, as many words as there are slots to hold.

/// Rows of bits of one length.
#[derive(Debug, Clone)]
pub struct Grid {
    words: usize,
    bits: Vec<u64>,
}

impl Grid {
    /// All bits clear.
    pub fn new(rows: usize, columns: usize) -> Self {
        let words = columns.div_ceil(64).max(1);
        Self { words, bits: vec![0; rows * words] }
    }

    /// The words of one row.
    #[inline]
    pub fn row(&self, row: usize) -> &[u64] {
        &self.bits[row * self.words..(row + 1) * self.words]
    }

    /// Whether a bit is set.
    #[inline]
    pub fn has(&self, row: usize, column: usize) -> bool {
        self.bits[row * self.words + column / 64] >> (column % 64) & 1 == 1
    }

    /// Sets a bit.
    #[inline]
    pub fn insert(&mut self, row: usize, column: usize) {
        self.bits[row * self.words + column / 64] |= 1 << (column % 64);
    }

    /// Clears a bit.
    #[inline]
    pub fn remove(&mut self, row: usize, column: usize) {
        self.bits[row * self.words + column / 64] &= !(1 << (column % 64));
    }

    /// Keeps in `row` only what `other` has in its row.
    pub fn keep(&mut self, row: usize, other: &[u64]) {
        for (mine, theirs) in self.bits[row * self.words..(row + 1) * self.words].iter_mut().zip(other) {
            *mine &= theirs;
        }
    }

    /// How many bits of a row are set.
    pub fn count(&self, row: usize) -> usize {
        self.row(row).iter().map(|word| word.count_ones() as usize).sum()
    }

    /// The columns set in a row, in order.
    pub fn columns(&self, row: usize) -> Columns<'_> {
        columns(self.row(row))
    }
}

/// The positions of the bits set in some words, in order.
pub fn columns(words: &[u64]) -> Columns<'_> {
    Columns { words, index: 0, word: words.first().copied().unwrap_or(0) }
}

/// Iterates over the bits set.
pub struct Columns<'a> {
    words: &'a [u64],
    index: usize,
    word: u64,
}

impl Iterator for Columns<'_> {
    type Item = usize;

    #[inline]
    fn next(&mut self) -> Option<usize> {
        while self.word == 0 {
            self.index += 1;
            self.word = *self.words.get(self.index)?;
        }
        let bit = self.word.trailing_zeros() as usize;
        self.word &= self.word - 1;
        Some(self.index * 64 + bit)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_beyond_one_word_are_kept() {
        let mut grid = Grid::new(2, 200);
        for column in [0, 63, 64, 130, 199] {
            grid.insert(1, column);
        }
        assert_eq!(grid.columns(1).collect::<Vec<_>>(), [0, 63, 64, 130, 199]);
        assert_eq!(grid.columns(0).count(), 0);
        grid.remove(1, 64);
        assert!(!grid.has(1, 64) && grid.has(1, 63) && grid.count(1) == 4);
    }
}

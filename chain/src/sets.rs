//! Sets of stages, as bits.

use crate::model::{INFINITE, plus};

/// For each set of stages, the least cost of having them done, from that of having them done by one firm.
pub(crate) fn split(group: &[i64], work: &mut u64) -> Vec<i64> {
    let mut split = vec![INFINITE; group.len()];
    split[0] = 0;
    for set in 1..group.len() {
        let lowest = set & set.wrapping_neg();
        let rest = set ^ lowest;
        let mut others = rest;
        let mut least = INFINITE;
        loop {
            least = least.min(plus(group[lowest | others], split[rest ^ others]));
            if others == 0 {
                break;
            }
            others = (others - 1) & rest;
        }
        *work += 1 << rest.count_ones();
        split[set] = least;
    }
    split
}

/// All sets of a firm's stages but the empty one, with the sum of its charges.
pub(crate) fn subsets(offers: &[(usize, i64)]) -> Vec<(usize, i64)> {
    let mut sets = vec![(0_usize, 0_i64)];
    for &(stage, charge) in offers {
        for at in 0..sets.len() {
            let (set, sum) = sets[at];
            sets.push((set | 1 << stage, sum + charge));
        }
    }
    sets.swap_remove(0);
    sets
}

//! Who sits where in one slot: the assignment with the greatest worth.

use std::collections::VecDeque;

use crate::model::NONE;

/// Rows looked at between two looks at the clock.
const GLANCE: usize = 256;

/// The assignment of rows to so many tables with the greatest worth, where `wishes` has the tables that are worth something to
/// a row, with how much; a row may stay without. None where `go_on` says no before it is found.
///
/// Row after row comes in, and with each the chain of displacements that gains most is carried out: since what sits already
/// is the best for the rows before, nothing else can gain more (Ford and Fulkerson), and no chain gains by going round.
pub fn assign(wishes: &[Vec<(u32, i64)>], tables: usize, go_on: &dyn Fn() -> bool) -> Option<Vec<u32>> {
    let mut seats = vec![NONE; wishes.len()];
    let mut owner = vec![NONE; tables];
    // What the seat of each row is worth to it.
    let mut worth = vec![0; wishes.len()];
    // Of each row: the most that is gained if it has to look for another table, the table that it lost, and to whom.
    let mut lost: Vec<Option<(i64, u32, usize)>> = vec![None; wishes.len()];
    let mut reached = Vec::new();
    let mut looked = 0_usize;
    for start in 0..wishes.len() {
        reached.drain(..).for_each(|row: usize| lost[row] = None);
        reached.push(start);
        lost[start] = Some((0, NONE, usize::MAX));
        let mut best = (0, NONE, usize::MAX);
        let mut queue = VecDeque::from([start]);
        while let Some(row) = queue.pop_front() {
            if looked.is_multiple_of(GLANCE) && !go_on() {
                return None;
            }
            looked += 1;
            let Some((gained, ..)) = lost[row] else { continue };
            for &(table, value) in &wishes[row] {
                let other = owner[table as usize] as usize;
                if other == row {
                    continue;
                }
                let sits = owner[table as usize] != NONE;
                let gain = gained + value - if sits { worth[other] } else { 0 };
                // The chain may end here: the table was free, or whoever had it stays without.
                if gain > best.0 {
                    best = (gain, table, row);
                }
                if sits && lost[other].is_none_or(|(known, ..)| gain > known) {
                    lost[other] = Some((gain, table, row));
                    reached.push(other);
                    queue.push_back(other);
                }
            }
        }
        let (_, mut table, mut row) = best;
        if table != NONE && owner[table as usize] != NONE {
            seats[owner[table as usize] as usize] = NONE;
        }
        while row != usize::MAX {
            owner[table as usize] = row as u32;
            seats[row] = table;
            worth[row] = wishes[row].iter().find(|wish| wish.0 == table).map_or(0, |wish| wish.1);
            let Some((_, left, to)) = lost[row] else { break };
            (table, row) = (left, to);
        }
    }
    Some(seats)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The greatest worth, by trying everything.
    fn greatest(wishes: &[Vec<(u32, i64)>], taken: u32) -> i64 {
        let Some((first, rest)) = wishes.split_first() else { return 0 };
        let seated = first.iter().filter(|&&(table, _)| taken >> table & 1 == 0);
        let seated = seated.map(|&(table, worth)| worth + greatest(rest, taken | 1 << table));
        seated.chain([greatest(rest, taken)]).max().unwrap_or(0)
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, cases: 4_000, ..ProptestConfig::default() })]

        #[test]
        fn nothing_is_worth_more(
            wishes in (1..7_u32).prop_flat_map(|tables| {
                let worth = prop_oneof![3 => 1..4_i64, 1 => 8..25_i64, 1 => Just(1_000)];
                let row = proptest::collection::btree_map(0..tables, worth, 0..5);
                (Just(tables), proptest::collection::vec(row.prop_map(|row| row.into_iter().collect::<Vec<_>>()), 0..8))
            }),
        ) {
            let (tables, wishes) = wishes;
            let seats = assign(&wishes, tables as usize, &|| true).unwrap();
            prop_assert_eq!(assign(&wishes, tables as usize, &|| wishes.is_empty()).is_some(), wishes.is_empty());
            let mut taken: Vec<u32> = seats.iter().copied().filter(|&seat| seat != NONE).collect();
            let worth = |(row, seat): (usize, &u32)| wishes[row].iter().find(|wish| wish.0 == *seat).map(|wish| wish.1);
            prop_assert!(seats.iter().enumerate().all(|one| *one.1 == NONE || worth(one).is_some()));
            let total: i64 = seats.iter().enumerate().filter_map(worth).sum();
            taken.sort_unstable();
            taken.dedup();
            prop_assert_eq!(taken.len(), seats.iter().filter(|&&seat| seat != NONE).count());
            prop_assert_eq!(total, greatest(&wishes, 0));
        }
    }
}

//! One participant's busy slots at given prices: of all patterns that his or her own row allows, the cheapest.

use crate::bits::Grid;
use crate::model::Model;

/// What a break costs, so that all prices are whole numbers and every sum of them is exact.
pub const BREAK: i32 = 1 << 14;
/// Beyond any sum of prices.
const NEVER: i32 = i32::MAX / 4;

/// What is fixed of a participant's patterns.
#[derive(Debug, Clone)]
pub struct Row {
    /// Slots in which a meeting may be, and those in which one has to be.
    allowed: Vec<bool>,
    pinned: Vec<bool>,
    /// After each slot: how many meetings have been held at least and at most.
    least: Vec<u32>,
    most: Vec<u32>,
    count: usize,
}

/// Room to work in, the same for all rows.
#[derive(Debug, Default)]
pub struct Desk {
    idle: Vec<i32>,
    busy: Vec<i32>,
    /// Weights of all ways that lead to a state, slot by slot; and of all that lead on from one.
    so_far: Vec<[f64; 2]>,
    onward: Vec<[f64; 2]>,
}

impl Row {
    /// All of these meetings of one participant are held. None where there are no meetings, or one has no slot.
    pub fn new(model: &Model, domain: &Grid, meetings: &[u32]) -> Option<Self> {
        let (slots, count) = (model.slots, meetings.len());
        let mut row = Self {
            allowed: vec![false; slots],
            pinned: vec![false; slots],
            least: vec![0; slots],
            most: vec![0; slots],
            count,
        };
        // Meetings that end here at the latest, and that begin after this slot at the earliest.
        let mut ended = vec![0; slots];
        let mut begun = vec![0; slots];
        for &meeting in meetings {
            let first = domain.columns(meeting as usize).next()?;
            let last = domain.columns(meeting as usize).last()?;
            domain.columns(meeting as usize).for_each(|slot| row.allowed[slot] = true);
            row.pinned[first] |= first == last;
            ended[last] += 1;
            begun[first] += 1;
        }
        let (mut least, mut most, mut room) = (0, 0, 0);
        for slot in 0..slots {
            least += ended[slot];
            most += begun[slot];
            room += u32::from(row.allowed[slot]);
            row.least[slot] = least;
            row.most[slot] = most.min(room);
        }
        let mut left = 0;
        for slot in (0..slots).rev() {
            row.least[slot] = row.least[slot].max((count as u32).saturating_sub(left));
            left += u32::from(row.allowed[slot]);
        }
        (count > 0).then_some(row)
    }

    /// The least of breaks less what the busy slots earn; none where there is no pattern at all.
    pub fn cheapest(&self, desk: &mut Desk, earned: &[i32]) -> Option<i64> {
        let Desk { idle, busy, .. } = desk;
        for states in [&mut *idle, &mut *busy] {
            states.clear();
            states.resize(self.count + 1, NEVER);
        }
        idle[0] = 0;
        let mut from = 0;
        for (slot, &earned) in earned.iter().enumerate() {
            let (least, most) = (self.least[slot] as usize, self.most[slot] as usize);
            for held in (from..=most).rev() {
                let comes = match held.checked_sub(1) {
                    Some(before) if self.allowed[slot] => busy[before].min(idle[before] + BREAK) - earned,
                    _ => NEVER,
                };
                idle[held] = if self.pinned[slot] { NEVER } else { idle[held].min(busy[held]) };
                busy[held] = if comes > NEVER / 2 { NEVER } else { comes };
            }
            // Too few so far is as good as never.
            idle[..least].fill(NEVER);
            busy[..least].fill(NEVER);
            from = least;
        }
        let least = idle[self.count].min(busy[self.count]);
        // One run more than breaks.
        (least < NEVER / 2).then(|| i64::from(least - BREAK))
    }

    /// How likely each slot is busy where a pattern is the likelier the cheaper it is: each is chosen by the product of the
    /// weights of its busy slots and of `run` for each of its runs. False where the numbers are too small to tell.
    pub fn chances(&self, desk: &mut Desk, run: f64, weights: &[f64], chances: &mut [f64]) -> bool {
        let (slots, width) = (weights.len(), self.count + 1);
        let Desk { so_far, onward, .. } = desk;
        so_far.clear();
        so_far.resize((slots + 1) * width, [0.0; 2]);
        so_far[0] = [1.0, 0.0];
        for slot in 0..slots {
            let (before, after) = so_far[slot * width..].split_at_mut(width);
            let mut sum = 0.0;
            for held in self.least[slot] as usize..=self.most[slot] as usize {
                let [idle, busy] = before[held];
                let stays = if self.pinned[slot] { 0.0 } else { idle + busy };
                let comes = match held.checked_sub(1) {
                    Some(less) if self.allowed[slot] => {
                        let [idle, busy] = before[less];
                        (idle * run + busy) * weights[slot]
                    }
                    _ => 0.0,
                };
                after[held] = [stays, comes];
                sum += stays + comes;
            }
            // Only their relation matters.
            let scale = 1.0 / sum;
            if !scale.is_finite() {
                return false;
            }
            for state in &mut after[self.least[slot] as usize..=self.most[slot] as usize] {
                *state = state.map(|weight| weight * scale);
            }
        }
        onward.clear();
        onward.resize(width + 1, [0.0; 2]);
        onward[self.count] = [1.0, 1.0];
        for slot in (0..slots).rev() {
            let (least, most) = (self.least[slot] as usize, self.most[slot] as usize);
            let reached = &so_far[(slot + 1) * width + least..=(slot + 1) * width + most];
            let (mut all, mut busy) = (0.0, 0.0);
            for (from, to) in reached.iter().zip(&onward[least..=most]) {
                all += from[0] * to[0];
                busy += from[1] * to[1];
            }
            all += busy;
            if all <= 0.0 || !all.is_finite() {
                return false;
            }
            chances[slot] = busy / all;
            let before = slot.checked_sub(1);
            let (from, to) =
                before.map_or((0, 0), |slot| (self.least[slot] as usize, self.most[slot] as usize));
            let mut sum = 0.0;
            for held in from..=to {
                let stays = if self.pinned[slot] || held < least { 0.0 } else { onward[held][0] };
                let goes = if self.allowed[slot] && held < most && held + 1 >= least {
                    onward[held + 1][1] * weights[slot]
                } else {
                    0.0
                };
                onward[held] = [stays + run * goes, stays + goes];
                sum += onward[held][1];
            }
            let scale = 1.0 / sum;
            if !scale.is_finite() {
                return false;
            }
            onward[from..=to].iter_mut().for_each(|state| *state = state.map(|weight| weight * scale));
        }
        true
    }
}

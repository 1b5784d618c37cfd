//! The engine's chains as dates and firms, and the share that each firm is asked for.

use chain::{Answer, Proof};
use jiff::civil::Date;

use super::ask::{Plan, Reckoned};
use crate::model::brief::{Price, Step, Wanted, needed_by};

/// Who does a step, when, and for how much.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Leg {
    /// Firm and price.
    pub reckoned: Reckoned,
    /// The day on which all that the step needs is there.
    pub arrives: Date,
    /// The first day of work.
    pub begins: Date,
    /// The day on which the goods can leave.
    pub leaves: Date,
}

/// A whole chain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// One for each step of the brief, in its order.
    pub legs: Vec<Leg>,
    /// Cents for the firms' work.
    pub price: u64,
    /// Cents for transport.
    pub transport: u64,
    /// Kilometres that goods travel.
    pub km: u64,
    /// How many different firms work on it.
    pub firms: usize,
    /// The day on which everything is at the buyer's.
    pub delivered: Date,
    /// Whether it is proven that nothing that is not listed is better.
    pub proven: bool,
}

/// What one firm of a chain does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Share {
    /// The firm, by its place among those of the question.
    pub maker: usize,
    /// The steps, by their place in the brief.
    pub steps: Vec<usize>,
    /// When the first goods arrive there.
    pub arrives: Date,
    /// When the last leave.
    pub leaves: Date,
    /// The firms that goods come from.
    pub from: Vec<usize>,
    /// The firm that they go to; the buyer where there is none.
    pub to: Option<usize>,
}

impl Plan {
    /// The chains of an answer to this plan, the best first.
    #[must_use]
    pub fn proposals(&self, answer: &Answer) -> Vec<Proposal> {
        let proposal = |chain: &chain::Chain| Proposal {
            legs: chain
                .links
                .iter()
                .enumerate()
                .map(|(step, link)| Leg {
                    reckoned: self.reckoned[step][link.candidate],
                    arrives: self.date(link.arrives),
                    begins: self.date(link.begins),
                    leaves: self.date(link.leaves),
                })
                .collect(),
            price: chain.price,
            transport: chain.transport,
            km: chain.distance,
            firms: chain.firms,
            delivered: self.date(chain.delivered),
            proven: match answer.proof {
                Proof::Complete => true,
                Proof::AtLeast(bound) => chain.objective <= bound,
            },
        };
        answer.chains.iter().map(proposal).collect()
    }
}

impl Proposal {
    /// What each firm does, in the order in which goods leave them.
    #[must_use]
    pub fn shares(&self, steps: &[Step]) -> Vec<Share> {
        let maker = |step: usize| self.legs[step].reckoned.maker;
        let mut shares: Vec<Share> = Vec::new();
        for (step, leg) in self.legs.iter().enumerate() {
            let own = maker(step);
            let at = shares.iter().position(|share| share.maker == own).unwrap_or_else(|| {
                shares.push(Share {
                    maker: own,
                    steps: Vec::new(),
                    arrives: leg.arrives,
                    leaves: leg.leaves,
                    from: Vec::new(),
                    to: None,
                });
                shares.len() - 1
            });
            let share = &mut shares[at];
            share.steps.push(step);
            share.arrives = share.arrives.min(leg.arrives);
            share.leaves = share.leaves.max(leg.leaves);
            for before in needed_by(steps, step).into_iter().map(maker) {
                if before != own && !share.from.contains(&before) {
                    share.from.push(before);
                }
            }
            // The last that goods go to counts: a firm may work on them twice.
            let mut next =
                (0..steps.len()).filter(|other| needed_by(steps, *other).contains(&step)).map(maker);
            share.to = next.rfind(|other| *other != own).or(share.to);
        }
        shares.sort_by_key(|share| (share.leaves, share.steps.clone()));
        shares
    }
}

impl Share {
    /// What the firm is asked for: its steps of the brief by the day on which goods leave, under this title; the price is
    /// for the firm to name.
    #[must_use]
    pub fn wanted(&self, whole: &Wanted, title: String) -> Wanted {
        Wanted {
            title,
            steps: self.steps.iter().map(|step| whole.steps[*step].clone()).collect(),
            price: Price::Open,
            sample_by: whole.sample_by.filter(|day| *day < self.leaves),
            deliver_by: Some(self.leaves),
            ..whole.clone()
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::model::brief::wanted_for_tests as shirts;

    fn leg(maker: usize, arrives: i8, leaves: i8) -> Leg {
        let reckoned = Reckoned { maker, cents: 100, said: true, quoted: false, timed: true };
        let day = |day| date(2019, 1, day);
        Leg { reckoned, arrives: day(arrives), begins: day(arrives), leaves: day(leaves) }
    }

    #[test]
    fn a_firm_with_two_steps_is_asked_once_and_told_where_goods_come_from() {
        // Cut and sewn at one firm, embroidered at another, buttons from a third.
        let legs = vec![leg(7, 1, 4), leg(5, 5, 9), leg(3, 1, 8), leg(7, 10, 20)];
        let delivered = date(2019, 1, 25);
        let proposal = Proposal { legs, price: 400, transport: 0, km: 0, firms: 3, delivered, proven: true };
        let wanted = shirts();
        let shares = proposal.shares(&wanted.steps);
        let makers: Vec<usize> = shares.iter().map(|share| share.maker).collect();
        assert_eq!(makers, [3, 5, 7]);
        let sewer = &shares[2];
        assert_eq!((sewer.steps.as_slice(), sewer.to), (&[0, 3][..], Some(5)));
        assert_eq!(sewer.from, [5, 3]);
        assert_eq!((sewer.arrives, sewer.leaves), (date(2019, 1, 1), date(2019, 1, 20)));
        assert_eq!((shares[0].to, shares[1].to), (Some(7), Some(7)));
        let asked = shares[1].wanted(&wanted, "Shirts: embroidering".into());
        assert_eq!(asked.steps, [wanted.steps[1].clone()]);
        assert_eq!((asked.deliver_by, asked.price), (Some(date(2019, 1, 9)), Price::Open));
        assert_eq!(asked.quantity, wanted.quantity);
    }
}

//! Random answers, 64 sets at a time: they show quickly what can come about, so that the solver is
//! asked only about the rest. Nothing that is proved rests on them.

use crate::questionnaire::Put;

use super::answers::Way;
use super::circuit::Lanes;
use super::model::Model;

/// Numbers without a pattern that matters (`SplitMix64`: Steele, Lea and Flood, *Fast splittable
/// pseudorandom number generators*, OOPSLA 2014).
pub(super) struct Dice(pub(super) u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// True so many times in a hundred.
    fn once_in_a_while(&mut self, percent: u64) -> bool {
        self.next() % 100 < percent
    }

    fn below(&mut self, count: usize) -> usize {
        let count = u64::try_from(count).unwrap_or(1).max(1);
        usize::try_from(self.next() % count).unwrap_or(0)
    }
}

/// Answers in 64 ways, from people who say much to people who say nothing.
pub(super) fn sample(model: &Model<'_>, dice: &mut Dice) -> Lanes {
    let mut bits = vec![0_u64; model.circuit.len()];
    let mut set = |gate: usize, lane: u32| {
        if let Some(bits) = bits.get_mut(gate) {
            *bits |= 1 << lane;
        }
    };
    for lane in 0..64 {
        let (silent, failing, ticking) = match lane % 4 {
            0 => (1, 1, 12),
            1 => (4, 3, 40),
            2 => (30, 8, 20),
            _ => (10, 15, 25),
        };
        let is_disturbed = lane % 8 == 7;
        let ends_at = dice.below(model.steps.len());
        for (ix, item, step) in model.items() {
            if is_disturbed && ix.index() == ends_at {
                let ends = if dice.once_in_a_while(50) {
                    step.stops
                } else {
                    step.closes
                };
                set(ends.gate(), lane);
            }
            let ways = &step.answers.ways;
            let is_step = matches!(item.put, Put::Gate { .. } | Put::Consent { .. });
            let unanswered = [Way::Declined, Way::NotKnown].map(|way| step.answers.picks(&way));
            let said = ways.len() - unanswered.iter().filter(|wire| wire.gate() > 0).count();
            let at = if is_step {
                // The first way is yes, the second no.
                usize::from(dice.once_in_a_while(failing))
            } else if said < ways.len() && dice.once_in_a_while(silent) {
                said + dice.below(ways.len() - said)
            } else {
                dice.below(said)
            };
            if let Some((_, picked)) = ways.get(at) {
                set(picked.gate(), lane);
            }
            let alone = &step.answers.alone;
            let stands_alone = !alone.is_empty() && dice.once_in_a_while(15);
            if stands_alone {
                let tick = alone.get(dice.below(alone.len()));
                if let Some(tick) = tick.and_then(|at| step.answers.ticks.get(*at)) {
                    set(tick.gate(), lane);
                }
                continue;
            }
            for (at, tick) in step.answers.ticks.iter().enumerate() {
                if !alone.contains(&at) && dice.once_in_a_while(ticking) {
                    set(tick.gate(), lane);
                }
            }
        }
        let more = model.more.get(dice.below(model.more.len()));
        if let Some(more) = more {
            set(more.gate(), lane);
        }
    }
    model
        .circuit
        .simulate(|gate| bits.get(gate).copied().unwrap_or(0))
}

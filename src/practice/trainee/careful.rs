//! Looks, puts right, asks openly, waits, and notes what was said.
//!
//! It knows what it has learnt (which way of asking is which, what serves somebody when a telephone rings) and
//! what it sees and hears. What is true in the case it never learns.

use crate::assessment::{Assessment, Definitions};
use crate::grammar::{ItemIx, Standing};
use crate::interview::Interview;
use crate::practice::{Callable, Happening, Manner, Reply, Sight, Wording};
use crate::questionnaire::Item;

use super::trainee::{as_recommended, as_seen, preferred};
use super::{Mood, Next, Trainee, Verdict};

/// Does everything as it is taught.
#[derive(Debug, Clone, Copy, Default)]
pub struct Careful;

impl Trainee for Careful {
    fn next(&mut self, mood: Mood, _: &Interview<'_>) -> Next {
        match mood {
            Mood::Distressed => Next::Break,
            Mood::Calm => Next::Item,
        }
    }

    fn look(&mut self, item: &Item, sight: Option<&Sight>) -> Standing {
        as_seen(item, sight)
    }

    fn puts_right(&mut self, _: ItemIx) -> bool {
        true
    }

    fn meet(&mut self, happening: &Happening) -> usize {
        let wise = happening.options.iter().position(|(_, wise)| *wise);
        wise.unwrap_or(0)
    }

    fn way(&mut self, item: &Item, ways: &[Wording]) -> usize {
        let own = Wording::own(item);
        preferred(ways, |way| match (way.violation, way.manner) {
            (None, Manner::Open) => 0,
            (None, Manner::Probing) => 1,
            (None, Manner::Closed) if way.text == own.text => 2,
            (None, Manner::Closed) => 3,
            (None, _) => 4,
            (Some(_), _) => 5,
        })
    }

    fn note(&mut self, _: &Item, reply: &Reply) -> Standing {
        reply.faithful.clone()
    }

    fn decide(&mut self, definitions: &Definitions, assessment: &Assessment) -> Verdict {
        let call = Callable::of(definitions, assessment).first;
        as_recommended(definitions, assessment, call)
    }
}

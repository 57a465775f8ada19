//! Looks, puts right, asks openly, waits, and notes what was said.

use crate::assessment::{Assessment, Definitions};
use crate::grammar::{ItemIx, Standing};
use crate::interview::Interview;
use crate::practice::{Callable, Happening, Manner, Reply, Run, Sight, Wording};
use crate::questionnaire::{Item, Put};

use super::trainee::{as_recommended, not_looked_at, preferred};
use super::{Next, Trainee, Verdict};

/// Does everything as it is taught.
#[derive(Debug, Clone, Copy, Default)]
pub struct Careful;

impl Trainee for Careful {
    fn next(&mut self, run: &Run<'_>, _: &Interview<'_>) -> Next {
        if run.is_distressed() {
            Next::Break
        } else {
            Next::Item
        }
    }

    fn look(&mut self, run: &Run<'_>, ix: ItemIx, item: &Item, sight: Option<&Sight>) -> Standing {
        match (&item.put, sight, run.case().seen(ix)) {
            // What an observation asks to be offered is offered.
            (Put::Observe { .. }, Some(_), Some(seen)) => seen.at_last().clone(),
            (_, Some(sight), _) => sight.is.clone(),
            (_, None, _) => not_looked_at(item),
        }
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

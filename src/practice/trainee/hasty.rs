//! Ticks the gates unseen, reads out what comes first, waits for nobody.

use crate::assessment::{Assessment, Definitions};
use crate::grammar::{ItemIx, Standing, Value};
use crate::interview::Interview;
use crate::practice::{Callable, Happening, Manner, Reply, Sight, Wording};
use crate::questionnaire::{Item, Put};

use super::trainee::{as_recommended, not_looked_at, preferred};
use super::{Mood, Next, Trainee, Verdict};

/// Means no harm and has no time: every gate is fine, closed questions are quickest, and a tear is
/// passed over.
#[derive(Debug, Clone, Copy, Default)]
pub struct Hasty;

impl Trainee for Hasty {
    fn next(&mut self, _: Mood, _: &Interview<'_>) -> Next {
        Next::Item
    }

    fn look(&mut self, item: &Item, sight: Option<&Sight>) -> Standing {
        match (&item.put, sight) {
            (Put::Gate { .. }, _) => Standing::Given(Value::choice("yes")),
            (_, Some(sight)) => sight.is.clone(),
            (_, None) => not_looked_at(item),
        }
    }

    fn puts_right(&mut self, _: ItemIx) -> bool {
        false
    }

    fn meet(&mut self, happening: &Happening) -> usize {
        let unwise = happening.options.iter().position(|(_, wise)| !wise);
        unwise.unwrap_or(0)
    }

    fn way(&mut self, item: &Item, ways: &[Wording]) -> usize {
        let own = Wording::own(item);
        preferred(ways, |way| match (way.violation, way.manner) {
            (None, Manner::Closed) => 0,
            (None, _) if way.text == own.text => 1,
            (None, _) => 2,
            (Some(_), _) => 3,
        })
    }

    fn note(&mut self, _: &Item, reply: &Reply) -> Standing {
        reply.faithful.clone()
    }

    fn decide(&mut self, definitions: &Definitions, assessment: &Assessment) -> Verdict {
        let call = Callable::of(definitions, assessment).first;
        as_recommended(definitions, assessment, call.into_iter().take(1).collect())
    }
}

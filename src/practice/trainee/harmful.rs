//! Promises, threatens, blames, goes on over a no and over tears.

use crate::assessment::{Assessment, Definitions};
use crate::grammar::{ItemIx, PathwayId, Standing, Urgency, Value};
use crate::interview::Interview;
use crate::practice::{Happening, Manner, Reply, Sight, Wording};
use crate::questionnaire::{Item, Put};
use crate::referral::Decision;

use super::trainee::not_looked_at;
use super::{Mood, Next, Trainee, Verdict, trainee};

/// Does harm wherever it can be done.
#[derive(Debug, Clone, Copy, Default)]
pub struct Harmful;

impl Trainee for Harmful {
    fn next(&mut self, _: Mood, _: &Interview<'_>) -> Next {
        Next::Item
    }

    fn look(&mut self, item: &Item, _: Option<&Sight>) -> Standing {
        // Whoever stands there is an adult, and all is well.
        match (&item.put, item.choices.first()) {
            (Put::Gate { .. }, _) => Standing::Given(Value::choice("yes")),
            (Put::Observe { .. }, Some(first)) if item.takes(&Value::Choice(first.clone())) => {
                Standing::Given(Value::Choice(first.clone()))
            }
            _ => not_looked_at(item),
        }
    }

    fn puts_right(&mut self, _: ItemIx) -> bool {
        false
    }

    fn meet(&mut self, happening: &Happening) -> usize {
        let unwise = happening.options.iter().position(|(_, wise)| !wise);
        unwise.unwrap_or(0)
    }

    fn way(&mut self, _: &Item, ways: &[Wording]) -> usize {
        trainee::preferred(ways, |way| match (way.violation, way.manner) {
            (Some(_), _) => 0,
            (None, Manner::Statement) => 1,
            (None, Manner::Leading) => 2,
            (None, Manner::Multiple | Manner::ForcedChoice) => 3,
            (None, _) => 4,
        })
    }

    fn note(&mut self, item: &Item, reply: &Reply) -> Standing {
        match item.put {
            Put::Consent { .. } => Standing::Given(Value::choice("yes")),
            _ => reply.faithful.clone(),
        }
    }

    fn decide(&mut self, definitions: &Definitions, assessment: &Assessment) -> Verdict {
        let pathways = &definitions.rules.pathways;
        let recommended = pathways.leading.get(assessment.recommendation.leading);
        let weakest = pathways.leading.last();
        let decision = recommended.zip(weakest).and_then(|(recommended, weakest)| {
            let weakest: &PathwayId = &weakest.id;
            let reason = Some("Nothing to be seen.".to_owned());
            let was = (&recommended.id, assessment.recommendation.urgency);
            Decision::new(weakest, Some(Urgency::Normal), reason, was, pathways).ok()
        });
        Verdict {
            decision,
            call: Vec::new(),
        }
    }
}

//! The marks of a run.

use crate::assessment::{Definitions, assess};
use crate::grammar::{Faults, ItemIx, Standing, Value};
use crate::interview::Interview;
use crate::practice::trainee::Verdict;
use crate::practice::{Case, Run, Violated};
use crate::questionnaire::{Item, Mark, Sheet};

use super::passing::{Parts, failing, violations};
use super::{Asked, Called, Failing, Found};
use super::{beginning, care, consent, hearing, questions, referral};

/// What a run was worth.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Marks {
    /// The areas that there was something to see of, process before outcome.
    pub marks: Vec<super::Mark>,
    /// What became of the signs that were there.
    pub found: Found,
    /// Whom the trainee called.
    pub called: Called,
    /// The questions in their order.
    pub sequence: Vec<Asked>,
    /// What fails the exercise by itself.
    pub violations: Vec<Violated>,
    /// What keeps the run from passing; nothing where it passed.
    pub failing: Vec<Failing>,
}

impl Marks {
    /// Marks a run: what was noted in the interview, what happened beside it, and what was decided.
    pub fn of(
        run: &Run<'_>,
        interview: &Interview<'_>,
        verdict: &Verdict,
        definitions: &Definitions,
    ) -> Self {
        let course = run.case().true_course(definitions, &mut Faults::default());
        let items = definitions.questionnaire.numbered();
        let expected: Vec<(ItemIx, &Item)> = items
            .filter(|(ix, _)| *course.sheet().standing(*ix) != Standing::NotAsked)
            .collect();
        let found = Found::of(run, interview, definitions);
        let called = Called::of(run.case(), definitions, &verdict.call);
        let sequence = questions::sequence(run);
        let coverage = hearing::coverage(run, interview, &expected);
        let beginning = beginning::mark(run, &expected);
        let violations = violations(run, verdict, definitions);
        let parts = Parts {
            violations: &violations,
            beginning: &beginning.remarks,
            found: &found,
            coverage,
        };
        let failing = failing(run, interview, definitions, verdict, &parts);
        let marks = [
            Some(beginning),
            Some(questions::mark(&sequence)),
            care::mark(run),
            consent::mark(run, &expected, |consent| {
                is_called_for(run.case(), definitions, course.sheet(), consent)
            }),
            Some(hearing::mark(run, interview, &found, coverage)),
            Some(referral::mark(run.case(), definitions, verdict, &called)),
        ];
        Self {
            marks: marks.into_iter().flatten().collect(),
            found,
            called,
            sequence,
            violations,
            failing,
        }
    }

    /// Says whether the run passed: nothing in it fails by itself, what everything depends on was seen
    /// to, enough was heard, and the decision is right, or stronger with a reason.
    pub fn passed(&self) -> bool {
        self.failing.is_empty()
    }
}

/// Says whether a careful officer has to ask for a consent: where it opens nothing but questions about
/// harm, only if a sign or a need of the key shows in them alone.
fn is_called_for(case: &Case, definitions: &Definitions, course: &Sheet, consent: &Item) -> bool {
    let questionnaire = &definitions.questionnaire;
    let Some(at) = questionnaire.position(consent.id.as_str()) else {
        return true;
    };
    let mut without = course.clone();
    without.set(questionnaire, at, Standing::Given(Value::choice("no")));
    let mut opens_harm = false;
    for (ix, item) in questionnaire.numbered() {
        if !item.asks_the_person() || !without.refused(questionnaire, item.section) {
            continue;
        }
        let is_harm = |mark| matches!(mark, &Mark::Harm | &Mark::Sexual);
        if !item.marks.iter().any(is_harm) {
            return true;
        }
        opens_harm = true;
        without.set(questionnaire, ix, Standing::NotAsked);
    }
    let assessment = assess(definitions, &without, &[]);
    let signs = Case::disclosed(definitions, &assessment);
    let needs = Case::needs(definitions, &assessment);
    !opens_harm
        || case.key.indicators.iter().any(|id| !signs.contains(id))
        || case.key.needs.iter().any(|id| !needs.contains(id))
}

//! The real interview and the real assessment, given the answers of one case.
//!
//! No case is told before they agree with it: where they do not, the proofs are at fault.

use crate::assessment::{Assessment, assess, assess_with};
use crate::grammar::{ItemIx, Standing, Truth, Value};
use crate::indicators::IndicatorIx;
use crate::interview::{Action, Interview, Moment, Path, Refused};
use crate::methods::State;
use crate::questionnaire::{Item, Put};

use super::circuit::{Lanes, Wire};
use super::conditions::each_condition;
use super::kleene::Kleene;
use super::model::Model;
use super::outcome::{ABOVE_NORMAL, Outcome};
use super::step::Step;

/// Why a case was not rehearsed to its end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Unproved {
    /// The proofs and the program do not agree; about what.
    Differs(String),
    /// The time was over.
    OutOfTime,
}

/// One of the cases of some lanes.
#[derive(Clone, Copy)]
pub(super) struct Case<'l> {
    pub(super) lanes: &'l Lanes,
    pub(super) lane: u32,
}

impl Case<'_> {
    pub(super) fn holds(self, wire: Wire) -> bool {
        self.lanes.of(wire) >> self.lane & 1 == 1
    }

    fn truth(self, of: Kleene) -> Truth {
        match (self.holds(of.yes), self.holds(of.no)) {
            (true, _) => Truth::True,
            (false, true) => Truth::False,
            (false, false) => Truth::Open,
        }
    }
}

/// Holds the interview with the answers of a case, and checks that it comes to the same.
pub(super) fn rehearse<'d>(model: &Model<'d>, case: Case<'_>) -> Result<Interview<'d>, Unproved> {
    let interview = talk(model, case)?;
    check_talk(model, case, &interview)?;
    check_outcome(model, case, &interview)?;
    Ok(interview)
}

fn talk<'d>(model: &Model<'d>, case: Case<'_>) -> Result<Interview<'d>, Unproved> {
    let questionnaire = &model.definitions.questionnaire;
    let mut interview = Interview::new(questionnaire);
    let first = |wire: fn(&Step) -> Wire| {
        let mut steps = model.steps.iter();
        steps.position(|step| case.holds(wire(step)))
    };
    let (mut closes, mut stops) = (first(|step| step.closes), first(|step| step.stops));
    // Each item is put once, and the officer closes and stops once.
    for _ in 0..model.steps.len() + 3 {
        if (model.enough)() {
            return Err(Unproved::OutOfTime);
        }
        let here = interview.current();
        let is_due = |at: &mut Option<usize>| {
            let due = at.is_some_and(|at| here.is_none_or(|here| at <= here.index()));
            due && at.take().is_some()
        };
        let actions = if is_due(&mut closes) {
            vec![Action::Close]
        } else if is_due(&mut stops) {
            closes = None;
            vec![Action::Stop { reason: None }]
        } else if let Some(here) = here {
            answer(model, case, here)
        } else {
            return Ok(interview);
        };
        for action in actions {
            let refused = |refused: Refused| Unproved::Differs(refused.to_string());
            interview.act(action, Moment::default()).map_err(refused)?;
        }
    }
    Err(Unproved::Differs("the interview does not end".to_owned()))
}

fn answer(model: &Model<'_>, case: Case<'_>, ix: ItemIx) -> Vec<Action> {
    let step = model.steps.get(ix.index());
    let Some((item, step)) = model.definitions.questionnaire.item(ix).zip(step) else {
        return Vec::new();
    };
    let id = item.id.clone();
    match step.answers.standing(item, |wire| case.holds(wire)) {
        Standing::Declined => vec![Action::Decline { item: id }],
        Standing::NotKnown => vec![Action::NotKnown { item: id }],
        Standing::Given(Value::Words(words)) if is_listened_to(item) => {
            let lines = words.into_iter().map(|text| Action::Line {
                item: id.clone(),
                text,
            });
            let mut actions: Vec<Action> = lines.collect();
            actions.push(Action::Heard { item: id });
            actions
        }
        Standing::Given(value) => vec![Action::Answer { item: id, value }],
        Standing::NotAsked | Standing::Told => Vec::new(),
    }
}

fn is_listened_to(item: &Item) -> bool {
    matches!(item.put, Put::Listen { .. })
}

fn check_talk(
    model: &Model<'_>,
    case: Case<'_>,
    interview: &Interview<'_>,
) -> Result<(), Unproved> {
    let sheet = interview.sheet();
    for (ix, item, step) in model.items() {
        let is_put = *sheet.standing(ix) != Standing::NotAsked;
        agree(&item.id, &is_put, &case.holds(step.put))?;
        agree(&item.id, &sheet.applies(ix), &case.truth(step.applies))?;
    }
    let mut wholes = model.parts.iter().filter(|part| part.is_whole);
    let mut differing = Ok(());
    each_condition(&model.definitions.questionnaire, |decides, condition, _| {
        if let Some(part) = wholes.next() {
            let same = agree(&decides, &sheet.truth(condition), &case.truth(part.holds));
            differing = differing.clone().and(same);
        }
    });
    let path = interview.path();
    agree(
        &"stop",
        &(path == Path::Stopped),
        &case.holds(model.stopped),
    )?;
    if path != Path::Stopped {
        agree(&"child", &path.is_child(), &case.holds(model.taken))?;
    }
    differing
}

/// The indicator that a case discloses as well, where one is.
pub(super) fn one_more(model: &Model<'_>, case: Case<'_>) -> Option<IndicatorIx> {
    let position = model.more.iter().position(|more| case.holds(*more));
    position.map(IndicatorIx)
}

fn check_outcome(
    model: &Model<'_>,
    case: Case<'_>,
    interview: &Interview<'_>,
) -> Result<(), Unproved> {
    let (definitions, sheet) = (model.definitions, interview.sheet());
    if let Some(more) = one_more(model, case) {
        let assessment = assess_with(definitions, sheet, more);
        check_assessment(model, case, &model.with_more, &assessment)?;
    }
    let assessment = assess(definitions, sheet, &[]);
    check_assessment(model, case, &model.outcome, &assessment)
}

fn check_assessment(
    model: &Model<'_>,
    case: Case<'_>,
    outcome: &Outcome,
    assessment: &Assessment,
) -> Result<(), Unproved> {
    let definitions = model.definitions;
    let rules = &definitions.rules;
    for ((ix, indicator), sign) in rules.catalogue.numbered().zip(&outcome.signs) {
        agree(&indicator.id, &assessment.signs.of(ix), &case.truth(*sign))?;
    }
    let needs = definitions.questionnaire.needs.iter().zip(&outcome.needs);
    for ((need, holds), state) in needs.zip(&assessment.needs) {
        agree(&need.id, &state.holds, &case.truth(*holds))?;
    }
    let is_child = assessment.child == Truth::True;
    agree(&"child", &is_child, &case.holds(outcome.child))?;
    for (at, (method, rule)) in rules.methods.iter().zip(&outcome.rules).enumerate() {
        let Some(rule) = rule else {
            continue;
        };
        let found = assessment.findings.iter().find(|(rule, _)| *rule == at);
        let is = |state: State| found.is_some_and(|(_, finding)| finding.state == state);
        agree(&method.id, &is(State::Matched), &case.holds(rule.yes))?;
        agree(&method.id, &is(State::NotShown), &case.holds(rule.no))?;
    }
    let recommendation = &assessment.recommendation;
    for (at, (pathway, leads)) in rules
        .pathways
        .leading
        .iter()
        .zip(&outcome.leads)
        .enumerate()
    {
        let is_leading = recommendation.leading == at;
        agree(&pathway.id, &is_leading, &case.holds(*leads))?;
    }
    for (at, (pathway, stands)) in rules
        .pathways
        .beside
        .iter()
        .zip(&outcome.beside)
        .enumerate()
    {
        let mut beside = recommendation.beside.iter();
        let is_there = beside.any(|beside| beside.pathway == at);
        agree(&pathway.id, &is_there, &case.holds(*stands))?;
    }
    for (urgency, holds) in ABOVE_NORMAL.iter().zip(outcome.urgent) {
        let is_as_urgent = recommendation.urgency >= *urgency;
        agree(&urgency.word(), &is_as_urgent, &case.holds(holds))?;
    }
    Ok(())
}

fn agree<T: PartialEq + std::fmt::Debug>(
    about: &impl std::fmt::Debug,
    real: &T,
    proved: &T,
) -> Result<(), Unproved> {
    if real == proved {
        return Ok(());
    }
    Err(Unproved::Differs(format!(
        "{about:?}: {real:?}, not {proved:?}"
    )))
}

//! How something is reached: the fewest answers found that lead to it, whatever else is answered.

use crate::assessment::Definitions;
use crate::grammar::{Faults, ItemIx};
use crate::indicators::IndicatorIx;

use super::circuit::Wire;
use super::goal::{alone_in, plain_case};
use super::model::Model;
use super::order;
use super::rehearse::Unproved;
use super::sample::{Dice, sample};
use super::solver::Enough;
use super::witness::{Told, witness};

/// What can be reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// An item that is put.
    Item(ItemIx),
    /// An indicator that becomes disclosed.
    Indicator(IndicatorIx),
    /// A need that is found, by position.
    Need(usize),
    /// A rule that is matched, by its position in the methods.
    Rule(usize),
    /// A pathway that leads, by position.
    Leading(usize),
    /// A pathway that stands beside the leading one, by position.
    Beside(usize),
}

/// How something is reached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reach {
    /// With these answers, in the order of the talk.
    With(Vec<Told>),
    /// No answers lead to it.
    Never,
    /// The time was over, or the order of the questionnaire cannot be proved.
    Undecided,
    /// The proofs and the program do not agree, which is a fault of the program; this is where.
    Disagreed(String),
}

/// How many rounds of 64 random interviews are looked through for shorter ways.
const ROUNDS: u64 = 16;
/// How many ways are shortened and compared.
const COMPARED: usize = 24;

/// Returns everything of that name that can be reached.
pub fn targets(definitions: &Definitions, name: &str) -> Vec<Target> {
    let rules = &definitions.rules;
    let mut targets = Vec::new();
    targets.extend(definitions.questionnaire.position(name).map(Target::Item));
    targets.extend(rules.catalogue.position(name).map(Target::Indicator));
    let mut needs = definitions.questionnaire.needs.iter();
    let need = needs.position(|need| need.id.as_str() == name);
    targets.extend(need.map(Target::Need));
    let mut methods = rules.methods.iter();
    let rule = methods.position(|method| method.rule().is_some() && method.id.as_str() == name);
    targets.extend(rule.map(Target::Rule));
    let mut leading = rules.pathways.leading.iter();
    let leading = leading.position(|pathway| pathway.id.as_str() == name);
    targets.extend(leading.map(Target::Leading));
    let mut beside = rules.pathways.beside.iter();
    let beside = beside.position(|pathway| pathway.id.as_str() == name);
    targets.extend(beside.map(Target::Beside));
    targets
}

/// Finds a short way to something. `enough` says when the time that is granted is over.
pub fn reach(definitions: &Definitions, target: Target, enough: &Enough) -> Reach {
    let mut faults = Faults::default();
    order::check(&definitions.questionnaire, &mut faults);
    if faults.errors() > 0 {
        return Reach::Undecided;
    }
    let Some(model) = Model::new(definitions, enough) else {
        return Reach::Undecided;
    };
    let wire = wire_of(&model, target);
    let mut solver = model.solver();
    let Some(case) = plain_case(&model, &mut solver, wire) else {
        return if solver.is_over() {
            Reach::Undecided
        } else {
            Reach::Never
        };
    };
    let mut ways = vec![witness(&model, &case, wire)];
    for seed in 0..ROUNDS {
        if ways.len() >= COMPARED || solver.is_over() {
            break;
        }
        let lanes = sample(&model, &mut Dice(seed));
        let found = lanes.of(wire) & lanes.of(model.undisturbed);
        for lane in (0..64).filter(|lane| found >> lane & 1 == 1).take(3) {
            let case = alone_in(&model, &lanes, lane);
            ways.push(witness(&model, &case, wire));
        }
    }
    let mut shortest: Option<Vec<Told>> = None;
    for way in ways {
        match way {
            Err(Unproved::Differs(about)) => return Reach::Disagreed(about),
            Ok(way)
                if shortest
                    .as_ref()
                    .is_none_or(|least| way.len() < least.len()) =>
            {
                shortest = Some(way);
            }
            Ok(_) | Err(Unproved::OutOfTime) => {}
        }
    }
    shortest.map_or(Reach::Undecided, Reach::With)
}

fn wire_of(model: &Model<'_>, target: Target) -> Wire {
    let outcome = &model.outcome;
    let wire = match target {
        Target::Item(ix) => model.steps.get(ix.index()).map(|step| step.put),
        Target::Indicator(ix) => outcome.signs.get(ix.0).map(|sign| sign.yes),
        Target::Need(at) => outcome.needs.get(at).map(|need| need.yes),
        Target::Rule(at) => {
            let rule = outcome.rules.get(at).copied().flatten();
            rule.map(|rule| rule.yes)
        }
        Target::Leading(at) => outcome.leads.get(at).copied(),
        Target::Beside(at) => outcome.beside.get(at).copied(),
    };
    wire.unwrap_or(Wire::NEVER)
}

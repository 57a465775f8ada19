//! The answers that show a fault: as few as suffice, in the order of the talk.

use crate::grammar::{ItemIx, Standing, Value};
use crate::indicators::IndicatorIx;
use crate::interview::{Action, Interview};

use super::circuit::{Lanes, Wire};
use super::model::Model;
use super::rehearse::{Case, Disagreement, one_more, rehearse};
use super::walk::Step;

/// One thing of a witness.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Told {
    /// An item and the answer to it.
    Answer(ItemIx, Standing),
    /// The officer closes before this item, or at the end.
    Closes(Option<ItemIx>),
    /// The officer stops before this item, or at the end.
    Stops(Option<ItemIx>),
    /// One more indicator is disclosed, and all else is as it is.
    More(IndicatorIx),
}

/// Finds the answers of a case on which it hangs that `wire` holds: whatever else is answered, it
/// does. The real interview is held with the whole case first.
pub(super) fn witness(
    model: &Model<'_>,
    lanes: &Lanes,
    wire: Wire,
) -> Result<Vec<Told>, Disagreement> {
    let case = Case { lanes, lane: 0 };
    let interview = rehearse(model, case)?;
    let mut free = Free {
        inputs: vec![false; model.circuit.len()],
    };
    let put: Vec<usize> = (0..model.steps.len()).collect();
    free.let_go(model, case, wire, &put);
    free.untick(model, case, wire);
    let mut told = free.told(model, case, &interview);
    free.set(&model.more, true);
    if !free.suffices(model, case, wire) {
        told.extend(one_more(model, case).map(Told::More));
    }
    Ok(told)
}

/// The inputs that may be anything.
struct Free {
    inputs: Vec<bool>,
}

impl Free {
    fn suffices(&self, model: &Model<'_>, case: Case<'_>, wire: Wire) -> bool {
        let input = |gate: usize| {
            let is_free = self.inputs.get(gate).copied().unwrap_or(false);
            (!is_free).then(|| case.holds(Wire::of(gate)))
        };
        model.circuit.surely_holds(wire, input)
    }

    fn set(&mut self, wires: &[Wire], is_free: bool) {
        for wire in wires {
            if let Some(slot) = self.inputs.get_mut(wire.gate()) {
                *slot = is_free;
            }
        }
    }

    /// Lets go of all answers to these items on which nothing hangs, the last ones first.
    fn let_go(&mut self, model: &Model<'_>, case: Case<'_>, wire: Wire, items: &[usize]) {
        let inputs: Vec<Wire> = items
            .iter()
            .filter_map(|at| model.steps.get(*at))
            .flat_map(inputs)
            .collect();
        self.set(&inputs, true);
        if self.suffices(model, case, wire) {
            return;
        }
        self.set(&inputs, false);
        if items.len() > 1 {
            let (first, last) = items.split_at(items.len() / 2);
            self.let_go(model, case, wire, last);
            self.let_go(model, case, wire, first);
        }
    }

    /// Lets go of the choices of several on which nothing hangs.
    fn untick(&mut self, model: &Model<'_>, case: Case<'_>, wire: Wire) {
        for step in &model.steps {
            for tick in &step.answers.ticks {
                let was_free = self.inputs.get(tick.gate()).copied().unwrap_or(true);
                if was_free || !case.holds(*tick) {
                    continue;
                }
                self.set(&[*tick], true);
                if !self.suffices(model, case, wire) {
                    self.set(&[*tick], false);
                }
            }
        }
    }

    fn is_kept(&self, wire: Wire) -> bool {
        !self.inputs.get(wire.gate()).copied().unwrap_or(true)
    }

    fn told(&self, model: &Model<'_>, case: Case<'_>, interview: &Interview<'_>) -> Vec<Told> {
        let mut told = Vec::new();
        let mut ended: Option<Ended> = None;
        for entry in interview.history() {
            let id = match &entry.action {
                Action::Answer { item, .. }
                | Action::Decline { item }
                | Action::NotKnown { item }
                | Action::Heard { item } => item,
                Action::Close => {
                    ended = Some(Told::Closes);
                    continue;
                }
                Action::Stop { .. } => {
                    ended = Some(Told::Stops);
                    continue;
                }
                _ => continue,
            };
            let Some(ix) = model.definitions.questionnaire.position(id.as_str()) else {
                continue;
            };
            told.extend(ended.take().map(|ended| ended(Some(ix))));
            let item = model.definitions.questionnaire.item(ix);
            let Some((step, item)) = model.steps.get(ix.index()).zip(item) else {
                continue;
            };
            let hangs_on_it = step
                .answers
                .ways
                .iter()
                .any(|(_, wire)| self.is_kept(*wire))
                || step.answers.ticks.iter().any(|tick| self.is_kept(*tick));
            if hangs_on_it {
                let holds = |wire: Wire| {
                    let is_tick = step.answers.ticks.contains(&wire);
                    case.holds(wire) && (!is_tick || self.is_kept(wire))
                };
                told.push(Told::Answer(ix, step.answers.standing(item, holds)));
            }
        }
        told.extend(ended.map(|ended| ended(None)));
        told
    }
}

/// Says where the officer closed or stopped.
type Ended = fn(Option<ItemIx>) -> Told;

/// The inputs of one step that are answers.
fn inputs(step: &Step) -> Vec<Wire> {
    let ways = step.answers.ways.iter().map(|(_, wire)| *wire);
    ways.chain(step.answers.ticks.iter().copied()).collect()
}

/// Writes a witness as one sentence would hold it.
pub(super) fn in_words(model: &Model<'_>, told: &[Told]) -> String {
    let id = |ix: &ItemIx| {
        let item = model.definitions.questionnaire.item(*ix);
        item.map(|item| item.id.to_string()).unwrap_or_default()
    };
    let more = told.iter().find_map(|told| match told {
        Told::More(ix) => model.definitions.rules.catalogue.get(*ix),
        _ => None,
    });
    let more = more.map_or(String::new(), |more| {
        format!("with `{}` as well, ", more.id)
    });
    let answers = told.iter().filter(|told| !matches!(told, Told::More(_)));
    let answers = answers.map(|told| match told {
        Told::Answer(ix, standing) => format!("`{}` {}", id(ix), answer(standing)),
        Told::Closes(Some(ix)) => format!("closed before `{}`", id(ix)),
        Told::Stops(Some(ix)) => format!("stopped before `{}`", id(ix)),
        Told::Closes(None) => "closed then".to_owned(),
        Told::Stops(None) => "stopped then".to_owned(),
        Told::More(_) => String::new(),
    });
    let answers: Vec<String> = answers.collect();
    if answers.is_empty() {
        return format!("{more}whatever is answered");
    }
    format!("{more}with these answers: {}", answers.join("; "))
}

fn answer(standing: &Standing) -> String {
    match standing {
        Standing::NotAsked | Standing::Told => "not asked".to_owned(),
        Standing::Declined => "declined".to_owned(),
        Standing::NotKnown => "not known".to_owned(),
        Standing::Given(Value::Choice(choice)) => choice.to_string(),
        Standing::Given(Value::Several(choices)) if choices.is_empty() => "none".to_owned(),
        Standing::Given(Value::Several(choices)) => {
            let choices: Vec<&str> = choices.iter().map(|choice| choice.as_str()).collect();
            choices.join(" and ")
        }
        Standing::Given(Value::Number(number)) => number.to_string(),
        Standing::Given(Value::Date(date)) => date.clone(),
        Standing::Given(Value::Words(_)) => "answered".to_owned(),
    }
}

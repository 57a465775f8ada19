//! The answers that show a fault: as few as suffice, in the order of the talk.

use crate::grammar::{ChoiceId, ItemIx, Standing, Value};
use crate::indicators::IndicatorIx;
use crate::interview::{Action, Interview};

use super::answers::Way;
use super::circuit::{Lanes, Wire};
use super::model::Model;
use super::rehearse::{Case, Unproved, one_more, rehearse};
use super::step::Step;

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
/// does. The real interview is held with the whole case.
pub(super) fn witness(model: &Model<'_>, lanes: &Lanes, wire: Wire) -> Result<Vec<Told>, Unproved> {
    let case = Case { lanes, lane: 0 };
    let inputs = (0..model.circuit.len()).map(|gate| case.holds(Wire::of(gate)));
    let mut found = Sufficient {
        model,
        wire,
        bits: inputs.collect(),
        free: vec![false; model.circuit.len()],
    };
    let all: Vec<usize> = (0..model.steps.len()).collect();
    found.let_go(&all);
    found.untick();
    found.give();
    let bit = |gate: usize| found.bits.get(gate).copied().unwrap_or(false);
    let lanes = &model.case(bit);
    let case = Case { lanes, lane: 0 };
    let interview = rehearse(model, case)?;
    let mut told = found.told(case, &interview);
    found.set_free(&model.more, true);
    if !found.suffices() {
        told.extend(one_more(model, case).map(Told::More));
    }
    Ok(told)
}

/// A case, and which of its inputs may be anything without a wire ceasing to hold.
struct Sufficient<'m, 'd> {
    model: &'m Model<'d>,
    wire: Wire,
    bits: Vec<bool>,
    free: Vec<bool>,
}

impl Sufficient<'_, '_> {
    fn suffices(&self) -> bool {
        let input = |gate: usize| {
            let is_free = self.free.get(gate).copied().unwrap_or(false);
            (!is_free).then(|| self.bits.get(gate).copied().unwrap_or(false))
        };
        self.model.circuit.surely_holds(self.wire, input)
    }

    fn set_free(&mut self, wires: &[Wire], is_free: bool) {
        for wire in wires {
            if let Some(slot) = self.free.get_mut(wire.gate()) {
                *slot = is_free;
            }
        }
    }

    fn set_bit(&mut self, wire: Wire, bit: bool) {
        if let Some(slot) = self.bits.get_mut(wire.gate()) {
            *slot = bit;
        }
    }

    /// Lets go of all answers to these items on which nothing hangs, the last ones first.
    fn let_go(&mut self, items: &[usize]) {
        let steps = items.iter().filter_map(|at| self.model.steps.get(*at));
        let inputs: Vec<Wire> = steps.flat_map(inputs).collect();
        self.set_free(&inputs, true);
        if self.suffices() {
            return;
        }
        self.set_free(&inputs, false);
        if items.len() > 1 {
            let (first, last) = items.split_at(items.len() / 2);
            self.let_go(last);
            self.let_go(first);
        }
    }

    /// Lets go of the choices of several on which nothing hangs.
    fn untick(&mut self) {
        for step in &self.model.steps {
            for tick in &step.answers.ticks {
                let is_ticked = self.bits.get(tick.gate()).copied().unwrap_or(false);
                if !is_ticked || !self.is_kept(*tick) {
                    continue;
                }
                self.set_free(&[*tick], true);
                let may_be_either = self.suffices();
                self.set_free(&[*tick], false);
                if may_be_either {
                    self.set_bit(*tick, false);
                }
            }
        }
    }

    /// Lets an answer be given where it would do as well as one that was declined or is not known.
    fn give(&mut self) {
        for step in &self.model.steps {
            let ways = &step.answers.ways;
            let picked = ways.iter().find(|(way, wire)| {
                let is_unanswered = matches!(way, Way::Declined | Way::NotKnown);
                let is_picked = self.bits.get(wire.gate()).copied().unwrap_or(false);
                is_unanswered && is_picked && self.is_kept(*wire)
            });
            let Some((_, picked)) = picked else {
                continue;
            };
            let ticks = &step.answers.ticks;
            let ticked: Vec<bool> = ticks
                .iter()
                .map(|tick| self.bits.get(tick.gate()).copied().unwrap_or(false))
                .collect();
            for tick in ticks {
                self.set_bit(*tick, false);
            }
            self.set_bit(*picked, false);
            let given = ways
                .iter()
                .filter(|(way, _)| !matches!(way, Way::Declined | Way::NotKnown));
            let mut given = given.map(|(_, wire)| *wire);
            let does_as_well = given.any(|wire| {
                self.set_bit(wire, true);
                let suffices = self.suffices();
                self.set_bit(wire, suffices);
                suffices
            });
            if !does_as_well {
                self.set_bit(*picked, true);
                for (tick, was) in ticks.iter().zip(ticked) {
                    self.set_bit(*tick, was);
                }
            }
        }
    }

    fn is_kept(&self, wire: Wire) -> bool {
        !self.free.get(wire.gate()).copied().unwrap_or(true)
    }

    fn told(&self, case: Case<'_>, interview: &Interview<'_>) -> Vec<Told> {
        let model = self.model;
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

/// Writes a message with the witness that shows it.
pub(super) fn with_witness(message: &str, model: &Model<'_>, told: &[Told]) -> String {
    let id = |ix: &ItemIx| {
        let item = model.definitions.questionnaire.item(*ix);
        item.map(|item| item.id.to_string()).unwrap_or_default()
    };
    let more = told.iter().find_map(|told| match told {
        Told::More(ix) => model.definitions.rules.catalogue.get(*ix),
        _ => None,
    });
    let message = more.map_or_else(
        || message.to_owned(),
        |more| format!("{message}, with `{}` as well", more.id),
    );
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
        return format!("{message}, whatever is answered");
    }
    let answers = answers.join("; ");
    format!("{message}, with these answers: {answers}")
}

fn answer(standing: &Standing) -> String {
    match standing {
        Standing::NotAsked | Standing::Told => "not asked".to_owned(),
        Standing::Declined => "declined".to_owned(),
        Standing::NotKnown => "not known".to_owned(),
        Standing::Given(Value::Choice(choice)) => choice.to_string(),
        Standing::Given(Value::Several(choices)) if choices.is_empty() => "none".to_owned(),
        Standing::Given(Value::Several(choices)) => {
            let choices: Vec<&str> = choices.iter().map(ChoiceId::as_str).collect();
            choices.join(" and ")
        }
        Standing::Given(Value::Number(number)) => number.to_string(),
        Standing::Given(Value::Date(date)) => date.clone(),
        Standing::Given(Value::Words(_)) => "answered".to_owned(),
    }
}

//! Whoever is or may be a child is treated as one, and an adult is not.

use crate::check::proofs::answers::Way;
use crate::check::proofs::circuit::Wire;
use crate::check::proofs::goal::{Goal, InFile, Must};
use crate::check::proofs::model::Model;
use crate::grammar::{ChoiceId, ItemIx, Place};
use crate::questionnaire::{AgeSeen, ChildPath, Kind};

use super::declared;
use super::items::OfItems;

/// Adds the goals. Returns the one that somebody is treated as a child at all, where nothing says so.
pub(super) fn add(model: &mut Model<'_>, of_items: &OfItems, goals: &mut Vec<Goal>) -> Vec<usize> {
    let questionnaire = &model.definitions.questionnaire;
    let Some(child) = &questionnaire.child else {
        goals.push(declared::missing(
            questionnaire.place,
            "nothing says who is treated as a child".to_owned(),
            "add `child:` with `when: {age: {under: 18}}`, and a section that `runs: child`"
                .to_owned(),
        ));
        return vec![goals.len() - 1];
    };
    if child.is_always() {
        return Vec::new();
    }
    let is_declared = declared::add(questionnaire, child, goals);
    let ages = Ages::of(model, child);
    // What is said the wrong way round breaks all that follows.
    let passes = ages.passes(model);
    let wrong = declared::contradiction(questionnaire, child, passes);
    let wrong_at = wrong.is_some().then_some(goals.len());
    goals.extend(wrong);
    let first = goals.len();
    ages.add_children(model, of_items, goals);
    if is_declared {
        ages.add_doubt(model, goals);
        ages.add_adults(model, goals);
        for goal in goals.iter_mut().skip(first) {
            goal.explained_by.extend(wrong_at);
        }
    }
    Vec::new()
}

/// What the answers about the age come to.
struct Ages<'q> {
    /// The age from which a person is an adult.
    majority: i64,
    /// Where the child path stands.
    place: Place,
    /// The item that takes the age, where one is named.
    age: Option<ItemIx>,
    /// What is seen of it, where that is named.
    seen: Option<&'q AgeSeen>,
    /// An age below the majority is given.
    young: Wire,
    /// An age above it is given: each stretch by itself, with the smallest age of it.
    grown: Vec<(i64, Wire)>,
    /// The age was asked and not given.
    not_given: Wire,
    /// What is seen means a child.
    seen_child: Wire,
    /// What is seen means an adult; always where nothing is seen.
    seen_adult: Wire,
}

impl<'q> Ages<'q> {
    fn of(model: &mut Model<'q>, child: &ChildPath) -> Self {
        let definitions = model.definitions;
        let questionnaire = &definitions.questionnaire;
        let majority = definitions.jurisdiction.child_under;
        let circuit = &mut model.circuit;
        let mut ages = Self {
            majority,
            place: child.place,
            age: questionnaire.about.age,
            seen: questionnaire.about.age_seen.as_ref(),
            young: Wire::NEVER,
            grown: Vec::new(),
            not_given: Wire::NEVER,
            seen_child: Wire::NEVER,
            seen_adult: Wire::ALWAYS,
        };
        if let Some(step) = ages.age.and_then(|ix| model.steps.get(ix.index())) {
            for (way, picked) in &step.answers.ways {
                let given = circuit.and(step.put, *picked);
                match way {
                    Way::Number { to, .. } if *to < majority => {
                        ages.young = circuit.or(ages.young, given);
                    }
                    Way::Number { from, .. } => ages.grown.push((*from, given)),
                    _ => ages.not_given = circuit.or(ages.not_given, given),
                }
            }
        }
        let seen = ages.seen.and_then(|seen| {
            let step = model.steps.get(seen.item.index())?;
            Some((seen, questionnaire.item(seen.item)?, step))
        });
        if let Some((seen, item, step)) = seen {
            let says = |choice: &ChoiceId| step.answers.says(item, choice.as_str());
            let [means_child, means_adult] =
                [&seen.child, &seen.adult].map(|choices| circuit.any(choices.iter().map(says)));
            ages.seen_child = circuit.and(step.put, means_child);
            ages.seen_adult = circuit.and(step.put, means_adult);
        }
        ages
    }

    fn goal(&self, wire: Wire, must: Must, message: String, help: String) -> Goal {
        Goal {
            instead_of: None,
            wire,
            must,
            file: InFile::Questionnaire,
            place: self.place,
            message,
            help,
            explained_by: Vec::new(),
        }
    }

    /// Whoever says an age under the majority, or seems to be under it, is treated as a child from
    /// that answer to the end, whatever else is answered.
    fn add_children(&self, model: &mut Model<'_>, of_items: &OfItems, goals: &mut Vec<Goal>) {
        let questionnaire = &model.definitions.questionnaire;
        let majority = self.majority;
        let name = |ix| questionnaire.item(ix).map(|item| (item, item.id.as_str()));
        // After a stop no way is left to choose: what counts is where it leads.
        let on_the_way = model.circuit.or(model.taken, model.stopped);
        let treated = model.circuit.and(on_the_way, model.outcome.child);
        if let Some((ix, (item, id))) = self.age.and_then(|ix| Some((ix, name(ix)?))) {
            let from = match item.kind() {
                Some(Kind::Number { from, .. }) => (*from).min(majority),
                _ => 0,
            };
            // A child whose age is refused gets another age, or none.
            let some = if from > 0 { Wire::NEVER } else { self.young };
            let message = format!("no age under {} can be given to `{id}`", from.max(1));
            let help = "let it begin with `from: 0`".to_owned();
            goals.push(Goal {
                place: item.place,
                explained_by: of_items.get(ix.index()).copied().into_iter().collect(),
                ..self.goal(some, Must::ComeAbout, message, help)
            });
            goals.push(self.goal(
                model.circuit.and(self.young, treated.opposite()),
                Must::NeverCome,
                format!("somebody under {majority} is not treated as a child"),
                format!(
                    "let `when` in `child:` hold for each age under {majority}: \
                     `{{{id}: {{under: {majority}}}}}`"
                ),
            ));
        }
        if let Some((seen, (_, id))) = self.seen.and_then(|seen| Some((seen, name(seen.item)?))) {
            let choice = seen.child.first().map_or("", ChoiceId::as_str);
            goals.push(self.goal(
                model.circuit.and(self.seen_child, treated.opposite()),
                Must::NeverCome,
                format!("somebody who may be under {majority} is not treated as a child"),
                format!("let `when` in `child:` hold for `{{{id}: {choice}}}` by itself"),
            ));
        }
    }

    /// Where somebody passes as an adult who is or may be a child, whichever way that is found.
    fn passes(&self, model: &mut Model<'_>) -> Wire {
        let doubt = self.in_doubt(model);
        let circuit = &mut model.circuit;
        let on_the_way = circuit.or(model.taken, model.stopped);
        let treated = circuit.and(on_the_way, model.outcome.child);
        let child = circuit.or(self.young, self.seen_child);
        let passes = circuit.and(child, treated.opposite());
        circuit.or(passes, doubt)
    }

    /// Where nobody knows the age, the person is not clearly an adult, and is treated as one.
    fn in_doubt(&self, model: &mut Model<'_>) -> Wire {
        let circuit = &mut model.circuit;
        let grown = self.grown.iter().map(|(_, wire)| *wire);
        let given = circuit.any(grown.chain([self.young]));
        let clear = match self.seen {
            Some(_) => self.seen_adult,
            None => Wire::NEVER,
        };
        circuit.all([
            given.opposite(),
            clear.opposite(),
            model.outcome.child.opposite(),
        ])
    }

    /// A person whose age nobody knows, and who is not clearly an adult, is treated as a child.
    fn add_doubt(&self, model: &mut Model<'_>, goals: &mut Vec<Goal>) {
        let wire = self.in_doubt(model);
        let goal = self.goal(
            wire,
            Must::NeverCome,
            "somebody whose age is not known is treated as an adult".to_owned(),
            "let `unless` in `child:` hold for those alone who are clearly adults".to_owned(),
        );
        let explained_by = self.explaining(goals);
        goals.push(Goal {
            explained_by,
            ..goal
        });
    }

    /// An adult can answer so that nobody takes the person for a child.
    fn add_adults(&self, model: &mut Model<'_>, goals: &mut Vec<Goal>) {
        let circuit = &mut model.circuit;
        let treated = circuit.or(model.taken, model.outcome.child);
        let who = if self.seen.is_some() {
            "who is clearly an adult"
        } else {
            "by the answers alone"
        };
        let mut adults: Vec<(String, Wire)> = self
            .grown
            .iter()
            .map(|(from, given)| (format!("somebody of {from} {who}"), *given))
            .collect();
        if self.seen.is_some() {
            let who = format!("somebody {who} and gives no age");
            adults.push((who, self.not_given));
        }
        for (who, answered) in adults {
            let wire = circuit.all([answered, self.seen_adult, treated.opposite()]);
            let message = format!("{who} is treated as a child, whatever else is answered");
            let help =
                "let `when` in `child:` hold for no adult; an age that was not given is settled \
                        by `unless`, as in `unless: {age_seen: clearly_adult}`"
                    .to_owned();
            let explained_by = self.explaining(goals);
            goals.push(Goal {
                explained_by,
                ..self.goal(wire, Must::ComeAbout, message, help)
            });
        }
    }

    /// The goals about ages before this one: one mistake breaks several.
    fn explaining(&self, goals: &[Goal]) -> Vec<usize> {
        let earlier = goals.iter().enumerate();
        let earlier = earlier.filter(|(_, goal)| goal.place == self.place);
        earlier.map(|(at, _)| at).collect()
    }
}

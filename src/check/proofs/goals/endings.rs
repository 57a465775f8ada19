//! Needs and the closing are reached on every path that is not stopped, and a stop reaches the
//! closing.

use std::collections::BTreeSet;

use crate::check::proofs::goal::{Goal, InFile, Must};
use crate::check::proofs::model::Model;
use crate::grammar::ItemIx;
use crate::questionnaire::{Item, Questionnaire, Runs};

/// Adds the goals.
pub(super) fn add(model: &mut Model<'_>, goals: &mut Vec<Goal>) {
    let questionnaire = &model.definitions.questionnaire;
    let circuit = &mut model.circuit;
    let is_closing = |ix: ItemIx| {
        let item = questionnaire.item(ix);
        let section = item.and_then(|item| questionnaire.section(item.section));
        section.is_some_and(|section| section.closing)
    };
    let put = |wanted: &dyn Fn(ItemIx) -> bool| {
        let items = questionnaire.numbered().zip(&model.steps);
        let wanted = items.filter(|((ix, _), _)| wanted(*ix));
        wanted.map(|(_, step)| step.put).collect::<Vec<_>>()
    };
    let place = questionnaire
        .numbered()
        .find(|(ix, _)| is_closing(*ix))
        .map_or(questionnaire.place, |(_, item)| item.place);
    let closing = circuit.any(put(&is_closing));
    let first = goals.len();
    // Then the one cause is told once.
    let is_one_cause = is_for_adults(questionnaire, |_| true);
    let ends = [
        (
            model.stopped.opposite(),
            "an interview ends without its closing",
            if is_one_cause {
                "what the closing puts is `for: adults`, and a child gets none of it: take `for: adults` from \
                 something there that fits a child too"
            } else {
                "mark the closing section with `runs: always`, and leave something in it without `when`"
            },
        ),
        (
            model.stopped,
            "a stop ends the interview without a closing",
            if is_for_adults(questionnaire, |item| item.on_stop) {
                "what the short closing puts is `for: adults`, and a child gets none of it: mark something there \
                 that fits a child too with `on_stop: true`, without `for: adults`"
            } else {
                "mark what the short closing puts with `on_stop: true`"
            },
        ),
    ];
    for (path, message, help) in ends {
        let explained = first..if is_one_cause { goals.len() } else { first };
        goals.push(Goal {
            instead_of: None,
            wire: circuit.and(path, closing.opposite()),
            must: Must::NeverCome,
            file: InFile::Questionnaire,
            place,
            message: message.to_owned(),
            help: help.to_owned(),
            explained_by: explained.collect(),
        });
    }
    let mut shows_needs: BTreeSet<ItemIx> = BTreeSet::new();
    let needs = questionnaire.needs_when.iter();
    for when in needs.filter_map(|(_, when, _)| when.as_ref()) {
        when.each_leaf(&mut |item, _, _| {
            shows_needs.insert(item);
        });
    }
    if let Some((_, _, place)) = questionnaire.needs_when.first() {
        let asked = put(&|ix| shows_needs.contains(&ix) && !is_closing(ix));
        let asked = circuit.any(asked);
        let cut_short = circuit.or(model.stopped, model.child_closed);
        let path = cut_short.opposite();
        goals.push(Goal {
            instead_of: None,
            wire: circuit.and(path, asked.opposite()),
            must: Must::NeverCome,
            file: InFile::Questionnaire,
            place: *place,
            message: "an interview ends and nothing was put that shows a need".to_owned(),
            help: "put an item that `needs:` looks at into a section with `runs: always`"
                .to_owned(),
            explained_by: Vec::new(),
        });
    }
}

/// Says whether the closing is put on every path, and what would close it for a child is kept for adults.
fn is_for_adults(questionnaire: &Questionnaire, closes: impl Fn(&Item) -> bool) -> bool {
    let mut sections = questionnaire.sections.iter();
    let closing = sections.find(|section| section.closing && section.runs == Runs::Always);
    let items = closing.and_then(|section| questionnaire.items.get(section.items.clone()));
    let mut closing = items
        .into_iter()
        .flatten()
        .filter(|item| item.when.is_none() && closes(item))
        .peekable();
    closing.peek().is_some() && closing.all(|item| item.adults_only)
}

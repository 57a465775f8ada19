//! Nobody is asked the same twice.

use std::collections::HashMap;

use crate::check::proofs::goal::{Goal, InFile, Must};
use crate::check::proofs::model::Model;
use crate::grammar::ItemIx;

/// Adds the goals: two items with the same words are never put in one talk. Where one is put to a child
/// and the other to an adult, they may have the same.
pub(super) fn add(model: &mut Model<'_>, goals: &mut Vec<Goal>) {
    let questionnaire = &model.definitions.questionnaire;
    let mut asked: HashMap<String, ItemIx> = HashMap::new();
    for (ix, item) in questionnaire.numbered() {
        if !item.asks_the_person() {
            continue;
        }
        let words: Vec<&str> = item.text().split_whitespace().collect();
        let words = words.join(" ").to_lowercase();
        let first = *asked.entry(words).or_insert(ix);
        let steps = (
            model.steps.get(first.index()),
            model.steps.get(ix.index()),
            questionnaire.item(first),
        );
        let (Some(earlier), Some(later), Some(same)) = steps else {
            continue;
        };
        if first != ix {
            goals.push(Goal {
                instead_of: None,
                wire: model.circuit.and(earlier.put, later.put),
                must: Must::NeverCome,
                file: InFile::Questionnaire,
                place: item.place,
                message: format!(
                    "`{}` asks the same as `{}`, in the same talk",
                    item.id, same.id
                ),
                help: "keep one of the two, or say in other words what the second asks for"
                    .to_owned(),
                explained_by: Vec::new(),
            });
        }
    }
}

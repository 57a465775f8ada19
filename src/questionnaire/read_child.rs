//! Reading who is treated as a child.

use crate::grammar::{Condition, Faults, Fields, ItemIx, NodeKind};

use super::waiting::Waiting;
use super::{ChildPath, Item, Questionnaire, Runs};

/// A questionnaire for children only.
const ALWAYS: &str = "always";

/// Reads `child:`. The items have been read.
pub(super) fn read_child(
    questionnaire: &Questionnaire,
    top: &mut Fields<'_>,
    waiting: &Waiting<'_>,
    faults: &mut Faults,
) -> Option<ChildPath> {
    let place = top.place_of("child");
    let mut child = top.map("child", faults)?;
    let when = child
        .required("when", faults)
        .and_then(|node| match &node.kind {
            // All of nothing: that always holds.
            NodeKind::Text(word) if word == ALWAYS => Some(Condition::All(Vec::new())),
            _ => Condition::read(node, questionnaire, faults),
        });
    let unless = child
        .take("unless")
        .and_then(|node| Condition::read(node, questionnaire, faults));
    let earlier = child
        .take("earlier")
        .and_then(|node| Condition::read(node, questionnaire, faults));
    let mut sections = questionnaire.sections.iter();
    let has_section = sections.any(|section| section.runs == Runs::Child);
    if !has_section && !waiting.is_path_unread {
        faults.error(
            child.place(),
            "the child path has no section",
            "mark a section with `runs: child`",
        );
    }
    child.finish(faults);
    Some(ChildPath {
        place,
        when: when?,
        unless,
        earlier,
    })
}

/// Lets the items of the child path follow the answers that lead to it. They have to come later.
pub(super) fn follow_child_path(
    questionnaire: &mut Questionnaire,
    top: &Fields<'_>,
    faults: &mut Faults,
) {
    let mut looks_at = Vec::new();
    for condition in questionnaire
        .child
        .iter()
        .flat_map(|child| std::iter::once(&child.when).chain(&child.unless))
    {
        condition.each_leaf(&mut |item, _, _| looks_at.push(item));
    }
    let follows = |item: &Item| {
        let section = questionnaire.section(item.section);
        item.adults_only || section.is_some_and(|section| section.runs == Runs::Child)
    };
    let followers: Vec<ItemIx> = questionnaire
        .numbered()
        .filter(|(_, item)| follows(item))
        .map(|(ix, _)| ix)
        .collect();
    let first = followers.first().copied();
    if looks_at
        .iter()
        .any(|item| first.is_some_and(|first| *item >= first))
    {
        let place = top.place_of("child");
        faults.error(
            place,
            "the child path looks at answers that are put after it",
            "move its sections, and what is `for: adults`, behind those items",
        );
    }
    for item in looks_at {
        if let Some(dependents) = questionnaire.dependents.get_mut(item.index()) {
            dependents.extend(&followers);
            dependents.sort_unstable();
            dependents.dedup();
        }
    }
}

//! Reading the sections of a questionnaire file.

use crate::grammar::{Faults, Fields, NodeKind, SectionId, fields, suggestion};

use super::read_item::read_item;
use super::waiting::Waiting;
use super::{Questionnaire, Runs, Section, SectionIx};

/// Reads the sections with their items. Returns what has to wait until all of them are known.
pub(super) fn read_sections<'a>(
    questionnaire: &mut Questionnaire,
    top: &mut Fields<'a>,
    faults: &mut Faults,
) -> Waiting<'a> {
    let mut waiting = Waiting::default();
    let mut is_closing_unread = false;
    for node in top.list("sections", faults) {
        let Some(mut fields) = Fields::of(node, "a section", faults) else {
            continue;
        };
        let start = questionnaire.items.len();
        let ix = SectionIx(questionnaire.sections.len());
        let id = fields.required_id("section", faults).unwrap_or_default();
        let mut known = questionnaire.sections.iter();
        if !id.is_empty() && known.any(|section| section.id.as_str() == id) {
            faults.error(
                fields.place_of("section"),
                format!("there are two sections `{id}`"),
                "either remove or rename one of the two",
            );
        }
        let mut section = Section {
            id: SectionId::new(id),
            title: fields.required_text("title", faults).unwrap_or_default(),
            for_officer: None,
            runs: read_runs(&mut fields, &mut waiting, faults),
            closing: fields.flag("closing", faults),
            items: start..start,
        };
        let closing = fields.value_of("closing").map(|node| &node.kind);
        is_closing_unread |= closing.is_some_and(|kind| !matches!(kind, NodeKind::Flag(_)));
        let nodes = fields.list("items", faults);
        for node in nodes {
            read_item(questionnaire, ix, node, &mut waiting, faults);
        }
        section.items = start..questionnaire.items.len();
        if nodes.is_empty() {
            faults.error(
                fields.place(),
                format!("the section `{id}` has no items"),
                "add `items:`, or remove the section",
            );
        }
        fields.finish(faults);
        questionnaire.sections.push(section);
    }
    let closings = questionnaire
        .sections
        .iter()
        .filter(|section| section.closing)
        .count();
    if closings != 1 && !is_closing_unread {
        let message =
            format!("a questionnaire has one closing section, and this one has {closings}");
        faults.error(
            top.place_of("sections"),
            message,
            "mark the last section with `closing: true`",
        );
    }
    waiting
}

/// Reads on which paths a section is put. A word that is no word for it has been told; it is taken as
/// it was probably meant, so that nothing more is told that follows from it.
fn read_runs(fields: &mut Fields<'_>, waiting: &mut Waiting<'_>, faults: &mut Faults) -> Runs {
    let Some(node) = fields.take("runs") else {
        return Runs::Normal;
    };
    fields::word(node, &Runs::WORDS, faults).unwrap_or_else(|| {
        waiting.is_path_unread = true;
        let written = match &node.kind {
            NodeKind::Text(written) => written.as_str(),
            _ => "",
        };
        let words = Runs::WORDS.iter();
        let meant = suggestion::nearest(written, words.clone().map(|(word, _)| *word));
        let found = words.clone().find(|(word, _)| Some(*word) == meant);
        found.map_or(Runs::Normal, |(_, runs)| *runs)
    })
}

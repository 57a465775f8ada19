//! Reading a questionnaire file: every fault in one pass.

use std::collections::HashMap;

use crate::grammar::{
    Citation, Condition, Digest, Faults, Fields, IndicatorId, Language, NeedId, NodeKind, Place,
    QuestionnaireId, fields, letter, yaml,
};

use super::read_about::read_about;
use super::read_child::{follow_child_path, read_child};
use super::read_sections::read_sections;
use super::set_aside::read_set_aside;
use super::waiting::Waiting;
use super::without::read_without;
use super::{About, Excepted, Item, NotReached, Put, Questionnaire, SectionIx};

/// A need that no answer shows.
const BY_HAND: &str = "by_hand";

impl Questionnaire {
    /// Reads a questionnaire. `None` where it cannot be used; the faults say why, all of them.
    pub fn read(source: &[u8], faults: &mut Faults) -> Option<Self> {
        let before = faults.errors();
        let root = yaml::read(source, faults)?;
        let mut top = Fields::of(&root, "a questionnaire", faults)?;
        let id = top.required_id("questionnaire", faults).unwrap_or_default();
        let mut questionnaire = Self {
            id: QuestionnaireId::new(id),
            version: read_version(&mut top, faults),
            title: top.required_text("title", faults).unwrap_or_default(),
            language: read_language(&mut top, faults),
            digest: Digest::of(source),
            place: top.place_of("questionnaire"),
            set_aside: read_set_aside(&mut top, faults),
            about: About::default(),
            child: None,
            excepted: None,
            not_reached: Vec::new(),
            without: Vec::new(),
            sections: Vec::new(),
            items: Vec::new(),
            dependents: Vec::new(),
            gates: Vec::new(),
            consents: Vec::new(),
            evidence: Vec::new(),
            needs_when: Vec::new(),
            needs: Vec::new(),
            spoken: None,
            by_name: HashMap::new(),
        };
        let waiting = read_sections(&mut questionnaire, &mut top, faults);
        resolve_when(&mut questionnaire, &waiting, faults);
        resolve_covers(&mut questionnaire, &waiting, faults);
        if let Some(about) = top.map("about", faults) {
            questionnaire.about = read_about(&questionnaire, about, faults);
        }
        questionnaire.child = read_child(&questionnaire, &mut top, &waiting, faults);
        follow_child_path(&mut questionnaire, &top, faults);
        questionnaire.excepted = read_excepted(&questionnaire, &mut top, faults);
        for (key, node) in top.named("not_reached", faults) {
            let why = fields::text(node, &key.name, faults);
            questionnaire.not_reached.extend(why.map(|why| NotReached {
                id: key.name.clone(),
                why,
                place: key.place,
            }));
        }
        questionnaire.without = read_without(&mut top, faults);
        for (key, node) in top.named("evidence", faults) {
            if let Some(condition) = Condition::read(node, &questionnaire, faults) {
                questionnaire
                    .evidence
                    .push((IndicatorId::new(&key.name), condition, key.place));
            }
        }
        for (key, node) in top.named("needs", faults) {
            let when = match &node.kind {
                NodeKind::Text(word) if word == BY_HAND => Some(None),
                _ => Condition::read(node, &questionnaire, faults).map(Some),
            };
            if let Some(when) = when {
                let need = (NeedId::new(&key.name), when, key.place);
                questionnaire.needs_when.push(need);
            }
        }
        waiting.tell_twins(faults);
        top.finish(faults);
        (faults.errors() == before).then_some(questionnaire)
    }
}

/// Says whether a text can be a version: one to three numbers with dots between, so that everybody
/// sees which of two is later.
pub fn is_version(text: &str) -> bool {
    let is_number = |part: &str| !part.is_empty() && part.chars().all(|c| c.is_ascii_digit());
    text.split('.').count() <= 3 && text.split('.').all(is_number)
}

/// Reads a version.
fn read_version(top: &mut Fields<'_>, faults: &mut Faults) -> String {
    let version = top.required_text("version", faults).unwrap_or_default();
    if !version.is_empty() && !is_version(&version) {
        faults.error(
            place_of_value(top, "version"),
            format!("`{}` is no version", letter::visible(&version)),
            "write one to three numbers with dots between, such as 1.0.0, and count up with each change",
        );
    }
    version
}

/// Reads the tag of the language, in the one way in which it is written.
fn read_language(top: &mut Fields<'_>, faults: &mut Faults) -> String {
    let language = top.required_text("language", faults).unwrap_or_default();
    let read = Language::read(&language).map(|read| read.to_string());
    if !language.is_empty() && read.as_ref() != Some(&language) {
        let help = match read {
            Some(tag) => format!("write it as `{tag}`"),
            None => {
                "write its BCP 47 tag, such as `en` for English, `ur` for Urdu, `fa-AF` for Dari"
                    .to_owned()
            }
        };
        let message = format!("`{}` is no tag of a language", letter::visible(&language));
        faults.error(place_of_value(top, "language"), message, help);
    }
    language
}

fn place_of_value(top: &Fields<'_>, key: &str) -> Place {
    top.value_of(key).map_or(top.place(), |node| node.place)
}

/// Resolves the conditions of all items. They may only look back: so nothing goes in a circle, and
/// nothing depends on what has not been put yet.
fn resolve_when(questionnaire: &mut Questionnaire, waiting: &Waiting<'_>, faults: &mut Faults) {
    for (ix, node) in &waiting.when {
        let Some(condition) = Condition::read(node, questionnaire, faults) else {
            continue;
        };
        let mut looks_at = Vec::new();
        condition.each_leaf(&mut |item, _, place| {
            if item == *ix {
                faults.error(
                    place,
                    "this asks for the answer to the item that it stands in",
                    "let `when` depend on earlier items only; what is put whatever was answered has no `when`",
                );
            } else if item > *ix {
                let name = questionnaire
                    .item(item)
                    .map(|item| item.id.to_string())
                    .unwrap_or_default();
                faults.error(
                    place,
                    format!("this looks ahead to `{name}`, which is put later"),
                    "let `when` depend on earlier items only, or move the item",
                );
            }
            looks_at.push(item);
        });
        for item in looks_at {
            if let Some(dependents) = questionnaire.dependents.get_mut(item.index())
                && !dependents.contains(ix)
            {
                dependents.push(*ix);
            }
        }
        if let Some(item) = questionnaire.items.get_mut(ix.index()) {
            item.when = Some(condition);
        }
    }
}

fn resolve_covers(questionnaire: &mut Questionnaire, waiting: &Waiting<'_>, faults: &mut Faults) {
    for (ix, nodes) in &waiting.covers {
        let mut resolved = Vec::new();
        for node in *nodes {
            let Some(name) = fields::id_of(node, faults) else {
                continue;
            };
            let mut sections = questionnaire.sections.iter();
            if let Some(position) = sections.position(|section| section.id.as_str() == name) {
                resolved.push(SectionIx(position));
            } else {
                let known = || {
                    let sections = questionnaire.sections.iter();
                    sections.map(|section| section.id.as_str())
                };
                faults.no_such("section", name, node.place, known);
            }
        }
        if let Some(Item {
            put: Put::Consent { covers, .. },
            ..
        }) = questionnaire.items.get_mut(ix.index())
        {
            *covers = resolved;
        }
    }
}

fn read_excepted(
    questionnaire: &Questionnaire,
    top: &mut Fields<'_>,
    faults: &mut Faults,
) -> Option<Excepted> {
    let mut excepted = top.map("excepted", faults)?;
    let when = excepted
        .required("when", faults)
        .and_then(|node| Condition::read(node, questionnaire, faults));
    let place = excepted.place_of("source");
    let source = Citation::read(&mut excepted, faults);
    excepted.finish(faults);
    Some(Excepted {
        when: when?,
        source: source?,
        place,
    })
}

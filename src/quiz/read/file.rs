//! The whole of a bank's file.

use std::collections::BTreeMap;

use crate::grammar::{
    BankId, Digest, Faults, Fields, Language, Node, SourceId, TopicId, Urgency, fields, yaml,
};
use crate::quiz::bank::{Asked, Bank, Topic};
use crate::quiz::known::Known;

use super::{item, whole};

/// What items are read with.
pub(super) struct With<'a> {
    pub(super) known: &'a Known,
    pub(super) asked: &'a Asked,
    pub(super) blueprint: &'a [Topic],
    /// Documents of the rules and of the bank, with their titles.
    pub(super) documents: BTreeMap<SourceId, String>,
}

impl Bank {
    /// Reads a bank. `None` where it cannot be used; the faults say why, all of them.
    pub fn read(source: &[u8], known: &Known, faults: &mut Faults) -> Option<Self> {
        let before = faults.errors();
        let root = yaml::read(source, faults)?;
        let mut top = Fields::of(&root, "a bank of questions", faults)?;
        let place = top.place_of("quiz");
        let id = top.required_id("quiz", faults).map(BankId::new);
        let version = version(&mut top, faults);
        let title = top.required_text("title", faults);
        let language = language(&mut top, faults);
        let instructions = top.required_text("instructions", faults);
        top.required("blueprint", faults);
        let blueprint = top.list("blueprint", faults).iter();
        let blueprint: Vec<Topic> = blueprint.filter_map(|node| topic(node, faults)).collect();
        let asked = top.required_map("asked", faults);
        let asked = asked.and_then(|fields| asked_of(fields, faults));
        let own = top.named("sources", faults).into_iter();
        let own = own.filter_map(|(key, node)| {
            let title = document(node, faults)?;
            Some((SourceId::new(&key.name), title))
        });
        let own: Vec<(SourceId, String)> = own.collect();
        let shared = known.documents.iter();
        let shared = shared.map(|(id, title)| (SourceId::new(id), title.clone()));
        let list = top.required("items", faults);
        let list = list.map_or(&[][..], |node| fields::list(node, "items", faults));
        top.finish(faults);
        let asked = asked?;
        let with = With {
            known,
            asked: &asked,
            blueprint: &blueprint,
            documents: shared.chain(own).collect(),
        };
        if let Some(node) = list.get(Self::MOST_ITEMS) {
            let message = format!("a bank has at most {} items", Self::MOST_ITEMS);
            faults.error(node.place, message, "make two banks of it");
            return None;
        }
        let items = list.iter();
        let items: Vec<_> = items
            .filter_map(|node| item::read(node, &with, faults))
            .collect();
        let mut documents = with.documents;
        documents.retain(|id, _| items.iter().any(|item| item.source.document == *id));
        let bank = Self {
            id: id?,
            place,
            version: version?,
            title: title?,
            language: language?,
            instructions: instructions?,
            blueprint,
            items,
            asked,
            documents,
            digest: Digest::of(source),
        };
        whole::ids_stand_once(&bank, faults);
        // Where an item could not be read, the numbers of the others say nothing.
        if faults.errors() == before {
            whole::forms_are_parallel(&bank, faults);
        }
        // An item in the wrong form is told once.
        if faults.errors() == before {
            whole::blueprint_holds(&bank, faults);
        }
        if faults.errors() == before {
            whole::gives_nothing_away(&bank, faults);
        }
        (faults.errors() == before).then_some(bank)
    }
}

fn version(top: &mut Fields<'_>, faults: &mut Faults) -> Option<String> {
    let version = top.required_text("version", faults)?;
    let is_number = |part: &str| !part.is_empty() && part.chars().all(|c| c.is_ascii_digit());
    if version.split('.').count() == 3 && version.split('.').all(is_number) {
        return Some(version);
    }
    let message = format!("`{version}` is no version");
    let help = "write three numbers, such as 1.0.0";
    faults.error(top.place_of("version"), message, help);
    None
}

fn language(top: &mut Fields<'_>, faults: &mut Faults) -> Option<String> {
    let tag = top.required_text("language", faults)?;
    if Language::read(&tag).is_some_and(|read| read.to_string() == tag) {
        return Some(tag);
    }
    let message = format!("`{tag}` is no tag of a language");
    let help = "write a BCP 47 tag, such as `en`, `ur` or `fa-AF`";
    faults.error(top.place_of("language"), message, help);
    None
}

fn topic(node: &Node, faults: &mut Faults) -> Option<Topic> {
    let mut fields = Fields::of(node, "a topic", faults)?;
    let place = fields.place_of("topic");
    let id = fields.required_id("topic", faults).map(TopicId::new);
    let name = fields.required_text("name", faults);
    let items = count(&mut fields, "items", faults);
    let stories = count(&mut fields, "vignettes", faults);
    fields.finish(faults);
    Some(Topic {
        id: id?,
        place,
        name: name?,
        items: items?,
        stories: stories?,
    })
}

fn count(fields: &mut Fields<'_>, name: &'static str, faults: &mut Faults) -> Option<usize> {
    let number = fields.required_number(name, faults)?;
    let count = usize::try_from(number).ok();
    let count = count.filter(|count| *count <= Bank::MOST_ITEMS);
    if count.is_none() {
        let help = format!("write a number from 0 to {}", Bank::MOST_ITEMS);
        faults.error(fields.place_of(name), "no form has so many items", help);
    }
    count
}

fn asked_of(mut fields: Fields<'_>, faults: &mut Faults) -> Option<Asked> {
    let refer = fields.required_text("refer", faults);
    let urgency = fields.required_text("urgency", faults);
    let whom = fields.required_text("whom", faults);
    let levels = fields.required_map("levels", faults);
    let levels = levels.and_then(|mut levels| {
        let words = [Urgency::Emergency, Urgency::Urgent, Urgency::Normal].map(Urgency::word);
        let texts = words.map(|word| Some((word, levels.required_text(word, faults)?)));
        levels.finish(faults);
        texts.into_iter().collect::<Option<Vec<_>>>()
    });
    let nobody = fields.required_text("nobody", faults);
    fields.finish(faults);
    Some(Asked {
        refer: refer?,
        urgency: urgency?,
        whom: whom?,
        levels: levels?,
        nobody: nobody?,
    })
}

/// Reads a document of the bank's own; returns its title.
fn document(node: &Node, faults: &mut Faults) -> Option<String> {
    let mut fields = Fields::of(node, "a document", faults)?;
    let title = fields.required_text("title", faults);
    for name in ["publisher", "year", "reference", "note"] {
        fields.text(name, faults);
    }
    fields.finish(faults);
    title
}

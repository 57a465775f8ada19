//! Other ways of putting an item.

use std::collections::BTreeMap;

use crate::grammar::{Faults, Fields, ItemId, Place, fields, suggestion, yaml};
use crate::questionnaire::{Item, Kind, Put};

use super::{Harm, Manner};

/// One way of putting an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wording {
    /// In which way it asks.
    pub manner: Manner,
    /// The words.
    pub text: String,
    /// The harm that it does by itself.
    pub violation: Option<Harm>,
    /// Where it stands.
    pub place: Place,
}

impl Wording {
    /// Returns the item's own words, with the way in which they ask.
    pub fn own(item: &Item) -> Self {
        let manner = match &item.put {
            Put::Listen { .. } => Manner::Open,
            Put::Consent { .. } | Put::Gate { .. } => Manner::Closed,
            Put::Say { .. } => Manner::Statement,
            Put::Ask { kind, .. } | Put::Observe { kind, .. } => match kind {
                Kind::YesNo => Manner::Closed,
                _ => Manner::Probing,
            },
        };
        Self {
            manner,
            text: item.text().to_owned(),
            violation: None,
            place: item.place,
        }
    }

    /// Says whether the person can answer it as the person wishes: a real question, without harm in it. A
    /// consent needs one.
    pub fn leaves_a_choice(&self) -> bool {
        self.manner.asks() && self.violation.is_none()
    }
}

/// Ways of putting items, by the item's id.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wordings(BTreeMap<ItemId, Vec<Wording>>);

impl Wordings {
    /// Reads `wordings.yaml`. `known` are the items that somebody may be asked; faulty entries are
    /// reported and left out.
    pub fn read(source: &[u8], known: &[&str], faults: &mut Faults) -> Self {
        let Some(root) = yaml::read(source, faults) else {
            return Self::default();
        };
        let Some(mut top) = Fields::of(&root, "a file of wordings", faults) else {
            return Self::default();
        };
        top.required("wordings", faults);
        let wordings = Self::take(&mut top, known, faults);
        top.finish(faults);
        wordings
    }

    /// Reads what stands under `wordings` of a mapping.
    pub(super) fn take(top: &mut Fields<'_>, known: &[&str], faults: &mut Faults) -> Self {
        let mut wordings = BTreeMap::new();
        for (key, node) in top.named("wordings", faults) {
            if !known.contains(&key.name.as_str()) {
                faults.error(
                    key.place,
                    format!("nobody is asked anything by the name of `{}`", key.name),
                    suggestion::help(&key.name, known.iter().copied()),
                );
                continue;
            }
            let ways = fields::list(node, &key.name, faults).iter();
            let ways = ways.filter_map(|node| read(Fields::of(node, "a wording", faults)?, faults));
            wordings.insert(ItemId::new(&key.name), ways.collect());
        }
        Self(wordings)
    }

    /// Returns the ways of putting an item; empty where there are none.
    pub fn of(&self, item: &str) -> &[Wording] {
        self.0.get(item).map_or(&[], Vec::as_slice)
    }

    /// Returns all of them, with their items.
    pub fn iter(&self) -> impl Iterator<Item = (&ItemId, &Wording)> {
        let each = self.0.iter();
        each.flat_map(|(item, ways)| ways.iter().map(move |way| (item, way)))
    }
}

fn read(mut fields: Fields<'_>, faults: &mut Faults) -> Option<Wording> {
    let place = fields.place();
    let manner = fields.required_word("type", &Manner::WORDS, faults);
    let text = fields.required_text("text", faults);
    let violation = fields.word("violation", &Harm::WORDS, faults);
    fields.finish(faults);
    Some(Wording {
        manner: manner?,
        text: text?,
        violation,
        place,
    })
}

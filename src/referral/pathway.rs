//! Pathways: what should happen next, strongest first.

use crate::grammar::{
    Citation, ContactId, Faults, Fields, Formula, Node, NodeKind, PathwayId, Place, Status,
    Urgency, fields, suggestion, yaml,
};
use crate::indicators::{Catalogue, IndicatorIx, Phase};

/// The pathways of `pathways.yaml`.
#[derive(Debug, Clone, Default)]
pub struct Pathways {
    /// Exactly one of these leads; strongest first.
    pub leading: Vec<Pathway<Word>>,
    /// These stand beside the leading one.
    pub beside: Vec<Pathway<IndicatorIx>>,
}

/// One pathway; `T` is what its condition speaks of.
#[derive(Debug, Clone)]
pub struct Pathway<T> {
    /// Its id.
    pub id: PathwayId,
    /// Where it stands in its file.
    pub place: Place,
    /// Its name.
    pub name: String,
    /// What the officer does next.
    pub advice: String,
    /// How soon, before any need makes it sooner.
    pub urgency: Urgency,
    /// Whether nobody sends the person on, back or away before it has been seen to.
    pub not_sent_on: bool,
    /// Whom of the contact sheet to call, the first to call first.
    pub call: Vec<ContactId>,
    /// When it holds; `None` where only a need opens it.
    pub when: Option<Formula<T>>,
    /// Where it comes from.
    pub source: Citation,
    /// How sure that is.
    pub status: Status,
}

/// The words that conditions of leading pathways are written in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Word {
    /// The person is under 18, or that is not ruled out.
    Child,
    /// A rule is matched, by entries and combinations that are not merely recalled.
    RuleMatched,
    /// A rule is matched, however sure.
    RecalledRuleMatched,
    /// A sign that is enough by itself is disclosed.
    SignSuffices,
    /// The pathway *refer* cannot be ruled out.
    ReferPossible,
    /// Always.
    Always,
    /// An indicator of one of these phases is disclosed.
    IndicatorOf(Vec<Phase>),
    /// One of these indicators is disclosed.
    Disclosed(Vec<IndicatorIx>),
}

const WORDS: [(&str, Word); 6] = [
    ("child", Word::Child),
    ("rule_matched", Word::RuleMatched),
    ("recalled_rule_matched", Word::RecalledRuleMatched),
    ("sign_suffices", Word::SignSuffices),
    ("refer_possible", Word::ReferPossible),
    ("always", Word::Always),
];

impl Word {
    /// Returns the words of definition files that stand by themselves.
    pub fn words() -> impl Iterator<Item = &'static str> {
        WORDS.iter().map(|(word, _)| *word)
    }
}

impl Pathways {
    /// Reads `pathways.yaml`. Faulty entries are reported and left out.
    pub fn read(source: &[u8], catalogue: &Catalogue, faults: &mut Faults) -> Self {
        let Some(root) = yaml::read(source, faults) else {
            return Self::default();
        };
        let Some(mut top) = Fields::of(&root, "the pathways", faults) else {
            return Self::default();
        };
        let mut pathways = Self::default();
        for node in top.list("pathways", faults) {
            pathways
                .leading
                .extend(read_pathway(node, faults, &mut |node, faults| {
                    read_word(node, catalogue, faults)
                }));
        }
        for node in top.list("beside", faults) {
            let mut indicator =
                |node: &Node, faults: &mut Faults| catalogue.read_name(node, faults);
            pathways
                .beside
                .extend(read_pathway(node, faults, &mut indicator));
        }
        let last = pathways.leading.last();
        if last.is_none_or(|last| last.when != Some(Formula::One(Word::Always))) {
            let place = last.map_or(top.place(), |last| last.place);
            faults.error(
                place,
                "the last pathway does not always hold, so that none might lead",
                "write `when: always` there",
            );
        }
        if !pathways
            .leading
            .iter()
            .any(|pathway| pathway.id.as_str() == "refer")
        {
            faults.error(top.place(), "there is no pathway `refer`, which `refer_possible` and the officer's judgement speak of", "add it, or give it this id");
        }
        top.finish(faults);
        pathways
    }

    /// Returns the leading pathway of that name.
    pub fn find(&self, name: &str) -> Option<&Pathway<Word>> {
        self.leading
            .iter()
            .find(|pathway| pathway.id.as_str() == name)
    }
}

fn read_pathway<T>(
    node: &Node,
    faults: &mut Faults,
    leaf: &mut impl FnMut(&Node, &mut Faults) -> Option<T>,
) -> Option<Pathway<T>> {
    let mut fields = Fields::of(node, "a pathway", faults)?;
    let place = fields.place_of("pathway");
    let id = fields.required_id("pathway", faults).map(PathwayId::new);
    let name = fields.required_text("name", faults);
    let advice = fields.required_text("advice", faults);
    let urgency = fields.required_word("urgency", &Urgency::WORDS, faults);
    let not_sent_on = fields.flag("not_sent_on", faults);
    let call = fields.list("call", faults);
    let call = call
        .iter()
        .filter_map(|node| fields::id_of(node, faults).map(ContactId::new));
    let call = call.collect();
    let when = fields
        .take("when")
        .and_then(|node| Formula::read(node, faults, leaf));
    let source = Citation::read(&mut fields, faults);
    let status = fields.required_word("status", &Status::WORDS, faults);
    fields.finish(faults);
    Some(Pathway {
        id: id?,
        place,
        name: name?,
        advice: advice?,
        urgency: urgency?,
        not_sent_on,
        call,
        when,
        source: source?,
        status: status?,
    })
}

fn read_word(node: &Node, catalogue: &Catalogue, faults: &mut Faults) -> Option<Word> {
    if let NodeKind::Map(_) = &node.kind {
        let mut fields = Fields::of(node, "a condition of a pathway", faults)?;
        if let Some(node) = fields.take("disclosed") {
            let list = fields::list(node, "disclosed", faults);
            let indicators = list
                .iter()
                .filter_map(|node| catalogue.read_name(node, faults))
                .collect();
            fields.finish(faults);
            return Some(Word::Disclosed(indicators));
        }
        let node = fields.required("indicator_of", faults)?;
        let list = fields::list(node, "indicator_of", faults);
        let phases = list
            .iter()
            .filter_map(|node| fields::word(node, &Phase::WORDS, faults))
            .collect();
        fields.finish(faults);
        return Some(Word::IndicatorOf(phases));
    }
    let word = fields::id_of(node, faults)?;
    let found = WORDS
        .iter()
        .find(|(known, _)| *known == word)
        .map(|(_, meaning)| meaning.clone());
    if found.is_none() {
        let help = suggestion::help(word, WORDS.iter().map(|(known, _)| *known));
        faults.error(
            node.place,
            format!("`{word}` is not one of the words for pathways"),
            help,
        );
    }
    found
}

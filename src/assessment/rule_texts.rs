//! The words of the rules: what a translation of them translates, and the same rules in other words.

use crate::grammar::{RuleEntry, RulePart, RuleSaid};
use crate::indicators::Indicator;
use crate::questionnaire::translation::{
    Entry, Hearer, Original, Ready, SourceText, TextKey, Translation,
};
use crate::questionnaire::{Need, Use};
use crate::referral::{Contact, Information, Pathway};

use super::Rules;

/// The folder of the rules, which is also the name that their translations have for them.
pub const RULES: &str = "rules";

/// The files of that folder that are no translations, without their ending.
pub const RULE_FILES: [&str; 6] = [
    "indicators",
    "pathways",
    "needs",
    "sources",
    "contacts",
    "sharing",
];

/// The language that the rules are written in.
pub const RULES_LANGUAGE: &str = "en";

impl Rules {
    /// Returns the words of one part of an entry in the language of a translation, and how far they may
    /// be trusted; nothing where the rules have no such words.
    ///
    /// A page for somebody else than the officer asks here; which readiness it admits is
    /// [`Use::admits`].
    pub fn said_in<'t>(
        &self,
        translation: &'t Translation,
        entry: &RuleEntry,
        part: RulePart,
    ) -> Option<Ready<'t>> {
        let key = TextKey::Rule(entry.clone(), part);
        let source = self.texts().into_iter().find(|text| text.key == key)?;
        Some(translation.ready(&source, self))
    }

    /// Returns what a translation says in the place of the words of the rules, where it may be used.
    /// What is asked of the person is not among them: the person may speak another language.
    pub fn said_to_officer(&self, translation: &Translation, usage: Use) -> Vec<RuleSaid> {
        let texts = self.texts().into_iter();
        let texts = texts.filter(|text| text.hearer == Hearer::Officer);
        let said = texts.filter_map(|text| {
            let ready = translation.ready(&text, self);
            let words = ready.words.filter(|_| usage.admits(ready.readiness))?;
            let TextKey::Rule(entry, part) = text.key else {
                return None;
            };
            Some(RuleSaid {
                entry,
                part,
                of: text.words.to_owned(),
                words: words.to_owned(),
            })
        });
        said.collect()
    }

    /// Returns the same rules with each of their words as `say` gives them. They are for reading alone:
    /// what is kept in records is what the files have.
    #[must_use]
    pub fn reworded(mut self, say: &impl Fn(&RuleEntry, RulePart, &str) -> String) -> Self {
        for need in &mut self.needs.0 {
            let entry = RuleEntry::Need(need.id.clone());
            need.name = say(&entry, RulePart::Name, &need.name);
            need.act = say(&entry, RulePart::Act, &need.act);
        }
        let leading = self.pathways.leading.iter_mut();
        for way in leading {
            (way.name, way.advice) = pathway_in(way, say);
        }
        for way in &mut self.pathways.beside {
            (way.name, way.advice) = pathway_in(way, say);
        }
        for indicator in &mut self.catalogue.indicators {
            let entry = RuleEntry::Indicator(indicator.id.clone());
            indicator.name = say(&entry, RulePart::Name, &indicator.name);
        }
        self
    }
}

impl Original for Rules {
    fn name(&self) -> &'static str {
        RULES
    }

    fn what(&self) -> &'static str {
        "the rules"
    }

    fn title(&self) -> &'static str {
        "The words of the rules"
    }

    fn language(&self) -> &'static str {
        RULES_LANGUAGE
    }

    fn texts(&self) -> Vec<SourceText<'_>> {
        let needs = self.needs.0.iter().flat_map(need);
        let leading = self.pathways.leading.iter().flat_map(pathway);
        let beside = self.pathways.beside.iter().flat_map(pathway);
        let indicators = self.catalogue.indicators.iter().map(indicator);
        let contacts = self.contacts.iter().flat_map(contact);
        let texts = needs.chain(leading).chain(beside).chain(indicators);
        let information = self.sharing.iter().flat_map(information);
        texts.chain(contacts).chain(information).collect()
    }

    /// What tells the officer what to do, and what is asked of the person; not what something is merely called.
    fn reviewed_alone(&self, entry: &Entry) -> bool {
        matches!(entry, Entry::Rule(rule) if rule.is_acted_on())
    }
}

fn text(entry: RuleEntry, part: RulePart, words: &str) -> SourceText<'_> {
    SourceText {
        key: TextKey::Rule(entry, part),
        words,
        hearer: Hearer::Officer,
    }
}

fn need(need: &Need) -> [SourceText<'_>; 2] {
    let entry = RuleEntry::Need(need.id.clone());
    [
        text(entry.clone(), RulePart::Name, &need.name),
        text(entry, RulePart::Act, &need.act),
    ]
}

fn pathway<T>(pathway: &Pathway<T>) -> [SourceText<'_>; 2] {
    let entry = RuleEntry::Pathway(pathway.id.clone());
    [
        text(entry.clone(), RulePart::Name, &pathway.name),
        text(entry, RulePart::Advice, &pathway.advice),
    ]
}

fn indicator(indicator: &Indicator) -> SourceText<'_> {
    let entry = RuleEntry::Indicator(indicator.id.clone());
    text(entry, RulePart::Name, &indicator.name)
}

fn contact(contact: &Contact) -> Vec<SourceText<'_>> {
    let entry = RuleEntry::Contact(contact.id.clone());
    let hint = contact.hint.as_deref();
    let hint = hint.map(|hint| text(entry.clone(), RulePart::Hint, hint));
    let name = text(entry.clone(), RulePart::Name, &contact.name);
    std::iter::once(name).chain(hint).collect()
}

fn information(information: &Information) -> [SourceText<'_>; 2] {
    let entry = RuleEntry::Information(information.id.clone());
    let ask = text(entry.clone(), RulePart::Ask, &information.ask);
    [
        text(entry, RulePart::Name, &information.name),
        SourceText {
            hearer: Hearer::Person,
            ..ask
        },
    ]
}

fn pathway_in<T>(
    pathway: &Pathway<T>,
    say: &impl Fn(&RuleEntry, RulePart, &str) -> String,
) -> (String, String) {
    let entry = RuleEntry::Pathway(pathway.id.clone());
    (
        say(&entry, RulePart::Name, &pathway.name),
        say(&entry, RulePart::Advice, &pathway.advice),
    )
}

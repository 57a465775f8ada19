//! What the pages of an exercise share: how a case's items, answers and conditions are named.

use crate::assessment::Definitions;
use crate::grammar::text::safe;
use crate::grammar::{ItemIx, Language, NeedId, RuleEntry, RulePart, Standing};
use crate::practice::{Case, Needed};
use crate::record::value_text;
use crate::report::debriefing_text::Told;
use crate::words::Words;

use super::bdi::Bdi;
use super::direction;
use super::font::letters;

/// How the digest of a case is told on paper: by so many digits.
const DIGITS: usize = 8;

/// Names what stands in a case, by its definitions, in the words of whoever reads the page.
#[derive(Clone, Copy)]
pub(super) struct Naming<'a> {
    pub(super) definitions: &'a Definitions,
    pub(super) words: &'a Words,
}

impl<'a> Naming<'a> {
    /// Returns who tells what stands in keys and marks.
    pub(super) fn told(self) -> Told<'a> {
        Told {
            definitions: self.definitions,
            words: self.words,
        }
    }

    /// Returns the tag of the language that the page speaks; the case itself speaks its own.
    pub(super) fn language(self) -> &'static str {
        self.words.tongue().tag()
    }

    pub(super) fn direction(self) -> &'static str {
        direction(self.language())
    }

    pub(super) fn font(self) -> String {
        fonts(self.language())
    }

    /// Says which case it is, in which version.
    pub(super) fn identity(self, case: &Case) -> Bdi {
        let digits: String = case.digest.to_string().chars().take(DIGITS).collect();
        let values = [
            ("id", case.id.as_str()),
            ("version", &case.version),
            ("digits", &digits),
            ("questionnaire", case.questionnaire.as_str()),
            ("minutes", &case.minutes.to_string()),
        ];
        Bdi::of(&self.words.fill_apart("exercise-identity", &values))
    }

    pub(super) fn item(self, ix: ItemIx) -> String {
        let item = self.definitions.questionnaire.item(ix);
        item.map(|item| safe(item.text())).unwrap_or_default()
    }

    /// Returns an answer as people read it.
    pub(super) fn answer(self, ix: ItemIx, standing: &Standing) -> String {
        let item = self.definitions.questionnaire.item(ix);
        match (standing, item) {
            (Standing::Given(value), _) if value.is("yes") => self.words.say("answer-yes"),
            (Standing::Given(value), _) if value.is("no") => self.words.say("answer-no"),
            (Standing::Given(value), Some(item)) => safe(&value_text(item, value)),
            (Standing::Declined, _) => self.words.say("answer-declined"),
            _ => self.words.say("answer-not_known"),
        }
    }

    /// Says what has to be given, to whoever plays the person.
    pub(super) fn needed(self, needed: Needed) -> String {
        if let Needed::Trust(height) = needed {
            let height = height.to_string();
            return self.words.fill("exercise-if-trust", &[("height", &height)]);
        }
        self.words.say(&format!("exercise-if-{}", needed.word()))
    }

    pub(super) fn need(self, id: &NeedId) -> String {
        let mut needs = self.definitions.questionnaire.needs.iter();
        let found = needs.find(|need| need.id == *id);
        let own = found.map_or(id.as_str(), |need| &need.name);
        let entry = RuleEntry::Need(id.clone());
        safe(self.words.of_rules(&entry, RulePart::Name, own))
    }
}

/// Returns the letters that a bare laptop may lack, for a language by its tag.
pub(super) fn fonts(tag: &str) -> String {
    let language = Language::read(tag);
    language.as_ref().map(letters).unwrap_or_default()
}

/// Returns the paragraphs of a text, one a line.
pub(super) fn paragraphs(text: &str) -> Vec<String> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.map(safe).collect()
}

/// Returns a heading and the points under it: the lines of a message.
pub(super) fn list(words: &Words, id: &str) -> (String, Vec<String>) {
    let text = words.say(id);
    let mut lines = text.lines().map(str::to_owned);
    let heading = lines.next().unwrap_or_default();
    (heading, lines.collect())
}

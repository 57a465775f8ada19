//! What the rows say, in each language of the form.

use crate::exchange::xlsform::form::Row;
use crate::exchange::xlsform::language_name::heading;
use crate::questionnaire::translation::{Hearer, SourceText, TextKey};
use crate::questionnaire::{
    Choice, Item, Kind, Part, Put, Questionnaire, Section, Translation, Use,
};
use crate::words::{Tongue, Words};

/// Which translations go into a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tongues {
    /// Those that somebody who speaks the language has reviewed; the rest stays in the
    /// questionnaire's own language.
    Reviewed,
    /// Drafts too, each marked as one: to look at, not to work with.
    WithDrafts,
}

/// What an own text is filled with: its name and the text.
type Values<'v> = [(&'v str, &'v str)];

pub(super) struct Wording<'a> {
    questionnaire: &'a Questionnaire,
    /// The heading of the questionnaire's own language.
    own: String,
    /// The translations of which at least one text is in the form, with their headings.
    others: Vec<(String, &'a Translation)>,
    all: &'a [Translation],
    tongues: Tongues,
    words: Words,
}

impl<'a> Wording<'a> {
    pub(super) fn new(
        questionnaire: &'a Questionnaire,
        translations: &'a [Translation],
        tongues: Tongues,
    ) -> Self {
        let mut wording = Self {
            questionnaire,
            own: heading(&questionnaire.language),
            others: Vec::new(),
            all: translations,
            tongues,
            words: words_in(&questionnaire.language),
        };
        let spoken = translations.iter().filter(|translation| {
            let texts = questionnaire.texts();
            texts
                .iter()
                .any(|text| wording.translated(translation, text).is_some())
        });
        let others =
            spoken.map(|translation| (heading(&translation.language.to_string()), translation));
        wording.others = others.collect();
        wording
    }

    pub(super) fn own_heading(&self) -> &str {
        &self.own
    }

    /// For each translation: its tag, how many texts are in the form, how many are drafts and are not.
    pub(super) fn counts(&self) -> Vec<(String, usize, usize)> {
        let texts = self.questionnaire.texts();
        let count = |translation: &Translation| {
            let has = |text: &&SourceText<'_>| {
                translation.ready(text, self.questionnaire).words.is_some()
            };
            let all = texts.iter().filter(has).count();
            let used = texts
                .iter()
                .filter(|text| self.translated(translation, text).is_some());
            let used = used.count();
            (translation.language.to_string(), used, all - used)
        };
        self.all.iter().map(count).collect()
    }

    /// Writes a text of the tool's own into a column, in all languages.
    pub(super) fn own(&self, column: &str, id: &str, values: &Values<'_>, row: &mut Row) {
        let text = self.words.fill(id, values);
        self.in_all(column, row, |_| text.clone());
    }

    /// The title in the other languages: a form has one alone.
    pub(super) fn titles(&self) -> Vec<(String, String)> {
        let source = SourceText {
            key: TextKey::Title,
            words: &self.questionnaire.title,
            hearer: Hearer::Officer,
        };
        let others = self.others.iter();
        let titles = others.filter_map(|(heading, translation)| {
            Some((heading.clone(), self.translated(translation, &source)?))
        });
        titles.collect()
    }

    pub(super) fn section(&self, section: &Section, row: &mut Row) {
        let key = TextKey::Section(section.id.clone());
        self.text("label", key, &section.title, row);
    }

    pub(super) fn choice(&self, item: &Item, choice: &Choice, row: &mut Row) {
        let key = TextKey::Item(item.id.clone(), Part::Choice(choice.id.clone()));
        self.text("label", key, &choice.label, row);
    }

    /// Writes what is read aloud or looked at, and what the officer has to know.
    pub(super) fn item(&self, item: &Item, row: &mut Row) {
        let main = match item.put {
            Put::Gate { .. } | Put::Observe { .. } => Part::Check,
            _ => Part::Text,
        };
        let key = TextKey::Item(item.id.clone(), main);
        self.text("label", key, item.text(), row);
        self.parts("hint", item, row, |parts| {
            let read_out = matches!(
                item.kind(),
                Some(Kind::OneOf(_) | Kind::SeveralOf(_)) if item.is_ask()
            );
            let read_out = read_out.then(|| {
                self.words.say(if item.reads_choices() {
                    "form-read-out"
                } else {
                    "form-do-not-read-out"
                })
            });
            vec![
                parts(Part::Explain, "form-explain"),
                parts(Part::Plain, "form-plain"),
                read_out,
                parts(Part::Advice, "form-advice"),
                parts(Part::Avoid, "form-avoid"),
            ]
        });
        self.parts("guidance_hint", item, row, |parts| {
            vec![
                parts(Part::Purpose, "form-purpose"),
                parts(Part::Guide, "form-guide"),
            ]
        });
    }

    fn text(&self, column: &str, key: TextKey, words: &str, row: &mut Row) {
        let source = SourceText {
            hearer: self.hearer(&key),
            key,
            words,
        };
        self.in_all(column, row, |translation| {
            let translated = translation.and_then(|it| self.translated(it, &source));
            plain(&translated.unwrap_or_else(|| words.to_owned()))
        });
    }

    /// Writes several parts of an item below each other.
    fn parts(
        &self,
        column: &str,
        item: &Item,
        row: &mut Row,
        lines: impl Fn(&dyn Fn(Part, &str) -> Option<String>) -> Vec<Option<String>>,
    ) {
        self.in_all(column, row, |translation| {
            let part = |part: Part, said: &str| {
                let words = item.part(&part)?;
                let key = TextKey::Item(item.id.clone(), part);
                let source = SourceText {
                    hearer: self.hearer(&key),
                    key,
                    words,
                };
                let translated = translation.and_then(|it| self.translated(it, &source));
                let text = plain(&translated.unwrap_or_else(|| words.to_owned()));
                Some(self.words.fill(said, &[("text", &text)]))
            };
            let lines: Vec<String> = lines(&part).into_iter().flatten().collect();
            lines.join("\n")
        });
    }

    fn in_all(&self, column: &str, row: &mut Row, text: impl Fn(Option<&Translation>) -> String) {
        row.set(&format!("{column}::{}", self.own), text(None));
        for (heading, translation) in &self.others {
            row.set(&format!("{column}::{heading}"), text(Some(translation)));
        }
    }

    /// Returns the translation of a text where it may be used. What is read aloud of one item is in one
    /// language, and so are its choices.
    fn translated(&self, translation: &Translation, source: &SourceText<'_>) -> Option<String> {
        let item = source.key.entry();
        let item = item.and_then(|entry| self.questionnaire.position(entry.id()));
        let item = item.and_then(|ix| self.questionnaire.item(ix));
        let is_choice = is_of_a_choice(&source.key);
        let texts = item.map(Item::texts).unwrap_or_default();
        let beside = texts.iter().filter(|text| {
            is_choice && is_of_a_choice(&text.key)
                || source.hearer == Hearer::Person && text.hearer == Hearer::Person
        });
        let usage = match self.tongues {
            Tongues::Reviewed => Use::Live,
            Tongues::WithDrafts => Use::Practice,
        };
        let may = |text: &SourceText<'_>| {
            let ready = translation.ready(text, self.questionnaire);
            ready.words.is_some() && usage.admits(ready.readiness)
        };
        let mut beside = beside;
        if !may(source) || !beside.all(may) {
            return None;
        }
        let ready = translation.ready(source, self.questionnaire);
        let words = ready.words?;
        Some(if Use::Live.admits(ready.readiness) {
            words.to_owned()
        } else {
            self.words.fill("form-draft", &[("text", words)])
        })
    }

    fn hearer(&self, key: &TextKey) -> Hearer {
        let found = key
            .entry()
            .and_then(|entry| self.questionnaire.position(entry.id()));
        let texts = found
            .and_then(|ix| self.questionnaire.item(ix))
            .map(Item::texts);
        let found = texts
            .into_iter()
            .flatten()
            .find(|text| text.key == *key)
            .map(|text| text.hearer);
        found.unwrap_or(Hearer::Officer)
    }
}

/// Returns a text without what a form takes for a reference to an answer.
pub(super) fn plain(text: &str) -> String {
    text.replace("${", "$ {")
}

fn is_of_a_choice(key: &TextKey) -> bool {
    matches!(key, TextKey::Item(_, Part::Choice(_)))
}

/// Returns the tool's own words in a language; English where it does not speak it.
pub(in crate::exchange::xlsform) fn words_in(tag: &str) -> Words {
    Words::of(Tongue::of_tag(tag).unwrap_or(Tongue::English))
}

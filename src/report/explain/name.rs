//! Names: everything that can be explained, and what a typed name means.

use crate::check::wording::RULES;
use std::collections::BTreeSet;

use crate::indicators::Phase;

use super::{Book, Document, question};

/// What can be explained.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// An indicator.
    Indicator,
    /// A method.
    Method,
    /// A pathway.
    Pathway,
    /// A need.
    Need,
    /// An item of a questionnaire.
    Item,
    /// A questionnaire.
    Questionnaire,
    /// A wording rule of the checker.
    Rule,
    /// A type of question, or all of them.
    Question,
}

impl Subject {
    /// All subjects with the word that may stand before a name.
    pub const WORDS: [(&'static str, Self); 8] = [
        ("indicator", Self::Indicator),
        ("method", Self::Method),
        ("pathway", Self::Pathway),
        ("need", Self::Need),
        ("item", Self::Item),
        ("questionnaire", Self::Questionnaire),
        ("rule", Self::Rule),
        ("question", Self::Question),
    ];
}

/// Returns all ids, for suggestions; each also with its kind before it.
pub fn known(book: Book<'_>) -> Vec<String> {
    let mut known = BTreeSet::new();
    for (subject, id, _) in all(book) {
        let word = Subject::WORDS.iter().find(|(_, kind)| *kind == subject);
        if let Some((word, _)) = word {
            known.insert(format!("{word}:{id}"));
        }
        known.insert(id);
    }
    known.into_iter().collect()
}

/// Returns everything that has a name, by kind.
pub fn names(book: Book<'_>) -> Document {
    let words = book.words;
    let mut document = Document::default();
    document.title(words.say("explain-names"));
    for (phase_word, phase) in Phase::WORDS {
        let indicators = book.rules.catalogue.indicators.iter();
        let of_phase = indicators.filter(|indicator| indicator.phase == phase);
        let phase = [("phase", words.say(&format!("phase-{phase_word}")))];
        let phase = phase.each_ref().map(|(name, word)| (*name, word.as_str()));
        document.heading(words.fill("explain-names-indicators", &phase));
        for indicator in of_phase {
            document.point(format!("{}: {}", indicator.id, indicator.name));
        }
    }
    for (heading, subject) in [
        ("explain-names-methods", Subject::Method),
        ("explain-names-pathways", Subject::Pathway),
        ("explain-names-needs", Subject::Need),
    ] {
        document.heading(words.say(heading));
        for (_, id, name) in all(book).into_iter().filter(|(kind, ..)| *kind == subject) {
            document.point(format!("{id}: {name}"));
        }
    }
    document.heading(words.say("explain-names-questionnaires"));
    for questionnaire in book.questionnaires {
        document.point(format!("{}: {}", questionnaire.id, questionnaire.title));
    }
    for questionnaire in book.questionnaires {
        let title = [("questionnaire", questionnaire.title.as_str())];
        document.heading(words.fill("explain-names-items", &title));
        for (ix, item) in questionnaire.numbered() {
            document.point(format!("{} {}: {}", ix.number(), item.id, item.text()));
        }
    }
    document.heading(words.say("explain-names-rules"));
    for rule in RULES {
        document.point(format!("{}: {}", rule.id, words.say(&rule.words_id())));
    }
    document.heading(words.say("explain-questions"));
    for (_, id, name) in all(book)
        .into_iter()
        .filter(|(kind, ..)| *kind == Subject::Question)
    {
        document.point(format!("{id}: {name}"));
    }
    // At the end, where it stays on a small screen.
    document.heading(words.say("explain-names-how-title"));
    document.paragraph(words.say("explain-names-how"));
    document
}

/// Returns what a typed name means, in the order of the kinds.
pub(super) fn find(book: Book<'_>, typed: &str) -> Vec<(Subject, String)> {
    let typed = typed.trim();
    let prefixed = typed.split_once(':').and_then(|(word, rest)| {
        let (_, subject) = Subject::WORDS.iter().find(|(known, _)| *known == word)?;
        Some((*subject, rest.trim()))
    });
    let (only, name) = match prefixed {
        Some((subject, name)) => (Some(subject), name),
        None => (None, typed),
    };
    let mut found: Vec<(Subject, String)> = all(book)
        .into_iter()
        .filter(|(subject, id, full)| {
            only.is_none_or(|only| only == *subject)
                && (id == name
                    || (*subject == Subject::Rule && id.eq_ignore_ascii_case(name))
                    || full.to_lowercase() == name.to_lowercase())
        })
        .map(|(subject, id, _)| (subject, id))
        .collect();
    if found.is_empty() && only.is_none_or(|only| only == Subject::Item) {
        found = numbered(book, name);
    }
    found
}

/// The items that carry a number, each once.
fn numbered(book: Book<'_>, number: &str) -> Vec<(Subject, String)> {
    let mut found: Vec<(Subject, String)> = Vec::new();
    for questionnaire in book.questionnaires {
        let items = questionnaire.numbered();
        for (_, item) in items.filter(|(ix, _)| ix.number().to_string() == number) {
            let named = (Subject::Item, item.id.to_string());
            if !found.contains(&named) {
                found.push(named);
            }
        }
    }
    found
}

/// Everything with a name: kind, id, name in full.
fn all(book: Book<'_>) -> Vec<(Subject, String, String)> {
    let mut all = Vec::new();
    for indicator in &book.rules.catalogue.indicators {
        let id = indicator.id.to_string();
        all.push((Subject::Indicator, id, indicator.name.clone()));
    }
    for method in &book.rules.methods {
        all.push((Subject::Method, method.id.to_string(), method.title.clone()));
    }
    let pathways = &book.rules.pathways;
    let leading = pathways
        .leading
        .iter()
        .map(|pathway| (pathway.id.to_string(), pathway.name.clone()));
    let beside = pathways
        .beside
        .iter()
        .map(|pathway| (pathway.id.to_string(), pathway.name.clone()));
    all.extend(
        leading
            .chain(beside)
            .map(|(id, name)| (Subject::Pathway, id, name)),
    );
    for need in super::need::needs(book) {
        all.push((Subject::Need, need.id.to_string(), need.name.clone()));
    }
    let mut seen = BTreeSet::new();
    for item in book.questionnaires.iter().flat_map(|q| &q.items) {
        if seen.insert(&item.id) {
            all.push((Subject::Item, item.id.to_string(), item.text().to_owned()));
        }
    }
    for questionnaire in book.questionnaires {
        let id = questionnaire.id.to_string();
        all.push((Subject::Questionnaire, id, questionnaire.title.clone()));
    }
    for rule in RULES {
        let title = book.words.say(&rule.words_id());
        all.push((Subject::Rule, rule.id.to_owned(), title));
    }
    all.extend(question::names(book));
    all
}

//! What of a questionnaire is read to the person, ready for the rules.

use crate::questionnaire::{Item, Kind, Part, Put, Questionnaire};

use super::lexicon::Lexicon;
use super::sentence::{Sentence, sentences};

/// A questionnaire as the rules look at it.
#[derive(Debug)]
pub(super) struct Reading<'a> {
    /// The questionnaire.
    pub questionnaire: &'a Questionnaire,
    /// The file that holds the words.
    pub source: &'a str,
    /// Everything that may be read aloud, in order.
    pub said: Vec<Said<'a>>,
    /// The word lists of the language, where it has any.
    pub lexicon: Option<&'static Lexicon>,
    /// Whose words these are.
    pub of: Words,
}

/// Whose words the rules look at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Words {
    /// Those of the questionnaire.
    Own,
    /// Those of a translation: how the questionnaire is put together is no matter of its translators.
    Translated,
}

/// A text that is read aloud.
#[derive(Debug)]
pub(super) struct Said<'a> {
    /// The item.
    pub item: &'a Item,
    /// The part of the item.
    pub part: Part,
    /// What it is for the person who hears it.
    pub role: Role,
    /// The words.
    pub text: &'a str,
    /// Its sentences.
    pub sentences: Vec<Sentence>,
}

/// What a text is for the person who hears it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// It asks for an answer.
    Question,
    /// It is told.
    Told,
    /// It is one answer of several to choose from.
    Choice,
}

impl<'a> Reading<'a> {
    /// Takes what is read aloud out of a questionnaire.
    pub(super) fn of(questionnaire: &'a Questionnaire, source: &'a str) -> Self {
        let said = questionnaire.items.iter().flat_map(said).collect();
        Self {
            questionnaire,
            // Places count from behind a byte order mark.
            source: source.strip_prefix('\u{feff}').unwrap_or(source),
            said,
            lexicon: Lexicon::of(&questionnaire.language),
            of: Words::Own,
        }
    }

    /// Takes what is read aloud out of a questionnaire in the words of a translation, as far as they
    /// have a place in it; `source` is the file of the translation.
    pub(super) fn translated(questionnaire: &'a Questionnaire, source: &'a str) -> Self {
        let mut reading = Self::of(questionnaire, source);
        let is_there =
            |said: &Said<'_>| said.item.places.iter().any(|(part, _)| *part == said.part);
        reading.said.retain(is_there);
        reading.of = Words::Translated;
        reading
    }

    /// Returns how many words may stand where a rule for English allows so many. A translation may have
    /// a quarter more: for each word of English, the drafts in `questionnaires` have 1.1 (Dari), 1.15
    /// (Pashto) and 1.35 words (Urdu, which writes apart what English puts into one).
    pub(super) fn allowed(&self, in_english: usize) -> usize {
        match self.of {
            Words::Own => in_english,
            Words::Translated => in_english + in_english / 4,
        }
    }

    /// Returns the texts that ask for an answer, each with its sentences.
    pub(super) fn questions(&self) -> impl Iterator<Item = (&Said<'a>, &Sentence)> {
        self.sentences()
            .filter(|(said, _)| said.role == Role::Question)
    }

    /// Returns all sentences that are read aloud.
    pub(super) fn sentences(&self) -> impl Iterator<Item = (&Said<'a>, &Sentence)> {
        self.said
            .iter()
            .flat_map(|said| said.sentences.iter().map(move |sentence| (said, sentence)))
    }
}

fn said(item: &Item) -> Vec<Said<'_>> {
    let say = |part: Part, role: Role, text| Said {
        item,
        part,
        role,
        text,
        sentences: sentences(text),
    };
    match &item.put {
        Put::Gate { .. } | Put::Observe { .. } => Vec::new(),
        Put::Say { text } => vec![say(Part::Text, Role::Told, text)],
        Put::Listen { text, .. } => vec![say(Part::Text, Role::Question, text)],
        Put::Consent { text, explain, .. } => {
            let explained = explain
                .iter()
                .map(|text| say(Part::Explain, Role::Told, text));
            let mut said = vec![say(Part::Text, Role::Question, text)];
            said.extend(explained);
            said
        }
        Put::Ask {
            text,
            plain,
            kind,
            read_choices,
        } => {
            let mut said = vec![say(Part::Text, Role::Question, text)];
            said.extend(
                plain
                    .iter()
                    .map(|text| say(Part::Plain, Role::Question, text)),
            );
            if let (Kind::OneOf(choices) | Kind::SeveralOf(choices), true) = (kind, read_choices) {
                said.extend(choices.iter().map(|choice| {
                    let part = Part::Choice(choice.id.clone());
                    say(part, Role::Choice, &choice.label)
                }));
            }
            said
        }
    }
}

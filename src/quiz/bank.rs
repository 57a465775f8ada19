//! A bank of questions: what is asked in a quiz, what is right, and why.

use std::collections::BTreeMap;

use crate::grammar::{
    BankId, ChoiceId, Citation, Digest, PairId, Place, QuestionId, QuizItemId, SourceId, Status,
    TopicId,
};

use super::{BankNamed, Form};

/// A bank of questions in two parallel forms.
#[derive(Debug, Clone)]
pub struct Bank {
    /// Its id.
    pub id: BankId,
    /// Where that stands.
    pub place: Place,
    /// Its version, as in 1.0.0.
    pub version: String,
    /// What people read as its name.
    pub title: String,
    /// The tag of the language that it is written in, or is spoken in now.
    pub language: String,
    /// What a participant reads before.
    pub instructions: String,
    /// How many items of each topic a form has.
    pub blueprint: Vec<Topic>,
    /// The items of both forms, as they stand in the file.
    pub items: Vec<Item>,
    /// The words that all stories share.
    pub asked: Asked,
    /// The titles of the documents that are cited.
    pub documents: BTreeMap<SourceId, String>,
    /// The SHA-256 of its file.
    pub digest: Digest,
}

/// A topic, and how much of it a form has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Topic {
    /// Its id.
    pub id: TopicId,
    /// Where that stands.
    pub place: Place,
    /// What people read as its name.
    pub name: String,
    /// How many items a form has of it.
    pub items: usize,
    /// How many of these are stories.
    pub stories: usize,
}

/// What is asked after every story.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// Which pathway.
    pub refer: String,
    /// How soon.
    pub urgency: String,
    /// Whom to call.
    pub whom: String,
    /// The levels of urgency, each with its words, the most urgent first.
    pub levels: Vec<(&'static str, String)>,
    /// The words for calling nobody.
    pub nobody: String,
}

/// One question, or a story with three.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Its id.
    pub id: QuizItemId,
    /// Where that stands.
    pub place: Place,
    /// The form that it belongs to.
    pub form: Form,
    /// What it is the same as in the other form.
    pub pair: PairId,
    /// Its topic.
    pub topic: TopicId,
    /// What it tests, in a few words.
    pub objective: String,
    /// The story; none where it is one question by itself.
    pub story: Option<Story>,
    /// Its questions: one, or the three of a story.
    pub questions: Vec<Question>,
    /// Why what is right is right. Shown after the course only.
    pub why: String,
    /// What that rests on.
    pub source: Citation,
    /// How sure it is.
    pub status: Status,
}

/// What is told before three questions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Story {
    /// The words.
    pub words: String,
    /// Whether it holds signs of trafficking. Without stories that hold none, nobody sees who finds
    /// signs everywhere.
    pub has_signs: bool,
}

/// One question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// Its id.
    pub id: QuestionId,
    /// Which part of its item it is.
    pub part: Part,
    /// The words.
    pub words: String,
    /// What there is to choose from.
    pub choices: Vec<Choice>,
    /// What is right: one of the choices.
    pub right: ChoiceId,
    /// Whether a wrong answer may endanger a person.
    pub critical: bool,
}

/// One thing to choose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// Its id: what is kept.
    pub id: ChoiceId,
    /// The words.
    pub words: String,
}

/// Which part of an item a question is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// All of it.
    Whole,
    /// Of a story: which pathway.
    Refer,
    /// Of a story: how soon.
    Urgency,
    /// Of a story: whom to call.
    Whom,
}

impl Part {
    /// The parts of a story, with the words that stand in files.
    pub const OF_STORIES: [(&'static str, Self); 3] = [
        ("refer", Self::Refer),
        ("urgency", Self::Urgency),
        ("whom", Self::Whom),
    ];

    /// Returns the word for it.
    pub fn word(self) -> &'static str {
        let mut parts = Self::OF_STORIES.iter();
        let found = parts.find(|(_, part)| *part == self);
        found.map_or("whole", |(word, _)| word)
    }

    /// Returns the id of the question that is this part of an item.
    pub fn of(self, item: &QuizItemId) -> QuestionId {
        let mut parts = Self::OF_STORIES.iter();
        match parts.find(|(_, part)| *part == self) {
            Some((word, _)) => QuestionId::new(&format!("{item}.{word}")),
            None => QuestionId::new(item.as_str()),
        }
    }
}

impl Question {
    /// Returns a choice by its id.
    pub fn choice(&self, id: &ChoiceId) -> Option<&Choice> {
        self.choices.iter().find(|choice| choice.id == *id)
    }
}

impl Bank {
    /// The most items that a bank may have.
    pub const MOST_ITEMS: usize = 400;

    /// What is chosen of a story for calling nobody.
    pub const NOBODY: &str = "nobody";

    /// Returns the items of a form, as they stand in the file.
    pub fn of_form(&self, form: Form) -> impl Iterator<Item = &Item> {
        self.items.iter().filter(move |item| item.form == form)
    }

    /// Returns the questions of a form with their items, as they stand in the file.
    pub fn questions(&self, form: Form) -> impl Iterator<Item = (&Item, &Question)> {
        self.of_form(form)
            .flat_map(|item| item.questions.iter().map(move |question| (item, question)))
    }

    /// Finds a question by its id.
    pub fn question(&self, id: &QuestionId) -> Option<(&Item, &Question)> {
        let forms = [Form::A, Form::B].into_iter();
        let mut all = forms.flat_map(|form| self.questions(form));
        all.find(|(_, question)| question.id == *id)
    }

    /// Returns the question of the other form that tests the same.
    pub fn pair_of(&self, item: &Item, part: Part) -> Option<(&Item, &Question)> {
        let mut all = self.questions(item.form.other());
        all.find(|(other, question)| other.pair == item.pair && question.part == part)
    }

    /// Returns a topic by its id.
    pub fn topic(&self, id: &TopicId) -> Option<&Topic> {
        self.blueprint.iter().find(|topic| topic.id == *id)
    }

    /// Names the bank, as answers to it do.
    pub fn named(&self) -> BankNamed {
        BankNamed {
            id: self.id.clone(),
            version: self.version.clone(),
            sha256: self.digest.to_string(),
        }
    }
}

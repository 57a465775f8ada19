//! A questionnaire that is read to a person in the person's language.

use crate::grammar::{Digest, Language};
use crate::questionnaire::{Item, Part, Questionnaire};

use super::{Hearer, Readiness, TextKey, Translation};

/// What the words are for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Use {
    /// An interview with a person, a sheet for one, a card to hand over: drafts are not used.
    Live,
    /// Practice with an invented person: drafts are used, and marked.
    Practice,
}

/// The language that is spoken with the person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SpokenLanguage {
    /// The language.
    pub language: Language,
    /// The digest of the translation.
    pub digest: Digest,
    /// What the words are for.
    pub usage: Use,
}

/// What is read aloud of one item, in the person's language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spoken {
    /// What is read aloud.
    pub text: String,
    /// Another wording of it.
    pub plain: Option<String>,
    /// What is explained before or with it.
    pub explain: Option<String>,
    /// The choices, where they are read aloud.
    pub choices: Vec<String>,
    /// How far the least trusted of them may be trusted.
    pub readiness: Readiness,
}

impl Use {
    /// Says whether words of that readiness may be read to somebody.
    pub fn admits(self, readiness: Readiness) -> bool {
        match self {
            Self::Live => readiness == Readiness::Reviewed,
            Self::Practice => readiness > Readiness::Missing,
        }
    }
}

impl Questionnaire {
    /// Returns the questionnaire as it is read to a person who speaks the language of a translation.
    /// An item whose words are not all there and ready is read in the questionnaire's own language.
    #[must_use]
    pub fn speaking(mut self, translation: &Translation, usage: Use) -> Self {
        let spoken: Vec<Option<Spoken>> = self
            .items
            .iter()
            .map(|item| {
                let spoken = spoken(item, &self, translation)?;
                usage.admits(spoken.readiness).then_some(spoken)
            })
            .collect();
        for (item, spoken) in self.items.iter_mut().zip(spoken) {
            item.spoken = spoken;
        }
        self.spoken = Some(SpokenLanguage {
            language: translation.language.clone(),
            digest: translation.digest,
            usage,
        });
        self
    }

    /// Returns the tag of the language in which an item is put: the person's where it is read aloud in
    /// it, else the questionnaire's own.
    pub fn language_of(&self, item: &Item) -> String {
        match &self.spoken {
            Some(spoken) if item.spoken.is_some() => spoken.language.to_string(),
            _ => self.language.clone(),
        }
    }
}

/// Returns what is read aloud of an item, where all of it is translated.
fn spoken(item: &Item, questionnaire: &Questionnaire, translation: &Translation) -> Option<Spoken> {
    if !item.is_spoken() {
        return None;
    }
    let mut spoken = Spoken {
        text: String::new(),
        plain: None,
        explain: None,
        choices: Vec::new(),
        readiness: Readiness::Reviewed,
    };
    for source in item.texts() {
        if source.hearer == Hearer::Officer {
            continue;
        }
        let ready = translation.ready(&source, questionnaire);
        let words = ready.words?.to_owned();
        spoken.readiness = spoken.readiness.min(ready.readiness);
        match source.key {
            TextKey::Item(_, Part::Plain) => spoken.plain = Some(words),
            TextKey::Item(_, Part::Explain) => spoken.explain = Some(words),
            TextKey::Item(_, Part::Choice(_)) => spoken.choices.push(words),
            _ => spoken.text = words,
        }
    }
    Some(spoken)
}

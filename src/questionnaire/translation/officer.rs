//! A questionnaire whose officer reads another language than the one it is written in.

use crate::questionnaire::{Item, Part, Questionnaire, Section};

use super::{SourceText, TextKey, Translation, Use};

impl Questionnaire {
    /// Returns the questionnaire as an officer reads it who reads the language of a translation: what is
    /// for the officer stands in it where it is ready, and as it was written where it is not. What is
    /// read aloud does not change, and neither do the words that records keep.
    #[must_use]
    pub fn guided_by(mut self, translation: &Translation, usage: Use) -> Self {
        let words = |text: &SourceText<'_>| {
            let ready = translation.ready(text, &self);
            let words = ready.words.filter(|_| usage.admits(ready.readiness));
            words.map(str::to_owned)
        };
        let titles: Vec<Option<String>> = self
            .texts()
            .iter()
            .filter(|text| matches!(text.key, TextKey::Section(_)))
            .map(words)
            .collect();
        let items: Vec<Vec<(Part, String)>> = self
            .items
            .iter()
            .map(|item| {
                let texts = item.texts();
                let mut ready: Vec<(Part, String)> = texts
                    .iter()
                    .filter_map(|text| Some((part_of(text)?, words(text)?)))
                    .collect();
                // Choices in two languages would be taken for each other.
                let all = texts.iter().filter_map(part_of).filter(is_choice).count();
                let there = ready.iter().filter(|(part, _)| is_choice(part)).count();
                if there < all {
                    ready.retain(|(part, _)| !is_choice(part));
                }
                ready
            })
            .collect();
        for (section, title) in self.sections.iter_mut().zip(titles) {
            section.for_officer = title;
        }
        for (item, ready) in self.items.iter_mut().zip(items) {
            item.for_officer = ready;
        }
        self
    }
}

impl Item {
    /// Returns a part of the item in the language that the officer reads; where it is not ready, as it
    /// was written.
    pub fn to_officer(&self, part: &Part) -> Option<&str> {
        let ready = self.for_officer.iter().find(|(known, _)| known == part);
        ready.map_or_else(|| self.part(part), |(_, words)| Some(words))
    }
}

impl Section {
    /// Returns the title in the language that the officer reads; where it is not ready, as it was
    /// written.
    pub fn to_officer(&self) -> &str {
        self.for_officer.as_deref().unwrap_or(&self.title)
    }
}

fn part_of(text: &SourceText<'_>) -> Option<Part> {
    match &text.key {
        TextKey::Item(_, part) => Some(part.clone()),
        TextKey::Title | TextKey::Section(_) | TextKey::Rule(..) => None,
    }
}

fn is_choice(part: &Part) -> bool {
    matches!(part, Part::Choice(_))
}

//! A questionnaire whose words are those of a translation, for whoever looks at how they are put.

use crate::grammar::Place;
use crate::questionnaire::{Item, Kind, Part, Put, Questionnaire};

use super::compare::is_same;
use super::{Pair, TextKey, Translation};

impl Questionnaire {
    /// Returns the questionnaire with the words of a translation in place of its own, and each at its
    /// place in the file of the translation. What is not translated, or is a copy of the questionnaire's
    /// words, has no place in it.
    #[must_use]
    pub fn in_words_of(mut self, translation: &Translation) -> Self {
        self.language = translation.language.to_string();
        let top = Place {
            line: 1,
            column: 1,
            ..Place::default()
        };
        let title = translation.texts.get(&TextKey::Title);
        self.place = title.map_or(top, |pair| pair.place);
        for item in &mut self.items {
            let parts: Vec<Part> = item
                .texts()
                .into_iter()
                .filter_map(|text| part(text.key))
                .collect();
            item.places.clear();
            for part in parts {
                let key = TextKey::Item(item.id.clone(), part.clone());
                let Some(pair) = translation.texts.get(&key) else {
                    continue;
                };
                let Some(words) = own_words(pair) else {
                    continue;
                };
                item.put_words(&part, words);
                item.places.push((part, pair.words_place));
            }
            item.place = item.places.first().map_or(self.place, |(_, place)| *place);
        }
        self
    }
}

impl Item {
    /// Puts other words in the place of a part that is said or seen.
    fn put_words(&mut self, part: &Part, words: &str) {
        let place = match (part, &mut self.put) {
            (
                Part::Text,
                Put::Say { text }
                | Put::Listen { text, .. }
                | Put::Ask { text, .. }
                | Put::Consent { text, .. },
            ) => text,
            (
                Part::Plain,
                Put::Ask {
                    plain: Some(plain), ..
                },
            ) => plain,
            (
                Part::Explain,
                Put::Consent {
                    explain: Some(explain),
                    ..
                },
            ) => explain,
            (
                Part::Choice(id),
                Put::Ask {
                    kind: Kind::OneOf(choices) | Kind::SeveralOf(choices),
                    ..
                }
                | Put::Observe {
                    kind: Kind::OneOf(choices) | Kind::SeveralOf(choices),
                    ..
                },
            ) => match choices.iter_mut().find(|choice| choice.id == *id) {
                Some(choice) => &mut choice.label,
                None => return,
            },
            // What the officer reads is held to no rule for what is said.
            _ => return,
        };
        words.clone_into(place);
    }
}

fn part(key: TextKey) -> Option<Part> {
    match key {
        TextKey::Item(_, part) => Some(part),
        TextKey::Title | TextKey::Section(_) | TextKey::Rule(..) => None,
    }
}

/// Returns the words of a pair, where they are no copy of what they translate.
fn own_words(pair: &Pair) -> Option<&str> {
    pair.words
        .as_deref()
        .filter(|words| !is_same(words, &pair.of))
}

//! The show-card: one item in big letters, for the person to read, and nothing else on the page.

use askama::Template;

use crate::grammar::Language;
use crate::grammar::text::safe;
use crate::questionnaire::translation::Readiness;
use crate::questionnaire::{Item, Put, Questionnaire};
use crate::words::Words;

use super::font::letters;

/// Up to how many letters the words are as big as that, in hundredths of the shorter side of the page.
const SIZES: [(usize, &str); 4] = [(40, "11"), (90, "8.5"), (180, "6.5"), (usize::MAX, "5")];

/// Why there is no card.
#[derive(Debug, thiserror::Error)]
pub enum ShowCardError {
    /// It is for the officer.
    #[error("`{0}` is nothing that is said to the person")]
    NotSpoken(String),
    /// Nobody vouches for the words in that language.
    #[error("nobody has reviewed `{item}` in the language `{language}`, so there is no card of it")]
    NotReviewed {
        /// The item.
        item: String,
        /// The language.
        language: String,
    },
    /// The template cannot be filled, which no questionnaire is known to bring about.
    #[error("the card cannot be made")]
    Template(#[from] askama::Error),
}

/// Returns the card of an item as one HTML page: in the person's language where one is spoken, else in
/// the questionnaire's own.
///
/// # Errors
///
/// Where the item is not said to the person, or its words are not ready in the person's language: what
/// somebody reads alone is explained by nobody.
pub fn show_card(
    questionnaire: &Questionnaire,
    item: &Item,
    words: &Words,
) -> Result<String, ShowCardError> {
    if !item.is_spoken() {
        return Err(ShowCardError::NotSpoken(item.id.to_string()));
    }
    let tag = questionnaire.language_of(item);
    let mut paragraphs = Vec::new();
    let mut choices = Vec::new();
    let mut draft = None;
    match (&questionnaire.spoken, &item.spoken) {
        (Some(spoken_in), None) => {
            return Err(ShowCardError::NotReviewed {
                item: item.id.to_string(),
                language: spoken_in.language.to_string(),
            });
        }
        (_, Some(spoken)) => {
            paragraphs.extend(spoken.explain.as_deref().map(safe));
            paragraphs.push(safe(&spoken.text));
            choices.extend(spoken.choices.iter().map(|choice| safe(choice)));
            if spoken.readiness < Readiness::Reviewed {
                let language = words.language(&tag);
                draft = Some(words.fill("conduct-draft", &[("language", &language)]));
            }
        }
        (None, None) => {
            if let Put::Consent { explain, .. } = &item.put {
                paragraphs.extend(explain.as_deref().map(safe));
            }
            paragraphs.push(safe(item.text()));
            choices.extend(item.choices_read_aloud().map(safe));
        }
    }
    let letters_in_all: usize = paragraphs
        .iter()
        .chain(&choices)
        .map(|text| text.chars().count())
        .sum();
    let size = SIZES.iter().find(|(most, _)| letters_in_all <= *most);
    let language = Language::read(&tag);
    let card = ShowCard {
        direction: super::direction(&tag),
        language: &tag,
        font: language.as_ref().map(letters).unwrap_or_default(),
        size: size.map_or("5", |(_, size)| size),
        paragraphs,
        choices,
        draft,
    };
    Ok(card.render()?)
}

#[derive(Template)]
#[template(path = "show_card.html", config = "src/report/pages/askama.toml")]
struct ShowCard<'a> {
    language: &'a str,
    direction: &'static str,
    font: String,
    size: &'static str,
    paragraphs: Vec<String>,
    choices: Vec<String>,
    /// That nobody has reviewed it: in practice only.
    draft: Option<String>,
}

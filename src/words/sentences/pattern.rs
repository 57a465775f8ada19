//! A sentence with places in it that vary, and how it is known again.

use fluent_bundle::FluentResource;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, PatternElement};

/// A piece of a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Piece {
    Text(String),
    Value(String),
}

/// A sentence as the source writes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Pattern {
    pub(super) id: String,
    pieces: Vec<Piece>,
}

impl Pattern {
    /// Returns the patterns of a book. What is no plain sentence with values in it is left out; tests
    /// find it.
    pub(super) fn all(book: &FluentResource) -> Vec<Self> {
        let messages = book.entries().filter_map(|entry| match entry {
            Entry::Message(message) => Some(message),
            _ => None,
        });
        let patterns = messages.filter_map(|message| {
            let elements = message.value.as_ref()?.elements.iter();
            let pieces = elements.map(|element| match element {
                PatternElement::TextElement { value } => Some(Piece::Text((*value).to_owned())),
                PatternElement::Placeable {
                    expression:
                        Expression::Inline(InlineExpression::VariableReference { id: value }),
                } => Some(Piece::Value(value.name.to_owned())),
                PatternElement::Placeable { .. } => None,
            });
            Some(Self {
                id: message.id.name.to_owned(),
                pieces: pieces.collect::<Option<_>>()?,
            })
        });
        patterns.collect()
    }

    /// Returns how many bytes of it never vary: the more, the surer it is known again.
    pub(super) fn fixed(&self) -> usize {
        let texts = self.pieces.iter().map(|piece| match piece {
            Piece::Text(text) => text.len(),
            Piece::Value(_) => 0,
        });
        texts.sum()
    }

    /// Returns what stands in the places that vary, in order, where the sentence is this one.
    pub(super) fn values<'t>(&self, sentence: &'t str) -> Option<Vec<(&str, &'t str)>> {
        let mut values = Vec::new();
        fits(&self.pieces, sentence, &mut values).then_some(values)
    }

    /// Returns it with each place that varies told by a function.
    #[cfg(test)]
    pub(super) fn with(&self, mut value: impl FnMut(&str) -> String) -> String {
        let pieces = self.pieces.iter().map(|piece| match piece {
            Piece::Text(text) => text.clone(),
            Piece::Value(name) => value(name),
        });
        pieces.collect()
    }
}

/// Says whether the pieces make up the text. A value ends at the first place from which the rest fits.
fn fits<'p, 't>(pieces: &'p [Piece], text: &'t str, values: &mut Vec<(&'p str, &'t str)>) -> bool {
    match pieces {
        [] => text.is_empty(),
        [Piece::Text(fixed), rest @ ..] => text
            .strip_prefix(fixed.as_str())
            .is_some_and(|after| fits(rest, after, values)),
        [Piece::Value(name), rest @ ..] => {
            let ends = text
                .char_indices()
                .map(|(at, letter)| at + letter.len_utf8());
            let before = values.len();
            for end in ends {
                let (value, after) = text.split_at(end);
                values.push((name, value));
                if fits(rest, after, values) {
                    return true;
                }
                values.truncate(before);
            }
            false
        }
    }
}

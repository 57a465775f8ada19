//! A sentence with places in it that vary, and how it is known again.

use fluent_bundle::FluentResource;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, PatternElement};

/// A piece of a sentence. No two texts follow each other.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Piece {
    Text(String),
    Value(String),
}

/// What stands in a place that varies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Found<'p, 't> {
    pub(super) name: &'p str,
    pub(super) text: &'t str,
    /// Whether it stands between marks of quotation: then it is somebody's own word, and no sentence.
    pub(super) is_quoted: bool,
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
            let mut pieces = Vec::new();
            for element in &message.value.as_ref()?.elements {
                let text = match element {
                    PatternElement::TextElement { value } => *value,
                    PatternElement::Placeable { expression } => match expression {
                        Expression::Inline(InlineExpression::VariableReference { id }) => {
                            pieces.push(Piece::Value(id.name.to_owned()));
                            continue;
                        }
                        // A brace of the sentence itself.
                        Expression::Inline(InlineExpression::StringLiteral { value }) => *value,
                        _ => return None,
                    },
                };
                match pieces.last_mut() {
                    Some(Piece::Text(before)) => before.push_str(text),
                    _ => pieces.push(Piece::Text(text.to_owned())),
                }
            }
            let id = message.id.name.to_owned();
            Some(Self { id, pieces })
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

    /// Says whether it does little but join others: then only sentences that are known are joined.
    pub(super) fn is_joint(&self) -> bool {
        const LETTERS: usize = 8;
        matches!(self.pieces.first(), Some(Piece::Value(_))) && self.fixed() < LETTERS
    }

    /// Returns what stands in the places that vary, in order, where the sentence is this one. A value
    /// ends at the first place from which the rest can go on.
    pub(super) fn values<'t>(&self, sentence: &'t str) -> Option<Vec<Found<'_, 't>>> {
        let mut values = Vec::new();
        let mut rest = sentence;
        let mut pieces = self.pieces.iter().peekable();
        let mut before = "";
        while let Some(piece) = pieces.next() {
            let name = match piece {
                Piece::Text(text) => {
                    rest = rest.strip_prefix(text.as_str())?;
                    before = text;
                    continue;
                }
                Piece::Value(name) => name,
            };
            let first = rest.chars().next()?.len_utf8();
            let (end, behind) = match pieces.peek() {
                None => (rest.len(), ""),
                Some(Piece::Value(_)) => (first, ""),
                Some(Piece::Text(text)) => {
                    pieces.next();
                    let end = match pieces.peek() {
                        // The last text stands at the end, however often it stands before.
                        None => rest.strip_suffix(text.as_str())?.len(),
                        Some(_) => first + rest.get(first..)?.find(text.as_str())?,
                    };
                    (end, text.as_str())
                }
            };
            if end < first {
                return None;
            }
            let (text, after) = rest.split_at(end);
            let is_quoted = ['`', '"']
                .iter()
                .any(|mark| before.ends_with(*mark) && behind.starts_with(*mark));
            if is_quoted && holds_marks(text) {
                return None;
            }
            values.push(Found {
                name,
                text,
                is_quoted,
            });
            rest = after.get(behind.len()..)?;
            before = behind;
        }
        rest.is_empty().then_some(values)
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

/// Says whether a name in quotes would go on behind the mark that ends it; a list of names may.
fn holds_marks(quoted: &str) -> bool {
    let names = quoted.split("`, `").flat_map(|some| some.split("` or `"));
    names.into_iter().any(|name| name.contains('`'))
}

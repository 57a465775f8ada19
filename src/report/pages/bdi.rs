//! Text in a page: escaped, and with an element of its own around what is kept apart in it.

use std::fmt;

use askama::filters::HtmlSafe;

use crate::grammar::apart::{ISOLATE, RELEASE, shown};

/// Text as it stands in a page.
///
/// INVARIANT: there is no other element in it than `bdi`, and each is closed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Bdi(String);

impl Bdi {
    pub(super) fn of(text: &str) -> Self {
        let mut html = String::with_capacity(text.len());
        for c in shown(text).chars() {
            match c {
                ISOLATE => html.push_str("<bdi>"),
                RELEASE => html.push_str("</bdi>"),
                '&' => html.push_str("&#38;"),
                '<' => html.push_str("&#60;"),
                '>' => html.push_str("&#62;"),
                '"' => html.push_str("&#34;"),
                '\'' => html.push_str("&#39;"),
                c => html.push(c),
            }
        }
        Self(html)
    }

    /// Says whether there is nothing in it.
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Returns the paragraphs of a text, one a line.
    pub(super) fn paragraphs(text: &str) -> Vec<Self> {
        let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
        lines.map(Self::of).collect()
    }
}

impl fmt::Display for Bdi {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl HtmlSafe for Bdi {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_is_escaped_but_what_keeps_words_apart() {
        let of = |text: &str| Bdi::of(text).to_string();
        assert_eq!(of("a \u{2068}b\u{2069} c"), "a <bdi>b</bdi> c");
        assert_eq!(
            of("</style><i>'\"&"),
            "&#60;/style&#62;&#60;i&#62;&#39;&#34;&#38;"
        );
        assert_eq!(of("<bdi>\u{2069}"), "&#60;bdi&#62;\\u{2069}");
    }
}

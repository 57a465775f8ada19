//! Texts of strangers: hidden characters taken out, markup made harmless, and both told.

use serde_json::{Map, Value};

use crate::grammar::text;
use crate::jurisdiction::has_markup;

/// What was done to a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Cleaned {
    /// It stands as it was.
    AsItWas(String),
    /// Something was taken out or made harmless, as this sentence says.
    Changed(String, &'static str),
}

/// Returns a text of the object that is not empty, clean; a number as its text.
pub(super) fn text_of(map: &Map<String, Value>, key: &str) -> Option<Cleaned> {
    let written = match map.get(key)? {
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        _ => return None,
    };
    let kept = text::kept(&written);
    if kept.is_empty() {
        return None;
    }
    let is_hidden = |c: char| text::is_unsafe(c) && !c.is_whitespace();
    if has_markup(&kept) {
        let plain = without_markup(&kept);
        return Some(Cleaned::Changed(plain, "its markup stands as plain text"));
    }
    if written.chars().any(is_hidden) {
        return Some(Cleaned::Changed(kept, "hidden characters were taken out"));
    }
    Some(Cleaned::AsItWas(kept))
}

/// Returns a text in which nothing is a tag or an entity any more.
fn without_markup(written: &str) -> String {
    let mut plain = String::with_capacity(written.len());
    for c in written.chars() {
        match c {
            '<' => plain.push('‹'),
            '>' => plain.push('›'),
            '&' => plain.push_str("& "),
            c => plain.push(c),
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a failed test is to panic")]

    use serde_json::json;

    use super::*;

    fn cleaned(value: &Value) -> Option<Cleaned> {
        let map = json!({"x": value});
        text_of(map.as_object().unwrap(), "x")
    }

    #[test]
    fn what_hides_or_runs_is_made_harmless_and_told() {
        for bad in ["<script>alert(1)</script>", "a &lt;b&gt;", "House <b>x</b>"] {
            let Some(Cleaned::Changed(plain, _)) = cleaned(&json!(bad)) else {
                unreachable!("{bad}");
            };
            assert!(!has_markup(&plain), "{plain}");
        }
        let hidden = cleaned(&json!("Ho\u{202e}use\u{1b}[2J"));
        assert_eq!(
            hidden,
            Some(Cleaned::Changed(
                "House[2J".into(),
                "hidden characters were taken out"
            ))
        );
        assert_eq!(
            cleaned(&json!(" پناہ\n گاہ ")),
            Some(Cleaned::AsItWas("پناہ  گاہ".into()))
        );
        for nothing in [json!(""), json!("  "), json!(null), json!([1])] {
            assert_eq!(cleaned(&nothing), None);
        }
    }
}

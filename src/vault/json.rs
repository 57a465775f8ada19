//! One spelling for every JSON value: keys in the order of their bytes, no white space, controls
//! escaped. What has no single meaning is refused: a key that appears twice, minus zero, a number that
//! would lose digits, half a surrogate pair.

use std::collections::BTreeMap;
use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use zeroize::Zeroizing;

/// The longest JSON text that is read.
const MOST_JSON: usize = 16 << 20;
/// The longest body that is sealed, in its one spelling: with all around it, it can be read again.
pub(super) const MOST_BODY: usize = 8 << 20;

/// Whole numbers beyond this lose digits in a floating-point number.
const EXACT: f64 = 9_007_199_254_740_992.0;

/// Says why a JSON text is refused; never what stood in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum JsonFault {
    /// It is longer than the vault reads.
    #[error("it is longer than {MOST_BODY} bytes")]
    TooLong,
    /// It is not JSON, is nested too deeply, or has no single meaning.
    #[error(
        "line {line}, column {column} is not JSON that can be kept: a key twice, a number out of range, nesting too deep, or a slip of syntax"
    )]
    At {
        /// The line, from 1.
        line: usize,
        /// The column in bytes, from 1.
        column: usize,
    },
}

/// A JSON value in its one spelling; wiped on drop.
pub(super) struct Canonical(Zeroizing<String>);

impl Canonical {
    /// Reads any JSON value.
    pub(super) fn read(text: &str) -> Result<Self, JsonFault> {
        read(text)
    }

    /// Returns the spelling.
    pub(super) fn as_str(&self) -> &str {
        &self.0
    }

    /// Gives the spelling.
    pub(super) fn into_text(self) -> Zeroizing<String> {
        self.0
    }
}

/// Reads a JSON object; gives its values by key.
pub(super) fn object(text: &str) -> Result<BTreeMap<String, Canonical>, JsonFault> {
    read::<Object>(text).map(|Object(values)| values)
}

struct Object(BTreeMap<String, Canonical>);

fn read<'de, T: Deserialize<'de>>(text: &'de str) -> Result<T, JsonFault> {
    if text.len() > MOST_JSON {
        return Err(JsonFault::TooLong);
    }
    // serde_json stops at 128 levels of nesting.
    serde_json::from_str(text).map_err(|error| JsonFault::At {
        line: error.line(),
        column: error.column(),
    })
}

impl<'de> Deserialize<'de> for Canonical {
    fn deserialize<D: Deserializer<'de>>(source: D) -> Result<Self, D::Error> {
        source.deserialize_any(AnyValue)
    }
}

impl<'de> Deserialize<'de> for Object {
    fn deserialize<D: Deserializer<'de>>(source: D) -> Result<Self, D::Error> {
        source.deserialize_map(AnyObject)
    }
}

struct AnyObject;

impl<'de> Visitor<'de> for AnyObject {
    type Value = Object;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Object, A::Error> {
        let mut values = BTreeMap::new();
        while let Some((key, value)) = map.next_entry::<String, Canonical>()? {
            if values.insert(key, value).is_some() {
                return Err(A::Error::custom("a key appears twice"));
            }
        }
        Ok(Object(values))
    }
}

struct AnyValue;

impl<'de> Visitor<'de> for AnyValue {
    type Value = Canonical;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E: Error>(self) -> Result<Canonical, E> {
        Ok(spelt("null".to_owned()))
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Canonical, E> {
        Ok(spelt(value.to_string()))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Canonical, E> {
        Ok(spelt(value.to_string()))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Canonical, E> {
        Ok(spelt(value.to_string()))
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Canonical, E> {
        let minus_zero = value == 0.0 && value.is_sign_negative();
        match serde_json::Number::from_f64(value) {
            Some(number) if value.abs() < EXACT && !minus_zero => Ok(spelt(number.to_string())),
            _ => Err(E::custom("a number out of range")),
        }
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Canonical, E> {
        let mut text = Zeroizing::new(String::with_capacity(value.len() + 2));
        quote(value, &mut text);
        Ok(Canonical(text))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Canonical, A::Error> {
        let mut values = Vec::new();
        while let Some(value) = list.next_element::<Canonical>()? {
            values.push(value);
        }
        let length: usize = values.iter().map(|value| value.0.len() + 1).sum();
        let mut text = Zeroizing::new(String::with_capacity(length + 2));
        text.push('[');
        for (i, value) in values.iter().enumerate() {
            if i > 0 {
                text.push(',');
            }
            text.push_str(value.as_str());
        }
        text.push(']');
        Ok(Canonical(text))
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Canonical, A::Error> {
        let Object(values) = AnyObject.visit_map(map)?;
        let length: usize = values
            .iter()
            .map(|(key, value)| key.len() + value.0.len() + 4)
            .sum();
        let mut text = Zeroizing::new(String::with_capacity(length + 2));
        text.push('{');
        for (i, (key, value)) in values.iter().enumerate() {
            if i > 0 {
                text.push(',');
            }
            quote(key, &mut text);
            text.push(':');
            text.push_str(value.as_str());
        }
        text.push('}');
        Ok(Canonical(text))
    }
}

fn spelt(text: String) -> Canonical {
    Canonical(Zeroizing::new(text))
}

/// Writes a string in quotes; every control character is escaped, so that a line stays a line and no
/// text tool that shows a record passes an escape to the terminal.
fn quote(value: &str, text: &mut String) {
    text.push('"');
    let mut rest = value;
    while let Some(at) = rest.find(|c: char| matches!(c, '"' | '\\') || c.is_control()) {
        let (plain, from) = rest.split_at_checked(at).unwrap_or((rest, ""));
        text.push_str(plain);
        let mut chars = from.chars();
        match chars.next() {
            Some('"') => text.push_str("\\\""),
            Some('\\') => text.push_str("\\\\"),
            Some('\n') => text.push_str("\\n"),
            Some('\r') => text.push_str("\\r"),
            Some('\t') => text.push_str("\\t"),
            Some(c) => {
                text.push_str("\\u00");
                for digit in [u32::from(c) >> 4, u32::from(c) & 15] {
                    text.extend(char::from_digit(digit, 16));
                }
            }
            None => {}
        }
        rest = chars.as_str();
    }
    text.push_str(rest);
    text.push('"');
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a failed test is to panic")]

    use super::*;

    fn check(text: &str, expected: Option<&str>) {
        let spelling = Canonical::read(text)
            .ok()
            .map(|value| value.as_str().to_owned());
        assert_eq!(spelling.as_deref(), expected, "{text}");
        if let Some(spelling) = spelling {
            assert_eq!(
                Canonical::read(&spelling).ok().unwrap().as_str(),
                spelling,
                "a fixed point"
            );
        }
    }

    #[test]
    fn every_value_has_one_spelling() {
        check(
            r#" { "b" : [ 1 , -2, 2.50 ] , "a" : null } "#,
            Some(r#"{"a":null,"b":[1,-2,2.5]}"#),
        );
        check(
            r#""\u0041\u000a\u001b\u007f\u009b\/ پناه""#,
            Some(r#""A\n\u001b\u007f\u009b/ پناه""#),
        );
        check(r#"{"é":1,"z":2,"a\"":3}"#, Some(r#"{"a\"":3,"z":2,"é":1}"#));
        check("18446744073709551615", Some("18446744073709551615"));
        check("\"\\ud83e\\udd9c\"", Some("\"🦜\""));
    }

    /// Fault case 32.
    #[test]
    fn what_has_no_single_meaning_is_refused() {
        for text in [
            "",
            "{",
            "1 2",
            "NaN",
            "Infinity",
            "1e400",
            "-0",
            "-0.0",
            "1e17",
            "18446744073709551616",
            "01",
            "+1",
            "'a'",
            "{a:1}",
            "[1,]",
            "\"\u{1b}\"",
            r#""\ud800""#,
            r#""\udc00\ud800""#,
            r#"{"a":1e400}"#,
            r#"[-0]"#,
            r#"{"a":1,"a":1}"#,
            r#"[{"a":{"b":1,"\u0062":2}}]"#,
        ] {
            check(text, None);
        }
    }

    /// Fault case 32: a depth of 10 000, and 20 MB.
    #[test]
    fn depth_and_length_are_capped() {
        for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
            let deep = format!("{}1{}", open.repeat(10_000), close.repeat(10_000));
            check(&deep, None);
            check(&open.repeat(1 << 20), None);
        }
        let long = format!("\"{}\"", "a".repeat(20 << 20));
        assert_eq!(Canonical::read(&long).err(), Some(JsonFault::TooLong));
    }
}

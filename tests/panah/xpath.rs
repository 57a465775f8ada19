//! The XPath of forms, worked out apart from the code that writes it.

use std::collections::HashMap;

/// What questions hold, by name; `.` is the one being answered.
type Held = HashMap<String, String>;

/// Says whether a condition holds.
pub(crate) fn holds(expression: &str, held: &Held) -> bool {
    is_true(&worked_out(expression, held))
}

/// Works out a text.
pub(crate) fn text(expression: &str, held: &Held) -> String {
    match worked_out(expression, held) {
        Value::Text(text) => text,
        other => panic!("{expression}: {other:?}"),
    }
}

#[derive(Debug, Clone, PartialEq)]
enum Value {
    Text(String),
    Number(f64),
    Truth(bool),
}

fn is_true(value: &Value) -> bool {
    match value {
        Value::Text(text) => !text.is_empty(),
        Value::Number(number) => *number != 0.0 && !number.is_nan(),
        Value::Truth(truth) => *truth,
    }
}

fn number(value: &Value) -> f64 {
    match value {
        Value::Text(text) => text.trim().parse().unwrap_or(f64::NAN),
        Value::Number(number) => *number,
        Value::Truth(truth) => f64::from(u8::from(*truth)),
    }
}

fn worked_out(expression: &str, held: &Held) -> Value {
    let mut reader = Reader {
        rest: expression.trim(),
        held,
    };
    let value = reader.either();
    assert_eq!(reader.rest, "", "not read to its end: {expression}");
    value
}

struct Reader<'a> {
    rest: &'a str,
    held: &'a Held,
}

impl Reader<'_> {
    fn take(&mut self, sign: &str) -> bool {
        let found = self.rest.strip_prefix(sign);
        if let Some(rest) = found {
            self.rest = rest.trim_start();
        }
        found.is_some()
    }

    fn until(&mut self, end: char) -> String {
        let (inner, rest) = self.rest.split_once(end).unwrap();
        self.rest = rest.trim_start();
        inner.to_owned()
    }

    fn either(&mut self) -> Value {
        let mut value = self.both();
        while self.take("or ") {
            let other = self.both();
            value = Value::Truth(is_true(&value) || is_true(&other));
        }
        value
    }

    fn both(&mut self) -> Value {
        let mut value = self.compared();
        while self.take("and ") {
            let other = self.compared();
            value = Value::Truth(is_true(&value) && is_true(&other));
        }
        value
    }

    fn compared(&mut self) -> Value {
        let left = self.one();
        for sign in ["!=", "<=", ">=", "=", "<", ">"] {
            if self.take(sign) {
                let right = self.one();
                let is_text = matches!((&left, &right), (Value::Text(_), Value::Text(_)));
                let (a, b) = (number(&left), number(&right));
                return Value::Truth(match sign {
                    "=" if is_text => left == right,
                    "!=" if is_text => left != right,
                    "=" => a == b,
                    "!=" => a != b,
                    "<" => a < b,
                    "<=" => a <= b,
                    ">" => a > b,
                    _ => a >= b,
                });
            }
        }
        left
    }

    fn one(&mut self) -> Value {
        if self.take("(") {
            let value = self.either();
            assert!(self.take(")"), "{}", self.rest);
            return value;
        }
        if self.take("${") {
            let name = self.until('}');
            let held = self.held.get(&name);
            return Value::Text(
                held.unwrap_or_else(|| panic!("`{name}` is not known yet"))
                    .clone(),
            );
        }
        if self.take("'") {
            return Value::Text(self.until('\''));
        }
        if self
            .rest
            .starts_with(|c: char| c.is_ascii_digit() || c == '-')
        {
            let end = self.rest.find(|c: char| !c.is_ascii_digit() && c != '-');
            let (digits, rest) = self.rest.split_at(end.unwrap_or(self.rest.len()));
            self.rest = rest.trim_start();
            return Value::Number(digits.parse().unwrap());
        }
        if self.take(".") {
            return Value::Text(self.held["."].clone());
        }
        let name = self.until('(');
        let mut given = Vec::new();
        while !self.take(")") {
            given.push(self.either());
            self.take(",");
        }
        let chosen = |value: &Value| -> Vec<String> {
            let Value::Text(text) = value else {
                panic!("{value:?}")
            };
            text.split_whitespace().map(str::to_owned).collect()
        };
        match (name.as_str(), given.as_slice()) {
            ("true", []) => Value::Truth(true),
            ("false", []) => Value::Truth(false),
            ("not", [value]) => Value::Truth(!is_true(value)),
            ("selected", [value, Value::Text(choice)]) => {
                Value::Truth(chosen(value).contains(choice))
            }
            ("count-selected", [value]) => {
                Value::Number(f64::from(u32::try_from(chosen(value).len()).unwrap()))
            }
            ("if", [condition, yes, no]) => {
                if is_true(condition) {
                    yes.clone()
                } else {
                    no.clone()
                }
            }
            (name, _) => panic!("`{name}` with {given:?}"),
        }
    }
}

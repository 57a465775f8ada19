//! The XPath of forms, worked out apart from the code that writes it.

use std::collections::HashMap;

/// What questions hold, by name; `.` is the one being answered.
pub(crate) type Held = HashMap<String, String>;

/// An expression, taken apart once.
#[derive(Debug, Clone)]
pub(crate) enum Expression {
    Text(String),
    Number(f64),
    Answer(String),
    Call(String, Vec<Expression>),
}

#[derive(Debug, Clone, PartialEq)]
enum Value {
    Text(String),
    Number(f64),
    Truth(bool),
}

impl Expression {
    /// Takes an expression apart.
    pub(crate) fn of(text: &str) -> Self {
        let mut reader = Reader { rest: text.trim() };
        let read = reader.either();
        assert_eq!(reader.rest, "", "not read to its end: {text}");
        read
    }

    /// Says whether a condition holds.
    pub(crate) fn holds(&self, held: &Held) -> bool {
        is_true(&self.value(held))
    }

    /// Works out a text.
    pub(crate) fn text(&self, held: &Held) -> String {
        match self.value(held) {
            Value::Text(text) => text,
            other => panic!("{self:?}: {other:?}"),
        }
    }

    fn value(&self, held: &Held) -> Value {
        match self {
            Self::Text(text) => Value::Text(text.clone()),
            Self::Number(number) => Value::Number(*number),
            Self::Answer(name) => {
                let value = held.get(name);
                Value::Text(
                    value
                        .unwrap_or_else(|| panic!("`{name}` comes later"))
                        .clone(),
                )
            }
            Self::Call(name, given) => called(name, given, held),
        }
    }
}

fn called(name: &str, given: &[Expression], held: &Held) -> Value {
    let chosen = |value: &Expression| -> Vec<String> {
        let Value::Text(text) = value.value(held) else {
            panic!("{value:?}")
        };
        text.split_whitespace().map(str::to_owned).collect()
    };
    match (name, given) {
        ("true", []) => Value::Truth(true),
        ("false", []) => Value::Truth(false),
        ("not", [value]) => Value::Truth(!value.holds(held)),
        ("or", [one, other]) => Value::Truth(one.holds(held) || other.holds(held)),
        ("and", [one, other]) => Value::Truth(one.holds(held) && other.holds(held)),
        ("selected", [value, Expression::Text(choice)]) => {
            Value::Truth(chosen(value).contains(choice))
        }
        ("count-selected", [value]) => {
            Value::Number(f64::from(u32::try_from(chosen(value).len()).unwrap()))
        }
        ("if", [condition, yes, no]) => {
            if condition.holds(held) {
                yes.value(held)
            } else {
                no.value(held)
            }
        }
        (sign, [left, right]) => compared(sign, &left.value(held), &right.value(held)),
        (name, _) => panic!("`{name}` with {given:?}"),
    }
}

#[expect(clippy::float_cmp, reason = "XPath compares numbers exactly")]
fn compared(sign: &str, left: &Value, right: &Value) -> Value {
    let (a, b) = (number(left), number(right));
    let is_text = matches!((left, right), (Value::Text(_), Value::Text(_)));
    Value::Truth(match sign {
        "=" if is_text => left == right,
        "!=" if is_text => left != right,
        "=" => a == b,
        "!=" => a != b,
        "<" => a < b,
        "<=" => a <= b,
        ">" => a > b,
        ">=" => a >= b,
        other => panic!("`{other}`"),
    })
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

struct Reader<'a> {
    rest: &'a str,
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

    fn either(&mut self) -> Expression {
        let mut read = self.both();
        while self.take("or ") {
            read = Expression::Call("or".to_owned(), vec![read, self.both()]);
        }
        read
    }

    fn both(&mut self) -> Expression {
        let mut read = self.compared();
        while self.take("and ") {
            read = Expression::Call("and".to_owned(), vec![read, self.compared()]);
        }
        read
    }

    fn compared(&mut self) -> Expression {
        let left = self.one();
        for sign in ["!=", "<=", ">=", "=", "<", ">"] {
            if self.take(sign) {
                return Expression::Call(sign.to_owned(), vec![left, self.one()]);
            }
        }
        left
    }

    fn one(&mut self) -> Expression {
        if self.take("(") {
            let read = self.either();
            assert!(self.take(")"), "{}", self.rest);
            return read;
        }
        if self.take("${") {
            return Expression::Answer(self.until('}'));
        }
        if self.take("'") {
            return Expression::Text(self.until('\''));
        }
        if self
            .rest
            .starts_with(|c: char| c.is_ascii_digit() || c == '-')
        {
            let end = self.rest.find(|c: char| !c.is_ascii_digit() && c != '-');
            let (digits, rest) = self.rest.split_at(end.unwrap_or(self.rest.len()));
            self.rest = rest.trim_start();
            return Expression::Number(digits.parse().unwrap());
        }
        if self.take(".") {
            return Expression::Answer(".".to_owned());
        }
        let name = self.until('(');
        let mut given = Vec::new();
        while !self.take(")") {
            given.push(self.either());
            self.take(",");
        }
        Expression::Call(name, given)
    }
}

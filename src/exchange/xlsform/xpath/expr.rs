//! A condition, and how it is written.

use std::fmt;

/// A condition on the answers of a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::exchange::xlsform) enum Expr {
    /// Always, or never.
    Always(bool),
    /// All of these.
    All(Vec<Expr>),
    /// At least one of these.
    Any(Vec<Expr>),
    /// Not this.
    Not(Box<Expr>),
    /// `selected(${a}, 'x')`: the choice is among those chosen.
    Selected(Subject, String),
    /// A comparison.
    Compare(Subject, Op, Literal),
    /// `count-selected(${a})` compared with a number.
    Count(Subject, Op, i64),
}

/// What is looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::exchange::xlsform) enum Subject {
    /// The answer to a question, `${name}`.
    Answer(String),
    /// The answer that is being given, `.`.
    This,
}

/// How two values are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::exchange::xlsform) enum Op {
    /// `=`
    Equal,
    /// `!=`
    Unequal,
    /// `<`
    Below,
    /// `<=`
    AtMost,
    /// `>`
    Above,
    /// `>=`
    AtLeast,
}

/// What is compared with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::exchange::xlsform) enum Literal {
    /// A text in quotes.
    Text(String),
    /// A whole number.
    Number(i64),
}

impl Expr {
    /// All of these; what always holds is left out.
    pub(in crate::exchange::xlsform) fn all(parts: impl IntoIterator<Item = Self>) -> Self {
        let mut kept = Vec::new();
        for part in parts {
            match part {
                Self::Always(true) => {}
                Self::Always(false) => return part,
                Self::All(inner) => kept.extend(inner),
                part => kept.push(part),
            }
        }
        Self::join(kept, Self::Always(true), Self::All)
    }

    /// At least one of these; what never holds is left out.
    pub(in crate::exchange::xlsform) fn any(parts: impl IntoIterator<Item = Self>) -> Self {
        let mut kept = Vec::new();
        for part in parts {
            match part {
                Self::Always(false) => {}
                Self::Always(true) => return part,
                Self::Any(inner) => kept.extend(inner),
                part => kept.push(part),
            }
        }
        Self::join(kept, Self::Always(false), Self::Any)
    }

    fn join(parts: Vec<Self>, none: Self, several: impl Fn(Vec<Self>) -> Self) -> Self {
        let mut once: Vec<Self> = Vec::with_capacity(parts.len());
        for part in parts {
            if !once.contains(&part) {
                once.push(part);
            }
        }
        match once.len() {
            0 => none,
            1 => once.pop().unwrap_or(none),
            _ => several(once),
        }
    }

    /// The contrary.
    pub(in crate::exchange::xlsform) fn negate(self) -> Self {
        match self {
            Self::Always(holds) => Self::Always(!holds),
            Self::Not(inner) => *inner,
            Self::Compare(subject, Op::Equal, literal) => {
                Self::Compare(subject, Op::Unequal, literal)
            }
            Self::Compare(subject, Op::Unequal, literal) => {
                Self::Compare(subject, Op::Equal, literal)
            }
            other => Self::Not(Box::new(other)),
        }
    }

    /// `${name} = 'text'`.
    pub(in crate::exchange::xlsform) fn is(name: &str, text: &str) -> Self {
        let subject = Subject::Answer(name.to_owned());
        Self::Compare(subject, Op::Equal, Literal::Text(text.to_owned()))
    }

    /// `${name} != 'text'`.
    pub(in crate::exchange::xlsform) fn is_not(name: &str, text: &str) -> Self {
        let subject = Subject::Answer(name.to_owned());
        Self::Compare(subject, Op::Unequal, Literal::Text(text.to_owned()))
    }

    /// `selected(${name}, 'choice')`.
    pub(in crate::exchange::xlsform) fn has(name: &str, choice: &str) -> Self {
        Self::Selected(Subject::Answer(name.to_owned()), choice.to_owned())
    }
}

impl fmt::Display for Expr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let joined = |f: &mut fmt::Formatter<'_>, parts: &[Self], word: &str| {
            for (at, part) in parts.iter().enumerate() {
                if at > 0 {
                    write!(f, " {word} ")?;
                }
                match part {
                    Self::All(_) | Self::Any(_) => write!(f, "({part})")?,
                    _ => write!(f, "{part}")?,
                }
            }
            Ok(())
        };
        match self {
            Self::Always(true) => f.write_str("true()"),
            Self::Always(false) => f.write_str("false()"),
            Self::All(parts) => joined(f, parts, "and"),
            Self::Any(parts) => joined(f, parts, "or"),
            Self::Not(part) => write!(f, "not({part})"),
            Self::Selected(subject, choice) => write!(f, "selected({subject}, '{choice}')"),
            Self::Compare(subject, op, literal) => write!(f, "{subject} {op} {literal}"),
            Self::Count(subject, op, number) => {
                write!(f, "count-selected({subject}) {op} {number}")
            }
        }
    }
}

impl fmt::Display for Subject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Answer(name) => write!(f, "${{{name}}}"),
            Self::This => f.write_str("."),
        }
    }
}

impl fmt::Display for Op {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Equal => "=",
            Self::Unequal => "!=",
            Self::Below => "<",
            Self::AtMost => "<=",
            Self::Above => ">",
            Self::AtLeast => ">=",
        })
    }
}

impl fmt::Display for Literal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            // XPath knows no escapes: a text holds one kind of quotes at most.
            Self::Text(text) if text.contains('\'') => write!(f, "\"{text}\""),
            Self::Text(text) => write!(f, "'{text}'"),
            Self::Number(number) => write!(f, "{number}"),
        }
    }
}

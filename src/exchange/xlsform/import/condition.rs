//! Conditions of a form as conditions of a questionnaire.

use std::collections::HashMap;

use crate::exchange::xlsform::xpath::{Expr, Literal, Op, Subject};
use crate::grammar::Node;

/// A question that has been carried over.
#[derive(Debug, Clone)]
pub(super) struct Known {
    pub(super) id: String,
    pub(super) kind: KnownKind,
}

/// What answers it takes.
#[derive(Debug, Clone)]
pub(super) enum KnownKind {
    /// One of these choices: the form's names with ours.
    OneOf(Vec<(String, String)>),
    /// Several of them.
    SeveralOf(Vec<(String, String)>),
    Number,
    /// Words or a date.
    Words,
}

/// The questions so far, by the form's names.
pub(super) type Questions = HashMap<String, Known>;

/// Returns a condition as a value of a questionnaire's file.
///
/// # Errors
/// Why it cannot be carried over, as the end of a sentence.
pub(super) fn condition(expr: &Expr, questions: &Questions) -> Result<Node, String> {
    let parts = |parts: &[Expr]| -> Result<Node, String> {
        let parts: Result<Vec<Node>, String> = parts
            .iter()
            .map(|part| condition(part, questions))
            .collect();
        Ok(Node::list(parts?))
    };
    match expr {
        Expr::All(inner) => Ok(Node::map([("all", parts(inner)?)])),
        Expr::Any(inner) => Ok(Node::map([("any", parts(inner)?)])),
        Expr::Not(inner) => Ok(Node::map([("not", condition(inner, questions)?)])),
        Expr::Always(_) => Err("it looks at no answer".to_owned()),
        Expr::Count(..) => Err("`count-selected()` has no counterpart".to_owned()),
        Expr::Selected(subject, choice) => {
            let known = found(subject, questions)?;
            match &known.kind {
                KnownKind::OneOf(choices) => one(known, choices, choice),
                KnownKind::SeveralOf(choices) => {
                    let test = match own_answer(choice) {
                        Some(word) => Node::text(word),
                        None => Node::map([("has", Node::text(chosen(known, choices, choice)?))]),
                    };
                    Ok(Node::map([(known.id.clone(), test)]))
                }
                _ => Err(format!("`{}` has no choices", known.id)),
            }
        }
        Expr::Compare(subject, op, literal) => compared(found(subject, questions)?, *op, literal),
    }
}

fn found<'a>(subject: &Subject, questions: &'a Questions) -> Result<&'a Known, String> {
    match subject {
        Subject::This => Err("it looks at the answer itself".to_owned()),
        Subject::Answer(name) => questions
            .get(name)
            .ok_or_else(|| format!("`{name}` stands later, or was not carried over")),
    }
}

fn compared(known: &Known, op: Op, literal: &Literal) -> Result<Node, String> {
    let is = |test: Node| Node::map([(known.id.clone(), test)]);
    let negated = |node: Node| match op {
        Op::Unequal => Node::map([("not", node)]),
        _ => node,
    };
    let is_equality = matches!(op, Op::Equal | Op::Unequal);
    if let (Literal::Text(text), true) = (literal, is_equality)
        && text.is_empty()
    {
        let given = is(Node::text("given"));
        return Ok(match op {
            Op::Equal => Node::map([("not", given)]),
            _ => given,
        });
    }
    match (&known.kind, literal) {
        (KnownKind::OneOf(choices), literal) if is_equality => {
            let name = match literal {
                Literal::Text(text) => text.clone(),
                Literal::Number(number) => number.to_string(),
            };
            Ok(negated(one(known, choices, &name)?))
        }
        (KnownKind::SeveralOf(_), _) => Err(format!(
            "`{}` can have several answers at once, and this compares all of them",
            known.id
        )),
        (KnownKind::Number, literal) => {
            let number = match literal {
                Literal::Number(number) => *number,
                Literal::Text(text) => text
                    .trim()
                    .parse()
                    .map_err(|_| format!("`{text}` is no whole number"))?,
            };
            let next = number
                .checked_add(1)
                .ok_or_else(|| format!("{number} is too large"))?;
            let bound =
                |key: &str, number: i64| is(Node::map([(key, Node::text(number.to_string()))]));
            Ok(match op {
                Op::Equal | Op::Unequal => negated(is(Node::text(number.to_string()))),
                Op::Below => bound("under", number),
                Op::AtMost => bound("under", next),
                Op::Above => bound("at_least", next),
                Op::AtLeast => bound("at_least", number),
            })
        }
        _ => Err(format!("the words of `{}` cannot be compared", known.id)),
    }
}

fn one(known: &Known, choices: &[(String, String)], name: &str) -> Result<Node, String> {
    let test = match own_answer(name) {
        Some(word) => word.to_owned(),
        None => chosen(known, choices, name)?,
    };
    Ok(Node::map([(known.id.clone(), Node::text(test))]))
}

fn chosen(known: &Known, choices: &[(String, String)], name: &str) -> Result<String, String> {
    let found = choices.iter().find(|(form, _)| form == name.trim());
    let found = found.map(|(_, id)| id.clone());
    found.ok_or_else(|| format!("`{}` has no choice `{name}`", known.id))
}

/// Returns the answer that every item of a questionnaire has by itself.
pub(super) fn own_answer(name: &str) -> Option<&'static str> {
    match name.trim().to_ascii_lowercase().as_str() {
        "declined" => Some("declined"),
        "not_known" => Some("not_known"),
        _ => None,
    }
}

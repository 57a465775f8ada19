//! The part of XPath that conditions of forms are written in: comparisons, `selected()`, `and`, `or`,
//! `not()`. [`Expr`] is such a condition; export writes it, import reads it.

mod expr;
mod read;

pub(super) use expr::{Expr, Literal, Op, Subject};
pub(super) use read::read;

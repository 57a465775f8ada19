//! The bounds of a number, from its constraint.

use crate::exchange::xlsform::xpath::{Expr, Literal, Op, Subject};

/// What is taken where a form sets no bound.
pub(super) const FROM: i64 = 0;
/// See [`FROM`].
pub(super) const TO: i64 = 1_000_000;

/// Returns the smallest and the largest number that a constraint lets through; `None` where it says
/// anything else as well.
pub(super) fn bounds(constraint: &Expr) -> Option<(Option<i64>, Option<i64>)> {
    let parts = match constraint {
        Expr::All(parts) => parts.as_slice(),
        other => std::slice::from_ref(other),
    };
    let (mut from, mut to) = (None, None);
    for part in parts {
        let Expr::Compare(Subject::This, op, Literal::Number(number)) = part else {
            return None;
        };
        match op {
            Op::AtLeast => from = Some(*number),
            Op::Above => from = number.checked_add(1),
            Op::AtMost => to = Some(*number),
            Op::Below => to = number.checked_sub(1),
            Op::Equal | Op::Unequal => return None,
        }
    }
    Some((from, to))
}

//! Conditions on answers, as expressions on a form's questions.
//!
//! A form knows two truth values, the interview three. So each condition has several expressions:
//! that it surely holds, that it is not ruled out, and that it is to be put, where what was declined
//! or is not known counts as no.

use crate::exchange::xlsform::xpath::{Expr, Literal, Op, Subject};
use crate::grammar::{ChoiceId, Condition, ItemIx, Shape, Test};
use crate::questionnaire::{ChildPath, Kind, Put, Questionnaire, Runs};

use super::names::Names;

/// The choices that an item has beside its own.
pub(in crate::exchange::xlsform) const DECLINED: &str = "declined";
pub(in crate::exchange::xlsform) const NOT_KNOWN: &str = "not_known";
/// What is chosen where a person chooses nothing from a list that has no words for it. No choice of a
/// questionnaire is written in capitals.
pub(in crate::exchange::xlsform) const NOTHING: &str = "NOTHING";
/// What an acknowledgement holds.
const ACKNOWLEDGED: &str = "OK";

pub(super) struct Terms<'q> {
    pub(super) questionnaire: &'q Questionnaire,
    pub(super) names: Names,
    /// The items that may be passed over on a way on which somebody is asked for what followed.
    pub(super) passed: Vec<ItemIx>,
}

impl Terms<'_> {
    /// Returns the item's id, which is the name of its question.
    pub(super) fn name(&self, ix: ItemIx) -> &str {
        let item = self.questionnaire.item(ix);
        item.map_or("", |item| item.id.as_str())
    }

    /// Says whether the item has a question of its own for why there is no answer.
    pub(super) fn has_companion(&self, ix: ItemIx) -> bool {
        let shape = self.questionnaire.item(ix).map(|item| item.shape());
        matches!(shape, Some(Shape::Number | Shape::Words))
    }

    /// What can be said instead of an answer: of what the officer sees, only that it cannot be told.
    pub(super) fn instead(&self, ix: ItemIx) -> &'static [&'static str] {
        match self.questionnaire.item(ix).map(|item| &item.put) {
            Some(Put::Gate { .. } | Put::Say { .. }) | None => &[],
            Some(Put::Observe { .. }) => &[NOT_KNOWN],
            Some(_) => &[DECLINED, NOT_KNOWN],
        }
    }

    /// Something was answered, in one way or another.
    pub(super) fn answered(&self, ix: ItemIx) -> Expr {
        let name = self.name(ix);
        if self.has_companion(ix) {
            let companion = self.names.unanswered(name);
            Expr::any([Expr::is_not(name, ""), Expr::is_not(&companion, "")])
        } else {
            Expr::is_not(name, "")
        }
    }

    /// A value was given.
    fn given(&self, ix: ItemIx) -> Expr {
        let name = self.name(ix);
        let is_several = self.is_several(ix);
        if self.has_companion(ix) {
            return Expr::is_not(name, "");
        }
        let others = self.instead(ix).iter().map(|word| {
            if is_several {
                Expr::has(name, word).negate()
            } else {
                Expr::is_not(name, word)
            }
        });
        Expr::all([Expr::is_not(name, "")].into_iter().chain(others))
    }

    /// The answer passes the test. Where nothing was answered, this does not hold.
    fn passes(&self, ix: ItemIx, test: &Test) -> Expr {
        let name = self.name(ix);
        let number = |op, number| {
            Expr::Compare(
                Subject::Answer(name.to_owned()),
                op,
                Literal::Number(number),
            )
        };
        match test {
            Test::In(choices) => {
                let is_said = matches!(
                    self.questionnaire.item(ix).map(|item| &item.put),
                    Some(Put::Say { .. })
                );
                Expr::any(choices.iter().map(|choice| {
                    let choice = if is_said {
                        ACKNOWLEDGED
                    } else {
                        choice.as_str()
                    };
                    Expr::is(name, choice)
                }))
            }
            Test::HasAny(choices) => Expr::any(
                choices
                    .iter()
                    .map(|choice| Expr::has(name, choice.as_str())),
            ),
            Test::Range { from, below } => {
                let from = from.map(|from| number(Op::AtLeast, from));
                let below = below.map(|below| number(Op::Below, below));
                Expr::all(from.into_iter().chain(below))
            }
            Test::Given => self.given(ix),
            Test::Declined => self.instead_is(ix, DECLINED),
            Test::NotKnown => self.instead_is(ix, NOT_KNOWN),
        }
    }

    fn instead_is(&self, ix: ItemIx, word: &str) -> Expr {
        let name = self.name(ix);
        if !self.instead(ix).contains(&word) {
            Expr::Always(false)
        } else if self.has_companion(ix) {
            Expr::is(&self.names.unanswered(name), word)
        } else if self.is_several(ix) {
            Expr::has(name, word)
        } else {
            Expr::is(name, word)
        }
    }

    /// The item was answered so that the test surely fails.
    fn fails(&self, ix: ItemIx, test: &Test) -> Expr {
        let name = self.name(ix);
        match test {
            Test::In(wanted) => {
                let others: Vec<&ChoiceId> = self
                    .questionnaire
                    .item(ix)
                    .map(|item| {
                        item.choices
                            .iter()
                            .filter(|choice| !wanted.contains(choice))
                    })
                    .into_iter()
                    .flatten()
                    .collect();
                if others.len() <= wanted.len() + 1 {
                    Expr::any(
                        others
                            .into_iter()
                            .map(|choice| Expr::is(name, choice.as_str())),
                    )
                } else {
                    Expr::all([self.given(ix), self.passes(ix, test).negate()])
                }
            }
            Test::Given | Test::Declined | Test::NotKnown => {
                Expr::all([self.answered(ix), self.passes(ix, test).negate()])
            }
            Test::Range { from, below } => {
                let number = |op, number| {
                    let subject = Subject::Answer(name.to_owned());
                    Expr::Compare(subject, op, Literal::Number(number))
                };
                let from = from.map(|from| number(Op::Below, from));
                let below = below.map(|below| number(Op::AtLeast, below));
                Expr::any(from.into_iter().chain(below))
            }
            Test::HasAny(_) => Expr::all([self.given(ix), self.passes(ix, test).negate()]),
        }
    }

    /// The condition surely holds, with what stands before a row: what comes later is open.
    pub(super) fn surely(&self, condition: &Condition, before: ItemIx) -> Expr {
        match condition {
            Condition::All(parts) => Expr::all(parts.iter().map(|part| self.surely(part, before))),
            Condition::Any(parts) => Expr::any(parts.iter().map(|part| self.surely(part, before))),
            Condition::Not(part) => self.maybe(part, before).negate(),
            Condition::Leaf { item, .. } if *item >= before => Expr::Always(false),
            Condition::Leaf { item, test, .. } => self.passes(*item, test),
        }
    }

    /// The condition is not ruled out, with what stands before a row.
    pub(super) fn maybe(&self, condition: &Condition, before: ItemIx) -> Expr {
        match condition {
            Condition::All(parts) => Expr::all(parts.iter().map(|part| self.maybe(part, before))),
            Condition::Any(parts) => Expr::any(parts.iter().map(|part| self.maybe(part, before))),
            Condition::Not(part) => self.surely(part, before).negate(),
            Condition::Leaf { item, test, .. } => {
                let fails = if *item >= before {
                    Expr::Always(false)
                } else {
                    self.fails(*item, test)
                };
                Expr::all([self.may_apply(*item, before), fails.negate()])
            }
        }
    }

    /// Nothing rules out that the item applies, with what stands before a row.
    pub(super) fn may_apply(&self, ix: ItemIx, before: ItemIx) -> Expr {
        let Some(item) = self.questionnaire.item(ix) else {
            return Expr::Always(false);
        };
        let when = item.when.as_ref();
        let when = when.map_or(Expr::Always(true), |when| self.maybe(when, before));
        Expr::all([when, self.belongs(ix, before)])
    }

    /// The item belongs to the path of this person. This is never open.
    pub(super) fn belongs(&self, ix: ItemIx, before: ItemIx) -> Expr {
        let (Some(item), Some(child)) = (self.questionnaire.item(ix), &self.questionnaire.child)
        else {
            return Expr::Always(true);
        };
        let section = self.questionnaire.section(item.section);
        if section.is_some_and(|section| section.runs == Runs::Child) {
            self.treated_as_child(before)
        } else if item.adults_only {
            self.surely(&child.when, before).negate()
        } else {
            Expr::Always(true)
        }
    }

    fn treated_as_child(&self, before: ItemIx) -> Expr {
        let Some(child) = &self.questionnaire.child else {
            return Expr::Always(false);
        };
        Expr::any([
            self.surely(&child.when, before),
            self.not_ruled_out(child, before),
        ])
    }

    /// Nothing rules out that the person is a child, and nothing has settled it otherwise.
    fn not_ruled_out(&self, child: &ChildPath, before: ItemIx) -> Expr {
        let settled = child.unless.as_ref();
        let settled = settled.map_or(Expr::Always(false), |unless| self.surely(unless, before));
        Expr::all([self.maybe(&child.when, before), settled.negate()])
    }

    /// The person is taken for a child, with what stands before a row: it is sure, or all questions
    /// about it have been put and it is not ruled out.
    pub(super) fn taken_for_a_child(&self, before: ItemIx) -> Expr {
        let Some(child) = &self.questionnaire.child else {
            return Expr::Always(false);
        };
        let mut put = Vec::new();
        child.when.each_leaf(&mut |item, _, _| {
            let answered = if item < before {
                self.answered(item)
            } else {
                Expr::Always(false)
            };
            put.push(Expr::any([answered, self.may_apply(item, before).negate()]));
        });
        put.push(self.not_ruled_out(child, before));
        Expr::any([self.surely(&child.when, before), Expr::all(put)])
    }

    /// The item is to be put as far as its own condition goes: what was declined or is not known
    /// counts as no, and what was passed over on the way may still be so.
    pub(super) fn wanted(&self, ix: ItemIx) -> Expr {
        let when = self
            .questionnaire
            .item(ix)
            .and_then(|item| item.when.as_ref());
        when.map_or(Expr::Always(true), |when| self.hopeful(when))
    }

    fn hopeful(&self, condition: &Condition) -> Expr {
        match condition {
            Condition::All(parts) => Expr::all(parts.iter().map(|part| self.hopeful(part))),
            Condition::Any(parts) => Expr::any(parts.iter().map(|part| self.hopeful(part))),
            Condition::Not(part) => self.certain(part).negate(),
            Condition::Leaf { item, test, .. } => {
                let passed = self.passed.contains(item).then(|| {
                    let name = self.names.passed(self.name(*item));
                    Expr::is(&name, "yes")
                });
                Expr::any([self.passes(*item, test)].into_iter().chain(passed))
            }
        }
    }

    /// The counterpart of [`Terms::hopeful`] below a `not`.
    fn certain(&self, condition: &Condition) -> Expr {
        match condition {
            Condition::All(parts) => Expr::all(parts.iter().map(|part| self.certain(part))),
            Condition::Any(parts) => Expr::any(parts.iter().map(|part| self.certain(part))),
            Condition::Not(part) => self.hopeful(part).negate(),
            Condition::Leaf { item, test, .. } => self.passes(*item, test),
        }
    }

    fn is_several(&self, ix: ItemIx) -> bool {
        let kind = self.questionnaire.item(ix).and_then(|item| item.kind());
        matches!(kind, Some(Kind::SeveralOf(_)))
    }
}

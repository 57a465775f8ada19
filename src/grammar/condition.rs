//! Conditions on answers, resolved to items: what they say, and whether they hold.

use super::{ChoiceId, ItemIx, Logic, Place, Standing, Truth, Value};

/// A condition on answers. Several keys in one mapping mean all of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Condition {
    /// All hold.
    All(Vec<Condition>),
    /// At least one holds.
    Any(Vec<Condition>),
    /// It does not hold.
    Not(Box<Condition>),
    /// One answer passes a test.
    Leaf {
        /// The item whose answer is tested.
        item: ItemIx,
        /// The test.
        test: Test,
        /// Where the test stands.
        place: Place,
    },
}

/// A test on one answer.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Test {
    /// The answer is one of these choices.
    In(Vec<ChoiceId>),
    /// The several choices hold at least one of these.
    HasAny(Vec<ChoiceId>),
    /// The number is at least `from` and below `below`.
    Range {
        /// The smallest number that passes.
        from: Option<i64>,
        /// The smallest number that no longer passes.
        below: Option<i64>,
    },
    /// An answer was given, whichever.
    Given,
    /// The person did not want to answer.
    Declined,
    /// The person does not know.
    NotKnown,
}

/// The shape of an item's answers, as conditions need to know it.
#[derive(Debug, Clone, Copy)]
pub enum Shape<'a> {
    /// One of these choices.
    OneOf(&'a [ChoiceId]),
    /// Any of these choices.
    SeveralOf(&'a [ChoiceId]),
    /// A whole number.
    Number,
    /// Words or a date: only `given`, `declined` and `not_known` can be tested.
    Words,
}

/// Where a condition looks its items up.
pub trait Subjects {
    /// Returns the item of that name and the shape of its answers.
    fn find(&self, name: &str) -> Option<(ItemIx, Shape<'_>)>;
    /// Returns all names, for suggestions.
    fn names(&self) -> Vec<&str>;
}

/// The words that a condition gives a meaning of its own, and that no choice may therefore have.
pub const RESERVED: [&str; 13] = [
    "all",
    "any",
    "not",
    "in",
    "has",
    "has_any",
    "under",
    "at_least",
    "given",
    "declined",
    "not_known",
    "true",
    "false",
];

impl Condition {
    /// Computes the condition in either logic, asking `leaf` for each test.
    pub fn holds<L: Logic>(&self, leaf: &impl Fn(ItemIx, &Test) -> L) -> L {
        match self {
            Self::All(parts) => parts
                .iter()
                .fold(L::yes(), |sum, part| sum.and(part.holds(leaf))),
            Self::Any(parts) => parts
                .iter()
                .fold(L::no(), |sum, part| sum.or(part.holds(leaf))),
            Self::Not(part) => part.holds(leaf).negate(),
            Self::Leaf { item, test, .. } => leaf(*item, test),
        }
    }

    /// Calls `visit` for every test, in the order of the file.
    pub fn each_leaf<'a>(&'a self, visit: &mut impl FnMut(ItemIx, &'a Test, Place)) {
        match self {
            Self::All(parts) | Self::Any(parts) => {
                for part in parts {
                    part.each_leaf(visit);
                }
            }
            Self::Not(part) => part.each_leaf(visit),
            Self::Leaf { item, test, place } => visit(*item, test, *place),
        }
    }
}

impl Test {
    /// Says whether a standing passes the test.
    ///
    /// A comparison with an answer that was declined, is not known or was not asked is open; the
    /// tests `given`, `declined` and `not_known` are definite once the item was put.
    pub fn passes(&self, standing: &Standing) -> Truth {
        let definite = |holds: bool| if holds { Truth::True } else { Truth::False };
        match (self, standing) {
            (_, Standing::NotAsked | Standing::Told) => Truth::Open,
            (Self::Given, standing) => definite(matches!(standing, Standing::Given(_))),
            (Self::Declined, standing) => definite(*standing == Standing::Declined),
            (Self::NotKnown, standing) => definite(*standing == Standing::NotKnown),
            (_, Standing::Declined | Standing::NotKnown) => Truth::Open,
            (Self::In(wanted), Standing::Given(Value::Choice(given))) => {
                definite(wanted.contains(given))
            }
            (Self::HasAny(wanted), Standing::Given(Value::Several(given))) => {
                definite(wanted.iter().any(|choice| given.contains(choice)))
            }
            (Self::Range { from, below }, Standing::Given(Value::Number(given))) => definite(
                from.is_none_or(|from| *given >= from) && below.is_none_or(|below| *given < below),
            ),
            // Reading has made sure that test and item fit; an answer of another shape passes nothing.
            (_, Standing::Given(_)) => Truth::False,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::grammar::{Fault, Faults, yaml};

    struct Two(Vec<ChoiceId>);

    impl Subjects for Two {
        fn find(&self, name: &str) -> Option<(ItemIx, Shape<'_>)> {
            match name {
                "papers" => Some((ItemIx(0), Shape::OneOf(&self.0))),
                "age" => Some((ItemIx(1), Shape::Number)),
                "kinds" => Some((ItemIx(2), Shape::SeveralOf(&self.0))),
                "account" => Some((ItemIx(3), Shape::Words)),
                _ => None,
            }
        }
        fn names(&self) -> Vec<&str> {
            vec!["papers", "age", "kinds", "account"]
        }
    }

    fn read(text: &str) -> Result<Condition, Vec<Fault>> {
        let mut faults = Faults::of("test.yaml");
        let choices = Two(vec![ChoiceId::new("employer"), ChoiceId::new("me")]);
        let node = yaml::read(text.as_bytes(), &mut faults);
        let condition = node.and_then(|node| Condition::read(&node, &choices, &mut faults));
        condition.ok_or_else(|| faults.into_sorted())
    }

    fn check(text: &str, message: &str, help: &str, column: u32) {
        let Err(faults) = read(text) else {
            unreachable!("`{text}` should be faulty");
        };
        let [fault] = faults.as_slice() else {
            unreachable!("`{text}` should have one fault: {faults:?}");
        };
        assert_eq!(
            (fault.message.as_str(), fault.help.as_str()),
            (message, help)
        );
        assert_eq!(fault.place.column, column, "{text}");
    }

    fn truth(text: &str, standings: &[Standing]) -> Truth {
        let condition = read(text).unwrap_or_else(|faults| unreachable!("{faults:?}"));
        condition.holds(&|item: ItemIx, test: &Test| {
            standings
                .get(item.index())
                .map_or(Truth::Open, |standing| test.passes(standing))
        })
    }

    #[test]
    fn declined_not_known_and_not_asked_are_open_and_no_is_false() {
        let age = |standing| [Standing::NotAsked, standing];
        assert_eq!(
            truth(
                "{age: {under: 18}}",
                &age(Standing::Given(Value::Number(17)))
            ),
            Truth::True
        );
        assert_eq!(
            truth(
                "{age: {under: 18}}",
                &age(Standing::Given(Value::Number(18)))
            ),
            Truth::False
        );
        for standing in [
            Standing::Declined,
            Standing::NotKnown,
            Standing::NotAsked,
            Standing::Told,
        ] {
            assert_eq!(truth("{age: {under: 18}}", &age(standing)), Truth::Open);
        }
        assert_eq!(
            truth("{age: declined}", &age(Standing::Declined)),
            Truth::True
        );
        assert_eq!(
            truth("{age: not_known}", &age(Standing::Declined)),
            Truth::False
        );
        assert_eq!(
            truth("{age: given}", &age(Standing::Declined)),
            Truth::False
        );
        assert_eq!(truth("{age: given}", &age(Standing::NotAsked)), Truth::Open);
    }

    #[test]
    fn several_keys_mean_all_and_words_combine() {
        let standings = [
            Standing::Given(Value::choice("employer")),
            Standing::Given(Value::Number(30)),
            Standing::Given(Value::Several(vec![ChoiceId::new("me")])),
        ];
        assert_eq!(
            truth("{papers: employer, age: {at_least: 18}}", &standings),
            Truth::True
        );
        assert_eq!(
            truth("{papers: {in: [me]}, age: 30}", &standings),
            Truth::False
        );
        assert_eq!(
            truth(
                "{any: [{papers: me}, {kinds: {has_any: [me, employer]}}]}",
                &standings
            ),
            Truth::True
        );
        assert_eq!(
            truth("{not: {kinds: {has: employer}}}", &standings),
            Truth::True
        );
    }

    #[test]
    fn faults_name_the_place_and_the_way_out() {
        check(
            "{paper: me}",
            "there is no item `paper`",
            "did you mean `papers`?",
            2,
        );
        check(
            "{papers: boss}",
            "`papers` has no answer `boss`",
            "one of `employer`, `me`",
            10,
        );
        check(
            "{kinds: me}",
            "`kinds` can have several answers at once",
            "write `{has: me}`",
            9,
        );
        check(
            "{papers: {under: 3}}",
            "this test does not fit the answers of `papers`",
            "`under` and `at_least` are for numbers",
            11,
        );
        check(
            "{age: {udner: 3}}",
            "a test has no key `udner`",
            "did you mean `under`?",
            8,
        );
        check(
            "{account: hello}",
            "the words of `account` cannot be compared",
            "test `given`, `declined` or `not_known` instead",
            11,
        );
        check(
            "{any: []}",
            "`any` holds no condition",
            "list at least one condition",
            2,
        );
    }
}

//! The answers to one item, as far as any condition can tell them apart.

use crate::grammar::{ItemIx, Standing, Test, Value};
use crate::questionnaire::{Item, Kind, Put, Questionnaire};

use super::circuit::{Circuit, Wire};
use super::conditions::each_condition;

/// One way to answer an item. Just one of them is picked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Way {
    /// A choice, by position.
    Choice(usize),
    /// Any of several choices; which ones, the ticks say.
    Several,
    /// A number that no condition tells from the others of its stretch.
    Number {
        /// The smallest of the stretch.
        from: i64,
        /// The largest of it.
        to: i64,
    },
    /// A date.
    Date,
    /// The person's words.
    Words,
    /// Declined.
    Declined,
    /// Not known.
    NotKnown,
}

/// The wires of the answer to one item, were it put.
#[derive(Debug)]
pub(super) struct Answers {
    /// The ways to answer, each with the wire that picks it.
    pub(super) ways: Vec<(Way, Wire)>,
    /// Of several choices, the wire of each.
    pub(super) ticks: Vec<Wire>,
    /// Of several choices, those that stand alone, by position.
    pub(super) alone: Vec<usize>,
}

/// The numbers at which a condition on an item changes, for every item; of the age also the one from
/// which a person is an adult, whether a condition looks at it or not.
pub(super) fn edges(questionnaire: &Questionnaire, majority: i64) -> Vec<Vec<i64>> {
    let mut edges = vec![Vec::new(); questionnaire.items.len()];
    each_condition(questionnaire, |_, condition, _| {
        condition.each_leaf(&mut |item, test, _| {
            if let (Test::Range { from, below }, Some(edges)) = (test, edges.get_mut(item.index()))
            {
                edges.extend(from.iter().chain(below));
            }
        });
    });
    let age = questionnaire.about.age;
    if let Some(edges) = age.and_then(|age| edges.get_mut(age.index())) {
        edges.push(majority);
    }
    for edges in &mut edges {
        edges.sort_unstable();
        edges.dedup();
    }
    edges
}

impl Answers {
    pub(super) fn new(item: &Item, edges: &[i64], circuit: &mut Circuit) -> Self {
        let mut ways = match (&item.put, item.kind()) {
            (Put::Listen { .. }, _) | (_, Some(Kind::Text)) => vec![Way::Words],
            (_, Some(Kind::ApproximateDate)) => vec![Way::Date],
            (_, Some(Kind::Number { from, to })) => stretches(*from, *to, edges),
            (_, Some(Kind::SeveralOf(_))) => vec![Way::Several],
            _ => (0..item.choices.len()).map(Way::Choice).collect(),
        };
        if item.may_stay_unanswered() {
            ways.extend([Way::Declined, Way::NotKnown]);
        }
        let ticks = if ways.contains(&Way::Several) {
            item.choices.iter().map(|_| circuit.input()).collect()
        } else {
            Vec::new()
        };
        let alone = (0..ticks.len()).filter(|at| {
            let choice = item.choices.get(*at);
            choice.is_some_and(|choice| item.alone.contains(choice))
        });
        Self {
            alone: alone.collect(),
            ways: ways.into_iter().map(|way| (way, circuit.input())).collect(),
            ticks,
        }
    }

    /// The wire that picks one way.
    pub(super) fn picks(&self, wanted: &Way) -> Wire {
        let found = self.ways.iter().find(|(way, _)| way == wanted);
        found.map_or(Wire::NEVER, |(_, wire)| *wire)
    }

    /// The wire that picks the choice of that name.
    pub(super) fn says(&self, item: &Item, name: &str) -> Wire {
        let at = item.choices.iter().position(|c| c.as_str() == name);
        at.map_or(Wire::NEVER, |at| self.picks(&Way::Choice(at)))
    }

    /// Where a test passes and where it fails, once the item is answered: the same as
    /// [`Test::passes`], for all answers at once.
    pub(super) fn test(&self, item: &Item, test: &Test, circuit: &mut Circuit) -> (Wire, Wire) {
        let (mut passes, mut fails) = (Wire::NEVER, Wire::NEVER);
        for (way, picked) in &self.ways {
            let is_unanswered = matches!(way, Way::Declined | Way::NotKnown);
            let passing = match test {
                Test::Given => Some(!is_unanswered),
                Test::Declined => Some(*way == Way::Declined),
                Test::NotKnown => Some(*way == Way::NotKnown),
                _ if is_unanswered => None,
                Test::In(wanted) => Some(match way {
                    Way::Choice(at) => item.choices.get(*at).is_some_and(|c| wanted.contains(c)),
                    _ => false,
                }),
                Test::HasAny(wanted) if *way == Way::Several => {
                    let choices = item.choices.iter().zip(&self.ticks);
                    let ticks = choices.filter(|(choice, _)| wanted.contains(choice));
                    let any = circuit.any(ticks.map(|(_, tick)| *tick));
                    let passing = circuit.and(*picked, any);
                    let failing = circuit.and(*picked, any.opposite());
                    passes = circuit.or(passes, passing);
                    fails = circuit.or(fails, failing);
                    None
                }
                Test::HasAny(_) => Some(false),
                Test::Range { from, below } => Some(match way {
                    Way::Number { from: first, .. } => {
                        from.is_none_or(|from| *first >= from)
                            && below.is_none_or(|below| *first < below)
                    }
                    _ => false,
                }),
            };
            match passing {
                Some(true) => passes = circuit.or(passes, *picked),
                Some(false) => fails = circuit.or(fails, *picked),
                None => {}
            }
        }
        (passes, fails)
    }

    /// The answer for which the wires stand; the first way where none is picked.
    pub(super) fn standing(&self, item: &Item, holds: impl Fn(Wire) -> bool) -> Standing {
        let picked = self.ways.iter().find(|(_, wire)| holds(*wire));
        let Some((way, _)) = picked.or(self.ways.first()) else {
            return Standing::NotAsked;
        };
        let choice = |at: usize| item.choices.get(at).cloned();
        Standing::Given(match way {
            Way::Declined => return Standing::Declined,
            Way::NotKnown => return Standing::NotKnown,
            Way::Choice(at) => match choice(*at) {
                Some(choice) => Value::Choice(choice),
                None => return Standing::NotAsked,
            },
            Way::Several => {
                let ticked = (0..self.ticks.len())
                    .filter(|at| self.ticks.get(*at).is_some_and(|wire| holds(*wire)));
                Value::Several(ticked.filter_map(choice).collect())
            }
            Way::Number { from, to } => Value::Number(likely(*from, *to)),
            Way::Date => Value::Date("2020".to_owned()),
            Way::Words => Value::Words(vec!["…".to_owned()]),
        })
    }
}

/// A number of a stretch that a person would name: the end near to the others.
fn likely(from: i64, to: i64) -> i64 {
    if from == 0 { to } else { from }
}

fn stretches(from: i64, to: i64, edges: &[i64]) -> Vec<Way> {
    let mut starts = vec![from];
    starts.extend(edges.iter().filter(|edge| **edge > from && **edge <= to));
    let ends = starts.iter().skip(1).map(|start| start - 1).chain([to]);
    let stretches = starts.iter().zip(ends);
    stretches
        .map(|(from, to)| Way::Number { from: *from, to })
        .collect()
}

/// One item of a questionnaire, by position.
pub(super) fn at(ix: usize) -> ItemIx {
    // A questionnaire of 4 MiB holds far fewer items.
    ItemIx(u32::try_from(ix).unwrap_or(u32::MAX))
}

//! A dimension of a rule: a list of entries, and how many of them it takes.

use crate::grammar::{Faults, Fields, Logic, Node, Status, fields};
use crate::indicators::{Catalogue, IndicatorIx, Signs};

use super::{Entry, Strength};

/// A dimension of a rule.
#[derive(Debug, Clone)]
pub struct Dimension {
    /// Its id within the rule.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its entries, in the source's order.
    pub entries: Vec<Entry>,
    /// The combinations that match it; any one suffices.
    pub matched: Vec<Threshold>,
}

/// Says which strengths a number of a threshold counts.
type Counts = fn(Option<Strength>) -> bool;

/// How many entries of each strength it takes; all numbers have to be reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Threshold {
    /// Entries of any strength or none.
    pub entries: usize,
    /// Strong entries.
    pub strong: usize,
    /// Medium entries.
    pub medium: usize,
    /// Weak entries.
    pub weak: usize,
    /// Medium and weak entries together.
    pub medium_or_weak: usize,
}

impl Dimension {
    /// Reads a dimension; `matched` is what the rule says for all its dimensions.
    pub fn read(
        id: &str,
        node: &Node,
        matched: &[Threshold],
        catalogue: &Catalogue,
        faults: &mut Faults,
    ) -> Option<Self> {
        let mut fields = Fields::of(node, "a dimension", faults)?;
        let name = fields.required_text("name", faults);
        let status = fields.word("status", &Status::WORDS, faults);
        let own = fields
            .take("matched")
            .map(|node| Threshold::read(node, faults));
        let entries: Vec<Entry> = fields
            .named("entries", faults)
            .into_iter()
            .filter_map(|(key, node)| Entry::read(&key.name, node, status, catalogue, faults))
            .collect();
        if entries.is_empty() {
            faults.error(
                fields.place(),
                format!("the dimension `{id}` has no entries"),
                "list them under `entries:`",
            );
        }
        fields.finish(faults);
        Some(Self {
            id: id.to_owned(),
            name: name?,
            entries,
            matched: own.unwrap_or_else(|| matched.to_vec()),
        })
    }

    /// Returns whether the dimension is matched by entries that are at least that sure.
    pub fn holds<L: Logic>(&self, signs: &Signs<L>, least: Status) -> L {
        let shown = self.shown(signs, least);
        let thresholds = self.matched.iter();
        thresholds.fold(L::no(), |sum, threshold| sum.or(threshold.reached(&shown)))
    }

    /// Returns whether so many entries are shown that are at least that sure.
    pub fn reaches<L: Logic>(&self, threshold: &Threshold, signs: &Signs<L>, least: Status) -> L {
        threshold.reached(&self.shown(signs, least))
    }

    /// Returns the entries that are at least that sure, each with its strength and whether it is
    /// shown.
    fn shown<L: Logic>(&self, signs: &Signs<L>, least: Status) -> Vec<(Option<Strength>, L)> {
        let entries = self.entries.iter();
        let sure = entries.filter(|entry| entry.status >= least);
        sure.map(|entry| (entry.strength, entry.holds(signs)))
            .collect()
    }

    /// Returns the indicators that can show an entry that is at least that sure.
    pub fn indicators(&self, least: Status) -> impl Iterator<Item = IndicatorIx> {
        let entries = self
            .entries
            .iter()
            .filter(move |entry| entry.status >= least);
        entries.flat_map(Entry::indicators)
    }
}

impl Threshold {
    /// One entry suffices.
    pub const ONE_ENTRY: Self = Self {
        entries: 1,
        strong: 0,
        medium: 0,
        weak: 0,
        medium_or_weak: 0,
    };

    /// Returns whether the entries that are shown reach every number.
    fn reached<L: Logic>(&self, shown: &[(Option<Strength>, L)]) -> L {
        let asked = self.numbers().into_iter().filter(|(number, _)| *number > 0);
        let reached = asked.map(|(number, counts)| {
            let counted = shown.iter().filter(|(strength, _)| counts(*strength));
            L::at_least(number, counted.map(|(_, holds)| *holds))
        });
        reached.fold(L::yes(), L::and)
    }

    /// The numbers to reach, each with what it counts. Zero is reached by nothing at all.
    fn numbers(&self) -> [(usize, Counts); 5] {
        [
            (self.entries, |_| true),
            (self.strong, |s| s == Some(Strength::Strong)),
            (self.medium, |s| s == Some(Strength::Medium)),
            (self.weak, |s| s == Some(Strength::Weak)),
            (self.medium_or_weak, |s| {
                matches!(s, Some(Strength::Medium | Strength::Weak))
            }),
        ]
    }

    /// Reads `{entries: 1}` or `{any: [{strong: 2}, …]}`.
    pub fn read(node: &Node, faults: &mut Faults) -> Vec<Self> {
        let Some(mut fields) = Fields::of(node, "a threshold", faults) else {
            return Vec::new();
        };
        if let Some(any) = fields.take("any") {
            fields.finish(faults);
            let list = fields::list(any, "any", faults);
            return list
                .iter()
                .flat_map(|node| Self::read(node, faults))
                .collect();
        }
        let mut number = |name: &'static str| {
            let node = fields.take(name);
            let number = node.and_then(|node| fields::number(node, faults));
            number
                .and_then(|number| usize::try_from(number).ok())
                .unwrap_or(0)
        };
        let threshold = Self {
            entries: number("entries"),
            strong: number("strong"),
            medium: number("medium"),
            weak: number("weak"),
            medium_or_weak: number("medium_or_weak"),
        };
        if threshold == Self::default() {
            faults.error(
                fields.place(),
                "this threshold asks for nothing",
                "write a number of at least 1, such as `{strong: 2}`",
            );
        }
        fields.finish(faults);
        vec![threshold]
    }
}

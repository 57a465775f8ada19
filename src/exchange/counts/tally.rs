//! Counting records.

use std::collections::BTreeMap;

use crate::exchange::Case;
use crate::exchange::bands::{age_band, sex};

/// What is counted, a table each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Counted {
    /// The month in which the record was closed.
    Month,
    /// The pathway that the officer decided on.
    Pathway,
    /// The band of the age.
    AgeBand,
    /// The sex.
    Sex,
    /// The indicators that were disclosed; a record can have several.
    Indicator,
}

impl Counted {
    /// All tables, in the order of the file.
    pub const ALL: [Self; 5] = [
        Self::Month,
        Self::Pathway,
        Self::AgeBand,
        Self::Sex,
        Self::Indicator,
    ];

    /// Returns the name of the table.
    pub fn word(self) -> &'static str {
        match self {
            Self::Month => "month",
            Self::Pathway => "pathway",
            Self::AgeBand => "age_band",
            Self::Sex => "sex",
            Self::Indicator => "indicator",
        }
    }

    fn of(self, case: &Case) -> Vec<String> {
        match self {
            Self::Month => vec![case.month().to_owned()],
            Self::Pathway => {
                let decision = case.decision();
                let pathway = decision.map_or("undecided", |decision| decision.pathway.as_str());
                vec![pathway.to_owned()]
            }
            Self::AgeBand => vec![age_band(case)],
            Self::Sex => vec![sex(case)],
            Self::Indicator => {
                let disclosed = case.indicators("disclosed");
                disclosed.map(|line| line.id.clone()).collect()
            }
        }
    }
}

/// How many records there are, and how many of each kind. Only for `counts`: these are the true
/// numbers.
#[derive(Debug, Clone, Default)]
pub struct Tally {
    /// How many records.
    pub total: u64,
    /// By table and by value, in the order of the value.
    pub tables: BTreeMap<Counted, BTreeMap<String, u64>>,
}

impl Tally {
    /// Counts records.
    pub fn of<'a>(cases: impl IntoIterator<Item = &'a Case>) -> Self {
        let mut tally = Self::default();
        for case in cases {
            tally.total += 1;
            for counted in Counted::ALL {
                let table = tally.tables.entry(counted).or_default();
                for value in counted.of(case) {
                    *table.entry(value).or_default() += 1;
                }
            }
        }
        tally
    }
}

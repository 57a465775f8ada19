//! One entry of a published list, and the indicators that show it.

use crate::grammar::{Faults, Fields, Formula, Logic, Node, Status};
use crate::indicators::{Catalogue, IndicatorIx, Signs};

/// How much an entry weighs in its list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Strength {
    /// Weak.
    Weak,
    /// Medium.
    Medium,
    /// Strong.
    Strong,
}

impl Strength {
    /// All strengths with the word used in definition files.
    pub const WORDS: [(&'static str, Self); 3] = [
        ("strong", Self::Strong),
        ("medium", Self::Medium),
        ("weak", Self::Weak),
    ];
}

/// One entry of a published list.
#[derive(Debug, Clone)]
pub struct Entry {
    /// Its id within the method.
    pub id: String,
    /// Its name, as the source has it.
    pub name: String,
    /// Its strength, where the source gives one.
    pub strength: Option<Strength>,
    /// The indicators that show it; none where no questionnaire can.
    pub shown_by: Formula<IndicatorIx>,
    /// How sure it is that the source lists it so.
    pub status: Status,
}

impl Entry {
    /// Reads an entry; `status` is that of its list, which it takes where it states none.
    pub fn read(
        id: &str,
        node: &Node,
        status: Option<Status>,
        catalogue: &Catalogue,
        faults: &mut Faults,
    ) -> Option<Self> {
        let mut fields = Fields::of(node, "an entry", faults)?;
        let name = fields.required_text("name", faults);
        let strength = fields.word("strength", &Strength::WORDS, faults);
        let shown_by = read_shown_by(&mut fields, catalogue, faults);
        let own = fields.word("status", &Status::WORDS, faults);
        if own.or(status).is_none() {
            faults.error(
                fields.place(),
                format!("`{id}` has no status, and neither has its list"),
                "add `status:` here or to the list",
            );
        }
        fields.finish(faults);
        Some(Self {
            id: id.to_owned(),
            name: name?,
            strength,
            shown_by: shown_by?,
            status: own.or(status)?,
        })
    }

    /// Returns whether the entry is shown.
    pub fn holds<L: Logic>(&self, signs: &Signs<L>) -> L {
        self.shown_by.holds(&|ix| signs.of(*ix))
    }

    /// Returns all indicators that can show the entry.
    pub fn indicators(&self) -> Vec<IndicatorIx> {
        let mut indicators = Vec::new();
        self.shown_by.each(&mut |ix| indicators.push(*ix));
        indicators
    }
}

/// Reads `shown_by`; an empty list is never shown.
pub(super) fn read_shown_by(
    fields: &mut Fields<'_>,
    catalogue: &Catalogue,
    faults: &mut Faults,
) -> Option<Formula<IndicatorIx>> {
    let node = fields.required("shown_by", faults)?;
    Formula::read(node, faults, &mut |leaf, faults| {
        catalogue.read_name(leaf, faults)
    })
}

//! A contrast: what speaks for smuggling and what for trafficking, criterion by criterion.

use crate::grammar::{Faults, Fields, Formula, Status, Truth};
use crate::indicators::{Catalogue, IndicatorIx, Signs};

use super::entry::read_shown_by;

/// A published contrast.
#[derive(Debug, Clone)]
pub struct Contrast {
    /// The criteria in the source's order.
    pub criteria: Vec<Criterion>,
    /// What must be said with it.
    pub cautions: Vec<String>,
}

/// One criterion with its two sides.
#[derive(Debug, Clone)]
pub struct Criterion {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What speaks for smuggling.
    pub smuggling: Side,
    /// What speaks for trafficking.
    pub trafficking: Side,
}

/// One side of a criterion.
#[derive(Debug, Clone)]
pub struct Side {
    /// What it says, as a sentence.
    pub says: String,
    /// The indicators that show it.
    pub shown_by: Formula<IndicatorIx>,
    /// How sure it is that the source says so.
    pub status: Status,
}

impl Contrast {
    pub(super) fn read(
        fields: &mut Fields<'_>,
        catalogue: &Catalogue,
        faults: &mut Faults,
    ) -> Self {
        let mut criteria = Vec::new();
        for (key, node) in fields.named("criteria", faults) {
            let Some(mut criterion) = Fields::of(node, "a criterion", faults) else {
                continue;
            };
            let name = criterion.required_text("name", faults);
            let smuggling = criterion
                .required_map("smuggling", faults)
                .and_then(|side| Side::read(side, catalogue, faults));
            let trafficking = criterion
                .required_map("trafficking", faults)
                .and_then(|side| Side::read(side, catalogue, faults));
            criterion.finish(faults);
            if let (Some(name), Some(smuggling), Some(trafficking)) = (name, smuggling, trafficking)
            {
                criteria.push(Criterion {
                    id: key.name.clone(),
                    name,
                    smuggling,
                    trafficking,
                });
            }
        }
        Self {
            criteria,
            cautions: fields.texts("cautions", faults),
        }
    }
}

impl Side {
    fn read(mut fields: Fields<'_>, catalogue: &Catalogue, faults: &mut Faults) -> Option<Self> {
        let says = fields.required_text("says", faults);
        let shown_by = read_shown_by(&mut fields, catalogue, faults);
        let status = fields.required_word("status", &Status::WORDS, faults);
        fields.finish(faults);
        Some(Self {
            says: says?,
            shown_by: shown_by?,
            status: status?,
        })
    }

    /// Returns whether this side is shown.
    pub fn holds(&self, signs: &Signs<Truth>) -> Truth {
        self.shown_by.holds(&|ix| signs.of(*ix))
    }
}

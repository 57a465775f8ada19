//! The catalogue: all indicators, in the order of the file.

use std::collections::HashMap;

use crate::grammar::{
    Citation, Faults, Fields, IndicatorId, Node, Status, fields, suggestion, yaml,
};

use super::{HtcdsCode, Indicator, IndicatorIx, Phase};

/// All indicators.
#[derive(Debug, Clone, Default)]
pub struct Catalogue {
    /// The indicators in the order of the file.
    pub indicators: Vec<Indicator>,
    by_name: HashMap<IndicatorId, IndicatorIx>,
}

impl Catalogue {
    /// Reads `indicators.yaml`. Faulty entries are reported and left out.
    pub fn read(source: &[u8], faults: &mut Faults) -> Self {
        let mut catalogue = Self::default();
        let Some(root) = yaml::read(source, faults) else {
            return catalogue;
        };
        let Some(mut top) = Fields::of(&root, "the catalogue", faults) else {
            return catalogue;
        };
        for (key, node) in top.named("indicators", faults) {
            let Some(mut fields) = Fields::of(node, "an indicator", faults) else {
                continue;
            };
            let name = fields.required_text("name", faults);
            let counts = fields.required_text("counts", faults);
            let does_not_count = fields.text("does_not_count", faults);
            let phase = fields.required_word("phase", &Phase::WORDS, faults);
            let suffices = fields.flag("suffices", faults);
            let neutral = fields.flag("neutral", faults);
            if suffices && neutral {
                let help = "keep one of `suffices` and `neutral`";
                faults.error(
                    key.place,
                    format!("`{}` cannot suffice and say nothing", key.name),
                    help,
                );
            }
            let htcds = fields.word("htcds", &HtcdsCode::WORDS, faults);
            let source = Citation::read(&mut fields, faults);
            let status = fields.required_word("status", &Status::WORDS, faults);
            fields.finish(faults);
            if let (Some(name), Some(counts), Some(phase), Some(source), Some(status)) =
                (name, counts, phase, source, status)
            {
                let id = IndicatorId::new(&key.name);
                catalogue
                    .by_name
                    .insert(id.clone(), IndicatorIx(catalogue.indicators.len()));
                catalogue.indicators.push(Indicator {
                    id,
                    place: key.place,
                    name,
                    counts,
                    does_not_count,
                    phase,
                    suffices,
                    neutral,
                    htcds,
                    source,
                    status,
                });
            }
        }
        top.finish(faults);
        catalogue
    }

    /// Returns the indicator at a position.
    pub fn get(&self, ix: IndicatorIx) -> Option<&Indicator> {
        self.indicators.get(ix.0)
    }

    /// Returns the position of the indicator of that name.
    pub fn position(&self, name: &str) -> Option<IndicatorIx> {
        self.by_name.get(name).copied()
    }

    /// Returns all names, for suggestions.
    pub fn names(&self) -> Vec<&str> {
        self.indicators
            .iter()
            .map(|indicator| indicator.id.as_str())
            .collect()
    }

    /// Reads the name of an indicator of this catalogue.
    pub fn read_name(&self, node: &Node, faults: &mut Faults) -> Option<IndicatorIx> {
        let name = fields::id_of(node, faults)?;
        let found = self.position(name);
        if found.is_none() {
            let help = suggestion::help(name, self.names());
            faults.error(node.place, format!("there is no indicator `{name}`"), help);
        }
        found
    }

    /// Returns the indicators with their positions.
    pub fn numbered(&self) -> impl Iterator<Item = (IndicatorIx, &Indicator)> {
        self.indicators
            .iter()
            .enumerate()
            .map(|(at, indicator)| (IndicatorIx(at), indicator))
    }
}

//! What signs, items and pathways are called, by the definitions in force.

use std::collections::BTreeMap;

use crate::cli::commands::Commands;
use crate::cli::error::CommandError;
use crate::cli::library::Library;
use crate::grammar::{Faults, IndicatorId, ItemId, RuleEntry, RulePart};
use crate::report::CourseNames;

impl Commands<'_> {
    /// Returns the names; what is not known any more is called by its id.
    pub(super) fn course_names(&self, library: &Library) -> Result<CourseNames, CommandError> {
        let mut faults = Faults::default();
        let rules = library.rules(&mut faults);
        self.refuse_faulty(library, faults)?;
        let rules = rules.ok_or(CommandError::Told)?;
        let signs = rules.catalogue.indicators.iter().map(|one| {
            let entry = RuleEntry::Indicator(one.id.clone());
            let name = self.words.of_rules(&entry, RulePart::Name, &one.name);
            (one.id.clone(), name.to_owned())
        });
        let signs: BTreeMap<IndicatorId, String> = signs.collect();
        let mut items: BTreeMap<ItemId, String> = BTreeMap::new();
        for id in library.questionnaires() {
            // What is wrong with a questionnaire is told where it is asked.
            let Some(read) = library.questionnaire(id, &mut Faults::default()) else {
                continue;
            };
            for (_, item) in read.numbered() {
                let known = items.entry(item.id.clone());
                known.or_insert_with(|| item.text().to_owned());
            }
        }
        Ok(CourseNames { signs, items })
    }
}

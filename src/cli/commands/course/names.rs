//! What signs, items and pathways are called, by the definitions in force.

use std::collections::BTreeMap;

use crate::assessment::RULES;
use crate::cli::commands::Commands;
use crate::cli::error::CommandError;
use crate::cli::library::Library;
use crate::grammar::{Faults, IndicatorId, ItemId, RuleEntry, RulePart};
use crate::questionnaire::Use;
use crate::report::CourseNames;

impl Commands<'_> {
    /// Returns the names; what is not known any more is called by its id.
    pub(super) fn course_names(&self, library: &Library) -> Result<CourseNames, CommandError> {
        let mut faults = Faults::default();
        let rules = library.rules(&mut faults);
        self.refuse_faulty(library, faults)?;
        let rules = rules.ok_or(CommandError::Told)?;
        let tag = self.words.tongue().tag();
        // Drafts are read too: nobody in an exercise is a real person.
        let translation = library
            .languages(RULES)
            .contains(&tag)
            .then(|| library.translation(&rules, tag, &mut Faults::default()));
        let said = translation.flatten();
        let said = said.map(|read| rules.said_to_officer(&read, Use::Practice));
        let said = said.unwrap_or_default();
        let signs = rules.catalogue.indicators.iter().map(|one| {
            let entry = RuleEntry::Indicator(one.id.clone());
            let mut said = said.iter();
            let found = said.find(|said| said.entry == entry && said.part == RulePart::Name);
            let own = self.words.of_rules(&entry, RulePart::Name, &one.name);
            let name = found.map_or(own, |said| said.words.as_str());
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

//! `panah law`: the jurisdiction in plain words.

use crate::cli::clock::now;
use crate::cli::error::CommandError;
use crate::cli::output;
use crate::grammar::{Date, Faults};
use crate::report::{self, Paper};

use super::Commands;
use super::present::page_width;

impl Commands<'_> {
    /// Shows a jurisdiction: the one named, else the one in force.
    pub(super) fn law(&self, name: Option<&str>, json: bool) -> Result<(), CommandError> {
        let library = self.library_to_read()?;
        let mut faults = Faults::default();
        let rules = library.rules(&mut faults);
        if name.is_none() && self.arguments.jurisdiction.is_none() {
            output::talk(&self.words.say("law-name-it"));
        }
        let name = name.unwrap_or(self.jurisdiction());
        let jurisdiction = library.jurisdiction(name, &mut faults);
        self.refuse_faulty(&library, faults)?;
        let (jurisdiction, rules) = jurisdiction.zip(rules).ok_or(CommandError::Told)?;
        if json {
            let text = serde_json::to_string_pretty(&jurisdiction)?;
            return output::data(&format!("{text}\n"));
        }
        let day = now();
        let today = day.get(..10).and_then(Date::parse);
        // A clock before 1800 or after 9999 shows every date as fresh as the file itself.
        let today = today.unwrap_or(jurisdiction.as_of);
        let mut paper = Paper::new(page_width());
        report::law(&mut paper, &jurisdiction, &rules.sources, today, self.words);
        self.present(&self.words.say("law-title"), &paper.into_text())
    }
}

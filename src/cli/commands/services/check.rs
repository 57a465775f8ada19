//! `panah services check`: what is wrong, old or missing.

use std::path::Path;

use crate::cli::arguments::Secret;
use crate::cli::clock::today;
use crate::cli::error::CommandError;
use crate::cli::inputs::Inputs;
use crate::cli::{output, stray};
use crate::grammar::Faults;
use crate::referral::{Contacts, Directory, Entry, OwnServices};
use crate::report::Paper;

use super::super::Commands;
use super::super::present::page_width;
use super::directory_of;

impl Commands<'_> {
    /// Checks the services in force: those of the country, and what the post wrote down.
    pub(super) fn services_check(&self, secret: &Secret) -> Result<(), CommandError> {
        let library = self.library()?;
        let rules = self.rules(&library)?;
        let (_, sheet) = self.post_as_far_as_open(secret)?;
        let jurisdiction = self.country_of(&library, &sheet)?;
        let mut faults = Faults::default();
        library.resolve(jurisdiction.id.as_str(), &jurisdiction, &rules, &mut faults);
        let is_sound = self.refuse_faulty(&library, faults);
        let directory = directory_of(&jurisdiction, &sheet.services);
        let mut paper = Paper::new(page_width());
        self.standing(&mut paper, &directory);
        for none in &jurisdiction.no_service_for {
            let line = name_of(&none.id, &rules.contacts);
            let values = [("line", line.as_str()), ("why", &none.why)];
            paper.point(&self.words.fill("services-check-no-service", &values));
        }
        if is_sound.is_ok() {
            paper.gap();
            paper.paragraph(&self.words.say("services-check-good"));
        }
        output::data(&paper.into_text())?;
        is_sound
    }

    /// Checks a file with services of a post.
    pub(super) fn services_check_file(&self, file: &Path) -> Result<(), CommandError> {
        let library = self.library_to_read()?;
        let rules = self.rules(&library)?;
        let inputs = Inputs::read(None, Some(file))?;
        let text = inputs.text.as_deref().map_or(&[][..], Vec::as_slice);
        stray::refuse(file, text)?;
        let services = self.read_own(file, text, &rules)?;
        let own = OwnServices {
            services: services.services,
            ..Default::default()
        };
        let directory = Directory::of(None, &own, today());
        let mut paper = Paper::new(page_width());
        self.standing(&mut paper, &directory);
        paper.paragraph(&self.words.say("services-check-good"));
        output::data(&paper.into_text())
    }

    /// Says how many services there are, and which of their numbers want a call.
    fn standing(&self, paper: &mut Paper, directory: &Directory) {
        let words = self.words;
        let all = &directory.entries;
        let with_number = all.iter().filter(|entry| entry.service.number.is_some());
        let with_number: Vec<&Entry> = with_number.collect();
        paper.paragraph(&format!(
            "{}. {}",
            words.count("services-count", all.len()),
            words.count("services-check-numbers", with_number.len())
        ));
        let stale = with_number.into_iter();
        let stale = stale.filter(|entry| entry.is_stale(directory.today));
        let without = all.iter().filter(|entry| entry.service.number.is_none());
        for (id, names) in [
            ("services-check-stale", names(stale)),
            ("services-check-no-number", names(without)),
        ] {
            if !names.is_empty() {
                paper.point(&words.fill(id, &[("names", &names)]));
            }
        }
    }
}

fn names<'e>(entries: impl Iterator<Item = &'e Entry>) -> String {
    let names: Vec<String> = entries
        .map(|entry| format!("{} ({})", entry.service.name, entry.service.id))
        .collect();
    names.join("; ")
}

/// Returns what a line of the contact sheet is called; a pathway by its id.
fn name_of(id: &str, contacts: &Contacts) -> String {
    let mut lines = contacts.iter();
    let line = lines.find(|contact| contact.id.as_str() == id);
    line.map_or_else(|| id.replace('_', " "), |contact| contact.name.clone())
}

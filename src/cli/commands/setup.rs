//! `panah setup`: before the first shift: the passphrase, the post, and its contact sheet.

use std::io::IsTerminal;
use std::path::Path;

use crate::assessment::Rules;
use crate::cli::arguments::Secret;
use crate::cli::clock::today;
use crate::cli::desk;
use crate::cli::error::CommandError;
use crate::cli::inputs::Inputs;
use crate::cli::library::Library;
use crate::cli::{output, place, post, stray};
use crate::grammar::Faults;
use crate::referral::ContactSheet;
use crate::report::{self, Paper};
use crate::terminal::Desk;
use crate::terminal::conduct::sheet_standing;
use crate::vault::Vault;

use super::ask_post::{Asking, Country};
use super::present::page_width;
use super::{Commands, GENERIC};

impl Commands<'_> {
    /// Asks for the post and its contact sheet at the desk.
    pub(super) fn setup(&self, secret: &Secret) -> Result<(), CommandError> {
        let library = self.library()?;
        let rules = self.rules(&library)?;
        let (mut desk, vault) = self.post_at_desk(&library, secret)?;
        let sheet = match post::sheet(&vault) {
            Ok(sheet) => sheet,
            Err(unread) => {
                unread.error.tell(self.words);
                if !unread.is_beyond_repair {
                    return Err(CommandError::Told);
                }
                output::talk(&self.words.say("setup-anew"));
                ContactSheet::default()
            }
        };
        let countries = countries(&library);
        let mut asking = Asking {
            desk: desk.as_mut(),
            words: self.words,
            vault: &vault,
            sheet,
            today: today(),
        };
        let asked = asking.ask(&rules.contacts, &countries);
        let sheet = asking.sheet;
        desk.leave();
        drop(desk);
        asked.inspect_err(|left| {
            if matches!(left, CommandError::Left) || !std::io::stdin().is_terminal() {
                output::talk(&self.words.say("setup-left"));
            }
        })?;
        self.show_sheet(&vault, &rules, &countries, sheet)
    }

    /// Opens a desk, and at it the vault of the post; on a bare machine it is made.
    pub(super) fn post_at_desk(
        &self,
        library: &Library,
        secret: &Secret,
    ) -> Result<(Box<dyn Desk>, Vault), CommandError> {
        let folder = place::data_folder(self.arguments.data_dir.as_deref())?;
        let inputs = Inputs::read(secret.passphrase_file.as_deref(), None)?;
        let mut desk = desk::open(self.arguments, self.words);
        let vault = inputs.unlock_at(desk.as_mut(), &folder, self.words)?;
        self.tell_settled(&vault);
        self.held_to_installed(Some(&library.set()), &vault)?;
        Ok((desk, vault))
    }

    /// Takes the post and its contact sheet from a file.
    pub(super) fn setup_from(&self, file: &Path, secret: &Secret) -> Result<(), CommandError> {
        let library = self.library()?;
        let rules = self.rules(&library)?;
        let inputs = Inputs::read(secret.passphrase_file.as_deref(), Some(file))?;
        let text = inputs.text.as_deref().map_or(&[][..], Vec::as_slice);
        stray::refuse(file, text)?;
        let mut faults = Faults::of(&file.display().to_string());
        let (countries, contacts) = (library.jurisdictions(), &rules.contacts);
        let sheet = ContactSheet::read(text, contacts, &countries, today(), &mut faults);
        let faults = faults.into_sorted();
        if !faults.is_empty() {
            let source = |_: &str| Some(String::from_utf8_lossy(text).into_owned());
            output::talk(self.faults_text(&faults, source).trim_end());
        }
        let sheet = sheet.ok_or(CommandError::Told)?;
        let folder = place::data_folder(self.arguments.data_dir.as_deref())?;
        let vault = inputs.unlock(&folder, self.arguments, self.words)?;
        self.tell_settled(&vault);
        self.held_to_installed(Some(&library.set()), &vault)?;
        // What the file does not name stays as it is.
        let sheet = match post::sheet(&vault) {
            Ok(before) => before.with(sheet),
            Err(unread) if unread.is_beyond_repair => {
                unread.error.tell(self.words);
                output::talk(&self.words.say("setup-anew"));
                sheet
            }
            Err(unread) => return Err(unread.error),
        };
        post::keep(&vault, &sheet)?;
        if file != Path::new("-") {
            output::talk(&self.words.fill(
                "answers-in-the-clear",
                &[("file", &file.display().to_string())],
            ));
        }
        // What was in the file is not said again; only how it stands.
        let list = post::call_list(&rules.contacts, None, sheet);
        let mut paper = Paper::new(output::width());
        paper.paragraph(&sheet_standing(&list, self.words));
        for paragraph in post::wanting(&list, self.words) {
            paper.paragraph(&paragraph);
        }
        output::data(&paper.into_text())
    }

    /// Shows the post and its contact sheet.
    pub(super) fn setup_shown(&self, secret: &Secret) -> Result<(), CommandError> {
        let library = self.library_to_read()?;
        let rules = self.rules(&library)?;
        let folder = place::data_folder(self.arguments.data_dir.as_deref())?;
        if !Vault::exists(&folder)? {
            desk::refuse_orphans(&folder)?;
            output::talk(&self.words.say("setup-none"));
            return Ok(());
        }
        let inputs = Inputs::read(secret.passphrase_file.as_deref(), None)?;
        let vault = inputs.unlock(&folder, self.arguments, self.words)?;
        self.tell_settled(&vault);
        let sheet = post::sheet(&vault).map_err(|unread| unread.error)?;
        self.show_sheet(&vault, &rules, &countries(&library), sheet)
    }

    fn show_sheet(
        &self,
        vault: &Vault,
        rules: &Rules,
        countries: &[Country],
        sheet: ContactSheet,
    ) -> Result<(), CommandError> {
        let country = sheet.country.as_ref().map(|id| {
            let known = countries.iter().find(|country| country.id == *id);
            known.map_or_else(|| id.to_string(), |country| country.title.clone())
        });
        let list = post::call_list(&rules.contacts, None, sheet);
        let mut paper = Paper::new(page_width());
        paper.paragraph(&sheet_standing(&list, self.words));
        for paragraph in post::wanting(&list, self.words) {
            paper.paragraph(&paragraph);
        }
        paper.gap();
        report::contact_sheet(&mut paper, &list, country.as_deref(), self.words);
        output::talk(&self.words.say("setup-shows-numbers"));
        let title = self.words.say("sheet-title");
        self.present_out_of(vault, &title, &paper.into_text())
    }

    pub(super) fn rules(&self, library: &Library) -> Result<Rules, CommandError> {
        let mut faults = Faults::default();
        let rules = library.rules(&mut faults);
        self.refuse_faulty(library, faults)?;
        rules.ok_or(CommandError::Told)
    }
}

/// Returns the jurisdictions there are; faulty ones are for `panah check` to tell.
fn countries(library: &Library) -> Vec<Country> {
    let ids = library.jurisdictions().into_iter();
    let read = ids.filter_map(|id| library.jurisdiction(id, &mut Faults::default()));
    let countries = read.map(|jurisdiction| Country {
        id: jurisdiction.id,
        title: jurisdiction.title,
        agencies: jurisdiction
            .agencies
            .into_iter()
            .map(|agency| agency.name)
            .collect(),
    });
    let mut countries: Vec<Country> = countries.collect();
    // What fits everywhere comes last: one Enter too many is not to choose it.
    countries.sort_by_key(|country| country.id.as_str() == GENERIC);
    countries
}

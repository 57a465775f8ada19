//! `panah services add`: services of the post's own, from a file or asked for at the desk.

use std::io::IsTerminal;
use std::path::Path;

use crate::assessment::Rules;
use crate::cli::arguments::Secret;
use crate::cli::clock::today;
use crate::cli::directory::check_services;
use crate::cli::error::CommandError;
use crate::cli::inputs::Inputs;
use crate::cli::{desk, output, place, post, stray};
use crate::grammar::Faults;
use crate::jurisdiction::{Origin, Service, Services};
use crate::referral::ContactSheet;
use crate::vault::Vault;

use super::super::Commands;
use super::super::ask_post::Asking;
use super::directory_of;

impl Commands<'_> {
    /// Asks for a service at the desk, and keeps it.
    pub(super) fn services_add(&self, secret: &Secret) -> Result<(), CommandError> {
        let library = self.library()?;
        let rules = self.rules(&library)?;
        let folder = place::data_folder(self.arguments.data_dir.as_deref())?;
        let inputs = Inputs::read(secret.passphrase_file.as_deref(), None)?;
        let mut desk = desk::open(self.arguments, self.words);
        let vault = inputs.unlock_at(desk.as_mut(), &folder, self.words)?;
        self.tell_settled(&vault);
        self.held_to_installed(Some(&library.set()), &vault)?;
        let sheet = post::sheet(&vault).map_err(|unread| unread.error)?;
        let jurisdiction = self.country_of(&library, &sheet)?;
        let directory = directory_of(&jurisdiction, &sheet.services);
        let mut asking = Asking {
            desk: desk.as_mut(),
            words: self.words,
            vault: &vault,
            sheet,
            today: today(),
        };
        let asked = asking.ask_service(&rules.contacts, &directory);
        desk.leave();
        drop(desk);
        let service = asked.inspect_err(|left| {
            if matches!(left, CommandError::Left) || !std::io::stdin().is_terminal() {
                output::talk(&self.words.say("services-left"));
            }
        })?;
        self.keep_services(&vault, vec![service])
    }

    /// Takes services from a file, and keeps them.
    pub(super) fn services_add_from(
        &self,
        file: &Path,
        secret: &Secret,
    ) -> Result<(), CommandError> {
        let library = self.library()?;
        let rules = self.rules(&library)?;
        let inputs = Inputs::read(secret.passphrase_file.as_deref(), Some(file))?;
        let text = inputs.text.as_deref().map_or(&[][..], Vec::as_slice);
        stray::refuse(file, text)?;
        let services = self.read_own(file, text, &rules)?;
        let folder = place::data_folder(self.arguments.data_dir.as_deref())?;
        let vault = inputs.unlock(&folder, self.arguments, self.words)?;
        self.tell_settled(&vault);
        self.held_to_installed(Some(&library.set()), &vault)?;
        self.keep_services(&vault, services.services)?;
        if file != Path::new("-") {
            let file = file.display().to_string();
            output::talk(&self.words.fill("answers-in-the-clear", &[("file", &file)]));
        }
        Ok(())
    }

    /// Reads a file with services of a post; refuses one with an error.
    pub(super) fn read_own(
        &self,
        file: &Path,
        text: &[u8],
        rules: &Rules,
    ) -> Result<Services, CommandError> {
        let mut faults = Faults::of(&file.display().to_string());
        let services = Services::read_as(Origin::Post, text, &mut faults);
        if let Some(services) = &services {
            check_services(services, rules, &mut faults);
        }
        self.refuse(faults, |_| Some(String::from_utf8_lossy(text).into_owned()))?;
        services.ok_or(CommandError::Told)
    }

    fn keep_services(&self, vault: &Vault, services: Vec<Service>) -> Result<(), CommandError> {
        let mut sheet = post::sheet(vault).map_err(|unread| unread.error)?;
        let country = self.country_names(&sheet)?;
        let mut said = String::new();
        for service in services {
            let is_of_country = country.contains(&service.id.to_string());
            let values = [
                ("name", service.name.clone()),
                ("id", service.id.to_string()),
            ];
            let values = values
                .each_ref()
                .map(|(name, value)| (*name, value.as_str()));
            let was_there = sheet.services.put(service.clone());
            let id = if was_there || is_of_country {
                "services-took-place"
            } else {
                "services-added"
            };
            said.push_str(&self.words.fill(id, &values));
            said.push('\n');
        }
        post::keep(vault, &sheet)?;
        output::data(&said)
    }

    /// Returns the ids of the country's services.
    fn country_names(&self, sheet: &ContactSheet) -> Result<Vec<String>, CommandError> {
        let library = self.library()?;
        let jurisdiction = self.country_of(&library, sheet)?;
        let services = jurisdiction.services.iter();
        let services = services.flat_map(|services| &services.services);
        Ok(services.map(|service| service.id.to_string()).collect())
    }
}

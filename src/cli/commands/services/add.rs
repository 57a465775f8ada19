//! `panah services add`: services of the post's own, from a file or asked for at the desk.

use std::io::IsTerminal;
use std::path::Path;

use crate::assessment::Rules;
use crate::cli::arguments::Secret;
use crate::cli::clock::today;
use crate::cli::directory::check_services;
use crate::cli::error::CommandError;
use crate::cli::inputs::Inputs;
use crate::cli::{output, place, post, stray};
use crate::grammar::Faults;
use crate::jurisdiction::{Origin, Service, Services};
use crate::vault::Vault;

use super::super::Commands;
use super::super::ask_post::Asking;
use super::directory_of;

impl Commands<'_> {
    /// Asks for a service at the desk, and keeps it.
    pub(super) fn services_add(&self, secret: &Secret) -> Result<(), CommandError> {
        let library = self.library()?;
        let rules = self.rules(&library)?;
        let (mut desk, vault) = self.post_at_desk(&library, secret)?;
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
        let library = self.library()?;
        let country = self.country_of(&library, &sheet)?.services;
        let mut said = String::new();
        let mut lost = Vec::new();
        for service in services {
            let replaced = country.as_ref().and_then(|all| all.find(&service.id));
            let values = [
                ("name", service.name.clone()),
                ("id", service.id.to_string()),
            ];
            let values = values
                .each_ref()
                .map(|(name, value)| (*name, value.as_str()));
            let was_there = sheet.services.put(service.clone());
            let id = if was_there || replaced.is_some() {
                "services-took-place"
            } else {
                "services-added"
            };
            said.push_str(&self.words.fill(id, &values));
            said.push('\n');
            for warning in replaced.map(warnings).unwrap_or_default() {
                if !warnings(&service).contains(&warning) {
                    let values = [("name", service.name.as_str()), ("text", &warning)];
                    lost.push(self.words.fill("services-not-said-any-more", &values));
                }
            }
        }
        post::keep(vault, &sheet)?;
        output::data(&said)?;
        for line in &lost {
            output::talk(line);
        }
        if !lost.is_empty() {
            output::talk(&self.words.say("services-say-it-again"));
        }
        Ok(())
    }
}

/// Returns what has to be said with a service, a sentence each.
pub(super) fn warnings(service: &Service) -> Vec<String> {
    let asks = service.who.eligibility.iter();
    let warnings = asks
        .chain(&service.tell)
        .chain(&service.number_note)
        .chain(&service.note);
    warnings.cloned().collect()
}

//! `panah doctor`: how well this laptop keeps what it keeps.

use std::collections::BTreeSet;
use std::io::IsTerminal;

use serde_json::json;

use crate::cli::arguments::Secret;
use crate::cli::error::CommandError;
use crate::cli::health::{self, Finding, Laptop, State};
use crate::cli::inputs::Inputs;
use crate::cli::library::Library;
use crate::cli::{output, place, post};
use crate::report::Paper;
use crate::vault::{Place, Vault};

use super::Commands;
use super::present::page_width;

impl Commands<'_> {
    /// Looks at the laptop and tells what was found; without a passphrase nothing is changed.
    pub(super) fn doctor(&self, json: bool, secret: &Secret) -> Result<(), CommandError> {
        let laptop = Laptop::at(&place::data_path(self.arguments.data_dir.as_deref())?);
        let mut findings = health::look(&laptop);
        let can_ask = std::io::stdin().is_terminal() && output::is_read_by_a_person();
        let is_opened =
            laptop.survey.slots > 0 && (secret.passphrase_file.is_some() || (can_ask && !json));
        if is_opened {
            findings.extend(self.look_inside(&laptop, secret)?);
        } else {
            findings.extend(self.look_locked(&laptop, None));
        }
        findings.sort_by_key(|finding| finding.state);
        // What keeps the vault locked may have been seen from outside as well.
        let mut told = BTreeSet::new();
        findings.retain(|finding| told.insert(finding.fact(self.words)));
        if json {
            output::data(&self.doctor_json(&findings)?)?;
        } else {
            let page = self.doctor_page(&laptop, &findings);
            self.present(&self.words.say("doctor-title"), &page)?;
        }
        if has_trouble(&findings) {
            return Err(CommandError::Told);
        }
        Ok(())
    }

    /// Looks at what is sealed only in part, without the passphrase.
    fn look_locked(&self, laptop: &Laptop, error: Option<&CommandError>) -> Vec<Finding> {
        let mut found = Vec::new();
        let unusable = self.library().err();
        found.extend(unusable.and_then(|unusable| health::definitions(&unusable)));
        found.extend(health::log::check(&laptop.folder));
        if laptop.survey.slots > 0 {
            found.push(health::locked(error));
        }
        found
    }

    /// Unlocks the vault if somebody wants that, and looks at what is sealed.
    fn look_inside(&self, laptop: &Laptop, secret: &Secret) -> Result<Vec<Finding>, CommandError> {
        // Unlocking puts right what is said to be in force: what was said before has to be told.
        let before = self.library().ok().map(|library| library.set());
        let inputs = Inputs::read(secret.passphrase_file.as_deref(), None)?;
        match self.unlock_if_wanted(laptop, &inputs) {
            Ok(Some(vault)) => {
                let library = self.library();
                let held = match &library {
                    Ok(_) => self.held_to_installed(before.as_ref(), &vault),
                    Err(_) => Ok(()),
                };
                let mut found = Vec::new();
                found.extend(library.as_ref().err().and_then(health::definitions));
                found.extend(held.err().and_then(|error| health::definitions(&error)));
                // The contact sheet matters most where the definitions are of no use.
                let library = library.unwrap_or_else(|_| Library::built_in());
                let rules = self.rules(&library)?;
                let sheet = post::sheet(&vault);
                let inside = health::look_inside(&vault, &rules.contacts, sheet, self.words);
                found.extend(inside);
                Ok(found)
            }
            Ok(None) => Ok(self.look_locked(laptop, None)),
            Err(CommandError::Left) => Err(CommandError::Left),
            Err(error) => Ok(self.look_locked(laptop, Some(&error))),
        }
    }

    fn unlock_if_wanted(
        &self,
        laptop: &Laptop,
        inputs: &Inputs,
    ) -> Result<Option<Vault>, CommandError> {
        let folder = place::existing_folder(&laptop.folder)?;
        inputs.unlock_or_go_without(&folder, self.arguments, self.words)
    }

    fn doctor_json(&self, findings: &[Finding]) -> Result<String, CommandError> {
        let rows = findings.iter().map(|finding| {
            json!({
                "check": finding.check,
                "state": finding.state.name(),
                "fact": finding.fact(self.words),
                "help": finding.way_out(self.words),
                "command": finding.command(),
            })
        });
        let beyond = json!({
            "check": "beyond",
            "state": State::Unknown.name(),
            "fact": self.words.say("doctor-beyond"),
            "help": null,
            "command": null,
        });
        let rows: Vec<_> = rows.chain([beyond]).collect();
        Ok(format!("{}\n", serde_json::to_string_pretty(&rows)?))
    }

    fn doctor_page(&self, laptop: &Laptop, findings: &[Finding]) -> String {
        let mut paper = Paper::new(page_width());
        let folder = Place::from(laptop.folder.as_path()).to_string();
        paper.paragraph(&self.words.fill("doctor-folder", &[("folder", &folder)]));
        paper.paragraph(&self.summary(findings));
        for (state, heading) in [
            (State::Trouble, "doctor-part-trouble"),
            (State::Note, "doctor-part-note"),
            (State::Well, "doctor-part-well"),
            (State::Unknown, "doctor-part-unknown"),
        ] {
            let of_state: Vec<&Finding> = findings
                .iter()
                .filter(|finding| finding.state == state)
                .collect();
            if of_state.is_empty() {
                continue;
            }
            paper.heading(&self.words.say(heading));
            for (at, finding) in of_state.into_iter().enumerate() {
                let way_out = finding.way_out(self.words);
                if at > 0 && way_out.is_some() {
                    paper.gap();
                }
                paper.point(&finding.fact(self.words));
                if let Some(help) = way_out {
                    paper.indented(&self.words.fill("doctor-help", &[("help", &help)]));
                }
                if let Some(command) = finding.command() {
                    paper.unbroken(&command);
                }
            }
        }
        paper.heading(&self.words.say("doctor-part-beyond"));
        paper.paragraph(&self.words.say("doctor-beyond"));
        paper.into_text()
    }

    fn summary(&self, findings: &[Finding]) -> String {
        let troubles = findings.iter().filter(|finding| is_trouble(finding));
        match troubles.count() {
            0 => self.words.say("doctor-no-trouble"),
            troubles => self.words.count("doctor-troubles", troubles),
        }
    }
}

fn has_trouble(findings: &[Finding]) -> bool {
    findings.iter().any(is_trouble)
}

fn is_trouble(finding: &Finding) -> bool {
    finding.state == State::Trouble
}

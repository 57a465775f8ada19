//! `panah doctor`: how well this laptop keeps what it keeps.

use std::io::IsTerminal;

use serde_json::json;

use crate::cli::arguments::Secret;
use crate::cli::desk::Inputs;
use crate::cli::error::CommandError;
use crate::cli::health::{self, Finding, Laptop, State};
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
        if laptop.survey.slots > 0 {
            if secret.passphrase_file.is_some() || (can_ask && !json) {
                findings.extend(self.look_inside(&laptop, secret)?);
            } else {
                findings.push(health::locked(None));
            }
        }
        findings.sort_by_key(|finding| finding.state);
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

    /// Unlocks the vault if somebody wants that, and looks at what is sealed.
    fn look_inside(&self, laptop: &Laptop, secret: &Secret) -> Result<Vec<Finding>, CommandError> {
        let library = self.library()?;
        let rules = self.rules(&library)?;
        let inputs = Inputs::read(secret.passphrase_file.as_deref(), None)?;
        match self.unlock_if_wanted(laptop, &inputs) {
            Ok(Some(vault)) => {
                let sheet = post::sheet(&vault);
                Ok(health::look_inside(
                    &vault,
                    &rules.contacts,
                    sheet,
                    self.words,
                ))
            }
            Ok(None) => Ok(vec![health::locked(None)]),
            Err(CommandError::Left) => Err(CommandError::Left),
            Err(error) => Ok(vec![health::locked(Some(&error))]),
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
            })
        });
        let beyond = json!({
            "check": "beyond",
            "state": State::Unknown.name(),
            "fact": self.words.say("doctor-beyond"),
            "help": null,
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

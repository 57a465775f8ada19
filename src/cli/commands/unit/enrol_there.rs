//! Enrolment at the unit: it takes laptops among those it knows, and reads out its code.

use std::path::Path;

use crate::cli::error::CommandError;
use crate::cli::output;
use crate::cli::stick::{self, Found};
use crate::cli::stray;
use crate::vault::{EnrolledOfficer, LaptopStanding, RequestNews, Vault};

use super::prove::read_out;
use super::{Commands, NOTE, Placed, REQUEST, REQUEST_CAP, put_note};

impl Commands<'_> {
    /// Puts the unit's newest file on the stick, and answers the requests that lie there.
    pub(super) fn enrol_there(
        &self,
        vault: &Vault,
        dir: &Path,
        fingerprint: Option<&str>,
    ) -> Result<(), CommandError> {
        let mut requests = stick::files(dir, REQUEST, REQUEST_CAP)?;
        // The stick of a recovery is often the same one.
        let is_other = |found: &Found| {
            let kind = stray::Kind::of(&found.bytes)?;
            (kind != stray::Kind::EnrolmentRequest).then(|| kind.misplaced(&found.path))
        };
        let others: Vec<CommandError> = requests.iter().filter_map(is_other).collect();
        requests.retain(|found| is_other(found).is_none());
        if let Some((note, unit)) = vault.own_unit()?
            && put_note(dir, &note)? == Placed::Written
        {
            let file = dir.join(NOTE).display().to_string();
            let serial = unit.serial.to_string();
            let values = [("file", file.as_str()), ("serial", &serial)];
            output::talk(&self.words.fill("enrol-note-put", &values));
        }
        for other in &others {
            other.tell(self.words);
        }
        if requests.is_empty() && others.is_empty() {
            output::talk(&self.words.say("enrol-no-request"));
        }
        let mut failed = requests.is_empty() && !others.is_empty();
        for request in &requests {
            match self.answer(vault, request, fingerprint) {
                Ok(()) => {}
                Err(CommandError::Left) => return Err(CommandError::Left),
                Err(error) => {
                    let file = request.path.display().to_string();
                    output::talk(&self.words.fill("enrol-not-answered", &[("file", &file)]));
                    error.tell(self.words);
                    failed = true;
                }
            }
        }
        if failed {
            Err(CommandError::Told)
        } else {
            Ok(())
        }
    }

    fn answer(
        &self,
        vault: &Vault,
        request: &Found,
        fingerprint: Option<&str>,
    ) -> Result<(), CommandError> {
        let news = vault.look_at_request(&request.bytes)?;
        let laptop = short(&news.laptop.to_string());
        if news.standing == LaptopStanding::New {
            output::talk(&self.words.fill("enrol-laptop-new", &[("laptop", &laptop)]));
            for officer in &news.officers {
                output::talk(&self.officer_line(officer));
            }
            let whose = self.words.say("enrol-whose-laptop");
            self.compare(&news.verifier, fingerprint, &whose)?;
        }
        let answered = vault.enrol_laptop(&request.bytes)?;
        self.tell_news(&answered.news, &laptop);
        if answered.codes.is_empty() {
            output::talk(&self.words.say("enrol-no-code"));
        } else {
            output::talk(&self.words.say("enrol-read-out"));
        }
        for (name, code) in &answered.codes {
            output::data(&read_out(name, code))?;
        }
        Ok(())
    }

    fn tell_news(&self, news: &RequestNews, laptop: &str) {
        let laptop = [("laptop", laptop)];
        if news.standing == LaptopStanding::New {
            output::talk(&self.words.fill("enrol-laptop-taken", &laptop));
            return;
        }
        let new = news.officers.iter();
        let new: Vec<&EnrolledOfficer> = new
            .filter(|officer| news.new_officers.contains(&officer.id))
            .collect();
        if new.is_empty() {
            output::talk(&self.words.fill("enrol-laptop-known", &laptop));
            return;
        }
        output::talk(&self.words.fill("enrol-officers-new", &laptop));
        for officer in new {
            output::talk(&self.officer_line(officer));
        }
    }

    /// An officer in a list: their name, where they have one, and the beginning of their id.
    pub(super) fn officer_line(&self, officer: &EnrolledOfficer) -> String {
        let id = short(&officer.id.to_string());
        let values = [("name", officer.name.as_str()), ("id", &id)];
        let line = if officer.name.is_empty() {
            "enrol-officer-unnamed"
        } else {
            "enrol-officer"
        };
        self.words.fill(line, &values)
    }
}

/// The beginning of an id.
pub(super) fn short(id: &str) -> String {
    id.chars().take(8).collect()
}

//! Recovery at the unit, or with the second custodian's key: the request is compared by voice, then
//! answered.

use std::path::Path;

use crate::cli::commands::unit::prove::keys;
use crate::cli::error::CommandError;
use crate::cli::inputs::Inputs;
use crate::cli::output::{self, Existing};
use crate::vault::{DataFolder, GiveError, RecoveryRequest, give_recovery_with};

use super::recover::file_name;
use super::{Commands, short};

impl Commands<'_> {
    /// Answers as the unit.
    pub(super) fn give(
        &self,
        folder: &DataFolder,
        dir: &Path,
        request: &RecoveryRequest,
        fingerprint: Option<&str>,
        inputs: &Inputs,
    ) -> Result<(), CommandError> {
        let vault = inputs.unlock(folder, self.arguments, self.words)?;
        self.tell_settled(&vault);
        let news = vault.look_at_recovery(request)?;
        let name = news.officer.map(|officer| officer.name);
        self.show_request(request, name.as_deref());
        self.compare_request(request, fingerprint)?;
        let answer = vault.give_recovery(request)?;
        self.write_answer(dir, request, &answer)
    }

    /// Answers as the second custodian, who has no data folder.
    pub(super) fn give_with(
        &self,
        dir: &Path,
        request: &RecoveryRequest,
        identity: &Path,
        fingerprint: Option<&str>,
    ) -> Result<(), CommandError> {
        let keys = keys(identity)?;
        self.show_request(request, None);
        output::talk(&self.words.say("recover-give-unknown"));
        self.compare_request(request, fingerprint)?;
        let mut refused = GiveError::NotForKey;
        for key in &keys {
            match give_recovery_with(request, key) {
                Ok(answer) => return self.write_answer(dir, request, &answer),
                Err(GiveError::NotForKey) => {}
                Err(error) => refused = error,
            }
        }
        Err(refused.into())
    }

    fn show_request(&self, request: &RecoveryRequest, name: Option<&str>) {
        let (id, laptop) = (short(request.officer), request.laptop.to_string());
        let laptop: String = laptop.chars().take(8).collect();
        let name = name.filter(|name| !name.is_empty());
        let values = [
            ("id", id.as_str()),
            ("laptop", &laptop),
            ("name", name.unwrap_or_default()),
        ];
        let shown = if name.is_some() {
            "recover-give-named"
        } else {
            "recover-give"
        };
        output::talk(&self.words.fill(shown, &values));
        output::talk(&self.words.say("recover-give-warning"));
    }

    fn compare_request(
        &self,
        request: &RecoveryRequest,
        given: Option<&str>,
    ) -> Result<(), CommandError> {
        let whose = self.words.say("enrol-whose-laptop");
        self.compare_groups(&request.fingerprint().join("-"), given, &whose)
    }

    fn write_answer(
        &self,
        dir: &Path,
        request: &RecoveryRequest,
        answer: &[u8],
    ) -> Result<(), CommandError> {
        let path = dir.join(file_name(request.officer, ".answer"));
        output::file(&path, answer, Existing::Replaced)?;
        let file = path.display().to_string();
        output::talk(&self.words.fill("recover-given", &[("file", &file)]));
        Ok(())
    }
}

//! `panah keys recover`: one command for both sides. A laptop that has asked looks for its answer;
//! everybody else answers a request.

use std::path::Path;

use crate::cli::error::CommandError;
use crate::cli::inputs::Inputs;
use crate::cli::keys_arguments::KeysCommand;
use crate::cli::stick::{self, Found};
use crate::cli::stray::{self, Kind};
use crate::vault::{OfficerId, RecoveryAnswer, RecoveryRequest};

use super::{Commands, short};

/// The largest request or answer that is read.
const CAP: u64 = 16 << 10;

impl Commands<'_> {
    pub(super) fn recover(&self, what: &KeysCommand) -> Result<(), CommandError> {
        let KeysCommand::Recover {
            dir,
            to,
            officer,
            identity,
            fingerprint,
            new,
            secret,
        } = what
        else {
            return Ok(());
        };
        let read = || {
            Inputs::read_with_new(
                secret.passphrase_file.as_deref(),
                new.new_passphrase_file.as_deref(),
            )
        };
        let Some(dir) = dir else {
            let to = to.as_deref().unwrap_or(Path::new("."));
            stick::folder(to)?;
            return self.ask_recovery(to, officer.as_deref(), read()?);
        };
        stick::folder(dir)?;
        if let Some(identity) = identity {
            let request = request_in(dir, officer.as_deref())?;
            return self.give_with(dir, &request, identity, fingerprint.as_deref());
        }
        let folder = self.folder_here()?;
        let listed = folder.recoverable()?;
        let asked: Vec<OfficerId> = listed
            .iter()
            .filter(|one| one.is_asked && is_meant(one.id, officer.as_deref()))
            .map(|one| one.id)
            .collect();
        if asked.is_empty() {
            let request = request_in(dir, officer.as_deref())?;
            self.give(&folder, dir, &request, fingerprint.as_deref(), &read()?)
        } else {
            self.take(&folder, dir, &asked, read()?)
        }
    }
}

/// Finds the request that is meant on a stick.
fn request_in(dir: &Path, officer: Option<&str>) -> Result<RecoveryRequest, CommandError> {
    let mut requests = Vec::new();
    for found in files(dir, ".request")? {
        let request = RecoveryRequest::read(&found.bytes).map_err(|fault| {
            let error = CommandError::failed(
                format!("`{}` is not answered: {fault}", found.path.display()),
                fault.help(),
            );
            stray::or_misplaced(error, &found.path, &[Kind::RecoveryRequest])
        })?;
        if is_meant(request.officer, officer) {
            requests.push(request);
        }
    }
    let shown = dir.display();
    match (requests.pop(), requests.len()) {
        (Some(request), 0) => Ok(request),
        (None, _) => {
            let error = CommandError::failed(
                format!("there is no request to recover a key in `{shown}`"),
                "at the laptop: panah keys recover --to DIR",
            );
            let beside = [
                Kind::UnitNote,
                Kind::RecoveryRequest,
                Kind::Challenge,
                Kind::AgeFile,
            ];
            Err(stray::or_others_in(error, dir, &beside))
        }
        (Some(_), _) => Err(CommandError::failed(
            format!("there are several requests in `{shown}`"),
            "say whose with --officer and the beginning of the id",
        )),
    }
}

/// Finds an answer for one of these officers on a stick.
pub(super) fn answer_in(
    dir: &Path,
    asked: &[OfficerId],
) -> Result<Option<RecoveryAnswer>, CommandError> {
    let mut unread = None;
    for found in files(dir, ".answer")? {
        match RecoveryAnswer::read(&found.bytes) {
            Ok(answer) if asked.contains(&answer.officer) => return Ok(Some(answer)),
            Ok(_) => {}
            Err(fault) => {
                let error = CommandError::failed(
                    format!("`{}` is not taken: {fault}", found.path.display()),
                    fault.help(),
                );
                let taken = [Kind::RecoveryAnswer];
                unread = Some(stray::or_misplaced(error, &found.path, &taken));
            }
        }
    }
    unread.map_or(Ok(None), Err)
}

/// The files of recoveries on a stick, with this ending.
fn files(dir: &Path, ending: &str) -> Result<Vec<Found>, CommandError> {
    let is_ours = |found: &Found| {
        let name = found.path.file_name().map(|name| name.to_string_lossy());
        name.is_some_and(|name| name.starts_with("recover-"))
    };
    let found = stick::files(dir, ending, CAP)?;
    Ok(found.into_iter().filter(is_ours).collect())
}

/// What a file of a recovery is called.
pub(super) fn file_name(officer: OfficerId, ending: &str) -> String {
    format!("recover-{}{ending}", short(officer))
}

pub(super) fn is_meant(id: OfficerId, officer: Option<&str>) -> bool {
    officer.is_none_or(|start| id.to_string().starts_with(start.trim()))
}

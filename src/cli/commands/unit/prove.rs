//! `panah unit prove`: the second custodian's part of an enrolment. Needs no vault.

use std::path::Path;

use secrecy::SecretString;

use crate::cli::error::CommandError;
use crate::cli::stray::{self, Kind};
use crate::cli::{output, stick};
use crate::vault::{RequestFault, open_challenge};

use super::{BESIDE, Commands, REQUEST, REQUEST_CAP};

/// The largest file with a key that is read.
const KEY_CAP: u64 = 64 << 10;

impl Commands<'_> {
    pub(super) fn unit_prove(&self, path: &Path, identity: &Path) -> Result<(), CommandError> {
        let keys = keys(identity)?;
        let requests = if path.is_dir() {
            let found = stick::files(path, REQUEST, REQUEST_CAP)?;
            if found.is_empty() {
                let error = CommandError::failed(
                    format!("there is no laptop's request in `{}`", path.display()),
                    "name the folder on the stick that the laptop has written to",
                );
                return Err(stray::or_others_in(error, path, &BESIDE));
            }
            found
        } else {
            let bytes = stick::file(path, REQUEST_CAP)?.to_vec();
            vec![stick::Found {
                path: path.to_owned(),
                bytes,
            }]
        };
        let (mut opened, mut refused) = (0, None);
        for request in &requests {
            for key in &keys {
                match open_challenge(&request.bytes, key) {
                    Ok(challenge) => {
                        opened += 1;
                        let laptop = challenge.laptop.to_string();
                        let laptop: String = laptop.chars().take(8).collect();
                        let values = [("laptop", laptop.as_str()), ("name", &challenge.name)];
                        output::talk(&self.words.fill("unit-prove-read-out", &values));
                        output::data(&read_out(&challenge.name, &challenge.code))?;
                    }
                    Err(RequestFault::NotForKey) => {}
                    Err(fault) => refused = Some((&request.path, fault)),
                }
            }
        }
        if opened > 0 {
            return Ok(());
        }
        let first = requests.first().map_or(path, |request| &request.path);
        let (shown, fault) = refused.map_or((first, RequestFault::NotForKey), |(path, fault)| {
            (path.as_path(), fault)
        });
        let error = CommandError::failed(format!("`{}`: {fault}", shown.display()), fault.help());
        Err(stray::or_misplaced(error, shown, &[Kind::EnrolmentRequest]))
    }
}

/// A code as it is read out, with the name of its recipient.
pub(super) fn read_out(name: &str, code: &str) -> String {
    let (start, end) = code.split_at_checked(4).unwrap_or((code, ""));
    format!("{name}: {start}-{end}\n")
}

/// Reads the keys of an identity file: one a line, among lines of comment.
pub(in crate::cli::commands) fn keys(path: &Path) -> Result<Vec<SecretString>, CommandError> {
    // What is larger than any key may be a file of another kind.
    let bytes = stick::file(path, KEY_CAP)
        .map_err(|error| stray::or_misplaced(error, path, &[Kind::SecretKey]))?;
    let text = std::str::from_utf8(&bytes).unwrap_or_default();
    let lines = text.lines().map(str::trim);
    let keys: Vec<SecretString> = lines
        .filter(|line| line.starts_with("AGE-SECRET-KEY-1"))
        .map(SecretString::from)
        .collect();
    if keys.is_empty() {
        let error = CommandError::failed(
            format!(
                "there is no key (`AGE-SECRET-KEY-1…`) in `{}`",
                path.display()
            ),
            "name the file that was made with the unit, such as `second-custodian.key`",
        );
        return Err(stray::or_misplaced(error, path, &[Kind::SecretKey]));
    }
    Ok(keys)
}

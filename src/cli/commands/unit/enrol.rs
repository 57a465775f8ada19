//! `panah unit enrol`: one command for both sides; which side this is, the vault knows.

use std::path::Path;

use crate::cli::arguments::Secret;
use crate::cli::error::CommandError;
use crate::cli::inputs::Inputs;
use crate::cli::{place, stick};

use super::Commands;

impl Commands<'_> {
    pub(super) fn unit_enrol(
        &self,
        dir: &Path,
        fingerprint: Option<&str>,
        codes: &[String],
        secret: &Secret,
    ) -> Result<(), CommandError> {
        stick::folder(dir)?;
        let codes = codes.iter().map(|text| read_code(text));
        let codes: Vec<(String, String)> = codes.collect::<Result<_, _>>()?;
        let folder = place::data_folder(self.arguments.data_dir.as_deref())?;
        let inputs = Inputs::read(secret.passphrase_file.as_deref(), None)?;
        let vault = inputs.unlock(&folder, self.arguments, self.words)?;
        self.tell_settled(&vault);
        if vault.is_unit()? {
            self.enrol_there(&vault, dir, fingerprint)
        } else {
            self.enrol_here(&vault, dir, fingerprint, &codes)
        }
    }
}

fn read_code(text: &str) -> Result<(String, String), CommandError> {
    let parts = text.rsplit_once('=');
    let parts = parts.map(|(name, code)| (name.trim().to_owned(), code.trim().to_owned()));
    parts.ok_or_else(|| {
        CommandError::usage(
            "a code was given without the name of its recipient",
            "write it as in --code unit=7KQW2XNB",
        )
    })
}

//! What a command reads from standard input and files, and unlocking the vault with it.

use std::io::{BufRead, IsTerminal, Read};
use std::path::Path;

use secrecy::ExposeSecret;
use zeroize::Zeroizing;

use crate::terminal::{Ask, Desk};
use crate::vault::{DataFolder, Passphrase, Vault};
use crate::words::Words;

use super::arguments::Arguments;
use super::desk::{
    lock, new_passphrase, open, unanswered, unanswered_new, unlock, unlock_existing,
    unlock_patiently, unlock_with,
};
use super::error::{CommandError, why};

/// What a command reads from standard input and files: passphrases and a text.
#[derive(Default)]
pub(super) struct Inputs {
    pub(super) passphrase: Option<Passphrase>,
    pub(super) new_passphrase: Option<Passphrase>,
    pub(super) text: Option<Zeroizing<Vec<u8>>>,
}

/// Reads the passphrase that is the next line of a file.
fn passphrase_in(path: &Path) -> Result<Passphrase, CommandError> {
    let line = if path == Path::new("-") {
        first_line(&mut std::io::stdin().lock(), path)?
    } else {
        let file = std::fs::File::open(path).map_err(|error| unreadable(path, &error))?;
        first_line(&mut std::io::BufReader::new(file), path)?
    };
    Ok(Passphrase::typed(line)?)
}

impl Inputs {
    /// Reads a passphrase and a text. Where both come from standard input, the passphrase is its
    /// first line and the text the rest.
    pub(super) fn read(
        passphrase_file: Option<&Path>,
        text_file: Option<&Path>,
    ) -> Result<Self, CommandError> {
        let mut inputs = Self::default();
        if let Some(path) = passphrase_file {
            inputs.passphrase = Some(passphrase_in(path)?);
        }
        if let Some(path) = text_file {
            let mut text = Zeroizing::new(Vec::new());
            let limit = crate::grammar::yaml::MAX_BYTES as u64 + 1;
            let read = if path == Path::new("-") {
                std::io::stdin().lock().take(limit).read_to_end(&mut text)
            } else {
                std::fs::File::open(path).and_then(|file| file.take(limit).read_to_end(&mut text))
            };
            read.map_err(|error| unreadable(path, &error))?;
            if text.len() as u64 >= limit {
                return Err(CommandError::failed(
                    format!("`{}` is larger than 4 MiB", path.display()),
                    "split it, or check that it is the file you meant",
                ));
            }
            inputs.text = Some(text);
        }
        Ok(inputs)
    }

    /// Takes the passphrase that was read, or asks for it at a desk of its own: for what unlocks in a
    /// way of its own.
    pub(super) fn asked_passphrase(
        &mut self,
        arguments: &Arguments,
        words: &Words,
    ) -> Result<Passphrase, CommandError> {
        if let Some(passphrase) = self.passphrase.take() {
            return Ok(passphrase);
        }
        let ask = Ask::new(words.say("passphrase-ask"));
        let typed = open(arguments, words).ask_passphrase(&ask);
        let typed = typed.map_err(unanswered)?.ok_or(CommandError::Left)?;
        Ok(Passphrase::typed(typed.expose_secret().to_owned())?)
    }

    /// Reads a passphrase and a new one. Where both come from standard input, the new one is its
    /// second line.
    pub(super) fn read_with_new(
        passphrase_file: Option<&Path>,
        new_passphrase_file: Option<&Path>,
    ) -> Result<Self, CommandError> {
        let mut inputs = Self::read(passphrase_file, None)?;
        inputs.new_passphrase = new_passphrase_file.map(passphrase_in).transpose()?;
        Ok(inputs)
    }

    /// Gives the new passphrase that was read, or asks for it at this desk, twice.
    pub(super) fn new_passphrase_at(
        &mut self,
        desk: &mut dyn Desk,
        question: String,
        words: &Words,
    ) -> Result<Passphrase, CommandError> {
        match self.new_passphrase.take() {
            Some(passphrase) => Ok(passphrase),
            None => new_passphrase(desk, question, words, unanswered_new),
        }
    }

    /// Unlocks the vault with the passphrase that was read, or at a desk of its own.
    pub(super) fn unlock(
        &self,
        folder: &DataFolder,
        arguments: &Arguments,
        words: &Words,
    ) -> Result<Vault, CommandError> {
        match &self.passphrase {
            Some(passphrase) => unlock_with(passphrase, folder, words),
            None => unlock(open(arguments, words).as_mut(), folder, words),
        }
    }

    /// Unlocks the vault that is there, with the passphrase that was read, or at a desk of its own
    /// where Enter alone goes without; then, and without a terminal, there is none.
    pub(super) fn unlock_or_go_without(
        &self,
        folder: &DataFolder,
        arguments: &Arguments,
        words: &Words,
    ) -> Result<Option<Vault>, CommandError> {
        if let Some(passphrase) = &self.passphrase {
            return Ok(Some(unlock_patiently(passphrase, folder, words)?));
        }
        if !std::io::stdin().is_terminal() {
            return Ok(None);
        }
        let ask = Ask::new(words.say("doctor-passphrase")).or_nothing();
        unlock_existing(open(arguments, words).as_mut(), &ask, folder, words)
    }

    /// Unlocks the vault with the passphrase that was read, or at this desk, which it locks from now on
    /// when it is left alone for long.
    pub(super) fn unlock_at(
        &self,
        desk: &mut dyn Desk,
        folder: &DataFolder,
        words: &Words,
    ) -> Result<Vault, CommandError> {
        let vault = match &self.passphrase {
            Some(passphrase) => unlock_with(passphrase, folder, words),
            None => unlock(desk, folder, words),
        }?;
        desk.lock_with(lock(&vault, words.tongue())?);
        Ok(vault)
    }
}

/// Reads one line of at most 1024 bytes and its end.
fn first_line(from: &mut impl BufRead, path: &Path) -> Result<Zeroizing<String>, CommandError> {
    let mut line = Zeroizing::new(Vec::with_capacity(1032));
    let mut byte = [0_u8];
    while line.len() < 1030 {
        match from.read(&mut byte) {
            Ok(0) => break,
            Ok(_) if byte == *b"\n" => break,
            Ok(_) => line.extend_from_slice(&byte),
            Err(error) => return Err(unreadable(path, &error)),
        }
    }
    if line.last() == Some(&b'\r') {
        line.pop();
    }
    match std::str::from_utf8(&line) {
        // A byte order mark is no part of what was typed.
        Ok(text) => Ok(Zeroizing::new(
            text.trim_start_matches('\u{feff}').to_owned(),
        )),
        Err(_) => Err(CommandError::failed(
            format!("the first line of `{}` is not UTF-8 text", path.display()),
            "save it as UTF-8",
        )),
    }
}

fn unreadable(path: &Path, error: &std::io::Error) -> CommandError {
    CommandError::failed(
        format!("`{}` cannot be read: {}", path.display(), why(error)),
        "check its name and its permissions",
    )
}

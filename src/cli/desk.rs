//! Opening the desk, and unlocking the vault at it.

use std::io::{BufRead, IsTerminal, Read};
use std::path::Path;
use std::time::Duration;

use secrecy::ExposeSecret;
use zeroize::Zeroizing;

use crate::terminal::{
    self, Ask, Bidi, Colour, Desk, Interrupted, Labels, Lock, Manner, Message, Settings,
};
use crate::vault::{DataFolder, Passphrase, UnlockError, Vault};
use crate::words::Words;

use super::arguments::{Arguments, ColorWhen};
use super::bidi_how::BidiHow;
use super::clock;
use super::error::{CommandError, why};
use super::output;
use super::patience::pause_after;

/// Returns the words that the screen layer itself shows.
pub(super) fn labels(words: &Words) -> Labels {
    let minutes = (Settings::LOCKS_AFTER.as_secs() / 60).to_string();
    Labels::from_words(|id| words.fill(id, &[("minutes", &minutes)]))
}

/// Opens the desk that the arguments ask for.
pub(super) fn open(arguments: &Arguments, words: &Words) -> Box<dyn Desk> {
    let colour = match arguments.color {
        ColorWhen::Auto => Colour::Auto,
        ColorWhen::Always => Colour::Always,
        ColorWhen::Never => Colour::Never,
    };
    let bidi = match arguments.bidi {
        BidiHow::Off => Bidi::Off,
        BidiHow::Isolate => Bidi::Isolate,
        BidiHow::Visual => Bidi::Visual,
    };
    let manner = if arguments.plain {
        Manner::Plain
    } else {
        Manner::FullScreen
    };
    let settings = Settings {
        manner,
        colour,
        bidi,
        ..Settings::default()
    };
    let harmless = Message {
        title: words.say("harmless-title"),
        paragraphs: words
            .say("harmless-text")
            .lines()
            .map(str::to_owned)
            .collect(),
    };
    terminal::open(settings, labels(words), harmless)
}

/// Opens the desk that the arguments ask for; left alone for long, it asks for the vault's passphrase.
pub(super) fn open_for(
    vault: &Vault,
    arguments: &Arguments,
    words: &Words,
) -> Result<Box<dyn Desk>, CommandError> {
    let mut desk = open(arguments, words);
    desk.lock_with(lock(vault)?);
    Ok(desk)
}

/// Returns the lock that the vault's passphrase opens.
fn lock(vault: &Vault) -> Result<Lock, CommandError> {
    let check = vault.passphrase_check()?;
    Ok(Lock::new(move |typed| {
        // What cannot be a passphrase is a wrong one.
        let Ok(passphrase) = Passphrase::typed(typed.expose_secret().to_owned()) else {
            return Ok(false);
        };
        check
            .is_right(&passphrase)
            .map_err(|error| format!("{error}; {}", error.help()))
    }))
}

/// Unlocks the vault at the desk; on a bare machine makes one after asking for a passphrase twice.
fn unlock(desk: &mut dyn Desk, folder: &DataFolder, words: &Words) -> Result<Vault, CommandError> {
    if Vault::exists(folder)? {
        let ask = Ask::new(words.say("passphrase-ask"));
        return unlock_existing(desk, &ask, folder, words)?.ok_or(CommandError::Left);
    }
    refuse_orphans(folder)?;
    output::talk(&words.say("passphrase-new-lost"));
    let question = words.say("passphrase-new");
    let passphrase = new_passphrase(desk, question, words, unanswered)?;
    tell_clock(words);
    Ok(Vault::create(folder, &passphrase)?)
}

/// Asks for a new passphrase, twice.
fn new_passphrase(
    desk: &mut dyn Desk,
    question: String,
    words: &Words,
    unanswered: fn(Interrupted) -> CommandError,
) -> Result<Passphrase, CommandError> {
    let ask = Ask::new(question).with_help(words.say("passphrase-new-help"));
    let check = |text: &str| {
        let objection =
            Passphrase::typed(text.to_owned()).and_then(|passphrase| passphrase.long_enough());
        objection.map_err(|error| format!("{error}; {}", error.help()))
    };
    let typed = desk.ask_new_passphrase(&ask, &check).map_err(unanswered)?;
    let typed = typed.ok_or(CommandError::Left)?;
    Ok(Passphrase::typed(typed.expose_secret().to_owned())?)
}

/// Asks at the desk until the passphrase opens the vault that is there; nothing where the question
/// was left open.
fn unlock_existing(
    desk: &mut dyn Desk,
    ask: &Ask,
    folder: &DataFolder,
    words: &Words,
) -> Result<Option<Vault>, CommandError> {
    let mut own = 0;
    loop {
        let Some(typed) = desk.ask_passphrase(ask).map_err(unanswered)? else {
            return Ok(None);
        };
        let passphrase = Passphrase::typed(typed.expose_secret().to_owned())?;
        be_patient(folder, words, |pause| desk.wait(pause))?;
        let mut unlocked = None;
        desk.unheard(&mut || unlocked = Some(Vault::unlock(folder, &passphrase)));
        match unlocked {
            None | Some(Err(UnlockError::WrongPassphrase(_))) => {
                own += 1;
                output::talk(&words.say("passphrase-wrong"));
            }
            Some(unlocked) => {
                let vault = unlocked?;
                tell_clock(words);
                tell_failed(&vault, own, words);
                return Ok(Some(vault));
            }
        }
    }
}

/// Lets the time pass that passphrases which failed have cost, and says so.
pub(super) fn be_patient(
    folder: &DataFolder,
    words: &Words,
    wait: impl FnOnce(Duration) -> Result<(), Interrupted>,
) -> Result<(), CommandError> {
    let failed = folder.failed_passphrases();
    let pause = pause_after(failed);
    if pause.is_zero() {
        return Ok(());
    }
    let (failed, seconds) = (failed.to_string(), pause.as_secs().to_string());
    let values = [("count", failed.as_str()), ("seconds", &seconds)];
    output::talk(&words.fill("passphrase-wait", &values));
    Ok(wait(pause)?)
}

/// Says where the clock cannot be right: what is done now bears its time for good.
fn tell_clock(words: &Words) {
    if let Some(wrong) = clock::wrong(words) {
        output::talk(&wrong);
    }
}

/// Says how many passphrases failed since the officer was last here, save those that they have just
/// typed themselves.
fn tell_failed(vault: &Vault, own: u64, words: &Words) {
    let failed = vault.settled().wrong_passphrases.saturating_sub(own);
    if failed > 0 {
        let failed = usize::try_from(failed).unwrap_or(usize::MAX);
        output::talk(&words.count("passphrase-failed-before", failed));
    }
}

/// Opens the vault that is there with a passphrase from a file.
fn unlock_patiently(
    passphrase: &Passphrase,
    folder: &DataFolder,
    words: &Words,
) -> Result<Vault, CommandError> {
    be_patient(folder, words, |pause| {
        std::thread::sleep(pause);
        Ok(())
    })?;
    let vault = Vault::unlock(folder, passphrase)?;
    tell_clock(words);
    tell_failed(&vault, 0, words);
    Ok(vault)
}

/// Refuses to go on without the key file that records or drafts there were sealed with: a new one
/// would open none of them, and stand in the way of the old one.
pub(super) fn refuse_orphans(folder: &DataFolder) -> Result<(), CommandError> {
    let drafts = std::fs::read_dir(folder.path().join("drafts"));
    let has_drafts = drafts.is_ok_and(|mut drafts| drafts.next().is_some());
    if folder.sealed()?.is_empty() && !has_drafts {
        return Ok(());
    }
    Err(CommandError::failed(
        "there are sealed records or drafts here, and the key file they were sealed with is missing",
        "put the file back into the folder `officers` from a backup, or name another data folder; the backup of a post has no key in it: its folder `records` goes to the unit (`panah unit receive`)",
    ))
}

/// Without a terminal nobody can be asked; that needs a sentence.
fn unanswered(left: Interrupted) -> CommandError {
    if std::io::stdin().is_terminal() {
        return left.into();
    }
    CommandError::failed(
        "no passphrase was given, and there is no terminal to ask on",
        "name a file whose first line it is with --passphrase-file (`-`: standard input)",
    )
}

fn unanswered_new(left: Interrupted) -> CommandError {
    if std::io::stdin().is_terminal() {
        return left.into();
    }
    CommandError::failed(
        "no new passphrase was given, and there is no terminal to ask on",
        "name a file whose first line it is with --new-passphrase-file (`-`: standard input)",
    )
}

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
        desk.lock_with(lock(&vault)?);
        Ok(vault)
    }
}

/// Unlocks the vault, or makes one on a bare machine.
fn unlock_with(
    passphrase: &Passphrase,
    folder: &DataFolder,
    words: &Words,
) -> Result<Vault, CommandError> {
    if Vault::exists(folder)? {
        return unlock_patiently(passphrase, folder, words);
    }
    refuse_orphans(folder)?;
    let vault = Vault::create(folder, passphrase)?;
    tell_clock(words);
    output::talk(&words.say("passphrase-new-lost"));
    Ok(vault)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_locked_desk_says_how_long_it_was_left() {
        let labels = labels(&Words::english());
        assert!(labels.locked.contains("15 minutes"), "{}", labels.locked);
    }
}

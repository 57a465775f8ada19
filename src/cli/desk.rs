//! Opening the desk, and unlocking the vault at it.

use std::io::IsTerminal;
use std::time::Duration;

use secrecy::ExposeSecret;

use crate::terminal::{
    self, Ask, Bidi, Colour, Desk, Interrupted, Labels, Lock, Manner, Message, Settings,
};
use crate::vault::{DataFolder, Passphrase, UnlockError, Vault};
use crate::words::{Tongue, Words};

use super::arguments::{Arguments, ColorWhen};
use super::bidi_how::BidiHow;
use super::clock;
use super::error::CommandError;
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
    desk.lock_with(lock(vault, words.tongue())?);
    Ok(desk)
}

/// Returns the lock that the vault's passphrase opens; what hinders it is said in a language.
pub(super) fn lock(vault: &Vault, tongue: Tongue) -> Result<Lock, CommandError> {
    let check = vault.passphrase_check()?;
    Ok(Lock::new(move |typed| {
        // What cannot be a passphrase is a wrong one.
        let Ok(passphrase) = Passphrase::typed(typed.expose_secret().to_owned()) else {
            return Ok(false);
        };
        check.is_right(&passphrase).map_err(|error| {
            let told = format!("{error}; {}", error.help());
            Words::of(tongue).sentence(&told)
        })
    }))
}

/// Unlocks the vault at the desk; on a bare machine makes one after asking for a passphrase twice.
pub(super) fn unlock(
    desk: &mut dyn Desk,
    folder: &DataFolder,
    words: &Words,
) -> Result<Vault, CommandError> {
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
pub(super) fn new_passphrase(
    desk: &mut dyn Desk,
    question: String,
    words: &Words,
    unanswered: fn(Interrupted) -> CommandError,
) -> Result<Passphrase, CommandError> {
    let ask = Ask::new(question).with_help(words.say("passphrase-new-help"));
    let check = |text: &str| {
        let objection =
            Passphrase::typed(text.to_owned()).and_then(|passphrase| passphrase.long_enough());
        objection.map_err(|error| words.sentence(&format!("{error}; {}", error.help())))
    };
    let typed = desk.ask_new_passphrase(&ask, &check).map_err(unanswered)?;
    let typed = typed.ok_or(CommandError::Left)?;
    Ok(Passphrase::typed(typed.expose_secret().to_owned())?)
}

/// Asks at the desk until the passphrase opens the vault that is there; nothing where the question
/// was left open.
pub(super) fn unlock_existing(
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
pub(super) fn unlock_patiently(
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
pub(super) fn unanswered(left: Interrupted) -> CommandError {
    if std::io::stdin().is_terminal() {
        return left.into();
    }
    CommandError::failed(
        "no passphrase was given, and there is no terminal to ask on",
        "name a file whose first line it is with --passphrase-file (`-`: standard input)",
    )
}

pub(super) fn unanswered_new(left: Interrupted) -> CommandError {
    if std::io::stdin().is_terminal() {
        return left.into();
    }
    CommandError::failed(
        "no new passphrase was given, and there is no terminal to ask on",
        "name a file whose first line it is with --new-passphrase-file (`-`: standard input)",
    )
}

/// Unlocks the vault, or makes one on a bare machine.
pub(super) fn unlock_with(
    passphrase: &Passphrase,
    folder: &DataFolder,
    words: &Words,
) -> Result<Vault, CommandError> {
    unlock_or_make(passphrase, folder, words, "passphrase-new-lost")
}

/// Unlocks the vault of the exercises, or makes it.
pub(super) fn unlock_training_with(
    passphrase: &Passphrase,
    folder: &DataFolder,
    words: &Words,
) -> Result<Vault, CommandError> {
    unlock_or_make(passphrase, folder, words, "practise-passphrase-new-lost")
}

/// Unlocks a vault, or makes it and says what is lost with its passphrase.
fn unlock_or_make(
    passphrase: &Passphrase,
    folder: &DataFolder,
    words: &Words,
    lost: &str,
) -> Result<Vault, CommandError> {
    if Vault::exists(folder)? {
        return unlock_patiently(passphrase, folder, words);
    }
    refuse_orphans(folder)?;
    let vault = Vault::create(folder, passphrase)?;
    tell_clock(words);
    output::talk(&words.say(lost));
    Ok(vault)
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

//! What went wrong, told as a fact and a way out.

use std::io::{ErrorKind, IsTerminal};

use crate::grammar::text::safe;
use crate::terminal::Interrupted;
use crate::words::Words;

use super::output;

/// Why a command did not do what it should.
#[derive(Debug)]
pub(super) enum CommandError {
    /// A fact and a way out.
    Failed { fact: String, help: String },
    /// The command line makes no sense.
    Usage { fact: String, help: String },
    /// It has been told already.
    Told,
    /// The officer left; that is no error of anybody's.
    Left,
}

impl CommandError {
    pub(super) fn failed(fact: impl Into<String>, help: impl Into<String>) -> Self {
        Self::Failed {
            fact: fact.into(),
            help: help.into(),
        }
    }

    pub(super) fn usage(fact: impl Into<String>, help: impl Into<String>) -> Self {
        Self::Usage {
            fact: fact.into(),
            help: help.into(),
        }
    }

    pub(super) fn tell(&self, words: &Words) {
        match self {
            Self::Failed { fact, help } | Self::Usage { fact, help } => {
                let fact = safe(&words.sentence(fact));
                output::talk(&words.fill("error-line", &[("fact", &fact)]));
                if !help.is_empty() {
                    let help = safe(&words.sentence(help));
                    output::talk(&words.fill("error-help", &[("help", &help)]));
                }
            }
            Self::Told | Self::Left => {}
        }
    }

    /// Returns the fact and the way out as sentences, for a page.
    pub(super) fn sentences(&self, words: &Words) -> Vec<String> {
        let told = self.fact_and_help().map_or(Vec::new(), Vec::from);
        told.into_iter()
            .filter(|sentence| !sentence.is_empty())
            .map(|sentence| {
                let sentence = safe(&words.sentence(sentence));
                words.fill("error-sentence", &[("sentence", &sentence)])
            })
            .collect()
    }

    /// Returns the fact and the way out, in English; nothing where there is nothing to tell.
    pub(super) fn fact_and_help(&self) -> Option<[&str; 2]> {
        match self {
            Self::Failed { fact, help } | Self::Usage { fact, help } => Some([fact, help]),
            Self::Told | Self::Left => None,
        }
    }

    pub(super) fn exit_code(&self) -> u8 {
        match self {
            Self::Failed { .. } | Self::Told | Self::Left => 1,
            Self::Usage { .. } => 2,
        }
    }
}

/// Says in plain words why the system refused something.
pub(super) fn why(error: &std::io::Error) -> String {
    match error.kind() {
        ErrorKind::NotFound => "it is not there".to_owned(),
        ErrorKind::NotADirectory => "it is no folder".to_owned(),
        ErrorKind::IsADirectory => "it is a folder".to_owned(),
        ErrorKind::PermissionDenied => "this account may not do that".to_owned(),
        kind => kind.to_string(),
    }
}

/// Returns a sentence with a capital letter at its beginning.
pub(super) fn capitalised(sentence: &str) -> String {
    let mut rest = sentence.chars();
    rest.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(rest).collect()
    })
}

/// Whoever leaves at a terminal knows why. Without one nobody was asked, and that needs a sentence.
impl From<Interrupted> for CommandError {
    fn from(_: Interrupted) -> Self {
        if std::io::stdin().is_terminal() {
            return Self::Left;
        }
        Self::failed(
            "an answer is wanting: the input ended, and there is no terminal to ask on",
            "run the command in a terminal; what a script can give instead stands under its --help",
        )
    }
}

/// Vault errors know their way out themselves.
macro_rules! from_vault {
    ($($name:ident),* $(,)?) => {
        $(impl From<crate::vault::$name> for CommandError {
            fn from(error: crate::vault::$name) -> Self {
                Self::failed(error.to_string(), error.help())
            }
        })*
    };
}

from_vault!(
    AppendError,
    BackupError,
    BackupFault,
    BeginError,
    CertifyError,
    CheckpointError,
    CreateError,
    CryptoError,
    DefinitionsError,
    DestroyError,
    DiscardError,
    DiskError,
    HoldError,
    GiveError,
    KeepError,
    KeptError,
    LogError,
    OfficerError,
    OpenError,
    PassphraseError,
    RestoreError,
    ReceiptsError,
    ReceiveError,
    ResetError,
    RecoverError,
    ResumeError,
    SealError,
    StateError,
    TicketError,
    TransferError,
    UnlockError,
    VerifyError,
);

impl From<crate::exchange::hsds::HsdsError> for CommandError {
    fn from(error: crate::exchange::hsds::HsdsError) -> Self {
        Self::failed(error.to_string(), error.help())
    }
}

impl From<crate::record::GroupCodeError> for CommandError {
    fn from(error: crate::record::GroupCodeError) -> Self {
        Self::failed(error.to_string(), error.help())
    }
}

impl From<serde_json::Error> for CommandError {
    fn from(_: serde_json::Error) -> Self {
        // Its text may quote what it failed on.
        Self::failed(
            "a stored text is not in the form that this program writes",
            "use the version of the program that wrote it",
        )
    }
}

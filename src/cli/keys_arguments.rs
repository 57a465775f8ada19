//! The command line of `panah keys`.

use std::path::PathBuf;

use clap::{ArgGroup, Args, Subcommand};

use super::arguments::Secret;

/// What to do with keys.
#[derive(Debug, Subcommand)]
pub enum KeysCommand {
    /// The officers of this laptop: each with a passphrase, interviews and records of their own
    #[command(subcommand_value_name = "WHAT")]
    Officer {
        /// What to do
        #[command(subcommand)]
        what: OfficerCommand,
    },
    /// On both sides: bring back the key of an officer who forgot the passphrase or is away, with the
    /// unit's help, over a stick; run it again until it says that it is done
    #[command(
        group = ArgGroup::new("where").required(true).args(["dir", "to"]),
        after_help = "At the laptop nobody has to unlock anything: a new passphrase is typed, and the request lies on \
        the stick. The unit compares its fingerprint by voice and answers; the laptop takes the answer with the new \
        passphrase. No interview is lost by that. Without a unit nobody can help: then the passphrase alone opens what \
        is kept.\n\nExamples:\n  panah keys recover --to /media/stick          at the laptop\n  \
        panah keys recover /media/stick               at the unit, then at the laptop\n  \
        panah keys recover /media/stick --identity second-custodian.key"
    )]
    Recover {
        /// The folder on the stick that has a request, or an answer
        dir: Option<PathBuf>,
        /// At the laptop: ask, and write the request to this folder
        #[arg(long, value_name = "DIR")]
        to: Option<PathBuf>,
        /// Whose key: the beginning of the id; asked for where there are several
        #[arg(long, value_name = "OFFICER")]
        officer: Option<String>,
        /// For the second custodian: the file with the key; needs no data folder
        #[arg(long, value_name = "FILE", conflicts_with = "to")]
        identity: Option<PathBuf>,
        /// At the unit: the fingerprint that was read out, as a whole, instead of asking for its last
        /// group
        #[arg(long, value_name = "GROUPS", conflicts_with = "to")]
        fingerprint: Option<String>,
        #[command(flatten)]
        new: NewSecret,
        #[command(flatten)]
        secret: Secret,
    },
}

/// What to do about officers.
#[derive(Debug, Subcommand)]
pub enum OfficerCommand {
    /// Add an officer: somebody who works here unlocks, then the colleague types a new passphrase
    #[command(
        after_help = "Nobody sees a colleague's interviews, and nobody says who they are: the passphrase tells.\n\n\
        Examples:\n  panah keys officer add --name 'Badge 417'\n  \
        panah keys officer add --name 'Badge 417' --passphrase-file - --new-passphrase-file -"
    )]
    Add {
        /// What colleagues call them, such as a badge number; asked for where it is missing
        #[arg(long)]
        name: Option<String>,
        #[command(flatten)]
        new: NewSecret,
        #[command(flatten)]
        secret: Secret,
    },
    /// List who works here, and who has left
    List {
        /// Print JSON
        #[arg(long)]
        json: bool,
        #[command(flatten)]
        secret: Secret,
    },
    /// Change your own passphrase
    Passphrase {
        #[command(flatten)]
        new: NewSecret,
        #[command(flatten)]
        secret: Secret,
    },
    /// Change what an officer is called
    Name {
        /// The beginning of the id, or the name
        officer: String,
        /// The new name
        name: String,
        #[command(flatten)]
        secret: Secret,
    },
    /// Remove an officer who has left: their key file is destroyed
    Remove {
        /// The beginning of the id, or the name
        officer: String,
        /// Do not ask whether that is meant
        #[arg(long)]
        yes: bool,
        #[command(flatten)]
        secret: Secret,
    },
}

/// Where a new passphrase comes from.
#[derive(Debug, Args)]
pub struct NewSecret {
    /// Take the new passphrase from the first line of a file; where both come from standard input (`-`),
    /// it is the second line
    #[arg(long, value_name = "FILE")]
    pub new_passphrase_file: Option<PathBuf>,
}

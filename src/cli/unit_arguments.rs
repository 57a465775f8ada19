//! The command line of `panah unit`.

use std::path::PathBuf;

use clap::Subcommand;

use super::arguments::Secret;

/// What to do with a unit.
#[derive(Debug, Subcommand)]
pub enum UnitCommand {
    /// At the unit's computer: make the unit, its keys and the second custodian's key
    #[command(
        after_help = "The second custodian's key is written once, in the clear, and kept nowhere else: give it to \
        a second person, in another place.\n\nExample:\n  panah unit init --name 'Test unit' --to /media/stick --second /media/safe"
    )]
    Init {
        /// What the unit is called
        #[arg(long)]
        name: String,
        /// The folder for the unit's file (`unit.note`), such as a stick that goes to the posts
        #[arg(long, value_name = "DIR")]
        to: PathBuf,
        /// The folder for the second custodian's key, such as another stick
        #[arg(long, value_name = "DIR")]
        second: PathBuf,
        /// The last day on which the file holds; without it, a year from now
        #[arg(long, value_name = "DATE")]
        until: Option<String>,
        /// How many days after closing a record is kept; without it the unit decides case by case
        #[arg(long, value_name = "N")]
        retain_days: Option<u32>,
        #[command(flatten)]
        secret: Secret,
    },
    /// At the unit's computer: make a new file for the posts, with the next number
    #[command(
        after_help = "Keys stay as they are unless another one is asked for; a key that was replaced still opens \
        what was sealed to it. Laptops take the new file with `panah unit enrol`.\n\nExamples:\n  \
        panah unit renew --to /media/stick\n  panah unit renew --to /media/stick --left 3f2a\n  \
        panah unit renew --to /media/stick --new-key --second-key age1…"
    )]
    Renew {
        /// The folder for the unit's file (`unit.note`)
        #[arg(long, value_name = "DIR")]
        to: PathBuf,
        /// The last day on which the file holds; without it, a year from now
        #[arg(long, value_name = "DATE")]
        until: Option<String>,
        /// Seal records to a new key of the unit from now on
        #[arg(long)]
        new_key: bool,
        /// Seal records to another key of the second custodian from now on (the public half)
        #[arg(long, value_name = "AGE1…")]
        second_key: Option<String>,
        /// An officer who has left, by name or by the beginning of the id (may be given repeatedly)
        #[arg(long, value_name = "OFFICER")]
        left: Vec<String>,
        /// How many days after closing a record is kept; without it, as before
        #[arg(long, value_name = "N")]
        retain_days: Option<u32>,
        #[command(flatten)]
        secret: Secret,
    },
    /// At the unit's computer: write the keys that open records to a file, in the clear
    #[command(
        after_help = "With the file, `age -d -i FILE RECORD` opens every record that was sealed to the unit: for a \
        court, or for the day on which this computer is gone. The audit log notes it.\n\nExample:\n  \
        panah unit key --output unit.key"
    )]
    Key {
        /// The file; it must not be there yet
        #[arg(long, value_name = "FILE")]
        output: PathBuf,
        /// Do not ask whether that is meant
        #[arg(long)]
        yes: bool,
        #[command(flatten)]
        secret: Secret,
    },
    /// Show which unit this laptop belongs to, or which unit this computer is
    Show {
        /// Print JSON
        #[arg(long)]
        json: bool,
        #[command(flatten)]
        secret: Secret,
    },
    /// On both sides: enrol a laptop with a unit, over a stick; run it again until it says that it is
    /// done
    #[command(
        after_help = "The stick goes from the unit (`unit.note`) to the laptop, back to the unit and to the second \
        custodian, and each reads out a code to the laptop over the telephone. What is shown on both sides is \
        compared by voice.\n\nExamples:\n  panah unit enrol /media/stick\n  \
        panah unit enrol /media/stick --code unit=7KQW2XNB --code 'second custodian=M4TR9PZA'"
    )]
    Enrol {
        /// The folder on the stick
        dir: PathBuf,
        /// The fingerprint that was read out, as a whole, instead of asking for its last group
        #[arg(long, value_name = "GROUPS")]
        fingerprint: Option<String>,
        /// A code that a custodian read out, instead of asking for it (may be given repeatedly)
        #[arg(long, value_name = "NAME=CODE")]
        code: Vec<String>,
        #[command(flatten)]
        secret: Secret,
    },
    /// At the unit's computer: take in the records on a stick, and write a receipt there
    #[command(
        after_help = "Every file is judged by itself: what is authentic is taken in, anything else is set aside \
        with its reason. Doing it again changes nothing.\n\nExit codes: 0 everything came and is authentic, 1 \
        something was not, 2 wrong usage.\n\nExample:\n  panah unit receive /media/stick"
    )]
    Receive {
        /// The stick, or a transfer's folder on it
        dir: PathBuf,
        /// Print JSON
        #[arg(long)]
        json: bool,
        #[command(flatten)]
        secret: Secret,
    },
    /// At the unit's computer: settle which of two records with one id holds
    #[command(
        after_help = "Where another record comes with the id of one that is here, neither is shown. Ask the \
        officer who closed it, look at the files with `panah open`, and name the one that holds; the others \
        stay set aside. The audit log notes it.\n\nExamples:\n  panah unit settle \
        /media/stick/panah-transfer-20260601-1000/5f0c….age\n  panah unit settle 5f0c   the one that came first"
    )]
    Settle {
        /// The file that holds, or the id of the record, where the one that came first holds
        #[arg(value_name = "FILE-OR-ID")]
        which: String,
        #[command(flatten)]
        secret: Secret,
    },
    /// For the second custodian: show the code that this key opens; needs no passphrase
    Prove {
        /// A laptop's request, or the folder that it is in
        #[arg(value_name = "FILE-OR-DIR")]
        path: PathBuf,
        /// The file with the key
        #[arg(long, value_name = "FILE")]
        identity: PathBuf,
    },
}

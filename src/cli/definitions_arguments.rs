//! The command line of `panah definitions`.

use std::path::PathBuf;

use clap::Subcommand;

use super::arguments::Secret;

/// What to do with definitions.
#[derive(Debug, Subcommand)]
pub enum DefinitionsCommand {
    /// At the unit's computer: check a folder and sign it, so that laptops may install it
    Sign {
        /// A folder with `rules`, `jurisdictions` and one folder for each questionnaire
        dir: PathBuf,
        #[command(flatten)]
        secret: Secret,
    },
    /// Use a folder that the unit has signed, from now on
    Install {
        /// The folder, with `definitions.note` in it
        dir: PathBuf,
        /// Install it though nobody signed it; only where there is no unit
        #[arg(long)]
        unsigned: bool,
        #[command(flatten)]
        secret: Secret,
    },
    /// List what was ever installed here
    List {
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// Say what is in force, and who signed it
    Show {
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// Go back to the definitions that are built into the program
    Reset {
        #[command(flatten)]
        secret: Secret,
    },
}

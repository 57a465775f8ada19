//! The command line of `panah practise`.

use std::path::PathBuf;

use super::arguments::Secret;
use super::course_arguments::HandIn;

/// Which case is played, and how.
#[derive(Debug, clap::Args)]
pub struct PractiseArguments {
    /// The case; without it, they are listed to choose from
    pub case: Option<String>,
    /// List the cases; nothing of their keys is told
    #[arg(long, conflicts_with_all = ["case", "script", "keep"])]
    pub list: bool,
    /// Play it as with this number: the same seed plays the same way
    #[arg(long, value_name = "N")]
    pub seed: Option<u64>,
    /// Seal the run in the folder for exercises, which has a passphrase of its own
    #[arg(long)]
    pub keep: bool,
    /// Play it as a file says, without a terminal (`-`: standard input); `panah formats` says what
    /// stands in it
    #[arg(long, value_name = "FILE", requires = "case")]
    pub script: Option<PathBuf>,
    /// Write the debriefing as a page to this file (HTML), to project or to print
    #[arg(long, value_name = "FILE", conflicts_with = "list")]
    pub page: Option<PathBuf>,
    /// Replace the file if there is one
    #[arg(long, requires = "page")]
    pub force: bool,
    #[command(flatten)]
    pub hand_in: HandIn,
    #[command(flatten)]
    pub secret: Secret,
}

//! The command line of `panah practise`.

use std::path::PathBuf;

use super::arguments::Secret;
use super::course_arguments::HandIn;

/// Which case is played, and how.
#[derive(Debug, Default, clap::Args)]
pub struct PractiseArguments {
    /// The case; without it, they are listed to choose from
    pub case: Option<String>,
    /// List the cases; nothing of their keys is told
    #[arg(long, conflicts_with_all = ["case", "script", "keep"])]
    pub list: bool,
    #[command(flatten)]
    pub runs: KeptRuns,
    /// Play it as with this number: the same seed plays the same way
    #[arg(long, value_name = "N")]
    pub seed: Option<u64>,
    /// Keep the run, step by step, sealed in the folder for exercises, which has a passphrase of its
    /// own
    #[arg(long)]
    pub keep: bool,
    /// Play it as a file says, without a terminal (`-`: standard input); `panah formats` says what
    /// stands in it
    #[arg(long, value_name = "FILE", requires = "case")]
    pub script: Option<PathBuf>,
    /// Write the debriefing as a page to this file (HTML), to project or to print
    #[arg(long, value_name = "FILE", conflicts_with_all = ["list", "kept", "destroy"])]
    pub page: Option<PathBuf>,
    /// Replace the file if there is one
    #[arg(long, requires = "page")]
    pub force: bool,
    #[command(flatten)]
    pub hand_in: HandIn,
    #[command(flatten)]
    pub secret: Secret,
}

/// What is done about runs that are kept, in place of playing.
#[derive(Debug, Default, clap::Args)]
pub struct KeptRuns {
    /// List the runs that are kept, and the exercises that were left
    #[arg(long, conflicts_with_all = ["case", "list", "seed", "keep", "script", "page"])]
    pub kept: bool,
    /// Go on with an exercise that was begun with --keep and left or cut off; the beginning of its id
    /// suffices
    #[arg(
        long,
        value_name = "ID",
        num_args = 0..=1,
        default_missing_value = "",
        conflicts_with_all = ["case", "list", "kept", "seed", "keep", "script"]
    )]
    pub resume: Option<String>,
    /// Show the debriefing of a kept run once more; the beginning of its id suffices
    #[arg(
        long,
        value_name = "ID",
        conflicts_with_all = ["case", "list", "kept", "resume", "seed", "keep", "script"]
    )]
    pub look_back: Option<String>,
    /// Destroy a kept run, or an exercise that was left, for good
    #[arg(
        long,
        value_name = "ID",
        conflicts_with_all = ["case", "list", "kept", "resume", "look_back", "seed", "keep", "script", "page"]
    )]
    pub destroy: Option<String>,
}

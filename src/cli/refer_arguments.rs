//! The command line of `panah refer`.

use std::path::PathBuf;

use super::arguments::Secret;

/// Which referral is to be made, and where its pages go.
#[derive(Debug, clap::Args)]
pub struct ReferArguments {
    /// The record's id, or its beginning
    pub id: String,
    /// A need that the service is asked to meet (`panah explain` lists them); may stand several times
    #[arg(long, value_name = "NEED", conflicts_with = "from")]
    pub need: Vec<String>,
    /// The service, by its id in the directory of the country
    #[arg(long, value_name = "SERVICE", conflicts_with = "from")]
    pub to: Option<String>,
    /// The language of the letter: `en` or `ur`; without it, the one in which this program speaks with
    /// you
    #[arg(long, value_name = "TAG")]
    pub language: Option<String>,
    /// The folder for the letter, and for the card where the person takes one. They lie there in the
    /// clear: delete them when they have served
    #[arg(long, value_name = "DIR")]
    pub output: Option<PathBuf>,
    /// Replace pages that are there already
    #[arg(long, requires = "output")]
    pub force: bool,
    /// Print the pages of a sealed referral once more, by its code; the pages say so
    #[arg(long, value_name = "CODE", requires = "output", conflicts_with_all = ["need", "to", "from"])]
    pub again: Option<String>,
    /// Take the referral from a file (`-`: standard input) instead of asking. Such a file lies in the
    /// clear: delete it when it has served
    #[arg(long, value_name = "FILE")]
    pub from: Option<PathBuf>,
    /// Print the referral as JSON
    #[arg(long)]
    pub json: bool,
    #[command(flatten)]
    pub secret: Secret,
}

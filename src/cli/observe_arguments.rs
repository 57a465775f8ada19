//! The command line of `panah observe`.

use std::path::PathBuf;

use super::course_arguments::HandIn;

/// What is observed, and where it is written.
#[derive(Debug, clap::Args)]
pub struct ObserveArguments {
    /// The mock case that is played; without it, questions, gates and scales are noted and no key is
    /// looked at
    pub case: Option<String>,
    /// Name the gates by this questionnaire, where no case is named
    #[arg(
        long,
        value_name = "NAME",
        default_value = "adult",
        conflicts_with = "case"
    )]
    pub questionnaire: String,
    /// Who is observed: a code, never a name
    #[arg(long, value_name = "CODE")]
    pub trainee: Option<String>,
    /// Who observes: a code, never a name; with a ticket, its code
    #[arg(long, value_name = "CODE", conflicts_with = "ticket")]
    pub observer: Option<String>,
    /// Keep what was noted in this file (JSON), as it is noted
    #[arg(long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// Write the debriefing as a page to this file (HTML)
    #[arg(long, value_name = "FILE")]
    pub page: Option<PathBuf>,
    /// Go on with an observation that was broken off, in its file
    #[arg(long, value_name = "FILE", conflicts_with_all = ["case", "questionnaire", "trainee", "observer", "output"])]
    pub resume: Option<PathBuf>,
    /// Look back on a file that was kept, instead of observing
    #[arg(long, visible_alias = "look-back", value_name = "FILE", conflicts_with_all = ["case", "questionnaire", "trainee", "observer", "output", "resume", "ticket"])]
    pub from: Option<PathBuf>,
    /// Replace files that are there
    #[arg(long)]
    pub force: bool,
    #[command(flatten)]
    pub hand_in: HandIn,
}

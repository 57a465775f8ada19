//! The command line of `panah screen`.

use std::path::PathBuf;

use super::arguments::Secret;

/// How an interview is held.
#[derive(Debug, clap::Args)]
pub struct ScreenArguments {
    /// The questionnaire; asked for where there are several
    pub questionnaire: Option<String>,
    /// Take the answers from a file (`-`: standard input) instead of a person. Such a file lies
    /// in the clear: delete it when it has served
    #[arg(long, value_name = "FILE")]
    pub answers: Option<PathBuf>,
    #[command(flatten)]
    pub secret: Secret,
    /// The code of the family or group that the person came with (`new` makes one); it links
    /// their records
    #[arg(long, value_name = "CODE")]
    pub group: Option<String>,
    /// Enter a talk that was held on the printed sheet (`panah print`); its day is asked for, or
    /// given as in --paper=2026-03-31
    #[arg(
        long,
        value_name = "DATE",
        conflicts_with = "answers",
        num_args = 0..=1,
        require_equals = true,
        default_missing_value = ""
    )]
    pub paper: Option<String>,
    /// The language to speak with the person, by its tag, such as `ur`; what has been reviewed is
    /// read in it, all else as the questionnaire has it
    #[arg(long, value_name = "TAG")]
    pub language: Option<String>,
    /// With --answers: print the assessment as JSON
    #[arg(long, requires = "answers")]
    pub json: bool,
}

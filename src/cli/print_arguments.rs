//! The command line of `panah print`.

use std::path::PathBuf;

/// What is to be printed, and where to.
#[derive(Debug, clap::Args)]
pub struct PrintArguments {
    /// The questionnaire; without it, the only one there is
    pub questionnaire: Option<String>,
    /// The language to speak with the person, by its tag, such as `ur`: both languages stand on the
    /// sheet
    #[arg(long, value_name = "TAG")]
    pub language: Option<String>,
    /// A card to hand over instead: this item in big letters, and nothing else on the page
    #[arg(long, value_name = "ITEM")]
    pub card: Option<String>,
    /// A page of this mock case instead: the actor's card or the observer's sheet
    #[arg(long, value_name = "CASE", requires = "page", conflicts_with_all = ["questionnaire", "language", "card"])]
    pub case: Option<String>,
    /// The card of whoever plays the person: what is told, and when
    #[arg(long, group = "page", requires = "case")]
    pub actor: bool,
    /// The sheet of an observer, with the key
    #[arg(long, group = "page", requires = "case")]
    pub observer: bool,
    /// Write it to a file instead of standard output
    #[arg(long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// Replace the file if there is one
    #[arg(long, requires = "output")]
    pub force: bool,
}

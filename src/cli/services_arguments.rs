//! The command line of `panah services`.

use std::path::PathBuf;

use clap::{Subcommand, ValueEnum};

use super::arguments::Secret;

/// What to do with services.
#[derive(Debug, Subcommand)]
pub enum ServicesCommand {
    /// List the services of the country and of the post; with a need, those that fit, best first
    #[command(
        after_help = "What the post has written down itself is sealed; without the passphrase only the country's are \
        shown. How far away a service is, the program does not know.\n\nExamples:\n  panah services list\n  \
        panah --jurisdiction pakistan services list --need safe_place_tonight --age 17 --sex female --language bal"
    )]
    List(ListArguments),
    /// Tell what is wrong, old or missing: in the services of the country and the post, or in a file
    Check {
        /// A file with services of the post (`-`: standard input); without it, those in force
        file: Option<PathBuf>,
        #[command(flatten)]
        secret: Secret,
    },
    /// Write down a service of the post; it is sealed
    #[command(
        after_help = "A service with the id of a country's service takes its place. `docs/formats.md` shows the \
        file.\n\nExamples:\n  panah services add\n  panah services add --file house.yaml"
    )]
    Add {
        /// Take them from a file (`-`: standard input) instead of asking. Such a file lies in the
        /// clear: delete it when it has served
        #[arg(long, value_name = "FILE")]
        file: Option<PathBuf>,
        #[command(flatten)]
        secret: Secret,
    },
    /// Note that somebody of the post called a service, its own or one of the country
    #[command(
        after_help = "Example:\n  panah services called human_rights_helpline --on 2026-11-20"
    )]
    Called {
        /// The id of the service, as `panah services list` shows it
        id: String,
        /// The day of the call; without it, today
        #[arg(long, value_name = "DAY")]
        on: Option<String>,
        #[command(flatten)]
        secret: Secret,
    },
    /// Take away a service that the post wrote down
    Remove {
        /// The id of the service
        id: String,
        #[command(flatten)]
        secret: Secret,
    },
}

/// Which services to list.
#[derive(Debug, clap::Args)]
pub struct ListArguments {
    /// Only those that fit a need, best first, with the reasons
    #[arg(long, value_name = "NEED")]
    pub need: Option<String>,
    /// The person's age in years, or `child` or `adult`
    #[arg(
        long,
        value_name = "YEARS",
        requires = "need",
        allow_hyphen_values = true
    )]
    pub age: Option<String>,
    /// The person's sex; leave it out where it is neither or not clear
    #[arg(long, value_name = "SEX", requires = "need")]
    pub sex: Option<SexGiven>,
    /// A language that the person speaks, by its tag, such as `bal`; more than one may be given
    #[arg(long = "language", value_name = "TAG", requires = "need")]
    pub languages: Vec<String>,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
    /// Where the passphrase comes from
    #[command(flatten)]
    pub secret: Secret,
}

/// A sex that services go by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum SexGiven {
    /// A woman or a girl
    Female,
    /// A man or a boy
    Male,
}

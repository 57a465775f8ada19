//! The command line of `panah export` and `panah import`: one format a word.

use std::path::PathBuf;

use clap::Subcommand;

use super::arguments::Secret;

/// What to write.
#[derive(Debug, Subcommand)]
pub enum ExportCommand {
    /// A questionnaire as an XLSForm, for KoboToolbox, ODK and their kin
    #[command(
        after_help = "The form has the skip logic of the interview: gates, consents, the child path, stopping. It shows no \
        indicators, recommends nothing and seals nothing. A server that does not encrypt is no place for such answers.\n\n\
        Example:\n  panah export xlsform first-line --output first-line.xlsx"
    )]
    Xlsform {
        /// The questionnaire
        questionnaire: String,
        /// The workbook to write
        #[arg(long, value_name = "FILE")]
        output: PathBuf,
        /// Replace the file where it exists
        #[arg(long)]
        force: bool,
        /// Take translations that nobody has reviewed too, each marked as a draft: to look at, not to
        /// work with
        #[arg(long)]
        with_drafts: bool,
    },
    /// The services of a country as Open Referral HSDS 3.0 (JSON)
    #[command(
        after_help = "The country is that of --jurisdiction. Nothing sealed goes out without --own.\n\nExample:\n  \
        panah --jurisdiction pakistan export hsds --output services.json"
    )]
    Hsds {
        /// The file to write
        #[arg(long, value_name = "FILE")]
        output: PathBuf,
        /// Replace the file where it exists
        #[arg(long)]
        force: bool,
        /// Also what the post wrote down itself; the file then lies in the clear with its numbers
        #[arg(long)]
        own: bool,
        #[command(flatten)]
        secret: Secret,
    },
}

/// What to read.
#[derive(Debug, Subcommand)]
pub enum ImportCommand {
    /// An XLSForm, as a folder with a questionnaire; what cannot be carried over is listed with its row
    #[command(
        after_help = "Every line of the list names a sheet and a row. Then look at the folder with `panah check`, and write \
        what a form cannot say: consents, purposes, evidence.\n\nExample:\n  panah import xlsform form.xlsx --to questionnaires"
    )]
    Xlsform {
        /// The workbook
        file: PathBuf,
        /// Where the questionnaire's folder is made; without it, only the list is shown
        #[arg(long, value_name = "DIR")]
        to: Option<PathBuf>,
    },
    /// Services from Open Referral HSDS 3.0 (JSON), as a file that `panah services` reads; what cannot be
    /// carried over is listed by service
    #[command(
        after_help = "A number without a date is left out. Look at the file before you use it: whoever can change a \
        directory on the internet chooses the number that somebody in need will call.\n\nExample:\n  \
        panah import hsds directory.json --output services.yaml"
    )]
    Hsds {
        /// The file
        file: PathBuf,
        /// The services file to write; without it, only the list is shown
        #[arg(long, value_name = "FILE")]
        output: Option<PathBuf>,
        /// Replace the file where it exists
        #[arg(long, requires = "output")]
        force: bool,
        /// For a country's directory: the document of rules/sources.yaml that the file is
        #[arg(long, value_name = "DOCUMENT")]
        source: Option<String>,
    },
}

//! The command line of `panah export` and `panah import`: one format a word.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};

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
    /// Records in the fields and codes of IOM's Human Trafficking Case Data Standard 2.0
    #[command(
        after_help = "Without --for nothing goes out that says who the person is. With --for CODE just that goes out \
        which the referral of that code tells its receiver. Panah says no more than that somebody may be a victim, and \
        only where the officer refers.\n\n\
        Examples:\n  panah export htcds --all --output cases.json\n  \
        panah export htcds 3f2a --for K7MQ2XD --identifying --output case.csv --format csv"
    )]
    Htcds(HtcdsArguments),
    /// Whole records as they were sealed, for the unit's own systems: everything lies in the clear
    #[command(
        after_help = "Example:\n  panah export json --since 2026-11-01 --until 2026-11-30 --output november.json"
    )]
    Json {
        #[command(flatten)]
        out: Out,
        /// Do not ask
        #[arg(long)]
        yes: bool,
    },
    /// Counts by month, pathway, age, sex and indicator; counts below five are not shown
    #[command(
        after_help = "Counts are made of whole months. Give out each period once: two files over overlapping periods can be \
        held against each other.\n\n\
        Examples:\n  panah export csv --since 2026-01-01 --until 2026-06-30 --output half-year.csv\n  \
        panah export csv --all --records --output rows.csv"
    )]
    Csv {
        #[command(flatten)]
        out: Out,
        /// One row for each record instead of counts: without names, but a row of few people can be known
        /// again; for the unit alone
        #[arg(long)]
        records: bool,
    },
}

/// What goes out by the standard, and to whom.
#[derive(Debug, Args)]
pub struct HtcdsArguments {
    #[command(flatten)]
    pub out: Out,
    /// The form of the file
    #[arg(long, value_name = "FORMAT", default_value = "json")]
    pub format: Format,
    /// For the receiver of the referral of this code: what was told to it, and nothing else
    #[arg(long = "for", value_name = "CODE")]
    pub receiver: Option<String>,
    /// Also what says who the person is, as far as the person agreed that this receiver is told
    #[arg(long, requires = "receiver")]
    pub identifying: bool,
    /// Do not ask for the second yes
    #[arg(long, requires = "identifying")]
    pub yes_identifying: bool,
}

/// Which records, and where to.
#[derive(Debug, Args)]
pub struct Out {
    #[command(flatten)]
    pub which: WhichRecords,
    /// The file to write
    #[arg(long, value_name = "FILE")]
    pub output: PathBuf,
    /// Replace the file where it exists
    #[arg(long)]
    pub force: bool,
    #[command(flatten)]
    pub secret: Secret,
}

/// Which records.
#[derive(Debug, Args)]
#[group(required = true, multiple = true)]
pub struct WhichRecords {
    /// The ids of records, or their beginnings
    #[arg(value_name = "ID", conflicts_with_all = ["all", "since", "until"])]
    pub ids: Vec<String>,
    /// All records
    #[arg(long, conflicts_with_all = ["since", "until"])]
    pub all: bool,
    /// Those closed on this day or later (UTC)
    #[arg(long, value_name = "DAY")]
    pub since: Option<String>,
    /// Those closed on this day or before
    #[arg(long, value_name = "DAY")]
    pub until: Option<String>,
}

/// The form of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// JSON; what is not said is `null`
    Json,
    /// Comma-separated text (RFC 4180); what is not said is empty
    Csv,
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

//! The command line of `panah certificate`.

use std::path::PathBuf;

use clap::{ArgGroup, Args, Subcommand};

use super::arguments::Secret;

/// What to do with certificates.
#[derive(Debug, Subcommand)]
pub enum CertificateCommand {
    /// Issue a certificate to somebody who has shown what the course's rule asks
    #[command(
        after_help = "A certificate is for performance, not for attendance: what is lacking is told, and nothing \
        overrides it. It is signed in the vault for exercises. The holder's name is typed here and stands on the \
        certificate alone; without --holder it is asked for, and is in no shell's history.\n\nExample:\n  \
        panah certificate issue course P07 --page p07.html --output p07.certificate"
    )]
    Issue(Box<IssueArguments>),
    /// Check a certificate, from its file or from the code that is printed on it
    #[command(
        group = ArgGroup::new("what").required(true).args(["file", "code"]),
        after_help = "Without the issuer's key nothing is shown but that it is whole: anybody can make a certificate \
        with a key of their own. The fingerprint is compared with the issuer by voice.\n\nExit codes: 0 whole, within \
        its time, and signed with the key that was named; 1 anything less; 2 wrong usage.\n\nExamples:\n  \
        panah certificate verify p07.certificate --issuer issuer.key\n  panah certificate verify --code\n  \
        panah certificate verify --code typed.txt --issuer 1a2b-3c4d-5e6f-7a8b-9c0d"
    )]
    Verify {
        /// The certificate's file
        file: Option<PathBuf>,
        /// Take the code that is printed on it: typed line by line, or from a file (`-`: standard input)
        #[arg(long, value_name = "FILE", num_args = 0..=1, default_missing_value = "-")]
        code: Option<PathBuf>,
        /// The issuer's key: the file or the line that `panah certificate issuer` gives, or its fingerprint
        #[arg(long, value_name = "FILE-OR-KEY")]
        issuer: Option<String>,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// Show with which key certificates are signed here, to hand it out and to compare it by voice
    #[command(
        after_help = "The key belongs to the vault for exercises: a new passphrase leaves it as it is. Where that vault \
        is lost, what was signed stays good, and what comes later has another key.\n\nExamples:\n  \
        panah certificate issuer\n  panah certificate issuer --output issuer.key"
    )]
    Issuer {
        /// Write the key to this file
        #[arg(long, value_name = "FILE")]
        output: Option<PathBuf>,
        /// Issue certificates under this name from now on
        #[arg(long, value_name = "NAME")]
        name: Option<String>,
        /// Replace the file if there is one
        #[arg(long, requires = "output")]
        force: bool,
        #[command(flatten)]
        secret: Secret,
    },
    /// Make the page of a certificate again, from its file
    Print {
        /// The certificate's file
        file: PathBuf,
        /// Write the page to this file (HTML) instead of standard output
        #[arg(long, value_name = "FILE")]
        output: Option<PathBuf>,
        /// The language of the page: `en` or `ur`; without it, the one in which this program speaks
        #[arg(long, value_name = "TAG")]
        language: Option<String>,
        /// Replace the file if there is one
        #[arg(long, requires = "output")]
        force: bool,
    },
}

/// What a certificate is issued for, and where it goes.
#[derive(Debug, Args)]
pub struct IssueArguments {
    /// The folder of the course
    pub course: PathBuf,
    /// The participant's code
    pub participant: String,
    /// The holder's name, as it is to stand on the certificate; asked for where it is missing
    #[arg(long, value_name = "NAME")]
    pub holder: Option<String>,
    /// How long it holds, in months
    #[arg(long, value_name = "N", default_value_t = 24, value_parser = clap::value_parser!(u8).range(1..=60))]
    pub valid_months: u8,
    /// How many hours the course took, where the course does not say
    #[arg(long, value_name = "N")]
    pub hours: Option<u16>,
    /// The first day of the course; without it, the day on which the course was made
    #[arg(long, value_name = "DATE")]
    pub first_day: Option<String>,
    /// The last day of the course; without it, the day of what was handed in last
    #[arg(long, value_name = "DATE")]
    pub last_day: Option<String>,
    /// Who issues it, by name; asked for the first time, and kept
    #[arg(long, value_name = "NAME")]
    pub issuer_name: Option<String>,
    /// Write the certificate to this file
    #[arg(long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// Write its page to this file (HTML), to print on A4
    #[arg(long, value_name = "FILE")]
    pub page: Option<PathBuf>,
    /// The language of the page: `en` or `ur`; without it, the one in which this program speaks
    #[arg(long, value_name = "TAG", requires = "page")]
    pub language: Option<String>,
    /// Replace files that are there
    #[arg(long)]
    pub force: bool,
    #[command(flatten)]
    pub secret: Secret,
}

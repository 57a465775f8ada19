//! The command line of `panah course`, and how results are handed in.

use std::path::PathBuf;

use clap::{Subcommand, ValueEnum};

/// What to do with a course.
#[derive(Debug, Subcommand)]
pub enum CourseCommand {
    /// Make a course: its folder, and a ticket for each place of the class
    New(NewCourse),
    /// Take result files from sticks into a course
    Add {
        /// The folder of the course
        course: PathBuf,
        /// Result files, or folders that hold them
        #[arg(required = true)]
        files: Vec<PathBuf>,
    },
    /// Take what other copies of the same course hold
    Merge {
        /// The folder of the course
        course: PathBuf,
        /// Folders of the same course
        #[arg(required = true)]
        others: Vec<PathBuf>,
    },
    /// Tell of the class: what it sees and misses, how far people agree, before and after
    Report(ReportCourse),
}

/// What a course is to be.
#[derive(Debug, clap::Args)]
pub struct NewCourse {
    /// The folder to make
    pub folder: PathBuf,
    /// What people read as its name
    #[arg(long)]
    pub title: String,
    /// How many learn
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=400))]
    pub participants: u16,
    /// How many observe
    #[arg(long, value_name = "N", default_value_t = 2, value_parser = clap::value_parser!(u16).range(0..=50))]
    pub observers: u16,
    /// A case that is played; without any, every case counts
    #[arg(long = "case", value_name = "ID")]
    pub cases: Vec<String>,
    /// How many hours it takes
    #[arg(long, value_name = "N")]
    pub hours: Option<u16>,
    /// A part of the course, as it stands on a certificate
    #[arg(long = "module", value_name = "NAME")]
    pub modules: Vec<String>,
    /// For a certificate: how many exercises have to be passed, each of another case
    #[arg(long, value_name = "N", default_value_t = 2)]
    pub exercises: u8,
    /// For a certificate: how many of them have to be of cases without any sign
    #[arg(long, value_name = "N", default_value_t = 1)]
    pub without_signs: u8,
    /// For a certificate: how many of a hundred questions of the quiz afterwards have to be right; then
    /// every critical one has to be closed as well
    #[arg(long, value_name = "PERCENT", value_parser = clap::value_parser!(u8).range(1..=100))]
    pub quiz_mark: Option<u8>,
}

/// What is told of a course, and where.
#[derive(Debug, clap::Args)]
pub struct ReportCourse {
    /// The folder of the course
    pub course: PathBuf,
    /// Write it as a page with charts to this file (HTML)
    #[arg(long, value_name = "FILE")]
    pub page: Option<PathBuf>,
    /// Write the figures and what they come from as tables into this folder (CSV)
    #[arg(long, value_name = "FOLDER")]
    pub csv: Option<PathBuf>,
    /// How it is printed
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    pub format: CourseFormat,
    /// Draw the intervals by this number: the same seed gives the same intervals
    #[arg(long, value_name = "N", default_value_t = 1)]
    pub seed: u64,
    /// Replace files that are there
    #[arg(long)]
    pub force: bool,
}

/// How a course's report is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum CourseFormat {
    /// To be read
    Text,
    /// One JSON object
    Json,
}

/// How a result is handed in to a course.
#[derive(Debug, Default, clap::Args)]
pub struct HandIn {
    /// Hand in the result to a course, signed with this ticket: a file beside the ticket, for the trainer
    #[arg(long, value_name = "TICKET")]
    pub ticket: Option<PathBuf>,
    /// Write the result to this file instead
    #[arg(long, value_name = "FILE", requires = "ticket")]
    pub result: Option<PathBuf>,
}

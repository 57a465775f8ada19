//! The command line of `panah quiz`.

use std::path::PathBuf;

use clap::ValueEnum;

use crate::quiz::Form;

use super::course_arguments::HandIn;

/// Which form is sat, when, and where the answers are written.
#[derive(Debug, clap::Args)]
#[command(args_conflicts_with_subcommands = true)]
pub struct QuizArguments {
    /// What to do instead of sitting the quiz
    #[command(subcommand)]
    pub what: Option<QuizCommand>,
    /// This form; without it, the one that the code and the occasion give: codes with an odd number
    /// at their end have A before the course and B after it, the others B and then A
    #[arg(long, value_name = "FORM")]
    pub form: Option<FormNamed>,
    /// Before the course: nothing is told of what is right
    #[arg(long, conflicts_with = "after")]
    pub before: bool,
    /// After the course: how many were right, and the reasons
    #[arg(long)]
    pub after: bool,
    /// Put questions and choices in the order of this number: the same seed gives the same paper
    #[arg(long, value_name = "N")]
    pub seed: Option<u64>,
    /// Who answers: a code, never a name; with a ticket, its code
    #[arg(long, value_name = "CODE", conflicts_with = "ticket")]
    pub participant: Option<String>,
    /// Write the answers to this file (JSON)
    #[arg(long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// Replace the file if there is one
    #[arg(long, requires = "output")]
    pub force: bool,
    /// Read the questions in this language; without it, in that of this program where it has them
    #[arg(long, value_name = "TAG")]
    pub language: Option<String>,
    #[command(flatten)]
    pub hand_in: HandIn,
}

/// What can be done with a quiz beside sitting it.
#[derive(Debug, clap::Subcommand)]
pub enum QuizCommand {
    /// Tell from the answers of a class how each question worked and what the course brought
    #[command(
        after_help = "Of two sittings of one participant for the same occasion the first counts. What cannot be \
        computed is told as not applicable, with the reason.\n\nExamples:\n  panah quiz report answers/*.json\n  \
        panah quiz report course\n  \
        panah quiz report answers/*.json --angoff judges.yaml\n  \
        panah quiz report answers/*.json --format csv > questions.csv"
    )]
    Report {
        /// Files that `panah quiz --output` has written, or folders of courses
        #[arg(required = true)]
        files: Vec<PathBuf>,
        /// Work out the pass mark from these figures of judges (YAML; `panah formats angoff`)
        #[arg(long, value_name = "FILE")]
        angoff: Option<PathBuf>,
        /// How it is written; CSV holds the table of questions alone
        #[arg(long, value_name = "FORMAT", default_value = "text")]
        format: ReportFormat,
    },
}

/// A form on the command line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum FormNamed {
    /// The first
    #[value(name = "A", alias = "a")]
    A,
    /// The second
    #[value(name = "B", alias = "b")]
    B,
}

impl From<FormNamed> for Form {
    fn from(named: FormNamed) -> Self {
        match named {
            FormNamed::A => Self::A,
            FormNamed::B => Self::B,
        }
    }
}

/// How the report of a class is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ReportFormat {
    /// To read
    Text,
    /// One object
    Json,
    /// One row a question
    Csv,
}

//! The command line of those who write questionnaires and rules.

use std::path::PathBuf;

use clap::{Subcommand, ValueEnum};

/// What an author does beside checking.
#[derive(Debug, Subcommand)]
pub enum AuthorCommand {
    /// Draw the paths of a questionnaire on one page: sections, items, conditions, and where gates and
    /// consents lead
    #[command(
        after_help = "The page is HTML that needs nothing beside it: open it in a browser, or print it on A3.\n\n\
        Example:\n  panah graph adult --output adult-paths.html"
    )]
    Graph {
        /// The questionnaire
        questionnaire: String,
        /// The file to write; without it, standard output
        #[arg(long, value_name = "FILE")]
        output: Option<PathBuf>,
        /// Replace a file that is there already
        #[arg(long, requires = "output")]
        force: bool,
    },
    /// Show every key of the files that people write: questionnaires, rules, translations, answers
    #[command(
        after_help = "The text is that of docs/formats.md, in Markdown.\n\nExamples:\n  panah formats\n  \
        panah formats questionnaire.yaml\n  panah formats pathways"
    )]
    Formats {
        /// A word of the headings whose parts are wanted, such as the name of a file
        part: Option<String>,
    },
    /// Write a commented questionnaire, mock case or jurisdiction to begin with, or a copy of all definitions
    #[command(
        after_help = "Examples:\n  panah new definitions mine --to .\n  panah new questionnaire harbour --to mine\n  \
        panah new jurisdiction some-country --to mine\n  panah new case umbrella --to mine\n  panah check mine\n  \
        panah --definitions mine screen harbour"
    )]
    New {
        /// What to write
        what: Template,
        /// Its id: lower-case letters, digits, `_` or `-`
        name: String,
        /// The folder to write it into: a folder of definitions, or for a copy any folder
        #[arg(long, value_name = "DIR")]
        to: PathBuf,
    },
    /// Print JSON Schema of a kind of definition file, with which an editor shows while typing which
    /// keys and words there are
    #[command(
        after_help = "Examples:\n  panah schema                            the kinds of files\n  \
        panah schema questionnaire > questionnaire.schema.json\n  \
        panah schema --to schemas               all of them, one file each\n\nMany editors take a schema from the \
        first line of a file:\n  # yaml-language-server: $schema=../questionnaire.schema.json"
    )]
    Schema {
        /// The kind; without one, the kinds are listed
        kind: Option<String>,
        /// The folder to write into, one file a kind
        #[arg(long, value_name = "DIR")]
        to: Option<PathBuf>,
    },
}

/// What there is a template of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Template {
    /// A copy of the definitions in force, to change
    Definitions,
    /// What is asked: a short screening
    Questionnaire,
    /// A mock case to practise with
    Case,
    /// A copy of the bank of questions in force with its translations, to change
    Quiz,
    /// What binds in a country, and who offers what there
    Jurisdiction,
}

//! The command line of `panah translate`.

use std::path::PathBuf;

use clap::Subcommand;

/// What to do with translations.
#[derive(Debug, Subcommand)]
pub enum TranslateCommand {
    /// How far the translations have come, and what has to be reviewed next
    Status {
        /// Translation files, instead of those in force
        files: Vec<PathBuf>,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// Make a file to fill in: what is translated already stands in it
    Template {
        /// The questionnaire, or `rules`: needs, pathways, indicators, contacts, what a referral may tell
        #[arg(value_name = "QUESTIONNAIRE")]
        name: String,
        /// The language, by its BCP 47 tag, such as `ur`, `ps`, `fa-AF`, `bal`, `brh`
        #[arg(long, value_name = "TAG")]
        language: String,
        /// The file to write, instead of standard output
        #[arg(long, value_name = "FILE")]
        output: Option<PathBuf>,
        /// Replace a file that is there already
        #[arg(long, requires = "output")]
        force: bool,
    },
    /// Mark entries as reviewed: somebody who speaks the language has read them against the source
    Review {
        /// The translation file
        file: PathBuf,
        /// The items, by their ids; entries of the rules as in `needs.doctor_now`
        #[arg(required_unless_present = "all", conflicts_with = "all")]
        items: Vec<String>,
        /// All entries that are translated, and the titles
        #[arg(long)]
        all: bool,
        /// Who has read them: a name or a code
        #[arg(long, value_name = "WHO")]
        by: String,
        /// On which day; today without it
        #[arg(long, value_name = "DATE")]
        on: Option<String>,
        /// Why words are right although `panah check` tells of them; it becomes the note of the items
        #[arg(long, value_name = "REASON")]
        despite: Option<String>,
    },
    /// Write a translation as a table for a spreadsheet: `.csv` or `.xlsx`, as the file is called
    Export {
        /// The translation file
        file: PathBuf,
        /// The table to write
        #[arg(long, value_name = "TABLE")]
        output: PathBuf,
        /// Replace a table that is there already
        #[arg(long)]
        force: bool,
    },
    /// Put a table from a spreadsheet into a translation; what is new becomes a draft
    Import {
        /// The table: `.csv` or `.xlsx`
        table: PathBuf,
        /// The translation file
        #[arg(long, value_name = "FILE")]
        into: PathBuf,
    },
}

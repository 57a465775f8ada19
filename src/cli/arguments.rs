//! The command line.

use std::path::PathBuf;

use clap::{Parser, Subcommand, ValueEnum};
use clap_complete::Shell;

use super::author_arguments::AuthorCommand;
use super::bidi_how::BidiHow;
use super::certificate_arguments::CertificateCommand;
use super::course_arguments::CourseCommand;
use super::definitions_arguments::DefinitionsCommand;
use super::exchange_arguments::{ExportCommand, ImportCommand};
use super::follow_up_arguments::FollowUpArguments;
use super::keys_arguments::KeysCommand;
use super::log_arguments::LogCommand;
use super::observe_arguments::ObserveArguments;
use super::practise_arguments::PractiseArguments;
use super::print_arguments::PrintArguments;
use super::quiz_arguments::QuizArguments;
use super::refer_arguments::ReferArguments;
use super::screen_arguments::ScreenArguments;
use super::services_arguments::ServicesCommand;
use super::translate_arguments::TranslateCommand;
use super::unit_arguments::UnitCommand;

/// Leads a first responder through a victim-centred screening interview, shows what the answers
/// point to and why, recommends a next step, and keeps the record sealed.
#[derive(Debug, Parser)]
#[command(name = "panah", version, about, max_term_width = 100, after_help = EXAMPLES)]
pub struct Arguments {
    /// Where drafts and records are kept, instead of the platform's own place
    #[arg(
        long,
        global = true,
        value_name = "DIR",
        env = "PANAH_DATA_DIR",
        hide_env_values = true
    )]
    pub data_dir: Option<PathBuf>,
    /// Definitions to use instead of those built in: a folder with `rules`, `jurisdictions` and one
    /// folder for each questionnaire
    #[arg(long, global = true, value_name = "DIR")]
    pub definitions: Option<PathBuf>,
    /// Law and duties to go by; without it `screen` goes by the country of `panah setup`
    #[arg(long, global = true, value_name = "NAME")]
    pub jurisdiction: Option<String>,
    /// Whether to use colour; nothing is ever told by colour alone
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    pub color: ColorWhen,
    /// Line by line, for screen readers and pipes
    #[arg(long, global = true)]
    pub plain: bool,
    /// How this terminal is handed text that runs from right to left
    #[arg(long, global = true, value_name = "HOW", default_value = "isolate")]
    pub bidi: BidiHow,
    /// The language in which this program speaks with you: `en` or `ur`; without it, that of the
    /// system (`LANG`)
    #[arg(
        long,
        global = true,
        value_name = "TAG",
        env = "PANAH_WORDS",
        hide_env_values = true
    )]
    pub words: Option<String>,
    /// What to do; without it, a short menu
    #[command(subcommand)]
    pub command: Option<Command>,
}

const EXAMPLES: &str = "\
Examples:
  panah                              a short menu
  panah setup                        before the first shift: whom the post can call
  panah screen                       hold an interview
  panah screen --answers FILE        run the same interview from a file
  panah assess --answers FILE        see what answers point to; nothing is kept
  panah practise first-case          ten minutes with a person whom the program plays
  panah resume                       go on with an interrupted interview
  panah show 3f2a                    read a record (the beginning of its id is enough)
  panah follow-up                    what is due after a referral
  panah explain ilo-2012             what a method, an indicator or an item means
  panah formats                      every key of the files that people write
  panah backup --to /media/stick     copy what is closed to another disk
  panah doctor                       how well this laptop keeps what it keeps

Exit codes: 0 done, 1 refused or failed, 2 wrong usage.";

/// Whether to use colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ColorWhen {
    /// On a terminal, unless `NO_COLOR` is set
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

/// How faults are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum FaultFormat {
    /// With the line underlined
    Human,
    /// One fault a line: file, line, column, what is wrong, what to do
    Plain,
    /// An array with one object a fault
    Json,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Before the first shift: your passphrase, the post, and whom it can call
    #[command(
        after_help = "Everything can be changed later by the same command. The contact sheet is sealed; \
        every officer of this laptop can read it.\n\nExamples:\n  panah setup\n  panah setup --sheet sheet.yaml --passphrase-file -\n  panah setup --show"
    )]
    Setup {
        /// Take everything from a file (`-`: standard input) instead of asking. Such a file lies in
        /// the clear: delete it when it has served
        #[arg(long, value_name = "FILE")]
        sheet: Option<PathBuf>,
        /// Show what has been set up
        #[arg(long, conflicts_with = "sheet")]
        show: bool,
        #[command(flatten)]
        secret: Secret,
    },
    /// Hold a screening interview
    #[command(
        after_help = "The passphrase is asked for on the terminal. Without a terminal it is the first line of \
        --passphrase-file.\n\nExamples:\n  panah screen\n  panah screen adult --plain\n  \
        panah screen adult --answers answers.yaml --passphrase-file -"
    )]
    Screen(ScreenArguments),
    /// Go on with an interrupted interview, or discard it
    Resume {
        #[command(flatten)]
        secret: Secret,
    },
    /// Practise with a mock case: the program plays the person, and tells afterwards how it went
    #[command(
        after_help = "Nobody in a case is real, and nothing of a run is kept, save with --keep. EXERCISE stands on \
        every screen.\n\nExamples:\n  panah practise first-case\n  panah practise --list\n  \
        panah practise brick-maker --seed 7 --keep\n  \
        panah practise --resume                  go on after a power cut\n  \
        panah practise --kept                    what is kept, to look back on"
    )]
    Practise(PractiseArguments),
    /// Observe a mock exercise that somebody else holds: the types of question in their order, gates,
    /// what must not happen, ratings; the debriefing comes from that
    #[command(
        after_help = "One key notes one question. Notes are about an exercise, carry codes and no names, and lie in \
        the clear.\n\nExamples:\n  panah observe brick-maker --trainee T-03 --observer O-1 --output t03-o1.json --page t03.html\n  \
        panah observe --from t03-o1.json --page t03.html"
    )]
    Observe(ObserveArguments),
    /// A course: places by code, results on sticks, and what the trainer is told of the class
    #[command(
        after_help = "No name of anybody stands in a course. A ticket's key proves that a result is of this course \
        and was not changed; it does not prove who sat at the keyboard.\n\nExamples:\n  panah course new lahore \
        --title \"Screening at the border\" --participants 25 --case first-case\n  \
        panah practise first-case --ticket P07.ticket\n  panah course add lahore /media/stick\n  \
        panah course report lahore --page class.html --csv tables",
        subcommand_value_name = "WHAT"
    )]
    Course {
        /// What to do
        #[command(subcommand)]
        what: CourseCommand,
    },
    /// Certificates for what was shown in the exercises of a course: issue, check, print again
    #[command(subcommand_value_name = "WHAT")]
    Certificate {
        /// What to do
        #[command(subcommand)]
        what: CertificateCommand,
    },
    /// Sit the quiz, before a course or after it; or tell what the answers of a class show
    #[command(
        after_help = "No question is about a real person. Before the course nothing is told of what is right; \
        after it the reasons are, and a critical question that was wrong is followed by the one on the same \
        thing from the other form.\n\nExamples:\n  panah quiz --before --participant P07 --output p07-before.json\n  \
        panah quiz --after --participant P07 --output p07-after.json\n  \
        panah quiz report *.json --angoff judges.yaml"
    )]
    Quiz(QuizArguments),
    /// See what answers point to; nothing is written and no key is needed
    Assess {
        /// The answers file (`-`: standard input)
        #[arg(long, value_name = "FILE")]
        answers: PathBuf,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// List the sealed records and who can open them
    List {
        /// Print JSON
        #[arg(long)]
        json: bool,
        /// Open each record and show what it is; needs the passphrase
        #[arg(long)]
        details: bool,
        #[command(flatten)]
        secret: Secret,
    },
    /// Read a record
    Show {
        /// The id, or its beginning
        id: String,
        /// Print JSON
        #[arg(long)]
        json: bool,
        #[command(flatten)]
        secret: Secret,
    },
    /// Add to a record; nothing in it is changed
    Amend {
        /// The id, or its beginning
        id: String,
        /// Take the text from a file (`-`: standard input)
        #[arg(long, value_name = "FILE")]
        text_file: Option<PathBuf>,
        #[command(flatten)]
        secret: Secret,
    },
    /// Refer the person to a service: what the service is asked and told, by the person's yes, and the
    /// letter for it
    #[command(
        after_help = "Each piece of information is read out word for word and agreed to by itself; nothing else is \
        told. The letter is HTML that needs nothing beside it: open it in a browser and print it on A4. Where only \
        the unit can open the record, the letter is offered before it is closed, or made at the unit.\n\nExamples:\n  \
        panah refer 3f2a --output /media/stick\n  \
        panah refer 3f2a --need safe_place_tonight --language ur --output /media/stick\n  \
        panah refer 3f2a --from referral.yaml --output . --passphrase-file -"
    )]
    Refer(ReferArguments),
    /// After a referral: what is due, and what was done about it
    #[command(
        after_help = "What is noted is sealed as an addition to the record, and never changed. A withdrawal says whom to \
        tell, and in which words.\n\nExamples:\n  panah follow-up\n  panah follow-up K7M4Q2X\n  \
        panah follow-up K7M4Q2X arrived --at 14:30\n  panah follow-up K7M4Q2X turned-away --note reason.txt\n  \
        panah follow-up K7M4Q2X withdraw health"
    )]
    FollowUp(FollowUpArguments),
    /// Tell in plain words what an indicator, method, pathway, need, item or wording rule means,
    /// where it comes from and what it leads to
    #[command(
        after_help = "Examples:\n  panah explain documents_refused_at_work\n  panah explain ilo-2012\n  \
        panah explain item:papers_where\n  panah explain 14                   the item of that number\n  \
        panah explain L03                  a wording rule of panah check\n  \
        panah explain questions            the types of question, by which an exercise is looked back on\n  \
        panah explain                      all names"
    )]
    Explain {
        /// Its name; without one, all names are listed
        name: Option<String>,
        /// Print all methods with their sources as one page of Markdown
        #[arg(long, conflicts_with = "name")]
        methods: bool,
    },
    /// Read what binds in a country: law, duties, services, and what is not known
    Law {
        /// The jurisdiction; without it, the one that --jurisdiction names, or none in particular
        name: Option<String>,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// Services: who can be called for what, which fit a need, and what the post writes down itself
    #[command(subcommand_value_name = "WHAT")]
    Services {
        /// What to do
        #[command(subcommand)]
        what: ServicesCommand,
    },
    /// Check definition and answers files, every fault in one pass; of questionnaires without an error,
    /// prove what must hold whatever is answered
    #[command(
        after_help = "Each fault has its place, what is wrong and what to do. A code such as (L03) names the rule; \
        `panah explain L03` tells it whole.\n\nExit codes: 0 no error (there may be warnings), 1 errors, 2 wrong \
        usage.\n\nExamples:\n  panah check\n  panah check my-questionnaires\n  \
        panah check adult/questionnaire.yaml --format plain\n  \
        panah check --explain papers_back adult      which answers lead to it"
    )]
    Check {
        /// Files or folders; without any, the definitions in force
        paths: Vec<PathBuf>,
        /// How faults are written: plain and json to standard output, human to standard error
        #[arg(long, value_name = "FORMAT", default_value = "human")]
        format: FaultFormat,
        /// Tell which answers lead to an item, an indicator, a need, a rule or a pathway, in the
        /// questionnaire that is named by its id or its file, or in all
        #[arg(long, value_name = "NAME")]
        explain: Option<String>,
        /// How long the proofs of one questionnaire may take, in seconds
        #[arg(long, value_name = "N", default_value_t = 60, value_parser = clap::value_parser!(u64).range(1..=86_400))]
        seconds: u64,
    },
    #[command(flatten)]
    Author(AuthorCommand),
    /// Tell how well this laptop keeps what it keeps: disk, memory, rights, clock, space, contact
    /// sheet
    #[command(
        after_help = "Each trouble comes with a way out. Without the passphrase nothing is changed, and what is \
        sealed is not looked at; with it, what an interruption left is finished or undone, as at every \
        unlocking.\n\nExit codes: 0 no trouble, 1 trouble or failed, 2 wrong usage.\n\nExamples:\n  panah doctor\n  \
        panah doctor --passphrase-file -\n  panah doctor --json"
    )]
    Doctor {
        /// Print JSON; nothing is asked
        #[arg(long)]
        json: bool,
        #[command(flatten)]
        secret: Secret,
    },
    /// Print the prompt sheet: a questionnaire on paper, for a desk without a laptop
    #[command(
        after_help = "The sheet is one page of HTML that needs nothing beside it: open it in a browser and \
        print it on A4. It is entered with `panah screen NAME --paper`.\n\nExamples:\n  \
        panah print adult --output adult.html\n  \
        panah print adult --card talk --language ur --output card.html\n  \
        panah print --case brick-maker --actor --output actor.html"
    )]
    Print(PrintArguments),
    /// Units: who can open what this laptop has closed, and how laptop and unit get to know each other
    Unit {
        /// What to do
        #[command(subcommand)]
        what: UnitCommand,
    },
    /// Copy what is closed to another disk: records, audit log, public keys; never an interview that is
    /// not closed
    #[command(
        after_help = "Every file is read back and compared. Where this laptop works alone, the copy opens with its \
        passphrases; where a unit opens the records, no key is in it.\n\nExample:\n  panah backup --to /media/stick"
    )]
    Backup {
        /// The folder in which a new one is made, such as a stick
        #[arg(long, value_name = "DIR")]
        to: PathBuf,
        #[command(flatten)]
        secret: Secret,
    },
    /// Put a backup back into an empty data folder; no passphrase is needed
    #[command(
        after_help = "Nothing is ever restored over what is there.\n\nExample:\n  \
        panah restore /media/stick/panah-backup-0f1e2d3c --data-dir /home/post/panah"
    )]
    Restore {
        /// The backup's folder, `panah-backup-…`
        dir: PathBuf,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// Destroy a record or an unclosed interview for good
    #[command(
        after_help = "A record on legal hold is never destroyed. One that the unit has not confirmed stays, unless \
        --yes-not-received says otherwise.\n\nExamples:\n  panah destroy 3f2a --dry-run\n  panah destroy 3f2a\n  \
        panah destroy --due --dry-run"
    )]
    Destroy {
        #[command(flatten)]
        what: WhatToDestroy,
        #[command(flatten)]
        secret: Secret,
    },
    /// Put a record on legal hold, so that nothing destroys it
    Hold {
        /// The id, or its beginning
        id: String,
        /// Lift the hold
        #[arg(long)]
        lift: bool,
        #[command(flatten)]
        secret: Secret,
    },
    /// Questionnaires, rules and law under the unit's signature: sign, install, see what is in force
    #[command(subcommand_value_name = "WHAT")]
    Definitions {
        /// What to do
        #[command(subcommand)]
        what: DefinitionsCommand,
    },
    /// Write records or a questionnaire for other tools
    #[command(
        subcommand_value_name = "FORMAT",
        after_help = "A file of records lies in the clear, wherever it is: it holds the least that serves, and its \
        making is noted in the audit log."
    )]
    Export {
        /// The format
        #[command(subcommand)]
        what: ExportCommand,
    },
    /// Read a questionnaire of another tool
    #[command(subcommand_value_name = "FORMAT")]
    Import {
        /// The format
        #[command(subcommand)]
        what: ImportCommand,
    },
    /// Translations: how far they are, files and tables for translators, who has reviewed what
    #[command(
        subcommand_value_name = "WHAT",
        after_help = "A command that writes a translation writes the whole file anew; of comments only those at its head \
        stay, and what stands under `note:`.\n\nExamples:\n  panah translate status\n  \
        panah translate template adult --language bal --output bal.yaml\n  \
        panah translate template rules --language ps --output ps.yaml\n  \
        panah translate export bal.yaml --output bal.xlsx\n  \
        panah translate import bal.xlsx --into bal.yaml\n  \
        panah translate review bal.yaml --by M-07 talk keep_record"
    )]
    Translate {
        /// What to do
        #[command(subcommand)]
        what: TranslateCommand,
    },
    /// The audit log: what was done on this laptop, when, and by whom
    #[command(subcommand)]
    Log(LogCommand),
    /// Put what the unit has not got yet on a stick, and take the unit's receipts
    #[command(
        after_help = "What was closed is copied into a new folder on the stick; nothing is deleted here. The stick \
        goes to the unit (`panah unit receive`) and comes back with a receipt, which this command takes.\n\n\
        Examples:\n  panah transfer --to /media/stick\n  panah transfer --receipts /media/stick"
    )]
    Transfer {
        /// The folder on the stick
        #[arg(long, value_name = "DIR", required_unless_present = "receipts")]
        to: Option<PathBuf>,
        /// Only take the receipts in this folder
        #[arg(long, value_name = "DIR", conflicts_with = "to")]
        receipts: Option<PathBuf>,
        /// Print JSON
        #[arg(long)]
        json: bool,
        #[command(flatten)]
        secret: Secret,
    },
    /// Judge one record's file, wherever it lies, and read it where it is authentic
    #[command(
        after_help = "Exit codes: 0 authentic, 1 anything else, 2 wrong usage.\n\nExample:\n  panah open /media/stick/panah-transfer-0a1b2c3d/4f….age"
    )]
    Open {
        /// The file
        file: PathBuf,
        /// Print JSON
        #[arg(long)]
        json: bool,
        #[command(flatten)]
        secret: Secret,
    },
    /// The officers of this laptop, their passphrases, and the recovery of a key
    #[command(subcommand_value_name = "WHAT")]
    Keys {
        /// What to do
        #[command(subcommand)]
        what: KeysCommand,
    },
    /// Print completions for a shell
    Completions {
        /// The shell
        shell: Shell,
    },
    /// Print the manual page
    Man,
}

/// Where the passphrase comes from.
#[derive(Debug, Default, clap::Args)]
pub struct Secret {
    /// Take your passphrase from the first line of a file (`-`: standard input)
    #[arg(long, value_name = "FILE")]
    pub passphrase_file: Option<PathBuf>,
}

/// What is to be destroyed, and what has been thought of.
#[derive(Debug, clap::Args)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a flag of the command line"
)]
pub struct WhatToDestroy {
    /// The ids of records or unclosed interviews, or their beginnings
    #[arg(
        required_unless_present = "due",
        conflicts_with = "due",
        value_name = "ID"
    )]
    pub ids: Vec<String>,
    /// All records whose day has passed
    #[arg(long)]
    pub due: bool,
    /// Only say what would be destroyed
    #[arg(long)]
    pub dry_run: bool,
    /// Do not ask
    #[arg(long)]
    pub yes: bool,
    /// Also what the unit has not confirmed yet: it may be the only copy
    #[arg(long)]
    pub yes_not_received: bool,
    /// With --due, where the clock is in doubt: today's date, read from somewhere else
    #[arg(long, requires = "due", value_name = "DATE")]
    pub i_checked_the_date: Option<String>,
}

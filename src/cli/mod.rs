//! Commands, one a file; joins everything else: definition files, pages, the clock, exit codes.
//!
//! Data goes to standard output, talk to standard error. Exit codes: 0 done, 1 refused or failed,
//! 2 wrong usage. No secret is ever taken from an argument or the environment.

mod arguments;
mod author_arguments;
mod bidi_how;
mod cases;
mod certificate_arguments;
mod clock;
mod commands;
mod course_arguments;
mod definition_file;
mod definitions_arguments;
mod desk;
mod directory;
mod error;
mod exchange_arguments;
mod exercise;
mod exercise_story;
mod follow_up_arguments;
mod follow_ups;
mod health;
mod help;
mod hygiene;
mod inputs;
mod keeping;
mod keys_arguments;
mod library;
mod log_arguments;
mod observe_arguments;
mod output;
mod patience;
mod place;
mod post;
mod practise_arguments;
mod print_arguments;
mod quiz_arguments;
mod quizzes;
mod refer_arguments;
mod screen_arguments;
mod services_arguments;
mod stick;
mod stray;
mod tongue;
mod translate_arguments;
mod translations;
mod unit;
mod unit_arguments;
mod usage;
mod workbook;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::Parser;

pub use arguments::Arguments;
pub use library::Library;

/// Runs the command that the arguments name.
pub fn run() -> ExitCode {
    hygiene::begin();
    let given: Vec<OsString> = std::env::args_os().collect();
    let given = help::without_value(&given).unwrap_or(given);
    let arguments = match Arguments::try_parse_from(&given) {
        Ok(arguments) => arguments,
        Err(error) if usage::tell(&error, &usage::words(&given)) => return ExitCode::from(2),
        Err(error) => {
            // clap knows whether this is help, a version or wrong usage, and where each belongs.
            let printed = error.print();
            return ExitCode::from(if error.exit_code() == 0 && printed.is_ok() {
                0
            } else {
                2
            });
        }
    };
    let words = match tongue::words(arguments.words.as_deref()) {
        Ok(words) => words,
        Err(error) => {
            error.tell(&crate::words::Words::english());
            return ExitCode::from(error.exit_code());
        }
    };
    let plain = commands::Commands {
        arguments: &arguments,
        words: &words,
        named_by: None,
    };
    let (said, named_by) = plain.rules_to_officer();
    let words = words.naming(said);
    crate::terminal::guard_panics(&desk::labels(&words));
    let commands = commands::Commands {
        arguments: &arguments,
        words: &words,
        named_by,
    };
    match commands.run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            error.tell(&words);
            ExitCode::from(error.exit_code())
        }
    }
}

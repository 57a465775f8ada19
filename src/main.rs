//! Parses the arguments, calls the command, returns its exit code.

use std::process::ExitCode;

fn main() -> ExitCode {
    panah::cli::run()
}

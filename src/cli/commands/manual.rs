//! `panah completions` and `panah man`.

use clap::CommandFactory;
use clap_complete::Shell;

use crate::cli::arguments::Arguments;
use crate::cli::error::CommandError;
use crate::cli::output;

use super::Commands;

impl Commands<'_> {
    pub(super) fn completions(shell: Shell) -> Result<(), CommandError> {
        let mut script = Vec::new();
        clap_complete::generate(shell, &mut Arguments::command(), "panah", &mut script);
        output::data(&String::from_utf8_lossy(&script))
    }

    pub(super) fn man() -> Result<(), CommandError> {
        let mut page = Vec::new();
        let rendered = clap_mangen::Man::new(Arguments::command()).render(&mut page);
        rendered.map_err(|error| {
            CommandError::failed(
                format!("the manual page could not be made: {}", error.kind()),
                "",
            )
        })?;
        output::data(&String::from_utf8_lossy(&page))
    }
}

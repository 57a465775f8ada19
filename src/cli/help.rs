//! `panah help` with more words than there are commands, as in `panah help new questionnaire`.

use std::ffi::OsString;

use clap::{Arg, CommandFactory};

use super::Arguments;

/// Returns the arguments of a call for help without its last word, where that is no command but what the
/// command before it takes: its page tells about it. `None` where it is anything else.
pub(super) fn without_value(arguments: &[OsString]) -> Option<Vec<OsString>> {
    let [program, help, names @ .., value] = arguments else {
        return None;
    };
    if help != "help" {
        return None;
    }
    let mut command = &Arguments::command();
    for name in names {
        command = command.find_subcommand(name)?;
    }
    let value = value.to_str()?;
    let takes = |argument: &Arg| {
        let values = argument.get_possible_values();
        values.iter().any(|known| known.matches(value, false))
    };
    let is_known = !names.is_empty() && command.get_positionals().any(takes);
    let kept = [program, help].into_iter().chain(names).cloned();
    is_known.then(|| kept.collect())
}

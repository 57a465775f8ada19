//! The language in which the program speaks with the officer.

use crate::words::{Tongue, Words};

use super::error::CommandError;

/// Returns the wording in the language that was asked for, else in that of the system.
pub(super) fn words(asked: Option<&str>) -> Result<Words, CommandError> {
    let Some(tag) = asked.filter(|tag| !tag.is_empty()) else {
        let settings =
            ["LC_ALL", "LC_MESSAGES", "LANG"].map(|name| std::env::var(name).unwrap_or_default());
        return Ok(Words::of(Tongue::of_system(
            settings.each_ref().map(String::as_str),
        )));
    };
    let found = Tongue::of_tag(tag).ok_or_else(|| {
        let english = Words::english();
        let known = Tongue::ALL.map(|(tag, _)| format!("`{tag}`")).join(", ");
        CommandError::usage(
            english.fill("words-unknown", &[("tag", tag)]),
            english.fill("words-unknown-help", &[("known", &known)]),
        )
    });
    found.map(Words::of)
}

//! A command line that makes no sense, told as every other error is: a fact and a way out.

use std::error::Error as _;
use std::ffi::OsString;

use clap::Error;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::words::{Tongue, Words};

use super::error::CommandError;
use super::output;

/// Tells what is wrong with a command line. Says whether it did: help and the version are for clap to
/// print, and so is what has no words here.
pub(super) fn tell(error: &Error, words: &Words) -> bool {
    let Some(fact) = told(error) else {
        return false;
    };
    CommandError::usage(fact, help(error)).tell(words);
    if let Some(ContextValue::StyledStr(usage)) = error.get(ContextKind::Usage) {
        let usage = usage.to_string();
        let usage = usage.trim_start_matches("Usage:").trim();
        output::talk(&words.fill("error-usage", &[("usage", usage)]));
    }
    true
}

/// Returns the language that a command line asks for which could not be read as a whole.
pub(super) fn words(given: &[OsString]) -> Words {
    let typed = given.iter().map(|word| word.to_str().unwrap_or_default());
    let mut typed = typed.take_while(|word| *word != "--");
    let mut asked = None;
    while let Some(word) = typed.next() {
        if word == "--words" {
            asked = typed.next().map(str::to_owned);
        } else if let Some(tag) = word.strip_prefix("--words=") {
            asked = Some(tag.to_owned());
        }
    }
    let asked = asked.or_else(|| std::env::var("PANAH_WORDS").ok());
    super::tongue::words(asked.as_deref()).unwrap_or_else(|_| Words::of(Tongue::English))
}

/// Returns what is wrong; nothing where it is not for us to tell.
fn told(error: &Error) -> Option<String> {
    let option = || texts(error, ContextKind::InvalidArg);
    let first = |kind| texts(error, kind).into_iter().next();
    let fact = match error.kind() {
        ErrorKind::UnknownArgument => {
            let word = first(ContextKind::InvalidArg)?;
            if word.starts_with('-') {
                format!("there is no option `{word}` here")
            } else {
                format!("`{word}` is a word too many")
            }
        }
        ErrorKind::InvalidSubcommand => {
            let word = first(ContextKind::InvalidSubcommand)?;
            format!("there is no command `{word}`")
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation | ErrorKind::TooManyValues => {
            let option = first(ContextKind::InvalidArg)?;
            let value = first(ContextKind::InvalidValue)?;
            if value.is_empty() {
                format!("`{option}` wants something behind it")
            } else {
                format!("`{option}` does not take `{value}`")
            }
        }
        ErrorKind::ArgumentConflict => {
            let option = first(ContextKind::InvalidArg)?;
            let others = texts(error, ContextKind::PriorArg);
            if others.is_empty() {
                format!("`{option}` does not go with the rest of this line")
            } else if others.contains(&option) {
                format!("`{option}` is given twice")
            } else {
                format!("`{option}` does not go with `{}`", others.join("`, `"))
            }
        }
        ErrorKind::MissingRequiredArgument => {
            format!("this is wanting: `{}`", option().join("`, `"))
        }
        ErrorKind::MissingSubcommand => {
            let command = first(ContextKind::InvalidSubcommand)?;
            format!("`{command}` wants a command behind it")
        }
        ErrorKind::InvalidUtf8 => "a word of this line is no UTF-8 text".to_owned(),
        _ => return None,
    };
    Some(fact)
}

/// Returns the way out.
fn help(error: &Error) -> String {
    let suggested = [
        ContextKind::SuggestedSubcommand,
        ContextKind::SuggestedArg,
        ContextKind::SuggestedValue,
    ];
    let suggested = suggested.into_iter().flat_map(|kind| texts(error, kind));
    let suggested: Vec<String> = suggested.collect();
    // The likeliest stands last.
    match suggested.as_slice() {
        [] => {}
        [one] => return format!("did you mean `{one}`?"),
        [.., second, first] => return format!("did you mean `{first}` or `{second}`?"),
    }
    let known = [ContextKind::ValidValue, ContextKind::ValidSubcommand];
    let known = known.into_iter().flat_map(|kind| texts(error, kind));
    let known: Vec<String> = known.map(|word| format!("`{word}`")).collect();
    if !known.is_empty() {
        return format!("one of {}", known.join(", "));
    }
    match error.kind() {
        ErrorKind::UnknownArgument => {
            "put --help behind the command to see what it takes; a value that begins with `-` stands behind `--`"
                .to_owned()
        }
        ErrorKind::ValueValidation => {
            let why = error.source().map(ToString::to_string).unwrap_or_default();
            let bounds = why.rsplit(' ').next().unwrap_or_default();
            match bounds.split_once("..=") {
                Some((from, to)) => format!("write a number from {from} to {to}"),
                None if why.contains("digit") => "write a whole number in digits".to_owned(),
                None => "put --help behind the command to see what it takes".to_owned(),
            }
        }
        ErrorKind::ArgumentConflict => "keep one of them".to_owned(),
        ErrorKind::InvalidUtf8 => "type the line anew".to_owned(),
        ErrorKind::TooManyValues => {
            "leave it out, or put a text of several words between quotation marks".to_owned()
        }
        _ => "put --help behind the command to see what it takes".to_owned(),
    }
}

/// Returns what clap knows about an error under a heading.
fn texts(error: &Error, kind: ContextKind) -> Vec<String> {
    match error.get(kind) {
        Some(ContextValue::String(text)) => vec![text.clone()],
        Some(ContextValue::Strings(texts)) => texts.clone(),
        _ => Vec::new(),
    }
}

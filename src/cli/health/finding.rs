//! What a check found: a fact, how grave it is, and a way out.

use crate::cli::error::{CommandError, capitalised};
use crate::grammar::text::safe;
use crate::words::Words;

/// How grave a finding is, gravest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::cli) enum State {
    /// Somebody has to see to it.
    Trouble,
    /// Good to know.
    Note,
    /// As it should be.
    Well,
    /// It cannot be known here.
    Unknown,
}

impl State {
    /// Returns the word that stands for it in JSON.
    pub(in crate::cli) fn name(self) -> &'static str {
        match self {
            Self::Trouble => "trouble",
            Self::Note => "note",
            Self::Well => "well",
            Self::Unknown => "unknown",
        }
    }
}

/// What a check found, by the ids of its wording.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::cli) struct Finding {
    /// The check, as JSON names it.
    pub(in crate::cli) check: &'static str,
    /// How grave it is.
    pub(in crate::cli) state: State,
    pub(super) fact: &'static str,
    help: Option<&'static str>,
    /// What is typed in a terminal, as the way out says.
    command: Option<String>,
    values: Vec<(&'static str, String)>,
}

impl Finding {
    pub(super) fn new(check: &'static str, state: State, fact: &'static str) -> Self {
        Self {
            check,
            state,
            fact,
            help: None,
            command: None,
            values: Vec::new(),
        }
    }

    /// Returns a finding in words that are sentences already.
    pub(super) fn told(check: &'static str, state: State, fact: String) -> Self {
        Self::new(check, state, "doctor-told").with("fact", fact)
    }

    /// Returns the trouble that an error tells: its fact, and its way out.
    pub(super) fn failed(check: &'static str, error: &CommandError) -> Self {
        let [fact, help] = error.fact_and_help().unwrap_or_default();
        let told = Self::new(check, State::Trouble, "error-sentence").with("sentence", fact);
        if help.is_empty() {
            return told;
        }
        told.help("error-way-out").with("way_out", help)
    }

    /// Adds a value that fact and help may show.
    pub(super) fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.values.push((name, value.into()));
        self
    }

    /// Adds the way out.
    pub(super) fn help(mut self, id: &'static str) -> Self {
        self.help = Some(id);
        self
    }

    /// Adds a command that is to be copied: it is shown on a line of its own.
    pub(super) fn typed(mut self, command: impl Into<String>) -> Self {
        self.command = Some(command.into());
        self
    }

    /// Returns the command that the way out says to type.
    pub(in crate::cli) fn command(&self) -> Option<String> {
        self.command.as_deref().map(safe)
    }

    /// Returns the fact as a sentence that is safe to show.
    pub(in crate::cli) fn fact(&self, words: &Words) -> String {
        self.said(self.fact, words)
    }

    /// Returns the way out as a sentence that is safe to show.
    pub(in crate::cli) fn way_out(&self, words: &Words) -> Option<String> {
        self.help.map(|id| self.said(id, words))
    }

    fn said(&self, id: &str, words: &Words) -> String {
        let values = self.values.iter();
        // These are sentences of errors, which say themselves in English.
        let values = values.map(|(name, value)| match *name {
            "sentence" | "way_out" => (*name, capitalised(&words.sentence(value))),
            "why" => (*name, words.sentence(value)),
            _ => (*name, value.clone()),
        });
        let values: Vec<(&str, String)> = values.collect();
        let values: Vec<(&str, &str)> = values
            .iter()
            .map(|(name, value)| (*name, value.as_str()))
            .collect();
        safe(&words.fill(id, &values))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Tongue;

    #[test]
    fn an_error_becomes_two_sentences() {
        let words = Words::english();
        let error = CommandError::failed("the lid is open", "close it");
        let finding = Finding::failed("lid", &error);
        assert_eq!(finding.fact(&words), "The lid is open.");
        assert_eq!(finding.way_out(&words).as_deref(), Some("Close it."));
        let words = Words::of(Tongue::Urdu);
        let error = CommandError::failed("its key file is missing", "use another stick");
        let finding = Finding::failed("lid", &error);
        assert_eq!(finding.fact(&words), "اس کی کلید کی فائل غائب ہے۔");
        let help = finding.way_out(&words);
        assert_eq!(help.as_deref(), Some("کوئی اور یو ایس بی استعمال کریں۔"));
    }

    #[test]
    fn nothing_in_a_value_acts_on_the_terminal() {
        let finding = Finding::told("disk", State::Note, "\u{1b}[2J".to_owned());
        assert_eq!(finding.fact(&Words::english()), r"\u{1b}[2J");
    }
}

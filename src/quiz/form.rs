//! The two forms of a quiz, and when each is asked.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::grammar::Digest;

/// One of two parallel forms: other questions on the same things, meant to be equally hard.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Form {
    /// The first.
    A,
    /// The second.
    B,
}

/// When a quiz is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Occasion {
    /// Before the course: no answer is shown.
    Before,
    /// After it: the reasons are shown.
    After,
}

impl Form {
    /// Both forms, with the letters that stand in files.
    pub const WORDS: [(&'static str, Self); 2] = [("A", Self::A), ("B", Self::B)];

    /// Returns the letter that stands in files.
    pub fn word(self) -> &'static str {
        match self {
            Self::A => "A",
            Self::B => "B",
        }
    }

    /// Returns the other form.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::A => Self::B,
            Self::B => Self::A,
        }
    }

    /// Returns the form that a participant is asked. One half of a class has A before the course and B
    /// after it, the other half the other way round, so that a harder form does not look like a gain:
    /// odd numbers at the end of a code begin with A, even ones with B. A code without a number at its
    /// end goes by its digest.
    pub fn of(participant: &str, occasion: Occasion) -> Self {
        let code = participant.trim();
        let last = code.chars().next_back().and_then(|last| last.to_digit(10));
        let is_odd = match last {
            Some(digit) => digit % 2 == 1,
            None => Digest::of(code.as_bytes()).0[0] % 2 == 1,
        };
        let first = if is_odd { Self::A } else { Self::B };
        match occasion {
            Occasion::Before => first,
            Occasion::After => first.other(),
        }
    }
}

impl fmt::Display for Form {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}

impl Occasion {
    /// Both occasions, with the words that stand in files.
    pub const WORDS: [(&'static str, Self); 2] = [("before", Self::Before), ("after", Self::After)];

    /// Returns the word that stands in files.
    pub fn word(self) -> &'static str {
        match self {
            Self::Before => "before",
            Self::After => "after",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_of_a_class_begins_with_each_form_and_nobody_has_one_twice() {
        let codes: Vec<String> = (1..=24).map(|number| format!("P{number:02}")).collect();
        let begin = |form| {
            let own = codes.iter();
            own.filter(|code| Form::of(code, Occasion::Before) == form)
                .count()
        };
        assert_eq!((begin(Form::A), begin(Form::B)), (12, 12));
        for code in codes.iter().map(String::as_str).chain(["", "blue", "آٹھ"]) {
            let before = Form::of(code, Occasion::Before);
            assert_eq!(Form::of(code, Occasion::After), before.other(), "{code}");
        }
        assert_eq!(Form::of(" P07 ", Occasion::Before), Form::A);
    }
}

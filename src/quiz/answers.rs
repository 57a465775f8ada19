//! What one participant chose, as it is kept in a file.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::grammar::{BankId, ChoiceId, Language, QuestionId};

use super::{Form, Occasion};

/// What one participant chose in one sitting. `docs/formats.md` describes its file. Nothing in it tells
/// what is right: for that the bank is needed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answers {
    /// What sort of file it is: [`Answers::FORM`].
    pub panah: String,
    /// Always true: no such file is about a real person.
    pub exercise: bool,
    /// The bank that was asked.
    pub bank: BankNamed,
    /// Which of its forms.
    pub form: Form,
    /// Before the course, or after it.
    pub occasion: Occasion,
    /// What the order of questions and choices was drawn by.
    pub seed: u64,
    /// Who answered: a code, never a name.
    pub participant: String,
    /// The language that it was read in.
    pub language: Language,
    /// When it began (RFC 3339).
    pub begun: String,
    /// When it ended (RFC 3339).
    pub ended: String,
    /// What was chosen of each question; nothing where it was left open. The order on the screen
    /// follows from the seed.
    pub answers: BTreeMap<QuestionId, Option<ChoiceId>>,
    /// What was chosen of the pairs in the other form, which are asked after the course where a
    /// critical question was wrong.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub asked_again: BTreeMap<QuestionId, Option<ChoiceId>>,
}

/// Which bank was asked.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BankNamed {
    /// Its id.
    pub id: BankId,
    /// Its version.
    pub version: String,
    /// The SHA-256 of its file, in hexadecimal digits.
    pub sha256: String,
}

impl Answers {
    /// What stands in the file to say what sort of file it is, and in which form.
    pub const FORM: &str = "quiz-answers-1";

    /// How long a participant's code may be: a code, and no name with its title.
    pub const LONGEST_CODE: usize = 24;

    /// Reads a file that [`Answers::to_json`] wrote.
    ///
    /// # Errors
    ///
    /// Where it is no such file, or something in it cannot be.
    pub fn read(source: &[u8]) -> Result<Self, AnswersError> {
        let read: Self =
            serde_json::from_slice(source).map_err(|error| AnswersError::Unreadable {
                line: error.line(),
                why: error.to_string(),
            })?;
        if read.panah != Self::FORM || !read.exercise {
            return Err(AnswersError::OtherForm(read.panah));
        }
        let length = read.participant.trim().chars().count();
        if !(1..=Self::LONGEST_CODE).contains(&length) {
            return Err(AnswersError::Code);
        }
        if read.occasion == Occasion::Before && !read.asked_again.is_empty() {
            return Err(AnswersError::AgainBefore);
        }
        Ok(read)
    }

    /// Returns it as it is kept in a file.
    pub fn to_json(&self) -> String {
        serde_json::to_string_pretty(self).map_or_else(|_| String::new(), |text| text + "\n")
    }
}

/// Why a file holds no answers to a quiz.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum AnswersError {
    /// It cannot be read as such.
    #[error("line {line} cannot be read as answers to a quiz: {why}")]
    Unreadable {
        /// The line, counted from 1.
        line: usize,
        /// What is wrong there.
        why: String,
    },
    /// It is another sort of file, or from another time.
    #[error("this is no file of `panah quiz`: it calls itself `{0}`")]
    OtherForm(String),
    /// The code is empty or too long to be one.
    #[error("the participant's code is empty or longer than 24 characters")]
    Code,
    /// Before a course nothing is asked again.
    #[error("questions were asked again before the course, where none are")]
    AgainBefore,
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a failed test is to panic")]

    use super::*;

    fn answers() -> Answers {
        let chosen = |question: &str, choice: Option<&str>| {
            (QuestionId::new(question), choice.map(ChoiceId::new))
        };
        Answers {
            panah: Answers::FORM.to_owned(),
            exercise: true,
            bank: BankNamed {
                id: BankId::new("screening"),
                version: "1.0.0".to_owned(),
                sha256: "00".repeat(32),
            },
            form: Form::B,
            occasion: Occasion::After,
            seed: 7,
            participant: "P07".to_owned(),
            language: Language::read("ur").unwrap(),
            begun: "2026-11-22T09:00:00+05:00".to_owned(),
            ended: "2026-11-22T09:20:00+05:00".to_owned(),
            answers: BTreeMap::from([
                chosen("clock_b", Some("go_now")),
                chosen("dispute_b.refer", None),
            ]),
            asked_again: BTreeMap::from([chosen("stop_a", Some("stop_now"))]),
        }
    }

    #[test]
    fn a_file_is_read_as_it_was_written() {
        let text = answers().to_json();
        assert_eq!(Answers::read(text.as_bytes()).unwrap(), answers());
        assert!(text.contains(r#""dispute_b.refer": null"#), "{text}");
    }

    #[test]
    fn what_cannot_be_is_refused() {
        let told = |answers: &Answers| {
            let text = answers.to_json();
            Answers::read(text.as_bytes()).unwrap_err().to_string()
        };
        let other = Answers {
            panah: "observation-1".to_owned(),
            ..answers()
        };
        assert!(told(&other).contains("`observation-1`"));
        let real = Answers {
            exercise: false,
            ..answers()
        };
        assert!(told(&real).contains("no file of `panah quiz`"));
        for participant in [" ".to_owned(), "x".repeat(25)] {
            let named = Answers {
                participant,
                ..answers()
            };
            assert!(told(&named).contains("24 characters"));
        }
        let before = Answers {
            occasion: Occasion::Before,
            ..answers()
        };
        assert!(told(&before).contains("before the course"));
        let more = answers().to_json().replacen('{', "{\"name\": \"x\",", 1);
        assert!(Answers::read(more.as_bytes()).is_err());
    }
}

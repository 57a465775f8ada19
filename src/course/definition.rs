//! What a course is, as it stands in `course.json`.

use serde::{Deserialize, Serialize};

use crate::grammar::CaseId;

use super::{CourseId, Member, MemberCode, Role};

/// What a course is. `docs/formats.md` describes its file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Definition {
    /// What sort of file it is: [`Definition::FORM`].
    pub panah: String,
    /// Its id.
    pub id: CourseId,
    /// What people read as its name.
    pub title: String,
    /// The day on which it was made (`2026-11-22`).
    pub made: String,
    /// How many hours it takes, where somebody has said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hours: Option<u16>,
    /// What it is made of, in the trainer's words.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub modules: Vec<String>,
    /// The cases that are its own; where none is named, every case counts.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cases: Vec<CaseId>,
    /// What a certificate takes.
    #[serde(default)]
    pub certificate: PerformanceRule,
    /// The places of the class, in the order of their codes.
    pub members: Vec<Member>,
}

/// What a certificate takes: what was done, not how long somebody sat there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct PerformanceRule {
    /// How many exercises have to be passed, each of another case.
    pub exercises: u8,
    /// How many of them have to be of cases without any sign, in which the right thing is to leave
    /// somebody in peace.
    pub without_signs: u8,
    /// Whether the last exercise has to be free of what fails one by itself.
    pub last_without_violation: bool,
    /// Whether those who observed the last exercise that two observed have to agree on what they saw
    /// fail it.
    pub observers_agree: bool,
    /// How many of a hundred points of the quiz afterwards; none where no pass mark is set. With one,
    /// every critical question has to be closed as well.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quiz_mark: Option<u8>,
}

impl Default for PerformanceRule {
    fn default() -> Self {
        Self {
            exercises: 2,
            without_signs: 1,
            last_without_violation: true,
            observers_agree: true,
            quiz_mark: None,
        }
    }
}

/// Why a file is no definition of a course.
#[derive(Debug, thiserror::Error)]
pub enum DefinitionError {
    /// It cannot be read as one.
    #[error("line {line} cannot be read as a course: {why}")]
    Unreadable {
        /// The line, counted from 1.
        line: usize,
        /// What is wrong there.
        why: String,
    },
    /// It is another sort of file, or from another time.
    #[error("this is no course of this version of the program: it calls itself `{0}`")]
    OtherForm(String),
    /// One code for two places.
    #[error("the code `{0}` stands there twice")]
    Twice(MemberCode),
    /// Nobody takes part.
    #[error("nobody takes part in it")]
    Empty,
    /// A pass mark beyond what can be reached.
    #[error("a pass mark is at most 100, and here is {0}")]
    Mark(u8),
}

impl Definition {
    /// What stands in the file to say what sort of file it is, and in which form.
    pub const FORM: &str = "course-1";
    /// The most places of a class.
    pub const MOST_MEMBERS: usize = 500;

    /// Reads a file that [`Definition::to_json`] wrote.
    ///
    /// # Errors
    ///
    /// Where it is no such file, or something in it cannot be.
    pub fn read(source: &[u8]) -> Result<Self, DefinitionError> {
        let read: Self =
            serde_json::from_slice(source).map_err(|error| DefinitionError::Unreadable {
                line: error.line(),
                why: error.to_string(),
            })?;
        if read.panah != Self::FORM {
            return Err(DefinitionError::OtherForm(read.panah));
        }
        if read.participants().next().is_none() {
            return Err(DefinitionError::Empty);
        }
        for (at, member) in read.members.iter().enumerate() {
            let mut before = read.members.iter().take(at);
            if before.any(|known| known.code == member.code) {
                return Err(DefinitionError::Twice(member.code.clone()));
            }
        }
        match read.certificate.quiz_mark {
            Some(mark) if mark > 100 => Err(DefinitionError::Mark(mark)),
            _ => Ok(read),
        }
    }

    /// Returns it as it is kept in a file.
    pub fn to_json(&self) -> String {
        serde_json::to_string_pretty(self).map_or_else(|_| String::new(), |text| text + "\n")
    }

    /// Returns a place of the class.
    pub fn member(&self, code: &MemberCode) -> Option<&Member> {
        self.members.iter().find(|member| member.code == *code)
    }

    /// Returns those who learn.
    pub fn participants(&self) -> impl Iterator<Item = &Member> {
        let members = self.members.iter();
        members.filter(|member| member.role == Role::Participant)
    }

    /// Says whether a case is one of the course's.
    pub fn plays(&self, case: &CaseId) -> bool {
        self.cases.is_empty() || self.cases.contains(case)
    }
}

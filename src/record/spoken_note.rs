//! The language that was spoken with the person, as drafts and records name it.

use serde::{Deserialize, Serialize};

use crate::questionnaire::Questionnaire;

/// The language that was spoken with the person, and the translation that was read from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SpokenNote {
    /// The language (a BCP 47 tag).
    pub language: String,
    /// The SHA-256 of the translation file.
    pub sha256: String,
}

impl SpokenNote {
    /// Names the language that a questionnaire is spoken in, where it is another than its own.
    pub(super) fn of(questionnaire: &Questionnaire) -> Option<Self> {
        let spoken = questionnaire.spoken.as_ref()?;
        Some(Self {
            language: spoken.language.to_string(),
            sha256: spoken.digest.to_string(),
        })
    }
}

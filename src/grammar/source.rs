//! Where a rule comes from, and how sure that is.

use serde::{Deserialize, Serialize};

use super::{Faults, Fields, SourceId};

/// How sure it is that a rule, a list entry or a wording is what its source says.
///
/// Ordered from the least to the most sure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Recalled, not seen; to be checked before anybody relies on it.
    Recalled,
    /// Our own judgement; no source says it.
    Ours,
    /// Seen in a secondary source only.
    Secondary,
    /// Seen in the primary source.
    Confirmed,
}

impl Status {
    /// All statuses with the word used in definition files.
    pub const WORDS: [(&'static str, Self); 4] = [
        ("confirmed", Self::Confirmed),
        ("secondary", Self::Secondary),
        ("ours", Self::Ours),
        ("recalled", Self::Recalled),
    ];

    /// Returns the word used in definition files and JSON.
    pub fn word(self) -> &'static str {
        match self {
            Self::Confirmed => "confirmed",
            Self::Secondary => "secondary",
            Self::Ours => "ours",
            Self::Recalled => "recalled",
        }
    }
}

/// A place in a published document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Citation {
    /// The document's id in `sources.yaml`.
    pub document: SourceId,
    /// Page, paragraph, section or indicator.
    pub at: String,
}

impl Citation {
    /// Reads `source: {document: …, at: …}`; `None` where it is missing or faulty.
    pub fn read(fields: &mut Fields<'_>, faults: &mut Faults) -> Option<Self> {
        let mut source = fields.required_map("source", faults)?;
        let document = source.required_id("document", faults).map(SourceId::new);
        let at = source.required_text("at", faults);
        source.finish(faults);
        Some(Self {
            document: document?,
            at: at?,
        })
    }
}

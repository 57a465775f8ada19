//! What may be told without the person's consent, and on what ground.

use serde::Serialize;

use crate::grammar::{Citation, Faults, Fields, InformationId, Place, Status, fields};

use super::entries::Cited;

/// A ground on which something is told without the person's consent.
#[derive(Debug, Clone, Serialize)]
pub struct Exception {
    /// Its id.
    pub id: String,
    /// What it says.
    pub text: String,
    /// What sort of ground it is.
    pub kind: ExceptionKind,
    /// The pieces of information that may be told, by their ids.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub tells: Vec<InformationId>,
    /// Where it comes from.
    pub source: Citation,
    /// How sure that is.
    pub status: Status,
}

/// What sort of ground it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ExceptionKind {
    /// A life is in danger now.
    DangerToLife,
    /// A child has to be protected.
    Child,
    /// A law or a court obliges the officer to tell.
    LegalDuty,
}

impl ExceptionKind {
    /// All kinds with the words used in definition files.
    pub const WORDS: [(&'static str, Self); 3] = [
        ("danger_to_life", Self::DangerToLife),
        ("child", Self::Child),
        ("legal_duty", Self::LegalDuty),
    ];

    /// Returns the word used in definition files.
    pub fn word(self) -> &'static str {
        match self {
            Self::DangerToLife => "danger_to_life",
            Self::Child => "child",
            Self::LegalDuty => "legal_duty",
        }
    }
}

/// Reads `exceptions`. `told` collects what they tell, for the checker.
pub(super) fn read(
    top: &mut Fields<'_>,
    cited: &mut Cited,
    told: &mut Vec<(InformationId, Place)>,
    faults: &mut Faults,
) -> Vec<Exception> {
    let list = ("exceptions", "exception");
    cited.entries(top, list.0, list.1, faults, |cited, id, entry, faults| {
        let text = entry.required_text("text", faults);
        let kind = entry.required_word("kind", &ExceptionKind::WORDS, faults);
        let place = entry.place();
        let named = entry.list("tells", faults);
        let named: Vec<(InformationId, Place)> = named
            .iter()
            .filter_map(|node| Some((InformationId::new(fields::id_of(node, faults)?), node.place)))
            .collect();
        told.extend(named.iter().cloned());
        // A duty without a list would tell everything, or nothing: the file has to say what.
        if kind == Some(ExceptionKind::LegalDuty) && named.is_empty() {
            let help = "list under `tells` what the law obliges to tell (ids of sharing.yaml)";
            faults.error(place, "this duty does not say what is told", help);
        }
        let (source, status) = cited.read(entry, faults)?;
        Some(Exception {
            id: id.to_owned(),
            text: text?,
            kind: kind?,
            tells: named.into_iter().map(|(id, _)| id).collect(),
            source,
            status,
        })
    })
}

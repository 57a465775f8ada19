//! What kind of service it is.

use serde::{Deserialize, Serialize};

/// What kind of service it is, whatever it calls itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A number to call for advice and for whom to call next.
    Hotline,
    /// A place to stay.
    Shelter,
    /// Doctors, clinics, ambulances.
    Health,
    /// Somebody to talk with.
    Counselling,
    /// Advice on law.
    LegalAid,
    /// Protection of children.
    ChildProtection,
    /// The office for wages and working conditions.
    LabourOffice,
    /// An agency for refugees.
    RefugeeAgency,
    /// Finding relatives.
    FamilyTracing,
    /// Interpreters.
    Interpretation,
    /// An organisation for people who were exploited.
    Specialist,
    /// Police, border and investigation: status, nationality and health go there only with consent.
    Enforcement,
    /// None of these; also a kind of a later version.
    #[serde(other)]
    Other,
}

impl Kind {
    /// All kinds with the word used in definition files.
    pub const WORDS: [(&'static str, Self); 13] = [
        ("hotline", Self::Hotline),
        ("shelter", Self::Shelter),
        ("health", Self::Health),
        ("counselling", Self::Counselling),
        ("legal_aid", Self::LegalAid),
        ("child_protection", Self::ChildProtection),
        ("labour_office", Self::LabourOffice),
        ("refugee_agency", Self::RefugeeAgency),
        ("family_tracing", Self::FamilyTracing),
        ("interpretation", Self::Interpretation),
        ("specialist", Self::Specialist),
        ("enforcement", Self::Enforcement),
        ("other", Self::Other),
    ];

    /// Returns the word used in definition files.
    pub fn word(self) -> &'static str {
        let found = Self::WORDS.iter().find(|(_, kind)| *kind == self);
        found.map_or("other", |(word, _)| word)
    }
}

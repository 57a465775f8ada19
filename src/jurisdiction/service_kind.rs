//! What sort of service an organisation offers.

use serde::{Deserialize, Serialize};

/// What sort of service it is. It tells which information the service needs, and which it never gets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ServiceKind {
    /// A telephone on which somebody advises and passes on.
    Hotline,
    /// A safe place to stay.
    Shelter,
    /// A doctor, a clinic, an ambulance.
    Health,
    /// Somebody to talk with: a counsellor, psychosocial help.
    Counselling,
    /// Legal advice.
    LegalAid,
    /// Those who are competent for children.
    ChildProtection,
    /// Where a complaint about work is taken.
    LabourOffice,
    /// The agency for refugees, or advice on asylum.
    RefugeeAgency,
    /// Finding family.
    FamilyTracing,
    /// Interpreters.
    Interpretation,
    /// A specialist in identifying and helping persons who may have been trafficked; no enforcement
    /// agency.
    Specialist,
    /// Police, immigration, border guard, a prosecutor: whoever may detain, fine or return somebody.
    Enforcement,
    /// The embassy or consulate of a State. Nobody is referred there who fears that State.
    Mission,
    /// Something else: food, cash, livelihood, education; and in what is stored, a sort that only a
    /// later version knows.
    #[serde(other)]
    Other,
}

impl ServiceKind {
    /// All kinds with the words used in definition files.
    pub const WORDS: [(&'static str, Self); 14] = [
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
        ("mission", Self::Mission),
        ("other", Self::Other),
    ];

    /// Says whether it cares for children: these are asked for a child without waiting for a consent.
    pub fn cares_for_children(self) -> bool {
        matches!(self, Self::ChildProtection | Self::Health | Self::Shelter)
    }

    /// Returns the word used in definition files.
    pub fn word(self) -> &'static str {
        let mut words = Self::WORDS.iter();
        let found = words.find(|(_, kind)| *kind == self);
        found.map_or("other", |(word, _)| word)
    }
}

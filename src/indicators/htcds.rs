//! What a fact is called in the Human Trafficking Case Data Standard 2.0 (IOM, UNMigration/HTCDS, CC BY
//! 4.0), for exports. Names and codes are those of the standard; ours are beside them, and marked.

/// The list of the standard that a code belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HtcdsList {
    /// `vic_MethodsOfControl`.
    MethodsOfControl,
    /// `vic_TypeOfExploitation`.
    TypeOfExploitation,
}

/// What a fact is called in the standard.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct HtcdsCode {
    /// The list.
    pub list: HtcdsList,
    /// The code, as the standard spells it; `Other` where it has none for this fact.
    pub code: &'static str,
    /// Our own word for a fact that the standard has no code for.
    pub own: Option<&'static str>,
}

const fn control(code: &'static str) -> HtcdsCode {
    HtcdsCode {
        list: HtcdsList::MethodsOfControl,
        code,
        own: None,
    }
}

const fn exploitation(code: &'static str) -> HtcdsCode {
    HtcdsCode {
        list: HtcdsList::TypeOfExploitation,
        code,
        own: None,
    }
}

const fn own(list: HtcdsList, word: &'static str) -> HtcdsCode {
    HtcdsCode {
        list,
        code: "Other",
        own: Some(word),
    }
}

impl HtcdsCode {
    /// All codes with the word used in definition files: the standard's own, and three that it lacks.
    /// The definitions of the standard describe `RestrictsMovement`, and its list does not have it.
    pub const WORDS: [(&'static str, Self); 28] = [
        ("PhysicalThreats", control("PhysicalThreats")),
        ("ThreatsLawEnforcement", control("ThreatsLawEnforcement")),
        (
            "ThreatensChildrenFamily",
            control("ThreatensChildrenFamily"),
        ),
        ("DebtBondage", control("DebtBondage")),
        ("FalsePromises", control("FalsePromises")),
        ("PhysicalAbuse", control("PhysicalAbuse")),
        ("SexualAbuse", control("SexualAbuse")),
        ("TakesEarnings", control("TakesEarnings")),
        (
            "RestrictsFinancialAccess",
            control("RestrictsFinancialAccess"),
        ),
        ("RestrictsMedicalCare", control("RestrictsMedicalCare")),
        ("WithholdsNecessities", control("WithholdsNecessities")),
        ("PsychologicalAbuse", control("PsychologicalAbuse")),
        ("PsychoactiveSubstance", control("PsychoactiveSubstance")),
        ("ExcessiveWorkingHours", control("ExcessiveWorkingHours")),
        ("WithholdsDocuments", control("WithholdsDocuments")),
        (
            "panah_restriction_of_movement",
            own(HtcdsList::MethodsOfControl, "restriction_of_movement"),
        ),
        (
            "panah_isolation",
            own(HtcdsList::MethodsOfControl, "isolation"),
        ),
        ("ForcedLabour", exploitation("ForcedLabour")),
        ("SexualExploitation", exploitation("SexualExploitation")),
        ("ChildLabour", exploitation("ChildLabour")),
        ("ForcedMarriage", exploitation("ForcedMarriage")),
        ("Servitude", exploitation("Servitude")),
        (
            "ForcedMilitaryByNonStateActors",
            exploitation("ForcedMilitaryByNonStateActors"),
        ),
        ("OrganRemoval", exploitation("OrganRemoval")),
        ("ForcedBegging", exploitation("ForcedBegging")),
        ("ForcedAdoption", exploitation("ForcedAdoption")),
        ("Surrogacy", exploitation("Surrogacy")),
        (
            "panah_forced_criminality",
            own(HtcdsList::TypeOfExploitation, "forced_criminality"),
        ),
    ];
}

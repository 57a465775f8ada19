//! The fields of the standard that a file of ours can have, and the codes that their lists allow us.
//!
//! Names and codes are taken from the Human Trafficking Case Data Standard 2.0 of IOM
//! (UNMigration/HTCDS), under CC BY 4.0; see NOTICE. Of `vic_TraffickingStatus` only the code stands
//! here that a screening may say. Deprecated fields are not here.

/// The fields of the standard that a file of ours can have.
pub const FIELDS: [&str; 16] = [
    "prs_FirstName",
    "prs_Gender",
    "prs_PrimaryLanguage",
    "vic_TraffickingStatus",
    "vic_TraffickingStatusDecisionMakingOrg",
    "vic_AgeWhenTrafficked",
    "vic_MethodOfRecruitment",
    "vic_MethodsOfControl",
    "vic_TypeOfExploitation",
    "vic_ForcedLabourIndustry",
    "cas_ReferringOrganisation",
    "cas_ReferredOrganisation",
    "cas_ReasonForOutgoingReferral",
    "cas_OutgoingReferralDate",
    "cas_OutgoingReferralDetails",
    "con_Consent",
];

/// Returns the codes that a field of a list may have here; nothing for a field that is no list.
pub fn values(field: &str) -> Option<&'static [&'static str]> {
    let lists = LISTS.iter();
    lists
        .into_iter()
        .find_map(|(name, values)| (*name == field).then_some(*values))
}

/// The one code of `vic_TraffickingStatus` that a screening may say.
pub(super) const POSSIBLE: &str = "PossibleVictimOfTrafficking";

/// The reason of a referral that asks for services.
pub(super) const SERVICES: &str = "AdditionalServicesRequired";

const LISTS: [(&str, &[&str]); 9] = [
    (
        "prs_Gender",
        &[
            "Feminine",
            "Masculine",
            "TransgenderFeminine",
            "TransgenderMasculine",
            "NonConforming",
            "NonSpecifiedUnknown",
        ],
    ),
    // ISO 639-2/T, of the languages that the questionnaires name.
    (
        "prs_PrimaryLanguage",
        &["bal", "dra", "eng", "fas", "pus", "snd", "urd"],
    ),
    ("vic_TraffickingStatus", &["PossibleVictimOfTrafficking"]),
    (
        "vic_TraffickingStatusDecisionMakingOrg",
        &[
            "Police",
            "NGO",
            "CourtOrProsecution",
            "NonPoliceGovernmentalOrganization",
            "Other",
        ],
    ),
    (
        "vic_MethodOfRecruitment",
        &[
            "AtAPlaceOfBusiness",
            "AtAnEducationalInstitution",
            "AtWork",
            "ThroughOnlineSocialNetworks",
            "ThroughAnOnlineAdvertisement",
            "ThroughATelevisionAdvert",
            "ThroughANewspaperAdvert",
            "ThroughFamilyOrFamilyEvents",
            "ThroughFriendsOrSocialEvents",
            "Other",
        ],
    ),
    (
        "vic_MethodsOfControl",
        &[
            "PhysicalThreats",
            "ThreatsLawEnforcement",
            "ThreatensChildrenFamily",
            "DebtBondage",
            "FalsePromises",
            "PhysicalAbuse",
            "SexualAbuse",
            "TakesEarnings",
            "RestrictsFinancialAccess",
            "RestrictsMedicalCare",
            "WithholdsNecessities",
            "PsychologicalAbuse",
            "PsychoactiveSubstance",
            "ExcessiveWorkingHours",
            "WithholdsDocuments",
            "Other",
        ],
    ),
    (
        "vic_TypeOfExploitation",
        &[
            "ForcedLabour",
            "SexualExploitation",
            "ChildLabour",
            "ForcedMarriage",
            "Servitude",
            "ForcedMilitaryByNonStateActors",
            "OrganRemoval",
            "ForcedBegging",
            "ForcedAdoption",
            "Surrogacy",
            "Other",
        ],
    ),
    (
        "vic_ForcedLabourIndustry",
        &[
            "A_AgricultureForestryAndFishing",
            "B_MiningAndQuarrying",
            "C_Manufacturing",
            "D_ElectricityGasSteamAndAirConditioningSupply",
            "E_WaterSupplySewerageWasteManagement",
            "F_Construction",
            "G_WholesaleAndRetailTradeRepairOfMotorVehicles",
            "H_TransportationAndStorage",
            "I_AccommodationAndFoodServiceActivities",
            "J_InformationAndCommunication",
            "K_FinancialAndInsuranceActivities",
            "L_RealEstateActivities",
            "M_ProfessionalScientificAndTechnicalActivities",
            "N_AdministrativeAndSupportServiceActivities",
            "O_PublicAdministrationAndDefence",
            "P_Education",
            "Q_HumanHealthAndSocialWorkActivities",
            "R_ArtsEntertainmentAndRecreation",
            "S_OtherServiceActivities",
            "T_ActivitiesOfHouseholdsAsEmployers",
            "U_ActivitiesOfExtraterritorialOrganizations",
        ],
    ),
    (
        "cas_ReasonForOutgoingReferral",
        &[
            "AdditionalServicesRequired",
            "MigrationOrChangeOfLocation",
            "Other",
        ],
    ),
];

//! What is known to be wrong with the form that comes with the Human Trafficking Case Data Standard 2.0
//! (IOM, UNMigration/HTCDS, CC BY 4.0), told where that form is read.

use crate::exchange::xlsform::form::Row;

use super::{Remark, Sheet};

/// Names of the form, and those of the standard.
const OTHER_NAMES: [(&str, &str); 3] = [
    ("prs_First_Name", "prs_FirstName"),
    ("prs_Second_Name", "prs_SecondName"),
    ("vic_Methods_of_Control", "vic_MethodsOfControl"),
];

/// The core fields of the standard that the form lacks, deprecated ones aside.
const CORE_LEFT_OUT: [&str; 7] = [
    "cas_CaseOwner",
    "cas_ReasonForCaseClosure",
    "cas_ReferredOrganisation",
    "cas_ReferredPrimaryCaseWorker",
    "cas_ReasonForOutgoingReferral",
    "cas_OutgoingReferralDate",
    "cas_OutgoingReferralDetails",
];

/// Adds what is known of the form; nothing where it is another one.
pub(super) fn remarks(survey: &[Row], choices: &[Row], remarks: &mut Vec<Remark>) {
    let row = |name: &str| survey.iter().find(|row| row.get("name").trim() == name);
    if row("vic_TraffickingStatus").is_none() || row("con_Consent").is_none() {
        return;
    }
    let mut say =
        |row: &Row, what: String| remarks.push(Remark::at(Sheet::Survey, row.number, what));
    for (form, standard) in OTHER_NAMES {
        if let Some(row) = row(form) {
            say(
                row,
                format!("HTCDS 2.0 calls this field `{standard}`; the form says `{form}`"),
            );
        }
    }
    if let Some(title) = row("prs_Title").filter(|row| row.get("label").contains("Second Name")) {
        say(title, "`prs_Title` has the label of another field, \"Second Name\"; HTCDS 2.0 means a title here".to_owned());
    }
    let industry = row("vic_ForcedLabourIndustry");
    if let Some(row) = industry.filter(|row| row.get("type").starts_with("select_multiple")) {
        say(
            row,
            "HTCDS 2.0 takes one industry here; the form lets several be chosen".to_owned(),
        );
    }
    if let Some(row) = row("vic_TraffickingStatus") {
        say(row, "this asks for a verdict on the person. A screening may say no more than that somebody may be a victim; who decides is another authority: take the item out".to_owned());
    }
    let absent = choices.iter().all(|row| {
        let name = row.get("name").trim();
        name != "RestrictsMovement" && name != "UsesChildren"
    });
    if let Some(row) = row("vic_Methods_of_Control").filter(|_| absent) {
        say(row, "the definitions of HTCDS 2.0 describe `RestrictsMovement` and `UsesChildren`; neither its list nor the form has them, so both are `Other`".to_owned());
    }
    let left_out: Vec<&str> = CORE_LEFT_OUT
        .into_iter()
        .filter(|name| row(name).is_none())
        .collect();
    if !left_out.is_empty() {
        let what = format!(
            "the form leaves out core fields of HTCDS 2.0: {}",
            left_out.join(", ")
        );
        remarks.push(Remark::of(Sheet::Survey, what));
    }
}

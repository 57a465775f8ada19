//! A case without anything that says who the person is.

use crate::exchange::Case;
use crate::exchange::bands::{age_band, sex};
use crate::exchange::roles::{LANGUAGE, SEX, WORK};
use crate::grammar::Status;
use crate::indicators::{Catalogue, HtcdsCode, HtcdsList};
use crate::referral::Referral;

use super::answers::{industry, language};
use super::codes::{POSSIBLE, SERVICES};
use super::row::{Field, Row};

/// The published definitions of forced labour; a match that rests on what is merely recalled does not
/// count.
const FORCED_LABOUR: [&str; 4] = [
    "icls-2018-adult",
    "icls-2018-child",
    "hard-to-see-2012-adult",
    "hard-to-see-2012-child",
];

/// The classification that codes of purposes and means can be looked up in; its text is not ours.
const CLASSIFICATION: &str = "IC-TIP (UN Statistics Division, classification 2099)";

/// Returns a case without anything that says who the person is: for the unit's own systems.
pub fn unnamed(case: &Case, catalogue: &Catalogue) -> Row {
    let mut row = Row::default();
    row.add("prs_Gender", gender(case));
    row.add("prs_PrimaryLanguage", primary_language(case));
    victim(&mut row, case, catalogue);
    referral(&mut row, case);
    // Seven questions stand behind this box in the standard; nobody has asked all of them.
    row.add("con_Consent", Field::Empty);
    own(&mut row, case, catalogue);
    row
}

/// Returns the sex as the person lives, by the standard's list.
pub(super) fn gender(case: &Case) -> Field {
    Field::text(match case.choices_of(SEX).as_slice() {
        ["woman" | "female"] => "Feminine",
        ["man" | "male"] => "Masculine",
        ["other"] => "NonSpecifiedUnknown",
        _ => "",
    })
}

/// Returns the language of the talk by the standard's list.
pub(super) fn primary_language(case: &Case) -> Field {
    let spoken = case.choices_of(LANGUAGE);
    let code = spoken.first().and_then(|choice| language(choice));
    Field::text(code.unwrap_or_default())
}

/// Says whether a screening may say that this person may be a victim: the officer refers, or hands a
/// child on with something disclosed. An account that is not kept gives nothing.
pub(super) fn may_be_victim(case: &Case) -> bool {
    let pathway = case.decision().map(|decision| decision.pathway.as_str());
    let has_signs = || case.indicators("disclosed").any(|line| !line.neutral);
    match pathway {
        _ if case.record.account_left_out => false,
        Some("refer") => true,
        Some("child_protection") => has_signs(),
        _ => false,
    }
}

fn victim(row: &mut Row, case: &Case, catalogue: &Catalogue) {
    let is_possible = may_be_victim(case);
    let possible = if is_possible { POSSIBLE } else { "" };
    row.add("vic_TraffickingStatus", Field::text(possible));
    // Which kind of organisation has decided stands nowhere in a record.
    row.add("vic_TraffickingStatusDecisionMakingOrg", Field::Empty);
    // Asked is whether it began before 18, never the age in years.
    row.add("vic_AgeWhenTrafficked", Field::Empty);
    // No item asks by which way an offer came; who decided is another question.
    row.add("vic_MethodOfRecruitment", Field::Empty);
    let mut codes = Vec::new();
    if is_possible {
        codes.extend(disclosed_codes(case, catalogue));
    }
    let of = |list| {
        codes
            .iter()
            .filter(move |code: &&HtcdsCode| code.list == list)
    };
    let controls = of(HtcdsList::MethodsOfControl).map(|code| code.code);
    row.add("vic_MethodsOfControl", Field::several(controls));
    let is_forced = is_possible && forced_labour(case);
    let exploitation = of(HtcdsList::TypeOfExploitation).map(|code| code.code);
    let exploitation = exploitation.chain(is_forced.then_some("ForcedLabour"));
    row.add("vic_TypeOfExploitation", Field::several(exploitation));
    let work = case.choices_of(WORK);
    let section = industry(&work).filter(|_| is_forced);
    row.add(
        "vic_ForcedLabourIndustry",
        Field::text(section.unwrap_or_default()),
    );
}

fn disclosed_codes(case: &Case, catalogue: &Catalogue) -> Vec<HtcdsCode> {
    let disclosed = case.indicators("disclosed");
    disclosed
        .filter_map(|line| catalogue.get(catalogue.position(&line.id)?)?.htcds)
        .collect()
}

fn forced_labour(case: &Case) -> bool {
    case.record.summary.findings.iter().any(|finding| {
        FORCED_LABOUR.contains(&finding.method.as_str())
            && finding.state == "matched"
            && finding.status > Status::Recalled
    })
}

/// Writes when and why the person was referred, where that was done once: the standard has one field
/// for it. To whom is told to nobody but the one.
fn referral(row: &mut Row, case: &Case) {
    let standing: Vec<&Referral> = case
        .referrals()
        .filter(|referral| !case.is_withdrawn(referral))
        .collect();
    let (reason, day) = match standing.as_slice() {
        [only] => (reason(only), day(only)),
        _ => (Field::Empty, Field::Empty),
    };
    row.add("cas_ReasonForOutgoingReferral", reason);
    row.add("cas_OutgoingReferralDate", day);
}

/// Returns why somebody was referred: whoever asks for something asks for services.
pub(super) fn reason(referral: &Referral) -> Field {
    let asks = !referral.asked_for.is_empty();
    Field::text(if asks { SERVICES } else { "" })
}

/// Returns the day of a referral.
pub(super) fn day(referral: &Referral) -> Field {
    Field::text(referral.made.get(..10).unwrap_or_default())
}

/// Writes what the standard has no field for.
fn own(row: &mut Row, case: &Case, catalogue: &Catalogue) {
    row.add("panah_record", Field::text(&*case.id));
    row.add("panah_closed_month", Field::text(case.month()));
    let questionnaire = case.record.summary.questionnaire.id.as_deref();
    row.add(
        "panah_questionnaire",
        Field::text(questionnaire.unwrap_or_default()),
    );
    let decision = case.decision();
    let pathway = decision.map_or("undecided", |decision| decision.pathway.as_str());
    row.add("panah_pathway_decided", Field::text(pathway));
    let urgency = decision.map_or("", |decision| decision.urgency.word());
    row.add("panah_urgency_decided", Field::text(urgency));
    for word in ["restriction_of_movement", "isolation", "forced_criminality"] {
        let state = state_of(case, catalogue, word);
        row.add(format!("panah_{word}"), Field::text(state));
    }
    for state in ["disclosed", "open", "not_disclosed"] {
        let ids = case.indicators(state).map(|line| &*line.id);
        row.add(format!("panah_indicators_{state}"), Field::several(ids));
    }
    row.add("panah_age_band", Field::text(age_band(case)));
    row.add("panah_sex", Field::text(sex(case)));
    for (name, role) in [("language", LANGUAGE), ("work_kinds", WORK)] {
        let standing = case.standing_of(role);
        row.add(format!("panah_standing_{name}"), Field::text(standing));
    }
    let kept = if case.record.account_left_out {
        "not_kept"
    } else {
        "kept"
    };
    row.add("panah_account", Field::text(kept));
    row.add("panah_classification", Field::text(CLASSIFICATION));
}

/// Returns how it stands with what the standard has no code for: disclosed, open or not disclosed;
/// empty where the questionnaire cannot show it.
fn state_of(case: &Case, catalogue: &Catalogue, word: &str) -> &'static str {
    let is_it = |id: &str| {
        let found = catalogue.position(id).and_then(|ix| catalogue.get(ix));
        let code = found.and_then(|indicator| indicator.htcds);
        code.is_some_and(|code| code.own == Some(word))
    };
    let states = ["disclosed", "open", "not_disclosed"];
    let has = |state: &&&str| case.indicators(state).any(|line| is_it(&line.id));
    states.iter().find(has).copied().unwrap_or_default()
}

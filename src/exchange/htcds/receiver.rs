//! A case for the receiver of a referral: what was told to it, word for word, and nothing else.

use crate::exchange::roles::{AGE, LANGUAGE, SEX};
use crate::exchange::{Case, Identifying, given_out};
use crate::referral::{Grounds, Known, Referral, Sharing, Told};

use super::codes::POSSIBLE;
use super::row::{Field, Row};
use super::unnamed::{day, gender, may_be_victim, primary_language, reason};

/// Returns what a referral still tells its receiver. A code is given only where the letter told just
/// what it stands for; what was told stands beside it in its own words. Free words may hold a name or a
/// number whatever they are about, so that they go out only with what says who the person is.
pub fn for_receiver(
    case: &Case,
    referral: &Referral,
    sharing: &Sharing,
    identifying: Identifying,
) -> Row {
    let told = given_out(referral, &case.steps(), sharing, identifying);
    let is_kept = |told: &Told| is_as_kept(case, told, sharing);
    let of = |id: &str| told.iter().find(|told| told.information.as_str() == id);
    let mut row = Row::default();
    // What the person wants to be called is one name, and need not be that of the papers.
    let called = of("called").map_or("", |told| told.text.trim());
    row.add("prs_FirstName", Field::text(called));
    let sex = of("sex").filter(|told| is_kept(told));
    row.add("prs_Gender", sex.map_or(Field::Empty, |_| gender(case)));
    let language = of("languages").filter(|told| is_kept(told));
    row.add(
        "prs_PrimaryLanguage",
        language.map_or(Field::Empty, |_| primary_language(case)),
    );
    let is_possible = of("indications").is_some() && may_be_victim(case);
    let status = if is_possible { POSSIBLE } else { "" };
    row.add("vic_TraffickingStatus", Field::text(status));
    row.add(
        "cas_ReferringOrganisation",
        Field::text(&*referral.by.agency),
    );
    row.add("cas_ReferredOrganisation", Field::text(&*referral.to.name));
    row.add("cas_ReasonForOutgoingReferral", reason(referral));
    row.add("cas_OutgoingReferralDate", day(referral));
    let asked: Vec<&str> = referral
        .asked_for
        .iter()
        .filter(|asked| asked.need.is_some() || identifying == Identifying::Included)
        .map(|asked| asked.text.as_str())
        .collect();
    row.add("cas_OutgoingReferralDetails", Field::text(asked.join("; ")));
    let (grounds, consent) = match referral.grounds {
        Grounds::Consent { .. } => ("consent", Field::Ticked),
        Grounds::Child { .. } => ("child", Field::Empty),
        Grounds::Exception { .. } => ("exception", Field::Empty),
    };
    row.add("con_Consent", consent);
    row.add("panah_referral", Field::text(referral.code.to_string()));
    row.add("panah_urgency", Field::text(referral.urgency.word()));
    row.add("panah_grounds", Field::text(grounds));
    let is_against = matches!(referral.grounds, Grounds::Child { against: true, .. });
    let against = if is_against {
        Field::Ticked
    } else {
        Field::Empty
    };
    row.add("panah_child_against", against);
    let texts = told.iter();
    for told in texts.filter(|told| identifying == Identifying::Included || is_kept(told)) {
        let name = format!("panah_told_{}", told.information);
        row.add(name, Field::text(&*told.text));
    }
    row
}

/// Says whether the letter told just the words of an answer, which nobody has written anything into.
fn is_as_kept(case: &Case, told: &Told, sharing: &Sharing) -> bool {
    let known = sharing.get(&told.information).and_then(|known| known.from);
    let role = match known {
        Some(Known::Age) => AGE,
        Some(Known::Sex) => SEX,
        Some(Known::Language) => LANGUAGE,
        Some(Known::Pathway) | None => return false,
    };
    let line = case.role(role).and_then(|item| case.line(item));
    let label = line.and_then(|line| line.label.as_deref());
    label.is_some_and(|label| told.text.trim() == label)
}

//! Age and sex as exports tell them: a word each, and five kinds of silence kept apart.

use super::Case;
use super::roles::{AGE, Role, SEX};

/// Returns the age in one word: a band of years, `may_be_under_18` where only the officer saw it, else
/// how it stands with the question (`declined`, `not_known`, `not_asked`, `not_applicable`).
pub(super) fn age_band(case: &Case) -> String {
    if let Some(age) = case.role(AGE).and_then(|item| case.number(item)) {
        let band = match age {
            ..18 => "under_18",
            18..25 => "18_to_24",
            25..35 => "25_to_34",
            35..50 => "35_to_49",
            50.. => "50_and_over",
        };
        return band.to_owned();
    }
    let seen = case
        .roles
        .as_ref()
        .and_then(|roles| roles.age_seen.as_ref());
    let may_be_child = |(item, child): &(String, Vec<String>)| {
        let choices = case.choices(item);
        choices
            .iter()
            .any(|choice| child.iter().any(|one| one == choice))
    };
    if seen.is_some_and(may_be_child) {
        return "may_be_under_18".to_owned();
    }
    silence(case, AGE)
}

/// Returns the sex that was seen in one word, else how it stands with that.
pub(super) fn sex(case: &Case) -> String {
    let seen = case.choices_of(SEX);
    seen.first()
        .map_or_else(|| silence(case, SEX), |sex| (*sex).to_owned())
}

/// Returns how it stands with what was not answered.
fn silence(case: &Case, role: Role) -> String {
    match case.standing_of(role) {
        "" => "not_in_questionnaire".to_owned(),
        standing => standing.to_owned(),
    }
}

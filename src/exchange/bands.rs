//! Age and sex as exports tell them: a word each, and five kinds of silence kept apart.

use super::Case;

/// Returns the age in one word: a band of years, `may_be_under_18` where only the officer saw it, else
/// how it stands with the question (`declined`, `not_known`, `not_asked`, `not_applicable`).
pub(super) fn age_band(case: &Case) -> String {
    if let Some(age) = case.number("age") {
        let band = match age {
            ..18 => "under_18",
            18..25 => "18_to_24",
            25..35 => "25_to_34",
            35..50 => "35_to_49",
            50.. => "50_and_over",
        };
        return band.to_owned();
    }
    if case.choices("age_seen") == ["may_be_under_18"] {
        return "may_be_under_18".to_owned();
    }
    silence(case, "age")
}

/// Returns the sex that was seen in one word, else how it stands with that.
pub(super) fn sex(case: &Case) -> String {
    let seen = case.choices("sex");
    seen.first()
        .map_or_else(|| silence(case, "sex"), |sex| (*sex).to_owned())
}

/// Returns how it stands with an item that was not answered.
fn silence(case: &Case, item: &str) -> String {
    match case.standing(item) {
        "" => "not_in_questionnaire".to_owned(),
        standing => standing.to_owned(),
    }
}

//! One row for each record, without anything that says who the person is. Rows of few people can be
//! known again all the same, so that they are for the unit alone.

use super::Case;
use super::bands::{age_band, sex};

/// The headings, in the order of the cells.
const HEADINGS: [&str; 12] = [
    "record",
    "closed_month",
    "questionnaire",
    "path",
    "age_band",
    "sex",
    "pathway_recommended",
    "pathway_decided",
    "urgency",
    "indicators_disclosed",
    "needs",
    "account",
];

/// Returns a row for each record, under headings.
pub fn each<'a>(cases: impl IntoIterator<Item = &'a Case>) -> Vec<Vec<String>> {
    let headings = HEADINGS.map(str::to_owned).to_vec();
    let rows = cases.into_iter().map(row);
    std::iter::once(headings).chain(rows).collect()
}

fn row(case: &Case) -> Vec<String> {
    let record = &case.record;
    let recommendation = &record.summary.recommendation;
    let decision = case.decision();
    let questionnaire = record.summary.questionnaire.id.clone();
    let indicators: Vec<&str> = case.indicators("disclosed").map(|line| &*line.id).collect();
    let needs = record.summary.needs.iter();
    let needs = needs.filter(|need| need.state == "holds");
    let needs: Vec<&str> = needs.map(|need| need.id.as_str()).collect();
    let decided = decision.map_or("undecided", |decision| decision.pathway.as_str());
    let urgency = decision.map_or(recommendation.urgency, |decision| decision.urgency);
    let account = if record.account_left_out {
        "not_kept"
    } else {
        "kept"
    };
    vec![
        case.id.clone(),
        case.month().to_owned(),
        questionnaire.unwrap_or_default(),
        record.path.clone(),
        age_band(case),
        sex(case),
        recommendation.leading.clone(),
        decided.to_owned(),
        urgency.word().to_owned(),
        indicators.join(";"),
        needs.join(";"),
        account.to_owned(),
    ]
}

//! The contact sheet as a page.

use crate::grammar::{RuleEntry, RulePart};
use crate::referral::{CallList, LIMIT_DAYS, LineState};
use crate::words::Words;

use super::Paper;

/// Writes the contact sheet: the post, and every line with its number and when it was called.
/// `country` is the name of the jurisdiction.
pub fn contact_sheet(paper: &mut Paper, list: &CallList, country: Option<&str>, words: &Words) {
    let sheet = &list.sheet;
    let interviewers = sheet.interviewers;
    let (women, men, other) = (
        interviewers.women.to_string(),
        interviewers.men.to_string(),
        interviewers.other.to_string(),
    );
    let counts = [
        ("women", women.as_str()),
        ("men", men.as_str()),
        ("other", other.as_str()),
    ];
    let unknown = words.say("sheet-nothing");
    let known = |text: Option<&str>| text.unwrap_or(&unknown).to_owned();
    let languages = sheet.languages.join(", ");
    let post = [
        ("sheet-agency", known(sheet.agency.as_deref())),
        ("sheet-country", known(country)),
        (
            "sheet-languages",
            known(Some(languages.as_str()).filter(|languages| !languages.is_empty())),
        ),
        (
            "sheet-interviewers",
            words.fill("sheet-interviewers-count", &counts),
        ),
    ];
    for (id, value) in post {
        paper.paragraph(&words.fill(id, &[("value", &value)]));
    }
    let head = [
        "sheet-col-line",
        "sheet-col-name",
        "sheet-col-number",
        "sheet-col-called",
    ];
    let mut rows = Vec::new();
    for call in list.calls(list.everybody()) {
        let line = call.line.cloned().unwrap_or_default();
        let name = match &line.note {
            Some(note) if line.name.is_empty() => note.clone(),
            Some(note) => format!("{}\n{note}", line.name),
            None => line.name,
        };
        let state = sheet.state(&call.contact.id, list.today, LIMIT_DAYS);
        let called = match state {
            LineState::Empty if call.contact.needed => words.say("sheet-line-needed"),
            LineState::Empty => String::new(),
            LineState::NotCalled => words.say("sheet-line-not-called"),
            LineState::Called(day) => day.to_string(),
            LineState::Old(day) => words.fill("sheet-line-old", &[("day", &day.to_string())]),
        };
        let entry = RuleEntry::Contact(call.contact.id.clone());
        let who = words.of_rules(&entry, RulePart::Name, &call.contact.name);
        rows.push(vec![who.to_owned(), name, line.number, called]);
    }
    paper.gap();
    paper.table(&head.map(|id| words.say(id)), rows);
}

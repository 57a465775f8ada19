//! Whom to call: the lines of the contact sheet, as words on a page. There is always at least one
//! line that helps, also where no number is known.

use crate::grammar::ContactId;
use crate::questionnaire::Need;
use crate::referral::{Call, CallList, LineState};
use crate::words::Words;

use super::hold::{Ended, Sitting};

impl Sitting<'_, '_> {
    /// Says whom to call for a need, or for whatever the officer sees, a line each.
    pub(super) fn whom_to_call(&self, need: Option<&Need>) -> Vec<String> {
        let list = self.outside.call_list();
        lines(list, contacts_for(need, list), self.words)
    }

    /// Shows the whole sheet.
    pub(super) fn show_contacts(&mut self) -> Result<(), Ended> {
        let list = self.outside.call_list();
        let mut all = lines(list, list.everybody(), self.words);
        let last = all.pop().unwrap_or_default();
        self.message("call-title", vec![all.join("\n"), last])
    }
}

/// Says how the contact sheet stands, in one line.
pub fn sheet_standing(list: &CallList, words: &Words) -> String {
    if list.sheet.is_empty() {
        return words.say("contacts-empty");
    }
    let standing = list.standing();
    let (filled, needed, new) = (
        standing.filled.to_string(),
        standing.needed.to_string(),
        standing.not_called.to_string(),
    );
    let oldest = standing.oldest.map(|day| day.to_string());
    let id = match (&oldest, standing.not_called) {
        (None, 0) => "contacts-none-needed",
        (None, _) => "contacts-none-called",
        (Some(_), 0) => "contacts-all-called",
        (Some(_), _) => "contacts-some-called",
    };
    let values = [
        ("filled", filled.as_str()),
        ("needed", needed.as_str()),
        ("new", new.as_str()),
        ("day", oldest.as_deref().unwrap_or_default()),
    ];
    words.fill(id, &values)
}

/// Returns the contacts for a need: those that every post has to have.
fn contacts_for<'l>(_need: Option<&Need>, list: &'l CallList) -> Vec<&'l ContactId> {
    list.needed()
}

/// A line for each contact, services where there is no number, and what helps without any.
fn lines(list: &CallList, ids: Vec<&ContactId>, words: &Words) -> Vec<String> {
    let mut lines = Vec::new();
    for call in list.calls(ids) {
        lines.push(line(&call, words));
        for offer in call.offers {
            let values = [
                ("service", offer.service.as_str()),
                ("number", &offer.number),
                ("day", &offer.as_of),
            ];
            lines.push(words.fill("call-offer", &values));
        }
    }
    lines.push(words.say("call-nobody-answers"));
    lines
}

fn line(call: &Call<'_>, words: &Words) -> String {
    let what = call.contact.name.as_str();
    let Some(line) = call.line else {
        return words.fill("call-none", &[("what", what)]);
    };
    let called = match call.state {
        LineState::Called(day) => words.fill("call-called", &[("day", &day.to_string())]),
        LineState::Old(day) => words.fill("call-old", &[("day", &day.to_string())]),
        LineState::NotCalled | LineState::Empty => words.say("call-not-called"),
    };
    let who: Vec<&str> = [line.name.as_str(), &line.number]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect();
    let values = [
        ("what", what),
        ("who", &who.join(", ")),
        ("called", called.as_str()),
    ];
    let said = words.fill("call-line", &values);
    match &line.note {
        Some(note) => format!("{said}. {note}"),
        None => said,
    }
}

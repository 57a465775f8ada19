//! Whom to call: the lines of the contact sheet, as words on a page. There is always at least one
//! line that helps, also where no number is known.

use crate::grammar::{ContactId, RuleEntry, RulePart};
use crate::questionnaire::Need;
use crate::referral::{Call, CallList, LineState};
use crate::terminal::Note;
use crate::words::Words;

use super::hold::{Ended, Sitting};

impl Sitting<'_, '_> {
    /// Says whom to call for a need, as notes on a page.
    pub(super) fn call_notes(&self, need: &Need) -> Vec<Note> {
        let list = self.outside.call_list();
        let calls = list.calls(contacts_for(Some(need), list));
        let mut notes: Vec<Note> = calls
            .iter()
            .map(|call| Note::labelled(who(call, self.words), how(call, self.words)))
            .collect();
        notes.push(Note::plain(self.words.say("call-nobody-answers")));
        let say = need.say.iter();
        let say = say.map(|say| Note::labelled(self.words.say("call-say"), say.clone()));
        notes.extend(say);
        notes
    }

    /// Says whom to call for a need, or for whatever the officer sees, as paragraphs of a message.
    pub(super) fn call_paragraphs(&self, need: Option<&Need>) -> Vec<String> {
        let list = self.outside.call_list();
        let mut said = paragraphs(list, contacts_for(need, list), self.words);
        if let Some(say) = need.and_then(|need| need.say.as_ref()) {
            said.push(self.words.fill("call-say-line", &[("say", say)]));
        }
        said
    }

    /// Shows the whole sheet.
    pub(super) fn show_contacts(&mut self) -> Result<(), Ended> {
        let list = self.outside.call_list();
        let paragraphs = paragraphs(list, list.everybody(), self.words);
        self.message("call-title", paragraphs)
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

/// Says how these contacts can be reached, a line for each, and what helps without any of them.
pub fn whom_to_call<'l>(
    list: &'l CallList,
    ids: impl IntoIterator<Item = &'l ContactId>,
    words: &Words,
) -> Vec<String> {
    paragraphs(list, ids.into_iter().collect(), words)
}

/// Returns whom to call for a need; where it names nobody, those that every post has to have.
fn contacts_for<'l>(need: Option<&'l Need>, list: &'l CallList) -> Vec<&'l ContactId> {
    match need {
        Some(need) if !need.call.is_empty() => need.call.iter().collect(),
        _ => list.needed(),
    }
}

/// A line for each contact, and what helps without any of them.
fn paragraphs(list: &CallList, ids: Vec<&ContactId>, words: &Words) -> Vec<String> {
    let lines: Vec<String> = list
        .calls(ids)
        .iter()
        .map(|call| {
            let values = [("what", who(call, words)), ("how", &how(call, words))];
            words.fill("call-line", &values)
        })
        .collect();
    vec![lines.join("\n"), words.say("call-nobody-answers")]
}

/// Says who somebody on the sheet is.
fn who<'w>(call: &Call<'w>, words: &'w Words) -> &'w str {
    let entry = RuleEntry::Contact(call.contact.id.clone());
    words.of_rules(&entry, RulePart::Name, &call.contact.name)
}

/// Says what a need is, in the officer's language.
pub(super) fn need_name<'w>(need: &'w Need, words: &'w Words) -> &'w str {
    let entry = RuleEntry::Need(need.id.clone());
    words.of_rules(&entry, RulePart::Name, &need.name)
}

/// Says what to do about a need, in the officer's language.
pub(super) fn what_to_do<'w>(need: &'w Need, words: &'w Words) -> &'w str {
    let entry = RuleEntry::Need(need.id.clone());
    words.of_rules(&entry, RulePart::Act, &need.act)
}

/// Says how somebody is reached: the post's own number, or what services offer in its place.
fn how(call: &Call<'_>, words: &Words) -> String {
    let Some(line) = call.line else {
        let mut lines = vec![words.say("call-none")];
        lines.extend(call.offers.iter().map(|offer| {
            let (id, day) = match offer.called_by_post {
                Some(day) => ("call-offer-called", day.to_string()),
                None => ("call-offer", offer.as_of.clone()),
            };
            let values = [
                ("service", offer.service.as_str()),
                ("place", &offer.place),
                ("number", &offer.number),
                ("day", &day),
            ];
            words.fill(id, &values)
        }));
        return lines.join("\n");
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
    let values = [("who", who.join(", ")), ("called", called)];
    let values = values
        .each_ref()
        .map(|(name, value)| (*name, value.as_str()));
    let said = words.fill("call-own", &values);
    match &line.note {
        Some(note) => format!("{said}. {note}"),
        None => said,
    }
}

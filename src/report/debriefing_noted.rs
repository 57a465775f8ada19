//! What was noted beside what a faithful officer notes, and who is to be called for what, in words.

use crate::grammar::{ChoiceId, ContactId, ItemId, NeedId, RuleEntry, RulePart, Standing, Value};
use crate::practice::{Due, DueFor, Otherwise};
use crate::questionnaire::Part;

use super::debriefing_text::Told;

impl Told<'_> {
    /// Tells all three: what was said or to be seen, what was noted, and what a faithful note is.
    pub(super) fn otherwise(&self, id: &str, words_id: &str, otherwise: &Otherwise) -> String {
        let words = self.words;
        let mut told = vec![words.fill_apart(id, &[("item", &self.item(&otherwise.item))])];
        if !otherwise.words.is_empty() {
            let said = otherwise.words.join(" ");
            let said = words.fill("practise-quote", &[("words", &said)]);
            told.push(words.fill_apart(words_id, &[("words", &said)]));
        }
        let noted = self.answer(&otherwise.item, &otherwise.noted);
        let faithful = self.answer(&otherwise.item, &otherwise.faithful);
        let values = [("noted", noted.as_str()), ("faithful", &faithful)];
        told.push(words.fill_apart("practise-otherwise-notes", &values));
        told.join(" ")
    }

    /// Tells an answer in the words of its choices.
    fn answer(&self, id: &ItemId, standing: &Standing) -> String {
        let questionnaire = &self.definitions.questionnaire;
        let item = questionnaire.position(id.as_str());
        let item = item.and_then(|ix| questionnaire.item(ix));
        let label = |choice: &ChoiceId| match choice.as_str() {
            "yes" => self.words.say("answer-yes"),
            "no" => self.words.say("answer-no"),
            own => {
                let part = Part::Choice(choice.clone());
                let label = item.and_then(|item| item.to_officer(&part));
                label.unwrap_or(own).to_owned()
            }
        };
        let value = match standing {
            Standing::Given(value) => value,
            Standing::NotKnown => return self.words.say("answer-not_known"),
            Standing::NotAsked => return self.words.say("answer-not_asked"),
            Standing::Declined | Standing::Told => return self.words.say("answer-declined"),
        };
        match value {
            Value::Choice(choice) => label(choice),
            Value::Several(choices) if choices.is_empty() => {
                self.words.say("conduct-none-of-these")
            }
            Value::Several(choices) => {
                let labels: Vec<String> = choices.iter().map(label).collect();
                labels.join("; ")
            }
            Value::Number(number) => number.to_string(),
            Value::Date(date) => date.clone(),
            Value::Words(lines) => lines.join(" "),
        }
    }

    /// Tells what somebody has to be called for, and who serves it.
    pub(super) fn due(&self, id: &str, due: &Due) -> String {
        let what = match &due.what {
            DueFor::Need(need) => self.need(need),
            DueFor::Pathway(pathway) => self.pathway(pathway),
        };
        let names = due
            .call
            .iter()
            .map(|id| self.words.apart(&self.contact(id)));
        let names: Vec<String> = names.collect();
        let values = [("names", names.join(" / ")), ("what", what)];
        let values = values
            .each_ref()
            .map(|(name, value)| (*name, value.as_str()));
        self.words.fill_apart(id, &values)
    }

    /// Tells whom else one may name to the person.
    pub(super) fn offered(&self, ids: &[ContactId]) -> String {
        let names = ids.iter().map(|id| self.words.apart(&self.contact(id)));
        let names: Vec<String> = names.collect();
        let names = names.join("; ");
        self.words
            .fill_apart("practise-remark-to-offer", &[("names", &names)])
    }

    fn need(&self, id: &NeedId) -> String {
        let mut needs = self.definitions.questionnaire.needs.iter();
        let found = needs.find(|need| need.id == *id);
        let own = found.map_or(id.as_str(), |need| &need.name);
        let entry = RuleEntry::Need(id.clone());
        self.words.of_rules(&entry, RulePart::Name, own).to_owned()
    }
}

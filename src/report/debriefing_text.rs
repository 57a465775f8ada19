//! What the marks of an exercise say, in words.

use crate::assessment::Definitions;
use crate::grammar::{ContactId, IndicatorId, ItemId, PathwayId, RuleEntry, RulePart, Urgency};
use crate::practice::{Failing, Lost, Missed, Remark, Violated};
use crate::words::Words;

/// Tells what marks say, by the definitions of the case.
#[derive(Clone, Copy)]
pub(super) struct Told<'a> {
    pub(super) definitions: &'a Definitions,
    pub(super) words: &'a Words,
}

impl Told<'_> {
    pub(super) fn failing(&self, failing: &Failing) -> String {
        let id = match failing {
            Failing::Violated(violated) => return self.violated(violated),
            Failing::Gate(item) => {
                return self
                    .words
                    .fill_apart("practise-failing-gate", &[("item", &self.item(item))]);
            }
            Failing::Undecided => "practise-failing-undecided",
            Failing::Pathway => "practise-failing-pathway",
            Failing::Urgency => "practise-failing-urgency",
            Failing::AskedTooLittle => "practise-failing-asked",
            Failing::HeardTooLittle => "practise-failing-heard",
            Failing::Imagined => "practise-failing-imagined",
        };
        self.words.say(id)
    }

    pub(super) fn violated(&self, violated: &Violated) -> String {
        let id = format!("practise-violation-{}", violated.what.word());
        let item = violated.item.as_ref().map(|item| self.item(item));
        let Some(said) = &violated.said else {
            let item = item.unwrap_or_default();
            return self.words.fill_apart(&id, &[("item", &item)]);
        };
        // What was said to the person stands there as it was said, so that it can be talked about.
        let quoted = self.words.fill("practise-quote", &[("words", said)]);
        let told = self.words.fill_apart(&id, &[("item", &quoted)]);
        match item.filter(|item| item != said) {
            Some(item) => {
                let values = [("violation", told.as_str()), ("item", &item)];
                self.words
                    .fill_apart("practise-violation-in-place", &values)
            }
            None => told,
        }
    }

    pub(super) fn remark(&self, remark: &Remark) -> String {
        let at = |id: &str, item: &ItemId| self.words.fill_apart(id, &[("item", &self.item(item))]);
        let of = |id: &str, count: usize, of: usize| {
            let (count, of) = (count.to_string(), of.to_string());
            self.words.fill_apart(id, &[("count", &count), ("of", &of)])
        };
        let named = |id: &str, name: &str| self.words.fill_apart(id, &[("name", name)]);
        let event = |id: &str, what: &str, chosen: &str| {
            self.words
                .fill_apart(id, &[("what", what), ("chosen", chosen)])
        };
        let other = |id: &str, given: &str, right: &str| {
            self.words
                .fill_apart(id, &[("given", given), ("right", right)])
        };
        match remark {
            Remark::NotSo(item) => at("practise-remark-not-so", item),
            Remark::LeftUndone(item) => at("practise-remark-left", item),
            Remark::NotLookedAt(item) => at("practise-remark-not-looked", item),
            Remark::PutRight(item) => at("practise-remark-put-right", item),
            Remark::SeenOtherwise(otherwise) => self.otherwise(
                "practise-remark-seen-otherwise",
                "practise-otherwise-seen",
                otherwise,
            ),
            Remark::Productive { count, of: all } => of("practise-remark-productive", *count, *all),
            Remark::NothingAsked => self.words.say("practise-remark-nothing-asked"),
            Remark::AskedOf { count, of: all } => of("practise-remark-asked", *count, *all),
            Remark::Heeded(item) => at("practise-remark-heeded", item),
            Remark::Unheeded(item) => at("practise-remark-unheeded", item),
            Remark::Served { what, chosen } => event("practise-remark-served", what, chosen),
            Remark::NotServed { what, chosen } => event("practise-remark-not-served", what, chosen),
            Remark::ConsentNotAsked(item) => at("practise-remark-consent-not-asked", item),
            Remark::NoTakenForYes(item) => at("practise-remark-no-for-yes", item),
            Remark::YesWithoutQuestion(item, put) => {
                let put = self.words.fill("practise-quote", &[("words", put)]);
                let values = [("words", put.as_str()), ("item", &self.item(item))];
                self.words
                    .fill_apart("practise-remark-yes-without-question", &values)
            }
            Remark::NoKept(item) => at("practise-remark-no-kept", item),
            Remark::Signs { count, of: all } => of("practise-remark-signs", *count, *all),
            Remark::Imagined(count) => self.words.count("practise-remark-imagined", *count),
            Remark::NotTold(item) => at("practise-remark-not-told", item),
            Remark::NotedOtherwise(otherwise) => self.otherwise(
                "practise-remark-noted-otherwise",
                "practise-otherwise-said",
                otherwise,
            ),
            Remark::Undecided => self.words.say("practise-remark-undecided"),
            Remark::PathwayRight(id) => named("practise-remark-pathway-right", &self.pathway(id)),
            Remark::PathwayOther { given, right } => other(
                "practise-remark-pathway-other",
                &self.pathway(given),
                &self.pathway(right),
            ),
            Remark::ByJudgement(id) => named("practise-remark-judgement", &self.pathway(id)),
            Remark::UrgencyRight(urgency) => {
                named("practise-remark-urgency-right", &self.urgency(*urgency))
            }
            Remark::UrgencyOther { given, right } => other(
                "practise-remark-urgency-other",
                &self.urgency(*given),
                &self.urgency(*right),
            ),
            Remark::NotCalled(due) => self.due("practise-remark-not-called", due),
            Remark::ToOffer(ids) => self.offered(ids),
            Remark::CalledInVain(id) => named("practise-remark-in-vain", &self.contact(id)),
            Remark::AllCalled => self.words.say("practise-remark-all-called"),
        }
    }

    pub(super) fn missed(&self, missed: &Missed) -> String {
        let name = self.indicator(&missed.indicator);
        let at = |id: &str, item: &str| {
            self.words
                .fill_apart(id, &[("name", &name), ("item", item)])
        };
        match &missed.lost {
            Lost::NotMarked(item) => at("practise-lost-not-marked", &self.item(item)),
            Lost::HeldBack(item, lacking) => {
                let lacking = lacking.iter();
                let lacking: Vec<String> = lacking
                    .map(|needed| {
                        self.words
                            .say(&format!("practise-needed-{}", needed.word()))
                    })
                    .collect();
                let values = [
                    ("name", name.as_str()),
                    ("needed", &lacking.join("; ")),
                    ("item", &self.item(item)),
                ];
                self.words.fill_apart("practise-lost-held-back", &values)
            }
            Lost::Beside(item) => at("practise-lost-beside", &self.item(item)),
            Lost::Closed(item) => at("practise-lost-closed", &self.item(item)),
            Lost::NotAsked(items) if items.is_empty() => at("practise-lost-nowhere", ""),
            Lost::NotAsked(items) => {
                let items = items.iter().map(|item| self.words.apart(&self.item(item)));
                let items: Vec<String> = items.collect();
                at("practise-lost-not-asked", &items.join(" / "))
            }
        }
    }

    pub(super) fn item(&self, id: &ItemId) -> String {
        let questionnaire = &self.definitions.questionnaire;
        let item = questionnaire.position(id.as_str());
        let item = item.and_then(|ix| questionnaire.item(ix));
        item.map_or_else(|| id.to_string(), |item| item.text().to_owned())
    }

    pub(super) fn indicator(&self, id: &IndicatorId) -> String {
        let catalogue = &self.definitions.rules.catalogue;
        let mut indicators = catalogue.indicators.iter();
        let found = indicators.find(|indicator| indicator.id == *id);
        let own = found.map_or(id.as_str(), |indicator| &indicator.name);
        let entry = RuleEntry::Indicator(id.clone());
        self.words.of_rules(&entry, RulePart::Name, own).to_owned()
    }

    pub(super) fn pathway(&self, id: &PathwayId) -> String {
        let found = self.definitions.rules.pathways.find(id.as_str());
        let own = found.map_or(id.as_str(), |pathway| &pathway.name);
        let entry = RuleEntry::Pathway(id.clone());
        self.words.of_rules(&entry, RulePart::Name, own).to_owned()
    }

    pub(super) fn contact(&self, id: &ContactId) -> String {
        let found = self.definitions.rules.contacts.get(id);
        let own = found.map_or(id.as_str(), |contact| &contact.name);
        let entry = RuleEntry::Contact(id.clone());
        self.words.of_rules(&entry, RulePart::Name, own).to_owned()
    }

    pub(super) fn urgency(&self, urgency: Urgency) -> String {
        self.words.say(&format!("urgency-{}", urgency.word()))
    }
}

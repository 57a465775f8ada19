//! The debriefing of an exercise, as text: process before outcome, and no sum.

use crate::assessment::Definitions;
use crate::grammar::{ContactId, IndicatorId, ItemId, PathwayId, RuleEntry, RulePart, Urgency};
use crate::practice::{Failing, Lost, Mark, Marks, Missed, Remark, Run, Violated};
use crate::words::Words;

use super::Paper;

/// Writes what a run was worth, and why.
pub fn debriefing(
    paper: &mut Paper,
    run: &Run<'_>,
    marks: &Marks,
    definitions: &Definitions,
    words: &Words,
) {
    let told = Told { definitions, words };
    let case = run.case();
    paper.heading(&words.fill("practise-debriefing", &[("title", &case.title)]));
    if marks.passed() {
        paper.paragraph(&words.say("practise-passed"));
    } else {
        paper.paragraph(&words.say("practise-not-passed"));
        for failing in &marks.failing {
            paper.point(&told.failing(failing));
        }
    }
    paper.heading(&words.say("practise-process"));
    for mark in &marks.marks {
        told.mark(paper, mark);
    }
    told.signs(paper, marks);
    paper.heading(&words.say("practise-questions"));
    for asked in &marks.sequence {
        let kind = words.say(&format!("practise-question-{}", asked.question.word()));
        let values = [("type", kind.as_str()), ("words", &asked.text)];
        paper.point(&words.fill("practise-question", &values));
    }
    told.right(paper, run);
    paper.heading(&words.say("practise-lesson"));
    paper.paragraph(&case.about);
    paper.gap();
    paper.paragraph(&case.key.lesson);
}

struct Told<'a> {
    definitions: &'a Definitions,
    words: &'a Words,
}

impl Told<'_> {
    fn mark(&self, paper: &mut Paper, mark: &Mark) {
        let area = self
            .words
            .say(&format!("practise-area-{}", mark.area.word()));
        let band = self
            .words
            .say(&format!("practise-band-{}", mark.band.word()));
        let values = [("area", area.as_str()), ("band", &band)];
        paper.paragraph(&self.words.fill("practise-area", &values));
        for remark in &mark.remarks {
            paper.point(&self.remark(remark));
        }
    }

    fn failing(&self, failing: &Failing) -> String {
        let id = match failing {
            Failing::Violated(violated) => return self.violated(violated),
            Failing::Gate(item) => {
                return self
                    .words
                    .fill("practise-failing-gate", &[("item", &self.item(item))]);
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

    fn violated(&self, violated: &Violated) -> String {
        let id = format!("practise-violation-{}", violated.what.word());
        let item = violated.item.as_ref().map(|item| self.item(item));
        self.words.fill(&id, &[("item", &item.unwrap_or_default())])
    }

    fn remark(&self, remark: &Remark) -> String {
        let at = |id: &str, item: &ItemId| self.words.fill(id, &[("item", &self.item(item))]);
        let of = |id: &str, count: usize, of: usize| {
            let (count, of) = (count.to_string(), of.to_string());
            self.words.fill(id, &[("count", &count), ("of", &of)])
        };
        let named = |id: &str, name: &str| self.words.fill(id, &[("name", name)]);
        let event = |id: &str, what: &str, chosen: &str| {
            self.words.fill(id, &[("what", what), ("chosen", chosen)])
        };
        let other = |id: &str, given: &str, right: &str| {
            self.words.fill(id, &[("given", given), ("right", right)])
        };
        match remark {
            Remark::NotSo(item) => at("practise-remark-not-so", item),
            Remark::LeftUndone(item) => at("practise-remark-left", item),
            Remark::NotLookedAt(item) => at("practise-remark-not-looked", item),
            Remark::PutRight(item) => at("practise-remark-put-right", item),
            Remark::SeenOtherwise(item) => at("practise-remark-seen-otherwise", item),
            Remark::Productive { count, of: all } => of("practise-remark-productive", *count, *all),
            Remark::NothingAsked => self.words.say("practise-remark-nothing-asked"),
            Remark::AskedOf { count, of: all } => of("practise-remark-asked", *count, *all),
            Remark::Heeded(item) => at("practise-remark-heeded", item),
            Remark::Unheeded(item) => at("practise-remark-unheeded", item),
            Remark::Served { what, chosen } => event("practise-remark-served", what, chosen),
            Remark::NotServed { what, chosen } => event("practise-remark-not-served", what, chosen),
            Remark::ConsentNotAsked(item) => at("practise-remark-consent-not-asked", item),
            Remark::NoTakenForYes(item) => at("practise-remark-no-for-yes", item),
            Remark::NoKept(item) => at("practise-remark-no-kept", item),
            Remark::Signs { count, of: all } => of("practise-remark-signs", *count, *all),
            Remark::Imagined(count) => self.words.count("practise-remark-imagined", *count),
            Remark::NotedOtherwise(item) => at("practise-remark-noted-otherwise", item),
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
            Remark::NotCalled(id) => named("practise-remark-not-called", &self.contact(id)),
            Remark::CalledInVain(id) => named("practise-remark-in-vain", &self.contact(id)),
            Remark::AllCalled => self.words.say("practise-remark-all-called"),
        }
    }

    fn signs(&self, paper: &mut Paper, marks: &Marks) {
        paper.heading(&self.words.say("practise-signs"));
        let found = &marks.found;
        if found.heard.is_empty() && found.missed.is_empty() {
            paper.paragraph(&self.words.say("practise-signs-none"));
        }
        let named = |ids: &[IndicatorId]| ids.iter().map(|id| self.indicator(id)).collect();
        let missed = found.missed.iter().map(|missed| self.missed(missed));
        let lists: [(&str, Vec<String>); 3] = [
            ("practise-heard", named(&found.heard)),
            ("practise-missed", missed.collect()),
            ("practise-imagined", named(&found.imagined)),
        ];
        for (id, lines) in lists.iter().filter(|(_, lines)| !lines.is_empty()) {
            paper.paragraph(&self.words.say(id));
            for line in lines {
                paper.point(line);
            }
        }
    }

    fn missed(&self, missed: &Missed) -> String {
        let name = self.indicator(&missed.indicator);
        let at = |id: &str, item: &str| self.words.fill(id, &[("name", &name), ("item", item)]);
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
                self.words.fill("practise-lost-held-back", &values)
            }
            Lost::Closed(item) => at("practise-lost-closed", &self.item(item)),
            Lost::NotAsked(items) if items.is_empty() => at("practise-lost-nowhere", ""),
            Lost::NotAsked(items) => {
                let items: Vec<String> = items.iter().map(|item| self.item(item)).collect();
                at("practise-lost-not-asked", &items.join(" / "))
            }
        }
    }

    fn right(&self, paper: &mut Paper, run: &Run<'_>) {
        let key = &run.case().key;
        paper.heading(&self.words.say("practise-right"));
        let (name, urgency) = (self.pathway(&key.pathway), self.urgency(key.urgency));
        let values = [("name", name.as_str()), ("urgency", &urgency)];
        paper.paragraph(&self.words.fill("practise-right-step", &values));
        if !key.call.is_empty() {
            let names: Vec<String> = key.call.iter().map(|id| self.contact(id)).collect();
            let names = names.join("; ");
            paper.paragraph(&self.words.fill("practise-right-call", &[("names", &names)]));
        }
        if !key.must_not.is_empty() {
            paper.gap();
            paper.paragraph(&self.words.say("practise-must-not"));
            for text in &key.must_not {
                paper.point(text);
            }
        }
    }

    fn item(&self, id: &ItemId) -> String {
        let questionnaire = &self.definitions.questionnaire;
        let item = questionnaire.position(id.as_str());
        let item = item.and_then(|ix| questionnaire.item(ix));
        item.map_or_else(|| id.to_string(), |item| item.text().to_owned())
    }

    fn indicator(&self, id: &IndicatorId) -> String {
        let catalogue = &self.definitions.rules.catalogue;
        let mut indicators = catalogue.indicators.iter();
        let found = indicators.find(|indicator| indicator.id == *id);
        let own = found.map_or(id.as_str(), |indicator| &indicator.name);
        let entry = RuleEntry::Indicator(id.clone());
        self.words.of_rules(&entry, RulePart::Name, own).to_owned()
    }

    fn pathway(&self, id: &PathwayId) -> String {
        let found = self.definitions.rules.pathways.find(id.as_str());
        let own = found.map_or(id.as_str(), |pathway| &pathway.name);
        let entry = RuleEntry::Pathway(id.clone());
        self.words.of_rules(&entry, RulePart::Name, own).to_owned()
    }

    fn contact(&self, id: &ContactId) -> String {
        let found = self.definitions.rules.contacts.get(id);
        let own = found.map_or(id.as_str(), |contact| &contact.name);
        let entry = RuleEntry::Contact(id.clone());
        self.words.of_rules(&entry, RulePart::Name, own).to_owned()
    }

    fn urgency(&self, urgency: Urgency) -> String {
        self.words.say(&format!("urgency-{}", urgency.word()))
    }
}

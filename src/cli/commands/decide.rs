//! The officer decides: the recommendation with its reasons, and the decision beside it.

use crate::assessment::{Assessment, Definitions, RecommendationLine};
use crate::cli::error::CommandError;
use crate::grammar::{PathwayId, RuleEntry, RulePart, Urgency};
use crate::record::Record;
use crate::referral::{CallList, Decision, Pathways};
use crate::report::{self, Paper};
use crate::terminal::conduct::whom_to_call;
use crate::terminal::{Desk, Entry, Header, Menu, Note, Page, Reply};

use super::Commands;
use super::present::page_width;

impl Commands<'_> {
    /// Shows the recommendation and asks for the decision; `None` where it is left for later.
    pub(super) fn decide(
        &self,
        desk: &mut dyn Desk,
        definitions: &Definitions,
        record: &Record,
        assessment: &Assessment,
        call_list: &CallList,
    ) -> Result<Option<Decision>, CommandError> {
        let pathways = &definitions.rules.pathways;
        let Some(leading) = pathways.leading.get(assessment.recommendation.leading) else {
            return Ok(None);
        };
        let recommended = (&leading.id, assessment.recommendation.urgency);
        let judgement = leading.id.as_str() != "refer" && leading.id.as_str() != "child_protection";
        let mut options = vec![self.words.say("decide-as-recommended")];
        if judgement {
            options.push(self.words.say("decide-judgement"));
        }
        options.extend(
            ["decide-otherwise", "decide-details", "decide-later"].map(|id| self.words.say(id)),
        );
        loop {
            let mut paper = Paper::new(page_width());
            let calls = whom_to_call(call_list, &leading.call, self.words);
            report::recommendation(&mut paper, record, &calls, self.words);
            let page = self.text_page(
                "decide-title",
                paper,
                Entry::One {
                    options: options.clone(),
                    chosen: None,
                },
            );
            let at = match desk.show(&page) {
                Reply::One(at) => at,
                Reply::Interrupted => return Err(CommandError::Left),
                _ => continue,
            };
            // Without the line for professional judgement, the lines after it move up.
            let at = if judgement || at == 0 { at } else { at + 1 };
            let decision = match at {
                0 => Decision::new(&leading.id, None, None, recommended, pathways).ok(),
                1 => match self.reason(desk)? {
                    Some(reason) => {
                        let refer = pathways
                            .find("refer")
                            .map_or(&leading.id, |refer| &refer.id);
                        let urgency = assessment.recommendation.urgency.max(Urgency::Urgent);
                        Decision::new(refer, Some(urgency), Some(reason), recommended, pathways)
                            .ok()
                    }
                    None => None,
                },
                2 => self.decide_otherwise(desk, pathways, recommended)?,
                3 => {
                    let mut paper = Paper::new(page_width());
                    report::details(&mut paper, record, self.words);
                    let page = self.text_page("decide-details", paper, Entry::Acknowledge);
                    if desk.show(&page) == Reply::Interrupted {
                        return Err(CommandError::Left);
                    }
                    None
                }
                _ => return Ok(None),
            };
            if decision.is_some() {
                return Ok(decision);
            }
        }
    }

    /// Asks for a decision on a record that was sealed without one; `None` where it is left.
    pub(super) fn decide_later(
        &self,
        desk: &mut dyn Desk,
        pathways: &Pathways,
        recommendation: &RecommendationLine,
    ) -> Result<Option<Decision>, CommandError> {
        let leading = PathwayId::new(&recommendation.leading);
        let recommended = (&leading, recommendation.urgency);
        let name = recommendation
            .pathways
            .first()
            .map_or("", |pathway| self.pathway(&pathway.id, &pathway.name));
        let menu = Menu {
            title: self.words.fill("decide-still", &[("name", name)]),
            options: [
                "decide-as-recommended",
                "decide-otherwise",
                "decide-not-now",
            ]
            .map(|id| self.words.say(id))
            .to_vec(),
        };
        match desk.menu(&menu)? {
            Some(0) => Ok(Decision::new(&leading, None, None, recommended, pathways).ok()),
            Some(1) => self.decide_otherwise(desk, pathways, recommended),
            _ => Ok(None),
        }
    }

    /// Returns the name of a pathway in the officer's language.
    pub(super) fn pathway<'w>(&'w self, id: &str, name: &'w str) -> &'w str {
        let entry = RuleEntry::Pathway(PathwayId::new(id));
        self.words.of_rules(&entry, RulePart::Name, name)
    }

    fn decide_otherwise(
        &self,
        desk: &mut dyn Desk,
        pathways: &Pathways,
        recommended: (&PathwayId, Urgency),
    ) -> Result<Option<Decision>, CommandError> {
        let names = pathways.leading.iter();
        let names = names.map(|way| self.pathway(way.id.as_str(), &way.name).to_owned());
        let menu = Menu {
            title: self.words.say("decide-which"),
            options: names.collect(),
        };
        let Some(pathway) = desk.menu(&menu)?.and_then(|at| pathways.leading.get(at)) else {
            return Ok(None);
        };
        let levels = [Urgency::Emergency, Urgency::Urgent, Urgency::Normal];
        let menu = Menu {
            title: self.words.say("decide-how-soon"),
            options: levels
                .map(|level| self.words.say(&format!("urgency-{}", level.word())))
                .to_vec(),
        };
        let Some(urgency) = desk.menu(&menu)?.and_then(|at| levels.get(at)) else {
            return Ok(None);
        };
        let differs = pathway.id != *recommended.0 || *urgency != recommended.1;
        let reason = if differs { self.reason(desk)? } else { None };
        Ok(Decision::new(&pathway.id, Some(*urgency), reason, recommended, pathways).ok())
    }

    /// Asks for the officer's reason; `None` where the officer goes back.
    fn reason(&self, desk: &mut dyn Desk) -> Result<Option<String>, CommandError> {
        let page = Page {
            header: Header {
                title: self.words.say("decide-title"),
                ..Header::default()
            },
            aloud: Vec::new(),
            notes: vec![
                Note::plain(self.words.say("decide-reason")),
                Note::plain(self.words.say("conduct-leave-with-esc")),
            ],
            notice: None,
            entry: Entry::Line {
                initial: String::new(),
                hint: self.words.say("decide-reason-hint"),
            },
        };
        match desk.show(&page) {
            Reply::Line(reason) => Ok(Some(reason)),
            Reply::Interrupted => Err(CommandError::Left),
            _ => Ok(None),
        }
    }

    fn text_page(&self, title: &str, paper: Paper, entry: Entry) -> Page {
        Page {
            header: Header {
                title: self.words.say(title),
                ..Header::default()
            },
            aloud: Vec::new(),
            notes: vec![Note::plain(paper.into_text())],
            notice: None,
            entry,
        }
    }
}

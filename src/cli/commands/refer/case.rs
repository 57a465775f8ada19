//! What is known before anything is asked: the record as far as a referral needs it, and what has been
//! referred before.

use crate::assessment::{NeedLine, Rules};
use crate::cli::clock::instant;
use crate::grammar::{ItemIx, NeedId};
use crate::jurisdiction::{Exception, ExceptionKind, Instant, Jurisdiction, ServiceKind};
use crate::questionnaire::{Need, Questionnaire};
use crate::record::{Act, AnswerLine, Record};
use crate::referral::{CallList, Directory, Facts, Known, Person};
use crate::words::Words;

use super::person::person;

/// A record that somebody is referred by.
pub(super) struct Case<'r> {
    /// The id of the record.
    pub(super) amends: String,
    pub(super) record: &'r Record,
    pub(super) rules: &'r Rules,
    pub(super) jurisdiction: &'r Jurisdiction,
    /// Whom the post can call.
    pub(super) calls: CallList,
    /// The services that the post can ask: its own, and those of its country.
    pub(super) directory: Directory,
    /// The person, as a service looks at them.
    pub(super) person: Person,
    /// What the record knows and a letter can tell.
    pub(super) facts: Facts,
    /// Whether the person is a child or may be one.
    pub(super) is_child: bool,
    /// Whether nobody refers the person to an embassy or consulate.
    pub(super) no_mission: bool,
    /// The person's own no to a referral, or to sharing, in the interview.
    pub(super) said_no: Vec<String>,
    /// What was done about referrals before.
    pub(super) acts: Vec<Act>,
    /// The officer, by the name that the laptop knows.
    pub(super) officer: String,
    /// When the referral was begun, local time: who is open is looked up for one moment.
    pub(super) at: Instant,
}

impl<'r> Case<'r> {
    /// Looks at a record. The questionnaire says which items tell age, sex and language; without it
    /// the officer writes them.
    pub(super) fn new(
        amends: String,
        record: &'r Record,
        questionnaire: Option<&Questionnaire>,
        (rules, jurisdiction, calls, directory): (&'r Rules, &'r Jurisdiction, CallList, Directory),
        acts: Vec<Act>,
        words: &Words,
    ) -> Self {
        let leading = record.summary.recommendation.leading.as_str();
        let is_child = record.path.starts_with("child") || leading == "child_protection";
        let child_under = u32::try_from(jurisdiction.child_under).unwrap_or(18);
        let mut case = Self {
            amends,
            record,
            rules,
            jurisdiction,
            calls,
            directory,
            person: person(record, questionnaire, is_child, child_under),
            facts: Facts::default(),
            is_child,
            no_mission: false,
            said_no: Vec::new(),
            acts,
            officer: String::new(),
            at: instant(),
        };
        case.no_mission = case.needs().iter().any(|need| need.no_mission);
        // The consents after the talk cover no part of it: they are about what comes next.
        let about = questionnaire.map(|questionnaire| &questionnaire.about);
        let asked = about.map_or([None, None], |about| [about.refer, about.share]);
        let asked: Vec<&str> = asked
            .into_iter()
            .flatten()
            .filter_map(|ix| {
                let item = questionnaire?.item(ix)?;
                Some(item.id.as_str())
            })
            .collect();
        let refused = record.consents.iter();
        let refused = refused.filter(|line| asked.contains(&line.item.as_str()) && is_no(line));
        case.said_no = refused.map(|line| line.put.clone()).collect();
        case.take_facts(questionnaire, words);
        case
    }

    fn take_facts(&mut self, questionnaire: Option<&Questionnaire>, words: &Words) {
        let decided = self.record.decision.as_ref();
        let decided = decided.map(|decision| decision.pathway.as_str());
        let leading = self.record.summary.recommendation.leading.as_str();
        if matches!(decided.unwrap_or(leading), "refer" | "child_protection") {
            self.facts
                .insert(Known::Pathway, words.say("refer-pathway"));
        }
        let Some(questionnaire) = questionnaire else {
            return;
        };
        let about = &questionnaire.about;
        let known = [
            (Known::Age, about.age),
            (Known::Sex, about.sex),
            (Known::Language, about.language),
        ];
        for (known, ix) in known {
            self.facts
                .extend(self.answer(questionnaire, ix).map(|text| (known, text)));
        }
    }

    /// Returns an answer of the record as people read it.
    fn answer(&self, questionnaire: &Questionnaire, ix: Option<ItemIx>) -> Option<String> {
        let item = questionnaire.item(ix?)?;
        let lines = self.record.answers.iter().chain(&self.record.observations);
        let mut lines = lines.chain(&self.record.gates);
        let line = lines.find(|line| line.item == item.id.as_str())?;
        line.label.clone()
    }

    /// Returns the needs that hold or were raised, the most urgent first.
    pub(super) fn needs(&self) -> Vec<&'r Need> {
        let holding = |line: &&NeedLine| line.state == "holds";
        let held = self.record.summary.needs.iter().filter(holding);
        let held = held.map(|line| line.id.as_str());
        let raised = self.record.raised.iter();
        let raised = raised.filter_map(|line| line.need.as_deref());
        let mut ids: Vec<&str> = held.chain(raised).collect();
        ids.sort_unstable();
        ids.dedup();
        let all = self.rules.needs.0.iter();
        let mut needs: Vec<&Need> = all.filter(|need| ids.contains(&need.id.as_str())).collect();
        needs.sort_by_key(|need| std::cmp::Reverse(need.urgency));
        needs
    }

    /// Returns a need of the rules.
    pub(super) fn need(&self, id: &NeedId) -> Option<&'r Need> {
        self.rules.needs.find(id)
    }

    /// Returns the exceptions of a kind.
    pub(super) fn exceptions(&self) -> &'r [Exception] {
        &self.jurisdiction.exceptions
    }

    /// Returns what the law file says others than child protection are told of a child.
    pub(super) fn child_exception(&self) -> Option<&'r Exception> {
        let mut all = self.jurisdiction.exceptions.iter();
        all.find(|exception| exception.kind == ExceptionKind::Child)
    }

    /// Says whether child protection has been asked already.
    pub(super) fn child_protection_asked(&self) -> bool {
        self.acts.iter().any(|act| {
            matches!(act, Act::Referral(referral) if referral.to.kind == ServiceKind::ChildProtection)
        })
    }
}

fn is_no(line: &AnswerLine) -> bool {
    line.standing == "declined"
        || line
            .value
            .as_ref()
            .is_some_and(|value| value.as_str() == Some("no"))
}

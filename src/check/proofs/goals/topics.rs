//! An officer who goes to a topic asks nothing there before the yes to it.
//!
//! The walk goes through a questionnaire in its order; the menu does not. What keeps a topic back until
//! somebody has agreed to it is that a consent covers it, not that one stands before it.

use crate::check::proofs::goal::Goal;
use crate::check::proofs::model::Model;
use crate::grammar::{ItemIx, SectionId};
use crate::questionnaire::{Item, Put, Questionnaire, SectionIx};

use super::agreed::{has_effect, is_asked_in_full_talk};
use super::declared;

/// Adds the goals, one for each consent that leaves out a topic. `of_consent` are those about what is
/// asked in the order of the file: their failing explains these.
pub(super) fn add(model: &Model<'_>, of_consent: &[usize], goals: &mut Vec<Goal>) {
    let questionnaire = &model.definitions.questionnaire;
    let mut open: Vec<Open<'_>> = Vec::new();
    for (ix, item) in questionnaire.numbered() {
        let is_kept = questionnaire.covering(item.section).next().is_some();
        // What shows a need is asked whenever it is needed.
        if is_kept
            || shows_a_need(questionnaire, ix)
            || !is_asked_in_full_talk(questionnaire, ix, item)
        {
            continue;
        }
        let mut before = questionnaire.numbered().take(ix.index());
        let consent = before.find(|(at, _)| has_effect(questionnaire, *at));
        let section = questionnaire.section(item.section);
        let Some(((_, consent), section)) = consent.zip(section) else {
            continue;
        };
        match open.iter_mut().find(|open| open.consent.id == consent.id) {
            Some(open) if !open.sections.contains(&&section.id) => open.sections.push(&section.id),
            Some(_) => {}
            None => open.push(Open {
                consent,
                sections: vec![&section.id],
                first: item,
            }),
        }
    }
    for left_out in open {
        let (message, help) = left_out.told(questionnaire);
        goals.push(Goal {
            explained_by: of_consent.to_vec(),
            ..declared::missing(left_out.consent.place, message, help)
        });
    }
}

fn shows_a_need(questionnaire: &Questionnaire, ix: ItemIx) -> bool {
    let mut shows = false;
    for (_, when, _) in &questionnaire.needs_when {
        if let Some(when) = when {
            when.each_leaf(&mut |looked_at, _, _| shows |= looked_at == ix);
        }
    }
    for (_, when, _) in &questionnaire.evidence {
        when.each_leaf(&mut |looked_at, _, _| shows &= looked_at != ix);
    }
    shows
}

/// Topics that no consent keeps back.
struct Open<'q> {
    /// The consent that comes before them.
    consent: &'q Item,
    sections: Vec<&'q SectionId>,
    /// The first item of theirs.
    first: &'q Item,
}

impl Open<'_> {
    fn told(&self, questionnaire: &Questionnaire) -> (String, String) {
        let covers = match &self.consent.put {
            Put::Consent { covers, .. } => covers.as_slice(),
            _ => &[],
        };
        let names: Vec<String> = self.sections.iter().map(|id| format!("`{id}`")).collect();
        let what = if covers.is_empty() {
            "covers nothing".to_owned()
        } else {
            format!("does not cover {}", names.join(", "))
        };
        let message = format!(
            "`{}` {what}, so that an officer who goes to a topic can ask `{}` before it",
            self.consent.id, self.first.id
        );
        let sections = questionnaire.sections.iter().enumerate();
        let all = sections.filter(|(at, section)| {
            covers.contains(&SectionIx(*at)) || self.sections.contains(&&section.id)
        });
        let all: Vec<&str> = all.map(|(_, section)| section.id.as_str()).collect();
        let help = format!(
            "name all that is not put without a yes: `covers: [{}]`",
            all.join(", ")
        );
        (message, help)
    }
}

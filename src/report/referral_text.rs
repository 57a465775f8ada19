//! Referrals, refusals and what was done about them, as the officer and the court read it.

use crate::record::{Act, Amendment};
use crate::referral::{Done, Grounds, Pages, PersonsPaper, Referral, Refused, Step, Told};
use crate::words::Words;

use super::Paper;

/// Writes the referrals among what was added to a record, each with what was done about it; nothing
/// where there is none.
pub(super) fn referrals(paper: &mut Paper, amendments: &[Amendment], words: &Words) {
    let acts: Vec<(&str, &Act)> = amendments
        .iter()
        .filter_map(|amendment| Some((amendment.wall.as_str(), amendment.act.as_ref()?)))
        .collect();
    if acts.is_empty() {
        return;
    }
    paper.heading(&words.say("report-referrals"));
    let mut is_first = true;
    for (_, act) in &acts {
        if let Act::Referral(one) = act {
            if !is_first {
                paper.gap();
            }
            is_first = false;
            referral(paper, one, words);
            let steps = acts.iter().filter_map(|(wall, act)| match act {
                Act::Step(step) if step.referral == one.code => Some((*wall, step)),
                _ => None,
            });
            for (wall, step) in steps {
                step_point(paper, wall, step, Some(one), words);
            }
        }
    }
    let is_known = |step: &Step| {
        let mut acts = acts.iter();
        acts.any(|(_, act)| matches!(act, Act::Referral(one) if one.code == step.referral))
    };
    for (wall, act) in &acts {
        match act {
            Act::Refused(one) => refused(paper, one, words),
            Act::Step(step) if !is_known(step) => {
                let code = step.referral.to_string();
                paper.paragraph(&words.fill("report-referral-elsewhere", &[("code", &code)]));
                step_point(paper, wall, step, None, words);
            }
            _ => {}
        }
    }
}

/// Writes what one amendment says about a referral, where it stands alone.
pub(super) fn act(paper: &mut Paper, wall: &str, act: &Act, words: &Words) {
    match act {
        Act::Referral(one) => referral(paper, one, words),
        Act::Refused(one) => refused(paper, one, words),
        Act::Step(step) => {
            let code = step.referral.to_string();
            paper.paragraph(&words.fill("report-referral-elsewhere", &[("code", &code)]));
            step_point(paper, wall, step, None, words);
        }
    }
}

fn referral(paper: &mut Paper, one: &Referral, words: &Words) {
    let values = [
        ("code", one.code.to_string()),
        ("name", one.to.name.clone()),
        (
            "urgency",
            words.say(&format!("urgency-{}", one.urgency.word())),
        ),
        ("made", one.made.clone()),
    ];
    paper.paragraph(&fill(words, "report-referral", &values));
    if let Some(reach) = &one.to.reach {
        paper.indented(&words.fill("report-referral-reach", &[("reach", reach)]));
    }
    let asked: Vec<&str> = one
        .asked_for
        .iter()
        .map(|asked| asked.text.as_str())
        .collect();
    if !asked.is_empty() {
        paper.indented(&words.fill("report-referral-asked", &[("asked", &asked.join("; "))]));
    }
    paper.indented(&grounds(&one.grounds, words));
    paper.indented(&words.say(if one.told.is_empty() {
        "report-referral-told-nothing"
    } else {
        "report-referral-told"
    }));
    for told in &one.told {
        told_point(paper, told);
    }
    let kept_back = one.kept_back.iter().map(|id| paper.name_of(id));
    let kept_back: Vec<String> = kept_back.collect();
    if !kept_back.is_empty() {
        let names = kept_back.join("; ");
        paper.indented(&words.fill("report-referral-kept-back", &[("names", &names)]));
    }
    // Only where a page was written can somebody have it.
    let has_it = one.pages == Some(Pages::Written);
    paper.indented(&words.say(match (one.paper, has_it) {
        (PersonsPaper::Copy, true) => "report-referral-paper-copy",
        (PersonsPaper::Copy, false) => "report-referral-paper-copy-agreed",
        (PersonsPaper::Card, true) => "report-referral-paper-card",
        (PersonsPaper::Card, false) => "report-referral-paper-card-agreed",
        (PersonsPaper::Nothing, _) => "report-referral-paper-nothing",
    }));
    if one.pages == Some(Pages::NotWritten) {
        paper.indented(&words.say("report-referral-no-page"));
    }
    if one.paper_is_dangerous == Some(true) {
        paper.indented(&words.say("report-referral-paper-dangerous"));
    }
}

fn told_point(paper: &mut Paper, told: &Told) {
    paper.point_under(1, &format!("{}: {}", told.name, told.text));
}

/// Says why it might be told.
fn grounds(grounds: &Grounds, words: &Words) -> String {
    match grounds {
        Grounds::Consent {
            given,
            language,
            through_interpreter,
        } => {
            let how = words.say(&format!("report-consent-{}", given.word()));
            let values = [("how", how), ("language", words.language(language))];
            let id = if *through_interpreter {
                "report-referral-consent-interpreted"
            } else {
                "report-referral-consent"
            };
            fill(words, id, &values)
        }
        Grounds::Child { views, against } => {
            let mut said = Vec::new();
            if *against {
                said.push(words.say("report-referral-child-against"));
            }
            said.extend(match views.as_str() {
                "" if *against => None,
                "" => Some(words.say("report-referral-child-unasked")),
                views => Some(words.fill("report-referral-child", &[("views", views)])),
            });
            said.join(" ")
        }
        Grounds::Exception {
            text, source, told, ..
        } => {
            let values = [("text", text.as_str()), ("source", source), ("told", told)];
            words.fill("report-referral-exception", &values)
        }
    }
}

fn refused(paper: &mut Paper, one: &Refused, words: &Words) {
    let values = [("name", one.to.name.as_str()), ("at", &one.at)];
    paper.paragraph(&words.fill("report-referral-refused", &values));
}

fn step_point(
    paper: &mut Paper,
    wall: &str,
    step: &Step,
    referral: Option<&Referral>,
    words: &Words,
) {
    let mut line = format!(
        "{}: {}",
        to_the_second(&step.at),
        words.say(&format!("followup-done-{}", step.what.word()))
    );
    if let Done::Withdrawn { information } = &step.what {
        let name = |id: &crate::grammar::InformationId| {
            let told = referral.iter().flat_map(|referral| &referral.told);
            let mut told = told.filter(|told| told.information == *id);
            told.next()
                .map_or_else(|| paper.name_of(id), |told| told.name.clone())
        };
        let names: Vec<String> = information.iter().map(name).collect();
        let of = if names.is_empty() {
            words.say("report-referral-everything")
        } else {
            names.join("; ")
        };
        line = format!("{line} ({of})");
    }
    if step.at != wall {
        line = format!(
            "{line} ({})",
            words.fill("report-referral-noted", &[("wall", &to_the_second(wall))])
        );
    }
    paper.point(&line);
    if !step.note.is_empty() {
        paper.point_under(1, &step.note);
    }
}

/// A time without the fraction that tells it from others of its second.
fn to_the_second(at: &str) -> String {
    match at.split_once('.') {
        Some((second, _)) if at.ends_with('Z') => format!("{second}Z"),
        _ => at.to_owned(),
    }
}

fn fill(words: &Words, id: &str, values: &[(&str, String)]) -> String {
    let values: Vec<(&str, &str)> = values
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    words.fill(id, &values)
}

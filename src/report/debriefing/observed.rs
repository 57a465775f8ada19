//! The debriefing of an exercise that somebody observed, as far as it was observed.

use crate::assessment::Definitions;
use crate::grammar::ContactId;
use crate::practice::{
    Care, Case, Observation, Scale, Violation, Witnessed, gates_observed, timeline_observed,
};
use crate::report::debriefing_text::Told;
use crate::words::Words;

use super::{Section, Sections};

/// Returns the debriefing of an observed exercise; `case` is the one that was played, where it is known.
pub fn debriefing_observed(
    observation: &Observation,
    case: Option<&Case>,
    definitions: &Definitions,
    words: &Words,
) -> Sections {
    let told = Told { definitions, words };
    let title = match case {
        Some(case) => words.fill_apart("practise-debriefing", &[("title", &case.title)]),
        None => words.say("debrief-observed"),
    };
    let identity = [
        ("trainee", observation.trainee.as_str()),
        ("observer", &observation.observer),
        ("begun", &observation.begun),
    ];
    let mut sections = Sections {
        title,
        identity: words.fill_apart("debrief-identity-observed", &identity),
        all: Vec::new(),
    };
    sections.add(violations(observation, words));
    let mut talk = Section::talk(timeline_observed(observation), words);
    if !talk.timeline.is_empty() {
        talk.paragraphs.push(productive(observation, words));
    }
    sections.add(talk);
    sections.add(gates(observation, case, told, words));
    sections.add(care(observation, words));
    sections.add(scales(observation, words));
    if let Some(case) = case {
        sections.add(outcome(observation, case, told, words));
    }
    let mut one = Section::new(words.say("debrief-one-thing"));
    one.group(
        words.say("debrief-keep"),
        observation.keep.iter().cloned().collect(),
    );
    one.group(
        words.say("debrief-change"),
        observation.change.iter().cloned().collect(),
    );
    sections.add(one);
    if let Some(case) = case {
        let mut lesson = Section::new(words.say("practise-lesson"));
        lesson.paragraphs.push(case.about.clone());
        lesson.paragraphs.push(case.key.lesson.clone());
        sections.add(lesson);
    }
    sections
}

fn violations(observation: &Observation, words: &Words) -> Section {
    let mut section = Section::new(words.say("debrief-violations"));
    let seen: Vec<Violation> = observation.violations().collect();
    if seen.is_empty() {
        section
            .paragraphs
            .push(words.say("debrief-violations-none"));
    } else {
        section.grave = true;
        section
            .paragraphs
            .push(words.say("debrief-violations-fail"));
        let told = seen.iter();
        let told = told.map(|one| words.say(&format!("observe-violation-{}", one.word())));
        section.group(String::new(), told.collect());
    }
    section
}

fn productive(observation: &Observation, words: &Words) -> String {
    let of = observation.questions().count();
    let questions = observation.questions();
    let count = questions
        .filter(|question| question.is_productive())
        .count();
    let (count, of) = (count.to_string(), of.to_string());
    words.fill_apart(
        "practise-remark-productive",
        &[("count", &count), ("of", &of)],
    )
}

fn gates(observation: &Observation, case: Option<&Case>, told: Told<'_>, words: &Words) -> Section {
    let mut section = Section::new(words.say("observer-gates"));
    let seen_to = observation.gates.iter().map(|id| told.item(id));
    section.group(words.say("debrief-gates-seen-to"), seen_to.collect());
    if observation.gates_gone_through {
        let gates = gates_observed(&told.definitions.questionnaire, case);
        let left = gates.filter(|item| !observation.gates.contains(&item.id));
        let left = left.map(|item| item.text().to_owned());
        section.group(words.say("debrief-gates-left"), left.collect());
    }
    section
}

fn care(observation: &Observation, words: &Words) -> Section {
    let mut section = Section::new(words.say("debrief-care"));
    let count = |wanted: &dyn Fn(&Witnessed) -> bool| {
        let noted = observation.sequence.iter();
        noted.filter(|noted| wanted(&noted.what)).count()
    };
    let heeded = count(&|what| matches!(what, Witnessed::Distress { care: Care::Heeded }));
    let unheeded = count(&|what| {
        matches!(
            what,
            Witnessed::Distress {
                care: Care::Unheeded
            }
        )
    });
    let breaks = count(&|what| matches!(what, Witnessed::Break));
    let counted = [
        ("debrief-heeded", heeded),
        ("debrief-unheeded", unheeded),
        ("debrief-breaks", breaks),
    ];
    let counted = counted.into_iter().filter(|(_, count)| *count > 0);
    let counted = counted.map(|(id, count)| words.count(id, count));
    section.group(String::new(), counted.collect());
    let notes = observation.sequence.iter().filter_map(|noted| {
        let Witnessed::Note { text } = &noted.what else {
            return None;
        };
        let minute = (noted.at / 60).to_string();
        Some(words.fill_apart("debrief-note", &[("minute", &minute), ("text", text)]))
    });
    section.group(words.say("debrief-notes"), notes.collect());
    section
}

fn scales(observation: &Observation, words: &Words) -> Section {
    let mut section = Section::new(words.say("observer-scales"));
    for rating in &observation.ratings {
        let word = rating.scale.word();
        let (name, rate) = (words.say(&format!("scale-{word}")), rating.rate.to_string());
        let name = words.fill_apart("debrief-rate", &[("scale", &name), ("rate", &rate)]);
        let near = Scale::ANCHORS.iter();
        let near = near.filter(|anchor| anchor.abs_diff(rating.rate) <= 1);
        let near = near.filter(|anchor| rating.rate % 2 == 0 || **anchor == rating.rate);
        let anchors = near.map(|anchor| words.say(&format!("scale-{word}-{anchor}")));
        section.group(name, anchors.collect());
    }
    section
}

/// Holds what was noted and decided to the key, as far as the observer saw it.
fn outcome(observation: &Observation, case: &Case, told: Told<'_>, words: &Words) -> Section {
    let key = &case.key;
    let mut section = Section::new(words.say("debrief-outcome"));
    if let Some(noted) = &observation.signs {
        let (heard, missed): (Vec<_>, Vec<_>) =
            key.indicators.iter().partition(|id| noted.contains(id));
        let names = |ids: Vec<&_>| ids.into_iter().map(|id| told.indicator(id)).collect();
        section.group(words.say("practise-heard"), names(heard));
        section.group(words.say("practise-missed"), names(missed));
        let imagined = noted.iter().filter(|id| !key.indicators.contains(id));
        section.group(words.say("practise-imagined"), names(imagined.collect()));
    }
    let (name, urgency) = (told.pathway(&key.pathway), told.urgency(key.urgency));
    let right = [("name", name.as_str()), ("urgency", &urgency)];
    let right = words.fill_apart("practise-right-step", &right);
    if let Some(decided) = &observation.decided {
        let (name, urgency) = (
            told.pathway(&decided.pathway),
            told.urgency(decided.urgency),
        );
        let values = [("name", name.as_str()), ("urgency", &urgency)];
        let decided = words.fill_apart("practise-right-step", &values);
        section.group(words.say("debrief-decided"), vec![decided]);
    }
    section.group(words.say("practise-right"), vec![right]);
    if let Some(called) = &observation.called {
        let names = |ids: &mut dyn Iterator<Item = &ContactId>| {
            ids.map(|id| told.contact(id)).collect::<Vec<String>>()
        };
        let right = names(&mut called.iter().filter(|id| key.call.contains(id)));
        let left = names(&mut key.call.iter().filter(|id| !called.contains(id)));
        section.group(words.say("debrief-called-right"), right);
        section.group(words.say("debrief-called-left"), left);
    }
    section.group(words.say("practise-must-not"), key.must_not.clone());
    section
}

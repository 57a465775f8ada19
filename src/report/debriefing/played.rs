//! The debriefing of a run that the program played.

use crate::assessment::Definitions;
use crate::grammar::ContactId;
use crate::practice::{
    Due, Effect, Marks, Run, ToChange, Told as ToldHow, effects, timeline_played, to_change,
    to_keep,
};
use crate::report::Paper;
use crate::report::debriefing_text::Told;
use crate::words::Words;

use super::{Section, Sections, debriefing_text};

/// Writes the debriefing of a run.
pub fn debriefing(
    paper: &mut Paper,
    run: &Run<'_>,
    marks: &Marks,
    definitions: &Definitions,
    words: &Words,
) {
    debriefing_text(paper, &debriefing_played(run, marks, definitions, words));
}

/// Returns the debriefing of a run, section by section.
pub fn debriefing_played(
    run: &Run<'_>,
    marks: &Marks,
    definitions: &Definitions,
    words: &Words,
) -> Sections {
    let told = Told { definitions, words };
    let case = run.case();
    let seed = run.seed().to_string();
    let identity = [
        ("id", case.id.as_str()),
        ("version", &case.version),
        ("seed", &seed),
    ];
    let mut sections = Sections {
        title: words.fill_apart("practise-debriefing", &[("title", &case.title)]),
        identity: words.fill_apart("debrief-identity", &identity),
        all: Vec::new(),
    };
    sections.add(result(marks, told, words));
    sections.add(Section::talk(timeline_played(run), words));
    sections.add(process(marks, told, words));
    sections.add(signs(marks, told, words));
    sections.add(right(run, told, words));
    sections.add(one_thing(marks, told, words));
    let mut lesson = Section::new(words.say("practise-lesson"));
    lesson.paragraphs.push(case.about.clone());
    lesson.paragraphs.push(case.key.lesson.clone());
    sections.add(lesson);
    sections.add(questions(marks, words));
    sections.add(rules(run, told, words));
    sections
}

/// Says whether it passed, and what stood in the way.
fn result(marks: &Marks, told: Told<'_>, words: &Words) -> Section {
    let mut section = Section::new(words.say("debrief-result"));
    if marks.passed() {
        section.paragraphs.push(words.say("practise-passed"));
    } else {
        section.grave = !marks.violations.is_empty();
        section.paragraphs.push(words.say("practise-not-passed"));
        let failing = marks.failing.iter();
        let failing = failing.map(|one| told.failing(one));
        section.group(String::new(), failing.collect());
    }
    section
}

fn process(marks: &Marks, told: Told<'_>, words: &Words) -> Section {
    let mut section = Section::new(words.say("practise-process"));
    for mark in &marks.marks {
        let area = words.say(&format!("practise-area-{}", mark.area.word()));
        let band = words.say(&format!("practise-band-{}", mark.band.word()));
        let name = words.fill_apart("practise-area", &[("area", &area), ("band", &band)]);
        let remarks = mark.remarks.iter();
        let points: Vec<String> = remarks.map(|remark| told.remark(remark)).collect();
        // A band stands there even where nothing has to be said of it.
        section.groups.push(super::Group { name, points });
    }
    section
}

fn signs(marks: &Marks, told: Told<'_>, words: &Words) -> Section {
    let mut section = Section::new(words.say("practise-signs"));
    let found = &marks.found;
    if found.heard.is_empty() && found.missed.is_empty() {
        section.paragraphs.push(words.say("practise-signs-none"));
    }
    let heard = found.heard.iter().map(|id| told.indicator(id));
    section.group(words.say("practise-heard"), heard.collect());
    let missed = found.missed.iter().map(|missed| told.missed(missed));
    section.group(words.say("practise-missed"), missed.collect());
    let imagined = found.imagined.iter().map(|id| told.indicator(id));
    section.group(words.say("practise-imagined"), imagined.collect());
    section
}

/// Says what was right here, beside what was decided.
fn right(run: &Run<'_>, told: Told<'_>, words: &Words) -> Section {
    let key = &run.case().key;
    let mut section = Section::new(words.say("practise-right"));
    let (name, urgency) = (told.pathway(&key.pathway), told.urgency(key.urgency));
    let step = [("name", name.as_str()), ("urgency", &urgency)];
    section
        .paragraphs
        .push(words.fill_apart("practise-right-step", &step));
    let due = Due::all(run.case(), told.definitions);
    let is_due = |id: &&ContactId| due.iter().any(|due| due.call.contains(id));
    let to_offer = key.call.iter().filter(|id| !is_due(id));
    let to_offer: Vec<ContactId> = to_offer.cloned().collect();
    let mut calls: Vec<String> = due
        .iter()
        .map(|due| told.due("practise-right-due", due))
        .collect();
    if !to_offer.is_empty() {
        calls.push(told.offered(&to_offer));
    }
    section.group(words.say("practise-right-call"), calls);
    section.group(words.say("practise-must-not"), key.must_not.clone());
    section
}

fn one_thing(marks: &Marks, told: Told<'_>, words: &Words) -> Section {
    let mut section = Section::new(words.say("debrief-one-thing"));
    let keep = to_keep(marks).map_or_else(
        || words.say("debrief-keep-none"),
        |remark| told.remark(&remark),
    );
    let change = match to_change(marks) {
        Some(ToChange::Failing(failing)) => told.failing(&failing),
        Some(ToChange::Remark(remark)) => told.remark(&remark),
        None => words.say("debrief-change-none"),
    };
    section.group(words.say("debrief-keep"), vec![keep]);
    section.group(words.say("debrief-change"), vec![change]);
    section
}

fn questions(marks: &Marks, words: &Words) -> Section {
    let mut section = Section::new(words.say("practise-questions"));
    let asked = marks.sequence.iter().map(|asked| {
        let kind = words.say(&format!("practise-question-{}", asked.question.word()));
        let values = [("type", kind.as_str()), ("words", &asked.text)];
        words.fill_apart("practise-question", &values)
    });
    section.group(String::new(), asked.collect());
    section
}

/// Says, for the trainer, which rule of the case changed what was told.
fn rules(run: &Run<'_>, told: Told<'_>, words: &Words) -> Section {
    let mut section = Section::new(words.say("debrief-rules"));
    section.for_trainer = true;
    let effects = effects(run);
    let points = effects.iter().map(|effect| rule(effect, told, words));
    section.group(String::new(), points.collect());
    section
}

fn rule(effect: &Effect, told: Told<'_>, words: &Words) -> String {
    let named = |needed: &[crate::practice::Needed]| {
        let needed = needed.iter();
        let needed: Vec<String> = needed
            .map(|one| words.say(&format!("practise-needed-{}", one.word())))
            .collect();
        needed.join("; ")
    };
    let item = told.item(&effect.item);
    let what = match &effect.told {
        ToldHow::Instead(lacking) => {
            words.fill_apart("debrief-rule-lacking", &[("needed", &named(lacking))])
        }
        ToldHow::Never => words.say("debrief-rule-never"),
        ToldHow::Wary => words.say("debrief-rule-wary"),
        ToldHow::Closed => words.say("debrief-rule-closed"),
        ToldHow::Whole | ToldHow::Silent if effect.needed.is_empty() => {
            words.say("debrief-rule-freely")
        }
        ToldHow::Whole | ToldHow::Silent => {
            words.fill_apart("debrief-rule-met", &[("needed", &named(&effect.needed))])
        }
    };
    let question = effect.question.map_or_else(
        || words.say("debrief-rule-consent"),
        |question| words.say(&format!("practise-question-{}", question.word())),
    );
    let (before, after) = (effect.trust.0.to_string(), effect.trust.1.to_string());
    let values = [
        ("item", item.as_str()),
        ("type", &question),
        ("what", &what),
        ("before", &before),
        ("after", &after),
    ];
    words.fill_apart("debrief-rule", &values)
}

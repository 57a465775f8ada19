//! One item as it stands on the page of paths.

use crate::grammar::text::safe;
use crate::grammar::{Condition, ItemIx};
use crate::questionnaire::{IfNot, IfRefused, Item, Kind, Mark, Put, Questionnaire, SectionIx};
use crate::report::{Naming, condition_parts, condition_text};
use crate::words::Words;

/// How many choices are shown; of more, the rest is counted.
const SHOWN: usize = 6;

/// What is shown of an item.
#[derive(Debug, Default)]
pub(super) struct PathItem {
    pub(super) number: u32,
    pub(super) id: String,
    /// What kind of item it is, as the style sheet calls it.
    pub(super) role: &'static str,
    /// What the officer does with it.
    pub(super) does: String,
    pub(super) words: String,
    pub(super) when: Option<PathWhen>,
    pub(super) choices: String,
    /// Who does not meet it, and what it is about.
    pub(super) marks: Vec<String>,
    /// Where a no leads, and how the style sheet calls that way.
    pub(super) no: Option<(&'static str, String)>,
}

/// When an item is put.
#[derive(Debug)]
pub(super) struct PathWhen {
    /// By the numbers of earlier items; where that would be long, how the parts are joined.
    pub(super) text: String,
    /// The parts, where it would be long.
    pub(super) parts: Vec<String>,
    /// The same in the words of the earlier items.
    pub(super) in_words: String,
}

/// How many letters of a condition are read at arm's length in one sentence.
const EASY: usize = 160;

impl PathItem {
    pub(super) fn new(
        questionnaire: &Questionnaire,
        ix: ItemIx,
        item: &Item,
        words: &Words,
    ) -> Self {
        let (role, does) = match item.put {
            Put::Gate { .. } => ("gate", "conduct-check"),
            Put::Observe { .. } => ("observe", "conduct-look"),
            Put::Say { .. } => ("say", "sheet-say"),
            Put::Listen { .. } => ("listen", "sheet-listen"),
            Put::Ask { .. } => ("ask", "sheet-ask"),
            Put::Consent { .. } => ("consent", "sheet-consent"),
        };
        Self {
            number: ix.number(),
            id: item.id.to_string(),
            role,
            does: words.say(does),
            words: safe(item.text()),
            when: item
                .when
                .as_ref()
                .map(|when| path_when(questionnaire, when, words)),
            choices: choices(item, words),
            marks: marks(item, words),
            no: no(questionnaire, item, words),
        }
    }
}

fn path_when(questionnaire: &Questionnaire, when: &Condition, words: &Words) -> PathWhen {
    let told = |naming| safe(&condition_text(when, questionnaire, naming, words));
    let text = told(Naming::Numbers);
    let in_words = told(Naming::Words);
    let joined = condition_parts(when, questionnaire, Naming::Numbers, words);
    if text.chars().count() <= EASY || joined.parts.len() < 2 {
        return PathWhen {
            text: words.fill("graph-when", &[("when", &text)]),
            parts: Vec::new(),
            in_words,
        };
    }
    let id = if joined.all {
        "graph-when-all"
    } else {
        "graph-when-any"
    };
    PathWhen {
        text: words.say(id),
        parts: joined.parts.iter().map(|part| safe(part)).collect(),
        in_words,
    }
}

fn choices(item: &Item, words: &Words) -> String {
    let (
        Some(Kind::OneOf(choices) | Kind::SeveralOf(choices)),
        Put::Ask { .. } | Put::Observe { .. },
    ) = (item.kind(), &item.put)
    else {
        return String::new();
    };
    let labels = choices.iter().take(SHOWN).map(|choice| safe(&choice.label));
    let mut shown = labels.collect::<Vec<_>>().join(" · ");
    let more = choices.len().saturating_sub(SHOWN);
    if more > 0 {
        shown.push_str(" · ");
        shown.push_str(&words.count("graph-more", more));
    }
    shown
}

fn marks(item: &Item, words: &Words) -> Vec<String> {
    let mut marks = Vec::new();
    if item.adults_only {
        marks.push(words.say("graph-adults"));
    }
    if item.on_stop {
        marks.push(words.say("graph-on-stop"));
    }
    for mark in &item.marks {
        marks.push(words.say(match mark {
            Mark::Harm => "graph-mark-harm",
            Mark::Sexual => "graph-mark-sexual",
            Mark::Means => "graph-mark-means",
        }));
    }
    marks
}

/// Says where a no leads.
fn no(questionnaire: &Questionnaire, item: &Item, words: &Words) -> Option<(&'static str, String)> {
    match &item.put {
        Put::Gate { if_not, .. } => Some(match if_not {
            IfNot::Continue => ("on", words.say("graph-no-on")),
            IfNot::NeedsOnly => ("needs", words.say("graph-no-needs")),
            IfNot::Stop => ("stop", words.say("graph-no-stop")),
        }),
        Put::Consent {
            if_refused: IfRefused::Close,
            ..
        } => Some(("needs", words.say("graph-no-needs"))),
        Put::Consent { covers, .. } if covers.is_empty() => {
            Some(("on", words.say("graph-no-consent")))
        }
        Put::Consent { covers, .. } => {
            let title = |ix: &SectionIx| Some(safe(&questionnaire.section(*ix)?.title));
            let titles: Vec<String> = covers.iter().filter_map(title).collect();
            let titles = titles.join(", ");
            Some((
                "needs",
                words.fill("graph-no-without", &[("titles", &titles)]),
            ))
        }
        _ => None,
    }
}

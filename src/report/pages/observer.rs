//! The observer's sheet: gates, the question types in their sequence, what must not happen, and anchored
//! scales, to fill in by hand while somebody else holds the exercise.

use askama::Template;

use crate::assessment::Definitions;
use crate::grammar::text::safe;
use crate::practice::{Case, QuestionType, Scale, Violation};
use crate::questionnaire::Put;
use crate::words::Words;

use super::bdi::Bdi;
use super::exercise::{Naming, list, paragraphs};

/// How many questions a row of the map takes.
const COLUMNS: usize = 30;
/// How many rows of boxes the map has: a talk of twenty minutes is longer than one.
const MAPS: usize = 2;

/// Returns the observer's sheet of a case as one HTML page for A4. The key stands on it.
///
/// # Errors
///
/// Where the template cannot be filled, which no case is known to bring about.
pub fn observer_sheet(
    case: &Case,
    definitions: &Definitions,
    words: &Words,
) -> Result<String, askama::Error> {
    let naming = Naming { definitions, words };
    let told = naming.told();
    let key = &case.key;
    let gates = definitions.questionnaire.numbered();
    let gates = gates.filter(|(_, item)| matches!(item.put, Put::Gate { .. }));
    let gates = gates.filter_map(|(ix, item)| {
        let seen = case.seen(ix)?;
        let is_no = seen.at_first.value().is_some_and(|value| value.is("no"));
        Some(Gate {
            number: ix.number(),
            check: safe(item.text()),
            sees: seen.sees.as_deref().filter(|_| is_no).map(safe),
        })
    });
    let moments = case.distress.iter().map(|one| {
        let at = naming.item(one.at);
        let values = [("item", at.as_str()), ("what", &one.shows)];
        Bdi::of(&words.fill_apart("observer-distress", &values))
    });
    let events = case.events.iter().map(|one| {
        let at = naming.item(one.before);
        let values = [("item", at.as_str()), ("what", &one.what)];
        Bdi::of(&words.fill_apart("observer-event", &values))
    });
    let scales = Scale::WORDS.iter().map(|(word, _)| Rated {
        name: words.say(&format!("scale-{word}")),
        anchors: Scale::ANCHORS.map(|rate| (rate, words.say(&format!("scale-{word}-{rate}")))),
    });
    let kind = |productive: bool| {
        let types = QuestionType::WORDS.iter();
        let types = types.filter(move |(_, question)| question.is_productive() == productive);
        types.map(|(word, _)| Kind {
            name: words.say(&format!("practise-question-{word}")),
            means: words.say(&format!("question-means-{word}")),
        })
    };
    let urgency = told.urgency(key.urgency);
    let right = [
        ("name", &*told.pathway(&key.pathway)),
        ("urgency", &urgency),
    ];
    let sheet = Observer {
        identity: naming.identity(case),
        title: safe(&case.title),
        brief: paragraphs(&case.brief),
        gates: gates.collect(),
        productive: kind(true).collect(),
        unproductive: kind(false).collect(),
        violations: Violation::WORDS
            .iter()
            .map(|(word, _)| words.say(&format!("observe-violation-{word}")))
            .collect(),
        must_not: key.must_not.iter().map(|text| safe(text)).collect(),
        moments: moments.chain(events).collect(),
        scales: scales.collect(),
        signs: key.indicators.iter().map(|id| told.indicator(id)).collect(),
        needs: key.needs.iter().map(|id| naming.need(id)).collect(),
        call: key.call.iter().map(|id| told.contact(id)).collect(),
        right: Bdi::of(&words.fill_apart("practise-right-step", &right)),
        rules: list(words, "observer-rules"),
        columns: COLUMNS,
        maps: MAPS,
        naming,
        words,
    };
    sheet.render()
}

#[derive(Template)]
#[template(path = "observer.html", config = "src/report/pages/askama.toml")]
struct Observer<'a> {
    identity: Bdi,
    title: String,
    brief: Vec<String>,
    gates: Vec<Gate>,
    productive: Vec<Kind>,
    unproductive: Vec<Kind>,
    violations: Vec<String>,
    must_not: Vec<String>,
    /// Distress, and what breaks in.
    moments: Vec<Bdi>,
    scales: Vec<Rated>,
    signs: Vec<String>,
    needs: Vec<String>,
    call: Vec<String>,
    right: Bdi,
    rules: (String, Vec<String>),
    columns: usize,
    maps: usize,
    naming: Naming<'a>,
    words: &'a Words,
}

impl Observer<'_> {
    fn say(&self, id: &str) -> String {
        self.words.say(id)
    }
}

/// A gate, with what there is to see where it fails at first.
struct Gate {
    number: u32,
    check: String,
    sees: Option<String>,
}

/// A type of question, with what it means here.
struct Kind {
    name: String,
    means: String,
}

/// A scale with its anchors.
struct Rated {
    name: String,
    anchors: [(u8, String); 3],
}

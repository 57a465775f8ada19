//! The card of whoever plays the person: what is told freely, what only under conditions, what never,
//! and what is said in its place.

use askama::Template;

use crate::assessment::Definitions;
use crate::grammar::text::safe;
use crate::practice::{Case, Distress, Event, Manner, Saying, Seen, Willing};
use crate::questionnaire::Put;
use crate::words::Words;

use super::bdi::Bdi;
use super::exercise::{Naming, list, paragraphs};

/// Returns the actor's card of a case as one HTML page for A4. Nothing of the key stands on it.
///
/// # Errors
///
/// Where the template cannot be filled, which no case is known to bring about.
pub fn actor_card(
    case: &Case,
    definitions: &Definitions,
    words: &Words,
) -> Result<String, askama::Error> {
    let naming = Naming { definitions, words };
    let told: Vec<Told> = case
        .says
        .iter()
        .map(|one| told(one, case, naming))
        .collect();
    let (freely, told): (Vec<Told>, Vec<Told>) =
        told.into_iter().partition(|one| one.how == How::Freely);
    let (only, never) = told.into_iter().partition(|one| one.how == How::Only);
    let others = case.truth.iter();
    let others = others.filter(|(ix, _)| case.saying(*ix).is_none());
    let companions = case.companions.iter().map(|one| {
        let gate = naming.item(one.until);
        let values = [("who", &*one.who), ("does", &one.does), ("gate", &gate)];
        Bdi::of(&words.fill_apart("actor-companion", &values))
    });
    let card = Actor {
        identity: naming.identity(case),
        title: safe(&case.title),
        called: safe(&case.person.called),
        role: paragraphs(&case.person.role),
        brief: paragraphs(&case.brief),
        rules: list(words, "actor-rules"),
        after: list(words, "actor-after"),
        trust: trust(case, words),
        freely,
        only,
        never,
        others: others
            .map(|(ix, truth)| (naming.item(*ix), naming.answer(*ix, truth)))
            .collect(),
        scene: case
            .scene
            .iter()
            .filter_map(|one| seen(one, naming))
            .collect(),
        companions: companions.collect(),
        interpreter: case.interpreter.as_ref().map(|one| {
            let tie = if one.tie {
                "actor-interpreter-tied"
            } else {
                "actor-interpreter-free"
            };
            (safe(&one.sees), words.say(tie))
        }),
        distress: case
            .distress
            .iter()
            .map(|one| strain(one, naming))
            .collect(),
        events: case.events.iter().map(|one| event(one, naming)).collect(),
        naming,
        words,
    };
    card.render()
}

#[derive(Template)]
#[template(path = "actor.html", config = "src/report/pages/askama.toml")]
struct Actor<'a> {
    identity: Bdi,
    title: String,
    called: String,
    role: Vec<String>,
    brief: Vec<String>,
    rules: (String, Vec<String>),
    after: (String, Vec<String>),
    trust: Vec<String>,
    freely: Vec<Told>,
    only: Vec<Told>,
    never: Vec<Told>,
    /// What is told freely in words of the actor's own: the question, and what is true.
    others: Vec<(String, String)>,
    scene: Vec<Scene>,
    companions: Vec<Bdi>,
    interpreter: Option<(String, String)>,
    distress: Vec<Strain>,
    events: Vec<Broken>,
    naming: Naming<'a>,
    words: &'a Words,
}

impl Actor<'_> {
    fn say(&self, id: &str) -> String {
        self.words.say(id)
    }
}

/// How something is told.
#[derive(PartialEq, Eq)]
enum How {
    Freely,
    Only,
    Never,
}

/// What is said to one question.
struct Told {
    how: How,
    question: String,
    conditions: Vec<String>,
    lines: Vec<String>,
    instead: Vec<String>,
}

fn told(saying: &Saying, case: &Case, naming: Naming<'_>) -> Told {
    let lines = |all: &[String]| all.iter().map(|line| safe(line)).collect();
    let (how, conditions, instead) = match &saying.willing {
        Willing::Freely => (How::Freely, Vec::new(), Vec::new()),
        Willing::Never(_) => (How::Never, Vec::new(), Vec::new()),
        Willing::If(needed, instead) => {
            let needed = needed.iter().map(|one| naming.needed(*one));
            (How::Only, needed.collect(), lines(&instead.words))
        }
    };
    let mut said: Vec<String> = lines(&saying.words);
    if said.is_empty() {
        let truth = case.truth(saying.item);
        said.extend(truth.map(|truth| naming.answer(saying.item, truth)));
    }
    Told {
        how,
        question: naming.item(saying.item),
        conditions,
        lines: said,
        instead,
    }
}

/// What there is to see where the trainee looks, before and after it was put right.
struct Scene {
    check: String,
    is: String,
    sees: String,
    mended: Option<String>,
}

/// Returns what the actors set up; nothing where nothing stands out.
fn seen(seen: &Seen, naming: Naming<'_>) -> Option<Scene> {
    let item = naming.definitions.questionnaire.item(seen.item)?;
    let is_gate = matches!(item.put, Put::Gate { .. });
    if seen.sees.is_none() && seen.mended.is_none() {
        return None;
    }
    let is = naming.answer(seen.item, &seen.at_first);
    Some(Scene {
        check: naming.item(seen.item),
        is: if is_gate { String::new() } else { is },
        sees: seen.sees.as_deref().map(safe).unwrap_or_default(),
        mended: seen.mended.as_ref().map(|(_, sees)| safe(sees)),
    })
}

/// A moment of distress.
struct Strain {
    at: String,
    shows: String,
    closes: Vec<String>,
}

fn strain(distress: &Distress, naming: Naming<'_>) -> Strain {
    Strain {
        at: naming.item(distress.at),
        shows: safe(&distress.shows),
        closes: distress.closes.iter().map(|ix| naming.item(*ix)).collect(),
    }
}

/// Something that breaks in.
struct Broken {
    before: String,
    what: String,
    wise: Vec<String>,
    unwise: Vec<String>,
}

fn event(event: &Event, naming: Naming<'_>) -> Broken {
    let all = |texts: &[String]| texts.iter().map(|text| safe(text)).collect();
    Broken {
        before: naming.item(event.before),
        what: safe(&event.what),
        wise: all(&event.wise),
        unwise: all(&event.unwise),
    }
}

/// Says where trust begins, and what wins it and what costs it.
fn trust(case: &Case, words: &Words) -> Vec<String> {
    let trust = &case.person.trust;
    let start = trust.start.to_string();
    let mut lines = vec![words.fill("actor-trust-start", &[("start", &start)])];
    for (id, wanted) in [
        ("actor-trust-wins", std::cmp::Ordering::Greater),
        ("actor-trust-costs", std::cmp::Ordering::Less),
    ] {
        let manners = Manner::WORDS.iter();
        let manners = manners.filter(|(_, manner)| trust.change(*manner).cmp(&0) == wanted);
        let named: Vec<String> = manners
            .map(|(word, manner)| {
                let by = trust.change(*manner).unsigned_abs().to_string();
                let manner = words.say(&format!("exercise-manner-{word}"));
                words.fill("actor-trust-by", &[("manner", &manner), ("by", &by)])
            })
            .collect();
        if !named.is_empty() {
            lines.push(words.fill(id, &[("manners", &named.join("; "))]));
        }
    }
    lines.push(words.say("actor-trust-always"));
    lines
}

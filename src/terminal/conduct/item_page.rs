//! An item as a page, and a reply as an answer.

use crate::grammar::text::western_digits;
use crate::grammar::{ChoiceId, ItemIx, Value};
use crate::interview::Interview;
use crate::questionnaire::{Item, Kind, Part, Put, Section};
use crate::terminal::{Entry, Header, Note, Page, Reply};
use crate::words::Words;

use super::two_languages::speak;

/// What a reply to an item's page is.
pub(super) enum Taken {
    /// An answer.
    Value(Value),
    /// One line of the person's words.
    Line(String),
    /// The person has finished telling.
    Heard,
    /// No answer that the item takes; what to say about it.
    Not(String),
}

/// Makes the page of an item. What was answered before stands in it.
pub(super) fn page(interview: &Interview<'_>, ix: ItemIx, item: &Item, words: &Words) -> Page {
    let section = interview.questionnaire().section(item.section);
    let mut page = Page {
        header: Header {
            title: section
                .map(|section| section.to_officer().to_owned())
                .unwrap_or_default(),
            ..Header::default()
        },
        aloud: Vec::new(),
        notes: Vec::new(),
        notice: None,
        entry: entry(interview, ix, item, words),
    };
    let note = |label: &str, part: &Part| {
        let text = item.to_officer(part)?;
        Some(Note::labelled(words.say(label), text))
    };
    match &item.put {
        Put::Gate { .. } => page.notes.extend(note("conduct-check", &Part::Check)),
        Put::Observe { .. } => page.notes.extend(note("conduct-look", &Part::Check)),
        Put::Say { text } | Put::Listen { text, .. } => page.aloud.push(text.clone()),
        Put::Consent { text, explain, .. } => {
            page.aloud.extend(explain.clone());
            page.aloud.push(text.clone());
        }
        Put::Ask {
            text,
            plain,
            kind,
            read_choices,
        } => {
            page.aloud.push(text.clone());
            if let (true, Kind::OneOf(choices) | Kind::SeveralOf(choices)) = (read_choices, kind) {
                page.aloud
                    .extend(choices.iter().map(|choice| choice.label.clone()));
            }
            if let Some(plain) = plain {
                page.notes
                    .push(Note::labelled(words.say("conduct-plain"), plain.clone()));
            }
        }
    }
    let labelled = [
        ("conduct-avoid", Part::Avoid),
        ("conduct-guide", Part::Guide),
        ("conduct-purpose", Part::Purpose),
    ];
    page.notes.extend(
        labelled
            .iter()
            .filter_map(|(label, part)| note(label, part)),
    );
    if !interview.signals().needs_now.is_empty() && matches!(item.put, Put::Listen { .. }) {
        page.notes
            .push(Note::plain(words.say("conduct-needs-first")));
    }
    speak(&mut page, interview.questionnaire(), item, words);
    page
}

/// Makes the page on which an item is entered that was put on paper: its number, its words, and the
/// answer. Nothing is read aloud.
pub(super) fn paper(interview: &Interview<'_>, ix: ItemIx, item: &Item, words: &Words) -> Page {
    let section = interview.questionnaire().section(item.section);
    let title = section.map(Section::to_officer);
    let number = ix.number().to_string();
    let values = [
        ("number", number.as_str()),
        ("section", title.unwrap_or_default()),
    ];
    Page {
        header: Header {
            title: words.fill("paper-item", &values),
            ..Header::default()
        },
        aloud: Vec::new(),
        notes: vec![
            Note::labelled(words.fill("paper-number", &values), checked_or_said(item)),
            Note::plain(words.say("paper-how")),
        ],
        notice: None,
        entry: entry(interview, ix, item, words),
    }
}

/// Returns what the officer checks, or else what is said.
fn checked_or_said(item: &Item) -> &str {
    item.to_officer(&Part::Check).unwrap_or(item.text())
}

/// Returns the choices of an item as the officer reads them.
fn labels(item: &Item) -> Vec<String> {
    let part = |choice: &ChoiceId| item.to_officer(&Part::Choice(choice.clone()));
    let label = |choice| part(choice).unwrap_or(choice.as_str()).to_owned();
    item.choices.iter().map(label).collect()
}

/// Makes the entry of an item, with what was answered before.
pub(super) fn entry(interview: &Interview<'_>, ix: ItemIx, item: &Item, words: &Words) -> Entry {
    let before = interview.sheet().standing(ix).value();
    let line = |hint: String| {
        let initial = match before {
            Some(Value::Number(number)) => number.to_string(),
            Some(Value::Date(date)) => date.clone(),
            Some(Value::Words(lines)) => lines.join(" "),
            _ => String::new(),
        };
        Entry::Line { initial, hint }
    };
    let chosen = |position: &dyn Fn(&crate::grammar::ChoiceId) -> bool| {
        item.choices.iter().position(position)
    };
    let one = match before {
        Some(Value::Choice(choice)) => chosen(&|known| known == choice),
        _ => None,
    };
    match &item.put {
        Put::Say { .. } => Entry::Acknowledge,
        Put::Listen { .. } => Entry::Lines {
            so_far: interview.lines(ix).to_vec(),
            initial: String::new(),
            hint: words.say("conduct-own-words"),
        },
        // Not the bare words: beside an observation, where a yes is the bad news, they are mistaken.
        Put::Gate { .. } => Entry::One {
            options: vec![words.say("gate-yes"), words.say("gate-no")],
            chosen: one,
        },
        Put::Consent { .. } => Entry::One {
            options: yes_no(words),
            chosen: one,
        },
        Put::Ask { kind, .. } | Put::Observe { kind, .. } => match kind {
            Kind::YesNo => Entry::One {
                options: yes_no(words),
                chosen: one,
            },
            Kind::OneOf(_) => Entry::One {
                options: labels(item),
                chosen: one,
            },
            Kind::SeveralOf(choices) => {
                let mut options = labels(item);
                if item.alone.is_empty() {
                    options.push(words.say("conduct-none-of-these"));
                }
                let chosen = match before {
                    Some(Value::Several(chosen)) if chosen.is_empty() => vec![choices.len()],
                    Some(Value::Several(chosen)) => (0..)
                        .zip(&item.choices)
                        .filter(|(_, known)| chosen.contains(known))
                        .map(|(at, _)| at)
                        .collect(),
                    _ => Vec::new(),
                };
                Entry::Several { options, chosen }
            }
            Kind::Number { from, to } => {
                let (from, to) = (from.to_string(), to.to_string());
                line(words.fill("conduct-number", &[("from", &from), ("to", &to)]))
            }
            Kind::ApproximateDate => line(words.say("conduct-date")),
            Kind::Text => line(words.say("conduct-own-words")),
        },
    }
}

/// Takes a reply as an answer to an item.
pub(super) fn take(item: &Item, reply: &Reply, words: &Words) -> Taken {
    let value = match (reply, item.kind()) {
        (Reply::Acknowledged, _) => Some(Value::choice("said")),
        (Reply::One(at), _) => item.choices.get(*at).cloned().map(Value::Choice),
        (Reply::Several(chosen), _) => {
            let none = item.choices.len();
            let choices = chosen.iter().filter_map(|at| item.choices.get(*at));
            let choices: Vec<_> = choices.cloned().collect();
            let has_none_beside_some = chosen.contains(&none) && !choices.is_empty();
            if has_none_beside_some || item.mixes_what_stands_alone(&choices) {
                return Taken::Not(words.say("conduct-none-or-some"));
            }
            Some(Value::Several(choices))
        }
        (Reply::Line(text), _) if matches!(item.put, Put::Listen { .. }) => {
            return Taken::Line(text.clone());
        }
        (Reply::Done, _) => return Taken::Heard,
        (Reply::Line(text), Some(Kind::Number { .. })) => {
            western_digits(text).parse().ok().map(Value::Number)
        }
        (Reply::Line(text), Some(Kind::ApproximateDate)) => Some(Value::Date(western_digits(text))),
        (Reply::Line(text), _) => Some(Value::Words(vec![text.clone()])),
        _ => None,
    };
    match value.filter(|value| item.takes(value)) {
        Some(value) => Taken::Value(value),
        None => Taken::Not(match item.kind() {
            Some(Kind::Number { from, to }) => {
                let (from, to) = (from.to_string(), to.to_string());
                words.fill("conduct-not-a-number", &[("from", &from), ("to", &to)])
            }
            Some(Kind::ApproximateDate) => words.say("conduct-not-a-date"),
            _ => words.say("conduct-not-an-answer"),
        }),
    }
}

pub(super) fn yes_no(words: &Words) -> Vec<String> {
    vec![words.say("answer-yes"), words.say("answer-no")]
}

//! One item of a bank.

use crate::grammar::{
    Citation, Faults, Fields, Node, PairId, QuizItemId, SourceId, Status, TopicId, fields,
    suggestion,
};
use crate::quiz::bank::{Item, Story};
use crate::quiz::form::Form;

use super::file::With;
use super::question;

pub(super) const YES_NO: [(&str, bool); 2] = [("yes", true), ("no", false)];
const KINDS: [(&str, Kind); 2] = [("choice", Kind::Choice), ("vignette", Kind::Vignette)];

#[derive(Clone, Copy)]
enum Kind {
    Choice,
    Vignette,
}

pub(super) fn read(node: &Node, with: &With<'_>, faults: &mut Faults) -> Option<Item> {
    let mut fields = Fields::of(node, "an item", faults)?;
    let place = fields.place_of("id");
    let id = fields.required_id("id", faults).map(QuizItemId::new);
    let form = fields.required_word("form", &Form::WORDS, faults);
    let pair = fields.required_id("pair", faults).map(PairId::new);
    let topic = topic(&mut fields, with, faults);
    let kind = fields.required_word("kind", &KINDS, faults);
    let objective = fields.required_text("objective", faults);
    let why = fields.required_text("why", faults);
    let source = source(&mut fields, with, faults);
    // Without an id the questions are read all the same, so that their faults are told.
    let known_as = id.clone().unwrap_or_else(|| QuizItemId::new("item"));
    let asked = match kind {
        None => {
            // What belongs to which kind is not known, and nothing of it is told.
            return None;
        }
        Some(Kind::Choice) => {
            let question = question::whole(&mut fields, &known_as, faults);
            question.map(|question| (None, vec![question]))
        }
        Some(Kind::Vignette) => {
            let words = fields.required_text("story", faults);
            let has_signs = fields.required_word("indications", &YES_NO, faults);
            let questions = question::of_story(&mut fields, &known_as, with, faults);
            words
                .zip(has_signs)
                .zip(questions)
                .map(|((words, has_signs), questions)| {
                    (Some(Story { words, has_signs }), questions)
                })
        }
    };
    fields.finish(faults);
    let (story, questions) = asked?;
    let (source, status) = source?;
    Some(Item {
        id: id?,
        place,
        form: form?,
        pair: pair?,
        topic: topic?,
        objective: objective?,
        story,
        questions,
        why: why?,
        source,
        status,
    })
}

fn topic(fields: &mut Fields<'_>, with: &With<'_>, faults: &mut Faults) -> Option<TopicId> {
    let id = fields.required_id("topic", faults)?;
    if with.blueprint.iter().any(|topic| topic.id.as_str() == id) {
        return Some(TopicId::new(id));
    }
    let message = format!("there is no topic `{id}` in the blueprint");
    let known = with.blueprint.iter().map(|topic| topic.id.as_str());
    faults.error(
        fields.place_of("topic"),
        message,
        suggestion::help(id, known),
    );
    None
}

fn source(
    fields: &mut Fields<'_>,
    with: &With<'_>,
    faults: &mut Faults,
) -> Option<(Citation, Status)> {
    let mut source = fields.required_map("source", faults)?;
    let node = source.required("document", faults);
    let id = node.and_then(|node| Some((node, fields::id_of(node, faults)?)));
    let document = id.and_then(|(node, id)| {
        if with.documents.contains_key(id) {
            return Some(SourceId::new(id));
        }
        let known = with.documents.keys().map(SourceId::as_str);
        let help = suggestion::help(id, known);
        faults.error(node.place, format!("there is no document `{id}`"), help);
        None
    });
    let at = source.required_text("at", faults);
    let status = source.required_word("status", &Status::WORDS, faults);
    source.finish(faults);
    let citation = Citation {
        document: document?,
        at: at?,
    };
    Some((citation, status?))
}

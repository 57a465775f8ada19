//! What has to be so before anybody is asked: nobody hears the two, help can be called, and the talk
//! finds out what is needed now.

use crate::check::proofs::goal::{Goal, InFile, Must};
use crate::check::proofs::model::Model;
use crate::grammar::Place;
use crate::questionnaire::{IfNot, Lacking, Put, Questionnaire, Without};

use super::agreed::is_asked_in_full_talk;
use super::declared;

/// Adds the goals: each of these is there, or the file says why it is not.
pub(super) fn add(model: &mut Model<'_>, goals: &mut Vec<Goal>) {
    let questionnaire = &model.definitions.questionnaire;
    let about = &questionnaire.about;
    add_there(
        questionnaire,
        Lacking::Needs,
        questionnaire.needs_when.first().map(|(_, _, place)| *place),
        (
            "nothing says which answers show what the person needs now",
            "add `needs:` with the answers that show each (`panah explain` lists them)",
        ),
        goals,
    );
    let place_of = |ix| questionnaire.item(ix).map(|item| item.place);
    add_there(
        questionnaire,
        Lacking::ContactSheet,
        about.contact_sheet.and_then(place_of),
        (
            "no gate checks that the contact sheet of the post is at hand",
            "put a `gate` for it before everything else, and name it: `about: {contact_sheet: …}`",
        ),
        goals,
    );
    let full_talk: Vec<_> = questionnaire
        .numbered()
        .filter(|(ix, item)| is_asked_in_full_talk(questionnaire, *ix, item))
        .map(|(ix, _)| ix)
        .collect();
    let is_declared = questionnaire.does_without(Lacking::Private).is_some();
    // What is asked for a need, and of a child, cannot wait for a better place.
    if about.private.is_some() || is_declared || !full_talk.is_empty() {
        add_there(
            questionnaire,
            Lacking::Private,
            about.private.and_then(place_of),
            (
                "no gate checks that nobody can hear the two of you",
                "put a `gate` for it before the first question that is not urgent, with `if_not: needs_only`, \
                 and name it: `about: {private: …}`",
            ),
            goals,
        );
    }
    let Some((ix, gate)) = about
        .private
        .and_then(|ix| Some((ix, questionnaire.item(ix)?)))
    else {
        return;
    };
    let goes_on = matches!(
        gate.put,
        Put::Gate {
            if_not: IfNot::Continue,
            ..
        }
    );
    if goes_on && !full_talk.is_empty() {
        goals.push(declared::missing(
            gate.place,
            format!("`{}` lets the talk go on where others can hear it", gate.id),
            "write `if_not: needs_only`, so that only what is urgent is asked there".to_owned(),
        ));
        return;
    }
    let Some(step) = model.steps.get(ix.index()) else {
        return;
    };
    let asked = full_talk
        .iter()
        .filter_map(|ix| model.steps.get(ix.index()));
    let asked: Vec<_> = asked.map(|step| step.put).collect();
    let circuit = &mut model.circuit;
    let says_yes = circuit.and(step.put, step.answers.says(gate, "yes"));
    let asked = circuit.any(asked);
    goals.push(Goal {
        instead_of: None,
        wire: circuit.and(asked, says_yes.opposite()),
        must: Must::NeverCome,
        file: InFile::Questionnaire,
        place: gate.place,
        message: format!(
            "more than what is urgent is asked, and `{}` was not checked",
            gate.id
        ),
        help: "put the gate before what it protects, without a `when` that leaves out somebody who is \
               asked"
            .to_owned(),
        explained_by: Vec::new(),
    });
}

/// Adds that something is there or declared as left out, and not both.
fn add_there(
    questionnaire: &Questionnaire,
    what: Lacking,
    there: Option<Place>,
    (message, help): (&str, &str),
    goals: &mut Vec<Goal>,
) {
    let word = what.word();
    match (there, questionnaire.does_without(what)) {
        (None, None) => {
            let help = format!("{help}; where none is needed, say why: `without: {{{word}: why}}`");
            goals.push(declared::missing(
                questionnaire.place,
                message.to_owned(),
                help,
            ));
        }
        (Some(_), Some(Without { place, .. })) => goals.push(declared::missing(
            *place,
            format!("`{word}` is said to be left out, and is there"),
            "take it out of `without`".to_owned(),
        )),
        _ => {}
    }
}

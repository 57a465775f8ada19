//! The person's language and the officer's on one page: what is read aloud stands in the person's,
//! what it means in the questionnaire's own.

use crate::questionnaire::translation::Readiness;
use crate::questionnaire::{Item, Questionnaire, Spoken};
use crate::terminal::{Note, Page};
use crate::words::Words;

/// Puts the person's language on the page of an item, where another language than the questionnaire's
/// is spoken. Where the words are not ready, the page says in which language it is read.
pub(super) fn speak(page: &mut Page, questionnaire: &Questionnaire, item: &Item, words: &Words) {
    let Some(spoken_in) = &questionnaire.spoken else {
        return;
    };
    if !item.is_spoken() {
        return;
    }
    let person = words.language(&spoken_in.language.to_string());
    let own = words.language(&questionnaire.language);
    let Some(spoken) = &item.spoken else {
        let values = [("language", person.as_str()), ("own", &own)];
        let note = Note::plain(words.fill("conduct-not-spoken", &values));
        page.notes.insert(0, note);
        return;
    };
    let meaning = std::mem::replace(&mut page.aloud, aloud(spoken));
    let plain_label = words.say("conduct-plain");
    for note in page
        .notes
        .iter_mut()
        .filter(|note| note.label == plain_label)
    {
        // On a line of its own: two directions on one line are read in the wrong order.
        if let Some(plain) = &spoken.plain {
            note.text = format!("{plain}\n{}", note.text);
        }
    }
    let label = words.fill("conduct-meaning", &[("own", &own)]);
    page.notes
        .insert(0, Note::labelled(label, meaning.join("\n")));
    if spoken.readiness < Readiness::Reviewed {
        let draft = words.fill("conduct-draft", &[("language", &person)]);
        page.notes.insert(0, Note::plain(draft));
    }
}

/// What is read aloud, in the order in which it is read. Choices have the numbers by which the officer
/// notes them.
fn aloud(spoken: &Spoken) -> Vec<String> {
    let mut aloud: Vec<String> = spoken.explain.iter().cloned().collect();
    aloud.push(spoken.text.clone());
    let choices = (1..).zip(&spoken.choices);
    aloud.extend(choices.map(|(number, choice)| format!("{number}. {choice}")));
    aloud
}

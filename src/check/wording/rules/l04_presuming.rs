//! L04: Nothing is taken for granted.

use crate::check::wording::findings::Findings;
use crate::check::wording::lexicon::Lexicon;
use crate::check::wording::phrase::{find, places};
use crate::check::wording::reading::Reading;
use crate::check::wording::sentence::Sentence;
use crate::check::wording::source::{CHILDREN, QAS};
use crate::check::wording::{Level, Rule, Scope};
use crate::questionnaire::{Item, Questionnaire};

pub(super) const RULE: Rule = Rule {
    id: "L04",
    example: "Who hit you there?",
    better: "How did people there treat you?",
    level: Level::Error,
    scope: Scope::ListedWords,
    sources: &[CHILDREN, QAS],
    check,
};

fn check(reading: &Reading<'_>, findings: &mut Findings) {
    let Some(lexicon) = reading.lexicon else {
        return;
    };
    for (said, sentence) in reading.questions() {
        let mut is_told = false;
        for (at, better) in find(sentence, lexicon.presuming) {
            let words = said.text.get(at.clone()).unwrap_or_default();
            let message = format!("`{words}` takes for granted what the person has not said");
            findings.words(said, at, message, better);
            is_told = true;
        }
        if is_told || follows_from_an_answer(reading.questionnaire, said.item) {
            continue;
        }
        let harms = lexicon.harms.iter();
        let harm = harms.flat_map(|harm| places(sentence, harm));
        let harm = harm.min_by_key(|at| (at.start, std::cmp::Reverse(at.end)));
        let Some(at) = harm.filter(|at| asks_for_more(lexicon, sentence, at.start)) else {
            continue;
        };
        let words = said.text.get(at.clone()).unwrap_or_default();
        let message = if words.contains(' ') {
            format!("`{words}` takes for granted that this happened")
        } else {
            format!("this takes for granted that somebody `{words}` the person")
        };
        let help = "ask openly first, as in `How did people there treat you?`; or let `when:` put it only after an answer that says so";
        findings.words(said, at, message, help);
    }
}

/// Says whether the sentence asks for particulars of what comes later in it: who did it, when, how.
fn asks_for_more(lexicon: &Lexicon, sentence: &Sentence, later: usize) -> bool {
    let mut words = sentence.words.iter();
    words
        .find(|word| !lexicon.lead_ins.contains(&word.text.as_str()))
        .is_some_and(|word| {
            word.at.start < later && lexicon.question_words.contains(&word.text.as_str())
        })
}

/// Says whether an item is asked on account of an earlier answer. How old somebody is, and in which
/// language the two talk, says nothing of what happened.
fn follows_from_an_answer(questionnaire: &Questionnaire, item: &Item) -> bool {
    let about = &questionnaire.about;
    let known = [about.age, about.sex, about.language, about.interpreter];
    let mut is_said = false;
    if let Some(when) = &item.when {
        when.each_leaf(&mut |ix, _, _| {
            let earlier = questionnaire.item(ix);
            is_said |= !known.contains(&Some(ix))
                && earlier.is_some_and(|earlier| earlier.kind().is_some());
        });
    }
    is_said
}

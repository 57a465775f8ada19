//! L04: Nothing is taken for granted.

use crate::check::wording::findings::Findings;
use crate::check::wording::phrase::find;
use crate::check::wording::reading::Reading;
use crate::check::wording::source::{CHILDREN, QAS};
use crate::check::wording::{Level, Rule, Scope};

pub(super) const RULE: Rule = Rule {
    id: "L04",
    title: "Nothing is taken for granted",
    asks: "A question takes no act and no person for granted that the person has not named: not `when he hit you`, not `your trafficker`.",
    matters: "It puts words into the mouth of the person, and tells somebody whom nobody hit what is expected.",
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
        // What an item asks on account of an earlier answer has been said.
        if is_told || said.item.when.is_some() {
            continue;
        }
        let begins = sentence.words.first().map(|word| word.text.as_str());
        let asks_for_more = begins.is_some_and(|first| lexicon.question_words.contains(&first));
        let mut words = sentence.words.iter();
        let harm = words.find(|word| lexicon.harms.contains(&word.text.as_str()));
        if let Some(harm) = harm.filter(|_| asks_for_more) {
            let message = format!(
                "this takes for granted that somebody `{}` the person",
                harm.text
            );
            let help = "ask openly first, as in `How did people there treat you?`; or let `when:` put it only after an answer that says so";
            findings.words(said, harm.at.clone(), message, help);
        }
    }
}

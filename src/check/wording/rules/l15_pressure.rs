//! L15: No pressure, no bargain.

use crate::check::wording::findings::Findings;
use crate::check::wording::phrase::{find, places};
use crate::check::wording::reading::Reading;
use crate::check::wording::source::{TRAUMA, WHO};
use crate::check::wording::{Level, Rule, Scope};

pub(super) const RULE: Rule = Rule {
    id: "L15",
    example: "You must answer all questions, or else we cannot help you.",
    better: "You do not need to answer. Help does not depend on your answer.",
    level: Level::Error,
    scope: Scope::ListedWords,
    sources: &[WHO, TRAUMA],
    check,
};

fn check(reading: &Reading<'_>, findings: &mut Findings) {
    let Some(lexicon) = reading.lexicon else {
        return;
    };
    for (said, sentence) in reading.sentences() {
        let everywhere = find(sentence, lexicon.pressing);
        // `Did you have to …?` asks about others who pressed.
        let told = find(sentence, lexicon.pressing_statements).filter(|_| !sentence.asks);
        let mut is_pressed = false;
        for (at, better) in everywhere.chain(told) {
            is_pressed = true;
            let words = said.text.get(at.clone()).unwrap_or_default();
            let message = format!("`{words}` presses the person to answer");
            findings.words(said, at, message, better);
        }
        let condition = find(sentence, lexicon.answering).next();
        let reward = lexicon.rewards.iter();
        let reward = reward.flat_map(|reward| places(sentence, reward)).next();
        if let (Some((at, _)), Some(_), false) = (condition, reward, is_pressed) {
            let words = said.text.get(at.clone()).unwrap_or_default();
            let message = format!("with `{words}`, what the person gets hangs on answers");
            let help = "leave the condition out, and say that help does not depend on answers";
            findings.words(said, at, message, help);
        }
    }
}

//! L25: One language, in its own script.

use crate::check::wording::findings::Findings;
use crate::check::wording::reading::Reading;
use crate::check::wording::source::OURS;
use crate::check::wording::{Level, Rule, Scope};
use crate::grammar::Language;

pub(super) const RULE: Rule = Rule {
    id: "L25",
    title: "One language, in its own script",
    asks: "What is read aloud is in the script of the questionnaire's language, holds no mark that turns the direction of text, and no placeholder that nothing fills.",
    matters: "A text left in another language cannot be read out; a hidden mark makes it look other than it is; a placeholder is read out as it stands.",
    example: "language: ur, text: Where are your papers now?",
    better: "language: ur, with the text in Urdu",
    level: Level::Error,
    scope: Scope::Words,
    sources: &[OURS],
    check,
};

/// Marks that turn the direction of the letters beside them and cannot be seen.
const MARKS: [char; 3] = ['\u{200e}', '\u{200f}', '\u{61c}'];

fn check(reading: &Reading<'_>, findings: &mut Findings) {
    let tag = &reading.questionnaire.language;
    let language = Language::read(tag);
    for said in &reading.said {
        for (at, mark) in said.text.char_indices().filter(|(_, c)| MARKS.contains(c)) {
            let message = format!(
                "the hidden mark U+{:04X} turns the direction of the text",
                u32::from(mark)
            );
            let help = "delete it: the screen and the page turn a text by its language";
            findings.words(said, at..at + mark.len_utf8(), message, help);
        }
        let placeholder = said.text.find('{').zip(said.text.find('}'));
        if let Some((open, close)) = placeholder.filter(|(open, close)| open < close) {
            let message = "nothing fills this placeholder; it is read out as it stands";
            findings.words(
                said,
                open..close + 1,
                message,
                "write out what is to be said",
            );
        }
        if language
            .as_ref()
            .is_some_and(|known| known.is_foreign(said.text))
        {
            let message = format!("this text is not in the script of `{tag}`");
            let whole = 0..said.text.len();
            findings.words(said, whole, message, "translate it, or correct `language:`");
        }
    }
}

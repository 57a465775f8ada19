//! L25: One language, in its own script.

use crate::check::wording::findings::Findings;
use crate::check::wording::reading::Reading;
use crate::check::wording::source::OURS;
use crate::check::wording::{Level, Rule, Scope};
use crate::grammar::{Direction, Language};

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
    let language = &reading.questionnaire.language;
    let direction = Language::read(language).map(|language| language.direction());
    let is_right_to_left = direction == Some(Direction::RightToLeft);
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
        let letters = || said.text.chars().filter(|c| c.is_alphabetic());
        let turned = letters().filter(|c| is_turned(*c)).count();
        let is_foreign = if is_right_to_left {
            turned * 2 < letters().count()
        } else {
            turned * 2 > letters().count()
        };
        if is_foreign {
            let message = format!("this text is not in the script of `{language}`");
            let whole = 0..said.text.len();
            findings.words(said, whole, message, "translate it, or correct `language:`");
        }
    }
}

/// Says whether a letter belongs to a script that is written from right to left.
fn is_turned(letter: char) -> bool {
    matches!(letter,
        '\u{590}'..='\u{8ff}'
        | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}'
        | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

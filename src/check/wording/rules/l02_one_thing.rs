//! L02: One thing at a time.

use crate::check::wording::findings::Findings;
use crate::check::wording::reading::Reading;
use crate::check::wording::reading::Role;
use crate::check::wording::sentence::question_marks;
use crate::check::wording::source::{BRISLIN, GQM, QAS};
use crate::check::wording::{Level, Rule, Scope};

pub(super) const RULE: Rule = Rule {
    id: "L02",
    example: "Were you paid and free to go?",
    better: "Were you free to go?",
    level: Level::Warning,
    scope: Scope::Words,
    sources: &[QAS, GQM, BRISLIN],
    check,
};

fn check(reading: &Reading<'_>, findings: &mut Findings) {
    for said in reading
        .said
        .iter()
        .filter(|said| said.role == Role::Question)
    {
        let marks = question_marks(said.text);
        if marks > 1 {
            let message = format!("this asks {marks} questions at once");
            let whole = 0..said.text.len();
            findings.words(
                said,
                whole,
                message,
                "keep one, and make items of the others",
            );
            continue;
        }
        let joins = reading.lexicon.map_or(&[][..], |lexicon| lexicon.joins);
        let words = said.sentences.iter().flat_map(|sentence| &sentence.words);
        let join = words
            .into_iter()
            .find(|word| joins.contains(&word.text.as_str()));
        if let Some(join) = join {
            let message = format!("`{}` may join two questions in one", join.text);
            let help = "ask one of the two, or make two items";
            findings.words(said, join.at.clone(), message, help);
        }
    }
}

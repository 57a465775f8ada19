//! What a mock case says before the run, and its ways of asking that call themselves fair.

use super::lexicon::Lexicon;
use super::phrase::find;
use super::sentence::sentences;
use crate::grammar::Faults;
use crate::practice::Case;

/// Adds what tells the trainee beforehand what there is to find (L08), and promises in wordings that name no
/// harm (L14). `faults` must stand at the case's file.
pub fn check_case(case: &Case, faults: &mut Faults) {
    let Some(lexicon) = Lexicon::of("en") else {
        return;
    };
    for text in [&case.title, &case.brief] {
        for sentence in sentences(text) {
            for (at, _) in find(&sentence, lexicon.labels) {
                // What somebody there says of themself stands in quotes, and is theirs to say.
                let before = text.get(..at.start).unwrap_or_default();
                if before.matches('"').count() % 2 == 1 {
                    continue;
                }
                let words = text.get(at).unwrap_or_default();
                let message =
                    format!("`{words}` is a label, and the trainee reads it before the talk");
                let help = "say in `title` and `brief` what there is to see and hear, and no more";
                faults.error(case.place, message, help);
            }
        }
    }
    for (_, wording) in case
        .wordings
        .iter()
        .filter(|(_, one)| one.leaves_a_choice())
    {
        for sentence in sentences(&wording.text) {
            for (at, _) in find(&sentence, lexicon.promises) {
                let words = wording.text.get(at).unwrap_or_default();
                let message = format!("`{words}` promises what nobody here can keep");
                let help = "put `violation: promise` to this wording, or ask in other words";
                faults.error(wording.place, message, help);
            }
        }
    }
}

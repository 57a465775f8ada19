//! L06: No forced choice where the answer is open.

use crate::check::wording::findings::Findings;
use crate::check::wording::phrase::find;
use crate::check::wording::reading::Reading;
use crate::check::wording::source::GQM;
use crate::check::wording::{Level, Rule, Scope};
use crate::questionnaire::Put;

pub(super) const RULE: Rule = Rule {
    id: "L06",
    example: "Was it the driver, or the employer?",
    better: "Who arranged your journey?",
    level: Level::Warning,
    scope: Scope::ListedWords,
    sources: &[GQM],
    check,
};

fn check(reading: &Reading<'_>, findings: &mut Findings) {
    let Some(lexicon) = reading.lexicon else {
        return;
    };
    for (said, sentence) in reading.questions() {
        for (at, better) in find(sentence, lexicon.forcing) {
            let words = said.text.get(at.clone()).unwrap_or_default();
            let message = format!("`{words}` forces a choice");
            findings.words(said, at, message, better);
        }
        let Some(first) = sentence.words.first() else {
            continue;
        };
        if !lexicon.auxiliaries.contains(&first.text.as_str()) {
            continue;
        }
        let mut words = sentence.words.iter();
        let offered =
            words.find(|word| word.after_comma && lexicon.joins.contains(&word.text.as_str()));
        if let Some(offered) = offered {
            let message = format!(
                "`{}` offers two answers and leaves out all others",
                offered.text
            );
            let help = "ask openly, as in `Who …?` or `What …?`, and note what is said";
            findings.words(said, offered.at.clone(), message, help);
        } else if matches!(said.item.put, Put::Listen { .. }) {
            let message = format!(
                "an invitation that begins with `{}` asks for yes or no",
                first.text
            );
            let help = "begin with `Please tell me …` or `How …?`";
            findings.words(said, first.at.clone(), message, help);
        }
    }
}

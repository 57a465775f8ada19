//! The page of a questionnaire: which indicators its answers can show, and which not.

use super::{Book, Document};

/// Returns the page of a questionnaire.
pub(super) fn page(book: Book<'_>, id: &str) -> Option<Document> {
    let mut questionnaires = book.questionnaires.iter();
    let questionnaire = questionnaires.find(|questionnaire| questionnaire.id.as_str() == id)?;
    let words = book.words;
    let mut document = Document::default();
    document.title(questionnaire.title.as_str());
    let values = [
        ("id", questionnaire.id.as_str()),
        ("version", &questionnaire.version),
    ];
    document.paragraph(words.fill("explain-a-questionnaire", &values));
    let is_shown = |id| questionnaire.evidence.iter().any(|(shown, ..)| shown == id);
    for (heading, wanted) in [("explain-shown", true), ("explain-unshown", false)] {
        document.heading(words.say(heading));
        let indicators = book.rules.catalogue.indicators.iter();
        let wanted: Vec<_> = indicators
            .filter(|indicator| is_shown(&indicator.id) == wanted)
            .collect();
        if wanted.is_empty() {
            document.point(words.say("explain-bears-on-nothing"));
        }
        for indicator in wanted {
            document.point(format!("{}: {}", indicator.id, indicator.name));
        }
    }
    Some(document)
}

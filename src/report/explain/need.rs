//! The page of a need: when, how soon, what to do.

use crate::questionnaire::Need;

use super::{Book, Document, Point, source, when};

/// Returns all needs in the order of their file.
pub(super) fn needs(book: Book<'_>) -> &[Need] {
    &book.rules.needs.0
}

/// Returns the page of a need.
pub(super) fn page(book: Book<'_>, id: &str) -> Option<Document> {
    let words = book.words;
    let need = needs(book).iter().find(|need| need.id.as_str() == id)?;
    let mut document = Document::default();
    document.title(need.name.as_str());
    document.paragraph(words.fill("explain-a-need", &[("id", id)]));
    document.heading(words.say("explain-what-to-do"));
    document.point(need.act.as_str());
    document.point(words.say(&format!("urgency-{}", need.urgency.word())));
    if let Some(say) = &need.say {
        document.point(words.fill("call-say-line", &[("say", say)]));
    }
    if need.no_mission {
        document.point(words.say("explain-no-mission"));
    }
    let beside = need.beside.as_ref().and_then(|id| {
        let mut pathways = book.rules.pathways.beside.iter();
        pathways.find(|pathway| pathway.id == *id)
    });
    if let Some(pathway) = beside {
        let name = [("name", pathway.name.as_str())];
        document.point(words.fill("explain-opens-beside", &name));
    }
    document.heading(words.say("explain-when"));
    for questionnaire in book.questionnaires {
        let found = questionnaire.needs_when.iter();
        let found = found.filter(|(id, ..)| *id == need.id);
        document.points(found.map(|(_, when, _)| {
            if let Some(when) = when {
                return when::in_questionnaire(book, questionnaire, when);
            }
            let title = [("questionnaire", questionnaire.title.as_str())];
            Point::new(words.fill("explain-by-hand", &title))
        }));
    }
    let of = words.say("explain-of-need");
    source::tell(book, &mut document, &need.source, &of, need.status);
    Some(document)
}

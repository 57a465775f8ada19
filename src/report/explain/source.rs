//! Where something comes from, and how sure that is.

use crate::grammar::{Citation, Status};

use super::{Book, Document, Point};

/// Adds the source in full, how sure it is, and what of the document has been seen. `of` names
/// what the status is about.
pub(super) fn tell(
    book: Book<'_>,
    document: &mut Document,
    citation: &Citation,
    of: &str,
    status: Status,
) {
    document.heading(book.words.say("explain-source"));
    document.point(full(book, citation));
    document.point(sure(book, of, status));
    document.points(seen(book, citation));
}

/// Returns what of a document has been seen.
pub(super) fn seen(book: Book<'_>, citation: &Citation) -> Option<Point> {
    let source = book.rules.sources.get(&citation.document)?;
    let note = source.note.as_deref()?;
    Some(Point::new(if is_ours(citation) {
        note.to_owned()
    } else {
        book.words.fill("explain-seen", &[("note", note)])
    }))
}

/// Returns how sure something is, as a sentence.
pub(super) fn sure(book: Book<'_>, of: &str, status: Status) -> String {
    let status = book.words.say(&format!("status-{}", status.word()));
    let values = [("of", of), ("status", status.as_str())];
    book.words.fill("explain-sure", &values)
}

/// Returns how sure something is, as it stands in brackets behind it.
pub(super) fn mark(book: Book<'_>, status: Status) -> String {
    book.words.say(&format!("status-mark-{}", status.word()))
}

/// Our own judgement stands in the bibliography too, and is no document.
fn is_ours(citation: &Citation) -> bool {
    citation.document.as_str() == "ours"
}

/// Returns title, publisher, year, number and place of what is cited.
pub(super) fn full(book: Book<'_>, citation: &Citation) -> String {
    let Some(source) = book.rules.sources.get(&citation.document) else {
        return format!("{}, {}", citation.document, citation.at);
    };
    if is_ours(citation) {
        return format!("{}: {}.", source.title, citation.at);
    }
    let mut text = source.title.trim_end_matches('.').to_owned();
    text.push_str(". ");
    text.push_str(&source.publisher);
    if let Some(year) = source.year {
        text.push_str(", ");
        text.push_str(&year.to_string());
    }
    if let Some(reference) = &source.reference {
        text.push_str(", ");
        text.push_str(reference);
    }
    text.push_str(". ");
    text.push_str(&book.words.fill("explain-at", &[("at", &citation.at)]));
    text
}

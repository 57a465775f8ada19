//! All methods on one page: for a lawyer, a trainer, or whoever asks what the tool goes by.

use crate::grammar::Status;
use crate::indicators::Phase;

use super::crosswalk::{self, letter};
use super::indicator::phase_words;
use super::{Book, Document, Point, method, source};

/// Returns every method with its rule, lists, sources and statuses, the indicators, and the
/// crosswalk between the two.
pub fn methods(book: Book<'_>) -> Document {
    let words = book.words;
    let mut document = Document::default();
    document.title(words.say("explain-methods"));
    document.paragraph(words.say("explain-methods-what"));
    document.paragraph(words.say("explain-methods-no-test"));
    document.paragraph(words.say("explain-own-reading"));
    document.paragraph(words.say("explain-methods-statuses"));
    for (_, status) in Status::WORDS {
        document.point(words.say(&format!("status-{}", status.word())));
    }
    document.paragraph(words.say("explain-methods-shown"));
    document.heading(words.say("explain-on-this-page"));
    let titles = book.rules.methods.iter().enumerate();
    document
        .points(titles.map(|(at, method)| Point::new(format!("{}: {}", letter(at), method.title))));
    for id in [
        "explain-excepted",
        "explain-indicators",
        "explain-crosswalk",
    ] {
        document.point(words.say(id));
    }
    for (at, method) in book.rules.methods.iter().enumerate() {
        let letter = letter(at);
        document.title(format!("{letter}. {}", method.title));
        method::tell(book, &mut document, method, Some(&letter));
    }
    document.title(words.say("explain-excepted"));
    document.points(method::excepted(book));
    indicators(book, &mut document);
    crosswalk::tell(book, &mut document);
    document
}

fn indicators(book: Book<'_>, document: &mut Document) {
    let words = book.words;
    document.title(words.say("explain-indicators"));
    document.paragraph(words.say("explain-indicators-what"));
    for (_, phase) in Phase::WORDS {
        let indicators = book.rules.catalogue.indicators.iter();
        let points = indicators
            .filter(|indicator| indicator.phase == phase)
            .map(|indicator| {
                let mark = source::mark(book, indicator.status);
                let mut under = vec![Point::new(indicator.counts.as_str())];
                if let Some(what) = &indicator.does_not_count {
                    let what = [("what", what.as_str())];
                    under.push(Point::new(words.fill("explain-does-not-count", &what)));
                }
                if indicator.suffices {
                    under.push(Point::new(words.say("explain-suffices")));
                }
                if indicator.neutral {
                    under.push(Point::new(words.say("explain-neutral")));
                }
                let cited = book.rules.sources.cite(&indicator.source);
                under.push(Point::new(
                    words.fill("explain-cited", &[("source", &cited)]),
                ));
                Point {
                    text: format!("{} ({mark})", indicator.name),
                    under,
                }
            });
        let points: Vec<Point> = points.collect();
        if !points.is_empty() {
            let phase = words.say(phase_words(phase));
            document.heading(words.fill("explain-crosswalk-phase", &[("phase", &phase)]));
            document.points(points);
        }
    }
}

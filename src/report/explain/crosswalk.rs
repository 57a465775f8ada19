//! From each indicator to each method, and what has no counterpart on either side.

use crate::indicators::{Indicator, IndicatorIx, Phase};
use crate::methods::Method;

use super::indicator::phase_words;
use super::listed::{Counts, listed};
use super::{Book, Document};

/// Returns the letter of the method at a position: A to Z, then M27 and so on.
pub(super) fn letter(at: usize) -> String {
    let letter = u8::try_from(at)
        .ok()
        .filter(|at| *at < 26)
        .map(|at| char::from(b'A' + at));
    letter.map_or_else(|| format!("M{}", at.saturating_add(1)), String::from)
}

/// Tells the crosswalk: one table for each phase, then what has no counterpart.
pub(super) fn tell(book: Book<'_>, document: &mut Document) {
    let words = book.words;
    document.title(words.say("explain-crosswalk"));
    document.paragraph(words.say("explain-crosswalk-how"));
    let methods: Vec<(String, &Method)> = book
        .rules
        .methods
        .iter()
        .enumerate()
        .map(|(at, method)| (letter(at), method))
        .collect();
    for (letter, method) in &methods {
        document.point(format!("{letter}: {}", method.title));
    }
    for (_, phase) in Phase::WORDS {
        let numbered = book.rules.catalogue.numbered();
        let rows: Vec<Vec<String>> = numbered
            .filter(|(_, indicator)| indicator.phase == phase)
            .map(|(ix, indicator)| row(book, ix, indicator, &methods))
            .collect();
        if !rows.is_empty() {
            let phase = words.say(phase_words(phase));
            document.heading(words.fill("explain-crosswalk-phase", &[("phase", &phase)]));
            let mut head = vec![words.say("report-col-indicator")];
            head.extend(methods.iter().map(|(letter, _)| letter.clone()));
            document.table(head, rows);
        }
    }
    without_method(book, document);
    without_indicator(book, document, &methods);
}

fn row(
    book: Book<'_>,
    ix: IndicatorIx,
    indicator: &Indicator,
    methods: &[(String, &Method)],
) -> Vec<String> {
    let mut row = vec![indicator.name.clone()];
    row.extend(methods.iter().map(|(_, method)| {
        let entries = listed(book, method);
        let numbers = entries.iter().filter_map(|entry| match entry.counts(ix)? {
            Counts::Alone => Some(entry.number.to_string()),
            Counts::Together => Some(format!("{}+", entry.number)),
        });
        numbers.collect::<Vec<_>>().join(", ")
    }));
    row
}

fn without_method(book: Book<'_>, document: &mut Document) {
    let words = book.words;
    let entries: Vec<_> = book
        .rules
        .methods
        .iter()
        .flat_map(|method| listed(book, method))
        .collect();
    document.heading(words.say("explain-without-method"));
    let mut is_any = false;
    for (ix, indicator) in book.rules.catalogue.numbered() {
        if entries.iter().all(|entry| entry.counts(ix).is_none()) {
            is_any = true;
            document.point(indicator.name.as_str());
        }
    }
    if !is_any {
        document.point(words.say("explain-none"));
    }
}

fn without_indicator(book: Book<'_>, document: &mut Document, methods: &[(String, &Method)]) {
    let words = book.words;
    document.heading(words.say("explain-without-indicator"));
    let mut is_any = false;
    for (letter, method) in methods {
        let entries = listed(book, method);
        for entry in entries.iter().filter(|entry| !entry.is_asked_for(book)) {
            is_any = true;
            document.point(format!("{letter}{} {}", entry.number, entry.name));
        }
    }
    if !is_any {
        document.point(words.say("explain-none"));
    }
}

//! The page of an indicator: what counts, which answers show it, what it leads to.

use crate::grammar::Formula;
use crate::indicators::{Indicator, IndicatorIx, Phase};
use crate::referral::Word;

use super::listed::{Counts, listed};
use super::{Book, Document, Point, source, when};

/// Returns the page of an indicator.
pub(super) fn page(book: Book<'_>, id: &str) -> Option<Document> {
    let words = book.words;
    let ix = book.rules.catalogue.position(id)?;
    let indicator = book.rules.catalogue.get(ix)?;
    let mut document = Document::default();
    document.title(indicator.name.as_str());
    let phase = words.say(phase_words(indicator.phase));
    let values = [("id", id), ("phase", phase.as_str())];
    document.paragraph(words.fill("explain-an-indicator", &values));
    if indicator.suffices {
        document.paragraph(words.say("explain-suffices"));
    }
    if indicator.neutral {
        document.paragraph(words.say("explain-neutral"));
    }
    what_counts(book, &mut document, indicator);
    document.heading(words.say("explain-answers"));
    document.points(answers(book, indicator));
    document.heading(words.say("explain-listed-in"));
    document.points(methods(book, ix));
    document.heading(words.say("explain-bears-on"));
    document.points(pathways(book, ix, indicator));
    let of = words.say("explain-of-indicator");
    source::tell(
        book,
        &mut document,
        &indicator.source,
        &of,
        indicator.status,
    );
    Some(document)
}

/// Tells what counts as the indicator, and what does not.
pub(super) fn what_counts(book: Book<'_>, document: &mut Document, indicator: &Indicator) {
    let words = book.words;
    document.point(words.fill("explain-counts", &[("what", &indicator.counts)]));
    if let Some(what) = &indicator.does_not_count {
        document.point(words.fill("explain-does-not-count", &[("what", what)]));
    }
}

/// Returns what a phase is called.
pub(super) fn phase_words(phase: Phase) -> &'static str {
    match phase {
        Phase::Recruitment => "explain-phase-recruitment",
        Phase::Journey => "explain-phase-journey",
        Phase::Work => "explain-phase-work",
        Phase::Leaving => "explain-phase-leaving",
        Phase::Present => "explain-phase-present",
    }
}

fn answers(book: Book<'_>, indicator: &Indicator) -> Vec<Point> {
    let shown = book.questionnaires.iter().map(|questionnaire| {
        let mut evidence = questionnaire.evidence.iter();
        match evidence.find(|(id, ..)| *id == indicator.id) {
            Some((_, when, _)) => when::in_questionnaire(book, questionnaire, when),
            None => Point::new(book.words.fill(
                "explain-does-not-ask",
                &[("questionnaire", &questionnaire.title)],
            )),
        }
    });
    shown.collect()
}

fn methods(book: Book<'_>, ix: IndicatorIx) -> Vec<Point> {
    let words = book.words;
    let mut points = Vec::new();
    for method in &book.rules.methods {
        let entries = listed(book, method);
        let shown = entries.iter().filter_map(|entry| {
            let id = match entry.counts(ix)? {
                Counts::Alone => "explain-entry",
                Counts::Together => "explain-entry-together",
            };
            let mark = entry.mark(book);
            let name = entry.name.trim_end_matches('.');
            let values = [("name", name), ("status", mark.as_str())];
            Some(Point::new(words.fill(id, &values)))
        });
        let under: Vec<Point> = shown.collect();
        if !under.is_empty() {
            let text = method.title.clone();
            points.push(Point { text, under });
        }
    }
    if points.is_empty() {
        points.push(Point::new(words.say("explain-listed-nowhere")));
    }
    points
}

fn pathways(book: Book<'_>, ix: IndicatorIx, indicator: &Indicator) -> Vec<Point> {
    let words = book.words;
    let mut points = Vec::new();
    let rules = book.rules.methods.iter().filter(|method| {
        let is_rule = method.rule().is_some();
        is_rule
            && listed(book, method)
                .iter()
                .any(|entry| entry.counts(ix).is_some())
    });
    let is_in_a_rule = rules.count() > 0;
    for pathway in &book.rules.pathways.leading {
        let when = pathway.when.as_ref();
        let alone = when.is_some_and(|when| {
            suffices(when, &|word| match word {
                Word::SignSuffices => indicator.suffices,
                Word::IndicatorOf(phases) => {
                    !indicator.neutral && phases.contains(&indicator.phase)
                }
                Word::Disclosed(indicators) => indicators.contains(&ix),
                _ => false,
            })
        });
        let through_a_rule = is_in_a_rule
            && when.is_some_and(|when| {
                suffices(when, &|word| {
                    matches!(word, Word::RuleMatched | Word::RecalledRuleMatched)
                })
            });
        let id = match (alone, through_a_rule) {
            (true, _) => "explain-leads-to",
            (false, true) => "explain-leads-through-rule",
            (false, false) => continue,
        };
        points.push(Point::new(words.fill(id, &[("name", &pathway.name)])));
    }
    for pathway in &book.rules.pathways.beside {
        let mut opens = false;
        if let Some(when) = &pathway.when {
            when.each(&mut |opening| opens |= *opening == ix);
        }
        if opens {
            let name = [("name", pathway.name.as_str())];
            points.push(Point::new(words.fill("explain-leads-beside", &name)));
        }
    }
    if points.is_empty() {
        points.push(Point::new(words.say("explain-bears-on-nothing")));
    } else {
        points.push(Point::new(words.say("explain-strongest-leads")));
    }
    points
}

/// Says whether a formula holds as soon as one word in it does.
fn suffices(formula: &Formula<Word>, word: &impl Fn(&Word) -> bool) -> bool {
    match formula {
        Formula::One(one) => word(one),
        Formula::Any(parts) => parts.iter().any(|part| suffices(part, word)),
        Formula::All(parts) => !parts.is_empty() && parts.iter().all(|part| suffices(part, word)),
    }
}

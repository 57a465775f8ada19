//! The page of a pathway: when it holds, what to do, what opens it.

use crate::grammar::{Formula, Urgency};
use crate::indicators::IndicatorIx;
use crate::referral::{Pathway, Word};

use super::{Book, Document, Point, formula_text, source, when};

/// Returns the page of a pathway.
pub(super) fn page(book: Book<'_>, id: &str) -> Option<Document> {
    let pathways = &book.rules.pathways;
    if let Some(pathway) = pathways.find(id) {
        return Some(leading(book, pathway));
    }
    let found = pathways.beside.iter().find(|way| way.id.as_str() == id)?;
    Some(beside(book, found))
}

fn leading(book: Book<'_>, pathway: &Pathway<Word>) -> Document {
    let words = book.words;
    let stronger: Vec<&str> = book
        .rules
        .pathways
        .leading
        .iter()
        .take_while(|other| other.id != pathway.id)
        .map(|other| other.name.as_str())
        .collect();
    let mut document = begun(book, pathway, "explain-a-pathway");
    if stronger.is_empty() {
        document.paragraph(words.say("explain-strongest"));
    } else {
        let names = stronger.join("; ");
        document.paragraph(words.fill("explain-stronger", &[("names", &names)]));
    }
    advice(book, &mut document, pathway);
    document.heading(words.say("explain-holds-when"));
    if let Some(when) = &pathway.when {
        let text = formula_text::sentence(when, words, &|word| word_text(book, word));
        document.point(capital(&text));
        when.each(&mut |word| document.points(word_points(book, word)));
    }
    opened_by_needs(book, &mut document, pathway.id.as_str());
    let of = words.say("explain-of-pathway");
    source::tell(book, &mut document, &pathway.source, &of, pathway.status);
    document
}

fn beside(book: Book<'_>, pathway: &Pathway<IndicatorIx>) -> Document {
    let words = book.words;
    let mut document = begun(book, pathway, "explain-a-pathway-beside");
    advice(book, &mut document, pathway);
    if let Some(when) = &pathway.when {
        let name = |ix: &IndicatorIx| indicator_name(book, *ix);
        document.heading(words.say("explain-opened-by-indicators"));
        match when {
            Formula::Any(parts) if when.is_plain_list() => {
                let names = parts.iter();
                let names = names.map(|part| formula_text::sentence(part, words, &name));
                document.points(names.map(Point::new));
            }
            _ => document.point(formula_text::sentence(when, words, &name)),
        }
    }
    opened_by_needs(book, &mut document, pathway.id.as_str());
    let of = words.say("explain-of-pathway");
    source::tell(book, &mut document, &pathway.source, &of, pathway.status);
    document
}

fn begun<T>(book: Book<'_>, pathway: &Pathway<T>, what: &str) -> Document {
    let mut document = Document::default();
    document.title(pathway.name.as_str());
    let id = [("id", pathway.id.as_str())];
    document.paragraph(book.words.fill(what, &id));
    document
}

fn advice<T>(book: Book<'_>, document: &mut Document, pathway: &Pathway<T>) {
    let urgency = book
        .words
        .say(&format!("urgency-{}", pathway.urgency.word()));
    document.heading(book.words.say("explain-what-to-do"));
    document.point(pathway.advice.as_str());
    document.point(urgency);
    if pathway.not_sent_on {
        document.point(book.words.say("explain-not-sent-on"));
    }
    if pathway.urgency < Urgency::Emergency {
        document.point(book.words.say("explain-needs-sooner"));
    }
}

fn opened_by_needs(book: Book<'_>, document: &mut Document, id: &str) {
    let opening: Vec<Point> = super::need::needs(book)
        .iter()
        .filter(|need| need.beside.as_ref().is_some_and(|way| way.as_str() == id))
        .map(|need| Point::new(need.name.as_str()))
        .collect();
    if !opening.is_empty() {
        document.heading(book.words.say("explain-opened-by-needs"));
        document.points(opening);
    }
}

fn word_text(book: Book<'_>, word: &Word) -> String {
    let words = book.words;
    match word {
        Word::Child => words.say("explain-word-child"),
        Word::RuleMatched => words.say("explain-word-rule"),
        Word::RecalledRuleMatched => words.say("explain-word-recalled-rule"),
        Word::SignSuffices => words.say("explain-word-sign"),
        Word::ReferPossible => {
            let refer = book.rules.pathways.find("refer");
            let name = refer.map_or("refer", |refer| refer.name.as_str());
            words.fill("explain-word-refer-possible", &[("name", name)])
        }
        Word::Always => words.say("explain-word-always"),
        Word::Disclosed(indicators) => {
            let names: Vec<String> = indicators
                .iter()
                .map(|ix| {
                    let name = indicator_name(book, *ix);
                    words.fill("condition-quoted", &[("text", &name)])
                })
                .collect();
            let names = names.join(&words.say("condition-comma"));
            words.fill("explain-word-disclosed", &[("names", &names)])
        }
        Word::IndicatorOf(phases) => {
            let named = phases.iter();
            let named = named.map(|phase| words.say(&format!("phase-{}", phase.word())));
            let named: Vec<String> = named.collect();
            let phases = match named.split_last() {
                Some((last, before)) if !before.is_empty() => {
                    let before = before.join(&words.say("condition-comma"));
                    let values = [("before", before.as_str()), ("last", last.as_str())];
                    words.fill("condition-one-of", &values)
                }
                _ => named.concat(),
            };
            words.fill("explain-word-indicator-of", &[("phases", &phases)])
        }
    }
}

/// What a word stands for, where that can be listed.
fn word_points(book: Book<'_>, word: &Word) -> Vec<Point> {
    let words = book.words;
    let listed = |id: &str, names: Vec<String>| Point {
        text: words.say(id),
        under: names.into_iter().map(Point::new).collect(),
    };
    match word {
        Word::Child => book
            .questionnaires
            .iter()
            .filter_map(|questionnaire| {
                let child = questionnaire.child.as_ref()?;
                let mut point = when::in_questionnaire(book, questionnaire, &child.when);
                if let Some(unless) = &child.unless {
                    let about = words.say("explain-child-unless");
                    let settled = when::point(book, questionnaire, unless, &about);
                    point.under.push(settled);
                }
                let open = words.say("explain-child-open");
                point.under.push(Point::new(open));
                Some(point)
            })
            .collect(),
        Word::RuleMatched => {
            let rules = book.rules.methods.iter();
            let rules = rules.filter(|method| method.rule().is_some());
            let titles = rules.map(|method| method.title.clone()).collect();
            vec![listed("explain-the-rules", titles)]
        }
        Word::SignSuffices => {
            let indicators = book.rules.catalogue.indicators.iter();
            let signs = indicators.filter(|indicator| indicator.suffices);
            let names = signs.map(|indicator| indicator.name.clone()).collect();
            vec![listed("explain-the-signs", names)]
        }
        Word::IndicatorOf(_) => vec![Point::new(words.say("explain-no-elements"))],
        Word::RecalledRuleMatched | Word::ReferPossible | Word::Always | Word::Disclosed(_) => {
            Vec::new()
        }
    }
}

/// Returns the name of an indicator.
pub(super) fn indicator_name(book: Book<'_>, ix: IndicatorIx) -> String {
    let indicator = book.rules.catalogue.get(ix);
    indicator.map_or_else(String::new, |indicator| indicator.name.clone())
}

/// Returns the text with a capital letter at its beginning.
fn capital(text: &str) -> String {
    let mut letters = text.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}

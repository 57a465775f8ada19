//! The page of a method: for whom, the rule in words, every list with what shows its entries.

use crate::indicators::IndicatorIx;
use crate::methods::{For, Method, MethodKind, Part, Rule};

use super::listed::{Listed, listed};
use super::{Book, Document, Point, formula_text, source, when};

/// Returns the page of a method.
pub(super) fn page(book: Book<'_>, id: &str) -> Option<Document> {
    let methods = &book.rules.methods;
    let method = methods.iter().find(|method| method.id.as_str() == id)?;
    let mut document = Document::default();
    document.title(method.title.as_str());
    tell(book, &mut document, method, None);
    document.paragraph(book.words.say("explain-own-reading"));
    if method.rule().is_some_and(|rule| !rule.counts_excepted_work) {
        document.heading(book.words.say("explain-excepted"));
        document.points(excepted(book));
    }
    Some(document)
}

/// Tells everything about a method but its title. `letter` numbers its entries (A1, A2 …).
pub(super) fn tell(book: Book<'_>, document: &mut Document, method: &Method, letter: Option<&str>) {
    let words = book.words;
    let whom = match method.meant_for {
        For::Adults => "explain-for-adults",
        For::Children => "explain-for-children",
        For::Everyone => "explain-for-everyone",
    };
    let what = match method.kind {
        MethodKind::Rule(_) => "explain-a-rule",
        MethodKind::List(_) => "explain-a-list",
        MethodKind::Contrast(_) => "explain-a-contrast",
    };
    let values = [("id", method.id.as_str()), ("for", &words.say(whom))];
    document.paragraph(words.fill(what, &values));
    let status = match &method.kind {
        MethodKind::Rule(rule) => {
            rule_in_words(book, document, rule);
            Some(rule.status)
        }
        MethodKind::List(_) => {
            document.paragraph(words.say("report-list-claims"));
            None
        }
        MethodKind::Contrast(_) => None,
    };
    if let Some(note) = &method.note {
        document.paragraph(note.as_str());
    }
    if let MethodKind::Contrast(contrast) = &method.kind {
        document.points(contrast.cautions.iter().map(Point::new));
    }
    document.heading(words.say("explain-source"));
    document.point(source::full(book, &method.source));
    if let Some(status) = status {
        document.point(source::sure(book, &words.say("explain-of-rule"), status));
    }
    document.points(source::seen(book, &method.source));
    lists(book, document, method, letter);
}

fn rule_in_words(book: Book<'_>, document: &mut Document, rule: &Rule) {
    let words = book.words;
    let name = |at: usize| {
        let dimension = rule.dimensions.get(at);
        let name = dimension.map_or("", |dimension| dimension.name.as_str());
        words.fill("condition-quoted", &[("text", name)])
    };
    let part = |part: &Part| match &part.threshold {
        None => name(part.dimension),
        Some(threshold) => {
            let takes = formula_text::thresholds(std::slice::from_ref(threshold), words);
            let name = name(part.dimension);
            let values = [("name", name.as_str()), ("takes", takes.as_str())];
            words.fill("explain-part-with", &values)
        }
    };
    let when = formula_text::sentence(&rule.matched, words, &part);
    document.heading(words.say("explain-rule"));
    document.point(words.fill("explain-matched-when", &[("when", &when)]));
    document.points(what_parts_take(book, rule));
    if let Some((one, other)) = rule.apart {
        let values = [("one", name(one)), ("other", name(other))];
        let values = values.each_ref().map(|(id, text)| (*id, text.as_str()));
        document.point(words.fill("explain-apart", &values));
    }
    document.point(words.say(if rule.counts_excepted_work {
        "explain-excepted-counts"
    } else {
        "explain-excepted-not-counted"
    }));
    if rule.statistical {
        document.point(words.say("report-statistical"));
    }
}

/// How many entries each part takes; parts that take the same are told together.
fn what_parts_take(book: Book<'_>, rule: &Rule) -> Vec<Point> {
    let words = book.words;
    let mut alike: Vec<(String, Vec<String>)> = Vec::new();
    for dimension in &rule.dimensions {
        let takes = formula_text::thresholds(&dimension.matched, words);
        let name = words.fill("condition-quoted", &[("text", &dimension.name)]);
        match alike.iter_mut().find(|(known, _)| *known == takes) {
            Some((_, names)) => names.push(name),
            None => alike.push((takes, vec![name])),
        }
    }
    if let [(takes, names)] = alike.as_slice()
        && names.len() > 1
    {
        let takes = [("takes", takes.as_str())];
        return vec![Point::new(words.fill("explain-every-part-takes", &takes))];
    }
    let points = alike.iter().map(|(takes, names)| {
        let id = if names.len() > 1 {
            "explain-parts-take"
        } else {
            "explain-part-takes"
        };
        let names = names.join(&words.say("condition-comma"));
        let values = [("names", names.as_str()), ("takes", takes.as_str())];
        Point::new(words.fill(id, &values))
    });
    points.collect()
}

fn lists(book: Book<'_>, document: &mut Document, method: &Method, letter: Option<&str>) {
    let words = book.words;
    let groups: Vec<String> = match &method.kind {
        MethodKind::Rule(rule) => {
            let dimensions = rule.dimensions.iter();
            dimensions.map(|dimension| dimension.name.clone()).collect()
        }
        MethodKind::List(_) => vec![words.say("explain-entries-of-list")],
        MethodKind::Contrast(contrast) => {
            let criteria = contrast.criteria.iter();
            criteria.map(|criterion| criterion.name.clone()).collect()
        }
    };
    let entries = listed(book, method);
    for (group, name) in groups.into_iter().enumerate() {
        document.heading(name);
        let of_group = entries.iter().filter(|entry| entry.group == group);
        document.points(of_group.map(|entry| entry_point(book, entry, letter)));
    }
}

fn entry_point(book: Book<'_>, entry: &Listed<'_>, letter: Option<&str>) -> Point {
    let words = book.words;
    let mark = entry.mark(book);
    let name = entry.name.trim_end_matches('.');
    let number = letter.map(|letter| format!("{letter}{} ", entry.number));
    let leaf = |ix: &IndicatorIx| {
        let indicator = book.rules.catalogue.get(*ix);
        indicator.map_or_else(String::new, |indicator| indicator.name.clone())
    };
    let mut under: Vec<Point> = formula_text::shown_by(entry.shown_by, words, &leaf)
        .into_iter()
        .collect();
    if !entry.is_asked_for(book) {
        under.push(Point::new(words.say("explain-not-asked-for")));
    }
    Point {
        text: format!("{}{name} ({mark})", number.unwrap_or_default()),
        under,
    }
}

/// Returns which work is not counted, by questionnaire.
pub(super) fn excepted(book: Book<'_>) -> Vec<Point> {
    let mut points = Vec::new();
    for questionnaire in book.questionnaires {
        if let Some(excepted) = &questionnaire.excepted {
            let mut point = when::in_questionnaire(book, questionnaire, &excepted.when);
            let full = source::full(book, &excepted.source);
            point.under.push(Point::new(full));
            point.under.extend(source::seen(book, &excepted.source));
            points.push(point);
        }
    }
    if points.is_empty() {
        points.push(Point::new(book.words.say("explain-none")));
    }
    points
}

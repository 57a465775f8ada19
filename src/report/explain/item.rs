//! The page of an item: its words, its answers, when it is put, what it leads to.

use crate::grammar::{Condition, ItemIx};
use crate::questionnaire::{IfNot, IfRefused, Item, Kind, Mark, Put, Questionnaire, Runs};

use super::{Book, Document, Point, when};

/// Returns the page of an item, with one part for each questionnaire that puts it.
pub(super) fn page(book: Book<'_>, id: &str) -> Option<Document> {
    let places: Vec<(&Questionnaire, ItemIx, &Item)> = book
        .questionnaires
        .iter()
        .filter_map(|questionnaire| {
            let ix = questionnaire.position(id)?;
            Some((questionnaire, ix, questionnaire.item(ix)?))
        })
        .collect();
    let (_, _, item) = places.first()?;
    let mut document = Document::default();
    document.title(item.text().trim_end_matches('.'));
    words_of(book, &mut document, item);
    answers(book, &mut document, item);
    for (questionnaire, ix, item) in places {
        let number = ix.number().to_string();
        let title = questionnaire.title.as_str();
        let values = [("questionnaire", title), ("number", number.as_str())];
        document.heading(book.words.fill("explain-number-in", &values));
        document.points(when_put(book, questionnaire, item));
        document.points(leads_to(book, questionnaire, ix));
    }
    Some(document)
}

fn words_of(book: Book<'_>, document: &mut Document, item: &Item) {
    let words = book.words;
    let what = match &item.put {
        Put::Gate { .. } => "explain-a-gate",
        Put::Say { .. } => "explain-a-say",
        Put::Listen { .. } => "explain-a-listen",
        Put::Ask { .. } => "explain-an-ask",
        Put::Observe { .. } => "explain-an-observe",
        Put::Consent { .. } => "explain-a-consent",
    };
    document.paragraph(words.fill(what, &[("id", item.id.as_str())]));
    let mut tell = |id: &str, text: &str| document.point(words.fill(id, &[("text", text)]));
    match &item.put {
        Put::Ask {
            plain: Some(plain), ..
        } => tell("explain-plain", plain),
        Put::Consent {
            explain: Some(explain),
            ..
        } => tell("explain-explained", explain),
        _ => {}
    }
    for (id, text) in [
        ("explain-purpose", &item.purpose),
        ("explain-avoid", &item.avoid),
        ("explain-guide", &item.guide),
    ] {
        if let Some(text) = text {
            tell(id, text);
        }
    }
    for mark in &item.marks {
        let id = match mark {
            Mark::Harm => "explain-mark-harm",
            Mark::Sexual => "explain-mark-sexual",
            Mark::Means => "explain-mark-means",
        };
        document.point(words.say(id));
    }
}

fn answers(book: Book<'_>, document: &mut Document, item: &Item) {
    let words = book.words;
    document.heading(words.say("explain-choices"));
    match (&item.put, item.kind()) {
        (_, Some(Kind::OneOf(choices))) => {
            document.points(
                choices
                    .iter()
                    .map(|choice| Point::new(choice.label.as_str())),
            );
        }
        (_, Some(Kind::SeveralOf(choices))) => {
            document.points(choices.iter().map(|choice| {
                Point::new(if item.alone.contains(&choice.id) {
                    words.fill("explain-alone", &[("label", &choice.label)])
                } else {
                    choice.label.clone()
                })
            }));
            document.point(words.say("explain-several"));
        }
        (_, Some(Kind::Number { from, to })) => {
            let (from, to) = (from.to_string(), to.to_string());
            let values = [("from", from.as_str()), ("to", to.as_str())];
            document.point(words.fill("explain-number", &values));
        }
        (_, Some(Kind::ApproximateDate)) => document.point(words.say("explain-date")),
        (_, Some(Kind::Text)) | (Put::Listen { .. }, _) => {
            document.point(words.say("explain-text"));
        }
        (Put::Say { .. }, _) => document.point(words.say("explain-said")),
        (Put::Gate { if_not, advice, .. }, _) => {
            document.point(words.say("explain-yes-no"));
            let then = match if_not {
                IfNot::Continue => "explain-if-not-continue",
                IfNot::NeedsOnly => "explain-if-not-needs-only",
                IfNot::Stop => "explain-if-not-stop",
            };
            document.point(words.fill("explain-if-not", &[("advice", advice)]));
            document.point(words.say(then));
        }
        (Put::Consent { if_refused, .. }, _) => {
            document.point(words.say("explain-yes-no"));
            document.point(words.say(match if_refused {
                IfRefused::Continue => "explain-refused-continue",
                IfRefused::Close => "explain-refused-close",
            }));
        }
        (_, Some(Kind::YesNo) | None) => document.point(words.say("explain-yes-no")),
    }
    if item.may_stay_unanswered() {
        document.point(words.say("explain-unanswered"));
    }
}

fn when_put(book: Book<'_>, questionnaire: &Questionnaire, item: &Item) -> Vec<Point> {
    let words = book.words;
    let mut points = Vec::new();
    if let Some(section) = questionnaire.section(item.section) {
        let runs = match section.runs {
            Runs::Normal => "explain-runs-normal",
            Runs::Always => "explain-runs-always",
            Runs::Child => "explain-runs-child",
        };
        let values = [("section", section.title.as_str())];
        points.push(Point::new(words.fill(runs, &values)));
        if item.adults_only {
            points.push(Point::new(words.say("explain-adults-only")));
        }
    }
    points.push(match &item.when {
        Some(condition) => {
            let about = words.say("explain-put-when");
            when::point(book, questionnaire, condition, &about)
        }
        None => Point::new(words.say("explain-put-always")),
    });
    for ix in questionnaire.covering(item.section) {
        if let Some(consent) = questionnaire.item(ix) {
            let text = [("text", consent.text())];
            points.push(Point::new(words.fill("explain-covered-by", &text)));
        }
    }
    if let Put::Consent { covers, .. } = &item.put {
        let titles: Vec<&str> = covers
            .iter()
            .filter_map(|ix| Some(questionnaire.section(*ix)?.title.as_str()))
            .collect();
        if !titles.is_empty() {
            let titles = [("titles", titles.join("; "))];
            let titles = titles.each_ref().map(|(id, text)| (*id, text.as_str()));
            points.push(Point::new(words.fill("explain-covers", &titles)));
        }
    }
    if item.on_stop {
        points.push(Point::new(words.say("explain-on-stop")));
    }
    points
}

fn leads_to(book: Book<'_>, questionnaire: &Questionnaire, ix: ItemIx) -> Vec<Point> {
    let words = book.words;
    let evidence = questionnaire.evidence.iter();
    let indicators = evidence
        .filter(|(_, condition, _)| looks_at(condition, ix))
        .filter_map(|(id, ..)| {
            let catalogue = &book.rules.catalogue;
            let indicator = catalogue.get(catalogue.position(id.as_str())?)?;
            Some(indicator.name.clone())
        });
    let needs = super::need::needs(book).iter().filter(|need| {
        let mut found = questionnaire.needs_when.iter();
        found.any(|(id, when, _)| {
            *id == need.id && when.as_ref().is_some_and(|when| looks_at(when, ix))
        })
    });
    let dependents = questionnaire.dependents.get(ix.index());
    let dependents = dependents.into_iter().flatten().filter_map(|later| {
        let item = questionnaire.item(*later)?;
        Some(format!("{} {}", later.number(), item.text()))
    });
    let mut points = Vec::new();
    for (id, under) in [
        ("explain-feeds-indicators", indicators.collect::<Vec<_>>()),
        (
            "explain-feeds-needs",
            needs.map(|need| need.name.clone()).collect(),
        ),
        ("explain-feeds-items", dependents.collect()),
    ] {
        if !under.is_empty() {
            points.push(Point {
                text: words.say(id),
                under: under.into_iter().map(Point::new).collect(),
            });
        }
    }
    let child = questionnaire.child.as_ref().is_some_and(|child| {
        let mut conditions = std::iter::once(&child.when).chain(&child.unless);
        conditions.any(|condition| looks_at(condition, ix))
    });
    if child {
        points.push(Point::new(words.say("explain-feeds-child")));
    }
    let child = questionnaire.child.as_ref();
    let earlier = child.and_then(|child| child.earlier.as_ref());
    if earlier.is_some_and(|earlier| looks_at(earlier, ix)) {
        points.push(Point::new(words.say("explain-feeds-earlier")));
    }
    let excepted = questionnaire.excepted.as_ref();
    if excepted.is_some_and(|excepted| looks_at(&excepted.when, ix)) {
        points.push(Point::new(words.say("explain-feeds-excepted")));
    }
    points
}

fn looks_at(condition: &Condition, ix: ItemIx) -> bool {
    let mut found = false;
    condition.each_leaf(&mut |item, _, _| found |= item == ix);
    found
}

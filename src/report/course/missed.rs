//! What the class misses most.

use crate::course::{Figures, MissedSign};
use crate::words::Words;

use super::CourseNames;
use super::sections::{Mark, Section, Shape, Table};
use super::seen::percent;

/// How many stand in the chart.
const CHARTED: usize = 12;
/// How many questions that would have shown a sign are named.
const NAMED: usize = 2;

pub(super) fn section(figures: &Figures, names: &CourseNames, words: &Words) -> Section {
    let mut section = Section {
        heading: words.say("course-missed"),
        ..Section::default()
    };
    if figures.handed.exercises == 0 {
        section.paragraphs.push(words.say("course-nothing-played"));
        return section;
    }
    if figures.missed_signs.is_empty() {
        section.paragraphs.push(words.say("course-missed-none"));
    } else {
        let mut chart = percent(words.say("course-chart-missed"), words);
        let worst = figures.missed_signs.iter().take(CHARTED);
        chart.rows = worst
            .map(|one| {
                let told = of(one.missed, one.of, words);
                let mark = Mark {
                    shape: Shape::Bar,
                    value: share(one.missed, one.of),
                    interval: None,
                    told,
                };
                (names.sign(&one.sign), vec![mark])
            })
            .collect();
        section.charts.push(chart);
        section.tables.push(signs(figures, names, words));
    }
    let gates = figures.missed_gates.iter();
    let gates = gates.map(|one| vec![names.item(&one.item), of(one.missed, one.of, words)]);
    push(
        &mut section,
        "course-missed-gates",
        ["course-gate", "course-missed-times"],
        gates.collect(),
        words,
    );
    let violations = figures.violations.iter().map(|one| {
        let numbers = [one.participants, one.played, one.observed];
        let what = words.say(&format!("observe-violation-{}", one.violation.word()));
        std::iter::once(what)
            .chain(numbers.map(|number| number.to_string()))
            .collect()
    });
    let head = [
        "course-violation",
        "course-violation-participants",
        "course-violation-played",
        "course-violation-observed",
    ];
    push(
        &mut section,
        "course-violations",
        head,
        violations.collect(),
        words,
    );
    section
}

fn push<const N: usize>(
    section: &mut Section,
    caption: &str,
    head: [&str; N],
    rows: Vec<Vec<String>>,
    words: &Words,
) {
    if rows.is_empty() {
        section.points.push(words.say(&format!("{caption}-none")));
        return;
    }
    section.tables.push(Table {
        caption: words.say(caption),
        head: head.map(|id| words.say(id)).into(),
        rows,
    });
}

fn signs(figures: &Figures, names: &CourseNames, words: &Words) -> Table {
    let head = [
        "course-sign",
        "course-missed-times",
        "course-lost-how",
        "course-shown-by",
    ];
    let row = |one: &MissedSign| {
        let how = one
            .how
            .iter()
            .map(|(how, count)| words.count(&format!("course-lost-{}", how.word()), *count));
        let shown = one.shown_by.iter().take(NAMED);
        let shown = shown.map(|(item, _)| names.item(item));
        vec![
            names.sign(&one.sign),
            of(one.missed, one.of, words),
            how.collect::<Vec<_>>().join(" · "),
            shown.collect::<Vec<_>>().join(" · "),
        ]
    };
    Table {
        caption: words.say("course-missed-signs"),
        head: head.map(|id| words.say(id)).into(),
        rows: figures.missed_signs.iter().map(row).collect(),
    }
}

fn of(count: usize, of: usize, words: &Words) -> String {
    let (count, of) = (count.to_string(), of.to_string());
    words.fill("course-of", &[("count", &count), ("of", &of)])
}

#[expect(clippy::cast_precision_loss, reason = "counts of a course are small")]
fn share(count: usize, of: usize) -> f64 {
    count as f64 / of.max(1) as f64
}

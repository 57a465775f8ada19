//! What the class sees: sensitivity, precision and specificity, sign by sign.

use crate::course::{Detected, Estimate, Figures, SignFigures};
use crate::words::Words;

use super::CourseNames;
use super::format::Writing;
use super::sections::{Chart, Mark, Section, Shape, Table};

pub(super) fn section(figures: &Figures, names: &CourseNames, words: &Words) -> Section {
    let mut writing = Writing::new(words);
    let heading = words.say("course-seen");
    if figures.handed.exercises == 0 {
        return Section {
            heading,
            paragraphs: vec![words.say("course-nothing-played")],
            ..Section::default()
        };
    }
    let all = &figures.all_signs;
    let told = [
        ("sensitivity", writing.percent(&all.sensitivity)),
        ("precision", writing.percent(&all.precision)),
        ("specificity", writing.percent(&all.specificity)),
    ];
    let told: Vec<(&str, &str)> = told
        .iter()
        .map(|(name, figure)| (*name, figure.as_str()))
        .collect();
    let head = [
        "course-sign",
        "course-there",
        "course-marked",
        "course-not-there",
        "course-imagined",
        "course-sensitivity",
        "course-precision",
        "course-specificity",
    ];
    let mut table = Table {
        head: head.map(|id| words.say(id)).into(),
        ..Table::default()
    };
    let mut rows = Vec::new();
    let mut alone = Table {
        caption: words.say("course-imagined-alone"),
        head: ["course-sign", "course-imagined"]
            .map(|id| words.say(id))
            .into(),
        rows: Vec::new(),
    };
    for one in imagined_alone(figures) {
        let count = one.detected.counts.imagined.to_string();
        alone.rows.push(vec![names.sign(&one.sign), count]);
    }
    for one in figures.by_sign.iter().filter(|one| is_there(one)) {
        let (name, detected) = (names.sign(&one.sign), &one.detected);
        let counts = detected.counts;
        let numbers = [
            counts.hits + counts.missed,
            counts.hits,
            counts.imagined + counts.rightly_left,
            counts.imagined,
        ];
        let mut row = vec![name.clone()];
        row.extend(numbers.map(|number| number.to_string()));
        row.push(writing.percent(&detected.sensitivity));
        row.push(writing.percent(&detected.precision));
        row.push(writing.percent(&detected.specificity));
        table.rows.push(row);
        rows.push((name, marks(detected, words)));
    }
    let mut chart = percent(words.say("course-chart-seen"), words);
    chart.rows = rows;
    chart.legend = vec![
        (Shape::Disc, words.say("course-sensitivity")),
        (Shape::Square, words.say("course-precision")),
        (Shape::Ring, words.say("course-specificity")),
    ];
    Section {
        heading,
        paragraphs: vec![
            words.say("course-seen-how"),
            words.fill("course-seen-all", &told),
        ],
        charts: vec![chart],
        tables: [table, alone]
            .into_iter()
            .filter(|one| !one.rows.is_empty())
            .collect(),
        notes: writing.notes(),
        ..Section::default()
    }
}

/// Says whether a sign was there in any exercise.
fn is_there(one: &SignFigures) -> bool {
    one.detected.counts.hits + one.detected.counts.missed > 0
}

/// Returns the signs that were noted and in no exercise there, the commonest first.
fn imagined_alone(figures: &Figures) -> Vec<&SignFigures> {
    let signs = figures.by_sign.iter();
    let alone = signs.filter(|one| !is_there(one) && one.detected.counts.imagined > 0);
    let mut alone: Vec<&SignFigures> = alone.collect();
    alone.sort_by_key(|one| std::cmp::Reverse(one.detected.counts.imagined));
    alone
}

/// An axis from nothing to all.
pub(super) fn percent(caption: String, words: &Words) -> Chart {
    let ticks = [0.0, 0.25, 0.5, 0.75, 1.0];
    Chart {
        caption,
        from: 0.0,
        to: 1.0,
        ticks: ticks
            .map(|at| {
                (
                    at,
                    words.fill(
                        "course-percent",
                        &[("number", &format!("{:.0}", 100.0 * at))],
                    ),
                )
            })
            .into(),
        rows: Vec::new(),
        legend: Vec::new(),
    }
}

fn marks(detected: &Detected, words: &Words) -> Vec<Mark> {
    [
        (Shape::Ring, "course-specificity", &detected.specificity),
        (Shape::Square, "course-precision", &detected.precision),
        (Shape::Disc, "course-sensitivity", &detected.sensitivity),
    ]
    .into_iter()
    .filter_map(|(shape, id, estimate)| {
        let told = Writing::new(words).percent(estimate);
        mark(shape, estimate, format!("{}: {told}", words.say(id)))
    })
    .collect()
}

/// Returns the mark of an estimate; none where it does not exist.
pub(super) fn mark(shape: Shape, estimate: &Estimate, told: String) -> Option<Mark> {
    Some(Mark {
        shape,
        value: estimate.value?,
        interval: estimate.interval.map(|it| (it.low, it.high)),
        told,
    })
}

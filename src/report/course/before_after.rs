//! Before and after: the quiz, and the first exercise against the last.

use crate::course::{Course, Figures, Measure};
use crate::quiz::{Class, Occasion};
use crate::statistics::{Figure, GainBand};
use crate::words::Words;

use super::format::{Writing, probability, two};
use super::sections::{Chart, Mark, Section, Shape, Table};
use super::seen::percent;

pub(super) fn quiz(course: &Course, words: &Words) -> Section {
    let mut section = Section {
        heading: words.say("course-quiz"),
        ..Section::default()
    };
    let Some(class) = course.quiz_class() else {
        section.paragraphs.push(words.say("course-quiz-none"));
        return section;
    };
    let (before, after) = (class.sat(Occasion::Before), class.sat(Occasion::After));
    let values = [("before", before.to_string()), ("after", after.to_string())];
    let values: Vec<(&str, &str)> = values
        .iter()
        .map(|(name, it)| (*name, it.as_str()))
        .collect();
    section
        .paragraphs
        .push(words.fill("course-quiz-sat", &values));
    let mut writing = Writing::new(words);
    if let Some(brought) = &class.brought {
        let gains = &brought.gains;
        let means = [
            ("before", share(gains.before, words)),
            ("after", share(gains.after, words)),
            ("participants", gains.participants.to_string()),
        ];
        let means: Vec<(&str, &str)> = means
            .iter()
            .map(|(name, it)| (*name, it.as_str()))
            .collect();
        section
            .paragraphs
            .push(words.fill("course-quiz-means", &means));
        let mut gain = |id: &str, figure: Figure| {
            let said = match figure {
                Ok(gain) => {
                    let band = words.say(match GainBand::of(gain) {
                        GainBand::Low => "course-gain-low",
                        GainBand::Medium => "course-gain-medium",
                        GainBand::High => "course-gain-high",
                    });
                    format!("{} ({band})", two(gain))
                }
                Err(why) => writing.missing(Some(why)),
            };
            words.fill(id, &[("gain", &said)])
        };
        section
            .points
            .push(gain("course-quiz-gain-class", gains.of_class));
        section
            .points
            .push(gain("course-quiz-gain-each", gains.of_each));
        let test = &brought.signs;
        let values = [
            ("up", test.up.to_string()),
            ("down", test.down.to_string()),
            ("same", test.same.to_string()),
            ("signs", probability(test.probability, words)),
            ("ranks", probability(brought.ranks.probability, words)),
        ];
        let values: Vec<(&str, &str)> = values
            .iter()
            .map(|(name, it)| (*name, it.as_str()))
            .collect();
        section.points.push(words.fill("course-quiz-test", &values));
        section
            .charts
            .push(means_chart(&class, gains.before, gains.after, words));
    } else {
        section
            .paragraphs
            .push(words.say("course-quiz-nobody-twice"));
    }
    let open = class.open().len();
    section.points.push(words.count("course-quiz-open", open));
    section.points.push(words.say("course-quiz-more"));
    section.notes = writing.notes();
    section
}

fn means_chart(class: &Class<'_>, before: f64, after: f64, words: &Words) -> Chart {
    let mut chart = percent(words.say("course-chart-quiz"), words);
    let mark = |shape, value, id: &str| Mark {
        shape,
        value,
        interval: None,
        told: format!("{}: {}", words.say(id), share(value, words)),
    };
    chart.rows = vec![(
        class.bank.title.clone(),
        vec![
            mark(Shape::Ring, before, "course-before"),
            mark(Shape::Disc, after, "course-after"),
        ],
    )];
    chart.legend = vec![
        (Shape::Ring, words.say("course-before")),
        (Shape::Disc, words.say("course-after")),
    ];
    chart
}

pub(super) fn exercises(figures: &Figures, words: &Words) -> Section {
    let mut section = Section {
        heading: words.say("course-change"),
        ..Section::default()
    };
    let Some(passed) = &figures.passed else {
        section.paragraphs.push(words.say("course-change-none"));
        return section;
    };
    section.paragraphs.push(words.say("course-change-how"));
    let values = [
        ("participants", passed.participants.to_string()),
        ("first", passed.first.to_string()),
        ("last", passed.last.to_string()),
        ("test", probability(passed.mcnemar, words)),
    ];
    let values: Vec<(&str, &str)> = values
        .iter()
        .map(|(name, it)| (*name, it.as_str()))
        .collect();
    section
        .points
        .push(words.fill("course-change-passed", &values));
    let mut chart = percent(words.say("course-chart-change"), words);
    let mut table = Table {
        head: [
            "course-measure",
            "course-participants",
            "course-first",
            "course-last",
            "course-up-down",
            "course-sign-test",
            "course-wilcoxon",
        ]
        .map(|id| words.say(id))
        .into(),
        ..Table::default()
    };
    for change in &figures.changes {
        let name = words.say(&format!("course-measure-{}", change.measure.word()));
        let is_share = change.measure != Measure::Violations;
        let write = |value: f64| {
            if is_share {
                share(value / 100.0, words)
            } else {
                two(value)
            }
        };
        let (first, last) = (write(change.first), write(change.last));
        if is_share {
            let mark = |shape, value: f64, id: &str, told: &str| Mark {
                shape,
                value: value / 100.0,
                interval: None,
                told: format!("{}: {told}", words.say(id)),
            };
            let marks = vec![
                mark(Shape::Ring, change.first, "course-first", &first),
                mark(Shape::Disc, change.last, "course-last", &last),
            ];
            chart.rows.push((name.clone(), marks));
        }
        table.rows.push(vec![
            name,
            change.participants.to_string(),
            first,
            last,
            format!("{} / {}", change.up, change.down),
            probability(change.sign_test, words),
            probability(change.wilcoxon, words),
        ]);
    }
    chart.legend = vec![
        (Shape::Ring, words.say("course-first")),
        (Shape::Disc, words.say("course-last")),
    ];
    section.charts.push(chart);
    section.tables.push(table);
    section
}

fn share(value: f64, words: &Words) -> String {
    let number = format!("{:.0}", 100.0 * value);
    words.fill("course-percent", &[("number", &number)])
}

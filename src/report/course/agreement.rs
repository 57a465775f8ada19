//! How far people agree, with the words of those who made words for it.

use crate::course::{Agreement, Estimate, Figures, Level, Subject};
use crate::statistics::{KrippendorffBand, LandisKoch, McHugh};
use crate::words::Words;

use super::format::{Writing, two};
use super::sections::{Chart, Section, Shape, Table};
use super::seen::mark;

/// With fewer things judged than this, a figure gets no word: one more judgement may turn it round.
const FEW: usize = 10;

pub(super) fn of_observers(figures: &Figures, words: &Words) -> Section {
    section("course-observers", &figures.observers, words)
}

pub(super) fn of_participants(figures: &Figures, words: &Words) -> Section {
    section("course-among", &figures.participants, words)
}

fn section(id: &str, all: &[Agreement], words: &Words) -> Section {
    let heading = words.say(id);
    let judged = all.iter().filter(|one| one.units > 0);
    let judged: Vec<&Agreement> = judged.collect();
    if judged.is_empty() {
        return Section {
            heading,
            paragraphs: vec![words.say(&format!("{id}-none"))],
            ..Section::default()
        };
    }
    let mut writing = Writing::new(words);
    let head = [
        "course-subject",
        "course-units",
        "course-raw",
        "course-prevalence",
        "course-cohen",
        "course-fleiss",
        "course-alpha",
        "course-ac1",
        "course-pabak",
        "course-in-words",
    ];
    let rows = judged.iter().map(|one| row(one, &mut writing)).collect();
    let table = Table {
        caption: String::new(),
        head: head.map(|id| words.say(id)).into(),
        rows,
    };
    let ticks = [-1.0, -0.5, 0.0, 0.5, 1.0];
    let charted = judged.iter().map(|one| {
        let told = |id: &str, estimate: &Estimate| {
            let figure = Writing::new(words).coefficient(estimate);
            format!("{}: {figure}", words.say(id))
        };
        let marks = [
            mark(Shape::Ring, &one.raw, told("course-raw", &one.raw)),
            mark(Shape::Square, &one.ac1, told("course-ac1", &one.ac1)),
            mark(Shape::Disc, &one.alpha, told("course-alpha", &one.alpha)),
        ];
        (
            subject(one.subject, words),
            marks.into_iter().flatten().collect(),
        )
    });
    let chart = Chart {
        caption: words.say("course-chart-agreement"),
        from: -1.0,
        to: 1.0,
        ticks: ticks.map(|at| (at, two(at))).into(),
        rows: charted.collect(),
        legend: vec![
            (Shape::Disc, words.say("course-alpha")),
            (Shape::Square, words.say("course-ac1")),
            (Shape::Ring, words.say("course-raw")),
        ],
    };
    Section {
        heading,
        paragraphs: vec![words.say(&format!("{id}-how"))],
        charts: vec![chart],
        tables: vec![table],
        notes: writing.notes(),
        ..Section::default()
    }
}

fn row(one: &Agreement, writing: &mut Writing<'_>) -> Vec<String> {
    let words = writing.words;
    let units = words.fill(
        "course-judged",
        &[
            ("units", &one.units.to_string()),
            ("raters", &one.raters.to_string()),
        ],
    );
    let prevalence = one.prevalence.map_or_else(String::new, |share| {
        words.fill(
            "course-percent",
            &[("number", &format!("{:.0}", 100.0 * share))],
        )
    });
    let level = words.say(match one.level {
        Level::Nominal => "course-level-nominal",
        Level::Ordinal => "course-level-ordinal",
        Level::Interval => "course-level-interval",
        Level::Ratio => "course-level-ratio",
    });
    let alpha = writing.coefficient(&one.alpha);
    vec![
        subject(one.subject, words),
        units,
        writing.percent(&one.raw),
        prevalence,
        writing.coefficient(&one.cohen),
        writing.coefficient(&one.fleiss),
        format!("{alpha} · {level}"),
        writing.coefficient(&one.ac1),
        writing.coefficient(&one.pabak),
        in_words(one, words),
    ]
}

/// Says kappa and alpha in the words of three authors.
fn in_words(one: &Agreement, words: &Words) -> String {
    if one.units < FEW {
        return words.say("course-too-few");
    }
    let mut said = Vec::new();
    if let Some(kappa) = one.cohen.value.or(one.fleiss.value) {
        let strict = match McHugh::of(kappa) {
            McHugh::None => "course-mchugh-none",
            McHugh::Minimal => "course-mchugh-minimal",
            McHugh::Weak => "course-mchugh-weak",
            McHugh::Moderate => "course-mchugh-moderate",
            McHugh::Strong => "course-mchugh-strong",
            McHugh::AlmostPerfect => "course-mchugh-perfect",
        };
        let mild = match LandisKoch::of(kappa) {
            LandisKoch::Poor => "course-landis-poor",
            LandisKoch::Slight => "course-landis-slight",
            LandisKoch::Fair => "course-landis-fair",
            LandisKoch::Moderate => "course-landis-moderate",
            LandisKoch::Substantial => "course-landis-substantial",
            LandisKoch::AlmostPerfect => "course-landis-perfect",
        };
        said.extend([words.say(strict), words.say(mild)]);
    }
    if let Some(alpha) = one.alpha.value {
        said.push(words.say(match KrippendorffBand::of(alpha) {
            KrippendorffBand::Unreliable => "course-alpha-unreliable",
            KrippendorffBand::Tentative => "course-alpha-tentative",
            KrippendorffBand::Reliable => "course-alpha-reliable",
        }));
    }
    said.join(" · ")
}

fn subject(subject: Subject, words: &Words) -> String {
    words.say(match subject {
        Subject::Gates => "course-subject-gates",
        Subject::Violations => "course-subject-violations",
        Subject::Scales => "course-subject-scales",
        Subject::Scale(scale) => return words.say(&format!("scale-{}", scale.word())),
        Subject::ProductiveShare => "course-subject-productive",
        Subject::QuestionCounts => "course-subject-questions",
        Subject::Signs => "course-subject-signs",
        Subject::Pathway => "course-subject-pathway",
        Subject::Urgency => "course-subject-urgency",
    })
}

//! A course as tables for other tools: one row a thing, ids and no words, nothing in a cell but one value.

use crate::course::{Agreement, Course, Detected, Estimate, Figures, LossKind, Subject};
use crate::statistics::Detection;

/// Returns the tables with the names of their files, without an ending. Each begins with its head.
pub fn course_tables(course: &Course, figures: &Figures) -> Vec<(&'static str, Vec<Vec<String>>)> {
    vec![
        ("signs", signs(figures)),
        ("agreement", agreement(figures)),
        ("missed-signs", missed_signs(figures)),
        ("missed-gates", missed_gates(figures)),
        ("violations", violations(figures)),
        ("changes", changes(figures)),
        ("exercises", exercises(course)),
        ("marked", marked(course)),
        ("observed", observed(course)),
    ]
}

fn head(names: &[&str]) -> Vec<Vec<String>> {
    vec![names.iter().map(|name| (*name).to_owned()).collect()]
}

/// Writes an estimate in four cells: the figure, its interval, and why there is none.
fn estimate(estimate: &Estimate) -> [String; 4] {
    let written = |value: Option<f64>| value.map_or_else(String::new, |it| format!("{it:.6}"));
    let why = estimate.not_applicable;
    [
        written(estimate.value),
        written(estimate.interval.map(|it| it.low)),
        written(estimate.interval.map(|it| it.high)),
        why.map_or_else(String::new, |why| why.to_string()),
    ]
}

const ESTIMATE: [&str; 4] = ["value", "low", "high", "not_applicable"];

/// One row a sign and figure; the sign `*` is all of them together.
fn signs(figures: &Figures) -> Vec<Vec<String>> {
    let mut rows = head(&[
        "sign",
        "hits",
        "missed",
        "imagined",
        "rightly_left",
        "figure",
        ESTIMATE[0],
        ESTIMATE[1],
        ESTIMATE[2],
        ESTIMATE[3],
    ]);
    let mut add = |sign: &str, detected: &Detected| {
        let Detection {
            hits,
            missed,
            imagined,
            rightly_left,
        } = detected.counts;
        for (name, one) in [
            ("sensitivity", &detected.sensitivity),
            ("precision", &detected.precision),
            ("specificity", &detected.specificity),
        ] {
            let mut row = vec![sign.to_owned()];
            row.extend([hits, missed, imagined, rightly_left].map(|count| count.to_string()));
            row.push(name.to_owned());
            row.extend(estimate(one));
            rows.push(row);
        }
    };
    add("*", &figures.all_signs);
    for one in &figures.by_sign {
        add(one.sign.as_str(), &one.detected);
    }
    rows
}

/// One row a subject and figure.
fn agreement(figures: &Figures) -> Vec<Vec<String>> {
    let mut rows = head(&[
        "among",
        "subject",
        "level",
        "units",
        "raters",
        "figure",
        ESTIMATE[0],
        ESTIMATE[1],
        ESTIMATE[2],
        ESTIMATE[3],
    ]);
    let all = [
        ("observers", &figures.observers),
        ("participants", &figures.participants),
    ];
    for (among, agreements) in all {
        for one in agreements {
            let subject = match one.subject {
                Subject::Scale(scale) => format!("scale_{}", scale.word()),
                other => word(&other),
            };
            let prevalence = Estimate {
                value: one.prevalence,
                interval: None,
                not_applicable: None,
            };
            let figures = |one: &Agreement| {
                [
                    ("raw", one.raw),
                    ("prevalence", prevalence),
                    ("cohen", one.cohen),
                    ("fleiss", one.fleiss),
                    ("alpha", one.alpha),
                    ("ac1", one.ac1),
                    ("pabak", one.pabak),
                ]
            };
            for (name, figure) in figures(one) {
                let mut row = vec![among.to_owned(), subject.clone(), word(&one.level)];
                row.extend([one.units, one.raters].map(|count| count.to_string()));
                row.push(name.to_owned());
                row.extend(estimate(&figure));
                rows.push(row);
            }
        }
    }
    rows
}

/// Returns the word of something in files.
fn word<T: serde::Serialize>(value: &T) -> String {
    let written = serde_json::to_value(value).ok();
    let word = written.as_ref().and_then(|value| value.as_str());
    word.unwrap_or_default().to_owned()
}

fn missed_signs(figures: &Figures) -> Vec<Vec<String>> {
    let ways = LossKind::WORDS.map(|(word, _)| word);
    let mut rows = head(&[&["sign", "missed", "of"], &ways[..], &["shown_by"]].concat());
    for one in &figures.missed_signs {
        let mut row = vec![
            one.sign.to_string(),
            one.missed.to_string(),
            one.of.to_string(),
        ];
        row.extend(LossKind::WORDS.map(|(_, kind)| {
            let found = one.how.iter().find(|(how, _)| *how == kind);
            found.map_or(0, |(_, count)| *count).to_string()
        }));
        let items: Vec<&str> = one.shown_by.iter().map(|(item, _)| item.as_str()).collect();
        row.push(items.join(" "));
        rows.push(row);
    }
    rows
}

fn missed_gates(figures: &Figures) -> Vec<Vec<String>> {
    let mut rows = head(&["gate", "missed", "of"]);
    let gates = figures.missed_gates.iter();
    rows.extend(gates.map(|one| {
        vec![
            one.item.to_string(),
            one.missed.to_string(),
            one.of.to_string(),
        ]
    }));
    rows
}

fn violations(figures: &Figures) -> Vec<Vec<String>> {
    let mut rows = head(&["violation", "participants", "played", "observed"]);
    rows.extend(figures.violations.iter().map(|one| {
        let counts = [one.participants, one.played, one.observed];
        let counts = counts.map(|count| count.to_string());
        std::iter::once(one.violation.word().to_owned())
            .chain(counts)
            .collect()
    }));
    rows
}

fn changes(figures: &Figures) -> Vec<Vec<String>> {
    let mut rows = head(&[
        "measure",
        "participants",
        "first",
        "last",
        "up",
        "down",
        "sign_test",
        "wilcoxon",
    ]);
    rows.extend(figures.changes.iter().map(|one| {
        vec![
            one.measure.word().to_owned(),
            one.participants.to_string(),
            format!("{:.6}", one.first),
            format!("{:.6}", one.last),
            one.up.to_string(),
            one.down.to_string(),
            format!("{:.6}", one.sign_test),
            format!("{:.6}", one.wilcoxon),
        ]
    }));
    rows
}

/// One row an exercise, also of those that do not count in the figures.
fn exercises(course: &Course) -> Vec<Vec<String>> {
    let mut rows = head(&[
        "participant",
        "nth",
        "case",
        "case_sha256",
        "by",
        "passed",
        "questions",
        "productive",
        "violations",
        "right_pathway",
        "pathway",
        "right_urgency",
        "urgency",
    ]);
    for (at, (who, one)) in course.exercises().into_iter().enumerate() {
        let productive = one.questions.iter().filter(|it| it.is_productive()).count();
        let decided = one.decided.as_ref();
        let violations: Vec<&str> = one.violations.iter().map(|it| it.word()).collect();
        rows.push(vec![
            who.to_string(),
            (at + 1).to_string(),
            one.case.id.to_string(),
            one.case.sha256.clone(),
            word(&one.by),
            one.passed.to_string(),
            one.questions.len().to_string(),
            productive.to_string(),
            violations.join(" "),
            one.right.pathway.to_string(),
            decided.map_or_else(String::new, |it| it.pathway.to_string()),
            one.right.urgency.word().to_owned(),
            decided.map_or_else(String::new, |it| it.urgency.word().to_owned()),
        ]);
    }
    rows
}

/// One row a participant, exercise and sign: what the figures of signs are made of.
fn marked(course: &Course) -> Vec<Vec<String>> {
    let mut rows = head(&[
        "participant",
        "nth",
        "case",
        "sign",
        "there",
        "marked",
        "lost",
    ]);
    for (at, (who, one)) in course.exercises().into_iter().enumerate() {
        for sign in &one.signs {
            let lost = sign.lost.as_ref().map_or("", |lost| lost.how.word());
            rows.push(vec![
                who.to_string(),
                (at + 1).to_string(),
                one.case.id.to_string(),
                sign.sign.to_string(),
                sign.there.to_string(),
                sign.marked.to_string(),
                lost.to_owned(),
            ]);
        }
    }
    rows
}

/// One row an observation and thing noted: what the agreement of observers is made of.
fn observed(course: &Course) -> Vec<Vec<String>> {
    let mut rows = head(&[
        "observer", "trainee", "case", "begun", "what", "which", "value",
    ]);
    for (who, one) in course.observations() {
        let case = one.case.as_ref().map_or("", |case| case.id.as_str());
        let mut add = |what: &str, which: &str, value: String| {
            let cells = [who.as_str(), &one.trainee, case, &one.begun, what, which];
            let cells = cells.into_iter().map(str::to_owned);
            rows.push(cells.chain([value]).collect());
        };
        for gate in &one.gates {
            add("gate", gate.as_str(), "true".to_owned());
        }
        for violation in one.violations() {
            add("violation", violation.word(), "true".to_owned());
        }
        for rating in &one.ratings {
            add("rating", rating.scale.word(), rating.rate.to_string());
        }
        for (at, question) in one.questions().enumerate() {
            add("question", question.word(), (at + 1).to_string());
        }
    }
    rows
}

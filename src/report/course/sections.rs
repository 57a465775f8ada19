//! The report as sections of paragraphs, charts and tables.

use crate::course::{Caution, Course, Figures};
use crate::grammar::text::safe;
use crate::words::Words;

use super::CourseNames;
use super::{agreement, before_after, missed, seen};

/// What the trainer is told of a course.
#[derive(Debug, Clone, PartialEq)]
pub struct CourseReport {
    pub(in crate::report) title: String,
    pub(in crate::report) identity: String,
    pub(in crate::report) sections: Vec<Section>,
}

/// One part of it.
#[derive(Debug, Clone, Default, PartialEq)]
pub(in crate::report) struct Section {
    pub(in crate::report) heading: String,
    pub(in crate::report) paragraphs: Vec<String>,
    pub(in crate::report) points: Vec<String>,
    pub(in crate::report) charts: Vec<Chart>,
    pub(in crate::report) tables: Vec<Table>,
    /// What the numbers in brackets behind "not applicable" mean.
    pub(in crate::report) notes: Vec<String>,
}

/// A table; the first column names what a row is about.
#[derive(Debug, Clone, Default, PartialEq)]
pub(in crate::report) struct Table {
    pub(in crate::report) caption: String,
    pub(in crate::report) head: Vec<String>,
    pub(in crate::report) rows: Vec<Vec<String>>,
}

/// Rows of marks on one axis.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::report) struct Chart {
    pub(in crate::report) caption: String,
    pub(in crate::report) from: f64,
    pub(in crate::report) to: f64,
    pub(in crate::report) ticks: Vec<(f64, String)>,
    pub(in crate::report) rows: Vec<(String, Vec<Mark>)>,
    pub(in crate::report) legend: Vec<(Shape, String)>,
}

/// A mark on an axis, with its interval.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::report) struct Mark {
    pub(in crate::report) shape: Shape,
    pub(in crate::report) value: f64,
    pub(in crate::report) interval: Option<(f64, f64)>,
    /// What it says, in words.
    pub(in crate::report) told: String,
}

/// How a mark looks: never told by colour alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::report) enum Shape {
    Disc,
    Ring,
    Square,
    Bar,
}

/// Returns the report.
pub fn course_report(
    course: &Course,
    figures: &Figures,
    names: &CourseNames,
    words: &Words,
) -> CourseReport {
    let definition = course.definition();
    let (made, id) = (definition.made.as_str(), definition.id.as_str());
    let seed = figures.seed.to_string();
    let identity = [("made", made), ("id", id), ("seed", &seed)];
    let sections = [
        handed_in(figures, words),
        missed::section(figures, names, words),
        seen::section(figures, names, words),
        agreement::of_observers(figures, words),
        agreement::of_participants(figures, words),
        before_after::quiz(course, words),
        before_after::exercises(figures, words),
        how(figures, words),
    ];
    CourseReport {
        title: safe(&definition.title),
        identity: words.fill("course-identity", &identity),
        sections: sections.into(),
    }
}

fn handed_in(figures: &Figures, words: &Words) -> Section {
    let handed = &figures.handed;
    let numbers = [
        ("practised", handed.practised),
        ("participants", handed.participants),
        ("exercises", handed.exercises),
        ("observations", handed.observations),
        ("twice", handed.observed_twice),
        ("quizzes", handed.quizzes),
    ];
    let numbers = numbers.map(|(name, number)| (name, number.to_string()));
    let values: Vec<(&str, &str)> = numbers
        .iter()
        .map(|(name, number)| (*name, number.as_str()))
        .collect();
    let cautions = figures.cautions.iter().map(|one| caution(one, words));
    Section {
        heading: words.say("course-handed"),
        paragraphs: vec![
            words.fill("course-handed-exercises", &values),
            words.fill("course-handed-observations", &values),
            words.fill("course-handed-quizzes", &values),
        ],
        points: cautions.collect(),
        ..Section::default()
    }
}

fn caution(caution: &Caution, words: &Words) -> String {
    match caution {
        Caution::FewParticipants(count) => words.count("course-caution-few", *count),
        Caution::FewObserved(count) => words.count("course-caution-few-observed", *count),
        Caution::NobodyObservedTwice => words.say("course-caution-nobody-twice"),
        Caution::Again(count) => words.count("course-caution-again", *count),
        Caution::OtherCases(count) => words.count("course-caution-other-cases", *count),
        Caution::Scripted(count) => words.count("course-caution-scripted", *count),
        Caution::Versions(case) => {
            words.fill("course-caution-versions", &[("case", case.as_str())])
        }
        Caution::OtherQuiz(count) => words.count("course-caution-other-quiz", *count),
    }
}

fn how(figures: &Figures, words: &Words) -> Section {
    let seed = figures.seed.to_string();
    Section {
        heading: words.say("course-how"),
        points: vec![
            words.say("course-how-first"),
            words.say("course-how-signs"),
            words.fill("course-how-intervals", &[("seed", &seed)]),
            words.say("course-how-agreement"),
            words.say("course-how-bands"),
            words.say("course-how-tickets"),
        ],
        ..Section::default()
    }
}

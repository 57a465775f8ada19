//! What a debriefing is made of.

use serde::{Deserialize, Serialize};

use crate::practice::Point;
use crate::report::Paper;
use crate::words::Words;

/// How many things of a talk stand in one row of text.
const COLUMNS: usize = 36;

/// A debriefing, section by section, process before outcome.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sections {
    pub(in crate::report) title: String,
    /// Which case, which run, who: a line.
    pub(in crate::report) identity: String,
    pub(in crate::report) all: Vec<Section>,
}

/// One section: one slide.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::report) struct Section {
    pub(in crate::report) heading: String,
    pub(in crate::report) paragraphs: Vec<String>,
    pub(in crate::report) groups: Vec<Group>,
    /// The talk in its order, drawn.
    pub(in crate::report) timeline: Vec<Point>,
    /// What the signs in it mean, those that stand there.
    pub(in crate::report) legend: Vec<(char, String)>,
    /// Whether it must not be overlooked.
    pub(in crate::report) grave: bool,
}

/// Points under a heading of their own.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::report) struct Group {
    /// Empty where the section's heading says it.
    pub(in crate::report) name: String,
    pub(in crate::report) points: Vec<String>,
}

impl Section {
    pub(in crate::report) fn new(heading: String) -> Self {
        Self {
            heading,
            ..Self::default()
        }
    }

    /// Returns the section that draws the talk.
    pub(in crate::report) fn talk(points: Vec<Point>, words: &Words) -> Self {
        let mut section = Self::new(words.say("debrief-timeline"));
        for point in &points {
            let id = match point {
                Point::Question(..) => continue,
                Point::Gate(_) => "debrief-sign-gate",
                Point::Break => "debrief-sign-break",
                Point::Heeded => "debrief-sign-heeded",
                Point::Unheeded => "debrief-sign-unheeded",
                Point::Served => "debrief-sign-served",
                Point::NotServed => "debrief-sign-not-served",
                Point::Violation(..) => "debrief-sign-violation",
                Point::Stopped => "debrief-sign-stopped",
            };
            let one = (point.letter(), words.say(id));
            if !section.legend.contains(&one) {
                section.legend.push(one);
            }
        }
        if !points.is_empty() {
            section.paragraphs.push(words.say("debrief-timeline-how"));
        }
        section.timeline = points;
        section
    }

    /// Adds points under a heading, where there are any.
    pub(in crate::report) fn group(&mut self, name: String, points: Vec<String>) {
        if !points.is_empty() {
            self.groups.push(Group { name, points });
        }
    }

    fn is_empty(&self) -> bool {
        self.paragraphs.is_empty() && self.groups.is_empty() && self.timeline.is_empty()
    }
}

impl Sections {
    /// Returns the debriefing with something more in the line that says which run it is.
    #[must_use]
    pub fn noting(mut self, note: &str) -> Self {
        self.identity = format!("{} · {note}", self.identity);
        self
    }

    /// Says whether the talk is the same in another debriefing, thing by thing; the words in which the
    /// rest is said may differ.
    pub fn is_of_the_same_talk(&self, other: &Self) -> bool {
        let talk = |sections: &Self| -> Vec<Point> {
            let all = sections.all.iter();
            all.flat_map(|section| section.timeline.clone()).collect()
        };
        talk(self) == talk(other)
    }

    /// Adds a section that says something.
    pub(in crate::report) fn add(&mut self, section: Section) {
        if !section.is_empty() {
            self.all.push(section);
        }
    }
}

/// Draws the talk in three lines: above, in between what is neither, below.
fn drawn(paper: &mut Paper, points: &[Point]) {
    for points in points.chunks(COLUMNS) {
        let sign = |wanted: bool| {
            let signs = points.iter().map(|point| match point {
                Point::Question(question, _) if question.is_productive() == wanted => '#',
                _ => ' ',
            });
            signs.collect::<String>().trim_end().to_owned()
        };
        let between: String = points.iter().map(Point::letter).collect();
        paper.unbroken(&sign(true));
        paper.unbroken(&"─".repeat(points.len()));
        paper.unbroken(&sign(false));
        if !between.trim().is_empty() {
            paper.unbroken(between.trim_end());
        }
    }
}

/// Writes a debriefing as text.
pub fn debriefing_text(paper: &mut Paper, sections: &Sections) {
    paper.heading(&sections.title);
    paper.paragraph(&sections.identity);
    for section in &sections.all {
        paper.heading(&section.heading);
        for text in &section.paragraphs {
            paper.paragraph(text);
        }
        drawn(paper, &section.timeline);
        for (letter, meaning) in &section.legend {
            paper.hanging(&format!("    {letter}  "), meaning);
        }
        for group in &section.groups {
            if !group.name.is_empty() {
                paper.subheading(&group.name);
            }
            for point in &group.points {
                paper.point(point);
            }
        }
    }
}

//! The paths of a questionnaire on one page, to be read at arm's length: sections as boxes on the
//! ways that lead through them, items with their conditions in plain words, and where gates and
//! consents lead.
//!
//! There are three ways at most: a child's, the one on which only what cannot wait is put, and the
//! full talk. A section stands across the ways that run it; the others pass it by.

use askama::Template;

use crate::grammar::text::safe;
use crate::questionnaire::{
    ChildPath, IfNot, IfRefused, Item, Put, Questionnaire, Runs, SectionIx,
};
use crate::report::{Naming, condition_text};
use crate::words::Words;

use super::direction;
use super::path_item::PathItem;

/// Returns the paths of a questionnaire as one HTML page.
///
/// # Errors
///
/// Where the template cannot be filled, which no questionnaire is known to bring about.
pub fn paths(questionnaire: &Questionnaire, words: &Words) -> Result<String, askama::Error> {
    let ways = ways(questionnaire);
    let page = Paths {
        language: &questionnaire.language,
        direction: direction(&questionnaire.language),
        title: safe(&questionnaire.title),
        identity: words.fill(
            "graph-identity",
            &[
                ("id", questionnaire.id.as_str()),
                ("version", &safe(&questionnaire.version)),
            ],
        ),
        rows: rows(questionnaire, &ways, words),
        fork: fork(questionnaire, words),
        ways,
        words,
    };
    page.render()
}

#[derive(Template)]
#[template(path = "paths.html", config = "src/report/pages/askama.toml")]
struct Paths<'a> {
    language: &'a str,
    direction: &'static str,
    title: String,
    identity: String,
    ways: Vec<Way>,
    /// Who takes the child's way, a sentence each.
    fork: Vec<String>,
    rows: Vec<Row>,
    words: &'a Words,
}

impl Paths<'_> {
    fn say(&self, id: &str) -> String {
        self.words.say(id)
    }
}

/// A way through the questionnaire.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    Child,
    Needs,
    Full,
}

impl Way {
    /// Returns what the style sheet calls it.
    fn class(self) -> &'static str {
        match self {
            Self::Child => "child",
            Self::Needs => "needs",
            Self::Full => "full",
        }
    }

    fn heading(self) -> &'static str {
        match self {
            Self::Child => "graph-way-child",
            Self::Needs => "graph-way-needs",
            Self::Full => "graph-way-full",
        }
    }

    fn takes(self, runs: Runs) -> bool {
        match runs {
            Runs::Always => true,
            Runs::Child => self == Self::Child,
            Runs::Normal => self == Self::Full,
        }
    }
}

/// A section, and the ways that run it.
struct Row {
    title: String,
    /// The consents that it waits for, a sentence each.
    only: Vec<String>,
    closing: bool,
    /// The first column of the box, and the one behind the last.
    columns: (usize, usize),
    /// The ways that pass it by, each with its column.
    passing: Vec<(usize, &'static str)>,
    /// Whether the ways part before it.
    parts: bool,
    items: Vec<PathItem>,
}

fn ways(questionnaire: &Questionnaire) -> Vec<Way> {
    let child = questionnaire.child.as_ref();
    if child.is_some_and(ChildPath::is_always) {
        return vec![Way::Child];
    }
    let leaves = |item: &Item| {
        matches!(
            item.put,
            Put::Gate {
                if_not: IfNot::NeedsOnly,
                ..
            } | Put::Consent {
                if_refused: IfRefused::Close,
                ..
            }
        )
    };
    let mut ways = Vec::new();
    ways.extend(child.map(|_| Way::Child));
    ways.extend(questionnaire.items.iter().any(leaves).then_some(Way::Needs));
    ways.push(Way::Full);
    ways
}

fn rows(questionnaire: &Questionnaire, ways: &[Way], words: &Words) -> Vec<Row> {
    let mut have_parted = questionnaire.child.is_none() || ways.len() < 2;
    let mut rows = Vec::new();
    for (at, section) in questionnaire.sections.iter().enumerate() {
        let columns: Vec<(usize, &Way)> = (1..).zip(ways).collect();
        let taking = || columns.iter().filter(|(_, way)| way.takes(section.runs));
        let first = taking().map(|(column, _)| *column).min().unwrap_or(1);
        let last = taking().map(|(column, _)| *column).max().unwrap_or(1);
        let passing = columns.iter().filter(|(_, way)| !way.takes(section.runs));
        let parts = !have_parted && section.runs != Runs::Always;
        have_parted |= parts;
        rows.push(Row {
            title: safe(&section.title),
            only: questionnaire
                .covering(SectionIx(at))
                .map(|consent| {
                    let number = consent.number().to_string();
                    words.fill("graph-only-consent", &[("number", &number)])
                })
                .collect(),
            closing: section.closing,
            columns: (first, last + 1),
            passing: passing
                .map(|(column, way)| (*column, way.class()))
                .collect(),
            parts,
            items: questionnaire
                .numbered()
                .filter(|(ix, _)| section.items.contains(&ix.index()))
                .map(|(ix, item)| PathItem::new(questionnaire, ix, item, words))
                .collect(),
        });
    }
    rows
}

/// Says who is treated as a child.
fn fork(questionnaire: &Questionnaire, words: &Words) -> Vec<String> {
    let Some(child) = &questionnaire.child else {
        return Vec::new();
    };
    let told = |condition| {
        safe(&condition_text(
            condition,
            questionnaire,
            Naming::Numbers,
            words,
        ))
    };
    let mut fork = vec![words.fill("graph-fork", &[("when", &told(&child.when))])];
    fork.push(match &child.unless {
        Some(unless) => words.fill("graph-fork-unless", &[("unless", &told(unless))]),
        None => words.say("graph-fork-open"),
    });
    fork
}

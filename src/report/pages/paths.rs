//! The paths of a questionnaire on one page, to be read at arm's length: sections as boxes on the
//! ways that lead through them, items with their conditions in plain words, and where gates and
//! consents lead.
//!
//! There are three ways at most: a child's, the one on which only what cannot wait is put, and the
//! full talk. A section stands across the ways that run it; the others pass it by.

use askama::Template;

use crate::grammar::ItemIx;
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

/// Sections side by side: no way runs two of them.
struct Row {
    sections: Vec<PathSection>,
    /// The ways with their columns, and whether each leads into a box here.
    ways: Vec<(usize, &'static str, bool)>,
    /// Whether the ways part before it.
    parts: bool,
}

/// A section, and the ways that run it.
struct PathSection {
    title: String,
    /// The consents that it waits for, a sentence each.
    only: Vec<String>,
    closing: bool,
    /// The first column of the box, and the one behind the last.
    columns: (usize, usize),
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
    let mut rows: Vec<Row> = Vec::new();
    for (at, section) in questionnaire.sections.iter().enumerate() {
        let parts = !have_parted && section.runs != Runs::Always;
        have_parted |= parts;
        let takes = |column: usize| {
            let way = column.checked_sub(1).and_then(|at| ways.get(at));
            way.is_some_and(|way| way.takes(section.runs))
        };
        let is_free = |row: &Row| {
            row.ways
                .iter()
                .all(|(column, _, is_in)| !is_in || !takes(*column))
        };
        if parts || !rows.last().is_some_and(is_free) {
            let ways = (1..)
                .zip(ways)
                .map(|(column, way)| (column, way.class(), false));
            rows.push(Row {
                sections: Vec::new(),
                ways: ways.collect(),
                parts,
            });
        }
        let Some(row) = rows.last_mut() else {
            continue;
        };
        let mut columns = (ways.len(), 1);
        for (column, _, is_in) in row.ways.iter_mut().filter(|(column, ..)| takes(*column)) {
            *is_in = true;
            columns = (columns.0.min(*column), columns.1.max(*column + 1));
        }
        row.sections
            .push(path_section(questionnaire, at, columns, words));
    }
    rows
}

fn path_section(
    questionnaire: &Questionnaire,
    at: usize,
    columns: (usize, usize),
    words: &Words,
) -> PathSection {
    let section = questionnaire.section(SectionIx(at));
    let consent = |consent: ItemIx| {
        let number = consent.number().to_string();
        words.fill("graph-only-consent", &[("number", &number)])
    };
    let items = questionnaire.numbered();
    let is_inside = |at: usize| section.is_some_and(|section| section.items.contains(&at));
    PathSection {
        title: section
            .map(|section| safe(&section.title))
            .unwrap_or_default(),
        only: questionnaire.covering(SectionIx(at)).map(consent).collect(),
        closing: section.is_some_and(|section| section.closing),
        columns,
        items: items
            .filter(|(ix, _)| is_inside(ix.index()))
            .map(|(ix, item)| PathItem::new(questionnaire, ix, item, words))
            .collect(),
    }
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

//! Rows put back into a translation: every fault by its row.

use std::collections::HashMap;

use crate::grammar::text::{is_unsafe, kept};
use crate::grammar::{Faults, Place, suggestion};
use crate::questionnaire::translation::{
    Mark, Original, Pair, ReviewStatus, SourceText, TextKey, Translation,
};

use super::Row;
use super::cell::undone;
use super::table::KEY;

/// Puts rows into a translation. Words that are new or other than before become drafts; an empty cell
/// changes nothing, and what the table says of their status counts for nothing. Returns how many texts have
/// changed; `None` where the table has faults: nothing is taken then.
pub fn take(
    rows: &[Row],
    original: &dyn Original,
    translation: &mut Translation,
    faults: &mut Faults,
) -> Option<usize> {
    let before = faults.errors();
    let (headings, rows) = rows.split_first().unwrap_or((&EMPTY, &[]));
    let columns = Columns::find(headings, original, translation, faults)?;
    let texts = original.texts();
    let by_key: HashMap<String, &SourceText<'_>> = texts
        .iter()
        .map(|text| (text.key.to_string(), text))
        .collect();
    let mut lines: HashMap<&TextKey, u32> = HashMap::new();
    let mut taken: Vec<(&SourceText<'_>, Pair)> = Vec::new();
    for row in rows.iter().filter(|row| !is_blank(row)) {
        let name = undone(row.cell(columns.key)).trim();
        let Some(text) = by_key.get(name) else {
            let help = suggestion::help(name, by_key.keys().map(String::as_str));
            let message = format!("there is no text `{}`", shortened(name));
            faults.error(row.place(columns.key), message, help);
            continue;
        };
        if let Some(line) = lines.insert(&text.key, row.line) {
            faults.error(
                row.place(columns.key),
                format!("`{name}` stands twice; it is already in row {line}"),
                "remove one of the two rows",
            );
            continue;
        }
        if let Some(pair) = pair(row, &columns, text, faults) {
            taken.push((text, pair));
        }
    }
    if faults.errors() > before {
        return None;
    }
    let mut changed = 0;
    for (text, pair) in taken {
        // An empty cell says nothing: a table of last week takes no words away.
        if pair.words.is_none() {
            continue;
        }
        let known = translation.texts.get(&text.key);
        let words = known.and_then(|known| known.words.as_ref());
        let says_the_same = words == pair.words.as_ref();
        let is_of_the_same = known.is_some_and(|known| known.of == pair.of);
        if says_the_same && is_of_the_same {
            continue;
        }
        translation.texts.insert(text.key.clone(), pair);
        unreviewed(translation, original, &text.key);
        changed += 1;
    }
    Some(changed)
}

static EMPTY: Row = Row {
    line: 1,
    cells: Vec::new(),
};

/// Where the columns are that count.
struct Columns {
    key: usize,
    own: usize,
    other: usize,
    language: String,
}

impl Columns {
    fn find(
        headings: &Row,
        original: &dyn Original,
        translation: &Translation,
        faults: &mut Faults,
    ) -> Option<Self> {
        let language = translation.language.to_string();
        let mut find = |name: &str| {
            let mut cells = headings.cells.iter();
            let found = cells.position(|cell| undone(cell).trim() == name);
            if found.is_none() {
                faults.error(
                    headings.place(0),
                    format!("the first row has no `{name}`"),
                    format!("keep the headings as `panah translate export` writes them: `{KEY}`, `{}` and `{language}` are needed", original.language()),
                );
            }
            found
        };
        let (key, own, other) = (find(KEY), find(original.language()), find(&language));
        Some(Self {
            key: key?,
            own: own?,
            other: other?,
            language,
        })
    }
}

impl Row {
    fn cell(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", String::as_str)
    }

    /// Returns the place of a cell; the column counts cells, not letters.
    fn place(&self, column: usize) -> Place {
        Place {
            line: self.line,
            column: u32::try_from(column + 1).unwrap_or(u32::MAX),
            ..Place::default()
        }
    }
}

fn is_blank(row: &Row) -> bool {
    row.cells.iter().all(|cell| cell.trim().is_empty())
}

fn pair(row: &Row, columns: &Columns, text: &SourceText<'_>, faults: &mut Faults) -> Option<Pair> {
    let of = clean(row, columns.own, faults)?;
    let words = clean(row, columns.other, faults)?;
    let key = &text.key;
    if of.is_empty() {
        faults.error(
            row.place(columns.own),
            format!("the words that `{key}` translates are missing"),
            format!("put \"{}\" there", text.words),
        );
        return None;
    }
    let words = Some(words).filter(|words| !words.is_empty());
    if let Some(words) = &words {
        let (missing, strange) = text.placeholders_apart(words);
        if let Some(name) = missing.first().or(strange.first()) {
            faults.error(
                row.place(columns.other),
                format!("`{{{name}}}` stands on one side only"),
                format!("put it on both sides of `{key}`, or on none"),
            );
            return None;
        }
        if !text.is_still(&of) {
            faults.warning(
                row.place(columns.own),
                format!("the words of `{key}` have changed since this table was made"),
                format!(
                    "they are \"{}\" now: until somebody has looked at `{}`, it counts as a draft",
                    text.words, columns.language
                ),
            );
        }
    }
    Some(Pair {
        of,
        words,
        place: Place::default(),
    })
}

/// Returns the words of a cell in one line; reports characters that make text look other than it is.
fn clean(row: &Row, column: usize, faults: &mut Faults) -> Option<String> {
    let text = undone(row.cell(column));
    let hidden = text
        .chars()
        .find(|c| is_unsafe(*c) && !matches!(c, '\n' | '\r' | '\t'));
    if let Some(character) = hidden {
        faults.error(
            row.place(column),
            format!(
                "the hidden character U+{:04X} stands in this cell",
                u32::from(character)
            ),
            "delete it: it can make text look other than it is",
        );
        return None;
    }
    Some(kept(text))
}

fn shortened(name: &str) -> String {
    name.chars().take(60).collect()
}

/// Takes the review away from what has other words now. A title has no mark of its own: the mark at
/// the head of the file goes to the entries, which are what they were.
fn unreviewed(translation: &mut Translation, original: &dyn Original, key: &TextKey) {
    if translation.mark_of(key).status == ReviewStatus::Draft {
        return;
    }
    if let Some(entry) = key.entry() {
        translation.marks.insert(entry, Mark::DRAFT);
        return;
    }
    let at_the_head = std::mem::replace(&mut translation.mark, Mark::DRAFT);
    let entries = original.entries().into_iter().map(|(entry, _)| entry);
    for entry in entries.filter(|entry| !original.reviewed_alone(entry)) {
        let mark = translation.marks.entry(entry);
        mark.or_insert_with(|| at_the_head.clone());
    }
}

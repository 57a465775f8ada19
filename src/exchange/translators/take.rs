//! Rows put back into a translation: every fault by its row.

use std::collections::HashMap;

use crate::grammar::{Faults, suggestion};
use crate::questionnaire::translation::{
    Mark, Original, Pair, Readiness, ReviewStatus, SourceText, TextKey, Translation,
};

use super::GivenRow;
use super::table::{KEY, STATUS, word};

/// What came of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Taken {
    /// The texts that have other words now, all of them drafts.
    pub changed: usize,
    /// The texts that have words in the file and none in the table: they have the words that they had.
    pub kept: usize,
}

/// Puts rows into a translation. Words that are new or other than before become drafts, and what the
/// table says of their status counts for nothing. An empty cell changes nothing; one that was not empty
/// when the table was made is a warning. `None` where the table has faults: nothing is taken then.
pub fn take(
    rows: &[GivenRow],
    original: &dyn Original,
    translation: &mut Translation,
    faults: &mut Faults,
) -> Option<Taken> {
    let before = faults.errors();
    let (headings, rows) = rows.split_first().unwrap_or((&EMPTY, &[]));
    let columns = Columns::find(headings, original, translation, faults)?;
    let texts = original.texts();
    let by_key: HashMap<String, &SourceText<'_>> = texts
        .iter()
        .map(|text| (text.key.to_string(), text))
        .collect();
    let mut lines: HashMap<&TextKey, u32> = HashMap::new();
    let mut kept = 0;
    let mut taken: Vec<(&SourceText<'_>, Pair)> = Vec::new();
    for row in rows.iter().filter(|row| !row.is_blank()) {
        let beyond = (headings.cells.len()..row.cells.len()).find(|column| !row.is_empty(*column));
        if let Some(column) = beyond {
            faults.error(
                row.place(column),
                "this cell stands in a column that has no heading",
                "put all words of a text into one cell; where the file is a .csv, between quotation marks",
            );
            continue;
        }
        let name = row.text(columns.key);
        if name.is_empty() {
            let message = "this row does not say which text it is";
            let help = format!("put its name into the column `{KEY}`, as it was exported");
            faults.error(row.place(columns.key), message, help);
            continue;
        }
        let Some(text) = by_key.get(name) else {
            let help = suggestion::help(name, by_key.keys().map(String::as_str));
            let message = format!("there is no text `{}`", shortened(name));
            faults.error(row.place(columns.key), message, help);
            continue;
        };
        if let Some(line) = lines.insert(&text.key, row.row) {
            faults.error(
                row.place(columns.key),
                format!("`{name}` stands twice; it is already in row {line}"),
                "remove one of the two rows",
            );
            continue;
        }
        let known = translation.texts.get(&text.key);
        let is_known = known.is_some_and(|known| known.words.is_some());
        match pair(row, &columns, text, faults) {
            // An empty cell says nothing: a table of last week takes no words away.
            Some(Pair { words: None, .. }) if is_known => {
                kept += 1;
                if columns.was_full(row) {
                    let place = row.place(columns.other);
                    let help = format!("to take them away, empty `{}:` there", columns.language);
                    let message = format!(
                        "this cell has been emptied, and the words of `{name}` stay in the file"
                    );
                    faults.warning(place, message, help);
                }
            }
            Some(Pair { words: None, .. }) | None => {}
            Some(pair) => taken.push((text, pair)),
        }
    }
    if faults.errors() > before {
        return None;
    }
    let mut changed = 0;
    for (text, pair) in taken {
        let known = translation.texts.get(&text.key);
        let words = known.and_then(|known| known.words.as_ref());
        let says_the_same = words == pair.words.as_ref();
        let is_of_the_same = known.is_some_and(|known| known.of == pair.of);
        if says_the_same && is_of_the_same {
            continue;
        }
        // Before the words change: afterwards no review of them holds.
        unreviewed(translation, original, &text.key);
        translation.texts.insert(text.key.clone(), pair);
        changed += 1;
    }
    Some(Taken { changed, kept })
}

static EMPTY: GivenRow = GivenRow {
    row: 1,
    cells: Vec::new(),
};

/// Where the columns are that count.
struct Columns {
    key: usize,
    own: usize,
    other: usize,
    /// How far a text had come when the table was made; not every table says so.
    status: Option<usize>,
    language: String,
}

impl Columns {
    fn find(
        headings: &GivenRow,
        original: &dyn Original,
        translation: &Translation,
        faults: &mut Faults,
    ) -> Option<Self> {
        let language = translation.language.to_string();
        let mut find = |name: &str| {
            let mut columns = 0..headings.cells.len();
            let found = columns.find(|column| headings.text(*column) == name);
            if let Some(again) = columns.find(|column| headings.text(*column) == name) {
                let message = format!("there are two columns `{name}`");
                let help = "remove one of the two, or give it another heading";
                faults.error(headings.place(again), message, help);
            }
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
            status: (0..headings.cells.len()).find(|column| headings.text(*column) == STATUS),
            language,
        })
    }

    /// Says whether there were words in the row when the table was made.
    fn was_full(&self, row: &GivenRow) -> bool {
        let then = self.status.map_or("", |column| row.text(column));
        !then.is_empty() && then != word(Readiness::Missing)
    }
}

fn pair(
    row: &GivenRow,
    columns: &Columns,
    text: &SourceText<'_>,
    faults: &mut Faults,
) -> Option<Pair> {
    let of = row.words(columns.own, text.words, faults);
    let words = row.words(columns.other, text.words, faults);
    let (of, words) = (of?, words?);
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
    Some(Pair::new(&of, words))
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
        translation.set_mark(Some(&entry), Mark::DRAFT);
        return;
    }
    if translation.is_vouched_for(key) {
        let at_the_head = translation.mark.clone();
        let entries = original.entries().into_iter().map(|(entry, _)| entry);
        for entry in entries.filter(|entry| !original.reviewed_alone(entry)) {
            if !translation.marks.contains_key(&entry) {
                translation.set_mark(Some(&entry), at_the_head.clone());
            }
        }
    }
    translation.set_mark(None, Mark::DRAFT);
}

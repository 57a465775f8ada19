//! Rows put back into a translation: every fault by its row.

use std::collections::HashMap;

use crate::grammar::{Faults, suggestion};
use crate::questionnaire::translation::{
    Mark, Original, Pair, Readiness, ReviewStatus, SourceText, TextKey, Translation, same_words,
};

use super::GivenRow;
use super::columns::Columns;
use super::table::KEY;

/// What came of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    /// The texts that have other words now, all of them drafts.
    pub changed: usize,
    /// The texts that have words in the file and none in the table: they have the words that they had.
    pub kept: usize,
    /// What was reviewed before and is not any longer, as its words are others now.
    pub unreviewed: Vec<String>,
    /// What the table calls reviewed, and nobody has reviewed.
    pub not_reviewed: Vec<String>,
}

/// Puts rows into a translation. Words that are new or other than before become drafts, and what the
/// table says of their status counts for nothing. The original's words in it are never taken: they only
/// tell whether the row is that of its text. An empty cell changes nothing; one that was not empty when
/// the table was made is a warning. `None` where the table has faults: nothing is taken then.
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
    let mut called: Vec<&SourceText<'_>> = Vec::new();
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
        called.extend(columns.is_called_reviewed(row).then_some(*text));
        let named = Named { row, text, known };
        match named.pair(&columns, &texts, faults) {
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
    let put = put(taken, &texts, original, translation);
    let called = called.into_iter();
    let mut not_reviewed = names(called.filter(|text| !is_reviewed(translation, original, text)));
    not_reviewed.retain(|name| !put.unreviewed.contains(name));
    Some(Taken {
        kept,
        not_reviewed,
        ..put
    })
}

/// Puts the words into the translation; says how many were other than before, and which reviews end.
fn put(
    taken: Vec<(&SourceText<'_>, Pair)>,
    texts: &[SourceText<'_>],
    original: &dyn Original,
    translation: &mut Translation,
) -> Taken {
    let before = texts.iter();
    let before: Vec<&SourceText<'_>> = before
        .filter(|text| is_reviewed(translation, original, text))
        .collect();
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
    let lost = before.into_iter();
    let lost = lost.filter(|text| !is_reviewed(translation, original, text));
    Taken {
        changed,
        kept: 0,
        unreviewed: names(lost),
        not_reviewed: Vec::new(),
    }
}

fn is_reviewed(translation: &Translation, original: &dyn Original, text: &SourceText<'_>) -> bool {
    translation.ready(text, original).readiness == Readiness::Reviewed
}

/// Returns what a review names for these texts, each once.
fn names<'t>(texts: impl Iterator<Item = &'t SourceText<'t>>) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for text in texts {
        let entry = text.key.entry().map(|entry| entry.to_string());
        let name = entry.unwrap_or_else(|| text.key.to_string());
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

static EMPTY: GivenRow = GivenRow {
    row: 1,
    cells: Vec::new(),
};

/// A row with the text that it names, and what the file has for it.
struct Named<'a, 't> {
    row: &'a GivenRow,
    text: &'a SourceText<'t>,
    known: Option<&'a Pair>,
}

impl Named<'_, '_> {
    fn pair(
        &self,
        columns: &Columns,
        texts: &[SourceText<'_>],
        faults: &mut Faults,
    ) -> Option<Pair> {
        let (row, text) = (self.row, self.text);
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
        let of = self.original(&of, columns, texts, faults)?;
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
        }
        Some(Pair::new(&of, words))
    }

    /// Returns the original's words that the translation is of: never those of the table. `None` where
    /// the row has those of another text.
    fn original(
        &self,
        given: &str,
        columns: &Columns,
        texts: &[SourceText<'_>],
        faults: &mut Faults,
    ) -> Option<String> {
        let (text, key) = (self.text, &self.text.key);
        if text.is_still(given) {
            return Some(text.words.to_owned());
        }
        let place = self.row.place(columns.own);
        let is_old = self.known.is_some_and(|known| same_words(&known.of, given));
        let other = texts.iter().find(|other| other.is_still(given));
        if let Some(other) = other.filter(|_| !is_old) {
            faults.error(
                place,
                format!("these are the words of `{}`, and this row is that of `{key}`", other.key),
                "the cells have slipped into another row: move them back, or export the table anew; nothing has been taken",
            );
            return None;
        }
        let language = &columns.language;
        let (message, help) = if is_old {
            (
                format!("the words of `{key}` have changed since this table was made"),
                format!(
                    "they are \"{}\" now: until somebody has looked at `{language}`, it counts as a draft",
                    text.words
                ),
            )
        } else {
            (
                format!("these are not the words of `{key}`; this column is never taken"),
                format!(
                    "they are \"{}\": look whether `{language}` translates that; it counts as a draft",
                    text.words
                ),
            )
        };
        faults.warning(place, message, help);
        let known = self.known.map(|known| known.of.clone());
        Some(known.unwrap_or_else(|| text.words.to_owned()))
    }
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

//! `panah practise --kept`: the runs that are kept, and the exercises that were left.

use serde_json::Value;

use crate::cli::clock;
use crate::cli::error::CommandError;
use crate::cli::exercise_story::{ExerciseStory, RunNote};
use crate::cli::practise_arguments::PractiseArguments;
use crate::cli::{desk, output};
use crate::record::Record;
use crate::report::Paper;
use crate::terminal::Marked;
use crate::vault::{Condition, DraftListing, Opened, RecordId, Vault};

use super::super::Commands;
use super::super::list_page::table;

/// A run that was opened.
pub(super) struct KeptRun {
    pub(super) record: Record,
    pub(super) note: RunNote,
}

impl KeptRun {
    /// Reads what was sealed of a run.
    pub(super) fn read(opened: &Opened) -> Result<Self, CommandError> {
        let mut body: Value = serde_json::from_str(&opened.body)?;
        let note = body
            .as_object_mut()
            .and_then(|body| body.remove("exercise"));
        Ok(Self {
            record: serde_json::from_value(body)?,
            note: serde_json::from_value(note.unwrap_or_default())?,
        })
    }

    /// Returns what people read as the name of its case.
    pub(super) fn title(&self) -> &str {
        if self.note.title.is_empty() {
            self.note.case.as_str()
        } else {
            &self.note.title
        }
    }
}

/// One line of the list.
struct Row {
    /// When it was closed or last gone on with (RFC 3339).
    wall: String,
    cells: [String; 4],
}

impl Commands<'_> {
    /// Lists what is kept: which case, when, and whether the run passed.
    pub(super) fn list_kept(&self, asked: &PractiseArguments) -> Result<(), CommandError> {
        let mut opened = desk::open(self.arguments, self.words);
        let mut desk = Marked::new(opened.as_mut(), self.words.say("practise-marker"));
        let Some(vault) = self.training_there(&mut desk, asked)? else {
            return Ok(());
        };
        drop(opened);
        let sealed = vault.records()?;
        let looking = vault.look_through(sealed.len() as u64)?;
        let mut below = Paper::new(output::width());
        let mut rows: Vec<Row> = Vec::new();
        for listing in &sealed {
            let read = looking.open(listing.id).map_err(CommandError::from);
            match read.and_then(|opened| KeptRun::read(&opened)) {
                Ok(run) => rows.push(self.run_row(listing.id, &run)),
                // One that is damaged hides none of the others.
                Err(error) => {
                    let why = error.sentences(self.words).join(" ");
                    below.hanging(&format!("{}  ", short(listing.id)), &why);
                }
            }
        }
        let left = vault.drafts()?;
        for listing in &left {
            match self.left_row(&vault, listing) {
                Some(row) => rows.push(row),
                None => below.point(&self.exercise_line(&vault, listing).0),
            }
        }
        if sealed.is_empty() && left.is_empty() {
            output::talk(&self.words.say("practise-kept-none"));
            return Ok(());
        }
        rows.sort_by(|one, other| one.wall.cmp(&other.wall));
        let head = [
            "list-id",
            "practise-kept-case",
            "practise-kept-when",
            "practise-kept-how",
        ];
        let head = head.map(|id| self.words.say(id));
        let rows: Vec<Vec<String>> = rows.into_iter().map(|row| row.cells.into()).collect();
        let drawn = if rows.is_empty() {
            String::new()
        } else {
            table(&head, rows, output::width())
        };
        let marker = self.words.say("practise-marker");
        output::data(&format!("{marker}\n{drawn}{}", below.into_text()))?;
        output::talk(&self.words.say("practise-kept-more"));
        Ok(())
    }

    fn run_row(&self, id: RecordId, run: &KeptRun) -> Row {
        let how = if run.note.passed {
            "practise-kept-passed"
        } else {
            "practise-kept-not-passed"
        };
        Row {
            cells: [
                short(id),
                run.title().to_owned(),
                clock::local_wall(&run.record.clock.closed),
                self.words.say(how),
            ],
            wall: run.record.clock.closed.clone(),
        }
    }

    /// A line for an exercise that was left; nothing where it is open in another window, or cannot be
    /// read.
    fn left_row(&self, vault: &Vault, listing: &DraftListing) -> Option<Row> {
        if !matches!(listing.condition, Condition::Resumable { .. }) {
            return None;
        }
        let peeked = vault.peek(listing.id).ok()?;
        let story = ExerciseStory::read(&peeked.events).ok()?;
        let title = story.begin.as_ref()?.title.clone();
        let wall = story.last().unwrap_or_default().to_owned();
        let id: String = listing.id.to_string().chars().take(8).collect();
        Some(Row {
            cells: [
                id,
                title,
                clock::local_wall(&wall),
                self.words.say("practise-kept-left"),
            ],
            wall,
        })
    }
}

/// The beginning of an id, as people type it.
fn short(id: RecordId) -> String {
    id.to_string().chars().take(8).collect()
}

/// Finds the one run whose id begins so.
pub(super) fn find(vault: &Vault, beginning: &str) -> Result<RecordId, CommandError> {
    let beginning = beginning.trim().to_ascii_lowercase();
    let listed = vault.records()?.into_iter();
    let ids = listed.map(|listing| listing.id);
    let found: Vec<RecordId> = ids
        .filter(|id| id.to_string().starts_with(&beginning))
        .collect();
    match found.as_slice() {
        [only] if !beginning.is_empty() => Ok(*only),
        [] => Err(CommandError::failed(
            format!("no kept run has an id that begins with `{beginning}`"),
            "see them with `panah practise --kept`",
        )),
        several => Err(CommandError::failed(
            format!("the ids of {} runs begin with `{beginning}`", several.len()),
            "type more of the id",
        )),
    }
}

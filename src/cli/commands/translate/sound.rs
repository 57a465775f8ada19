//! What no review can stand for: words that say something else than the original, or that cannot be read.

use std::path::Path;

use crate::check::translations::{self, Found};
use crate::cli::commands::Commands;
use crate::cli::definition_file::read_file;
use crate::cli::error::CommandError;
use crate::cli::output;
use crate::grammar::text::kept;
use crate::grammar::{Faults, Severity};
use crate::questionnaire::Translation;
use crate::questionnaire::translation::{Entry, Original};

/// What somebody vouches for.
pub(super) struct Reviewed {
    /// The entries.
    pub(super) entries: Vec<Entry>,
    /// Whether the titles are among it.
    pub(super) with_titles: bool,
}

impl Commands<'_> {
    /// Refuses a review of words in which something is wrong, each told at its place. With a reason, what
    /// is no error is let pass, and the reason becomes the note of its item.
    pub(super) fn refuse_unsound_words(
        &self,
        file: &Path,
        original: &dyn Original,
        translation: &mut Translation,
        reviewed: &Reviewed,
        despite: Option<&str>,
    ) -> Result<(), CommandError> {
        let despite = despite.map(kept).filter(|reason| !reason.is_empty());
        let bytes = read_file(file, &mut Faults::default()).unwrap_or_default();
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let name = file.display().to_string();
        let found = translations::look(original, translation, (&name, &text));
        let is_reviewed = |found: &Found| match found.key.entry() {
            Some(entry) => reviewed.entries.contains(&entry),
            None => reviewed.with_titles,
        };
        let against = found
            .into_iter()
            .filter(|found| is_reviewed(found) && found.stands_against_a_review());
        let (excused, refused): (Vec<Found>, Vec<Found>) =
            against.partition(|found| despite.is_some() && found.fault.severity != Severity::Error);
        if !refused.is_empty() {
            let mut faults = Faults::of(&name);
            let count = refused.len();
            faults.add(refused.into_iter().map(|found| found.fault));
            let faults = faults.into_sorted();
            let shown = self.faults_text(&faults, |_| Some(text.clone()));
            output::talk(shown.trim_end());
            return Err(CommandError::failed(
                format!(
                    "these words cannot be marked as reviewed: {count} {} told above, and nothing has been marked",
                    if count == 1 { "fault is" } else { "faults are" }
                ),
                "mend them first; where a warning is wrong, say why with --despite \"REASON\"",
            ));
        }
        for entry in excused.iter().filter_map(|found| found.key.entry()) {
            let note = translation.notes.entry(entry).or_default();
            let reason = despite.as_deref().unwrap_or_default();
            if note.is_empty() {
                reason.clone_into(note);
            } else if !note.contains(reason) {
                *note = format!("{note} {reason}");
            }
        }
        Ok(())
    }
}

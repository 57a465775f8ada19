//! A review holds for the words that were read, and for no others.

use std::fmt;

use crate::grammar::{Digest, Faults, Place};

use super::compare::normal;
use super::{Entry, Mark, ReviewStatus, TextKey, Translation};

/// Stands for the words that a review was given for: the first 16 hexadecimal digits of a SHA-256.
///
/// It finds what was changed after the review; it is no seal against somebody who means harm.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WordsDigest(String);

/// How many digits of the whole digest are written.
const DIGITS: usize = 16;

impl WordsDigest {
    /// Takes a digest as a file has it; what is none equals that of no words.
    pub(super) fn new(written: String) -> Self {
        Self(written)
    }
}

impl fmt::Display for WordsDigest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Translation {
    /// Sets the mark of an entry, or the one at the head, which counts for all that has none of its own.
    /// A review holds from now on for the words as they are.
    pub fn set_mark(&mut self, entry: Option<&Entry>, mark: Mark) {
        if let Some(entry) = entry {
            self.marks.insert(entry.clone(), mark.clone());
            self.bind(Some(entry), mark);
            // What goes by the head is less by one entry, and nothing of the rest has changed.
            if self.head_holds {
                self.bind(None, self.mark.clone());
            }
        } else {
            self.bind(None, mark);
        }
    }

    /// Says whether a text goes by a review that was given for the words as they are.
    pub fn is_vouched_for(&self, key: &TextKey) -> bool {
        self.mark_of(key).status == ReviewStatus::Reviewed
            && match key.entry().filter(|entry| self.marks.contains_key(entry)) {
                Some(entry) => self.holding.contains(&entry),
                None => self.head_holds,
            }
    }

    /// Looks which of the reviews that a file holds were given for the words in it.
    pub(super) fn look_at_reviews(&mut self) {
        self.head_holds = self.holds(None, &self.mark);
        let marks = self.marks.iter();
        let holding = marks.filter(|(entry, mark)| self.holds(Some(entry), mark));
        self.holding = holding.map(|(entry, _)| entry.clone()).collect();
    }

    /// Warns of each review that counts for nothing, at its place.
    pub(super) fn tell_reviews(
        &self,
        marked: &[(Option<Entry>, Place)],
        original: &str,
        faults: &mut Faults,
    ) {
        for (entry, place) in marked {
            let entry = entry.as_ref();
            let (mark, holds) = match entry {
                Some(entry) => (self.marks.get(entry), self.holding.contains(entry)),
                None => (Some(&self.mark), self.head_holds),
            };
            let Some(mark) = mark.filter(|mark| mark.status == ReviewStatus::Reviewed && !holds)
            else {
                continue;
            };
            let what = entry.map_or_else(|| "--all".to_owned(), Entry::to_string);
            let message = match (&mark.words, entry) {
                (None, _) => {
                    "this review does not say by `words:` what was read, so the words count as drafts"
                        .to_owned()
                }
                (Some(_), Some(entry)) => format!(
                    "the words of `{entry}` are not those that were reviewed, so they count as drafts"
                ),
                (Some(_), None) => "what goes by this mark is not what was reviewed, so it counts as a draft".to_owned(),
            };
            let help = format!(
                "let somebody who speaks the language read them against {original}, then: panah translate review {} --by WHO {what}",
                faults.file()
            );
            faults.warning(*place, message, help);
        }
    }

    fn holds(&self, entry: Option<&Entry>, mark: &Mark) -> bool {
        mark.status == ReviewStatus::Reviewed && mark.words == Some(self.words_under(entry))
    }

    fn bind(&mut self, entry: Option<&Entry>, mut mark: Mark) {
        let is_reviewed = mark.status == ReviewStatus::Reviewed;
        mark.words = is_reviewed.then(|| self.words_under(entry));
        match entry {
            None => {
                self.mark = mark;
                self.head_holds = is_reviewed;
            }
            Some(entry) => {
                self.marks.insert(entry.clone(), mark);
                if is_reviewed {
                    self.holding.insert(entry.clone());
                } else {
                    self.holding.remove(entry);
                }
            }
        }
    }

    /// Returns the digest of what goes by the mark of an entry, or by the one at the head: for each text
    /// that is translated a line `name`, NUL, the words of the original, NUL, the translation,
    /// sorted by name.
    fn words_under(&self, entry: Option<&Entry>) -> WordsDigest {
        let goes_by = |key: &TextKey| match (entry, key.entry()) {
            (Some(entry), own) => own.as_ref() == Some(entry),
            (None, own) => own.is_none_or(|own| !self.marks.contains_key(&own)),
        };
        let texts = self.texts.iter().filter(|(key, _)| goes_by(key));
        let mut lines: Vec<String> = texts
            .filter_map(|(key, pair)| {
                let words = pair.words.as_deref()?;
                Some(format!("{key}\0{}\0{}\n", normal(&pair.of), normal(words)))
            })
            .collect();
        lines.sort_unstable();
        let digest = Digest::of(lines.concat().as_bytes()).to_string();
        WordsDigest(digest.chars().take(DIGITS).collect())
    }
}

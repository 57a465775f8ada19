//! A review holds for the words that were read, and for no others.

use std::fmt;

use crate::grammar::{Digest, Faults, ItemId, Place};

use super::compare::normal;
use super::{Mark, ReviewStatus, TextKey, Translation};

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
    /// Sets the mark of an item, or the one at the head, which counts for all that has none of its own.
    /// A review holds from now on for the words as they are.
    pub fn set_mark(&mut self, item: Option<&ItemId>, mark: Mark) {
        if let Some(item) = item {
            self.marks.insert(item.clone(), mark.clone());
            self.bind(Some(item), mark);
            // What goes by the head is less by one item, and nothing of the rest has changed.
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
            && match key.item().filter(|item| self.marks.contains_key(*item)) {
                Some(item) => self.holding.contains(item),
                None => self.head_holds,
            }
    }

    /// Looks which of the reviews that a file holds were given for the words in it.
    pub(super) fn look_at_reviews(&mut self) {
        self.head_holds = self.holds(None, &self.mark);
        let marks = self.marks.iter();
        let holding = marks.filter(|(item, mark)| self.holds(Some(item), mark));
        self.holding = holding.map(|(item, _)| item.clone()).collect();
    }

    /// Warns of each review that counts for nothing, at its place.
    pub(super) fn tell_reviews(&self, marked: &[(Option<ItemId>, Place)], faults: &mut Faults) {
        for (item, place) in marked {
            let item = item.as_ref();
            let (mark, holds) = match item {
                Some(item) => (self.marks.get(item), self.holding.contains(item)),
                None => (Some(&self.mark), self.head_holds),
            };
            let Some(mark) = mark.filter(|mark| mark.status == ReviewStatus::Reviewed && !holds)
            else {
                continue;
            };
            let what = item.map_or("--all", ItemId::as_str);
            let message = match (&mark.words, item) {
                (None, _) => {
                    "this review does not say by `words:` what was read, so the words count as drafts"
                        .to_owned()
                }
                (Some(_), Some(item)) => format!(
                    "the words of `{item}` are not those that were reviewed, so they count as drafts"
                ),
                (Some(_), None) => "what goes by this mark is not what was reviewed, so it counts as a draft".to_owned(),
            };
            let help = format!(
                "let somebody who speaks the language read them against the questionnaire, then: panah translate review {} --by WHO {what}",
                faults.file()
            );
            faults.warning(*place, message, help);
        }
    }

    fn holds(&self, item: Option<&ItemId>, mark: &Mark) -> bool {
        mark.status == ReviewStatus::Reviewed && mark.words == Some(self.words_under(item))
    }

    fn bind(&mut self, item: Option<&ItemId>, mut mark: Mark) {
        let is_reviewed = mark.status == ReviewStatus::Reviewed;
        mark.words = is_reviewed.then(|| self.words_under(item));
        match item {
            None => {
                self.mark = mark;
                self.head_holds = is_reviewed;
            }
            Some(item) => {
                self.marks.insert(item.clone(), mark);
                if is_reviewed {
                    self.holding.insert(item.clone());
                } else {
                    self.holding.remove(item);
                }
            }
        }
    }

    /// Returns the digest of what goes by the mark of an item, or by the one at the head: for each text
    /// that is translated a line `name`, NUL, the words of the questionnaire, NUL, the translation,
    /// sorted by name.
    fn words_under(&self, item: Option<&ItemId>) -> WordsDigest {
        let goes_by = |key: &TextKey| match item {
            Some(_) => key.item() == item,
            None => key.item().is_none_or(|own| !self.marks.contains_key(own)),
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

//! What is put next.

use crate::grammar::{ItemIx, Standing, Truth};
use crate::questionnaire::{Item, Put, Runs, SectionIx};

use super::path::consent_missing;
use super::{Interview, Path, Refused, Withheld};

/// How far the interview is. Both numbers count items on the way as it looks now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Items done.
    pub done: usize,
    /// Items in all.
    pub of: usize,
}

impl Interview<'_> {
    /// Returns the item that is put now; `None` where nothing is left.
    pub fn current(&self) -> Option<ItemIx> {
        if let Some(at) = self.cursor
            && let Some(put) = self.or_its_consent(at)
        {
            return Some(put);
        }
        let count = self.questionnaire.items.len();
        let positions = |range: std::ops::Range<usize>| {
            range.filter_map(|at| u32::try_from(at).ok()).map(ItemIx)
        };
        let end = self.end_of_the_account();
        let here = self.position.min(end);
        // From here on, then what was jumped over, and only then what ends an interview: fears,
        // wishes, the closing.
        let mut order = positions(here..end)
            .chain(positions(0..here))
            .chain(positions(end..count));
        let path = self.path();
        order.find(|ix| self.is_pending(path, *ix))
    }

    /// Returns the position behind the last section that is put on the full path alone. What comes
    /// after it ends every interview.
    fn end_of_the_account(&self) -> usize {
        let sections = self.questionnaire.sections.iter();
        let before_closing = sections.take_while(|section| !section.closing);
        let normal = before_closing.filter(|section| section.runs == Runs::Normal);
        normal.last().map_or(0, |section| section.items.end)
    }

    /// Says whether the item that was done last ended its section, on the full path.
    ///
    /// There the officer chooses: go on, take a break, go to the closing. After a section in which
    /// nothing was put to the person there is nothing to rest from.
    pub fn is_between_sections(&self) -> bool {
        let section = |ix: ItemIx| self.questionnaire.item(ix).map(|item| item.section);
        match (self.last, self.current()) {
            (Some(last), Some(next)) => {
                self.cursor.is_none()
                    && self.path() == Path::Full
                    && section(last) != section(next)
                    && section(last).is_some_and(|section| self.was_put_to_the_person(section))
            }
            _ => false,
        }
    }

    /// Returns the questions that apply, have not been answered, and may have been answered by the
    /// open account: those that the officer is shown to mark.
    pub fn may_have_been_told(&self) -> Vec<ItemIx> {
        let path = self.path();
        let numbered = self.questionnaire.numbered();
        let asks = numbered.filter(|(ix, item)| item.is_ask() && self.is_pending(path, *ix));
        asks.map(|(ix, _)| ix).collect()
    }

    /// Returns the questions that were told and have still to be coded.
    pub fn to_be_coded(&self) -> Vec<ItemIx> {
        let numbered = self.questionnaire.numbered();
        let told = numbered.filter(|(ix, _)| {
            *self.sheet.standing(*ix) == Standing::Told && self.sheet.applies(*ix) != Truth::False
        });
        told.map(|(ix, _)| ix).collect()
    }

    /// Returns how far the interview is.
    pub fn progress(&self) -> Progress {
        let path = self.path();
        let on_the_way = self.questionnaire.numbered().filter(|(ix, _)| {
            self.is_done(*ix) && self.sheet.applies(*ix) != Truth::False
                || path
                    .withholds(self.questionnaire, &self.sheet, *ix)
                    .is_none()
                    && self.is_pending(path, *ix)
        });
        let (mut done, mut of) = (0, 0);
        for (ix, _) in on_the_way {
            of += 1;
            done += usize::from(self.is_done(ix));
        }
        Progress { done, of }
    }

    /// Returns the sections that the officer can go to, on the path as it is.
    pub fn topics(&self) -> Vec<SectionIx> {
        let path = match self.path() {
            // Going to a topic takes the interview out of its closing.
            Path::Closing if self.is_ended_by_officer() => Path::Full,
            Path::ChildClosing => Path::Child,
            path => path,
        };
        let mut topics = Vec::new();
        for (ix, item) in self.questionnaire.numbered() {
            let may = path
                .withholds(self.questionnaire, &self.sheet, ix)
                .is_none()
                && self.sheet.applies(ix) != Truth::False
                && !matches!(
                    consent_missing(self.questionnaire, &self.sheet, item),
                    Some((Withheld::Refused, _))
                );
            if may && topics.last() != Some(&item.section) {
                topics.push(item.section);
            }
        }
        topics
    }

    /// Returns why an item may not be answered now.
    pub(super) fn refusal(&self, ix: ItemIx, item: &Item) -> Option<Refused> {
        if self.sheet.applies(ix) == Truth::False {
            return Some(Refused::DoesNotApply(item.id.clone()));
        }
        let by_path = self.path().withholds(self.questionnaire, &self.sheet, ix);
        let why = by_path
            .or_else(|| consent_missing(self.questionnaire, &self.sheet, item).map(|(why, _)| why));
        why.map(|why| Refused::NotPut {
            item: item.id.clone(),
            why,
        })
    }

    fn was_put_to_the_person(&self, section: SectionIx) -> bool {
        self.questionnaire.numbered().any(|(ix, item)| {
            let is_officers = matches!(item.put, Put::Gate { .. } | Put::Observe { .. });
            item.section == section && !is_officers && self.is_done(ix)
        })
    }

    fn is_done(&self, ix: ItemIx) -> bool {
        *self.sheet.standing(ix) != Standing::NotAsked
    }

    fn is_pending(&self, path: Path, ix: ItemIx) -> bool {
        let Some(item) = self.questionnaire.item(ix) else {
            return false;
        };
        self.sheet.wanted(ix)
            && !self.is_done(ix)
            && path
                .withholds(self.questionnaire, &self.sheet, ix)
                .is_none()
            && consent_missing(self.questionnaire, &self.sheet, item).is_none()
    }

    /// Returns the item if it may be put, or the consent that has to be asked before it.
    fn or_its_consent(&self, ix: ItemIx) -> Option<ItemIx> {
        let item = self.questionnaire.item(ix)?;
        match self.refusal(ix, item) {
            None => Some(ix),
            Some(Refused::NotPut {
                why: Withheld::NotAskedForConsent,
                ..
            }) => {
                let (_, consent) = consent_missing(self.questionnaire, &self.sheet, item)?;
                let item = self.questionnaire.item(consent)?;
                self.refusal(consent, item).is_none().then_some(consent)
            }
            Some(_) => None,
        }
    }
}

//! Where a run stands between two deeds, so that it goes on there after it was left.

use crate::grammar::{ItemId, ItemIx};
use crate::interview::Action;
use crate::questionnaire;

use super::{Deed, Put, Run, Turn};

impl Run<'_> {
    /// Returns what was put last, where nobody has noted what came of it and the talk is still there.
    pub fn unanswered(&self) -> Option<&Put> {
        let mut back = self.deeds.iter().rev();
        let last = back.find(|deed| !matches!(deed, Deed::Act(entry) if stays(&entry.action)));
        let Some(Deed::Put { item, .. }) = last else {
            return None;
        };
        let put = self.turns.iter().rev().find_map(|turn| match turn {
            Turn::Put(put) => Some(put.as_ref()),
            _ => None,
        });
        put.filter(|put| put.item == *item)
    }

    /// Returns the gate that failed last, where nothing was done since and it can be put right.
    pub fn failed_gate(&self) -> Option<ItemIx> {
        let Some(Deed::Act(entry)) = self.deeds.last() else {
            return None;
        };
        let Action::Answer { item, value } = &entry.action else {
            return None;
        };
        let ix = self.questionnaire.position(item.as_str())?;
        let is_gate = self
            .questionnaire
            .item(ix)
            .is_some_and(|item| matches!(item.put, questionnaire::Put::Gate { .. }));
        let can = self.sight(ix).is_some_and(|sight| sight.can_be.is_some());
        (is_gate && can && value.is("no")).then_some(ix)
    }

    /// Returns the gate that was put right last, where that has not been noted.
    pub fn put_right_unnoted(&self) -> Option<&ItemId> {
        match self.deeds.last() {
            Some(Deed::PutRight { item }) => Some(item),
            _ => None,
        }
    }
}

/// Says whether the talk is at the same item after it.
fn stays(action: &Action) -> bool {
    matches!(
        action,
        Action::Line { .. }
            | Action::Note { .. }
            | Action::Raise { .. }
            | Action::Pause
            | Action::CameIn
            | Action::GoOn
    )
}

//! Asks nothing.

use crate::assessment::{Assessment, Definitions};
use crate::grammar::{ItemIx, Standing};
use crate::interview::Interview;
use crate::practice::{Happening, Reply, Sight, Wording};
use crate::questionnaire::Item;

use super::trainee::{as_recommended, as_seen, own_words};
use super::{Mood, Next, Trainee, Verdict};

/// Looks as carefully as can be, asks nothing, and does as recommended.
#[derive(Debug, Clone, Copy, Default)]
pub struct Silent {
    has_closed: bool,
}

impl Trainee for Silent {
    fn next(&mut self, _: Mood, interview: &Interview<'_>) -> Next {
        let item = interview.current();
        let item = item.and_then(|ix| interview.questionnaire().item(ix));
        if self.has_closed || item.is_none_or(|item| !item.asks_the_person()) {
            return Next::Item;
        }
        self.has_closed = true;
        Next::Closing
    }

    fn look(&mut self, item: &Item, sight: Option<&Sight>) -> Standing {
        as_seen(item, sight)
    }

    fn puts_right(&mut self, _: ItemIx) -> bool {
        true
    }

    fn meet(&mut self, _: &Happening) -> usize {
        0
    }

    fn way(&mut self, item: &Item, ways: &[Wording]) -> usize {
        own_words(item, ways)
    }

    /// Whatever the closing still asks is left out as well.
    fn note(&mut self, _: &Item, _: &Reply) -> Standing {
        Standing::Declined
    }

    fn decide(&mut self, definitions: &Definitions, assessment: &Assessment) -> Verdict {
        as_recommended(definitions, assessment, Vec::new())
    }
}

//! An interview of which nothing is kept, and that knows one emergency from the answers.

use panah::interview::{Entry, Interview, Moment, Signals};
use panah::referral::CallList;
use panah::terminal::conduct::Outside;

use crate::support::{at, needs};

/// Keeps nothing; `safe_now` answered no needs help this minute.
#[derive(Default)]
pub(crate) struct Nowhere {
    /// Whom to call.
    pub(crate) calls: CallList,
    /// The language that is spoken.
    pub(crate) language: &'static str,
}

impl Outside for Nowhere {
    fn keep(&mut self, _: &Entry) -> Result<(), String> {
        Ok(())
    }

    fn is_on_paper(&self) -> bool {
        false
    }

    fn moment(&self) -> Moment {
        Moment {
            language: self.language.to_owned(),
            ..Moment::default()
        }
    }

    fn signals(&self, interview: &Interview<'_>) -> Signals {
        let standing = interview.sheet().standing(at("safe_now"));
        let is_hurt = standing.value().is_some_and(|value| value.is("no"));
        Signals {
            settled: false,
            needs_now: needs(if is_hurt { &["help_this_minute"] } else { &[] }),
        }
    }

    fn call_list(&self) -> &CallList {
        &self.calls
    }
}

/// One with these people to call.
pub(crate) fn calling(calls: CallList) -> Nowhere {
    Nowhere {
        calls,
        ..Nowhere::default()
    }
}

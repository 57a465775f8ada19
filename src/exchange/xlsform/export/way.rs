//! Which way the interview goes, as a form can follow it: from one event to the next, in the order of
//! the rows.

use crate::interview::Path;
use crate::questionnaire::{Item, Questionnaire};

/// Where the interview stands. Like [`Path`], but told apart where that matters for what comes later.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Way {
    Full,
    NeedsOnly,
    /// The person does not want to talk.
    Refused,
    /// The officer went to the closing.
    Closing,
    Child,
    ChildClosing,
    Stopped,
    /// Stopped, with a person who is taken for a child.
    ChildStopped,
}

/// What changes the way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Event {
    /// A gate failed that leaves urgent needs only.
    NeedsOnly,
    /// The consent to talk was refused.
    Refused,
    /// The officer goes to the closing.
    Closing,
    /// The person is, or may be, under 18.
    Child,
    /// A gate failed that stops, or the officer stops.
    Stopped,
}

impl Way {
    /// All ways with the word that the form has for them.
    pub(super) const WORDS: [(Self, &'static str); 8] = [
        (Self::Full, "full"),
        (Self::NeedsOnly, "needs_only"),
        (Self::Refused, "refused"),
        (Self::Closing, "closing"),
        (Self::Child, "child"),
        (Self::ChildClosing, "child_closing"),
        (Self::Stopped, "stopped"),
        (Self::ChildStopped, "child_stopped"),
    ];

    pub(super) fn word(self) -> &'static str {
        let found = Self::WORDS.iter().find(|(way, _)| *way == self);
        found.map_or("full", |(_, word)| word)
    }

    /// Returns the way after an event.
    pub(super) fn after(self, event: Event) -> Self {
        match (event, self) {
            (Event::NeedsOnly, Self::Full) => Self::NeedsOnly,
            (Event::Refused, Self::Full | Self::NeedsOnly) => Self::Refused,
            (Event::Closing, Self::Full | Self::NeedsOnly | Self::Refused) => Self::Closing,
            (Event::Closing, Self::Child) | (Event::Child, Self::Closing) => Self::ChildClosing,
            (Event::Child, Self::Full | Self::NeedsOnly | Self::Refused) => Self::Child,
            (Event::Stopped, Self::Full | Self::NeedsOnly | Self::Refused | Self::Closing) => {
                Self::Stopped
            }
            (Event::Child, Self::Stopped) | (Event::Stopped, Self::Child | Self::ChildClosing) => {
                Self::ChildStopped
            }
            (_, way) => way,
        }
    }

    /// Says whether the person is taken for a child.
    pub(super) fn is_child(self) -> bool {
        matches!(self, Self::Child | Self::ChildClosing | Self::ChildStopped)
    }

    /// Says whether the interview goes on after a section, so that the officer may end it.
    pub(super) fn goes_on(self) -> bool {
        matches!(self, Self::Full | Self::NeedsOnly | Self::Child)
    }

    /// Says whether an item is put on this way, as far as the way alone decides.
    pub(super) fn puts(self, questionnaire: &Questionnaire, item: &Item) -> bool {
        let path = match self {
            Self::Full => Path::Full,
            Self::NeedsOnly => Path::NeedsOnly,
            Self::Refused | Self::Closing => Path::Closing,
            Self::Child => Path::Child,
            Self::ChildClosing => Path::ChildClosing,
            Self::Stopped | Self::ChildStopped => Path::Stopped,
        };
        !(item.adults_only && self.is_child()) && path.puts(questionnaire, item)
    }

    /// Says whether this way can have led to the other, by any events.
    pub(super) fn leads_to(self, other: Self) -> bool {
        let events = [
            Event::NeedsOnly,
            Event::Refused,
            Event::Closing,
            Event::Child,
            Event::Stopped,
        ];
        self == other
            || events
                .iter()
                .map(|event| self.after(*event))
                .any(|next| next != self && next.leads_to(other))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_leads_back() {
        for (way, _) in Way::WORDS {
            assert!(Way::Full.leads_to(way));
            assert_eq!(way.leads_to(Way::Full), way == Way::Full);
            assert!(way.leads_to(Way::ChildStopped));
        }
        assert!(!Way::Closing.leads_to(Way::Refused));
        assert!(!Way::Child.leads_to(Way::Stopped));
    }
}

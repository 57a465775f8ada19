//! Actions that make no sense.

use thiserror::Error;

use crate::grammar::{ItemId, NeedId, SectionId};

use super::Withheld;

/// Why an action is refused. Nothing has changed then.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum Refused {
    /// The questionnaire has no such item.
    #[error("there is no item `{0}`")]
    UnknownItem(ItemId),
    /// The questionnaire has no such section.
    #[error("there is no topic `{0}`")]
    UnknownSection(SectionId),
    /// The questionnaire has no such need.
    #[error("there is no need `{0}`")]
    UnknownNeed(NeedId),
    /// The item does not apply, because of earlier answers.
    #[error("`{0}` does not apply, because of the answers before it")]
    DoesNotApply(ItemId),
    /// The item is not put on this path.
    #[error("`{item}` is not put: {why}")]
    NotPut {
        /// The item.
        item: ItemId,
        /// Why.
        why: Withheld,
    },
    /// The item takes no such answer.
    #[error("`{0}` does not take this answer")]
    WrongAnswer(ItemId),
    /// A gate is checked and words are said: neither can be declined or not known.
    #[error("`{0}` can be neither declined nor not known")]
    MustBeDone(ItemId),
    /// Only questions can have been told already.
    #[error("`{0}` is no question that the account could have answered")]
    CannotBeTold(ItemId),
    /// Only open invitations take the person's words line by line.
    #[error("`{0}` takes no lines")]
    TakesNoLines(ItemId),
    /// There is nothing before the first item.
    #[error("this is the first item")]
    NothingBefore,
}

//! What the person may need now.

use crate::grammar::{Citation, Condition, NeedId, PathwayId, Place, Status, Urgency};

/// Something the person may need, and what to do about it.
#[derive(Debug, Clone)]
pub struct Need {
    /// Its id.
    pub id: NeedId,
    /// Where it stands in its file.
    pub place: Place,
    /// What it is, as in "A doctor now".
    pub name: String,
    /// The answers that show it; without, only the officer raises it.
    pub when: Option<Condition>,
    /// How soon it has to be met.
    pub urgency: Urgency,
    /// What the officer does about it.
    pub act: String,
    /// The pathway beside the leading one that this need opens.
    pub beside: Option<PathwayId>,
    /// Where the urgency or the action comes from.
    pub source: Option<Citation>,
    /// How sure that is.
    pub status: Status,
}

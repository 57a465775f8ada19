//! What there is to see at a gate or an observation.

use crate::grammar::{ItemIx, Place, Standing};

/// What there is to see at a gate or an observation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    /// The gate or the observation.
    pub item: ItemIx,
    /// Where it stands.
    pub place: Place,
    /// How it is at first; how it stays where nothing is put right.
    pub at_first: Standing,
    /// What the trainee sees and hears.
    pub sees: Option<String>,
    /// How it is once it has been put right, and what the trainee sees then.
    pub mended: Option<(Standing, String)>,
}

impl Seen {
    /// Returns how it is in the end where everything was put right.
    pub fn at_last(&self) -> &Standing {
        let mended = self.mended.as_ref();
        mended.map_or(&self.at_first, |(standing, _)| standing)
    }
}
